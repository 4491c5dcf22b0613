//! The keys page, the palette, and what daymark says about itself.

use daymark::{
    app::command::tables,
    domain::entry::{Entry, Fact, Feeling},
    session::{
        command::{GROUPS, listed},
        keymap::Keymap,
    },
};

use crate::support::{Daymark, sunday, three_values};
use crate::tone;

mod frames;

fn fresh() -> Daymark {
    Daymark::at("2026-03-09 08:10").with(three_values())
}

fn facts(entries: &[Entry]) -> Vec<&Fact> {
    entries.iter().map(|entry| &entry.fact).collect()
}

#[test]
fn looking_at_keys_leaves_the_day_blank() {
    let mut visit = fresh()
        .press("?<down><up>/mood<esc><enter><down><esc><esc>:<esc><f1><esc>q")
        .has_left();
    assert!(visit.logged().is_empty());
}

#[test]
fn what_daymark_is_not_is_one_key_from_the_keys() {
    fresh()
        .press("?<enter>")
        .sees("It is not a crisis service, not a medical device")
        .sees("0.1.0")
        .press("<esc>")
        .sees("tick, or take the tick back")
        .press("<esc>")
        .sees("Today");
    fresh().press("?<enter>h").sees("findahelpline.com");
    fresh()
        .look(|look| look.store = String::from("~/.local/share/daymark"))
        .press("?<enter>")
        .sees("Files     ~/.local/share/daymark")
        .sees_not("Config");
}

#[test]
fn the_table_lists_each_key_once_and_only_what_exists() {
    let screen = fresh().press("?").screen();
    let rows = tables().today;
    let table = Keymap::default().as_markdown(&tables());
    for (group, title) in GROUPS {
        assert!(table.contains(&format!("| {title} |")), "{table}");
        for command in listed(&rows, group) {
            assert!(
                screen.contains(command.label),
                "{} is not on\n{screen}",
                command.label
            );
            assert!(table.contains(&format!(
                "| `{}` | {} |",
                Keymap::default().page_keys(command, &rows),
                command.label
            )));
        }
    }
    let mut said = vec![screen, table];
    for command in rows {
        said.extend([command.name, command.about, command.hint].map(str::to_owned));
    }
    let screen = said.join("\n");
    assert!(
        tone::offences(&screen).is_empty(),
        "{:?}",
        tone::offences(&screen)
    );
}

#[test]
fn a_search_narrows_while_it_is_typed_and_does_what_was_found() {
    let mut visit = fresh()
        .press("?/moo")
        .sees("> m")
        .sees("one word for today")
        .sees_not("hide the screen")
        .sees("Enter do it")
        .press("<enter>")
        .sees("Which word fits today?");
    assert!(matches!(facts(&visit.logged())[..], [Fact::Here { .. }]));
}

#[test]
fn a_row_of_several_answers_is_only_shown() {
    let mut visit = fresh()
        .press("?/e n d")
        .sees("energizing, neutral, draining")
        .sees_not("Enter do it")
        .press("<enter>")
        .sees("energizing, neutral, draining");
    assert!(visit.logged().is_empty());
    visit
        .press("xyz")
        .sees("Nothing by that name here and now.")
        .press("<esc>")
        .sees("On a step");
}

#[test]
fn over_a_sheet_its_own_keys_come_first() {
    let mut visit = fresh().press("m?");
    let screen = visit.screen();
    let here = screen.find("Here").expect("own keys");
    let others = screen.find("On a step").expect("the others");
    assert!(here < others, "{screen}");
    visit.press("<esc>").sees("Which word fits today?");
    Daymark::at("2026-03-08 08:10")
        .press("?")
        .sees("Here")
        .sees("start now")
        .press("<esc>")
        .sees("1 of 6")
        .press("?/start now<enter>")
        .sees("6 of 6");
}

#[test]
fn over_a_sheet_only_what_can_be_done_there_now_is_listed() {
    sunday()
        .press("a1?")
        .sees("1-5     choose")
        .sees_not("later today")
        .press("<esc>1?")
        .sees("t       later today")
        .sees_not("1-5     choose");
}

#[test]
fn a_page_longer_than_the_screen_says_how_to_go_on() {
    let about = fresh().press("?<enter>").sees_not("scroll");
    about
        .size(60, 12)
        .sees("Up Down scroll")
        .press("<pgdn>")
        .sees_not("daymark is a personal planner")
        .press("<end>")
        .sees("MIT");
}

#[test]
fn a_small_screen_shows_all_keys_by_scrolling() {
    for (width, height) in [(60, 20), (40, 12), (30, 8), (80, 14)] {
        let mut visit = fresh().size(width, height).press("?").sees("more below");
        let top = visit.screen();
        let mut seen = top.clone();
        for _ in 0..20 {
            visit = visit.press("<pgdn>");
            seen.push_str(&visit.screen());
        }
        for words in [
            "tick, or take",
            "mood",
            "values",
            "hide the screen",
            "? then Enter",
        ] {
            assert!(seen.contains(words), "{words} at {width}x{height}:\n{seen}");
        }
        let visit = visit
            .sees_not("more below")
            .press("<up>")
            .sees("more below");
        let visit = visit.press(&"<pgup>".repeat(20));
        let visit = visit.sees("Nothing above this.").press("<pgup>");
        let mut visit = visit.sees("Nothing above this.").press("<pgdn><pgup>");
        assert_eq!(visit.screen(), top);
    }
}

#[test]
fn the_palette_does_what_its_row_says() {
    let mut visit = fresh()
        .press(":moo")
        .sees("> mood")
        .press("<enter>")
        .sees("Which word fits today?");
    assert!(matches!(facts(&visit.logged())[..], [Fact::Here { .. }]));
    fresh()
        .press(":hide<enter>")
        .sees_not("Today")
        .sees("daymark");
    fresh().press(":close<enter>").has_left();
    fresh().press(":people<enter>").sees("findahelpline.com");
    fresh().press(":hard<enter>").sees("One thing at a time.");
}

#[test]
fn the_palette_tells_several_answers_apart() {
    let mut visit = fresh().press("1:drain").sees("draining").press("<enter>");
    let felt = facts(&visit.logged()).into_iter().any(|fact| {
        matches!(
            fact,
            Fact::Felt {
                feeling: Some(Feeling::Draining),
                ..
            }
        )
    });
    assert!(felt);
}

#[test]
fn a_command_of_several_keys_is_one_row_and_says_what_to_press() {
    let mut visit = fresh()
        .press(":tick<enter>")
        .sees("tick: press 1-3.")
        .sees("Today");
    assert!(visit.logged().is_empty());
}

#[test]
fn what_a_person_calls_it_finds_it() {
    for word in [
        "felt",
        "evidence",
        "edit",
        "remove",
        "pause",
        "export",
        "theme",
        "share",
        "note",
        "backup",
        "statement",
        "sleep",
        "panic",
        "history",
        "yesterday",
    ] {
        let visit = fresh().press(&format!("1:{word}"));
        visit.sees("> ").sees_not("Nothing by that name");
    }
    let mut visit = fresh().press(":");
    for (words, leads) in [
        (
            "suicide hurt danger die helpline doctor person",
            "> people and help",
        ),
        ("anxious sad", "  hard moment"),
        ("quit exit", "> close daymark"),
    ] {
        for word in words.split(' ') {
            visit = visit.press(&format!("<c-u>{word}")).sees(leads);
        }
    }
    // What the shell knows stands under its name there.
    for name in "today status done undo now hard ground review week days notes note log statement share greet remind \
                 pause ics import export edit doctor forget erase sync completions schema man help"
        .split_whitespace()
    {
        visit = visit.press(&format!("<c-u>{name}")).sees("> ");
    }
    visit
        .press("<c-u>doctor")
        .sees("in a shell: daymark doctor");
    fresh().press(",:exit<enter>").has_left();
    fresh().press(":evid<enter>").sees("Evidence");
    fresh()
        .press(",:evid<enter>")
        .sees("Evidence")
        .press("<esc>")
        .sees("Settings");
    fresh()
        .press(":export")
        .sees("in a shell: daymark export --markdown")
        .press("<enter>")
        .sees("export: in a shell: daymark export --markdown");
}

#[test]
fn the_palette_offers_only_what_can_be_done_now() {
    // What can be done later says when.
    let visit = fresh().press(":draining").sees("That comes after a tick.");
    let visit = visit.press("<c-u>restful").sees("That comes after a tick.");
    let visit = visit
        .press("<c-u>details")
        .sees("Details come after a tick.");
    let mut visit = visit
        .press("<enter>")
        .sees("details: Details come after a tick.");
    assert!(visit.logged().is_empty());
    let mut visit = fresh()
        .press(":zzz<enter>")
        .sees(": zzz")
        .press("<esc>")
        .sees("Today");
    assert!(visit.logged().is_empty());
    fresh()
        .press("m:")
        .sees(":")
        .press("set down")
        .sees("Nothing by that name");
}

#[test]
fn a_key_that_moves_nothing_says_why() {
    for key in ["<down>", "<up>", "j", "k", "<home>", "<end>"] {
        let visit = fresh().press("<tab>").press(key);
        visit.sees("The steps are in Today. Tab goes there.");
    }
    let visit = fresh().press("y/zzzz").sees_not("Up Down choose");
    visit.press("<esc>").sees("Days");
}

#[test]
fn the_palette_scrolls_with_its_selection() {
    fresh()
        .press(&format!(":{}", "<down>".repeat(12)))
        .sees("> ")
        .sees_not("tick this step")
        .press(&"<up>".repeat(12))
        .sees("> tick ")
        .press("<down>")
        .sees("> tick a one-off")
        .press("<c-u>z")
        .sees("> ");
}

#[test]
fn one_line_says_what_is_selected() {
    fresh()
        .size(29, 6)
        .press(":gro")
        .sees(": gro > ground")
        .press("<esc>?")
        .sees("On a step");
}

#[test]
fn no_row_of_any_small_screen_is_cut_at_the_edge() {
    for (width, height) in [(30, 8), (40, 12), (60, 20)] {
        let mut visit = fresh().size(width, height).press(":gr");
        let screen = visit.screen();
        assert!(screen.contains("> ground"), "{screen}");
        assert!(
            screen
                .lines()
                .any(|row| row.trim_start().starts_with(": gr")),
            "{screen}"
        );
    }
}
