//! The way to the look-back: from the week pane on the review day.

use daymark::domain::entry::Fact;

use super::sunday;
use crate::support::{Daymark, entry, three_values, week_of_marks};

#[test]
fn the_pane_points_to_it_on_the_review_day_and_the_day_after() {
    sunday().sees("w look back (two minutes)");
    let at = |time: &str| {
        Daymark::at(time)
            .with(three_values())
            .with_entries(crate::support::twelve_weeks())
    };
    at("2026-03-09 08:00").sees("w look back (two minutes)");
    at("2026-03-10 08:00")
        .sees_not("look back")
        .press("w")
        .sees("1 of 4");
    sunday().size(60, 20).sees("─ w look back");
}

#[test]
fn it_is_offered_on_the_first_sunday_after_a_mark() {
    let sunday = || Daymark::at("2026-03-08 08:10").with(three_values());
    sunday().sees_not("look back");
    sunday()
        .with_entries(week_of_marks())
        .sees("w look back (two minutes)");
}

#[test]
fn enter_in_the_week_pane_opens_it() {
    sunday().press("<tab><tab><enter>").sees("1 of 4");
}

#[test]
fn evidence_of_a_day_begins_with_an_earlier_one() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries([entry(1000, "2026-03-01 08:00", Fact::HERE)])
        .with_entries(week_of_marks())
        .sees("10 steps")
        .sees("w look back (two minutes)");
}

#[test]
fn the_week_after_shows_what_was_kept_as_far_as_there_is_room() {
    let visit = sunday().press("w<enter><enter><enter><enter>");
    let monday = |width, height| {
        Daymark::at("2026-03-09 08:10")
            .with_store(visit.store())
            .size(width, height)
            .sees("Step of the week")
            .sees("Send one line to Sam")
    };
    let kept = [
        "Kept from last week",
        "Send one line to Sam",
        "Read one page",
    ];
    for words in kept {
        monday(120, 40).sees(words).sees("Choose tonight's dinner");
        monday(100, 30).sees(kept[0]);
    }
    let small = Daymark::at("2026-03-09 08:10").with_store(visit.store());
    small.size(80, 20).sees_not("Kept from last week");
}

#[test]
fn what_was_kept_on_several_days_is_told_once() {
    let mut visit = sunday().press("w<enter><enter><enter><enter>");
    let review = super::latest(&mut visit);
    assert_eq!(review.kept.len(), 10, "all marks of the three steps");
    let mut monday = Daymark::at("2026-03-09 08:10")
        .with_store(visit.store())
        .size(120, 40);
    let screen = monday.screen();
    let kept = screen.split("Kept from last week").nth(1);
    let kept = kept.and_then(|kept| kept.split("Lately").next());
    let told = kept.map(|kept| kept.matches("Send one line to Sam").count());
    assert_eq!(told, Some(1), "{screen}");
}
