//! Answers: what may be said to an idea, what that writes into the log and what it changes in the plan.

use super::{Proposal, Suggestion};
use crate::domain::{
    change::{self, Brings, Change, Field, Kind, REST, TRIED},
    day::Day,
    entry::{Fact, Idea},
    id::Id,
    names::names,
    plan::{Commitment, IfThen, Plan, commitment::Wording},
    size::Size,
};

/// How an experiment that was taken back is stored.
pub(super) const BACK: &str = "back";

names! {
    /// What may be said to an idea. Each has the name of its key.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Answer {
        /// Try it.
        Yes = "y",
        /// Ask again another time.
        Later = "l",
        /// Leave it.
        No = "n",
        /// It matters: never ask about this again.
        Keep = "k",
        /// Another step.
        Swap = "s",
        /// A smaller size.
        Smaller = "-",
        /// It is done and not marked.
        Unmarked = "d",
    }
}

impl Answer {
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

/// Answers an idea on `day`: the plan is changed as the answer says. What the log says of it; `None`, and nothing
/// changed, where the plan has moved on or the answer comes without what it asks for.
pub fn answer(plan: &mut Plan, idea: &Suggestion, reply: Reply, day: Day) -> Option<Fact> {
    let key = reply.answer.name();
    if !idea.answers().contains(&reply.answer) {
        return None;
    }
    match reply.answer {
        Answer::Yes | Answer::Swap | Answer::Smaller => {
            let change = changed(plan, idea, reply, day)?;
            change::take_with(plan, &change, day, key)
        }
        Answer::Keep => keep(plan, idea).then(|| said(idea, key)),
        Answer::Later | Answer::No | Answer::Unmarked => Some(said(idea, key)),
    }
}

fn said(idea: &Suggestion, answer: &str) -> Fact {
    Fact::Idea(Box::new(Idea {
        rule: idea.rule().name().to_owned(),
        subject: idea.subject.as_str().to_owned(),
        answer: Some(answer.to_owned()),
        ..Idea::default()
    }))
}

/// The change that a yes is.
fn changed(plan: &Plan, idea: &Suggestion, reply: Reply, day: Day) -> Option<Change> {
    let change = |field, from: &str, to: &str| Change {
        because: idea.rule().name().to_owned(),
        subject: idea.subject.clone(),
        field,
        from: from.to_owned(),
        to: to.to_owned(),
        kind: Kind::Try,
        until: Some(day.plus(TRIED)),
        brings: None,
    };
    let item = plan.commitment(&idea.subject);
    let size = |from: Size, to: Size| change(Field::Size, from.name(), to.name());
    let asks = idea.asks(reply.answer);
    Some(match (&idea.what, reply.chosen) {
        (Proposal::Shrink { from, to, .. } | Proposal::Grow { from, to, .. }, _) => {
            size(*from, *to)
        }
        (
            Proposal::Draining {
                smaller: Some(to), ..
            },
            Chosen::Nothing,
        ) => size(item.map(|item| item.size).filter(|from| to < from)?, *to),
        (Proposal::Time { to, .. }, _) => change(Field::Block, item?.block.name(), to.name()),
        (Proposal::Rest(_), _) => Change {
            kind: Kind::While,
            until: Some(day.plus(REST)),
            ..change(Field::SmallerDays, "", "all")
        },
        (_, Chosen::Words { id, text }) if matches!(asks, Asks::Situation | Asks::Action) => {
            let mut plans = plan.active_if_then();
            let old = plans.find(|item| item.id == idea.subject)?;
            let mut new = IfThen {
                id,
                since: Some(day),
                changed: None,
                ..old.clone()
            };
            match asks {
                Asks::Situation => new.situation = text,
                Asks::Action | Asks::Nothing | Asks::Step => new.action = text,
            }
            Change {
                brings: Some(Brings::Plan(Box::new(new.clone()))),
                ..change(Field::Plan, old.id.as_str(), new.id.as_str())
            }
        }
        (_, Chosen::Step { id, words }) if asks == Asks::Step => {
            let new = another(item?, (id, *words), day);
            Change {
                brings: Some(Brings::Step(Box::new(new.clone()))),
                ..change(Field::Step, idea.subject.as_str(), new.id.as_str())
            }
        }
        (_, _) => return None,
    })
}

/// The active commitment with this id.
pub(super) fn active<'a>(plan: &'a mut Plan, id: &Id) -> Option<&'a mut Commitment> {
    plan.commitments
        .iter_mut()
        .find(|item| &item.id == id && item.retired.is_none())
}

fn keep(plan: &mut Plan, idea: &Suggestion) -> bool {
    let Some(item) = active(plan, &idea.subject) else {
        return false;
    };
    let rule = idea.rule().name();
    let is_new = item.keep.iter().all(|kept| kept != rule);
    if is_new {
        item.keep.push(rule.to_owned());
    }
    is_new
}

/// Another step in the place of one.
fn another(old: &Commitment, (id, words): (Id, Wording), day: Day) -> Commitment {
    let mut new = Commitment {
        id,
        with: None,
        at: None,
        keep: Vec::new(),
        since: Some(day),
        history: Vec::new(),
        retired: None,
        changed: None,
        ..old.clone()
    };
    new.reword(words);
    new
}

/// Puts another step in the place of one. The earlier one is retired, so that its history stays its own.
pub fn swap(plan: &mut Plan, before: &Id, words: (Id, Wording), day: Day) -> bool {
    if plan.commitment(&words.0).is_some() {
        return false;
    }
    let Some(old) = active(plan, before) else {
        return false;
    };
    old.retired = Some(day);
    let new = another(old, words, day);
    plan.commitments.push(new);
    true
}
