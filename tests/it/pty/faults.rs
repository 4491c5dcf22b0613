//! Slow disks, made with strace; where there is none, or it may not trace, the test says that it was skipped.

use std::{process::Command, time::Duration};

use super::{Window, quickest, window::PATIENCE};
use crate::support::{Home, PROGRAM, three_values};

/// daymark on a disk whose every flush takes so many seconds.
pub fn on_a_slow_disk(home: &Home, seconds: u32, words: &[&str]) -> Option<Window> {
    let traces = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .status();
    if !traces.is_ok_and(|status| status.success()) {
        tell!("skipped: strace does not work here");
        return None;
    }
    let inject = format!("inject=fdatasync:delay_enter={}", seconds * 1_000_000);
    let all = [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=fdatasync",
        "-e",
        &inject,
        PROGRAM,
    ];
    Some(Window::open(home, &[&all, words].concat()))
}

#[test]
fn a_slow_disk_never_blocks_a_key() {
    let home = Home::with(&three_values());
    let Some(mut window) = on_a_slow_disk(&home, 10, &[]) else {
        return;
    };
    // Nothing is written yet: the same window, with nothing that holds it up.
    window.sees("0 hard moment");
    let healthy = quickest::hard_moment(&mut window, Duration::ZERO);
    window.types("1").sees("Connection, saving…");
    quickest::hard_moment_opens_as_in(healthy, &mut window);
    assert!(
        window.contents().contains("saving…"),
        "it was tried while the disk held the mark:\n{}",
        window.contents()
    );
    window.sees("1 ●");
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn what_the_disk_has_not_taken_is_printed_on_leaving() {
    let home = Home::with(&three_values());
    let Some(mut window) = on_a_slow_disk(&home, 6, &[]) else {
        return;
    };
    window
        .sees("0 hard moment")
        .types("1")
        .sees("Connection, saving…")
        .types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 74);
    window.sees("Not saved").sees("\"k\":\"done\"");
}
