//! A terminal too small for panes: one row, and the way to help in the last.

use crate::{
    pages::page::Trait,
    session::field::Field,
    ui::{
        canvas::{Canvas, Rect},
        document::{Block, Document},
        one_line,
    },
};

use super::{App, footer};

/// Draws the selected step, or the one line of what is on top; in the last row the hard moment's key.
pub(super) fn draw(app: &App, panes: &Document, area: Rect, canvas: &mut Canvas) {
    if app.is_on_today() {
        for block in &panes.blocks {
            if let Block::Steps(steps) = block {
                steps.draw_one(area, canvas);
            }
        }
    } else {
        let cut = canvas.cut(&line(app), area.width);
        canvas.put(area.x, area.y, &cut, canvas.theme.strong);
        canvas.rest_cursor(area.x, area.y);
    }
    let last = footer::fixed(app).pop();
    if let (true, false, Some((key, text))) = (area.height > 1, app.is_hidden(), last) {
        let after = canvas.put(area.x, area.bottom() - 1, &key, canvas.theme.key);
        canvas.put(after + 1, area.bottom() - 1, text, canvas.theme.quiet);
    }
}

/// Where something is written, what stands there.
fn line(app: &App) -> String {
    let page = app.shown();
    let written = app.written.as_ref().map(Field::text);
    match written.filter(|text| !text.is_empty()) {
        Some(text) if !page.traits().has(Trait::Finds) => text.to_owned(),
        Some(_) | None => one_line::brief(&page.document(&app.session)),
    }
}
