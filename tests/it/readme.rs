//! The README is true: its key table, its commands, its pictures, its words.

mod bars;

use std::path::Path;

use daymark::{app::command::listed, cli::tree, tone};

const README: &str = include_str!("../../README.md");
const HELP: &str = "`DAYMARK_README=write cargo test readme` writes it";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_readme_lists_exactly_the_keys_of_the_one_table() {
    let (before, rest) = README
        .split_once("<!-- keys -->\n")
        .expect("a begin of the key table");
    let (table, after) = rest
        .split_once("<!-- /keys -->")
        .expect("an end of the key table");
    let expected = listed::key_table();
    if std::env::var_os("DAYMARK_README").is_some() {
        let text = format!("{before}<!-- keys -->\n{expected}<!-- /keys -->{after}");
        std::fs::write(root().join("README.md"), text).expect("the README can be written");
        return;
    }
    assert_eq!(table, expected, "{HELP}");
}

#[test]
fn every_command_the_readme_names_exists() {
    let app = tree();
    let fenced = README.split("```").skip(1).step_by(2).flat_map(str::lines);
    for line in fenced.filter_map(|line| line.strip_prefix("daymark ")) {
        let name = line.split_whitespace().next().unwrap_or_default();
        assert!(
            app.find_subcommand(name).is_some(),
            "`daymark {name}` is no command"
        );
    }
}

#[test]
fn every_command_that_exists_is_named_in_the_readme() {
    for command in tree()
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
    {
        let name = format!("daymark {}", command.get_name());
        assert!(
            README.contains(&name),
            "the README says nothing of `{name}`"
        );
    }
}

#[test]
fn every_picture_and_file_the_readme_points_at_is_there() {
    for (at, _) in README.match_indices("](") {
        let target = README[at + 2..].split(')').next().unwrap_or_default();
        assert!(
            target.starts_with("http") || root().join(target).exists(),
            "{target}"
        );
    }
}

#[test]
fn the_readme_keeps_the_tone_of_the_screens() {
    // The words for what daymark leaves out, and the rule about plan.json, are named once.
    let allowed = ["streaks", "points", "percentages", "scores", "need"];
    let marks = ["![", "| ![", "<!--"];
    let prose = README
        .lines()
        .filter(|line| !marks.iter().any(|mark| line.starts_with(mark)));
    let offences: Vec<String> = prose
        .flat_map(|line| tone::offences_besides(line, &allowed))
        .collect();
    assert!(offences.is_empty(), "{offences:?}");
}

#[test]
fn every_test_that_the_tests_page_names_exists() {
    let page = include_str!("../README.md");
    let folders = ["tests", "src"].map(|name| rust_files(&root().join(name)));
    let tests: String = folders
        .iter()
        .flatten()
        .map(|path| std::fs::read_to_string(path).expect("a file of Rust"))
        .collect();
    let rows = page.lines().filter(|line| line.starts_with("| "));
    let named = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let mut count = 0;
    for name in named.filter(|name| is_of_a_test(name)) {
        let last = name.rsplit("::").next().unwrap_or(name);
        let exists =
            tests.contains(&format!("fn {last}(")) || tests.contains(&format!("mod {last};"));
        assert!(exists, "there is no test {name}");
        count += 1;
    }
    assert!(count >= 30, "{count}");
}

/// Tests are sentences, or stand in a module that is named too.
fn is_of_a_test(name: &str) -> bool {
    let in_a_name = |letter: char| {
        letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_:".contains(letter)
    };
    name.chars().all(in_a_name) && (name.contains("::") || name.matches('_').count() > 2)
}

fn rust_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else {
            files.push(path);
        }
    }
    files
}
