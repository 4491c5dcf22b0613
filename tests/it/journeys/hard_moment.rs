//! The hard moment, with `0` from anywhere.

use daymark::domain::{
    entry::{Done, Entry, Fact, HardMoment, Mode, Source},
    id::Id,
    plan::{Breath, Plan},
};

use crate::support::{Daymark, entry, quiet_page, sunday_with, three_values};

mod actions;
mod everywhere;
mod lacking;
mod people;
mod small;

fn sunday() -> Daymark {
    sunday_with(not_sure())
}

fn not_sure() -> Plan {
    let mut plan = three_values();
    plan.settings.breath = Breath::Unsure;
    plan
}

fn alone() -> Plan {
    let mut plan = not_sure();
    plan.people.clear();
    plan
}

/// The moments the log tells of, those taken back left out.
fn moments(visit: &mut Daymark) -> Vec<HardMoment> {
    let entries = visit.logged();
    let live = |entry: &&Entry| {
        !entries
            .iter()
            .any(|other| matches!(&other.fact, Fact::Retracted { of } if *of == entry.id))
    };
    entries
        .iter()
        .filter(live)
        .filter_map(|entry| match &entry.fact {
            Fact::HardMoment(moment) => Some(moment.clone()),
            _ => None,
        })
        .collect()
}

fn steps(visit: &mut Daymark) -> Vec<Done> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Done(done) if done.source == Source::HardMoment => Some(done),
            _ => None,
        })
        .collect()
}

fn is_here_on_monday(visit: &mut Daymark) -> bool {
    let monday = daymark::domain::day::Day::parse("2026-03-09");
    let here = |entry: &Entry| matches!(entry.fact, Fact::Here { .. }) && Some(entry.day) == monday;
    visit.logged().iter().any(here)
}

const RIGHT: &str = "h people and help";

#[test]
fn its_five_pages_are_as_they_were_drawn() {
    sunday()
        .press("0")
        .shows(&quiet_page(
            H1,
            "Enter next  x without the body  Esc back",
            RIGHT,
        ))
        .press("<enter> ")
        .shows(&quiet_page(
            H1_THEN,
            "Enter next  Space mark one  x without the body  Esc back",
            RIGHT,
        ))
        .press("<enter>")
        .shows(&quiet_page(
            H2,
            "Enter did it  o another one  Esc not now",
            RIGHT,
        ))
        .press("<enter>")
        .shows(&quiet_page(
            H3,
            "Enter today  b smaller day  q leave",
            RIGHT,
        ));
}

const H1: &str = "
You're here. One thing at a time.

Press both feet into the floor.
Feel the chair hold you.

In danger, or thinking about suicide: h
";

const H1_THEN: &str = "
You're here. One thing at a time.

Look around.
Name five things: see, hear, feel.

●   ○   ○   ○   ○

In danger, or thinking about suicide: h
";

const H2: &str = "
Now one small thing.

Drink some water.
Connection
";

const H3: &str = "
That was enough for now.

Did it help?
1 helped   2 a bit   3 not really
";

#[test]
fn with_breath_it_begins_with_the_bar_and_counts_nothing() {
    sunday_with(three_values())
        .press("0")
        .sees("You're here. One thing at a time.")
        .sees("Breathe in.")
        .sees_not("○")
        .sees("Enter next  x without breath  Esc back")
        .press("<wait:4s>")
        .sees("Breathe out.")
        .sees(&"━".repeat(52))
        .press("<enter>")
        .sees("Name five things you can see, hear or feel.")
        .press("<enter>")
        .sees("Now one small thing.");
}

#[test]
fn x_takes_every_word_of_breath_away() {
    let mut visit = sunday_with(three_values())
        .press("0x")
        .sees("Press both feet into the floor.")
        .sees("Breathe as you like. Look around instead.");
    assert_eq!(visit.plan().settings.breath, Breath::No);
    visit
        .press("<enter>")
        .sees_not("reath")
        .press("<enter><enter><enter>")
        .sees_not("reath")
        .press("g")
        .sees_not("reath");
}

#[test]
fn opening_it_and_leaving_it_writes_nothing_and_keeps_the_day_free() {
    let mut visit = Daymark::at("2026-03-09 08:10")
        .with(not_sure())
        .press("0<enter> x<esc><esc>")
        .sees("Today ━━");
    assert!(visit.logged().is_empty());
}

#[test]
fn enter_alone_comes_to_an_action_and_an_end() {
    let mut visit = Daymark::at("2026-03-09 08:10")
        .with(not_sure())
        .press("0<enter><enter><enter><enter>")
        .sees("Today ━━");
    let done = steps(&mut visit);
    assert_eq!(done.len(), 1);
    assert_eq!(done[0].text, "Drink some water.");
    assert_eq!(done[0].value, Id::new("connection"));
    assert_eq!(done[0].commitment, None);
    let expected = HardMoment {
        grounding: Some("feet_five".to_owned()),
        action: Some("water".to_owned()),
        helped: None,
    };
    assert_eq!(moments(&mut visit), [expected]);
    assert!(!is_here_on_monday(&mut visit));
}

#[test]
fn the_step_counts_for_the_first_value_that_suits_it() {
    let mut visit = sunday()
        .press("0<enter><enter>oo")
        .sees("Walk to a door and back.")
        .sees("Autonomy")
        .press("<enter>");
    assert_eq!(steps(&mut visit)[0].value, Id::new("autonomy"));
    let mut plan = not_sure();
    plan.hard_moment_actions[0].value = Some(Id::new("growth"));
    let mut visit = sunday_with(plan).press("0<enter><enter><enter>");
    assert_eq!(steps(&mut visit)[0].value, Id::new("growth"));
}

#[test]
fn o_goes_around_the_list_one_action_at_a_time() {
    sunday()
        .press("0<enter><enter>o")
        .sees("Send Sam: 'Having a hard moment.")
        .sees("Could you stay in touch with me for a bit?'")
        .sees_not("Drink some water.")
        .sees("Connection")
        .press("ooo")
        .sees("Sit on the floor against a wall.")
        .press("o")
        .sees("Drink some water.");
}

#[test]
fn the_log_keeps_no_name_of_a_person_it_reached() {
    let mut visit = sunday().press("0<enter><enter>o<enter>");
    let done = steps(&mut visit);
    assert_eq!(done[0].text, "Send one line to a trusted person.");
    assert_eq!(done[0].value, Id::new("connection"));
}

#[test]
fn with_nobody_listed_the_message_goes_to_a_trusted_person() {
    sunday_with(alone())
        .press("0<enter><enter>o")
        .sees("Send one line to a trusted person.");
}

#[test]
fn esc_at_the_action_is_not_now_and_nothing_more_is_asked() {
    let mut visit = sunday()
        .press("0<enter><enter><esc>")
        .sees("That was enough for now.");
    assert!(steps(&mut visit).is_empty());
    assert_eq!(moments(&mut visit).len(), 1);
    assert_eq!(moments(&mut visit)[0].action, None);
    visit.press("<esc>").sees("Today ━━");
}

#[test]
fn esc_goes_one_page_back() {
    let mut visit = sunday()
        .press("0<enter><esc>")
        .sees("Press both feet")
        .press("<enter><enter><enter><esc>")
        .sees("Now one small thing.")
        .press("<enter>")
        .sees("That was enough for now.");
    assert_eq!(steps(&mut visit).len(), 1);
    assert_eq!(moments(&mut visit).len(), 1);
}

#[test]
fn the_answer_at_the_close_is_one_key_and_may_change() {
    let mut visit = sunday()
        .press("0<enter><enter><enter>1")
        .sees("Noted: helped.");
    assert_eq!(moments(&mut visit)[0].helped.as_deref(), Some("helped"));
    let mut visit = visit.press("2").sees("Noted: a bit.");
    let told = moments(&mut visit);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].helped.as_deref(), Some("a_bit"));
    assert_eq!(told[0].action.as_deref(), Some("water"));
}

#[test]
fn a_stray_key_does_nothing() {
    let mut visit = sunday().press("0");
    let first = visit.screen();
    let mut visit = visit.press("acdefgijklmnoprstvwy456789,-+=?:<tab><up><down><left><f1>");
    assert_eq!(visit.screen(), first);
    let mut visit = visit.press("<enter><enter>");
    let action = visit.screen();
    let mut visit = visit.press("123bxgs <tab>?:");
    assert_eq!(visit.screen(), action);
}

#[test]
fn b_at_the_close_makes_the_day_smaller() {
    let mut visit = sunday()
        .press("0<enter><enter><enter>b")
        .sees("Smaller day. One of these is plenty.");
    let mode = |entry: &Entry| {
        entry.fact
            == Fact::DayMode {
                mode: Mode::Smaller,
            }
    };
    assert!(visit.logged().iter().any(mode));
}

#[test]
fn q_leaves_and_what_was_done_is_kept() {
    let mut visit = sunday().press("0<enter><enter><enter>q").has_left();
    assert_eq!(steps(&mut visit).len(), 1);
    assert_eq!(moments(&mut visit).len(), 1);
}

#[test]
fn u_takes_the_step_and_the_moment_back() {
    let mut visit = sunday()
        .press("0<enter><enter><enter>")
        .press("u")
        .sees("Undone: tick of Drink some water.");
    assert!(moments(&mut visit).is_empty());
    visit.press("<enter>").sees("10 steps");
}

#[test]
fn nothing_on_its_pages_presses_or_judges() {
    let pages = [
        "0",
        "0<enter>",
        "0<enter><enter>",
        "0<enter><enter><enter>1",
        "0h",
        "h",
        "ha",
    ];
    let others = [
        "g",
        "g<enter>     ",
        "<enter>",
        "<enter><wait:2m>",
        "<enter>g",
    ];
    for keys in pages.iter().chain(&others) {
        let mut visit = sunday_with(three_values()).press(keys);
        assert_eq!(crate::tone::offences(&visit.screen()), [""; 0], "{keys}");
    }
}

/// A visit on whose third key plan.json turns out to be unreadable.
fn with_a_broken_plan() -> Daymark {
    use daymark::store::{PlanError, PlanRead};
    let error = PlanError {
        path: std::path::Path::new("plan.json").into(),
        place: Some((14, 8)),
        message: "this text has no closing quotation mark".to_owned(),
        lines: Vec::new(),
        copy: None,
        absence: None,
        beyond: None,
    };
    let visit = sunday_with(three_values()).press("<down>");
    let read = PlanRead::Unreadable {
        last_good: None,
        error,
    };
    visit.store().arrives(Vec::new(), Some(read));
    visit.press("<up>")
}
