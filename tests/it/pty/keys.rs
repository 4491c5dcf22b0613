//! A visit in a real terminal.

use std::{os::unix::fs::PermissionsExt as _, time::Duration};

use super::{Window, window::PATIENCE};
use crate::support::{Home, PROGRAM, three_values};

#[test]
fn it_opens_ticks_and_gives_the_terminal_back() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window.sees("Send one line to Sam").types("1").sees("1 ●");
    assert_eq!(home.logged("done"), 1, "{}", home.log());
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before().sees("Saved. 1 step today.");
}

#[test]
fn looking_and_leaving_writes_nothing_and_says_nothing() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window.sees("hard moment").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
    assert_eq!(window.contents().trim(), "");
    assert_eq!(home.log(), "");
}

#[test]
fn no_other_program_is_run_to_draw_a_screen() {
    let home = Home::with(&three_values());
    let ran = home.path("ran");
    let folder = home.path("programs");
    for name in ["tput", "stty", "resize", "tty"] {
        let script = format!("#!/bin/sh\necho {name} >> {}\necho 80\n", ran.display());
        home.write(&format!("programs/{name}"), &script);
        let mode = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(folder.join(name), mode).unwrap();
    }
    for words in [
        &[][..],
        &["today"],
        &["--keys", "1q", "--print"],
        &["now"],
        &["hard"],
    ] {
        let mut program = home.daymark();
        program.env("PATH", &folder).args(words).assert().success();
    }
    let path = format!("PATH={}", folder.display());
    let mut window = Window::open(&home, &["/usr/bin/env", &path, PROGRAM]);
    window
        .resize(0, 0)
        .resize(80, 24)
        .sees("hard moment")
        .types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert!(!ran.exists(), "{}", std::fs::read_to_string(&ran).unwrap());
}

#[test]
fn pasted_text_is_never_keys() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window
        .sees("hard moment")
        .types("\x1b[200~1q\x1b[201~")
        .types("b")
        .sees("Smaller day");
    assert_eq!(home.logged("done"), 0);
}

#[test]
fn keys_that_come_all_at_once_all_count() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window
        .sees("hard moment")
        .types("1e2n3d")
        .sees("Autonomy, done, draining");
    assert_eq!((home.logged("done"), home.logged("felt")), (3, 3));
}

#[test]
fn a_window_that_is_pulled_about_ends_up_right() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window.sees("hard moment");
    for step in 0..200_u16 {
        window.resize(1 + (step * 37) % 200, 1 + (step * 13) % 70);
    }
    window
        .resize(60, 20)
        .sees("Three slow breaths. Then name five");
    for (width, height) in [(1, 1), (1000, 500), (3, 500), (1000, 2), (65535, 65535)] {
        window
            .resize(width, height)
            .lets_pass(Duration::from_millis(30));
    }
    window.resize(80, 24).sees("0 hard moment").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
}

#[test]
fn it_sleeps_while_nothing_happens() {
    let home = Home::with(&three_values());
    let mut window = Window::daymark(&home);
    window
        .sees("hard moment")
        .lets_pass(Duration::from_millis(500));
    let Some(before) = switches(&window) else {
        tell!("skipped: this system does not say how often a process wakes");
        return;
    };
    let bytes = window.bytes;
    window.lets_pass(Duration::from_secs(2));
    assert_eq!(switches(&window), Some(before), "it woke up");
    assert_eq!(window.bytes, bytes, "it wrote something");
}

/// How often the program's threads went to sleep or were put there.
fn switches(window: &Window) -> Option<u64> {
    let threads =
        std::fs::read_dir(format!("/proc/{}/task", window.pid().as_raw_nonzero())).ok()?;
    let mut all = 0;
    for thread in threads.flatten() {
        let status = std::fs::read_to_string(thread.path().join("status")).ok()?;
        let line = status
            .lines()
            .find(|line| line.starts_with("voluntary_ctxt_switches"))?;
        all += line.split_whitespace().nth(1)?.parse::<u64>().ok()?;
    }
    Some(all)
}

#[test]
fn a_plan_with_a_slip_is_mended_in_the_persons_editor() {
    let home = Home::with(&three_values());
    let good = std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    home.write("good.json", &good);
    home.write(
        "my editor.sh",
        "read line < /dev/tty; echo \"$line\"; cp good.json \"$1\"",
    );
    home.write(
        "data/daymark/plan.json",
        "{ \"version\": 1,\n  \"values\": [\n",
    );
    let mut window = Window::open(&home, &["env", "VISUAL=sh 'my editor.sh'", PROGRAM]);
    window
        .sees("cannot be read")
        .types("o")
        .sees("open in your editor");
    window.types("\r").shows_the_shell_again();
    let shown = window.on_one_screen();
    assert!(!shown.contains("open in your editor"), "{shown}");
    window.types("the line I type\r");
    window
        .sees("Send one line to Sam")
        .sees_no_more("cannot be read")
        .types("1")
        .sees("1 ●")
        .types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
}

#[test]
fn from_the_panes_too_the_editor_gets_a_private_copy_that_is_checked() {
    let home = Home::with(&three_values());
    let good = std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    home.write("good.json", &good);
    let slip = good.replacen(',', ",,", 1);
    home.write("data/daymark/plan.json", &slip);
    home.write(
        "editor.sh",
        "stat -c '%a' \"$1\" >> modes; echo \"$1\" > where\n\
         if test -e once; then cp good.json \"$1\"; else touch once; echo '{' > \"$1\"; fi",
    );
    let mut window = Window::open(&home, &["env", "VISUAL=sh editor.sh", PROGRAM]);
    window.sees("cannot be read").types("o");
    window.sees("open in your editor").types("\r");
    // What was saved in the editor is no plan either: it is said, and plan.json is not touched.
    window.sees("e opens it again");
    let plan = || std::fs::read_to_string(home.path("data/daymark/plan.json")).unwrap();
    assert_eq!(plan(), slip);
    window.types("e\n").sees("Send one line to Sam");
    window.sees_no_more("cannot be read").types("1").sees("1 ●");
    assert!(plan().contains("Send one line to Sam"));
    let read = |name: &str| std::fs::read_to_string(home.path(name)).unwrap();
    assert_eq!(read("modes"), "600\n600\n");
    let copy = read("where");
    assert_ne!(
        copy.trim(),
        home.path("data/daymark/plan.json").to_string_lossy()
    );
    assert!(!std::path::Path::new(copy.trim()).exists(), "{copy}");
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    window.is_as_before();
}

#[test]
fn an_editor_that_gives_up_changes_nothing_and_says_so_before_the_panes_come_back() {
    let home = Home::with(&three_values());
    home.write("data/daymark/plan.json", "{");
    home.write("editor.sh", "echo gone > \"$1\"; exit 3");
    let mut window = Window::open(&home, &["env", "VISUAL=sh editor.sh", PROGRAM]);
    window.sees("cannot be read").types("o");
    window.sees("open in your editor").types("\r");
    window.sees("The editor left with 3.").types("\r");
    window.sees("open in your editor");
    let plan = std::fs::read_to_string(home.path("data/daymark/plan.json"));
    assert_eq!(plan.unwrap(), "{");
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    let home = Home::with(&three_values());
    home.write("data/daymark/plan.json", "{");
    let mut window = Window::open(&home, &["env", "EDITOR=no-such-editor", PROGRAM]);
    window
        .sees("cannot be read")
        .types("o")
        .sees("open in your editor")
        .types("\r");
    window
        .sees("no-such-editor cannot be started")
        .types("\r")
        .sees("open in your editor");
}
