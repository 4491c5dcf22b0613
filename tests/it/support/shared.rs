//! A store in memory that a test can look into while the program uses it, and that can be made to refuse.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use daymark::{
    domain::{
        day::{Day, Month},
        entry::Entry,
        plan::Plan,
    },
    store::{
        History, News, NotSaved, Opened, PlanRead, Store, Stretch, Totals, WayOn, Written,
        forget::{Gone, Reached},
        memory::Memory,
    },
};

/// A memory store with several owners.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    memory: Memory,
    refusal: Option<NotSaved>,
    news: News,
}

impl Shared {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The plan becomes this one.
    pub fn set_plan(&self, plan: Plan) {
        let mut inside = self.inside();
        let entries = inside.memory.entries();
        inside.memory = Memory::holding(plan, entries);
    }

    /// The log holds these too.
    pub fn add(&self, entries: impl IntoIterator<Item = Entry>) {
        let mut inside = self.inside();
        let all: Vec<Entry> = inside.memory.entries().into_iter().chain(entries).collect();
        if let Some(plan) = inside.memory.plan().cloned() {
            inside.memory = Memory::holding(plan, all);
        } else if let Some(today) = all.first().map(|entry| entry.day) {
            inside.memory = Memory::new();
            let _written = inside.memory.append(all, today);
        }
    }

    /// From now on writing is answered with this error, or works again.
    pub fn answer_with(&self, refusal: Option<NotSaved>) {
        self.inside().refusal = refusal;
    }

    /// Another window or machine wrote this; the next look finds it.
    pub fn arrives(&self, entries: Vec<Entry>, plan: Option<PlanRead>) {
        let mut inside = self.inside();
        inside.news.entries.extend(entries);
        inside.news.plan = plan.or(inside.news.plan.take());
    }

    /// All entries in order.
    pub fn entries(&self) -> Vec<Entry> {
        self.inside().memory.entries()
    }

    /// The plan, once there is one.
    pub fn plan(&self) -> Option<Plan> {
        self.inside().memory.plan().cloned()
    }

    fn unless_refused<T>(
        &self,
        work: impl FnOnce(&mut Memory) -> Result<T, NotSaved>,
    ) -> Result<T, NotSaved> {
        let mut inside = self.inside();
        match inside.refusal {
            Some(why) => Err(why),
            None => work(&mut inside.memory),
        }
    }
}

impl Store for Shared {
    fn open(&mut self, today: Day) -> Opened {
        self.inside().memory.open(today)
    }

    fn append(&mut self, entries: Vec<Entry>, today: Day) -> Result<Written, NotSaved> {
        self.unless_refused(|memory| memory.append(entries, today))
    }

    fn replace_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        self.unless_refused(|memory| memory.replace_plan(base, new))
    }

    fn go_on_without(&mut self, way: WayOn) -> Result<PlanRead, NotSaved> {
        self.unless_refused(|memory| memory.go_on_without(way))
    }

    fn look(&mut self, _today: Day) -> News {
        std::mem::take(&mut self.inside().news)
    }

    fn history(&mut self, today: Day, days: i64) -> History {
        self.inside().memory.history(today, days)
    }

    fn totals(&mut self, today: Day) -> Totals {
        self.inside().memory.totals(today)
    }

    fn past(&mut self, before: Option<Month>) -> Stretch {
        self.inside().memory.past(before)
    }

    fn forget_here(&mut self, gone: Gone, today: Day) -> Result<Reached, NotSaved> {
        self.unless_refused(|memory| memory.forget_here(gone, today))
    }

    fn back_up(&mut self, today: Day) -> Result<(), NotSaved> {
        self.unless_refused(|memory| memory.back_up(today))
    }

    fn rescue(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        self.inside().memory.rescue(entries)
    }

    fn rescue_plan(&mut self, base: &Plan, new: &Plan) -> Result<(), NotSaved> {
        self.inside().memory.rescue_plan(base, new)
    }

    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        self.unless_refused(|memory| memory.keep_draft(draft))
    }
}
