//! The day before.

use daymark::domain::{
    day::Day,
    entry::{Fact, Feeling},
};

use crate::support::{Daymark, done, entry, same_screen, three_values, week_of_marks};

fn sunday() -> Daymark {
    let saturday = entry(1, "2026-03-07 09:00", Fact::Done(done(1)));
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries([saturday])
}

#[test]
fn yesterday_is_listed_as_it_was_drawn() {
    let mut visit = sunday().press("y");
    same_screen(&visit.rows(5..=22, 1..=42), YESTERDAY);
    visit.sees("1-3 tick  e n d felt  Esc today");
}

const YESTERDAY: &str = "
  Yesterday, Saturday 7 March ━━━━━━━━━━━━

  Anything you did and would like to mark.

  1 ●  Send one line to Sam
       Connection, done

> 2 ○  Read one page
       Growth, 2 min

  3 ○  Choose tonight's dinner
       Autonomy, 2 min
";

#[test]
fn a_mark_goes_to_yesterday_and_is_called_backfilled() {
    let mut visit = sunday().press("y<space>e").sees("Growth, done, energizing");
    let marks: Vec<_> = visit.logged().into_iter().skip(1).collect();
    let yesterday = Day::parse("2026-03-07").expect("a day");
    let mark = marks.iter().find_map(|entry| match &entry.fact {
        Fact::Done(done) => Some((entry.day, done.backfilled, done.certain)),
        _ => None,
    });
    assert_eq!(mark, Some((yesterday, true, false)));
    let felt = marks.iter().find(|entry| {
        matches!(&entry.fact, Fact::Felt { feeling, .. } if *feeling == Some(Feeling::Energizing))
    });
    assert_eq!(felt.map(|entry| entry.day), Some(yesterday));
    visit
        .press("<esc>")
        .sees("Today ━")
        .sees("1 ○  Send one line to Sam")
        .sees("2 steps");
}

#[test]
fn a_mark_can_be_taken_back_twice_over() {
    sunday()
        .press("y3")
        .sees("3 ●  Choose tonight's dinner")
        .press("3")
        .sees("3 ○  Choose tonight's dinner")
        .press("1")
        .sees("1 ○  Send one line to Sam")
        .press("u")
        .sees("1 ●  Send one line to Sam")
        .sees("Undone: the tick of Send one line to Sam taken back.");
}

#[test]
fn there_is_no_way_further_back() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .press("yy")
        .sees("Yesterday, Saturday 7 March")
        .sees_not("Friday");
}

#[test]
fn yesterday_stays_the_day_it_was_while_the_page_turns() {
    Daymark::at("2026-03-08 03:50")
        .with(three_values())
        .press("y")
        .sees("Yesterday, Friday 6 March")
        .press("<wait:1200s>")
        .sees("Yesterday, Friday 6 March")
        .press("<esc>y")
        .sees("Yesterday, Saturday 7 March");
}

#[test]
fn a_small_screen_keeps_the_selected_step_in_sight() {
    sunday()
        .size(40, 12)
        .press("y<down>")
        .sees("> 3 ○  Choose tonight's dinner")
        .sees("Autonomy, 2 min");
    sunday().size(29, 7).press("y").sees("2 Read one page");
    sunday()
        .ascii()
        .press("y")
        .sees("1 *  Send one line to Sam")
        .sees("> 2 o  Read one page");
}
