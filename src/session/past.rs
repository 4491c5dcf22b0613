//! What is known of the days before those of the first screen, and asking for more of them.

use crate::{
    domain::{
        day::{Day, Month},
        entry::Done,
        id::Id,
    },
    session::{Notice, Session, effect::Effect},
    store::{NotSaved, SPAN, Stretch, Totals, first_day_kept, forget::Reached},
    words::{self as all_words, days as words},
};

/// So many days back is lately.
pub const LATELY: i64 = 84;

/// What is known of the days before those that are loaded.
#[derive(Debug, Default)]
pub struct Earlier {
    /// Counts of their months, once they are known.
    pub totals: Totals,
    /// This visit has asked for them.
    is_asked_for: bool,
    days: DaysRead,
    /// The weeks behind the first screen are loaded.
    pub has_history: bool,
    /// The first day with an entry, where it is known.
    pub first_day: Option<Day>,
    pub(super) last_here: Option<Day>,
}

/// How far back the days are loaded whole.
#[derive(Debug, Default, PartialEq, Eq)]
enum DaysRead {
    /// As far as the first screen and ideas need them.
    #[default]
    AFew,
    /// Down to a month, and nobody is asked for more.
    To(Month),
    /// More is asked for.
    Asked,
    /// All of them.
    All,
}

impl Earlier {
    /// What the first screen knows of them.
    pub(super) fn known(first_day: Option<Day>, last_here: Option<Day>) -> Self {
        Self {
            first_day,
            last_here,
            ..Self::default()
        }
    }
}

impl Session {
    /// Asks for the months before the loaded entries, once a visit.
    pub(crate) fn ask_for_past(&mut self) {
        if !std::mem::replace(&mut self.earlier.is_asked_for, true) {
            self.order(Effect::CountPast);
        }
    }

    /// Asks for the days before those that are loaded, some months at a time.
    pub(crate) fn ask_for_days(&mut self) {
        let before = match self.earlier.days {
            DaysRead::AFew => None,
            DaysRead::To(month) => Some(month),
            DaysRead::Asked | DaysRead::All => return,
        };
        self.earlier.days = DaysRead::Asked;
        self.order(Effect::ReadPast(before));
    }

    /// Takes in days before.
    pub(crate) fn take_past(&mut self, stretch: Stretch) {
        self.journal.add(stretch.entries);
        self.earlier.days = stretch.before.map_or(DaysRead::All, DaysRead::To);
    }

    /// Says what forgetting came to.
    pub(crate) fn forgotten(&mut self, done: Result<&Reached, &NotSaved>) {
        let line = match done {
            Ok(reached) if reached.is_whole() => words::FORGOTTEN.to_owned(),
            Ok(_) => words::FORGOTTEN_HERE.to_owned(),
            Err(why) => words::not_forgotten(*why),
        };
        self.say(Notice::Words(line));
        // An item of the plan went as well.
        self.order(Effect::Look);
    }

    /// True once every day there is is loaded.
    pub fn has_all_days(&self) -> bool {
        self.earlier.days == DaysRead::All
    }

    /// True while the months before the loaded entries were asked for and are not all known.
    pub fn awaits_past(&self) -> bool {
        self.earlier.is_asked_for && !self.earlier.totals.is_whole
    }

    /// On how many days a step was done, as far as days and totals are known.
    pub fn times_done(&self, commitment: &Id) -> u64 {
        let first = first_day_kept(self.clock.day, SPAN);
        let before = self.earlier.totals.times_done(commitment, first.month());
        before + self.journal.times_done(commitment, first) as u64
    }

    /// The last steps of these that were done and are on disk, newest first: the day, and the words they had.
    pub fn done_lately(&self, most: usize, is_it: impl Fn(&Done) -> bool) -> Vec<(String, String)> {
        let today = self.day();
        let past = self.journal.days_between(today.plus(-LATELY), today).rev();
        let done = past.flat_map(|(day, record)| {
            let mut steps: Vec<_> = record.steps().collect();
            steps.sort_by_key(|step| std::cmp::Reverse(step.at));
            steps.into_iter().map(move |step| (day, step))
        });
        let saved = done.filter(|(_, step)| !self.saving.holds(&step.id) && is_it(&step.done));
        // The same few steps come again and again, and each is looked up once.
        let mut known: Vec<(&str, &str)> = Vec::new();
        let mut past = |text| {
            if let Some((_, past)) = known.iter().find(|(step, _)| *step == text) {
                return *past;
            }
            let past = all_words::listed_step(self.content.past(text));
            known.push((text, past));
            past
        };
        let rows = saved.take(most).map(|(day, step)| {
            let words = past(step.done.text.as_str()).to_owned();
            (words::listed(day, today), words)
        });
        rows.collect()
    }

    /// Learns of an earlier day on which the person was here.
    pub(crate) fn learn_last_here(&mut self, last_here: Option<Day>) {
        self.earlier.last_here = self.earlier.last_here.max(last_here);
    }
}
