//! How the Ground pane is drawn.

use std::borrow::Cow;

use ratatui::layout::Rect;

use crate::{
    pages::{exercise, ground::Ground},
    session::{Session, action::Action, appearance::Pane},
    ui::{
        canvas::{Canvas, Weight, wrap},
        focus::Focus,
        glyphs,
        mouse::Target,
    },
    words as text,
};

/// Draws the pane at the top of `area`. Gives the rows it took.
pub fn draw(
    (ground, focus): (&Ground, Focus),
    session: &Session,
    area: Rect,
    canvas: &mut Canvas,
) -> u16 {
    let weight = if focus.is_here() {
        Weight::Focused
    } else {
        Weight::Quiet
    };
    canvas.title(area, text::GROUND, "", weight);
    let lines = lines(ground, session, area.width);
    let mut y = area.y + 2;
    mark_focus(focus, area.x, y, canvas);
    for line in &lines {
        canvas.put(area.x, y, line, canvas.theme.text());
        y += 1;
    }
    y += 1;
    let keys = keys(ground, session);
    canvas.hints(area.x, y, &borrowed(&keys), 3);
    let height = y + 1 - area.y;
    canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Ground));
    height
}

/// Draws the pane with its keys in the title row, as much as fits whole. Gives the rows it took with the free row above.
pub fn draw_stacked(
    (ground, focus): (&Ground, Focus),
    session: &Session,
    area: Rect,
    canvas: &mut Canvas,
) -> u16 {
    let lines = wrap(&words(ground, session), area.width);
    let needed = 1 + lines.len() as u16;
    if area.height == 0 {
        return 0;
    }
    let keys = keys(ground, session);
    let taken: u16 = keys
        .iter()
        .map(|(key, hint)| canvas.width(key) + 1 + canvas.width(hint))
        .sum();
    let taken = taken + 2 * (keys.len() as u16).saturating_sub(1);
    let title = Rect {
        width: area.width.saturating_sub(taken + 1),
        ..area
    };
    let weight = if focus.is_here() {
        Weight::Focused
    } else {
        Weight::Quiet
    };
    let height = needed.min(area.height);
    canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Ground));
    canvas.title(title, text::GROUND, "", weight);
    canvas.hints(title.right() + 1, area.y, &borrowed(&keys), 2);
    if needed > area.height {
        return 2;
    }
    mark_focus(focus, area.x, area.y + 1, canvas);
    for (line, y) in lines.iter().zip(area.y + 1..) {
        canvas.put(area.x, y, line, canvas.theme.text());
    }
    1 + needed
}

fn mark_focus(focus: Focus, x: u16, y: u16, canvas: &mut Canvas) {
    if focus.is_here() {
        canvas.put(x.saturating_sub(2), y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(x.saturating_sub(2), y);
    }
}

/// The words of the pane: a note when the day asks for one, otherwise the first words of the exercise.
pub fn words(ground: &Ground, session: &Session) -> String {
    match (&ground.note, exercise::default(session)) {
        (Some(note), _) => note.text.clone(),
        (None, Some(exercise)) => exercise.card.clone(),
        (None, None) => String::new(),
    }
}

/// The same, a sentence a line.
fn lines(ground: &Ground, session: &Session, width: u16) -> Vec<String> {
    words(ground, session)
        .split_inclusive(". ")
        .flat_map(|sentence| wrap(sentence.trim(), width))
        .collect()
}

/// Its keys with their words.
pub fn keys(ground: &Ground, session: &Session) -> Vec<(Cow<'static, str>, &'static str)> {
    let map = &session.appearance.keys;
    let mut keys = vec![(map.sign(Action::Ground, "g"), text::BEGIN)];
    if session.is_with_breath() && ground.note.is_none() {
        keys.push((map.sign(Action::WithoutBreath, "x"), text::WITHOUT_BREATH));
    }
    keys
}

fn borrowed<'a>(keys: &'a [(Cow<'static, str>, &'static str)]) -> Vec<(&'a str, &'a str)> {
    keys.iter().map(|(key, words)| (&**key, *words)).collect()
}
