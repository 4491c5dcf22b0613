//! The three panes of Today: side by side, one under the other, or Today alone.

use ratatui::layout::Rect;

use super::{
    areas::{Areas, Form},
    blocks::Block,
    canvas::Canvas,
    document::Document,
};

/// The measures of a screen of this size with what stands above these panes.
pub fn areas(panes: &Document, screen: Rect) -> Areas {
    let areas = Areas::of(screen, 0);
    let header = panes.blocks.iter().find_map(|block| {
        let Block::Header(header) = block else {
            return None;
        };
        Some(header.rows(areas.width))
    });
    Areas::of(screen, header.unwrap_or(0))
}

/// Draws them, one under the other as many as fit whole.
pub fn draw(panes: &Document, areas: &Areas, canvas: &mut Canvas) {
    let is_wide = areas.form == Form::TwoColumns;
    let mut y = areas.body.y;
    let mut used = 0;
    for block in &panes.blocks {
        if let Block::Header(header) = block {
            header.draw(areas, canvas);
        } else if let Block::Steps(steps) = block {
            let area = if is_wide {
                areas.left
            } else {
                areas.rest_from(y)
            };
            y += steps.draw(area, areas, canvas);
        } else if let Block::Card(card) = block {
            match areas.form {
                Form::TwoColumns => used = card.draw(areas.right, canvas),
                Form::Stacked => y += card.draw_stacked(areas.rest_from(y + 1), canvas),
                Form::Alone | Form::OneLine => {}
            }
        } else if let Block::Week(week) = block {
            match areas.form {
                Form::TwoColumns => {
                    week.draw(areas.below_ground(used), areas.air, canvas);
                }
                Form::Stacked => y += week.draw_stacked(areas.rest_from(y + 1), canvas),
                Form::Alone | Form::OneLine => {}
            }
        }
    }
}
