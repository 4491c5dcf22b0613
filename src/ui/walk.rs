//! Lays out one of several screens that follow each other: a question that stays in sight, and what scrolls under it.

use ratatui::layout::Rect;

use super::{
    areas::Areas,
    blocks::{self, Block},
    canvas::Canvas,
    document::Document,
    rows::Rows,
};
use crate::words;

/// Draws it over the whole screen, under the program's name and its title, the place among the others.
pub(super) fn draw(document: &Document, screen: Rect, canvas: &mut Canvas) {
    let areas = Areas::of(screen, 0);
    let quiet = canvas.theme.quiet;
    canvas.put(areas.x0, areas.date, words::NAME, quiet);
    let right = areas.x0 + areas.width;
    canvas.put_right(right, areas.date, &document.title, quiet);
    if let [Block::ValueCards(cards)] = &document.blocks[..] {
        return cards.draw(&areas, canvas);
    }
    let body = column(&areas, document.measure.unwrap_or(areas.width));
    let (head, rest) = document.blocks.split_at(document.pinned);
    let in_sight = document.in_sight;
    let mut rows = Rows::new(body.width, canvas.theme);
    blocks::lay_some(rest, in_sight.map(|index| index - head.len()), &mut rows);
    let below = draw_head(head, (body, rows.len()), canvas);
    rows.lay(below, canvas);
}

/// The column of the words: from row 5 at 24 rows, higher on smaller screens, lower on larger ones.
fn column(areas: &Areas, measure: u16) -> Rect {
    let height = areas.screen.height;
    let below = match height {
        ..14 => 1,
        14..24 => 2,
        24.. => (height / 6).saturating_sub(areas.date).max(3),
    };
    let y = areas.date + below;
    let width = measure.min(areas.width);
    Rect {
        x: areas.screen.x + (areas.screen.width - width) / 2,
        y,
        width,
        height: areas.notice.saturating_sub(y),
    }
}

/// Draws the blocks that stay in sight, and gives the room under them. The first to give way do so when so many more
/// rows do not fit, then the gaps.
fn draw_head(blocks: &[Block], (body, more): (Rect, usize), canvas: &mut Canvas) -> Rect {
    let rows = |tightness: u8| {
        let stays = |block: &&Block| !block.gives_way(tightness);
        let kept: Vec<Block> = blocks.iter().filter(stays).cloned().collect();
        let mut rows = Rows::new(body.width, canvas.theme);
        blocks::lay(&kept, &mut rows);
        rows
    };
    let fits = |head: &Rows| head.len() + more <= usize::from(body.height);
    let head = (0..2).map(rows).find(fits).unwrap_or_else(|| rows(2));
    let used = (head.len() as u16).min(body.height);
    head.lay(body, canvas);
    Rect {
        y: body.y + used,
        height: body.height - used,
        ..body
    }
}
