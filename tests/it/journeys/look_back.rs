//! The look-back: four pages on a Sunday.

mod answers;
mod changes;
mod counted;
mod frames;
mod small;
mod telling;
mod week;

use daymark::domain::{
    entry::{Entry, Fact, Review},
    plan::Plan,
    size::Size,
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

/// The latest that was not taken back.
fn latest_live(visit: &mut Daymark) -> Option<Review> {
    let entries = visit.logged();
    let gone = |entry: &Entry| {
        let mut all = entries.iter();
        all.any(|other| matches!(&other.fact, Fact::Retracted { of } if *of == entry.id))
    };
    let live = entries.iter().filter(|entry| !gone(entry)).cloned();
    reviews(live.collect()).pop()
}

const ENTER: &str = "<enter>";

#[test]
fn sunday_in_four_enters() {
    let mut visit = sunday().press(&format!("w{}", ENTER.repeat(4)));
    let review = latest(&mut visit);
    assert!(review.done);
    assert_eq!(
        review.week.map(|day| day.to_string()).as_deref(),
        Some("2026-03-08")
    );
    assert_eq!(review.kept.len(), 10, "three steps with all their days");
    assert!(review.texts.is_empty() && review.worked.is_empty() && review.in_way.is_empty());
    assert!(review.about.is_empty() && !review.shared);
    assert!(review.note.is_some());
    assert_eq!(
        review.step_of_week.map(|id| id.to_string()).as_deref(),
        Some("send-one-line")
    );
    assert_eq!(visit.plan(), three_values(), "the plan stays as it is");
    visit
        .sees("Next week stays as it is.")
        .sees("This week")
        .press("<down>")
        .sees_not("look back");
}

#[test]
fn quitting_at_the_third_page_resumes_there() {
    let mut visit = sunday()
        .press("w<enter>1<enter>21")
        .sees("3 of 4")
        .press("q")
        .sees("This week");
    let review = latest(&mut visit);
    assert_eq!(review.screen, "in_way");
    assert_eq!(review.worked, ["small-size"]);
    assert_eq!(review.in_way, ["too-big"]);
    Daymark::at("2026-03-10 21:00")
        .with_store(visit.store())
        .press("w")
        .sees("3 of 4")
        .sees("2 ●  Read one page  →  Read one sentence")
        .press("<esc>")
        .sees("1 ●  small size");
}

#[test]
fn one_that_was_begun_on_one_device_and_finished_on_another_is_one() {
    let mut phone = sunday().press("w<enter>1<enter>21q");
    let mut laptop = Daymark::at("2026-03-08 20:00")
        .with(phone.plan())
        .with_entries(phone.logged())
        .press("w")
        .sees("2 ●  Read one page  →  Read one sentence")
        .press("<enter><enter>")
        .sees("Next week: Read one sentence.");
    let review = latest(&mut laptop);
    assert!(review.done);
    assert_eq!(review.worked, ["small-size"]);
    // Back on the first device, with what the other wrote, nothing waits.
    Daymark::at("2026-03-09 08:00")
        .with(laptop.plan())
        .with_entries(laptop.logged())
        .press("w")
        .sees("1 of 4");
}

#[test]
fn a_look_back_of_an_earlier_version_is_gone_on_with() {
    let old = Review {
        week: daymark::domain::day::Day::parse("2026-03-08"),
        screen: "R4".to_owned(),
        texts: vec![("R4".to_owned(), "a loud week".to_owned())],
        ..Review::default()
    };
    let old = crate::support::entry(9000, "2026-03-08 08:00", Fact::Review(Box::new(old)));
    sunday()
        .with_entries([old])
        .press("w")
        .sees("3 of 4")
        .sees("a loud week");
}

#[test]
fn every_page_is_found_again_after_a_kill() {
    for page in 1..4 {
        // The visit is never closed: what is on disk is all there is.
        let visit = sunday().press(&format!("w{}", ENTER.repeat(page)));
        let place = format!("{} of 4", page + 1);
        let again = Daymark::at("2026-03-09 08:20").with_store(visit.store());
        again.press("w").sees(&place);
    }
}

#[test]
fn looking_in_and_going_back_begins_nothing() {
    let mut visit = sunday().press("w<esc>").sees("This week");
    assert!(reviews(visit.logged()).is_empty());
}

#[test]
fn a_mark_can_be_taken_back_with_undo_on_any_later_page() {
    let mut visit = sunday()
        .press("w<enter>1<enter>")
        .sees("3 of 4")
        .press("u")
        .press("<enter>");
    assert!(latest(&mut visit).worked.is_empty());
}

#[test]
fn a_fourth_mark_changes_nothing_and_says_so() {
    let mut visit = sunday().press("w<enter>1234").sees("Three is plenty");
    assert_eq!(latest(&mut visit).worked.len(), 3);
    let mut visit = visit.press("14");
    assert_eq!(latest(&mut visit).worked.len(), 3);
}

#[test]
fn a_row_of_the_week_has_its_days_and_all_its_marks() {
    let mut visit = sunday()
        .press("w")
        .sees("Read one page")
        .sees("Tu Th Sa, energizing")
        .press("1");
    let kept = latest(&mut visit).kept;
    assert!(kept.len() < 10, "one row is taken away whole");
    let mut visit = visit.press("1");
    assert_eq!(latest(&mut visit).kept.len(), 10);
}

#[test]
fn earlier_weeks_can_be_read() {
    sunday()
        .press("w[")
        .sees("Monday 23 February to Sunday 1 March")
        .press("1")
        .sees("An earlier week, to read.")
        .press("]")
        .sees("Monday 2 to Sunday 8 March");
}

#[test]
fn something_never_marked_can_be_added_and_is_kept() {
    let mut visit = sunday()
        .press("w1a")
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
        .sees("143 steps since 14 December")
        .sees_not("0 steps")
        .sees("A quiet week on the page. Looking back at all is a step for what matters.")
        .sees_not("1 ○")
        .press(ENTER)
        .sees("3 of 4")
        .sees("o ○  One step only this week: 'Think of one person by name'.")
        .press("o")
        .sees("o ●  One step only this week");
    let mut visit = visit
        .press("<enter><enter>")
        .sees("Next week: Think of one person by name");
    let review = latest(&mut visit);
    assert!(review.done && review.kept.is_empty());
    let monday = Daymark::at("2026-03-30 08:10").with_store(visit.store());
    monday
        .sees("Think of one person by name")
        .sees_not("2 ○  Read one page");
}

#[test]
fn one_answer_makes_the_next_week_smaller_and_undo_takes_it_back() {
    let visit = Daymark::at("2026-03-29 08:10")
        .with(three_values())
        .with_entries(twelve_weeks());
    let mut visit = visit.press("w<enter>11");
    let step = visit.plan().commitments[0].clone();
    assert_eq!(step.size, Size::Tiny);
    let by = step.history.last().map(|change| change.by.as_str());
    assert_eq!(by, Some("answer:too-big"));
    let mut visit = visit.press("u");
    assert_eq!(visit.plan(), three_values());
    assert!(latest_live(&mut visit).is_none_or(|review| review.in_way.is_empty()));
    let visit = visit
        .press("11<enter><enter>")
        .sees("Next week: Think of one person by name.");
    Daymark::at("2026-03-30 08:10")
        .with_store(visit.store())
        .sees("Think of one person by name");
}

#[test]
fn another_way_takes_the_place_of_the_first_and_y_takes_it_off() {
    let mut visit = sunday()
        .press("w<enter><enter>22")
        .sees("2 ●  Read one page");
    let first = visit.plan();
    assert_ne!(first, three_values());
    let mut visit = visit.press("<right>").sees("2 ●  Read one page");
    let second = visit.plan();
    assert!(second != three_values() && second != first);
    let mut visit = visit.press("u");
    assert_eq!(visit.plan(), first, "one gesture");
    let mut visit = visit.press("<right><left>y").sees("2 ○  Read one page");
    assert_eq!(visit.plan(), three_values());
    visit
        .press("<enter><enter>")
        .sees("Next week stays as it is.");
}

#[test]
fn a_week_later_the_trial_ends_as_it_is_marked_or_as_the_person_says() {
    let store = || {
        let visit = sunday().press("w<enter><enter>21<enter><enter>");
        visit.store()
    };
    let later = || {
        Daymark::at("2026-03-15 08:10")
            .with_store(store())
            .press("w<enter><enter>")
            .sees("4 of 4")
            .sees("Tried 'Read one sentence'. Does it fit?")
    };
    let size = |visit: &mut Daymark| visit.plan().commitments[1].size;
    let mut back = later().press("g").sees_not("Does it fit?");
    assert_eq!(size(&mut back), Size::Two);
    let mut undone = back.press("u").sees("Does it fit?");
    assert_eq!(size(&mut undone), Size::Tiny);
    let mut kept = later().press("k").sees_not("Does it fit?");
    assert_eq!(size(&mut kept), Size::Tiny);
    let mut marked = later().press(ENTER).press("w<enter><enter>");
    marked = marked.sees_not("Does it fit?");
    assert_eq!(
        size(&mut marked),
        Size::Tiny,
        "too few days here say nothing"
    );
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
