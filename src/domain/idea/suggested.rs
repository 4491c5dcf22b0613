//! What was suggested so far, read from the log: showings, answers, and what they ask to wait for. And the days on which
//! nothing is suggested.

use super::{Answer, Known, Place, Rule, Suggestion, answer};
use crate::domain::{
    change::{self, Holding},
    day::Day,
    entry::{Fact, Idea, Mode, Mood},
    id::Id,
    journal::Journal,
    known::first_day,
    plan::Plan,
    review,
};

/// Days within which at most two ideas begin to show, at most one of them outside the look-back.
const SPAN: i64 = 7;
const SHOWN: usize = 2;
const SHOWN_OUTSIDE: usize = 1;

/// Days of showing without an answer that are an answer: later.
const IGNORED: usize = 3;

/// Days of waiting after each answer.
const AFTER_LATER: i64 = 7;
const AFTER_NO: i64 = 28;
const AFTER_YES: i64 = 14;

/// So many "no" in a row let a rule sleep for so many days.
const NOES: usize = 3;
const SLEEP: i64 = 56;

/// Days between two offers to grow, over all steps.
const GROW: i64 = 14;

/// One idea from its first day to its answer.
#[derive(Clone, Debug)]
pub(super) struct Showing {
    pub(super) rule: Rule,
    pub(super) subject: Id,
    /// The days it showed.
    pub(super) days: Vec<Day>,
    pub(super) in_look_back: bool,
    pub(super) answer: Option<(Day, Answer)>,
    pub(super) until: Option<Day>,
    /// How the experiment came out: the day, and true when it was taken back.
    pub(super) ended: Option<(Day, bool)>,
}

impl Showing {
    /// True when its answer speaks of this idea too: a step that is done and not marked is not too big either way.
    fn speaks_of(&self, idea: &Suggestion) -> bool {
        let is_unmarked = matches!(self.answer, Some((_, Answer::Unmarked)));
        let of_marks = |rule| matches!(rule, Rule::Shrink | Rule::Replace);
        self.is(idea)
            || is_unmarked
                && self.subject == idea.subject
                && of_marks(self.rule)
                && of_marks(idea.rule())
    }

    /// True when it is this idea.
    pub(super) fn is(&self, idea: &Suggestion) -> bool {
        self.rule == idea.rule() && self.subject == idea.subject
    }

    /// The day on which the person said yes, in one of its forms.
    pub(super) fn taken(&self) -> Option<Day> {
        self.answer
            .filter(|(_, answer)| answer.is_yes())
            .map(|(day, _)| day)
    }

    fn first(&self) -> Day {
        self.days[0]
    }

    fn last(&self) -> Day {
        self.days[self.days.len() - 1]
    }

    /// True when it may go on with an entry of `day`.
    fn goes_on(&self, day: Day) -> bool {
        let room = self.days.len() < IGNORED || self.last() == day;
        self.answer.is_none() && room && day.since(self.last()) < SPAN
    }

    /// The first day on which the same idea may come again, as known on `day`.
    fn again(&self, day: Day) -> Option<Day> {
        match (self.answer, self.ended) {
            (_, Some((back, true))) => Some(back.plus(AFTER_NO)),
            (Some((no, Answer::No)), _) => Some(no.plus(AFTER_NO)),
            (Some((later, Answer::Later)), _) => Some(later.plus(AFTER_LATER)),
            (Some((said, Answer::Unmarked)), _) => Some(said.plus(SLEEP)),
            (Some(_), _) => None,
            (None, _) => {
                let ignored = self.days.get(IGNORED - 1).filter(|last| **last < day);
                ignored.map(|last| last.plus(AFTER_LATER))
            }
        }
    }
}

/// All showings, in the order in which they began.
#[derive(Clone, Debug, Default)]
pub(super) struct Suggested {
    pub(super) showings: Vec<Showing>,
}

impl Suggested {
    /// What the log tells up to `day`.
    pub(super) fn of(journal: &Journal, day: Day) -> Self {
        let mut suggested = Self::default();
        let mut look_back = None;
        for entry in journal.live_between(first_day(day), day) {
            match &entry.fact {
                Fact::Review(review) => {
                    let is_last = |screen: &str| {
                        Some(&review::screen_named(screen)) == review::SCREENS.last()
                    };
                    look_back = (is_last(&review.screen) && !review.done).then_some(entry.day);
                }
                Fact::Idea(idea) => suggested.take(idea, entry.day, look_back),
                _ => {}
            }
        }
        suggested
    }

    /// Takes in what was noted of an idea on `day`; `look_back` is the day of a look-back that is at its last screen.
    fn take(&mut self, idea: &Idea, day: Day, look_back: Option<Day>) {
        let Some(rule) = Rule::named(&idea.rule) else {
            return;
        };
        let subject = Id::new(&idea.subject);
        let same = |showing: &&mut Showing| showing.rule == rule && showing.subject == subject;
        let latest = self.showings.iter_mut().rev().find(same);
        if let Some(outcome) = &idea.outcome {
            if let Some(showing) = latest.filter(|showing| showing.answer.is_some()) {
                showing.ended = Some((day, outcome == answer::BACK));
            }
            return;
        }
        let given = idea.answer.as_deref().and_then(Answer::named);
        if let Some(showing) = latest.filter(|showing| showing.goes_on(day)) {
            if showing.last() != day {
                showing.days.push(day);
            }
            showing.answer = given.map(|given| (day, given));
            showing.until = idea.until;
        } else {
            self.showings.push(Showing {
                rule,
                subject,
                days: vec![day],
                in_look_back: look_back == Some(day),
                answer: given.map(|given| (day, given)),
                until: idea.until,
                ended: None,
            });
        }
    }

    /// The showing that still waits for its answer on `day`.
    pub(super) fn open(&self, day: Day) -> Option<&Showing> {
        self.showings
            .iter()
            .filter(|showing| showing.goes_on(day))
            .max_by_key(|showing| showing.last())
    }

    /// True when another idea may begin to show.
    pub(super) fn has_room(&self, day: Day, place: Place) -> bool {
        let lately = |showing: &&Showing| day.since(showing.first()) < SPAN;
        let outside = |showing: &&Showing| !showing.in_look_back;
        let shown = self.showings.iter().filter(lately).count();
        let shown_outside = self.showings.iter().filter(lately).filter(outside).count();
        shown < SHOWN && (place == Place::LookBack || shown_outside < SHOWN_OUTSIDE)
    }

    /// True when no earlier answer asks to leave this idea alone.
    pub(super) fn allows(&self, known: &Known, idea: &Suggestion) -> bool {
        let day = known.day;
        let waits = self
            .showings
            .iter()
            .filter(|showing| showing.speaks_of(idea))
            .any(|showing| showing.again(day).is_some_and(|again| day < again));
        let settles = self
            .taken_of(known.plan, &idea.subject)
            .max(change::taken_about(known, &idea.subject))
            .is_some_and(|taken| day.since(taken) < AFTER_YES);
        let grows = idea.rule() != Rule::Grow || !change::rests_from_growing(known);
        grows && !waits && !settles && !self.sleeps(idea.rule(), day) && !self.has_grown(idea, day)
    }

    /// The latest yes to anything about this subject, or to what put it in its place.
    pub(super) fn taken_of(&self, plan: &Plan, subject: &Id) -> Option<Day> {
        self.showings
            .iter()
            .filter_map(|showing| Some((showing, showing.taken()?)))
            .filter(|(showing, taken)| {
                &showing.subject == subject || follows(plan, subject, &showing.subject, *taken)
            })
            .map(|(_, taken)| taken)
            .max()
    }

    /// How often the person said no to this rule about this subject, from `since` on.
    pub(super) fn noes(&self, rule: Rule, subject: &Id, since: Option<Day>) -> usize {
        self.showings
            .iter()
            .filter(|showing| showing.rule == rule && &showing.subject == subject)
            .filter_map(|showing| showing.answer)
            .filter(|(day, answer)| {
                *answer == Answer::No && since.is_none_or(|since| since <= *day)
            })
            .count()
    }

    /// True while three "no" in a row let the rule sleep. "Later" says neither, nor does what is not marked.
    fn sleeps(&self, rule: Rule, day: Day) -> bool {
        let mut answers: Vec<(Day, Answer)> = self
            .showings
            .iter()
            .filter(|showing| showing.rule == rule)
            .filter_map(|showing| showing.answer)
            .filter(|(_, answer)| !matches!(answer, Answer::Later | Answer::Unmarked))
            .collect();
        answers.sort_by_key(|(day, _)| *day);
        let in_a_row = answers
            .iter()
            .rev()
            .take_while(|(_, answer)| *answer == Answer::No)
            .count();
        let last = answers.last().map(|(day, _)| *day);
        in_a_row >= NOES && last.is_some_and(|last| day.since(last) < SLEEP)
    }

    /// True when another offer to grow began within two weeks.
    fn has_grown(&self, idea: &Suggestion, day: Day) -> bool {
        let open = |showing: &Showing| showing.is(idea) && showing.goes_on(day);
        idea.rule() == Rule::Grow
            && self.showings.iter().any(|showing| {
                showing.rule == Rule::Grow && !open(showing) && day.since(showing.first()) < GROW
            })
    }
}

/// True when `now` took the place of `before` on `day`: a step of the same value.
fn follows(plan: &Plan, now: &Id, before: &Id, day: Day) -> bool {
    let (Some(now), Some(before)) = (plan.commitment(now), plan.commitment(before)) else {
        return false;
    };
    now.value == before.value && now.since == Some(day) && before.retired == Some(day)
}

/// The first days here belong to looking around.
const FIRST_DAYS: usize = 7;

/// An absence this long makes a day a coming back.
const GAP: i64 = 7;

/// The days here after it that stay quiet, the day of coming back included.
const BACK: usize = 3;

/// True when this day may show an idea of this rule. The offers of rest and of something smaller are needed on just the
/// days that are low; a low word bars nothing but more.
pub(super) fn lets_show(known: &Known, rule: Rule) -> bool {
    is_settled(known)
        && match rule {
            Rule::Rest => true,
            Rule::Shrink => !has_hard_moment(known),
            Rule::Replace | Rule::Situation | Rule::Action | Rule::Time | Rule::Draining => {
                !has_hard_moment(known) && !is_smaller(known)
            }
            Rule::Grow | Rule::Familiar => !is_hard(known),
        }
}

/// True when the person has been here for a week's worth of days, and for three since the last long absence.
pub(super) fn is_settled(known: &Known) -> bool {
    let before = known.journal.days_here().filter(|day| *day < known.day);
    let mut here: Vec<Day> = before.collect();
    if known.days_before + here.len() < FIRST_DAYS {
        return false;
    }
    here.push(known.day);
    // The first loaded day counts as a coming back: what lies before it is not known.
    let since_back = here
        .windows(2)
        .rev()
        .take_while(|pair| pair[1].since(pair[0]) < GAP)
        .count();
    since_back >= BACK
}

/// True on a day with a hard moment, a heavy mood word, or a smaller size for everything.
pub(super) fn is_hard(known: &Known) -> bool {
    let mood = &known.journal.day(known.day).mood;
    let is_heavy = matches!(mood, Some(Mood::Word(word)) if (known.is_heavy)(word));
    is_heavy || is_smaller(known) || has_hard_moment(known)
}

fn is_smaller(known: &Known) -> bool {
    let record = known.journal.day(known.day);
    let starts = || Holding::of(known).mode(record, known.is_heavy);
    record.mode.or_else(starts) == Some(Mode::Smaller)
}

fn has_hard_moment(known: &Known) -> bool {
    !known.journal.day(known.day).hard_moments.is_empty()
}
