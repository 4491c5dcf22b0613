//! kill -9, made: before each call to the system, at any moment with two writers, and eight writers at once.

use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use daymark::{
    domain::{day::Day, entry::Fact, id::Ids, plan::Plan},
    store::{Store, disk::real::RealDisk, file::FileStore, places::Places},
};

use super::number_from;
use crate::{
    store::home::{day, done, entry_on, plan_of},
    support::{Home, PROGRAM, three_values},
};

/// Days enough for every run to have its own.
const ALL_DAYS: i64 = 366 * 100;

/// What the program was asked to mark and what it said it did.
#[derive(Default)]
struct Story {
    tried: BTreeSet<Day>,
    acknowledged: BTreeSet<Day>,
    next: i64,
    /// The logs as they were at the last look.
    logs: Vec<(PathBuf, Vec<u8>)>,
}

impl Story {
    fn next_day(&mut self) -> Day {
        self.next += 1;
        let day = day("2026-03-08").plus(self.next);
        self.tried.insert(day);
        day
    }

    /// The program said something: the mark is on disk.
    fn heard(&mut self, day: Day, said: &[u8]) {
        if !said.is_empty() {
            self.acknowledged.insert(day);
        }
    }

    /// Everything that was acknowledged is there, nothing that nobody tried, and every old byte.
    #[track_caller]
    fn check(&mut self, home: &Home) {
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

fn places(home: &Home) -> Places {
    Places {
        store: home.path("data/daymark"),
        state: home.path("state/daymark"),
    }
}

fn marked_days(home: &Home) -> BTreeSet<Day> {
    let mut store = FileStore::new(RealDisk, places(home), "another machine", Ids::seeded(3));
    let last = day("2099-01-01");
    store.open(last);
    let history = store.history(last, ALL_DAYS);
    let is_done = |fact: &Fact| matches!(fact, Fact::Done(_));
    let marks = history.entries.iter().filter(|entry| is_done(&entry.fact));
    marks.map(|entry| entry.day).collect()
}

/// `daymark done 1` on a day, perhaps under another program.
fn mark(home: &Home, day: Day, under: &[String]) -> Command {
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
        println!("skipped: strace does not work here");
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

fn injecting(call: &str, what: &str) -> Vec<String> {
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
    if !can_trace() {
        return;
    }
    let mut kills = 0;
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
    println!("kills: before each of {kills} calls to the system");
    assert!(kills > 60, "{kills}");
}

#[test]
fn kills_at_any_moment_with_two_writers_take_back_nothing() {
    let kills = number_from("DAYMARK_KILLS", 2_000);
    let seed = 2026;
    let mut draw = Ids::seeded(seed);
    let home = Home::with(&three_values());
    let mut story = Story::default();
    let (mut killed, mut finished) = (0, 0);
    let begun = Instant::now();
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
    println!(
        "kills: {killed} at random with two writers, {finished} runs ended before, {} acknowledged, seed {seed}, {:.0?}",
        story.acknowledged.len(),
        begun.elapsed()
    );
    assert!(!story.acknowledged.is_empty());
}

/// Where a writer lives, its name, and how often it writes.
const WRITER: &str = "DAYMARK_TEST_WRITER";

/// Not a test of its own: what the next one starts eight times, and kills.
#[test]
#[ignore = "it writes without end, in a process of its own"]
fn a_writer() {
    let orders = std::env::var(WRITER).unwrap();
    let [folder, name, count] = orders.split('|').collect::<Vec<_>>().try_into().unwrap();
    let count: usize = count.parse().unwrap();
    let folder = Path::new(folder);
    let told = folder.join(format!("told-{name}"));
    let mut index = fs::read_to_string(&told)
        .unwrap_or_default()
        .matches("t ")
        .count();
    let mut told = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(told)
        .unwrap();
    let seed = std::process::id();
    let today = day("2026-03-08");
    let mut store = FileStore::new(
        RealDisk,
        places_in(folder),
        "this machine",
        Ids::seeded(u64::from(seed)),
    );
    store.open(today);
    while index < count {
        let id = format!("{name}-{index}");
        writeln!(told, "t {id}").unwrap();
        let mark = entry_on(today, &id, done(&id));
        while store.append(vec![mark.clone()], today).is_err() {}
        writeln!(told, "d {id}").unwrap();
        if index.is_multiple_of(50) {
            change_own_value(&mut store, name, index);
        }
        index += 1;
    }
}

fn change_own_value(store: &mut FileStore<RealDisk>, name: &str, index: usize) {
    let daymark::store::PlanRead::Read(base) = store.open(day("2026-03-08")).plan else {
        panic!("the plan cannot be read");
    };
    let mut new = (*base).clone();
    let own = new
        .values
        .iter_mut()
        .find(|value| value.id.as_str() == name)
        .unwrap();
    own.why = index.to_string();
    // Another window may hold the folder for longer than a writer waits.
    let _ = store.replace_plan(&base, &new);
}

fn places_in(folder: &Path) -> Places {
    Places {
        store: folder.join("data"),
        state: folder.join("state"),
    }
}

fn start_writer(folder: &Path, name: &str, count: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "faults::kills::a_writer",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(WRITER, format!("{}|{name}|{count}", folder.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

const WRITERS: [&str; 8] = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];

#[test]
fn eight_writers_under_kills_have_every_acknowledged_line_once_and_a_whole_plan() {
    let count = number_from("DAYMARK_APPENDS", 1_000);
    let seed = 8;
    let mut draw = Ids::seeded(seed);
    // What a kill may take back does not depend on the disk: one in memory is quicker.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap();
    let mut first = FileStore::new(
        RealDisk,
        places_in(folder.path()),
        "this machine",
        Ids::seeded(1),
    );
    let today = day("2026-03-08");
    first.open(today);
    first
        .replace_plan(&Plan::default(), &plan_of(&WRITERS))
        .unwrap();
    let begun = Instant::now();
    let mut children = WRITERS.map(|name| start_writer(folder.path(), name, count));
    let mut kills = 0;
    loop {
        thread::sleep(Duration::from_millis(20 + draw.draw() % 60));
        let one = (draw.draw() % WRITERS.len() as u64) as usize;
        let running = children
            .iter_mut()
            .filter_map(|child| child.try_wait().unwrap().is_none().then_some(()))
            .count();
        if running == 0 {
            break;
        }
        if children[one].try_wait().unwrap().is_none() {
            let _ = children[one].kill();
            children[one].wait().unwrap();
            kills += 1;
            children[one] = start_writer(folder.path(), WRITERS[one], count);
        }
    }
    let (mut tried, mut told) = (BTreeSet::new(), BTreeSet::new());
    for name in WRITERS {
        for line in fs::read_to_string(folder.path().join(format!("told-{name}")))
            .unwrap()
            .lines()
        {
            let (what, id) = line.split_once(' ').unwrap();
            if what == "t" { &mut tried } else { &mut told }.insert(id.to_owned());
        }
    }
    let mut store = FileStore::new(
        RealDisk,
        places_in(folder.path()),
        "this machine",
        Ids::seeded(2),
    );
    let opened = store.open(today);
    assert!(matches!(opened.plan, daymark::store::PlanRead::Read(plan) if plan.values.len() == 8));
    let history = store.history(today, daymark::store::SPAN);
    let found: BTreeSet<String> = history
        .entries
        .iter()
        .map(|entry| entry.id.as_str().to_owned())
        .collect();
    println!(
        "eight writers: {} tried, {} acknowledged, {} found, {kills} kills, seed {seed}, {:.0?}",
        tried.len(),
        told.len(),
        found.len(),
        begun.elapsed()
    );
    assert_eq!(tried.len(), WRITERS.len() * count);
    assert!(
        told.is_subset(&found),
        "{:?} are gone",
        told.difference(&found)
    );
    assert!(found.is_subset(&tried));
    assert_eq!(found.len(), history.entries.len(), "each once");
    let numbers: BTreeSet<u64> = history.entries.iter().map(|entry| entry.n).collect();
    assert_eq!(
        numbers.len(),
        found.len(),
        "no number twice while there are locks"
    );
}

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
    println!("refusals of the system: {runs} runs of the program, {refused} said so");
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
            println!("skipped: nothing can be mounted here");
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
    println!("a full disk: 0 to 16 pages left, {refused} refused, {kept} kept");
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
