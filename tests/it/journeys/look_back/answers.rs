//! Each answer to "What got in the way?", on a week with marks and on an empty one: the row it makes, and the others.

use daymark::{
    content::Content,
    domain::{entry::Fact, plan::Plan},
    session::starter,
};

use super::{ENTER, latest};
use crate::support::{Daymark, week_of_marks};

/// The ready-made steps, as somebody has them who pressed `s` and Enter.
fn ready_made() -> Plan {
    let since = daymark::domain::day::Day::parse("2025-12-14");
    starter::plan(&Content::embedded(), since)
}

/// The third page on the Sunday of a full week, and of an empty one.
fn in_the_way(day: &str, plan: &Plan) -> Daymark {
    let pages = if day == FULL { 2 } else { 1 };
    Daymark::at(&format!("{day} 08:10"))
        .size(109, 40)
        .with(plan.clone())
        .with_entries(week_of_marks())
        .press(&format!("w{}", ENTER.repeat(pages)))
        .sees("3 of 4")
}

const FULL: &str = "2026-03-08";
const EMPTY: &str = "2026-03-15";

/// The keys of an answer, what its row says, and what Right shows in its place, where something does.
const ANSWERS: [(&str, &str, &str); 14] = [
    (
        "21",
        "Read one page  →  Read one sentence",
        "Look up one thing I wondered about",
    ),
    (
        "22",
        "Read one page, at midday  →  in the morning, after brushing teeth",
        "in the evening, after 'phone on the charger'",
    ),
    (
        "23",
        "Read one page  →  after 'the mail comes in'",
        "a paper note where it happens: 'Read one page'",
    ),
    (
        "24",
        "Read one page  →  Read one sentence, asked how heavy it is, before and after",
        "Read one page  →  a short settling first, this week",
    ),
    (
        "25",
        "Read one page  →  opens on its Start page, in its smallest size, this week",
        "Read one page  →  after 'the mail comes in'",
    ),
    (
        "16",
        "React to one message from a friend, this week",
        "Send one photo to somebody, this week",
    ),
    ("27", "Read one page  →  in a library", "in a café"),
    (
        "28",
        "Read one page  →  Read one page, at home",
        "Read one page in a break",
    ),
    (
        "29",
        "with its why, this week: Small learning keeps my days from shrinking.",
        "with its why, this week: ",
    ),
    (
        "41",
        "The next three days  →  start as smaller days",
        "Each step, each day  →  one step a day, in turn, this week",
    ),
    (
        "42",
        "Send one line: thinking of you  →  after 'curtains open, light on'",
        "Winding down  →  a line for it from 21:30",
    ),
    (
        "43",
        "If worry starts to circle, I will open the chat with one person",
        "Each step  →  a short settling first, this week",
    ),
    (
        "44",
        "Each step, each day  →  one step a day, in turn, this week",
        "Each step, each day  →  ",
    ),
    ("45", "The next days  →  rest until Thursday", ""),
];

/// The plan, and the changes in the log.
fn changed(visit: &mut Daymark) -> (Plan, usize) {
    let ideas = visit.logged().into_iter();
    let ideas = ideas.filter(|entry| matches!(entry.fact, Fact::Idea(_)));
    (visit.plan(), ideas.count())
}

#[test]
fn each_answer_makes_one_row_that_is_taken_and_right_shows_another() {
    for day in [FULL, EMPTY] {
        let plan = ready_made();
        let before = changed(&mut in_the_way(day, &plan));
        for (keys, row, other) in ANSWERS {
            let mut visit = in_the_way(day, &plan).press(keys);
            let screen = visit.screen();
            assert_eq!(latest(&mut visit).about.len(), 1, "{keys}");
            assert_eq!(screen.matches('●').count(), 1, "{keys}\n{screen}");
            let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            let row = row.replace("  →  ", " → ");
            let is_said = said.contains(&row) || keys == "22" && day == FULL;
            assert!(is_said, "{day} {keys} {row}\n{screen}");
            assert_ne!(changed(&mut visit), before, "{keys}");
            let mut visit = visit.press("<right>");
            let right = visit.screen();
            let said = right.split_whitespace().collect::<Vec<_>>().join(" ");
            if other.is_empty() {
                assert!(right.contains("There is no other way"), "{right}");
            } else {
                assert!(said != screen && right.matches('●').count() == 1, "{right}");
                let other = other.replace("  →  ", " → ");
                let is_said = said.contains(&other) || keys == "22";
                assert!(is_said, "{day} {keys} {other}\n{right}");
            }
            let mut visit = visit.press(&format!("{ENTER}{ENTER}")).sees("Next week: ");
            assert!(latest(&mut visit).done, "{keys}");
        }
    }
}

#[test]
fn two_changes_of_one_step_are_asked_about_in_one_row() {
    let visit = in_the_way(EMPTY, &ready_made()).press("22<enter><enter>");
    let mut visit = Daymark::at("2026-03-22 08:10")
        .with_store(visit.store())
        .press("w<enter><enter>")
        .sees("Tried 'Read one page' in the morning, after brushing teeth");
    assert_eq!(visit.screen().matches("Does it fit?").count(), 1);
    let tried = visit.plan();
    let mut visit = visit.press("g").sees_not("Does it fit?");
    assert_eq!(visit.plan(), ready_made());
    let mut visit = visit.press("u").sees("Does it fit?");
    assert_eq!(visit.plan(), tried);
    let mut visit = visit.press("k").sees_not("Does it fit?");
    assert_eq!(visit.plan(), tried);
}

#[test]
fn being_alone_with_nobody_on_the_list_leads_to_somebody() {
    let visit = in_the_way(FULL, &ready_made())
        .press("27")
        .sees("a    With somebody on the phone: add a person");
    let visit = visit.press("a").sees("People and help");
    let mut visit = visit
        .press("Mia<enter><enter><enter><esc>")
        .sees("a    On the phone with Mia")
        .press("a")
        .sees("Read one page  →  on the phone with Mia")
        .sees_not("In a library");
    let with = visit.plan().commitments[1].with.clone().expect("somebody");
    let mia = visit.plan().people[0].id.clone();
    assert_eq!(with.person, Some(mia));
    visit.press("<enter>").sees("Tell Mia");
}

#[test]
fn what_does_not_matter_enough_leads_to_the_values() {
    in_the_way(FULL, &ready_made())
        .press("29")
        .sees("v    Another value in the place of Growth")
        .press("v")
        .sees("A value is a direction")
        .press("<esc>")
        .sees("3 of 4");
}
