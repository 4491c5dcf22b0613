//! Lowers what is drawn, once it is known how many rows it takes.

use ratatui::buffer::Cell;

use super::{Canvas, Rect};

impl Canvas<'_> {
    /// Moves what is drawn in these rows, which are as wide as the screen, so many down, over what is free below it.
    pub fn lower(&mut self, rows: Rect, by: u16) {
        if by == 0 {
            return;
        }
        let width = usize::from(self.buffer.area.width);
        let at = |y: u16| usize::from(y.saturating_sub(self.buffer.area.y)) * width;
        let (from, to) = (at(rows.y), at(rows.bottom()));
        let free = usize::from(by) * width;
        if let Some(cells) = self.buffer.content.get_mut(from..to)
            && free <= cells.len()
        {
            cells.rotate_right(free);
            cells[..free].fill(Cell::default());
        }
        let spots = self.spots.iter_mut().flatten();
        spots.for_each(|(spot, _)| spot.y += by);
        self.cursor.iter_mut().for_each(|cursor| cursor.y += by);
        self.fill(Rect { height: by, ..rows });
    }
}
