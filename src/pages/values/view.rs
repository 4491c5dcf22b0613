//! What the values page shows: the list, or what was opened from it.

use super::{
    ListRow, ValuesPage,
    choosing::name_of,
    list_rows,
    open::Open,
    row::{self, OWN, ROWS, Row, Shown, TEMPLATES, days_by_name, days_with},
    what::{Change, What, changes, in_its_place, listed_steps},
};
use crate::{
    domain::{
        block::Block,
        id::Id,
        plan::{Commitment, Value},
        size::Size,
    },
    session::{Session, action::Action, starter},
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
    let Some(page) = page.open.last() else {
        return list(page, session);
    };
    match &page.what {
        What::Value(shown) => opened(page, shown, session),
        What::Own(_) => own(page),
        What::Row(..)
        | What::Doable(..)
        | What::Change(_)
        | What::Another(_)
        | What::AnotherStep(_)
        | What::Minutes(_)
        | What::Heavy(_)
        | What::Statement => choices(page, session),
    }
}

fn list(page: &ValuesPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    shown.murmur(text::DIRECTION);
    let plan = &session.plan;
    let values = plan.active_values();
    let widest = values.iter().map(|value| width(&value.name) + 2).max();
    let column = WORDS.max(widest.unwrap_or(0)) as i16;
    let step = |value: &Value| Shown::first(&value.id, plan).commitment(plan);
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
                    step: text::steps(&step(value), plan.steps_of(&value.id).len()),
                    time: time(&step(value)),
                    times: times.unwrap_or(0),
                });
            }
            ListRow::OneMore => {
                shown.add(entry(text::ONE_MORE, text::ONE_MORE_LINE));
            }
            ListRow::Statement => {
                let statement = plan.statement_shown();
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
fn opened(page: &Open, of: &Shown, session: &Session) -> Document {
    let step = of.commitment(&session.plan);
    let Some(value) = session.plan.value(&of.value) else {
        return Document::default();
    };
    let place = of.place(&session.plan);
    let mut shown = Document::titled(&value.name);
    for (index, row) in ROWS.into_iter().enumerate() {
        if row.begins_group() {
            shown.gap();
        }
        if row == Row::Size(Size::Tiny) && place.1 > 1 {
            shown.murmur(text::step_of(place));
        }
        let words = row.shown(value, &step, session);
        let entry = Entry::new(row.label(&step), ROW, words).numbered();
        let focus = Focus::of(index, page.at);
        if row == Row::Name {
            shown.title_row = Some(entry.focus(focus));
        } else if row == Row::Days {
            let starts = session.plan.settings.week_starts;
            let said = days_by_name(&step.weekdays, starts);
            let days = days_with(page.day, &step.weekdays, starts);
            let entry = if page.is_on_days() {
                Entry::new(row.label(&step), ROW - 1, days).numbered()
            } else {
                entry
            };
            shown.add(entry.focus(focus).said(said));
        } else {
            shown.add(entry.focus(focus));
        }
    }
    shown
}

/// The rows to choose from under what they are for, and the line to write on.
fn choices(page: &Open, session: &Session) -> Document {
    let mut shown = Document::titled(title(&page.what, session));
    if let What::Doable(of, size) = &page.what {
        let step = of.commitment(&session.plan);
        shown.say(listed_step(step.sizes.text(*size)));
        shown.murmur(text::size_name(&step, *size)).gap();
        shown.say(text::DOABLE).gap();
    }
    let intro = intro(&page.what);
    if !intro.is_empty() {
        shown.murmur(intro).gap();
    }
    for (index, row) in rows(&page.what, session).into_iter().enumerate() {
        shown.add(row.focus(Focus::of(index, page.at)));
    }
    if let Some(field) = page.field() {
        shown.gap().write(field);
        if is_step(&page.what) {
            shown.murmur(step::hint(field.text()));
        }
    }
    shown
}

/// True where words for a step are written.
fn is_step(what: &What) -> bool {
    match what {
        What::Row(_, row) => matches!(row, Row::Size(_) | Row::Version(_)),
        What::AnotherStep(_) | What::Heavy(_) => true,
        What::Value(_)
        | What::Doable(..)
        | What::Change(_)
        | What::Another(_)
        | What::Own(_)
        | What::Minutes(_)
        | What::Statement => false,
    }
}

fn intro(what: &What) -> &'static str {
    match what {
        What::Row(_, Row::When) => text::WHEN_LINE,
        What::Row(_, Row::Signal) => text::SIGNAL_LINE,
        What::Row(_, Row::Days) => text::DAYS_LINE,
        What::Row(_, Row::Version(_)) => text::VERSION_LINE,
        What::Change(_) => text::VALUE_QUESTION,
        What::Another(Some(_)) => text::RESTS,
        What::Another(None) => text::CHOOSE,
        What::AnotherStep(_) => text::ANOTHER_STEP_LINE,
        What::Minutes(_) => text::HOW_LONG,
        What::Heavy(_) => text::HEAVY_LINE,
        What::Statement => text::STATEMENT_LINE,
        What::Row(..) | What::Value(_) | What::Doable(..) | What::Own(_) => "",
    }
}

fn title(what: &What, session: &Session) -> String {
    let name = |value: &Id| name_of(value, session);
    match what {
        What::Row(shown, row) => {
            let step = shown.commitment(&session.plan);
            text::row_title(&name(&shown.value), &row.name(&step))
        }
        What::Value(shown) | What::Doable(shown, _) => name(&shown.value),
        What::Change(value) => name(value),
        What::Another(Some(old)) => text::in_place_of(&name(old)),
        What::Another(None) => text::ONE_MORE.to_owned(),
        What::AnotherStep(value) => text::row_title(&name(value), text::ANOTHER_STEP),
        What::Minutes(words) => listed_step(&words.text).to_owned(),
        What::Heavy(_) => text::ON_A_HEAVY_DAY.to_owned(),
        What::Own(_) => capital(text::OWN_VALUE),
        What::Statement => text::STATEMENT.to_owned(),
    }
}

/// What can be chosen, that of own words among it.
fn rows(what: &What, session: &Session) -> Vec<document::Row> {
    let keys = &session.appearance.keys;
    let own = |words: &str| document::Row::new(keys.sign(Action::Write, "w"), words);
    let mut rows = Vec::new();
    match what {
        What::Row(shown, Row::Days) => {
            let planned = shown.commitment(&session.plan).weekdays;
            rows.extend((0..7).map(|index| {
                let day = row::day(index, session);
                document::Row::nth(index, day.name()).chosen(planned.contains(&day))
            }));
        }
        What::Row(shown, row) => {
            let (now, texts) = (
                row::now(shown, *row, session),
                row::texts(shown, *row, session),
            );
            rows.extend(texts.iter().enumerate().map(|(index, words)| {
                let is_size = matches!(row, Row::Size(_) | Row::Version(_));
                let listed = if is_size { listed_step(words) } else { words };
                document::Row::nth(index, listed).chosen(*words == now)
            }));
            let own = row.limit().map(|_| own(text::OWN).mark(Mark::Blank));
            rows.extend(own);
        }
        What::Doable(shown, _) => {
            let step = shown.commitment(&session.plan);
            let stay = text::stay(&text::size_name(&step, step.size));
            rows.push(document::Row::new(keys.sign(Action::Yes, "y"), text::YES));
            rows.push(document::Row::new(keys.sign(Action::Later, "n"), stay));
        }
        What::Another(_) => {
            let (column, least) = GLOSS;
            let cards = row::cards(session).into_iter().enumerate();
            rows.extend(cards.map(|(index, card)| {
                document::Row::nth(index, &card.name).beside(column, card.everyday(), least)
            }));
            rows.push(own(text::OWN_VALUE));
        }
        What::Change(_) | What::AnotherStep(_) | What::Minutes(_) | What::Heavy(_) => {
            let listed = listed(what, session).into_iter().enumerate();
            rows.extend(listed.map(|(index, words)| document::Row::nth(index, words)));
            rows.extend(own_row(what).map(own));
        }
        What::Statement => rows = statement_rows(session, own),
        What::Value(_) | What::Own(_) => {}
    }
    rows
}

fn statement_rows(session: &Session, own: impl Fn(&str) -> document::Row) -> Vec<document::Row> {
    let statement = &session.plan.statement;
    let now = row::chosen(statement);
    let wording = |index| document::Row::nth(index, row::wording(index, session));
    let own = own(match now {
        OWN => &statement.text,
        _ => text::OWN_STATEMENT,
    });
    let hidden = document::Row::nth(TEMPLATES, text::HIDDEN);
    let rows = (0..TEMPLATES).map(wording).chain([own, hidden]).enumerate();
    rows.map(|(at, row)| row.chosen(at == now)).collect()
}

/// What may become of a value, and the choices on the way to another step.
fn listed(what: &What, session: &Session) -> Vec<String> {
    match what {
        What::Change(value) => {
            let named = |change| change_row(value, &change, session);
            changes(&session.plan).into_iter().map(named).collect()
        }
        What::AnotherStep(value) => {
            let steps = listed_steps(value, session).into_iter();
            let words = steps.map(|step| listed_step(step.text(step.size)).to_owned());
            words.collect()
        }
        What::Minutes(_) => {
            let minutes = starter::MINUTES.into_iter().map(text::minutes);
            minutes.chain([text::OTHER_MINUTES.to_owned()]).collect()
        }
        What::Heavy(words) => vec![listed_step(&words.listed_smaller()).to_owned()],
        What::Row(..)
        | What::Value(_)
        | What::Doable(..)
        | What::Another(_)
        | What::Own(_)
        | What::Statement => Vec::new(),
    }
}

/// The row of own words of these, where they have one.
fn own_row(what: &What) -> Option<&'static str> {
    match what {
        What::AnotherStep(_) => Some(text::OWN_STEP),
        What::Heavy(_) => Some(text::OWN),
        What::Change(_)
        | What::Minutes(_)
        | What::Row(..)
        | What::Value(_)
        | What::Doable(..)
        | What::Another(_)
        | What::Own(_)
        | What::Statement => None,
    }
}

/// What may become of a value, in words.
fn change_row(value: &Id, change: &Change, session: &Session) -> String {
    let in_its_place = in_its_place(value, &session.plan).map(Id::as_str);
    match change {
        Change::Another => text::ANOTHER_VALUE.to_owned(),
        Change::Rest => text::LET_REST.to_owned(),
        Change::Back(back) => text::bring_back(&name_of(back, session), in_its_place),
    }
}

/// The fields of a value of one's own.
fn own(page: &Open) -> Document {
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
