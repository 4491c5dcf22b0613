//! What the counts suggest, as it stands now: computed when facts change, never while drawing.

use std::sync::LazyLock;

use crate::{
    content::Band,
    domain::{
        begins,
        change::{self, Holding, Trial},
        day::Day,
        entry::{Fact, Mode, Mood},
        evidence::Past,
        idea::{self, Known, Place, Suggestion},
        plan::Plan,
    },
};

use crate::session::{Session, line::Line};

/// What waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Matter {
    /// An idea.
    Idea(Suggestion),
    /// An experiment whose week is over.
    Trial(Trial),
}

/// What waits for an answer at each place, and what it was computed from.
#[derive(Debug, Default)]
pub struct Ideas {
    basis: Option<(Basis, Plan)>,
    today: Option<Matter>,
    look_back: Option<Matter>,
    line: Line,
    holding: Holding,
}

impl Ideas {
    /// What the notice row of Today has for the day.
    pub(super) fn line(&self) -> Line {
        self.line
    }
}

/// What everything is computed from. Facts are only ever added, so their number tells of a change. The rules look at
/// the days before: a tick of today changes nothing and costs nothing.
#[derive(Debug, PartialEq)]
struct Basis {
    day: Day,
    /// Entries of other days.
    earlier: usize,
    today: Weather,
    months: usize,
    has_history: bool,
}

/// What of today speaks for an idea or against it.
#[derive(Debug, PartialEq)]
struct Weather {
    mood: Option<Mood>,
    mode: Option<Mode>,
    hard_moments: usize,
    /// Live facts about ideas, look-backs, plans and what was offered.
    said: usize,
}

impl Session {
    /// What waits for an answer at this place. Nothing before the weeks behind the first screen are loaded.
    pub fn matter(&self, place: Place) -> Option<&Matter> {
        match place {
            Place::Today => self.ideas.today.as_ref(),
            Place::LookBack => self.ideas.look_back.as_ref(),
        }
    }

    /// Everything that was done, the months long past included.
    pub fn past(&self) -> Past<'_> {
        Past::of(&self.earlier.totals.months, &self.journal)
    }

    fn is_heavy(&self, word: &str) -> bool {
        let mood = self.content.mood(word);
        mood.is_some_and(|mood| matches!(mood.band, Band::Low | Band::Tense))
    }

    /// True while the mood word of today is a low or a tense one.
    pub fn is_low(&self) -> bool {
        let mood = &self.record(self.day()).mood;
        matches!(mood, Some(Mood::Word(word)) if self.is_heavy(word))
    }

    /// What the rules look at.
    pub fn with_known<T>(&self, look: impl FnOnce(&Known) -> T) -> T {
        let is_heavy = |word: &str| self.is_heavy(word);
        look(&Known {
            plan: &self.plan,
            journal: &self.journal,
            day: self.day(),
            is_heavy: &is_heavy,
            days_before: self.past().days_before(),
        })
    }

    /// Writes that the idea of this place showed today, once.
    pub fn show_matter(&mut self, place: Place) {
        let Some(Matter::Idea(idea)) = self.matter(place) else {
            return;
        };
        let fact = idea::shown(idea);
        let (rule, subject) = (idea.rule().name(), idea.subject.as_str().to_owned());
        let day = self.day();
        let is_said = self.journal.live_on(day).any(|entry| {
            matches!(&entry.fact, Fact::Idea(said) if said.rule == rule
                && said.subject == subject && said.answer.is_none() && said.outcome.is_none())
        });
        if !is_said {
            self.log(day, fact);
        }
    }

    /// True when the day shows the face of a smaller day, chosen or as part of a rest.
    pub fn is_smaller_day(&self) -> bool {
        match self.record(self.day()).mode {
            Some(mode) => mode == Mode::Smaller,
            None => self.starts_smaller(),
        }
    }

    /// What holds today beside the plan.
    pub fn holding(&self) -> &Holding {
        &self.ideas.holding
    }

    /// What holds on a day: of other days than today nothing is known any more.
    pub(super) fn holding_on(&self, day: Day) -> &Holding {
        static NOTHING: LazyLock<Holding> = LazyLock::new(Holding::default);
        if day == self.day() {
            &self.ideas.holding
        } else {
            &NOTHING
        }
    }

    /// True while a change that was agreed to makes today start as a smaller day.
    pub(super) fn starts_smaller(&self) -> bool {
        let is_heavy = |word: &str| self.is_heavy(word);
        let record = self.record(self.day());
        self.ideas.holding.mode(record, &is_heavy) == Some(Mode::Smaller)
    }

    /// Computes anew what changed facts may have changed.
    pub(crate) fn sync_ideas(&mut self) {
        let basis = Basis {
            day: self.day(),
            earlier: self.journal.len() - self.journal.len_of(self.day()),
            today: self.weather(),
            months: self.earlier.totals.months.len(),
            has_history: self.earlier.has_history,
        };
        let known = self.ideas.basis.as_ref();
        if known.is_some_and(|(known, plan)| *known == basis && *plan == self.plan) {
            return;
        }
        let (today, look_back) = self.find_matters();
        let holding = self.with_known(begins::holding);
        let line = self.find_line(today.as_ref(), &holding);
        self.ideas = Ideas {
            today: today.filter(|_| line == Line::Matter),
            look_back,
            line,
            holding,
            basis: Some((basis, self.plan.clone())),
        };
    }

    fn weather(&self) -> Weather {
        let record = self.record(self.day());
        let live = self.journal.live_on(self.day());
        let said = live.filter(|entry| {
            matches!(
                entry.fact,
                Fact::Idea(_)
                    | Fact::Review(_)
                    | Fact::IfThenResult { .. }
                    | Fact::OfferShown { .. }
            )
        });
        Weather {
            mood: record.mood.clone(),
            mode: record.mode,
            hard_moments: record.hard_moments.len(),
            said: said.count(),
        }
    }

    /// What waits on Today and in the look-back. Today shows nothing that the look-back would not.
    fn find_matters(&self) -> (Option<Matter>, Option<Matter>) {
        if !self.earlier.has_history || self.pause().is_some() {
            return (None, None);
        }
        self.with_known(|known| {
            let ideas = idea::ideas_for(known, [Place::Today, Place::LookBack]);
            let [today, look_back] = ideas.map(|idea| idea.map(Matter::Idea));
            let over = change::trials_to_ask(known, 0).into_iter().next();
            let look_back = over.map(Matter::Trial).or(look_back);
            let today = match (idea::trial(known), &look_back) {
                (Some(trial), _) => Some(Matter::Trial(trial)),
                (None, Some(Matter::Idea(_))) => today,
                (None, _) => None,
            };
            (today, look_back)
        })
    }
}
