//! Signals in a shell with jobs, where daymark may be stopped or in the background when they come, and those that end
//! a program without asking.

use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::{Window, in_a_shell, window::PATIENCE};
use crate::support::{Home, three_values};

/// The only program that the shell of a window started.
fn started_by(window: &Window) -> Pid {
    let shell = window.pid().as_raw_nonzero();
    let children = format!("/proc/{shell}/task/{shell}/children");
    let children = std::fs::read_to_string(children).unwrap();
    Pid::from_raw(children.trim().parse().unwrap()).unwrap()
}

/// A shell says how a job ended before it asks for the next line.
#[track_caller]
fn reports(window: &mut Window, words: &str) {
    let until = Instant::now() + PATIENCE;
    let moment = Duration::from_millis(50);
    while !window.waits_for(moment, |screen| screen.contents().contains(words)) {
        assert!(Instant::now() < until, "no {words}:\n{}", window.contents());
        window.types("\r");
    }
}

#[test]
fn what_was_stopped_with_ctrl_z_ends_by_a_signal() {
    let home = Home::with(&three_values());
    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        window.types("\x1a").sees("Stopped").shows_the_shell_again();
        // It goes on in the background, where the shell has the terminal.
        window.types(&format!(
            "clear; kill -{signal} %1; kill -CONT %1 2> /dev/null\r"
        ));
        reports(&mut window, &format!("Exit {code}"));
        window.shows_the_shell_again();
        window.types(&format!("clear; {}\r", crate::support::PROGRAM));
        window.sees("0 hard moment");
    }
    window.types("q").shows_the_shell_again();
    window.types("exit\r").is_gone_within(PATIENCE);
}

#[test]
fn in_the_background_it_waits_for_fg_and_leaves_the_shell_its_terminal() {
    let home = Home::with(&three_values());
    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    window.types("\x1a").sees("Stopped").shows_the_shell_again();
    window.types("clear; bg\r").sees("&");
    window.types("echo it is still $((40 + 2))\r");
    window.sees("it is still 42").shows_the_shell_again();
    window.types("fg\r").sees("0 hard moment").types("q");
    window.shows_the_shell_again();
    window.types("exit\r").is_gone_within(PATIENCE);
}

#[test]
fn what_was_stopped_from_outside_ends_in_the_background_and_shows_the_shells_screen() {
    let home = Home::with(&three_values());
    // What the terminal answers to who is stopped is typed into the shell.
    home.write("config/daymark/config.toml", "theme = \"terminal\"\n");
    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    let daymark = started_by(&window);
    for signal in [Signal::STOP, Signal::TERM] {
        kill_process(daymark, signal).unwrap();
    }
    window.sees("Stopped");
    kill_process(daymark, Signal::CONT).unwrap();
    window.shows_the_shell_again();
    reports(&mut window, "Exit 143");
    window.types("exit\r").is_gone_within(PATIENCE);
}

#[test]
fn signals_that_end_a_program_unasked_leave_the_shell_its_screen() {
    let home = Home::with(&three_values());
    for (signal, code) in [
        (Signal::USR1, 138),
        (Signal::USR2, 140),
        (Signal::ALARM, 142),
        (Signal::VTALARM, 154),
        (Signal::XCPU, 152),
        (Signal::ABORT, 134),
    ] {
        let mut window = Window::daymark(&home);
        window.sees("0 hard moment").signal(signal);
        assert_eq!(window.is_gone_within(PATIENCE), code, "{signal:?}");
        window.is_as_before();
    }
}

#[test]
fn where_there_is_only_one_screen_the_last_frame_goes() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window
        .sees("0 hard moment")
        .types("1")
        .sees("1 ●")
        .types("q");
    window.is_gone_within(PATIENCE);
    assert_eq!(window.on_one_screen().trim(), "Saved. 1 step today.");

    let mut window = Window::daymark(&home);
    window.sees("0 hard moment").signal(Signal::TERM);
    window.is_gone_within(PATIENCE);
    assert_eq!(window.on_one_screen().trim(), "");

    let Some(mut window) = in_a_shell(&home, "", "0 hard moment") else {
        return;
    };
    window
        .types("\x1a")
        .sees("Stopped")
        .lets_pass(Duration::from_millis(20));
    let shown = window.on_one_screen();
    assert!(
        shown.contains("Stopped") && !shown.contains("hard moment"),
        "{shown}"
    );
    window.types("fg\r").sees("0 hard moment").types("q");
    window.shows_the_shell_again();
    window.types("exit\r").is_gone_within(PATIENCE);
}
