//! What does not belong into a house that is lived in.

use super::source::{files, sources};

/// The longest file of the program and of its tests.
const LONGEST_FILE: usize = 400;

#[test]
fn no_file_is_longer_than_one_can_hold_in_mind() {
    let all = files("src").into_iter().chain(files("tests"));
    let long: Vec<String> = all
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn no_module_is_named_mod() {
    let found = sources().into_iter().map(|source| source.path);
    let wrong: Vec<String> = found.filter(|path| path.ends_with("mod.rs")).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn nothing_is_left_lying_about() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, number) in source.text.lines().zip(1..) {
            if is_left_over(line) {
                wrong.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Notes to oneself, tools of debugging, code that was commented out, imports that hide whom they know.
fn is_left_over(line: &str) -> bool {
    let line = line.trim();
    let notes = [
        "TODO",
        "FIXME",
        "XXX",
        "HACK",
        "todo!(",
        "unimplemented!(",
        "dbg!(",
        "use super::*",
    ];
    let comment = line
        .strip_prefix("//")
        .filter(|rest| !rest.starts_with(['/', '!']));
    let is_code = comment.is_some_and(|text| text.trim_end().ends_with([';', '{', '}']));
    is_code || notes.iter().any(|note| line.contains(note))
}

#[test]
fn what_is_left_over_is_known_when_it_is_seen() {
    for line in [
        "// let a = 1;",
        "//  }",
        "dbg!(x)",
        "use super::*;",
        "// TODO: later",
    ] {
        assert!(is_left_over(line), "{line}");
    }
    for line in [
        "/// Ends with a brace: }",
        "// why it is so",
        "let a = 1; // once",
    ] {
        assert!(!is_left_over(line), "{line}");
    }
}
