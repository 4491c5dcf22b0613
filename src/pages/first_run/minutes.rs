//! How long a step in own words takes: asked in the first run too, since nobody else can know it.

use super::{
    FirstRun,
    place::{self, Offered},
};
use crate::{
    pages::page::{self, Route},
    session::{
        Session,
        action::{Action, moved},
        command::{DIGITS, ESC},
        starter,
    },
    ui::document::Document,
    words::{listed_step, values as words},
};

type Command = page::Command<FirstRun>;

/// Its keys.
pub(super) const COMMANDS: &[Command] = &[
    page::enter(1, "take it"),
    Command::each("choose the minutes", DIGITS, Action::Choose),
    Command::of("back", ESC, Action::Back).hint(4, "Esc", "back"),
];

impl FirstRun {
    /// Asks; two minutes are marked.
    pub(super) fn ask_minutes(&mut self, text: &str) {
        self.asking = Some(text.to_owned());
        self.cursor = 1;
    }

    /// Takes the step with its minutes; back leads to the words, which are kept half typed until then.
    pub(super) fn take_minutes(
        &mut self,
        text: &str,
        action: Action,
        session: &mut Session,
    ) -> Route {
        let row = match action {
            Action::Accept => self.cursor,
            Action::Choose(row) => row,
            Action::Back => {
                self.asking = None;
                self.write(session);
                return Route::Stay;
            }
            action => {
                self.cursor = moved(action, self.cursor, starter::MINUTES.len());
                return Route::Stay;
            }
        };
        if let Some(minutes) = starter::MINUTES.get(row) {
            self.asking = None;
            self.let_go_of_words(session);
            let (words, size) = (
                starter::own_wording_in(*minutes, text),
                starter::size_of(*minutes),
            );
            self.take_step(Offered { words, size }, session);
            self.cursor = place::current(self.place, session);
        }
        Route::Stay
    }
}

/// The question under the words.
pub(super) fn document(page: &FirstRun, shown: &mut Document) {
    let step = page.asking.as_deref().unwrap_or_default();
    shown.stress(listed_step(step));
    shown.pinned = shown.blocks.len();
    shown.say(words::HOW_LONG).gap();
    let minutes = starter::MINUTES.map(words::minutes);
    shown.choices(minutes.iter().map(String::as_str), page.cursor);
}
