//! What is said beside the list of what is kept of somebody.

use crate::support::{sunday, sunday_with, three_values};

#[test]
fn on_a_wide_screen_it_says_beside_the_list_what_is_kept_of_the_selected_person() {
    let visit = sunday().size(120, 40).press("h");
    let visit = visit.sees("In 'Send one line to Sam'. Checked on 1");
    let visit = visit.sees("Th  5 March  Send one line to Sam");
    let visit = visit.sees("Hi Sam. I'm using a small planner.");
    // A doctor is told nothing.
    let visit = visit.press("<down><down>").sees("> Dr. Okoye");
    let visit = visit.sees("Checked on 1 March.").sees_not("Hi ");
    let mut visit = visit.press("<down>").sees("It stands here every day");
    let screen = visit.screen();
    let row = screen.lines().find(|row| row.contains("If you might hurt"));
    assert!(row.unwrap().contains("> If"), "{screen}");
    visit.press("<up><enter>").sees("As you call them.");
}

#[test]
fn what_is_kept_of_a_person_is_hidden_with_the_statement_and_in_a_hard_moment() {
    let mut plan = three_values();
    plan.statement.hidden = true;
    let visit = sunday_with(plan).size(120, 40).press("h");
    visit.sees("Checked on 1 March.").sees_not("Send one line");
    let visit = sunday().size(120, 40).press("0h");
    visit.sees("Aunt Vera").sees_not("Checked on 1 March.");
}

#[test]
fn in_a_narrow_window_one_line_of_it_stands_under_the_page_and_help_before_it() {
    let visit = sunday().size(80, 30).press("h");
    let visit = visit.sees("In 'Send one line to Sam'. Checked on 1 March.");
    let visit = visit.sees_not("Hi Sam").size(80, 24);
    visit
        .sees_not("Checked")
        .sees("cannot tell if you are in danger.");
    // Beside a second column the words of help stay whole.
    let visit = sunday().size(110, 24).press("h").sees_not("more below");
    visit.sees("cannot tell if you are in danger.");
}
