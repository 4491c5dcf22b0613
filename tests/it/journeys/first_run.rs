//! The first run: two keys, thirteen Enters, or a person who takes their time.

use daymark::domain::{
    block::Block,
    day::Day,
    id::Id,
    plan::{Breath, Plan},
    size::Size,
};

use crate::support::{Daymark, Shared, three_values};

mod frames;
mod resuming;

fn tired() -> Daymark {
    Daymark::at("2026-03-08 08:10")
}

fn again(store: Shared) -> Daymark {
    tired().with_store(store)
}

fn names(plan: &Plan) -> Vec<String> {
    let values = plan.active_values();
    values.iter().map(|value| value.name.clone()).collect()
}

/// Three values, each with a why and a step in every size, and a statement.
#[track_caller]
fn is_whole(plan: &Plan) {
    let today = Day::ymd(2026, 3, 8);
    assert_eq!(plan.setup, None);
    assert_eq!(plan.active_values().len(), 3);
    for value in plan.active_values() {
        assert!(!value.why.is_empty() && !value.everyday.is_empty());
        assert_eq!(value.since, today);
        let step = plan.commitment_of(&value.id).expect("a step");
        assert_eq!(step.since, today);
        assert!(step.cue.is_some());
        assert_eq!(step.weekdays.len(), 7);
        for size in [Size::Tiny, Size::Two, Size::Five] {
            assert!(!step.sizes.text(size).is_empty(), "{size:?}");
        }
    }
    assert_eq!(plan.commitments.len(), 3);
    assert_eq!(plan.hard_moment_actions.len(), 5);
    assert_eq!(
        plan.statement.text,
        plan.statement.shown(&plan.active_values())
    );
    assert_eq!(plan.settings.confirmed_values, today);
}

#[test]
fn two_keys_are_enough_on_a_tired_day() {
    let mut visit = tired()
        .press("s<enter>")
        .sees("Send one line: thinking of you")
        .sees("Read one page")
        .sees("Choose tonight's music")
        .sees("I want my days to have some connection, some growth and some autonomy.")
        .sees("v choose your own values any time");
    let plan = visit.plan();
    is_whole(&plan);
    assert_eq!(names(&plan), ["Connection", "Growth", "Autonomy"]);
    let ids: Vec<&str> = plan
        .commitments
        .iter()
        .map(|step| step.id.as_str())
        .collect();
    assert_eq!(
        ids,
        ["send-one-line", "read-one-page", "choose-tonights-music"]
    );
}

#[test]
fn thirteen_enters_make_an_equally_whole_plan() {
    let twelve = "<enter>".repeat(12);
    let mut visit = tired()
        .press(&twelve)
        .sees("8 of 8")
        .press("<enter>")
        .sees_not("of 8")
        .sees("Connection, 2 min, morning");
    let plan = visit.plan();
    is_whole(&plan);
    assert_eq!(names(&plan), ["Connection", "Growth", "Autonomy"]);
    assert_eq!(plan.settings.breath, Breath::Unsure);
    assert!(
        plan.commitments
            .iter()
            .all(|step| step.block == Block::Morning)
    );
    assert!(visit.logged().is_empty());
}

#[test]
fn opening_and_leaving_writes_nothing() {
    let mut visit = tired().press("q").has_left();
    assert!(visit.logged().is_empty());
    assert_eq!(visit.plan(), Plan::default());
}

#[test]
fn a_fourth_value_changes_nothing_and_is_said_gently() {
    let mut visit = tired().press("<enter>aim").sees("3 chosen");
    let before = visit.plan();
    let mut visit = visit
        .press("x")
        .sees("Three is plenty to begin with.")
        .sees("3 chosen")
        .sees("Faith or spirit: being part of something larger.");
    assert_eq!(visit.plan(), before);
    visit
        .press("<up>")
        .sees_not("Three is plenty")
        .press("a")
        .sees("2 chosen");
}

#[test]
fn every_letter_is_a_value_and_nothing_else_acts() {
    let mut visit = tired().press("<enter>qh").sees("2 chosen").press("h");
    assert_eq!(names(&visit.plan()), ["Helping"]);
    let before = visit.plan();
    let mut visit = visit.press("zyq?:S<c-r>,1<f1><tab>").sees("2 of 8").stays();
    let after = visit.plan();
    assert_eq!(names(&after), Vec::<String>::new());
    assert_eq!(before.setup, after.setup);
    visit
        .press("su")
        .sees("2 chosen")
        .press("0")
        .sees_not("2 of 8")
        .press("<esc>")
        .sees("2 chosen")
        .press("<c-c>")
        .has_left();
}

#[test]
fn values_keep_the_order_they_were_chosen_in() {
    let mut visit = tired().press("<enter>xga<enter>");
    assert_eq!(
        names(&visit.plan()),
        ["Faith or spirit", "Comfort", "Connection"]
    );
    visit.sees("Why does Faith or spirit matter to you?");
}

#[test]
fn one_value_is_enough() {
    let mut visit = tired()
        .press("<enter>h")
        .press(&"<enter>".repeat(8))
        .sees_not("of 8");
    let plan = visit.plan();
    assert_eq!(names(&plan), ["Self-respect"]);
    assert_eq!(
        plan.statement.text,
        "I want my days to have some self-respect. Small steps count."
    );
}

#[test]
fn arrows_and_space_choose_too() {
    let mut visit = tired().press("<enter><down><right> <left><down> ");
    assert_eq!(names(&visit.plan()), ["Courage", "Family"]);
}

#[test]
fn own_choices_reach_the_plan() {
    let mut visit = tired()
        .press("<enter>ae<enter>2<enter>45")
        .sees("5 of 8")
        .press("42");
    let plan = visit.plan();
    let (connection, health) = (&plan.values[0], &plan.values[1]);
    assert_eq!(
        connection.why,
        "Staying in touch makes hard weeks less lonely."
    );
    let step = plan.commitment_of(&connection.id).expect("a step");
    assert_eq!(step.text(step.size), "Send one photo to somebody.");
    assert_eq!(step.sizes.tiny, "Open my photos at the newest one.");
    assert_eq!(step.id.as_str(), "send-one-photo-to");
    let other = plan.commitment_of(&health.id).expect("a step");
    assert_eq!(
        other.sizes.five,
        "Sit beside an open window for five minutes."
    );
    assert_ne!(other.id, step.id);
    for step in [step, other] {
        assert_eq!(step.block, Block::Evening);
        assert_eq!(step.cue.as_ref().map(Id::as_str), Some("first-sip"));
    }
    let mut visit = visit
        .press("1Sam<enter>text, any time<enter>")
        .sees("8 of 8")
        .press("<enter>");
    let plan = visit.plan();
    assert_eq!(plan.settings.breath, Breath::Yes);
    assert_eq!(plan.people[0].name, "Sam");
    assert_eq!(plan.people[0].reach, "text, any time");
    assert_eq!(plan.people[0].checked, Day::ymd(2026, 3, 8));
    visit
        .sees("Send one photo to somebody")
        .sees("2 min, evening");
}

#[test]
fn own_words_go_into_the_two_minute_size() {
    let mut visit = tired()
        .press("<enter>a<enter>wIt keeps me warm<enter>")
        .press("w")
        .sees("Start with what your hands do.")
        .press("Be less lonely")
        .sees("Could a camera see it? Start with what your hands or feet do.")
        .press("<c-u>Wave to the baker")
        .press("<enter>")
        .sees("When is usually easiest?");
    let plan = visit.plan();
    assert_eq!(plan.values[0].why, "It keeps me warm");
    let step = &plan.commitments[0];
    assert_eq!(
        (step.size, step.sizes.two.as_str()),
        (Size::Two, "Wave to the baker")
    );
    // What is listed is another act: a step of one's own shrinks to its own first minute.
    assert_eq!(step.sizes.tiny, "The first minute of it.");
    assert_eq!(step.sizes.five, "");
    assert_eq!(step.sizes.longer, None);
    assert_eq!(step.id.as_str(), "connection-step");
    visit
        .press("<esc>")
        .sees("> w  Wave to the baker")
        .press("<esc>")
        .sees("> w  It keeps me warm")
        .press("<enter><enter>")
        .sees("When is usually easiest?");
}

#[test]
fn half_typed_words_wait() {
    let visit = tired()
        .press("<enter>a<enter>wIt kee<esc>")
        .sees("w  write your own")
        .press("w")
        .sees("It kee")
        .press("<c-c>")
        .has_left();
    again(visit.store())
        .sees("3 of 8")
        .press("w")
        .sees("It kee");
}

#[test]
fn a_hint_is_never_a_gate() {
    let mut visit = tired().press("<enter>a<enter><enter>wStop scrolling<enter>");
    visit = visit.sees("When is usually easiest?");
    assert_eq!(visit.plan().commitments[0].sizes.two, "Stop scrolling");
}

#[test]
fn going_back_and_on_loses_nothing() {
    let visit = tired()
        .press("<enter>ai<enter>2w")
        .press("Mine<enter>")
        .press("5wOwn step<enter>")
        .press("33")
        .press("1Sam<enter>text<enter>")
        .sees("8 of 8");
    let mut visit = visit;
    let before = visit.plan();
    let visit = visit
        .press(&"<esc>".repeat(9))
        .sees("What matters to you")
        .sees("2 chosen");
    let mut visit = visit.press(&"<enter>".repeat(10)).sees("8 of 8");
    assert_eq!(visit.plan(), before);
}

#[test]
fn a_value_put_away_and_taken_up_again_keeps_its_words() {
    let mut visit = tired()
        .press("<enter>ai<enter>wMine<enter><esc><esc>")
        .sees("2 chosen")
        .press("a")
        .sees("1 chosen")
        .press("a<enter>")
        .press("<enter>");
    let plan = visit.plan();
    let connection = plan.value(&"connection".into()).expect("connection");
    assert_eq!(connection.why, "Mine");
    assert_eq!(names(&plan), ["Growth", "Connection"]);
}

#[test]
fn what_was_put_away_leaves_no_trace() {
    let mut visit = tired().press("<enter>ab<enter><esc>b<enter>S<enter>");
    let plan = visit.plan();
    assert_eq!(plan.values.len(), 1);
    assert_eq!(plan.commitments.len(), 1);
}

#[test]
fn the_rest_can_be_skipped() {
    let mut visit = tired()
        .press("<enter>efg<enter>2S")
        .sees("This is today. One of them is plenty.")
        .press("<esc>")
        .sees("Why does Rest matter to you?")
        .press("S<enter>");
    let plan = visit.plan();
    is_whole(&plan);
    assert_eq!(
        plan.values[0].why,
        "A little care now can make the next hour lighter."
    );
}

#[test]
fn undo_takes_back_a_choice_and_not_the_first_run() {
    let mut visit = tired()
        .press("<enter>a<enter>2")
        .sees("One small step for Connection.")
        .press("u")
        .sees("Undone: why Connection matters.")
        .sees("Why does Connection matter to you?");
    assert!(visit.plan().values[0].why.starts_with("A small hello"));
    let mut visit = visit.press("S<enter>").press("u").sees("Nothing to undo.");
    assert_eq!(visit.plan().setup, None);
    visit.press("1u").sees("Undone: tick of Send one line");
}

#[test]
fn esc_from_the_ready_made_set_leads_to_the_beginning() {
    let mut visit = tired()
        .press("s<esc>")
        .sees("1 of 8")
        .press("<enter>")
        .sees("3 chosen")
        .press("<esc>s<enter>");
    is_whole(&visit.plan());
}

#[test]
fn the_hint_of_the_first_days_goes_away() {
    let visit = tired().press("s<enter>").press("q");
    let store = visit.store();
    let on = |time: &str| Daymark::at(time).with_store(store.clone());
    on("2026-03-10 08:10").sees("v choose your own values any time");
    on("2026-03-10 08:10").press("m").sees_not("any time");
    on("2026-03-11 08:10").sees_not("choose your own values");
    Daymark::at("2026-03-01 08:10")
        .with(three_values())
        .sees("choose your own values");
}

#[test]
fn help_is_there_from_the_first_screen() {
    tired()
        .press("0")
        .sees_not("1 of 8")
        .press("<esc>")
        .sees("1 of 8");
}

#[test]
fn someone_without_a_name_is_kept_and_nobody_is_fine() {
    let mut visit = tired().press("sx<esc><enter>a<enter>SX");
    visit = visit.sees("8 of 8").press("<esc>").sees("Why does");
    drop(visit);
    let mut visit = tired().press("<enter>a").press(&"<enter>".repeat(6));
    visit = visit
        .sees("Someone you could reach")
        .press("<tab>call after six<enter>");
    assert_eq!(visit.plan().people[0].name, "Someone");
    let mut visit = visit
        .press("<esc>")
        .press("<c-u><tab><c-u><enter>")
        .sees("8 of 8");
    assert!(visit.plan().people.is_empty());
}

#[test]
fn a_long_step_and_its_value_stand_beside_each_other_in_full() {
    let mut visit = Daymark::at("2026-03-08 08:10").press("<enter>p<enter><enter>4S");
    let screen = visit.screen();
    let row = |words: &str| screen.lines().find(|line| line.contains(words));
    let first = row("Tell someone when an answer").expect("the step");
    assert!(first.ends_with(" Responsibility"), "{screen}");
}
