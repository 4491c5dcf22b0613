//! The first run can be left on any screen and goes on from there, in any terminal.

use daymark::ui::areas;

use crate::tone;

use super::{again, tired};

/// Keys that lead to each screen from the last, and words that stand there.
const WAY: [(&str, &str); 5] = [
    ("<enter>", "What matters to you, even on a grey day?"),
    ("iyMusic<enter>", "What can music be in everyday life?"),
    ("<enter><enter>", "Why does Growth matter to you?"),
    ("<right>4", "What makes music matter to you?"),
    ("2", "Before anything else: one of them, now?"),
];

#[test]
fn every_screen_is_found_again_by_the_next_visit() {
    let mut visit = tired();
    for (keys, words) in WAY {
        visit = visit.press(keys).sees(words).press("<c-c>").has_left();
        visit = again(visit.store()).sees(words);
    }
    let mut visit = visit.press("<enter>").sees_not("of 5");
    let plan = visit.plan();
    let [growth, music] = &plan.values[..] else {
        panic!("two values");
    };
    assert_ne!(growth.why, "Small learning keeps my days from shrinking.");
    assert_eq!(music.everyday, "Small moments for music.");
}

#[test]
fn a_kill_at_any_screen_is_no_different() {
    let mut visit = tired();
    for (keys, words) in WAY {
        visit = again(visit.press(keys).store()).sees(words);
    }
}

#[test]
fn a_first_run_that_an_older_daymark_began_goes_on() {
    let visit = tired().press("<enter>ai<enter>");
    let begun = visit.store();
    for (name, words) in [
        ("O1", "daymark helps you"),
        ("O2", "2 chosen"),
        ("O3.2", "Why does Growth matter"),
        ("O4", "Why does Connection matter"),
        ("O6", "Before anything else"),
    ] {
        let mut plan = again(begun.clone()).plan();
        plan.setup = Some(name.to_owned());
        tired().with(plan).sees(words);
    }
}

/// Every screen in every size can be read to its end with the arrows, and finished with Enter.
#[test]
fn small_screens_scroll() {
    for (width, height) in [(30, 8), (40, 12), (60, 20), (71, 24), (79, 23), (120, 40)] {
        assert_ne!(areas::form(width, height), areas::Form::OneLine);
        let mut visit = tired().size(width, height);
        for step in 0..6 {
            let screen = visit.screen();
            let footer = screen.lines().rfind(|row| !row.is_empty());
            let place = format!("{width}x{height}, Enter {step}:\n{screen}");
            assert!(
                footer
                    .is_some_and(|row| { row.ends_with("0 hard moment") && row.contains("Enter") }),
                "{place}"
            );
            assert!(screen.contains(" of 6"), "{place}");
            // On the values the first arrow only brings the marker.
            let keys = "<down>".repeat(5) + &"<up>".repeat(5);
            visit = visit.press(&keys);
            assert_eq!(question(&visit.screen()), question(&screen), "{place}");
            visit = visit.press("<enter>");
        }
        visit.sees_not("of 6").sees("Send one line");
    }
}

#[test]
fn the_question_the_choice_and_enter_are_on_the_smallest_screen() {
    let words = [
        ("", ["What matters to you", "Enter ready-made"].as_slice()),
        ("a", &["What matters to you", "a Connection", "Enter next"]),
        (
            "<enter>",
            &[
                "Why does Connection",
                "matter to you?",
                "1 Send one line",
                "Enter",
            ],
        ),
        (
            "<up>",
            &["Why does Connection", "A small hello", "Enter take both"],
        ),
        ("<enter>", &["Before anything", "now?", "Enter open today"]),
    ];
    let mut visit = tired().size(20, 5).press("<enter>");
    for (keys, words) in words {
        visit = visit.press(keys);
        for words in words {
            visit = visit.sees(words);
        }
        visit = visit.sees("0 hard moment");
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
    visit.press("<enter>").sees("6 of 6");
}

#[test]
fn a_narrow_list_of_values_scrolls_and_keeps_the_gloss_in_sight() {
    tired()
        .size(71, 24)
        .press("<enter>")
        .sees("Ready-made: Connection, Growth, Autonomy.")
        .sees("none chosen")
        .press("<down>")
        .sees("Connection: small contact with people or animals.")
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
        .sees("daymark helps you do one")
        .sees("what matters to you.")
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
        "my",
        "Music<enter>",
        "w",
        "<esc><enter>",
        "<enter>",
        "<up>wMine",
        "<enter>wBe it",
        "<c-u>x<enter>",
        "<right>",
        "<enter>",
        "<esc><esc>u",
        "S",
        "u?",
        "<esc>/s",
        "<esc><esc>:",
        "S1",
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
        "y",
        "<right>",
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
                let before = ["welcome", "values", "values.own"];
                let is_before = plan
                    .setup
                    .as_deref()
                    .is_some_and(|place| before.contains(&place));
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
