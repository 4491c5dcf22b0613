//! Looking again: what other windows and machines wrote in the meantime.

use super::{
    News, PlanRead,
    disk::{Disk, Stat},
    file::FileStore,
    gathered::Gathered,
    names::{Named, named},
};
use crate::domain::day::Day;

impl<D: Disk> FileStore<D> {
    /// One stat a log of this week, one for the folder and one for the plan; reads only what was added.
    pub(super) fn look_again(&mut self, today: Day) -> News {
        self.find_devices();
        let mut found = Gathered::default();
        for name in self.names_of_week(today) {
            // What cannot be read now may be readable at the next look.
            let _ = self.read_on(&name, &mut found);
        }
        self.settle_news(today, &mut found);
        self.note_all(&found);
        found.entries.append(&mut self.unshown);
        let plan = self.plan_if_changed();
        let troubles = self.all_troubles();
        let is_new = troubles != self.told;
        self.told.clone_from(&troubles);
        News {
            entries: found.entries,
            plan,
            troubles: is_new.then_some(troubles),
        }
    }

    /// New names in the log folder: a device that came by a syncer.
    pub(super) fn find_devices(&mut self) {
        let changed = self.disk.stat(&self.places.log()).map(|stat| stat.changed);
        let Some(changed) = changed.ok().filter(|at| self.folder_seen != Some(*at)) else {
            return;
        };
        self.folder_seen = Some(changed);
        for name in self.disk.list(&self.places.log()).unwrap_or_default() {
            if let Named::Log { device, .. } = named(&name) {
                self.head.note_device(&device);
            }
        }
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
