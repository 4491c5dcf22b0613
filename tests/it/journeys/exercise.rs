//! Grounding with `g`.

use daymark::domain::{
    entry::Fact,
    plan::{Breath, Plan},
};

use crate::support::{Daymark, quiet_page, sunday, three_values};

fn not_sure() -> Plan {
    let mut plan = three_values();
    plan.settings.breath = Breath::Unsure;
    plan
}

fn grounded(visit: &mut Daymark) -> Vec<(String, bool)> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Grounded { exercise, switched } => Some((exercise, switched)),
            _ => None,
        })
        .collect()
}

#[test]
fn the_breath_is_as_it_was_drawn() {
    let left = "Enter next  x without breath  o another  Esc back";
    sunday()
        .press("g<wait:11900ms>")
        .shows(&quiet_page(BREATH, left, RIGHT));
}

const RIGHT: &str = "? keys  0 hard moment";

const BREATH: &str = "
Breathe in.

──────────────━━━━━━━━━━━━━━━━━━━━━━━━──────────────

●   ○   ○

If watching your breath makes things worse, press x.
That is common.
";

#[test]
fn the_five_things_are_as_they_were_drawn() {
    let left = "Enter done  Space mark one  o another  Esc back";
    sunday()
        .press("g<enter>  ")
        .shows(&quiet_page(FIVE, left, RIGHT));
}

const FIVE: &str = "
Name five things you can see, hear or feel.

●   ●   ○   ○   ○

Next: something you can feel.
";

#[test]
fn a_breath_goes_in_and_out_three_times_and_then_rests() {
    let full = "━".repeat(52);
    sunday()
        .press("g")
        .sees("Breathe in.")
        .sees("○   ○   ○")
        .press("<wait:4s>")
        .sees("Breathe out.")
        .sees(&full)
        .press("<wait:6s>")
        .sees("Breathe in.")
        .sees("●   ○   ○")
        .press("<wait:20s>")
        .sees("Breathe as usual.")
        .sees("●   ●   ●")
        .sees("Enter next")
        .press("<wait:10m>")
        .sees("Breathe as usual.");
}

#[test]
fn the_bar_moves_in_its_own_steps_and_rests_when_the_breaths_are_over() {
    let mut visit = sunday().press("g");
    let app = visit.app();
    assert_eq!(app.quiet_for(app.session.now()).as_millis(), 154);
    let mut visit = visit.press("<wait:4s>");
    let app = visit.app();
    assert_eq!(app.quiet_for(app.session.now()).as_millis(), 231);
    let mut visit = visit.press("<wait:27s>");
    let app = visit.app();
    assert!(app.quiet_for(app.session.now()).as_secs() >= 20);
}

#[test]
fn five_things_go_through_the_senses_and_a_sixth_changes_nothing() {
    let mut visit = sunday().press("g<enter>");
    for sense in ["see", "hear", "feel", "see", "hear or feel"] {
        visit = visit
            .sees(&format!("Next: something you can {sense}."))
            .press(" ");
    }
    visit
        .sees("●   ●   ●   ●   ●")
        .sees("That is enough.")
        .press(" ")
        .sees("●   ●   ●   ●   ●");
}

#[test]
fn three_keys_ground_and_the_log_says_so_at_the_end() {
    let mut visit = sunday().press("g<enter>");
    assert!(grounded(&mut visit).is_empty());
    let mut visit = visit.press("<enter>").sees("Today ━━");
    assert_eq!(grounded(&mut visit), [("article".to_owned(), false)]);
    visit.press("u").sees("Undone: the grounding.");
}

#[test]
fn a_bad_morning_with_mood_and_ground_takes_nine_keys() {
    let mut visit = sunday().press("m1bg<enter><enter>1nq").has_left();
    let facts: Vec<Fact> = visit.logged().into_iter().map(|entry| entry.fact).collect();
    assert!(
        facts
            .iter()
            .any(|fact| matches!(fact, Fact::Grounded { .. }))
    );
    let tiny = daymark::domain::size::Size::Tiny;
    assert!(
        facts
            .iter()
            .any(|fact| matches!(fact, Fact::Done(done) if done.size == tiny))
    );
}

#[test]
fn x_leaves_the_breath_at_once_and_for_good() {
    let mut visit = sunday()
        .press("gx")
        .sees("Press both feet into the floor.")
        .sees("Breathe as you like. Look around instead.");
    assert_eq!(visit.plan().settings.breath, Breath::No);
    let mut visit = visit
        .press("<enter>")
        .sees_not("reath")
        .press("<enter>")
        .sees_not("reath");
    assert_eq!(grounded(&mut visit), [("feet_five".to_owned(), true)]);
    let store = visit.store();
    Daymark::at("2026-03-09 08:10")
        .with_store(store)
        .sees_not("reath")
        .press("g")
        .sees_not("reath")
        .press("<esc>0")
        .sees_not("reath");
}

#[test]
fn u_brings_the_breath_back() {
    let mut visit = sunday().press("gx<esc>u").sees("Undone: without breath.");
    assert_eq!(visit.plan().settings.breath, Breath::Yes);
    visit.press("g").sees("Breathe in.");
}

#[test]
fn someone_who_is_not_sure_begins_with_feet_and_senses() {
    Daymark::at("2026-03-08 08:10")
        .with(not_sure())
        .press("g")
        .sees("Press both feet into the floor.")
        .sees("Feel the chair hold you.")
        .sees_not("x without breath")
        .press("<enter>")
        .sees("Look around.");
}

#[test]
fn esc_goes_a_page_back_and_then_to_today_without_a_word_in_the_log() {
    let mut visit = sunday()
        .press("g<enter> <esc>")
        .sees("Breathe in.")
        .press("<esc>")
        .sees("Today ━━");
    assert!(grounded(&mut visit).is_empty());
}

#[test]
fn enter_begins_from_the_ground_pane() {
    sunday().press("<tab><enter>").sees("Breathe in.");
}

#[test]
fn without_motion_the_breath_is_two_sentences() {
    let mut visit = sunday()
        .no_motion()
        .press("g")
        .sees("Breathe in for 4, out for 6.")
        .sees("Three times.")
        .sees("press x")
        .sees_not("━━━━")
        .sees("Enter next  x without breath  o another  Esc back");
    let app = visit.app();
    assert_eq!(app.quiet_for(app.session.now()).as_secs(), 60);
}

#[test]
fn longer_exercises_go_page_by_page() {
    let own = r#"{"exercises":[{"id":"feet_five","title":"Sky and ground","breath":false,"seconds":40,
        "card":"Sky, then ground.","pages":["Look up.","Look down.","Look ahead."],"marks":[0,2]}]}"#;
    Daymark::at("2026-03-08 08:10")
        .with(not_sure())
        .with_content(own)
        .press("g")
        .sees("Look up.")
        .press("<enter>")
        .sees("Look down.")
        .sees("○   ○")
        .sees_not("Next:")
        .sees("Enter next")
        .press("<enter>")
        .sees("Look ahead.")
        .sees("Enter done")
        .press("<enter>")
        .sees("Today ━━");
}

#[test]
fn small_terminals_keep_the_words_whole() {
    for (width, height) in [(60, 20), (40, 12), (30, 8)] {
        sunday()
            .size(width, height)
            .press("g")
            .sees("Breathe in.")
            .sees("○   ○   ○")
            .sees("If watching your breath makes things worse, press x.")
            .press("<enter>")
            .sees("Name five things you can see, hear or feel.")
            .sees("○   ○   ○   ○   ○");
    }
    sunday()
        .size(28, 2)
        .press("g")
        .shows("\nBreathe in.\n0 hard moment");
}

#[test]
fn ascii_draws_the_same_page() {
    sunday()
        .ascii()
        .press("g<wait:2s>")
        .sees("-------------==========================-------------")
        .sees("o   o   o");
}

#[test]
fn the_cursor_rests_on_the_bold_line() {
    let mut visit = sunday().press("g");
    assert_eq!(visit.bold(), "Breathe in. Enter x o Esc ? 0");
}
