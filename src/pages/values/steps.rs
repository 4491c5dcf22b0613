//! The steps of a value: another one, and one that is let go.

use crate::{
    domain::{
        id::Id,
        plan::{Commitment, Plan, commitment::Wording},
        size::Size,
        weekday::Weekday,
    },
    session::{Notice, Session, starter},
    words::values as words,
};

use super::row::Shown;

/// The most steps a value has.
const MOST: usize = 5;

/// Saturday and Sunday: the days that a second step begins with.
const WEEKEND: [Weekday; 2] = [Weekday::Sat, Weekday::Sun];

/// Another step for a value. The second takes Saturday and Sunday from the first, so that the signal of the other days
/// keeps its step; from the third on a step begins without a day.
pub(super) fn add(value: &Id, words: Wording, size: Size, session: &mut Session) -> Shown {
    let shown = Shown {
        value: value.clone(),
        step: session.fresh_id(),
    };
    let mut step = Commitment {
        since: Some(session.day()),
        size,
        ..starter::blank(value, shown.step.clone())
    };
    step.reword(words);
    let name = words::added(step.text(size));
    session.change_plan(|plan| push(plan, step));
    if session.may_change_plan() {
        session.call_it(name);
        let added = session.plan.commitment(&shown.step);
        let has_days = added.is_some_and(|step| !step.weekdays.is_empty());
        let line = if has_days {
            words::SECOND_DAYS
        } else {
            words::NO_DAYS
        };
        session.say(Notice::Words(line.to_owned()));
    }
    shown
}

/// True while the value has room for another step.
pub(super) fn has_room(value: &Id, plan: &Plan) -> bool {
    plan.steps_of(value).len() < MOST
}

fn push(plan: &mut Plan, step: Commitment) {
    let places: Vec<Id> = ids(plan, &step.value);
    for (id, place) in places.iter().zip(1..) {
        change(plan, id, |step| step.pos = Some(place));
    }
    let first = places.first().and_then(|id| plan.commitment(id)).cloned();
    let Some(mut first) = first else {
        return plan.commitments.push(step);
    };
    let mut weekdays = Vec::new();
    if let [_] = places[..] {
        let mut left = first.weekdays.clone();
        left.retain(|day| !WEEKEND.contains(day));
        if !left.is_empty() {
            first.weekdays = left;
            weekdays = WEEKEND.to_vec();
        }
    }
    let added = Commitment {
        pos: Some(places.len() as i64 + 1),
        block: first.block,
        cue: first.cue.clone(),
        weekdays,
        ..step
    };
    change(plan, &first.id.clone(), |step| *step = first);
    plan.commitments.push(added);
}

/// Lets the step go that is shown; its days return to the first. The last one stays.
pub(super) fn let_go(shown: &Shown, session: &mut Session) {
    let mut others = ids(&session.plan, &shown.value);
    others.retain(|id| *id != shown.step);
    let Some(first) = others.first() else {
        return session.say(Notice::Words(words::LAST_STEP.to_owned()));
    };
    let step = shown.commitment(&session.plan);
    let day = session.day();
    session.change_plan(|plan| {
        change(plan, &step.id, |step| step.retired = Some(day));
        change(plan, first, |first| {
            let is_planned =
                |day: &Weekday| first.weekdays.contains(day) || step.weekdays.contains(day);
            first.weekdays = Weekday::ALL.into_iter().filter(is_planned).collect();
        });
    });
    session.call_it(words::let_go(step.text(step.size)));
}

fn ids(plan: &Plan, value: &Id) -> Vec<Id> {
    let steps = plan.steps_of(value).into_iter();
    steps.map(|step| step.id.clone()).collect()
}

fn change(plan: &mut Plan, id: &Id, change: impl FnOnce(&mut Commitment)) {
    if let Some(step) = plan.commitments.iter_mut().find(|step| &step.id == id) {
        change(step);
    }
}
