//! The week pane: a dot for each value and day on which something was done, and the count.

pub mod view;

use crate::{
    app::{command::Command, desk::Desk},
    domain::{day::Day, id::Id},
};

/// What the pane remembers between keys: nothing.
#[derive(Debug)]
pub struct Week;

/// Keys of the week pane.
pub const COMMANDS: &[Command] = &[];

/// What a cell of the grid shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// Something for this value was done.
    Done,
    /// It was done and is not on disk yet.
    Unsaved,
    /// Today, nothing yet.
    Today,
    /// Nothing to show.
    Blank,
}

/// The seven days of the week that `day` lies in.
pub fn days(desk: &Desk) -> [Day; 7] {
    let start = desk.day().week_start(desk.plan.settings.week_starts);
    std::array::from_fn(|index| start.plus(index as i64))
}

/// The cell of a value on a day.
pub fn dot(desk: &Desk, value: &Id, day: Day) -> Dot {
    let mut marks = desk
        .record(day)
        .done
        .iter()
        .filter(|step| &step.done.value == value)
        .peekable();
    match (marks.peek().is_some(), day == desk.day()) {
        (true, _) if marks.all(|step| desk.saving.holds(&step.id)) => Dot::Unsaved,
        (true, _) => Dot::Done,
        (false, true) => Dot::Today,
        (false, false) => Dot::Blank,
    }
}

/// The steps of the week that are on disk.
pub fn count(desk: &Desk) -> usize {
    days(desk)
        .into_iter()
        .flat_map(|day| desk.record(day).steps())
        .filter(|step| !desk.saving.holds(&step.id))
        .count()
}
