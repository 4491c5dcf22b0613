//! `daymark forget`, `erase` and `edit`: a person's words and their own hands on them.

use std::{fs, os::unix::fs::PermissionsExt as _, time::Duration};

use daymark::domain::plan::Plan;

use crate::{
    pty::Window,
    support::{Home, PROGRAM, three_values},
};

const SECRET: &str = "a word nobody is to see";

/// The files of a home in which the words stand.
fn holders(home: &Home, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![home.path("data"), home.path("state")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).contains(words) {
                found.push(entry.path().display().to_string());
            }
        }
    }
    found
}

fn output(home: &Home, words: &[&str]) -> (String, String, i32) {
    let output = home.daymark().args(words).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        text(output.stdout),
        text(output.stderr),
        output.status.code().unwrap(),
    )
}

/// An own mood word, marked on the screen.
fn with_a_secret() -> Home {
    let home = Home::with(&three_values());
    let keys = format!("1mw{SECRET}<enter>");
    let (_, err, code) = output(&home, &["--keys", &keys]);
    assert_eq!(code, 0, "{err}");
    assert!(home.log().contains(SECRET), "{}", home.log());
    home
}

#[test]
fn the_list_names_ids_and_the_id_makes_it_gone() {
    let home = with_a_secret();
    let (list, how, code) = output(&home, &["forget"]);
    assert_eq!(
        (code, how.as_str()),
        (0, "daymark forget ID forgets one of them for good.\n")
    );
    let line = list.lines().find(|line| line.contains(SECRET)).unwrap();
    let id = line.split_whitespace().next().unwrap();
    let (said, err, code) = output(&home, &["forget", id]);
    assert_eq!(code, 0, "{err}");
    assert!(
        said.starts_with("Forgotten. It was taken out of:\n") && said.contains("\n  log/2026-03-"),
        "{said}"
    );
    assert!(said.contains("Not reached from here: git history") && !said.contains(SECRET));
    assert_eq!(holders(&home, SECRET), Vec::<String>::new());
    for words in [
        &["export", "--json"][..],
        &["week", "--notes"],
        &["log"],
        &["share"],
        &["export", "--markdown"],
        &["doctor"],
    ] {
        assert!(!output(&home, words).0.contains(SECRET), "{words:?}");
    }
    let (said, _, code) = output(&home, &["forget", id]);
    assert!(
        code == 0 && said.starts_with("Forgotten. No file of this device holds it."),
        "{said}"
    );
    assert_eq!(home.logged("redacted"), 1);
    let (_, err, code) = output(&home, &["forget", "nobody"]);
    assert!(code == 2 && err.contains("\"nobody\""), "{err}");
    let here = home
        .log()
        .lines()
        .find(|line| line.contains("\"here\""))
        .unwrap()
        .to_owned();
    let here: serde_json::Value = serde_json::from_str(&here).unwrap();
    let (said, _, code) = output(&home, &["forget", here["id"].as_str().unwrap()]);
    assert_eq!(
        (said.as_str(), code),
        ("There are no words in it. Nothing was forgotten.\n", 0)
    );
}

#[test]
fn a_person_and_what_was_done_of_a_step_go_and_an_active_value_stays() {
    let home = with_a_secret();
    let plan = three_values();
    let person = &plan.people[0];
    let (_, err, code) = output(&home, &["forget", person.id.as_str()]);
    assert_eq!(code, 0, "{err}");
    let read: Plan =
        serde_json::from_str(&fs::read_to_string(home.path("data/daymark/plan.json")).unwrap())
            .unwrap();
    assert!(read.people.iter().all(|left| left.id != person.id));
    assert_eq!(read.people.len() + 1, plan.people.len());
    let step = &plan.commitments[0];
    let text = step.text(step.size).to_owned();
    assert!(home.log().contains(&text));
    assert_eq!(output(&home, &["forget", step.id.as_str()]).2, 0);
    assert!(!home.log().contains(&text));
    let (_, err, code) = output(&home, &["forget", "growth"]);
    assert!(
        code == 2 && err.starts_with("This value is one of your three."),
        "{err}"
    );
}

#[test]
fn from_the_list_by_number_in_a_terminal_while_another_window_is_open() {
    let home = with_a_secret();
    let mut open = Window::daymark(&home);
    open.sees("Today").types("2").sees("2 steps");
    let mut window = Window::open(&home, &[PROGRAM, "forget"]);
    let listed = window.sees("Which number?").contents();
    let row = listed.lines().find(|row| row.contains(SECRET)).unwrap();
    let number = row.split_whitespace().next().unwrap();
    window
        .types(&format!("{number}\n"))
        .sees("Forget it for good?")
        .types("y\n")
        .sees("Forgotten.");
    window.is_gone_within(Duration::from_secs(20));
    open.types("3mw")
        .lets_pass(Duration::from_millis(300))
        .types("half")
        .lets_pass(Duration::from_millis(300))
        .types("\u{3}");
    open.is_gone_within(Duration::from_secs(20));
    assert_eq!(holders(&home, SECRET), Vec::<String>::new());
    assert_eq!(home.logged("done"), 3);
}

#[test]
fn erasing_asks_for_one_word_and_only_in_a_terminal() {
    let home = with_a_secret();
    home.write("config/daymark/config.toml", "theme = \"dark\"\n");
    let (said, err, code) = output(&home, &["erase"]);
    assert!(
        said.starts_with("daymark erase takes away, for good:\n  2 files in"),
        "{said}"
    );
    assert!(code == 1 && err.starts_with("Nothing was erased."), "{err}");
    let mut window = Window::open(&home, &[PROGRAM, "erase"]);
    window
        .sees("Type erase")
        .types("yes\n")
        .sees("Nothing was erased.");
    window.is_gone_within(Duration::from_secs(20));
    assert!(home.path("data/daymark/plan.json").is_file());
    let mut window = Window::open(&home, &[PROGRAM, "erase"]);
    window
        .sees("Type erase")
        .types("erase\n")
        .sees("files are gone.");
    window.is_gone_within(Duration::from_secs(20));
    assert!(!home.path("data/daymark").exists() && !home.path("state/daymark").exists());
    assert!(home.path("config/daymark/config.toml").is_file());
    assert_eq!(
        output(&home, &["erase"]).0,
        "There is nothing of daymark's here.\n"
    );
}

/// A home whose editor is this script; `$1` is the file.
fn editing(script: &str) -> Home {
    let home = Home::with(&three_values());
    let editor = home.path("editor");
    fs::write(&editor, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).unwrap();
    home
}

/// `daymark edit` in a terminal, where this is typed when a slip is told; what it says, and its exit code.
fn edits(home: &Home, typed: &str) -> (String, u32) {
    let mut window = edit_in_a_window(home);
    if !typed.is_empty() {
        window.sees("e opens it again").types(typed);
    }
    let code = window.is_gone_within(Duration::from_secs(20));
    let said = String::from_utf8_lossy(&window.written).replace("\r\n", "\n");
    (said, code)
}

fn edit_in_a_window(home: &Home) -> Window {
    let editor = format!("EDITOR={}", home.path("editor").display());
    let folder = format!("XDG_RUNTIME_DIR={}", home.path("").display());
    Window::open(home, &["env", &editor, &folder, PROGRAM, "edit"])
}

/// The end of what is typed.
const END: &str = "\u{4}";

fn plan_text(home: &Home) -> String {
    fs::read_to_string(home.path("data/daymark/plan.json")).unwrap()
}

/// Copies that an edit left in memory; each test's own are told by the file it names.
fn copy_named(said: &str) -> std::path::PathBuf {
    let at = said.find("What you typed is in ").unwrap();
    said[at + "What you typed is in ".len()..].trim().into()
}

#[test]
fn an_edit_is_taken_over_with_what_changed_meanwhile() {
    // While the file is open somebody ticks and another window changes the plan.
    let home = editing(
        "stat -c '%a' \"$1\" \"$(dirname \"$1\")\" > \"$HOME/modes\"; echo \"$1\" > \"$HOME/where\"\n\
         sed -i 's/\"tone\": \"plain\"/\"tone\": \"warm\"/' \"$HOME/data/daymark/plan.json\"\n\
         sed -i 's/Learning in small pieces/Learning by hand/; s/^{/{ \"future\": 12345678901234567890123,/' \"$1\"",
    );
    assert_eq!(
        edits(&home, ""),
        ("Saved. plan.json holds your changes.\n".to_owned(), 0)
    );
    let text = plan_text(&home);
    assert!(
        text.contains("Learning by hand") && text.contains("12345678901234567890123"),
        "{text}"
    );
    assert!(
        text.contains("\"changed\": \"1:"),
        "an edit by hand has a stamp: {text}"
    );
    assert_eq!(
        fs::read_to_string(home.path("modes")).unwrap(),
        "600\n700\n"
    );
    let place = fs::read_to_string(home.path("where")).unwrap();
    assert!(
        !std::path::Path::new(place.trim())
            .parent()
            .unwrap()
            .exists(),
        "{place}"
    );
    let good = holders(&home, "Learning by hand");
    assert!(
        good.iter().any(|file| file.contains("last-good")),
        "{good:?}"
    );
}

#[test]
fn an_hour_at_which_no_day_begins_is_not_taken_over() {
    let home = editing("sed -i '/day_start_hour/s/4/99/' \"$1\"");
    let (err, code) = edits(&home, "x\n");
    let expected = "settings, day_start_hour: an hour from 0 to 12 is expected here";
    assert!(code == 0 && err.contains(expected), "{err}");
}

#[test]
fn an_editor_that_leaves_with_an_error_changes_nothing() {
    let home = editing("echo gone > \"$1\"; exit 3");
    let before = plan_text(&home);
    assert_eq!(
        edits(&home, ""),
        (
            "The editor left with 3. plan.json is as it was.\n".to_owned(),
            1
        )
    );
    assert_eq!(plan_text(&home), before);
    fs::remove_file(home.path("editor")).unwrap();
    let (err, code) = edits(&home, "");
    assert!(
        code == 1 && err.contains("/editor cannot be started."),
        "{err}"
    );
    assert_eq!(edits(&Home::new(), "").1, 1);
}

#[test]
fn without_a_terminal_no_editor_is_started() {
    let home = editing("touch \"$HOME/started\"");
    let editor = home.path("editor");
    let ran = home.daymark().arg("edit").env("EDITOR", editor).assert();
    let said = ran.code(2).get_output().stderr.clone();
    assert!(String::from_utf8_lossy(&said).contains("wants a terminal"));
    assert!(!home.path("started").exists());
}

#[test]
fn a_slip_says_its_place_and_what_was_typed_stays() {
    let home = editing("printf '{\\n  \"version\": 1,\\n  \"values\": [}\\n' > \"$1\"");
    let before = plan_text(&home);
    let (err, code) = edits(&home, END);
    assert_eq!(code, 1);
    assert!(
        err.starts_with("plan.json\nLine 3, column 14: ")
            && err.contains("    3    \"values\": [}\n"),
        "{err}"
    );
    assert_eq!(plan_text(&home), before);
    let copy = copy_named(&err);
    assert!(fs::read_to_string(&copy).unwrap().contains("[}"));
    fs::remove_dir_all(copy.parent().unwrap()).unwrap();
}

#[test]
fn in_a_terminal_a_slip_can_be_put_right_or_put_away() {
    let home = editing(
        "if test -e \"$HOME/once\"; then sed -i 's/slip//' \"$1\"; else touch \"$HOME/once\"; sed -i 's/^{/{slip/; s/Learning in/Learning with/' \"$1\"; fi",
    );
    assert!(edits(&home, "e\n").0.contains("Saved."));
    assert!(plan_text(&home).contains("Learning with"));
    let home = editing("echo '{' > \"$1\"");
    let before = plan_text(&home);
    assert!(edits(&home, "x\n").0.contains("plan.json is as it was."));
    assert_eq!(plan_text(&home), before);
}

#[test]
fn a_file_that_cannot_be_read_is_opened_as_it_is_and_put_right() {
    let home = editing("sed -i 's/,,/,/' \"$1\"");
    let whole = plan_text(&home);
    home.write("data/daymark/plan.json", &whole.replacen(',', ",,", 1));
    assert_eq!(edits(&home, "").0, "Saved. plan.json holds your changes.\n");
    let read: Plan = serde_json::from_str(&plan_text(&home)).unwrap();
    assert_eq!(read.values.len(), 3);
    // Somebody else put it right in between: nobody can tell what this edit changed.
    let home = editing(
        "cp \"$HOME/right\" \"$HOME/data/daymark/plan.json\"; sed -i 's/,,/,/' \"$1\"; echo >> \"$1\"",
    );
    home.write("right", &whole.replace("Learning in", "Learning on"));
    home.write("data/daymark/plan.json", &whole.replacen(',', ",,", 1));
    let (err, code) = edits(&home, "");
    assert!(
        code == 1 && err.starts_with("plan.json was changed elsewhere"),
        "{err}"
    );
    assert!(plan_text(&home).contains("Learning on"));
    fs::remove_dir_all(copy_named(&err).parent().unwrap()).unwrap();
}

#[test]
fn a_signal_takes_the_copy_away_and_keeps_what_was_typed() {
    for typed in ["true", "echo ' ' >> \"$1\""] {
        let home = editing(&format!(
            "{typed}; echo \"$1\" > \"$HOME/where.new\"; mv \"$HOME/where.new\" \"$HOME/where\"; exec sleep 60"
        ));
        let mut window = edit_in_a_window(&home);
        while !home.path("where").exists() {
            std::thread::sleep(Duration::from_millis(10));
        }
        window.signal(rustix::process::Signal::TERM);
        assert_eq!(window.is_gone_within(Duration::from_secs(20)), 143);
        let copy = fs::read_to_string(home.path("where")).unwrap();
        let copy = std::path::Path::new(copy.trim());
        assert_eq!(copy.exists(), typed != "true", "{typed}");
        if copy.exists() {
            fs::remove_dir_all(copy.parent().unwrap()).unwrap();
        }
    }
}

#[test]
fn what_would_do_nothing_is_told_by_edit_and_doctor_and_the_plan_opens_all_the_same() {
    for (change, said) in [
        (
            r#"s/"value": "growth"/"value": "nosuch"/"#,
            "no value has the id \"nosuch\"",
        ),
        (r#"s/"name": "Growth"/"name": " "/"#, "this name is empty"),
    ] {
        let home = editing(&format!("sed -i '{change}' \"$1\""));
        let before = plan_text(&home);
        let (told, _) = edits(&home, "x\n");
        assert!(told.contains(said) && told.contains("Line "), "{told}");
        assert_eq!(plan_text(&home), before);
        // By another hand it is there already.
        let script = format!("sed -i '{change}' data/daymark/plan.json");
        let mut shell = std::process::Command::new("sh");
        shell.current_dir(home.path("")).args(["-c", &script]);
        assert!(shell.status().unwrap().success());
        let (doctor, _, code) = output(&home, &["doctor"]);
        assert!(code == 65 && doctor.contains(said), "{doctor}");
        assert_eq!(output(&home, &["today"]).2, 0);
        assert_eq!(output(&home, &["done", "1"]).2, 0);
    }
}
