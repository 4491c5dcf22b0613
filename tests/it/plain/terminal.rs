//! The real program in a terminal that can do nothing but lines.

use std::time::Duration;

use rustix::process::Signal;

use crate::{
    pty::{PATIENCE, Window, in_a_shell, is_quick_again, on_a_slow_disk},
    support::{Home, PROGRAM, three_values},
};

/// A second is promised; a busy machine gets more.
const SOON: Duration = Duration::from_secs(5);

/// daymark where TERM says that nothing moves.
fn dumb(home: &Home, words: &[&str]) -> Window {
    let mut all = vec!["env", "TERM=dumb", PROGRAM];
    all.extend(words);
    Window::open(home, &all)
}

/// Opened, and the prompt is there.
fn opened(home: &Home) -> Window {
    let mut window = dumb(home, &[]);
    window.sees("key: ");
    window
}

/// Nothing that was written commanded the terminal.
#[track_caller]
fn wrote_only_lines(window: &Window) {
    let text = String::from_utf8_lossy(&window.written).into_owned();
    let odd = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r');
    let echoed = text.replace("^C", "").replace('\u{8}', "");
    assert!(!echoed.contains(odd), "{text:?}");
    assert!(!window.written.contains(&0x1b), "{text:?}");
    assert!(!window.written.is_empty());
}

#[test]
fn a_morning_on_a_dumb_terminal_sends_no_sequence_and_is_on_disk() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("1e\n").sees("done, energizing");
    window.types("m\n").sees("Which word fits today?");
    window.types("2\n").sees("Today I feel");
    window.types("q\n");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.has_its_modes_back();
    wrote_only_lines(&window);
    for kind in ["done", "felt", "mood"] {
        assert_eq!(home.logged(kind), 1, "{kind}: {}", home.log());
    }
}

#[test]
fn plain_asks_for_it_on_any_terminal() {
    let home = Home::with(&three_values());
    for words in [
        &[PROGRAM, "--plain"][..],
        &[PROGRAM, "ground", "--plain"],
        &[PROGRAM, "--plain", "hard"],
        &[PROGRAM, "review", "--plain"],
    ] {
        let mut window = Window::open(&home, words);
        window.sees("key: ").types("quit\n");
        assert_eq!(window.is_gone_within(PATIENCE), 0, "{words:?}");
        wrote_only_lines(&window);
    }
}

#[test]
fn the_end_of_input_leaves_with_everything_saved() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("1\n").sees("done").types("\x04");
    assert_eq!(window.is_gone_within(SOON), 0);
    window.has_its_modes_back();
    wrote_only_lines(&window);
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn every_signal_that_ends_a_program_ends_it_with_everything_saved() {
    let signals = [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ];
    for (signal, code) in signals {
        let home = Home::with(&three_values());
        let mut window = opened(&home);
        window.types("1\n").sees("done").signal(signal);
        assert_eq!(window.is_gone_within(SOON), code, "{signal:?}");
        window.has_its_modes_back();
        wrote_only_lines(&window);
        assert_eq!(home.logged("done"), 1, "{signal:?}");
    }
}

#[test]
fn ctrl_c_leaves_and_a_half_typed_line_presses_nothing() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("12\x03");
    assert_eq!(window.is_gone_within(SOON), 130);
    window.has_its_modes_back();
    wrote_only_lines(&window);
    assert_eq!(home.logged("done"), 0);
}

#[test]
fn a_closed_window_ends_it_with_everything_saved() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("1\n").sees("done").lets_go_of_the_terminal();
    window.closes().ends_within(SOON);
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn a_terminal_that_takes_nothing_does_not_hold_it() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window.types("1\n").sees("done");
    // Nothing is read from here on: each line says a whole page, until the terminal is full.
    for _ in 0..150 {
        window.types("again\n").waits(Duration::from_millis(3));
    }
    window.types("q\n").waits(Duration::from_millis(500));
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
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn a_mark_that_is_said_survives_being_killed() {
    let home = Home::with(&three_values());
    let mut window = opened(&home);
    window
        .types("2\n")
        .sees("Growth, done")
        .signal(Signal::KILL);
    window.is_gone_within(SOON);
    assert_eq!(home.logged("done"), 1, "{}", home.log());
}

#[test]
fn the_editor_has_the_terminal_and_gives_it_back() {
    let home = Home::with(&three_values());
    home.write(
        "data/daymark/plan.json",
        "{ \"version\": 1,\n \"values\": [\n",
    );
    let mut window = Window::open(
        &home,
        &[
            "env",
            "TERM=dumb",
            "VISUAL=sh -c 'echo edited; true'",
            PROGRAM,
        ],
    );
    window.sees("key: ").types("o\n").sees("page: plan.json");
    window.types("\n").sees("edited").sees("Enter goes back");
    window.types("\n").types("quit\n");
    window.is_gone_within(PATIENCE);
    window.has_its_modes_back();
    wrote_only_lines(&window);
}

#[test]
fn nothing_is_handed_to_a_clipboard_that_is_not_there() {
    let home = Home::with(&three_values());
    let mut window = dumb(&home, &["share", "--copy"]);
    window.sees("Nothing was copied");
    assert_eq!(window.is_gone_within(PATIENCE), 1);
    wrote_only_lines(&window);
}

#[test]
fn now_and_help_send_no_sequence_either() {
    let home = Home::with(&three_values());
    let mut window = dumb(&home, &["now"]);
    window.sees("Enter when it is done.").types("\n");
    window.sees("done: Think of one person by name.");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    wrote_only_lines(&window);
    assert_eq!(home.logged("done"), 1);
    let mut window = dumb(&home, &["--help"]);
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    wrote_only_lines(&window);
}

#[test]
fn ctrl_z_stops_it_and_fg_brings_it_back_to_its_prompt() {
    let home = Home::with(&three_values());
    let Some(mut window) = in_a_shell(&home, "--plain", "key: ") else {
        return;
    };
    window.types("1\n").sees("Connection, done");
    window.types("\x1a").sees("Stopped");
    window.types("echo it is away\n").sees("\nit is away");
    window.types("fg\n").types("2\n").sees("Growth, done");
    window.types("q\n").sees("Saved. 2 steps today.");
    window.types("exit\n").is_gone_within(PATIENCE);
    assert_eq!(home.logged("done"), 2);
}

#[test]
fn a_mark_the_disk_has_not_taken_yet_is_not_said_to_be_done() {
    let home = Home::with(&three_values());
    let Some(mut window) = on_a_slow_disk(&home, &["--plain"]) else {
        return;
    };
    window.sees("key: ").types("1\n").sees("Connection, saving");
    window.types("0\n").sees("One thing at a time.");
    let said = window.contents();
    for words in ["Connection, done", "this week: 1 step", "1 step"] {
        assert!(
            !said.contains(words),
            "{words} is said before it is on disk:\n{said}"
        );
    }
    window.types(".\n").sees("page: Today");
    is_quick_again(&window);
    window
        .sees("this week: 1 step")
        .types("q\n")
        .sees("Saved. 1 step today.");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(home.logged("done"), 1);
}
