//! Copies of plan.json that a syncer or an editor put beside it: what they hold that is later comes into the plan.

use serde_json::Value;

use super::{
    absorbed::looks,
    disk::{Disk, How, Kind, Stat},
    file::FileStore,
    merge::Pieces,
    names::{PlanCopy, plan_copy},
    plan_file::{self, LARGEST},
    stamp::{highest, stamp_copy, stamp_hand_edits},
    writing::{lock, read_whole},
};
use crate::domain::plan::Plan;

/// A copy that can be read.
struct Copy {
    name: String,
    kind: PlanCopy,
    stat: Stat,
    tree: Value,
}

impl<D: Disk> FileStore<D> {
    /// Merges copies of the plan into it; gives the plan when that changed it. A copy that cannot be read, or a plan
    /// that cannot, is left as it is.
    pub(super) fn merge_plan_copies(&mut self) -> Option<Plan> {
        self.read_absorbed();
        if self.new_plan_copies().is_empty() {
            return None;
        }
        let folder = self.disk.open(&self.places.store, How::Folder).ok()?;
        lock(&self.disk, &folder).ok()?;
        self.absorbed = None;
        self.read_absorbed();
        let mut tree = self.document().ok()??;
        self.settle_device();
        let mut copies = self.readable_copies();
        let good = self.last_good();
        let trees = copies.iter().map(|copy| &copy.tree);
        let counter = trees
            .chain(&good)
            .map(highest)
            .fold(highest(&tree), u64::max);
        let stamp = format!("{}:{}", counter.saturating_add(1), self.this.device.id);
        if let Some(good) = &good {
            stamp_hand_edits(&mut tree, good, &stamp);
            for copy in copies
                .iter_mut()
                .filter(|copy| copy.kind == PlanCopy::Syncer)
            {
                stamp_copy(&mut copy.tree, good, &stamp);
            }
        }
        let ours = Pieces::of(&tree);
        let known = good.map_or_else(
            || ours.clone(),
            |good| ours.clone().joined(Pieces::of(&good)),
        );
        let mut all = ours.clone();
        for copy in &copies {
            let theirs = Pieces::of(&copy.tree);
            all = all.joined(match copy.kind {
                PlanCopy::Syncer => theirs,
                PlanCopy::Editor => theirs.later_than(&known, &ours),
            });
        }
        let plan = if all == ours {
            None
        } else {
            Some(self.put_merged(&all.together())?)
        };
        let copies = copies.into_iter();
        self.remember(copies.map(|copy| (copy.name, looks(&copy.stat))));
        plan
    }

    /// The names of copies of the plan that cannot be read; they are never written over.
    pub fn unreadable_plan_copies(&self) -> Vec<String> {
        let names = self.copies_of_plan().into_iter();
        let unreadable = names.filter(|(name, _)| self.read_copy(name).is_none());
        unreadable.map(|(name, _)| name).collect()
    }

    /// The copies beside the plan, by name.
    fn copies_of_plan(&self) -> Vec<(String, PlanCopy)> {
        let names = self.disk.list(&self.places.store).unwrap_or_default();
        let mut copies: Vec<(String, PlanCopy)> = names
            .into_iter()
            .filter_map(|name| plan_copy(&name).map(|kind| (name, kind)))
            .collect();
        copies.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        copies
    }

    /// Those that were not taken in as they are now.
    fn new_plan_copies(&self) -> Vec<(String, PlanCopy)> {
        let mut copies = self.copies_of_plan();
        copies.retain(|(name, _)| {
            let stat = self.disk.stat(&self.places.store.join(name));
            stat.is_ok_and(|stat| stat.kind == Kind::File && !self.is_absorbed(name, &stat))
        });
        copies
    }

    fn readable_copies(&self) -> Vec<Copy> {
        let read = |(name, kind): (String, PlanCopy)| {
            let (tree, stat) = self.read_copy(&name)?;
            Some(Copy {
                name,
                kind,
                stat,
                tree,
            })
        };
        self.new_plan_copies()
            .into_iter()
            .filter_map(read)
            .collect()
    }

    fn read_copy(&self, name: &str) -> Option<(Value, Stat)> {
        let path = self.places.store.join(name);
        let (bytes, stat) = read_whole(&self.disk, &path, LARGEST).ok()?;
        plan_file::parse(&path, &bytes).ok()?;
        Some((plan_file::tree(&bytes)?, stat))
    }

    fn put_merged(&mut self, tree: &Value) -> Option<Plan> {
        let bytes = plan_file::pretty(tree);
        let plan = plan_file::parse(&self.places.plan(), &bytes).ok()?;
        self.put_plan(&bytes).ok()?;
        self.keep_last_good(&bytes);
        Some(plan)
    }
}
