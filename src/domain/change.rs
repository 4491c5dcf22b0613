//! A change: what an answer, a rule, a pattern or the person makes different, from one value to another. Some hold for a
//! while and end by themselves, some are tried and asked about once, some are for good. What is open on a day follows
//! from the log and the plan alone.

mod answered;
mod fields;
mod helped;
mod holding;
mod of_step;
mod of_week;
mod old;
mod one;
mod open;
mod stock;

use super::{
    day::Day,
    entry::{Fact, Idea, IdeaChange},
    id::Id,
    plan::{Commitment, IfThen, Plan},
};

pub use answered::{Obstacle, candidates};
pub use fields::{Field, Kind, days_text, weekdays};
pub use helped::{AFTER, Helper, POSTED_NOTE, helped};
pub use holding::Holding;
pub use one::{ONE, REST_OF_WEEK, one_only};
pub use open::{
    Ending, Open, Trial, all_go_back, doubled, ending_of, go_back, is_open, keep, open,
    rests_from_growing, sleeps, taken_about, taken_since, trials_to_ask, way_back_up,
};
pub use stock::{Signal, Situation, Stock, StockStep, to_try};

/// The subject of a change of the whole week.
pub const WEEK: &str = "week";

/// The days a change is tried, or holds, unless it says otherwise.
pub const TRIED: i64 = 7;

/// How many days after the look-back somebody who was told may ask.
pub const ASK_AFTER: i64 = 5;

/// The days of rest.
pub const REST: i64 = 3;

/// What the log names the choice of a size that a step began with.
pub const BEGAN: &str = "began";

/// One thing that is different.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it follows from, as the log names it: `answer:too-big`, `helped:music`, `S1`, `up`.
    pub because: String,
    /// The step, the plan or the basic it is about; [`WEEK`] for all of them.
    pub subject: Id,
    /// What of it.
    pub field: Field,
    /// The value before: an id, or a name of the files.
    pub from: String,
    /// The value now.
    pub to: String,
    /// How long it is meant to stay.
    pub kind: Kind,
    /// The last day it holds, or the day from which it is asked about.
    pub until: Option<Day>,
    /// What it brings into the plan, when it is taken.
    pub brings: Option<Brings>,
}

/// Something new for the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Brings {
    /// A step.
    Step(Box<Commitment>),
    /// An if-then plan.
    Plan(Box<IfThen>),
}

/// What is taken or left as one: one row, mostly of one change.
pub type Way = Vec<Change>;

impl Change {
    /// The change the other way round.
    fn turned(&self) -> Self {
        Self {
            from: self.to.clone(),
            to: self.from.clone(),
            brings: None,
            ..self.clone()
        }
    }

    /// What the log says when it is taken; `answer` is the key that took it.
    pub fn fact(&self, answer: &str) -> Fact {
        Fact::Idea(Box::new(Idea {
            answer: Some(answer.to_owned()),
            until: self.until,
            ..self.said()
        }))
    }

    /// What the log says when it ended.
    fn ended(&self, outcome: &str) -> Fact {
        Fact::Idea(Box::new(Idea {
            outcome: Some(outcome.to_owned()),
            ..self.said()
        }))
    }

    /// What the log says when it was offered and passed over.
    pub fn passed_over(&self) -> Fact {
        self.left("l")
    }

    /// The same when it was refused.
    pub fn refused(&self) -> Fact {
        self.left("n")
    }

    fn left(&self, answer: &str) -> Fact {
        Fact::Idea(Box::new(Idea {
            rule: self.because.clone(),
            subject: self.subject.as_str().to_owned(),
            answer: Some(answer.to_owned()),
            ..Idea::default()
        }))
    }

    fn said(&self) -> Idea {
        Idea {
            rule: self.because.clone(),
            subject: self.subject.as_str().to_owned(),
            change: Some(IdeaChange {
                field: self.field.name().to_owned(),
                from: self.from.clone(),
                to: self.to.clone(),
                kind: self.kind.name().to_owned(),
            }),
            ..Idea::default()
        }
    }

    /// The change a line of the log tells of; `None` for what only a newer daymark knows.
    fn read(idea: &Idea) -> Option<Self> {
        let change = idea.change.as_ref()?;
        is_known(&idea.rule).then_some(())?;
        Some(Self {
            because: idea.rule.clone(),
            subject: Id::new(&idea.subject),
            field: Field::named(&change.field)?,
            from: change.from.clone(),
            to: change.to.clone(),
            kind: Kind::named(&change.kind)?,
            until: idea.until,
            brings: None,
        })
    }

    /// True when it is about the same field of the same subject.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.field == other.field && self.subject == other.subject
    }

    /// The steps it puts something else in the place of, or changes.
    pub fn is_about(&self, step: &Id) -> bool {
        let is_step = self.field == Field::Step && self.to == step.as_str();
        &self.subject == step || is_step
    }
}

/// True for what this daymark may have written.
fn is_known(rule: &str) -> bool {
    const RULES: [&str; 13] = [
        "S1", "S1b", "S2", "S2b", "S3", "S4", "S5", "S6", "S7", "up", BEGAN, "self", ONE,
    ];
    match rule.split_once(':') {
        Some(("answer", answer)) => Obstacle::named(answer).is_some(),
        Some(("helped", helper)) => Helper::named(helper).is_some(),
        Some(("pattern", _)) => true,
        Some(_) => false,
        None => RULES.contains(&rule),
    }
}

/// Takes a change on `day`: what the plan has to say of it is changed. `None`, and nothing changed, where that would
/// change nothing, or where the plan has moved on.
pub fn take(plan: &mut Plan, change: &Change, day: Day) -> Option<Fact> {
    take_with(plan, change, day, "y")
}

/// The same, with the key of another answer than yes.
pub fn take_with(plan: &mut Plan, change: &Change, day: Day, answer: &str) -> Option<Fact> {
    let differs = change.from != change.to;
    (differs && fields::apply(plan, change, day)).then(|| change.fact(answer))
}

/// Takes every change of a way, or none.
pub fn take_all(plan: &mut Plan, way: &[Change], day: Day) -> Option<Vec<Fact>> {
    let mut taken = plan.clone();
    let facts: Option<Vec<Fact>> = way
        .iter()
        .map(|change| take(&mut taken, change, day))
        .collect();
    if facts.as_ref().is_some_and(|facts| !facts.is_empty()) {
        *plan = taken;
        return facts;
    }
    None
}

/// Takes a change off again that was taken on the same day: the plan stands as it did, and has no trace of what was
/// brought. The fact that took it is to be retracted along with it.
pub fn take_off(plan: &mut Plan, change: &Change, day: Day) {
    fields::apply(plan, &change.turned(), day);
    if let Some(brings) = &change.brings {
        match brings {
            Brings::Step(step) => plan.commitments.retain(|item| item.id != step.id),
            Brings::Plan(new) => plan.if_then.retain(|item| item.id != new.id),
        }
    }
}
