//! What an answer of Sunday makes different on the days after it, seen from Today; and the one line a day has.

use daymark::domain::{
    day::Day,
    entry::{Done, Fact, Source},
    size::Size,
};

use crate::support::{Daymark, Shared, three_values, week_of_marks};

fn day(after: i64) -> Day {
    Day::parse("2026-03-08").unwrap().plus(after)
}

/// A morning so many days after Sunday 8 March.
fn morning(after: i64, store: &Shared) -> Daymark {
    Daymark::at(&format!("{} 08:10", day(after))).with_store(store.clone())
}

/// A look-back in which one answer was given.
fn answered(keys: &str) -> Shared {
    let visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks());
    let visit = visit.press(&format!("w<enter><enter>{keys}<enter><enter>q"));
    visit.has_left().store()
}

fn marks(visit: &mut Daymark) -> Vec<Done> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Done(done) if done.source != Source::HardMoment => Some(done),
            _ => None,
        })
        .collect()
}

const ANYTHING: &str = "Anything from yesterday to mark?  y";

#[test]
fn what_stands_open_since_yesterday_is_asked_about_until_it_was_passed_over_three_times() {
    let first = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks());
    let store = first.press("1q").has_left().store();
    for after in 1..=9 {
        let asks = morning(after, &store).screen().contains(ANYTHING);
        // In its fourth week running it stands there once.
        assert_eq!(asks, matches!(after, 1 | 2 | 9), "{after}");
        morning(after, &store).press("1").press("q");
    }
    // Who looks is asked again the next day.
    let back = morning(16, &store).sees_not(ANYTHING).press("1q");
    back.has_left();
    let visit = morning(17, &store).sees(ANYTHING).press("y");
    let visit = visit.sees("> Tu 24 March").press("q").sees_not(ANYTHING);
    visit.press("u").sees_not("Undone").press("1q");
    morning(18, &store).sees(ANYTHING);
}

/// The second step could not be got going, so daymark opens on it.
fn opens_on_its_start_page() -> Shared {
    let store = answered("25");
    let sunday = Daymark::at("2026-03-08 18:00").with_store(store.clone());
    sunday.sees("Today ━").press("q");
    store
}

#[test]
fn a_step_one_could_not_get_going_with_opens_on_its_start_page_in_its_smallest_size() {
    let store = opens_on_its_start_page();
    let visit = morning(1, &store)
        .sees("Read one sentence.")
        .sees("Enter done");
    visit.sees_not("Today ━").press("q").has_left();
    // It was no day here: the next opening is the first one still.
    let visit = morning(1, &store).sees("Read one sentence.");
    let mut visit = visit
        .press("<wait:60s><enter>")
        .sees("2 ●  Read one sentence");
    let done = marks(&mut visit).pop().unwrap();
    assert_eq!((done.source, done.size), (Source::Start, Size::Tiny));
    visit.press("q").has_left();
    let again = morning(1, &store).sees("Today ━").press("q");
    again.has_left();
    let until = morning(7, &store)
        .sees("Read one sentence.")
        .sees("Enter done");
    until.press("<esc>").sees("Today ━");
    morning(8, &store).sees("Today ━");
}

#[test]
fn each_key_that_the_start_page_does_not_have_puts_it_away_and_acts() {
    let store = opens_on_its_start_page();
    let mut visit = morning(1, &store)
        .press("1")
        .sees("1 ●  Think of one person by name")
        .sees("Until Sunday: Read one page opens on its Start page");
    assert_eq!(marks(&mut visit).len(), 1 + 10);
    visit.press("q").has_left();
    let store = opens_on_its_start_page();
    let visit = morning(1, &store).press("<down>").sees("> 2 ○");
    visit.press("q").has_left();
    let at = |keys: &str| morning(1, &opens_on_its_start_page()).press(keys);
    at("m").sees("Which word fits today?");
    at("?").sees("Keys ━").press("<esc>").sees("Enter done");
    at("0").sees("One thing at a time");
    at("g")
        .sees("Breathe in.")
        .press("<enter>")
        .sees("Enter done");
    let mut aloud = morning(1, &opens_on_its_start_page())
        .plain()
        .press("<line:1><line:q>");
    assert!(aloud.is_left(), "{}", aloud.transcript());
    assert_eq!(marks(&mut aloud).len(), 1 + 10);
}

#[test]
fn no_to_an_offer_of_the_look_back_is_one_key_and_passing_it_over_another_answer() {
    let at = |keys: &str| {
        let visit = Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(crate::support::twelve_weeks());
        visit.press(&format!("w<enter>1<enter><enter>{keys}"))
    };
    let said = |visit: &mut Daymark| {
        let facts = visit.logged().into_iter().map(|entry| entry.fact);
        let answers = facts.filter_map(|fact| match fact {
            Fact::Idea(idea) if idea.rule == "helped:small-size" => idea.answer,
            _ => None,
        });
        answers.collect::<Vec<_>>()
    };
    let visit = at("").sees("this helped").press("n");
    let mut visit = visit.sees_not("this helped").press("<enter>");
    assert_eq!(said(&mut visit), ["n"]);
    assert_eq!(said(&mut at("<enter>")), ["l"]);
    assert_eq!(visit.plan(), three_values());
}

#[test]
fn who_changed_the_same_on_two_machines_reads_once_in_details_which_one_counts() {
    let store = answered("22");
    // Another machine had chosen the afternoon from the same plan, a little earlier.
    let other = store
        .entries()
        .into_iter()
        .find_map(|entry| match entry.fact {
            Fact::Idea(mut idea) if idea.answer.is_some() => {
                let change = idea.change.as_mut()?;
                "evening".clone_into(&mut change.to);
                Some(crate::support::entry(
                    5,
                    "2026-03-08 07:00",
                    Fact::Idea(idea),
                ))
            }
            _ => None,
        });
    store.add(other);
    let visit = morning(1, &store).press("2i");
    let visit = visit
        .reads("Chosen on two machines.")
        .reads("The other: Read one page, in the evening.");
    visit
        .press("<esc>i")
        .sees_not("two machines")
        .press("<esc>q");
}
