//! Two windows of one person, and somebody who holds a lock and never gives it back.

use std::{
    fs::{File, TryLockError},
    process::{Child, Command},
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

use super::{Window, quickest, window::PATIENCE};
use crate::support::{Home, three_values};

#[test]
fn two_windows_of_one_morning_show_each_others_marks() {
    let home = Home::with(&three_values());
    let mut left = Window::daymark(&home);
    let mut right = Window::daymark(&home);
    left.sees("0 hard moment");
    right.sees("0 hard moment");
    left.types("1").sees("1 ●");
    right.types("j").sees("1 ●").types("2").sees("2 ●");
    left.types("j").sees("2 ●").types("q");
    right.types("q");
    assert_eq!(left.is_gone_within(PATIENCE), 0);
    assert_eq!(right.is_gone_within(PATIENCE), 0);
    assert_eq!(home.logged("done"), 2, "{}", home.log());
}

#[test]
fn a_lock_that_a_stopped_program_holds_takes_nothing_from_the_person() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window.sees("0 hard moment").types("1").sees("1 ●");
    let healthy = quickest::hard_moment(&mut window, Duration::ZERO);
    let Some(holder) = Holder::of(&home) else {
        tell!("skipped: there is no flock(1) here");
        return;
    };
    window.types("2").sees("Growth, saving…");
    quickest::hard_moment_opens_as_in(healthy, &mut window);
    window.sees("Not saved yet");
    quickest::hard_moment_opens_as_in(healthy, &mut window);
    drop(holder);
    window.types("j").sees("2 ●").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(home.logged("done"), 2, "{}", home.log());
}

/// A stopped program that holds the lock of the only log. Dropping it ends it.
struct Holder(Child);

impl Holder {
    /// `None` where there is no flock(1).
    fn of(home: &Home) -> Option<Self> {
        let mut logs = std::fs::read_dir(home.path("data/daymark/log")).unwrap();
        let log = logs.next().unwrap().unwrap().path();
        let file = File::open(&log).unwrap();
        let mut flock = Command::new("flock");
        flock.arg("--no-fork").arg(&log).args(["sleep", "600"]);
        let holder = Self(flock.spawn().ok()?);
        while file.try_lock().is_ok() {
            file.unlock().unwrap();
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(matches!(file.try_lock(), Err(TryLockError::WouldBlock)));
        let pid = Pid::from_raw(holder.0.id().cast_signed()).unwrap();
        kill_process(pid, Signal::STOP).unwrap();
        Some(holder)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _gone_already = self.0.kill();
        let _status = self.0.wait();
    }
}
