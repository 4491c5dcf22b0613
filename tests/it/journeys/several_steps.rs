//! A value with several steps: a day shows one of them.

use std::collections::BTreeMap;

use daymark::domain::{
    entry::Fact,
    id::Id,
    place::Place,
    plan::{Commitment, Plan, Sizes},
    size::Size,
    weekday::Weekday,
};

use crate::support::{Daymark, Home, three_values};

/// Growth has a page to read from Monday to Friday, and a word to look up on the other days.
fn two_steps() -> Plan {
    let mut plan = three_values();
    let first = &mut plan.commitments[1];
    first.weekdays = Weekday::ALL[..5].to_vec();
    let second = Commitment {
        id: "look-up-a-word".into(),
        pos: Some(2),
        sizes: Sizes {
            tiny: "Open the dictionary.".to_owned(),
            ..Sizes::of(Size::Two, "Look up one word.")
        },
        weekdays: Weekday::ALL[5..].to_vec(),
        ..first.clone()
    };
    plan.commitments.push(second);
    plan
}

/// Both are planned for every day; the page is read at home, the word is looked up outside.
fn by_place() -> Plan {
    let mut plan = two_steps();
    for (step, place) in [(1, Place::Home), (3, Place::Outside)] {
        plan.commitments[step].weekdays = Weekday::ALL.to_vec();
        plan.commitments[step].fits = vec![place];
    }
    plan
}

fn at(time: &str, plan: Plan) -> Daymark {
    Daymark::at(time).with(plan)
}

/// What the last `here` of the log offers.
fn offered(visit: &mut Daymark) -> BTreeMap<Id, Size> {
    let facts = visit.logged().into_iter().rev().map(|entry| entry.fact);
    let mut here = facts.filter_map(|fact| match fact {
        Fact::Here { offered, .. } => offered,
        _ => None,
    });
    here.next().expect("a day here")
}

#[test]
fn each_weekday_shows_its_own_step_of_a_value_under_the_same_key() {
    at("2026-03-06 08:10", two_steps())
        .sees("2 ○  Read one page")
        .sees_not("Look up");
    let mut sunday = at("2026-03-08 08:10", two_steps())
        .sees("2 ○  Look up one word")
        .sees_not("Read one page")
        .press("2")
        .sees("2 ●  Look up one word");
    let offered = offered(&mut sunday);
    assert_eq!(offered.get(&"look-up-a-word".into()), Some(&Size::Two));
    assert_eq!(offered.len(), 3);
}

#[test]
fn a_day_that_none_is_planned_for_has_no_row_for_the_value() {
    let mut plan = two_steps();
    plan.commitments[3].weekdays.clear();
    at("2026-03-08 08:10", plan)
        .sees_not("Growth, 2 min")
        .sees("3 ○  Choose tonight's dinner");
}

#[test]
fn of_two_planned_steps_the_first_that_fits_the_place_stands_there() {
    let mut visit = at("2026-03-08 08:10", by_place())
        .sees("2 ○  Read one page")
        .press("1l2")
        .sees("2 ○  Look up one word");
    assert!(offered(&mut visit).contains_key(&"look-up-a-word".into()));
    let mut visit = visit.press("l2").sees("2 ○  Read one page");
    assert!(!offered(&mut visit).contains_key(&"look-up-a-word".into()));
    visit
        .press("l3")
        .sees("2 ○  Read one page")
        .press("l2")
        .sees("2 ○  Look up one word");
}

#[test]
fn a_step_that_was_done_or_set_down_keeps_its_row_wherever_one_goes() {
    at("2026-03-08 08:10", by_place())
        .press("l22")
        .sees("2 ●  Look up one word")
        .press("l1")
        .sees("2 ●  Look up one word")
        .press("2")
        .sees("2 ○  Read one page");
    at("2026-03-08 08:10", by_place())
        .press("<down>s")
        .press("l2")
        .sees("Read one page")
        .sees_not("Look up");
}

#[test]
fn the_shell_knows_the_step_of_the_day() {
    let home = Home::with(&two_steps());
    let run = |args: &[&str], now: &str| {
        let run = home
            .daymark()
            .env("DAYMARK_NOW", now)
            .args(args)
            .output()
            .expect("it runs");
        String::from_utf8(run.stdout).expect("text")
    };
    let (friday, sunday) = ("2026-03-06T12:10:00+01:00", "2026-03-08T12:10:00+01:00");
    assert!(run(&["today"], friday).contains("Read one page"));
    let today = run(&["today"], sunday);
    assert!(today.contains("Look up one word"), "{today}");
    assert!(!today.contains("Read one page"), "{today}");
    let next = run(&["status", "--format", "{next}"], sunday);
    assert!(next.contains("Send one line"), "{next}");
    assert!(run(&["done", "look"], sunday).contains("Look up one word"));
    let calendar = run(&["ics"], sunday);
    assert!(calendar.contains("BYDAY=SA,SU"), "{calendar}");
    assert!(calendar.contains("BYDAY=MO,TU,WE,TH,FR"), "{calendar}");
    let written = run(&["export", "--markdown"], sunday);
    assert!(written.contains("Read one page"), "{written}");
    assert!(written.contains("Look up one word"), "{written}");
}

#[test]
fn a_calendar_has_one_step_of_a_value_a_day() {
    let home = Home::with(&by_place());
    let calendar = home.daymark().args(["ics"]).output().expect("it runs");
    let calendar = String::from_utf8(calendar.stdout).expect("text");
    assert!(calendar.contains("Read one page"), "{calendar}");
    assert!(!calendar.contains("Look up"), "{calendar}");
}

#[test]
fn places_and_versions_of_a_newer_daymark_are_kept_and_an_unknown_place_is_elsewhere() {
    let home = Home::with(&two_steps());
    let text = std::fs::read_to_string(home.plan_file()).expect("a plan");
    let mut plan: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let step = &mut plan["commitments"][1];
    step["fits"] = serde_json::json!(["moon", "home"]);
    step["versions"] = serde_json::json!({
        "moon": { "two": "Read one page up there." },
        "outside": { "two": "Read one page on a bench.", "vast": "Read a shelf." },
    });
    home.write_plan(&plan.to_string());
    home.write_log(
        "2026-03-k3f9.jsonl",
        "{\"v\":1,\"id\":\"01JD0000000000000000000001\",\"n\":1,\"at\":\"2026-03-06T08:10:05+01:00\",\"day\":\"2026-03-06\",\"k\":\"place\",\"place\":\"moon\"}\n",
    );
    let screen = home
        .daymark()
        .env("DAYMARK_NOW", "2026-03-06T12:10:00+01:00")
        .args([
            "--keys",
            "v<down><enter><end><up><up><enter>4q",
            "--print=ansi",
        ])
        .output()
        .expect("it runs");
    assert!(screen.status.success(), "{screen:?}");
    let text = std::fs::read_to_string(home.plan_file()).expect("a plan");
    let after: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let step = |plan: &serde_json::Value| plan["commitments"][1].clone();
    assert_eq!(step(&after)["fits"], step(&plan)["fits"]);
    assert_eq!(step(&after)["versions"], step(&plan)["versions"]);
    assert_eq!(step(&after)["block"], "evening");
    assert!(home.log().contains("moon"));
    let today = home
        .daymark()
        .env("DAYMARK_NOW", "2026-03-06T12:10:00+01:00")
        .arg("today")
        .output()
        .expect("it runs");
    let today = String::from_utf8(today.stdout).expect("text");
    assert!(today.contains("Read one page\n"), "{today}");
}

#[test]
fn going_through_the_steps_never_ends_on_a_row_without_words() {
    at("2026-03-06 08:10", two_steps())
        .press("v<down><enter>")
        .press("<down>")
        .sees("> 5 min")
        .press("]")
        .sees("Step 2 of 2")
        .sees("> 2 min, now        Look up one word");
}

#[test]
fn another_step_stands_in_the_footer_and_a_digit_opens_its_value() {
    at("2026-03-06 08:10", three_values())
        .press("v2")
        .sees("Growth ━")
        .sees("a another step")
        .press("<esc>3<esc>1")
        .sees("Connection ━");
    let mut plan = three_values();
    plan.values.truncate(1);
    at("2026-03-06 08:10", plan).press("v2").sees("One more ━");
}
