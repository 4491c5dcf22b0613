//! What the commands of the shell print: lines that no stored text can turn into something else.

use daymark::domain::text::is_calm;
use serde_json::json;

use crate::support::{Home, three_values};

const COMMANDS: [&[&str]; 12] = [
    &[],
    &["today"],
    &["status"],
    &["statement"],
    &["now"],
    &["ground"],
    &["week"],
    &["log"],
    &["share"],
    &["export", "--markdown"],
    &["doctor"],
    &["done", "1"],
];

#[test]
fn no_command_prints_a_command() {
    let trick: String = ('\0'..='\u{ff}')
        .chain(['\u{202e}', '\u{2066}', '\u{2028}', '\u{e0041}'])
        .collect();
    let mut plan = three_values();
    plan.statement.text.clone_from(&trick);
    plan.values[0].name = trick.clone();
    plan.commitments[0].sizes.two = trick.clone();
    let home = Home::with(&plan);
    let done = json!({"v": 1, "id": "a", "n": 1, "at": "2026-03-08T07:00:00+01:00", "day": "2026-03-08", "k": "done",
        "value": "connection", "commitment": "send-one-line", "text": trick, "size": "two", "minutes": 2,
        "block": "any", "source": "planned", "certain": true});
    home.write(
        "data/daymark/log/2026-03-aaaa.jsonl",
        &format!("{done}\nhalf a li\n"),
    );
    home.write(
        "data/daymark/log/2026-03-\u{1b}]0;x\u{7}.jsonl",
        "half a li\n",
    );
    for words in COMMANDS {
        let output = home.daymark().args(words).output().unwrap();
        for bytes in [output.stdout, output.stderr] {
            let text = String::from_utf8(bytes).unwrap();
            let harm = text
                .chars()
                .find(|letter| *letter != '\n' && !is_calm(*letter));
            assert_eq!(harm, None, "{words:?} printed\n{text:?}");
        }
    }
}

#[test]
fn what_is_taken_along_keeps_every_character_and_commands_nothing() {
    let trick: String = ('\0'..='\u{ff}')
        .chain(['\u{202e}', '\u{2028}', '\u{e0041}', '\u{1f468}'])
        .collect();
    let home = Home::new();
    let plan = json!({"version": 1, "mine": {"text": trick}});
    home.write("data/daymark/plan.json", &plan.to_string());
    let output = home.daymark().args(["export", "--json"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.chars().all(|letter| letter == '\n' || is_calm(letter)),
        "{text:?}"
    );
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["plan"]["mine"]["text"], json!(trick));
}
