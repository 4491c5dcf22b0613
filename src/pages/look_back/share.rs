//! The ninth screen: what may be told to somebody, all of it seen first. After it the end.

use super::LookBack;
use crate::{
    report::share,
    session::{Notice, Session, action::Action, effect::Effect},
    ui::document::{Block, Document, Entry, Voice, Words},
    words::{listed_step, look_back as words},
};

/// Where the step stands beside its value.
const VALUE: i16 = 14;

impl LookBack {
    /// All that goes along, quoted.
    pub(super) fn show_share(&self, session: &Session, shown: &mut Document) {
        let text = self.share_text(session);
        shown.say(words::ALL_OF_IT).gap();
        shown.add(Block::Quote(text.to_vec()));
    }

    /// The share text in its two paragraphs.
    fn share_text(&self, session: &Session) -> [String; 2] {
        share::share(&session.plan, self.review.step_of_week.as_ref(), self.week)
    }

    /// Copying and saving happen only when they are asked for.
    pub(super) fn answer_share(&mut self, action: Action, session: &mut Session) {
        let text = share::whole(&self.share_text(session));
        match action {
            Action::Copy => {
                session.order(Effect::Copy(text));
                session.say(Notice::Words(words::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                session.order(Effect::SaveFile { name, text });
            }
            action => return self.scroll.follow(action),
        }
        self.say(words::names::SHARED, session, |review| review.shared = true);
    }
}

/// The end: what is set, and nothing to do.
pub(super) fn show_end(session: &Session, shown: &mut Document) {
    shown.stress(end_line("set", session).unwrap_or(words::END));
    shown.gap();
    if let Some(statement) = session.plan.statement_text() {
        let statement = Words::new(Voice::Plain, statement).by_sentence();
        shown.add(statement).gap();
    }
    for value in session.plan.active_values() {
        if let Some(step) = session.plan.commitment_of(&value.id) {
            let step = listed_step(step.text(step.size));
            shown.add(Entry::new(&value.name, VALUE, step));
        }
    }
}

/// A line of the content.
pub(super) fn end_line<'d>(id: &str, session: &'d Session) -> Option<&'d str> {
    let mut lines = session.content.end_lines().iter();
    let line = lines.find(|line| line.id == id)?;
    Some(&line.text)
}
