//! What a day tells of itself: what stood there, and how late it was looked at.

use daymark::domain::{
    day::Moment,
    entry::{Entry, Fact},
    plan::Plan,
};

use crate::support::{Daymark, done, entry, three_values};

/// The times at which the log says that the person was here.
fn looks(visit: &mut Daymark) -> Vec<String> {
    let here = |entry: &&Entry| matches!(entry.fact, Fact::Here { .. });
    let all = visit.logged();
    let time = |at: Moment| at.to_text()[11..16].to_owned();
    all.iter()
        .filter(here)
        .map(|entry| time(entry.at))
        .collect()
}

fn morning() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

#[test]
fn a_key_in_another_part_of_the_day_says_that_it_was_seen_once() {
    let mut visit = morning().press("m<esc>v<esc>");
    assert_eq!(looks(&mut visit), ["08:10"]);
    // Three hours on, which is midday as well; then once in the afternoon and once in the evening.
    let mut visit = visit.press("<wait:182m>v<esc>v<esc>");
    assert_eq!(looks(&mut visit).len(), 2);
    let mut visit = visit.press("<wait:4h>v<esc>m<esc><wait:1h>v<esc>");
    assert_eq!(looks(&mut visit).len(), 3);
    let mut visit = visit.press("<wait:4h>v<esc>v<esc>");
    assert_eq!(looks(&mut visit).len(), 4);
    // Looking without a key, or with one that asks for nothing, writes nothing.
    let mut other = morning().press("1<wait:12h>?<esc>");
    assert_eq!(looks(&mut other), ["08:10"]);
}

#[test]
fn three_hours_on_are_noted_within_a_long_part_of_the_day_too() {
    let mut visit = Daymark::at("2026-03-08 04:30").with(three_values());
    visit = visit.press("1<wait:2h>v<esc><wait:70m>v<esc><wait:1h>v<esc>");
    assert_eq!(looks(&mut visit), ["04:30", "07:40"]);
}

#[test]
fn a_key_that_writes_of_itself_needs_no_more_words() {
    let mut visit = morning().press("1<wait:5h>2<wait:6h>3");
    assert_eq!(looks(&mut visit), ["08:10"]);
    // What is taken back no longer proves it.
    let mut visit = visit.press("u");
    assert_eq!(looks(&mut visit).len(), 2);
    let done = |entry: &Entry| matches!(entry.fact, Fact::Done(_) | Fact::Retracted { .. });
    assert_eq!(visit.logged().iter().filter(|entry| done(entry)).count(), 4);
}

#[test]
fn each_device_says_what_stands_there_for_itself() {
    let theirs = Fact::Here {
        offered: Some([("another".into(), daymark::domain::size::Size::Two)].into()),
        device: Some("othr".into()),
    };
    let mut visit = morning().with_entries([entry(1, "2026-03-08 07:00", theirs)]);
    visit = visit.press("m<esc>v<esc>");
    assert_eq!(looks(&mut visit), ["07:00", "08:10"]);
    let day = visit.app().session.day();
    let record = visit.app().session.record(day).clone();
    let format = format!("{:?}", record.offering);
    assert!(
        format.contains("another") && format.contains("send-one-line"),
        "{format}"
    );
}

/// Step 1 done on these days of March.
fn sent(plan: Plan, days: std::ops::Range<u64>) -> Daymark {
    let entries = days.map(|on| entry(on, &format!("2026-03-{on:02} 09:00"), Fact::Done(done(1))));
    Daymark::at("2026-03-20 08:10")
        .with(plan)
        .with_entries(entries)
}

#[test]
fn each_fifth_mark_of_a_step_within_a_month_is_told() {
    sent(three_values(), 5..9)
        .press("1")
        .sees("Connection, the 5th this month.");
    sent(three_values(), 5..14)
        .press("1")
        .sees("Connection, the 10th this month.");
    sent(three_values(), 5..10)
        .press("1")
        .sees_not("this month");
    sent(three_values(), 5..9).press("2").sees_not("this month");
}

#[test]
fn from_the_seventh_mark_of_a_day_on_it_is_plenty() {
    let extra = |n: u64| {
        let mut more = done(1);
        more.commitment = None;
        entry(n, "2026-03-08 07:00", Fact::Done(more))
    };
    morning()
        .with_entries((0..5).map(extra))
        .press("1")
        .sees_not("plenty")
        .press("2")
        .sees("That is plenty. The rest can wait.");
}
