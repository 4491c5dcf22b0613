//! Starting a step with Enter.

use daymark::domain::{
    entry::{Done, Fact, Source},
    id::Id,
    plan::{Breath, Cue, Plan},
};

use crate::support::{Daymark, quiet_page, sunday, sunday_with, three_values};

/// The plan of the frames, without its sentence "If the kettle goes on".
fn without_sentence() -> Plan {
    let mut plan = three_values();
    plan.if_then.clear();
    plan
}

fn started(visit: &mut Daymark) -> Vec<Done> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Done(done) if done.source == Source::Start => Some(done),
            _ => None,
        })
        .collect()
}

const RIGHT: &str = "? keys  0 hard moment";

#[test]
fn a_step_begins_as_it_was_drawn() {
    let left = "Enter done  Space pause  g settle first  Esc back";
    sunday_with(without_sentence())
        .press("<enter><wait:42s>")
        .shows(&quiet_page(START, left, RIGHT));
}

const START: &str = "
First   Open the window.

Then    Send one line to Sam.
        A small hello reminds me I'm part of other
        people's days.

━━━━━━━━━━━━━━━━━━──────────────────────────────────
";

#[test]
fn two_minutes_end_as_they_were_drawn() {
    let left = "Enter done  g settle first  Esc back";
    let visit = sunday_with(without_sentence()).press("<enter><wait:120s>");
    visit
        .shows(&quiet_page(AT_TWO_MINUTES, left, RIGHT))
        .press("<wait:1h>")
        .shows(&quiet_page(AT_TWO_MINUTES, left, RIGHT));
}

const AT_TWO_MINUTES: &str = "
First   Open the window.

Then    Send one line to Sam.
        A small hello reminds me I'm part of other
        people's days.

━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

Two minutes. Stopping here is complete.
Carrying on is fine too.
";

#[test]
fn the_plan_stands_below_and_nothing_moves_at_two_minutes() {
    let mut visit = sunday().press("<enter>");
    let sentence = "If the kettle goes on, I will send one line to Sam,";
    assert_eq!(visit.rows(19..=19, 15..=78), sentence);
    let before = visit.rows(8..=13, 1..=80);
    let mut visit = visit.press("<wait:2m>");
    assert_eq!(visit.rows(8..=13, 1..=80), before);
    assert_eq!(visit.rows(19..=19, 15..=78), sentence);
}

#[test]
fn enter_twice_starts_and_marks_a_step() {
    let mut visit = sunday()
        .press("<enter>")
        .sees("Send one line to Sam.")
        .press("<wait:70s><enter>")
        .sees("e energy  r rest  n even  d drain")
        .sees("11 steps");
    let done = started(&mut visit);
    assert_eq!(done.len(), 1);
    assert!(done[0].certain);
    assert_eq!(done[0].commitment, Some(Id::new("send-one-line")));
    visit
        .press("e")
        .sees("Connection, done, energizing")
        .press("u")
        .press("u")
        .sees("10 steps");
}

#[test]
fn a_step_that_was_begun_with_its_plan_in_sight_names_the_plan() {
    let mut visit = sunday()
        .press("<enter>")
        .sees("If the kettle goes on")
        .press("<enter>");
    let plan = visit.plan().if_then[0].id.clone();
    assert_eq!(started(&mut visit)[0].if_then.as_ref(), Some(&plan));
    let mut visit = sunday_with(without_sentence()).press("<enter><enter>");
    assert_eq!(started(&mut visit)[0].if_then, None);
}

#[test]
fn esc_leaves_without_a_mark() {
    let mut visit = sunday().press("<enter><wait:30s><esc>").sees("10 steps");
    assert!(started(&mut visit).is_empty());
}

#[test]
fn space_holds_the_bar_as_long_as_it_is_wanted() {
    let bar = |columns: usize| "━".repeat(columns) + &"─".repeat(52 - columns);
    sunday()
        .press("<enter><wait:23s>")
        .sees(&bar(10))
        .press(" <wait:10m>")
        .sees(&bar(10))
        .sees("Space go on")
        .press(" <wait:23s>")
        .sees(&bar(20))
        .sees("Space pause");
}

#[test]
fn settling_comes_between_and_the_bar_waits() {
    let bar = |columns: usize| "━".repeat(columns) + &"─".repeat(52 - columns);
    let mut visit = sunday()
        .press("<enter><wait:23s>g")
        .sees("Breathe in.")
        .sees("○   ○")
        .sees_not("○   ○   ○")
        .sees("Enter to the step")
        .press("<wait:20s>")
        .sees("Breathe as usual.")
        .press("<enter>")
        .sees(&bar(10))
        .press("g<esc>")
        .sees(&bar(10))
        .press("gx")
        .sees("Press both feet into the floor.")
        .sees("Breathe as you like. Look around instead.")
        .press("<enter>")
        .sees("Send one line to Sam.");
    assert_eq!(visit.plan().settings.breath, Breath::No);
    let grounded = |fact: &Fact| matches!(fact, Fact::Grounded { .. });
    assert!(!visit.logged().iter().any(|entry| grounded(&entry.fact)));
}

#[test]
fn someone_who_settles_before_each_step_begins_with_it() {
    let mut plan = three_values();
    plan.settings.settle_first = true;
    plan.settings.breath = Breath::No;
    let mut visit = sunday_with(plan.clone())
        .press("<enter>")
        .sees("Press both feet into the floor.")
        .press("<enter>")
        .sees("Send one line to Sam.")
        .sees(&"─".repeat(52))
        .press("<enter>")
        .sees("11 steps");
    assert_eq!(started(&mut visit).len(), 1);
    sunday_with(plan).press("<enter><esc>").sees("Today ━━");
}

#[test]
fn a_step_that_is_done_is_shown_and_not_marked_again() {
    let mut visit = sunday()
        .press("<down><down><enter>")
        .sees("Choose tonight's dinner.")
        .sees("Done today.")
        .sees("Enter today  Esc back")
        .press("<enter>")
        .sees("10 steps");
    assert!(started(&mut visit).is_empty());
}

#[test]
fn without_a_signal_the_step_stands_alone() {
    let mut plan = three_values();
    plan.commitments[0].cue = None;
    let visit = sunday_with(plan.clone()).press("<enter>");
    visit
        .sees("Then    Send one line to Sam.")
        .sees_not("First");
    plan.commitments[0].cue = Some(Id::new("from-another-time"));
    sunday_with(plan).press("<enter>").sees_not("First");
}

#[test]
fn a_signal_in_own_words_reads_as_an_instruction() {
    let mut plan = three_values();
    plan.cues.push(Cue {
        id: Id::new("own"),
        text: "water the basil".to_owned(),
        block: daymark::domain::block::Block::Any,
        ..Cue::default()
    });
    plan.commitments[0].cue = Some(Id::new("own"));
    sunday_with(plan)
        .press("<enter>")
        .sees("First   Water the basil.");
}

#[test]
fn a_one_off_is_started_the_same_way() {
    let mut plan = three_values();
    plan.one_offs
        .push(crate::support::landlord(Some("2026-03-08")));
    let mut visit = sunday_with(plan)
        .press("<end><enter>")
        .sees("Then    Reply to the landlord.")
        .press("<enter>")
        .sees("11 steps");
    let done = started(&mut visit);
    assert_eq!(done[0].one_off, Some(Id::new("landlord")));
}

#[test]
fn a_start_left_open_over_the_turn_of_the_day_keeps_its_day() {
    let mut visit = Daymark::at("2026-03-09 03:50")
        .with(three_values())
        .press("<enter><wait:20m>")
        .sees("for Sunday")
        .press("<enter>");
    let entry = visit
        .logged()
        .into_iter()
        .find(|entry| matches!(entry.fact, Fact::Done(_)));
    let day = entry.map(|entry| entry.day.to_string());
    assert_eq!(day.as_deref(), Some("2026-03-08"));
}

#[test]
fn without_motion_two_minutes_are_a_sentence() {
    sunday_with(without_sentence())
        .no_motion()
        .press("<enter>")
        .sees("About two minutes. Enter when done.")
        .sees("Enter done  g settle first  Esc back")
        .sees_not("────")
        .sees_not("Stopping here")
        .press("<wait:2m>")
        .sees("Two minutes. Stopping here is complete.")
        .sees("Carrying on is fine too.");
}

#[test]
fn small_terminals_keep_the_step_and_its_signal_whole() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        sunday()
            .size(width, height)
            .press("<enter>")
            .sees("First   Open the window.")
            .sees("Then    Send one line to")
            .sees("Sam.")
            .press("<wait:2m>")
            .sees("Two minutes. Stopping here is complete.");
    }
    sunday()
        .size(28, 2)
        .press("<enter>")
        .shows("\nSend one line to Sam.\n0 hard moment")
        .press("<enter>")
        .sees("1 ●");
}

#[test]
fn the_step_is_the_bold_line() {
    let mut visit = sunday().press("<enter>");
    let bold = visit.bold();
    assert_eq!(bold, "Send one line to Sam. Enter Space g Esc ? 0");
}

#[test]
fn a_burst_of_enters_goes_no_further_than_start_and_ticks_nothing() {
    let mut visit = sunday();
    let before = visit.logged().len();
    visit = visit.press("<burst:<enter><enter><enter><enter>>");
    visit = visit.sees("Enter done");
    let fresh = visit.logged().split_off(before);
    assert!(fresh.iter().all(|entry| entry.fact.kind() != "done"));
    visit.press("<enter>").sees("> 1 ●");
}
