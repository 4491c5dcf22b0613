//! Pieces that several views share.

use std::borrow::Cow;

use ratatui::{layout::Rect, style::Style};

use crate::{
    domain::{block::Block, offer::Offer},
    session::{Session, action::Action, keymap::Keymap},
    words::{self, field::FULL},
};

use super::{
    areas::Areas,
    canvas::{Canvas, width},
    document::{Mark, Row, Writing},
    glyphs,
    theme::Theme,
};

/// The key that ticks a row.
pub fn key(offer: &Offer, map: &Keymap) -> Cow<'static, str> {
    const USUAL: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
    let index = usize::from(offer.key).saturating_sub(1);
    let usual = USUAL.get(index).copied().unwrap_or("");
    map.sign(Action::Tick(index), usual)
}

/// The sign of a row.
pub fn mark_of(session: &Session, offer: &Offer) -> Mark {
    match &offer.done {
        Some(step) if session.saving.holds(&step.id) => Mark::Unsaved,
        Some(_) => Mark::Done,
        None if offer.set_down => Mark::SetDown,
        None => Mark::Open,
    }
}

/// A step of a day as a row of a list.
pub fn step(offer: &Offer, session: &Session) -> Row {
    Row::new(
        key(offer, &session.appearance.keys),
        words::listed_step(&offer.text),
    )
    .mark(mark_of(session, offer))
    .caption(caption(session, offer))
}

/// How a sign is drawn.
pub fn sign(mark: Mark, theme: &Theme) -> (&'static str, Style) {
    match mark {
        Mark::Blank => ("", theme.text()),
        Mark::Open => (glyphs::OPEN, theme.text()),
        Mark::Done => (glyphs::DONE, theme.accent()),
        Mark::SetDown => (glyphs::SET_DOWN, theme.quiet()),
        Mark::Unsaved => (glyphs::UNSAVED, theme.unsaved()),
    }
}

/// The sign of a row and its style.
pub fn mark(session: &Session, offer: &Offer, canvas: &Canvas) -> (&'static str, Style) {
    sign(mark_of(session, offer), &canvas.theme)
}

/// The quiet line of a row: value, then state or time.
pub fn caption(session: &Session, offer: &Offer) -> String {
    let value = &offer.value_name;
    match &offer.done {
        Some(step) if session.saving.holds(&step.id) => match session.saving.refusal_of(&step.id) {
            Some(_) => format!("{value}, {}", words::NOT_SAVED_YET),
            None => format!("{value}, {}", words::SAVING),
        },
        Some(_) | None => state(offer),
    }
}

/// The same in so many columns: where both do not fit, the value gives way to what is said of the step.
pub fn caption_within(session: &Session, offer: &Offer, columns: u16) -> String {
    let caption = caption(session, offer);
    if width(&caption) <= columns {
        return caption;
    }
    let state = caption.strip_prefix(&format!("{}, ", offer.value_name));
    state.map_or_else(|| caption.clone(), str::to_owned)
}

/// The quiet line of a row with the part of the day it is planned for.
pub fn caption_with_block(session: &Session, offer: &Offer) -> String {
    with_block(caption(session, offer), offer)
}

/// The same for a row that is on disk.
pub fn settled_caption(offer: &Offer) -> String {
    with_block(state(offer), offer)
}

fn state(offer: &Offer) -> String {
    let value = &offer.value_name;
    match &offer.done {
        Some(step) => match step.feeling {
            Some(feeling) => format!("{value}, {}, {}", words::DONE, words::feeling(feeling)),
            None => format!("{value}, {}", words::DONE),
        },
        None if offer.set_down => format!("{value}, {}", words::SET_DOWN_TODAY),
        None => format!("{value}, {}", words::duration(offer.size, offer.minutes)),
    }
}

fn with_block(caption: String, offer: &Offer) -> String {
    let small = offer.minutes.is_none();
    if offer.done.is_some() || offer.set_down || offer.block == Block::Any || small {
        caption
    } else {
        format!("{caption}, {}", offer.block.words())
    }
}

/// A text field: the words, the line under them, the cursor at its place.
pub fn field(area: Rect, field: &Writing, canvas: &mut Canvas) {
    let (shown, cursor) = visible(field, area.width);
    canvas.put(area.x, area.y, &shown, canvas.theme.text());
    for (from, words, style) in under_field(field, area.width, &canvas.theme) {
        let room = area.width.saturating_sub(from);
        canvas.put_cut(area.x + from, area.y + 1, room, (&words, style));
    }
    if field.focus.is_here() {
        canvas.show_cursor(area.x + cursor, area.y);
    }
}

/// The line under a field. Where the field is full, it begins with the words that say so, if it is
/// as long as they are.
pub fn under_field(field: &Writing, columns: u16, theme: &Theme) -> Vec<(u16, String, Style)> {
    let (sign, style) = match field.cursor {
        Some(_) if field.focus.is_here() => (glyphs::HEAVY, theme.accent()),
        Some(_) | None => (glyphs::LINE, theme.line()),
    };
    let line = |from: u16| {
        let rest = usize::from(columns.saturating_sub(from));
        (from, sign.repeat(rest), style)
    };
    let has_room = columns >= width(FULL);
    if has_room && field.focus.is_here() && field.is_full {
        vec![(0, FULL.to_owned(), theme.quiet()), line(width(FULL) + 1)]
    } else {
        vec![line(0)]
    }
}

/// The part of a field's text that fits so many columns with the cursor in it, and the cursor's column.
pub fn visible(field: &Writing, columns: u16) -> (String, u16) {
    let room = columns.saturating_sub(1);
    let at = field.cursor.unwrap_or(0);
    let before: String = field.text.chars().take(at).collect();
    let mut skipped = 0;
    let mut start = 0;
    for letter in before.chars() {
        if width(&before[start..]) <= room {
            break;
        }
        start += letter.len_utf8();
        skipped += 1;
    }
    let mut fitting = String::new();
    for letter in field.text.chars().skip(skipped) {
        fitting.push(letter);
        if width(&fitting) > columns {
            fitting.pop();
            break;
        }
    }
    (fitting, width(&before[start..]))
}

/// The end of a one-off's row: its time, or that it is done.
pub fn short_caption(session: &Session, offer: &Offer) -> String {
    match &offer.done {
        Some(_) => caption_within(session, offer, 0),
        None => words::duration(offer.size, offer.minutes),
    }
}

/// Says at the right of the notice row that a list goes on below.
pub fn more_below(areas: &Areas, canvas: &mut Canvas) {
    canvas.put_right(
        areas.x0 + areas.width,
        areas.notice,
        words::MORE_BELOW,
        canvas.theme.quiet(),
    );
}
