//! The whole screen: Today or the page on top, the notice row and the footer. Read-only; nothing here changes what is
//! true.

use crate::{
    pages::page::{Kind, Shown},
    ui::{
        areas::Form,
        blocks::panes,
        canvas::{Buffer, Canvas, Cursor, Rect, Spot, width},
        document::Document,
        linear,
        narration::Narration,
        screen,
    },
    words,
};

use super::{App, footer, notice, tiny};

/// The largest screen that is drawn, in columns and rows; what lies beyond stays blank.
pub const LARGEST: (u16, u16) = (1000, 500);

/// Draws the whole model into an empty buffer. Gives the place the terminal's cursor rests at, and what a click does
/// where, what lies on top last.
pub fn draw(app: &App, buffer: &mut Buffer) -> (Option<Cursor>, Vec<Spot>) {
    let whole = buffer.area;
    let area = Rect {
        width: whole.width.min(LARGEST.0),
        height: whole.height.min(LARGEST.1),
        ..whole
    };
    let mut canvas = Canvas::new(buffer, &app.session.appearance);
    canvas.fill(area);
    draw_screen(app, area, &mut canvas);
    let mut spots = canvas.take_spots();
    // A key is named on what it belongs to.
    spots.sort_by_key(|(_, target)| target.is_of_a_key());
    (canvas.cursor(), spots)
}

fn draw_screen(app: &App, area: Rect, canvas: &mut Canvas) {
    if area.is_empty() {
        return;
    }
    let (drawer, below) = match app.pages.split_last() {
        Some((top, below)) if top.traits().kind == Kind::Drawer => (Some(top), below),
        Some(_) | None => (None, &app.pages[..]),
    };
    // Under a page that covers it Today is not made.
    let is_seen = |page: &dyn Shown| page.traits().kind == Kind::Panel;
    let panes = if below.last().is_none_or(|page| is_seen(page.as_ref())) {
        Shown::document(&app.today, &app.session)
    } else {
        Document::default()
    };
    let areas = panes::areas(&panes.blocks, area);
    if areas.form == Form::OneLine {
        return tiny::draw(app, &panes, area, canvas);
    }
    match below.last() {
        None => _ = panes::draw(&panes.blocks, &areas, canvas),
        Some(page) if page.traits().kind == Kind::Panel => {
            let areas = panes::draw(&panes.blocks, &areas, canvas);
            if areas.form != Form::TwoColumns {
                canvas.blank(areas.body);
            }
            let place = areas.leaf();
            canvas.blank(with_margin(place));
            screen::draw(&page.document(&app.session), Kind::Panel, place, canvas);
        }
        Some(page) => {
            let document = page.document(&app.session);
            screen::draw(&document, page.traits().kind, area, canvas);
        }
    }
    if !app.is_hidden() {
        notice::draw(app, &areas, canvas);
        if canvas.goes_on() {
            let edge = areas.x0 + areas.width;
            let taken = width(words::MORE_BELOW).min(areas.width);
            // What the notice row says comes first.
            if canvas.is_free(Rect::new(edge - taken, areas.notice, taken, 1)) {
                canvas.put_right(edge, areas.notice, words::MORE_BELOW, canvas.theme.quiet);
            }
        }
        footer::draw(app, &areas, canvas);
    }
    if let Some(drawer) = drawer {
        let document = drawer.document(&app.session);
        screen::draw(&document, Kind::Drawer, areas.drawer(), canvas);
    }
}

/// What the model says, for people who listen to it or read it line by line.
pub fn narration(app: &App) -> Narration {
    linear::narration(&app.shown().document(&app.session))
}

/// The panel with the two columns `>` hangs in.
fn with_margin(panel: Rect) -> Rect {
    let margin = panel.x.min(2);
    Rect {
        x: panel.x - margin,
        width: panel.width + margin,
        ..panel
    }
}
