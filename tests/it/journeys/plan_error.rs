//! A plan.json that cannot be read: said with its place, left alone, and open to look at.

use std::path::Path;

use daymark::{
    domain::plan::Plan,
    store::{PlanError, PlanRead},
};

use crate::support::{Daymark, three_values};

fn error() -> PlanError {
    PlanError {
        path: Path::new("/home/sam/.local/share/daymark/plan.json").into(),
        place: Some((14, 8)),
        message: "this text has no closing quotation mark".to_owned(),
        lines: vec![
            (13, "\"name\": \"Connection\",".to_owned()),
            (14, "\"why\": \"A small hello,".to_owned()),
        ],
        copy: None,
        absence: None,
        beyond: None,
    }
}

fn unreadable(last_good: Option<Plan>) -> PlanRead {
    PlanRead::Unreadable {
        last_good: last_good.map(Box::new),
        error: error(),
    }
}

/// A morning on which another program left plan.json broken.
fn broken() -> Daymark {
    let visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .look(|look| look.store = String::from("~/.local/share/daymark"));
    visit
        .store()
        .arrives(Vec::new(), Some(unreadable(Some(three_values()))));
    visit.press("<wait:61s>")
}

#[test]
fn the_page_says_where_and_what_is_safe() {
    broken().press("o").shows(PAGE);
}

const PAGE: &str = "
  plan.json ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Line 14, column 8: this text has no closing quotation mark.

     13   \"name\": \"Connection\",
     14   \"why\": \"A small hello,
                 ^ from here

  The last good copy of your plan is open, to look at. Ticking works:
  marks live in another file. daymark leaves plan.json alone until it
  can be read.

  ~/.local/share/daymark/plan.json










  Enter open in your editor  Esc back  q close           ? keys  0 hard moment";

#[test]
fn enter_asks_for_the_editor_and_the_page_goes_when_all_is_well() {
    let visit = broken().press("o<enter>").sees("from here");
    visit
        .store()
        .arrives(Vec::new(), Some(PlanRead::Read(Box::new(three_values()))));
    visit
        .press("<wait:61s>")
        .sees_not("from here")
        .sees("plan.json can be read again.")
        .sees("Today")
        .press("<right>")
        .sees_not("read again");
}

#[test]
fn a_tick_works_and_the_plan_stays() {
    let mut visit = broken().press("1").sees("e energy  r rest").press(",");
    assert!(visit.app().session.plan_error.is_some());
    assert!(visit.logged().len() >= 2);
    assert_eq!(visit.plan(), three_values());
}

#[test]
fn a_place_far_to_the_right_is_brought_into_sight() {
    let mut error = error();
    error.lines[1].1 = format!("{}\"why\": \"A", " ".repeat(60));
    error.lines[0].1 = format!("{}\"x\": 1", " ".repeat(58));
    error.place = Some((14, 68));
    let visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .size(40, 14);
    let read = PlanRead::Unreadable {
        last_good: None,
        error,
    };
    visit.store().arrives(Vec::new(), Some(read));
    visit
        .press("<wait:61s>o")
        .sees("14     \"why\": \"A")
        .sees("^ from here");
}

/// Every way from Today to words that would go into the plan.
const WAYS_TO_WRITE: [&str; 7] = [
    "cw",
    "h<enter>",
    "ha",
    "aw",
    "pa",
    "v<enter>w",
    ",<end><enter>",
];

#[test]
fn words_that_the_plan_could_not_take_are_refused_before_they_are_typed() {
    for way in WAYS_TO_WRITE {
        let mut visit = broken().press(way);
        assert!(visit.app().written.is_none(), "{way}:\n{}", visit.screen());
    }
    broken()
        .press("cw")
        .sees("Nothing was changed: plan.json cannot be read (o on Today). Marks are saved.")
        .sees("w write your own")
        .press("<esc>1")
        .sees("e energy  r rest");
    // What goes into the log is written as ever.
    let mut visit = broken()
        .press("1i")
        .press("<down><down><down><down><enter>");
    visit.app();
    let mut visit = broken().press("m").press("<end><enter>foggy<enter>");
    let words = |visit: &mut Daymark| format!("{:?}", visit.logged());
    assert!(words(&mut visit).contains("foggy"), "{}", visit.screen());
}

#[test]
fn a_plan_that_breaks_while_somebody_writes_leaves_the_words_where_they_are() {
    let visit = Daymark::at("2026-03-08 08:10").with(three_values());
    let visit = visit.press("cwsecond note");
    visit
        .store()
        .arrives(Vec::new(), Some(unreadable(Some(three_values()))));
    let visit = visit
        .press("<wait:61s><enter>")
        .sees("Nothing was changed: plan.json cannot be read")
        .sees("second note");
    // They are half typed, and kept as such when the program is left.
    let store = visit.press("<c-c>").has_left().store();
    let mut visit = Daymark::at("2026-03-08 08:20").with_store(store);
    assert!(visit.plan().notes.is_empty());
    let mut visit = visit.press("cw").sees("second note").press("<enter><esc>");
    assert_eq!(visit.plan().notes[0].text, "second note");
}
