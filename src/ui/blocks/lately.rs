//! What was done or written lately, newest first: a picture of what there was, without a hole for what there was not.

use ratatui::layout::Rect;

use super::Laid;
use crate::ui::canvas::{Canvas, Weight, width};

/// How many are listed at the most. Their rows stay reserved.
pub const MOST: usize = 8;

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Under the week.
    Beside,
    /// In the third column.
    Third,
}

/// Days and words.
#[derive(Clone, Debug)]
pub struct Lately {
    /// What stands over them.
    pub title: &'static str,
    /// Where it stands.
    pub place: Place,
    /// The day and the words, newest first.
    pub rows: Vec<(String, String)>,
}

impl Lately {
    /// True where it fills the third column.
    pub fn is_third(&self) -> bool {
        self.place == Place::Third && !self.rows.is_empty()
    }

    /// Draws it, as many rows as fit. Gives the row after it, the reserved ones counted.
    pub fn draw(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        if self.rows.is_empty() || area.height < 3 {
            return area.y;
        }
        canvas.title(area, self.title, "", Weight::Quiet);
        let days = self.rows.iter().map(|(day, _)| width(day)).max();
        let words = days.unwrap_or(0) + 2;
        let room = area.width.saturating_sub(words);
        for ((day, text), y) in self.rows.iter().zip(area.y + 2..area.bottom()) {
            canvas.put(area.x, y, day, canvas.theme.quiet);
            let style = canvas.theme.text;
            canvas.put_cut(area.x + words, y, room, (text, style));
        }
        area.bottom().min(area.y + 2 + MOST as u16)
    }
}

/// It goes unsaid: Days and Evidence say it to those who ask.
impl Laid for Lately {}
