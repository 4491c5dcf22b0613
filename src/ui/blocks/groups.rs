//! Questions with their answers, of which one at a time is open: its digits stand there.

use super::Laid;
use crate::{
    ui::{
        canvas::width,
        focus::Focus,
        glyphs::{Mark, State},
        narration::Narration,
        rows::{Row, Rows},
        theme::Theme,
    },
    words::plain as said,
};

/// Where the second question of a row begins.
const SECOND: i16 = 20;
/// The narrowest page with two questions side by side.
const TWO: u16 = 40;

/// One question, or two that stand side by side where there is room.
#[derive(Clone, Debug)]
pub struct Groups(pub Vec<Group>);

/// A question with its answers.
#[derive(Clone, Debug)]
pub struct Group {
    /// What is asked.
    pub label: &'static str,
    /// The answers.
    pub answers: Vec<Answer>,
    /// How they stand there.
    pub lay: Lay,
    /// Whether it is the open one.
    pub focus: Focus,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its words.
    pub words: String,
    /// Whether it is the chosen one.
    pub is_chosen: bool,
}

/// How answers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lay {
    /// Each in a row of its own.
    List,
    /// In one row, at these columns; behind the label where there is room for it before them, else below.
    Row(&'static [i16]),
}

impl Groups {}

impl Laid for Groups {
    fn lay(&self, rows: &mut Rows) {
        match &self.0[..] {
            [left, right] if rows.width() >= TWO => {
                let theme = rows.theme;
                let first = rows.len();
                let row = rows.row();
                left.heading(0, row, &theme);
                right.heading(SECOND, row, &theme);
                for index in 0..left.answers.len().max(right.answers.len()) {
                    let row = rows.row();
                    left.answer(index, (0, 5), row, &theme);
                    right.answer(index, (SECOND, 5), row, &theme);
                }
                if left.focus.is_here() || right.focus.is_here() {
                    rows.keep_in_sight(first);
                }
            }
            groups => groups.iter().for_each(|group| group.lay(rows)),
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        self.0.iter().for_each(|group| group.narrate(narration));
    }
}

impl Group {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let first = rows.len();
        self.heading(0, rows.row(), &theme);
        match self.lay {
            Lay::List => {
                for index in 0..self.answers.len() {
                    self.answer(index, (0, 5), rows.row(), &theme);
                }
            }
            Lay::Row(columns) => {
                let is_behind = columns.first() > Some(&(width(self.label) as i16));
                let at = if is_behind { first } else { first + 1 };
                if !is_behind {
                    rows.row();
                }
                for (index, x) in columns.iter().enumerate() {
                    if let Some(row) = rows.row_at(at) {
                        self.answer(index, (*x, 4), row, &theme);
                    }
                }
            }
        }
        if self.focus.is_here() {
            rows.keep_in_sight(first);
        }
    }

    fn heading(&self, x: i16, row: &mut Row, theme: &Theme) {
        row.label(x, self.label, self.focus, theme);
    }

    /// An answer from a column on: its digit where it can be taken, its sign, its words.
    fn answer(&self, index: usize, (x, words): (i16, i16), row: &mut Row, theme: &Theme) {
        let Some(answer) = self.answers.get(index) else {
            return;
        };
        if self.focus.is_here() && index < 9 {
            row.put(x, &(index + 1).to_string(), theme.key);
        }
        let (sign, style) = Mark::chosen_if(answer.is_chosen).sign(theme);
        row.put(x + 2, sign, style);
        row.put(x + words, &answer.words, theme.text);
    }

    /// The question with what is chosen; where it is the open one, all answers with their digits.
    fn narrate(&self, narration: &mut Narration) {
        let chosen = self.answers.iter().find(|answer| answer.is_chosen);
        let chosen = chosen.map_or(said::NOTHING, |answer| &answer.words);
        narration.labelled(self.label, chosen);
        if !self.focus.is_here() {
            return;
        }
        narration.is_here();
        for (index, answer) in self.answers.iter().enumerate() {
            let key = (index < 9).then(|| (index + 1).to_string());
            let state = State::chosen_if(answer.is_chosen);
            narration.pick(&key.unwrap_or_default(), &answer.words, state);
        }
    }
}
