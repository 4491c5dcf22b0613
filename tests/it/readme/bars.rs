//! What the README tells bars, prompts and greetings, done as it stands there.

use std::{fs, path::Path, process::Command, time::Duration};

use serde_json::Value;

use super::README;
use crate::{
    pty::Window,
    support::{Home, PROGRAM, three_values},
};

/// The block of the README in a language that is about daymark's own commands, which stands there once.
fn block(language: &str) -> &'static str {
    let begin = format!("```{language}\n");
    let texts = README.split(&begin).skip(1);
    let texts = texts.map(|rest| rest.split("```").next().unwrap());
    let mut found =
        texts.filter(|text| text.contains("daymark status") || text.contains("daymark today"));
    let text = found
        .next()
        .unwrap_or_else(|| panic!("no block of {language}"));
    assert_eq!(found.count(), 0, "several blocks of {language}");
    text
}

/// The folder of the program in front of all others.
fn path() -> String {
    let folder = Path::new(PROGRAM).parent().unwrap().display();
    format!("{folder}:{}", std::env::var("PATH").unwrap_or_default())
}

/// A home on which one step is done.
fn one_step() -> Home {
    let home = Home::with(&three_values());
    home.daymark().args(["done", "1"]).assert().success();
    home
}

/// What a line of a config prints, run as its program runs it.
fn run(home: &Home, line: &str) -> String {
    let output = Command::new("sh")
        .args(["-c", line])
        .env_clear()
        .envs(home.variables())
        .env("PATH", path())
        .output()
        .unwrap();
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{line}: {output:?}"
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn tmux_shows_the_steps_of_today_in_its_status_line() {
    if Command::new("tmux").arg("-V").output().is_err() {
        tell!("skipped: tmux is not here to show a status line");
        return;
    }
    let home = one_step();
    home.write("tmux.conf", block("tmux"));
    let line = format!(
        "PATH='{}' TMUX_TMPDIR='{}' exec tmux -f '{}' new-session 'read _'",
        path(),
        home.path("").display(),
        home.path("tmux.conf").display()
    );
    let mut window = Window::open(&home, &["sh", "-c", &line]);
    window.sees("1 step today").types("\r");
    window.is_gone_within(Duration::from_secs(20));
}

#[test]
fn starship_shows_one_line_in_its_prompt() {
    let home = one_step();
    let config: toml::Table = block("toml").parse().unwrap();
    let module = &config["custom"]["daymark"];
    assert_eq!(module["when"].as_bool(), Some(true));
    let command = module["command"].as_str().unwrap();
    assert_eq!(run(&home, command), "1 step today\n");
    home.write("starship.toml", block("toml"));
    let output = Command::new("starship")
        .args(["module", "custom.daymark"])
        .env_clear()
        .envs(home.variables())
        .env("PATH", path())
        .env("STARSHIP_CONFIG", home.path("starship.toml"))
        .output();
    match output {
        Ok(output) => {
            let text = String::from_utf8(output.stdout).unwrap();
            assert!(text.contains("1 step today"), "{text} {:?}", output.stderr);
        }
        Err(_) => tell!("skipped: starship is not here to show its prompt"),
    }
}

#[test]
fn a_greeting_shows_the_steps_in_a_new_shell_and_nothing_where_nobody_looks() {
    let home = one_step();
    home.write(
        "rc",
        &format!("PATH='{}'\n{}PS1='ready> '\n", path(), block("bash")),
    );
    let rc = home.path("rc").display().to_string();
    let mut window = Window::open(&home, &["bash", "--noprofile", "--rcfile", &rc, "-i"]);
    window
        .sees("Sunday 8 March, morning")
        .sees("ready>")
        .types("exit\r");
    assert_eq!(window.is_gone_within(Duration::from_secs(20)), 0);
    assert_eq!(
        run(&home, block("bash")),
        "",
        "a copy over ssh reads nothing"
    );
}

#[test]
fn waybar_reads_one_object_on_one_line_with_every_key_it_knows() {
    let home = one_step();
    let config: Value = serde_json::from_str(&format!("{{{}}}", block("json"))).unwrap();
    let module = &config["custom/daymark"];
    assert_eq!(module["return-type"], "json");
    let line = run(&home, module["exec"].as_str().unwrap());
    assert_eq!(line.lines().count(), 1);
    let data: Value = serde_json::from_str(&line).unwrap();
    let keys: Vec<&String> = data.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["text", "tooltip", "class", "alt"]);
    assert_eq!(data["text"], "1 step today");
    let class = data["class"].as_str().unwrap();
    assert!(README.contains(&format!("`{class}`")), "{class}");
}

#[test]
fn the_page_of_the_package_is_the_one_that_is_made() {
    let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/package"));
    let script = script.unwrap();
    let manifest = include_str!("../../../Cargo.toml");
    let made = ["daymark.1", "daymark.bash", "_daymark", "daymark.fish"];
    for name in made {
        assert!(script.contains(&format!(":{name}")), "{name} is not made");
        assert!(
            manifest.contains(&format!("target/package/{name}\"")),
            "{name} is not packed"
        );
    }
    assert_eq!(manifest.matches("target/package/").count(), made.len());
}
