//! Words beside a label, and a value of the list, which has more of them.

use super::{Laid, answers::Aside};
use crate::{
    ui::{
        canvas::{width, wrap, wrap_by_sentence},
        focus::Focus,
        glyphs::State,
        narration::Narration,
        rows::{Rows, WORDS},
    },
    words::plain as said,
};

/// Words beside a label.
#[derive(Clone, Debug, Default)]
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
            ..Self::default()
        }
    }

    /// Where the cursor is.
    pub fn focus(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// A row of a list: it is said with a number.
    pub fn numbered(mut self) -> Self {
        self.is_numbered = true;
        self
    }

    /// With other words to be said.
    pub fn said(self, words: impl Into<String>) -> Self {
        let said = Some(words.into());
        Self { said, ..self }
    }

    /// Its words break after a sentence where that needs no more rows.
    pub fn by_sentence(mut self) -> Self {
        self.is_by_sentence = true;
        self
    }

    /// With a key beside the words.
    pub fn aside(self, aside: Aside) -> Self {
        let aside = Some(aside);
        Self { aside, ..self }
    }

    /// Selected, the label alone stands out.
    pub fn plain(mut self) -> Self {
        self.is_plain = true;
        self
    }
}

impl Laid for Entry {
    fn lay(&self, rows: &mut Rows) {
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
                vec![answer.clone()].lay(rows);
            });
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        let words = self.said.as_ref().unwrap_or(&self.words);
        if self.is_numbered {
            narration.pick("", &said::row(&self.label, words), State::None);
        } else {
            narration.labelled(&self.label, words);
        }
        narration.here_if(self.focus);
        match &self.aside {
            Some(Aside::Choice(answer)) => vec![answer.clone()].narrate(narration),
            Some(Aside::Named(answer)) => answer.narrate(narration),
            None => {}
        }
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}

/// The least room for a step beside its time.
const STEP: u16 = 20;

/// A value of the list.
#[derive(Clone, Debug)]
pub struct Value {
    /// Its name, and what it is in everyday life.
    pub entry: Entry,
    /// Why it matters.
    pub why: String,
    /// Its step.
    pub step: String,
    /// The step's time.
    pub time: String,
    /// The columns of the longest time in the list, so that all begin at the same one.
    pub times: u16,
}

impl Value {}

impl Laid for Value {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        // Beside a narrow label column no words stand.
        let is_narrow = rows.room(self.entry.column) < STEP;
        let column = if is_narrow { WORDS } else { self.entry.column };
        self.entry.lay(rows);
        rows.paragraph(column, &self.why, theme.quiet);
        let beside = rows.width().saturating_sub(self.times);
        let room = beside.saturating_sub(column.unsigned_abs() + 2);
        if room < STEP {
            rows.paragraph(column, &self.step, theme.text);
            rows.paragraph(column, &self.time, theme.quiet);
            return;
        }
        for (index, line) in wrap(&self.step, room).iter().enumerate() {
            let row = rows.row().put(column, line, theme.text);
            if index == 0 {
                row.put(beside as i16, &self.time, theme.quiet);
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        self.entry.narrate(narration);
        let label = |what: &str| said::row(&self.entry.label, what);
        narration.labelled(&label(said::WHY), &self.why);
        narration.labelled(&label(said::STEP), &self.step);
        narration.and(&self.time);
    }

    fn cursor(&self) -> Focus {
        self.entry.focus
    }
}
