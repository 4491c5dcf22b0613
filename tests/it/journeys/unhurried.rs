//! Small, without color, in ASCII, with nothing that moves, and a person who takes ten minutes for every screen.

use daymark::{domain::entry::Entry, session::appearance::ThemeName};

use crate::support::{Daymark, three_values, twelve_weeks};

/// A bare terminal of this size.
fn bare(width: u16, height: u16) -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(twelve_weeks())
        .ascii()
        .no_motion()
        .look(|look| look.theme = ThemeName::Monochrome)
        .size(width, height)
}

const SIZES: [(u16, u16); 3] = [(80, 24), (60, 20), (40, 12)];

/// The way to every screen a person can stay on.
const SCREENS: [&str; 34] = [
    "",
    "1",
    "b",
    "m",
    "m1",
    "s",
    "<enter>",
    "g",
    "g<enter>",
    "0",
    "0<enter>",
    "0<enter><enter>",
    "0<enter><enter><enter>",
    "h",
    "?",
    ":gr",
    "i",
    "iwhalf a note",
    "a",
    "awhalf a step",
    "y",
    "c",
    "v",
    "v<enter>",
    "vt",
    ",",
    "p",
    "pa",
    "w",
    "w<enter>",
    "w<enter><enter>24",
    "w<enter><enter>whalf a line",
    "w<enter><enter><enter>e",
    "w<enter><enter><enter>t",
];

/// Where time may say something: the selection follows the part of the day, two minutes are over.
const MOVES_ON: [&str; 6] = ["", "1", "b", "s", "m1", "<enter>"];

#[test]
fn ten_minutes_on_any_screen_change_nothing_and_lose_nothing() {
    for (width, height) in SIZES {
        for keys in SCREENS {
            let mut visit = bare(width, height).press(keys);
            let (before, written) = (visit.screen(), visit.logged());
            let mut visit = visit.press("<wait:600s>");
            let after = visit.screen();
            assert!(before.is_ascii(), "{keys}\n{before}");
            if !MOVES_ON.contains(&keys) {
                assert_eq!(before, after, "{keys}");
            }
            assert_eq!(visit.logged(), written, "{keys}: waiting writes nothing");
            let visit = visit.stays().press(&"<esc>".repeat(10));
            visit.sees("Sunday 8 March").sees("0 hard moment");
        }
    }
}

#[test]
fn a_whole_day_and_a_look_back_go_well_there() {
    for (width, height) in SIZES {
        let keys = "m1<wait:600s>b<wait:600s>1<wait:600s>n<wait:600s>";
        let look_back =
            "w<wait:60s><enter><wait:60s>1<enter><wait:60s><enter>e<down>-<enter><enter>";
        let mut visit = bare(width, height).press(keys).press(look_back);
        let screen = visit.screen();
        assert!(
            screen.contains("Next week stays"),
            "{width}x{height}\n{screen}"
        );
        let fact = |entry: &Entry| format!("{:?}", entry.fact);
        let log: Vec<String> = visit.logged().iter().map(fact).collect();
        assert!(log.iter().any(|told| told.contains("heavy")), "the word");
        let plan = visit.plan();
        assert_eq!(plan.commitments[1].history.len(), 1, "the smaller size");
        visit.press("q").has_left();
    }
}
