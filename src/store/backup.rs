//! Copies of earlier days on this machine: seven daily ones, eight weekly ones, and each finished month once.

use std::{io, path::Path};

use super::{
    NotSaved,
    disk::{Disk, Kind},
    file::FileStore,
    names::{Named, named},
    writing::{make_folders, read_whole, replace},
};
use crate::domain::{day::Day, weekday::Weekday};

/// Folders of the last days that are kept.
const DAYS: i64 = 7;

/// Weeks of which one folder is kept.
const WEEKS: i64 = 8;

/// The largest file that is copied whole.
const LARGEST: u64 = 64 << 20;

impl<D: Disk> FileStore<D> {
    /// Copies the plan and the logs of this month into a folder of today, and finished months under `months`, once.
    /// Nothing happens when today has its folder. A copy is never replaced by a shorter one.
    pub(super) fn copy_aside(&mut self, today: Day) -> Result<(), NotSaved> {
        let backup = self.places.backup();
        let folder = backup.join(today.to_string());
        if self.disk.stat(&folder).is_ok() {
            return Ok(());
        }
        let months = backup.join("months");
        make_folders(&self.disk, &months)?;
        make_folders(&self.disk, &folder)?;
        let plan = self.places.plan();
        if self.disk.stat(&plan).is_ok() {
            self.copy(&plan, &folder.join("plan.json"))?;
        }
        for name in self.disk.list(&self.places.log()).unwrap_or_default() {
            let from = self.places.log_file(&name);
            match named(&name) {
                Named::Log { month, .. } if month < today.month() => {
                    self.copy(&from, &months.join(&name))?;
                }
                Named::Log { .. } => self.copy(&from, &folder.join(&name))?,
                Named::Copy { .. } | Named::Other => {}
            }
        }
        self.drop_old(&backup, today);
        Ok(())
    }

    /// The days that have a folder, oldest first.
    pub(super) fn backup_days(&self) -> Vec<Day> {
        let names = self.disk.list(&self.places.backup()).unwrap_or_default();
        let mut days: Vec<Day> = names.iter().filter_map(|name| Day::parse(name)).collect();
        days.sort_unstable();
        days
    }

    fn copy(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let stat = self.disk.stat(from)?;
        let kept = self.disk.stat(to).map_or(0, |kept| kept.size);
        if stat.kind != Kind::File || stat.size <= kept || stat.size > LARGEST {
            return Ok(());
        }
        let (bytes, _) = read_whole(&self.disk, from, LARGEST)?;
        let name = self.temporary();
        replace(&self.disk, to, &bytes, &name)
    }

    /// Takes folders away that are neither of the last days nor the first of one of the last weeks. What cannot be
    /// taken away now is taken away another day.
    fn drop_old(&mut self, backup: &Path, today: Day) {
        let days = self.backup_days();
        for day in days.iter().filter(|day| !is_kept(**day, &days, today)) {
            let folder = backup.join(day.to_string());
            for name in self.disk.list(&folder).unwrap_or_default() {
                let _ = self.disk.remove(&folder.join(name));
            }
            let _ = self.disk.remove_folder(&folder);
        }
    }
}

/// True for the last seven days, for the first folder of each of the last eight weeks, and for days to come.
fn is_kept(day: Day, days: &[Day], today: Day) -> bool {
    let week = |day: Day| day.week_start(Weekday::Mon);
    let age = today.since(day);
    let is_first = days.iter().find(|other| week(**other) == week(day)) == Some(&day);
    age < DAYS || (is_first && today.since(week(day)) < 7 * WEEKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_of_days_and_eight_weeks_are_kept() {
        let today = Day::parse("2026-11-22").expect("a day");
        let days: Vec<Day> = (0..120).rev().map(|back| today.plus(-back)).collect();
        let kept = days
            .iter()
            .filter(|day| is_kept(**day, &days, today))
            .count();
        assert_eq!(kept, 7 + 7, "seven days, and seven Mondays before them");
    }
}
