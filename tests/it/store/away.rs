//! What was there and is away: a store whose disk is gone under an open window, logs that somebody took away, marks that
//! wait until they can be written.

use std::fs;

use super::{
    home::{Home, line},
    plan_gone::{sees, window},
};
use crate::{
    faults::places::{as_anybody, said, set_mode, under},
    support::{press, three_values},
};

#[test]
fn a_store_that_vanishes_under_an_open_window_gets_its_marks_when_it_is_back_and_no_folder_meanwhile()
 {
    for first in ["j", "2", "vx"] {
        let home = Home::with(&three_values());
        home.write_log(
            "2026-02-aaaa.jsonl",
            line("a", 1, r#""k":"here""#).replace("03-08", "02-08"),
        );
        let mut runtime = window(&home);
        let (store, elsewhere) = (home.places().store, home.path("elsewhere"));
        fs::rename(&store, &elsewhere).unwrap();
        press(&mut runtime, first);
        assert!(!store.exists(), "{first}");
        press(&mut runtime, "<esc>");
        press(&mut runtime, if first == "2" { "<esc>" } else { "<esc>2" });
        sees(&mut runtime, "Not saved yet");
        sees(&mut runtime, "2 ◦");
        press(&mut runtime, "<right>");
        assert!(!store.exists(), "{first}");
        assert!(home.places().rescue().exists(), "{first}");
        fs::rename(&elsewhere, &store).unwrap();
        press(&mut runtime, "<right>");
        press(&mut runtime, "<right>");
        sees(&mut runtime, "2 ●");
        assert_eq!(home.logged("done"), 1, "{first}");
        let mut again = window(&home);
        sees(&mut again, "2 ●");
    }
}

/// Whether this is said of the store at a start.
fn is_told(home: &Home, words: &str) -> bool {
    let shown = under(home, &[], &["--keys", "<down>", "--print"]);
    let shown = String::from_utf8(shown.stdout).unwrap();
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    shown.contains(words)
}

#[test]
fn logs_that_were_taken_away_are_missed_aloud_once_with_the_way_back() {
    for theirs in [false, true] {
        let home = Home::with(&three_values());
        let mut gone = "2026-02-bbbb.jsonl".to_owned();
        if theirs {
            let day = line("x", 1, r#""k":"here""#).replace("03-08", "02-08");
            home.write_log(&gone, day + &line("y", 2, r#""k":"dreamt""#));
        }
        assert!(under(&home, &[], &["done", "1"]).status.success());
        if !theirs {
            gone = home.logs()[0].0.clone();
        }
        assert!(!is_told(&home, "gone"));
        fs::remove_file(home.places().log().join(&gone)).unwrap();
        let device = &gone[8..12];
        let lost = if theirs { "Entries" } else { "1 entry" };
        let count = if theirs { "are gone: 2" } else { "is gone" };
        let told = format!("{lost} from {device} {count}. daymark doctor --bring-back puts ");
        let told = told.trim_end();
        if !theirs {
            let [first, second] = [(); 2].map(|()| said(&under(&home, &[], &["today"])));
            assert!(first.contains(told) && second.is_empty(), "{first}{second}");
        }
        assert!(is_told(&home, told));
        assert!(!is_told(&home, "gone"));
        let doctor = home.daymark().arg("doctor").assert().code(65);
        let out = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
        assert!(out.contains("--bring-back"), "{out}");
        // What is done from now on takes no copy's place.
        assert!(under(&home, &[], &["done", "2"]).status.success());
        assert!(home.logs().iter().all(|(name, _)| *name != gone));
        let back = home.daymark().args(["doctor", "--bring-back"]).assert();
        back.success();
        home.daymark().arg("doctor").assert().success();
        assert!(!is_told(&home, "gone"));
    }
}

#[test]
fn marks_that_wait_are_named_by_every_look_and_undo_takes_back_no_other() {
    let Some(less) = as_anybody() else { return };
    let home = Home::with(&three_values());
    assert!(under(&home, less, &["done", "1"]).status.success());
    let log = home.places().log();
    let file = log.join(&home.logs()[0].0);
    let closed = [(file, 0o400), (log, 0o500), (home.places().store, 0o500)];
    for (path, mode) in &closed {
        set_mode(path, *mode);
    }
    assert_eq!(under(&home, less, &["done", "3"]).status.code(), Some(74));
    let rescue = home.places().rescue().display().to_string();
    let out = |words: &[&str]| {
        let output = under(&home, less, words);
        let out = String::from_utf8(output.stdout.clone()).unwrap();
        (out + &said(&output), output.status.code().unwrap())
    };
    let (today, code) = out(&["today"]);
    assert!(
        today.contains("3 ◦") && today.contains("not saved yet"),
        "{today}"
    );
    let waits = format!("Not saved yet: 1 mark waits in {rescue} until the log can be written.");
    assert!(today.contains(&waits) && code == 0, "{today}");
    assert!(out(&["status"]).0.contains("1 step today, 1 mark waits"));
    let (undo, code) = out(&["undo"]);
    assert!(
        undo.starts_with("Nothing was taken back.") && undo.contains(&rescue),
        "{undo}"
    );
    assert_eq!(code, 74);
    let (doctor, code) = out(&["doctor"]);
    let store = home.places().store.display().to_string();
    for part in [
        format!("waiting:  1 mark in {rescue}"),
        format!("no write:  {store}: the folder cannot be written"),
        format!("way back:  chmod -R u+rwX {store}"),
        "Nothing can be saved just now".to_owned(),
    ] {
        assert!(doctor.contains(&part), "{part:?} is not in {doctor}");
    }
    assert_eq!(code, 74);
    for (path, mode) in closed.iter().rev() {
        set_mode(path, mode | 0o200);
    }
    let (doctor, code) = out(&["doctor"]);
    assert!(
        doctor.contains("way back:  open daymark") && code == 74,
        "{doctor}"
    );
    let (undo, code) = out(&["undo"]);
    assert!(undo.contains("Undone: ") && code == 0, "{undo}");
    assert!(
        undo.contains("1 mark that was kept aside is saved now."),
        "{undo}"
    );
    assert!(out(&["status"]).0.starts_with("1 step today\n"));
    assert!(out(&["today"]).0.contains("1 ●"));
    assert_eq!(out(&["doctor"]).1, 0);
}

#[test]
fn a_damaged_line_that_came_back_is_said_to_be_safe_once_and_no_visit_ends_in_trouble() {
    let home = Home::with(&three_values());
    let other = line("w", 1, r#""k":"here""#) + &line("x", 2, r#""k":"mood","word":"calm""#);
    let whole = other + &line("y", 3, r#""k":"mood","word":"low""#);
    home.write_log("2026-03-aaaa.jsonl", &whole);
    assert!(under(&home, &[], &["done", "1"]).status.success());
    let second = whole.lines().nth(1).unwrap();
    home.write_log(
        "2026-03-aaaa.jsonl",
        whole.replace(second, "\0\u{fffd}garb"),
    );
    let safe = "One damaged line of the log is safe: what it said is in the ";
    assert!(is_told(&home, &format!("{safe}backup;")));
    assert!(!is_told(&home, "damaged"));
    let said_by_log = under(&home, &[], &["log"]);
    assert_eq!(said_by_log.status.code(), Some(0));
    let doctor = home.daymark().arg("doctor").assert().code(65);
    let out = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
    let row = "safe:     log/2026-03-aaaa.jsonl:2, damaged; what it said is in the ";
    assert!(out.contains(&format!("{row}backup\n")), "{out}");
    assert!(
        out.contains("way back:  daymark doctor --bring-back"),
        "{out}"
    );
    let back = home.daymark().args(["doctor", "--bring-back"]).assert();
    back.success();
    let doctor = home.daymark().arg("doctor").assert().success();
    let out = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
    assert!(out.contains(&format!("{row}log again, ")), "{out}");
    assert!(!is_told(&home, "damaged"));
    let visit = under(&home, &[], &["--keys", "<down>q"]);
    assert_eq!(visit.status.code(), Some(0), "{visit:?}");
    // One that no copy knows stays damaged, and doctor says how that ends.
    home.write_log("2026-03-bbbb.jsonl", "half a li\n");
    let doctor = home.daymark().arg("doctor").assert().code(65);
    let out = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
    assert!(out.contains("way back:  put such a line right"), "{out}");
}
