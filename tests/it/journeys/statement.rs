//! The line under the date: composed in one of four wordings, in the person's own words, or none.

use crate::support::{Daymark, three_values};

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

#[test]
fn the_statement_has_four_wordings_own_words_or_none() {
    let mut visit = sunday()
        .press("vs")
        .sees("> 1 ●  I want my days")
        .press("2")
        .sees("Statement     A day with connection, growth and autonomy");
    assert_eq!(visit.plan().statement.template, 2);
    let mut visit = visit
        .press("sw<c-u>Gently, and today.<enter>")
        .sees("Gently, and today.");
    let statement = visit.plan().statement;
    assert_eq!(
        (statement.template, statement.text.as_str()),
        (0, "Gently, and today.")
    );
    let mut visit = visit.press("s5").sees("Not shown now.");
    assert!(visit.plan().statement.hidden);
    let visit = visit.press("<esc>").sees_not("Gently");
    visit
        .press("u")
        .sees("Undone: the statement, not shown.")
        .sees("Gently, and today.");
}

#[test]
fn a_statement_of_steps_follows_the_steps_and_gives_way_where_it_is_too_long() {
    let of_steps = "Send one line to Sam, read one page, choose tonight's dinner: for connection, growth and autonomy.";
    let mut visit = sunday().press("vs4<esc>b");
    assert_eq!(visit.plan().statement.template, 4);
    // A smaller day is no other step; another usual size is.
    let screen = visit.screen();
    let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(of_steps), "{screen}");
    let visit = visit.press("b");
    let mut visit = visit.press("w<enter>21<enter><enter>");
    let now = visit.plan().statement_shown();
    assert!(now.contains("read one sentence"), "{now}");
    let mut plan = visit.plan();
    // What stands in for a step this week is no other step either.
    let mut other = plan.commitments[0].clone();
    (other.id, other.weekdays) = ("a-stand-in".into(), Vec::new());
    "Wave to someone".clone_into(&mut other.sizes.two);
    plan.commitments.push(other);
    assert_eq!(plan.statement_shown(), now);
    "Read one line that matters to me and write it down slowly"
        .clone_into(&mut plan.commitments[1].sizes.tiny);
    "Choose what to wear, and what to eat in the evening"
        .clone_into(&mut plan.commitments[2].sizes.two);
    assert!(plan.statement_shown().starts_with("I want my days"));
    "Choose what to wear, or eat".clone_into(&mut plan.commitments[2].sizes.two);
    "Send one line: thinking of you".clone_into(&mut plan.commitments[0].sizes.two);
    "Read one line".clone_into(&mut plan.commitments[1].sizes.tiny);
    assert_eq!(
        plan.statement_shown(),
        "Send one line; read one line; choose what to wear, or eat: for connection, growth and autonomy."
    );
}

#[test]
fn own_words_make_room_for_a_wording_and_come_back() {
    sunday()
        .press("vsw<c-u>Gently.<enter>s1")
        .sees("I want my days")
        .press("sw")
        .sees("Gently.");
}
