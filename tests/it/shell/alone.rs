//! daymark where there is no network at all: nothing is said, written or left out that is there with one.

use std::process::{Command, Output};

use crate::support::{Home, PROGRAM, Promise, Proof, three_values};

/// What a person does in a morning, one after the other in one home.
const RUNS: &[&[&str]] = &[
    &[],
    &["today"],
    &["done", "1", "--felt", "energizing"],
    &["--keys", "2em1<enter>a", "--print"],
    &["hard", "--print"],
    &["ground", "--print"],
    &["week"],
    &["status", "--json"],
    &["log"],
    &["statement"],
    &["export", "--markdown"],
    &["ics"],
    &["undo"],
    &["sync", "init"],
    &["today", "--json"],
];

/// How `unshare` gives a network with nothing in it; `None` where it cannot.
fn nothing_but_here() -> Option<&'static [&'static str]> {
    let ways: [&[&str]; 2] = [&["unshare", "-n"], &["unshare", "-rn"]];
    let works = |way: &&[&str]| {
        let output = Command::new(way[0]).args(&way[1..]).arg("true").output();
        output.is_ok_and(|output| output.status.success())
    };
    ways.into_iter().find(works)
}

fn run(home: &Home, under: &[&str], words: &[&str]) -> Output {
    let all = [under, &[PROGRAM], words].concat();
    let mut command = Command::new(all[0]);
    command.args(&all[1..]).env_clear().envs(home.variables());
    command.stdin(std::process::Stdio::null()).output().unwrap()
}

/// What it said, without where the home lies.
fn said(home: &Home, output: &Output) -> (String, String, Option<i32>) {
    let place = home.path("").to_string_lossy().into_owned();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&place, "HOME/");
    (
        text(&output.stdout),
        text(&output.stderr),
        output.status.code(),
    )
}

/// What was written, without the ids, which are drawn.
fn written(home: &Home) -> Vec<serde_json::Value> {
    let lines = home.log();
    let line = |line| {
        let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
        for key in ["id", "of", "g", "device"] {
            line.as_object_mut().unwrap().remove(key);
        }
        line
    };
    lines.lines().map(line).collect()
}

#[test]
fn without_any_network_everything_is_as_with_one() {
    let proof = Proof::of(Promise::P10, "without any network");
    let Some(alone) = nothing_but_here() else {
        return proof.skipped(RUNS.len(), "no network namespaces").tell();
    };
    let (here, there) = (Home::with(&three_values()), Home::with(&three_values()));
    for words in RUNS {
        let usual = run(&here, &[], words);
        let apart = run(&there, alone, words);
        assert_eq!(said(&there, &apart), said(&here, &usual), "{words:?}");
        assert_ne!(apart.status.code(), Some(2), "{words:?} is a command");
    }
    assert_eq!(written(&there), written(&here));
    assert!(!written(&here).is_empty());
    proof.cases(RUNS.len()).tell();
}
