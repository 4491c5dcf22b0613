//! Which values are chosen: another in the place of one, one more, a rest, and back again. Nothing is deleted: what goes
//! is retired, and comes back as it was.

use crate::{
    content::ValueCard,
    domain::{
        day::Day,
        id::Id,
        plan::{Commitment, Plan, Value},
    },
    session::{Session, starter},
    words::values as words,
};

/// A value of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnValue {
    pub(super) name: String,
    pub(super) everyday: String,
    pub(super) why: String,
}

/// Takes a listed value, in the place of another or as one more. One that was here before comes back with its step.
pub(super) fn take_card(old: Option<&Id>, card: &ValueCard, session: &mut Session) -> Id {
    let (fresh, day) = (session.fresh_id(), session.day());
    let step = starter::commitment(card, fresh.as_str(), Some(day));
    let value = starter::value(card, 0, Some(day));
    take(old, (value, step), session);
    session.call_it(words::taken(&card.name, old_name(old, session).as_deref()));
    Id::new(&card.id)
}

/// Takes a value of the person's own, with its first step.
pub(super) fn take_own(
    old: Option<&Id>,
    own: OwnValue,
    mut step: Commitment,
    session: &mut Session,
) -> Id {
    let (id, day) = (session.fresh_id(), session.day());
    let or = |text: String, other: String| if text.is_empty() { other } else { text };
    step.value = id.clone();
    step.since = Some(day);
    let value = Value {
        id: id.clone(),
        name: own.name.clone(),
        everyday: own.everyday,
        why: or(own.why, words::OWN_WHY.to_owned()),
        since: Some(day),
        ..Value::default()
    };
    take(old, (value, step), session);
    session.call_it(words::taken(&own.name, old_name(old, session).as_deref()));
    id
}

/// A value rests.
pub(super) fn rest(value: &Id, session: &mut Session) {
    let day = session.day();
    session.change_plan(|plan| {
        number(plan);
        retire(plan, value, day);
        compose_statement(plan);
    });
    session.call_it(words::rests(&name_of(value, session)));
}

/// The values that rest, the one let go last first.
pub(super) fn resting(plan: &Plan) -> Vec<&Value> {
    let mut resting: Vec<&Value> = plan
        .values
        .iter()
        .filter(|value| value.retired.is_some())
        .collect();
    resting.sort_by_key(|value| std::cmp::Reverse(value.retired));
    resting
}

/// A value that rests comes back with its steps, in the place of another or as one more.
pub(super) fn bring_back(old: Option<&Id>, value: &Id, session: &mut Session) {
    let day = session.day();
    let Some(value) = session.plan.value(value).cloned() else {
        return;
    };
    let name = value.name.clone();
    let step = starter::blank(&value.id, session.fresh_id());
    let value = Value {
        since: Some(day),
        ..value
    };
    take(old, (value, step), session);
    session.call_it(words::taken(&name, old_name(old, session).as_deref()));
}

/// The name of a value.
pub(super) fn name_of(value: &Id, session: &Session) -> String {
    let value = session.plan.value(value);
    value.map_or_else(String::new, |value| value.name.clone())
}

fn take(old: Option<&Id>, (value, step): (Value, Commitment), session: &mut Session) {
    let day = session.day();
    let cue = session.content.starter().cue.clone();
    session.change_plan(|plan| {
        let places = number(plan);
        let pos = old
            .and_then(|old| plan.value(old)?.pos)
            .unwrap_or(places + 1);
        let before = old.and_then(|old| plan.commitment_of(old)).cloned();
        if let Some(old) = old {
            retire(plan, old, day);
        }
        bring_steps(plan, step, before, &cue);
        bring_value(plan, value, pos);
        compose_statement(plan);
    });
}

/// A statement that names the values follows them; the person's own stays.
pub(super) fn compose_statement(plan: &mut Plan) {
    if plan.statement.template != 0 {
        plan.statement.text = plan.statement_shown();
    }
}

/// Gives every active value its place in writing. The result is the highest.
fn number(plan: &mut Plan) -> i64 {
    let ids: Vec<Id> = plan
        .active_values()
        .iter()
        .map(|value| value.id.clone())
        .collect();
    let has_places = |plan: &Plan| {
        let places = plan.active_values().into_iter().map(|value| value.pos);
        places.collect::<Option<Vec<_>>>().is_some()
    };
    if !has_places(plan) {
        for (id, pos) in ids.iter().zip(1..) {
            with_value(plan, id, |value| value.pos = Some(pos));
        }
    }
    let places = plan
        .active_values()
        .into_iter()
        .filter_map(|value| value.pos);
    places.max().unwrap_or(0)
}

/// A value rests, with its step and its if-then plans.
fn retire(plan: &mut Plan, old: &Id, day: Day) {
    with_value(plan, old, |value| value.retired = Some(day));
    for step in &mut plan.commitments {
        if &step.value == old && step.retired.is_none() {
            step.retired = Some(day);
        }
    }
    for item in &mut plan.if_then {
        if &item.value == old && item.retired.is_none() {
            item.retired = Some(day);
        }
    }
}

fn bring_value(plan: &mut Plan, value: Value, pos: i64) {
    match plan.values.iter_mut().find(|known| known.id == value.id) {
        Some(known) => {
            known.retired = None;
            known.pos = Some(pos);
            known.since = value.since;
        }
        None => plan.values.push(Value {
            pos: Some(pos),
            ..value
        }),
    }
}

/// The steps that were let go with the value come back, else its last one; a new one takes its time and its signal from
/// the step it follows.
fn bring_steps(plan: &mut Plan, step: Commitment, before: Option<Commitment>, cue: &str) {
    let rested = plan.value(&step.value).and_then(|value| value.retired);
    let known = plan
        .commitments
        .iter()
        .filter(|known| known.value == step.value);
    let latest = known.max_by_key(|known| (known.retired.is_none(), known.retired));
    if let Some(latest) = latest.map(|latest| latest.id.clone()) {
        for known in &mut plan.commitments {
            let went_along = rested.is_some() && known.retired == rested;
            if known.value == step.value && (went_along || known.id == latest) {
                known.retired = None;
                known.since = step.since;
            }
        }
        return;
    }
    let (block, signal) = match before {
        Some(before) => (before.block, before.cue),
        None => (step.block, Some(Id::new(cue))),
    };
    plan.commitments.push(Commitment {
        block,
        cue: signal,
        ..step
    });
}

pub(super) fn with_value(plan: &mut Plan, id: &Id, change: impl FnOnce(&mut Value)) {
    if let Some(value) = plan.values.iter_mut().find(|value| &value.id == id) {
        change(value);
    }
}

fn old_name(old: Option<&Id>, session: &Session) -> Option<String> {
    old.map(|old| name_of(old, session))
}
