//! The three panes of Today: side by side, one under the other, or Today alone.

use ratatui::layout::Rect;

use super::{
    areas::{Areas, Form},
    canvas::Canvas,
    document::{Block, Document},
};

/// The measures of a screen of this size with what stands above these panes.
pub fn areas(panes: &Document, screen: Rect) -> Areas {
    let areas = Areas::of(screen, 0);
    let header = panes.blocks.iter().find_map(|block| match block {
        Block::Header(header) => Some(header.rows(areas.width)),
        _ => None,
    });
    Areas::of(screen, header.unwrap_or(0))
}

/// Draws them, one under the other as many as fit whole.
pub fn draw(panes: &Document, areas: &Areas, canvas: &mut Canvas) {
    let is_wide = areas.form == Form::TwoColumns;
    let mut y = areas.body.y;
    let mut used = 0;
    for block in &panes.blocks {
        let rest = areas.rest_from(y + 1);
        match block {
            Block::Header(header) => header.draw(areas, canvas),
            Block::Steps(steps) if is_wide => {
                steps.draw(areas.left, areas, canvas);
            }
            Block::Steps(steps) => y += steps.draw(areas.rest_from(y), areas, canvas),
            Block::Card(card) if is_wide => used = card.draw(areas.right, canvas),
            Block::Week(week) if is_wide => {
                week.draw(areas.below_ground(used), areas.air, canvas);
            }
            Block::Card(card) if areas.form == Form::Stacked => {
                y += card.draw_stacked(rest, canvas);
            }
            Block::Week(week) if areas.form == Form::Stacked => {
                y += week.draw_stacked(rest, canvas);
            }
            _ => {}
        }
    }
}
