//! `daymark week`: seven days as text.

use clap::Args;
use clap_complete::ArgValueCandidates;
use serde_json::json;

use crate::{
    domain::{day::Day, review},
    env::Env,
    report::week::{self, Notes},
    words::report as text,
};

use super::{answer::Answer, completing, visit::Visit};

/// The week as text
#[derive(Clone, Copy, Debug, Default, Args)]
pub(super) struct Week {
    /// As JSON
    #[arg(long)]
    json: bool,
    /// The seven days that end with this day
    #[arg(long, value_name = "DAY", value_parser = day, add = ArgValueCandidates::new(completing::days))]
    date: Option<Day>,
    /// With the notes of the look-back
    #[arg(long)]
    notes: bool,
}

/// A day as it is typed.
pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| text::no_day(text))
}

impl Week {
    pub(super) fn run(self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, self.date);
        let session = visit.session();
        let week = week::Week {
            plan: &session.plan,
            journal: &session.journal,
            content: &session.content,
            last: self.date.unwrap_or(session.day()),
            today: session.day(),
            notes: if self.notes {
                Notes::Included
            } else {
                Notes::LeftOut
            },
        };
        visit.answer(if self.json {
            format!("{:#}\n", data(&week))
        } else if env.plain {
            week.words()
        } else {
            visit.in_signs(week.text())
        })
    }
}

fn data(week: &week::Week) -> serde_json::Value {
    let values = week.values();
    let review = week.review();
    json!({
        "first": week.days()[0],
        "last": week.last,
        "steps": week.steps(),
        "grounding": week.groundings(),
        "wind_down": week.wind_downs(),
        "values": values.iter().map(|value| json!({
            "id": value.id,
            "name": value.name,
            "days": week.days_of(value),
        })).collect::<Vec<_>>(),
        "looked_back": review.is_some_and(|review| review.done),
        "kept": week.kept().into_iter().map(kept).collect::<Vec<_>>(),
        "worked": review.map(|review| &review.worked),
        "in_the_way": review.map(|review| &review.in_way),
        "notes": review.filter(|_| week.notes == Notes::Included).map(|review| json!({
            "worked": week.note(review, review::SCREENS[1]),
            "in_the_way": week.note(review, review::SCREENS[2]),
        })),
    })
}

fn kept((day, step, note): (Day, String, Option<String>)) -> serde_json::Value {
    json!({"day": day, "step": step, "note": note})
}
