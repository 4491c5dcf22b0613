//! A terminal too small for panes: the steps or one line, the key that goes on, and the way to help in the last row.

use crate::{
    pages::page::{Kind, Trait},
    session::field::Field,
    ui::{
        canvas::{Canvas, Rect, wrap},
        document::{Block, Document},
        one_line, screen,
    },
};

use super::{App, command, footer};

/// Draws the steps, or the one line of what is on top; under them the key that goes on, and in the last row the hard
/// moment's.
pub(super) fn draw(app: &App, panes: &Document, area: Rect, canvas: &mut Canvas) {
    let hint = command::hints(app).into_iter().next();
    let hint = hint.filter(|_| area.height >= ROWS && !app.is_hidden());
    // What stays in sight under a page needs the row more.
    let has_foot = || app.shown().document(&app.session).foot.is_some();
    let is_apart = area.height > LOW || !has_foot();
    let below = u16::from(area.height > 1) + u16::from(hint.is_some() && is_apart);
    let body = Rect {
        height: area.height.saturating_sub(below),
        ..area
    };
    if app.is_on_today() {
        for block in &panes.blocks {
            if let Block::Steps(steps) = block {
                steps.draw_few(body, canvas);
            }
        }
    } else {
        draw_page(app, body, canvas);
    }
    if let Some(hint) = hint.as_ref().filter(|_| is_apart) {
        let y = area.bottom() - 2;
        let after = canvas.hint(area.x, y, &hint.key, "");
        let room = area.right().saturating_sub(after + 1);
        canvas.put_cut(after + 1, y, room, (hint.words, canvas.theme.quiet));
    }
    let last = footer::right_end(app, area.width).pop();
    if let (true, false, Some(hint)) = (area.height > 1, app.is_hidden(), last) {
        canvas.hint(area.x, area.bottom() - 1, &hint.key, hint.words);
    }
    if let Some(hint) = hint.filter(|_| !is_apart) {
        let key = canvas.theme.key;
        canvas.put_right(area.right(), area.bottom() - 1, &hint.key, key);
    }
}

/// The one line, whole where there are rows for it, and on a walk what is selected.
fn draw_page(app: &App, area: Rect, canvas: &mut Canvas) {
    let page = app.shown();
    let document = page.document(&app.session);
    // A list with something beside it says both in a line.
    let is_list = (document.beside.as_ref()).is_some_and(|beside| !beside.focus.is_here());
    let is_of_rows = matches!(page.traits().kind, Kind::Panel | Kind::Full) && !is_list;
    if is_of_rows && area.height > 1 && app.written.is_none() {
        return screen::draw_few(&document, area, canvas);
    }
    let line = line(app, &document);
    canvas.rest_cursor(area.x, area.y);
    if area.height < 2 {
        let cut = canvas.cut(&line, area.width);
        canvas.put(area.x, area.y, &cut, canvas.theme.strong);
        return;
    }
    let says_chosen = page.traits().has(Trait::IsWalk) && !document.is_cursor_unsaid;
    let chosen = Some(&document).filter(|_| says_chosen);
    let chosen = chosen
        .and_then(one_line::chosen)
        .filter(|chosen| *chosen != line);
    let below = area.height - u16::from(chosen.is_some());
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
}

/// The rows from which on the key that goes on has one of its own.
const ROWS: u16 = 3;
/// Up to so many rows what stays in sight takes it.
const LOW: u16 = 5;

/// Where something is written, what stands there.
fn line(app: &App, document: &Document) -> String {
    let written = app.written.as_ref().map(Field::text);
    match written.filter(|text| !text.is_empty()) {
        Some(text) if !app.shown().traits().has(Trait::Finds) => text.to_owned(),
        Some(_) | None => one_line::brief(document),
    }
}
