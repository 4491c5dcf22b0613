//! What grounding, the hard moment and the mood ask of the session.

use std::time::Duration;

use crate::{
    domain::{
        day::Moment,
        entry::{Fact, Mood},
        plan::Breath,
    },
    words,
};

use crate::session::Session;

/// A second hard moment within this time brings people before the close.
const SOON: Duration = Duration::from_secs(60 * 60);

impl Session {
    /// True while exercises may begin with the breath.
    pub fn is_with_breath(&self) -> bool {
        self.plan.settings.breath == Breath::Yes && !self.visit.breath_left
    }

    /// From now on no exercise begins with the breath; `u` and the settings bring it back. While plan.json cannot be
    /// read this holds for the visit and says nothing: it may be asked for in a hard moment.
    pub fn leave_breath(&mut self) {
        if !self.is_with_breath() {
            return;
        }
        if self.may_change_plan() {
            self.change_plan(|plan| plan.settings.breath = Breath::No);
            self.call_it(words::WITHOUT_BREATH_NAME);
        } else {
            self.visit.breath_left = true;
        }
    }

    /// Remembers that the hard moment was asked for. True when there was another within the hour before, in this
    /// visit or in the log.
    pub fn ask_for_hard_moment(&mut self) -> bool {
        let now = self.now();
        let is_soon = |at: Moment| now.since(at) <= SOON;
        let asked = self.visit.hard_moment_asked.replace(now);
        let logged = [self.yesterday(), self.day()]
            .into_iter()
            .flat_map(|day| &self.record(day).hard_moments)
            .any(|(at, _)| is_soon(*at));
        logged || asked.is_some_and(is_soon)
    }

    /// True when this was offered before and not taken back since, as far as the loaded entries know.
    pub fn was_offered(&self, what: &str) -> bool {
        let mut entries = self.journal.entries();
        entries.any(|entry| {
            matches!(&entry.fact, Fact::OfferShown { which, .. } if which == what)
                && self.journal.is_live(entry)
        })
    }

    /// Keeps the sentence that answers the last mood word of this visit that still counts.
    pub(crate) fn sync_mood(&mut self) {
        let said = self.visit.moods_said.iter().rev().find_map(|id| {
            let entry = self.journal.entry(id)?;
            let counts = entry.day == self.day() && self.journal.is_live(entry);
            match &entry.fact {
                Fact::Mood(mood) if counts => Some(mood),
                _ => None,
            }
        });
        self.visit.mood_sentence = said.map(|mood| self.sentence_for(mood));
    }

    fn sentence_for(&self, mood: &Mood) -> String {
        let (word, band) = match mood {
            Mood::Own(own) => (own.clone(), None),
            Mood::Word(id) => match self.content.mood(id) {
                Some(mood) => (mood.word.clone(), Some(mood.band)),
                None => (id.clone(), None),
            },
        };
        words::mood_sentence(&word, band)
    }
}
