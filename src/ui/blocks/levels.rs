//! Conditions of a few kinds with what was said of each: a row a kind, or below each other where that has no room.

use ratatui::layout::Rect;

use crate::{
    domain::review::Sign,
    ui::{areas::Areas, canvas::width, focus::Focus, narration::Narration, rows::Rows},
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

    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
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

    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
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
                if focus.is_here() {
                    row.select(x, &theme);
                }
            }
            if !is_list {
                rows.gap();
            }
        }
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
