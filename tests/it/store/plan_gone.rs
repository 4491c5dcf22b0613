//! A plan.json that is not there, though there was one, is no first start: the copy is open to look at, nothing is made in
//! its place, and the person says how to go on.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::{DirBuilderExt as _, FileTypeExt as _, MetadataExt as _, symlink},
    path::{Path, PathBuf},
    time::Duration,
};

use daymark::{
    domain::plan::Plan,
    runtime::{Runtime, picture, screen::Screen, script::Script},
    store::{NotSaved, PlanRead, SPAN, Store, Trouble},
};

use super::home::{Home, here, plan_of, read, tick, today};
use crate::{
    pty::Window,
    support::{PROGRAM, Promise, Proof, press, three_values, visit_on},
};
use rustix::fs::{CWD, Mode, mkfifoat};

/// Somebody has used daymark on this home: three values, a mark, a backup of that day.
fn lived_in() -> Home {
    let home = Home::with(&three_values());
    let (mut store, _) = home.opened();
    store.append(vec![here("a"), tick("b")], today()).unwrap();
    store.history(today(), SPAN);
    store.back_up(today()).unwrap();
    home
}

const HARD: &str = r#""k":"hard_moment","helped":"a_bit""#;

/// Every file of the store and every copy of the plan with its bytes, and every link with where it leads. What makes
/// opening quick may change, and a mark that waits lies beside.
fn all(home: &Home) -> Vec<(PathBuf, Vec<u8>)> {
    let bytes = |path: &Path| match fs::read_link(path) {
        Ok(target) => target.into_os_string().into_encoded_bytes(),
        Err(_) => fs::read(path).unwrap_or_default(),
    };
    // A pipe has no bytes, and gives no answer.
    let is_told = |path: &PathBuf| {
        let kind = fs::symlink_metadata(path).unwrap().file_type();
        let is_cache = path.ends_with("head.json") || path.ends_with("rescue.jsonl");
        !is_cache && !kind.is_fifo()
    };
    let files = home.files().into_iter().filter(is_told);
    files.map(|path| (path.clone(), bytes(&path))).collect()
}

/// The three ways in which a plan is lost that the person did not want to lose.
fn lose_it(home: &Home, how: &str) {
    match how {
        "removed" => fs::remove_file(home.plan_file()).unwrap(),
        "dangling" => {
            fs::remove_file(home.plan_file()).unwrap();
            symlink("/mnt/not/there/plan.json", home.plan_file()).unwrap();
        }
        "unmounted" => {
            fs::remove_dir_all(home.places().store).unwrap();
            DirBuilder::new()
                .mode(0o700)
                .create(home.places().store)
                .unwrap();
        }
        other => panic!("{other}"),
    }
}

const WAYS: [&str; 3] = ["removed", "dangling", "unmounted"];

pub(super) fn window(home: &Home) -> Runtime<Script> {
    visit_on(Box::new(home.window()), Screen::in_memory(80, 24))
}

pub(super) fn screen(runtime: &mut Runtime<Script>) -> String {
    picture::plain(runtime.screen.shown())
}

#[track_caller]
pub(super) fn sees(runtime: &mut Runtime<Script>, words: &str) {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = screen(runtime);
    assert!(flat(&shown).contains(words), "{words:?} is not in\n{shown}");
}

#[test]
fn a_person_whose_plan_is_gone_sees_their_last_plan_and_no_first_run() {
    for way in WAYS {
        let home = lived_in();
        lose_it(&home, way);
        let before = all(&home);
        let mut runtime = window(&home);
        sees(
            &mut runtime,
            "plan.json is not there, though there was one.",
        );
        sees(&mut runtime, "b bring it back");
        sees(&mut runtime, "n begin anew");
        press(&mut runtime, "<esc>");
        sees(&mut runtime, "is not there, though there was one");
        sees(&mut runtime, &three_values().values[0].name);
        assert_eq!(all(&home), before, "{way}");
    }
}

#[test]
fn on_a_small_screen_the_notice_names_the_key_that_tells_more() {
    let home = lived_in();
    lose_it(&home, "removed");
    let mut runtime = visit_on(Box::new(home.window()), Screen::in_memory(40, 12));
    sees(&mut runtime, "b puts the copy back where it was.");
    sees(&mut runtime, "b bring back n anew 0 hard moment");
    for (size, footer) in [("34x10", "b bring back n 0"), ("30x8", "b n 0")] {
        press(&mut runtime, &format!("<resize:{size}>"));
        sees(&mut runtime, &format!("{footer} hard moment"));
    }
    press(&mut runtime, "<resize:40x12>");
    press(&mut runtime, "<esc>");
    sees(&mut runtime, "! plan.json is gone: ");
    sees(&mut runtime, "o look");
}

#[test]
fn every_command_reads_the_copy_and_ends_with_65_and_writes_nothing() {
    let mut proof = Proof::of(Promise::P2, "a plan that is gone");
    for way in WAYS {
        let home = lived_in();
        home.write("marks.csv", "date,habit,done\n2026-03-05,Read,yes\n");
        let export = home.daymark().args(["export", "--json"]).assert().success();
        home.write(
            "all.json",
            &String::from_utf8_lossy(&export.get_output().stdout),
        );
        lose_it(&home, way);
        let before = all(&home);
        for arguments in [
            &["today"][..],
            &["status"],
            &["done"],
            &["done", "1"],
            &["undo"],
            &["now"],
            &["week"],
            &["statement"],
            &["log"],
            &["doctor"],
            &["export", "--json"],
            &["import", "marks.csv", "--to", "1", "--yes"],
            &["import", "all.json", "--yes"],
            &["edit"],
            &["sync", "init"],
            &["forget"],
            &["forget", "b"],
            &["forget", "--words", "--yes"],
            &["share"],
            &["doctor", "--bring-back"],
            &[],
        ] {
            let folder = home.path("");
            let ran = home.daymark().current_dir(folder).args(arguments).assert();
            let ran = ran.code(65);
            let output = ran.get_output();
            let said = [&output.stdout[..], &output.stderr].concat();
            let said = String::from_utf8_lossy(&said).into_owned();
            let is_quiet = arguments.first() == Some(&"status");
            assert!(
                is_quiet || said.contains("there was one"),
                "{arguments:?} {said}"
            );
            assert_eq!(all(&home), before, "{way} {arguments:?}");
            proof = proof.cases(1_u64);
        }
    }
    proof.tell();
}

#[test]
fn b_brings_the_copy_back() {
    for way in ["removed", "unmounted"] {
        let home = lived_in();
        let plan = fs::read(home.plan_file()).unwrap();
        lose_it(&home, way);
        let mut runtime = window(&home);
        press(&mut runtime, "b");
        sees(&mut runtime, "plan.json is there again.");
        let back = fs::read(home.plan_file()).unwrap();
        assert_eq!(back, [&plan[..], b"\n"].concat());
        press(&mut runtime, "1");
        let (_, opened) = home.opened();
        assert_eq!(read(opened.plan), three_values());
        assert!(opened.troubles.is_empty());
    }
}

/// Puts something that is no plan into its place.
fn spoil_it(home: &Home, how: &str) {
    let path = home.plan_file();
    let plan = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    match how {
        "cut off" => home.write_plan(std::str::from_utf8(&plan[..plan.len() / 2]).unwrap()),
        "empty" => home.write_plan(""),
        "folder" => {
            fs::create_dir(&path).unwrap();
            fs::write(path.join("inside"), "mine").unwrap();
        }
        "pipe" => mkfifoat(CWD, &path, Mode::from_raw_mode(0o600)).unwrap(),
        "loop" => symlink("plan.json", &path).unwrap(),
        other => panic!("{other}"),
    }
}

#[test]
fn b_puts_what_cannot_be_read_beside_whole_and_brings_the_copy_back() {
    for way in ["cut off", "empty", "folder", "pipe", "loop"] {
        let home = lived_in();
        let plan = fs::read(home.plan_file()).unwrap();
        spoil_it(&home, way);
        let look = |path: &Path| {
            let stat = fs::symlink_metadata(path).unwrap();
            (stat.ino(), stat.len(), stat.mode())
        };
        let stood = look(&home.plan_file());
        let before = all(&home);
        let mut runtime = window(&home);
        assert_eq!(all(&home), before, "{way}");
        press(&mut runtime, "o");
        sees(&mut runtime, "b bring it back");
        press(&mut runtime, "b");
        let aside = home.places().store.join("plan.json.~1~");
        sees(
            &mut runtime,
            "Your plan is back. The other file lies whole at",
        );
        assert_eq!(look(&aside), stood, "{way}");
        let back = fs::read(home.plan_file()).unwrap();
        assert_eq!(back, [&plan[..], b"\n"].concat(), "{way}");
        press(&mut runtime, "2");
        assert_eq!(home.logged("done"), 2, "{way}");
    }
}

#[test]
fn an_editor_that_cannot_open_the_plan_names_what_stands_there_and_the_way_back() {
    let home = lived_in();
    spoil_it(&home, "folder");
    let before = all(&home);
    let mut window = Window::open(&home, &[PROGRAM, "edit"]);
    assert_eq!(window.is_gone_within(Duration::from_secs(20)), 65);
    let said = String::from_utf8_lossy(&window.written).into_owned();
    assert!(said.contains("this is no regular file"), "{said}");
    assert!(said.contains("press b"), "{said}");
    assert_eq!(all(&home), before);
}

#[test]
fn without_a_last_good_copy_the_newest_backup_comes_back() {
    let home = lived_in();
    let plan = fs::read(home.plan_file()).unwrap();
    fs::remove_file(home.plan_file()).unwrap();
    fs::remove_dir_all(home.places().own().join("last-good")).unwrap();
    let mut runtime = window(&home);
    sees(&mut runtime, "/backup/2026-03");
    press(&mut runtime, "b");
    assert_eq!(fs::read(home.plan_file()).unwrap(), plan);
}

#[test]
fn whoever_begins_anew_keeps_every_copy_of_the_old_plan() {
    let home = lived_in();
    let plan = fs::read(home.plan_file()).unwrap();
    fs::remove_file(home.plan_file()).unwrap();
    let mut runtime = window(&home);
    press(&mut runtime, "n");
    sees(&mut runtime, "s start now");
    press(&mut runtime, "s<enter>");
    press(&mut runtime, "1");
    drop(runtime);
    assert!(home.plan_file().exists());
    assert_ne!(fs::read(home.plan_file()).unwrap(), plan);
    // Long after, when every backup of those weeks has gone.
    let (mut store, _) = home.opened();
    for days in 1..120 {
        store.back_up(today().plus(days)).unwrap();
    }
    let is_old = |(_, bytes): &(PathBuf, Vec<u8>)| *bytes == plan;
    assert!(all(&home).iter().any(is_old), "the old plan is nowhere");
    let doctor = home.daymark().arg("doctor").assert().success();
    let said = String::from_utf8_lossy(&doctor.get_output().stdout).into_owned();
    let is_named = |line: &str| line.starts_with("kept:") && line.contains("/kept-");
    assert!(said.lines().any(is_named), "{said}");
}

#[test]
fn a_disk_that_is_connected_later_brings_the_plan_and_nothing_was_made_in_its_place() {
    let home = lived_in();
    let (store, elsewhere) = (home.places().store, home.path("elsewhere"));
    fs::rename(&store, &elsewhere).unwrap();
    let mut runtime = window(&home);
    press(&mut runtime, "<esc>1");
    sees(&mut runtime, "Not saved yet: plan.json is not there.");
    assert!(!store.exists());
    fs::rename(&elsewhere, &store).unwrap();
    press(&mut runtime, "<right>");
    sees(&mut runtime, "plan.json is there again.");
    assert_eq!(home.logged("done"), 2);
}

#[test]
fn a_plan_that_is_taken_away_under_an_open_window_is_not_made_again_from_memory() {
    let home = lived_in();
    let (mut store, opened) = home.opened();
    let base = read(opened.plan);
    fs::remove_file(home.plan_file()).unwrap();
    let mut new = base.clone();
    new.values[0].name = "Else".to_owned();
    assert_eq!(store.replace_plan(&base, &new), Err(NotSaved::PlanGone));
    assert!(!home.plan_file().exists());
    let news = store.look(today());
    assert!(matches!(news.plan, Some(PlanRead::Unreadable { .. })));
    let path = home.plan_file();
    assert_eq!(news.troubles, Some(vec![Trouble::PlanGone { path }]));
}

#[test]
fn a_mark_made_while_the_plan_is_gone_waits_for_it_and_the_hard_moment_opens() {
    for way in WAYS {
        let home = lived_in();
        lose_it(&home, way);
        let before = all(&home);
        let mut runtime = window(&home);
        press(&mut runtime, "<esc>2");
        sees(&mut runtime, "Not saved yet: plan.json is not there.");
        press(&mut runtime, "0");
        sees(&mut runtime, "You're here. One thing at a time.");
        assert_eq!(all(&home), before, "{way}");
        press(&mut runtime, "<esc>");
        press(&mut runtime, "o");
        if way == "dangling" {
            continue;
        }
        press(&mut runtime, "b");
        press(&mut runtime, "<right>");
        let marks = if way == "unmounted" { 1 } else { 2 };
        assert_eq!(home.logged("done"), marks, "{way}");
    }
}

#[test]
fn a_log_alone_shows_that_there_was_a_plan_and_a_hard_moment_alone_does_not() {
    let home = Home::new();
    home.write_log(
        "2026-03-aaaa.jsonl",
        super::home::line("a", 1, r#""k":"here""#),
    );
    let (_, opened) = home.opened();
    let PlanRead::Unreadable {
        last_good: None,
        error,
    } = opened.plan
    else {
        panic!("{:?}", opened.plan);
    };
    assert_eq!(error.copy, None);

    let home = Home::new();
    home.write_log("2026-03-aaaa.jsonl", super::home::line("a", 1, HARD));
    let (mut store, opened) = home.opened();
    assert!(matches!(opened.plan, PlanRead::Absent));
    let made = store.replace_plan(&Plan::default(), &plan_of(&["Growth"]));
    made.unwrap();
}
