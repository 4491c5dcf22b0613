//! Slow disks, made with strace; where there is none, or it may not trace, the test says that it was skipped.

use std::{fs, time::Duration};

use rustix::process::{Pid, Signal, kill_process};

use super::{Window, quickest, window::PATIENCE};
use crate::{
    faults::can_trace,
    support::{Home, PROGRAM, three_values},
};

/// Longer than any test: a flush ends when [`is_quick_again`] says so.
const LONG: Duration = Duration::from_secs(120);

/// The words before a program whose every flush of a file takes so long. The program itself is the child; what slows it
/// runs beside it.
pub(super) fn slow_flushes(time: Duration) -> Vec<String> {
    let delay = format!("inject=fdatasync:delay_enter={}", time.as_micros());
    let words = ["strace", "-D", "-f", "-qq", "-o", "/dev/null"];
    let words = words
        .into_iter()
        .chain(["-e", "trace=fdatasync", "-e", &delay]);
    words.map(str::to_owned).collect()
}

/// daymark on a disk that flushes nothing before it is quick again; `None` where there is no strace.
pub fn on_a_slow_disk(home: &Home, words: &[&str]) -> Option<Window> {
    let words = [PROGRAM].iter().chain(words).map(|word| (*word).to_owned());
    let words: Vec<String> = slow_flushes(LONG).into_iter().chain(words).collect();
    can_trace().then(|| Window::open(home, &words))
}

/// The disk flushes what waits, and is no longer slow.
pub fn is_quick_again(window: &Window) {
    let tasks = format!("/proc/{}/task", window.pid().as_raw_nonzero());
    let status = |task: fs::DirEntry| fs::read_to_string(task.path().join("status")).ok();
    let tracer = fs::read_dir(tasks).unwrap().flatten().find_map(|task| {
        let status = status(task)?;
        let tracer = status.split("TracerPid:").nth(1)?.lines().next()?;
        Pid::from_raw(tracer.trim().parse().ok()?)
    });
    if let Some(tracer) = tracer {
        let _gone_already = kill_process(tracer, Signal::KILL);
    }
}

#[test]
fn a_slow_disk_never_blocks_a_key() {
    let home = Home::with(&three_values());
    let Some(mut window) = on_a_slow_disk(&home, &[]) else {
        return;
    };
    // Nothing is written yet: the same window, with nothing that holds it up.
    window.sees("0 hard moment");
    let healthy = quickest::hard_moment(&mut window, Duration::ZERO);
    window.types("1").sees("Connection, saving…");
    quickest::hard_moment_opens_as_in(healthy, &mut window);
    assert!(
        window.contents().contains("saving…"),
        "{}",
        window.contents()
    );
    is_quick_again(&window);
    window.sees("1 ●");
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(home.logged("done"), 1);
}

#[test]
fn what_the_disk_has_not_taken_is_printed_on_leaving() {
    let home = Home::with(&three_values());
    let Some(mut window) = on_a_slow_disk(&home, &[]) else {
        return;
    };
    window
        .sees("0 hard moment")
        .types("1")
        .sees("Connection, saving…")
        .types("q");
    window.sees("Not saved").sees("\"k\":\"done\"");
    is_quick_again(&window);
    assert_eq!(window.is_gone_within(PATIENCE), 74);
}
