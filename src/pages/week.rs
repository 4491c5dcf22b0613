//! The week pane: a dot for each value and day on which something was done, and the count.

use crate::{
    domain::{day::Day, id::Id, plan::Value, review},
    session::{Session, action::Action},
    ui::{
        blocks::week::{Dot, ValueWeek, Week},
        focus::Focus,
    },
    words::{self, look_back as text, past::past},
};

/// True on the review day and the day after, until the look-back is done.
pub fn shows_hint(session: &Session) -> bool {
    review::shows_hint(
        &session.plan,
        &session.journal,
        session.day(),
        session.earlier.first_day,
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

/// The days of each value, the count, and what the last look-back chose.
pub fn week(session: &Session, focus: Focus) -> Week {
    let days = days(session);
    let chosen = chosen(session).map(|(step, kept)| {
        let step = step.into_iter().collect();
        vec![(text::STEP_OF_THE_WEEK, step), (text::KEPT, kept)]
    });
    let keys = &session.appearance.keys;
    let values = session.plan.active_values().into_iter();
    Week {
        letters: days.map(|day| day.weekday().two_letters()),
        today: days.iter().position(|day| *day == session.day()),
        values: values
            .map(|value| value_week(value, days, session))
            .collect(),
        count: count_line(session),
        look_back: shows_hint(session).then(|| keys.sign(Action::LookBack, "w").into_owned()),
        chosen: chosen.unwrap_or_default(),
        focus,
    }
}

fn value_week(value: &Value, days: [Day; 7], session: &Session) -> ValueWeek {
    let dots = days.map(|day| dot(session, &value.id, day));
    // What is not on disk yet is said by the step's own line alone.
    let done = days.iter().zip(dots).filter(|(_, dot)| *dot == Dot::Done);
    let names: Vec<&str> = done.map(|(day, _)| day.weekday().name()).collect();
    ValueWeek {
        name: value.name.clone(),
        dots,
        said: names.join(", "),
    }
}

/// The count of done steps; nothing is said of a week without any.
pub fn count_line(session: &Session) -> Option<String> {
    Some(count(session))
        .filter(|count| *count > 0)
        .map(words::steps)
}
