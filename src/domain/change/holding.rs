//! What makes a day's rows other than the plan says: what holds for a while, and steps that begin smaller.

use std::collections::BTreeMap;

use crate::domain::{
    day::Day,
    entry::{Mode, Mood},
    id::Id,
    known::Known,
    plan::{Commitment, Plan},
    record::DayRecord,
    size::Size,
    weekday::Weekday,
};

use super::{
    ASK_AFTER, Field, Kind, Open, WEEK,
    fields::{active, weekdays},
    open,
};

/// What holds on one day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Holding {
    all: Vec<Open>,
    open: Vec<Open>,
    begins: BTreeMap<Id, Size>,
}

impl Holding {
    /// The changes for a while that were taken before the day.
    pub fn of(known: &Known) -> Self {
        let mut all = open::open(known);
        all.retain(|open| open.change.kind == Kind::While);
        let open = all.iter().filter(|open| open.on < known.day);
        Self {
            open: open.cloned().collect(),
            all,
            begins: BTreeMap::new(),
        }
    }

    /// The same with steps that begin smaller.
    #[must_use]
    pub fn beginning(self, begins: BTreeMap<Id, Size>) -> Self {
        Self { begins, ..self }
    }

    /// The changes for a while, those that hold from tomorrow on among them.
    pub fn changes(&self) -> &[Open] {
        &self.all
    }

    /// Those whose first day this is. A rest says so itself.
    pub fn from_today(&self, day: Day) -> impl Iterator<Item = &Open> {
        let open = self.open.iter();
        open.filter(move |open| open.on == day.before() && open.change.field != Field::Rest)
    }

    /// What a field of a subject is for a while.
    pub fn to(&self, subject: &str, field: Field) -> Option<&str> {
        let mut open = self.open.iter().rev().map(|open| &open.change);
        open.find(|change| change.field == field && change.subject.as_str() == subject)
            .map(|change| change.to.as_str())
    }

    /// True while this holds for the step, or for all.
    pub fn has(&self, step: &Id, field: Field) -> bool {
        self.to(step.as_str(), field).is_some() || self.to(WEEK, field).is_some()
    }

    /// Who may ask on this day.
    pub fn asks(&self, day: Day) -> Option<&str> {
        let mut open = self.open.iter().rev();
        let told =
            open.find(|open| open.change.field == Field::Tell && open.on.plus(ASK_AFTER) == day);
        told.map(|open| open.change.to.as_str())
    }

    /// The size a step begins with, where that is smaller than its usual one.
    pub fn begins(&self, step: &Commitment) -> Option<Size> {
        if self.to(step.id.as_str(), Field::StartPage).is_some() {
            return smallest(step).filter(|size| *size < step.size);
        }
        self.begins.get(&step.id).copied()
    }

    /// The mode a day starts in, where that is a smaller one.
    pub fn mode(&self, record: &DayRecord, is_heavy: &dyn Fn(&str) -> bool) -> Option<Mode> {
        let low = matches!(&record.mood, Some(Mood::Word(word)) if is_heavy(word));
        let of = |subject| match self.to(subject, Field::SmallerDays) {
            Some("all") => true,
            Some("low") => low,
            Some(_) | None => false,
        };
        (of(WEEK) || of(super::old::DAYS)).then_some(Mode::Smaller)
    }

    /// The step that stands in the place of one this week.
    pub fn instead<'a>(&self, step: &'a Commitment, plan: &'a Plan) -> &'a Commitment {
        let other = self.to(step.id.as_str(), Field::Step);
        other
            .and_then(|id| active(plan, &Id::new(id)))
            .unwrap_or(step)
    }

    /// True unless its days of this week leave this one out.
    pub fn is_on(&self, step: &Id, day: Weekday) -> bool {
        let days = self.to(step.as_str(), Field::Days).map(weekdays);
        days.is_none_or(|days| days.contains(&day))
    }

    /// Of so many steps the one whose turn it is on `day`, while there is one step a day.
    pub fn turn(&self, steps: usize, day: Day) -> Option<usize> {
        let one = |open: &&Open| open.change.field == Field::OneADay;
        let open = self.open.iter().find(one)?;
        let days = usize::try_from(day.since(open.on) - 1).ok()?;
        days.checked_rem(steps)
    }
}

/// The smallest size that has words.
pub(super) fn smallest(step: &Commitment) -> Option<Size> {
    let worded = |size: &Size| !step.sizes.text(*size).is_empty();
    Size::ALL.into_iter().find(worded)
}
