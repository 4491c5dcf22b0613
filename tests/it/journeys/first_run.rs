//! The first run: two keys, six Enters, or a person who takes their time.

use daymark::domain::{
    block::Block,
    day::Day,
    entry::{Done, Entry, Fact, Source},
    id::Id,
    plan::{Breath, Plan},
    size::Size,
};

use crate::support::{Daymark, Shared, three_values};

mod frames;
mod own_words;
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
        assert_eq!(step.weekdays.len(), 7);
        for size in [Size::Tiny, Size::Two, Size::Five] {
            assert!(!step.sizes.text(size).is_empty(), "{size:?}");
        }
    }
    assert_eq!(plan.commitments.len(), 3);
    assert_eq!(plan.hard_moment_actions.len(), 5);
    assert_eq!(plan.statement.text, plan.statement_shown());
    assert_eq!(plan.settings.confirmed_values, today);
}

#[test]
fn two_keys_are_enough_on_a_tired_day() {
    let mut visit = tired()
        .press("s<enter>")
        .sees("Send one line: thinking of you")
        .sees("Read one page")
        .sees("Choose tonight's music")
        .sees("Send one line, read one page, choose tonight's music: for connection, growth")
        .sees("v choose your own values any time");
    let plan = visit.plan();
    is_whole(&plan);
    ready_made_times(&plan);
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
fn six_enters_make_an_equally_whole_plan() {
    let five = "<enter>".repeat(5);
    let mut visit = tired()
        .press(&five)
        .sees("6 of 6")
        .sees("Before anything else: one of them, now?")
        .press("<enter>")
        .sees_not("of 6")
        .sees("Growth, 2 min, after lunch");
    let plan = visit.plan();
    is_whole(&plan);
    assert_eq!(names(&plan), ["Connection", "Growth", "Autonomy"]);
    assert_eq!(plan.settings.breath, Breath::Unsure);
    ready_made_times(&plan);
    let facts: Vec<Fact> = visit.logged().into_iter().map(|entry| entry.fact).collect();
    let [
        Fact::Here {
            offered: Some(steps),
            ..
        },
    ] = &facts[..]
    else {
        panic!("one fact, that the person was here: {facts:?}");
    };
    assert_eq!(steps.len(), 3);
}

/// Three parts of the day and three things that happen anyway.
#[track_caller]
fn ready_made_times(plan: &Plan) {
    let steps = plan.commitments.iter();
    let times: Vec<_> = steps
        .map(|step| (step.block, step.cue.as_ref().map(Id::as_str)))
        .collect();
    let expected = [
        (Block::Morning, Some("first-sip")),
        (Block::Midday, Some("lunch")),
        (Block::Evening, Some("teeth-evening")),
    ];
    assert_eq!(times, expected);
}

#[test]
fn with_1_on_the_last_page_the_first_step_is_done_within_a_minute() {
    let mut visit = tired()
        .press(&"<enter>".repeat(5))
        .press("1")
        .sees("Open the chat with one person.")
        .press("<enter>")
        .sees("1 ●  Open the chat with one person")
        .sees("e energy");
    let is_smallest = |entry: &Entry| {
        matches!(
            &entry.fact,
            Fact::Done(Done {
                size: Size::Tiny,
                source: Source::Start,
                ..
            })
        )
    };
    assert!(visit.logged().iter().any(is_smallest));
    assert_eq!(visit.plan().commitments[0].size, Size::Two);
    // Who turns back finds the step as it usually is.
    tired()
        .press("s2")
        .sees("Read one sentence.")
        .press("<esc>")
        .sees("2 ○  Read one page");
}

#[test]
fn the_ready_made_set_says_after_what_a_step_comes() {
    let visit = tired().press("s<enter>");
    visit
        .size(120, 40)
        .sees("Connection, 2 min, after the first sip of something warm")
        .sees("Growth, 2 min, after lunch");
    let small = tired().size(40, 12).press("s<enter>");
    small
        .sees("Connection, 2 min, morning\n")
        .sees("Growth, 2 min, after lunch\n");
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
    visit = visit.press("1").sees("A letter chooses here.");
    assert_eq!(visit.plan(), before);
    let mut visit = visit.press("zq?:S<c-r>,1<f1><tab>").sees("2 of 6").stays();
    let after = visit.plan();
    assert_eq!(names(&after), Vec::<String>::new());
    assert_eq!(before.setup, after.setup);
    visit
        .press("su")
        .sees("2 chosen")
        .press("0")
        .sees_not("2 of ")
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
        .press(&"<enter>".repeat(3))
        .sees_not("of 4");
    let plan = visit.plan();
    assert_eq!(names(&plan), ["Self-respect"]);
    let statement = &plan.statement;
    assert_eq!(statement.template, 4);
    assert!(
        statement.text.ends_with(": for self-respect."),
        "{statement:?}"
    );
}

#[test]
fn arrows_and_space_choose_too() {
    let mut visit = tired().press("<enter><down><right> <left><down> ");
    assert_eq!(names(&visit.plan()), ["Autonomy", "Friendship"]);
}

#[test]
fn own_choices_reach_the_plan() {
    let mut visit = tired()
        .press("<enter>ae<enter><right>4")
        .sees("4 of 5")
        .press("5");
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
        assert_eq!((step.block, step.cue.as_ref()), (Block::Any, None));
    }
    visit
        .sees("5 of 5")
        .press("<enter>")
        .sees("Send one photo to somebody")
        .sees("Connection, 2 min");
}

#[test]
fn left_and_right_go_round_the_whys() {
    let first = "A small hello reminds me";
    tired()
        .press("<enter>a<enter>")
        .sees(first)
        .press("<right>")
        .sees("Staying in touch")
        .press("<left><left>")
        .sees("y  I like who I am")
        .press("<right>")
        .sees(first)
        .sees("> 1  Send one line");
}

#[test]
fn going_back_and_on_loses_nothing() {
    let mut visit = tired()
        .press("<enter>ai<enter><right><down><up><up>w")
        .press("<c-u>Mine<enter>")
        .press("5<right>wOwn step<enter><enter><enter>")
        .sees("5 of 5");
    let before = visit.plan();
    let visit = visit
        .press(&"<esc>".repeat(3))
        .sees("What matters to you")
        .sees("2 chosen");
    let mut visit = visit.press(&"<enter>".repeat(3)).sees("5 of 5");
    assert_eq!(visit.plan(), before);
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
        .press("<enter>efg<enter><right>S")
        .sees("Before anything else: one of them, now?")
        .press("<esc>")
        .sees("Why does Health matter to you?")
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
        .press("<enter>a<enter><right>u")
        .sees("Undone: why Connection matters.")
        .press("2")
        .sees("4 of 4")
        .press("u")
        .sees("Undone: the step for Connection.")
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
        .sees("1 of 6")
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
    on("2026-03-08 19:10").sees("v choose your own values any time");
    on("2026-03-10 08:10").press("m").sees_not("any time");
    // The question of the day comes first, and is quiet once it is answered.
    on("2026-03-10 08:10")
        .sees_not("any time")
        .press("o<enter>m<esc>")
        .sees("v choose your own values any time");
    on("2026-03-11 08:10").sees_not("choose your own values");
    Daymark::at("2026-03-01 08:10")
        .with(three_values())
        .sees("choose your own values");
}

#[test]
fn help_is_there_from_the_first_screen() {
    tired()
        .press("0")
        .sees_not("1 of 6")
        .press("<esc>")
        .sees("1 of 6");
}

#[test]
fn a_long_step_and_its_value_stand_beside_each_other_in_full() {
    let mut visit = Daymark::at("2026-03-08 08:10").press("<enter>p<enter>4");
    let screen = visit.screen();
    let is_row = |line: &&str, words: &str| line.contains('○') && line.contains(words);
    let row = |words: &str| screen.lines().find(|line| is_row(line, words));
    let first = row("Tell someone when an answer").expect("the step");
    assert!(first.ends_with(" Responsibility"), "{screen}");
}
