//! Keys by their names and in several layouts, and names with a slip in them.

use daymark::{
    app::command::tables,
    session::keymap::{Keymap, Refusal},
};

use super::keys::wanted;
use crate::support::{Home, three_values};

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
    let keys = "tick = [\"f5\", \"<f6>\", \"F7\"]\nundo = \"ins\"\nredo = \"f8\"";
    let (screen, doctor) = configured(keys, "<f5><f6><ins><f8>");
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
        let (_, refused) = Keymap::of(wanted(&[(name, "§")]), &tables());
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
