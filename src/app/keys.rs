//! What a key does: it is typed, it asks for something, or it is answered that it has no use here.

use super::{App, command};
use crate::{
    pages::page::Trait,
    session::{
        Notice,
        action::Action,
        effect::Effect,
        key::{Code, Key},
    },
    words,
};

/// What was drawn last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// It is another one than before.
    Another,
    /// The same was there before.
    AsBefore,
}

impl App {
    /// The screen was drawn, and nothing more was typed for a while.
    pub fn was_seen(&mut self) {
        self.is_unseen = false;
    }

    pub(super) fn note_key(&mut self) {
        self.session.notice = None;
        self.unanswered = None;
        self.is_answered = false;
        self.last_key = self.session.now();
        self.look_around();
    }

    pub(super) fn take_key(&mut self, key: Key) {
        self.note_key();
        if self.is_unseen && key.code == Code::Enter {
            self.session
                .say(Notice::Words(words::start::ENTER_AGAIN.to_owned()));
            self.session.end_gesture();
            return;
        }
        if self.take_hidden(key) || self.take_typed(key) {
            self.session.end_gesture();
            return;
        }
        let is_of_today = command::find_under(self, key).is_some();
        match command::find(self, key) {
            Some((row, action)) => {
                if is_of_today {
                    self.pages.pop();
                }
                if row.engages {
                    self.be_here();
                }
                self.unanswered = Some(key);
                self.act(action);
            }
            None => self.say_no_use(key),
        }
        self.session.end_gesture();
    }

    /// A field that has the focus takes text keys before the table does.
    fn take_typed(&mut self, key: Key) -> bool {
        let Some(field) = self.shown_mut().field() else {
            return false;
        };
        if field.type_key(key) {
            return true;
        }
        let action = match key.code {
            Code::Enter => Action::Accept,
            Code::Esc => Action::Back,
            Code::Tab => Action::Next,
            Code::BackTab => Action::Previous,
            Code::Up => Action::Up,
            Code::Down => Action::Down,
            Code::Char('c') if key.ctrl => Action::Leave,
            Code::Char('z') if key.ctrl => Action::Suspend,
            Code::F(1) => Action::Keys,
            _ => return true,
        };
        if action == Action::Accept && !self.may_keep_words() {
            // They stay where they are.
            self.session.refuse_change();
        } else {
            self.act(action);
        }
        true
    }

    pub(super) fn take_paste(&mut self, text: &str) {
        if let Some(field) = self.shown_mut().field() {
            field.paste(text);
        }
    }

    fn say_no_use(&mut self, key: Key) {
        if self.is_in_hard_moment() {
            return;
        }
        // Terminals send some keys unasked.
        let is_usual = !key.ctrl && !key.alt && !matches!(key.code, Code::F(_) | Code::Insert);
        let is_pressed = is_usual || command::belongs(self, key);
        let no_use = || is_pressed.then(|| words::plain::no_use(&key.sign()));
        let reason = command::reason(self, key).map(str::to_owned);
        if let Some(words) = reason.or_else(no_use) {
            self.answer_with(words);
        }
    }

    fn answer_with(&mut self, words: String) {
        self.is_answered = true;
        self.session.say(Notice::Words(words));
    }

    /// There a stray key is no matter at all.
    fn is_in_hard_moment(&self) -> bool {
        self.shown().traits().has(Trait::HardMoment)
    }

    /// True while the notice row says that nothing followed from a key.
    pub fn is_answered(&self) -> bool {
        self.is_answered
    }

    /// True while a key is answered if nothing on the screen follows from it.
    pub fn awaits_answer(&self) -> bool {
        self.unanswered.is_some() && !self.is_in_hard_moment()
    }

    /// Keeps a key in mind as long as it may be that nothing follows from it.
    pub(super) fn note_what_follows(&mut self, effects: &[Effect]) {
        let is_nothing = |effect: &Effect| match effect {
            Effect::Look | Effect::BackUp | Effect::CountPast | Effect::ReadPast(_) => true,
            // That a person is here is no answer.
            Effect::Append(entries) => entries.iter().all(|entry| !entry.fact.is_undoable()),
            _ => false,
        };
        if self.session.notice.is_some() || !effects.iter().all(is_nothing) {
            self.unanswered = None;
        }
    }

    /// What the last key did was drawn. True where nothing followed from it, which is answered now.
    pub fn was_drawn(&mut self, frame: Frame) -> bool {
        let Some(key) = (self.unanswered.take()).filter(|_| frame == Frame::AsBefore) else {
            return false;
        };
        let words = match command::find(self, key).map(|(_, action)| action) {
            Some(Action::Up | Action::First | Action::PageUp) => words::NOTHING_ABOVE.to_owned(),
            Some(Action::Down | Action::Last | Action::PageDown) => words::NOTHING_BELOW.to_owned(),
            Some(_) | None => words::plain::no_use(&key.sign()),
        };
        self.answer_with(words);
        true
    }
}
