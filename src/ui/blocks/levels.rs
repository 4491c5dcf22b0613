//! What is asked of a whole week: conditions with what was said of them, and questions with the same few answers.

use ratatui::layout::Rect;

use super::Laid;
use crate::{
    domain::review::Sign,
    ui::{areas::Areas, canvas::width, focus::Focus, glyphs, narration::Narration, rows::Rows},
    words::plain as said,
};

/// Where the first condition of a kind stands.
const FIRST: i16 = 14;

/// Conditions of a few kinds.
#[derive(Clone, Debug)]
pub struct Levels {
    /// Each kind with its conditions.
    pub kinds: Vec<(&'static str, Vec<Level>)>,
    /// The kind the cursor is on, and the condition.
    pub at: (usize, usize),
}

/// A condition, and what was said of it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the names say what they are")]
pub struct Level {
    pub words: String,
    pub sign: Option<Sign>,
}

impl Level {
    fn sign(&self) -> &'static str {
        self.sign.map_or(" ", Sign::text)
    }
}

impl Levels {
    /// True where the conditions have no room side by side on a screen of this size.
    pub fn is_list(&self, (width, height): (u16, u16)) -> bool {
        let page = Areas::page(Rect::new(0, 0, width, height));
        self.needed() > page.width as i16
    }

    /// Where the conditions stand side by side; the last is where the rows end.
    fn columns(&self) -> Vec<i16> {
        let most = self.kinds.iter().map(|(_, levels)| levels.len()).max();
        let mut at = FIRST;
        let mut columns = vec![at];
        for column in 0..most.unwrap_or(0) {
            let levels = self.kinds.iter().filter_map(|(_, all)| all.get(column));
            let widest = levels.map(|level| width(&level.words)).max();
            at += widest.unwrap_or(0) as i16 + 4;
            columns.push(at);
        }
        columns
    }

    fn needed(&self) -> i16 {
        self.columns().last().map_or(0, |end| end - 2)
    }
}

impl Laid for Levels {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let columns = self.columns();
        let is_list = self.needed() > rows.width() as i16;
        for (index, (kind, levels)) in self.kinds.iter().enumerate() {
            rows.row().put(0, kind, theme.quiet);
            for (across, level) in levels.iter().enumerate() {
                let focus = Focus::of((index, across), self.at);
                if is_list {
                    rows.item(level.sign(), None, (&level.words, focus), None);
                    continue;
                }
                let x = columns[across];
                let row = rows.last().put(x, level.sign(), theme.key);
                row.put(x + 2, &level.words, focus.words(&theme));
                row.point_at(x, focus, &theme);
            }
            if !is_list {
                rows.gap();
            }
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        for (index, (kind, levels)) in self.kinds.iter().enumerate() {
            for (across, level) in levels.iter().enumerate() {
                narration.choice("", &said::row(kind, &level.words));
                if across > 0 {
                    narration.is_beside();
                }
                narration.here_if(Focus::of((index, across), self.at));
                narration.and(match level.sign {
                    Some(Sign::Helped) => said::HELPED,
                    Some(Sign::Hindered) => said::HARDER,
                    None => "",
                });
            }
        }
    }
}

/// Where the first answer stands.
const FIRST_ANSWER: i16 = 10;
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

impl Matrix {}

impl Laid for Matrix {
    fn lay(&self, rows: &mut Rows) {
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
                let x = FIRST_ANSWER + apart * column as i16;
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
            row.point_at(0, question.focus, &theme);
            rows.are_a_stop(rows.len() - 1);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
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
}
