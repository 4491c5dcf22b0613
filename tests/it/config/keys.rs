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
        .sees("M mood")
        .sees("H hard moment")
        .sees("QWE".get(0..1).unwrap_or(""));
    visit = visit
        .sees("Q W E tick")
        .sees("> Q ○  Send one line to Sam")
        .sees("( · wind-down");
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
        .sees("+ energizing  . neutral  , draining");
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
    visit.press(",J").sees("> Tone of notes");
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

/// The screen after these keys with a config.toml of these lines, and what doctor says of it.
fn configured(lines: &str, keys: &str) -> (String, String) {
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", &format!("[keys]\n{lines}\n"));
    let words = ["--keys", keys, "--print"];
    let printed = home.daymark().args(words).output().unwrap();
    let doctor = home.daymark().arg("doctor").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(printed.stdout), text(doctor.stdout))
}

#[test]
fn function_keys_and_keys_with_a_name_tick_and_undo_too() {
    let keys = "tick = [\"f5\", \"<f6>\", \"F7\"]\nundo = \"ins\"\nredo = \"del\"";
    let (screen, doctor) = configured(keys, "<f5><f6><ins><del>");
    assert!(!doctor.contains("config.toml"), "{doctor}");
    assert!(screen.contains("F5 ●  Send one line to Sam"), "{screen}");
    assert!(screen.contains("F6 ●  Read one page"), "{screen}");
    assert!(screen.contains("F7 ○  Choose tonight's dinner"), "{screen}");
    assert!(
        configured(keys, "<f5><ins>")
            .0
            .contains("Undone: tick of Send one line")
    );
    assert!(
        configured(keys, "2").0.contains("F6 ○  Read one page"),
        "2 is no key any more"
    );
}

#[test]
fn a_command_may_have_keys_of_two_layouts() {
    let also = "tick_also = [\"&\", \"é\", '\"']\nundo-also = [\"U\", \"f8\"]";
    for keys in ["2", "é"] {
        let (screen, doctor) = configured(also, keys);
        assert!(screen.contains("2 ●  Read one page"), "{screen}");
        assert!(screen.contains("1-3 tick"), "{screen}");
        assert!(!doctor.contains("config.toml"), "{doctor}");
    }
    for undo in ["u", "U", "<f8>"] {
        let (screen, _) = configured(also, &format!("&{undo}"));
        assert!(
            screen.contains("Undone: tick of Send one line"),
            "{undo}: {screen}"
        );
    }
    // On other pages too, and beside keys of a person's own, in whatever order the lines stand.
    assert!(configured(also, "y&").0.contains("1 ●"));
    let both = format!("{also}\ntick = [\"Q\", \"W\", \"E\"]");
    for keys in ["W", "é"] {
        let (screen, doctor) = configured(&both, keys);
        assert!(screen.contains("W ●  Read one page"), "{screen}{doctor}");
    }
    assert!(
        configured(&both, "2").0.contains("W ○"),
        "2 is no key any more"
    );
    let (screen, _) = configured("start_also = \"L\"", "L");
    assert!(!screen.contains("Ground ━"), "{screen}");
}

#[test]
fn what_cannot_be_added_is_said_and_the_usual_keys_stay() {
    for (line, said) in [
        ("tick_also = [\"&\"]", "tick takes 3 keys, in their order"),
        (
            "tick = [\"c-a\", \"c-b\", \"c-e\"]",
            "tick takes 3 keys, in their order",
        ),
        ("undo_also = \"m\"", "mood and undo would both have m."),
        (
            "tick_also = [\"2\", \"%\", \"$\"]",
            "tick would have 2 twice.",
        ),
        ("undo_also = \"enter\"", "Enter means the same everywhere"),
        ("unod_also = \"U\"", "unod_also is no command"),
    ] {
        let (screen, doctor) = configured(line, "1u");
        assert!(
            doctor.contains(&format!("config.toml:2: {said}")),
            "{doctor}"
        );
        assert!(screen.contains("Undone: tick of Send one line"), "{screen}");
    }
}

#[test]
fn a_name_with_a_slip_is_told_the_nearest_one() {
    for (line, said) in [
        ("hard_momnt = \"H\"", "The nearest is hard_moment."),
        ("setings = \"S\"", "The nearest is settings."),
        ("Undoo = \"U\"", "The nearest is undo."),
        ("peple-and-help = \"P\"", "The nearest is people_and_help."),
    ] {
        let (_, doctor) = configured(line, "");
        let line = doctor.lines().find(|line| line.contains("config.toml:2:"));
        assert!(line.is_some_and(|line| line.ends_with(said)), "{doctor}");
        assert!(crate::tone::offences(said).is_empty());
    }
    let (_, doctor) = configured("fly = \"F\"", "");
    assert!(
        doctor.contains("fly is no command; : and ? show their names.\n"),
        "{doctor}"
    );
    let home = Home::with(&three_values());
    home.write(
        "config/daymark/config.toml",
        "theem = \"dark\"\nmotions = false\nfont = 1\n",
    );
    let doctor = home.daymark().arg("doctor").output().unwrap();
    let doctor = String::from_utf8(doctor.stdout).unwrap();
    for line in [
        "config.toml:1: theem is no setting. The nearest is theme.\n",
        "config.toml:2: motions is no setting. The nearest is motion.\n",
        "config.toml:3: font is no setting.\n",
    ] {
        assert!(doctor.contains(line), "{doctor}");
    }
}

/// Every name a config.toml may hold today. A command that gets another name keeps this one beside it.
const NAMES: [&str; 58] = [
    "tick",
    "tick_a_one-off",
    "felt",
    "set_down_for_today",
    "shrink_this_step",
    "grow_this_step",
    "details",
    "mood",
    "smaller_day",
    "body_basics",
    "add",
    "yesterday",
    "note_to_self",
    "look_at_a_notice",
    "values",
    "if-then_plans",
    "settings",
    "close_daymark",
    "up",
    "down",
    "ground",
    "without_breath",
    "look_back",
    "hard_moment",
    "people_and_help",
    "undo",
    "redo",
    "hide_the_screen",
    "find_a_command",
    "keys",
    "keep it, it matters",
    "a_first_slice",
    "a_rest",
    "another_note",
    "another_small_thing",
    "change_the_plan",
    "copy",
    "evidence",
    "go_back",
    "later",
    "later_today",
    "leave_it",
    "let_it_go",
    "make_it_smaller",
    "not_now",
    "now",
    "part_of_the_day",
    "save_a_file",
    "search",
    "skip_the_rest",
    "start_now",
    "statement",
    "swap",
    "swap_it",
    "the_evidence",
    "the_example",
    "try_it",
    "write_your_own",
];

#[test]
fn a_name_that_a_config_file_may_hold_stays_one() {
    for name in NAMES {
        let refused = refusals(&[(name, "§")]);
        let is_unknown = |(_, why): &(usize, Refusal)| matches!(why, Refusal::Unknown(_));
        assert!(
            !refused.iter().any(is_unknown),
            "{name} is no command any more"
        );
    }
}

#[test]
fn keys_of_a_burst_arrive_in_one_piece() {
    let (screen, _) = configured("", "<burst:1e2n3>d");
    assert!(screen.contains("Autonomy, done, draining"), "{screen}");
    let (screen, _) = configured("", "<burst:?<esc>2>");
    assert!(screen.contains("2 ●  Read one page"), "{screen}");
}
