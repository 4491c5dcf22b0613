//! The ninth screen: what may be told to somebody, all of it seen first.

use super::LookBack;
use crate::{
    app::{
        action::Action,
        desk::{Desk, Notice},
        effect::Effect,
    },
    report::share,
    words::look_back as words,
};

impl LookBack {
    /// The share text in its two paragraphs.
    pub(super) fn share_text(&self, desk: &Desk) -> [String; 2] {
        share::share(&desk.plan, self.review.step_of_week.as_ref(), self.week)
    }

    /// Copying and saving happen only when they are asked for.
    pub(super) fn answer_share(&mut self, action: Action, desk: &mut Desk) {
        let text = share::whole(&self.share_text(desk));
        match action {
            Action::Copy => {
                desk.order(Effect::Copy(text));
                desk.say(Notice::Words(words::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                desk.order(Effect::SaveFile { name, text });
            }
            action => return self.scroll.follow(action),
        }
        self.say(words::names::SHARED, desk, |review| review.shared = true);
    }
}
