//! Words find room: what a person chose or has to be told stands there whole, or in a form that is.

use daymark::domain::entry::Fact;

use crate::support::{Daymark, Home, entry, landlord, three_values, week_of_marks};

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
}

/// The first step has these words.
fn with_step(words: &str) -> Daymark {
    let mut plan = three_values();
    let step = &mut plan.commitments[0];
    words.clone_into(&mut step.sizes.two);
    Daymark::at("2026-03-08 08:10").with(plan)
}

#[test]
fn the_selected_step_is_whole_however_long() {
    let german = "Rentenversicherungsnummer heraussuchen Steuerberater anrufen";
    with_step(german).size(40, 12).sees("anrufen");
    with_step(german).size(80, 24).sees("anrufen");
    let cjk = "家族に短いメッセージを送る、それだけで十分です、返事は待たない、今日はそれでいい";
    with_step(cjk).size(80, 24).sees("それでいい");
    with_step(german).size(30, 8).sees("anrufen");
}

#[test]
fn the_selected_caption_is_whole_in_a_narrow_window() {
    let visit = morning().size(30, 8).press("b");
    visit.sees("Connection, under a").sees("minute");
}

#[test]
fn a_marked_one_off_asks_how_it_felt_as_steps_do() {
    let mut plan = three_values();
    plan.one_offs.push(landlord(Some("2026-03-08")));
    let visit = Daymark::at("2026-03-08 08:10").with(plan);
    let visit = visit.press("4").sees("done  e r n d felt");
    visit.press("e").sees_not("e n d felt");
}

#[test]
fn beside_the_panes_one_row_is_selected_not_two() {
    let mut visit = morning().press("<tab>").sees("> Three slow");
    assert_eq!(visit.screen().matches("> ").count(), 1);
    let mut visit = visit.press("<tab><tab>").sees("> 1 ");
    assert_eq!(visit.screen().matches("> ").count(), 1);
}

#[test]
fn a_word_for_today_is_answered_in_a_small_window() {
    let visit = morning().size(40, 12).press("m8");
    visit
        .sees("Today I feel mild.")
        .press("<down>")
        .sees("mild.");
    morning().press("m8").sees_not("mild.");
}

#[test]
fn a_long_notice_goes_on_in_the_free_row_below() {
    let home = Home::with(&three_values());
    home.write("config/daymark/config.toml", "theme = \"light\"\n");
    let words = ["--size", "80x24", "--keys", "", "--print"];
    let output = home.daymark().args(words).output().unwrap();
    let screen = String::from_utf8(output.stdout).unwrap();
    let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("of the theme light. Its own are used."),
        "{screen}"
    );
}

/// The style of the first of these words on the screen.
fn style_of(visit: &mut Daymark, words: &str) -> ratatui::style::Style {
    let screen = visit.screen();
    let found = screen.lines().enumerate();
    let mut found = found.filter_map(|(y, row)| Some((row.split_once(words)?.0, y)));
    let (before, y) = found.next().unwrap_or_else(|| panic!("{words}\n{screen}"));
    let at = (daymark::ui::canvas::width(before), y as u16);
    let cell = visit.runtime().screen.shown().cell(at);
    cell.map_or_else(Default::default, ratatui::buffer::Cell::style)
}

#[test]
fn what_stands_over_others_and_why_something_matters_is_quiet_and_steps_are_not() {
    let pages = [
        ("?", "The week", "look back"),
        ("vt", "First times", "Read"),
        ("vt", "Every value", "10 steps"),
        ("v", "A small hello", "Send one line"),
        (
            "w<enter><enter>21<enter>",
            "This is different",
            "Read one page",
        ),
    ];
    for (keys, quiet, words) in pages {
        let mut visit = morning().size(120, 40).press(keys);
        let mut is_quiet = |words| {
            let style = style_of(&mut visit, words);
            style.add_modifier.contains(ratatui::style::Modifier::DIM)
        };
        assert!(is_quiet(quiet), "{keys} {quiet}");
        assert!(!is_quiet(words), "{keys} {words}");
    }
    // A key stands out wherever it stands.
    let mut visit = morning().press("w<enter><enter><enter>");
    let key = style_of(&mut visit, "c  A note for the week");
    assert_eq!(style_of(&mut visit, "w own"), key);
}

#[test]
fn an_open_value_says_what_was_done_for_it_lately_and_a_first_page_sits_in_its_window() {
    let visit = morning().size(120, 40).press("v<enter>");
    visit.sees("Th  5 March  Send one line to Sam");
    let mut visit = Daymark::at("2026-03-08 08:10").size(120, 40);
    let (above, below) = rows_around(&mut visit, "one small thing", "ready-made set");
    assert!(above >= 7 && above < below, "{above} {below}");
}

#[test]
fn in_a_small_window_nothing_is_torn_apart() {
    // A week does not begin in the middle of its dots, and its counts are one sentence after the other.
    let visit = morning().size(40, 12).press("w").sees("Mo Tu We");
    let visit = visit.sees("10 steps. 10 steps since 2 March.").sees("> 1");
    visit.size(40, 11).sees("> 1").sees_not("Growth");
    // Two minutes stand whole, or not at all.
    let new = || Daymark::at("2026-03-08 08:10").size(40, 12);
    let mut visit = new().press("<enter><enter>");
    let screen = visit.screen();
    assert!(screen.lines().any(|row| row.trim() == "2 min"), "{screen}");
    assert!(!screen.contains(", 2\n"), "{screen}");
    // A key at the end of a row has one of its own.
    let mut visit = morning().size(40, 12).press("w<enter><enter><enter>");
    let screen = visit.screen();
    assert!(screen.lines().any(|row| row.trim() == "w own"), "{screen}");
    // What is said of a person does not take the rows of help.
    let visit = morning().size(60, 20).press("h");
    visit.sees_not("Checked on").sees("hurt yourself with.");
}

#[test]
fn in_a_wide_window_the_ends_of_a_row_stay_together() {
    let (sam, morning_of_it) = ("Send one line to Sam", "2 min, morning");
    for (keys, first, last) in [
        ("v", sam, morning_of_it),
        ("w", "Choose tonight's dinner", "We Th Fr Su"),
        ("w<enter><enter><enter>e", sam, morning_of_it),
    ] {
        let mut visit = morning().size(200, 60).press(keys);
        let screen = visit.screen();
        let at = |row: &str| Some(row.find(last)?.abs_diff(row.find(first)?));
        let apart = screen.lines().find_map(at);
        assert!(apart.is_some_and(|columns| columns < 80), "{screen}");
    }
}

#[test]
fn a_page_keeps_its_place_while_words_are_searched_for() {
    for open in ["?", "y"] {
        let mut visit = morning().size(120, 40).press(&format!("{open}/"));
        for letter in ["r", "e", "a"] {
            visit = visit.press(letter);
            let screen = visit.screen();
            let title = screen.lines().position(|row| row.contains(" ━━━"));
            assert_eq!(title, Some(1), "{open} {letter}\n{screen}");
        }
    }
    // Before and after, it sits in the window.
    let mut visit = morning().size(120, 40).press("?");
    assert!(rows_around(&mut visit, "Keys ━", "find").0 > 2);
    let mut visit = visit.press("/rea<esc>");
    assert!(rows_around(&mut visit, "Keys ━", "find").0 > 2);
}

#[test]
fn a_list_of_days_takes_the_room_of_its_window_and_no_word_touches_the_cursor_beside_it() {
    let long = Fact::Note {
        text: "Sent it from the bench, twenty minutes in the sun.".to_owned(),
        of: None,
    };
    let noted = || morning().with_entries([entry(90, "2026-03-06 09:00", long.clone())]);
    for (width, words) in [(80, "Sent it f…"), (120, "Sent it from the bench…")] {
        let visit = noted().size(width, 24).press("y<down><enter>");
        visit.sees(&format!("{words}  > "));
    }
    noted().size(170, 40).press("y").sees("twenty minutes in…");
}

#[test]
fn a_reason_is_whole_in_a_small_window() {
    for (width, height) in [(40, 12), (30, 8)] {
        let mut visit = morning().size(width, height);
        visit = visit.press(",<down><down><down><enter>a");
        let mut screen = visit.screen();
        screen = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            screen.contains("Five is the most. r takes one off."),
            "{screen}"
        );
        // With the next key the rows under it are there again.
        visit.press("<up>").sees_not("Five is the most");
    }
}

#[test]
fn a_person_is_taken_off_the_list_by_a_key_that_is_shown_and_undone_by_one() {
    let visit = morning().press("h").sees("r take off the list").press("r");
    let visit = visit.sees("Off the list: Sam. u takes it back.");
    visit.press("u").sees("Undone");
}

#[test]
fn settings_show_only_keys_that_do_something_on_the_row() {
    let visit = morning().press(",").sees_not("own words");
    let visit = visit
        .press("<end>")
        .sees("w own words")
        .sees_not("Left Right change");
    visit
        .press("<up>")
        .sees_not("own words")
        .sees("Left Right change");
}

#[test]
fn a_why_stands_whole_on_its_row_or_not_at_all() {
    for width in [90, 96, 100, 104, 110, 112, 120, 140] {
        let mut visit = morning().size(width, 40);
        let screen = visit.screen();
        assert!(!screen.contains('…'), "{width}:\n{screen}");
    }
    morning().size(120, 40).sees("small hello");
}

#[test]
fn a_title_is_whole_and_its_place_gives_way() {
    let visit = morning()
        .press("w<enter><enter>")
        .sees("What got in the way?")
        .sees("3 of 4");
    visit
        .size(30, 16)
        .sees("What got in the way?")
        .sees_not("3 of 4");
}

/// The rows above a row with these words, and below it, without the footer.
fn rows_around(visit: &mut Daymark, first: &str, last: &str) -> (usize, usize) {
    let screen = visit.screen();
    let rows: Vec<&str> = screen.lines().collect();
    let above = rows.iter().position(|row| row.contains(first)).unwrap();
    let end = rows.iter().rposition(|row| row.contains(last)).unwrap();
    (above, rows.len().saturating_sub(4 + end))
}

#[test]
fn a_page_sits_in_a_high_window() {
    for (width, height) in [(80, 40), (120, 60), (200, 60)] {
        let mut visit = morning().size(width, height).press(",");
        let (above, below) = rows_around(&mut visit, "Settings ━", "Helpline");
        assert!(above > 2 && above < below, "{above} {below}");
        let today = morning().size(width, height);
        let (above, below) = rows_around(&mut { today }, "Sunday 8 March", "moved");
        assert!(above > 1 && above <= below, "{above} {below}");
    }
    let mut low = morning().size(80, 28).press(",");
    assert_eq!(rows_around(&mut low, "Settings ━", "Helpline").0, 1);
}

#[test]
fn nothing_moves_in_a_high_window_while_steps_are_ticked_and_chosen() {
    let long = "Rentenversicherungsnummer heraussuchen Steuerberater anrufen";
    for height in [30, 36, 50] {
        let mut visit = with_step(long).size(80, height);
        let title = |visit: &mut Daymark| rows_around(visit, "Today ━", "2 ").0;
        let at = title(&mut visit);
        for keys in ["<down>", "<down>", "2", "e", "1"] {
            visit = visit.press(keys);
            assert_eq!(title(&mut visit), at, "{height} {keys}");
        }
    }
}

#[test]
fn a_large_window_says_what_was_done_lately_and_why() {
    let lately = |width, height| morning().size(width, height);
    lately(109, 40).sees_not("Lately");
    lately(110, 33).sees_not("Lately");
    lately(110, 34)
        .sees("Lately ──")
        .sees("Sa  7 March  Read one page");
    lately(120, 34).sees("small hello");
    let mut visit = lately(120, 40);
    assert_eq!(visit.screen().matches(" March  ").count(), 8);
    visit.press("1").sees("Su  8 March  Send one line to Sam");
}

#[test]
fn a_wide_window_shows_the_first_words_of_the_last_notes_unless_the_statement_is_hidden() {
    let note = Fact::Note {
        text: "Sent it from the bench.\nIt was cold.".to_owned(),
        of: None,
    };
    let noted = || {
        let mut entries = week_of_marks();
        entries.push(entry(90, "2026-03-07 09:00", note.clone()));
        entries
    };
    let visit = |plan| {
        Daymark::at("2026-03-08 08:10")
            .with(plan)
            .with_entries(noted())
    };
    let wide = visit(three_values()).size(150, 40);
    wide.sees("Notes ──").sees("Sent it from the bench. It");
    visit(three_values()).size(149, 40).sees_not("the bench");
    let mut hidden = three_values();
    hidden.statement.hidden = true;
    visit(hidden).size(150, 40).sees_not("the bench");
}

#[test]
fn from_28_rows_the_felt_keys_have_a_free_row_below_them() {
    for height in [28, 30, 36] {
        let mut visit = morning().size(100, height).press("1");
        let screen = visit.screen();
        let rows: Vec<&str> = screen.lines().collect();
        let felt = rows.iter().position(|row| row.contains("e energizing"));
        let under: String = rows[felt.unwrap() + 1].chars().take(50).collect();
        assert_eq!(under.trim(), "", "{screen}");
    }
}

#[test]
fn after_a_tick_a_small_window_asks_how_it_felt_in_the_row_of_the_caption() {
    for (width, height) in [(40, 12), (30, 8)] {
        let mut visit = morning().size(width, height).press("1");
        let screen = visit.screen();
        let rows: Vec<&str> = screen.lines().collect();
        let step = rows
            .iter()
            .position(|row| row.contains("Send one line to Sam"));
        let under: Vec<&str> = rows[step.unwrap() + 1].split_whitespace().collect();
        assert!(under.contains(&"e") && under.contains(&"d"), "{screen}");
        visit.press("e").sees_not(" n  d").sees("Connection, done");
    }
}

#[test]
fn a_setting_that_arrows_change_stands_between_them_and_a_line_says_what_it_does() {
    let visit = morning().press(",").sees("Breath              < helps >");
    let visit = visit.sees("Whether exercises count breaths, or look around instead.");
    let visit = visit
        .press("<down>")
        .sees_not("< ")
        .sees("What Ground begins with.");
    // In a wide window it stands beside the list.
    let mut wide = visit.size(120, 40);
    let screen = wide.screen();
    let row = screen
        .lines()
        .find(|row| row.contains("What Ground begins"));
    assert!(row.unwrap().contains("Breath"), "{screen}");
    let mut low = morning().size(30, 8).press(",");
    assert!(!low.screen().contains("Whether"));
}
