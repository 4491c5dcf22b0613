//! Where a click finds a row of a list.

use ratatui::layout::Rect;

use super::{Row, Rows};
use crate::{app::mouse::Target, view::paper::Paper};

impl Rows {
    /// From here on each row of the list is a stop of Up and Down, so that a click finds it.
    pub fn with_stops(&mut self) {
        self.stops = Some(0);
    }

    pub(super) fn next_stop(&mut self) -> Option<isize> {
        let stop = self.stops?;
        self.stops = Some(stop + 1);
        Some(stop)
    }

    /// Says where a click finds a row.
    pub(super) fn spot(&self, row: &Row, (area, y): (Rect, u16), paper: &mut Paper) {
        let selected = self
            .list
            .iter()
            .find(|row| row.is_selected && row.stop.is_some());
        let (Some((stop, is_marked)), Some((at, _))) =
            (row.stop, selected.and_then(|row| row.stop))
        else {
            return;
        };
        let margin = area.x.min(2);
        let whole = Rect::new(area.x - margin, y, area.width + margin, 1);
        paper.spot(whole, Target::Row(stop - at));
        if is_marked {
            paper.spot(Rect::new(area.x + 1, y, 3, 1), Target::RowMark(stop - at));
        }
    }
}
