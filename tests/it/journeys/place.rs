//! Where the person is, and the steps that can be done there.

use daymark::domain::{entry::Fact, place::Place};

use crate::support::{Daymark, entry, three_values};

fn ready_made() -> Daymark {
    let first = Daymark::at("2026-03-08 08:10").press("s<enter>");
    Daymark::at("2026-03-08 08:20").with_store(first.store())
}

#[test]
fn two_keys_say_where_one_is_and_the_steps_fit_it() {
    let mut visit = ready_made()
        .press("1")
        .sees("1 ●  Send one line: thinking of you")
        .press("l")
        .sees("Where are you?")
        .sees("  1 ○  home")
        .press("2")
        .sees("outside\n")
        .sees("1 ●  Send one line: thinking of you")
        .sees("2 ○  Read one page on a bench or a bus")
        .sees("3 ○  Choose one song for the way")
        .sees("Growth, 2 min, outside")
        .press("2");
    let read = visit
        .logged()
        .into_iter()
        .rev()
        .find_map(|entry| match entry.fact {
            Fact::Done(done) => Some(done),
            _ => None,
        });
    let read = read.expect("a mark");
    assert_eq!(read.place, Some(Place::Outside));
    assert_eq!(read.text, "Read one page on a bench or a bus.");
    visit
        .press("l2")
        .sees("2 ●  Read one page on a bench or a bus")
        .sees("3 ○  Choose tonight's music")
        .sees("daymark\n");
}

#[test]
fn a_new_day_begins_without_a_place() {
    let visit = ready_made().press("l3").sees("work or study\n");
    Daymark::at("2026-03-09 08:10")
        .with_store(visit.store())
        .sees("daymark\n")
        .sees("2 ○  Read one page\n");
}

#[test]
fn saying_where_one_is_can_be_taken_back() {
    ready_made()
        .press("l2u")
        .sees("Undone: where you are.")
        .sees("2 ○  Read one page\n");
}

#[test]
fn a_weekday_remembers_a_place_that_was_said_twice() {
    let place = |id, at: &str| {
        entry(
            id,
            at,
            Fact::Place {
                place: Some(Place::Work),
            },
        )
    };
    let visit = Daymark::at("2026-03-09 08:10")
        .with(three_values())
        .with_entries([place(1, "2026-02-23 09:00"), place(2, "2026-03-02 09:00")]);
    visit
        .press("l")
        .sees("> 3 ")
        .press("<enter>")
        .sees("work or study\n");
    let once = Daymark::at("2026-03-09 08:10")
        .with(three_values())
        .with_entries([place(1, "2026-03-02 09:00")]);
    once.press("l<enter>").sees("daymark\n");
}

#[test]
fn words_of_ones_own_stay_as_they_are_everywhere() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .press("l2")
        .sees("1 ○  Send one line to Sam")
        .sees("2 ○  Read one page");
}

#[test]
fn a_heavy_day_outside_has_the_smallest_step_of_outside() {
    ready_made()
        .press("l2b")
        .sees("smaller day, outside\n")
        .sees("2 ○  Read one sign from top to bottom")
        .press("b-")
        .sees("1 ○  Open the chat on the way");
}

#[test]
fn a_narrow_window_says_where_one_is_too() {
    let visit = ready_made().size(40, 12).sees("Sunday 8 March, morning\n");
    let visit = visit
        .press("l2")
        .sees("Sunday 8 March, morning      outside\n");
    // Where there is room for one of them, the place comes before the part of the day.
    visit
        .press("b")
        .sees("Sunday 8 March  smaller day, outside\n")
        .size(30, 8)
        .sees("Sunday 8 March");
}

#[test]
fn enter_is_named_where_it_keeps_something() {
    let fresh = ready_made().size(40, 12).press("l");
    fresh
        .sees("1-4 choose  Esc back")
        .sees_not("Enter")
        .press("<down>")
        .sees("> 1 ")
        .sees("Enter keep");
}
