//! The week pane: a dot for each value and day on which something was done, and the count.

pub mod view;

use crate::{
    domain::{day::Day, id::Id, review},
    session::Session,
    ui::blocks::week::Dot,
    words::past::past,
};

/// True on the review day and the day after, until the look-back is done.
pub fn shows_hint(session: &Session) -> bool {
    review::shows_hint(
        &session.plan,
        &session.journal,
        session.day(),
        session.first_day,
    )
}

/// What the last look-back chose for this week: its step, and what was kept, as done, the same words once.
pub fn chosen(session: &Session) -> Option<(Option<String>, Vec<String>)> {
    let (week, review) = review::of_week_before(&session.journal, session.day())?;
    let step = review.step_of_week.as_ref();
    let step = step.and_then(|id| session.plan.commitment(id));
    let step = step.filter(|item| item.retired.is_none());
    let step = step.map(|item| item.text(item.size).to_owned());
    let done = review::days(week).map(|day| &session.record(day).done);
    let kept = done
        .into_iter()
        .flatten()
        .filter(|step| review.kept.contains(&step.id));
    let mut told: Vec<String> = Vec::new();
    for step in kept {
        let words = past(&step.done.text);
        if !told.contains(&words) {
            told.push(words);
        }
    }
    Some((step, told))
}

/// The seven days of the week that `day` lies in.
pub fn days(session: &Session) -> [Day; 7] {
    let start = session.day().week_start(session.plan.settings.week_starts);
    std::array::from_fn(|index| start.plus(index as i64))
}

/// The cell of a value on a day.
pub fn dot(session: &Session, value: &Id, day: Day) -> Dot {
    let mut marks = session
        .record(day)
        .done
        .iter()
        .filter(|step| &step.done.value == value)
        .peekable();
    match (marks.peek().is_some(), day == session.day()) {
        (true, _) if marks.all(|step| session.saving.holds(&step.id)) => Dot::Unsaved,
        (true, _) => Dot::Done,
        (false, true) => Dot::Today,
        (false, false) => Dot::Blank,
    }
}

/// The steps of the week that are on disk.
pub fn count(session: &Session) -> usize {
    days(session)
        .into_iter()
        .flat_map(|day| session.record(day).steps())
        .filter(|step| !session.saving.holds(&step.id))
        .count()
}
