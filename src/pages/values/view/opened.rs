//! How an opened value, its lists and its questions are drawn.

use super::super::{
    change,
    choices::Choices,
    days::Days,
    doable::Doable,
    opened::Opened,
    row::{ROWS, Row, days_by_name},
};
use crate::{
    domain::size::Size,
    session::{Session, action::Action},
    ui::{focus::Focus, pick::Pick, rows::Rows},
    words::{listed_step, plain as said, step, values as text},
};

/// Where the words of a row stand.
const WORDS: i16 = 18;

/// Draws the rows of a value under its name. Gives the title.
pub(super) fn opened(page: &Opened, session: &Session, rows: &mut Rows) -> String {
    let step = change::commitment(&session.plan, &page.value);
    let Some(value) = session.plan.value(&page.value) else {
        return String::new();
    };
    for (index, row) in ROWS.into_iter().enumerate() {
        let focus = Focus::of(index, page.at);
        if row == Row::Name {
            // It is drawn as the title.
            if let Some(told) = rows.told() {
                told.choice("", &said::row(text::NAME, &value.name));
                told.here_if(focus);
            }
            continue;
        }
        if row.begins_group() {
            rows.gap();
        }
        let label = row.label(&step);
        let shown = row.shown(value, &step, session);
        let shown = match row {
            Row::Days if rows.listens() => {
                days_by_name(&step.weekdays, session.plan.settings.week_starts)
            }
            _ => shown,
        };
        rows.numbered(&label, WORDS, (&shown, focus));
    }
    value.name.clone()
}

/// The one line that is left on a small terminal.
pub(super) fn bold_line(page: &Opened, session: &Session) -> String {
    let step = change::commitment(&session.plan, &page.value);
    let value = session.plan.value(&page.value);
    value.map_or_else(String::new, |value| {
        format!(
            "{}: {}",
            page.row().label(&step),
            page.row().shown(value, &step, session)
        )
    })
}

/// Draws the list behind a row, and the line to write on. Gives the title.
pub(super) fn choices(page: &Choices, session: &Session, rows: &mut Rows) -> String {
    let (session, quiet) = (session, rows.theme.quiet());
    let intro = match page.row {
        Row::When => text::WHEN_LINE,
        Row::Signal => text::SIGNAL_LINE,
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => "",
    };
    if !intro.is_empty() {
        rows.paragraph(0, intro, quiet);
        rows.gap();
    }
    let (now, texts) = (page.now(session), page.texts(session));
    for (index, words) in texts.iter().enumerate() {
        let shown = match page.row {
            Row::Size(_) => listed_step(words),
            Row::Name | Row::Everyday | Row::Why | Row::When | Row::Days | Row::Signal => words,
        };
        rows.pick(
            &key(index),
            Pick::of(words, &now),
            (shown, Focus::of(index, page.at)),
        );
    }
    if page.row.limit().is_some() {
        let focus = Focus::of(texts.len(), page.at);
        rows.marked(
            &rows.sign(Action::Write, "w"),
            ("", quiet),
            (text::OWN, focus),
        );
    }
    if let Some(field) = &page.writing {
        rows.gap();
        rows.field(0, field, Focus::Here);
        if matches!(page.row, Row::Size(_)) {
            rows.paragraph(0, step::hint(field.text()), quiet);
        }
    }
    title(page, session)
}

/// Draws the seven days. Gives the title.
pub(super) fn days(page: &Days, session: &Session, rows: &mut Rows) -> String {
    let quiet = rows.theme.quiet();
    let planned = change::commitment(&session.plan, &page.value).weekdays;
    rows.paragraph(0, text::DAYS_LINE, quiet);
    rows.gap();
    for index in 0..7 {
        let day = Days::day(index, session);
        let row = (day.name(), Focus::of(index, page.at));
        let pick = if planned.contains(&day) {
            Pick::Chosen
        } else {
            Pick::Open
        };
        rows.pick(&key(index), pick, row);
    }
    text::row_title(&change::name_of(&page.value, session), text::DAYS)
}

/// Draws the question before a larger size. Gives the title.
pub(super) fn doable(page: &Doable, session: &Session, rows: &mut Rows) -> String {
    let theme = rows.theme;
    let step = change::commitment(&session.plan, &page.value);
    rows.paragraph(0, listed_step(step.sizes.text(page.size)), theme.text());
    let size = |size: Size| text::size_name(&step, size);
    rows.paragraph(0, &size(page.size), theme.quiet());
    rows.gap();
    rows.paragraph(0, text::DOABLE, theme.text());
    rows.gap();
    rows.choice(
        &rows.sign(Action::Yes, "y"),
        text::YES,
        Focus::of(0, page.at),
    );
    rows.choice(
        &rows.sign(Action::Later, "n"),
        &text::stay(&size(step.size)),
        Focus::of(1, page.at),
    );
    change::name_of(&page.value, session)
}

fn title(page: &Choices, session: &Session) -> String {
    let row = page
        .row
        .name(&change::commitment(&session.plan, &page.value));
    text::row_title(&change::name_of(&page.value, session), &row)
}

/// The digit of a row; after the ninth the arrows reach it.
pub(super) fn key(index: usize) -> String {
    if index < 9 {
        (index + 1).to_string()
    } else {
        String::new()
    }
}
