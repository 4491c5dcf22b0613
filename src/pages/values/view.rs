//! How the values page is drawn.

mod opened;
mod replaced;

use ratatui::layout::Rect;

use super::{ListRow, Page, ValuesPage, change, list_rows, row::Row};
use crate::{
    domain::{block::Block, id::Id, plan::Commitment},
    session::Session,
    ui::{
        areas::Areas,
        canvas::{Canvas, width, wrap, wrap_by_sentence},
        focus::Focus,
        glyphs,
        rows::Rows,
    },
    words::{duration, plain as said, values as text},
};

/// Where the words of a value stand, unless a name is longer.
const WORDS: u16 = 14;
/// The least room for a step beside its time.
const STEP: u16 = 20;

/// Draws the list, or what was opened from it.
pub fn draw(page: &ValuesPage, session: &Session, screen: Rect, canvas: &mut Canvas) {
    let area = Areas::page(screen);
    let mut rows = Rows::new(area.width, canvas);
    let title = match page.pages.last() {
        None => {
            list(page, session, &mut rows);
            text::TITLE.to_owned()
        }
        Some(Page::Opened(opened)) => opened::opened(opened, session, &mut rows),
        Some(Page::Choices(choices)) => opened::choices(choices, session, &mut rows),
        Some(Page::Days(days)) => opened::days(days, session, &mut rows),
        Some(Page::Doable(doable)) => opened::doable(doable, session, &mut rows),
        Some(Page::Another(another)) => replaced::another(another, session, &mut rows),
        Some(Page::Own(own)) => replaced::own(own, &mut rows),
        Some(Page::Statement(statement)) => replaced::statement(statement, session, &mut rows),
    };
    rows.draw(area, (&title, ""), canvas);
    if matches!(page.pages.last(), Some(Page::Opened(opened)) if opened.row() == Row::Name) {
        let at = area.x.saturating_sub(2);
        canvas.put(at, area.y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(at, area.y);
    }
}

/// The one line that is left on a small terminal.
pub fn bold_line(page: &ValuesPage, session: &Session) -> String {
    match page.pages.last() {
        Some(Page::Opened(opened)) => opened::bold_line(opened, session),
        Some(Page::Doable(_)) => text::DOABLE.to_owned(),
        Some(Page::Choices(choices)) => {
            let texts = choices.texts(session);
            texts
                .get(choices.at)
                .map_or(text::OWN, String::as_str)
                .to_owned()
        }
        Some(Page::Statement(_)) => text::STATEMENT.to_owned(),
        Some(Page::Days(_)) => text::DAYS.to_owned(),
        Some(Page::Another(_) | Page::Own(_)) => text::CHOOSE.to_owned(),
        None => match page.row(session) {
            ListRow::Value(value) => change::name_of(&value, session),
            ListRow::OneMore => text::ONE_MORE.to_owned(),
            ListRow::Statement => text::STATEMENT.to_owned(),
        },
    }
}

fn list(page: &ValuesPage, session: &Session, rows: &mut Rows) {
    let quiet = rows.theme.quiet();
    rows.paragraph(0, text::DIRECTION, quiet);
    let plan = &session.plan;
    let names = plan.active_values().into_iter().map(|value| &value.name);
    let widest = names.map(|name| width(name) + 2).max().unwrap_or(0);
    let column = WORDS.max(widest) as i16;
    for (index, row) in list_rows(plan).into_iter().enumerate() {
        rows.gap();
        let first = rows.len();
        let focus = Focus::of(index, page.at);
        match row {
            ListRow::Value(value) => draw_value(&value, (column, focus), session, rows),
            ListRow::OneMore => {
                rows.numbered_plain(text::ONE_MORE, column, (text::ONE_MORE_LINE, focus));
            }
            ListRow::Statement => draw_statement((column, focus), session, rows),
        }
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
}

/// A value in three lines: everyday, why, step with its time.
fn draw_value(id: &Id, (column, focus): (i16, Focus), session: &Session, rows: &mut Rows) {
    let Some(value) = session.plan.value(id) else {
        return;
    };
    let theme = rows.theme;
    rows.numbered_plain(&value.name, column, (&value.everyday, focus));
    let step = change::commitment(&session.plan, id);
    let time = time(&step);
    if let Some(told) = rows.told() {
        told.labelled(&format!("{}, {}", value.name, said::WHY), &value.why);
        told.labelled(
            &format!("{}, {}", value.name, said::STEP),
            text::step(&step),
        );
        return told.and(&time);
    }
    rows.paragraph(column, &value.why, theme.text());
    let beside = rows.width().saturating_sub(time_width(session));
    let room = beside.saturating_sub(column.unsigned_abs() + 2);
    if room < STEP {
        rows.paragraph(column, text::step(&step), theme.text());
        rows.paragraph(column, &time, theme.quiet());
        return;
    }
    let lines = wrap(text::step(&step), room);
    for (index, line) in lines.iter().enumerate() {
        let row = rows.row().put(column, line, theme.text());
        if index == 0 {
            row.put(beside as i16, &time, theme.quiet());
        }
    }
}

fn draw_statement((column, focus): (i16, Focus), session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let plan = &session.plan;
    let shown = plan.statement.shown(&plan.active_values());
    let room = rows.width().saturating_add_signed(-column);
    let lines = wrap_by_sentence(&shown, room);
    let first = lines.first().map_or("", String::as_str);
    rows.numbered_plain(text::STATEMENT, column, (first, focus));
    for line in lines.iter().skip(1) {
        rows.paragraph(column, line, theme.text());
    }
    if plan.statement.hidden {
        rows.paragraph(column, text::NOT_SHOWN, theme.quiet());
    }
}

/// The size and the part of the day of a step.
fn time(step: &Commitment) -> String {
    let long = duration(step.size, step.sizes.minutes(step.size));
    if step.block == Block::Any {
        long
    } else {
        format!("{long}, {}", step.block.words())
    }
}

/// The columns the widest time needs, so that all times begin at the same one.
fn time_width(session: &Session) -> u16 {
    let plan = &session.plan;
    let values = plan.active_values().into_iter();
    let times = values.map(|value| width(&time(&change::commitment(plan, &value.id))));
    times.max().unwrap_or(0)
}
