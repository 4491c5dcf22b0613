//! The memory twin: a store that keeps nothing. Canvas mode and tests use it.

use std::collections::BTreeMap;

use super::{
    Gone, History, News, NotSaved, Opened, PlanRead, Reached, SPAN, Store, Stretch, Terminals,
    Totals, Trouble, WayOn, Written, first_day_kept,
};
use crate::domain::{
    begins,
    day::{Day, Month},
    entry::Entry,
    evidence::MonthCounts,
    journal::Journal,
    plan::Plan,
    record::DayRecord,
};

/// A store in memory: gone when the program is.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    plan: Option<Plan>,
    journal: Journal,
    draft: Option<String>,
    paper: Option<NotSaved>,
}

impl Memory {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// A store that holds this plan and these entries.
    pub fn holding(plan: Plan, entries: impl IntoIterator<Item = Entry>) -> Self {
        Self {
            plan: Some(plan),
            journal: Journal::of(entries),
            ..Self::default()
        }
    }

    /// An empty store that says on opening that nothing can be kept, and why.
    pub fn paper(reason: NotSaved) -> Self {
        Self {
            paper: Some(reason),
            ..Self::default()
        }
    }

    /// All entries in the order of (`n`, `id`).
    pub fn entries(&self) -> Vec<Entry> {
        self.since(None)
    }

    /// The plan, once there is one.
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    fn since(&self, first: Option<Day>) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self
            .journal
            .entries()
            .filter(|entry| first.is_none_or(|first| entry.day >= first))
            .cloned()
            .collect();
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        entries
    }

    fn troubles(&self) -> Vec<Trouble> {
        self.paper
            .map(|reason| Trouble::Paper { reason })
            .into_iter()
            .collect()
    }
}

impl Store for Memory {
    fn open(&mut self, today: Day) -> Opened {
        Opened {
            today,
            plan: self
                .plan
                .clone()
                .map_or(PlanRead::Absent, |plan| PlanRead::Read(Box::new(plan))),
            entries: self.since(Some(today.plus(-begins::SPAN))),
            device: "here".to_owned(),
            highest: self.journal.highest(),
            last_here: self.journal.last_here_before(today),
            first_day: self.journal.days().next().map(|(day, _)| day),
            draft: self.draft.clone(),
            terminals: Terminals::default(),
            troubles: self.troubles(),
            paper: self.paper.is_some(),
        }
    }

    fn append(&mut self, mut entries: Vec<Entry>, _today: Day) -> Result<Written, NotSaved> {
        let first = self.journal.highest() + 1;
        for (entry, n) in entries.iter_mut().zip(first..) {
            entry.n = n;
        }
        self.journal.add(entries.clone());
        Ok(Written {
            entries,
            ..Written::default()
        })
    }

    fn replace_plan(&mut self, base: &Plan, new: &Plan) -> Result<Plan, NotSaved> {
        let plan = self
            .plan
            .as_ref()
            .map_or_else(|| new.clone(), |plan| plan.with_change(base, new));
        self.plan = Some(plan.clone());
        Ok(plan)
    }

    fn go_on_without(&mut self, way: WayOn) -> Result<PlanRead, NotSaved> {
        match (way, &self.plan) {
            (_, Some(plan)) => Ok(PlanRead::Read(Box::new(plan.clone()))),
            (WayOn::BeginAnew, None) => Ok(PlanRead::Absent),
            (WayOn::BringBack, None) => Err(NotSaved::PlanGone),
        }
    }

    fn look(&mut self, _today: Day) -> News {
        News::default()
    }

    fn history(&mut self, today: Day, days: i64) -> History {
        let first = first_day_kept(today, days);
        History {
            entries: self.since(Some(first)),
            last_here: self.journal.last_here_before(today),
            first_day: self.journal.days().next().map(|(day, _)| day),
            has_older: self.journal.days().any(|(day, _)| day < first),
            troubles: self.troubles(),
            ..History::default()
        }
    }

    fn totals(&mut self, today: Day) -> Totals {
        let end = first_day_kept(today, SPAN);
        let mut months: BTreeMap<Month, Vec<(Day, &DayRecord)>> = BTreeMap::new();
        for (day, record) in self.journal.days().filter(|(day, _)| *day < end) {
            months.entry(day.month()).or_default().push((day, record));
        }
        let counts = months.into_iter();
        let mut months: Vec<MonthCounts> = counts
            .map(|(month, days)| MonthCounts::of(month, days))
            .collect();
        months.retain(|month| !month.days.is_empty());
        Totals {
            months,
            is_whole: true,
        }
    }

    fn past(&mut self, _before: Option<Month>) -> Stretch {
        Stretch {
            entries: self.since(None),
            before: None,
        }
    }

    fn forget_here(&mut self, gone: Gone, _today: Day) -> Result<Reached, NotSaved> {
        if let Some(plan) = &mut self.plan {
            plan.notes.retain(|note| !gone.items.contains(&note.id));
        }
        Ok(Reached::default())
    }

    fn back_up(&mut self, _today: Day) -> Result<(), NotSaved> {
        Ok(())
    }

    fn rescue(&mut self, _entries: &[Entry]) -> Result<(), NotSaved> {
        Ok(())
    }

    fn rescue_plan(&mut self, _base: &Plan, _new: &Plan) -> Result<(), NotSaved> {
        Err(NotSaved::NoStore)
    }

    fn keep_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        self.draft = Some(draft.to_owned()).filter(|draft| !draft.is_empty());
        Ok(())
    }
}
