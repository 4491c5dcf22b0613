//! A log that is there and cannot be read is never passed off as an empty one: every command that tells of the past says
//! so, with the whole path, and leaves it as it is.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};

use daymark::store::{SPAN, Store as _, Trouble};

use super::places::{as_anybody, said, set_mode, under};
use crate::{
    store::home::today,
    support::{Home, PROGRAM, three_values},
};

fn marked() -> Home {
    let home = Home::with(&three_values());
    assert!(under(&home, &[], &["done", "1"]).status.success());
    home
}

/// Whatever tells of the past ends with 65 and names the place; so does the screen.
#[track_caller]
fn is_said_to_be_unread(home: &Home, less: &[&str], path: &Path) {
    let place = path.display().to_string();
    for words in [
        &["log"][..],
        &["log", "--json"],
        &["export", "--json"],
        &["export", "--csv"],
        &["week"],
        &["today"],
        &["doctor"],
    ] {
        let output = under(home, less, words);
        assert_eq!(output.status.code(), Some(65), "{words:?}: {output:?}");
        assert!(said(&output).contains(&place), "{words:?}: {output:?}");
    }
    assert_eq!(under(home, less, &["status"]).status.code(), Some(65));
    let doctor = String::from_utf8(under(home, less, &["doctor"]).stdout).unwrap();
    assert!(doctor.contains(&format!("not read:  {place} ")), "{doctor}");
    assert!(!doctor.contains("Everything"), "{doctor}");
    assert!(!doctor.contains("What is here can be read"), "{doctor}");
    let screen = under(home, less, &["--size", "200x24", "--print"]);
    assert_eq!(screen.status.code(), Some(65));
    let screen = String::from_utf8(screen.stdout).unwrap();
    assert!(screen.contains("! Not read: "), "{screen}");
    assert!(screen.contains(&place), "{screen}");
}

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn a_mark_that_finds_no_folder_for_the_log_is_told_so_once() {
    let home = marked();
    let log = home.path("data/daymark/log");
    fs::remove_dir_all(&log).unwrap();
    fs::write(&log, "mine").unwrap();
    let output = under(&home, &[], &["done", "2"]);
    let said = said(&output);
    assert_eq!(said.matches("is no folder").count(), 1, "{said}");
    assert_eq!(fs::read_to_string(&log).unwrap(), "mine");
}

#[test]
fn a_log_folder_that_is_something_else_is_never_an_empty_one() {
    let instead: [fn(&Path); 4] = [
        |log| fs::write(log, "mine").unwrap(),
        pipe,
        |log| symlink("log", log).unwrap(),
        |log| symlink("elsewhere", log).unwrap(),
    ];
    for put in instead {
        let home = marked();
        let log = home.places().log();
        fs::rename(&log, home.path("kept")).unwrap();
        put(&log);
        let before = fs::symlink_metadata(&log).unwrap();
        is_said_to_be_unread(&home, &[], &log);
        let output = under(&home, &[], &["done", "2"]);
        assert_eq!(output.status.code(), Some(74), "{output:?}");
        let said_of_done = said(&output);
        assert!(said_of_done.contains("\"k\":\"done\""), "{output:?}");
        assert!(
            said_of_done.contains("cannot be used. daymark doctor"),
            "{output:?}"
        );
        let kept = home.places().rescue();
        let is_told = said_of_done.contains(&format!("kept in {}", kept.display()));
        assert!(is_told && kept.is_file(), "{output:?}");
        let undone = under(&home, &[], &["undo"]);
        assert_eq!(undone.status.code(), Some(74), "{undone:?}");
        assert!(
            said(&undone).contains("Nothing was taken back. "),
            "{undone:?}"
        );
        let after = fs::symlink_metadata(&log).unwrap();
        assert_eq!(before.file_type(), after.file_type());
        assert_eq!(before.permissions(), after.permissions());
        fs::remove_file(&log).unwrap();
        fs::rename(home.path("kept"), &log).unwrap();
        assert_eq!(under(&home, &[], &["log"]).status.code(), Some(0));
        assert_eq!(home.logged("done"), 2, "the mark that was kept came in");
    }
}

#[test]
fn a_log_that_is_closed_to_the_person_is_said_to_be_closed_and_how_to_open_it() {
    let Some(less) = as_anybody() else { return };
    let home = marked();
    let log = home.places().log();
    let file: PathBuf = log.join(&home.logs()[0].0);
    for path in [log, file] {
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        set_mode(&path, 0);
        is_said_to_be_unread(&home, less, &path);
        let doctor = String::from_utf8(under(&home, less, &["doctor"]).stdout).unwrap();
        let way = format!("way back:  chmod -R u+rwX {}", path.display());
        assert!(doctor.contains(&way), "{doctor}");
        set_mode(&path, mode);
        assert_eq!(under(&home, less, &["log"]).status.code(), Some(0));
    }
}

#[test]
fn a_plan_that_is_closed_to_the_person_is_left_alone_and_its_copy_is_open_meanwhile() {
    let Some(less) = as_anybody() else { return };
    let home = marked();
    let plan = home.plan_file();
    let whole = fs::read(&plan).unwrap();
    set_mode(&plan, 0);
    for words in [&["today"][..], &["done", "2"], &["--keys", "<esc>3q"]] {
        let output = under(&home, less, words);
        assert_eq!(output.status.code(), Some(65), "{output:?}");
    }
    assert_eq!(home.logged("done"), 3, "{}", home.log());
    let screen = under(&home, less, &["--keys", "o", "--print"]);
    let screen = String::from_utf8(screen.stdout).unwrap();
    for words in [
        "This file is closed to you.",
        "The last good copy of your plan is open",
    ] {
        assert!(screen.contains(words), "{screen}");
    }
    let doctor = String::from_utf8(under(&home, less, &["doctor"]).stdout).unwrap();
    let way = format!("way back:  chmod -R u+rwX {}", plan.display());
    assert!(doctor.contains(&way), "{doctor}");
    assert_eq!(fs::metadata(&plan).unwrap().permissions().mode() & 0o777, 0);
    set_mode(&plan, 0o600);
    assert_eq!(fs::read(&plan).unwrap(), whole);
    assert_eq!(under(&home, less, &["today"]).status.code(), Some(0));
}

#[test]
fn a_month_that_is_no_file_is_named_and_the_other_months_are_told() {
    let home = marked();
    let odd = home.places().log().join("2026-03-aaaa.jsonl");
    pipe(&odd);
    is_said_to_be_unread(&home, &[], &odd);
    let log = under(&home, &[], &["log"]);
    assert!(String::from_utf8_lossy(&log.stdout).contains("Connection"));
}

/// What can stand where a file of daymark is meant to be.
const INSTEAD: [fn(&Path); 3] = [
    pipe,
    |path| symlink("/dev/zero", path).unwrap(),
    |path| fs::create_dir(path).unwrap(),
];

#[test]
fn what_this_machine_keeps_for_itself_is_passed_over_with_a_word_where_it_is_no_file() {
    for name in ["device.json", "head.json", "draft.json", "rescue.jsonl"] {
        for put in INSTEAD {
            let home = marked();
            let state = home.path("state/daymark");
            let path = if name == "device.json" {
                state.join(name)
            } else {
                home.places().own().join(name)
            };
            fs::remove_file(&path).unwrap_or_default();
            put(&path);
            let begun = Instant::now();
            let words = ["--size", "250x24", "--print"];
            let screen = under(&home, &[], &words);
            assert!(begun.elapsed() < Duration::from_secs(5), "{name}");
            assert!(screen.status.success(), "{screen:?}");
            let screen = String::from_utf8(screen.stdout).unwrap();
            let said = format!("! Not used: {}", path.display());
            assert!(screen.contains(&said), "{name}: {screen}");
            assert!(under(&home, &[], &["done", "2"]).status.success());
            assert_eq!(home.logged("done"), 2);
        }
    }
}

#[test]
fn what_stands_where_copies_are_to_lie_is_named_at_the_start_and_by_doctor() {
    let home = marked();
    let own = home.places().own();
    let stores = own.parent().unwrap().to_owned();
    let inside = ["backup", "last-good", "last-good/plan.json", "told.json"];
    let inside = inside.map(|name| own.join(name));
    for path in inside.into_iter().chain([own, stores]) {
        let aside = home.path("aside");
        if path.exists() {
            fs::rename(&path, &aside).unwrap();
        }
        pipe(&path);
        let is_it = |trouble: &Trouble| matches!(trouble, Trouble::StateUnused { path: named, .. } if *named == path);
        let mut store = home.window();
        store.open(today());
        let told = store.history(today(), SPAN).troubles;
        assert_eq!(
            told.iter().filter(|told| is_it(told)).count(),
            1,
            "{told:?}"
        );
        let told = home.window().examine(today()).troubles;
        assert_eq!(
            told.iter().filter(|told| is_it(told)).count(),
            1,
            "{told:?}"
        );
        fs::remove_file(&path).unwrap();
        if aside.exists() {
            fs::rename(&aside, &path).unwrap();
        }
    }
}

#[test]
fn where_nothing_can_be_kept_every_call_is_the_same_device_and_can_take_back() {
    let less = as_anybody().unwrap_or_default();
    for closed in [true, false] {
        if closed && less.is_empty() && rustix::process::geteuid().is_root() {
            continue;
        }
        let home = Home::with(&three_values());
        let state = home.path("state");
        let unused = if closed {
            fs::create_dir(&state).unwrap();
            set_mode(&state, 0o500);
            state.clone()
        } else {
            home.write("state/daymark", "no folder");
            state.join("daymark")
        };
        for key in ["1", "2", "3"] {
            let output = under(&home, less, &["done", key]);
            assert!(output.status.success(), "{output:?}");
            let notice = format!("Not used: {}", unused.display());
            assert!(said(&output).contains(&notice), "{output:?}");
        }
        assert_eq!(home.logs().len(), 1, "{:?}", home.logs());
        let output = under(&home, less, &["undo"]);
        let undone = String::from_utf8(output.stdout).unwrap();
        assert!(undone.starts_with("Undone: "), "{undone}");
        under(&home, less, &["--keys", "3u3q"]);
        assert_eq!(home.logs().len(), 1, "{:?}", home.logs());
        assert_eq!(home.logged("retracted"), 2, "{}", home.log());
        let doctor = under(&home, less, &["doctor"]);
        let doctor = String::from_utf8(doctor.stdout).unwrap();
        let line = format!("not used:  {} ", unused.display());
        assert!(doctor.contains(&line), "{doctor}");
        let log = home.logs()[0].0.clone();
        if closed {
            set_mode(&state, 0o700);
        } else {
            fs::remove_file(&unused).unwrap();
        }
        assert!(under(&home, less, &["done", "3"]).status.success());
        assert_eq!(home.logs().len(), 1);
        assert_eq!(home.logs()[0].0, log, "it stays this device");
    }
}

#[test]
fn a_folder_that_is_open_to_everybody_is_closed_and_told() {
    for folder in ["data/daymark", "data/daymark/log", "state/daymark"] {
        let home = marked();
        set_mode(&home.path(folder), 0o777);
        let doctor = under(&home, &[], &["doctor"]);
        let doctor = String::from_utf8(doctor.stdout).unwrap();
        let open = format!("open:     {}\n", home.path(folder).display());
        assert!(doctor.contains(&open), "{doctor}");
        let screen = under(&home, &[], &["--print"]);
        let screen = String::from_utf8(screen.stdout).unwrap();
        assert!(screen.contains("! Private now:"), "{folder}: {screen}");
    }
}

/// What the notice row of a visit says, and what doctor does.
fn said_at_a_start(home: &Home, zone: Option<&str>) -> (String, Output) {
    let run = |words: &[&str]| {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(home.variables()).args(words);
        if let Some(zone) = zone {
            command.env_remove("DAYMARK_NOW").env("TZ", zone);
        }
        let begun = Instant::now();
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(begun.elapsed() < Duration::from_secs(5), "{words:?}");
        output
    };
    let screen = run(&["--size", "250x24", "--print"]);
    (String::from_utf8(screen.stdout).unwrap(), run(&["doctor"]))
}

#[test]
fn what_a_person_wrote_about_looks_and_content_is_passed_over_with_a_word() {
    for name in ["config.toml", "content.json"] {
        for put in INSTEAD {
            let home = marked();
            let path = home.path("config/daymark").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            put(&path);
            let (screen, doctor) = said_at_a_start(&home, None);
            // Its whole path, as far as it is not in the home folder.
            let named = "~/config/daymark/".to_owned() + name;
            assert!(
                screen.contains(&format!("{named}: this cannot")),
                "{screen}"
            );
            assert_eq!(doctor.status.code(), Some(65), "{doctor:?}");
            let doctor = String::from_utf8(doctor.stdout).unwrap();
            assert!(doctor.contains("config:   "), "{doctor}");
            assert!(!doctor.contains("Everything"), "{doctor}");
        }
    }
}

#[test]
fn a_slip_in_content_json_is_named_with_its_line_once_a_start() {
    let home = marked();
    let slip = "{\n  \"notes\": [\n    {\"id\": \"a\"}\n  ]\n}\n";
    home.write("config/daymark/content.json", slip);
    let (screen, doctor) = said_at_a_start(&home, None);
    let line = "content.json:3: 'notes', item 1 ('a'): it has no 'text' yet.";
    assert!(screen.contains(line), "{screen}");
    assert_eq!(doctor.status.code(), Some(65));
    assert!(said(&doctor).is_empty());
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    assert!(doctor.contains(line), "{doctor}");
    assert!(!doctor.contains("Everything"), "{doctor}");
    let screen = under(&home, &[], &["--keys", "j", "--print"]);
    let screen = String::from_utf8(screen.stdout).unwrap();
    assert!(
        !screen.contains("content.json"),
        "gone with a key: {screen}"
    );
}

#[test]
fn a_zone_whose_file_never_ends_or_waits_is_universal_time() {
    let home = marked();
    pipe(&home.path("waits"));
    let waits = home.path("waits").display().to_string();
    for zone in ["/dev/zero", ":/dev/zero", &waits] {
        let (screen, doctor) = said_at_a_start(&home, Some(zone));
        let file = zone
            .trim_start_matches(':')
            .replace(&home.path("").display().to_string(), "~/");
        let line = format!("{file}: this cannot be read.");
        assert!(screen.contains(&line), "{line}: {screen}");
        let doctor = String::from_utf8(doctor.stdout).unwrap();
        assert!(doctor.contains(&line), "{doctor}");
    }
    for zone in ["Europe/Berlin", "CET-1CEST", "", "none"] {
        let (screen, _) = said_at_a_start(&home, Some(zone));
        assert!(!screen.contains("cannot be read"), "{zone}: {screen}");
    }
}
