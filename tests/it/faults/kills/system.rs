//! Errors of the system itself, and disks with hardly any room.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use super::{Story, can_trace, injecting, mark};
use crate::support::{Home, three_values};

/// Errors of the system and what is done to the calls that write.
const REFUSED: [&str; 8] = [
    "openat",
    "write",
    "fdatasync",
    "fsync",
    "flock",
    "rename",
    "mkdir",
    "fchmod",
];
const ERRORS: [&str; 8] = [
    "error=EIO",
    "error=ENOSPC",
    "error=EDQUOT",
    "error=EROFS",
    "error=EACCES",
    "error=EINTR",
    "error=ENOLCK",
    "retval=3",
];

#[test]
fn the_program_itself_says_what_was_refused_and_loses_nothing() {
    if !can_trace() {
        return;
    }
    let (mut runs, mut refused) = (0, 0);
    for (call, error) in REFUSED
        .iter()
        .flat_map(|call| ERRORS.map(|error| (*call, error)))
    {
        if (error == "retval=3") != (call == "write") && error == "retval=3"
            || error == "error=ENOLCK" && call != "flock"
        {
            continue;
        }
        for nth in 1..=40 {
            // A call that a signal interrupts for ever is a program that waits for ever.
            let ever = if nth % 2 == 0 && error != "error=EINTR" {
                "+"
            } else {
                ""
            };
            let home = Home::with(&three_values());
            let mut story = Story::default();
            let day = story.next_day();
            let under = injecting(call, &format!("{error}:when={nth}{ever}"));
            let run = mark(&home, day, &under).output().unwrap();
            runs += 1;
            refused += usize::from(!run.status.success());
            if run.status.success() {
                story.heard(day, &run.stdout);
            }
            story.check(&home);
            let again = mark(&home, day, &[]).output().unwrap();
            assert!(again.status.success(), "{call} {error} {nth}");
            story.heard(day, &again.stdout);
            story.check(&home);
            if nth > count_of(call) {
                break;
            }
        }
    }
    tell!("refusals of the system: {runs} runs of the program, {refused} said so");
    assert!(refused > 20, "{refused} of {runs}");
}

/// How many calls of a kind are refused, at least as many as one mark makes after the program is loaded.
fn count_of(call: &str) -> usize {
    match call {
        "openat" => 16,
        "write" => 5,
        "fsync" => 12,
        _ => 6,
    }
}

#[test]
fn a_disk_with_hardly_any_room_keeps_what_it_took() {
    let folder = tempfile::tempdir().unwrap();
    let mount = |size: &str| {
        Command::new("mount")
            .args(["-t", "tmpfs", "-o", size, "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status()
    };
    let (mut refused, mut kept) = (0, 0);
    for pages in 0..=16 {
        if !mount("size=256k").is_ok_and(|status| status.success()) {
            tell!("skipped: nothing can be mounted here");
            return;
        }
        let _unmounted = Unmount(folder.path());
        let home = Home::in_folder(folder.path(), &three_values());
        let mut story = Story::default();
        let first = story.next_day();
        let said = mark(&home, first, &[]).output().unwrap();
        story.heard(first, &said.stdout);
        assert_eq!(story.acknowledged.len(), 1);
        leave_room(&folder.path().join("filler"), pages);
        // Another month begins another file.
        story.next += 31;
        let day = story.next_day();
        let run = mark(&home, day, &[]).output().unwrap();
        if run.status.success() {
            kept += 1;
            story.heard(day, &run.stdout);
        } else {
            refused += 1;
        }
        story.check(&home);
        fs::remove_file(folder.path().join("filler")).unwrap();
        let again = mark(&home, day, &[]).output().unwrap();
        assert!(again.status.success());
        story.heard(day, &again.stdout);
        story.check(&home);
    }
    tell!("a full disk: 0 to 16 pages left, {refused} refused, {kept} kept");
    assert!(refused > 0 && kept > 0, "{refused} {kept}");
}

/// Fills the disk up to so many free pages.
fn leave_room(filler: &Path, pages: usize) {
    let page = [7_u8; 4096];
    let mut file = fs::File::create(filler).unwrap();
    let mut length = 0;
    while file.write_all(&page).is_ok() {
        length += page.len();
    }
    file.set_len(length.saturating_sub(pages * page.len()) as u64)
        .unwrap();
}

struct Unmount<'a>(&'a Path);

impl Drop for Unmount<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}
