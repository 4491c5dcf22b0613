//! Clocks that move while daymark is open.

use super::{Scene, Somewhere};
use crate::{
    pty::{PATIENCE, Window},
    support::{Home, three_values},
};
use daymark::domain::weekday::Weekday;

pub(super) fn at_four_in_the_morning_the_day_turns_on_the_screen() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    let mut window = person.opens("2026-03-08T03:59:00+01:00");
    window.sees("Saturday 7 March").types("1").sees("1 ●");
    goes_on_at(&person, &mut window, "2026-03-08T03:59:59.9+01:00");
    window.sees("Sunday 8 March").sees("1 ○");
    window.types("1").sees("1 ●").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    assert_eq!(person.days(), ["2026-03-07", "2026-03-08"]);
    Scene::Played
}

pub(super) fn the_clock_jumps_in_spring_while_it_is_open() -> Scene {
    let Some(person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    let mut window = person.opens("2026-03-29T01:59:00+01:00");
    window.sees("Saturday 28 March").types("1").sees("1 ●");
    person.moves_clock("2026-03-29T03:00:01+02:00");
    window.types("2").sees("2 ●").types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    let steps = person.steps();
    assert_eq!(person.days(), ["2026-03-28", "2026-03-28"]);
    assert!(
        steps[0].1.ends_with("+01:00") && steps[1].1.ends_with("+02:00"),
        "{steps:?}"
    );
    Scene::Played
}

/// The zone of the machine is set anew, as on a journey: the next key and the next minute know it. What was marked before
/// keeps its day and its offset; from now on the day is the one the clock on the wall shows.
pub(super) fn the_zone_of_the_machine_changes_while_it_is_open() -> Scene {
    let Some(person) = Somewhere::new("none") else {
        return Scene::Skipped;
    };
    if !person.has_a_zone_of_its_own("Europe/Berlin") {
        return Scene::Skipped;
    }
    let mut window = person.opens_with_own_zone("2026-03-09T03:30:00+01:00");
    window.sees("Sunday 8 March").types("1").sees("1 ●");
    // Eight hours further east it is Monday at noon.
    person.sets_zone("Asia/Tokyo");
    goes_on_at(&person, &mut window, "2026-03-09T03:30:59.9+01:00");
    window
        .sees("Monday 9 March")
        .sees("1 ○")
        .types("1")
        .sees("1 ●");
    // Back and beyond: Sunday evening, whose mark is still there, and another one is made.
    person.sets_zone("America/New_York");
    goes_on_at(&person, &mut window, "2026-03-09T03:31:59.9+01:00");
    window
        .sees("Sunday 8 March")
        .sees("1 ●")
        .types("2")
        .sees("2 ●")
        .types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    let steps = person.steps();
    assert_eq!(person.days(), ["2026-03-08", "2026-03-09", "2026-03-08"]);
    let ends = ["+01:00", "+09:00", "-04:00"];
    let fits = |((_, at), end): (&(String, String), &str)| at.ends_with(end);
    assert!(steps.iter().zip(ends).all(fits), "{steps:?}");
    Scene::Played
}

/// It is this moment, shortly before a minute is over. A key that marks nothing makes the program ask how long that is.
fn goes_on_at(person: &Somewhere, window: &mut Window, moment: &str) {
    person.moves_clock(moment);
    window.types("j");
}

pub(super) fn a_week_that_begins_on_monday_goes_on_in_the_night_to_sunday() -> Scene {
    night_to_sunday(Weekday::Mon, "Mo Tu We Th Fr Sa Su", |dots| dots > 0)
}

pub(super) fn a_week_that_begins_on_sunday_is_new_at_four_in_the_morning() -> Scene {
    night_to_sunday(Weekday::Sun, "Su Mo Tu We Th Fr Sa", |dots| dots == 0)
}

fn night_to_sunday(starts: Weekday, heads: &str, then: fn(usize) -> bool) -> Scene {
    let Some(mut person) = Somewhere::new("Europe/Berlin") else {
        return Scene::Skipped;
    };
    let mut plan = three_values();
    plan.settings.week_starts = starts;
    person.home = Home::with(&plan);
    let mut window = person.opens("2026-03-08T03:59:00+01:00");
    window.sees("Saturday 7 March").sees(heads).types("1");
    window.sees("Connection").sees("1 ●");
    assert!(dots(&window) > 0, "{}", window.contents());
    goes_on_at(&person, &mut window, "2026-03-08T03:59:59.9+01:00");
    window.sees("Sunday 8 March").sees(heads).sees("1 ○");
    assert!(then(dots(&window)), "{}", window.contents());
    window.types("q");
    assert_eq!(window.is_gone_within(PATIENCE), 0);
    Scene::Played
}

/// How many dots of the week stand behind the first value.
fn dots(window: &Window) -> usize {
    let screen = window.contents();
    let mut rows = screen
        .lines()
        .filter_map(|row| row.split("Connection  ").nth(1));
    rows.next_back().map_or(0, |dots| dots.matches('●').count())
}
