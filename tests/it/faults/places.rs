//! Folders and files that are not as they should be, on the real disk, with the real program: what can be done is done,
//! what cannot is said, and the hard moment opens within its time.

use std::{
    fs::{self, File, Permissions},
    os::unix::fs::{FileTypeExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use crate::support::{Home, PROGRAM, three_values};

/// What is promised.
const AT_ONCE: Duration = Duration::from_millis(200);

/// How often it is tried at the most.
const TRIES: usize = 6;

/// The program under another one.
pub(crate) fn under(home: &Home, under: &[&str], words: &[&str]) -> Output {
    let all = [under, &[PROGRAM], words].concat();
    Command::new(all[0])
        .args(&all[1..])
        .env_clear()
        .envs(home.variables())
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// The program as somebody for whom permission bits count; `None` where that cannot be had.
pub(crate) fn as_anybody() -> Option<&'static [&'static str]> {
    const LESS: [&str; 3] = [
        "setpriv",
        "--bounding-set=-dac_override,-dac_read_search",
        "--inh-caps=-dac_override,-dac_read_search",
    ];
    if !rustix::process::geteuid().is_root() {
        return Some(&[]);
    }
    let works = Command::new(LESS[0]).args(&LESS[1..]).arg("true").status();
    if works.is_ok_and(|status| status.success()) {
        return Some(&LESS);
    }
    tell!("skipped: root ignores permission bits, and setpriv does not work here");
    None
}

pub(crate) fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Everything below a folder.
fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    let mut at = 0;
    while at < found.len() {
        if found[at].is_dir() {
            let inside = fs::read_dir(&found[at]).unwrap().flatten();
            found.extend(inside.map(|entry| entry.path()));
        }
        at += 1;
    }
    found
}

/// At most as much later as is promised than from a healthy store beside it, which is tried in between: what else the
/// machine does slows both. Of some tries the quickest tells.
#[track_caller]
fn hard_moment_opens(home: &Home, less: &[&str]) {
    let opens = |home: &Home| {
        let begun = Instant::now();
        let shown = under(home, less, &["hard", "--print"]);
        let took = begun.elapsed();
        let screen = String::from_utf8(shown.stdout).unwrap();
        assert!(
            screen.contains("You're here. One thing at a time."),
            "{screen}"
        );
        took
    };
    let well = Home::with(&three_values());
    under(&well, less, &["done", "1"]);
    let (mut healthy, mut took) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        healthy = healthy.min(opens(&well));
        took = took.min(opens(home));
        if took <= healthy + AT_ONCE {
            return;
        }
    }
    panic!("the hard moment takes {took:.0?}, {healthy:.0?} from a healthy store");
}

pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn whatever_the_umask_nobody_else_can_read_anything() {
    let home = Home::new();
    let words = ["--keys", "<enter><tab><enter>1", "--print"];
    let shell = "umask 000; exec \"$0\" \"$@\"";
    under(&home, &["sh", "-c", shell], &words);
    let home = Home::with(&three_values());
    for words in [&["done", "1"][..], &["--keys", "2m1<enter>a", "--print"]] {
        let output = under(&home, &["sh", "-c", shell], words);
        assert!(output.status.success(), "{}", said(&output));
    }
    let mut looked_at = 0;
    for folder in ["data/daymark", "state/daymark"] {
        for path in everything(&home.path(folder)) {
            let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
            let wanted = if path.is_dir() { 0o700 } else { 0o600 };
            assert_eq!(mode, wanted, "{} has {mode:o}", path.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 8, "{looked_at}");
}

#[test]
fn folders_that_are_not_there_are_made() {
    let home = Home::new();
    let store = home.path("a/b/c/store");
    fs::create_dir(home.path("a")).unwrap();
    let place = store.to_string_lossy().into_owned();
    let words = ["--store", &place, "--keys", "<enter>", "--print"];
    under(&home, &[], &words);
    fs::create_dir_all(&store).unwrap();
    fs::write(
        store.join("plan.json"),
        serde_json::to_string(&three_values()).unwrap(),
    )
    .unwrap();
    fs::remove_dir_all(home.path("state")).unwrap_or_default();
    let output = under(&home, &[], &["--store", &place, "done", "1"]);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(fs::read_dir(store.join("log")).unwrap().count(), 1);
}

#[test]
fn a_state_folder_that_cannot_be_written_costs_no_mark() {
    let Some(less) = as_anybody() else { return };
    let home = Home::with(&three_values());
    fs::create_dir(home.path("state")).unwrap();
    set_mode(&home.path("state"), 0o500);
    for key in ["1", "2"] {
        let output = under(&home, less, &["done", key]);
        assert!(output.status.success(), "{}", said(&output));
    }
    assert_eq!(home.logged("done"), 2);
    hard_moment_opens(&home, less);
    set_mode(&home.path("state"), 0o700);
}

#[test]
fn a_store_that_can_only_be_read_is_shown_and_says_what_it_cannot_keep() {
    let Some(less) = as_anybody() else { return };
    let home = Home::with(&three_values());
    under(&home, less, &["done", "1"]);
    let before = home.log();
    for path in everything(&home.path("data/daymark")) {
        set_mode(&path, if path.is_dir() { 0o500 } else { 0o400 });
    }
    let output = under(&home, less, &["done", "2"]);
    assert_eq!(output.status.code(), Some(74));
    assert!(
        said(&output).contains("\"k\":\"done\""),
        "{}",
        said(&output)
    );
    let shown = under(&home, less, &["today"]);
    assert!(shown.status.success() && !shown.stdout.is_empty());
    hard_moment_opens(&home, less);
    assert_eq!(home.log(), before);
    for path in everything(&home.path("data/daymark")) {
        set_mode(&path, if path.is_dir() { 0o700 } else { 0o600 });
    }
    assert!(under(&home, less, &["done", "2"]).status.success());
}

#[test]
fn a_store_that_is_closed_to_a_person_is_no_first_start_and_they_read_how_to_open_it() {
    let Some(less) = as_anybody() else { return };
    for closed in ["data/daymark", "data"] {
        let home = Home::with(&three_values());
        under(&home, less, &["done", "1"]);
        under(&home, less, &["--keys", "q"]);
        let path = home.path(closed);
        set_mode(&path, 0o000);
        let way = format!("chmod u+rwx {}", path.display());
        let owner = format!("sudo chown \"$USER\" {}", path.display());
        for words in [
            &["today"][..],
            &["done", "2"],
            &["undo"],
            &["now"],
            &["pause", "--until", "2026-04-01"],
            &["week"],
            &["log"],
            &["doctor"],
        ] {
            let output = under(&home, less, words);
            let said = said(&output);
            assert_eq!(output.status.code(), Some(65), "{words:?}: {output:?}");
            for part in [&way, &owner, "is closed to you", "othing was changed"] {
                assert!(
                    said.contains(part),
                    "{words:?} without {part:?}: {output:?}"
                );
            }
            let out = String::from_utf8(output.stdout).unwrap();
            for part in ["Nothing is set up", "none yet", "Everything", "Paper"] {
                assert!(!said.contains(part) && !out.contains(part), "{out}{said}");
            }
        }
        for words in [&["status"][..], &["--keys", "<esc>q"]] {
            assert_eq!(under(&home, less, words).status.code(), Some(65));
        }
        let screen = under(
            &home,
            less,
            &["--size", "100x24", "--keys", "2o", "--print"],
        );
        let screen = String::from_utf8(screen.stdout).unwrap();
        for part in [&way, &owner, "closed to you", "Nothing was changed"] {
            assert!(screen.contains(part), "{part:?} is not in {screen}");
        }
        hard_moment_opens(&home, less);
        set_mode(&path, 0o700);
        assert_eq!(home.logged("done"), 1);
        under(&home, less, &["--keys", "q"]);
        assert_eq!(home.logged("done"), 2, "the mark made meanwhile came in");
    }
}

#[test]
fn a_file_in_the_place_of_the_store_is_left_alone_and_everything_works_on_paper() {
    let home = Home::new();
    home.write("data/daymark", "no folder");
    assert_eq!(under(&home, &[], &["today"]).status.code(), Some(65));
    hard_moment_opens(&home, &[]);
    assert_eq!(
        fs::read_to_string(home.path("data/daymark")).unwrap(),
        "no folder"
    );
}

#[test]
fn a_pipe_in_the_place_of_a_file_holds_nobody_up() {
    for name in ["plan.json", "log/2026-03-abcd.jsonl"] {
        let home = Home::with(&three_values());
        let path = home.path("data/daymark").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::remove_file(&path).unwrap_or_default();
        let made = Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
        let output = under(&home, &[], &["today"]);
        assert!(!output.stdout.is_empty(), "{name}: {}", said(&output));
        hard_moment_opens(&home, &[]);
        assert!(fs::metadata(&path).unwrap().file_type().is_fifo());
    }
}

#[test]
fn a_log_that_a_stopped_program_holds_is_not_waited_for_longer_than_two_seconds() {
    let home = Home::with(&three_values());
    assert!(under(&home, &[], &["done", "1"]).status.success());
    let before = home.log();
    let log = everything(&home.path("data/daymark/log")).pop().unwrap();
    let held = File::open(&log).unwrap();
    held.lock().unwrap();
    let begun = Instant::now();
    let output = under(&home, &[], &["done", "2"]);
    assert_eq!(output.status.code(), Some(74));
    assert!(
        said(&output).contains("another program holds the file"),
        "{}",
        said(&output)
    );
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    hard_moment_opens(&home, &[]);
    assert_eq!(home.log(), before);
    drop(held);
    assert!(under(&home, &[], &["done", "2"]).status.success());
    assert_eq!(home.logged("done"), 2);
    assert!(!home.log().contains("\n\n"), "an empty line was written");
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_not_the_end() {
    let home = Home::with(&three_values());
    assert!(under(&home, &[], &["done", "1"]).status.success());
    let size = home.log().len().to_string();
    let limit = format!("ulimit -f 0; exec \"$0\" \"$@\" # {size}");
    let output = under(&home, &["sh", "-c", &limit], &["done", "2"]);
    assert_ne!(output.status.code(), None, "a signal ended it");
    assert_eq!(output.status.code(), Some(74), "{}", said(&output));
    assert!(under(&home, &[], &["done", "2"]).status.success());
    assert_eq!(home.logged("done"), 2);
}
