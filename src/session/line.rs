//! The one line that the notice row of Today has for a whole day: what comes first when the day is opened. Once it was
//! answered nothing takes its place before tomorrow.

use super::{Matter, Session, question::Question};
use crate::domain::{
    change::Holding,
    day::Day,
    entry::{Fact, YESTERDAY},
    idea::Place,
    offer::{self, Offer},
    record::Offering,
};

/// What the line is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// Nothing.
    #[default]
    Nothing,
    /// What holds for a while from today on.
    Begins,
    /// What waits for an answer on Today: an experiment, or an idea.
    Matter,
    /// The quiet question of a day.
    Question(Question),
    /// Whether anything of yesterday is to be marked.
    Yesterday,
    /// The first day of a week.
    NewWeek,
    /// The first day of a month.
    NewMonth,
}

/// What today's line was so far, as its facts tell.
#[derive(Clone, Copy, Debug, Default)]
struct Spent {
    /// An idea or an experiment was answered.
    answered: bool,
    /// An idea was shown.
    shown: bool,
    /// A quiet question was asked.
    asked: bool,
    /// Yesterday was asked about; and that was answered.
    yesterday: Option<bool>,
}

/// So often running it may be passed over; then it comes once in so many days.
const RUNNING: usize = 3;
const WEEKLY: i64 = 7;

/// The first days here have their questions, and nothing else that is new.
const FIRST_DAYS: usize = 7;

impl Session {
    /// What the notice row has for today.
    pub fn line(&self) -> Line {
        self.ideas.line()
    }

    /// The question that waits today, computed when facts change.
    pub fn question(&self) -> Option<Question> {
        match self.line() {
            Line::Question(question) => Some(question),
            Line::Nothing
            | Line::Begins
            | Line::Matter
            | Line::Yesterday
            | Line::NewWeek
            | Line::NewMonth => None,
        }
    }

    /// Finds today's line; `matter` is what waits on Today, `holding` what holds today for a while.
    pub(super) fn find_line(&self, matter: Option<&Matter>, holding: &Holding) -> Line {
        let is_quiet = self.pause().is_some() || self.plan.is_unfinished();
        if is_quiet || !self.earlier.has_history {
            return Line::Nothing;
        }
        let spent = self.spent();
        if holding.from_today(self.day()).next().is_some() {
            Line::Begins
        } else if spent.answered {
            Line::Nothing
        } else if matter.is_some() && (spent.shown || !spent.asked && spent.yesterday.is_none()) {
            Line::Matter
        } else if spent.shown {
            Line::Nothing
        } else if spent.yesterday.is_none()
            && let Some(question) = self.find_question()
        {
            Line::Question(question)
        } else if spent.asked {
            Line::Nothing
        } else if spent.yesterday != Some(true) && self.may_ask_about_yesterday() {
            Line::Yesterday
        } else if spent.yesterday.is_some() {
            Line::Nothing
        } else {
            self.fresh()
        }
    }

    fn spent(&self) -> Spent {
        let mut spent = Spent::default();
        for entry in self.journal.live_on(self.day()) {
            match &entry.fact {
                Fact::Idea(idea) if idea.answer.is_some() || idea.outcome.is_some() => {
                    spent.answered = true;
                }
                Fact::Idea(_) => spent.shown = true,
                Fact::OfferShown { which, answer } if which == YESTERDAY => {
                    let was = spent.yesterday == Some(true);
                    spent.yesterday = Some(was || answer.is_some());
                }
                Fact::OfferShown { which, .. } => {
                    spent.asked |= Question::named(which).is_some();
                }
                _ => {}
            }
        }
        spent
    }

    /// True where yesterday was a day here with a step that stands open, and it is not too soon to ask again.
    fn may_ask_about_yesterday(&self) -> bool {
        let day = self.yesterday();
        let is_open = |offer: &Offer| {
            let is_step = offer.what.commitment().is_some();
            is_step && offer.done.is_none() && !offer.set_down
        };
        let record = self.record(day);
        let in_pause = matches!(&record.offering, Offering::Steps(steps) if steps.is_empty());
        let was_here = record.here && self.days_away() == Some(1) && !in_pause;
        was_here
            && offer::stood(&self.plan, record, day).iter().any(is_open)
            && self.is_time_for_yesterday()
    }

    fn is_time_for_yesterday(&self) -> bool {
        let mut asked: Vec<(Day, bool)> = Vec::new();
        for entry in self.journal.live() {
            if let Fact::OfferShown { which, answer } = &entry.fact
                && which == YESTERDAY
                && entry.day < self.day()
            {
                asked.retain(|(day, _)| *day != entry.day || answer.is_none());
                asked.push((entry.day, answer.is_some()));
            }
        }
        let running = asked.iter().rev().take_while(|(_, answered)| !answered);
        let last = asked.last().map(|(day, _)| self.day().since(*day));
        running.count() < RUNNING || last.is_none_or(|days| WEEKLY <= days)
    }

    /// The first day of a week or a month, for who was here the day before.
    fn fresh(&self) -> Line {
        let day = self.day();
        let is_settled = self.day_here().is_none_or(|here| FIRST_DAYS < here);
        if !is_settled || self.days_away() != Some(1) {
            Line::Nothing
        } else if day.day_of_month() == 1 {
            Line::NewMonth
        } else if day == day.week_start(self.plan.settings.week_starts) {
            Line::NewWeek
        } else {
            Line::Nothing
        }
    }

    /// Writes that today's line stood there, once.
    pub(crate) fn show_line(&mut self) {
        match self.line() {
            Line::Matter => self.show_matter(Place::Today),
            Line::Question(_) => self.show_question(),
            Line::Yesterday if self.spent().yesterday.is_none() => {
                self.log_offer(self.day(), YESTERDAY, None);
            }
            Line::Yesterday | Line::Nothing | Line::Begins | Line::NewWeek | Line::NewMonth => {}
        }
    }

    /// The person looks at the day before: that answers what was asked about it.
    pub fn look_at_yesterday(&mut self) {
        if self.line() == Line::Yesterday {
            self.log_offer(self.day(), YESTERDAY, Some("y"));
        }
    }

    /// True while `o` leads from the notice row of Today to something.
    pub fn asks_something(&self) -> bool {
        let waits = self.matter(Place::Today).is_some() || self.question().is_some();
        waits || self.plan_error.is_some()
    }

    /// Writes that the question showed today, once.
    pub(crate) fn show_question(&mut self) {
        if let Some(question) = self.question()
            && self.asked_today() != Some((question, false))
        {
            self.log_offer(self.day(), question.name(), None);
        }
    }
}
