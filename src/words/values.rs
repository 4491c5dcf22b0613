//! Words of the values page and of everything that opens from it.

use crate::domain::{
    phrase::{capital, listed_step, within},
    place::Place,
    plan::{Commitment, Statement},
    size::Size,
};

use super::today::duration;

pub const TITLE: &str = "Values";
pub const DIRECTION: &str = "A value is a direction, not a finish line.";
pub const STATEMENT: &str = "Statement";
pub const ONE_MORE: &str = "One more";
pub const ONE_MORE_LINE: &str = "There is room for another direction.";

pub const NAME: &str = "Name";
pub const EVERYDAY: &str = "Everyday";
pub const WHY: &str = "Why";
pub const WHEN: &str = "When";
pub const DAYS: &str = "Days";
pub const SIGNAL: &str = "Start signal";

pub const WHEN_LINE: &str = "A place to expect the step, not a deadline.";
pub const DAYS_LINE: &str = "On the other days the step stays away.";
pub const SIGNAL_LINE: &str = "It comes first. Then the step.";
pub const NAME_LINE: &str = "What it is called, wherever it stands.";
pub const EVERYDAY_LINE: &str = "How it looks on an ordinary day.";
pub const WHY_LINE: &str = "It stands under the step where there is room.";
pub const SIZE_LINE: &str = "The same step in several sizes. One of them is the usual one.";
pub const RESTS_OR_NEW: &str = "A new one, or one that rests.";
pub const NEW_DIRECTION: &str = "It is new here.";
pub const AS_USUAL: &str = "as usual";
pub const VERSION_LINE: &str = "What the step is while you are there.";
pub const NO_SIGNAL: &str = "no signal";
pub const OWN: &str = "write your own";
pub const ONE_DAY_STAYS: &str = "One day stays.";

/// The smallest size while it is the usual one, short enough for its column.
const UNDER_A_MINUTE_NOW: &str = "Under 1 min, now";

pub const DOABLE: &str = "Would this be doable even on a heavy day?";
pub const YES: &str = "yes, this size from now on";

pub const RESTS: &str = "This one rests then. What you marked for it stays.";
pub const CHOOSE: &str = "Choose another direction.";
pub const OWN_VALUE: &str = "a value of your own";
pub const OWN_LABELS: [&str; 4] = ["Name", "Everyday", "Why", "Step"];
pub const NAME_IS_ENOUGH: &str = "A name is enough. The rest can stay blank.";
pub const OWN_WHY: &str = super::first_run::OWN_WHYS[0];

pub const STATEMENT_LINE: &str = "It stands under the date, every day.";
pub const OWN_STATEMENT: &str = "in my own words";
pub const HIDDEN: &str = "not shown, while I share my screen";
pub const NOT_SHOWN: &str = "Not shown now.";

/// How long a value has been there.
pub fn since(name: &str, day: &str) -> String {
    format!("{name} has been here since {day}.")
}

/// A size on the opened value: "2 min, now".
pub fn size_label(commitment: &Commitment, size: Size) -> String {
    match (size == commitment.size, size) {
        (false, size) => size_name(commitment, size),
        (true, Size::Tiny) => UNDER_A_MINUTE_NOW.to_owned(),
        (true, size) => format!("{}, now", size_name(commitment, size)),
    }
}

/// A size by its time: "Under a minute", "2 min".
pub fn size_name(commitment: &Commitment, size: Size) -> String {
    capital(&duration(size, commitment.sizes.minutes(size)))
}

/// The row of a step in another place.
pub fn version_name(place: Place) -> &'static str {
    match place {
        Place::Home => "At home",
        Place::Outside => "Outside",
        Place::Work => "At work",
        Place::Elsewhere => "Elsewhere",
    }
}

/// Above the rows of a step, where its value has several.
pub fn step_of((at, count): (usize, usize)) -> String {
    format!("Step {} of {count}", at + 1)
}

pub const ANOTHER_STEP: &str = "another step";
pub const ANOTHER_STEP_LINE: &str = "One of them stands on Today, on its own days.";
pub const FIVE_STEPS: &str = "Five steps are the most.";
pub const LAST_STEP: &str = "The last step stays.";
pub const OWN_STEP: &str = "a step of your own";
pub const SECOND_DAYS: &str = "On Saturday and Sunday.";
pub const NO_DAYS: &str = "It has no day yet.";

pub const HOW_LONG: &str = "About how long does it take?";
pub const OTHER_MINUTES: &str = "another number of minutes";
pub const MINUTES_LINE: &str = "A number of minutes, from 1 to 240.";
pub const ON_A_HEAVY_DAY: &str = "And on a heavy day?";
pub const HEAVY_LINE: &str = "What is small enough for then.";

pub const ANOTHER_VALUE: &str = "another value in its place";
pub const LET_REST: &str = "let it rest";
pub const VALUE_QUESTION: &str = "What it has been so far stays, whatever you choose.";

pub fn minutes(minutes: u32) -> String {
    format!("{minutes} min")
}

/// To bring back a value that rests: as one more, or where there is no room for one.
pub fn bring_back(name: &str, in_its_place: Option<&str>) -> String {
    match in_its_place {
        Some(_) => format!("bring back {name} in its place"),
        None => format!("bring back {name}"),
    }
}

pub fn rests(name: &str) -> String {
    format!("{name} rests")
}

pub fn let_go(step: &str) -> String {
    format!("{} let go", listed_step(step))
}

pub fn added(step: &str) -> String {
    format!("{} added", listed_step(step))
}

/// The step in the list of values, and how many more there are.
pub fn steps(commitment: &Commitment, count: usize) -> String {
    match count {
        0 | 1 => step(commitment).to_owned(),
        _ => format!("{}, and {} more", step(commitment), count - 1),
    }
}

/// The title of what opens from a row: "Connection, why".
pub fn row_title(value: &str, row: &str) -> String {
    format!("{value}, {}", row.to_lowercase())
}

pub fn stay(size: &str) -> String {
    format!("stay with {}", size.to_lowercase())
}

pub fn in_place_of(value: &str) -> String {
    format!("In place of {value}")
}

pub fn size_change(value: &str, size: &str) -> String {
    format!("{value}, {} from now on", size.to_lowercase())
}

pub fn taken(new: &str, old: Option<&str>) -> String {
    match old {
        Some(old) => format!("{new} in place of {old}"),
        None => format!("{new} added"),
    }
}

pub fn own_step(name: &str) -> String {
    format!("Do one small thing for {}.", within(name))
}

pub fn statement_name(statement: &Statement) -> &'static str {
    if statement.hidden {
        "the statement, not shown"
    } else {
        "the statement"
    }
}

pub fn step(commitment: &Commitment) -> &str {
    listed_step(commitment.text(commitment.size))
}
