//! The first days here: after the first run one quiet question a day, and nothing else new.

use daymark::domain::{
    block::Block,
    entry::Fact,
    id::Id,
    plan::{Breath, Plan},
    record::Offering,
};

use crate::support::{Daymark, Shared, entry, three_values};

/// What the notice row may ask, and the day here on which it does where nothing is passed over.
const QUESTIONS: [&str; 7] = [
    "When is each step usually easiest?",
    "Show one step when a terminal opens?",
    "What comes right before each step?",
    "What settles you?",
    "Someone you could reach on a hard day?",
    "A short settle before each step?",
    "Which body basics would you like here?",
];

/// The morning of a day after the first, Sunday 8 March, of a person whose terminal could say a step.
fn morning(after: usize, store: &Shared) -> Daymark {
    Daymark::at(&format!("2026-03-{:02} 08:10", 8 + after))
        .with_store(store.clone())
        .with_shell()
}

/// A first run with three values of the person's choice and the first step done at once.
fn first_day() -> Shared {
    let visit =
        Daymark::at("2026-03-08 08:10").press("<enter>aim<enter><enter><enter><enter>1<enter>");
    visit.sees("1 ●").press("q").has_left().store()
}

#[track_caller]
fn asks(visit: &mut Daymark, question: Option<&str>) {
    let screen = visit.screen();
    let asked: Vec<&str> = QUESTIONS
        .into_iter()
        .filter(|question| screen.contains(question))
        .collect();
    assert_eq!(asked, Vec::from_iter(question), "{screen}");
}

fn shown(store: &Shared) -> Vec<String> {
    let entries = store.entries().into_iter();
    let which = entries.filter_map(|entry| match entry.fact {
        Fact::OfferShown { which, .. } => Some(which),
        _ => None,
    });
    which.collect()
}

#[test]
fn each_of_the_first_eight_days_has_one_thing_and_none_comes_twice() {
    let store = first_day();
    for (after, question) in (1..).zip(QUESTIONS) {
        let mut visit = morning(after, &store);
        asks(&mut visit, Some(question));
        // Later on the same day it still stands there; a tick is what the person came for.
        visit = visit.press("1");
        asks(&mut visit, Some(question));
        visit.press("q").has_left();
        let mut again = morning(after, &store).press("23<down>");
        asks(&mut again, Some(question));
        again.press("q");
    }
    let mut ninth = morning(8, &store);
    asks(&mut ninth, None);
    let names = [
        "time", "greet", "signal", "exercise", "person", "settle", "basics",
    ];
    assert_eq!(shown(&store), names.map(|name| format!("ask_{name}")));
}

#[test]
fn all_of_them_can_be_answered_with_o_and_enter() {
    let store = first_day();
    for after in 1..=7 {
        let answer = match after {
            // The lines of a shell are never taken by Enter, and a person has a name.
            5 => "o<wait:1s>Sam<enter>text<enter><enter><esc>",
            6 => "oy",
            _ => "o<enter>",
        };
        let mut visit = morning(after, &store).press(answer);
        asks(&mut visit, None);
        visit.press("q");
    }
    let plan = morning(7, &store).plan();
    let steps: Vec<_> = plan
        .commitments
        .iter()
        .map(|step| (step.block, step.cue.is_some()))
        .collect();
    let parts = [Block::Morning, Block::Midday, Block::Evening];
    assert_eq!(steps, parts.map(|part| (part, true)));
    assert_eq!(plan.settings.exercise.as_deref(), Some("feet_five"));
    assert_eq!(plan.people[0].name, "Sam");
    assert!(plan.settings.settle_first);
    let basics = &plan.settings.basics;
    assert!(basics.sleep.show && !basics.meals.show && !basics.movement.show);
}

#[test]
fn the_basics_of_the_question_are_taken_as_they_stand_or_changed_first() {
    let store = first_day();
    for after in 1..=6 {
        morning(after, &store).press("1q");
    }
    let mut visit = morning(7, &store)
        .press("o")
        .sees("Enter take these")
        .press("<down><down><down><right>")
        .press("<up><up><up><enter>");
    let basics = visit.plan().settings.basics;
    assert!(basics.sleep.show && (basics.meals.show || basics.movement.show));
    asks(&mut visit, None);
}

#[test]
fn the_keys_that_choose_what_settles_say_so() {
    let store = first_day();
    for after in 1..=3 {
        morning(after, &store).press("1q");
    }
    morning(4, &store)
        .press("o")
        .sees("1-3 choose")
        .press("m")
        .sees("1-9 a b choose");
}

#[test]
fn the_ready_made_set_answers_when_and_after_what() {
    let visit = Daymark::at("2026-03-08 08:10")
        .press("s<enter>q")
        .has_left();
    let store = visit.store();
    for (after, question) in [(1, 3), (2, 1), (3, 4), (4, 5), (5, 6)] {
        let mut visit = morning(after, &store).press("1");
        asks(&mut visit, Some(QUESTIONS[question]));
    }
    asks(&mut morning(6, &store), None);
}

#[test]
fn a_day_that_is_not_opened_does_not_count() {
    let store = first_day();
    let mut visit = morning(9, &store).press("1");
    asks(&mut visit, Some(QUESTIONS[0]));
    let mut visit = morning(15, &store).press("1");
    asks(&mut visit, Some(QUESTIONS[1]));
}

#[test]
fn without_a_terminal_to_ask_about_the_third_day_asks_the_next() {
    let store = first_day();
    let on = |after: usize| {
        Daymark::at(&format!("2026-03-{:02} 08:10", 8 + after)).with_store(store.clone())
    };
    let mut visit = on(1).press("1");
    asks(&mut visit, Some(QUESTIONS[0]));
    let mut visit = on(2).press("1");
    asks(&mut visit, Some(QUESTIONS[2]));
}

#[test]
fn a_store_of_an_older_daymark_is_asked_about_the_line_alone() {
    let days = (1..=4).map(|day| entry(day, &format!("2026-03-0{day} 08:10"), Fact::HERE));
    let mut plan = three_values();
    plan.people.clear();
    let visit = Daymark::at("2026-03-05 08:10")
        .with(plan)
        .with_entries(days)
        .with_shell();
    let store = visit.store();
    let mut visit = visit.press("1");
    asks(&mut visit, Some(QUESTIONS[1]));
    for day in ["06", "07", "08", "09"] {
        let visit = Daymark::at(&format!("2026-03-{day} 08:10"))
            .with_store(store.clone())
            .with_shell();
        asks(&mut visit.press("1"), None);
    }
}

#[test]
fn a_step_a_row_can_be_given_its_time() {
    let store = first_day();
    let mut visit = morning(1, &store)
        .press("o")
        .sees("> 1  Send one line: thinking of you")
        .press("<left>")
        .sees("any time")
        .press("3<right>")
        .press("<enter>")
        .sees_not("usually easiest");
    let times = |plan: &Plan| {
        plan.commitments
            .iter()
            .map(|step| step.block)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        times(&visit.plan()),
        [Block::Any, Block::Midday, Block::Any]
    );
    let mut visit = visit
        .press("u")
        .sees("Undone: the answer to")
        .sees(QUESTIONS[0]);
    assert_eq!(times(&visit.plan()), [Block::Any; 3]);
    visit.press("<c-r><down>").sees_not(QUESTIONS[0]);
}

#[test]
fn a_signal_may_be_a_listed_one_ones_own_or_none() {
    let store = first_day();
    let _passed = [
        morning(1, &store).press("o<enter>q"),
        morning(2, &store).press("1q"),
    ];
    let mut visit = morning(3, &store)
        .press("o")
        .sees("after the first sip of something warm")
        .sees("after lunch")
        .press("wWhen the bus is late<enter>")
        .sees("When the bus is late")
        .press("<down><left>")
        .press("<down><right>")
        .press("<enter>");
    let plan = visit.plan();
    let [first, second, third] = &plan.commitments[..] else {
        panic!("three steps");
    };
    assert_eq!(first.cue.as_ref(), Some(&plan.cues[0].id));
    assert_eq!(plan.cues[0].text, "When the bus is late");
    assert_ne!(second.cue, Some(Id::new("lunch")));
    assert_ne!(third.cue, Some(Id::new("teeth-evening")));
    visit
        .size(120, 40)
        .sees("Connection, 2 min, When the bus is late");
}

#[test]
fn what_settles_is_chosen_among_three_or_all_eleven() {
    let store = first_day();
    for after in 1..=3 {
        morning(after, &store).press("1q");
    }
    let opened = morning(4, &store)
        .press("o")
        .sees("1  Breaths and five things")
        .sees("2  Feet and five things")
        .sees("3  Sounds, far to near")
        .sees("nothing about the body")
        .sees("> ")
        .sees("not sure")
        .sees_not("Cool water")
        .press("m")
        .sees("Cool water");
    let mut visit = opened.press("b").sees_not("What settles you?");
    let settings = visit.plan().settings;
    assert_eq!(settings.exercise.as_deref(), Some("breath_slow"));
    assert_eq!(settings.breath, Breath::Yes);
    let mut visit = visit.press("u<down>").sees("What settles you?  o look");
    assert_eq!(visit.plan().settings.breath, Breath::Unsure);
}

#[test]
fn while_something_is_asked_o_opens_it_from_every_pane() {
    let store = first_day();
    morning(1, &store)
        .press("<tab>o")
        .sees("> 1  Send one line");
    morning(1, &store)
        .press("o<enter><tab>o")
        .sees("Five senses");
}

#[test]
fn the_settings_hold_what_was_asked() {
    let store = first_day();
    let mut visit = morning(1, &store)
        .press(",")
        .sees("Times of the steps")
        .sees("Start signals")
        .press("<end><up><up><up><up><enter>")
        .sees("When is each step usually easiest?")
        .press("<right><enter>");
    assert_eq!(visit.plan().commitments[0].block, Block::Morning);
    assert_eq!(shown(&store), ["ask_time"]);
}

#[test]
fn the_questions_can_be_read_and_answered_on_small_screens_and_aloud() {
    let store = first_day();
    for (width, height) in [(40, 12), (30, 8)] {
        let mut visit = morning(1, &store)
            .size(width, height)
            .press("o")
            .sees("Send one line")
            .sees("morning")
            .sees("Enter");
        assert!(visit.screen().contains("0 hard moment"));
    }
    let mut visit = morning(1, &store).plain().press("<wait:1s>");
    assert!(
        visit.transcript().contains(QUESTIONS[0]),
        "{}",
        visit.transcript()
    );
}

#[test]
fn the_first_day_is_a_day_here_with_what_it_offered() {
    let mut visit = Daymark::at("2026-03-08 08:10")
        .press("s<enter>q")
        .has_left();
    let journal = &visit.app().session;
    let record = journal.record(journal.day());
    assert!(record.here && matches!(&record.offering, Offering::Steps(steps) if steps.len() == 3));
}

#[test]
fn in_a_narrow_window_the_keys_that_answer_stand_on_the_page() {
    let store = first_day();
    for after in 1..=5 {
        morning(after, &store).press("1q");
    }
    morning(6, &store)
        .size(40, 12)
        .press("o")
        .sees("y  before each step")
        .sees("n  when I ask for it");
}
