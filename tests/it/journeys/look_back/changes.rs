//! What the rest of the week and telling someone change, and how it is taken back.

use daymark::domain::{block::Block, entry::Fact, plan::Plan, size::Size};

use super::{ENTER, latest, sunday, with_a_waiting_one_off};
use crate::support::{Daymark, same_screen, three_values};

/// The week ahead is open.
fn next_week() -> Daymark {
    sunday()
        .with(with_a_waiting_one_off())
        .press(&rest())
        .sees("The rest of the week")
}

/// The keys that lead to the rest of the week, and to telling someone.
fn rest() -> String {
    format!("w{}e", ENTER.repeat(3))
}

fn tell() -> String {
    format!("w{}t", ENTER.repeat(3))
}

fn sizes(plan: &Plan) -> Vec<Size> {
    plan.commitments.iter().map(|item| item.size).collect()
}

#[test]
fn a_size_is_changed_in_the_plan_and_remembered() {
    let mut visit = next_week().press("<down>+").sees("Read for five minutes");
    assert_eq!(sizes(&visit.plan()), [Size::Two, Size::Five, Size::Two]);
    let plan = visit.plan();
    let change = plan.commitments[1]
        .history
        .last()
        .expect("it is remembered");
    assert_eq!(
        (change.from, change.to, change.by.as_str()),
        (Size::Two, Size::Five, "self")
    );
    let mut visit = visit.press("u").sees("Undone: size of Read one page.");
    assert_eq!(visit.plan(), with_a_waiting_one_off());
}

#[test]
fn to_and_fro_is_no_change_and_two_steps_are_one() {
    let history = |visit: &mut Daymark| visit.plan().commitments[1].history.clone();
    let mut visit = next_week().press("<down>-").sees("Read one sentence");
    assert_eq!(history(&mut visit).len(), 1);
    let mut visit = visit.press("+").sees("2 min, midday");
    assert_eq!(visit.plan(), with_a_waiting_one_off(), "as it began");
    let mut visit = visit.press("++");
    let changes: Vec<(Size, Size)> = history(&mut visit)
        .iter()
        .map(|change| (change.from, change.to))
        .collect();
    assert_eq!(
        changes,
        [(Size::Two, Size::Longer)],
        "one change of the day"
    );
    let mut visit = visit.press("u").sees("Read for five minutes");
    assert_eq!(history(&mut visit)[0].to, Size::Five);
    let mut visit = visit.press("u");
    assert_eq!(visit.plan(), with_a_waiting_one_off());
}

#[test]
fn a_time_goes_around_the_day() {
    let mut visit = next_week().press("b").sees("2 min, midday");
    assert_eq!(visit.plan().commitments[0].block, Block::Midday);
    let mut visit = visit.press("bbbb").sees("2 min, morning");
    assert_eq!(visit.plan().commitments[0].block, Block::Morning);
}

#[test]
fn another_step_takes_the_place_of_one_which_keeps_its_history() {
    let mut visit = next_week()
        .press("<down><down>s")
        .sees("Another step for Autonomy")
        .press("1")
        .sees("The rest of the week");
    let plan = visit.plan();
    assert!(plan.commitments[2].retired.is_some());
    let new = plan.commitments.last().expect("there is a new one");
    assert_eq!((new.value.as_str(), new.retired), ("autonomy", None));
    assert_eq!(
        new.block,
        Block::Evening,
        "it is expected when the other was"
    );
    let mut visit = visit.press("u");
    let restored = visit.plan();
    assert_eq!(restored.commitments.len(), 3);
    assert_eq!(restored.commitments[2].retired, None);
}

#[test]
fn a_step_of_ones_own_can_be_written() {
    let mut visit = next_week()
        .press("sw")
        .press("Water the fern<enter>")
        .sees("Water the fern");
    let plan = visit.plan();
    let step = plan
        .commitment_of(&"connection".into())
        .expect("it is there");
    assert_eq!(step.text(step.size), "Water the fern");
}

#[test]
fn how_a_plan_went_is_one_key_and_the_same_key_takes_it_back() {
    let result = |visit: &mut Daymark| {
        let entries = visit.logged();
        let gone = |id| {
            entries
                .iter()
                .any(|e| matches!(&e.fact, Fact::Retracted { of } if of == id))
        };
        let live = entries.iter().filter(|entry| !gone(&entry.id));
        live.filter_map(|entry| match &entry.fact {
            Fact::IfThenResult { result, week, .. } => Some((result.clone(), week.to_string())),
            _ => None,
        })
        .collect::<Vec<_>>()
    };
    let mut visit = next_week()
        .press("3")
        .sees("1 did   2 came up, not this time   ● didn't come up");
    assert_eq!(
        result(&mut visit),
        [("no_moment".to_owned(), "2026-03-08".to_owned())]
    );
    let mut visit = visit.press("3").sees("3 didn't come up");
    assert!(result(&mut visit).is_empty());
}

#[test]
fn the_week_of_a_plan_with_a_row_of_its_own_is_filled_in_from_its_ticks() {
    let mut plan = with_a_waiting_one_off();
    (plan.if_then[0].commitment, plan.if_then[0].since) = (None, None);
    let noon = || sunday().with(plan.clone());
    let mut visit = noon().press(&rest()).sees_not("1 did");
    visit = visit
        .sees("2 came up, not this time   3 didn't come up")
        .press("1");
    let said = |visit: &mut Daymark| {
        let mut facts = visit.logged().into_iter().map(|entry| entry.fact);
        facts.any(|fact| matches!(fact, Fact::IfThenResult { .. }))
    };
    assert!(!said(&mut visit));
    assert!(said(&mut visit.press("3").sees("● didn't come up")));
    let visit = noon()
        .press("f")
        .sees("f ●  If the kettle goes on")
        .press(&rest());
    let mut visit = visit.sees("● did").sees_not("came up").press("3");
    assert!(!said(&mut visit), "the tick says it");
}

#[test]
fn a_one_off_that_waits_gets_a_day() {
    let mut visit = next_week()
        .press("t")
        .sees("Placed on Monday.")
        .sees_not("Waiting");
    let day = visit.plan().one_offs[0].day.map(|day| day.to_string());
    assert_eq!(day.as_deref(), Some("2026-03-09"));
    visit.press("u").sees("Waiting");
}

#[test]
fn a_key_that_could_mean_two_rows_asks_for_one_first() {
    let mut plan = with_a_waiting_one_off();
    let mut other = plan.one_offs[0].clone();
    (other.id, other.text) = ("lamp".into(), "Fix the lamp".to_owned());
    plan.one_offs.push(other);
    let mut visit = sunday()
        .with(plan.clone())
        .press(&rest())
        .press("g")
        .sees("Choose a row first.");
    assert_eq!(visit.plan(), plan);
    let mut visit = visit.press("<end>g").sees_not("Fix the lamp");
    assert!(visit.plan().one_offs[1].retired.is_some());
    // With the cursor on a one-off, a key of the steps could mean three.
    visit.press("<end>-").sees("Choose a row first.");
}

#[test]
fn a_first_slice_takes_its_place() {
    let mut visit = next_week()
        .press("c")
        .press("<enter>")
        .sees("Placed on Monday.");
    let item = visit.plan().one_offs[0].clone();
    assert_eq!(
        item.text,
        "Reply to the landlord: open it and look for 2 minutes"
    );
    assert_eq!(item.minutes, 2);
}

#[test]
fn a_first_slice_of_ones_own_stands_under_what_it_is_cut_from() {
    let mut visit = next_week().press("cfind the letter");
    same_screen(&visit.rows(13..=17, 1..=80), SLICE);
    let mut visit = visit.press("<enter>").sees("Placed on Monday.");
    let item = visit.plan().one_offs[0].clone();
    assert_eq!(
        (item.text.as_str(), item.minutes),
        ("Reply to the landlord: find the letter", 4)
    );
}

const SLICE: &str = "
  Waiting           Reply to the landlord, 15 min
                    What could come first?
                    find the letter
                    ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                    Start with what your hands do.
";

#[test]
fn a_first_slice_says_what_it_is_when_nothing_is_written() {
    let visit = next_week().press("c");
    let visit = visit.sees("Left blank: open it and look for 2 minutes.");
    visit.press("<esc>").sees("c a first slice");
}

#[test]
fn a_one_off_can_be_let_go_and_is_offered_once() {
    let mut visit = next_week().press("g").sees_not("Waiting");
    assert!(visit.plan().one_offs[0].retired.is_some());
    let mut left = next_week().press("<enter><enter>");
    let offered = left.plan().one_offs[0].offered.map(|day| day.to_string());
    assert_eq!(offered.as_deref(), Some("2026-03-08"));
    left.press(&rest()).sees("Waiting").press("q");
    Daymark::at("2026-03-15 09:00")
        .with_store({
            let mut visit = next_week().press("<enter><enter>");
            assert!(latest(&mut visit).done);
            visit.store()
        })
        .press("w<enter><enter>e")
        .sees("The rest of the week")
        .sees_not("Waiting");
}

#[test]
fn the_step_of_the_week_can_be_another() {
    let mut visit = next_week()
        .press("<down>")
        .sees("Space the selected one")
        .press("<space>");
    let step = latest(&mut visit).step_of_week;
    assert_eq!(
        step.map(|id| id.to_string()).as_deref(),
        Some("read-one-page")
    );
    visit.press("<enter>t").sees("read one page. If you like");
}

#[test]
fn after_twelve_weeks_the_values_are_asked_about_and_enter_keeps_them() {
    let mut plan = three_values();
    plan.settings.confirmed_values = None;
    for value in &mut plan.values {
        value.since = daymark::domain::day::Day::parse("2025-12-14");
    }
    let visit = sunday().with(plan.clone()).press(&rest());
    let mut visit = visit
        .sees("Do these three still fit? Enter keeps them.")
        .press("<enter><enter>");
    assert_eq!(visit.plan(), plan);
    visit.press(&rest()).sees_not("Do these three still fit?");
}

#[test]
fn a_note_for_the_week_stands_in_the_ground_pane_until_the_next() {
    let visit = sunday()
        .press(&format!("w{}", ENTER.repeat(3)))
        .sees("4 of 4");
    let mut visit = visit.press("w").press("Slow is fine.<enter><enter>");
    let note = latest(&mut visit).note.expect("a note was chosen");
    assert_eq!(visit.plan().notes[0].id.to_string(), note);
    visit = Daymark::at("2026-03-09 08:10").with_store(visit.store());
    visit
        .sees("Slow is fine.")
        .sees("Step of the week")
        .sees_not("look back");
}

#[test]
fn the_share_text_is_copied_only_when_asked() {
    let mut visit = sunday().press(&tell()).sees("Tell someone");
    assert_eq!(visit.copied(), "");
    let mut visit = visit.press("c").sees("Copied");
    assert!(
        visit
            .copied()
            .starts_with("Hi Sam. I'm using a small planner.")
    );
    assert!(!visit.copied().contains("Wind") && !visit.copied().contains("10 steps"));
    assert!(latest(&mut visit).shared);
}

#[test]
fn the_share_text_is_saved_beside_older_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let keys = tell();
    let visit = sunday().in_folder(folder.path()).press(&keys).press("f");
    let visit = visit
        .sees("Saved as share-2026-03-08.txt in this folder.")
        .press("f");
    visit.sees("Saved as share-2026-03-08-2.txt in this folder.");
    let text =
        std::fs::read_to_string(folder.path().join("share-2026-03-08.txt")).expect("it is there");
    assert!(text.contains("connection, growth, autonomy"));
    assert!(text.ends_with("No advice needed.\n"));
}
