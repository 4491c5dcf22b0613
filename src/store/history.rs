//! The wider look after the first frame: two months of entries, and everything found on the way.

use super::{
    History, Trouble,
    disk::Disk,
    file::FileStore,
    first_day_kept,
    gathered::Gathered,
    names::{Named, named},
};
use crate::domain::day::Day;

impl<D: Disk> FileStore<D> {
    pub(super) fn look_wider(&mut self, today: Day, days: i64) -> History {
        let first = first_day_kept(today, days);
        let names = self.names_since(first);
        let mut found = Gathered::default();
        for name in &names {
            let _ = self.read_log(name, &mut found);
        }
        if found.has_clashes() {
            self.settle_clashes(&names, &mut found);
        }
        self.note_all(&found);
        self.troubles = found_troubles(&found);
        self.troubles.extend(self.clock_back(today));
        found.entries.retain(|entry| entry.day >= first);
        History {
            entries: found.entries,
            last_here: self.head.last_here(today),
            troubles: self.all_troubles(),
        }
    }

    /// The logs, and the copies that syncers made of them, in which entries since `first` can lie.
    fn names_since(&mut self, first: Day) -> Vec<String> {
        self.find_devices();
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.sort_unstable();
        names.retain(|name| match named(name) {
            Named::Log { month, .. } => month >= first.month(),
            Named::Copy { month, .. } => month.is_none_or(|month| month >= first.month()),
            Named::Other => false,
        });
        names
    }
}

fn found_troubles(found: &Gathered) -> Vec<Trouble> {
    let damaged = (found.damaged > 0).then_some(Trouble::Damaged {
        lines: found.damaged,
    });
    let newer = (found.newer > 0).then_some(Trouble::Newer {
        entries: found.newer,
    });
    damaged.into_iter().chain(newer).collect()
}
