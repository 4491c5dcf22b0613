//! On a terminal daymark asks where each habit goes, shows what it found, and waits for a yes.

use std::fs;

use crate::{
    pty::{PATIENCE, Window},
    support::{Home, PROGRAM, three_values},
};

/// Four habits on a few days.
fn home() -> Home {
    let home = Home::with(&three_values());
    let rows = "day,habit\n2026-01-05,Read\n2026-01-06,Read\n2026-01-05,Cook\n2026-01-05,Walk\n2026-01-07,Chess\n";
    fs::write(home.path("habits.csv"), rows).unwrap();
    home
}

fn asked(home: &Home) -> Window {
    let mut window = Window::open(home, &[PROGRAM, "import", "habits.csv"]);
    window.sees("Read (2 marks): 1 Connection");
    window
}

/// How many marks came to a value.
fn to(home: &Home, value: &str) -> usize {
    let value = format!("\"value\":\"{value}\"");
    home.log().lines().filter(|l| l.contains(&value)).count()
}

#[test]
fn each_habit_goes_where_the_person_says_once_they_said_yes() {
    let home = home();
    let mut window = asked(&home);
    window.types("2\r").sees("Cook (1 mark)").types("poetry\r");
    window.sees("One of 1 Connection, 2 Growth, 3 Autonomy, or -.");
    window.types("-\r");
    window
        .sees("Walk (1 mark)")
        .types("autonomy\r")
        .sees("Chess (1 mark)");
    // Enter alone takes what was said last.
    window.types("\r").sees("Enter leaves it");
    assert_eq!(home.log(), "", "nothing is written before a yes");
    window.types("y\r").sees("Saved");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    let counts = ["growth", "autonomy", "connection"].map(|value| to(&home, value));
    assert_eq!(counts, [2, 2, 0], "{}", home.log());
}

#[test]
fn a_terminal_is_not_waited_for_as_if_it_were_a_file() {
    let home = home();
    let mut window = Window::open(&home, &[PROGRAM, "import", "-"]);
    window.sees("- cannot be read: it is the terminal here. A file or a pipe has to lead into it.");
    assert_eq!(window.is_gone_within(PATIENCE), 1);
}

#[test]
fn one_answer_may_be_for_all_and_a_no_writes_nothing() {
    let home = home();
    let mut window = asked(&home);
    window.types("3 all\r").sees("Enter leaves it");
    window.types("\r").sees("Nothing was written.");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(home.log(), "");
    let mut window = asked(&home);
    window.types("\x04");
    window.sees("Nothing was written.");
    window.is_gone_within(PATIENCE);
    assert_eq!(home.log(), "");
    let mut window = asked(&home);
    window.types("3 all\ry\r").sees("Saved");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(to(&home, "autonomy"), 5, "{}", home.log());
}
