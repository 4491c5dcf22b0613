//! Taking back, and doing again.

use daymark::domain::entry::Fact;

use crate::support::{Daymark, done, entry, sunday, three_values};

#[test]
fn everything_a_visit_did_can_be_taken_back_and_done_again() {
    let visit = sunday().press("1e8b");
    let visit = visit
        .press("uuuu")
        .sees("Undone: tick of Send one line to Sam.")
        .sees("10 steps")
        .sees("8 · food");
    let visit = visit
        .press("u")
        .sees("Nothing of this visit to undo. For today's last one: daymark undo.");
    let visit = visit
        .press("<c-r><c-r>")
        .sees("Connection, done, energizing");
    visit
        .press("<c-r><c-r>")
        .sees("Smaller day. One of these is plenty.");
}

#[test]
fn where_nothing_was_taken_back_there_is_nothing_to_do_again() {
    sunday().press("1<c-r>").sees("Nothing to redo.");
}

#[test]
fn undo_in_the_next_visit_does_not_reach_into_the_last_one() {
    let first = sunday().press("1q");
    let store = first.store();
    Daymark::at("2026-03-08 09:00")
        .with_store(store)
        .press("u")
        .sees("Nothing of this visit to undo. For today's last one: daymark undo.")
        .sees("11 steps")
        .size(40, 12)
        .press("u")
        .sees("Nothing of this visit to undo. For today's last one: daymark undo.");
    let quiet = Daymark::at("2026-03-09 09:00").with(three_values());
    quiet.press("u").sees("Nothing to undo.");
}

#[test]
fn a_tick_is_not_said_to_be_undone_beside_a_step_that_stays_done() {
    // A shell ticked it a moment ago, and this window has not looked yet.
    let elsewhere = entry(11, "2026-03-08 08:09", Fact::Done(done(1)));
    let visit = sunday();
    visit.store().arrives(vec![elsewhere], None);
    let visit = visit
        .press("1")
        .sees("1 ●  Send one line to Sam")
        .press("u")
        .sees("Undone: tick of Send one line to Sam. It was ticked elsewhere too, and stays done.")
        .sees("1 ●  Send one line to Sam");
    // Its key takes back what is left of it.
    visit
        .press("1")
        .sees("1 ○  Send one line to Sam")
        .press("1u")
        .sees("Undone: tick of Send one line to Sam.")
        .sees_not("elsewhere");
}
