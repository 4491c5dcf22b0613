//! The look-back on small screens, in ASCII, and read aloud.

use crate::tone::offences;

use super::{ENTER, sunday, with_a_waiting_one_off};

/// The four pages, what is asked on the third, and what lies behind the last.
const KEYS: [&str; 8] = [
    "w",
    "w<enter>",
    "w<enter><enter>",
    "w<enter><enter><enter>",
    "w<enter><enter>2",
    "w<enter><enter>2141",
    "w<enter><enter><enter>e",
    "w<enter><enter><enter>t",
];

/// Every screen of the look-back at a size.
fn screens(width: u16, height: u16) -> Vec<String> {
    let keys = KEYS.iter();
    keys.map(|keys| {
        sunday()
            .with(with_a_waiting_one_off())
            .size(width, height)
            .press(keys)
            .screen()
    })
    .collect()
}

#[test]
fn every_screen_says_where_it_stands_at_every_size() {
    for (width, height) in [(80, 24), (60, 20), (40, 12), (120, 40)] {
        for (index, screen) in screens(width, height).into_iter().enumerate() {
            if index < 4 {
                let place = format!("{} of 4", index + 1);
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
    for keys in KEYS {
        let screen = sunday().ascii().press(keys).screen();
        assert!(screen.is_ascii(), "{screen}");
    }
}

#[test]
fn on_a_small_screen_a_list_scrolls_with_the_selection() {
    sunday()
        .size(40, 12)
        .press("w<enter><end><space>")
        .sees("●  having eaten");
    sunday()
        .size(40, 12)
        .press("w<end>")
        .sees("Connection, Mo We Th, energizing");
}

#[test]
fn the_hard_moment_leads_back_to_the_same_screen() {
    sunday()
        .press("w<enter><enter>w")
        .press("half a note<esc>0")
        .sees("You're here.")
        .press("<esc>")
        .sees("3 of 4")
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
        .press(&format!("w{}t", ENTER.repeat(3)))
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
        .press(&format!("w{}e<down>", ENTER.repeat(3)));
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
    let long = |width, height, keys: &str| {
        let visit = sunday().with(plan.clone());
        visit.size(width, height).press(keys)
    };
    long(80, 24, "w").sees("  Faith or spirit of today  ●     ●  ●");
    long(40, 15, "w").sees("  Faith or spirit of…    ●");
    long(80, 24, "w")
        .sees("  Send one line to Sam  Faith or spirit of today  Mo We Th, energizing");
    let visit = long(80, 24, "w<enter><enter><enter>e")
        .sees("> Read one line that matters to me and write it down slowly");
    visit.sees("     Faith or spirit of today, 2 min, morning");
}

/// The keys to each field of the look-back, from its first screen on.
const FIELDS: [(usize, &str); 6] = [
    (0, "a"),
    (1, "w"),
    (2, "w"),
    (3, "w"),
    (3, "esw"),
    (3, "ec"),
];

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
            .press(&format!("w{}ecfind the letter", ENTER.repeat(3)))
            .sees("Reply to the landlord, 15 min")
            .sees("What could come first?")
            .sees("find the letter")
            .sees("Start with what your hands do.");
    }
}

#[test]
fn a_first_slice_is_asked_for_line_by_line() {
    let mut visit = sunday().with(with_a_waiting_one_off()).plain();
    for line in ["w", "", "", "", "e", "c"] {
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
fn whoever_listens_hears_the_days_by_name_and_what_a_change_leads_to() {
    let mut visit = sunday().plain();
    for line in ["w", "", "", "2", "1"] {
        visit = visit.press(&format!("<line:{line}>"));
    }
    let said = visit.transcript();
    for words in [
        "Growth, Tuesday, Thursday and Saturday, energizing",
        "Read one page, then Read one sentence",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("Tu Th"), "{said}");
}

#[test]
fn on_the_smallest_screen_a_change_says_what_it_leads_to() {
    sunday()
        .size(20, 5)
        .press("w<enter><enter>21")
        .sees("> 2 ●  Read one page")
        .sees("→  Read one")
        .sees("sentence");
}
