//! The footer: what can be pressed now, in rank order, as far as it fits.

use crate::{
    app::{App, command, sheet::Sheet, surface::Kind},
    words,
};

use super::{areas::Areas, notice, paper::Paper};

/// Draws the last row. Its right end is fixed: keys, then the hard moment; in the hard moment, people and help.
pub fn draw(app: &App, areas: &Areas, paper: &mut Paper) {
    let gap = if areas.screen.width >= 90 { 3 } else { 2 };
    let mut hints = left(app);
    let mut right = fixed(app);
    let rises = may_rise(app, paper);
    let beside = |right: &[(&str, &str)]| areas.width.saturating_sub(width(right, gap, paper));
    if is_walk(app) && !rises && !fits(&hints, beside(&right[1..]), gap, paper) {
        // Where little fits, the way on and the way back do.
        hints.retain(|(key, _)| matches!(*key, "Enter" | "Esc"));
    }
    let back = hints.iter().position(|(key, _)| *key == "Esc");
    let to_back = back.map_or(&hints[..], |at| &hints[..=at]);
    let crowded = !fits(to_back, beside(&right), gap, paper);
    if crowded
        && right.len() > 1
        && !app.is_on_today()
        && fits(to_back, beside(&right[1..]), gap, paper)
    {
        // On a sheet the way back is worth more than the keys page, which `?` opens all the same.
        right.remove(0);
    }
    let edge = areas.x0 + areas.width;
    let mut from = edge;
    for (index, (key, text)) in right.iter().enumerate().rev() {
        let space = if index + 1 < right.len() { gap } else { 0 };
        let taken = hint_width(paper, key, text) + space;
        if from < areas.x0 + taken {
            break;
        }
        from -= taken;
        paper.hint(from, areas.footer, key, text);
    }
    let (row, end) = if fits(&hints, from.saturating_sub(areas.x0), gap, paper) || !rises {
        (areas.footer, from)
    } else {
        (areas.notice, edge + gap)
    };
    let mut at = areas.x0;
    for (index, (key, text)) in hints.into_iter().enumerate() {
        let space = if index > 0 { gap } else { 0 };
        if at + space + hint_width(paper, key, text) + gap > end {
            break;
        }
        at = paper.hint(at + space, row, key, text);
    }
}

fn fits(hints: &[(&str, &str)], room: u16, gap: u16, paper: &Paper) -> bool {
    hints.is_empty() || width(hints, gap, paper) + gap <= room
}

/// The columns of hints side by side.
fn width(hints: &[(&str, &str)], gap: u16, paper: &Paper) -> u16 {
    let each = |(key, text): &(&str, &str)| hint_width(paper, key, text) + gap;
    let all = hints.iter().map(each).sum::<u16>();
    all.saturating_sub(gap)
}

/// Where the keys of a quiet page or of a look-back do not fit beside the right end, they take the notice row while it
/// is free: on such a page nothing else says how to go on.
fn may_rise(app: &App, paper: &Paper) -> bool {
    let is_quiet = |sheet: &Sheet| sheet.surface().kind() == Kind::Quiet;
    let is_walk = is_walk(app) && !paper.goes_on();
    (app.top().is_some_and(is_quiet) || is_walk) && notice::is_free(app)
}

/// True for what is walked through with Enter.
fn is_walk(app: &App) -> bool {
    matches!(app.top(), Some(Sheet::LookBack(_)))
}

/// The hints at the left: those of the table.
fn left(app: &App) -> Vec<(&'static str, &'static str)> {
    command::hints(app)
}

/// The hints at the right, which give way last.
fn fixed(app: &App) -> Vec<(&'static str, &'static str)> {
    match app.top() {
        Some(Sheet::HardMoment(_)) => vec![words::HELP_HINT],
        Some(Sheet::FirstRun(_)) => vec![words::HARD_MOMENT_HINT],
        _ => vec![words::KEYS_HINT, words::HARD_MOMENT_HINT],
    }
}

fn hint_width(paper: &Paper, key: &str, text: &str) -> u16 {
    let space = u16::from(!text.is_empty());
    paper.width(key) + space + paper.width(text)
}
