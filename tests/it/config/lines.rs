//! What the file says is used, and what it gets wrong is said with its line.

use crate::support::{Home, three_values};

const FILE: &str = "config/daymark/config.toml";

/// The first screen with this file, and what doctor says.
fn opened(text: &str) -> (String, String) {
    let home = Home::with(&three_values());
    home.write(FILE, text);
    let printed = home.daymark().args(["--print"]).output().unwrap();
    let doctor = home.daymark().arg("doctor").output().unwrap();
    let words = |bytes| String::from_utf8(bytes).unwrap();
    (words(printed.stdout), words(doctor.stdout))
}

#[test]
fn a_person_begins_in_the_pane_they_named() {
    for (name, row) in [
        ("today", "> 1 ○  Send one line to Sam"),
        ("ground", "> Three slow breaths."),
        ("week", "Mo Tu We"),
    ] {
        let (screen, _) = opened(&format!("start_pane = \"{name}\"\n"));
        let selected = |line: &str| line.contains(row) && line.contains('>');
        assert!(screen.lines().any(selected), "{name}:\n{screen}");
    }
}

#[test]
fn each_slip_is_one_calm_line_and_the_rest_of_the_file_counts() {
    let slips = [
        (
            "theme = \"loud\"",
            "the themes are auto, terminal, high-contrast, monochrome, light, dark.",
        ),
        ("ascii = 1", "ascii is true or false."),
        ("motion = \"no\"", "motion is true or false."),
        ("mouse = \"on\"", "mouse is true or false."),
        ("show_cursor = []", "show_cursor is true or false."),
        (
            "privacy_after_minutes = -1",
            "privacy_after_minutes is a whole number up to 1440, and 0 is never.",
        ),
        (
            "privacy_after_minutes = 2.5",
            "privacy_after_minutes is a whole number up to 1440, and 0 is never.",
        ),
        (
            "start_pane = \"mood\"",
            "the panes to start on are today, ground, week.",
        ),
        (
            "keys = \"vim\"",
            "keys is a table: [keys], then a line for each command.",
        ),
        ("color = \"red\"", "color is no setting."),
        ("theme = ", "this line cannot be read."),
        ("start_pane = today", "this line cannot be read."),
    ];
    for (slip, said) in slips {
        let (screen, doctor) = opened(
            &format!("# how it looks\n{slip}\nascii = true\n")
                .replace("ascii = 1\nascii = true", "ascii = 1"),
        );
        let line = format!("config.toml:2: {said}");
        assert!(doctor.contains(&line), "{slip}:\n{doctor}");
        assert_eq!(doctor.matches("config.toml:2:").count(), 1, "{doctor}");
        assert!(screen.contains("config.toml:2:"), "{slip}:\n{screen}");
        if slip != "ascii = 1" {
            assert!(screen.contains("> 1 o  Send one line"), "{slip}:\n{screen}");
        }
        let offences = crate::tone::offences(&line);
        assert!(offences.is_empty(), "{offences:?}");
    }
}

#[test]
fn of_several_slips_the_first_is_shown_and_doctor_has_them_all() {
    let (screen, doctor) = opened("color = 1\nfont = 2\n[keys]\nfly = \"F\"\n");
    assert!(
        screen.contains("config.toml:1: color is no setting. More in daymark doctor."),
        "{screen}"
    );
    for line in [
        "config.toml:1: color",
        "config.toml:2: font",
        "config.toml:4: fly is no command",
    ] {
        assert!(doctor.contains(line), "{doctor}");
    }
}

#[test]
fn what_a_slip_says_cannot_write_on_the_terminal() {
    let (screen, doctor) = opened("\"\\u001b[31mred\" = 1\n[keys]\n\"\\u001b]0;x\" = \"a\"\n");
    assert!(!screen.contains('\u{1b}') && !doctor.contains('\u{1b}'));
}

#[test]
fn without_the_file_nothing_is_said() {
    let home = Home::with(&three_values());
    let doctor = home.daymark().arg("doctor").output().unwrap();
    assert!(!String::from_utf8(doctor.stdout).unwrap().contains("config"));
}
