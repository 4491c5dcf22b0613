//! People and help, one key away on every page of the hard moment.

use super::*;

#[test]
fn not_now_at_the_close_shows_people() {
    let mut visit = sunday()
        .press("0<enter><enter><enter>3")
        .sees("Would it help to have someone with you?")
        .sees("Sam          text, any time")
        .sees("findahelpline.com");
    assert_eq!(moments(&mut visit)[0].helped.as_deref(), Some("not_now"));
    visit
        .press("<esc>")
        .sees("That was enough for now.")
        .press("<enter>")
        .sees("Today ━━");
}

#[test]
fn people_are_one_key_away_on_every_page_and_esc_comes_back() {
    let mut visit = sunday().press("0");
    for line in [
        "You're here. One thing at a time.",
        "Name five things: see, hear, feel.",
        "Now one small thing.",
        "That was enough for now.",
    ] {
        visit = visit
            .sees(line)
            .sees("h people and help")
            .press("h")
            .sees("People and help ━━")
            .sees("Sam")
            .press("<esc>")
            .sees(line)
            .press("h<enter>")
            .sees(line)
            .press("<enter>");
    }
    visit.sees("Today ━━");
}

#[test]
fn a_second_moment_within_the_hour_brings_people_before_the_close() {
    let visit = sunday().press("0<esc><wait:50m>0<enter><enter><enter>");
    visit
        .sees("Would it help to have someone with you?")
        .press("<enter>")
        .sees("That was enough for now.")
        .press("<enter>")
        .sees("Today ━━");
    sunday()
        .press("0<esc><wait:61m>0<enter><enter><enter>")
        .sees("That was enough for now.");
}

#[test]
fn a_moment_of_an_earlier_visit_counts_for_the_hour() {
    let earlier = |time| entry(900, time, Fact::HardMoment(HardMoment::default()));
    sunday()
        .with_entries([earlier("2026-03-08 07:30")])
        .press("0<enter><enter><esc>")
        .sees("Would it help to have someone with you?");
    sunday()
        .with_entries([earlier("2026-03-08 07:00")])
        .press("0<enter><enter><esc>")
        .sees("That was enough for now.");
    Daymark::at("2026-03-08 04:10")
        .with(not_sure())
        .with_entries([earlier("2026-03-08 03:40")])
        .press("0<enter><enter><esc>")
        .sees("Would it help to have someone with you?");
}

#[test]
fn nobody_is_added_to_a_plan_that_cannot_be_read_and_the_words_are_kept() {
    let mut visit = with_a_broken_plan()
        .press("haLee<enter><enter><enter>")
        .sees("plan.json cannot be read, so the plan stays as it is.")
        .press("a")
        .sees("Lee");
    assert_eq!(visit.plan().people.len(), 3);
}
