//! Looking again: what other windows and machines wrote in the meantime.

use super::{
    News, PlanRead,
    disk::{Disk, Stat},
    duplicate_ids::Gathered,
    file::FileStore,
    names::{Named, named},
};
use crate::domain::day::Day;

impl<D: Disk> FileStore<D> {
    /// One stat a log of this week, one for the folder and one for the plan; reads only what was added.
    pub(super) fn look_again(&mut self, today: Day) -> News {
        let mut found = Gathered::default();
        if self.find_devices() {
            self.take_in_news(today, &mut found);
        }
        for name in self.names_of_week(today) {
            // What cannot be read now may be readable at the next look.
            let _ = self.read_on(&name, &mut found);
        }
        self.settle_news(today, &mut found);
        self.note_all(&found);
        found.entries.append(&mut self.unshown);
        let plan = self.plan_if_changed();
        let merged = plan.as_ref().and_then(|_| self.merge_plan_copies());
        let plan = merged.map(|plan| PlanRead::Read(Box::new(plan))).or(plan);
        let troubles = self.all_troubles();
        let is_new = troubles != self.told;
        self.told.clone_from(&troubles);
        News {
            entries: found.entries,
            plan,
            troubles: is_new.then_some(troubles),
        }
    }

    /// New names in the log folder: a device that came by a syncer. False when no name is new.
    pub(super) fn find_devices(&mut self) -> bool {
        let changed = self.disk.stat(&self.places.log()).map(|stat| stat.changed);
        let Some(changed) = changed.ok().filter(|at| self.folder_seen != Some(*at)) else {
            return false;
        };
        self.folder_seen = Some(changed);
        self.list_logs();
        true
    }

    /// Lists the log folder, and learns of the devices in it.
    pub(super) fn list_logs(&mut self) {
        self.names = self.disk.list(&self.places.log()).unwrap_or_default();
        self.names.sort_unstable();
        for name in &self.names {
            if let Named::Log { device, .. } = named(name) {
                self.head.note_device(&device);
            }
        }
    }

    /// Takes copies in: what stands in copies of logs alone comes into this device's log, what is later in copies of
    /// the plan into the plan. True when there was something.
    pub fn take_in_copies(&mut self, today: Day) -> bool {
        if self.paper.is_some() {
            return false;
        }
        self.list_logs();
        let absorbed = self.absorb_copies(today);
        self.merge_plan_copies().is_some() || absorbed
    }

    /// The same for copies of logs that came while the program is open.
    fn take_in_news(&mut self, today: Day, found: &mut Gathered) {
        let names = self.new_copies();
        for name in &names {
            // What cannot be read now may be readable at the next look.
            let _ = self.each_record(name, |record| found.take(record));
        }
        self.step_aside_for_copies(&names, today);
        self.absorb_copies(today);
    }

    /// The plan, when another file stands there than the one that was read.
    fn plan_if_changed(&mut self) -> Option<PlanRead> {
        let same =
            |a: &Stat, b: &Stat| (a.inode, a.size, a.changed) == (b.inode, b.size, b.changed);
        match (self.disk.stat(&self.places.plan()), &self.plan_seen) {
            (Ok(now), Some(seen)) if same(&now, seen) => None,
            (Err(_), None) => None,
            (Ok(_), Some(_) | None) | (Err(_), Some(_)) => Some(self.read_plan()),
        }
    }
}
