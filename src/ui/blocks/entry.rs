//! Words beside a label.

use super::answers::{self, Aside};
use crate::{
    ui::{
        canvas::{width, wrap, wrap_by_sentence},
        focus::Focus,
        mark::State,
        narration::Narration,
        rows::Rows,
    },
    words::plain as said,
};

/// Words beside a label.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The label.
    pub label: String,
    /// The column of the words.
    pub column: i16,
    /// The words.
    pub words: String,
    /// What is said in their place, where signs are drawn.
    pub said: Option<String>,
    /// Whether the cursor is on it, or can come there.
    pub focus: Focus,
    /// It is said with a number, by which a typed line finds it.
    pub is_numbered: bool,
    /// Selected, the label alone stands out.
    pub is_plain: bool,
    /// Its words break after a sentence where that needs no more rows.
    pub is_by_sentence: bool,
    /// A key beside the words.
    pub aside: Option<Aside>,
}

impl Entry {
    /// Words beside a label.
    pub fn new(label: impl Into<String>, column: i16, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            column,
            words: words.into(),
            said: None,
            focus: Focus::Never,
            is_numbered: false,
            is_plain: false,
            is_by_sentence: false,
            aside: None,
        }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// A row of a list: it is said with a number.
    pub fn numbered(self) -> Self {
        let is_numbered = true;
        Self {
            is_numbered,
            ..self
        }
    }

    /// With other words to be said.
    pub fn said(self, words: impl Into<String>) -> Self {
        let said = Some(words.into());
        Self { said, ..self }
    }

    /// Its words break after a sentence where that needs no more rows.
    pub fn by_sentence(self) -> Self {
        let is_by_sentence = true;
        Self {
            is_by_sentence,
            ..self
        }
    }

    /// With a key beside the words.
    pub fn aside(self, aside: Aside) -> Self {
        let aside = Some(aside);
        Self { aside, ..self }
    }

    /// Selected, the label alone stands out.
    pub fn plain(self) -> Self {
        Self {
            is_plain: true,
            ..self
        }
    }

    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let first = rows.len();
        let style = if self.is_plain {
            rows.theme.text
        } else {
            self.focus.words(&rows.theme)
        };
        let wrap = if self.is_by_sentence {
            wrap_by_sentence
        } else {
            wrap
        };
        let words = (self.words.as_str(), style, self.focus);
        rows.label(&self.label, self.column, words, wrap);
        let Some(aside) = &self.aside else { return };
        let (Aside::Choice(answer) | Aside::Named(answer)) = aside;
        let after = self.column + width(&self.words) as i16 + 2;
        if after + answer.columns() <= rows.width() as i16 {
            answer.put((first, after), rows);
        } else if let Aside::Choice(answer) = aside {
            rows.part(self.column, |rows| {
                answers::lay(std::slice::from_ref(answer), rows);
            });
        }
    }

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        let words = self.said.as_ref().unwrap_or(&self.words);
        if self.is_numbered {
            narration.pick("", &said::row(&self.label, words), State::None);
        } else {
            narration.labelled(&self.label, words);
        }
        narration.here_if(self.focus);
        if let Some(aside) = &self.aside {
            aside.narrate(narration);
        }
    }
}
