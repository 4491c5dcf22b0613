//! What an edit that was not taken over leaves behind: said where it matters, and gone with the rest.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf, time::Duration};

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
    fs::remove_dir_all(copy).unwrap();
}
