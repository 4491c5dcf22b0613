//! A visit from the shell: the model on the store, without a screen.

use std::rc::Rc;

use crate::{
    app::{App, config::Preferences, message::Message},
    content::Content,
    domain::{
        block::Block,
        day::{Day, Moment},
        entry::Entry,
        id::Ids,
        offer::{Offer, What},
    },
    env::Env,
    pages::people::PeoplePage,
    plain,
    runtime::{Closing, input::Cause, order::Order},
    session::{Session, appearance::Appearance},
    store::{
        Beyond, News, NotSaved, Opened, PlanError, PlanRead, SPAN, Store, Trouble,
        disk::RealDisk,
        file::FileStore,
        forget::{Gone, Reached, Whose},
        places::Places,
    },
    ui::glyphs,
    words,
};

use super::answer::{Answer, Exit};

/// More days than anybody has.
const ALL_DAYS: i64 = 366 * 150;

/// The model and its store.
pub(super) struct Visit {
    app: App,
    pub(super) store: FileStore<RealDisk>,
    now: Moment,
}

impl Visit {
    /// Opens the store and reads what the first screen needs. What is wrong with it is told with the answer.
    pub(super) fn open(env: &Env) -> Self {
        let mut visit = Self::glance(env);
        let today = visit.app.session.day();
        visit.store.remember_what_was_told(today);
        visit
    }

    /// The same for an answer without a word on what is wrong.
    pub(super) fn glance(env: &Env) -> Self {
        let mut store = store(env);
        let now = env.moment();
        let app = model(env, &mut store, Preferences::of(env).appearance, now);
        Self { app, store, now }
    }

    /// Opens the store to mark something: what another machine wrote and a syncer put beside it counts too.
    pub(super) fn open_to_mark(env: &Env) -> Result<Self, Answer> {
        let mut visit = Self::open_to_write(env)?;
        if visit.store.take_in_copies(visit.app.session.day()) {
            let appearance = visit.app.session.appearance.clone();
            visit.app = model(env, &mut visit.store, appearance, visit.now);
        }
        Ok(visit)
    }

    /// The same, unless its plan is gone: then nothing is written before the person chose how to go on. What waits comes
    /// in first.
    pub(super) fn open_to_write(env: &Env) -> Result<Self, Answer> {
        let mut visit = Self::open(env).unless_gone()?;
        let marks = visit.store.take_what_waits(visit.app.session.day());
        if marks > 0 {
            let appearance = visit.app.session.appearance.clone();
            visit.app = model(env, &mut visit.store, appearance, visit.now);
            let saved = Trouble::Rescued { marks };
            visit.app.session.troubles.push(saved);
        }
        Ok(visit)
    }

    /// Refuses to write where the plan is gone.
    pub(super) fn unless_gone(self) -> Result<Self, Answer> {
        match &self.session().plan_error {
            Some(error) => unless_gone(error).map(|()| self),
            None => Ok(self),
        }
    }

    /// Lets nobody else of this device write until what is done next is on disk, and hears what they wrote before: two
    /// callers at once choose one after the other. A log that cannot be held says so when it is written.
    pub(super) fn hold(&mut self) {
        let today = self.app.session.day();
        if let Ok(entries) = self.store.hold(today) {
            self.hear(entries);
        }
    }

    /// What this device wrote today, oldest first.
    pub(super) fn own_entries(&mut self) -> Vec<Entry> {
        let session = &self.app.session;
        let starts = session.plan.settings.start_at(self.now);
        let own = self.store.own_entries(session.day(), starts);
        self.hear(own.clone());
        own
    }

    fn hear(&mut self, entries: Vec<Entry>) {
        let news = News {
            entries,
            ..News::default()
        };
        self.app.update(Message::News(Box::new(news)), self.now);
    }

    /// Opens the store and reads all of it.
    pub(super) fn open_whole(env: &Env) -> Self {
        Self::open(env).looks_back(ALL_DAYS)
    }

    /// Opens the store and reads the weeks up to now from some before this day on, or from some before today.
    pub(super) fn open_weeks(env: &Env, day: Option<Day>) -> Self {
        let visit = Self::open(env);
        let since = day.map_or(0, |day| visit.app.session.day().since(day).max(0));
        visit.looks_back(SPAN + since)
    }

    /// The same visit, which knows this day and what was said of it.
    pub(super) fn knows(self, day: Day) -> Self {
        let since = self.app.session.day().since(day).max(0);
        self.looks_back(SPAN + since)
    }

    fn looks_back(mut self, days: i64) -> Self {
        let history = self.store.history(self.app.session.day(), days);
        let read = Message::History(Box::new(history));
        self.app.update(read, self.now);
        self
    }

    pub(super) fn session(&self) -> &Session {
        &self.app.session
    }

    /// Today, fact by fact.
    pub(super) fn says(&self) -> Vec<String> {
        plain::facts(&self.app)
    }

    /// People and help, as the hard moment shows them.
    pub(super) fn people(&mut self) -> Vec<String> {
        self.app.open(PeoplePage::to_read());
        plain::facts(&self.app)
    }

    /// The rows of today that are steps.
    pub(super) fn offers(&self) -> Vec<Offer> {
        let mut offers = self.session().offers(self.session().day());
        offers.retain(|offer| !is_if_then(offer));
        offers
    }

    /// What an if-then plan leads to now.
    pub(super) fn if_then(&self) -> Option<Offer> {
        let offers = self.session().offers(self.session().day());
        offers.into_iter().find(is_if_then)
    }

    /// The step this part of the day is for: its first open one, else the first for any time. `None` once a step was
    /// marked in this part of the day, or one of its own before.
    pub(super) fn step_of_now(&self) -> Option<Offer> {
        let session = self.session();
        let blocks = &session.plan.settings.blocks;
        let now = blocks.at(session.now());
        let mut offers = self.offers();
        let is_marked = |offer: &Offer| {
            let done = offer.done.as_ref();
            done.is_some_and(|step| offer.block == now || blocks.at(step.at) == now)
        };
        if offers.iter().any(is_marked) {
            return None;
        }
        offers.retain(|offer| is_open(offer) && offer.what.commitment().is_some());
        let of = |block: Block| offers.iter().find(move |offer| offer.block == block);
        of(now).or_else(|| of(Block::Any)).cloned()
    }

    /// How many planned steps today has.
    pub(super) fn planned(&self) -> usize {
        let offers = self.offers();
        let planned = offers
            .iter()
            .filter(|offer| offer.what.commitment().is_some());
        planned.count()
    }

    /// What is wrong with the store.
    pub(super) fn troubles(&self) -> &[Trouble] {
        &self.session().troubles
    }

    /// The text, and what is wrong with the store.
    pub(super) fn answer(&self, text: impl Into<String>) -> Answer {
        self.begins(Answer::of(text).with_troubles(self.troubles()))
    }

    /// The same, with how to begin where nothing is set up.
    pub(super) fn begins(&self, answer: Answer) -> Answer {
        if self.session().plan.is_unfinished() && self.troubles().is_empty() {
            answer.with_beginning()
        } else {
            answer
        }
    }

    /// The same for a line.
    pub(super) fn line(&self, text: &str) -> Answer {
        self.answer(format!("{text}\n"))
    }

    /// The text in the characters that were asked for.
    pub(super) fn in_signs(&self, text: String) -> String {
        if self.session().appearance.ascii {
            glyphs::in_ascii(&text).into_owned()
        } else {
            text
        }
    }

    /// Takes out of this device's files what is to be forgotten.
    pub(super) fn forget(&mut self, gone: Gone, whose: Whose) -> Result<Reached, NotSaved> {
        self.store.forget(gone, self.app.session.day(), whose)
    }

    /// Writes entries of one month into the log of that month: files of today stay small, and totals find them there.
    pub(super) fn bring(&mut self, entries: Vec<Entry>) -> Result<(), NotSaved> {
        let today = self.app.session.day();
        let Some(last) = entries.last().map(|entry| entry.day) else {
            return Ok(());
        };
        let written = self.store.append_past(entries, last, today);
        written.map(|_written| ())
    }

    /// Does something as one gesture, and says so once it is on disk.
    pub(super) fn marks(&mut self, said: String, work: impl FnOnce(&mut Session)) -> Answer {
        let mut closing = self.does(work);
        if let Some([base, new]) = &closing.plan_unsaved {
            closing.is_plan_aside = self.store.rescue_plan(base, new).is_ok();
        }
        let said = if closing.unsaved.is_empty() {
            said
        } else {
            String::new()
        };
        let mut answer = Answer::of(said).after(&closing);
        // A log that somebody holds is there again in a moment.
        let is_lasting = !closing.unsaved.is_empty() && closing.refusal != Some(NotSaved::Busy);
        if is_lasting && self.store.rescue(&closing.unsaved).is_ok() {
            let path = self.store.places().rescue().display().to_string();
            answer.err += &words::shell::kept_aside(&path);
        }
        answer.with_troubles(self.troubles())
    }

    /// Does something as one gesture, and waits for the disk.
    pub(super) fn does(&mut self, work: impl FnOnce(&mut Session)) -> Closing {
        let effects = self.app.in_session(self.now, work);
        let today = self.app.session.day();
        for order in effects
            .into_iter()
            .filter_map(|effect| Order::of(effect, today))
        {
            if let Some(answer) = order.carry_out(&mut self.store) {
                self.app.update(answer, self.now);
            }
        }
        Closing::of(&self.app, Cause::Asked)
    }
}

/// Opens the store to write without a model, unless its plan is gone.
pub(super) fn open_store_to_write(env: &Env) -> Result<(FileStore<RealDisk>, Opened), Answer> {
    let mut store = store(env);
    let opened = store.open(env.moment().day(4));
    if let PlanRead::Unreadable { error, .. } = &opened.plan {
        unless_gone(error)?;
    }
    Ok((store, opened))
}

/// Nothing is written in the place of a plan that is gone, nor beside a store that is closed.
fn unless_gone(error: &PlanError) -> Result<(), Answer> {
    let said = if error.beyond == Some(Beyond::Closed) {
        words::plan_error::closed(&error.path) + "\n"
    } else if error.absence.is_some() {
        words::plan_gone::nothing_written(&error.path.display().to_string())
    } else {
        return Ok(());
    };
    Err(Answer::refused(said, Exit::Unreadable))
}

/// True for a row that is neither done nor set down.
pub(super) fn is_open(offer: &Offer) -> bool {
    offer.done.is_none() && !offer.set_down
}

/// True for a row that an if-then plan leads to.
pub(super) fn is_if_then(offer: &Offer) -> bool {
    matches!(offer.what, What::IfThen(_))
}

/// The id of what a row stands for.
pub(super) fn id(offer: &Offer) -> &str {
    match &offer.what {
        What::Commitment(id) | What::OneOff(id) | What::IfThen(id) | What::Mark(id) => id.as_str(),
    }
}

/// The model on what the store holds.
pub(super) fn model(env: &Env, store: &mut dyn Store, appearance: Appearance, now: Moment) -> App {
    // The usual hour; where there is a plan, its own counts.
    let opened = store.open(now.day(4));
    let content = Rc::new(Content::with_overrides(env.content()));
    let ids = Ids::seeded(env.seed.rotate_left(32));
    App::new(opened, content, appearance, ids, now)
}

/// The store in the person's files.
pub(super) fn store(env: &Env) -> FileStore<RealDisk> {
    let places = Places {
        store: env.folders.store.clone(),
        state: env.folders.state.clone(),
    };
    FileStore::new(RealDisk, places, &env.machine, Ids::seeded(env.seed)).at(env.moment())
}
