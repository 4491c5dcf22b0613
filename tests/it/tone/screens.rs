//! Screens reached by random keys.

use daymark::domain::entry::Fact;
use ratatui::style::Color;

use crate::{
    support::{Daymark, count, done, entry, seed, three_values, week_of_marks},
    tone::offences,
};

/// Keys between two screens that are looked at.
const KEYS_BETWEEN: usize = 5;

/// The keys that are pressed. Signs that only count in a person's own text are left out.
const KEYS: [&str; 58] = [
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "0",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "m",
    "n",
    "o",
    "p",
    "r",
    "s",
    "t",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
    "?",
    ":",
    ",",
    "-",
    "+",
    " ",
    "S",
    "<enter>",
    "<esc>",
    "<tab>",
    "<s-tab>",
    "<space>",
    "<bs>",
    "<up>",
    "<down>",
    "<left>",
    "<right>",
    "<home>",
    "<end>",
    "<pgup>",
    "<pgdn>",
    "<f1>",
    "<c-r>",
    "<wait:61s>",
];

const SIZES: [(u16, u16); 6] = [(80, 24), (120, 40), (100, 30), (60, 20), (40, 12), (24, 6)];

/// A sequence that is the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// F0: nobody yet. F1: a week. F2: twelve weeks. F3: F1 and forty days away.
fn lives() -> [fn() -> Daymark; 4] {
    [
        || Daymark::at("2026-03-08 08:10"),
        || {
            Daymark::at("2026-03-08 08:10")
                .with(three_values())
                .with_entries(week_of_marks())
        },
        || {
            Daymark::at("2026-03-08 08:10")
                .with(three_values())
                .with_entries(twelve_weeks())
        },
        || {
            Daymark::at("2026-04-17 08:10")
                .with(three_values())
                .with_entries(week_of_marks())
        },
    ]
}

/// Twelve weeks before Sunday 8 March, two or three steps on most days.
fn twelve_weeks() -> Vec<daymark::domain::entry::Entry> {
    let mut dice = Dice(12);
    let mut entries = Vec::new();
    let last = daymark::domain::day::Day::parse("2026-03-07").unwrap();
    for back in (0..84).rev() {
        let day = last.plus(-back);
        for step in 1..=3 {
            if dice.below(3) > 0 {
                let n = entries.len() as u64 + 1;
                entries.push(entry(
                    n,
                    &format!("{day} 09:0{step}"),
                    Fact::Done(done(step)),
                ));
            }
        }
    }
    entries
}

#[test]
fn no_screen_blames_presses_or_shows_red() {
    let screens = count(100, 10_000);
    tell!(
        "{screens} screens, {KEYS_BETWEEN} keys between two of them, seed {}",
        seed()
    );
    let mut dice = Dice(seed());
    for life in lives() {
        let mut visit = life();
        let mut pressed = String::new();
        for _ in 0..screens / 4 {
            if visit.is_left() {
                visit = life();
                pressed.clear();
            }
            let (width, height) = SIZES[dice.below(SIZES.len())];
            visit = visit.size(width, height);
            for _ in 0..KEYS_BETWEEN {
                let key = KEYS[dice.below(KEYS.len())];
                pressed.push_str(key);
                visit = visit.press(key);
            }
            let screen = visit.screen();
            assert_eq!(
                offences(&screen),
                Vec::<String>::new(),
                "after {pressed}:\n{screen}"
            );
            assert!(!shows_red(&mut visit), "red after {pressed}:\n{screen}");
        }
    }
}

fn shows_red(visit: &mut Daymark) -> bool {
    visit.colors().into_iter().any(|color| match color {
        Color::Red | Color::LightRed => true,
        Color::Rgb(red, green, blue) => red > 120 && red / 2 > green.max(blue),
        Color::Indexed(index) => matches!(index, 1 | 9 | 124 | 160 | 196),
        _ => false,
    })
}
