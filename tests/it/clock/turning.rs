//! Clocks that move while daymark is open.

use super::Somewhere;
use crate::pty::PATIENCE;

#[test]
fn at_four_in_the_morning_the_day_turns_on_the_screen() {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return;
    };
    let mut window = person.opens("2026-03-08 03:59:57");
    window.sees("Saturday 7 March").types("1").sees("1 ●");
    window.sees("Sunday 8 March").sees("1 ○");
    window.types("1").sees("1 ●").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(person.days(), ["2026-03-07", "2026-03-08"]);
}

#[test]
fn the_clock_jumps_in_spring_while_it_is_open() {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return;
    };
    let mut window = person.opens("2026-03-29 01:59:58");
    window.sees("Saturday 28 March").types("1").sees("1 ●");
    window.waits(std::time::Duration::from_secs(3));
    window.types("2").sees("2 ●").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    let steps = person.steps();
    assert_eq!(person.days(), ["2026-03-28", "2026-03-28"]);
    assert!(
        steps[0].1.ends_with("+01:00") && steps[1].1.ends_with("+02:00"),
        "{steps:?}"
    );
}
