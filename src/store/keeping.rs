//! What this machine keeps for next time: the head, the last good plan. And what it clears away.

use std::{
    io::{self, ErrorKind},
    path::Path,
};

use serde::de::DeserializeOwned;

use super::{
    Trouble, Unread,
    disk::{Disk, How, Kind},
    file::FileStore,
    open_cache::Own,
    places::{Named, folder_of, log_name, named},
    plan_file,
    stamp::stamp_hand_edits,
    writing::{is_temporary, lock, make_folders, read_whole, replace, replace_loosely},
};
use crate::domain::day::Day;

const DAY: i128 = 86_400_000_000_000;

/// The most bytes of a file that this machine keeps for itself.
const LARGEST: u64 = 64 << 20;

impl<D: Disk> FileStore<D> {
    /// What a file of this machine's own holds; `None` where it is not there, or holds something else.
    pub(super) fn recalled<T: DeserializeOwned>(&self, path: &Path) -> Option<T> {
        match read_whole(&self.disk, path, LARGEST) {
            Ok((bytes, _)) => serde_json::from_slice(&bytes).ok(),
            Err(error) => {
                self.note_unused(path, &error);
                None
            }
        }
    }

    /// A file or folder of this machine's own is there and cannot be used.
    pub(super) fn note_unused(&self, path: &Path, error: &io::Error) {
        // One that is not there yet, or in a folder that was named, needs no word of its own.
        let is_named = matches!(
            error.kind(),
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied
        );
        if !is_named {
            let path = path.to_owned();
            let why = Unread::of(error);
            self.unused.borrow_mut().insert(path, why);
        }
    }

    /// Looks whether this machine may keep anything for itself.
    pub(super) fn check_state(&self) {
        let mut folder = self.places.state.as_path();
        loop {
            // With the dot at its end only a folder is meant.
            match self.disk.may_write(&folder.join(".")) {
                Ok(()) => return,
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    let is_link = self.disk.link(folder).is_ok();
                    match folder.parent().filter(|_| !is_link) {
                        Some(parent) => folder = parent,
                        None => return self.note_closed(folder, &error),
                    }
                }
                Err(error) => return self.note_closed(folder, &error),
            }
        }
    }

    /// Looks whether what lies there is what is meant to: without it no copy is made, and nobody would know.
    pub(super) fn check_kept(&self) {
        let (own, backup) = (self.places.own(), self.places.backup());
        let good = self.places.last_good();
        let folders = [folder_of(&own), &own, &backup, folder_of(&good)];
        let files = [self.places.told(), self.places.absorbed(), good.clone()];
        let is_known = |path: &Path| {
            let unused = self.unused.borrow();
            unused.keys().any(|known| path.starts_with(known))
        };
        for folder in folders {
            match self.disk.may_write(&folder.join(".")) {
                Err(error) if error.kind() != ErrorKind::NotFound && !is_known(folder) => {
                    self.note_closed(folder, &error);
                }
                Ok(()) | Err(_) => {}
            }
        }
        for file in files {
            let stat = self.disk.stat(&file);
            if stat.is_ok_and(|stat| stat.kind != Kind::File) && !is_known(&file) {
                self.note_closed(&file, &ErrorKind::InvalidInput.into());
            }
        }
    }

    fn note_closed(&self, folder: &Path, error: &io::Error) {
        self.unused
            .borrow_mut()
            .insert(folder.to_owned(), Unread::of(error));
    }

    /// Puts a file of this machine's own in place, and its folder where it is not there.
    pub(super) fn keep(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let name = self.temporary();
        make_folders(&self.disk, folder_of(path))?;
        replace(&self.disk, path, bytes, &name)
    }

    /// Keeps the head, when there is something to remember and it changed. It can be made again at any time, so
    /// nothing is said when it cannot be kept.
    pub(super) fn keep_open_cache(&mut self) {
        if self.this.device.instead_of.is_some() {
            // The head forgets the log that was another's: from now on the new id says so.
            self.settle_device();
        }
        self.opening.cache.file = self.own_log();
        self.put_open_cache(replace_loosely);
    }

    /// Writes the cache as it is, and flushes it: what follows counts on it.
    pub(super) fn write_open_cache(&mut self) {
        self.put_open_cache(replace);
    }

    fn put_open_cache(&mut self, replace: fn(&D, &Path, &[u8], &str) -> io::Result<()>) {
        if self.opening.cache.is_empty() || self.is_store_gone() {
            return;
        }
        self.opening.cache.store = self.places.store.to_str().map(str::to_owned);
        if self.opening.kept.as_ref() == Some(&self.opening.cache) {
            return;
        }
        let path = self.places.open_cache();
        let name = self.temporary();
        let made = make_folders(&self.disk, folder_of(&path));
        // Another window may know of higher numbers, and nobody may write between the look and the new file.
        let folder = self.disk.open(folder_of(&path), How::Folder);
        if let Ok(folder) = &folder {
            let _ = lock(&self.disk, folder);
        }
        self.note_numbers_elsewhere();
        let bytes = serde_json::to_vec(&self.opening.cache).unwrap_or_default();
        let kept = made.and_then(|()| replace(&self.disk, &path, &bytes, &name));
        if kept.is_ok() {
            self.opening.kept = Some(self.opening.cache.clone());
        }
    }

    /// The log this device wrote last, as far as it was read.
    fn own_log(&self) -> Option<Own> {
        let ours = |name: &str| matches!(named(name), Named::Log { device, .. } if device == self.this.device.id);
        let mut followed = self.reading.followed.iter().rev();
        let Some((name, known)) = followed.find(|(name, _)| ours(name)) else {
            return self
                .opening
                .cache
                .file
                .clone()
                .filter(|own| ours(&own.name));
        };
        let (file, stat) = self.open_log_file(name).ok()??;
        if stat.inode != known.inode {
            // Another window rewrote it; what is known of the old one says nothing of the new.
            return None;
        }
        Some(Own {
            name: name.clone(),
            size: known.size,
            tail: self.tail(&file, known.size).ok()?,
            lines: known.lines.unwrap_or(0),
        })
    }

    /// Our own log is shorter than it was when it was left, or not there any more.
    pub(super) fn say_what_own_log_lost(&mut self) {
        let Some(own) = self.opening.own_shrunk.take() else {
            return;
        };
        // What was taken in from copies may be gone with the rest: they are asked again.
        self.forget_absorbed();
        if let Named::Log { device, .. } = named(&own.name) {
            let left = self.each_record(&own.name, |_| {}).unwrap_or(0);
            let device = device.to_owned();
            let mut entries = own.lines.saturating_sub(left);
            if own.lines == 0 {
                // Nobody counted them; the backup may have.
                let kept = self.gone_from_logs().into_iter();
                let kept = kept.filter(|gone| gone.device == device);
                entries = kept.map(|gone| gone.entries as u64).sum();
            }
            // As many lines as before, and others: those are damaged, and that is said.
            let lost = (entries > 0).then_some(Trouble::Shrunk { device, entries });
            self.troubles.extend(lost);
        }
    }

    /// Keeps a copy of a plan that can be read, with stamps for what was edited by hand since the last one.
    pub(super) fn keep_plan_as_read(&mut self) {
        // Only this window looks at both files now.
        let Ok(_held) = self.hold_store() else { return };
        let path = self.places.plan();
        let Ok((bytes, _)) = read_whole(&self.disk, &path, plan_file::LARGEST) else {
            return;
        };
        // The usual morning: nobody touched it.
        if self.last_good_bytes().is_some_and(|good| good == bytes) {
            return;
        }
        let (Ok(_), Some(tree)) = (plan_file::parse(&path, &bytes), plan_file::tree(&bytes)) else {
            return;
        };
        let good = self.last_good();
        let mut stamped = tree.clone();
        if let Some(good) = &good {
            stamp_hand_edits(&mut stamped, good, &self.next_stamp([&tree, good]));
            if stamped != tree {
                self.settle_device();
            }
        }
        if good.as_ref() != Some(&stamped) && self.keep_what_is_lost(&stamped).is_ok() {
            self.keep_last_good(&plan_file::pretty(&stamped));
        }
    }

    /// Takes temporary files away that somebody was stopped over more than a day ago.
    pub(super) fn clear_temporaries(&self, today: Day) {
        let (own, log) = (self.places.own(), self.places.log());
        let good = self.places.last_good();
        let folders = [
            &self.places.store,
            &self.places.state,
            &log,
            &own,
            folder_of(&good),
        ];
        let Some(epoch) = Day::ymd(1970, 1, 1) else {
            return;
        };
        for folder in folders {
            let names = if *folder == log {
                self.reading.names.clone()
            } else {
                self.disk.list(folder).unwrap_or_default()
            };
            for name in names.iter().filter(|name| is_temporary(name)) {
                let path = folder.join(name);
                let old = self
                    .disk
                    .stat(&path)
                    .is_ok_and(|stat| stat.changed / DAY < i128::from(today.since(epoch) - 1));
                if old {
                    let _ = self.disk.remove(&path);
                }
            }
        }
    }

    /// The name of the log this device writes on a day.
    pub(super) fn log_of(&self, today: Day) -> String {
        log_name(today.month(), &self.this.device.id)
    }
}
