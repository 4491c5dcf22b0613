//! The last row: what is to be pressed next, on every page and in every window.

use daymark::{app::command, pages::page::Trait};

use super::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER};
use crate::support::{Daymark, three_values, week_of_marks};

const SIZES: [(u16, u16); 7] = [
    (20, 5),
    (30, 8),
    (40, 12),
    (60, 20),
    (80, 24),
    (120, 40),
    (200, 60),
];

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
}

fn footer(visit: &mut Daymark) -> String {
    let screen = visit.screen();
    let mut rows = screen.lines().rev().filter(|row| !row.is_empty());
    rows.next().unwrap_or_default().trim().to_owned()
}

/// Every screen, and the keys that lead there.
fn screens() -> impl Iterator<Item = (&'static str, Daymark)> {
    let mornings = OF_A_MORNING.into_iter().chain(OVER_ANOTHER);
    let mornings = mornings.map(|keys| (keys, morning().press(keys)));
    let first = OF_THE_FIRST_RUN.into_iter();
    mornings.chain(first.map(|keys| (keys, Daymark::at("2026-03-08 08:10").press(keys))))
}

#[test]
fn forty_columns_hold_what_enter_does_what_ticks_and_the_hard_moment() {
    let mut visit = morning().size(40, 12);
    assert_eq!(footer(&mut visit), "Enter start  1-3 tick  0 hard moment");
}

#[test]
fn the_key_that_goes_on_is_on_the_screen_of_every_page_in_every_window() {
    let mut missing = Vec::new();
    for (keys, mut visit) in screens() {
        for (width, height) in SIZES {
            visit = visit.size(width, height);
            let app = &visit.runtime().app;
            let hints = command::hints(app);
            let is_hard = app.shown().traits().has(Trait::HardMoment);
            let last = if is_hard {
                "people and help"
            } else {
                "hard moment"
            };
            let last = if app.written.is_some() && width < 40 {
                "Esc, then 0"
            } else {
                last
            };
            let screen = visit.screen();
            let Some(first) = hints.first().filter(|_| keys != "z") else {
                continue;
            };
            let key = first.key.split(' ').next().unwrap_or_default();
            if !screen.contains(key) || !screen.contains(last) {
                missing.push(format!("{keys:?} at {width}x{height}: {first:?}\n{screen}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "{} {}",
        missing.len(),
        missing.join("\n")
    );
}

#[test]
fn undo_comes_third_as_long_as_there_is_something_to_take_back() {
    let mut visit = morning();
    assert!(!footer(&mut visit).contains("undo"));
    let ticked = "Enter start  1-3 tick  u undo  b smaller day  q leave  ? keys  0 hard moment";
    let mut visit = visit.press("1");
    assert_eq!(footer(&mut visit), ticked);
    assert_eq!(footer(&mut visit.press("u")).find("undo"), None);
}

#[test]
fn a_focused_pane_says_what_enter_does_there() {
    let mut ground = morning().press("<tab>");
    assert!(footer(&mut ground).starts_with("Enter begin  1-3 tick  "));
    let mut week = morning().press("<tab><tab>");
    assert!(footer(&mut week).starts_with("Enter look back  1-3 tick  "));
}

#[test]
fn where_0_types_esc_comes_before_it() {
    let visit = morning().press("aw").sees("Esc, 0 hard moment");
    let visit = visit.size(30, 8).sees("Esc, then 0").sees_not("? keys");
    visit.press("<esc>0").sees("One thing at a time");
}

#[test]
fn q_leaves_from_today_the_welcome_and_the_end_of_a_hard_moment_and_closes_every_other_page() {
    for keys in ["", "0<enter><enter><enter>"] {
        morning().press(keys).sees("q leave").press("q").has_left();
    }
    let new = || Daymark::at("2026-03-08 08:10");
    new().sees("q leave").press("q").has_left();
    for keys in ["<enter>", "g", "0", "0<enter>", "0<enter><enter>"] {
        morning().press(keys).sees_not("q leave").press("q").stays();
    }
    for keys in ["m", "y", ",", "p", "?", "v"] {
        let depth = morning().press(keys).runtime().app.pages.len();
        let mut visit = morning().press(keys).size(120, 40).sees("q close");
        visit = visit.press("q").stays();
        assert!(visit.runtime().app.pages.len() < depth, "{keys}");
    }
    new().press("<enter><enter>").press("q").stays();
}

#[test]
fn a_visit_for_the_hard_moment_alone_says_that_enter_leaves_and_it_does() {
    for keys in ["0<enter><enter><enter>", "0<enter><enter><enter>1"] {
        let mut visit = morning().press("0");
        visit.runtime().app.ends_with_this_page();
        let visit = visit
            .press(&keys[1..])
            .sees("Enter leave")
            .sees_not("today");
        visit.press("<enter>").has_left();
    }
    let mut ground = morning().press("g");
    ground.runtime().app.ends_with_this_page();
    ground
        .press("<enter><enter>")
        .sees("Enter done")
        .press("<enter>")
        .has_left();
}

#[test]
fn the_smallest_screens_use_every_row_they_have() {
    let pages = [
        "", "m", "a", "a1", "w", "v", "v<enter>", "p", "h", ",", "?", "c", "vt", "vs", "l",
    ];
    for keys in pages {
        let mut visit = morning().size(20, 5).press(keys);
        let screen = visit.screen();
        let is_full = |screen: &str| screen.lines().all(|row| !row.trim().is_empty());
        assert!(is_full(&screen), "{keys} at 20x5:\n{screen}");
        let mut visit = visit.size(30, 8);
        let screen = visit.screen();
        let is_longer = screen.contains("more below");
        assert!(!is_longer || is_full(&screen), "{keys} at 30x8:\n{screen}");
    }
}

#[test]
fn where_help_is_stands_on_people_and_help_in_every_window() {
    for (width, height) in SIZES {
        morning()
            .size(width, height)
            .press("h")
            .sees("findahelpline.com");
        Daymark::at("2026-03-08 08:10")
            .size(width, height)
            .press("0h")
            .sees("findahelpline.com");
    }
}

#[test]
fn a_page_that_has_a_second_column_to_show_leaves_no_half_of_a_large_window_free_below() {
    let mut columns = 0;
    for (keys, mut visit) in screens() {
        for (width, height) in [(110, 34), (120, 40), (200, 60)] {
            visit = visit.size(width, height);
            let app = visit.app();
            let document = app.shown().document(&app.session);
            if document.about.is_empty() && document.beside.is_none() && !app.is_on_today() {
                continue;
            }
            let screen = visit.screen();
            let body = usize::from(height) - 4;
            let last = screen.lines().take(body).collect::<Vec<_>>();
            let last = last.iter().rposition(|row| !row.trim().is_empty());
            let free = body - last.map_or(0, |last| last + 1);
            assert!(free * 2 <= body, "{keys} at {width}x{height}:\n{screen}");
            columns += 1;
        }
    }
    assert!(columns > 10, "{columns}");
}
