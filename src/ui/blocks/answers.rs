//! Keys that answer what stands above or beside them.

use std::borrow::Cow;

use super::{Hints, Laid};
use crate::ui::{
    canvas::width,
    glyphs::{self, State},
    narration::Narration,
    rows::Rows,
};

/// Columns between two answers.
const APART: i16 = 3;

/// A key with its words; alone it is no answer, but a key that the footer does not name.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The key; of the chosen one it is said, and a sign is drawn.
    pub key: Cow<'static, str>,
    /// Its words.
    pub words: &'static str,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// A key beside the words of an entry.
#[derive(Clone, Debug)]
pub enum Aside {
    /// It is said as a choice; where it has no room beside the words it stands below them.
    Choice(Answer),
    /// It is left out where it has no room.
    Named(Answer),
}

impl Answer {
    /// A key that can be pressed.
    pub fn new((key, words): (impl Into<Cow<'static, str>>, &'static str)) -> Self {
        Self {
            key: key.into(),
            words,
            is_chosen: false,
        }
    }

    /// One that is chosen, or not.
    pub fn chosen_if(self, is_chosen: impl Into<bool>) -> Self {
        let is_chosen = is_chosen.into();
        Self { is_chosen, ..self }
    }

    pub(super) fn columns(&self) -> i16 {
        (width(self.sign()) + 1 + width(self.words)) as i16
    }

    pub(super) fn put(&self, (at, x): (usize, i16), rows: &mut Rows) {
        let theme = rows.theme;
        if let Some(row) = rows.row_at(at) {
            let after = x + width(self.sign()) as i16 + 1;
            row.put(x, self.sign(), theme.key)
                .put(after, self.words, theme.quiet);
        }
    }

    fn sign(&self) -> &str {
        if self.is_chosen {
            glyphs::DONE
        } else {
            &self.key
        }
    }
}

impl Laid for Answer {
    fn lay(&self, rows: &mut Rows) {
        rows.row();
        self.put((rows.len() - 1, 0), rows);
    }

    fn narrate(&self, narration: &mut Narration) {
        narration.keys.push((self.key.clone(), self.words));
    }
}

impl Laid for Vec<Answer> {
    /// The answers in one row; a row each where they do not fit side by side.
    fn lay(&self, rows: &mut Rows) {
        let all: i16 = self.iter().map(Answer::columns).sum();
        let apart = APART * (self.len() as i16 - 1);
        let is_one_row = all + apart <= rows.width() as i16;
        let mut x = 0;
        for (index, answer) in self.iter().enumerate() {
            if index == 0 || !is_one_row {
                rows.row();
                x = 0;
            }
            answer.put((rows.len() - 1, x), rows);
            x += answer.columns() + APART;
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for answer in self {
            let state = if answer.is_chosen {
                State::Chosen
            } else {
                State::None
            };
            narration.pick(&answer.key, answer.words, state);
        }
    }
}

impl Laid for Hints {
    /// Keys with their words in one row.
    fn lay(&self, rows: &mut Rows) {
        let (theme, mut x) = (rows.theme, 0);
        let row = rows.row();
        for (key, words) in self {
            row.put(x, key, theme.key);
            row.put(x + 1 + width(key) as i16, words, theme.quiet);
            x += 4 + (width(key) + width(words)) as i16;
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for (key, words) in self {
            narration.choice(key, words);
        }
    }
}
