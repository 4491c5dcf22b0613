//! The table that ends `cargo test`: each promise, what was tried to break it, and what this machine could not try.
//!
//! The suites of `it` leave a row each; a suite that is listed here and left none, or did not come to its end, makes
//! the table say so and the run stop.

#[expect(dead_code, reason = "the suites write what is only read here")]
mod rows;

use std::process::ExitCode;

use serde_json::Value;

/// A promise, in a sentence, and the suites that have to show it.
type Promised = (&'static str, &'static str, &'static [&'static str]);

/// Each suite is named once, by its proof in `it`.
const PROMISES: &[Promised] = &[
    (
        "P1",
        "A mark that shows as done is on disk.",
        &[
            "power cuts in memory, three deep",
            "planted bugs",
            "real power cuts, ext4 and xfs",
            "real power cuts, flushes left out",
            "a kill before each call to the system",
            "kills at any moment, two writers",
        ],
    ),
    (
        "P2",
        "What could not be saved says so and harms nothing.",
        &[
            "every call to the disk refused",
            "errors of the system for the program",
            "disks that are really full",
            "disks that fill up while it is open",
            "strange states of the store",
            "a plan that is gone",
            "every write beside what cannot be read",
        ],
    ),
    (
        "P3",
        "Every intact line is read; nothing is deleted to repair.",
        &[
            "every cut and every turned bit",
            "files mixed up with knowledge",
            "a line of a gibibyte, with 192 MiB of memory",
        ],
    ),
    (
        "P4",
        "An old daymark never eats a newer one's data.",
        &["stores of a newer daymark"],
    ),
    (
        "P5",
        "Two windows are fine.",
        &["eight writers under kills"],
    ),
    (
        "P6",
        "Two machines are fine.",
        &[
            "merges of three plans",
            "splits of a log",
            "histories of two machines through git",
            "two Syncthings, cut off again and again",
        ],
    ),
    (
        "P7",
        "The terminal always comes back.",
        &[
            "TERM, HUP, INT, QUIT and Ctrl-C at any moment",
            "the window is closed at any moment",
            "the terminal freezes at any moment",
            "Ctrl-Z and fg at any moment",
            "a crash at any moment",
            "floods of pasted text",
            "floods of keys",
            "floods of bytes that are no text",
            "what terminals send unasked",
        ],
    ),
    (
        "P8",
        "No text can command the screen; any size works.",
        &[
            "every character in every text",
            "every small window on every screen",
            "large and strange windows",
        ],
    ),
    (
        "P9",
        "A day stays the day it was lived.",
        &[
            "every day from 1970 to 9999",
            "every change of every zone's clocks",
            "clocks that are moved, zones that change",
        ],
    ),
    (
        "P10",
        "Nothing leaks.",
        &[
            "no network, no text in sight, modes",
            "a session in a terminal",
            "no core of a crash",
            "without any network",
            "forgetting, cut at every change",
            "words asked for, wherever they stand",
        ],
    ),
    (
        "P11",
        "The hard moment always opens, at once.",
        &[
            "in every refusal of the disk",
            "in every state of the store",
        ],
    ),
];

fn main() -> ExitCode {
    // With a filter or a flag only a part of the tests ran: there is nothing whole to tell.
    if std::env::args().len() > 1 {
        return ExitCode::SUCCESS;
    }
    let this = std::env::current_exe().unwrap_or_default();
    let build = rows::last_built(&this).map(|it| rows::build(&it));
    let folder = rows::folder(env!("CARGO_TARGET_TMPDIR").as_ref());
    let rows = rows::read(&folder, &build.unwrap_or_default());
    let mut open = Vec::new();
    println!(
        "\n{:<5} {:<44} {:>11} {:>20} {:>6}  result",
        "", "shown by", "cases", "seed", "s"
    );
    for (name, sentence, suites) in PROMISES {
        println!("{name:<5} {sentence}");
        if suites.is_empty() {
            open.push((*name).to_owned());
        }
        for suite in *suites {
            let row = rows
                .iter()
                .find(|row| row["promise"] == *name && row["suite"] == *suite);
            if !row.is_some_and(|row| row["held"] == true) {
                open.push(format!("{name} {suite}"));
            }
            say(suite, row);
        }
    }
    open.extend(strangers(&rows));
    println!();
    for name in &open {
        println!("not shown: {name}");
    }
    ExitCode::from(u8::from(!open.is_empty()))
}

/// Rows that no promise asks for: a suite was renamed, and the list above does not know.
fn strangers(rows: &[Value]) -> Vec<String> {
    let is_known = |row: &&Value| {
        PROMISES.iter().any(|(name, _, suites)| {
            row["promise"] == *name && suites.iter().any(|suite| row["suite"] == *suite)
        })
    };
    rows.iter()
        .filter(|row| !is_known(row))
        .map(|row| {
            format!(
                "{} {} (not in the list)",
                text(&row["promise"]),
                text(&row["suite"])
            )
        })
        .collect()
}

fn say(suite: &str, row: Option<&Value>) {
    let Some(row) = row else {
        println!("      {suite:<44} did not run");
        return;
    };
    let seed = row["seed"]
        .as_u64()
        .map_or_else(String::new, |seed| seed.to_string());
    let held = if row["held"] == true {
        "held"
    } else {
        "did not hold"
    };
    println!(
        "      {suite:<44} {:>11} {seed:>20} {:>6.1}  {held}",
        text(&row["cases"]),
        row["seconds"].as_f64().unwrap_or_default()
    );
    for bug in row["caught"].as_array().into_iter().flatten() {
        println!("         caught: {}", text(bug));
    }
    for skip in row["skipped"].as_array().into_iter().flatten() {
        println!("         skipped: {}, {}", text(&skip[0]), text(&skip[1]));
    }
    for note in row["notes"].as_array().into_iter().flatten() {
        println!("         {}", text(note));
    }
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
