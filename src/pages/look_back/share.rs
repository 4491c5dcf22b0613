//! The ninth screen: what may be told to somebody, all of it seen first.

use super::LookBack;
use crate::{
    report::share,
    session::{Notice, Session, action::Action, effect::Effect},
    words::look_back as words,
};

impl LookBack {
    /// The share text in its two paragraphs.
    pub(super) fn share_text(&self, session: &Session) -> [String; 2] {
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
