//! Forgetting for good: the texts of entries, and whole items of the plan.
//!
//! A `redacted` in the log, or a mark in the plan, comes first: from then on nobody reads the text, wherever it lies. Then
//! this machine takes it out of the files that are its own: the log it writes, its backups, what was put aside, half-typed
//! text. Whatever stops it in between, the next wider look goes on. A log has one writer, so other devices take it
//! out of theirs, when they hear of it.

mod finder;
mod gone;
mod items;
mod lines;
mod words;

use std::{
    collections::BTreeSet,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::{
    NotSaved,
    disk::{Disk, How, Kind, Stat},
    duplicate_ids::Gathered,
    file::FileStore,
    places::{Named, folder_of, is_of_ours, named},
    plan_file,
    writing::{behind_links, is_temporary, open_locked, read_whole, replace},
};
use crate::domain::{day::Day, entry::Fact, id::Id};

use self::gone::LARGEST;
pub use self::{
    gone::{Gone, Reached, Single, Whose},
    words::Words,
};
pub(super) use self::{
    items::{drop_erased, keep_marks},
    lines::without,
};

impl<D: Disk> FileStore<D> {
    /// Takes out of this machine's files what a `redacted` in the log or a mark in the plan says is forgotten. The
    /// mark for items is made here; the `redacted` is appended before.
    pub fn forget(
        &mut self,
        mut gone: Gone,
        today: Day,
        whose: Whose,
    ) -> Result<Reached, NotSaved> {
        if self.paper.is_some() {
            return Err(NotSaved::NoStore);
        }
        let has_items = !gone.items.is_empty() || !gone.single.is_empty();
        let in_plan = if has_items || !gone.words.is_empty() {
            self.take_out_of_plan(&mut gone, today)
        } else {
            Ok(false)
        };
        if let (Err(why), true) = (in_plan, has_items) {
            return Err(why);
        }
        let mut reached = self.take_out(gone, whose);
        match in_plan {
            Ok(true) => reached.files.insert(0, "plan.json".to_owned()),
            Ok(false) => {}
            // The words may stand in the rest of it alone.
            Err(why) => reached.refuse(&self.places.plan(), why),
        }
        Ok(reached)
    }

    /// The entries in which the words stand, in whatever file, and the files that hold them: those that forgetting
    /// takes them out of, and those that stay.
    pub fn holding(&self, words: &Words) -> (BTreeSet<Id>, Reached) {
        let (mut entries, mut found) = (BTreeSet::new(), Reached::default());
        for path in self.all_files(&mut Reached::default()) {
            let Some(bytes) = self.bytes_of(&path, &mut found) else {
                continue;
            };
            if !self.is_ours(&path) || !words.stand_in_bytes(&bytes) {
                continue;
            }
            lines::with_words(&bytes, words, &mut entries);
            found.files.push(self.label(&path));
        }
        let gone = Gone {
            words: words.clone(),
            ..Gone::default()
        };
        found.foreign = self.foreign_with(&gone);
        found.elsewhere = self.elsewhere_with(|bytes| words.stand_in_bytes(bytes));
        (entries, found)
    }

    /// Carries out what others, or an earlier visit that was stopped, said is forgotten.
    pub(super) fn forget_as_told(&mut self, found: &mut Gathered) {
        let of = |fact: &Fact| match fact {
            Fact::Redacted { of } => Some(of.clone()),
            _ => None,
        };
        let mut gone = Gone {
            entries: found
                .entries
                .iter()
                .filter_map(|entry| of(&entry.fact))
                .collect(),
            items: self.plan.erased.clone(),
            ..Gone::default()
        };
        gone.entries.append(&mut self.heard_late);
        if gone.is_empty() {
            return;
        }
        let kept = self.forgotten();
        gone.entries.retain(|id| !kept.entries.contains(id));
        gone.items.retain(|id| !kept.items.contains(id));
        if gone.is_empty() {
            return;
        }
        let entries = gone.entries.clone();
        if !self.take_out(gone, Whose::Own).refused.is_empty() {
            self.heard_late = entries;
        }
    }

    /// Rewrites every file of this machine that holds it.
    fn take_out(&mut self, mut gone: Gone, whose: Whose) -> Reached {
        let mut reached = Reached::default();
        // One at a time: of two windows that rewrite the same file one would lose its work.
        let _held = match self.hold_store() {
            Ok(held) => held,
            Err(why) => {
                reached.refuse(&self.places.store, why);
                return reached;
            }
        };
        self.collect_texts(&mut gone, &mut reached);
        // The logs come last: should we be stopped before, the next look knows from them what it looks for.
        self.take_out_of_draft(&gone, &mut reached);
        self.take_temporaries(&gone, &mut reached);
        let refused = reached.refused.first().map(|(_, why)| *why);
        for path in self.copies_beside_plan(&mut reached) {
            let done = self.rewrite_plan(&path, &mut gone);
            self.note(&path, done, &mut reached);
        }
        self.take_out_of_state(&mut gone, &mut reached);
        match refused {
            None => self.take_out_of_logs(&gone, whose, &mut reached),
            // What is known by its words alone was not reached: the next look still needs to know them.
            Some(why) => reached.refuse(&self.places.log(), why),
        }
        if reached.refused.is_empty() {
            self.keep_forgotten(&gone);
        }
        self.look_for_the_same_words(&gone, &mut reached);
        reached
    }

    fn note(&self, path: &Path, done: Result<bool, NotSaved>, reached: &mut Reached) {
        match done {
            Ok(true) => reached.files.push(self.label(path)),
            Ok(false) => {}
            Err(why) => reached.refuse(path, why),
        }
    }

    /// The texts as they stand in the logs: they are looked for in what is no whole line any more.
    fn collect_texts(&mut self, gone: &mut Gone, reached: &mut Reached) {
        let names = self.names_in(&self.places.log(), reached);
        let logs = names.iter().filter(|name| named(name) != Named::Other);
        let mut paths: Vec<PathBuf> = logs.map(|name| self.places.log_file(name)).collect();
        paths.extend(self.rescue_files(reached));
        for path in paths {
            if let Some(bytes) = self.bytes_of(&path, reached) {
                lines::texts(&bytes, gone);
            }
        }
    }

    fn take_out_of_logs(&mut self, gone: &Gone, whose: Whose, reached: &mut Reached) {
        let mut ours = Vec::new();
        for name in self.names_in(&self.places.log(), reached) {
            let path = self.places.log_file(&name);
            let is_ours = match named(&name) {
                Named::Log { device, .. } => {
                    device == self.this.device.id || whose == Whose::Everyones
                }
                // Nobody writes to a copy, and every device makes the same bytes of it.
                Named::Copy { .. } if is_of_ours(&name) => true,
                Named::Copy { .. } | Named::Other => continue,
            };
            let bytes = self.bytes_of(&path, reached);
            if bytes.is_none_or(|bytes| without(&bytes, gone).is_none()) {
                continue;
            }
            if is_ours {
                ours.push(name);
            } else {
                reached.others.push(self.label(&path));
            }
        }
        if !ours.is_empty() {
            // Should we be stopped, nobody may take the rewritten log for that of another machine.
            self.opening.cache.file = None;
            self.write_open_cache();
        }
        for name in &ours {
            let path = self.places.log_file(name);
            let done = self.rewrite_lines(&path, gone);
            self.reading.followed.remove(name);
            self.writing.log = None;
            self.note(&path, done, reached);
        }
        self.go_on_after(&ours);
    }

    /// Follows the rewritten logs from their new end on.
    fn go_on_after(&mut self, rewritten: &[String]) {
        for name in rewritten {
            // What cannot be read now is read at the next look.
            let _ = self.read_log(name, &mut Gathered::default());
        }
        if !rewritten.is_empty() {
            self.keep_open_cache();
        }
    }

    /// Rewrites a file of lines if it holds something of it; no other byte changes. Who appends to it waits for the lock,
    /// finds another file behind the name then, and opens that.
    fn rewrite_lines(&mut self, path: &Path, gone: &Gone) -> Result<bool, NotSaved> {
        match self.disk.stat(path) {
            Ok(stat) if stat.kind != Kind::File => return Ok(false),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
            Ok(_) | Err(_) => {}
        }
        let open = || Ok(self.disk.open(path, How::Append)?);
        let _held = open_locked(&self.disk, path, open)?;
        let (bytes, _) = read_whole(&self.disk, path, LARGEST)?;
        let Some(left) = without(&bytes, gone) else {
            return Ok(false);
        };
        let name = self.temporary();
        replace(&self.disk, &behind_links(&self.disk, path), &left, &name)?;
        Ok(true)
    }

    /// Takes what is of the plan out of a copy of it.
    fn rewrite_plan(&mut self, path: &Path, gone: &mut Gone) -> Result<bool, NotSaved> {
        if gone.items.is_empty() && gone.single.is_empty() && gone.words.is_empty() {
            return Ok(false);
        }
        let (bytes, stat) = match read_whole(&self.disk, path, plan_file::LARGEST) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
            read => read?,
        };
        let Some(mut tree) = plan_file::tree(&bytes) else {
            let holds = lines::holds(&bytes, gone);
            return if holds {
                Err(NotSaved::PlanUnreadable)
            } else {
                Ok(false)
            };
        };
        if plan_file::parse(path, &bytes).is_err()
            && gone.words.stand_in_bytes(&bytes)
            && let Ok(text) = std::str::from_utf8(&bytes)
            && let Some(left) = gone.words.cut_out_of(text)
        {
            return self.rewrite_what_is_no_plan(path, &left, stat);
        }
        if !items::leave_out(&mut tree, gone) {
            return Ok(false);
        }
        let name = self.temporary();
        let path = behind_links(&self.disk, path);
        replace(&self.disk, &path, &plan_file::pretty(&tree), &name)?;
        Ok(true)
    }

    /// Of something of which daymark knows only that words are to go, every other byte and its mode stay.
    fn rewrite_what_is_no_plan(
        &mut self,
        path: &Path,
        left: &str,
        stat: Stat,
    ) -> Result<bool, NotSaved> {
        let name = self.temporary();
        let path = behind_links(&self.disk, path);
        replace(&self.disk, &path, left.as_bytes(), &name)?;
        self.disk.set_mode(&path, stat.mode & 0o777)?;
        Ok(true)
    }

    fn take_out_of_state(&mut self, gone: &mut Gone, reached: &mut Reached) {
        for path in self.rescue_files(reached) {
            let done = self.rewrite_lines(&path, gone);
            self.note(&path, done, reached);
        }
        for path in self.unsaved_files() {
            let done = self.rewrite_plan(&path, gone);
            self.note(&path, done, reached);
        }
        let mut paths = vec![self.places.last_good()];
        for folder in self.backup_folders(reached) {
            let names = self.names_in(&folder, reached);
            paths.extend(
                names
                    .iter()
                    .filter(|name| !is_temporary(name))
                    .map(|name| folder.join(name)),
            );
        }
        for path in paths {
            let is_plan = path.file_name().is_some_and(|name| name == "plan.json");
            let done = if is_plan {
                self.rewrite_plan(&path, gone)
            } else {
                self.rewrite_lines(&path, gone)
            };
            self.note(&path, done, reached);
        }
    }

    /// Half-typed text that is part of what is forgotten, or holds it.
    fn take_out_of_draft(&mut self, gone: &Gone, reached: &mut Reached) {
        let path = self.places.draft();
        let Some(bytes) = self.bytes_of(&path, reached) else {
            return;
        };
        if let Some(left) = lines::draft_without(&bytes, gone) {
            let done = self.write_draft(&left).and_then(|()| {
                self.disk.sync_folder(folder_of(&path))?;
                Ok(true)
            });
            self.note(&path, done, reached);
        }
    }

    /// Temporary files of somebody who was stopped.
    fn take_temporaries(&mut self, gone: &Gone, reached: &mut Reached) {
        for path in self.all_files(reached) {
            let name = path.file_name().and_then(|name| name.to_str());
            if !name.is_some_and(is_temporary) || self.is_aside(&path) {
                continue;
            }
            let bytes = self.bytes_of(&path, reached);
            if bytes.is_some_and(|bytes| lines::holds(&bytes, gone)) {
                let done = self
                    .disk
                    .remove(&path)
                    .and_then(|()| self.disk.sync_folder(folder_of(&path)));
                self.note(&path, done.map(|()| true).map_err(NotSaved::from), reached);
            }
        }
    }

    fn look_for_the_same_words(&mut self, gone: &Gone, reached: &mut Reached) {
        let needles = gone.needles();
        for path in self.all_files(&mut Reached::default()) {
            let label = self.label(&path);
            let known = reached.others.contains(&label)
                || reached.refused.iter().any(|(refused, _)| *refused == path);
            let read = read_whole(&self.disk, &path, LARGEST);
            if !known
                && self.is_ours(&path)
                && read.is_ok_and(|(bytes, _)| needles.stand_in(&bytes))
            {
                reached.same_words.push(label);
            }
        }
        reached.foreign = self.foreign_with(gone);
        let needles = gone.needles();
        reached.elsewhere =
            self.elsewhere_with(|bytes| needles.stand_in(bytes) || without(bytes, gone).is_some());
    }

    /// The files of others in the store's folder in which something of it stands.
    fn foreign_with(&self, gone: &Gone) -> Vec<PathBuf> {
        let needles = gone.needles();
        let mut files = self.foreign_files();
        files.retain(|path| {
            // A store may lie among much larger things; those are no texts.
            let read = read_whole(&self.disk, path, plan_file::LARGEST);
            read.is_ok_and(|(bytes, _)| needles.stand_in(&bytes) || without(&bytes, gone).is_some())
        });
        files
    }
}
