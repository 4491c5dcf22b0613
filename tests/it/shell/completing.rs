//! Completions: every word of the program, in a script that the shell itself takes.

use std::process::Command;

use clap::{Command as Tree, ValueEnum as _};
use clap_complete::Shell;
use daymark::cli::tree;

use crate::support::Home;

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

/// Every command and every long option, the ones of commands within commands too.
fn words(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for command in tree.get_subcommands() {
        found.push(command.get_name().to_owned());
        found.extend(words(command));
    }
    let longs = tree.get_arguments().filter_map(clap::Arg::get_long);
    found.extend(longs.map(str::to_owned));
    found
}

#[test]
fn every_command_and_option_is_completed_in_every_shell() {
    let words = words(&tree());
    assert!(words.len() > 50, "{}", words.len());
    for shell in Shell::value_variants() {
        let script = script(*shell);
        for word in &words {
            assert!(
                script.contains(word.as_str()),
                "{shell} does not know {word}"
            );
        }
    }
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
fn bash_completes_a_command_an_option_and_a_value() {
    let home = Home::new();
    home.write("script", &script(Shell::Bash));
    let ask = |words: &str, last: usize| {
        let line = format!(
            "source \"$1\"; COMP_WORDS=({words}); COMP_CWORD={last}; \
             _daymark daymark \"${{COMP_WORDS[{last}]}}\" \"${{COMP_WORDS[{last}-1]}}\"; printf '%s ' \"${{COMPREPLY[@]}}\""
        );
        let mut command = Command::new("bash");
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
