//! The mouse in a real terminal: what is switched on is switched off, and only presses and the wheel count.

use std::time::Duration;

use rustix::process::Signal;

use super::window::{PATIENCE, Window};
use crate::support::{Home, three_values};

/// Presses and the wheel are told; numbers of any size.
const MODES: [u16; 2] = [1000, 1006];
/// What is dragged or moved.
const NEVER: [u16; 2] = [1002, 1003];

fn home(text: &str) -> Home {
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", text);
    home
}

#[test]
fn a_click_ticks_and_the_wheel_moves() {
    let home = home("mouse = true\n");
    let mut window = Window::daymark(&home);
    window.sees("> 1 ○  Send one line to Sam");
    // Pressed and let go on the second step, then on its mark.
    window
        .types("\x1b[<0;12;10M\x1b[<0;12;10m")
        .sees("> 2 ○  Read one page");
    window
        .types("\x1b[<0;5;10M\x1b[<0;5;10m")
        .sees("> 2 ●  Read one page");
    window
        .types("\x1b[<64;5;10M")
        .sees("> 1 ○  Send one line to Sam");
    window.types("\x1b[<65;5;10M\x1b[<65;5;10M").sees("> 3 ○");
    assert_eq!(home.logged("done"), 1);
    assert!(MODES.iter().all(|mode| window.switched.touched(*mode)));
    assert!(!NEVER.iter().any(|mode| window.switched.touched(*mode)));
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
    assert_eq!(window.switched.left(), Vec::<String>::new());
}

#[test]
fn other_buttons_dragging_and_places_outside_do_nothing() {
    let home = home("mouse = true\n");
    let mut window = Window::daymark(&home);
    window.sees("> 1 ○  Send one line to Sam");
    for event in [
        "1;5;10M",
        "2;5;10M",
        "32;5;10M",
        "35;5;10M",
        "0;5;10m",
        "66;5;10M",
        "0;0;0M",
        "0;999;999M",
    ] {
        window.types(&format!("\x1b[<{event}"));
    }
    // What comes behind all that shows that it was taken in.
    window.types("2").sees("> 2 ●  Read one page");
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn at_every_end_the_mouse_is_the_terminals_again() {
    for end in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let home = home("mouse = true\n");
        let mut window = Window::daymark(&home);
        window.sees("Send one line").signal(end);
        window.is_gone_within(PATIENCE);
        window.lets_pass(Duration::from_millis(50));
        assert_eq!(window.switched.left(), Vec::<String>::new(), "{end:?}");
    }
}

#[test]
fn without_the_switch_the_mouse_stays_with_the_terminal() {
    let home = home("ascii = false\n");
    let mut window = Window::daymark(&home);
    window.sees("Send one line").types("q");
    window.is_gone_within(PATIENCE);
    assert!(!MODES.iter().any(|mode| window.switched.touched(*mode)));
}
