//! Completions: each shell asks daymark itself, which knows its words and the person's own.

use std::process::Command;

use clap::{Command as Tree, ValueEnum as _};
use clap_complete::Shell;
use daymark::cli::tree;

use crate::support::{Home, PROGRAM, three_values};

fn script(shell: Shell) -> String {
    let output = Home::new()
        .daymark()
        .args(["completions", &shell.to_string()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

/// What a shell offers for the last of these words, each with what is said beside it.
fn offered(home: &Home, shell: &str, words: &[&str]) -> Vec<String> {
    let mut command = home.daymark();
    command.current_dir(home.path(""));
    command
        .env("DAYMARK_COMPLETE", shell)
        .env("_CLAP_IFS", "\n");
    command.env("_CLAP_COMPLETE_INDEX", words.len().to_string());
    let output = command
        .args(["--", "daymark"])
        .args(words)
        .output()
        .unwrap();
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// The commands by their way, each with its long options.
fn commands(tree: &Tree, way: &[String], found: &mut Vec<(Vec<String>, Vec<String>)>) {
    let longs = tree.get_arguments().filter_map(clap::Arg::get_long);
    let names = tree
        .get_subcommands()
        .map(|command| command.get_name().to_owned());
    let mut words: Vec<String> = longs.map(|name| format!("--{name}")).collect();
    words.extend(names);
    found.push((way.to_vec(), words));
    for command in tree.get_subcommands() {
        commands(
            command,
            &[way, &[command.get_name().to_owned()]].concat(),
            found,
        );
    }
}

#[test]
fn every_command_and_option_is_completed() {
    let home = Home::new();
    let mut all = Vec::new();
    commands(&tree(), &[], &mut all);
    let mut tried = 0;
    for (way, words) in &all {
        for begin in ["", "--"] {
            let typed: Vec<&str> = way.iter().map(String::as_str).chain([begin]).collect();
            let found = offered(&home, "bash", &typed);
            for word in words
                .iter()
                .filter(|word| word.starts_with("--") == (begin == "--"))
            {
                assert!(
                    found.contains(word),
                    "{typed:?} does not know {word}: {found:?}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 50, "{tried}");
    for shell in Shell::value_variants() {
        let script = script(*shell);
        let name = shell.to_string();
        assert!(
            script.contains("DAYMARK_COMPLETE") && script.contains(&name),
            "{script}"
        );
        let found = offered(&home, &name, &["sta"]);
        let names = found
            .iter()
            .map(|line| line.split(['\t', ':']).next().unwrap());
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["status", "statement"],
            "{shell}"
        );
    }
    assert!(!home.path("data").exists(), "it made a store");
}

#[test]
fn steps_values_days_and_commands_are_completed_with_what_they_are() {
    let home = Home::with(&three_values());
    let fish = |words: &[&str]| offered(&home, "fish", words);
    let steps = [
        "choose\tChoose tonight's dinner.",
        "read\tRead one page.",
        "send\tSend one line to Sam.",
    ];
    let mut found = fish(&["done", ""]);
    found.retain(|line| !line.starts_with('-'));
    found.sort_unstable();
    assert_eq!(found, steps);
    home.daymark().args(["done", "read"]).assert().success();
    assert_eq!(fish(&["done", "r"]), Vec::<String>::new(), "it is done");
    let values = [
        "connection\tConnection",
        "growth\tGrowth",
        "autonomy\tAutonomy",
    ];
    assert_eq!(fish(&["log", "--value", ""]), values);
    assert_eq!(fish(&["import", "x.csv", "--to", "g"]), ["growth\tGrowth"]);
    for option in [
        &["week", "--date"][..],
        &["log", "--since"],
        &["log", "--until"],
    ] {
        let days = fish(&[option, &["2026-03-0"]].concat());
        assert_eq!(days.len(), 7);
        assert!(
            days.contains(&"2026-03-08\tSunday 8 March".to_owned()),
            "{days:?}"
        );
    }
    assert!(fish(&["help", "exp"])[0].starts_with("export\t"));
    assert_eq!(fish(&["done", "--felt", "n"]).len(), 1);
    assert_eq!(fish(&["schema", "t"]).len(), 1);
    let before = home.log();
    let other = home.path("elsewhere").display().to_string();
    let steps = fish(&["--store", &other, "done", "s"]);
    assert_eq!(
        (steps, home.log()),
        (Vec::new(), before),
        "of the store that is named"
    );
}

#[test]
fn what_is_offered_is_understood_and_needs_no_sign_around_it() {
    let mut plan = three_values();
    let texts = ["Read \"Emma\"", "Read the news", "$(boom) `x`; 'y'"];
    for (step, text) in plan.commitments.iter_mut().zip(texts) {
        step.sizes.two = text.to_owned();
    }
    let home = Home::with(&plan);
    let found = offered(&home, "bash", &["done", ""]);
    let found: Vec<&String> = found.iter().filter(|word| !word.starts_with('-')).collect();
    assert_eq!(found, ["1", "2", "3"]);
    for word in found {
        home.daymark().args(["done", word]).assert().success();
    }
    assert_eq!(home.logged("done"), 3);
}

#[test]
fn a_file_is_offered_only_where_one_is_meant() {
    let home = Home::with(&three_values());
    for name in [
        "reading.csv",
        "send-me",
        "2026-03-01",
        "growth.txt",
        "neutral",
    ] {
        home.write(name, "");
    }
    let asks = |words: &[&str]| offered(&home, "bash", words);
    for words in [
        &["done", "rea"][..],
        &["done", "send-"],
        &["done", "--felt", "neu"],
        &["week", "--date", "2026-03-01"],
        &["log", "--value", "growth"],
        &["forget", "rea"],
        &["status", "--format", "rea"],
        &["completions", "rea"],
        &["help", "rea"],
        &["--keys", "rea"],
        &["--size", "rea"],
        &["rea"],
    ] {
        let files = asks(words)
            .into_iter()
            .filter(|word| home.path(word).exists());
        let plain = ["neutral"];
        let files: Vec<String> = files
            .filter(|word| !plain.contains(&word.as_str()))
            .collect();
        assert_eq!(files, Vec::<String>::new(), "{words:?}");
    }
    for words in [
        &["import", "rea"][..],
        &["import", "x", "--map", "rea"],
        &["--config", "rea"],
        &["ics", "--out", "rea"],
        &["merge-plan", "rea"],
    ] {
        assert_eq!(asks(words), ["reading.csv"], "{words:?}");
    }
    assert_eq!(asks(&["--store", "dat"]), ["data/"]);
}

/// The part of elvish that edits lines is only there on a terminal.
fn without_editor(script: &str) -> String {
    let place = "set edit:completion:arg-completer[daymark] =";
    if script.contains(place) {
        format!(
            "var completer = $nil\n{}",
            script.replace(place, "set completer =")
        )
    } else {
        script.to_owned()
    }
}

#[test]
fn each_shell_takes_its_script() {
    let home = Home::new();
    for (shell, program, check) in [
        (Shell::Bash, "bash", "-n"),
        (Shell::Zsh, "zsh", "-n"),
        (Shell::Fish, "fish", "--no-execute"),
        (Shell::Elvish, "elvish", "-compileonly"),
    ] {
        home.write("script", &without_editor(&script(shell)));
        let output = Command::new(program)
            .arg(check)
            .arg(home.path("script"))
            .env("HOME", home.path(""))
            .output();
        let Ok(output) = output else {
            tell!("skipped: {program} is not here to read its completions");
            continue;
        };
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{shell} {output:?}"
        );
    }
    tell!("skipped: powershell does not read its completions here");
}

#[test]
fn bash_completes_a_command_an_option_a_value_and_a_step() {
    let home = Home::with(&three_values());
    home.write("script", &script(Shell::Bash));
    let folder = std::path::Path::new(PROGRAM).parent().unwrap();
    let ask = |words: &str, last: usize| {
        let line = format!(
            "source \"$1\"; COMP_WORDS=({words}); COMP_CWORD={last}; COMP_TYPE=9; \
             _clap_complete_daymark daymark \"${{COMP_WORDS[{last}]}}\" 2> /dev/null; printf '%s ' \"${{COMPREPLY[@]}}\""
        );
        let mut command = Command::new("bash");
        command.env_clear().envs(home.variables());
        let path = std::env::var("PATH").unwrap_or_default();
        command.env("PATH", format!("{}:{path}", folder.display()));
        command
            .args(["--norc", "-c", &line, "bash"])
            .arg(home.path("script"));
        command
            .output()
            .ok()
            .map(|output| String::from_utf8(output.stdout).unwrap())
    };
    let Some(commands) = ask("daymark sta", 1) else {
        tell!("skipped: bash is not here to complete a word");
        return;
    };
    assert_eq!(commands, "status statement ");
    assert_eq!(ask("daymark done --fe", 2).unwrap(), "--felt ");
    assert_eq!(ask("daymark done --felt n", 3).unwrap(), "neutral ");
    assert_eq!(ask("daymark done re", 2).unwrap(), "read ");
}

#[test]
fn a_shell_nobody_heard_of_is_a_question_of_usage() {
    let output = Home::new()
        .daymark()
        .args(["completions", "tcsh"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("zsh"));
}
