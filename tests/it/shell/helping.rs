//! `--help` of every command: how it begins, how it ends, where it goes.

use clap::Command as Tree;
use daymark::{cli::tree, words::WHAT_IT_IS_NOT};

use crate::support::{Home, PROGRAM};

/// Each command as it is typed, those within others too.
fn commands(tree: &Tree, path: &str, found: &mut Vec<String>) {
    for command in tree.get_subcommands() {
        let path = format!("{path} {}", command.get_name()).trim().to_owned();
        found.push(path.clone());
        commands(command, &path, found);
    }
}

fn all() -> Vec<String> {
    let mut found = Vec::new();
    commands(&tree(), "", &mut found);
    assert!(found.len() >= 26, "{found:?}");
    found
}

/// How the help of a command begins.
fn examples(path: &str) -> String {
    let mut names = path.split(' ');
    let outer = tree().find_subcommand(names.next().unwrap()).cloned();
    let outer = outer.unwrap_or_else(|| panic!("no {path}"));
    let command = names
        .next()
        .map_or(Some(&outer), |inner| outer.find_subcommand(inner));
    command.unwrap().get_before_help().unwrap().to_string()
}

#[test]
fn every_help_begins_with_examples_and_ends_with_what_daymark_is_not() {
    let home = Home::new();
    for path in all() {
        for asked in ["--help", "-h"] {
            let output = home
                .daymark()
                .args(path.split(' '))
                .arg(asked)
                .output()
                .unwrap();
            assert!(output.status.success(), "{path}");
            assert!(output.stderr.is_empty(), "{path}");
            let text = String::from_utf8(output.stdout).unwrap();
            let at = |word: &str| text.find(word).unwrap_or_else(|| panic!("{path}: {text}"));
            assert_eq!(
                text.lines().position(|line| line == "Examples:"),
                Some(2),
                "{text}"
            );
            assert!(at("Examples:") < at("Usage:"), "{path}");
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.ends_with(WHAT_IT_IS_NOT), "{path}: {text}");
        }
    }
    assert!(
        !home.path("data").exists(),
        "asking for help wrote something"
    );
}

#[test]
fn every_example_is_understood() {
    let mut tried = 0;
    for path in all() {
        let examples = examples(&path);
        let lines = examples.lines().skip(1);
        let mut own = 0;
        for line in lines.filter_map(|line| line.find("daymark ").map(|at| &line[at..])) {
            // What is said beside stands two blanks away, and a pipe or a file ends the words.
            let typed = line.split("  ").next().unwrap();
            let typed = typed.split(['|', '>']).next().unwrap();
            let words = shell_words::split(typed.trim_end_matches('\''))
                .or_else(|_| shell_words::split(typed));
            let words = words.unwrap_or_else(|error| panic!("{typed}: {error}"));
            if let Err(error) = tree().try_get_matches_from(&words) {
                panic!("{typed}: {error}");
            }
            let first = path.split(' ').next().unwrap();
            own += usize::from(words[1] == first);
            tried += 1;
        }
        assert!(own > 0, "no example of {path}");
    }
    assert!(tried > 40, "{tried}");
}

#[test]
fn an_example_fits_a_line_of_a_terminal() {
    for path in all() {
        for line in examples(&path).lines() {
            assert!(line.chars().count() <= 80, "{path}: {line}");
        }
    }
}

#[test]
fn a_word_too_many_is_a_question_of_usage_in_every_command() {
    let home = Home::with(&crate::support::three_values());
    for path in all() {
        let output = home
            .daymark()
            .args(path.split(' '))
            .arg("--no-such-word")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(output.stdout.is_empty(), "{path}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            said.contains("--no-such-word") && said.contains("Usage: daymark"),
            "{said}"
        );
        assert_eq!(crate::tone::offences(&said), Vec::<String>::new(), "{path}");
    }
    assert_eq!(home.log(), "");
}

/// Commands that only tell, each with what it needs.
const TELLING: [&[&str]; 15] = [
    &["days"],
    &["notes"],
    &["today"],
    &["status"],
    &["now"],
    &["week"],
    &["statement"],
    &["share"],
    &["log", "--csv"],
    &["export", "--json"],
    &["doctor"],
    &["ics"],
    &["schema"],
    &["completions", "fish"],
    &["man"],
];

#[test]
fn a_reader_that_goes_away_or_was_never_there_ends_no_command_badly() {
    let home = Home::with(&crate::support::three_values());
    for words in TELLING {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = std::process::Command::new(PROGRAM);
        command
            .env_clear()
            .envs(home.variables())
            .args(words)
            .stdout(writer);
        assert!(
            command.status().unwrap().success(),
            "{words:?} into a closed pipe"
        );
        let line = format!("exec '{PROGRAM}' {} >&-", words.join(" "));
        let output = std::process::Command::new("sh")
            .args(["-c", &line])
            .env_clear()
            .envs(home.variables())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{words:?} without an output: {output:?}"
        );
        assert!(output.stderr.is_empty(), "{words:?}: {output:?}");
    }
}

#[test]
fn a_pipe_gets_the_same_bytes_as_a_file() {
    let home = Home::with(&crate::support::three_values());
    for words in TELLING {
        let piped = home.daymark().args(words).output().unwrap().stdout;
        let line = format!(
            "'{PROGRAM}' {} > '{}'",
            words.join(" "),
            home.path("out").display()
        );
        let status = std::process::Command::new("sh")
            .args(["-c", &line])
            .env_clear()
            .envs(home.variables())
            .status();
        assert!(status.unwrap().success());
        assert_eq!(std::fs::read(home.path("out")).unwrap(), piped, "{words:?}");
        assert!(!piped.contains(&0x1b), "{words:?} commands the terminal");
    }
}
