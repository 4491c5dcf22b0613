//! The steps of a value: one's own, in other places, several of them; and a value that rests.

use daymark::domain::{
    day::Day,
    entry::Fact,
    id::Id,
    plan::{Commitment, Plan},
    size::Size,
    weekday::Weekday,
};

use crate::support::{Daymark, three_values, week_of_marks};

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

fn ready_made() -> Daymark {
    let first = Daymark::at("2026-03-08 08:10").press("s<enter>");
    Daymark::at("2026-03-08 08:20").with_store(first.store())
}

fn steps(visit: &mut Daymark, value: &str) -> Vec<Commitment> {
    let plan = visit.plan();
    let steps = plan.steps_of(&Id::new(value)).into_iter();
    steps.cloned().collect()
}

/// What was written of done steps, in order.
fn done(visit: &mut Daymark) -> Vec<String> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    let texts = facts.filter_map(|fact| match fact {
        Fact::Done(done) => Some(done.text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn a_step_of_ones_own_takes_the_minutes_it_takes_and_shrinks_to_its_first_minute() {
    let mut visit = ready_made()
        .press("v<down><enter>w<c-u>Sketch the tree outside.<enter>")
        .sees("About how long does it take?")
        .press("6")
        .press("7<enter>")
        .sees("And on a heavy day?")
        .press("<enter>")
        .sees("7 min, now        Sketch the tree outside")
        .sees("Under a minute    The first minute of \"Sketch the tree outside\"")
        .press("<esc><esc>")
        .sees("2 ○  Sketch the tree outside")
        .sees("Growth, 7 min")
        .press("<down>-")
        .sees("2 ○  The first minute of \"Sketch")
        .press("-")
        .sees("This is the smallest.")
        .press("+b")
        .sees("2 ○  The first minute of \"Sketch")
        .press("2");
    assert_eq!(
        done(&mut visit),
        ["The first minute of \"Sketch the tree outside\"."]
    );
    let own = &steps(&mut visit, "growth")[0];
    assert_eq!(own.sizes.minutes(own.size), Some(7));
    assert_eq!((own.sizes.two.as_str(), own.sizes.five.as_str()), ("", ""));
    visit.press("buuuuuu").sees("2 ○  Read one page");
}

#[test]
fn what_is_small_enough_for_a_heavy_day_can_be_worded_too() {
    let mut visit = ready_made()
        .press("v<down><enter>w<c-u>Sketch the tree outside.<enter>3")
        .press("wDraw one line.<enter>")
        .sees("5 min, now        Sketch the tree outside")
        .sees("Under a minute    Draw one line");
    assert_eq!(steps(&mut visit, "growth")[0].size, Size::Five);
    visit.press("<esc><esc>b").sees("2 ○  Draw one line");
}

#[test]
fn a_step_of_a_minute_is_small_enough_for_every_day() {
    let mut visit = ready_made()
        .press("v<down><enter>w<c-u>Look at one painting.<enter>1")
        .sees("Under 1 min, now  Look at one painting");
    let own = &steps(&mut visit, "growth")[0];
    assert_eq!(own.size, Size::Tiny);
    visit
        .press("<esc><esc><down>-")
        .sees("2 ○  Look at one painting");
}

#[test]
fn minutes_that_are_none_are_asked_for_again_and_half_typed_words_come_back() {
    ready_made()
        .press("v<down><enter>w<c-u>Sketch a tree.<enter>6")
        .press("soon<enter>")
        .sees("A number of minutes, from 1 to 240.")
        .press("<esc><esc>")
        .sees("Growth, 2 min")
        .press("<esc>")
        .sees("2 min, now        Read one page")
        .press("w")
        .sees("Sketch a tree.");
}

#[test]
fn a_listed_step_is_taken_with_all_its_sizes() {
    let mut visit = ready_made()
        .press("v<down><enter><enter>2")
        .sees("> 2 min, now");
    let step = steps(&mut visit, "growth")[0].clone();
    let content = daymark::content::Content::embedded();
    let card = content.value("growth").expect("a card");
    let listed = card.step_of(&step.sizes.two).expect("listed");
    assert_ne!(listed.two.text, card.steps[0].two.text);
    assert_eq!(step.sizes.tiny, listed.tiny.text);
    assert_eq!(step.sizes.five, listed.five.text);
}

#[test]
fn a_step_has_its_words_for_outside_and_for_work() {
    let mut visit = ready_made()
        .press("v<enter>")
        .sees("Outside           ")
        .press("<down><down><down>")
        .sees("> Outside")
        .press("<enter>")
        .sees("as usual")
        .press("1")
        .sees("> Outside           as usual");
    assert_eq!(steps(&mut visit, "connection")[0].versions.outside, None);
    let visit = visit
        .press("<enter>2")
        .sees_not("> Outside           as usual")
        .press("w<c-u>Send a line from the bench.<enter>")
        .sees("And on a heavy day?")
        .press("<enter>")
        .sees("> Outside           Send a line from the bench")
        .press("<esc><esc>l2")
        .sees("1 ○  Send a line from the bench")
        .press("-")
        .sees("1 ○  The first minute of \"Send a")
        .press("++")
        .sees("1 ○  Send a line from the bench")
        .sees("This is the largest.");
    visit
        .press("l2")
        .sees("1 ○  Send one line: thinking of you");
}

#[test]
fn a_second_step_takes_the_weekend_in_one_gesture_that_can_be_undone() {
    let before = ready_made().plan();
    let mut visit = ready_made()
        .press("v<down><enter>a")
        .sees("Growth, another step")
        .press("2")
        .sees("On Saturday and Sunday.")
        .sees("Step 2 of 2")
        .sees("Days                             Sa Su");
    let [first, second] = &steps(&mut visit, "growth")[..] else {
        panic!("two steps");
    };
    assert_eq!(first.weekdays, Weekday::ALL[..5]);
    assert_eq!(second.weekdays, Weekday::ALL[5..]);
    assert_eq!(first.cue, before.commitments[1].cue);
    let words = daymark::domain::phrase::listed_step(second.text(second.size)).to_owned();
    let mut visit = visit
        .press("[")
        .sees("Step 1 of 2")
        .sees("Read one page")
        .press("]")
        .sees("Step 2 of 2")
        .press("<esc>")
        .sees("Read one page, and 1 more")
        .press("<esc>")
        .sees(&format!("2 ○  {}", &words[..20]))
        .press("u")
        .sees("2 ○  Read one page");
    assert_eq!(steps(&mut visit, "growth").len(), 1);
    assert_eq!(steps(&mut visit, "growth")[0].weekdays, Weekday::ALL);
}

#[test]
fn from_the_third_on_a_step_begins_without_a_day_and_its_letters_are_set() {
    let mut visit = ready_made()
        .press("v<down><enter>a1a1")
        .sees("It has no day yet.")
        .sees("Step 3 of 3");
    assert_eq!(steps(&mut visit, "growth")[2].weekdays, []);
    let mut visit = visit
        .press("<end><up>")
        .sees("Left Right Space days")
        .press("<right><right><space><right><space>")
        .sees("Days                   We[Th]");
    assert_eq!(
        steps(&mut visit, "growth")[2].weekdays,
        [Weekday::Wed, Weekday::Thu]
    );
    // Of two planned for a day the first stands there; without the first it is the other.
    let visit = visit.press("<space>").sees("We[th]");
    let mut visit = visit.press("[[").sees("Step 1 of 3").press("<space>");
    assert!(
        !steps(&mut visit, "growth")[0]
            .weekdays
            .contains(&Weekday::Thu)
    );
    let mut visit = visit.press("a1a1").sees("Step 5 of 5").press("a");
    visit = visit.sees("Five steps are the most.");
    assert_eq!(steps(&mut visit, "growth").len(), 5);
}

#[test]
fn a_step_that_is_let_go_gives_its_days_back_and_the_last_one_stays() {
    let mut visit = ready_made()
        .press("v<down><enter>a1")
        .press("<del>")
        .sees("Read one page")
        .sees("Days              Mo Tu We Th Fr Sa Su")
        .sees_not("Step 1");
    let plan = visit.plan();
    let gone = plan.commitments.last().expect("kept");
    assert_eq!(gone.retired, Day::parse("2026-03-08"));
    assert_eq!(gone.value, Id::new("growth"));
    let mut visit = visit.press("<del>").sees("Read one page");
    assert_eq!(steps(&mut visit, "growth").len(), 1);
    let mut visit = visit.press("u").sees("Undone:");
    assert_eq!(steps(&mut visit, "growth").len(), 2);
    // The first goes as well: the second is the first then.
    let mut visit = visit.press("<del>");
    let left = steps(&mut visit, "growth");
    assert_eq!((left.len(), &left[0].weekdays[..]), (1, &Weekday::ALL[..]));
    assert_ne!(left[0].sizes.two, "Read one page.");
}

#[test]
fn another_step_can_be_ones_own() {
    let mut visit = ready_made()
        .press("v<enter>awWave to the neighbor.<enter>1")
        .sees("Step 2 of 2")
        .sees("Under 1 min, now  Wave to the neighbor");
    assert_eq!(steps(&mut visit, "connection")[1].size, Size::Tiny);
    visit.press("<esc><esc>").sees("1 ○  Wave to the neighbor");
}

#[test]
fn the_week_counts_by_value_and_the_evidence_by_step() {
    let mut visit = ready_made().press("v<down><enter>a1<esc><esc>2");
    let own = steps(&mut visit, "growth")[1].id.clone();
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    let marks = facts
        .filter(|fact| matches!(fact, Fact::Done(done) if done.commitment.as_ref() == Some(&own)));
    assert_eq!(marks.count(), 1);
    visit.sees("Growth                        ●").sees("1 step");
}

#[test]
fn a_value_can_rest_and_come_back_with_its_history() {
    let mut visit = sunday()
        .with_entries(week_of_marks())
        .press("v<down>r")
        .sees("1  another value in its place")
        .sees("2  let it rest")
        .press("2")
        .sees("> Connection")
        .sees("some connection and some autonomy")
        .sees("One more");
    let growth = visit
        .plan()
        .value(&Id::new("growth"))
        .cloned()
        .expect("kept");
    assert_eq!(growth.retired, Day::parse("2026-03-08"));
    assert_eq!(visit.plan().active_values().len(), 2);
    let mut visit = visit
        .press("<esc>")
        .sees("1 ○")
        .sees_not("Read one page")
        .sees("2 ●  Choose tonight's dinner")
        .press("vr")
        .sees("3  bring back Growth\n")
        .press("3")
        .sees("> Growth")
        .press("<esc>")
        .sees("3 ○  Read one page");
    assert_eq!(
        visit.plan().commitments[1].id,
        three_values().commitments[1].id
    );
    visit.press("uu").sees("2 ○  Read one page");
}

#[test]
fn a_value_that_rests_brings_all_its_steps_back_in_the_place_of_another() {
    let mut visit = ready_made()
        .press("v<down><enter>a1<esc>")
        .press("r15")
        .sees_not("Growth")
        .press("r3");
    assert_eq!(steps(&mut visit, "growth").len(), 2);
    assert_eq!(visit.plan().active_values().len(), 3);
}

#[test]
fn the_only_value_is_asked_for_another_at_once() {
    let mut plan = three_values();
    plan.values.truncate(1);
    plan.commitments.truncate(1);
    Daymark::at("2026-03-08 08:10")
        .with(plan)
        .press("vr")
        .sees("In place of Connection");
}

#[test]
fn a_value_of_ones_own_asks_how_long_its_step_takes() {
    let mut visit = sunday()
        .press("v<down>r1w")
        .press("Music<enter><enter><enter>Play one scale.<enter>")
        .sees("About how long does it take?")
        .press("3")
        .sees("And on a heavy day?")
        .press("<enter>")
        .sees("> Music")
        .sees("Play one scale");
    let plan: Plan = visit.plan();
    let step = plan
        .commitment_of(&plan.active_values()[1].id)
        .expect("a step");
    assert_eq!(step.size, Size::Five);
    assert_eq!(step.sizes.tiny, "The first minute of \"Play one scale\".");
}
