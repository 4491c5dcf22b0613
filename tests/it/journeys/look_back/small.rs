//! The look-back on small screens, in ASCII, and read aloud.

use crate::tone::offences;

use super::{ENTER, sunday, with_a_waiting_one_off};

/// Every screen of the look-back at a size.
fn screens(width: u16, height: u16) -> Vec<String> {
    (0..=9)
        .map(|enters| {
            sunday()
                .with(with_a_waiting_one_off())
                .size(width, height)
                .press(&format!("w{}", ENTER.repeat(enters)))
                .screen()
        })
        .collect()
}

#[test]
fn every_screen_says_where_it_stands_at_every_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12), (120, 40)] {
        for (index, screen) in screens(width, height).into_iter().enumerate() {
            if index < 9 {
                let place = format!("{} of 9", index + 1);
                assert!(
                    screen.contains(&place),
                    "{width}x{height} {place}\n{screen}"
                );
            }
            assert!(screen.contains("0 hard moment"), "{screen}");
            let widest = screen.lines().map(|row| row.chars().count()).max();
            assert!(widest <= Some(usize::from(width)), "{screen}");
        }
    }
}

#[test]
fn no_screen_holds_a_word_that_daymark_does_not_say() {
    for screen in screens(80, 24).into_iter().chain(screens(40, 12)) {
        assert_eq!(offences(&screen), Vec::<String>::new(), "{screen}");
    }
}

#[test]
fn ascii_holds_all_of_it() {
    for enters in 0..=9 {
        let keys = format!("w{}", ENTER.repeat(enters));
        let screen = sunday().ascii().press(&keys).screen();
        assert!(screen.is_ascii(), "{screen}");
    }
}

#[test]
fn on_a_small_screen_a_list_scrolls_with_the_selection() {
    sunday()
        .size(40, 12)
        .press("w<enter><enter><enter><end><space>")
        .sees("●  it didn't matter enough");
    sunday()
        .size(40, 12)
        .press("w<enter><end>")
        .sees("Connection, Monday");
}

#[test]
fn the_hard_moment_leads_back_to_the_same_screen() {
    sunday()
        .press("w<enter><enter><enter>w")
        .press("half a note<esc>0")
        .sees("You're here.")
        .press("<esc>")
        .sees("4 of 9")
        .press("w")
        .sees("half a note");
}

#[test]
fn the_way_on_is_seen_on_every_screen_at_every_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12), (120, 40)] {
        for screen in screens(width, height) {
            assert!(screen.contains("Enter "), "{width}x{height}\n{screen}");
        }
    }
}

#[test]
fn on_a_small_screen_the_whole_share_text_can_be_read() {
    let visit = sunday()
        .size(40, 12)
        .press(&format!("w{}", ENTER.repeat(8)))
        .sees("This is all of it")
        .sees("more below")
        .sees_not("No advice needed.");
    let visit = visit.press("<end><down><down>").sees("No advice needed.");
    // No key is spent on what is past the end.
    let visit = visit
        .sees_not("more below")
        .press("<up>")
        .sees("more below");
    visit.press("<home>").sees("This is all of it");
}

#[test]
fn on_a_narrow_screen_the_steps_of_next_week_stand_as_on_today() {
    let mut visit = sunday()
        .size(40, 12)
        .press(&format!("w{}<down>", ENTER.repeat(6)));
    let screen = visit.rows(2..=9, 1..=40);
    crate::support::same_screen(&screen, STEPS);
}

const STEPS: &str = "
  Everything stays as it is unless you
  change it.
  Send one line to Sam
     Connection, 2 min, morning
> Read one page
     Growth, 2 min, midday
  Choose tonight's dinner
     Autonomy, 2 min, evening
";

#[test]
fn the_longest_names_and_steps_keep_their_columns() {
    let mut plan = with_a_waiting_one_off();
    "Faith or spirit of today".clone_into(&mut plan.values[0].name);
    let text = "Read one line that matters to me and write it down slowly.";
    text.clone_into(&mut plan.commitments[0].sizes.two);
    let long = |width, height, enters| {
        let keys = format!("w{}", ENTER.repeat(enters));
        sunday().with(plan.clone()).size(width, height).press(&keys)
    };
    long(80, 24, 0).sees("  Faith or spirit of today  ●     ●  ●");
    long(40, 12, 0).sees("  Faith or spirit of…    ●");
    long(80, 24, 1).sees("  Send one line to Sam  Faith or spirit of today  Thursday, energizing");
    let visit = long(80, 24, 6).sees("> Read one line that matters to me and write it down slowly");
    visit.sees("     Faith or spirit of today, 2 min, morning");
}

/// The keys to each field of the look-back, from its first screen on.
const FIELDS: [(usize, &str); 6] = [(1, "a"), (2, "w"), (3, "w"), (6, "sw"), (6, "c"), (7, "w")];

#[test]
fn what_is_written_is_seen_on_every_screen_at_every_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        for (enters, keys) in FIELDS {
            let keys = format!("w{}{keys}", ENTER.repeat(enters));
            sunday()
                .with(with_a_waiting_one_off())
                .size(width, height)
                .press(&keys)
                .press("zebra")
                .sees("zebra")
                .sees("━━━━━━━━━━━━━━━━");
        }
    }
}

#[test]
fn a_first_slice_is_seen_with_what_it_is_cut_from_at_every_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        sunday()
            .with(with_a_waiting_one_off())
            .size(width, height)
            .press(&format!("w{}cfind the letter", ENTER.repeat(6)))
            .sees("Reply to the landlord, 15 min")
            .sees("What could come first?")
            .sees("find the letter")
            .sees("Start with what your hands do.");
    }
}

#[test]
fn a_first_slice_is_asked_for_line_by_line() {
    let mut visit = sunday().with(with_a_waiting_one_off()).plain();
    for line in ["w", "", "", "", "", "", "", "c"] {
        visit = visit.press(&format!("<line:{line}>"));
    }
    let said = visit.transcript();
    let asked = said.split("Reply to the landlord, 15 min").last();
    assert!(
        asked.is_some_and(|said| said.contains("What could come first?")),
        "{said}"
    );
    let mut visit = visit.press("<line:find the letter>");
    let text = visit.plan().one_offs[0].text.clone();
    assert_eq!(text, "Reply to the landlord: find the letter");
}

#[test]
fn steps_with_the_same_words_are_told_apart_by_their_day() {
    for (width, height) in [(60, 20), (40, 12)] {
        let visit = sunday().size(width, height);
        let mut visit = visit.press("w<enter>").sees("Autonomy, today, neutral");
        let screen = visit.screen();
        let marked = screen.lines().filter_map(|row| row.split_once(['●', '○']));
        let mut rows: Vec<&str> = marked.map(|(_, words)| words).collect();
        let all = rows.len();
        assert!(all > 4, "{screen}");
        rows.sort_unstable();
        rows.dedup();
        assert_eq!(rows.len(), all, "{screen}");
    }
}
