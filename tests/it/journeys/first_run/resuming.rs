//! The first run can be left on any screen and goes on from there, in any terminal.

use daymark::ui::areas;

use crate::tone;

use super::{again, tired};

/// Keys that lead to each screen from the last, and words that stand there.
const WAY: [(&str, &str); 11] = [
    ("<enter>", "What matters to you, even on a grey day?"),
    ("ai<enter>", "Why does Connection matter to you?"),
    ("2", "Why does Growth matter to you?"),
    ("<enter>", "One small step for Connection."),
    ("4", "One small step for Growth."),
    ("<enter>", "When is usually easiest?"),
    ("2", "What could be your start signal?"),
    ("3", "Does following your breath usually help you?"),
    ("2", "Someone you could reach on a hard day?"),
    ("Sam<enter>", "How"),
    ("text<enter>", "This is today. One of them is plenty."),
];

#[test]
fn every_screen_is_found_again_by_the_next_visit() {
    let mut visit = tired();
    for (keys, words) in WAY {
        visit = visit.press(keys).sees(words).press("<c-c>").has_left();
        visit = again(visit.store()).sees(words);
    }
    let mut visit = visit.press("<enter>").sees_not("of 8");
    let plan = visit.plan();
    assert_eq!(
        plan.values[0].why,
        "Staying in touch makes hard weeks less lonely."
    );
    assert_eq!(plan.people[0].reach, "text");
}

#[test]
fn a_kill_at_any_screen_is_no_different() {
    let mut visit = tired();
    for (keys, words) in WAY.into_iter().filter(|(keys, _)| *keys != "Sam<enter>") {
        let keys = if keys == "text<enter>" {
            "Sam<enter>text<enter>"
        } else {
            keys
        };
        visit = again(visit.press(keys).store()).sees(words);
    }
}

/// Every screen in every size can be read to its end with the arrows, and finished with Enter.
#[test]
fn small_screens_scroll() {
    for (width, height) in [(30, 8), (40, 12), (60, 20), (71, 24), (79, 23), (120, 40)] {
        assert_ne!(areas::form(width, height), areas::Form::OneLine);
        let mut visit = tired().size(width, height);
        for step in 0..13 {
            let screen = visit.screen();
            let footer = screen.lines().rfind(|row| !row.is_empty());
            let place = format!("{width}x{height}, Enter {step}:\n{screen}");
            assert!(
                footer.is_some_and(|row| row.ends_with("0 hard moment")),
                "{place}"
            );
            assert!(screen.contains(" of 8"), "{place}");
            visit = visit.press(&"<down>".repeat(5)).press(&"<up>".repeat(5));
            assert_eq!(question(&visit.screen()), question(&screen), "{place}");
            visit = visit.press("<enter>");
        }
        visit.sees_not("of 8").sees("Send one line");
    }
}

fn question(screen: &str) -> Option<&str> {
    screen.lines().skip(1).find(|row| !row.is_empty())
}

#[test]
fn the_first_screen_can_be_read_on_a_small_terminal() {
    let mut visit = tired()
        .size(30, 8)
        .sees("daymark helps you")
        .sees("more below");
    let mut seen = visit.screen();
    for _ in 0..5 {
        visit = visit.press("<down>");
        seen.push_str(&visit.screen());
    }
    for words in [
        "own files",
        "crisis service",
        "danger",
        "or 0 at any time",
        "> Enter",
        "ready-made",
    ] {
        assert!(seen.contains(words), "{words} is not in\n{seen}");
    }
    visit.press("<enter>").sees("8 of 8");
}

#[test]
fn a_narrow_list_of_values_scrolls_and_keeps_the_gloss_in_sight() {
    tired()
        .size(71, 24)
        .press("<enter>")
        .sees("Connection: small contact with people or animals.")
        .sees("none chosen")
        .press("x")
        .sees("x ●  Faith or spirit")
        .sees("Faith or spirit: being part of something larger.")
        .sees("1 chosen")
        .sees_not("Connection");
    tired()
        .size(30, 8)
        .press("<enter>")
        .sees("a ○  Connection")
        .sees("more below")
        .press("x")
        .sees("> x ●  Faith or spirit")
        .sees("Faith or spirit: being");
}

#[test]
fn one_line_is_left_of_a_terminal_without_room() {
    tired()
        .size(29, 7)
        .sees("daymark helps you do one sma…")
        .press("<enter>")
        .sees("What matters to you")
        .press("<enter>")
        .sees("Why does Connection")
        .press("S<enter>")
        .sees("1 ○ Send one line");
}

#[test]
fn every_state_of_the_first_run_reads_in_ascii() {
    tired()
        .ascii()
        .press("<enter>a")
        .sees("> a *  Connection")
        .sees("b o  Friendship")
        .press("<enter>Sx<enter>")
        .sees("1 o  Send one line");
}

#[test]
fn values_of_a_persons_own_are_listed_without_a_letter() {
    let own = r#"{"values": [{"id": "music", "name": "Music", "group": "growth", "everyday": "Making sounds.",
        "whys": ["Sounds carry me.", "b", "c"], "tiny": ["Hum one note."], "two": ["Sing one line."],
        "five": ["Play one tune."]}]}"#;
    let mut visit = tired()
        .with_content(own)
        .press("<enter>l<down>")
        .sees(">   ○  Music")
        .sees("Music: making sounds.")
        .press(" m")
        .sees("3 chosen")
        .press("<enter>");
    let plan = visit.plan();
    assert_eq!(plan.commitments[1].id.as_str(), "sing-one-line");
    assert_eq!(plan.commitments[2].id.as_str(), "choose-tonights-music");
}

#[test]
fn every_screen_speaks_without_pressure() {
    let keys = [
        "",
        "<enter>",
        "aim",
        "x",
        "<enter>",
        "wMine",
        "<enter><enter><enter>wBe it",
        "<c-u>x<enter><enter><enter>",
        "<enter>",
        "<enter>",
        "<enter>",
        "Sam<enter>",
        "<enter>",
        "<esc><esc>u",
        "S<enter>",
        "u?",
        "<enter>",
        "<esc>/s",
        "<esc><esc>:",
    ];
    let mut visit = tired();
    for key in keys {
        visit = visit.press(key);
        let screen = visit.screen();
        assert_eq!(tone::offences(&screen), [""; 0], "{screen}");
    }
}

/// Keys in no order at all: the footer always leads to help, and the plan is always one that can be read again.
#[test]
fn any_keys_at_all_leave_a_plan_that_goes_on() {
    let keys = [
        "<enter>",
        "<enter>",
        "<esc>",
        "<up>",
        "<down>",
        "<left>",
        "<tab>",
        "<s-tab>",
        " ",
        "a",
        "i",
        "m",
        "1",
        "2",
        "5",
        "w",
        "S",
        "s",
        "u",
        "<c-r>",
        "?",
        "/",
        ":",
        "0",
        "z",
        "h",
        "<bs>",
        "<f1>",
        "<resize:40x12>",
        "<resize:80x24>",
        "<resize:20x5>",
    ];
    let mut state: u64 = 7;
    for _ in 0..12 {
        let mut visit = tired();
        for _ in 0..40 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let key = keys[(state >> 33) as usize % keys.len()];
            visit = visit.press(key);
            let plan = visit.app().session.plan.clone();
            assert!(plan.active_values().len() <= 3);
            for value in plan.active_values() {
                let is_before = matches!(plan.setup.as_deref(), Some("O1" | "O2"));
                assert!(
                    is_before || plan.commitment_of(&value.id).is_some(),
                    "{key}"
                );
            }
        }
        let mut next = again(visit.store());
        assert_eq!(next.app().session.plan, visit.app().session.plan);
        assert!(!next.screen().is_empty());
    }
}
