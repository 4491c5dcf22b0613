//! Answers: what may be said to an idea, what that writes into the log and what it changes in the plan.

use super::{Proposal, Rule, Suggestion};
use crate::domain::{
    day::Day,
    entry::{Fact, Idea},
    id::Id,
    plan::{Commitment, IfThen, Plan, commitment::Wording},
    size::Size,
};

/// The days something is tried for.
const TRIED: i64 = 7;

/// The days of rest.
const REST: i64 = 3;

/// How an experiment that was taken back is stored.
pub(super) const BACK: &str = "back";

/// How an experiment that stays is stored.
pub(super) const KEPT: &str = "kept";

/// What may be said to an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Try it.
    Yes,
    /// Ask again another time.
    Later,
    /// Leave it.
    No,
    /// It matters: never ask about this again.
    Keep,
    /// Another step.
    Swap,
    /// A smaller size.
    Smaller,
    /// It is done and not marked.
    Unmarked,
}

impl Answer {
    /// All answers.
    pub const ALL: [Answer; 7] = [
        Answer::Yes,
        Answer::Later,
        Answer::No,
        Answer::Keep,
        Answer::Swap,
        Answer::Smaller,
        Answer::Unmarked,
    ];

    /// Its key, and its name in files.
    pub fn key(self) -> &'static str {
        match self {
            Answer::Yes => "y",
            Answer::Later => "l",
            Answer::No => "n",
            Answer::Keep => "k",
            Answer::Swap => "s",
            Answer::Smaller => "-",
            Answer::Unmarked => "d",
        }
    }

    /// The answer with this key.
    pub fn named(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }

    /// True when something is tried.
    pub fn is_yes(self) -> bool {
        match self {
            Answer::Yes | Answer::Swap | Answer::Smaller => true,
            Answer::Later | Answer::No | Answer::Keep | Answer::Unmarked => false,
        }
    }
}

impl Suggestion {
    /// The answers it takes, in the order in which they are shown.
    pub fn answers(&self) -> &'static [Answer] {
        match &self.what {
            Proposal::Draining {
                smaller: Some(_), ..
            } => &[Answer::Keep, Answer::Swap, Answer::Smaller, Answer::Later],
            Proposal::Draining { smaller: None, .. } => {
                &[Answer::Keep, Answer::Swap, Answer::Later]
            }
            Proposal::Shrink { .. } | Proposal::Replace { .. } => {
                &[Answer::Yes, Answer::Later, Answer::No, Answer::Unmarked]
            }
            Proposal::Situation { .. }
            | Proposal::Action { .. }
            | Proposal::Time { .. }
            | Proposal::Rest(_)
            | Proposal::Grow { .. }
            | Proposal::Familiar { .. } => &[Answer::Yes, Answer::Later, Answer::No],
        }
    }

    /// What the answer asks to be chosen before it can be done.
    pub fn asks(&self, answer: Answer) -> Asks {
        match (&self.what, answer) {
            (Proposal::Situation { .. }, Answer::Yes) => Asks::Situation,
            (Proposal::Action { .. }, Answer::Yes) => Asks::Action,
            (Proposal::Replace { .. } | Proposal::Familiar { .. }, Answer::Yes)
            | (Proposal::Draining { .. }, Answer::Swap) => Asks::Step,
            (_, _) => Asks::Nothing,
        }
    }
}

/// What has to be chosen along with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing.
    Nothing,
    /// Another situation: [`Chosen::Words`].
    Situation,
    /// A smaller action: [`Chosen::Words`].
    Action,
    /// Another step of the value: [`Chosen::Step`].
    Step,
}

/// What was chosen along with an answer. The id is a new one.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    /// Nothing was asked.
    Nothing,
    /// A situation or an action.
    Words {
        /// The id of the if-then plan to make.
        id: Id,
        /// The words.
        text: String,
    },
    /// Another step.
    Step {
        /// The id of the commitment to make.
        id: Id,
        /// Its words.
        words: Box<Wording>,
    },
}

/// An answer with what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// The answer.
    pub answer: Answer,
    /// What was chosen along with it.
    pub chosen: Chosen,
}

impl From<Answer> for Reply {
    fn from(answer: Answer) -> Self {
        Self {
            answer,
            chosen: Chosen::Nothing,
        }
    }
}

/// What the log says when an idea shows on a day.
pub fn shown(idea: &Suggestion) -> Fact {
    Fact::Idea(Box::new(Idea {
        rule: idea.rule().name().to_owned(),
        subject: idea.subject.as_str().to_owned(),
        ..Idea::default()
    }))
}

/// What the log says when it is answered on `day`.
pub fn fact(idea: &Suggestion, answer: Answer, day: Day) -> Fact {
    let days = if idea.rule() == Rule::Rest {
        REST
    } else {
        TRIED
    };
    Fact::Idea(Box::new(Idea {
        rule: idea.rule().name().to_owned(),
        subject: idea.subject.as_str().to_owned(),
        answer: Some(answer.key().to_owned()),
        until: answer.is_yes().then(|| day.plus(days)),
        outcome: None,
    }))
}

/// Does to the plan what the answer says. True when that changed the plan; an idea the plan has moved on from, or an
/// answer without what it asks for, changes nothing.
pub fn apply(plan: &mut Plan, idea: &Suggestion, reply: Reply, day: Day) -> bool {
    let Reply { answer, chosen } = reply;
    if !idea.answers().contains(&answer) {
        return false;
    }
    if answer == Answer::Keep {
        return active(plan, &idea.subject).is_some_and(|item| keep(item, idea.rule()));
    }
    if !answer.is_yes() {
        return false;
    }
    match (&idea.what, chosen) {
        (Proposal::Shrink { from, to, .. } | Proposal::Grow { from, to, .. }, _) => {
            resize(plan, idea, (*from, *to), day)
        }
        (
            Proposal::Draining {
                smaller: Some(to), ..
            },
            Chosen::Nothing,
        ) if answer == Answer::Smaller => active(plan, &idea.subject)
            .map(|item| item.size)
            .is_some_and(|from| *to < from && resize(plan, idea, (from, *to), day)),
        (Proposal::Time { to, .. }, _) => active(plan, &idea.subject)
            .is_some_and(|item| std::mem::replace(&mut item.block, *to) != *to),
        (Proposal::Situation { .. }, Chosen::Words { id, text }) => {
            renew(plan, &idea.subject, day, |item| {
                (item.id, item.situation) = (id, text);
            })
        }
        (Proposal::Action { .. }, Chosen::Words { id, text }) => {
            renew(plan, &idea.subject, day, |item| {
                (item.id, item.action) = (id, text);
            })
        }
        (_, Chosen::Step { id, words }) if idea.asks(answer) == Asks::Step => {
            swap(plan, &idea.subject, (id, *words), day)
        }
        (_, _) => false,
    }
}

/// The active commitment with this id.
pub(super) fn active<'a>(plan: &'a mut Plan, id: &Id) -> Option<&'a mut Commitment> {
    plan.commitments
        .iter_mut()
        .find(|item| &item.id == id && item.retired.is_none())
}

fn keep(item: &mut Commitment, rule: Rule) -> bool {
    let new = item.keep.iter().all(|kept| kept != rule.name());
    if new {
        item.keep.push(rule.name().to_owned());
    }
    new
}

fn resize(plan: &mut Plan, idea: &Suggestion, (from, to): (Size, Size), day: Day) -> bool {
    let item = active(plan, &idea.subject).filter(|item| item.size == from);
    item.map(|item| item.resize(to, day, idea.rule().name()))
        .is_some()
}

/// Puts another step in the place of one. The earlier one is retired, so that its history stays its own.
pub fn swap(plan: &mut Plan, before: &Id, (id, words): (Id, Wording), day: Day) -> bool {
    if plan.commitment(&id).is_some() {
        return false;
    }
    let Some(old) = active(plan, before) else {
        return false;
    };
    old.retired = Some(day);
    let mut new = Commitment {
        id,
        keep: Vec::new(),
        since: Some(day),
        history: Vec::new(),
        retired: None,
        changed: None,
        ..old.clone()
    };
    new.reword(words);
    plan.commitments.push(new);
    true
}

/// Puts another if-then plan in the place of one, changed as `change` says.
fn renew(plan: &mut Plan, before: &Id, day: Day, change: impl FnOnce(&mut IfThen)) -> bool {
    let same = |item: &&mut IfThen| &item.id == before && item.retired.is_none();
    let Some(old) = plan.if_then.iter_mut().find(same) else {
        return false;
    };
    let mut new = IfThen {
        since: Some(day),
        changed: None,
        ..old.clone()
    };
    change(&mut new);
    old.retired = Some(day);
    plan.if_then.push(new);
    true
}
