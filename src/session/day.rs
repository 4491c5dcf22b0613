//! What is marked and said of a day, the same way from every page and the shell; and what grounding, the hard moment
//! and the mood ask of the session.

use std::{collections::BTreeMap, time::Duration};

use super::{Notice, Session};
use crate::{
    domain::{
        block::Block,
        counting::LATER,
        day::{Day, Moment},
        entry::{Done, Fact, Feeling, Mood, Source},
        hash::QuickMap,
        id::Id,
        offer::{self, Offer, What},
        plan::Breath,
        signpost,
        size::Size,
    },
    words,
};

/// A mark is certain when no other was made in this time before it.
const BATCH: Duration = Duration::from_secs(120);

/// A step that stands in no plan, two minutes long and at no certain time.
pub fn small_step(value: Id, text: &str, source: Source) -> Done {
    Done {
        value,
        commitment: None,
        one_off: None,
        if_then: None,
        text: text.to_owned(),
        size: Size::Two,
        minutes: None,
        block: Block::Any,
        source,
        certain: false,
        backfilled: false,
        place: None,
    }
}

impl Session {
    /// Marks a row of `day` done, or takes every live mark of it back. True when it is done now.
    pub fn tick(&mut self, offer: &Offer, day: Day) -> bool {
        if offer.done.is_some() {
            self.untick(offer, day)
        } else {
            self.mark(offer, day, Source::Planned)
        }
    }

    /// An open row in its smallest size.
    pub fn smallest(&self, offer: Offer) -> Offer {
        let step = offer.what.commitment();
        let Some(step) = step.and_then(|id| self.plan.commitment(id)) else {
            return offer;
        };
        Offer {
            text: step
                .text_at(Size::Tiny, self.record(self.day()).place)
                .to_owned(),
            size: Size::Tiny,
            minutes: step.sizes.minutes(Size::Tiny),
            ..offer
        }
    }

    /// Marks a row done. `source` is `Planned` for a key on a list, whatever the row is.
    pub fn mark(&mut self, offer: &Offer, day: Day, source: Source) -> bool {
        let (commitment, one_off, source) = match (&offer.what, source) {
            (What::Commitment(id), source) => (Some(id.clone()), None, source),
            (What::OneOff(id), Source::Planned) => (None, Some(id.clone()), Source::OneOff),
            (What::OneOff(id), source) => (None, Some(id.clone()), source),
            (What::IfThen(_), Source::Planned) => (None, None, Source::Extra),
            (What::IfThen(_) | What::Mark(_), source) => (None, None, source),
        };
        let if_then = self.if_then_of(&offer.what).map(|plan| plan.id.clone());
        let done = Done {
            commitment,
            one_off,
            if_then: if_then.filter(|_| matches!(source, Source::Start | Source::Extra)),
            size: offer.size,
            minutes: offer.minutes,
            block: offer.block,
            certain: self.is_certain(day, source),
            backfilled: day != self.day(),
            place: self.record(day).place,
            ..small_step(offer.value.clone(), &offer.text, source)
        };
        self.log_done(day, done);
        if day == self.day()
            && let Some(steps) = self.all_done()
        {
            self.say(Notice::AllDone(steps));
        }
        true
    }

    /// The start signal of a row as it reads in a list: the person's own or one of the content.
    pub fn signal(&self, what: &What) -> Option<String> {
        let step = self.plan.commitment(what.commitment()?)?;
        self.names().signal(step.cue.as_ref()?)
    }

    /// Logs a done step of any kind.
    pub fn log_done(&mut self, day: Day, done: Done) -> Id {
        self.call_it(words::tick_of(&done.text));
        self.log(day, Fact::Done(done))
    }

    fn untick(&mut self, offer: &Offer, day: Day) -> bool {
        let marks: Vec<Id> = self
            .record(day)
            .done
            .iter()
            .filter(|step| offer.what.is_of(step))
            .map(|step| step.id.clone())
            .collect();
        for of in marks {
            self.log(day, Fact::Retracted { of });
        }
        self.call_it(words::untick_of(&offer.text));
        false
    }

    /// Says how a done step felt; the same answer again clears it.
    pub fn felt(&mut self, offer: &Offer, day: Day, feeling: Feeling) {
        let Some(step) = &offer.done else { return };
        let feeling = Some(feeling).filter(|new| step.feeling != Some(*new));
        self.log(
            day,
            Fact::Felt {
                of: step.id.clone(),
                feeling,
            },
        );
        self.call_it(words::felt_of(&offer.text));
    }

    /// Makes today a day here, with what it offers.
    pub(crate) fn be_here(&mut self) {
        self.changes.has_engaged = true;
        if self.offered_here().is_none() {
            self.log_here();
        }
    }

    /// A day here whose steps became other ones says so; and so does one that is looked at in another part of it, or
    /// three hours on, where nothing else is written that proves it.
    pub(super) fn follow_here(&mut self) {
        let has_engaged = std::mem::take(&mut self.changes.has_engaged);
        let Some(said) = self.offered_here().filter(|_| !self.plan.is_unfinished()) else {
            return;
        };
        let is_new = *said != self.offering();
        if is_new || (has_engaged && !self.is_looked_at()) {
            self.log_here();
        }
    }

    /// What today offers as the plan and the day stand now.
    fn offering(&self) -> BTreeMap<Id, Size> {
        let day = self.day();
        offer::offered(&self.plan, self.record(day), day, self.holding())
    }

    /// What this device said last that today offers.
    fn offered_here(&self) -> Option<&BTreeMap<Id, Size>> {
        self.record(self.day()).offered_on(&Id::new(&self.device))
    }

    /// True when an entry proves that today was looked at as late as now.
    fn is_looked_at(&self) -> bool {
        let (now, blocks) = (self.now(), &self.plan.settings.blocks);
        let looked = self.record(self.day()).looked;
        looked.is_some_and(|(first, last)| {
            let is_long = |at: Moment| LATER <= at.since(first);
            blocks.at(last) == blocks.at(now) && is_long(last) == is_long(now)
        })
    }

    fn log_here(&mut self) {
        let fact = Fact::Here {
            offered: Some(self.offering()),
            device: Some(Id::new(&self.device)),
        };
        self.log(self.day(), fact);
    }

    /// Rests until a day, the first usual one again; or ends the rest.
    pub fn rest_until(&mut self, day: Option<Day>) {
        self.change_plan(|plan| plan.settings.rest_until = day);
        self.call_it(words::pause::name(day));
    }

    /// The first usual day again, while today lies in a pause.
    pub fn pause(&self) -> Option<Day> {
        self.plan.settings.pause_on(self.day())
    }

    /// How many planned steps today has, once all of them are done.
    pub fn all_done(&self) -> Option<usize> {
        let offers = self.offers(self.day());
        let is_planned = |offer: &&Offer| offer.what.commitment().is_some();
        let planned: Vec<&Offer> = offers.iter().filter(is_planned).collect();
        let all = !planned.is_empty() && planned.iter().all(|offer| offer.done.is_some());
        all.then_some(planned.len())
    }

    /// The step that was done on most days of the week, in a sentence: on the day of the look-back, once there are two.
    pub fn week_told(&self) -> Option<String> {
        let day = self.day();
        if day.weekday() != self.plan.settings.review_day || self.pause().is_some() {
            return None;
        }
        let days = self.journal.days_between(day.plus(-6), day).rev();
        let mut places: QuickMap<&Id, usize> = QuickMap::default();
        let mut done: Vec<(&str, usize)> = Vec::new();
        for mark in days.flat_map(|(_, record)| record.steps()) {
            let Some(step) = &mark.done.commitment else {
                continue;
            };
            let place = *places.entry(step).or_insert(done.len());
            match done.get_mut(place) {
                Some((_, days)) => *days += 1,
                None => done.push((&mark.done.text, 1)),
            }
        }
        let (text, days) = done.into_iter().rev().max_by_key(|(_, days)| *days)?;
        (days > 1).then(|| words::shell::week_told(text, self.content.past(text), days))
    }

    /// True when the time of a mark that is made now is the time of the doing.
    pub fn is_certain(&self, day: Day, source: Source) -> bool {
        let batched = || {
            self.record(day)
                .done
                .iter()
                .any(|step| step.at <= self.now() && self.now().since(step.at) <= BATCH)
        };
        source == Source::Start || (day == self.day() && !batched())
    }
}

/// Where a person grounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounding {
    /// From the Ground pane.
    Usual,
    /// In a hard moment.
    HardMoment,
}

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

    /// From now on exercises may begin with the breath.
    pub fn take_breath(&mut self) {
        self.visit.breath_left = false;
        if self.may_change_plan() && self.plan.settings.breath != Breath::Yes {
            self.change_plan(|plan| plan.settings.breath = Breath::Yes);
            self.call_it(words::WITH_BREATH_NAME);
        }
    }

    /// From now on this is the exercise there; `None` in the hard moment is the same as usual.
    pub fn choose_exercise(&mut self, grounding: Grounding, id: Option<&str>) {
        let id = id.map(str::to_owned);
        self.change_plan(|plan| match grounding {
            Grounding::Usual => plan.settings.exercise = id,
            Grounding::HardMoment => plan.settings.hard_moment_exercise = id,
        });
    }

    /// The same, where nobody asked for it: without a word, and not while there is no plan to write it to.
    pub fn remember_exercise(&mut self, grounding: Grounding, id: &str) {
        if self.may_change_plan() && !self.plan.is_unfinished() {
            self.choose_exercise(grounding, Some(id));
            self.call_it(words::exercise::LEFT_BODY_NAME);
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

    /// True while Today shows the gentle signpost.
    pub fn shows_signpost(&self) -> bool {
        self.with_known(|known| {
            signpost::stands_on_today(known.plan, known.journal, known.day, known.is_heavy)
        })
    }

    /// Writes that it was shown on this day, once.
    pub fn signpost_shown(&mut self, day: Day) {
        if !signpost::was_shown(&self.journal, day) {
            self.log_offer(day, signpost::NAME, None);
        }
    }

    /// True when this was offered before and not taken back since, as far as the loaded entries know.
    pub fn was_offered(&self, what: &str) -> bool {
        let mut entries = self.journal.entries();
        entries.any(|entry| {
            matches!(&entry.fact, Fact::OfferShown { which, .. } if which == what)
                && self.journal.is_live(entry)
        })
    }

    /// Logs that something was offered, or what was answered.
    pub fn log_offer(&mut self, day: Day, which: &str, answer: Option<&str>) {
        let fact = Fact::OfferShown {
            which: which.to_owned(),
            answer: answer.map(str::to_owned),
        };
        self.log(day, fact);
    }

    /// The mood words of a day, in their order.
    pub fn mood_words(&self, day: Day) -> Vec<String> {
        let word = |fact: &Fact| match fact {
            Fact::Mood(Mood::Own(word)) => Some(word.clone()),
            Fact::Mood(Mood::Word(id)) => {
                let listed = self.content.mood(id);
                Some(listed.map_or(id, |mood| &mood.word).clone())
            }
            _ => None,
        };
        let live = self.journal.live_on(day);
        live.filter_map(|entry| word(&entry.fact))
            .filter(|word| !word.is_empty())
            .collect()
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
