//! Ideas: small changes that the counts suggest. Computed from the plan and the log alone, so the same log gives the
//! same ideas. Each is tried for a week and can be taken back; nothing changes without a yes.

mod answer;
mod quiet;
mod rules;
mod suggested;

use super::{
    block::Block,
    change::{self, Trial},
    count::Count,
    id::Id,
    names::names,
    size::Size,
};

pub use super::known::{Known, SPAN};
pub use answer::{Answer, Asks, Chosen, Reply, answer, shown, swap as swap_step};
pub use quiet::{QuietAnswer, apply_quiet, quiet_fact, quiet_value};

use suggested::Suggested;

/// Where an idea would be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On Today.
    Today,
    /// On the last page but two of the look-back.
    LookBack,
}

names! {
    /// The rules, the most urgent first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Rule {
        /// S5: a few smaller days.
        Rest = "S5",
        /// S1: the next smaller size.
        Shrink = "S1",
        /// S1b: another step, as this one cannot shrink.
        Replace = "S1b",
        /// S2: another situation for an if-then plan.
        Situation = "S2",
        /// S2b: a smaller action for an if-then plan.
        Action = "S2b",
        /// S3: the time at which it is done anyway.
        Time = "S3",
        /// S4: keep, swap or shrink what drains.
        Draining = "S4",
        /// S6: the next larger size.
        Grow = "S6",
        /// S7: make room for something new.
        Familiar = "S7",
    }
}

/// An idea with the counts it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The commitment or if-then plan it is about; [`DAYS`] for all of them.
    pub subject: Id,
    /// What it suggests.
    pub what: Proposal,
}

/// The subject of an idea that is about the days and no single step.
pub const DAYS: &str = "days";

/// What an idea suggests, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Take the smaller size.
    Shrink {
        /// Done of offered days.
        done: Count,
        /// The size now.
        from: Size,
        /// The size to try.
        to: Size,
    },
    /// Take another step.
    Replace {
        /// Done of offered days.
        done: Count,
    },
    /// Take another situation.
    Situation {
        /// The moment did not come up, of the latest weekly results.
        no_moment: Count,
    },
    /// Take a smaller action.
    Action {
        /// The moment came and it was too much, of the latest weekly results.
        too_big: Count,
    },
    /// Plan it for when it is done anyway.
    Time {
        /// Done at that time, of the latest times.
        there: Count,
        /// The time.
        to: Block,
    },
    /// Keep it, swap it or make it smaller.
    Draining {
        /// Draining of the latest felt marks.
        draining: Count,
        /// The smaller size, if there is one.
        smaller: Option<Size>,
    },
    /// Three smaller days.
    Rest(Tired),
    /// Try the larger size.
    Grow {
        /// Done of offered days.
        done: Count,
        /// The size now.
        from: Size,
        /// The size to try.
        to: Size,
    },
    /// Keep it, or make room.
    Familiar {
        /// Done of offered days.
        done: Count,
    },
}

/// What says that a week has taken a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tired {
    /// Draining of the felt marks.
    Felt(Count),
    /// Steps set down.
    SetDown(u32),
    /// Smaller days of days here.
    Smaller(Count),
}

impl Proposal {
    /// The rule it comes from.
    pub fn rule(&self) -> Rule {
        match self {
            Proposal::Shrink { .. } => Rule::Shrink,
            Proposal::Replace { .. } => Rule::Replace,
            Proposal::Situation { .. } => Rule::Situation,
            Proposal::Action { .. } => Rule::Action,
            Proposal::Time { .. } => Rule::Time,
            Proposal::Draining { .. } => Rule::Draining,
            Proposal::Rest(_) => Rule::Rest,
            Proposal::Grow { .. } => Rule::Grow,
            Proposal::Familiar { .. } => Rule::Familiar,
        }
    }
}

impl Suggestion {
    /// The rule it comes from.
    pub fn rule(&self) -> Rule {
        self.what.rule()
    }
}

/// The idea that is shown on this day at this place, if there is one. The one that waits for an answer stays as long
/// as its counts do; a new one comes only when nothing speaks for quiet.
pub fn idea_for(known: &Known, place: Place) -> Option<Suggestion> {
    let [idea] = ideas_for(known, [place]);
    idea
}

/// The same for several places at once.
pub fn ideas_for<const N: usize>(known: &Known, places: [Place; N]) -> [Option<Suggestion>; N] {
    if !known.plan.settings.suggestions || known.plan.is_unfinished() {
        return [const { None }; N];
    }
    let suggested = Suggested::of(known.journal, known.day);
    let mut found = rules::holding(known, &suggested);
    found.retain(|idea| suggested::lets_show(known, idea.rule()) && suggested.allows(known, idea));
    let open = suggested.open(known.day);
    let open = open.and_then(|open| found.iter().position(|idea| open.is(idea)));
    let has_room = |place| open.is_some() || suggested.has_room(known.day, place);
    let idea = found.get(open.unwrap_or(0));
    places.map(|place| idea.filter(|_| has_room(place)).cloned())
}

/// The experiment that Today asks about, where no look-back did: its week has been over for two days. Quiet days ask
/// nothing.
pub fn trial(known: &Known) -> Option<Trial> {
    const WAITED: i64 = 2;
    let asks = known.plan.settings.suggestions && !suggested::is_hard(known);
    let asks = asks && suggested::is_settled(known);
    asks.then(|| change::trials_to_ask(known, WAITED))?
        .into_iter()
        .next()
}
