//! `daymark greet`: the one line when a terminal opens, when it is silent, and the lines in the files of a shell.

use std::{
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt as _, symlink},
    process::Output,
    time::Duration,
};

use daymark::domain::{
    day::Day,
    entry::{Fact, HardMoment},
    id::Id,
};

use crate::{
    pty::Window,
    support::{Home, PROGRAM, entry, three_values},
};

const SOON: Duration = Duration::from_secs(20);
const MARKS: (&str, &str) = ("# >>> daymark greet >>>\n", "# <<< daymark greet <<<\n");
const BASH: &str = "case $- in *i*) command -v daymark >/dev/null && daymark greet;; esac\n";
const FISH: &str = "status is-interactive; and command -q daymark; and daymark greet\n";

/// A home whose morning step has a start signal, with daymark among its programs.
fn home() -> Home {
    let mut plan = three_values();
    plan.commitments[0].cue = Some(Id::new("brushed-teeth"));
    let home = Home::with(&plan);
    fs::create_dir_all(home.path("bin")).unwrap();
    symlink(PROGRAM, home.path("bin/daymark")).unwrap();
    home
}

/// What a terminal shows that runs this at a time of March, and how it ended.
fn shown(home: &Home, time: &str, words: &str) -> (u32, String) {
    let (code, screen) = answered(home, time, (words, ""), "");
    (code, screen.trim().to_owned())
}

/// The same in this shell, with an answer to what is asked.
fn answered(home: &Home, time: &str, (words, shell): (&str, &str), answer: &str) -> (u32, String) {
    let line = format!(
        "PATH='{}':$PATH SHELL='{shell}' DAYMARK_NOW=2026-03-{time}:00+01:00 exec '{PROGRAM}' {words}",
        home.path("bin").display()
    );
    let mut window = Window::open(home, &["sh", "-c", &line]);
    if !answer.is_empty() {
        window.sees("Enter leaves it").types(answer);
    }
    let code = window.is_gone_within(SOON);
    (code, window.contents())
}

/// The same without a terminal.
fn piped(home: &Home, shell: &str, words: &[&str]) -> Output {
    let path = format!("{}:/usr/bin:/bin", home.path("bin").display());
    let mut command = home.daymark();
    command.env("PATH", path).env("SHELL", shell).args(words);
    command.output().unwrap()
}

const LINE: &str = "After brushing teeth: send one line to Sam.   daymark now starts it";

#[test]
fn a_terminal_that_opens_says_one_step_once_in_a_part_of_the_day() {
    let home = home();
    assert_eq!(shown(&home, "08T08:00", "greet"), (0, LINE.to_owned()));
    assert_eq!(shown(&home, "08T10:59", "greet"), (0, String::new()));
    let midday = "Read one page.   daymark now starts it";
    assert_eq!(shown(&home, "08T11:00", "greet"), (0, midday.to_owned()));
    let quiet = "One small thing?   daymark now";
    assert_eq!(
        shown(&home, "08T20:00", "greet --quiet"),
        (0, quiet.to_owned())
    );
    assert_eq!(home.log(), "", "a greeting is nothing a person did");
}

#[test]
fn it_is_silent_once_the_step_of_this_part_of_the_day_is_marked() {
    let home = home();
    let done = |time: &str| shown(&home, time, "done 1").0;
    assert_eq!(done("08T08:00"), 0);
    assert_eq!(shown(&home, "08T09:00", "greet"), (0, String::new()));
    assert!(
        shown(&home, "08T11:30", "greet")
            .1
            .to_lowercase()
            .contains("read one page"),
        "its own step is open"
    );
    // Nothing is planned for the afternoon.
    assert_eq!(shown(&home, "08T16:00", "greet"), (0, String::new()));
}

#[test]
fn it_is_silent_in_a_rest_and_for_three_hours_after_a_hard_moment() {
    let mut plan = three_values();
    plan.settings.rest_until = Day::parse("2026-03-16");
    let resting = Home::with(&plan);
    assert_eq!(shown(&resting, "15T08:00", "greet"), (0, String::new()));
    assert_ne!(shown(&resting, "16T08:00", "greet").1, "");
    let hard = home();
    let moment = Fact::HardMoment(HardMoment::default());
    let line = daymark::store::line(&entry(1, "2026-03-08 08:30", moment));
    hard.write("data/daymark/log/2026-03-aaaa.jsonl", &line);
    assert_eq!(shown(&hard, "08T11:20", "greet"), (0, String::new()));
    assert_ne!(shown(&hard, "08T11:31", "greet").1, "");
}

#[test]
fn what_is_wrong_is_told_elsewhere_and_nothing_is_printed_where_nobody_reads() {
    let silent = |home: &Home, time: &str, what: &str| {
        assert_eq!(shown(home, time, "greet"), (0, String::new()), "{what}");
    };
    let none = Home::new();
    silent(&none, "08T08:00", "nothing is set up");
    assert!(!none.path("data").exists() && !none.path("state").exists());
    let broken = home();
    broken.write("data/daymark/plan.json", "{");
    silent(&broken, "08T08:00", "a plan that cannot be read");
    let gone = home();
    assert_eq!(shown(&gone, "08T08:00", "today").0, 0);
    fs::remove_dir_all(gone.path("data/daymark")).unwrap();
    silent(&gone, "08T08:00", "a store that is gone");
    let closed = home();
    closed.write("state", "a file where a folder is needed");
    silent(&closed, "08T08:00", "what cannot be remembered");
    silent(&home(), "08T99:00", "a clock that is no time");
    let output = piped(&home(), "", &["greet"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
}

#[test]
fn a_second_yes_adds_the_lines_and_off_leaves_the_file_as_it_was() {
    for (shell, file, line) in [
        ("/bin/bash", ".bashrc", BASH),
        ("/usr/bin/zsh", ".zshrc", BASH),
        ("/usr/bin/fish", "config/fish/config.fish", FISH),
    ] {
        let home = home();
        let block = format!("{}{line}{}", MARKS.0, MARKS.1);
        let install =
            |answer: &str| answered(&home, "08T08:00", ("greet --install", shell), answer);
        let (code, screen) = install("\r");
        assert_eq!(code, 0, "{screen}");
        assert!(screen.contains("Nothing was added."), "{screen}");
        assert!(!home.path(file).exists());
        let own = "# mine \u{fc}\nalias l='ls -l'\n";
        home.write(file, own);
        fs::set_permissions(home.path(file), Permissions::from_mode(0o644)).unwrap();
        for _ in 0..2 {
            let (code, screen) = install("y\r");
            assert_eq!(code, 0, "{screen}");
            let text = fs::read_to_string(home.path(file)).unwrap();
            assert_eq!(text, format!("{own}{block}"));
        }
        let mode = fs::metadata(home.path(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o644);
        let off = piped(&home, shell, &["greet", "--off"]);
        assert!(off.status.success(), "{off:?}");
        assert_eq!(fs::read_to_string(home.path(file)).unwrap(), own);
        let again = piped(&home, shell, &["greet", "--off"]);
        assert!(String::from_utf8_lossy(&again.stdout).starts_with("No lines of daymark"));
    }
}

#[test]
fn lines_that_were_changed_are_left_with_their_place() {
    let home = home();
    let begun = format!("# mine\n{}", MARKS.0);
    for text in [
        format!("{begun}daymark greet\n{}", MARKS.1),
        format!("{begun}{BASH}echo mine\n{}", MARKS.1),
        format!("{begun}{BASH}"),
        format!("{begun}{BASH} {}", MARKS.1),
        format!("# mine\n{}{BASH}{}", MARKS.1, MARKS.0),
    ] {
        home.write(".bashrc", &text);
        let off = piped(&home, "/bin/bash", &["greet", "--off"]);
        assert_eq!(off.status.code(), Some(1), "{off:?}");
        let place = format!("{}:2: ", home.path(".bashrc").display());
        let said = String::from_utf8(off.stderr).unwrap();
        assert!(said.starts_with(&place), "{said}");
        let (code, _) = answered(&home, "08T08:00", ("greet --install", "/bin/bash"), "y\r");
        assert_eq!(code, 1);
        assert_eq!(fs::read_to_string(home.path(".bashrc")).unwrap(), text);
    }
}

#[test]
fn a_link_another_shell_and_another_program_get_lines_to_copy_or_a_word() {
    let linked = home();
    linked.write("dotfiles/bashrc", "# mine\n");
    symlink(linked.path("dotfiles/bashrc"), linked.path(".bashrc")).unwrap();
    for (home, shell) in [(&linked, "/bin/bash"), (&home(), "/bin/ksh"), (&home(), "")] {
        let (code, screen) = answered(home, "08T08:00", ("greet --install", shell), "");
        assert_eq!(code, 0, "{screen}");
        assert!(screen.contains(BASH.trim()), "{screen}");
        assert!(!screen.contains("Enter leaves it"), "{screen}");
    }
    let kept = fs::read_to_string(linked.path("dotfiles/bashrc")).unwrap();
    assert_eq!(kept, "# mine\n");
    let other = home();
    fs::remove_file(other.path("bin/daymark")).unwrap();
    let refused = piped(&other, "/bin/bash", &["greet", "--install"]);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    assert!(!other.path(".bashrc").exists());
}

#[test]
fn a_store_that_was_named_stands_in_the_lines_and_is_the_one_that_greets() {
    let home = home();
    let name = "my \"plans\" it's $HOME \u{fc}";
    let store = home.path(name);
    let plan = fs::read_to_string(home.plan_file()).unwrap();
    home.write(&format!("{name}/plan.json"), &plan);
    let quoted = format!("'{}'", store.to_str().unwrap().replace('\'', "'\\''"));
    let words = format!("greet --install --quiet --store {quoted}");
    let (code, screen) = answered(&home, "08T08:00", (&words, "/bin/bash"), "y\r");
    assert_eq!(code, 0, "{screen}");
    let file = fs::read_to_string(home.path(".bashrc")).unwrap();
    let line = format!(
        "PATH='{}':$PATH exec bash --rcfile '{}' -i -c exit",
        home.path("bin").display(),
        home.path(".bashrc").display()
    );
    assert!(file.contains(" greet --quiet --store '"), "{file}");
    let mut window = Window::open(&home, &["sh", "-c", &line.replace(" -c exit", "")]);
    window
        .sees("One small thing?   daymark now")
        .types("exit\r");
    window.is_gone_within(SOON);
    assert!(
        piped(&home, "/bin/bash", &["greet", "--off"])
            .status
            .success()
    );
    assert_eq!(fs::read_to_string(home.path(".bashrc")).unwrap(), "");
    let odd = home.path("a\\b");
    let words = ["--store", odd.to_str().unwrap(), "greet", "--install"];
    let refused = piped(&home, "/bin/bash", &words);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
}

#[test]
fn erasing_takes_the_lines_of_this_store_out_and_says_so_first() {
    let home = home();
    let lines = format!("{}{BASH}{}", MARKS.0, MARKS.1);
    home.write(".bashrc", &format!("# mine\n{lines}# more\n"));
    let other = format!(
        "{}{}{}",
        MARKS.0,
        FISH.replace("greet", "greet --store /elsewhere"),
        MARKS.1
    );
    home.write("config/fish/config.fish", &other);
    let page = String::from_utf8(piped(&home, "/bin/bash", &["erase"]).stdout).unwrap();
    let named = format!(
        "out of what a shell reads:\n  {}\n",
        home.path(".bashrc").display()
    );
    assert!(page.contains(&named), "{page}");
    assert!(!page.contains("config.fish"), "{page}");
    let mut window = Window::open(&home, &[PROGRAM, "erase"]);
    window.sees("Type erase").types("erase\n");
    assert_eq!(window.is_gone_within(SOON), 0, "{}", window.contents());
    assert!(
        window.contents().contains("The lines are taken out of"),
        "{}",
        window.contents()
    );
    let left = fs::read_to_string(home.path(".bashrc")).unwrap();
    assert_eq!(left, "# mine\n# more\n");
    let left = fs::read_to_string(home.path("config/fish/config.fish")).unwrap();
    assert_eq!(left, other, "lines of another store stay");
}
