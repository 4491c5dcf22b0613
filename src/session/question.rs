//! The quiet question of a day here: all that the first run leaves for later, one thing a day.

use crate::{
    domain::{
        block::Block,
        entry::Fact,
        names::names,
        plan::{BasicSetting, Breath},
        record::Offering,
    },
    store::{SPAN, first_day_kept},
    words::{greet, question as words},
};

use super::Session;

names! {
    /// What may be asked.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Question {
        /// When each step is easiest.
        Time = "ask_time",
        /// What signal each step has.
        Signal = "ask_signal",
        /// Whether a terminal that opens says one step.
        Greet = "ask_greet",
        /// What settles the person.
        Exercise = "ask_exercise",
        /// Whom they could reach on a hard day.
        Person = "ask_person",
        /// Whether a short settling comes before each step.
        Settle = "ask_settle",
        /// Which body basics there are.
        Basics = "ask_basics",
    }
}

/// The day here that asks about the line in the terminal, or the first after it that can.
const THIRD: usize = 3;
/// So many days here are counted whatever lies before them.
const FEW: usize = 9;

impl Question {
    /// The questions of the other days, in their order.
    const ORDER: [Question; 6] = [
        Question::Time,
        Question::Signal,
        Question::Exercise,
        Question::Person,
        Question::Settle,
        Question::Basics,
    ];
}

impl Session {
    /// What the notice row asks.
    pub fn question_line(&self, question: Question) -> String {
        let steps = self.plan.steps();
        let only = match steps[..] {
            [step] => Some(step.text(step.size)),
            _ => None,
        };
        let words = match (question, only) {
            (Question::Time, Some(step)) => return words::one_time(step),
            (Question::Signal, Some(step)) => return words::one_signal(step),
            (Question::Time, None) => words::EACH_TIME,
            (Question::Signal, None) => words::EACH_SIGNAL,
            (Question::Greet, _) => greet::QUESTION_OF_THE_DAY,
            (Question::Exercise, _) => words::SETTLES,
            (Question::Person, _) => words::PERSON,
            (Question::Settle, _) => words::SETTLE,
            (Question::Basics, _) => words::BASICS,
        };
        words.to_owned()
    }

    /// Answers a question; it is not asked again.
    pub fn answer_question(&mut self, question: Question, answer: &str) {
        self.log_offer(self.day(), question.name(), Some(answer));
    }

    /// Which question waits today. One that was shown stays until it is answered, and no other follows it that day.
    pub(super) fn find_question(&self) -> Option<Question> {
        if !self.may_change_plan() || self.plan.is_unfinished() {
            return None;
        }
        if let Some((question, is_answered)) = self.asked_today() {
            return Some(question).filter(|one| !is_answered && self.is_open(*one));
        }
        let day = self.day_here().filter(|_| self.knows_what_was_asked())?;
        let greet = Some(Question::Greet).filter(|_| day >= THIRD);
        let is_old = || {
            self.offerings()
                .any(|offering| *offering == Offering::Planned)
        };
        let others = Question::ORDER.into_iter().filter(|_| day > 1 && !is_old());
        let mut all = greet.into_iter().chain(others);
        all.find(|one| !self.was_offered(one.name()) && self.is_open(*one))
    }

    /// The question of today that was shown or answered last, and whether it was answered.
    pub(super) fn asked_today(&self) -> Option<(Question, bool)> {
        let live = self.journal.live_on(self.day());
        let asked = live.filter_map(|entry| {
            let Fact::OfferShown { which, answer } = &entry.fact else {
                return None;
            };
            Some((Question::named(which)?, answer.is_some()))
        });
        let asked: Vec<(Question, bool)> = asked.collect();
        let (question, _) = *asked.first()?;
        let is_answered = asked
            .iter()
            .any(|(one, is_answered)| *one == question && *is_answered);
        Some((question, is_answered))
    }

    /// Whether the plan, or for the line the file of the shell, leaves it open.
    fn is_open(&self, question: Question) -> bool {
        let (plan, mut steps) = (&self.plan, self.plan.steps().into_iter());
        match question {
            Question::Time => steps.any(|step| step.block == Block::Any),
            Question::Signal => steps.any(|step| step.cue.is_none()),
            Question::Greet => self.are_lines_there() == Some(false),
            Question::Exercise => {
                plan.settings.exercise.is_none() && plan.settings.breath == Breath::Unsure
            }
            Question::Person => plan.active_people().next().is_none(),
            Question::Settle => !plan.settings.settle_first,
            Question::Basics => {
                let basics = &plan.settings.basics;
                let is_asked_for = basics.meals.show || basics.movement.show;
                !is_asked_for && basics.sleep == BasicSetting::default()
            }
        }
    }

    /// Which day here today is, from 1, where that is known.
    pub fn day_here(&self) -> Option<usize> {
        let before = if self.is_long() {
            self.past().days_before()
        } else {
            0
        };
        (!self.awaits_past()).then(|| before + self.offerings().count() + 1)
    }

    /// There are days before the loaded ones; they may be days that were brought along.
    fn is_long(&self) -> bool {
        let kept = first_day_kept(self.day(), SPAN);
        self.earlier.first_day.is_some_and(|first| first < kept)
    }

    /// What the loaded days here before today offered.
    fn offerings(&self) -> impl Iterator<Item = &Offering> {
        let (days, today) = (self.journal.days(), self.day());
        let here = days.filter(move |(day, record)| *day < today && record.here);
        here.map(|(_, record)| &record.offering)
    }

    /// True unless something may have been asked before the loaded days. A store that an older daymark wrote, which
    /// did not note what a day offered, was asked nothing then.
    fn knows_what_was_asked(&self) -> bool {
        let is_young = self.day_here().is_some_and(|day| day <= FEW);
        !self.is_long() || is_young || self.offerings().next() == Some(&Offering::Planned)
    }
}
