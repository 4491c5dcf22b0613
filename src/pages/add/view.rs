//! How the add leaf is drawn.

use ratatui::layout::Rect;

use super::{Add, DAYS, MINUTES, Stage};
use crate::{
    domain::block::Block,
    session::{Session, action::Action},
    ui::{
        canvas::{Canvas, width},
        focus::Focus,
        glyphs,
        rows::Rows,
    },
    words::{add as text, listed_step, plain as said, step},
};

/// Where the way to another value stands.
const ANOTHER: i16 = 22;
/// Columns from one day to the next.
const DAY: i16 = 4;

/// Draws the question that is open.
pub fn draw(leaf: &Add, session: &Session, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(area.width, canvas);
    match leaf.stage {
        Stage::What => what(leaf, session, &mut rows),
        Stage::HowLong => {
            head(leaf, session, "", &mut rows);
            ask(text::HOW_LONG, &mut rows);
            numbered(leaf, text::LENGTHS, &mut rows);
        }
        Stage::Now => {
            head(leaf, session, text::LENGTHS[0], &mut rows);
            ask(text::NOW, &mut rows);
            let hints = rows
                .keys
                .hints(text::NOW_OR_LATER, [Action::Yes, Action::Later]);
            for (index, (key, words)) in hints.into_iter().enumerate() {
                rows.choice(&key, words, Focus::of(index, leaf.at));
            }
        }
        Stage::Place => {
            head(leaf, session, length(leaf), &mut rows);
            ask(text::PLACE, &mut rows);
            days(leaf, &mut rows);
            rows.gap();
            numbered(leaf, Block::ALL.map(Block::words), &mut rows);
            rows.gap();
            rows.choice(
                &rows.sign(Action::Slice, "c"),
                text::SLICE,
                Focus::of(Block::ALL.len(), leaf.at),
            );
        }
        Stage::Slice => {
            head(leaf, session, length(leaf), &mut rows);
            ask(text::FIRST_PART, &mut rows);
            rows.choice("1", text::LOOK, Focus::of(0, leaf.at));
            rows.own_words(text::OWN, Focus::of(1, leaf.at));
            field(leaf, "", &mut rows);
        }
    }
    rows.draw(area, (text::TITLE, ""), canvas);
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &Add) -> String {
    let line = match leaf.stage {
        Stage::What => text::TITLE,
        Stage::HowLong => text::HOW_LONG,
        Stage::Now => text::NOW,
        Stage::Place => text::PLACE,
        Stage::Slice => text::FIRST_PART,
    };
    line.to_owned()
}

fn what(leaf: &Add, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let room = rows.width() as i16;
    let whom = text::for_value(&value_name(leaf, session));
    let at = ANOTHER.max(width(&whom) as i16 + 2);
    let (key, words) = text::ANOTHER_VALUE;
    let after = at + width(key) as i16 + 1;
    let row = rows.row();
    row.put(0, &whom, theme.text());
    let several = session.plan.active_values().len() > 1;
    if several && after + width(words) as i16 <= room {
        row.put(at, key, theme.key());
        row.put(after, words, theme.quiet());
    }
    if let Some(told) = rows.told() {
        told.words(&whom);
        told.keys.extend(several.then_some((key.into(), words)));
    }
    rows.gap();
    let steps = leaf.steps(session);
    for (index, step) in steps.iter().enumerate() {
        let key = (index + 1).to_string();
        rows.choice(&key, listed_step(step), Focus::of(index, leaf.at));
    }
    rows.own_words(text::OWN, Focus::of(steps.len(), leaf.at));
    let kept = if leaf.at == steps.len() {
        leaf.text.as_str()
    } else {
        ""
    };
    field(leaf, kept, rows);
}

/// The line to write on, and the hint under it.
fn field(leaf: &Add, kept: &str, rows: &mut Rows) {
    let quiet = rows.theme.quiet();
    rows.gap();
    match &leaf.writing {
        Some(field) => {
            rows.field(0, field, Focus::Here);
            rows.paragraph(0, step::hint(field.text()), quiet);
        }
        None => rows.written(0, kept),
    }
}

/// The step and its value, with what is known of its length.
fn head(leaf: &Add, session: &Session, length: &str, rows: &mut Rows) {
    let theme = rows.theme;
    let name = value_name(leaf, session);
    let caption = if length.is_empty() {
        name
    } else {
        format!("{name}, {length}")
    };
    rows.paragraph(0, listed_step(leaf.wording()), theme.text());
    rows.paragraph(0, &caption, theme.quiet());
    rows.gap();
}

fn ask(question: &str, rows: &mut Rows) {
    let text = rows.theme.text();
    rows.paragraph(0, question, text);
    rows.gap();
}

fn numbered<const N: usize>(leaf: &Add, words: [&str; N], rows: &mut Rows) {
    for (index, words) in words.into_iter().enumerate() {
        rows.choice(&(index + 1).to_string(), words, Focus::of(index, leaf.at));
    }
}

/// Today and the six days after it; `>` stands before the chosen one.
fn days(leaf: &Add, rows: &mut Rows) {
    let theme = rows.theme;
    if let Some(told) = rows.told() {
        let day = leaf.day.plus(leaf.days_on as i64).weekday().name();
        let day = if leaf.days_on == 0 { text::TODAY } else { day };
        told.labelled(said::DAY, day);
    }
    let row = rows.row();
    for index in 0..DAYS {
        let (x, name) = match index {
            0 => (0, text::TODAY),
            _ => (
                3 + DAY * index as i16,
                leaf.day.plus(index as i64).weekday().two_letters(),
            ),
        };
        if leaf.days_on == index {
            row.put(x - 1, glyphs::SELECTED, theme.key());
            row.put(x, name, theme.selected());
        } else {
            row.put(x, name, theme.text());
        }
    }
}

fn length(leaf: &Add) -> &'static str {
    let index = MINUTES.iter().position(|minutes| *minutes == leaf.minutes);
    text::LENGTHS[index.unwrap_or(0)]
}

fn value_name(leaf: &Add, session: &Session) -> String {
    let value = session.plan.value(&leaf.value);
    value.map_or_else(String::new, |value| value.name.clone())
}
