//! Errors of the system itself.

use super::{Story, can_trace, injecting, mark};
use crate::support::{Home, Promise, Proof, count, seed, three_values};
use daymark::domain::id::Ids;

/// The calls that write. Half a write cannot be made with strace, which only says that it was made: see `faults/refusals`.
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
const ERRORS: [&str; 7] = [
    "error=EIO",
    "error=ENOSPC",
    "error=EDQUOT",
    "error=EROFS",
    "error=EACCES",
    "error=EINTR",
    "error=ENOLCK",
];

#[test]
fn the_program_itself_says_what_was_refused_and_loses_nothing() {
    let (seed, one_in) = (seed(), count(8, 1) as u64);
    let mut draw = Ids::seeded(seed);
    let proof = Proof::of(Promise::P2, "errors of the system for the program").seed(seed);
    if !can_trace() {
        return proof.skipped(439, "strace does not work here").tell();
    }
    let (mut runs, mut refused) = (0_u64, 0);
    for (call, error) in REFUSED
        .iter()
        .flat_map(|call| ERRORS.map(|error| (*call, error)))
    {
        if error == "error=ENOLCK" && call != "flock" {
            continue;
        }
        for (nth, ever) in (1..=count_of(call) + 1).flat_map(|nth| [(nth, ""), (nth, "+")]) {
            // A call that a signal interrupts for ever is a program that waits for ever.
            let waits = ever == "+" && error == "error=EINTR";
            if waits || !draw.draw().is_multiple_of(one_in) {
                continue;
            }
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
        }
    }
    assert!(refused > count(0, 60), "{refused} of {runs}");
    let note = format!("{refused} said so; one in {one_in} of all, drawn");
    proof.cases(runs).note(note).tell();
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
