//! What of a plan a change may touch: how each field is read from the plan and written to it.

use serde_json::Map;

use crate::domain::{
    block::Block,
    day::Day,
    id::Id,
    names::names,
    place::Place,
    plan::{
        Basic, BasicTime, Commitment, IfThen, Plan, TimeOfDay,
        commitment::{Company, Placed},
    },
    size::Size,
    weekday::Weekday,
};

use super::{Brings, Change};

names! {
    /// What of its subject a change makes different.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Field {
        /// The usual size.
        Size = "size",
        /// The part of the day.
        Block = "block",
        /// The start signal: a cue's id, or `after:` and a step's.
        Signal = "signal",
        /// With whom.
        Company = "company",
        /// The version of a place: `outside`, `work`, `home`, or `outside:sat` for one day of the week.
        Version = "version",
        /// Another step in its place.
        Step = "step",
        /// The days of this week, as in `mon,wed,fri`.
        Days = "days",
        /// One step a day, in turn.
        OneADay = "one_a_day",
        /// Smaller days: `all`, or `low` for those with a low word.
        SmallerDays = "smaller_days",
        /// The why on the row: `own`, or its number on the value's card.
        WhyShown = "why_shown",
        /// The Start page when the day is first opened.
        StartPage = "start_page",
        /// How heavy it is, before and after.
        Heaviness = "heaviness",
        /// A short settling first.
        SettleFirst = "settle_first",
        /// Days of rest, until the day it says.
        Rest = "rest",
        /// The person who may ask.
        Tell = "tell",
        /// An if-then plan.
        Plan = "plan",
        /// A body basic, from its time on.
        Basic = "basic",
        /// The line when a terminal opens.
        Greet = "greet",
    }
}

names! {
    /// How long a change is meant to stay.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Tried for a week, then asked about once.
        Try = "try",
        /// From tomorrow through its last day; never asked about.
        While = "while",
        /// For good; never asked about.
        Keep = "keep",
    }
}

/// True where the change stands in the plan and not in the log alone.
pub(super) fn is_in_plan(change: &Change) -> bool {
    let is_tried = change.field != Field::Step || change.kind == Kind::Try;
    is_tried
        && matches!(
            change.field,
            Field::Size
                | Field::Block
                | Field::Signal
                | Field::Company
                | Field::Version
                | Field::Step
                | Field::Rest
                | Field::Plan
                | Field::Basic
        )
}

/// The value that stands in the plan, `None` where its subject is gone.
pub(super) fn standing(plan: &Plan, change: &Change) -> Option<String> {
    let item = || active(plan, &change.subject);
    Some(match change.field {
        Field::Size => item()?.size.name().to_owned(),
        Field::Block => item()?.block.name().to_owned(),
        Field::Signal => text(item()?.cue.as_ref().map(Id::as_str)),
        Field::Company => item()?.with.as_ref().map_or_else(String::new, company_text),
        Field::Version => item()?.at.map_or_else(String::new, placed_text),
        Field::Step => one_of(change, |id| active(plan, &id).is_some())?,
        Field::Plan => one_of(change, |id| {
            let mut plans = plan.active_if_then();
            id.as_str().is_empty() || plans.any(|item| item.id == id)
        })?,
        Field::Rest => text(
            plan.settings
                .rest_until
                .map(|day| day.to_string())
                .as_deref(),
        ),
        Field::Basic => shown(plan, &change.subject)?,
        Field::Days
        | Field::OneADay
        | Field::SmallerDays
        | Field::WhyShown
        | Field::StartPage
        | Field::Heaviness
        | Field::SettleFirst
        | Field::Tell
        | Field::Greet => return None,
    })
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

/// Of what it puts in and what it puts out the one that stands.
fn one_of(change: &Change, stands: impl Fn(Id) -> bool) -> Option<String> {
    let mut both = [&change.to, &change.from].into_iter();
    both.find(|id| stands(Id::new(id))).cloned()
}

/// The active commitment with this id.
pub(super) fn active<'a>(plan: &'a Plan, id: &Id) -> Option<&'a Commitment> {
    plan.commitment(id).filter(|item| item.retired.is_none())
}

/// Does to the plan what the change says. False, and nothing changed, where the plan has moved on.
pub(super) fn apply(plan: &mut Plan, change: &Change, day: Day) -> bool {
    if !is_in_plan(change) {
        return bring(plan, change);
    }
    if !stands_before(plan, change) {
        return false;
    }
    match change.field {
        Field::Step => swap(plan, change, day),
        Field::Plan => swap_plans(plan, change, day),
        Field::Rest => {
            plan.settings.rest_until = Day::parse(&change.to);
            true
        }
        Field::Basic => show(plan, change),
        _ => set(plan, change, day),
    }
}

fn stands_before(plan: &Plan, change: &Change) -> bool {
    match change.field {
        // What is to come is not there yet, so only what goes is looked for.
        Field::Step => active(plan, &Id::new(&change.from)).is_some(),
        Field::Plan => {
            let mut plans = plan.active_if_then();
            change.from.is_empty() || plans.any(|item| item.id.as_str() == change.from)
        }
        _ => standing(plan, change).is_some_and(|now| now == change.from),
    }
}

/// Sets a field of a step. A value that no file may hold changes nothing.
fn set(plan: &mut Plan, change: &Change, day: Day) -> bool {
    let same = |item: &&mut Commitment| item.id == change.subject && item.retired.is_none();
    let Some(item) = plan.commitments.iter_mut().find(same) else {
        return false;
    };
    let to = change.to.as_str();
    match change.field {
        Field::Size => match Size::named(to) {
            Some(size) => item.resize(size, day, &change.because),
            None => return false,
        },
        Field::Block => match Block::named(to) {
            Some(block) => item.block = block,
            None => return false,
        },
        Field::Signal => item.cue = (!to.is_empty()).then(|| Id::new(to)),
        Field::Company => item.with = company(to),
        Field::Version => item.at = placed(to),
        _ => return false,
    }
    true
}

/// What a change holds for a while may need words in the plan: a step for no day of its own.
fn bring(plan: &mut Plan, change: &Change) -> bool {
    if let Some(Brings::Step(step)) = &change.brings
        && plan.commitment(&step.id).is_none()
    {
        plan.commitments.push((**step).clone());
    }
    true
}

/// Another step in the place of one. What goes is retired, so that its history stays its own.
fn swap(plan: &mut Plan, change: &Change, day: Day) -> bool {
    let (out, into) = (Id::new(&change.from), Id::new(&change.to));
    match (&change.brings, plan.commitment(&into)) {
        (Some(Brings::Step(step)), None) => plan.commitments.push((**step).clone()),
        (None, Some(item)) if item.retired.is_some() => {}
        (_, _) => return false,
    }
    for item in &mut plan.commitments {
        if item.id == out {
            item.retired = Some(day);
        } else if item.id == into {
            item.retired = None;
        }
    }
    true
}

/// A body basic: empty where it is not shown, its time, or `on` without one.
fn shown(plan: &Plan, basic: &Id) -> Option<String> {
    let setting = plan.settings.basics.of(basic_of(basic)?);
    let time = setting.times.first().map(|time| time.from.to_string());
    let shown = time.unwrap_or_else(|| SHOWN.to_owned());
    Some(if setting.show { shown } else { String::new() })
}

/// How a basic without a time is written.
const SHOWN: &str = "on";

fn show(plan: &mut Plan, change: &Change) -> bool {
    let Some(basic) = basic_of(&change.subject) else {
        return false;
    };
    let setting = plan.settings.basics.of_mut(basic);
    setting.show = !change.to.is_empty();
    let time = TimeOfDay::parse(&change.to).map(|from| BasicTime {
        from,
        text: None,
        others: Map::new(),
    });
    setting.times = time.into_iter().collect();
    true
}

fn basic_of(name: &Id) -> Option<Basic> {
    match name.as_str() {
        "sleep" => Some(Basic::Sleep),
        "meals" => Some(Basic::Meals),
        "movement" => Some(Basic::Movement),
        _ => None,
    }
}

fn swap_plans(plan: &mut Plan, change: &Change, day: Day) -> bool {
    let is = |item: &IfThen, id: &str| item.id.as_str() == id;
    match &change.brings {
        Some(Brings::Plan(new)) if !plan.if_then.iter().any(|item| item.id == new.id) => {
            plan.if_then.push((**new).clone());
        }
        _ => {}
    }
    for item in &mut plan.if_then {
        if is(item, &change.from) {
            item.retired = Some(day);
        } else if is(item, &change.to) {
            item.retired = None;
        }
    }
    change.to.is_empty() || plan.active_if_then().any(|item| is(item, &change.to))
}

/// A company as a change names it: `remote`, or `remote:sam` with a person.
pub(super) fn company_text(company: &Company) -> String {
    match &company.person {
        Some(person) => format!("{}:{}", company.company, person.as_str()),
        None => company.company.clone(),
    }
}

fn company(text: &str) -> Option<Company> {
    let (company, person) = text.split_once(':').unwrap_or((text, ""));
    (!company.is_empty()).then(|| Company {
        company: company.to_owned(),
        person: (!person.is_empty()).then(|| Id::new(person)),
    })
}

fn placed_text(placed: Placed) -> String {
    match placed.on {
        Some(on) => format!("{}:{}", placed.place.name(), short(on)),
        None => placed.place.name().to_owned(),
    }
}

fn placed(text: &str) -> Option<Placed> {
    let (place, on) = text.split_once(':').unwrap_or((text, ""));
    let place = Place::named(place)?;
    let on = weekdays(on).first().copied();
    Some(Placed { place, on })
}

/// The three letters of a day in files.
fn short(day: Weekday) -> String {
    day.name()[..3].to_lowercase()
}

/// Days of the week as a change names them.
pub fn days_text(days: &[Weekday]) -> String {
    let days: Vec<String> = days.iter().map(|day| short(*day)).collect();
    days.join(",")
}

/// The days of the week that are named so.
pub fn weekdays(text: &str) -> Vec<Weekday> {
    let named = |name: &str| Weekday::ALL.into_iter().find(|day| short(*day) == name);
    text.split(',').filter_map(named).collect()
}
