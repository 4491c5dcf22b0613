//! What the values page shows: the list, or what was opened from it.

use super::{
    ListRow, Page, ValuesPage,
    another::{Another, Own, cards},
    change,
    choices::Choices,
    list_rows,
    opened::{Days, Doable, Opened},
    row::{ROWS, Row, days_by_name},
    statement::{HIDDEN, OWN, StatementPage, TEMPLATES, chosen},
};
use crate::{
    domain::{
        block::Block,
        plan::{Commitment, Value},
        size::Size,
    },
    session::{Session, action::Action},
    ui::{
        blocks::entry,
        canvas::width,
        document::{self, Document, Entry, Mark, Voice, Words, Writing},
        focus::Focus,
    },
    words::{capital, duration, listed_step, step, values as text},
};

/// Where the words of a value stand in the list, unless a name is longer.
const WORDS: u16 = 14;
/// Where the words of a row of an opened value stand.
const ROW: i16 = 18;
/// Where the meaning of a value stands, and the least room for it.
const GLOSS: (i16, u16) = (21, 24);
/// Where the fields stand.
const FIELD: i16 = 10;

/// The list, or what was opened from it.
pub(super) fn document(page: &ValuesPage, session: &Session) -> Document {
    match page.pages.last() {
        None => list(page, session),
        Some(Page::Opened(page)) => opened(page, session),
        Some(Page::Choices(page)) => choices(page, session),
        Some(Page::Days(page)) => days(page, session),
        Some(Page::Doable(page)) => doable(page, session),
        Some(Page::Another(page)) => another(page, session),
        Some(Page::Own(page)) => own(page),
        Some(Page::Statement(page)) => statement(page, session),
    }
}

fn list(page: &ValuesPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    shown.murmur(text::DIRECTION);
    let plan = &session.plan;
    let values = plan.active_values();
    let widest = values.iter().map(|value| width(&value.name) + 2).max();
    let column = WORDS.max(widest.unwrap_or(0)) as i16;
    let step = |value: &Value| change::commitment(plan, &value.id);
    let times = values.iter().map(|value| width(&time(&step(value)))).max();
    for (index, row) in list_rows(plan).into_iter().enumerate() {
        shown.gap();
        let focus = Focus::of(index, page.at);
        let entry = |label: &str, words: &str| {
            let entry = Entry::new(label, column, words).numbered().plain();
            entry.focus(focus)
        };
        match row {
            ListRow::Value(id) => {
                let Some(value) = plan.value(&id) else {
                    continue;
                };
                shown.add(entry::Value {
                    entry: entry(&value.name, &value.everyday),
                    why: value.why.clone(),
                    step: text::step(&step(value)).to_owned(),
                    time: time(&step(value)),
                    times: times.unwrap_or(0),
                });
            }
            ListRow::OneMore => {
                shown.add(entry(text::ONE_MORE, text::ONE_MORE_LINE));
            }
            ListRow::Statement => {
                let statement = plan.statement.shown(&values);
                shown.add(entry(text::STATEMENT, &statement).by_sentence());
                if plan.statement.hidden {
                    shown.add(Words::new(Voice::Quiet, text::NOT_SHOWN).at(column));
                }
            }
        }
    }
    shown
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

/// The rows of a value under its name.
fn opened(page: &Opened, session: &Session) -> Document {
    let step = change::commitment(&session.plan, &page.value);
    let Some(value) = session.plan.value(&page.value) else {
        return Document::default();
    };
    let mut shown = Document::titled(&value.name);
    for (index, row) in ROWS.into_iter().enumerate() {
        if row.begins_group() {
            shown.gap();
        }
        let words = row.shown(value, &step, session);
        let entry = Entry::new(row.label(&step), ROW, words).numbered();
        let entry = entry.focus(Focus::of(index, page.at));
        match row {
            Row::Name => shown.title_row = Some(entry),
            Row::Days => {
                let starts = session.plan.settings.week_starts;
                shown.add(entry.said(days_by_name(&step.weekdays, starts)));
            }
            Row::Everyday | Row::Why | Row::Size(_) | Row::When | Row::Signal => {
                shown.add(entry);
            }
        }
    }
    shown
}

/// The list behind a row, and the line to write on.
fn choices(page: &Choices, session: &Session) -> Document {
    let step = change::commitment(&session.plan, &page.value);
    let name = change::name_of(&page.value, session);
    let mut shown = Document::titled(text::row_title(&name, &page.row.name(&step)));
    match page.row {
        Row::When => {
            shown.murmur(text::WHEN_LINE).gap();
        }
        Row::Signal => {
            shown.murmur(text::SIGNAL_LINE).gap();
        }
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {}
    }
    let is_size = matches!(page.row, Row::Size(_));
    let (now, texts) = (page.now(session), page.texts(session));
    for (index, words) in texts.iter().enumerate() {
        let listed = if is_size { listed_step(words) } else { words };
        let row = document::Row::nth(index, listed).chosen(*words == now);
        shown.add(row.focus(Focus::of(index, page.at)));
    }
    if page.row.limit().is_some() {
        let key = session.appearance.keys.sign(Action::Write, "w");
        let own = document::Row::new(key, text::OWN).mark(Mark::Blank);
        shown.add(own.focus(Focus::of(texts.len(), page.at)));
    }
    if let Some(field) = &page.writing {
        shown.gap().write(field);
        if is_size {
            shown.murmur(step::hint(field.text()));
        }
    }
    shown
}

/// The seven days.
fn days(page: &Days, session: &Session) -> Document {
    let name = change::name_of(&page.value, session);
    let mut shown = Document::titled(text::row_title(&name, text::DAYS));
    shown.murmur(text::DAYS_LINE).gap();
    let planned = change::commitment(&session.plan, &page.value).weekdays;
    for index in 0..7 {
        let day = Days::day(index, session);
        let row = document::Row::nth(index, day.name()).chosen(planned.contains(&day));
        shown.add(row.focus(Focus::of(index, page.at)));
    }
    shown
}

/// The question before a larger size.
fn doable(page: &Doable, session: &Session) -> Document {
    let mut shown = Document::titled(change::name_of(&page.value, session));
    let step = change::commitment(&session.plan, &page.value);
    let size = |size: Size| text::size_name(&step, size);
    shown
        .say(listed_step(step.sizes.text(page.size)))
        .murmur(size(page.size))
        .gap()
        .say(text::DOABLE)
        .gap();
    let answers = [
        (Action::Yes, "y", text::YES.to_owned()),
        (Action::Later, "n", text::stay(&size(step.size))),
    ];
    for (index, (action, usual, words)) in answers.into_iter().enumerate() {
        let row = document::Row::new(session.appearance.keys.sign(action, usual), words);
        shown.add(row.focus(Focus::of(index, page.at)));
    }
    shown
}

/// The values that are not chosen.
fn another(page: &Another, session: &Session) -> Document {
    let (title, intro) = match &page.old {
        Some(old) => (
            text::in_place_of(&change::name_of(old, session)),
            text::RESTS,
        ),
        None => (text::ONE_MORE.to_owned(), text::CHOOSE),
    };
    let mut shown = Document::titled(title);
    shown.murmur(intro).gap();
    let (cards, (column, least)) = (cards(session), GLOSS);
    for (index, card) in cards.iter().enumerate() {
        let row = document::Row::nth(index, &card.name).beside(column, &card.everyday, least);
        shown.add(row.focus(Focus::of(index, page.at)));
    }
    let own = Focus::of(cards.len(), page.at);
    shown.own_words(text::OWN_VALUE, own, &session.appearance.keys);
    shown
}

/// The fields of a value of one's own.
fn own(page: &Own) -> Document {
    let mut shown = Document::titled(capital(text::OWN_VALUE));
    shown.murmur(text::NAME_IS_ENOUGH);
    for (index, (field, label)) in page.fields.iter().zip(text::OWN_LABELS).enumerate() {
        let writing = if index == page.at {
            Writing::of(field)
        } else {
            Writing::without_focus(field.text())
        };
        shown.gap().add(writing.behind(label, FIELD));
    }
    shown
}

/// The wordings of the statement.
fn statement(page: &StatementPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::STATEMENT);
    shown.murmur(text::STATEMENT_LINE).gap();
    let statement = &session.plan.statement;
    let now = chosen(statement);
    let mut add = |row: document::Row, index: usize| {
        shown.add(row.chosen(index == now).focus(Focus::of(index, page.at)));
    };
    for index in 0..TEMPLATES {
        add(
            document::Row::nth(index, StatementPage::wording(index, session)),
            index,
        );
    }
    let own = match now {
        OWN => statement.text.as_str(),
        _ => text::OWN_STATEMENT,
    };
    let key = session.appearance.keys.sign(Action::Write, "w");
    add(document::Row::new(key, own), OWN);
    add(document::Row::nth(TEMPLATES, text::HIDDEN), HIDDEN);
    if let Some(field) = &page.writing {
        shown.gap().write(field);
    }
    shown
}
