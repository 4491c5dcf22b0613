//! The look-back on small screens, in ASCII, and read aloud.

use daymark::tone::offences;

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
