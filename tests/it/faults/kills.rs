//! kill -9, made: before each call to the system, at any moment with two writers, and eight writers at once.

mod system;
mod writers;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use daymark::{
    domain::{day::Day, entry::Fact, id::Ids, plan::Plan},
    store::Store,
};

use crate::{
    store::home::day,
    support::{Home, PROGRAM, Promise, Proof, count, seed, three_values},
};

/// Days enough for every run to have its own.
const ALL_DAYS: i64 = 366 * 100;

/// What the program was asked to mark and what it said it did.
#[derive(Default)]
pub struct Story {
    tried: BTreeSet<Day>,
    pub acknowledged: BTreeSet<Day>,
    next: i64,
    /// The logs as they were at the last look.
    logs: Vec<(PathBuf, Vec<u8>)>,
}

impl Story {
    pub fn next_day(&mut self) -> Day {
        self.next += 1;
        let day = day("2026-03-08").plus(self.next);
        self.tried.insert(day);
        day
    }

    /// The next day is one of another month.
    pub fn skip_a_month(&mut self) {
        self.next += 31;
    }

    /// The program said something: the mark is on disk.
    pub fn heard(&mut self, day: Day, said: &[u8]) {
        if !said.is_empty() {
            self.acknowledged.insert(day);
        }
    }

    /// Everything that was acknowledged is there, nothing that nobody tried, and every old byte.
    #[track_caller]
    pub fn check(&mut self, home: &Home) {
        let logs = logs(&home.path("data/daymark"));
        for (path, bytes) in &self.logs {
            let now = logs.iter().find(|(other, _)| other == path);
            assert!(
                now.is_some_and(|(_, now)| now.starts_with(bytes)),
                "old bytes of {} are gone",
                path.display()
            );
        }
        self.logs = logs;
        let found = marked_days(home);
        assert!(
            self.acknowledged.is_subset(&found),
            "{:?} are gone",
            self.acknowledged.difference(&found)
        );
        assert!(found.is_subset(&self.tried));
        let plan = fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
        assert!(serde_json::from_str::<Plan>(&plan).is_ok());
    }
}

fn logs(store: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = fs::read_dir(store.join("log"))
        .into_iter()
        .flatten()
        .flatten();
    files
        .map(|file| {
            let path = file.path();
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect()
}

fn marked_days(home: &Home) -> BTreeSet<Day> {
    let mut store = home.window_of("another machine");
    let last = day("2099-01-01");
    store.open(last);
    let history = store.history(last, ALL_DAYS);
    let is_done = |fact: &Fact| matches!(fact, Fact::Done(_));
    let marks = history.entries.iter().filter(|entry| is_done(&entry.fact));
    marks.map(|entry| entry.day).collect()
}

/// `daymark done 1` on a day, perhaps under another program.
pub fn mark(home: &Home, day: Day, under: &[String]) -> Command {
    let words: Vec<String> = under
        .iter()
        .cloned()
        .chain([PROGRAM, "done", "1"].map(str::to_owned))
        .collect();
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .env_clear()
        .envs(home.variables())
        .env("DAYMARK_NOW", format!("{day}T08:10:00+01:00"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// True where programs may be traced; says so where not.
pub fn can_trace() -> bool {
    let traced = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .status();
    let can = traced.is_ok_and(|status| status.success());
    if !can {
        tell!("skipped: strace does not work here");
    }
    can
}

/// The calls through which the program touches files.
const CALLS: [&str; 14] = [
    "openat",
    "open",
    "read",
    "pread64",
    "write",
    "fdatasync",
    "fsync",
    "flock",
    "rename",
    "mkdir",
    "statx",
    "fchmod",
    "chmod",
    "unlink",
];

pub fn injecting(call: &str, what: &str) -> Vec<String> {
    let inject = format!("inject={call}:{what}");
    let words = [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        &format!("trace={call}"),
        "-e",
        &inject,
    ];
    words.map(str::to_owned).to_vec()
}

#[test]
fn a_kill_before_any_call_to_the_system_takes_back_nothing() {
    let proof = Proof::of(Promise::P1, "a kill before each call to the system");
    if !can_trace() {
        return proof.skipped(128, "strace does not work here").tell();
    }
    let mut kills = 0_u64;
    for used in [false, true] {
        for call in CALLS {
            for nth in 1.. {
                let home = Home::with(&three_values());
                let mut story = Story::default();
                if used {
                    let day = story.next_day();
                    let said = mark(&home, day, &[]).output().unwrap();
                    story.heard(day, &said.stdout);
                    assert_eq!(story.acknowledged.len(), 1);
                }
                let day = story.next_day();
                let under = injecting(call, &format!("signal=SIGKILL:when={nth}"));
                let run = mark(&home, day, &under).output().unwrap();
                story.heard(day, &run.stdout);
                story.check(&home);
                if run.status.success() {
                    break;
                }
                kills += 1;
                let again = mark(&home, day, &[]).output().unwrap();
                assert!(again.status.success() && !again.stdout.is_empty());
                story.heard(day, &again.stdout);
                story.check(&home);
            }
        }
    }
    assert!(kills > 60, "{kills}");
    proof.cases(kills).tell();
}

#[test]
fn kills_at_any_moment_with_two_writers_take_back_nothing() {
    let (kills, seed) = (count(60, 10_000), seed());
    let proof = Proof::of(Promise::P1, "kills at any moment, two writers").seed(seed);
    let mut draw = Ids::seeded(seed);
    let home = Home::with(&three_values());
    let mut story = Story::default();
    let (mut killed, mut finished) = (0, 0);
    // How long a run takes here: that is how late a kill may come. The first one makes the folders.
    let mut whole = 0;
    for _ in 0..3 {
        let day = story.next_day();
        let started = Instant::now();
        let said = mark(&home, day, &[]).output().unwrap();
        whole = started.elapsed().as_micros() as u64;
        story.heard(day, &said.stdout);
    }
    while killed < kills {
        let two = [0, 1].map(|_| {
            let day = story.next_day();
            (
                day,
                mark(&home, day, &[]).spawn().unwrap(),
                draw.draw() % (whole * 2),
            )
        });
        let started = Instant::now();
        let mut two = Vec::from(two);
        two.sort_by_key(|run| run.2);
        for (day, mut child, late) in two {
            thread::sleep(Duration::from_micros(late).saturating_sub(started.elapsed()));
            let ended = child.try_wait().unwrap().is_some();
            // It may end on its own in between.
            let _ = child.kill();
            let output = child.wait_with_output().unwrap();
            killed += usize::from(!ended && !output.status.success());
            finished += usize::from(ended || output.status.success());
            story.heard(day, &output.stdout);
        }
        if (killed + finished) % 100 == 0 {
            story.check(&home);
        }
        assert!(finished < 20 * kills + 200, "nothing is hit by a kill");
    }
    story.check(&home);
    assert!(!story.acknowledged.is_empty());
    let acknowledged = story.acknowledged.len();
    let note = format!("{finished} runs ended before, {acknowledged} marks acknowledged");
    proof.cases(killed).note(note).tell();
}
