//! What the values page does to the rows of a value, and to the statement.

use crate::{
    domain::{
        block::Block,
        id::Id,
        place::Place,
        plan::{Commitment, Cue, Plan},
        size::Size,
        weekday::Weekday,
    },
    session::{Notice, Session, starter},
    words::values as words,
};

use super::{
    choosing::{compose_statement, name_of, with_value},
    row::{self, HIDDEN, Row, STATEMENT, Shown, now, signals, wording},
};

/// Sets the text of a row.
pub(super) fn set_text(row: Row, shown: &Shown, text: &str, session: &mut Session) {
    let fresh = session.fresh_id();
    let value = &shown.value;
    let content = std::rc::Rc::clone(&session.content);
    let listed = content.value(value.as_str());
    let listed = listed.and_then(|card| card.step_of(text));
    session.change_plan(|plan| match row {
        Row::Name => {
            with_value(plan, value, |item| text.clone_into(&mut item.name));
            compose_statement(plan);
        }
        Row::Everyday => with_value(plan, value, |item| text.clone_into(&mut item.everyday)),
        Row::Why => with_value(plan, value, |item| text.clone_into(&mut item.why)),
        Row::Size(size) => with_step(plan, shown, fresh, |item| match listed {
            // A listed step comes whole: its other sizes are of the same act.
            Some(step) if size == item.size => item.reword(step.wording()),
            Some(_) | None => item.sizes.set(size, text),
        }),
        Row::Signal => {
            let id = fresh.clone();
            plan.cues.push(own_cue(&fresh, text));
            with_step(plan, shown, fresh, |item| item.cue = Some(id));
        }
        Row::Version(_) | Row::When | Row::Days => {}
    });
    call(row, shown, session);
}

/// Changes the step that is shown.
pub(super) fn change_step(
    row: Row,
    shown: &Shown,
    session: &mut Session,
    change: impl FnOnce(&mut Commitment),
) {
    let fresh = session.fresh_id();
    session.change_plan(|plan| with_step(plan, shown, fresh, change));
    call(row, shown, session);
}

/// Makes a size the usual one and notes the change in the step's history.
pub(super) fn set_size(shown: &Shown, to: Size, session: &mut Session) {
    let fresh = session.fresh_id();
    let on = session.day();
    session.change_plan(|plan| {
        with_step(plan, shown, fresh, |item| item.resize(to, on, "self"));
    });
    let step = shown.commitment(&session.plan);
    let value = name_of(&shown.value, session);
    session.call_it(words::size_change(&value, &words::size_name(&step, to)));
}

/// Does something to the step that is shown, or to a new one where the value has none.
pub(super) fn with_step(
    plan: &mut Plan,
    shown: &Shown,
    fresh: Id,
    change: impl FnOnce(&mut Commitment),
) {
    let mut id = shown.commitment(plan).id;
    if id.as_str().is_empty() {
        plan.commitments
            .push(starter::blank(&shown.value, fresh.clone()));
        id = fresh;
    }
    if let Some(item) = plan.commitments.iter_mut().find(|item| item.id == id) {
        change(item);
    }
}

fn own_cue(id: &Id, text: &str) -> Cue {
    Cue {
        id: id.clone(),
        text: text.to_owned(),
        ..Cue::default()
    }
}

/// Takes the text of a row that is listed.
pub(super) fn take_text(shown: &Shown, row: Row, (at, text): (usize, &str), session: &mut Session) {
    if text == now(shown, row, session) {
        return;
    }
    match row {
        Row::When => {
            let block = Block::ALL[at.min(Block::ALL.len() - 1)];
            change_step(row, shown, session, |step| step.block = block);
        }
        Row::Signal => {
            let mut signals = signals(session).into_iter();
            let cue = signals.find(|(_, words)| words == text);
            let cue = cue.and_then(|(cue, _)| cue);
            change_step(row, shown, session, |step| step.cue = cue);
        }
        Row::Version(place) => take_version(shown, place, text, session),
        Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
            set_text(row, shown, text, session);
        }
    }
}

/// What a step is in another place: a listed step, or as it usually is.
fn take_version(shown: &Shown, place: Place, text: &str, session: &mut Session) {
    let mut listed = row::versions(shown, place, session).into_iter();
    let listed = listed.find(|(words, _)| words == text);
    let version = listed.map(|(_, sizes)| sizes);
    change_step(Row::Version(place), shown, session, |step| {
        step.versions.set(place, version);
    });
}

/// One day of the value stays, so that a step comes again.
pub(super) fn toggle(shown: &Shown, day: Weekday, session: &mut Session) {
    let planned = shown.commitment(&session.plan).weekdays;
    let steps = session.plan.steps_of(&shown.value);
    let mut others = steps.iter().filter(|step| step.id != shown.step);
    if planned == [day] && others.all(|step| step.weekdays.is_empty()) {
        return session.say(Notice::Words(words::ONE_DAY_STAYS.to_owned()));
    }
    let kept = |other: &Weekday| planned.contains(other) != (*other == day);
    let weekdays = Weekday::ALL.into_iter().filter(kept).collect();
    change_step(Row::Days, shown, session, |step| step.weekdays = weekdays);
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

/// Names the change of a row for undo.
pub(super) fn call(row: Row, shown: &Shown, session: &mut Session) {
    let row = row.name(&shown.commitment(&session.plan));
    let name = words::row_title(&name_of(&shown.value, session), &row);
    session.call_it(name);
}
