//! The footer: what can be pressed now, in rank order, as far as it fits.

use std::borrow::Cow;

use super::{App, command, notice};
use crate::{
    pages::page::{Kind, Trait},
    session::action::Action,
    ui::{
        areas::Areas,
        canvas::{self, Canvas},
    },
    words,
};

/// A key, and what it does.
type Hint = (Cow<'static, str>, &'static str);

/// Draws the last row. Its right end is fixed: keys, then the hard moment; in the hard moment, people and help.
pub fn draw(app: &App, areas: &Areas, canvas: &mut Canvas) {
    let gap = if areas.screen.width >= 90 { 3 } else { 2 };
    let hints = command::hints(app);
    let mut right = fixed(app);
    let room = |right: &[Hint]| areas.width.saturating_sub(width(right, gap) + gap);
    let rises = width(&hints, gap) > room(&right[right.len() - 1..]) && may_rise(app, canvas);
    if right.len() > 1 && !rises && !app.is_on_today() {
        let beside = fitting(app, &hints, room(&right), gap);
        let alone = fitting(app, &hints, room(&right[1..]), gap);
        // On a page what can be done there is worth more than the keys page, which `?` opens all the same.
        if alone.len() > beside.len() {
            right.remove(0);
        }
    }
    draw_right(&right, gap, areas, canvas);
    let (row, room) = if rises {
        (areas.notice, areas.width)
    } else {
        (areas.footer, room(&right))
    };
    let drawn = fitting(app, &hints, room, gap);
    let drawn: Vec<(&str, &str)> = drawn.iter().map(|(key, text)| (&**key, *text)).collect();
    canvas.hints(areas.x0, row, &drawn, gap);
}

/// Draws the right end, as far as it fits; its last hint goes last.
fn draw_right(hints: &[Hint], gap: u16, areas: &Areas, canvas: &mut Canvas) {
    let mut from = areas.x0 + areas.width;
    for (index, (key, text)) in hints.iter().enumerate().rev() {
        let space = if index + 1 < hints.len() { gap } else { 0 };
        let taken = hint_width(key, text) + space;
        if from < areas.x0 + taken {
            break;
        }
        from -= taken;
        canvas.hint(from, areas.footer, key, text);
    }
}

/// The hints that are drawn in so many columns: in rank order until the next does not fit. On a page whose
/// rows name their keys, the way on and the way back have their room before all others, and the way on the last of it.
fn fitting(app: &App, hints: &[Hint], room: u16, gap: u16) -> Vec<Hint> {
    let names_keys = !matches!(app.shown().traits().kind, Kind::Base | Kind::Quiet);
    let is_kept = |hint: &&Hint| names_keys && is_way(hint);
    let mut drawn: Vec<Hint> = hints.iter().filter(is_kept).cloned().collect();
    while width(&drawn, gap) > room {
        let way = drawn.pop();
        if drawn.is_empty() {
            let key = way.map(|(key, _)| (key, ""));
            return key
                .into_iter()
                .filter(|(key, _)| hint_width(key, "") <= room)
                .collect();
        }
    }
    for hint in hints {
        if !drawn.contains(hint) {
            drawn.push(hint.clone());
            if width(&drawn, gap) > room {
                drawn.pop();
                break;
            }
        }
    }
    let is_drawn = |hint: &&Hint| drawn.contains(hint);
    hints.iter().filter(is_drawn).cloned().collect()
}

/// The way on, and the way back.
fn is_way((key, _): &Hint) -> bool {
    matches!(&**key, "Enter" | "Esc")
}

/// Where the keys of a quiet page or of a look-back do not fit beside the right end, they take the notice row while it
/// is free: on such a page nothing else says how to go on.
fn may_rise(app: &App, canvas: &Canvas) -> bool {
    let page = app.shown().traits();
    let is_whole = page.kind == Kind::Quiet || !canvas.goes_on();
    page.has(Trait::HintsRise) && is_whole && notice::is_free(app)
}

/// The hints at the right, which give way last.
pub fn fixed(app: &App) -> Vec<Hint> {
    let map = &app.session.appearance.keys;
    let own = |action, (usual, text): (&'static str, &'static str)| (map.sign(action, usual), text);
    let hard_moment = own(Action::HardMoment, words::HARD_MOMENT_HINT);
    let page = app.shown().traits();
    if page.has(Trait::HardMoment) {
        vec![own(Action::People, words::HELP_HINT)]
    } else if page.has(Trait::LiesFirst) {
        vec![hard_moment]
    } else {
        vec![own(Action::Keys, words::KEYS_HINT), hard_moment]
    }
}

/// The columns of hints side by side.
fn width(hints: &[Hint], gap: u16) -> u16 {
    let each = |(key, text): &Hint| hint_width(key, text) + gap;
    let all = hints.iter().map(each).sum::<u16>();
    all.saturating_sub(gap)
}

fn hint_width(key: &str, text: &str) -> u16 {
    let space = u16::from(!text.is_empty());
    canvas::width(key) + space + canvas::width(text)
}
