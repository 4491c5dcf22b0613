//! The hard moment on small screens and without motion.

use super::*;

#[test]
fn the_cursor_rests_on_the_instruction() {
    let resting = |keys: &str, width, height| {
        let mut visit = sunday().size(width, height).press(keys);
        let screen = ratatui::layout::Rect::new(0, 0, width, height);
        let mut buffer = ratatui::buffer::Buffer::empty(screen);
        let cursor = daymark::app::screen::draw(visit.app(), &mut buffer).0;
        cursor.map(|cursor| (cursor.x, cursor.y))
    };
    assert_eq!(resting("0", 80, 24), Some((14, 9)));
    assert_eq!(resting("0<enter><enter>", 80, 24), Some((14, 9)));
    assert_eq!(resting("0<enter><enter><enter>", 80, 24), Some((14, 7)));
    assert_eq!(resting("g<enter>", 80, 24), Some((14, 7)));
    assert_eq!(resting("<enter>", 80, 24), Some((22, 9)));
    assert_eq!(resting("h", 80, 24), Some((15, 2)));
    assert_eq!(resting("0", 28, 2), Some((0, 0)));
}

#[test]
fn without_motion_the_breath_is_two_sentences() {
    sunday_with(three_values())
        .no_motion()
        .press("0")
        .sees("You're here. One thing at a time.")
        .sees("Breathe in for 4, out for 6.")
        .sees("Three times.")
        .sees_not("━━━");
}

#[test]
fn small_terminals_keep_every_word() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        sunday()
            .size(width, height)
            .press("0")
            .sees("You're here. One thing at a time.")
            .sees("Press both feet into the floor.")
            .sees("Feel the chair hold you.")
            .sees("Enter next")
            .press("<enter>")
            .sees("You're here. One thing at a time.")
            .sees("Enter next  Space mark one")
            .sees("Name five things: see, hear, feel.")
            .sees("○   ○   ○   ○   ○")
            .press("<enter>o")
            .sees("Send Sam: 'Having a hard moment. Could you stay in touch with me for a bit?'")
            .press("<enter>")
            .sees("1 helped")
            .sees("3 not really")
            .sees("h people and help");
    }
}

#[test]
fn one_line_is_enough_to_come_through() {
    sunday()
        .size(29, 2)
        .press("0")
        .shows("\nPress both feet into the flo…\nh people and help")
        .press("<enter>")
        .sees("Look around.")
        .press("<enter>")
        .sees("Drink some water.")
        .press("h")
        .sees("Sam, text, any time")
        .press("<enter><enter>")
        .sees("That was enough for now.")
        .press("<enter>")
        .sees("1 ○");
}

#[test]
fn one_line_is_bold_and_the_cursor_rests_on_it() {
    let mut visit = sunday().press("0");
    assert_eq!(
        visit.bold(),
        "Press both feet into the floor. Enter x Esc h"
    );
    let mut visit = visit.press("<enter><enter>");
    assert_eq!(visit.bold(), "Drink some water. Enter o Esc h");
}
