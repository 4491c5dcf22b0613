//! In the full screen the terminal's own cursor rests where the person is: screen readers and braille displays follow it.

use daymark::{app::screen, domain::id::Ids};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    display::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER},
    support::{Daymark, count, seed, three_values, week_of_marks},
};

/// Keys that move the selection on whatever is open.
const MOVES: [&str; 4] = ["", "<down>", "<down><down>", "<end>"];

/// The rows with the sign of the selection, and the row of the cursor.
fn places(visit: &mut Daymark) -> (Vec<u16>, Option<u16>, String) {
    let (width, height) = visit.app().size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = screen::draw(visit.app(), &mut buffer).0;
    let is_sign = |x: u16, y: u16| {
        let symbol = |x| buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
        // The sign hangs before what it points at, and nothing stands before it but blanks or another column.
        symbol(x) == ">" && (x == 0 || symbol(x - 1) == " ") && x + 1 < width
    };
    let rows = (0..height).filter(|y| (0..width).any(|x| is_sign(x, *y)));
    (
        rows.collect(),
        cursor.map(|cursor| cursor.y),
        visit.screen(),
    )
}

#[test]
fn on_every_page_the_cursor_rests_on_the_selected_row() {
    let morning = || {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(week_of_marks())
    };
    let nobody = || Daymark::at("2026-03-08 08:10");
    let ways = OF_A_MORNING.iter().chain(&OVER_ANOTHER);
    let first = OF_THE_FIRST_RUN.iter();
    let all = ways
        .map(|keys| (morning as fn() -> Daymark, keys))
        .chain(first.map(|keys| (nobody as fn() -> Daymark, keys)));
    let (mut pages, mut selections) = (0, 0);
    let (mut draw, one_in) = (Ids::seeded(seed()), count(3, 1) as u64);
    for (begin, keys) in all {
        for (width, height) in [(80, 24), (120, 40), (60, 20), (40, 12), (24, 6)] {
            if !draw.draw().is_multiple_of(one_in) {
                continue;
            }
            for moves in MOVES {
                let mut visit = begin().size(width, height).press(keys).press(moves);
                let (signs, cursor, screen) = places(&mut visit);
                let at = format!("{keys}{moves} at {width}x{height}:\n{screen}");
                let y = cursor.unwrap_or_else(|| panic!("no cursor after {at}"));
                let writes = visit.app().written.is_some();
                assert!(
                    signs.is_empty() || writes || signs.contains(&y),
                    "the cursor is in row {y}, the sign in {signs:?} after {at}"
                );
                pages += 1;
                selections += usize::from(!signs.is_empty() && !writes);
            }
        }
    }
    assert!(selections > pages / 4, "{selections} of {pages}");
}
