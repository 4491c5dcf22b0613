//! Where texts of a person can lie on this machine.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use super::gone::Reached;
use crate::store::{
    disk::{Disk, Kind},
    file::FileStore,
    names::is_plan_copy,
    places::folder_of,
    writing::read_whole,
};

/// The most bytes of a file that is rewritten.
pub(super) const LARGEST: u64 = 256 << 20;

impl<D: Disk> FileStore<D> {
    /// The names in a folder. One that is not there has none; what lies in one that gives no answer is not reached,
    /// and that is told.
    pub(super) fn names_in(&self, folder: &Path, reached: &mut Reached) -> Vec<String> {
        match self.disk.list(folder) {
            Ok(mut names) => {
                names.sort_unstable();
                names
            }
            Err(error) => {
                let kind = error.kind();
                if !matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory) {
                    reached.refuse(self.label(folder), error.into());
                }
                Vec::new()
            }
        }
    }

    /// The bytes of a file; none of one that is gone, or none of ours. One that gives no answer is told.
    pub(super) fn bytes_of(&self, path: &Path, reached: &mut Reached) -> Option<Vec<u8>> {
        match read_whole(&self.disk, path, LARGEST) {
            Ok((bytes, _)) => Some(bytes),
            Err(error) => {
                let kind = error.kind();
                if !matches!(kind, ErrorKind::NotFound | ErrorKind::InvalidInput) {
                    reached.refuse(self.label(path), error.into());
                }
                None
            }
        }
    }

    /// The file of lines that were put aside, and those that stayed of it.
    pub(super) fn rescue_files(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let own = self.places.own();
        let names = self.names_in(&own, reached);
        let paths = names.iter().map(|name| own.join(name));
        paths.filter(|path| self.is_aside(path)).collect()
    }

    /// True for a file of lines that were put aside.
    pub(super) fn is_aside(&self, path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str());
        folder_of(path) == self.places.own()
            && name.is_some_and(|name| name == "rescue.jsonl" || name.starts_with("rescue-left-"))
    }

    /// Copies of the plan that a syncer or an editor made.
    pub(super) fn copies_beside_plan(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let names = self.names_in(&self.places.store, reached);
        let copies = names.iter().filter(|name| is_plan_copy(name));
        copies.map(|name| self.places.store.join(name)).collect()
    }

    /// The folders of the copies of earlier days.
    pub(super) fn backup_folders(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let backup = self.places.backup();
        let names = self.names_in(&backup, reached);
        names.iter().map(|name| backup.join(name)).collect()
    }

    /// Every regular file in the folders of the store and of what this machine keeps about it.
    pub(super) fn all_files(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let own = self.places.own();
        let good = self.places.last_good();
        let mut folders = vec![
            self.places.store.clone(),
            self.places.log(),
            own,
            folder_of(&good).to_owned(),
        ];
        folders.extend(self.backup_folders(reached));
        let mut files = Vec::new();
        for folder in folders {
            let names = self.names_in(&folder, reached);
            for path in names.iter().map(|name| folder.join(name)) {
                match self.disk.stat(&path) {
                    Ok(stat) if stat.kind == Kind::File => files.push(path),
                    Err(error) if error.kind() != ErrorKind::NotFound => {
                        reached.refuse(self.label(&path), error.into());
                    }
                    Ok(_) | Err(_) => {}
                }
            }
        }
        files
    }

    /// A file as it is named to the person: within its folder where that is ours.
    pub(super) fn label(&self, path: &Path) -> String {
        let own = self.places.own();
        let within = path
            .strip_prefix(&self.places.store)
            .or_else(|_| path.strip_prefix(own));
        let within = within.ok().filter(|within| !within.as_os_str().is_empty());
        within.unwrap_or(path).display().to_string()
    }
}
