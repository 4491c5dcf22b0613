//! What may be told to somebody: the text, all of it, and nothing goes anywhere by itself.

use super::LookBack;

use crate::{
    report::share,
    session::{Notice, Session, action::Action, effect::Effect},
    ui::document::{Block, Document},
    words::look_back::{self as text, names},
};

impl LookBack {
    /// All that goes along, quoted.
    pub(super) fn show_share(&self, session: &Session, shown: &mut Document) {
        let text = self.share_text(session);
        shown.say(text::ALL_OF_IT).gap();
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
                session.say(Notice::Words(text::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                session.order(Effect::SaveFile { name, text });
            }
            action => return self.scroll.follow(action),
        }
        self.say(names::SHARED, session, |review| review.shared = true);
    }
}
