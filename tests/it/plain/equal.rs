//! The same keys leave the same store behind, whichever way they are answered.

use daymark::domain::id::Ids;

use crate::support::{Daymark, count, seed, three_values, week_of_marks};

/// What is pressed: every letter, digit and sign with a meaning, and the keys with names.
const KEYS: &str = "1234567890abcdefghijkmnoprstuvwxyzS?:,-+/ 1123";
const NAMED: [&str; 14] = [
    "<enter>", "<enter>", "<enter>", "<esc>", "<esc>", "<tab>", "<s-tab>", "<up>", "<down>",
    "<left>", "<right>", "<end>", "<c-r>", "<bs>",
];

/// Keys of one visit.
const LENGTH: usize = 24;

fn keys(lot: &mut Ids) -> String {
    let letters: Vec<char> = KEYS.chars().collect();
    let mut pick = |end: usize| (lot.draw() % end as u64) as usize;
    let mut text = String::new();
    for _ in 0..LENGTH {
        if pick(3) == 0 {
            text.push_str(NAMED[pick(NAMED.len())]);
        } else {
            text.push(letters[pick(letters.len())]);
        }
    }
    text
}

fn lives() -> [fn() -> Daymark; 3] {
    [
        || Daymark::at("2026-03-08 08:10"),
        || Daymark::at("2026-03-08 08:10").with(three_values()),
        || {
            Daymark::at("2026-03-08 21:10")
                .with(three_values())
                .with_entries(week_of_marks())
        },
    ]
}

/// The log and the plan, as bytes.
fn store(mut visit: Daymark) -> String {
    let plan = serde_json::to_string(&visit.plan()).unwrap();
    format!("{plan}\n{:#?}", visit.logged())
}

#[test]
fn the_same_keys_leave_the_same_store_in_both_modes() {
    let (cases, seed) = (count(24, 2_400), seed());
    let mut lot = Ids::seeded(seed);
    let mut wrote = 0;
    for case in 0..cases {
        let keys = keys(&mut lot);
        let life = lives()[case % 3];
        let empty = store(life());
        let panes = store(
            life()
                .no_motion()
                .look(|look| look.copies = false)
                .press(&keys),
        );
        let lines = store(life().plain().press(&keys));
        assert_eq!(panes, lines, "case {case} of seed {seed}: {keys}");
        wrote += usize::from(panes != empty);
    }
    assert!(wrote > cases / 2, "only {wrote} of {cases} wrote something");
    tell!("seed {seed}, {cases} visits of {LENGTH} keys, {wrote} wrote something");
}

#[test]
fn no_line_whatever_it_holds_writes_a_sequence_or_stops_the_visit() {
    let mut lot = Ids::seeded(seed());
    let words = [
        "",
        " ",
        ".",
        "again",
        "help",
        "mood",
        "back",
        "hello",
        "1e",
        "m3",
        "look back",
        "<b",
        "w",
        "Zoë \u{1b}[2J",
        "\u{7}",
        "0",
        "h",
        "a",
        "v",
        "1",
        "2",
        "9",
        "?",
        ":",
        "/",
        "tab",
        "down",
        "settings",
        "p",
        ",",
        "g",
        "x",
        "u",
        "redo",
        "y",
        "n",
        "c",
        "s",
    ];
    for case in 0..count(30, 3_000) {
        let mut visit = lives()[case % 3]().plain();
        for _ in 0..12 {
            let line = words[(lot.draw() % words.len() as u64) as usize];
            visit = visit.press(&format!("<line:{line}>"));
        }
        let said = visit.transcript();
        // What a person typed behind a prompt is echoed by the terminal, not by daymark.
        let is_echo = |line: &&str| {
            let typed = line.split_once(": ");
            typed.is_some_and(|(prompt, line)| {
                prompt.starts_with(|first: char| first.is_lowercase()) && words.contains(&line)
            })
        };
        let own: String = said.lines().filter(|line| !is_echo(line)).collect();
        assert!(own.chars().all(daymark::domain::text::is_calm), "{said}");
    }
}
