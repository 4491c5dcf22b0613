//! The pictures of the README, drawn from the cells of the real screens: `DAYMARK_PICTURES=write cargo test pictures`
//! draws them anew, and without it each is compared with what the screens show now.

mod demo;
mod svg;

use std::path::{Path, PathBuf};

use daymark::store::{Colors, Rgb};
use ratatui::{buffer::Buffer, style::Color};

use crate::support::{Daymark, three_values, week_of_marks};

/// A terminal's own colors: its name in the pictures, its letters, its page.
type Palette = (&'static str, Rgb, Rgb);

/// The terminals a picture is drawn on, as a person first sees daymark there.
const TERMINALS: [Palette; 2] = [
    ("light", [0x24, 0x29, 0x2f], [0xfd, 0xfd, 0xfb]),
    ("dark", [0xd7, 0xda, 0xe0], [0x12, 0x12, 0x1a]),
];

/// Where the keys of a picture begin.
#[derive(Clone, Copy)]
enum Begun {
    /// With nothing: the very first screen.
    Nothing,
    /// On a morning with a week behind it.
    Morning,
}

/// The screens a newcomer asks about: a name, a size, the keys that lead there. The last four stand in no text.
const SCREENS: [(&str, (u16, u16), Begun, &str); 12] = [
    ("welcome", (80, 24), Begun::Nothing, ""),
    ("today", (80, 24), Begun::Morning, "1e"),
    ("smaller-day", (80, 24), Begun::Morning, "b"),
    ("ground", (80, 24), Begun::Morning, "g<enter>"),
    ("hard-moment", (80, 24), Begun::Morning, "0<wait:2s>"),
    ("people", (80, 24), Begun::Morning, "h"),
    ("look-back", (80, 24), Begun::Morning, "w"),
    ("narrow", (60, 20), Begun::Morning, "1"),
    ("first-steps", (80, 24), Begun::Nothing, "s"),
    ("outside", (80, 24), Begun::Nothing, "s<enter>l2"),
    ("days-search", (80, 24), Begun::Morning, SEARCH),
    (
        "hard-moment-actions",
        (80, 24),
        Begun::Morning,
        ",<down><down><down><enter>",
    ),
];
/// A note of a day before, and a word of it.
const SEARCH: &str = "y<down>cThe bench by the river was quiet.<enter>/bench";

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/pictures")
        .join(name)
}

/// A visit on a terminal of these colors, from there on.
fn visit(terminal: Palette, (width, height): (u16, u16), from: Begun) -> Daymark {
    let (_, ink, page) = terminal;
    let colors = Colors {
        ink,
        page,
        cyan: None,
    };
    let begun = Daymark::at("2026-03-08 08:10")
        .size(width, height)
        .look(|look| {
            look.said.colors = Some(colors);
            look.shows_rgb = true;
        });
    match from {
        Begun::Nothing => begun,
        Begun::Morning => begun.with(three_values()).with_entries(week_of_marks()),
    }
}

/// What is shown, with the terminal's own colors where daymark sets none.
fn shown(visit: &mut Daymark, (_, ink, page): Palette) -> Buffer {
    let of = |[red, green, blue]: Rgb| Color::Rgb(red, green, blue);
    let mut frame = visit.runtime().screen.shown().clone();
    for cell in &mut frame.content {
        if cell.fg == Color::Reset {
            cell.fg = of(ink);
        }
        if cell.bg == Color::Reset {
            cell.bg = of(page);
        }
    }
    frame
}

/// Compares a picture with the one that is kept, or keeps it.
#[track_caller]
fn keep(name: &str, picture: &str) {
    let file = file(name);
    if std::env::var_os("DAYMARK_PICTURES").is_some() {
        std::fs::write(file, picture).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == picture,
        "{name} shows another screen; `DAYMARK_PICTURES=write cargo test pictures` draws it anew"
    );
}

#[test]
fn every_picture_shows_the_screen_of_today() {
    for terminal in TERMINALS {
        for (name, size, from, keys) in SCREENS {
            let mut visit = visit(terminal, size, from).press(keys);
            let words = visit.screen();
            let picture = svg::still(&shown(&mut visit, terminal), &words);
            keep(&format!("{name}-{}.svg", terminal.0), &picture);
        }
    }
}

#[test]
fn the_demo_shows_a_morning_of_today() {
    for terminal in TERMINALS {
        keep(&format!("demo-{}.svg", terminal.0), &demo::demo(terminal));
    }
}

#[test]
fn who_wants_no_motion_gets_one_still_picture() {
    let demo = demo::demo(TERMINALS[0]);
    assert!(demo.contains("prefers-reduced-motion: reduce"));
    // No frame is shorter than a person reads.
    assert!(demo::SCENES.iter().all(|scene| scene.seconds >= 2));
}
