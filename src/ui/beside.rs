//! A page in two columns: a list, and beside it what is selected there; one under the other where there is no room.

use ratatui::layout::Rect;

use super::{
    areas::{Areas, below},
    blocks::{self, Block},
    canvas::Canvas,
    focus::Focus,
    rows::Rows,
};

/// The least and the most columns of the list; between them it has three eighths of the page.
const LIST: (u16, u16) = (29, 64);
/// Free columns between the two, in which the cursor of the second has room.
const BETWEEN: u16 = 3;
/// From this width of a page on the two stand side by side.
const WIDE: u16 = 76;
/// Pages with fewer rows have no free one under their title.
const LOW: u16 = 9;

/// What stands beside the blocks of a page.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// From the top down.
    pub blocks: Vec<Block>,
    /// Whether the cursor is in it.
    pub focus: Focus,
}

/// Where the two lie under the title; one that has no room has no rows.
struct Columns {
    list: Rect,
    beside: Rect,
}

impl Columns {
    fn of(page: Rect, focus: Focus) -> Self {
        let body = below(page, page.y + 1 + u16::from(page.height >= LOW));
        if page.width >= WIDE {
            let (least, most) = LIST;
            let width = (body.width * 3 / 8).clamp(least, most);
            let list = Rect { width, ..body };
            let taken = width + BETWEEN;
            let beside = Rect {
                x: body.x + taken,
                width: body.width - taken,
                ..body
            };
            return Self { list, beside };
        }
        let rows = match focus {
            Focus::Here => 0,
            Focus::Away | Focus::Never => (body.height / 3).max(3).min(body.height),
        };
        let under = if rows == 0 { body.y } else { body.y + rows + 1 };
        Self {
            list: Rect {
                height: rows,
                ..body
            },
            beside: below(body, under.min(body.bottom())),
        }
    }
}

impl Columns {
    /// Where the list is above and needs fewer rows, what is below it begins higher.
    fn follow_short_list(&mut self, rows: usize) {
        let free = usize::from(self.list.height).saturating_sub(rows) as u16;
        if self.beside.y > self.list.y {
            self.list.height -= free;
            self.beside.y -= free;
            self.beside.height += free;
        }
    }
}

/// The rows of the list on a screen of this size, while the cursor is in it.
pub fn list_rows((width, height): (u16, u16)) -> usize {
    let page = Areas::page(Rect::new(0, 0, width, height));
    usize::from(Columns::of(page, Focus::Away).list.height)
}

/// Draws both under the title, the one with the cursor last.
pub(super) fn draw(list: &[Block], beside: &Beside, page: Rect, canvas: &mut Canvas) {
    let mut columns = Columns::of(page, beside.focus);
    columns.follow_short_list(list.len());
    let mut parts = [(list, columns.list), (&beside.blocks[..], columns.beside)];
    if !beside.focus.is_here() {
        parts.reverse();
    }
    // A list that made room goes on nowhere.
    for (blocks, area) in parts.into_iter().filter(|(_, area)| area.height > 0) {
        let mut rows = Rows::new(area.width, canvas.theme);
        blocks::lay(blocks, &mut rows);
        rows.lay(area, canvas);
    }
}
