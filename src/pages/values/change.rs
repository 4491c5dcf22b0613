//! What the values page does to the plan. Nothing is deleted: what goes is retired, and comes back as it was.

use crate::{
    content::ValueCard,
    domain::{
        block::Block,
        day::Day,
        id::Id,
        plan::{Commitment, Cue, Plan, Value, commitment::Wording},
        size::Size,
        weekday::Weekday,
    },
    session::{Notice, Session, starter},
    words::values as words,
};

use super::row::{HIDDEN, Row, STATEMENT, commitment, now, signals, wording};

/// A value of the person's own, with its first step.
pub(super) struct OwnValue {
    pub(super) name: String,
    pub(super) everyday: String,
    pub(super) why: String,
    pub(super) step: String,
}

/// Sets the text of a row.
pub(super) fn set_text(row: Row, value: &Id, text: &str, session: &mut Session) {
    let fresh = session.fresh_id();
    session.change_plan(|plan| match row {
        Row::Name => {
            with_value(plan, value, |item| text.clone_into(&mut item.name));
            compose_statement(plan);
        }
        Row::Everyday => with_value(plan, value, |item| text.clone_into(&mut item.everyday)),
        Row::Why => with_value(plan, value, |item| text.clone_into(&mut item.why)),
        Row::Size(size) => with_step(plan, value, fresh, |item| {
            let sizes = std::mem::take(&mut item.sizes);
            // Other words are another act: what it was in other places does not go with them.
            item.reword(Wording {
                sizes,
                ..Wording::default()
            });
            item.sizes.set(size, text);
        }),
        Row::Signal => {
            let id = fresh.clone();
            plan.cues.push(own_cue(&fresh, text));
            with_step(plan, value, fresh, |item| item.cue = Some(id));
        }
        Row::When | Row::Days => {}
    });
    call(row, value, session);
}

/// Changes the step of a value.
pub(super) fn change_step(
    row: Row,
    value: &Id,
    session: &mut Session,
    change: impl FnOnce(&mut Commitment),
) {
    let fresh = session.fresh_id();
    session.change_plan(|plan| with_step(plan, value, fresh, change));
    call(row, value, session);
}

/// Makes a size the usual one and notes the change in the step's history.
pub(super) fn set_size(value: &Id, to: Size, session: &mut Session) {
    let fresh = session.fresh_id();
    let on = session.day();
    session.change_plan(|plan| {
        with_step(plan, value, fresh, |item| item.resize(to, on, "self"));
    });
    let step = commitment(&session.plan, value);
    let name = words::size_change(&name_of(value, session), &words::size_name(&step, to));
    session.call_it(name);
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

/// Takes a value of the person's own.
pub(super) fn take_own(old: Option<&Id>, own: OwnValue, session: &mut Session) -> Id {
    let (id, day) = (session.fresh_id(), session.day());
    let or = |text: String, other: String| if text.is_empty() { other } else { text };
    let mut step = starter::blank(&id, session.fresh_id());
    step.sizes.two = or(own.step, words::own_step(&own.name));
    step.since = Some(day);
    let value = Value {
        id: id.clone(),
        name: own.name.clone(),
        everyday: own.everyday,
        why: or(own.why, words::OWN_WHY.to_owned()),
        pos: None,
        since: Some(day),
        retired: None,
        changed: None,
    };
    take(old, (value, step), session);
    session.call_it(words::taken(&own.name, old_name(old, session).as_deref()));
    id
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
        let before = old.map(|old| commitment(plan, old));
        if let Some(old) = old {
            retire(plan, old, day);
        }
        bring_step(plan, step, before, &cue);
        bring_value(plan, value, pos);
        compose_statement(plan);
    });
}

/// A statement that names the values follows them; the person's own stays.
fn compose_statement(plan: &mut Plan) {
    if plan.statement.template != 0 {
        plan.statement.text = plan.statement.shown(&plan.active_values());
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

/// The value's last step comes back; a new one takes its time and its signal from the step it follows.
fn bring_step(plan: &mut Plan, step: Commitment, before: Option<Commitment>, cue: &str) {
    let latest = plan
        .commitments
        .iter_mut()
        .filter(|known| known.value == step.value)
        .max_by_key(|known| (known.retired.is_none(), known.retired));
    if let Some(known) = latest {
        known.retired = None;
        known.since = step.since;
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

fn with_value(plan: &mut Plan, id: &Id, change: impl FnOnce(&mut Value)) {
    if let Some(value) = plan.values.iter_mut().find(|value| &value.id == id) {
        change(value);
    }
}

fn with_step(plan: &mut Plan, value: &Id, fresh: Id, change: impl FnOnce(&mut Commitment)) {
    let id = plan.commitment_of(value).map(|item| item.id.clone());
    let id = id.unwrap_or_else(|| {
        plan.commitments.push(starter::blank(value, fresh.clone()));
        fresh
    });
    if let Some(item) = plan.commitments.iter_mut().find(|item| item.id == id) {
        change(item);
    }
}

fn own_cue(id: &Id, text: &str) -> Cue {
    Cue {
        id: id.clone(),
        text: text.to_owned(),
        block: Block::Any,
        retired: None,
        changed: None,
    }
}

pub(super) fn take_text(value: &Id, row: Row, (at, text): (usize, &str), session: &mut Session) {
    if text == now(value, row, session) {
        return;
    }
    match row {
        Row::When => {
            let block = Block::ALL[at.min(Block::ALL.len() - 1)];
            change_step(row, value, session, |step| step.block = block);
        }
        Row::Signal => {
            let mut signals = signals(session).into_iter();
            let cue = signals.find(|(_, words)| words == text);
            let cue = cue.and_then(|(cue, _)| cue);
            change_step(row, value, session, |step| step.cue = cue);
        }
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
            set_text(row, value, text, session);
        }
    }
}

/// One day stays, so that the step comes again.
pub(super) fn toggle(value: &Id, day: Weekday, session: &mut Session) {
    let planned = commitment(&session.plan, value).weekdays;
    if planned == [day] {
        return session.say(Notice::Words(words::ONE_DAY_STAYS.to_owned()));
    }
    let kept = |other: &Weekday| planned.contains(other) != (*other == day);
    let weekdays = Weekday::ALL.into_iter().filter(kept).collect();
    change_step(Row::Days, value, session, |step| step.weekdays = weekdays);
}

pub(super) fn take_statement(row: usize, session: &mut Session) {
    if row == HIDDEN {
        session.change_plan(|plan| plan.statement.hidden = true);
        return session.call_it(words::statement_name(&session.plan.statement));
    }
    // Own words that make room for a wording come back with the field.
    if session.plan.statement.template == 0 {
        let own = session.plan.statement.text.clone();
        session.set_draft(STATEMENT, &own);
    }
    set_statement(row as u8 + 1, wording(row, session), session);
}

pub(super) fn set_statement(template: u8, text: String, session: &mut Session) {
    session.change_plan(|plan| {
        plan.statement.template = template;
        plan.statement.text = text;
        plan.statement.hidden = false;
    });
    session.call_it(words::statement_name(&session.plan.statement));
}

fn call(row: Row, value: &Id, session: &mut Session) {
    let row = row.name(&commitment(&session.plan, value));
    let name = words::row_title(&name_of(value, session), &row);
    session.call_it(name);
}

fn old_name(old: Option<&Id>, session: &Session) -> Option<String> {
    old.map(|old| name_of(old, session))
}
