//! A life to look back on: days counted from Monday 5 January 2026, entries as the log would hold them.

use daymark::domain::{
    change::{self, Holding, Trial},
    day::{Day, Moment},
    entry::{Detail, Done, Entry, Fact, Feeling, HardMoment, Mode, Mood, Source},
    id::Id,
    idea::{self, Answer, Place, Reply, Suggestion},
    journal::Journal,
    known::Known,
    offer::{self, Offer},
    plan::{Commitment, IfThen, Plan, Sizes, Value, commitment::Longer},
    weekday::Weekday,
};

/// The day `days` after the first.
pub fn day(days: i64) -> Day {
    Day::ymd(2026, 1, 5).unwrap().plus(days)
}

/// Words of the low and tense weather.
pub fn is_heavy(word: &str) -> bool {
    ["heavy", "foggy", "flat", "stormy", "tight", "restless"].contains(&word)
}

/// A plan and a log that grow as a test tells them.
#[derive(Clone)]
pub struct Life {
    pub plan: Plan,
    entries: Vec<Entry>,
}

impl Life {
    /// Three values with one step each: `send`, `read`, `choose`; chosen long ago.
    pub fn new() -> Self {
        let mut life = Self {
            plan: Plan::default(),
            entries: Vec::new(),
        };
        for (value, step) in [
            ("connection", "send"),
            ("growth", "read"),
            ("autonomy", "choose"),
        ] {
            life.plan.values.push(Value {
                id: value.into(),
                name: value.to_owned(),
                since: Some(day(-400)),
                ..Value::default()
            });
            life.plan.commitments.push(commitment(value, step));
        }
        life
    }

    /// With an if-then plan `kettle` for the step `send`.
    pub fn with_if_then(mut self) -> Self {
        self.plan.if_then.push(IfThen {
            id: "kettle".into(),
            situation: "the kettle goes on".to_owned(),
            commitment: Some("send".into()),
            action: "send one line".to_owned(),
            value: "connection".into(),
            since: Some(day(-400)),
            ..IfThen::default()
        });
        self
    }

    pub fn step(&mut self, id: &str) -> &mut Commitment {
        let found = self
            .plan
            .commitments
            .iter_mut()
            .find(|item| item.id.as_str() == id);
        found.unwrap()
    }

    /// Writes a fact on a day, at noon.
    pub fn log(&mut self, on: i64, fact: Fact) -> Id {
        self.log_at(on, 12 * 60, fact)
    }

    /// Writes a fact on a day, so many minutes after midnight.
    pub fn log_at(&mut self, on: i64, minute: u32, fact: Fact) -> Id {
        let n = self.entries.len() as u64 + 1;
        let id = Id::new(&format!("e{n:06}"));
        let text = format!("{}T{:02}:{:02}:00+01:00", day(on), minute / 60, minute % 60);
        self.entries.push(Entry {
            id: id.clone(),
            n,
            at: Moment::parse(&text).unwrap(),
            day: day(on),
            gesture: None,
            fact,
        });
        id
    }

    /// Here at noon and in the evening, as an older daymark wrote it: all of the day was seen.
    pub fn here(&mut self, days: impl IntoIterator<Item = i64>) {
        for on in days {
            self.log(on, Fact::HERE);
            self.log_at(on, 20 * 60, Fact::HERE);
        }
    }

    /// Looks at a day at an hour, which notes what stands there.
    pub fn look(&mut self, on: i64, hour: u32) {
        let entries = self.entries.iter().filter(|entry| entry.day == day(on));
        let record = Journal::of(entries.cloned()).day(day(on)).clone();
        let here = Fact::Here {
            offered: Some(offer::offered(
                &self.plan,
                &record,
                day(on),
                &Holding::default(),
            )),
            device: None,
        };
        self.log_at(on, hour * 60, here);
    }

    /// Writes a fact of a day at a time that is told in full.
    pub fn log_told(&mut self, on: i64, at: &str, fact: Fact) -> Id {
        let id = self.log(on, fact);
        self.entries.last_mut().unwrap().at = Moment::parse(at).unwrap();
        id
    }

    /// A mark that another program made, at an hour.
    pub fn bring_along(&mut self, on: i64, hour: u32, step: &str) {
        let mut done = self.mark(step);
        if let Fact::Done(done) = &mut done {
            done.source = Source::Imported;
        }
        self.log_at(on, hour * 60, done);
        self.entries.last_mut().unwrap().id = Id::derived(day(on), &["loop", step]);
    }

    /// A mark of a step as planned.
    pub fn mark(&self, step: &str) -> Fact {
        let item = self.plan.commitment(&step.into()).unwrap();
        Fact::Done(Done {
            value: item.value.clone(),
            commitment: Some(item.id.clone()),
            one_off: None,
            if_then: None,
            text: item.text(item.size).to_owned(),
            size: item.size,
            minutes: None,
            block: item.block,
            source: Source::Planned,
            certain: true,
            backfilled: false,
            place: None,
        })
    }

    /// Marks a step done at an hour; different steps get different minutes, so that no two are one batch.
    pub fn done_at(&mut self, on: i64, step: &str, hour: u32) -> Id {
        let mut items = self.plan.commitments.iter();
        let index = items.position(|item| item.id.as_str() == step).unwrap();
        self.log_at(on, hour * 60 + 10 * index as u32, self.mark(step))
    }

    /// Marks a row of a day as it stands there.
    pub fn mark_row(&mut self, on: i64, offer: &Offer, hour: u32) {
        let fact = Fact::Done(Done {
            value: offer.value.clone(),
            commitment: offer.what.commitment().cloned(),
            one_off: None,
            if_then: None,
            text: offer.text.clone(),
            size: offer.size,
            minutes: offer.minutes,
            block: offer.block,
            source: Source::Planned,
            certain: true,
            backfilled: false,
            place: None,
        });
        self.log_at(on, hour * 60 + 10 * u32::from(offer.key), fact);
    }

    pub fn done(&mut self, days: impl IntoIterator<Item = i64>, step: &str) {
        for on in days {
            self.done_at(on, step, 12);
        }
    }

    /// Marks a step done, unless it is, with a feeling.
    pub fn felt(&mut self, on: i64, step: &str, feeling: Feeling) -> Id {
        let marked = self.entries.iter().find(|entry| {
            matches!(&entry.fact, Fact::Done(done) if entry.day == day(on)
                && done.commitment.as_ref().is_some_and(|id| id.as_str() == step))
        });
        let of = match marked {
            Some(entry) => entry.id.clone(),
            None => self.done_at(on, step, 12),
        };
        self.feel(on, &of, feeling);
        of
    }

    pub fn feel(&mut self, on: i64, of: &Id, feeling: Feeling) {
        self.log(
            on,
            Fact::Felt {
                of: of.clone(),
                feeling: Some(feeling),
            },
        );
    }

    pub fn at_place(&mut self, on: i64, of: &Id, place: &str) {
        let detail = Detail {
            place: Some(place.to_owned()),
            ..Detail::default()
        };
        self.log(
            on,
            Fact::Detail {
                of: of.clone(),
                detail,
            },
        );
    }

    pub fn mood(&mut self, on: i64, word: &str) {
        self.log(on, Fact::Mood(Mood::Word(word.to_owned())));
    }

    pub fn smaller_day(&mut self, on: i64) {
        self.log(
            on,
            Fact::DayMode {
                mode: Mode::Smaller,
            },
        );
    }

    pub fn hard_moment(&mut self, on: i64) {
        self.log(on, Fact::HardMoment(HardMoment::default()));
    }

    pub fn set_down(&mut self, on: i64, step: &str) {
        self.log(
            on,
            Fact::SetDown {
                commitment: step.into(),
            },
        );
    }

    pub fn result(&mut self, on: i64, result: &str) {
        self.log(
            on,
            Fact::IfThenResult {
                if_then: "kettle".into(),
                week: day(on),
                result: result.to_owned(),
            },
        );
    }

    pub fn journal(&self) -> Journal {
        Journal::of(self.entries.clone())
    }

    /// The part of the log that begins with a day.
    pub fn journal_from(&self, first: Day) -> Journal {
        let entries = self.entries.iter().filter(|entry| first <= entry.day);
        Journal::of(entries.cloned())
    }

    /// Adds to a journal what it does not hold yet; for lives that are looked at again and again.
    pub fn catch_up(&self, journal: &mut Journal) {
        journal.add(self.entries[journal.len()..].iter().cloned());
    }

    /// The idea of a day at a place.
    pub fn idea_at(&self, on: i64, place: Place) -> Option<Suggestion> {
        let journal = self.journal();
        idea::idea_for(&self.known(&journal, on), place)
    }

    pub fn known<'a>(&'a self, journal: &'a Journal, on: i64) -> Known<'a> {
        Known {
            plan: &self.plan,
            journal,
            day: day(on),
            is_heavy: &is_heavy,
            days_before: 0,
        }
    }

    /// The idea of a day on Today.
    pub fn idea(&self, on: i64) -> Option<Suggestion> {
        self.idea_at(on, Place::Today)
    }

    /// The name of the rule of the idea of a day on Today, or "none".
    pub fn rule(&self, on: i64) -> &'static str {
        self.idea(on).map_or("none", |idea| idea.rule().name())
    }

    /// The experiment that a look-back of this day asks about.
    pub fn trial(&self, on: i64) -> Option<Trial> {
        let journal = self.journal();
        let trials = change::trials_to_ask(&self.known(&journal, on), 0);
        trials.into_iter().next()
    }

    /// The experiment that Today asks about.
    pub fn trial_of_today(&self, on: i64) -> Option<Trial> {
        let journal = self.journal();
        idea::trial(&self.known(&journal, on))
    }

    /// Takes an experiment back.
    pub fn go_back(&mut self, trial: &Trial, on: i64) {
        let facts = change::all_go_back(&mut self.plan, &trial.opens, day(on));
        for fact in facts {
            self.log(on, fact);
        }
    }

    /// Keeps what was tried.
    pub fn keep(&mut self, trial: &Trial, on: i64) {
        for fact in trial.keep() {
            self.log(on, fact);
        }
    }

    /// Answers an idea. True when that was possible.
    pub fn reply(&mut self, on: i64, idea: &Suggestion, reply: impl Into<Reply>) -> bool {
        let fact = idea::answer(&mut self.plan, idea, reply.into(), day(on));
        let answered = fact.is_some();
        if let Some(fact) = fact {
            self.log(on, fact);
        }
        answered
    }

    /// Shows the idea of a day, as the first key of the day does.
    pub fn show(&mut self, on: i64) -> Suggestion {
        let idea = self.idea(on).unwrap();
        self.log(on, idea::shown(&idea));
        idea
    }

    /// Shows and answers the idea of a day; the plan changes with it.
    pub fn answer(&mut self, on: i64, answer: Answer) -> Suggestion {
        let idea = self.show(on);
        self.reply(on, &idea, answer);
        idea
    }
}

pub fn commitment(value: &str, id: &str) -> Commitment {
    Commitment {
        id: id.into(),
        value: value.into(),
        sizes: sizes(id),
        weekdays: Weekday::ALL.to_vec(),
        since: Some(day(-400)),
        ..Commitment::default()
    }
}

pub fn sizes(name: &str) -> Sizes {
    Sizes {
        tiny: format!("{name} a word"),
        two: format!("{name} a page"),
        five: format!("{name} a part"),
        longer: Some(Longer {
            minutes: 10,
            text: format!("{name} a chapter"),
        }),
    }
}
