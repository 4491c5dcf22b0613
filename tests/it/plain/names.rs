//! Commands, keys and signs are typed by their names, and a word that is none of them presses nothing.

use daymark::{
    app::command::tables,
    session::key::{Code, Key},
    words::plain::{SIGNS, key_name},
};

use crate::support::{Daymark, three_values};

fn typed(lines: &[&str]) -> Daymark {
    let lines = lines.iter().map(|line| format!("<line:{line}>"));
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .plain()
        .press(&lines.collect::<String>())
}

/// What is said after `lines`, when `last` is typed, without what was typed.
fn answer(lines: &[&str], last: &str) -> String {
    let mut visit = typed(lines);
    let before = visit.transcript().len();
    let said = visit.press(&format!("<line:{last}>")).transcript();
    said[before..].trim_start_matches(last).to_owned()
}

#[test]
fn a_command_answers_to_its_name_as_config_toml_writes_it() {
    for (lines, name, says) in [
        (&[] as &[&str], "hard_moment", "One thing at a time."),
        (&[], "smaller_day", "Smaller day."),
        (&[], "Smaller-Day", "Smaller day."),
        (&[], "set_down_for_today", "set down for today"),
        (&[], "if-then_plans", "page: If-then plans"),
        (&["1", "u"], "ctrl-r", "done"),
        (&["1", "u"], "c-r", "done"),
        (&["1", "u"], "Ctrl R", "done"),
        (&[], "f1", "page: Keys"),
        (&["settings"], "esc", "page: Today"),
        (&[], "enter", "Then: "),
    ] {
        let said = answer(lines, name);
        assert!(said.contains(says), "{name}: {said}");
    }
}

#[test]
fn shift_and_tab_go_back_by_every_name() {
    let by_key = answer(&["a", "tab", "tab"], "tab");
    for name in ["shift-tab", "s-tab", "shift tab"] {
        let back = answer(&["a", "tab"], name);
        assert_eq!(back, by_key, "{name}");
    }
}

#[test]
fn a_word_that_is_no_command_says_so_and_changes_nothing() {
    for word in [
        "hard_moments",
        "set-down-for-ever",
        "small_days",
        "sad_day",
        "ctrl-",
        "shift-s",
    ] {
        let mut visit = typed(&[word]);
        let said = visit.transcript();
        let answer = format!("{word}: no command by that name here.\n");
        assert!(said.contains(&answer), "{said}");
        assert!(visit.logged().is_empty(), "{said}");
        assert_eq!(visit.app().pages.len(), 0, "{said}");
    }
}

#[test]
fn a_few_keys_in_a_line_are_pressed_one_by_one() {
    let mut visit = typed(&["1e", "2 n"]);
    let said = visit.transcript();
    assert!(said.contains("done, energizing"), "{said}");
    assert!(said.contains("done, neutral"), "{said}");
}

#[test]
fn a_sign_is_pressed_by_the_name_it_is_said_by() {
    for (sign, name) in SIGNS {
        for lines in [&[] as &[&str], &["?"], &["1"], &["settings"]] {
            let sign = sign.to_string();
            assert_eq!(answer(lines, name), answer(lines, &sign), "{name}");
        }
    }
}

#[test]
fn every_sign_that_is_a_key_has_a_name() {
    let tables = tables();
    let rows = tables.pages.iter().flatten().chain(&tables.today);
    let keys: Vec<Key> = rows.flat_map(|row| row.keys).copied().collect();
    for key in keys {
        if let Code::Char(sign) = key.code {
            let is_said = sign.is_ascii_alphanumeric() || key_name(sign).is_some();
            assert!(is_said, "{sign:?} has no name");
        }
    }
}
