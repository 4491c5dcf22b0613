//! Questions that are all answered with the same few words: a row each.

use crate::{
    ui::{focus::Focus, glyphs, narration::Narration, rows::Rows},
    words::plain as said,
};

/// Where the first answer stands.
const FIRST: i16 = 10;
/// Columns from one answer to the next, on a wide page and on a narrow one.
const APART: (i16, i16) = (12, 9);
const WIDE: u16 = 50;

/// Questions with the same answers.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// The answers, which the digits take.
    pub answers: &'static [&'static str],
    /// The questions.
    pub rows: Vec<Question>,
    /// The answer the cursor is on.
    pub across: usize,
}

/// A question, and its answer.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Question {
    pub label: &'static str,
    pub answer: Option<String>,
    pub focus: Focus,
}

impl Matrix {
    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        for row in &self.rows {
            narration.labelled(row.label, row.answer.as_deref().unwrap_or(said::NOTHING));
            if row.focus.is_here() {
                narration.is_here();
                let keys = (said::LEFT_RIGHT.into(), said::ANOTHER_ANSWER);
                narration.keys.push(keys);
                let last = self.answers.len() - 1;
                narration.labelled(said::ANSWER, self.answers[self.across.min(last)]);
            }
        }
        for (index, answer) in self.answers.iter().enumerate() {
            narration.choice(&(index + 1).to_string(), answer);
        }
    }

    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let apart = if rows.width() >= WIDE {
            APART.0
        } else {
            APART.1
        };
        for question in &self.rows {
            let is_here = question.focus.is_here();
            let style = question.focus.words(&theme);
            let row = rows.row().put(0, question.label, style);
            for (column, answer) in self.answers.iter().enumerate() {
                let x = FIRST + apart * column as i16;
                let (sign, ink) = if question.answer.as_deref() == Some(*answer) {
                    (glyphs::DONE, theme.accent)
                } else {
                    (glyphs::OPEN, theme.text)
                };
                let words = if is_here && column == self.across {
                    theme.selected
                } else {
                    theme.text
                };
                row.put(x, sign, ink).put(x + 2, answer, words);
            }
            if is_here {
                row.select(0, &theme);
            }
            rows.are_a_stop(rows.len() - 1);
        }
    }
}
