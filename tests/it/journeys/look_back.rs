//! The look-back: nine screens on a Sunday.

mod changes;
mod counted;
mod frames;
mod small;
mod week;

use daymark::domain::{
    entry::{Entry, Fact, Review},
    plan::Plan,
};

use crate::support::{Daymark, three_values, twelve_weeks};

/// Sunday morning after twelve weeks.
fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(twelve_weeks())
}

/// The look-backs of a log, in order.
fn reviews(entries: Vec<Entry>) -> Vec<Review> {
    let of = |entry: Entry| match entry.fact {
        Fact::Review(review) => Some(*review),
        _ => None,
    };
    entries.into_iter().filter_map(of).collect()
}

fn latest(visit: &mut Daymark) -> Review {
    let mut all = reviews(visit.logged());
    all.pop().expect("a look-back was written")
}

const ENTER: &str = "<enter>";

#[test]
fn sunday_in_enter() {
    let mut visit = sunday().press(&format!("w{}", ENTER.repeat(9)));
    let review = latest(&mut visit);
    assert!(review.done);
    assert_eq!(
        review.week.map(|day| day.to_string()).as_deref(),
        Some("2026-03-08")
    );
    assert_eq!(review.kept.len(), 3);
    assert!(review.texts.is_empty() && review.worked.is_empty() && review.in_way.is_empty());
    assert!(review.conditions.is_empty() && review.basics.is_empty() && !review.shared);
    assert!(review.note.is_some());
    assert_eq!(
        review.step_of_week.map(|id| id.to_string()).as_deref(),
        Some("send-one-line")
    );
    assert_eq!(visit.plan(), three_values(), "the plan stays as it is");
    visit
        .sees("Done. Your plan for the week is set. Nothing else is needed.")
        .sees("Small steps count.")
        .sees("Choose tonight's dinner")
        .press(ENTER)
        .sees("This week")
        .sees_not("look back");
}

#[test]
fn quitting_at_the_fourth_screen_resumes_there() {
    let mut visit = sunday()
        .press("w<enter><enter>1<enter>24")
        .sees("4 of 9")
        .press("q")
        .sees("This week");
    let review = latest(&mut visit);
    assert_eq!(review.screen, "R4");
    assert_eq!(review.worked, ["small-size"]);
    assert_eq!(review.in_way, ["poor-sleep", "too-big"]);
    Daymark::at("2026-03-10 21:00")
        .with_store(visit.store())
        .press("w")
        .sees("4 of 9")
        .sees("2 ●  poor sleep")
        .press("<esc>")
        .sees("1 ●  small size");
}

#[test]
fn every_screen_is_found_again_after_a_kill() {
    for screen in 1..9 {
        // The visit is never closed: what is on disk is all there is.
        let visit = sunday().press(&format!("w{}", ENTER.repeat(screen)));
        let place = format!("{} of 9", screen + 1);
        let again = Daymark::at("2026-03-09 08:20").with_store(visit.store());
        again.press("w").sees(&place);
    }
}

#[test]
fn what_is_marked_outlives_a_kill_and_the_screen_is_the_same() {
    // The visit is never closed: what is on disk is all there is.
    let visit = sunday().press("w<enter><enter><enter>3");
    Daymark::at("2026-03-08 08:20")
        .with_store(visit.store())
        .press("w")
        .sees("4 of 9")
        .sees("3 ●  worry");
}

#[test]
fn looking_in_and_going_back_begins_nothing() {
    let mut visit = sunday().press("w<esc>").sees("This week");
    assert!(reviews(visit.logged()).is_empty());
}

#[test]
fn a_mark_can_be_taken_back_with_undo_on_any_later_screen() {
    let mut visit = sunday()
        .press("w<enter><enter>1<enter>")
        .sees("4 of 9")
        .press("u")
        .press("<enter>");
    assert!(latest(&mut visit).worked.is_empty());
}

#[test]
fn a_fourth_mark_changes_nothing_and_says_so() {
    let mut visit = sunday().press("w<enter>4").sees("Three is plenty");
    assert_eq!(latest(&mut visit).kept.len(), 3);
    let mut visit = visit.press("14");
    assert_eq!(latest(&mut visit).kept.len(), 3);
}

#[test]
fn something_never_marked_can_be_added_and_is_kept() {
    let mut visit = sunday()
        .press("w<enter>1a")
        .sees("For Connection")
        .press("<tab>")
        .sees("For Growth")
        .press("Fixed the lamp<enter>")
        .sees("Fixed the lamp");
    let added = visit
        .logged()
        .into_iter()
        .find_map(|entry| match entry.fact {
            Fact::Done(done) if done.text == "Fixed the lamp" => Some((entry.id, entry.day, done)),
            _ => None,
        });
    let (id, day, done) = added.expect("it is in the log");
    assert_eq!(done.source, daymark::domain::entry::Source::Extra);
    assert_eq!(
        (done.value.as_str(), done.backfilled, done.certain),
        ("growth", false, false)
    );
    assert_eq!(day.to_string(), "2026-03-08");
    assert!(latest(&mut visit).kept.contains(&id));
    let visit = visit.press("u").sees_not("●  Fixed the lamp");
    let mut visit = visit.press("<enter>");
    assert!(!latest(&mut visit).kept.contains(&id));
}

#[test]
fn a_week_without_marks_asks_for_nothing_that_was_not_there() {
    let visit = Daymark::at("2026-03-29 08:10")
        .with(three_values())
        .with_entries(twelve_weeks())
        .press("w")
        .sees("Monday 23 to Sunday 29 March.")
        .sees("143 steps since 14 December.")
        .sees_not("0 steps")
        .press(ENTER)
        .sees("A quiet week on the page. Looking back at all is a step for what matters.")
        .sees_not("1 ")
        .press(ENTER)
        .sees("5 of 9")
        .press("<enter><enter>")
        .sees("7 of 9")
        .sees("y takes the smallest sizes")
        .press("y")
        .sees("Think of one person by name");
    let mut visit = visit.press("<enter><enter><enter>");
    let review = latest(&mut visit);
    assert!(review.done && review.kept.is_empty());
}

#[test]
fn fewer_than_three_are_shown_as_they_are() {
    let entries: Vec<Entry> = twelve_weeks()
        .into_iter()
        .filter(|entry| {
            entry.day.to_string().as_str() < "2026-03-02" || entry.day.to_string() == "2026-03-07"
        })
        .collect();
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(entries)
        .press("w<enter>")
        .sees("1 ●  Read one page")
        .sees_not("2 ○")
        .press(ENTER);
    assert_eq!(latest(&mut visit).kept.len(), 1);
}

#[test]
fn after_a_heavy_time_the_first_screen_names_people_once() {
    let heavy: Vec<Entry> = (0..11)
        .map(|day| {
            let mood = daymark::domain::entry::Mood::Word("heavy".to_owned());
            let time = if day < 3 {
                format!("2026-02-{:02} 09:00", 26 + day)
            } else {
                format!("2026-03-{:02} 09:00", day - 2)
            };
            crate::support::entry(5000 + day, &time, Fact::Mood(mood))
        })
        .collect();
    let mut visit = sunday()
        .with_entries(heavy)
        .press("w")
        .sees("Talking with a doctor, counselor or someone you trust can help.")
        .sees_not("11")
        .press("h")
        .sees("Aunt Vera");
    let shown = |entry: &Entry| matches!(&entry.fact, Fact::OfferShown { which, .. } if which == "signpost");
    assert_eq!(
        visit.logged().iter().filter(|entry| shown(entry)).count(),
        1
    );
    Daymark::at("2026-03-15 09:00")
        .with_store(visit.store())
        .press("w")
        .sees_not("Talking with a doctor");
}

/// A plan with a one-off that waits.
fn with_a_waiting_one_off() -> Plan {
    let mut plan = three_values();
    plan.one_offs.push(crate::support::landlord(None));
    plan
}
