//! The top of Today: date and part of the day, the statement or a greeting, the mood sentence.

use ratatui::layout::Rect;

use crate::{app::App, words};

use super::{
    areas::{self, Areas, Form},
    canvas::{Canvas, wrap, wrap_by_sentence},
};

/// How many rows stand under the date. They stay reserved while another line stands there.
pub fn rows(app: &App, screen: Rect) -> u16 {
    let width = Areas::of(screen, 0).width;
    (statement_rows(app, width).max(greeting(app, width).len()) + mood(app, width).len()) as u16
}

/// Draws date, statement and mood sentence.
pub fn draw(app: &App, areas: &Areas, canvas: &mut Canvas) {
    let block = app.session.plan.settings.blocks.at(app.session.now());
    let date = app.session.day().name();
    let after = canvas.put(areas.x0, areas.date, &date, canvas.theme.strong());
    canvas.put(
        after,
        areas.date,
        &format!(", {}", block.words()),
        canvas.theme.text(),
    );
    if areas.form == Form::Alone {
        return;
    }
    let is_smaller = app.session.is_smaller_day();
    let name = if is_smaller {
        words::SMALLER_DAY
    } else {
        words::NAME
    };
    canvas.put_right(
        areas.x0 + areas.width,
        areas.date,
        name,
        canvas.theme.quiet(),
    );
    let greeting = greeting(app, areas.width);
    let shown = if greeting.is_empty() {
        statement(app, areas.width)
    } else {
        greeting
    };
    for (line, y) in shown.iter().zip(areas.statement..) {
        canvas.put(areas.x0, y, line, canvas.theme.text());
    }
    let reserved = rows(app, areas.screen);
    let mood = mood(app, areas.width);
    let from = areas.statement + reserved - mood.len() as u16;
    for (line, y) in mood.iter().zip(from..) {
        canvas.put(areas.x0, y, line, canvas.theme.text());
    }
}

/// The statement's lines; one that needs three rows is left out, and the values page shows it.
fn statement(app: &App, width: u16) -> Vec<String> {
    let text = app.session.plan.statement_text().unwrap_or_default();
    let lines = wrap_by_sentence(&text, width);
    if lines.len() > 2 { Vec::new() } else { lines }
}

fn statement_rows(app: &App, width: u16) -> usize {
    let (w, h) = app.size;
    if areas::form(w, h) == Form::Alone {
        0
    } else {
        statement(app, width).len()
    }
}

fn greeting(app: &App, width: u16) -> Vec<String> {
    app.today
        .greeting
        .as_deref()
        .map_or_else(Vec::new, |line| wrap(line, width))
}

fn mood(app: &App, width: u16) -> Vec<String> {
    app.session
        .mood_sentence
        .as_deref()
        .map_or_else(Vec::new, |line| wrap(line, width))
}
