//! The week ahead.

use crate::{
    domain::{block::Block, id::Id, plan::Commitment, size::Size},
    pages::look_back::{LookBack, beside, next_week::Row},
    session::{Session, action::Action, field::Field},
    ui::{
        canvas::{width, wrap},
        focus::Focus,
        glyphs,
        rows::Rows,
        theme::Theme,
        told::State,
    },
    words::{self, add, listed_step, look_back as text},
};

/// Where the words stand beside their label.
const WORDS: i16 = 18;
/// Columns of the shortest size and time.
const CAPTION: i16 = 14;
/// Narrower pages put size and time below the step.
const WIDE: u16 = 60;
/// Columns for words beside their label, below which a step stands as it does on Today.
const NARROW: i16 = 20;
/// Where words stand below others.
const BELOW: i16 = 3;

/// Draws the rows, each kind after a free row.
pub(super) fn draw(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let line = if sheet.offers_tiny(session) {
        text::STAYS_OR_TINY
    } else {
        text::STAYS
    };
    let line = rows.keys.sentence(line, (Action::Yes, "y"));
    rows.paragraph(0, &line, theme.text());
    rows.gap();
    // While something is written, the field has the focus.
    let selected = sheet.selected(session).filter(|_| sheet.writing.is_none());
    let focus = |row: &Row| Focus::of(Some(row), selected.as_ref());
    let all = sheet.rows(session);
    steps(session, &all, &focus, rows);
    still_fits(sheet, session, rows);
    for row in &all {
        if let Row::Question(value) = row {
            question(session, value, focus(row), rows);
        }
    }
    idea(session, rows);
    in_way(sheet, session, rows);
    for row in &all {
        if let Row::Plan(id) = row {
            plan(sheet, session, (id, focus(row)), rows);
        }
    }
    waiting(sheet, session, &focus, rows);
    if let Some(step) = sheet.step_of_week(session) {
        rows.gap();
        let words = listed_step(step.text(step.size));
        let first = rows.len();
        rows.labelled(text::STEP_OF_THE_WEEK, WORDS, (words, Focus::Never));
        // Said only where Space would change it.
        let other = matches!(&selected, Some(Row::Step(id)) if *id != step.id);
        let (key, hint) = text::THIS_ONE;
        let after = WORDS + width(words) as i16 + 2;
        let end = after + (width(key) + 1 + width(hint)) as i16;
        let fits = other && end <= rows.width() as i16;
        if let (true, Some(row)) = (fits, rows.row_at(first)) {
            row.put(after, key, theme.key()).put(
                after + width(key) as i16 + 1,
                hint,
                theme.quiet(),
            );
            if let Some(told) = rows.told() {
                told.keys.push((key.into(), hint));
            }
        }
    }
}

fn steps(session: &Session, all: &[Row], focus: &impl Fn(&Row) -> Focus, rows: &mut Rows) {
    let steps = all.iter().filter_map(|row| match row {
        Row::Step(id) => Some((row, session.plan.commitment(id)?)),
        Row::Question(_) | Row::Plan(_) | Row::OneOff(_) => None,
    });
    let steps: Vec<(&Row, &Commitment)> = steps.collect();
    let widest = steps.iter().map(|(_, step)| width(&caption(step))).max();
    let room = rows.width() as i16;
    let at = room - CAPTION.max(widest.unwrap_or(0) as i16);
    let name_of = |step: &Commitment| session.plan.value(&step.value).map(|value| &value.name);
    let is_long = |(_, step): &(&Row, &Commitment)| {
        name_of(step).is_some_and(|name| width(name) as i16 + 2 > WORDS)
    };
    let is_below = room - WORDS < NARROW || steps.iter().any(is_long);
    for (row, step) in steps {
        let name = name_of(step).map_or("", String::as_str);
        let words = listed_step(step.text(step.size));
        let first = rows.len();
        let quiet = rows.theme.quiet();
        if is_below && !rows.listens() {
            // As on Today: the step, and all else below it.
            below_each_other(words, focus(row), rows);
            rows.paragraph(BELOW, &format!("{name}, {}", caption(step)), quiet);
            rows.are_a_stop(first);
            if focus(row).is_here() {
                rows.keep_in_sight(first);
            }
            continue;
        }
        rows.labelled(name, WORDS, (words, focus(row)));
        rows.and(&caption(step));
        let fits = WORDS + width(words) as i16 + 2 <= at;
        if rows.width() >= WIDE && fits {
            if let Some(row) = rows.row_at(first) {
                row.put(at, &caption(step), quiet);
            }
        } else {
            rows.row().put(WORDS, &caption(step), quiet);
            if focus(row).is_here() {
                rows.keep_in_sight(first);
            }
        }
    }
}

/// The words of a step from the left edge on.
fn below_each_other(words: &str, focus: Focus, rows: &mut Rows) {
    let theme = rows.theme;
    let style = focus.words(&theme);
    for (index, line) in wrap(words, rows.width()).iter().enumerate() {
        let row = rows.row().put(0, line, style);
        if focus.is_here() && index == 0 {
            row.select(0, &theme);
        }
    }
}

/// "2 min, morning".
fn caption(step: &Commitment) -> String {
    let size = words::duration(step.size, step.sizes.minutes(step.size));
    match step.block {
        Block::Any => size,
        block => format!("{size}, {}", block.words()),
    }
}

fn still_fits(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    if sheet.asks_about_values(session) {
        let theme = rows.theme;
        rows.gap();
        let first = rows.len();
        rows.labelled(text::VALUES, WORDS, (text::STILL_FIT, Focus::Never));
        let key = rows.sign(Action::Values, "v");
        look((&key, text::STILL_FIT), (first, &theme), rows);
    }
}

fn question(session: &Session, value: &Id, focus: Focus, rows: &mut Rows) {
    let theme = rows.theme;
    let value = session.plan.value(value);
    let words = text::question(value.map_or("", |value| &value.name));
    rows.gap();
    rows.labelled(text::QUESTION, WORDS, (&words, focus));
    let x = indent(rows);
    let own = rows
        .keys
        .hints(text::QUESTION_KEYS, [Action::Replace, Action::SetDown]);
    keys(&own, (x, &theme), rows);
}

/// An idea that waits; its keys stand on a sheet of its own.
fn idea(session: &Session, rows: &mut Rows) {
    if let Some(line) = beside::idea_line(session) {
        let theme = rows.theme;
        rows.gap();
        let first = rows.len();
        rows.labelled(text::IDEA, WORDS, (&line, Focus::Never));
        let key = rows.sign(Action::OpenNotice, "o");
        look((&key, &line), (first, &theme), rows);
    }
}

/// What was in the way, and a plan for it.
fn in_way(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let lines = beside::in_way(&sheet.review.in_way, session);
    if lines.is_empty() {
        return;
    }
    let theme = rows.theme;
    let said: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    rows.gap();
    rows.labelled(text::IN_THE_WAY, WORDS, (&said.join(", "), Focus::Never));
    let x = indent(rows);
    let key = rows.sign(Action::Plans, "p");
    keys(&[(&key, text::PLAN_FOR_IT)], (x, &theme), rows);
}

/// The key that opens what a line is about, beside the line where it fits.
fn look((key, line): (&str, &str), (first, theme): (usize, &Theme), rows: &mut Rows) {
    if let Some(told) = rows.told() {
        return told.choice(key, words::LOOK);
    }
    let after = WORDS + width(line) as i16 + 2;
    let fits = after + 6 <= rows.width() as i16;
    if let (true, Some(row)) = (fits, rows.row_at(first)) {
        row.put(after, key, theme.key())
            .put(after + 2, words::LOOK, theme.quiet());
    } else {
        let x = indent(rows);
        keys(&[(key, words::LOOK)], (x, theme), rows);
    }
}

fn plan(sheet: &LookBack, session: &Session, (id, focus): (&Id, Focus), rows: &mut Rows) {
    let theme = rows.theme;
    let mut plans = session.plan.active_if_then();
    let Some(item) = plans.find(|item| &item.id == id) else {
        return;
    };
    let value = session.plan.value(&item.value);
    let sentence = item.sentence(value.map_or("", |value| &value.name));
    let result = sheet.result_of(id, session).map(|(_, at)| at);
    rows.gap();
    let first = rows.len();
    rows.labelled(text::PLAN, WORDS, (&sentence, focus));
    let is_target = sheet.plan_row(session).as_ref() == Some(id);
    let x = indent(rows);
    if is_target {
        let signs = ["1", "2", "3"];
        let hints = [0, 1, 2].map(|at| {
            let sign = if result == Some(at) {
                glyphs::DONE
            } else {
                signs[at]
            };
            (sign, text::RESULTS[at].1)
        });
        keys(&hints, (x, &theme), rows);
    } else if let Some(at) = result {
        keys(&[(glyphs::DONE, text::RESULTS[at].1)], (x, &theme), rows);
    }
    if focus.is_here() {
        rows.keep_in_sight(first);
    }
}

fn waiting(sheet: &LookBack, session: &Session, focus: &impl Fn(&Row) -> Focus, rows: &mut Rows) {
    let theme = rows.theme;
    let waiting = sheet.waiting(session);
    if waiting.is_empty() {
        return;
    }
    rows.gap();
    let target = sheet.one_off_row(session);
    let slice = sheet.slice();
    for (index, item) in waiting.into_iter().enumerate() {
        let label = if index == 0 { text::WAITING } else { "" };
        let words = listed_step(&item.text);
        let length = words::duration(Size::Longer, Some(item.minutes));
        let line = format!("{words}, {length}");
        let focus = focus(&Row::OneOff(item.id.clone()));
        let first = rows.len();
        rows.labelled(label, WORDS, (&line, focus));
        if let Some((_, field)) = slice.filter(|(of, _)| **of == item.id) {
            first_slice(field, rows);
            rows.keep_in_sight(first);
        } else if target.as_ref() == Some(&item.id) && slice.is_none() {
            let x = indent(rows);
            let asked = [Action::Later, Action::Slice, Action::LetGo];
            let own = rows.keys.hints(text::WAITING_KEYS, asked);
            keys(&own, (x, &theme), rows);
        }
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
}

/// The line to write on for a first slice, under what it is cut from.
fn first_slice(field: &Field, rows: &mut Rows) {
    let (x, theme) = (indent(rows), rows.theme);
    rows.paragraph(x, add::FIRST_PART, theme.text());
    rows.field(x, field, Focus::Here);
    let hint = match field.trimmed() {
        "" => text::left_blank(add::LOOK),
        text => words::step::hint(text).to_owned(),
    };
    rows.paragraph(x, &hint, theme.quiet());
}

/// Keys with their words, three columns apart; a row each where they do not fit side by side.
fn keys<K: AsRef<str>>(hints: &[(K, &str)], (from, theme): (i16, &Theme), rows: &mut Rows) {
    if let Some(told) = rows.told() {
        for (index, (key, words)) in hints.iter().enumerate() {
            match key.as_ref() {
                glyphs::DONE => told.pick(&(index + 1).to_string(), words, State::Chosen),
                key => told.choice(key, words),
            }
        }
        return;
    }
    let taken = |(key, words): &(K, &str)| (width(key.as_ref()) + 1 + width(words)) as i16;
    let all: i16 = hints.iter().map(taken).sum::<i16>() + 3 * (hints.len() as i16 - 1);
    let is_one_row = from + all <= rows.width() as i16;
    let mut x = from;
    rows.row();
    for (index, hint) in hints.iter().enumerate() {
        let (key, words) = (hint.0.as_ref(), hint.1);
        if index > 0 && !is_one_row {
            rows.row();
            x = from;
        }
        let last = rows.len() - 1;
        if let Some(row) = rows.row_at(last) {
            row.put(x, key, theme.key())
                .put(x + width(key) as i16 + 1, words, theme.quiet());
        }
        x += taken(hint) + 3;
    }
}

/// Where keys stand under words beside a label.
fn indent(rows: &Rows) -> i16 {
    if rows.width() < 40 { 3 } else { WORDS }
}

/// Another step for a value.
pub(super) fn swap(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let Some(swap) = &sheet.swap else { return };
    let theme = rows.theme;
    let value = session.plan.value(&swap.value);
    let name = value.map_or("", |value| &value.name);
    rows.paragraph(0, &format!("{} {name}", text::ANOTHER_STEP), theme.text());
    rows.gap();
    let options = swap.options(session);
    let at = sheet.writing.is_none().then_some(swap.at);
    for (index, (size, step)) in options.iter().enumerate() {
        let minutes = match size {
            Size::Five => "5 min",
            Size::Tiny | Size::Two | Size::Longer => "2 min",
        };
        let (key, step) = ((index + 1).to_string(), listed_step(step));
        let focus = Focus::of(Some(index), at);
        let whole = format!("{step}, {minutes}");
        if BELOW + width(&whole) as i16 <= rows.width() as i16 {
            rows.choice(&key, &whole, focus);
        } else {
            // A number is not torn from what it counts.
            rows.choice(&key, step, focus);
            rows.paragraph(BELOW, minutes, theme.quiet());
        }
    }
    rows.own_words(text::OWN_STEP, Focus::of(Some(options.len()), at));
    if let Some(writing) = &sheet.writing {
        rows.gap();
        rows.field(0, &writing.field, Focus::Here);
        rows.paragraph(0, words::step::hint(writing.field.text()), theme.quiet());
    }
}
