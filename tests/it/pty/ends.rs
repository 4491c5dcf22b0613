//! The ways a visit can end: each gives the terminal back, and soon.

use std::time::Duration;

use rustix::process::Signal;

use super::{Window, window::PATIENCE};
use crate::support::{Home, PROGRAM, three_values};
use daymark::runtime::{terminal::Terminal, tty::Edit};

/// A second is promised; a busy machine gets more.
const SOON: Duration = Duration::from_secs(5);

fn opened(home: &Home) -> Window {
    let mut window = Window::daymark(home);
    window.sees("0 hard moment");
    window
}

#[test]
fn every_signal_that_ends_a_program_ends_it_cleanly() {
    let home = Home::with(&three_values());
    let signals = [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ];
    for (signal, code) in signals {
        let mut window = opened(&home);
        window.signal(signal);
        assert_eq!(window.is_gone_within(SOON), code, "{signal:?}");
        window.is_as_before();
    }
}

#[test]
fn an_unfinished_key_does_not_hold_it() {
    let home = Home::with(&three_values());
    for beginning in [
        &b"\x1b["[..],
        b"\xc3",
        b"\x1b[<0;",
        b"\x1b[200~half a paste",
    ] {
        let mut window = opened(&home);
        window
            .types_bytes(beginning)
            .lets_pass(Duration::from_millis(50))
            .signal(Signal::TERM);
        assert_eq!(window.is_gone_within(SOON), 143, "{beginning:?}");
        window.is_as_before();
    }
}

#[test]
fn what_was_pasted_until_the_end_waits_for_the_next_visit_with_what_was_typed() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window
        .types("cw")
        .sees("Enter keep")
        .types("Half ")
        .sees("Half");
    window
        .types_bytes(b"\x1b[200~a paste without an end")
        .lets_pass(Duration::from_millis(50))
        .signal(Signal::TERM);
    assert_eq!(window.is_gone_within(SOON), 143);
    let draft = home.window().places().own().join("draft.json");
    let draft = std::fs::read_to_string(draft).unwrap();
    assert!(draft.contains("Half a paste without an end"), "{draft}");
}

#[test]
fn ctrl_c_leaves() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("\x03");
    assert_eq!(window.is_gone_within(SOON), 0);
    window.is_as_before();
}

#[test]
fn a_closed_window_ends_it() {
    let home = Home::with(&three_values());
    let ignoring = format!("trap '' HUP; exec '{PROGRAM}'");
    for words in [vec![PROGRAM], vec!["sh", "-c", &ignoring]] {
        let mut window = Window::open(&home, &words);
        window.sees("0 hard moment").lets_go_of_the_terminal();
        window.closes().ends_within(SOON);
    }
}

#[test]
fn a_terminal_that_takes_nothing_does_not_hold_it() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    // Nothing is read from here on: each new size draws a whole screen, until the terminal is full.
    for step in 0..150 {
        window
            .resize(100 + step % 2 * 20, 30)
            .waits(Duration::from_millis(3));
    }
    window.types("q").waits(Duration::from_millis(500));
    assert!(window.runs(), "the terminal still takes something");
    window.signal(Signal::TERM);
    let until = std::time::Instant::now() + SOON;
    while window.runs() {
        assert!(
            std::time::Instant::now() < until,
            "held by a terminal that takes nothing"
        );
        window.waits(Duration::from_millis(5));
    }
    window.has_its_modes_back();
}

#[test]
fn a_mark_that_is_shown_survives_being_killed() {
    let home = Home::with(&three_values());
    for (key, done) in [("1", "1 ●"), ("2", "2 ●"), ("3", "3 ●")] {
        let mut window = opened(&home);
        window.types(key).sees(done).signal(Signal::KILL);
        window.is_gone_within(SOON);
    }
    assert_eq!(home.logged("done"), 3, "{}", home.log());
}

#[test]
fn a_look_back_is_found_again_where_it_was_killed() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("1").sees("1 ●");
    window.types("w").sees("1 of 4");
    for place in ["2 of 4", "3 of 4"] {
        window.types("\r").sees(place);
    }
    window
        .types("4")
        .sees("the whole week?")
        .types("2")
        .sees("4 ●");
    window.signal(Signal::KILL).is_gone_within(SOON);
    let mut window = opened(&home);
    window.types("w").sees("3 of 4").sees("4 ●");
}

/// A shell with jobs in which daymark runs, where there is one.
pub fn in_a_shell(home: &Home, words: &str, ready: &str) -> Option<Window> {
    let bash = std::process::Command::new("bash").arg("--version").output();
    if bash.is_err() {
        tell!("skipped: there is no bash to stop it in");
        return None;
    }
    let mut window = Window::open(home, &["bash", "--norc", "--noprofile", "-i"]);
    window.types("PS1='shell> '\r").sees("\nshell> ");
    window.types(&format!("{PROGRAM} {words}\r")).sees(ready);
    Some(window)
}

#[test]
fn a_hidden_screen_can_be_stopped_too_and_stays_hidden() {
    let home = Home::with(&three_values());
    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    window.types("z").sees_no_more("Today");
    window.types("\x1a").sees("Stopped").shows_the_shell_again();
    window.types("fg\r");
    assert!(window.waits_for(PATIENCE, vt100::Screen::alternate_screen));
    window.sees("daymark");
    assert_eq!(window.contents().trim(), "daymark");
    window.types("1").sees("0 hard moment").types("q");
    window.shows_the_shell_again();
    window.types("exit\r").is_gone_within(PATIENCE);
    assert_eq!(home.logged("done"), 0);
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back() {
    let home = Home::with(&three_values());
    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    window.types("\x1a").sees("Stopped").shows_the_shell_again();
    window
        .types("fg\r")
        .sees("0 hard moment")
        .types("1")
        .sees("1 ●");
    window
        .types("q")
        .sees("Saved. 1 step today.")
        .shows_the_shell_again();
    window.types("exit\r").is_gone_within(PATIENCE);
}

#[test]
fn it_can_be_stopped_and_continued_from_outside() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window
        .signal(Signal::STOP)
        .signal(Signal::CONT)
        .types("1")
        .sees("1 ●")
        .types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
}

/// Not a test of its own: what the next one runs in a window, because a crash ends the whole process.
#[test]
#[ignore = "it crashes on purpose, in a window of its own"]
fn a_crash() {
    let edit = Edit {
        editor: Vec::new(),
        file: std::path::PathBuf::new(),
    };
    let _terminal = Terminal::enter(edit).unwrap();
    let personal = "what a person wrote";
    panic!("{personal}");
}

#[test]
fn a_crash_gives_the_terminal_back_and_says_nothing_personal() {
    let home = Home::new();
    let this = std::env::current_exe().unwrap();
    let words = [
        this.to_str().unwrap(),
        "--ignored",
        "--exact",
        "pty::ends::a_crash",
        "--nocapture",
    ];
    let mut window = Window::open(&home, &words);
    window.sees("daymark stopped unexpectedly at ");
    assert_ne!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
    assert!(!window.contents().contains("what a person wrote"));
    let shown = window.on_one_screen();
    assert!(
        shown.starts_with("daymark stopped unexpectedly at "),
        "{shown}"
    );
}
