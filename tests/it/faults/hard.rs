//! The hard moment opens at once from every state of a store, and whatever the state, nothing written before is gone.

use std::{
    fs::{self, File, Permissions},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::kills::injecting;
use crate::support::{Home, PROGRAM, Promise, Proof, three_values};

/// Promised, besides what opening a healthy store takes here.
const AT_ONCE: Duration = Duration::from_millis(200);
/// A busy machine gets so many tries; what holds the program up does so every time.
const TRIES: usize = 6;

/// A state of the store: how it is made, and what is put before the program's words. `None` where it cannot be made.
type State = (&'static str, fn(&Home) -> Option<Made>);

/// What undoes a state again.
struct Made {
    under: Vec<String>,
    undo: Option<Undo>,
    _held: Option<File>,
}

struct Undo(Vec<String>);

impl Drop for Undo {
    fn drop(&mut self) {
        let _undone = runs(&self.0);
    }
}

fn runs(words: &[String]) -> bool {
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}

/// Only files were changed.
fn plain() -> Made {
    Made {
        under: Vec::new(),
        undo: None,
        _held: None,
    }
}

/// The program runs under another one.
fn under(all: &[&str]) -> Option<Made> {
    let trial = [words(all), words(&["true"])].concat();
    runs(&trial).then(|| Made {
        under: words(all),
        undo: None,
        _held: None,
    })
}

/// Something is done to a path, and undone in the end.
fn done(all: &[&str], undo: &[&str], path: &Path) -> Option<Made> {
    let path = path.to_string_lossy().into_owned();
    runs(&[words(all), vec![path.clone()]].concat()).then(|| Made {
        under: Vec::new(),
        undo: Some(Undo([words(undo), vec![path]].concat())),
        _held: None,
    })
}

/// A file or folder carries one of the marks of the file system.
fn marked(mark: &str, path: &Path) -> Option<Made> {
    let (on, off) = (format!("+{mark}"), format!("-{mark}"));
    done(&["chattr", &on], &["chattr", &off], path)
}

/// The system refuses a call with this error.
fn refused(call: &str, error: &str) -> Option<Made> {
    let all = injecting(call, &format!("error={error}"));
    under(&all.iter().map(String::as_str).collect::<Vec<_>>())
}

fn log_of(home: &Home) -> PathBuf {
    let mut logs = fs::read_dir(home.path("data/daymark/log")).unwrap();
    logs.next().unwrap().unwrap().path()
}

const AS_ANYBODY: [&str; 3] = [
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search",
    "--inh-caps=-dac_override,-dac_read_search",
];

const STATES: [State; 18] = [
    ("a log nobody may change", |home| marked("i", &log_of(home))),
    ("a log that may only grow", |home| {
        marked("a", &log_of(home))
    }),
    ("a folder of logs nobody may change", |home| {
        marked("i", &home.path("data/daymark/log"))
    }),
    ("a plan nobody may change", |home| {
        marked("i", &home.path("data/daymark/plan.json"))
    }),
    ("a disk that can only be read", |home| {
        let path = home.path("data").to_string_lossy().into_owned();
        runs(&words(&["mount", "--bind", &path, &path])).then_some(())?;
        done(
            &["mount", "-o", "remount,bind,ro"],
            &["umount", "-l"],
            &home.path("data"),
        )
    }),
    ("files of 20 bytes at most", |_| {
        under(&["prlimit", "--fsize=20"])
    }),
    ("six open files at most", |_| {
        under(&["prlimit", "--nofile=6"])
    }),
    ("little memory", |_| under(&["prlimit", "--as=268435456"])),
    ("no locks", |_| refused("flock", "ENOLCK")),
    ("flushes that are refused", |_| refused("fdatasync", "EIO")),
    ("a quota that is used up", |_| {
        refused("fdatasync", "EDQUOT")
    }),
    ("a lock that is held", |home| {
        let held = File::open(log_of(home)).unwrap();
        held.lock().unwrap();
        Some(Made {
            under: Vec::new(),
            undo: None,
            _held: Some(held),
        })
    }),
    ("a store that is closed", |home| {
        fs::set_permissions(home.path("data/daymark"), Permissions::from_mode(0o000)).unwrap();
        let mut made = under(&AS_ANYBODY)?;
        let path = home.path("data/daymark").to_string_lossy().into_owned();
        made.undo = Some(Undo(words(&["chmod", "700", &path])));
        Some(made)
    }),
    ("a plan with a slip", |home| {
        home.write("data/daymark/plan.json", "{ \"version\": 1,\n");
        Some(plain())
    }),
    ("a plan of a newer daymark", |home| {
        home.write("data/daymark/plan.json", "{ \"version\": 9 }");
        Some(plain())
    }),
    ("no plan", |home| {
        fs::remove_file(home.path("data/daymark/plan.json")).unwrap();
        Some(plain())
    }),
    ("a log of 10 MB of nothing", |home| {
        home.write(
            "data/daymark/log/2026-03-zzzz.jsonl",
            &"\0".repeat(10 << 20),
        );
        Some(plain())
    }),
    ("what this machine remembers is no folder", |home| {
        fs::remove_dir_all(home.path("state")).unwrap();
        home.write("state", "no folder");
        Some(plain())
    }),
];

fn run(home: &Home, under: &[String], asked: &[&str]) -> (Duration, std::process::Output) {
    let all = [under, &words(&[PROGRAM]), &words(asked)].concat();
    let mut command = Command::new(&all[0]);
    command
        .args(&all[1..])
        .env_clear()
        .envs(home.variables())
        .stdin(Stdio::null());
    let begun = Instant::now();
    let output = command.output().unwrap();
    (begun.elapsed(), output)
}

/// How long the hard moment takes from nothing to its screen: the quickest of some tries, until one is quick enough.
fn opens(home: &Home, under: &[String], enough: Duration) -> Duration {
    let mut quickest = Duration::MAX;
    for _ in 0..TRIES {
        let (time, output) = run(home, under, &["hard", "--print"]);
        let screen = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            screen.contains("You're here."),
            "{screen}{}",
            String::from_utf8_lossy(&output.stderr)
        );
        quickest = quickest.min(time);
        if quickest <= enough {
            break;
        }
    }
    quickest
}

fn used() -> Home {
    let home = Home::with(&three_values());
    let (_, output) = run(&home, &[], &["done", "1"]);
    assert!(output.status.success());
    home
}

#[test]
fn the_hard_moment_opens_at_once_in_every_state_and_nothing_is_gone() {
    let mut hard = Proof::of(Promise::P11, "in every state of the store");
    let mut harmless = Proof::of(Promise::P2, "strange states of the store");
    let (mut cases, mut longest, mut held_up) = (0_u64, (Duration::ZERO, ""), Vec::new());
    for (name, make) in STATES {
        let home = used();
        let before = home.log();
        let Some(made) = make(&home) else {
            hard = hard.skipped(1, name);
            harmless = harmless.skipped(1, name);
            continue;
        };
        // A program under another one is held against a healthy store under the same.
        let healthy = opens(&used(), &made.under, Duration::ZERO);
        let over = opens(&home, &made.under, healthy + AT_ONCE).saturating_sub(healthy);
        longest = longest.max((over, name));
        if over > AT_ONCE {
            held_up.push((name, over));
        }
        let (_, marked) = run(&home, &made.under, &["done", "2"]);
        let is_done = marked.status.success();
        drop(made);
        let after = home.log();
        assert!(
            after.contains(before.trim_end()),
            "{name}: old lines are gone"
        );
        if is_done {
            assert!(
                after.matches("\"k\":\"done\"").count() >= 2,
                "{name}: said to be done"
            );
        }
        cases += 1;
    }
    assert_eq!(held_up, [], "longer than promised");
    let note = format!(
        "at most {:.0?} longer than from a healthy store ({})",
        longest.0, longest.1
    );
    hard.cases(cases).note(note).tell();
    harmless.cases(cases).tell();
}
