//! Three to keep.

use super::{WORDS, key};
use crate::{
    domain::review::WeekStep,
    pages::look_back::{LookBack, What},
    session::Session,
    ui::{
        canvas::{Canvas, width, wrap},
        focus::Focus,
        pick::Pick,
        rows::Rows,
    },
    words::{self, look_back as text, past::past},
};

/// From this width on, value and day stand beside the step.
const WIDE: u16 = 70;
/// Columns from the right edge to the value and to the day.
const VALUE: i16 = 44;
const WHEN: i16 = 28;
/// Columns of a short day and the free ones before it, on narrower pages.
const SHORT_DAY: i16 = 4;
/// Columns of the longest day, for long names of values.
const WHEN_CLOSE: i16 = 23;

/// Three to keep.
pub(super) fn draw(sheet: &LookBack, session: &Session, rows: &mut Rows, canvas: &Canvas) {
    let steps = sheet.week_steps(session);
    head(&steps, session, rows);
    let name = |step: &WeekStep| {
        let value = session.plan.value(&step.step.done.value);
        value.map_or_else(String::new, |value| value.name.clone())
    };
    let longest = steps.iter().map(|step| width(&name(step))).max();
    let (value_at, when_at) = columns(longest.unwrap_or(0) as i16 + 2);
    let at = sheet.writing.is_none().then_some(sheet.at);
    for (index, step) in steps.iter().enumerate() {
        let (done, day) = (&step.step.done, step.day);
        let when = text::when(day, session.day(), step.step.feeling);
        let value = name(step);
        let focus = Focus::of(Some(index), at);
        let key = key(index);
        let words = past(&done.text);
        if rows.listens() {
            rows.pick(&key, pick(sheet, step), (&words, focus));
            rows.and(&format!("{value}, {when}"));
            continue;
        }
        let room = rows.width() as i16;
        let is_wide = rows.width() >= WIDE;
        let beside = if is_wide { value_at + 2 } else { SHORT_DAY };
        let space = room - beside - WORDS;
        let space = space.max(1).unsigned_abs();
        let mut lines = wrap(&words, space);
        if !focus.is_here() && lines.len() > 1 {
            lines = vec![canvas.cut(&words, space)];
        }
        let first = rows.len();
        let begin = lines.first().map_or("", String::as_str);
        rows.pick(&key, pick(sheet, step), (begin, focus));
        let quiet = rows.theme.quiet();
        if let Some(row) = rows.row_at(first) {
            if is_wide {
                row.put(room - value_at, &value, quiet);
                row.put(room - when_at, &when, quiet);
            } else {
                // The same words on two days are two rows.
                row.put(room - 2, day.weekday().two_letters(), quiet);
            }
        }
        let style = rows.theme.selected();
        for line in lines.iter().skip(1) {
            rows.row().put(WORDS, line, style);
        }
        if !is_wide && focus.is_here() {
            rows.paragraph(WORDS, &format!("{value}, {when}"), quiet);
        }
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
    new_step(sheet, session, rows);
}

/// The question, or the one sentence of a week without marks.
fn head(steps: &[WeekStep], session: &Session, rows: &mut Rows) {
    let style = rows.theme.text();
    if steps.is_empty() {
        let mut lines = session.content.end_lines().iter();
        let line = lines.find(|line| line.id == "quiet");
        rows.paragraph(0, line.map_or(text::QUIET, |line| &line.text), style);
        rows.rest_cursor();
    } else {
        rows.paragraph(0, text::KEEP, style);
        rows.gap();
    }
}

/// Columns from the right edge to the value and to the day, for names as long as this.
fn columns(longest: i16) -> (i16, i16) {
    if longest <= VALUE - WHEN {
        (VALUE, WHEN)
    } else {
        (WHEN_CLOSE + longest, WHEN_CLOSE)
    }
}

fn pick(sheet: &LookBack, step: &WeekStep) -> Pick {
    if sheet.keeps(step) {
        Pick::Chosen
    } else {
        Pick::Open
    }
}

/// The line to write on for something that was never marked.
fn new_step(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let Some(writing) = &sheet.writing else {
        return;
    };
    let What::Step(value) = &writing.what else {
        return;
    };
    let quiet = rows.theme.quiet();
    let value = session.plan.value(value);
    let value = value.map_or("", |value| &value.name);
    rows.gap();
    let first = rows.len();
    rows.paragraph(0, text::ADD, quiet);
    rows.paragraph(0, &words::add::for_value(value), rows.theme.text());
    rows.field(0, &writing.field, Focus::Here);
    rows.keep_in_sight(first);
}
