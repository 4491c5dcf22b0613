//! The top of Today: date and part of the day, the statement or a greeting, the mood sentence.

use ratatui::layout::Rect;

use super::Today;
use crate::{
    session::Session,
    ui::{
        areas::{Areas, Form},
        canvas::{Canvas, wrap, wrap_by_sentence},
    },
    words,
};

/// How many rows stand under the date. They stay reserved while another line stands there.
pub fn rows(today: &Today, session: &Session, screen: Rect) -> u16 {
    let areas = Areas::of(screen, 0);
    let statement = match areas.form {
        Form::Alone => 0,
        Form::OneLine | Form::Stacked | Form::TwoColumns => statement(session, areas.width).len(),
    };
    let greeting = greeting(today, areas.width).len();
    (statement.max(greeting) + mood(session, areas.width).len()) as u16
}

/// Draws date, statement and mood sentence.
pub(super) fn draw(today: &Today, session: &Session, areas: &Areas, canvas: &mut Canvas) {
    let block = session.plan.settings.blocks.at(session.now());
    let date = session.day().name();
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
    let is_smaller = session.is_smaller_day();
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
    let greeting = greeting(today, areas.width);
    let shown = if greeting.is_empty() {
        statement(session, areas.width)
    } else {
        greeting
    };
    for (line, y) in shown.iter().zip(areas.statement..) {
        canvas.put(areas.x0, y, line, canvas.theme.text());
    }
    let reserved = rows(today, session, areas.screen);
    let mood = mood(session, areas.width);
    let from = areas.statement + reserved - mood.len() as u16;
    for (line, y) in mood.iter().zip(from..) {
        canvas.put(areas.x0, y, line, canvas.theme.text());
    }
}

/// The statement's lines; one that needs three rows is left out, and the values page shows it.
fn statement(session: &Session, width: u16) -> Vec<String> {
    let text = session.plan.statement_text().unwrap_or_default();
    let lines = wrap_by_sentence(&text, width);
    if lines.len() > 2 { Vec::new() } else { lines }
}

fn greeting(today: &Today, width: u16) -> Vec<String> {
    today
        .greeting
        .as_deref()
        .map_or_else(Vec::new, |line| wrap(line, width))
}

fn mood(session: &Session, width: u16) -> Vec<String> {
    session
        .mood_sentence
        .as_deref()
        .map_or_else(Vec::new, |line| wrap(line, width))
}
