//! The manual page: all of the program stands in it, and nothing else.

mod made;

use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use clap::Arg;
use daymark::{
    app::command::tables,
    cli::tree,
    domain::{block::Block, size::Size},
    session::command::{GROUPS, listed},
};
use serde_json::Value;

use crate::support::{Home, three_values};
use crate::tone::offences;

fn page() -> String {
    let output = Home::new().daymark().arg("man").output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// The page as a reader sees it, without its marks.
fn read() -> String {
    let mut text = page().replace("\\-", "-").replace("\\*(Aq", "'");
    for mark in ["\\fB", "\\fI", "\\fR", "\\&"] {
        text = text.replace(mark, "");
    }
    text
}

/// A section of the page, as it is read.
fn section(title: &str) -> String {
    let text = read();
    let begin = format!(".SH {}\n", in_marks(title));
    let (_, rest) = text
        .split_once(&begin)
        .unwrap_or_else(|| panic!("no section {title}"));
    let own = rest.split(".SH ").next();
    own.unwrap().to_owned()
}

/// A title of several words stands in quotation marks.
fn in_marks(title: &str) -> String {
    if title.contains(' ') {
        format!("\"{title}\"")
    } else {
        title.to_owned()
    }
}

/// True when a word stands in a text, alone.
fn stands(text: &str, word: &str) -> bool {
    let inner = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(inner);
        let after = text[at + word.len()..].chars().next().is_some_and(inner);
        !before && !after
    })
}

#[test]
fn no_word_of_the_page_blames_or_presses() {
    assert_eq!(offences(&read()), [""; 0]);
}

#[test]
fn every_command_and_option_stands_in_the_page() {
    let commands = section("COMMANDS");
    let everywhere = read();
    let mut tried = 0;
    for command in tree().get_subcommands() {
        let own = match command.get_subcommands().next() {
            Some(inner) => format!("{} {}", command.get_name(), inner.get_name()),
            None => command.get_name().to_owned(),
        };
        let title = format!(".SS \"daymark {own}\"\n");
        let (_, rest) = commands
            .split_once(&title)
            .unwrap_or_else(|| panic!("no {title}"));
        let text = rest.split("\n.SS ").next().unwrap();
        for arg in command.get_arguments() {
            // Options for tests are told once for all commands.
            let place = if arg.get_help_heading().is_some() {
                &everywhere
            } else {
                text
            };
            assert!(stands(place, &name(arg)), "{own} {}", name(arg));
            tried += 1;
        }
        let about = command.get_about().unwrap().to_string();
        assert!(
            own.contains(' ') || text.replace('\n', " ").contains(&about),
            "{own}"
        );
    }
    for arg in tree().get_arguments() {
        assert!(stands(&everywhere, &name(arg)), "{}", name(arg));
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
}

fn name(arg: &Arg) -> String {
    arg.get_long().map_or_else(
        || arg.get_value_names().unwrap()[0].to_string(),
        |long| format!("--{long}"),
    )
}

#[test]
fn every_key_of_the_one_table_stands_in_the_page() {
    let keys = section("KEYS");
    let rows = tables().today;
    for (group, title) in GROUPS {
        assert!(keys.contains(title));
        for row in listed(&rows, group) {
            let expected = format!(
                ".TP\n{}\n{}\n",
                daymark::session::keymap::Keymap::default().page_keys(row, &rows),
                row.label
            );
            assert!(keys.contains(&expected), "{expected}");
        }
    }
}

#[test]
fn every_key_of_the_json_a_script_reads_stands_in_the_page() {
    let home = Home::with(&three_values());
    for words in [&["done", "1", "--felt", "neutral"][..], &["done", "2"]] {
        home.daymark().args(words).assert().success();
    }
    let keys = "<enter><enter>1w<paste:a quiet week><enter><enter>2<enter><enter><enter>";
    let review = ["review", "--keys", keys];
    home.daymark().args(review).assert().success();
    for (title, words) in [
        ("daymark today", &["today", "--json"][..]),
        ("daymark status", &["status", "--json"]),
        ("daymark week", &["week", "--json", "--notes"]),
        ("daymark log", &["log", "--json"]),
        ("daymark export", &["export", "--json"]),
    ] {
        let output = home.daymark().args(words).output().unwrap();
        let data: Value = serde_json::from_slice(&output.stdout).unwrap();
        let told = told_of(title);
        let mut keys = BTreeSet::new();
        // The plan and the lines of the log have formats of their own.
        let depth = if title == "daymark export" { 1 } else { 9 };
        collect(&data, depth, &mut keys);
        assert!(keys.len() >= 3, "{title} {keys:?}");
        for key in keys {
            assert!(stands(&told, &key), "{key} of {title}");
        }
    }
}

/// What the section about output says of a command.
fn told_of(command: &str) -> String {
    let output = section("OUTPUT");
    output
        .split(".SS ")
        .filter(|part| part.trim_start_matches('"').starts_with(command))
        .collect()
}

fn collect(data: &Value, depth: usize, keys: &mut BTreeSet<String>) {
    match data {
        Value::Object(object) if depth > 0 => {
            for (key, inner) in object {
                keys.insert(key.clone());
                collect(inner, depth - 1, keys);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth, keys)),
        _ => {}
    }
}

#[test]
fn every_name_a_script_may_meet_stands_in_the_page() {
    let today = told_of("daymark today");
    let blocks = Block::ALL.map(Block::name);
    for name in blocks.into_iter().chain(Size::ALL.map(Size::name)) {
        assert!(stands(&today, name), "{name}");
    }
    let steps = include_str!("../../../src/report/steps.rs");
    let (_, sources) = steps.split_once("fn source(").unwrap();
    let names: Vec<&str> = sources.split('"').skip(1).step_by(2).collect();
    assert!(names.len() >= 6, "{names:?}");
    for name in names {
        assert!(stands(&told_of("daymark log"), name), "{name}");
    }
}

#[test]
fn the_columns_and_the_placeholders_stand_in_the_page() {
    let home = Home::with(&three_values());
    let output = home.daymark().args(["log", "--csv"]).output().unwrap();
    let columns = String::from_utf8(output.stdout).unwrap();
    let columns = columns.lines().next().unwrap();
    assert!(section("OUTPUT").contains(columns), "{columns}");
    let source = include_str!("../../../src/cli/status.rs");
    let mut count = 0;
    let quoted = source.split('"').skip(1).step_by(2);
    for name in
        quoted.filter(|text| text.starts_with('{') && text.find('}') == Some(text.len() - 1))
    {
        assert!(section("OUTPUT").contains(name), "{name}");
        count += 1;
    }
    assert!(count >= 4, "{count}");
}

#[test]
fn every_variable_and_file_stands_in_the_page() {
    let environment = section("ENVIRONMENT");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    for file in ["src/env.rs", "src/env/terminal.rs", "src/env/folders.rs"] {
        let source = fs::read_to_string(root.join(file)).unwrap();
        let source = source.split("#[cfg(test)]").next().unwrap();
        let quoted = source.split('"').skip(1).step_by(2);
        let is_name = |text: &&str| {
            text.len() > 1 && text.chars().all(|c| c.is_ascii_uppercase() || c == '_')
        };
        names.extend(quoted.filter(is_name).map(str::to_owned));
    }
    names.remove("HOME");
    assert!(names.len() >= 10, "{names:?}");
    for name in names {
        assert!(stands(&environment, &name), "{name}");
    }
    let files = section("FILES");
    let places = include_str!("../../../src/store/places.rs");
    for (at, call) in places.match_indices(".join(\"") {
        let name = places[at + call.len()..].split('"').next().unwrap();
        assert!(files.contains(name), "{name}");
    }
    for name in ["config.toml", "content.json", ".gitattributes", ".stignore"] {
        assert!(files.contains(name), "{name}");
    }
}

#[test]
fn every_exit_code_stands_in_the_page_and_where_the_page_ends() {
    let codes = section("EXIT STATUS");
    for code in ["0", "1", "2", "65", "74", "128"] {
        assert!(stands(&codes, code), "{code}");
    }
    let text = read();
    let last = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(last.ends_with(daymark::words::WHAT_IT_IS_NOT));
}

#[test]
fn the_page_is_the_same_wherever_it_is_made() {
    let other = Home::new();
    let later = other
        .daymark()
        .env("DAYMARK_NOW", "2031-01-01T00:00:00Z")
        .env("COLUMNS", "40")
        .arg("man")
        .output()
        .unwrap();
    assert_eq!(page().into_bytes(), later.stdout);
}

#[test]
fn mandoc_has_nothing_to_say_about_the_page() {
    let mandoc = Command::new("mandoc")
        .arg("-Tlint")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut mandoc) = mandoc else {
        tell!("skipped: the page is not read by mandoc, which is not here");
        return;
    };
    let mut input = mandoc.stdin.take().unwrap();
    input.write_all(page().as_bytes()).unwrap();
    drop(input);
    let output = mandoc.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "");
}

#[test]
fn every_setting_of_the_readmes_config_stands_on_the_page() {
    let readme = include_str!("../../../README.md");
    let (_, block) = readme.split_once("```toml\ntheme").expect("the config");
    let block = format!("theme{}", block.split("```").next().unwrap());
    let before_keys = block.split("[keys]").next().unwrap();
    let names: Vec<&str> = (before_keys.lines())
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
        .collect();
    let page = section("CONFIGURATION");
    assert!(
        names.len() == 7 && names.iter().all(|name| stands(&page, name)),
        "{page}"
    );
    assert!(page.contains("[keys]"));
}
