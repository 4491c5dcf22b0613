//! Drawing: from the model to cells. Read-only; nothing here changes what is true.

pub mod areas;
pub mod bar;
pub mod blocks;
pub mod canvas;
pub mod document;
pub mod focus;
pub mod glyphs;
pub mod header;
pub mod linear;
pub mod notice;
pub mod parts;
pub mod pick;
pub mod quiet;
pub mod rows;
pub mod screen;
pub mod sheets;
pub mod theme;
pub mod tiny;
pub mod told;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::{App, sheet::Sheet, surface::Kind},
    pages::{ground, today, week},
};

use areas::{Areas, Form};
use canvas::{Canvas, Cursor, Spot};
use told::Told;

/// The largest screen that is drawn, in columns and rows; what lies beyond stays blank.
pub const LARGEST: (u16, u16) = (1000, 500);

/// Draws the whole model into an empty buffer. Gives the place the terminal's cursor rests at.
pub fn draw(app: &App, buffer: &mut Buffer) -> Option<Cursor> {
    draw_spots(app, buffer).0
}

/// The same, with what a click does where, what lies on top last.
pub fn draw_spots(app: &App, buffer: &mut Buffer) -> (Option<Cursor>, Vec<Spot>) {
    let whole = buffer.area;
    let area = Rect {
        width: whole.width.min(LARGEST.0),
        height: whole.height.min(LARGEST.1),
        ..whole
    };
    let mut canvas = Canvas::new(buffer, &app.session.appearance);
    canvas.fill(area);
    draw_screen(app, area, &mut canvas);
    (canvas.cursor(), canvas.take_spots())
}

fn draw_screen(app: &App, area: Rect, canvas: &mut Canvas) {
    let areas = Areas::of(area, header::rows(app, area));
    if area.is_empty() {
        return;
    }
    if areas.form == Form::OneLine {
        return tiny::draw(app, area, canvas);
    }
    let drawer = matches!(app.top(), Some(Sheet::Palette(_)));
    let under = if drawer {
        app.sheets.len().checked_sub(2)
    } else {
        app.sheets.len().checked_sub(1)
    };
    match under.and_then(|index| app.sheets.get(index)) {
        None => draw_today(app, &areas, canvas),
        Some(sheet) => match sheet.surface().kind() {
            Kind::Leaf => {
                draw_today(app, &areas, canvas);
                if areas.form != Form::TwoColumns {
                    canvas.blank(areas.body);
                }
                let leaf = areas.leaf();
                canvas.blank(with_margin(leaf));
                sheets::draw(sheet, app, leaf, canvas);
            }
            Kind::Page | Kind::Quiet | Kind::Blank | Kind::Drawer => {
                sheets::draw(sheet, app, area, canvas);
            }
        },
    }
    let blank = app
        .top()
        .is_some_and(|sheet| sheet.surface().kind() == Kind::Blank);
    if !blank {
        notice::draw(app, &areas, canvas);
        if canvas.goes_on() {
            notice::more_below(&areas, canvas);
        }
        bar::draw(app, &areas, canvas);
    }
    if let (true, Some(sheet)) = (drawer, app.top()) {
        sheets::draw(sheet, app, areas.drawer(), canvas);
    }
}

/// What the model says, for people who listen to it or read it line by line.
pub fn tell(app: &App) -> Told {
    // Nothing is drawn here; the width keeps every sentence in one row.
    let mut nowhere = Buffer::empty(Rect::default());
    let mut canvas = Canvas::listening(&mut nowhere, &app.session.appearance);
    let area = Rect::new(0, 0, LARGEST.0, LARGEST.1);
    match (app.top(), canvas.told()) {
        (None, Some(told)) => today::view::tell(app, told),
        (None, None) => {}
        (Some(sheet), _) => sheets::tell(sheet, app, area, &mut canvas),
    }
    canvas.into_told()
}

/// The leaf with the two columns `>` hangs in.
fn with_margin(leaf: Rect) -> Rect {
    let margin = leaf.x.min(2);
    Rect {
        x: leaf.x - margin,
        width: leaf.width + margin,
        ..leaf
    }
}

fn draw_today(app: &App, areas: &Areas, canvas: &mut Canvas) {
    header::draw(app, areas, canvas);
    match areas.form {
        Form::OneLine => {}
        Form::Alone => {
            today::view::draw(app, areas.body, areas, canvas);
        }
        Form::Stacked => {
            let mut y = areas.body.y;
            y += today::view::draw(app, areas.rest_from(y), areas, canvas);
            for pane in [ground::view::draw_stacked, week::view::draw_stacked] {
                y += pane(app, areas.rest_from(y + 1), canvas);
            }
        }
        Form::TwoColumns => {
            today::view::draw(app, areas.left, areas, canvas);
            let used = ground::view::draw(app, areas.right, canvas);
            let below = areas.below_ground(used);
            week::view::draw(app, below, areas.air, canvas);
        }
    }
}
