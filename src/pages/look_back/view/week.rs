//! The week on one page.

use crate::{
    domain::review,
    pages::look_back::{LookBack, week},
    session::{Session, action::Action},
    ui::{canvas::width, glyphs, rows::Rows},
    words::{self, look_back as text},
};

/// Columns of the sign of a cut, in ASCII.
const SIGN: i16 = 3;
/// Where the days begin, and the counts beside the steps.
const DAYS: i16 = 14;

/// Draws the grid and the counts.
pub(super) fn draw(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let days = sheet.days();
    rows.paragraph(0, &text::span(days[0], days[6]), theme.text());
    rows.rest_cursor();
    rows.gap();
    grid(sheet, session, rows);
    rows.gap();
    counts(sheet, session, rows);
    if sheet.has_signpost() {
        rows.gap();
        rows.paragraph(0, text::SIGNPOST, theme.text());
    }
    if sheet.offers_evidence(session) {
        rows.gap();
        let key = rows.sign(Action::Evidence, "v");
        let after = width(&key) as i16 + 1;
        rows.row()
            .put(0, &key, theme.key())
            .put(after, words::EVIDENCE, theme.quiet());
        if let Some(told) = rows.told() {
            told.keys.push((key, words::EVIDENCE));
        }
    }
}

fn grid(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let days = sheet.days();
    let values = review::values_of(&session.plan, &session.journal, days[6]);
    let longest = values.iter().map(|value| width(&value.name)).max();
    let room = rows.width() as i16;
    let wanted = DAYS.max(longest.unwrap_or(0) as i16 + 2);
    // Long names give way to the days: one letter a day, then a shorter name.
    let is_wide = wanted + 20 <= room;
    let (step, letters) = if is_wide { (3, 2) } else { (2, 1) };
    let from = wanted.min(room - 13).max(2);
    for value in &values {
        let done = days
            .iter()
            .filter(|day| session.record(**day).has_value(&value.id));
        let names: Vec<&str> = done.map(|day| day.weekday().name()).collect();
        if let Some(told) = rows.told() {
            told.labelled(&value.name, &names.join(", "));
        }
    }
    let row = rows.row();
    for (at, day) in (0..).zip(sheet.days()) {
        let name = &day.weekday().two_letters()[..letters];
        row.put(from + at * step, name, theme.quiet());
    }
    for value in values {
        let name = cut(&value.name, from - 2);
        let row = rows.row().put(0, &name, theme.quiet());
        for (at, day) in (0..).zip(sheet.days()) {
            if session.record(day).has_value(&value.id) {
                row.put(from + at * step, glyphs::DONE, theme.accent());
            }
        }
    }
}

/// A name that fits, with room for the sign that says it is cut.
fn cut(name: &str, room: i16) -> String {
    if width(name) as i16 <= room {
        return name.to_owned();
    }
    let mut kept = name.to_owned();
    while !kept.is_empty() && width(&kept) as i16 + SIGN > room {
        kept.pop();
    }
    format!("{}{}", kept.trim_end(), glyphs::CUT)
}

fn counts(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let steps = sheet.steps(session);
    let groundings = sheet.groundings(session);
    if steps + groundings > 0 {
        if let (Some(told), true) = (rows.told(), steps > 0) {
            told.words(&words::steps(steps));
        }
        if let (Some(told), true) = (rows.told(), groundings > 0) {
            told.words(&text::grounding(groundings));
        }
        let row = rows.row();
        let mut at = 0;
        if steps > 0 {
            row.put(0, &words::steps(steps), theme.text());
            at = DAYS;
        }
        if groundings > 0 {
            row.put(at, &text::grounding(groundings), theme.text());
        }
        rows.gap();
    }
    if let (all, Some(first)) = week::evidence(session) {
        let line = text::since(all, first, session.day());
        rows.paragraph(0, &line, theme.text());
    }
}
