//! The first screen: the week on one page.

use super::LookBack;
use crate::{
    domain::{day::Day, review},
    session::{Session, action::Action},
    ui::{
        blocks::{answers::Answer, week_marks::WeekMarks},
        document::{Block, Document},
    },
    words::{self, look_back as text},
};

impl LookBack {
    /// The first look-back of a month shows the way to the evidence.
    pub(super) fn offers_evidence(&self, session: &Session) -> bool {
        review::is_first_of_month(&session.journal, self.week)
    }

    /// Days and counts, then all the days before.
    pub(super) fn show_week(&self, session: &Session, shown: &mut Document) {
        let days = review::days(self.week);
        shown.say(text::span(days[0], days[6])).gap();
        shown.add(self.marks(&days, session)).gap();
        let evidence = session.past().evidence(&session.plan, session.day());
        if let Some(first) = evidence.since {
            shown.say(text::since(evidence.steps, first, session.day()));
        }
        if self.shows_signpost {
            shown.gap().say(text::SIGNPOST);
        }
        if self.offers_evidence(session) {
            let key = session.appearance.keys.sign(Action::Evidence, "v");
            let answer = Answer::new((key, words::EVIDENCE));
            shown.gap().add(Block::Named(answer));
        }
    }

    fn marks(&self, days: &[Day; 7], session: &Session) -> WeekMarks {
        let values = review::values_of(&session.plan, &session.journal, days[6]).into_iter();
        let values = values.map(|value| {
            let marks = days.map(|day| session.record(day).has_value(&value.id));
            (value.name.clone(), marks)
        });
        let steps = self.steps(session);
        let groundings = days.map(|day| session.record(day).grounded.len());
        let groundings = groundings.into_iter().sum();
        let steps = (steps > 0).then(|| words::steps(steps));
        let groundings = (groundings > 0).then(|| text::grounding(groundings));
        WeekMarks {
            first: days[0].weekday(),
            values: values.collect(),
            counts: steps.into_iter().chain(groundings).collect(),
        }
    }
}
