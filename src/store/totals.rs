//! Totals: the counts of months that are long past, so that nobody reads them again.
//!
//! Each month is counted from the files that bear its name, and kept with their names, sizes and times; when one of them
//! changes, that month alone is counted again. Entries that have a say in another month than their file's (a step
//! marked on the first of the next month, an undo weeks later) are handed over, and listed where they went.

mod kept;
mod marks;
mod twins;

use std::collections::{BTreeMap, BTreeSet};

use self::{
    kept::{Counted, Kept},
    marks::{Marks, Outside},
};
use super::{
    SPAN, Totals, Trouble,
    disk::{Disk, How, Kind, Stat},
    file::FileStore,
    first_day_kept,
    gathered::Gathered,
    names::{Named, named},
    places::folder_of,
    records::Records,
    taken::in_log,
    writing::{make_folders, replace_with},
};
use crate::domain::{
    day::{Day, Month},
    hash::QuickSet,
};

/// After how many bytes read the totals so far are kept: about a second's work on a slow disk.
const KEEP_AFTER: u64 = 32 << 20;

/// How often months that have a say in each other are counted again at the most.
const ROUNDS: u32 = 4;

/// A month, its files, and the ids whose lines in them do not count.
#[derive(Clone, Copy, Debug)]
struct Which<'a> {
    month: Option<Month>,
    files: &'a [Counted],
    lost: &'a [u64],
}

impl<'a> Which<'a> {
    fn of(month: Option<Month>, files: &'a [Counted]) -> Self {
        let lost = &[];
        Self { month, files, lost }
    }
}

/// The totals of each month; `None` for files that name none.
type Months = BTreeMap<Option<Month>, Kept>;

impl<D: Disk> FileStore<D> {
    pub(super) fn count_totals(&mut self, today: Day) -> Totals {
        self.read_taken();
        let files = self.month_files();
        let mut months = self.read_totals();
        self.say_what_shrank(&months, &files);
        let before = months.len();
        months.retain(|month, kept| files.get(month).is_some_and(|files| kept.is_of(files)));
        let mut changed = months.len() != before;
        let mut outside = Outside::of(&months);
        let mut read = 0;
        for (month, files) in files.iter().rev() {
            if !months.contains_key(month) {
                changed = true;
                let kept = self.count_month(&Which::of(*month, files), &mut outside);
                months.insert(*month, kept);
                read += files.iter().map(|file| file.1).sum::<u64>();
                if read >= KEEP_AFTER {
                    self.keep_totals(&months);
                    read = 0;
                }
            }
        }
        for _ in 0..ROUNDS {
            changed |= self.hand_over(&mut months, &files, &mut outside);
            if !self.settle_twins(&mut months, &files, &mut outside) {
                break;
            }
            changed = true;
        }
        self.forget_as_told(&mut Gathered::default());
        // What was heard of and could not be carried out is heard again when its month is counted again.
        if changed && !files.is_empty() && self.heard_late.is_empty() {
            self.keep_totals(&months);
        }
        let end = first_day_kept(today, SPAN).month();
        Totals {
            months: months
                .into_iter()
                .filter_map(|(month, kept)| Some((month.filter(|month| *month < end)?, kept)))
                .filter_map(|(month, kept)| kept.totals(month))
                .collect(),
        }
    }

    /// Counts those months again in which entries from outside have another say than when they were counted.
    fn hand_over(
        &mut self,
        months: &mut Months,
        files: &BTreeMap<Option<Month>, Vec<Counted>>,
        outside: &mut Outside,
    ) -> bool {
        let mut changed = false;
        let all: BTreeSet<Month> = months
            .keys()
            .copied()
            .flatten()
            .chain(outside.months())
            .collect();
        for month in all {
            let month = Some(month);
            let kept = months.get(&month);
            let concerning = month.map(|month| outside.concerning(month));
            let concerning = concerning.unwrap_or_default();
            let is_as_counted = |kept: &Kept| {
                kept.outside == concerning
                    && kept.outside_says == outside.number_of(&concerning)
                    && kept.asked == outside.asked(month)
            };
            if !kept.map_or(concerning.is_empty(), is_as_counted) {
                let lost = kept.map_or(Vec::new(), |kept| kept.lost.clone());
                let files = files.get(&month).map_or(&[][..], Vec::as_slice);
                let which = Which {
                    month,
                    files,
                    lost: &lost,
                };
                let kept = self.count_month(&which, outside);
                months.insert(month, kept);
                changed = true;
            }
        }
        changed
    }

    /// Counts those months again in which other lines count than when they were counted; false when there are none.
    fn settle_twins(
        &mut self,
        months: &mut Months,
        files: &BTreeMap<Option<Month>, Vec<Counted>>,
        outside: &mut Outside,
    ) -> bool {
        let mut lost = self.lost_twins(months, files);
        let mut again = Vec::new();
        for (month, kept) in months.iter() {
            let lost: Vec<u64> = lost.remove(month).into_iter().flatten().collect();
            if kept.lost != lost {
                again.push((*month, lost));
            }
        }
        for (month, lost) in &again {
            let files = files.get(month).map_or(&[][..], Vec::as_slice);
            let which = Which {
                month: *month,
                files,
                lost,
            };
            let kept = self.count_month(&which, outside);
            months.insert(*month, kept);
        }
        if !again.is_empty() {
            *outside = Outside::of(months);
        }
        !again.is_empty()
    }

    fn count_month(&mut self, which: &Which<'_>, outside: &mut Outside) -> Kept {
        let Which { month, files, lost } = *which;
        let mut kept = Kept::of(month);
        kept.lost = lost.to_vec();
        kept.asked = outside.asked(month);
        let mut marks = Marks::of(which, kept.asked.clone());
        for file in files {
            // A file that cannot be read now is counted when it can: its size will not fit.
            let mut late = Vec::new();
            let records = self.each_record(&file.0, |record| {
                late.extend(
                    record
                        .bytes
                        .and_then(|bytes| crate::store::line::read(bytes).redacts().cloned()),
                );
                marks.take(record);
            });
            self.heard_late.extend(late);
            let size = if records.is_ok() { file.1 } else { u64::MAX };
            let records = records.unwrap_or(0);
            kept.files
                .push(Counted(file.0.clone(), size, file.2, records));
        }
        if marks.have_clashes() {
            for file in files {
                let _ = self.each_record(&file.0, |record| marks.settle(record));
            }
        }
        kept.met = marks.met();
        kept.out = marks.outgoing(month);
        outside.add(month, &kept.out);
        if let Some(month) = month {
            kept.outside = outside.concerning(month);
            kept.outside_says = outside.number_of(&kept.outside);
            kept.count(marks.totals(month, outside, &kept.outside));
        }
        kept
    }

    /// The logs and their copies, by the month in their names.
    fn month_files(&self) -> BTreeMap<Option<Month>, Vec<Counted>> {
        let mut names = self.disk.list(&self.places.log()).unwrap_or_default();
        names.sort_unstable();
        let mut months: BTreeMap<Option<Month>, Vec<Counted>> = BTreeMap::new();
        for name in names {
            let month = match named(&name) {
                Named::Log { month, .. } => Some(month),
                Named::Copy { month, .. } => month,
                Named::Other => continue,
            };
            let stat = self.disk.stat(&self.places.log_file(&name));
            let is_counted =
                |stat: &Stat| stat.kind == Kind::File && !self.is_taken(&in_log(&name), stat);
            if let Some(stat) = stat.ok().filter(is_counted) {
                let changed = i64::try_from(stat.changed).unwrap_or(0);
                let file = Counted(name, stat.size, changed, 0);
                months.entry(month).or_default().push(file);
            }
        }
        months
    }

    /// Totals from last time; one month a line. What does not fit is counted anew.
    fn read_totals(&self) -> Months {
        let Ok(file) = self.disk.open(&self.places.totals(), How::Read) else {
            return Months::new();
        };
        let mut records = Records::from(&self.disk, &file, 0);
        let mut months = Months::new();
        let mut shared = QuickSet::default();
        while let Ok(Some(record)) = records.next() {
            let line = record.bytes.unwrap_or_default();
            let line = line.strip_suffix(b",").unwrap_or(line);
            if let Ok(mut kept) = serde_json::from_slice::<Kept>(line) {
                kept.share(&mut shared);
                months.insert(Month::parse(&kept.month), kept);
            }
        }
        months
    }

    /// Keeps the totals. They can be made again at any time, so nothing is said when it does not work.
    fn keep_totals(&mut self, months: &Months) {
        let path = self.places.totals();
        let name = self.temporary();
        let write = |file: &D::File| {
            let mut text = String::from("{\"version\":1,\"months\":[\n");
            for (index, kept) in months.values().enumerate() {
                let comma = if index + 1 < months.len() {
                    ",\n"
                } else {
                    "\n"
                };
                text.push_str(&serde_json::to_string(kept)?);
                text.push_str(comma);
                if text.len() > 1 << 16 {
                    self.disk.write_all(file, text.as_bytes())?;
                    text.clear();
                }
            }
            text.push_str("]}\n");
            self.disk.write_all(file, text.as_bytes())
        };
        let _ = make_folders(&self.disk, folder_of(&path))
            .and_then(|()| replace_with(&self.disk, &path, &name, write));
    }

    /// A log that is shorter than when it was counted, or gone, is told.
    fn say_what_shrank(&mut self, months: &Months, files: &BTreeMap<Option<Month>, Vec<Counted>>) {
        let now: BTreeMap<&str, u64> = files
            .values()
            .flatten()
            .map(|file| (file.0.as_str(), file.1))
            .collect();
        let mut gone: BTreeMap<String, u64> = BTreeMap::new();
        for file in months.values().flat_map(|kept| &kept.files) {
            let size = now.get(file.0.as_str()).copied();
            if let Named::Log { device, .. } = named(&file.0)
                && file.1 != u64::MAX
                && size.unwrap_or(0) < file.1
            {
                let left = size.map_or(0, |_| self.records_in(&file.0));
                *gone.entry(device).or_default() += file.3.saturating_sub(left);
            }
        }
        // A log that forgot a text is shorter and holds as many entries.
        gone.retain(|_, entries| *entries > 0);
        let told = |(device, entries)| Trouble::Shrunk { device, entries };
        self.troubles.extend(gone.into_iter().map(told));
    }

    /// How many records a log holds.
    pub(super) fn records_in(&mut self, name: &str) -> u64 {
        self.each_record(name, |_| {}).unwrap_or(0)
    }
}
