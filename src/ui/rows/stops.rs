//! Where a click finds a row of a list.

use ratatui::layout::Rect;

use super::{Row, Rows};
use crate::ui::{canvas::Canvas, focus::Focus, mouse::Target};

impl Rows {
    /// The rows from this one on are one more stop of Up and Down, so that a click finds it.
    pub fn are_a_stop(&mut self, first: usize) {
        let stop = self.next_stop(Focus::Away).map(|stop| (stop, false));
        for row in &mut self.list[first..] {
            row.stop = stop;
        }
    }

    /// The next stop, where the cursor can come.
    pub(super) fn next_stop(&mut self, focus: Focus) -> Option<isize> {
        if focus == Focus::Never {
            return None;
        }
        self.stops += 1;
        Some(self.stops)
    }

    /// Says where a click finds a row.
    pub(super) fn spot(&self, row: &Row, (area, y): (Rect, u16), canvas: &mut Canvas) {
        let selected = self
            .list
            .iter()
            .find(|row| row.is_selected && row.stop.is_some());
        // Where nothing is selected yet, Down begins at the first.
        let at = match selected.and_then(|row| row.stop) {
            Some((at, _)) => at,
            None if self.is_written_on() => return,
            None => 0,
        };
        let Some((stop, is_marked)) = row.stop else {
            return;
        };
        let margin = area.x.min(2);
        let whole = Rect::new(area.x - margin, y, area.width + margin, 1);
        canvas.spot(whole, Target::Row(stop - at));
        if is_marked {
            canvas.spot(Rect::new(area.x + 1, y, 3, 1), Target::RowMark(stop - at));
        }
    }

    /// True while the cursor is in a field.
    fn is_written_on(&self) -> bool {
        let shows = |row: &Row| matches!(row.cursor, Some((_, true)));
        self.list.iter().any(shows)
    }
}
