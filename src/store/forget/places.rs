//! Where texts of a person can lie on this machine.

use std::path::{Path, PathBuf};

use crate::store::{
    disk::{Disk, Kind},
    file::FileStore,
    places::folder_of,
};

impl<D: Disk> FileStore<D> {
    /// The file of lines that were put aside, and those that stayed of it.
    pub(super) fn rescue_files(&self) -> Vec<PathBuf> {
        let names = self.disk.list(&self.places.own()).unwrap_or_default();
        let paths = names.iter().map(|name| self.places.own().join(name));
        paths.filter(|path| self.is_aside(path)).collect()
    }

    /// True for a file of lines that were put aside.
    pub(super) fn is_aside(&self, path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str());
        folder_of(path) == self.places.own()
            && name.is_some_and(|name| name == "rescue.jsonl" || name.starts_with("rescue-left-"))
    }

    /// The folders of the copies of earlier days.
    pub(super) fn backup_folders(&self) -> Vec<PathBuf> {
        let mut names = self.disk.list(&self.places.backup()).unwrap_or_default();
        names.sort_unstable();
        let backup = self.places.backup();
        names.iter().map(|name| backup.join(name)).collect()
    }

    /// Every regular file in the folders of the store and of what this machine keeps about it.
    pub(super) fn all_files(&self) -> Vec<PathBuf> {
        let own = self.places.own();
        let good = self.places.last_good();
        let mut folders = vec![
            self.places.store.clone(),
            self.places.log(),
            own,
            folder_of(&good).to_owned(),
        ];
        folders.extend(self.backup_folders());
        let mut files = Vec::new();
        for folder in folders {
            let mut names = self.disk.list(&folder).unwrap_or_default();
            names.sort_unstable();
            let paths = names.iter().map(|name| folder.join(name));
            files.extend(paths.filter(|path| {
                let stat = self.disk.stat(path);
                stat.is_ok_and(|stat| stat.kind == Kind::File)
            }));
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
