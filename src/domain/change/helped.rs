//! What "What helped?" offers: at most one row, for the first chosen that has one.

use crate::domain::{
    entry::Detail,
    id::Id,
    known::Known,
    names::names,
    plan::{Commitment, commitment::Company},
    weekday::Weekday,
};

use super::{
    Change, Field, TRIED, WEEK, Way,
    answered::Seeker,
    fields::{company_text, standing},
    open::Told,
    stock::{Stock, first_step, held, is_free, tried},
};

/// Signals that answers name themselves.
pub(super) const GETTING_UP: &str = "getting-up";
/// A note with the step's words, where it happens.
pub const POSTED_NOTE: &str = "posted-note";
const CURTAIN: &str = "curtain";
const SONG: &str = "one-song";
const LYING_DOWN: &str = "lie-down";
const FED: &str = "fed";

/// A signal that is another step, before its id.
pub const AFTER: &str = "after:";

names! {
    /// What helped.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Helper {
        /// A small size.
        SmallSize = "small-size",
        /// The same time.
        SameTime = "same-time",
        /// A start signal.
        StartCue = "start-cue",
        /// An if-then plan.
        IfThen = "if-then",
        /// Being outside.
        Outside = "outside",
        /// Company.
        Company = "company",
        /// Morning light.
        Light = "morning-light",
        /// Music.
        Music = "music",
        /// Telling someone.
        Telling = "told-someone",
        /// Resting first.
        Rest = "rest-first",
        /// Enough sleep.
        Sleep = "sleep",
        /// Having eaten.
        Eaten = "eaten",
    }
}

/// What is offered for something that helped: the way, and the others of Left and Right. Empty where it has none.
pub fn helped(known: &Known, stock: &Stock, helper: Helper) -> Vec<Way> {
    let seeker = Seeker {
        known,
        stock,
        told: Told::of(known),
    };
    let ways = seeker.helped(helper);
    seeker.sifted(ways, &format!("helped:{}", helper.name()))
}

impl Seeker<'_> {
    fn helped(&self, helper: Helper) -> Vec<Way> {
        let first = |signal: &str| {
            let item = first_step(self.known.plan);
            let item = item.filter(|item| is_free(self.known.plan, &Id::new(signal), &item.id));
            item.map(|item| self.signal(item, signal)).into_iter()
        };
        let unsignalled = |signal: &str| {
            let steps = self.steps().into_iter().filter(|item| item.cue.is_none());
            let free = is_free(self.known.plan, &Id::new(signal), &Id::new(""));
            let steps = steps.filter(|_| free);
            steps
                .map(|item| self.signal(item, signal))
                .collect::<Vec<_>>()
                .into_iter()
        };
        let changes: Vec<Change> = match helper {
            Helper::SmallSize => self.smaller_ones(),
            Helper::SameTime => self.after(self.most_done()),
            Helper::StartCue => {
                let signalled = self.steps().into_iter().filter(|item| item.cue.is_some());
                self.after(signalled.max_by_key(|item| self.done(item)))
            }
            Helper::IfThen => {
                let steps = self.steps().into_iter();
                steps.filter_map(|item| self.plan(item, None)).collect()
            }
            Helper::Outside => self.outside(),
            Helper::Company => self.again_with().into_iter().collect(),
            Helper::Light => first(CURTAIN).collect(),
            Helper::Music => unsignalled(SONG).collect(),
            Helper::Telling => self.telling(),
            Helper::Rest => unsignalled(LYING_DOWN).chain(first(LYING_DOWN)).collect(),
            Helper::Sleep => first(GETTING_UP).collect(),
            Helper::Eaten => unsignalled(FED).collect(),
        };
        changes.into_iter().map(|change| vec![change]).collect()
    }

    /// The steps of the day, in the values' order.
    fn steps(&self) -> Vec<&Commitment> {
        let plan = self.known.plan;
        let values = plan.active_values().into_iter();
        let steps = values.filter_map(|value| plan.commitment_of(&value.id));
        steps.collect()
    }

    /// On how many days of the week a step was done.
    fn done(&self, item: &Commitment) -> usize {
        let day = self.known.day;
        let week = [day.plus(1 - TRIED), day];
        self.known.marked_between(&item.id, week, |_| true)
    }

    fn least_done(&self) -> Vec<&Commitment> {
        let mut steps = self.steps();
        steps.sort_by_key(|item| self.done(item));
        steps
    }

    /// The least done steps in their next smaller size.
    fn smaller_ones(&self) -> Vec<Change> {
        let smaller = |item: &Commitment| Some(self.size(item, item.smaller()?));
        self.least_done().into_iter().filter_map(smaller).collect()
    }

    fn most_done(&self) -> Option<&Commitment> {
        let steps = self.steps().into_iter().filter(|item| self.done(item) > 0);
        steps.rev().max_by_key(|item| self.done(item))
    }

    /// Each other step right after this one, the least done first. No step comes after one that comes after it.
    fn after(&self, before: Option<&Commitment>) -> Vec<Change> {
        let Some(before) = before else {
            return Vec::new();
        };
        let to = format!("{AFTER}{}", before.id.as_str());
        let follows = |item: &Commitment| {
            let own = format!("{AFTER}{}", item.id.as_str());
            before.cue.as_ref().is_some_and(|cue| cue.as_str() == own)
        };
        let others = self.least_done().into_iter();
        let others = others.filter(|item| item.id != before.id && !follows(item));
        others.map(|item| self.signal(item, &to)).collect()
    }

    /// The version for outside of one step, on one day of the week: the next Saturday of its own, or its first.
    fn outside(&self) -> Vec<Change> {
        let steps = self.steps().into_iter();
        let outside = steps.filter(|item| item.versions.outside.is_some());
        outside
            .filter_map(|item| {
                let saturday = Some(Weekday::Sat).filter(|day| item.weekdays.contains(day));
                let on = saturday.or_else(|| item.weekdays.first().copied())?;
                let to = format!("outside:{}", super::days_text(&[on]));
                let change = tried(item, Field::Version, "", &to, self.known.day);
                let from = standing(self.known.plan, &change)?;
                Some(Change { from, ..change })
            })
            .collect()
    }

    /// The step that was done in company, with the same company again.
    fn again_with(&self) -> Option<Change> {
        let day = self.known.day;
        let days = self.known.journal.days_between(day.plus(1 - TRIED), day);
        let mut steps = days.flat_map(|(_, record)| record.steps());
        let with = |detail: &Detail| detail.company.clone().filter(|with| with != "alone");
        let (item, company) = steps.find_map(|step| {
            let company = with(&step.detail)?;
            let id = step.done.commitment.as_ref()?;
            let item = super::fields::active(self.known.plan, id)?;
            Some((item, company))
        })?;
        let from = item.with.as_ref().map_or_else(String::new, company_text);
        let person = item.with.as_ref().and_then(|with| with.person.clone());
        let to = company_text(&Company { company, person });
        Some(tried(item, Field::Company, &from, &to, day))
    }

    /// The next person on the list may ask, this week.
    fn telling(&self) -> Vec<Change> {
        let friends = self.known.plan.friends();
        let until = self.known.day.plus(TRIED);
        let week = Id::new(WEEK);
        friends
            .map(|person| held(&week, Field::Tell, person.id.as_str(), until))
            .collect()
    }
}
