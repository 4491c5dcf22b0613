//! A step in own words on its way into the plan: how long it takes, since nobody else can know it, and what is small
//! enough for a heavy day.

use super::{
    FirstRun,
    place::{self, Offered},
};
use crate::{
    domain::size::Size,
    pages::page::{self, Route},
    session::{
        Notice, Session,
        action::{Action, moved},
        command::{DIGITS, ESC},
        field::Field,
        key::Key,
        starter,
    },
    ui::{document::Document, focus::Focus},
    words::{
        listed_step,
        step::{self, first_minute},
        values as words,
    },
};

type Command = page::Command<FirstRun>;

/// Its keys.
pub(super) const COMMANDS: &[Command] = &[
    page::enter(1, "take it"),
    Command::each("choose", DIGITS, Action::Choose),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(3, "w", "own words")
        .when(|page, _| matches!(&page.own_step, Some(own) if own.minutes.is_some())),
    Command::of("back", ESC, Action::Back).hint(4, "Esc", "back"),
];

/// The fields for another number of minutes and for the smaller version, and the room in them.
pub(super) const FIELDS: [(&str, usize); 2] =
    [("first minutes", 3), ("first smaller version", step::LIMIT)];

/// The step, so far as it is known.
#[derive(Clone, Debug)]
pub(super) struct OwnStep {
    text: String,
    minutes: Option<u32>,
}

impl OwnStep {
    /// Where the row for own words stands, the last.
    fn last(&self) -> usize {
        match self.minutes {
            None => starter::MINUTES.len(),
            Some(_) => 1,
        }
    }
}

impl FirstRun {
    /// Asks how long it takes; two minutes are marked.
    pub(super) fn ask_minutes(&mut self, text: &str) {
        self.own_step = Some(OwnStep {
            text: text.to_owned(),
            minutes: None,
        });
        self.cursor = 1;
    }

    /// What a key does while it is asked about.
    pub(super) fn update_own_step(
        &mut self,
        own: OwnStep,
        action: Action,
        session: &mut Session,
    ) -> Route {
        match action {
            Action::Accept => self.take_answer(own, self.cursor, session),
            Action::Choose(row) if row <= own.last() => self.take_answer(own, row, session),
            Action::Write => self.write_answer(&own, session),
            // Back leads to the question before, and to the words, which are kept half typed until then.
            Action::Back if own.minutes.is_some() => self.ask_minutes(&own.text),
            Action::Back => {
                self.own_step = None;
                self.write(session);
            }
            action => self.cursor = moved(action, self.cursor, own.last() + 1),
        }
        Route::Stay
    }

    fn take_answer(&mut self, own: OwnStep, row: usize, session: &mut Session) {
        match (own.minutes, starter::MINUTES.get(row)) {
            (None, Some(minutes)) => self.take_minutes(own, *minutes, session),
            (Some(minutes), _) if row == 0 => {
                self.take_own_step(&own.text, minutes, &first_minute(&own.text), session);
            }
            (None, None) | (Some(_), _) => self.write_answer(&own, session),
        }
    }

    fn write_answer(&mut self, own: &OwnStep, session: &Session) {
        let (place, limit) = FIELDS[usize::from(own.minutes.is_some())];
        self.cursor = own.last();
        self.writing = Some(Field::new(place, limit, session.draft(place)));
    }

    /// Takes what was written as an answer.
    pub(super) fn take_written_answer(
        &mut self,
        own: OwnStep,
        field: &Field,
        session: &mut Session,
    ) {
        let text = field.trimmed();
        match (own.minutes, starter::typed_minutes(text)) {
            (Some(minutes), _) => self.take_own_step(&own.text, minutes, text, session),
            (None, Some(minutes)) => self.take_minutes(own, minutes, session),
            (None, None) => {
                session.say(Notice::Words(words::MINUTES_LINE.to_owned()));
                self.writing = Some(Field::new(field.place, FIELDS[0].1, text));
            }
        }
    }

    /// A step of a minute is small enough for every day.
    fn take_minutes(&mut self, own: OwnStep, minutes: u32, session: &mut Session) {
        if starter::size_of(minutes) == Size::Tiny {
            return self.take_own_step(&own.text, minutes, &own.text, session);
        }
        self.own_step = Some(OwnStep {
            minutes: Some(minutes),
            ..own
        });
        self.cursor = 0;
    }

    fn take_own_step(&mut self, text: &str, minutes: u32, smaller: &str, session: &mut Session) {
        self.own_step = None;
        self.let_go_of_words(session);
        for (place, _) in FIELDS {
            session.set_draft(place, "");
        }
        let size = starter::size_of(minutes);
        let mut words = starter::own_wording_in(minutes, text);
        words.sizes.set(Size::Tiny, smaller);
        self.take_step(Offered { words, size }, session);
        self.cursor = place::current(self.place, session);
    }
}

/// The question under the words.
pub(super) fn document(page: &FirstRun, session: &Session, shown: &mut Document) {
    let Some(own) = &page.own_step else { return };
    let (question, line) = match own.minutes {
        None => (words::HOW_LONG, listed_step(&own.text)),
        Some(_) => (words::ON_A_HEAVY_DAY, words::HEAVY_LINE),
    };
    shown.stress(question);
    shown.pinned = shown.blocks.len();
    shown.say(line).gap();
    if own.minutes.is_some() {
        let smaller = first_minute(&own.text);
        shown.choices([listed_step(&smaller)], page.cursor);
        let focus = Focus::of(own.last(), page.cursor);
        shown.own_words(words::OWN, focus, &session.appearance.keys);
    } else {
        let minutes = starter::MINUTES.map(words::minutes);
        let rows = minutes.iter().map(String::as_str);
        shown.choices(rows.chain([words::OTHER_MINUTES]), page.cursor);
    }
    if let Some(field) = &page.writing {
        shown.gap().write(field);
        if own.minutes.is_some() {
            shown.murmur(step::hint(field.text()));
        }
    }
}
