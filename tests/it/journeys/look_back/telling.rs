//! What is told to somebody: more only when it is added, in one's own words when they are written, to whom one likes.

use daymark::domain::{
    day::Day,
    entry::{Entry, Fact, Review},
};

use super::{ENTER, latest, sunday};
use crate::support::{Daymark, entry, three_values};

fn tell() -> String {
    format!("w{}t", ENTER.repeat(3))
}

/// A look-back a week ago whose text was copied.
fn told() -> Entry {
    a_week_ago(|review| review.shared = true)
}

fn a_week_ago(change: impl FnOnce(&mut Review)) -> Entry {
    let mut review = Review {
        week: Day::parse("2026-03-01"),
        screen: "next".to_owned(),
        step_of_week: Some("send-one-line".into()),
        done: true,
        ..Review::default()
    };
    change(&mut review);
    entry(8000, "2026-03-01 08:10", Fact::Review(Box::new(review)))
}

#[test]
fn what_the_week_kept_goes_along_only_when_it_is_added() {
    let mut visit = sunday()
        .press(&tell())
        .sees("added: nothing else")
        .press("+")
        .sees("added: what I kept from this week")
        .press("c");
    let kept = "This week I kept: choose tonight's dinner, read one page and send one line to you.";
    assert!(visit.copied().contains(kept), "{}", visit.copied());
    let mut visit = visit.press("+").sees("added: nothing else").press("c");
    assert!(!visit.copied().contains("This week I kept"));
    assert!(latest(&mut visit).shared);
}

#[test]
fn how_last_weeks_step_went_is_told_where_it_was_told_of() {
    let outcome = |entries: Vec<Entry>| {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(entries)
            .press("w<enter><enter>t")
    };
    let visit = sunday().with_entries([told()]);
    let mut visit = visit.press(&format!("{}++c", tell()));
    let went = "Last week I planned: send one line to you. It happened 3 times.";
    assert!(visit.copied().contains(went), "{}", visit.copied());
    let mut visit = outcome(vec![told()]).press("+c");
    let went = "It stayed open; that is information for the plan.";
    assert!(visit.copied().contains(went), "{}", visit.copied());
    let untold = || a_week_ago(|_| {});
    outcome(vec![untold()]).sees_not("added:");
    let visit = sunday().with_entries([untold()]);
    visit.press(&tell()).press("++").sees("added: nothing else");
}

#[test]
fn each_person_has_words_of_their_own_and_undo_brings_the_usual_ones_back() {
    let visit = sunday()
        .press(&tell())
        .sees("Hi Sam.")
        .press("n")
        .sees("Hi Aunt Vera.")
        .press("w")
        .sees("What you tell Aunt Vera, in your own words.")
        .press("<c-u>Vera, this week: {action}. Ask on {day}. For {values}.<enter>")
        .sees("Vera, this week: send one line to Sam. Ask on Friday. For")
        .sees("connection, growth, autonomy.");
    let mut visit = visit.press("n").sees("Hi Sam.");
    let texts = |visit: &mut Daymark| {
        let people = visit.plan().people.into_iter();
        people
            .map(|person| person.text.is_some())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&mut visit), [false, true, false]);
    let mut visit = visit
        .press("nw")
        .sees("Vera, this week")
        .press("<c-u><enter>");
    assert_eq!(texts(&mut visit), [false; 3], "the usual text");
    let mut visit = visit.press("u").sees("Vera, this week").press("u");
    assert_eq!(visit.plan(), three_values());
}

#[test]
fn with_nobody_on_the_list_the_text_has_no_name_and_leads_to_one() {
    let mut plan = three_values();
    plan.people.clear();
    sunday()
        .with(plan)
        .press(&tell())
        .sees("Hi. I'm using a small planner.")
        .press("a")
        .press("Mia<enter><enter><enter><esc>")
        .sees("Hi Mia.");
}

#[test]
fn somebody_who_may_ask_is_named_on_friday_in_the_caption_of_the_step() {
    let mut plan = three_values();
    plan.commitments[0].block = daymark::domain::block::Block::Any;
    let mut visit = sunday().with(plan).press("w<enter>9<enter><enter>");
    visit = visit.sees("Sam may ask").press("y<enter>");
    let on = |day: &str| Daymark::at(&format!("{day} 09:00")).with_store(visit.store());
    on("2026-03-13").sees("Connection, Sam may ask today");
    on("2026-03-12").sees_not("may ask today");
}
