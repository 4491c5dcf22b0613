//! How if-then plans went, one for what was in the way, and the idea that waits.

use super::{Row, WORDS, below};
use crate::{
    content::Line,
    domain::{
        entry::{Entry, Fact},
        id::Id,
        idea::Place,
    },
    pages::{
        idea::{self, IdeaLeaf},
        look_back::LookBack,
        page::Route,
        plans::{self, Plans},
    },
    session::{Matter, Session, action::Action},
    ui::{
        blocks::answers::Answer,
        document::{self, Document},
        focus::Focus,
    },
    words::look_back::{self as text, RESULTS, names},
};

impl LookBack {
    /// What was in the way, and a plan for it.
    pub(super) fn show_in_way(&self, session: &Session, shown: &mut Document) {
        let lines = self.in_way(session);
        if lines.is_empty() {
            return;
        }
        let said: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        let key = session.appearance.keys.sign(Action::Plans, "p");
        shown.gap();
        shown.add(document::Entry::new(
            text::IN_THE_WAY,
            WORDS,
            said.join(", "),
        ));
        below([Answer::new((key, text::PLAN_FOR_IT))], shown);
    }

    /// What was said to be in the way, in its words, while there is room for an if-then plan about it.
    pub(in crate::pages::look_back) fn in_way<'d>(&self, session: &'d Session) -> Vec<&'d Line> {
        let said = &self.review.in_way;
        let lines = session.content.in_way().iter();
        let lines = lines.filter(|line| line.moment.is_some() && said.contains(&line.id));
        if plans::may_add(session) {
            lines.collect()
        } else {
            Vec::new()
        }
    }

    /// An if-then plan for what was in the way.
    pub(super) fn begin_plan(&self, session: &Session) -> Route {
        let lines = self.in_way(session).into_iter();
        let moments: Vec<String> = lines.filter_map(|line| line.moment.clone()).collect();
        if moments.is_empty() {
            return Route::Stay;
        }
        Route::open(Plans::for_moments(moments, session))
    }

    /// A plan, and how it went.
    pub(super) fn show_plan(&self, id: &Id, focus: Focus, session: &Session, shown: &mut Document) {
        let mut plans = session.plan.active_if_then();
        let Some(item) = plans.find(|item| &item.id == id) else {
            return;
        };
        let value = session.plan.value(&item.value);
        let sentence = item.sentence(value.map_or("", |value| &value.name));
        shown.gap();
        shown.add(document::Entry::new(text::PLAN, WORDS, sentence).focus(focus));
        let result = self.result_of(id, session).map(|(_, at)| at);
        let answer = |key, at: usize| {
            let answer = Answer::new((key, RESULTS[at].1));
            answer.chosen_if(result == Some(at))
        };
        if self.plan_row(session).as_ref() == Some(id) {
            below([answer("1", 0), answer("2", 1), answer("3", 2)], shown);
        } else if let Some(at) = result {
            below([answer("1", at)], shown);
        }
    }

    /// The plan a key acts on.
    pub(in crate::pages::look_back) fn plan_row(&self, session: &Session) -> Option<Id> {
        self.target(session, |row| match row {
            Row::Plan(id) => Some(id.clone()),
            Row::Step(_) | Row::Question(_) | Row::OneOff(_) => None,
        })
    }

    /// What was said of a plan in this week: the entry, and the place of the answer among the three.
    fn result_of(&self, plan: &Id, session: &Session) -> Option<(Id, usize)> {
        let said = |entry: &&Entry| match &entry.fact {
            Fact::IfThenResult { if_then, week, .. } => {
                if_then == plan && *week == self.week && session.journal.is_live(entry)
            }
            _ => false,
        };
        let entries = session.journal.entries().filter(said);
        let latest = entries.max_by(|a, b| a.order().cmp(&b.order()))?;
        let Fact::IfThenResult { result, .. } = &latest.fact else {
            return None;
        };
        let at = RESULTS.iter().position(|(name, _)| name == result)?;
        Some((latest.id.clone(), at))
    }

    /// Says how a plan went; the same again takes it back.
    pub(super) fn result(&self, index: usize, session: &mut Session) {
        let (Some(if_then), Some((result, _))) = (self.plan_row(session), RESULTS.get(index))
        else {
            return;
        };
        let said = self.result_of(&if_then, session);
        let fact = match said {
            Some((of, at)) if at == index => Fact::Retracted { of },
            _ => Fact::IfThenResult {
                if_then,
                week: self.week,
                result: (*result).to_owned(),
            },
        };
        session.log(self.day, fact);
        session.call_it(names::RESULT);
    }
}

/// What waits here, opened.
pub(super) fn open_idea(session: &Session) -> Route {
    IdeaLeaf::open(Place::LookBack, session).map_or(Route::Stay, Route::open)
}

/// What waits here, in a few words.
pub(in crate::pages::look_back) fn idea_line(session: &Session) -> Option<String> {
    let matter = session.matter(Place::LookBack)?;
    Some(match matter {
        Matter::Idea(_) => text::about(&idea::about(matter, session)),
        Matter::Trial(_) => idea::line(matter, session),
    })
}
