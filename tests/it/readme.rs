//! The README is true: its key table, its commands, its pictures, its words.

mod bars;

use std::path::Path;

use daymark::{
    app::command::tables,
    cli::tree,
    session::{
        action::Action,
        command::{Asks, Row},
        keymap::Keymap,
    },
};

use crate::support::{Home, made, three_values};
use crate::tone;

const README: &str = include_str!("../../README.md");
const HOW: &str = "DAYMARK_README=write cargo test readme";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_readme_says_nothing_twice() {
    let mut lines: Vec<&str> = README.lines().filter(|line| line.len() > 30).collect();
    lines.sort_unstable();
    let twice = lines.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
}

#[test]
fn the_readme_lists_exactly_the_keys_of_the_one_table() {
    let table = Keymap::default().as_markdown(&tables());
    let marks = ["<!-- keys -->\n", "<!-- /keys -->"];
    made::holds("README.md", marks, &table, HOW);
}

/// A config.toml with every command's usual keys.
fn names() -> String {
    // Of names for one thing and one key the first is enough.
    let mut known: Vec<(Action, String)> = Vec::new();
    let mut line = |row: &'static Row| {
        let keys: Vec<String> = (row.keys.iter())
            .filter(|key| !key.stays())
            .map(|key| format!("{:?}", key.sign().replace("Ctrl-R", "c-r")))
            .collect();
        let keys = match &keys[..] {
            [] => return None,
            [only] => only.clone(),
            more => format!("[{}]", more.join(", ")),
        };
        let what = (row.action(0), keys);
        let is_new = !known.contains(&what);
        known.push(what.clone());
        let name = if row.name.contains(',') {
            format!("{:?}", row.name)
        } else {
            row.name.replace(' ', "_")
        };
        is_new.then(|| format!("{name} = {}", what.1))
    };
    let all: Vec<String> = tables().today.into_iter().filter_map(&mut line).collect();
    let is_one = |row: &&'static Row| matches!(row.asks, Asks::One(_));
    let mut pages: Vec<String> = (tables().pages.into_iter().flatten().filter(is_one))
        .filter_map(&mut line)
        .collect();
    pages.sort();
    format!(
        "[keys]\n{}\n\n# on pages\n{}\n",
        all.join("\n"),
        pages.join("\n")
    )
}

#[test]
fn the_manual_page_lists_every_commands_name_and_usual_keys() {
    let between = [".\\\" names\n.PP\n.RS 4\n.nf\n", ".fi\n.RE\n.\\\" /names\n"];
    made::holds(
        "assets/daymark.1",
        between,
        &names().replace('-', "\\-"),
        HOW,
    );
}

#[test]
fn the_readmes_config_is_whole_and_says_what_is_so_without_it() {
    let home = Home::with(&three_values());
    let opened = || {
        let screen = home
            .daymark()
            .args(["--keys", ":", "--print=ansi"])
            .output()
            .unwrap();
        let doctor = home.daymark().arg("doctor").output().unwrap();
        [screen.stdout, doctor.stdout].map(|text| String::from_utf8(text).unwrap())
    };
    let without = opened();
    let samples: Vec<&str> = README
        .split("```toml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|sample| sample.contains("[keys]"))
        .collect();
    assert_eq!(samples.len(), 1);
    for sample in [samples[0], &names()] {
        home.write("config/daymark/config.toml", sample);
        let with = opened();
        assert_eq!(with[0], without[0], "{sample}");
        assert!(!with[1].contains("config.toml:"), "{}", with[1]);
    }
    for setting in [
        "theme",
        "ascii",
        "motion",
        "mouse",
        "show_cursor",
        "privacy_after_minutes",
        "start_pane",
        "[keys]",
    ] {
        assert!(
            samples[0].lines().any(|line| line.starts_with(setting)),
            "{setting}"
        );
    }
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
fn every_picture_of_the_readme_is_there_and_none_is_kept_in_vain() {
    let named = |mark: &str| -> Vec<&str> {
        README
            .split(mark)
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    };
    let mut pictures = [named("src=\""), named("srcset=\"")].concat();
    assert!(pictures.len() >= 16, "{pictures:?}");
    for picture in &pictures {
        assert!(root().join(picture).exists(), "{picture}");
    }
    pictures.sort_unstable();
    for entry in std::fs::read_dir(root().join("assets/pictures")).expect("a folder") {
        let name = entry.expect("an entry").file_name();
        let place = format!("assets/pictures/{}", name.to_string_lossy());
        assert!(
            pictures.binary_search(&place.as_str()).is_ok(),
            "{place} is shown nowhere"
        );
    }
}

#[test]
fn the_readme_keeps_the_tone_of_the_screens() {
    // The words for what daymark leaves out, and the rule about plan.json, are named once.
    let allowed = ["streaks", "points", "percentages", "scores", "need"];
    let marks = ["<picture>", "| <picture>", "<!--"];
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
