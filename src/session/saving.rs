//! What is not on disk yet, and trying again.

use crate::{
    domain::{entry::Entry, id::Id, plan::Plan},
    session::effect::Effect,
    store::{Beyond, NotSaved, TakenBack, Written},
    words::{look_back as words, plan_error},
};

use crate::session::{Notice, Session};

/// After so many tries entries also go to the rescue file.
const TRIES_BEFORE_RESCUE: u32 = 3;

/// Entries and plan changes that are on their way.
#[derive(Debug, Default)]
pub struct Saving {
    entries: Vec<Held>,
    plan: Option<HeldPlan>,
    highest: u64,
}

/// Plan changes since `base` that are not on disk.
#[derive(Debug)]
struct HeldPlan {
    base: Box<Plan>,
    under_way: u32,
    refused: Option<NotSaved>,
    /// The plan with them, as it was put aside for the next visit.
    aside: Option<Box<Plan>>,
}

#[derive(Debug)]
struct Held {
    entry: Entry,
    refused: Option<NotSaved>,
    tries: u32,
    under_way: bool,
}

impl Saving {
    /// Nothing held, counting from the highest number the store knows.
    pub(super) fn from(highest: u64) -> Self {
        Self {
            highest,
            ..Self::default()
        }
    }

    /// A number above every one known; the store sets the final one.
    pub(super) fn next_number(&mut self, known: u64) -> u64 {
        self.highest = self.highest.max(known) + 1;
        self.highest
    }

    pub(super) fn hold(&mut self, entries: &[Entry]) {
        self.entries.extend(entries.iter().map(|entry| Held {
            entry: entry.clone(),
            refused: None,
            tries: 1,
            under_way: true,
        }));
    }

    pub(super) fn hold_plan(&mut self, base: &Plan) {
        let held = self.plan.get_or_insert_with(|| HeldPlan {
            base: Box::new(base.clone()),
            under_way: 0,
            refused: None,
            aside: None,
        });
        held.under_way += 1;
    }

    /// True while the entry is not on disk.
    pub fn holds(&self, id: &Id) -> bool {
        self.entries.iter().any(|held| &held.entry.id == id)
    }

    /// Why the entry is not on disk; `None` while the disk has not answered.
    pub fn refusal_of(&self, id: &Id) -> Option<NotSaved> {
        self.entries
            .iter()
            .find(|held| &held.entry.id == id)
            .and_then(|held| held.refused)
    }

    /// Why something is not on disk, if anything was refused.
    pub fn refusal(&self) -> Option<NotSaved> {
        let plan = self.plan.as_ref().and_then(|held| held.refused);
        self.entries.iter().find_map(|held| held.refused).or(plan)
    }

    /// The entries that are not on disk.
    pub fn unsaved(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().map(|held| &held.entry)
    }

    /// True while a change of the plan is not on disk.
    pub fn holds_plan(&self) -> bool {
        self.plan.is_some()
    }

    /// What the changes of the plan that are not on disk began from.
    pub fn unsaved_since(&self) -> Option<&Plan> {
        self.plan.as_ref().map(|held| held.base.as_ref())
    }

    /// Forgets the changes of a plan that another takes the place of.
    pub(super) fn forget_plan(&mut self) {
        self.plan = None;
    }

    /// True while the disk has not answered everything.
    pub fn is_under_way(&self) -> bool {
        self.entries.iter().any(|held| held.under_way)
            || self.plan.as_ref().is_some_and(|held| held.under_way > 0)
    }
}

impl Session {
    /// Entries are on disk: their marks are done now.
    pub(crate) fn stored(&mut self, written: Written) {
        self.saving.entries.retain(|held| {
            !written
                .entries
                .iter()
                .any(|entry| entry.id == held.entry.id)
        });
        self.journal.add(written.entries);
        self.journal.add(written.seen);
        for TakenBack { unwritten, by } in written.taken_back {
            self.saving
                .entries
                .retain(|held| held.entry.id != unwritten);
            self.journal.remove(&unwritten);
            self.changes.stands_for(&unwritten, &by);
            self.journal.add([by]);
        }
    }

    /// Entries are not on disk: they are kept and tried again.
    pub(crate) fn not_stored(&mut self, ids: &[Id], why: NotSaved) {
        let closed = self.plan_error.as_ref().and_then(|error| error.beyond);
        // What is away may stay away longer than this visit.
        let is_away = why == NotSaved::PlanGone || closed == Some(Beyond::Closed);
        let mut aside = Vec::new();
        for held in self
            .saving
            .entries
            .iter_mut()
            .filter(|held| ids.contains(&held.entry.id))
        {
            held.refused = Some(why);
            held.under_way = false;
            if held.tries == TRIES_BEFORE_RESCUE || is_away && held.tries == 1 {
                aside.push(held.entry.clone());
            }
        }
        if !aside.is_empty() {
            self.order(Effect::Rescue(aside));
        }
    }

    /// While the plan is gone nothing is written in its store: what was done waits beside it, where it outlives this
    /// visit.
    pub(super) fn wait_for_the_plan(&mut self, entries: &[Entry]) {
        let is_meant = |held: &&mut Held| entries.iter().any(|entry| entry.id == held.entry.id);
        for held in self.saving.entries.iter_mut().filter(is_meant) {
            held.refused = Some(NotSaved::PlanGone);
            held.under_way = false;
        }
        self.order(Effect::Rescue(entries.to_vec()));
    }

    /// The plan is on disk and reads like this now. While later changes are on their way, theirs is the answer.
    pub(crate) fn plan_stored(&mut self, plan: Plan) {
        self.hear_of_a_plan();
        let Some(held) = &mut self.saving.plan else {
            return;
        };
        held.under_way = held.under_way.saturating_sub(1);
        if held.under_way == 0 && held.refused.is_none() {
            self.saving.plan = None;
            self.plan = plan;
        }
    }

    /// plan.json could be read a moment ago.
    pub(crate) fn hear_of_a_plan(&mut self) {
        if let Some(error) = self.plan_error.take() {
            let line = match error.absence {
                Some(_) => plan_error::THERE_AGAIN,
                None => plan_error::READ_AGAIN,
            };
            self.say(Notice::Words(line.to_owned()));
        }
    }

    /// The plan is not on disk: the change is kept in memory, and put aside, and tried again.
    pub(crate) fn plan_not_stored(&mut self, why: NotSaved) {
        let Some(held) = &mut self.saving.plan else {
            return;
        };
        held.under_way = held.under_way.saturating_sub(1);
        held.refused = Some(why);
        if held.aside.as_deref() != Some(&self.plan) {
            held.aside = Some(Box::new(self.plan.clone()));
            let (base, new) = (held.base.clone(), Box::new(self.plan.clone()));
            self.order(Effect::RescuePlan { base, new });
        }
    }

    /// Orders the writing of what was refused once more.
    pub(crate) fn try_again(&mut self) {
        if self.lacks_plan() {
            return;
        }
        let mut again = Vec::new();
        for held in self
            .saving
            .entries
            .iter_mut()
            .filter(|held| !held.under_way)
        {
            held.under_way = true;
            held.tries += 1;
            again.push(held.entry.clone());
        }
        if !again.is_empty() {
            self.order(Effect::Append(again));
        }
        if let Some(held) = &mut self.saving.plan
            && held.under_way == 0
        {
            held.refused = None;
            held.under_way = 1;
            let (base, new) = (held.base.clone(), Box::new(self.plan.clone()));
            self.order(Effect::SavePlan { base, new });
        }
    }

    /// Says where a file went.
    pub(crate) fn file_saved(&mut self, name: Option<&str>) {
        let line = name.map_or_else(|| words::NO_FILE.to_owned(), words::saved_as);
        self.say(Notice::Words(line));
    }
}
