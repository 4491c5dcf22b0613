//! What a page says, fact by fact: for people who listen to it, or read it line by line. A page that is laid out in
//! rows says the same facts it draws, whole and in the same order.

use std::borrow::Cow;

use super::focus::Focus;
pub use super::glyphs::State;
use crate::{domain::phrase::is_ended, words::plain as said};

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narration {
    /// Its title, with its place among others.
    pub title: String,
    /// Its facts, from the top down.
    pub facts: Vec<Fact>,
    /// Which of them the cursor is on.
    pub here: Option<usize>,
    /// What is asked for, while something is written.
    pub asks: Option<String>,
    /// Keys with their words that stand on the page and not in its footer.
    pub keys: Vec<(Cow<'static, str>, &'static str)>,
}

/// One thing a page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// The key that takes it, or what it is about; empty for words that stand for themselves.
    pub label: String,
    /// The words.
    pub words: String,
    /// Whether it is the chosen one, where one can be chosen.
    pub state: State,
    /// True for what is not said where the page opens, but where it changes and when it is asked for again.
    pub is_aside: bool,
}

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Kind {
    Words,
    Labelled,
    Choice,
}

impl Narration {
    /// Adds words that stand for themselves; empty ones are left out.
    pub fn words(&mut self, words: &str) {
        self.add(Kind::Words, "", words);
    }

    /// Adds words about something.
    pub fn labelled(&mut self, label: &str, words: &str) {
        self.add(Kind::Labelled, label, words);
    }

    /// Adds words, with a label where there is one.
    pub fn labelled_or_words(&mut self, label: &str, words: &str) {
        match label {
            "" => self.words(words),
            label => self.labelled(label, words),
        }
    }

    /// Adds a row of a list with the key that takes it.
    ///
    /// A row without one is numbered: its number can be typed.
    pub fn choice(&mut self, key: &str, words: &str) {
        let choices = self.facts.iter().filter(|fact| fact.kind == Kind::Choice);
        let number = (choices.count() + 1).to_string();
        let key = if key.is_empty() { &number } else { key };
        self.add(Kind::Choice, key, words);
    }

    /// Adds a row of a list of which one or some are chosen.
    pub fn pick(&mut self, key: &str, words: &str, state: State) {
        self.choice(key, words);
        if let Some(fact) = self.facts.last_mut() {
            fact.state = state;
        }
    }

    /// The cursor is on the fact that was added last.
    pub fn is_here(&mut self) {
        self.here = self.facts.len().checked_sub(1);
    }

    /// The cursor is on the fact that was added last, if it is on what it was drawn from.
    pub fn here_if(&mut self, focus: Focus) {
        if focus.is_here() {
            self.is_here();
        }
    }

    /// What was added from the fact with this number on can wait until it is asked for.
    pub fn is_aside_from(&mut self, first: usize) {
        for fact in self.facts.iter_mut().skip(first) {
            fact.is_aside = true;
        }
    }

    /// The same with nothing that waits.
    pub fn with_all(mut self) -> Self {
        for fact in &mut self.facts {
            fact.is_aside = false;
        }
        self
    }

    /// More words about the fact that was added last.
    pub fn and(&mut self, words: &str) {
        if let (Some(fact), false) = (self.facts.last_mut(), words.trim().is_empty()) {
            let ends = is_ended(&fact.words) || fact.words.ends_with(':');
            fact.words.push_str(if ends { " " } else { ", " });
            fact.words.push_str(words.trim());
        }
    }

    /// Something is written now: what is asked for, and what stands there already.
    pub fn field(&mut self, label: &str, text: &str) {
        self.asks = Some(label.to_owned());
        if !text.trim().is_empty() {
            self.labelled(said::SO_FAR, text);
        }
    }

    fn add(&mut self, kind: Kind, label: &str, words: &str) {
        let words = words.trim();
        if words.is_empty() && (kind != Kind::Choice || label.is_empty()) {
            return;
        }
        self.facts.push(Fact {
            kind,
            label: label.trim().to_owned(),
            words: words.to_owned(),
            state: State::None,
            is_aside: false,
        });
    }
}
