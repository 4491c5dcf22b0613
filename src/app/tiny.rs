//! A terminal too small for panes: one row, and the way to help in the last.

use crate::{
    pages::page::Trait,
    session::field::Field,
    ui::{
        canvas::{Canvas, Rect, wrap},
        document::{Block, Document},
        one_line,
    },
};

use super::{App, command, footer};

/// Draws the selected step, or the one line of what is on top; in the last row the hard moment's key.
pub(super) fn draw(app: &App, panes: &Document, area: Rect, canvas: &mut Canvas) {
    if app.is_on_today() {
        for block in &panes.blocks {
            if let Block::Steps(steps) = block {
                steps.draw_one(area, canvas);
            }
        }
    } else {
        draw_page(app, area, canvas);
    }
    let last = footer::fixed(app).pop();
    if let (true, false, Some((key, text))) = (area.height > 1, app.is_hidden(), last) {
        let after = canvas.put(area.x, area.bottom() - 1, &key, canvas.theme.key);
        canvas.put(after + 1, area.bottom() - 1, text, canvas.theme.quiet);
    }
}

/// The one line; of a walk, where there are rows for it, the question whole, what is selected, and the key that goes on.
fn draw_page(app: &App, area: Rect, canvas: &mut Canvas) {
    let page = app.shown();
    let document = page.document(&app.session);
    let line = line(app, &document);
    canvas.rest_cursor(area.x, area.y);
    if area.height < ROWS || !page.traits().has(Trait::IsWalk) {
        let cut = canvas.cut(&line, area.width);
        canvas.put(area.x, area.y, &cut, canvas.theme.strong);
        return;
    }
    let chosen = Some(&document).filter(|document| !document.is_cursor_unsaid);
    let chosen = chosen
        .and_then(one_line::chosen)
        .filter(|chosen| *chosen != line);
    let below = area.height - 2 - u16::from(chosen.is_some());
    let mut rows = wrap(&line, area.width);
    rows.truncate(usize::from(below));
    canvas.lines(area.x, area.y, &rows, canvas.theme.strong);
    if let Some(chosen) = chosen {
        let cut = canvas.cut(&chosen, area.width);
        canvas.put(
            area.x,
            area.y + rows.len() as u16,
            &cut,
            canvas.theme.selected,
        );
    }
    let hints = command::hints(app);
    if let Some((key, text)) = hints.iter().find(|(key, _)| key == "Enter") {
        let after = canvas.put(area.x, area.bottom() - 2, key, canvas.theme.key);
        let room = area.right().saturating_sub(after + 1);
        canvas.put_cut(
            after + 1,
            area.bottom() - 2,
            room,
            (text, canvas.theme.quiet),
        );
    }
}

/// The rows from which on a walk shows more than one line.
const ROWS: u16 = 5;

/// Where something is written, what stands there.
fn line(app: &App, document: &Document) -> String {
    let written = app.written.as_ref().map(Field::text);
    match written.filter(|text| !text.is_empty()) {
        Some(text) if !app.shown().traits().has(Trait::Finds) => text.to_owned(),
        Some(_) | None => one_line::brief(document),
    }
}
