//! What changes may draw from: the signals, steps, whys and situations that are known beside the plan.

use std::collections::BTreeMap;

use crate::domain::{
    block::Block,
    day::Day,
    id::Id,
    known::Known,
    place::Place,
    plan::{Commitment, Plan, commitment::Wording},
    size::Size,
};

use super::{
    Brings, Change, Field, Kind, TRIED,
    fields::{active, standing},
};

/// What changes may draw from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stock {
    /// Start signals that happen anyway, the plainest first.
    pub signals: Vec<Signal>,
    /// Steps of the values, the ready-made first.
    pub steps: Vec<StockStep>,
    /// The whys on the values' cards.
    pub whys: BTreeMap<Id, Vec<String>>,
    /// Situations an if-then plan can begin with.
    pub situations: Vec<Situation>,
    /// One step can be shown when a terminal opens, and is not yet.
    pub has_terminal_line: bool,
}

/// A start signal that happens anyway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signal {
    /// Its id.
    pub id: Id,
    /// The part of the day it happens in.
    pub block: Block,
}

/// A situation an if-then plan can begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Its id.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// The part of the day it comes up in.
    pub block: Block,
}

/// A step a value may have.
#[derive(Clone, Debug, PartialEq)]
pub struct StockStep {
    /// The value.
    pub value: Id,
    /// Its act, in a word.
    pub act: String,
    /// Its words.
    pub words: Wording,
    /// Nobody has to be there or to answer.
    pub is_one_way: bool,
    /// It has nothing to do with anybody.
    pub is_alone: bool,
    /// It can be done without standing.
    pub is_seated: bool,
}

impl StockStep {
    /// True where the step can be done anywhere.
    pub(super) fn fits_anywhere(&self) -> bool {
        let everywhere = [Place::Home, Place::Outside, Place::Work];
        let fits = &self.words.fits;
        fits.is_empty() || everywhere.iter().all(|place| fits.contains(place))
    }

    fn is(&self, item: &Commitment) -> bool {
        let words = &self.words.sizes;
        let same = |size: Size| {
            let text = words.text(size);
            !text.is_empty() && text == item.sizes.text(size)
        };
        self.value == item.value && Size::ALL.into_iter().any(same)
    }
}

impl Stock {
    /// The stock's own step that a step of the plan is.
    pub(super) fn known(&self, item: &Commitment) -> Option<&StockStep> {
        self.steps.iter().find(|step| step.is(item))
    }

    /// Other steps for the value of one: what the plan has, or had, is left out.
    pub(super) fn others<'a>(
        &'a self,
        plan: &'a Plan,
        item: &'a Commitment,
    ) -> impl Iterator<Item = &'a StockStep> {
        let of_value = self.steps.iter().filter(|step| step.value == item.value);
        of_value.filter(|step| !plan.commitments.iter().any(|item| step.is(item)))
    }

    /// A stand-in of an earlier week that fits the same: it has no day of its own, and its words are there already.
    pub(super) fn again(
        &self,
        known: &Known,
        item: &Commitment,
        fits: impl Fn(&StockStep) -> bool,
    ) -> Option<Change> {
        let mut steps = known.plan.commitments.iter();
        let other = steps.find(|other| {
            let idle = other.retired.is_none() && other.weekdays.is_empty();
            let of_value = other.value == item.value && other.id != item.id;
            idle && of_value && self.known(other).is_some_and(&fits)
        })?;
        Some(Change {
            because: String::new(),
            subject: item.id.clone(),
            field: Field::Step,
            from: item.id.as_str().to_owned(),
            to: other.id.as_str().to_owned(),
            kind: Kind::While,
            until: Some(known.day.plus(TRIED)),
            brings: None,
        })
    }
}

/// Another step in the place of one, to try.
pub(super) fn swapped(known: &Known, item: &Commitment, step: &StockStep) -> Change {
    let new = Commitment {
        id: fresh(known.plan, step),
        keep: Vec::new(),
        since: Some(known.day),
        history: Vec::new(),
        retired: None,
        changed: None,
        at: None,
        with: None,
        ..item.clone()
    };
    let new = reworded(new, step.words.clone());
    let [from, to] = [&item.id, &new.id].map(Id::as_str);
    Change {
        brings: Some(Brings::Step(Box::new(new.clone()))),
        ..tried(item, Field::Step, from, to, known.day)
    }
}

/// Another step in the place of one for this week. It stands in the plan for no day of its own.
pub(super) fn stand_in(known: &Known, item: &Commitment, step: &StockStep) -> Change {
    let mut change = swapped(known, item, step);
    change.kind = Kind::While;
    if let Some(Brings::Step(new)) = &mut change.brings {
        new.weekdays = Vec::new();
    }
    change
}

/// Words in the sizes of now, or in the nearest smaller one that has words.
fn reworded(mut item: Commitment, words: Wording) -> Commitment {
    item.reword(words);
    let worded = |size: &Size| !item.sizes.text(*size).is_empty();
    let mut sizes = std::iter::successors(Some(item.size), |size| size.smaller());
    let size = sizes.find(worded);
    item.size = size.or_else(|| item.larger()).unwrap_or_default();
    item
}

/// A name no step of the plan has: that of its value and its act, so that the row stays the same while it is looked at.
fn fresh(plan: &Plan, step: &StockStep) -> Id {
    let name = format!("{}-{}", step.value.as_str(), step.act);
    let names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}-{n}")));
    let mut ids = names.map(|text| Id::new(&text));
    ids.find(|id| plan.commitment(id).is_none())
        .unwrap_or_else(|| Id::new(&name))
}

/// A change of a step that is to be tried, from what stands in the plan now.
pub(super) fn tried(item: &Commitment, field: Field, from: &str, to: &str, day: Day) -> Change {
    Change {
        because: String::new(),
        subject: item.id.clone(),
        field,
        from: from.to_owned(),
        to: to.to_owned(),
        kind: Kind::Try,
        until: Some(day.plus(TRIED)),
        brings: None,
    }
}

/// A change of a step that somebody may try: `None` where it stands so already.
pub fn to_try(known: &Known, item: &Commitment, field: Field, to: &str) -> Option<Change> {
    let change = tried(item, field, "", to, known.day);
    let from = standing(known.plan, &change)?;
    (from != to).then_some(Change { from, ..change })
}

/// A change that holds for some days from tomorrow on.
pub(super) fn held(subject: &Id, field: Field, to: &str, until: Day) -> Change {
    Change {
        because: String::new(),
        subject: subject.clone(),
        field,
        from: String::new(),
        to: to.to_owned(),
        kind: Kind::While,
        until: Some(until),
        brings: None,
    }
}

/// True for a signal that no other step has.
pub(super) fn is_free(plan: &Plan, signal: &Id, of: &Id) -> bool {
    !plan.commitments.iter().any(|item| {
        let is_other = item.retired.is_none() && &item.id != of;
        is_other && item.cue.as_ref() == Some(signal)
    })
}

/// The first step of the day: that of the first value.
pub(super) fn first_step(plan: &Plan) -> Option<&Commitment> {
    let values = plan.active_values();
    let mut steps = values
        .iter()
        .filter_map(|value| plan.commitment_of(&value.id));
    let first = steps.next()?;
    active(plan, &first.id)
}
