//! Keys of a person's own.

use std::rc::Rc;

use daymark::{
    app::command::tables,
    session::{
        key::{Code, Key},
        keymap::{Keymap, Refusal, Wanted},
    },
};

use crate::support::{Daymark, Home, three_values, week_of_marks};

/// Wishes as config.toml has them: a name, and characters.
pub(super) fn wanted(rows: &[(&str, &str)]) -> Vec<Wanted> {
    let row = |(line, (name, keys)): (usize, &(&str, &str))| Wanted {
        line,
        name: (*name).to_owned(),
        keys: keys.chars().map(Key::char).collect(),
    };
    (1..).zip(rows).map(row).collect()
}

fn with_keys(rows: &[(&str, &str)]) -> Daymark {
    let (map, refused) = Keymap::of(wanted(rows), &tables());
    assert!(refused.is_empty(), "{refused:?}");
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .look(|look| look.keys = Rc::new(map))
}

fn refusals(rows: &[(&str, &str)]) -> Vec<(usize, Refusal)> {
    Keymap::of(wanted(rows), &tables()).1
}

#[test]
fn a_command_answers_to_its_own_key_and_no_longer_to_the_usual_one() {
    let visit = with_keys(&[("mood", "M"), ("undo", "U")])
        .press("m")
        .sees_not("Mood");
    let visit = visit.press("M").sees("Mood").press("<esc>");
    let visit = visit.press("2u").sees_not("Undone").press("U");
    visit.sees("Undone: tick of Read one page.");
}

#[test]
fn footer_keys_page_search_and_palette_show_it() {
    let mut visit = with_keys(&[
        ("mood", "M"),
        ("hard moment", "H"),
        ("redo", "R"),
        ("grow this step", ">"),
        ("tick", "QWE"),
        ("felt", "+.,"),
        ("settings", "C"),
        ("body_basics", "()~"),
    ]);
    visit = visit
        .sees("H hard moment")
        .sees("QWE".get(0..1).unwrap_or(""));
    visit = visit
        .sees("Q W E tick")
        .sees("> Q ○  Send one line to Sam")
        .sees("( · last night");
    visit = visit
        .press("?")
        .sees("undo, R redo")
        .sees("- >")
        .sees("M       mood")
        .sees("+ . ,");
    visit = visit
        .press("/mood")
        .sees("M       mood")
        .press("<esc><esc>");
    visit = visit.press(":mood");
    assert!(
        visit
            .screen()
            .lines()
            .any(|row| row.contains("> mood") && row.ends_with(" M"))
    );
    visit
        .press("<esc>W")
        .sees("+ energy  r rest  . even  , drain");
}

#[test]
fn a_key_follows_its_command_to_every_screen_it_holds_on() {
    let visit = with_keys(&[
        ("tick", "QWE"),
        ("undo", "U"),
        ("hard moment", "H"),
        ("people and help", "P"),
    ]);
    let visit = visit.press("yE").sees("E ●").press("U").sees("Undone");
    let visit = visit
        .press("<esc>H")
        .sees("P people and help")
        .press("P")
        .sees("Sam");
    visit.press("<esc><c-c>").has_left();
}

#[test]
fn fields_take_every_key_as_text() {
    let visit = with_keys(&[("undo", "U"), ("hard moment", "H"), ("mood", "M")]);
    visit.press("MwHUM").sees("HUM");
}

#[test]
fn the_hidden_screen_knows_the_moved_keys() {
    let moved = [
        ("close", "X"),
        ("hard moment", "H"),
        ("hide the screen", "Z"),
    ];
    with_keys(&moved).press("ZX").has_left();
    with_keys(&moved).press("Zq").stays().sees("Send one line");
    with_keys(&moved).press("ZH").sees("One thing at a time");
    with_keys(&moved).press("Z0").sees("Send one line");
}

#[test]
fn two_commands_may_change_places() {
    let visit = with_keys(&[("mood", "b"), ("smaller day", "m")]);
    visit
        .press("m")
        .sees("usual day")
        .sees("m usual day")
        .press("b")
        .sees("Mood");
}

#[test]
fn letters_that_move_may_change_places_too() {
    let visit = with_keys(&[("up", "j"), ("down", "k")]);
    visit.press("k").sees("> 2").press("j").sees("> 1");
}

#[test]
fn letters_that_move_can_be_others_and_the_arrows_stay() {
    let visit = with_keys(&[("up", "K"), ("down", "J")])
        .press("J")
        .sees("> 2");
    let visit = visit
        .press("K")
        .sees("> 1")
        .press("<down>")
        .sees("> 2")
        .press("j")
        .sees("> 2");
    visit.press(",J").sees("> Exercise");
}

#[test]
fn a_command_with_only_such_keys_gets_one_more() {
    let visit = with_keys(&[("start", "L"), ("next pane", "T")])
        .press("T")
        .sees("> Three slow");
    visit
        .press("TTL")
        .sees("Send one line to Sam")
        .sees_not("Ground");
}

#[test]
fn two_commands_on_one_key_keep_their_usual_keys_and_both_are_named() {
    let shared = |one, other, key| Refusal::Shared([one, other], Key::char(key));
    assert_eq!(
        refusals(&[("undo", "m")]),
        [(1, shared("mood", "undo", 'm'))]
    );
    assert_eq!(
        refusals(&[("mood", "F"), ("details", "F")]),
        [(2, shared("details", "mood", 'F'))]
    );
    // A key that a sheet has of its own.
    assert_eq!(
        refusals(&[("undo", "S")]),
        [(1, shared("skip the rest", "undo", 'S'))]
    );
    // The letters of the values in the first run: the hard moment stays in reach there.
    let refused = refusals(&[("hard moment", "h"), ("people and help", "0")]);
    assert_eq!(refused[0], (1, shared("choose", "hard moment", 'h')));
    assert_eq!(
        refused[1..],
        [(2, shared("hard moment", "people and help", '0'))]
    );
    assert_eq!(refusals(&[("tick", "aab")]).len(), 1);
    for keys in ["$%%", "%$%", "%%$"] {
        assert_eq!(
            refusals(&[("tick", keys)]),
            [(1, shared("tick", "tick", '%'))]
        );
    }
    // What is given back may be what another wants.
    let refused = refusals(&[("mood", "b"), ("smaller day", "v")]);
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!(
        Keymap::of(wanted(&[("mood", "b"), ("smaller day", "v")]), &tables()).0,
        Keymap::default()
    );
}

#[test]
fn no_command_is_left_without_a_key() {
    assert_eq!(
        refusals(&[("hard moment", "")]),
        [(1, Refusal::Without("hard moment"))]
    );
    assert_eq!(refusals(&[("tick", "Q")]), [(1, Refusal::Count("tick", 3))]);
    assert_eq!(
        refusals(&[("mood", " ")]),
        [(1, Refusal::Stays(Key::char(' ')))]
    );
    assert_eq!(
        refusals(&[("fly", "F")]),
        [(1, Refusal::Unknown("fly".to_owned()))]
    );
    assert_eq!(
        refusals(&[("close", "X"), ("close daymark", "Y")]),
        [(2, Refusal::Twice("close daymark"))]
    );
    for code in [Code::Enter, Code::Esc, Code::Tab, Code::F(1), Code::Up] {
        let one = Wanted {
            line: 1,
            name: "mood".to_owned(),
            keys: vec![Key::of(code)],
        };
        assert_eq!(
            Keymap::of(vec![one], &tables()).1,
            [(1, Refusal::Stays(Key::of(code)))]
        );
    }
}

#[test]
fn the_file_names_keys_as_the_help_and_the_command_line_do() {
    let home = Home::with(&three_values());
    home.write(
        "config/daymark/config.toml",
        "[keys]\nundo = [\"U\", \"f5\"]\nhard_moment = \"<f2>\"\n\"find a command\" = \"c-p\"\nmood = 3\n\
         values = \"enter\"\nadd = [\"m\"]\n",
    );
    let screen = |keys: &str| {
        let words = ["--size", "100x30", "--keys", keys, "--print"];
        String::from_utf8(home.daymark().args(words).output().unwrap().stdout).unwrap()
    };
    assert!(screen("").contains("F2 hard moment"), "{}", screen(""));
    assert!(screen("2<f5>").contains("Undone"));
    assert!(screen("2U").contains("Undone"));
    assert!(screen("<c-p>undo").contains("take back the last change"));
    assert!(
        screen("<f2>").contains("One thing at a time"),
        "{}",
        screen("<f2>")
    );
    let doctor = home.daymark().arg("doctor").output().unwrap();
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    for said in [
        "config.toml:5: a key of mood is a letter, a digit, a sign, or a name as f2, del and c-r.",
        "config.toml:6: Enter means the same everywhere and stays as it is.",
        "config.toml:7: mood and add would both have m. The usual keys are used.",
    ] {
        assert!(doctor.contains(said), "{doctor}");
        assert!(crate::tone::offences(said).is_empty());
    }
}
