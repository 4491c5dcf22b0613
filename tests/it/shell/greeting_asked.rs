//! The question of the third day here: whether a terminal that opens says one step.

use std::{fs, os::unix::fs::symlink};

use daymark::domain::entry::Fact;

use crate::{
    pty::Window,
    support::{Home, PROGRAM, entry, three_values},
};

/// A home with so many days here before this Sunday.
fn home(days: u32) -> Home {
    let home = Home::with(&three_values());
    let lines: String = (0..days)
        .map(|ago| {
            entry(
                9 - u64::from(ago),
                &format!("2026-03-0{} 20:30", 7 - ago),
                Fact::HERE,
            )
        })
        .map(|entry| daymark::store::line(&entry))
        .collect();
    home.write("data/daymark/log/2026-03-aaaa.jsonl", &lines);
    fs::create_dir_all(home.path("bin")).unwrap();
    symlink(PROGRAM, home.path("bin/daymark")).unwrap();
    home.write(".bashrc", "# mine\n");
    home
}

fn opened(home: &Home, time: &str) -> Window {
    let line = format!(
        "PATH='{}':$PATH SHELL=/bin/bash DAYMARK_NOW=2026-03-{time}:00+01:00 exec '{PROGRAM}'",
        home.path("bin").display()
    );
    Window::open(home, &["sh", "-c", &line])
}

const QUESTION: &str = "Show one step when a terminal opens?";

fn bashrc(home: &Home) -> String {
    fs::read_to_string(home.path(".bashrc")).unwrap()
}

#[test]
fn on_the_third_day_two_yeses_add_the_lines_and_u_takes_them_away() {
    let home = home(2);
    let mut window = opened(&home, "08T08:10");
    window.sees(QUESTION).types("o").sees("y show the lines");
    window.types("y").sees("daymark greet;; esac");
    assert_eq!(bashrc(&home), "# mine\n", "the first yes only shows");
    window.types("y").sees("has the lines now");
    let with = bashrc(&home);
    assert!(
        with.starts_with("# mine\n# >>> daymark greet >>>\n"),
        "{with}"
    );
    window.types("u").sees("are taken out");
    assert_eq!(bashrc(&home), "# mine\n");
    window.types("\x12").sees("has the lines now");
    assert_eq!(bashrc(&home), with);
    window.types(",").sees("Line in terminals     on");
    window
        .types("\x1b[F\x1b[A\x1b[C")
        .sees("Line in terminals   < off >");
    assert_eq!(bashrc(&home), "# mine\n");
    window.types("\x03");
    // What was answered is not asked again.
    let mut window = opened(&home, "09T08:10");
    window
        .sees("Today")
        .types("m\x1b")
        .sees("Today")
        .sees_no_more(QUESTION);
    window.types("\x03");
}

#[test]
fn it_is_asked_on_one_day_and_a_no_or_nothing_is_an_answer() {
    let first = home(1);
    opened(&first, "08T08:10")
        .sees("Today")
        .sees_no_more(QUESTION);
    let passed = home(2);
    let mut window = opened(&passed, "08T08:10");
    window.sees(QUESTION).types("1").sees("1 step").types("q");
    window.is_gone_within(std::time::Duration::from_secs(20));
    opened(&passed, "08T12:10").sees(QUESTION).types("q");
    assert_eq!(passed.logged("offer_shown"), 1);
    opened(&passed, "09T08:10")
        .sees("Today")
        .sees_no_more(QUESTION);
    let no = home(2);
    let mut window = opened(&no, "08T08:10");
    window.sees(QUESTION).types("o").sees("show the lines");
    window.types("n").sees_no_more(QUESTION).types("q");
    assert_eq!(bashrc(&no), "# mine\n");
}
