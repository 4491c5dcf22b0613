//! A step that stays open begins smaller, for those who only press 1 and q. Counted over the last two weeks, never stored.

use std::collections::BTreeMap;

use super::{
    change::{self, Change, Field, Holding},
    counting::{StepDay, days_of},
    day::Day,
    id::Id,
    known::Known,
    plan::Commitment,
    size::Size,
};

/// The days that are looked at: what makes the rows of a day other than the plan says is no older.
pub const SPAN: i64 = 14;

/// So many open days running make it the next smaller size, and so many its smallest.
const NEXT: usize = 3;
const SMALLEST: usize = 7;

/// So many marked days later it begins as usual again.
const USUAL_AGAIN: usize = 3;

/// What ended in so many days before is offered.
const WEEK: i64 = 7;

/// An absence this long begins anew.
const GAP: i64 = 7;

/// What holds on a day, the steps that begin smaller included.
pub fn holding(known: &Known) -> Holding {
    Holding::of(known).beginning(sizes(known))
}

/// The sizes with which steps begin, where they are smaller than the usual ones. Not while a size is being tried.
fn sizes(known: &Known) -> BTreeMap<Id, Size> {
    let open = change::open(known);
    let is_tried = |step: &Id| {
        let mut changes = open.iter().map(|open| &open.change);
        changes.any(|change| change.field == Field::Size && &change.subject == step)
    };
    let steps = known.plan.steps().into_iter();
    let steps = steps.filter(|step| !is_tried(&step.id));
    steps
        .filter_map(|step| Some((step.id.clone(), size(step, known)?)))
        .collect()
}

/// What the next look-back may offer: the smaller size of a step that began smaller and begins as usual again, since it
/// was marked.
pub fn to_keep(known: &Known) -> Option<Change> {
    let mut steps = known.plan.steps().into_iter();
    steps.find_map(|step| {
        let next = step.smaller()?;
        let (run, _) = run_of(step, known);
        let (_, level) = run.ended.filter(|(on, _)| known.day.since(*on) <= WEEK)?;
        let to = match level {
            Level::Usual => return None,
            Level::Next => next,
            Level::Smallest => smallest(step, next),
        };
        let change = change::to_try(known, step, Field::Size, to.name())?;
        Some(Change {
            because: change::BEGAN.to_owned(),
            ..change
        })
    })
}

/// The size a step begins with on the day.
fn size(step: &Commitment, known: &Known) -> Option<Size> {
    let next = step.smaller()?;
    let (run, is_back) = run_of(step, known);
    match run.level {
        Level::Next if !is_back => Some(next),
        Level::Smallest if !is_back => Some(smallest(step, next)),
        Level::Usual | Level::Next | Level::Smallest => None,
    }
}

/// The run of open days before the day, and whether somebody comes back with it who was away.
fn run_of(step: &Commitment, known: &Known) -> (Run, bool) {
    let day = known.day;
    let first = day.plus(-SPAN);
    let first = step.size_since().map_or(first, |since| first.max(since));
    let mut run = Run::default();
    let mut last_here: Option<Day> = None;
    let days = days_of(step, known.plan, known.journal, first..=day.before());
    let mut days = days.peekable();
    for (on, record) in known.journal.days_between(first, day.before()) {
        let here = record.here.then(|| last_here.replace(on)).flatten();
        if here.is_some_and(|last| on.since(last) >= GAP) {
            run = Run::default();
        }
        if let Some(lived) = days.next_if(|lived| lived.day == on) {
            run.live(&lived, step.size);
        }
    }
    // Who comes back after a week begins anew.
    let is_back = last_here.is_none_or(|last| day.since(last) >= GAP);
    (run, is_back)
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
    /// The day that brought the usual size back, and how small it was.
    ended: Option<(Day, Level)>,
}

impl Run {
    /// A mark ends the run of open days. Marks on three days end what it led to, or one in the usual size.
    fn live(&mut self, day: &StepDay, usual: Size) {
        match day.mark {
            Some(mark) => {
                self.open = 0;
                self.marked += usize::from(self.level > Level::Usual);
                let is_over = self.marked >= USUAL_AGAIN;
                if is_over || mark.done.size >= usual {
                    let ended = is_over.then_some((day.day, self.level));
                    *self = Self {
                        ended: ended.or(self.ended),
                        ..Self::default()
                    };
                }
            }
            None if day.is_left_open() => self.open += 1,
            None => {}
        }
        self.deepen();
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
