//! What the week pane shows.

use super::{chosen, count, days, dot, shows_hint};
use crate::{
    domain::{day::Day, plan::Value},
    session::{Session, action::Action},
    ui::{
        blocks::week::{Dot, ValueWeek, Week},
        focus::Focus,
    },
    words::{self, look_back as text},
};

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
