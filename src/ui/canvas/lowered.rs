//! Lowers what is drawn, once it is known how many rows it takes.

use super::{Canvas, Rect};

impl Canvas<'_> {
    /// Moves what is drawn in these rows so many down, over what is free below it.
    pub fn lower(&mut self, rows: Rect, by: u16) {
        if by == 0 {
            return;
        }
        for (x, y) in rows
            .positions()
            .map(|at| (at.x, rows.bottom() - 1 - (at.y - rows.y)))
        {
            let above = y.checked_sub(by).filter(|above| *above >= rows.y);
            let cell = above.and_then(|above| self.buffer.cell((x, above)).cloned());
            if let Some(under) = self.buffer.cell_mut((x, y)) {
                *under = cell.unwrap_or_default();
            }
        }
        let spots = self.spots.iter_mut().flatten();
        spots.for_each(|(spot, _)| spot.y += by);
        self.cursor.iter_mut().for_each(|cursor| cursor.y += by);
        self.fill(Rect { height: by, ..rows });
    }
}
