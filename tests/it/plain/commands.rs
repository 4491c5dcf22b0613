//! Commands that print something print it in words where everything is said line by line.

use crate::support::{Home, three_values};

fn said(home: &Home, words: &[&str]) -> String {
    let output = home.daymark().args(words).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn today_and_the_week_are_told_without_a_sign() {
    let home = Home::with(&three_values());
    home.daymark().args(["done", "1"]).assert().success();
    let today = said(&home, &["today", "--plain"]);
    assert!(
        today.contains("1: Send one line to Sam. Connection, done\n"),
        "{today}"
    );
    assert!(today.starts_with("date: Sunday 8 March, morning\n"));
    let week = said(&home, &["week", "--plain"]);
    assert!(week.contains("Connection: Sunday\n"), "{week}");
    for text in [&today, &week] {
        assert!(text.is_ascii(), "{text}");
    }
    assert!(said(&home, &["week"]).contains('●'));
}

#[test]
fn the_keys_of_a_script_are_answered_by_the_whole_transcript() {
    let home = Home::with(&three_values());
    let text = said(&home, &["--plain", "--keys", "1e<line:mood>", "--print"]);
    assert!(text.starts_with("daymark\n"), "{text}");
    for words in ["key: 1\n", "key: e\n", "key: mood\n", "page: Mood\n"] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
}

#[test]
fn a_persons_own_keys_and_a_screen_that_hides_itself_get_in_nobodys_way() {
    let home = Home::with(&three_values());
    home.write(
        "config/daymark/config.toml",
        "privacy_after_minutes = 1\n[keys]\nmood = \"M\"\n",
    );
    let keys = "<line:mood><line:.><wait:5m><line:1>";
    let text = said(&home, &["--plain", "--keys", keys, "--print"]);
    for words in ["page: Mood\n", "Connection, done\n"] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
}
