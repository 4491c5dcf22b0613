//! A terminal too small for panes: one row, and the way to help in the last.

use ratatui::layout::Rect;

use crate::{
    app::{App, sheet::Sheet},
    session::action::Action,
    words,
};

use super::{
    canvas::Canvas,
    document::{Block, Document},
};

/// Draws the selected step, or the bold line of what is on top; in the last row the hard moment's key.
pub fn draw(app: &App, panes: &Document, area: Rect, canvas: &mut Canvas) {
    match app.top() {
        None => {
            for block in &panes.blocks {
                if let Block::Steps(steps) = block {
                    steps.draw_one(area, canvas);
                }
            }
        }
        Some(sheet) => {
            let line = super::sheets::bold_line(sheet, app);
            let cut = canvas.cut(&line, area.width);
            canvas.put(area.x, area.y, &cut, canvas.theme.strong());
            canvas.rest_cursor(area.x, area.y);
        }
    }
    let hidden = matches!(app.top(), Some(Sheet::Hidden(_)));
    if area.height > 1 && !hidden {
        let (action, (usual, text)) = match app.top() {
            Some(Sheet::HardMoment(_)) => (Action::People, words::HELP_HINT),
            _ => (Action::HardMoment, words::HARD_MOMENT_HINT),
        };
        let key = canvas.sign(action, usual);
        let after = canvas.put(area.x, area.bottom() - 1, &key, canvas.theme.key());
        canvas.put(after + 1, area.bottom() - 1, text, canvas.theme.quiet());
    }
}
