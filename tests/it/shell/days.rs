//! The past from the shell: `daymark days`, `notes`, `note` and `done --date`.

use crate::support::{Home, three_values};

fn refused(home: &Home, words: &[&str]) -> String {
    let output = home.daymark().args(words).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{words:?} {output:?}");
    String::from_utf8(output.stderr).unwrap()
}

fn notes(home: &Home, words: &[&str], note: &str) -> String {
    let mut command = home.daymark();
    let output = command.args(words).write_stdin(note).output().unwrap();
    assert!(output.status.success(), "{words:?} {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_step_of_a_past_day_is_ticked_and_a_future_one_is_not() {
    let home = Home::with(&three_values());
    let said = home.says(&["done", "2", "--date", "2026-03-05", "--felt", "restful"]);
    assert!(said.contains("Read one page"), "{said}");
    let log = home.log();
    assert!(log.contains(r#""day":"2026-03-05","k":"done""#), "{log}");
    assert!(
        log.contains(r#""certain":false,"backfilled":true"#),
        "{log}"
    );
    let told = home.says(&["days"]);
    assert!(
        told.contains("2026-03-05  Thursday 5 March\n  ● Read one page (Growth, 2 min, restful)"),
        "{told}"
    );
    // Undo goes by the day on which it was written.
    let said = home.says(&["undo"]);
    assert!(said.contains("Read one page"), "{said}");
    assert_eq!(home.says(&["days"]), "");
    let said = refused(&home, &["done", "2", "--date", "2026-03-09"]);
    assert!(said.contains("2026-03-09 has not come yet."), "{said}");
    let said = refused(&home, &["done", "2", "--date", "2026-02-30"]);
    assert!(said.contains("2026-02-30 is no day."), "{said}");
    let said = refused(&home, &["done", "9", "--date", "2026-03-05"]);
    assert!(said.contains("There is no step 9 on 2026-03-05."), "{said}");
    let said = refused(&home, &["done", "sing", "--date", "2026-03-05"]);
    assert!(
        said.contains("No step of 2026-03-05 begins with \"sing\"."),
        "{said}"
    );
}

#[test]
fn a_note_from_standard_input_is_kept_for_its_day_and_found_again() {
    let home = Home::with(&three_values());
    let said = notes(
        &home,
        &["note", "--date", "2026-03-05"],
        "Sent it\nfrom the bench.\n",
    );
    let one_line = "Noted for Thursday 5 March. Its lines are one line now.\n";
    assert_eq!(said, one_line);
    notes(&home, &["note"], "A slow morning.");
    assert_eq!(notes(&home, &["note"], "  \n"), "Nothing was written.\n");
    assert_eq!(home.logged("note"), 2);
    let all = home.says(&["notes"]);
    assert_eq!(
        all,
        "2026-03-08  A slow morning.\n2026-03-05  Sent it from the bench.\n"
    );
    let since = home.says(&["notes", "--since", "2026-03-06"]);
    assert_eq!(since, "2026-03-08  A slow morning.\n");
    let until = home.says(&["days", "--until", "2026-03-07"]);
    assert_eq!(
        until,
        "2026-03-05  Thursday 5 March\n  Note: Sent it from the bench.\n"
    );
    refused(&home, &["note", "--date", "2026-03-09"]);
    let long_ago = notes(&home, &["note", "--date", "1999-01-01"], "An old one.");
    assert_eq!(long_ago, "Noted for Friday 1 January 1999.\n");
}

#[test]
fn a_note_is_exported_and_forgotten_with_the_words_it_had_before() {
    let home = Home::with(&three_values());
    let keys = "ycThe first words here.<enter><enter><enter> And later words.<enter>";
    home.daymark().args(["--keys", keys]).assert().success();
    assert_eq!(home.logged("note"), 2);
    assert_eq!(home.logged("seen"), 1);
    let whole = home.says(&["export", "--json"]);
    assert!(whole.contains("And later words."), "{whole}");
    let listed = home.says(&["forget"]);
    let line = listed
        .lines()
        .find(|line| line.contains("And later"))
        .unwrap();
    let id = line.split(' ').next().unwrap();
    home.says(&["forget", id]);
    assert!(!home.log().contains("first words"), "{}", home.log());
    assert_eq!(home.says(&["notes"]), "");
}

#[test]
fn a_note_is_forgotten_on_the_screen_as_from_the_shell() {
    let home = Home::with(&three_values());
    let keys = "ycThe first words here.<enter><enter><enter>!<enter><del>forget<enter>";
    home.daymark().args(["--keys", keys]).assert().success();
    let log = home.log();
    assert_eq!(home.logged("note"), 2, "{log}");
    assert_eq!(home.logged("redacted"), 2, "{log}");
    assert!(!log.contains("first words"), "{log}");
}
