//! What an edit that was not taken over leaves behind: said where it matters, read again where the editor was still open,
//! and gone with the rest.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, chown},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use rustix::process::geteuid;

use crate::{
    pty::Window,
    support::{Home, PROGRAM, three_values},
};

/// A home with an edit that ended in a slip, and the folder in which its copy lies.
fn with_a_slip() -> (Home, PathBuf) {
    let home = Home::with(&three_values());
    home.write("editor", "#!/bin/sh\necho '{' > \"$1\"\n");
    fs::set_permissions(home.path("editor"), fs::Permissions::from_mode(0o700)).unwrap();
    let editor = format!("EDITOR={}", home.path("editor").display());
    let mut window = Window::open(&home, &["env", &editor, PROGRAM, "edit"]);
    window.sees("e opens it again").types("\u{4}");
    window.is_gone_within(Duration::from_secs(20));
    let said = String::from_utf8_lossy(&window.written).into_owned();
    let file = said
        .split_whitespace()
        .find(|word| word.ends_with("plan.json") && word.starts_with('/'));
    let file = PathBuf::from(file.unwrap_or_else(|| panic!("{said}")));
    assert!(file.is_file());
    (home, file.parent().unwrap().to_owned())
}

#[test]
fn erasing_takes_away_the_copies_that_edits_left() {
    let (home, copy) = with_a_slip();
    let (other, kept) = with_a_slip();
    let page = home.daymark().arg("erase").output().unwrap();
    let page = String::from_utf8(page.stdout).unwrap();
    assert!(
        page.contains(&format!("1 file in {}", copy.display())),
        "{page}"
    );
    let mut window = Window::open(&home, &[PROGRAM, "erase"]);
    window
        .sees("Type erase")
        .types("erase\n")
        .sees("2 files are gone.");
    window.is_gone_within(Duration::from_secs(20));
    assert!(!copy.exists());
    assert!(kept.exists(), "that of another store stays");
    fs::remove_dir_all(kept).unwrap();
    drop(other);
}

#[test]
fn forgetting_says_where_a_copy_still_holds_the_plan() {
    let (home, copy) = with_a_slip();
    let marked = home.daymark().args(["done", "1"]).output().unwrap();
    assert!(marked.status.success());
    let list = home.daymark().arg("forget").output().unwrap();
    let list = String::from_utf8(list.stdout).unwrap();
    let id = list.split_whitespace().next().unwrap().to_owned();
    let output = home.daymark().args(["forget", &id]).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains(&copy.display().to_string()), "{said}\n{list}");
    fs::write(copy.join("plan.json"), "only here").unwrap();
    let mut by_words = home.daymark();
    by_words
        .args(["forget", "--words"])
        .write_stdin("Only here\n");
    let said = String::from_utf8(by_words.output().unwrap().stdout).unwrap();
    assert!(said.contains(&copy.display().to_string()), "{said}");
    assert!(!said.contains("No file"), "{said}");
    fs::remove_dir_all(copy).unwrap();
}

/// `daymark edit` with an editor that is this script and opens its window somewhere else; what was said, how it ended, and
/// the copy that the editor got.
fn opened_elsewhere(home: &Home, script: &str, wait: &str) -> (String, u32, PathBuf) {
    let script =
        format!("#!/bin/sh\nfor copy; do :; done\necho \"$copy\" > \"$HOME/where\"\n{script}\n");
    home.write("code", &script);
    fs::set_permissions(home.path("code"), fs::Permissions::from_mode(0o700)).unwrap();
    let visual = format!("VISUAL={}{wait}", home.path("code").display());
    let mut window = Window::open(home, &["env", &visual, PROGRAM, "edit"]);
    let code = window.is_gone_within(Duration::from_secs(20));
    let said = String::from_utf8_lossy(&window.written).replace("\r\n", "\n");
    let copy = fs::read_to_string(home.path("where")).unwrap();
    (said, code, copy.trim().into())
}

/// The first screen of the next start, each run of blanks as one.
fn next_start(home: &Home) -> String {
    let ran = home.daymark().args(["--keys", "q", "--print"]).output();
    let said = String::from_utf8(ran.unwrap().stdout).unwrap();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn change(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old} is not in {text}");
    fs::write(file, text.replace(old, new)).unwrap();
}

const IN_THE_PLAN: &str = "What you saved in your editor is in plan.json now.";

#[test]
fn what_is_saved_in_an_editor_that_came_back_at_once_is_read_at_the_next_start() {
    let home = Home::with(&three_values());
    let plan = home.path("data/daymark/plan.json");
    let (said, code, copy) = opened_elsewhere(&home, "", "");
    let hint = "Your editor came back at once. If it is still open, set VISUAL='code --wait'.\n";
    assert!(said.starts_with(hint) && code == 1, "{code} {said}");
    assert!(said.contains(&copy.display().to_string()), "{said}");
    assert!(copy.is_file(), "it is still open in the editor");
    assert!(
        !next_start(&home).contains("editor"),
        "nothing was saved yet"
    );
    assert!(copy.is_file());
    // Now the person saves; another window changed something else meanwhile.
    change(&copy, "Learning in small pieces", "Learning by hand");
    change(&plan, "\"plain\"", "\"warm\"");
    let shown = next_start(&home);
    assert!(shown.contains(IN_THE_PLAN), "{shown}");
    let text = fs::read_to_string(&plan).unwrap();
    assert!(text.contains("Learning by hand") && text.contains("\"warm\""));
    assert!(!next_start(&home).contains(IN_THE_PLAN), "it is told once");
    // The editor is open all the while, and they save again; this time the next start is another edit.
    change(&copy, "Learning by hand", "Learning by heart");
    let (said, _, second) = opened_elsewhere(&home, "sleep 2.2", "");
    assert_eq!(said, format!("{IN_THE_PLAN}\nplan.json is as it was.\n"));
    assert!(
        !second.exists(),
        "an editor that was waited for keeps no copy"
    );
    let text = fs::read_to_string(&plan).unwrap();
    assert!(text.contains("Learning by heart") && text.contains("\"warm\""));
    // A week without a change, and it is taken away.
    let file = fs::File::options().write(true).open(&copy).unwrap();
    let day = Duration::from_secs(24 * 3600);
    file.set_modified(SystemTime::now() - day * 6).unwrap();
    next_start(&home);
    assert!(copy.is_file());
    file.set_modified(SystemTime::now() - day * 8).unwrap();
    next_start(&home);
    assert!(!copy.parent().unwrap().exists());
}

#[test]
fn a_slip_in_an_editor_that_came_back_at_once_is_told_at_the_next_start_and_stays() {
    let home = Home::with(&three_values());
    let plan = home.path("data/daymark/plan.json");
    let before = fs::read(&plan).unwrap();
    let (.., copy) = opened_elsewhere(&home, "", "");
    fs::write(&copy, "{\n  \"version\": 1,\n  \"values\": [}\n").unwrap();
    for _ in 0..2 {
        let shown = next_start(&home);
        let path = copy.display().to_string();
        assert!(shown.contains(&path), "{shown}\n{path}");
        assert!(shown.contains("line 3"), "{shown}");
    }
    assert_eq!(fs::read(&plan).unwrap(), before);
    let doctor = home.daymark().arg("doctor").output().unwrap().stdout;
    let edit = format!("edit:     {}\n", copy.parent().unwrap().display());
    assert!(String::from_utf8(doctor).unwrap().contains(&edit));
    // Anybody may make a folder in memory; only the person's own count.
    let folder = copy.parent().unwrap();
    if chown(folder, Some(1), None).is_ok() {
        assert!(!next_start(&home).contains("edit"));
        chown(folder, Some(geteuid().as_raw()), None).unwrap();
    }
    // A plan that is gone has its own page; the copy waits.
    fs::remove_file(&plan).unwrap();
    assert!(next_start(&home).contains("plan.json is not there, though there was one."));
    assert!(copy.is_file() && !plan.exists());
    fs::remove_dir_all(copy.parent().unwrap()).unwrap();
}

#[test]
fn an_editor_that_waits_and_is_closed_soon_leaves_no_copy() {
    let home = Home::with(&three_values());
    let (said, code, copy) = opened_elsewhere(&home, "", " --wait");
    assert_eq!((said.as_str(), code), ("plan.json is as it was.\n", 0));
    assert!(!copy.exists());
}

#[test]
fn words_in_what_was_kept_before_the_store_was_moved_are_named_and_never_said_to_be_nowhere() {
    let home = Home::with(&three_values());
    let mut note = home.daymark();
    note.arg("note").write_stdin("Secret about Zed\n");
    note.assert().success();
    home.daymark().args(["--keys", "q"]).assert().success();
    let kept = home.places().own();
    fs::create_dir_all(home.path("Sync")).unwrap();
    fs::rename(home.places().store, home.path("Sync/daymark")).unwrap();
    let said = |words: &[&str]| {
        let mut moved = home.daymark();
        moved.env("DAYMARK_STORE", home.path("Sync/daymark"));
        let output = moved.args(words).write_stdin("Zed\n").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    said(&["today"]);
    let remove = format!("  rm -r {}\n", kept.display());
    let forget = ["forget", "--words", "--yes"];
    let first = said(&forget);
    assert!(
        first.contains("Forgotten.") && first.contains(&remove),
        "{first}"
    );
    let second = said(&forget);
    assert!(
        !second.contains("No file") && second.contains(&remove),
        "{second}"
    );
    assert!(said(&["erase"]).contains(&remove));
    fs::remove_dir_all(&kept).unwrap();
    assert!(said(&forget).starts_with("No file of daymark's holds these words."));
    assert!(!said(&["erase"]).contains("rm -r"));
}
