//! A step that stays open begins smaller, for those who only press 1 and q. Counted over the last two weeks, never stored.

use crate::domain::{
    day::Day,
    journal::Journal,
    plan::Commitment,
    record::{DayRecord, DoneStep},
    size::Size,
};

/// The days that are looked at.
const SPAN: i64 = 14;

/// So many open days running make it the next smaller size, and so many its smallest.
const NEXT: usize = 3;
const SMALLEST: usize = 7;

/// So many marked days later it begins as usual again.
const USUAL_AGAIN: usize = 3;

/// An absence this long begins anew.
const GAP: i64 = 7;

/// The size a step begins with on `day`, where that is smaller than its usual one. `was_open` says whether it stood
/// there on a day that was seen, and stayed open.
pub(super) fn size(
    step: &Commitment,
    journal: &Journal,
    day: Day,
    was_open: impl Fn(&DayRecord, Day) -> bool,
) -> Option<Size> {
    let next = step.smaller()?;
    let first = day
        .plus(-SPAN)
        .max(step.size_since().unwrap_or(day.plus(-SPAN)));
    let mut run = Run::default();
    let mut last_here: Option<Day> = None;
    for (on, record) in journal.between(first, day.before()) {
        if record.here
            && last_here
                .replace(on)
                .is_some_and(|last| on.since(last) >= GAP)
        {
            run = Run::default();
        }
        match record.done_of(&step.id) {
            Some(done) => run.mark(done, step.size),
            None if was_open(record, on) => run.open += 1,
            None => {}
        }
        run.deepen();
    }
    // Today is not counted, but to come back to it after a week is to begin anew.
    let is_back = last_here.is_none_or(|last| day.since(last) >= GAP);
    match run.level {
        _ if is_back => None,
        Level::Usual => None,
        Level::Next => Some(next),
        Level::Smallest => Some(smallest(step, next)),
    }
}

fn smallest(step: &Commitment, next: Size) -> Size {
    let worded = |size: &Size| !step.sizes.text(*size).is_empty();
    Size::ALL.into_iter().find(worded).unwrap_or(next).min(next)
}

/// How small a step begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    #[default]
    Usual,
    Next,
    Smallest,
}

/// The open days running, and what they led to.
#[derive(Debug, Default)]
struct Run {
    open: usize,
    level: Level,
    marked: usize,
}

impl Run {
    /// A mark ends the run. So do three for the smaller size, or one in the usual one.
    fn mark(&mut self, step: &DoneStep, usual: Size) {
        self.open = 0;
        self.marked += usize::from(self.level > Level::Usual);
        if self.marked >= USUAL_AGAIN || step.done.size >= usual {
            *self = Self::default();
        }
    }

    fn deepen(&mut self) {
        let now = match self.open {
            ..NEXT => Level::Usual,
            NEXT..SMALLEST => Level::Next,
            SMALLEST.. => Level::Smallest,
        };
        if now > self.level {
            (self.level, self.marked) = (now, 0);
        }
    }
}
