//! A day of a list of days: its date, a dot a step, a few words.

use super::Laid;
use crate::ui::{focus::Focus, glyphs, narration::Narration, rows::Rows};

/// Where the dots stand.
const DOTS: i16 = 14;
/// Where the words stand, and the most dots before them.
const WORDS: i16 = 19;
const MOST: usize = 4;

/// A day of the list.
#[derive(Clone, Debug)]
pub struct PastDay {
    /// The date as it is drawn, and as it is said.
    pub date: String,
    /// As it is said.
    pub said: String,
    /// How many steps were done; nothing is said of it where words are searched for.
    pub steps: Option<usize>,
    /// A few quiet words.
    pub words: String,
    /// Whether the cursor is on it.
    pub focus: Focus,
}

impl Laid for PastDay {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let words = if self.steps.is_some() { WORDS } else { DOTS };
        let columns = rows.room(words);
        let first = rows.len();
        let row = rows.row();
        row.put(0, &self.date, self.focus.words(&theme));
        let dots = glyphs::DONE.repeat(self.steps.unwrap_or(0).min(MOST));
        row.put(DOTS, &dots, theme.accent);
        row.put_within(columns, words, &self.words, theme.quiet);
        row.point_at(0, self.focus, &theme);
        if self.focus != Focus::Never {
            rows.are_a_stop(first);
        }
    }

    fn narrate(&self, narration: &mut Narration) {
        let steps = self.steps.map(crate::words::steps);
        let first = steps.as_deref().unwrap_or(&self.words);
        narration.labelled(&self.said, first);
        if steps.is_some() {
            narration.and(&self.words);
        }
        narration.here_if(self.focus);
    }

    fn cursor(&self) -> Focus {
        self.focus
    }
}
