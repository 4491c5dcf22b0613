//! A person writes more than there is room for.

use crate::support::{Daymark, three_values};

const FULL: &str = "That is all that fits.";
const LONG: &str = "I am here for the people I love and it is enough for me, today and on the days when nothing at all \
    goes the way I thought it would go in spring";

/// Ways to a line to write on.
const FIELDS: [&str; 8] = [
    "mw",
    "vsw<c-u>",
    "v<enter>w",
    "vr1w",
    "aw",
    "cw",
    "paw",
    "ha",
];

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

#[test]
fn a_full_line_says_so_while_it_is_full() {
    let visit = sunday().press("mwtired and a bit alone").sees_not(FULL);
    let visit = visit.press(" today").sees("bit alone t").sees(FULL);
    visit.press("<bs>").sees_not(FULL);
}

#[test]
fn every_field_says_it() {
    let letters = "o".repeat(300);
    for keys in FIELDS {
        let mut visit = sunday().press(keys);
        let before = visit.screen();
        assert!(!before.contains(FULL), "{keys}: {before}");
        let screen = visit.press(&letters).screen();
        assert!(screen.contains(FULL), "{keys}: {screen}");
    }
}

#[test]
fn a_paste_that_is_too_long_ends_with_a_whole_word() {
    let keys = format!("vsw<c-u><paste:{LONG}>");
    let mut visit = sunday().press(&keys).sees(FULL).press("<enter>");
    let text = visit.plan().statement.text;
    assert!(text.ends_with("it would go in"), "{text}");
}

#[test]
fn on_a_narrow_screen_the_sentence_is_whole() {
    let letters = format!("<paste:{}>", "o".repeat(300));
    for keys in FIELDS {
        let visit = sunday().size(40, 24).press(keys);
        let screen = visit.press(&letters).screen();
        assert!(screen.contains(FULL), "{keys}: {screen}");
    }
}

#[test]
fn who_types_a_line_that_is_too_long_hears_what_was_left_out() {
    let line = format!("<line:{LONG}>");
    let mut visit = sunday()
        .plain()
        .press("<line:v><line:s><line:w>")
        .press(&line);
    assert!(visit.plan().statement.text.ends_with("it would go in"));
    let said = visit.transcript();
    assert!(
        said.contains("That is all that fits. Left out: spring"),
        "{said}"
    );
}

#[test]
fn what_commands_a_terminal_leaves_no_letters_in_a_typed_line() {
    let line = "<line:a \u{1b}[31mquiet\u{1b}[0m week>";
    let mut visit = sunday()
        .plain()
        .press("<line:v><line:s><line:w>")
        .press(line);
    assert_eq!(visit.plan().statement.text, "a quiet week");
}
