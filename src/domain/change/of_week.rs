//! What an answer about the whole week changes.

use crate::domain::{entry::Mood, id::Id, plan::Commitment, weekday::Weekday};

use super::{
    Change, Field, Kind, Obstacle, REST, TRIED, WEEK, Way,
    answered::Seeker,
    days_text,
    fields::standing,
    helped::GETTING_UP,
    stock::{first_step, held},
};

/// The most days a step has while there is too much on.
const BEST: usize = 3;

impl Seeker<'_> {
    pub(super) fn of_week(&self, obstacle: Obstacle) -> Vec<Way> {
        let week = Id::new(WEEK);
        let one_a_day = vec![self.week_of(&week, Field::OneADay, "on")];
        let settle = vec![self.week_of(&week, Field::SettleFirst, "on")];
        match obstacle {
            Obstacle::LowEnergy => vec![self.easier_days(), one_a_day],
            Obstacle::PoorSleep => {
                let first = first_step(self.known.plan);
                let up = first.map(|item| vec![self.signal(item, GETTING_UP)]);
                up.into_iter().chain([self.wind_down()]).collect()
            }
            Obstacle::Worry => {
                let steps = self.known.plan.active_values().into_iter();
                let mut steps = steps.filter_map(|value| self.known.plan.commitment_of(&value.id));
                let plan = steps.find_map(|item| self.plan(item, Some("worry-circles")));
                let plan = plan.into_iter().map(|plan| vec![plan]);
                plan.chain([settle]).collect()
            }
            Obstacle::TooMuch => vec![one_a_day, self.best_days()],
            Obstacle::Pain => vec![self.seated(), self.rest()],
            Obstacle::TooBig
            | Obstacle::WrongTime
            | Obstacle::NoCue
            | Obstacle::Dreaded
            | Obstacle::NotStarted
            | Obstacle::People
            | Obstacle::Alone
            | Obstacle::Place
            | Obstacle::NotEnough => Vec::new(),
        }
    }

    /// A day with a low word starts smaller this week; where no mood words are said, the next three do.
    fn easier_days(&self) -> Way {
        const WORDS: usize = 3;
        let days = self
            .known
            .journal
            .days_between(self.day().plus(-2 * TRIED), self.day());
        let said = days
            .filter(|(_, record)| matches!(record.mood, Some(Mood::Word(_))))
            .count();
        let (to, days) = if said >= WORDS {
            ("low", TRIED)
        } else {
            ("all", REST)
        };
        vec![held(
            &Id::new(WEEK),
            Field::SmallerDays,
            to,
            self.day().plus(days),
        )]
    }

    /// A line for winding down, from its time on.
    fn wind_down(&self) -> Way {
        let sleep = Id::new("sleep");
        let change = Change {
            kind: Kind::Keep,
            until: None,
            ..self.week_of(&sleep, Field::Basic, "21:30")
        };
        let now = standing(self.known.plan, &change);
        let untimed = now.filter(|now| matches!(now.as_str(), "" | "on"));
        let from = |from| Change { from, ..change };
        untimed.map(from).into_iter().collect()
    }

    /// For each step the three days on which it was done most.
    fn best_days(&self) -> Way {
        let plan = self.known.plan;
        let values = plan.active_values().into_iter();
        let steps = values.filter_map(|value| plan.commitment_of(&value.id));
        steps
            .filter(|item| item.weekdays.len() > BEST)
            .map(|item| self.week_of(&item.id, Field::Days, &days_text(&self.best_of(item))))
            .collect()
    }

    fn best_of(&self, item: &Commitment) -> Vec<Weekday> {
        const DONE: i64 = 56;
        let days = self
            .known
            .journal
            .days_between(self.day().plus(-DONE), self.day());
        let done = days.filter(|(_, record)| record.done_of(&item.id).is_some());
        let done: Vec<Weekday> = done.map(|(day, _)| day.weekday()).collect();
        let count = |day: &Weekday| done.iter().filter(|on| *on == day).count();
        let mut days = item.weekdays.clone();
        // Among equals every other day, so that a week without marks has a rhythm too.
        days.sort_by_key(|day| (std::cmp::Reverse(count(day)), day.index() % 2, day.index()));
        days.truncate(BEST);
        days.sort();
        days
    }

    /// Each step that needs standing gives way to one that does not; all rest where there is none.
    fn seated(&self) -> Way {
        let plan = self.known.plan;
        let values = plan.active_values().into_iter();
        let steps = values.filter_map(|value| plan.commitment_of(&value.id));
        let standing =
            steps.filter(|item| self.stock.known(item).is_some_and(|step| !step.is_seated));
        let ways: Option<Way> = standing
            .map(|item| {
                self.stand_ins(item, |step| step.is_seated)
                    .into_iter()
                    .next()
            })
            .map(|way| way?.into_iter().next())
            .collect();
        ways.filter(|way| !way.is_empty())
            .unwrap_or_else(|| self.rest())
    }

    /// Three days of rest.
    fn rest(&self) -> Way {
        let until = self.day().plus(REST);
        let now = self.known.plan.settings.rest_until;
        let from = now.map_or_else(String::new, |day| day.to_string());
        let to = until.plus(1);
        if now.is_some_and(|now| to <= now) {
            return Vec::new();
        }
        vec![Change {
            from,
            ..held(&Id::new(WEEK), Field::Rest, &to.to_string(), until)
        }]
    }
}
