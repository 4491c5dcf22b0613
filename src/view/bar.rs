//! The footer: what can be pressed now, in rank order, as far as it fits.

use crate::{
    app::{App, command, sheet::Sheet},
    words,
};

use super::{areas::Areas, paper::Paper};

/// Draws the last row. Its right end is fixed: keys, then the hard moment; in the hard moment, people and help.
pub fn draw(app: &App, areas: &Areas, paper: &mut Paper) {
    let gap = if areas.screen.width >= 90 { 3 } else { 2 };
    let right = fixed(app);
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
    let mut at = areas.x0;
    for (index, (key, text)) in left(app).into_iter().enumerate() {
        let space = if index > 0 { gap } else { 0 };
        if at + space + hint_width(paper, key, text) + gap > from {
            break;
        }
        at = paper.hint(at + space, areas.footer, key, text);
    }
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
