//! What was answered, what follows from it, and what is offered: taken, taken off, and the other ways of each.

use super::LookBack;

use crate::{
    domain::{
        begins,
        change::{self, Change, ONE, Obstacle, Way},
        id::Id,
        idea::{Known, Place, Rule},
        pattern,
    },
    session::{Matter, Notice, Session, action::Action},
    words::{
        change as changes,
        look_back::{self as text, names},
    },
};

/// An answer and the ways that follow from it.
#[derive(Debug)]
pub(super) struct Answer {
    /// The step, `None` for the whole week.
    subject: Option<Id>,
    obstacle: Obstacle,
    ways: Vec<Way>,
    at: usize,
}

/// What is offered without being asked.
#[derive(Debug)]
pub(super) struct Offer {
    ways: Vec<Way>,
    at: usize,
    reason: String,
}

/// A row with a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    One,
    Answer(usize),
    Offer,
}

/// A change as it stands in its row.
pub(super) struct Given {
    pub(super) way: Way,
    pub(super) is_on: bool,
    pub(super) reason: String,
}

/// What the log names an answer and its subject.
fn named(subject: Option<&Id>, obstacle: Obstacle) -> (String, Id) {
    let subject = subject.cloned().unwrap_or_else(|| Id::new(change::WEEK));
    (obstacle.name().to_owned(), subject)
}

impl LookBack {
    /// Takes up what was answered earlier in this look-back.
    pub(super) fn take_up(&mut self, session: &Session) {
        let taken = self.taken_so_far(session);
        let because = |rule: &str| -> Way {
            let of = taken.iter().filter(|change| change.because == rule);
            of.cloned().collect()
        };
        self.one = because(ONE);
        if self.one.is_empty() {
            self.one = session.with_known(change::one_only);
        }
        for (name, subject) in self.review.about.clone() {
            let Some(obstacle) = Obstacle::named(&name) else {
                continue;
            };
            let subject = Some(subject).filter(|subject| subject.as_str() != change::WEEK);
            let mut way = because(&format!("answer:{name}"));
            way.retain(|change| subject.as_ref().is_none_or(|step| change.subject == *step));
            let mut ways = session.candidates(subject.as_ref(), obstacle);
            if !way.is_empty() {
                ways.insert(0, way);
            }
            self.answers.push(Answer {
                subject,
                obstacle,
                ways,
                at: 0,
            });
        }
    }

    fn taken_so_far(&self, session: &Session) -> Vec<Change> {
        session.with_known(|known| change::taken_since(known, self.week))
    }

    /// The answer that stands for a step, or for the whole week.
    pub(super) fn answered(&self, subject: Option<&Id>) -> Option<Which> {
        let stands = |answer: &Answer| {
            let is_it = answer.subject.as_ref() == subject;
            let name = named(subject, answer.obstacle);
            is_it && self.review.about.contains(&name)
        };
        self.answers.iter().position(stands).map(Which::Answer)
    }

    /// What got in the way, as a row says it.
    pub(super) fn obstacle_of(&self, which: Which) -> Option<Obstacle> {
        match which {
            Which::Answer(at) => self.answers.get(at).map(|answer| answer.obstacle),
            Which::One | Which::Offer => None,
        }
    }

    /// How many rows were answered.
    pub(super) fn answered_rows(&self) -> usize {
        self.review.about.len()
    }

    /// The reason at the end of a row.
    pub(super) fn reason(&self, which: Which) -> String {
        match which {
            Which::One | Which::Answer(_) => {
                let obstacle = self.obstacle_of(which);
                obstacle.map_or_else(String::new, |obstacle| {
                    changes::obstacle(obstacle).to_owned()
                })
            }
            Which::Offer => {
                let offer = self.offer.as_ref();
                offer.map_or_else(String::new, |offer| offer.reason.clone())
            }
        }
    }

    fn ways(&self, which: Which) -> (&[Way], usize) {
        match which {
            Which::One => (std::slice::from_ref(&self.one), 0),
            Which::Answer(at) => {
                let answer = self.answers.get(at);
                answer.map_or((&[], 0), |answer| (&answer.ways, answer.at))
            }
            Which::Offer => {
                let offer = self.offer.as_ref();
                offer.map_or((&[], 0), |offer| (&offer.ways, offer.at))
            }
        }
    }

    /// A row's change as it stands: the one that is taken, else the one that would be.
    pub(super) fn given(&self, which: Which, session: &Session) -> Option<Given> {
        let (ways, at) = self.ways(which);
        let taken = ways.iter().find(|way| session.has_taken(way));
        let way = taken.or_else(|| ways.get(at))?;
        Some(Given {
            way: way.clone(),
            is_on: taken.is_some(),
            reason: self.reason(which),
        })
    }

    /// What else could stand in its row.
    pub(super) fn other_ways(&self, which: Which, session: &Session) -> Vec<Way> {
        let given = self.given(which, session);
        let is_other = |way: &&Way| given.as_ref().is_none_or(|given| given.way != **way);
        let (ways, _) = self.ways(which);
        ways.iter().filter(is_other).cloned().collect()
    }

    /// The rows with a change that stand on the last page.
    pub(super) fn different(&self, session: &Session) -> Vec<Which> {
        let one = session.has_taken(&self.one).then_some(Which::One);
        let about = self.review.about.iter();
        let answers = about.filter_map(|(_, subject)| {
            let subject = Some(subject).filter(|subject| subject.as_str() != change::WEEK);
            self.answered(subject)
        });
        let all = one.into_iter().chain(answers);
        all.filter(|which| !self.ways(*which).0.is_empty())
            .collect()
    }

    /// All that is taken.
    pub(super) fn taken(&self, session: &Session) -> Vec<Way> {
        let mut all = self.different(session);
        all.push(Which::Offer);
        let given = all
            .into_iter()
            .filter_map(|which| self.given(which, session));
        given
            .filter(|given| given.is_on)
            .map(|given| given.way)
            .collect()
    }

    /// Keeps an answer, and takes the change that follows from it.
    pub(super) fn give(&mut self, subject: Option<Id>, obstacle: Obstacle, session: &mut Session) {
        let before = self.answered(subject.as_ref());
        if let Some(given) = before.and_then(|which| self.given(which, session))
            && given.is_on
        {
            session.take_way_off(&given.way);
        }
        let (name, about) = named(subject.as_ref(), obstacle);
        self.say(names::MARK, session, |review| {
            review.about.retain(|(_, other)| *other != about);
            review.about.push((name, about));
            review.in_way.clear();
            for (name, _) in &review.about {
                if !review.in_way.contains(name) {
                    review.in_way.push(name.clone());
                }
            }
        });
        let ways = session.candidates(subject.as_ref(), obstacle);
        match ways.first() {
            Some(way) => {
                session.take_way(way);
            }
            None => session.say(Notice::Words(text::NOTHING_ELSE.to_owned())),
        }
        self.answers
            .retain(|answer| answer.subject != subject || answer.obstacle != obstacle);
        self.answers.push(Answer {
            subject,
            obstacle,
            ways,
            at: 0,
        });
    }

    /// Takes a change, or takes it off again.
    pub(super) fn switch(&self, which: Which, session: &mut Session) {
        let Some(given) = self.given(which, session) else {
            return;
        };
        if given.is_on {
            session.take_way_off(&given.way);
        } else {
            session.take_way(&given.way);
        }
    }

    /// Another way in the place of this one: taken where this one was.
    pub(super) fn another_way(&mut self, which: Which, action: Action, session: &mut Session) {
        let Some(given) = self.given(which, session) else {
            return;
        };
        let (ways, _) = self.ways(which);
        let at = ways.iter().position(|way| *way == given.way).unwrap_or(0);
        let by = if action == Action::Left {
            ways.len() - 1
        } else {
            1
        };
        let next = (at + by) % ways.len();
        let Some(way) = ways.get(next).filter(|_| next != at).cloned() else {
            return session.say(Notice::Words(text::NO_OTHER_WAY.to_owned()));
        };
        if given.is_on {
            session.take_way_off(&given.way);
            session.take_way(&way);
        }
        match which {
            Which::One => {}
            Which::Answer(at) => self.answers[at].at = next,
            Which::Offer => {
                if let Some(offer) = &mut self.offer {
                    offer.at = next;
                }
            }
        }
    }

    /// True while the rule of an idea is what is offered.
    pub(super) fn offers_idea(&self, session: &Session) -> bool {
        self.idea_comes_first && matches!(session.matter(Place::LookBack), Some(Matter::Idea(_)))
    }

    /// Finds what is offered: smaller days, the way back up, what helped, another rule, what felt good.
    pub(super) fn find_offer(&mut self, session: &mut Session) {
        let taken = self.taken_so_far(session).into_iter();
        let is_offer = |change: &Change| {
            let rule = &change.because;
            rule == "up"
                || rule == change::BEGAN
                || rule.starts_with("helped:")
                || rule.starts_with(pattern::RULE)
        };
        let taken: Way = taken.filter(is_offer).collect();
        let rule = match session.matter(Place::LookBack) {
            Some(Matter::Idea(idea)) => Some(idea.rule()),
            Some(Matter::Trial(_)) | None => None,
        };
        if !taken.is_empty() {
            self.offer.get_or_insert(Offer {
                ways: vec![taken],
                at: 0,
                reason: String::new(),
            });
            return;
        }
        self.offer = if rule == Some(Rule::Rest) {
            None
        } else {
            way_back(session)
                .or_else(|| began_smaller(session))
                .or_else(|| self.helped(session))
        };
        self.idea_comes_first = self.offer.is_none() && rule.is_some();
        if self.idea_comes_first {
            session.show_matter(Place::LookBack);
        } else if self.offer.is_none() {
            self.offer = felt_good(session);
        }
    }

    fn helped(&self, session: &Session) -> Option<Offer> {
        let stock = session.stock();
        let helpers = self.review.worked.iter();
        let mut helpers = helpers.filter_map(|name| change::Helper::named(name));
        helpers.find_map(|helper| {
            let ways = session.with_known(|known| {
                let mut ways = change::helped(known, &stock, helper);
                ways.retain(|way| !sleeps(known, way));
                ways
            });
            offer(ways, text::HELPED_YOU.to_owned())
        })
    }

    pub(super) fn has_offer(&self, session: &Session) -> bool {
        let given = self.given(Which::Offer, session);
        given.is_some_and(|given| !given.is_on)
    }

    /// No to what is offered: it is not offered again for four weeks.
    pub(super) fn refuse_offer(&mut self, session: &mut Session) {
        let given = self
            .given(Which::Offer, session)
            .filter(|given| !given.is_on);
        let Some(change) = given.and_then(|given| given.way.first().cloned()) else {
            return;
        };
        session.log(self.day, change.refused());
        session.call_it(names::OFFER);
        self.offer = None;
    }

    /// What was offered and left alone counts as: later.
    pub(super) fn leave_offer(&self, session: &mut Session) {
        if let Some(given) = self.given(Which::Offer, session)
            && !given.is_on
            && let Some(change) = given.way.first()
        {
            session.log(self.day, change.passed_over());
        }
    }
}

fn sleeps(known: &Known, way: &[Change]) -> bool {
    way.iter().any(|change| change::sleeps(known, change))
}

fn offer(ways: Vec<Way>, reason: String) -> Option<Offer> {
    (!ways.is_empty()).then_some(Offer {
        ways,
        at: 0,
        reason,
    })
}

/// The smaller size of a step that began with it and begins as usual again.
fn began_smaller(session: &Session) -> Option<Offer> {
    let change = session.with_known(|known| {
        begins::to_keep(known).filter(|change| !change::sleeps(known, change))
    })?;
    offer(vec![vec![change]], text::BEGAN_SMALLER.to_owned())
}

fn way_back(session: &Session) -> Option<Offer> {
    let change = session.with_known(|known| {
        change::way_back_up(known).filter(|change| !change::sleeps(known, change))
    })?;
    offer(vec![vec![change]], text::CAN_GROW.to_owned())
}

fn felt_good(session: &Session) -> Option<Offer> {
    session.with_known(|known| {
        let good = pattern::good(known.plan, known.journal, known.day);
        let mut good = good.iter();
        good.find_map(|good| {
            let way = pattern::way_of(known, good).filter(|way| !sleeps(known, way))?;
            offer(vec![way], text::felt_good(good.feeling, &good.under))
        })
    })
}
