//! Windows of every size.

use daymark::{
    app::{message::Message, screen::LARGEST},
    domain::id::Ids,
};

use super::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER};
use crate::support::{Daymark, Promise, Proof, count, seed, three_values, week_of_marks};

/// Every size up to this one is drawn.
const EACH: (u16, u16) = (100, 40);

/// A few that nobody has, until somebody has them.
const STRANGE: [(u16, u16); 8] = [
    (1000, 500),
    (65535, 65535),
    (65535, 1),
    (1, 65535),
    (1000, 1),
    (1, 500),
    (331, 7),
    (7, 331),
];

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
}

/// Draws a screen in one size after the other. Gives how many.
fn draws(mut visit: Daymark, sizes: impl Iterator<Item = (u16, u16)>) -> usize {
    let runtime = visit.runtime();
    let mut count = 0;
    for (width, height) in sizes {
        let drawn = runtime.screen.resize(width, height);
        let now = runtime.now();
        runtime.app.update(Message::Resized(drawn.0, drawn.1), now);
        runtime.screen.draw(&runtime.app).unwrap();
        let area = runtime.screen.shown().area;
        assert_eq!((area.width, area.height), drawn);
        assert!(area.width <= LARGEST.0 && area.height <= LARGEST.1);
        count += 1;
    }
    count
}

fn ways() -> impl Iterator<Item = Daymark> {
    let mornings = OF_A_MORNING.into_iter().chain(OVER_ANOTHER);
    let mornings = mornings.map(|keys| morning().press(keys));
    let first = OF_THE_FIRST_RUN.into_iter();
    mornings.chain(first.map(|keys| Daymark::at("2026-03-08 08:10").press(keys)))
}

/// Draws every screen in one of so many of these sizes, from a drawn one on. Gives how many.
fn draws_every(sizes: &[(u16, u16)], one_in: usize) -> usize {
    let mut draw = Ids::seeded(seed());
    let mut first = || (draw.draw() % one_in as u64) as usize;
    let part =
        ways().map(|visit| draws(visit, sizes.iter().copied().skip(first()).step_by(one_in)));
    part.sum()
}

#[test]
fn every_screen_stands_in_every_small_window() {
    let proof = Proof::of(Promise::P8, "every small window on every screen").seed(seed());
    let widths = 0..=EACH.0;
    let sizes = widths.flat_map(|width| (0..=EACH.1).map(move |height| (width, height)));
    // Neither widths nor heights are a multiple of this: each of them comes up.
    let drawn = draws_every(&sizes.collect::<Vec<_>>(), count(41, 1));
    proof.cases(drawn).tell();
}

#[test]
fn every_screen_stands_in_larger_windows_and_in_strange_ones() {
    let proof = Proof::of(Promise::P8, "large and strange windows").seed(seed());
    let widths = (101..=1000).step_by(149);
    let larger = widths.flat_map(|width| (41..=500).step_by(77).map(move |height| (width, height)));
    let drawn = draws_every(&larger.chain(STRANGE).collect::<Vec<_>>(), count(19, 1));
    proof.cases(drawn).tell();
}
