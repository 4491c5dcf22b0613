//! Erasing a store: the files of daymark's own names go, then the folders that are empty. Nothing else is touched, and no
//! link is followed. Whatever stops it, what is left can be erased again.

use std::path::{Path, PathBuf};

use super::{
    NotSaved,
    absence::KEPT,
    backup::UNFINISHED,
    disk::{Disk, How, Kind},
    file::FileStore,
    places::{folder_of, is_of_ours, plan_copy},
    writing::{is_temporary, lock},
};
use crate::domain::day::Day;

/// What erasing takes away and what it leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasable {
    /// Files of daymark's own names, and links of such names.
    pub files: Vec<PathBuf>,
    /// Folders of daymark's own, the inner ones first. Those that are empty then go.
    pub folders: Vec<PathBuf>,
    /// Where the links among the files lead; that stays.
    pub targets: Vec<PathBuf>,
    /// What is not daymark's, and stays.
    pub foreign: Vec<PathBuf>,
}

/// What erasing came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many files went.
    pub files: usize,
    /// Files that could not be taken away, and why.
    pub refused: Vec<(PathBuf, NotSaved)>,
    /// Folders that stay, because something is in them.
    pub folders: Vec<PathBuf>,
}

/// What a name is, in its folder.
enum Ours {
    File,
    Folder(Names),
    No,
}

/// Tells which names in a folder are ours.
type Names = fn(&str) -> Ours;

impl<D: Disk> FileStore<D> {
    /// What [`Self::erase`] would take away, and what it would leave.
    pub fn erasable(&self) -> Erasable {
        let mut found = Erasable::default();
        self.walk(&self.places.own(), in_own, &mut found);
        let stores = self.places.state.join("stores");
        let others = self.disk.list(&stores).unwrap_or_default();
        let own = self.places.own();
        let is_last = others.iter().all(|name| own.ends_with(name));
        // Which device this machine is, other stores want to know too.
        if is_last {
            found.folders.extend(self.folder(&stores));
            self.walk(&self.places.state, in_state, &mut found);
        }
        self.walk(&self.places.store, in_store, &mut found);
        found
    }

    /// Takes it away. What this machine knows goes first, the plan and the logs last.
    pub fn erase(&mut self, found: &Erasable) -> Result<Erased, NotSaved> {
        let folder = self.disk.open(&self.places.store, How::Folder);
        if let Ok(folder) = &folder {
            lock(&self.disk, folder)?;
        }
        self.writing.log = None;
        let mut erased = Erased::default();
        for path in &found.files {
            match self.disk.remove(path) {
                Ok(()) => erased.files += 1,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => erased.refused.push((path.clone(), error.into())),
            }
        }
        for path in &found.folders {
            // The names are gone from the disk before the folder is: a power cut brings nothing back by halves.
            let _ = self.disk.sync_folder(path);
            if self.disk.remove_folder(path).is_err() && self.disk.stat(path).is_ok() {
                erased.folders.push(path.clone());
            }
            let _ = self.disk.sync_folder(folder_of(path));
        }
        Ok(erased)
    }

    fn walk(&self, folder: &Path, names: Names, found: &mut Erasable) {
        let mut listed = self.disk.list(folder).unwrap_or_default();
        listed.sort_unstable();
        for name in listed {
            let path = folder.join(&name);
            let ours = names(&name);
            let link = self.disk.link(&path).ok();
            let kind = self.disk.stat(&path).map(|stat| stat.kind);
            match (ours, link, kind) {
                (Ours::File | Ours::Folder(_), Some(target), _) => {
                    found.targets.push(folder.join(target));
                    found.files.push(path);
                }
                (Ours::File, None, Ok(Kind::File)) => found.files.push(path),
                (Ours::Folder(names), None, Ok(Kind::Folder)) => self.walk(&path, names, found),
                // It has a turn of its own.
                (Ours::No, None, Ok(Kind::Folder))
                    if folder == self.places.state && name == "stores" => {}
                _ => found.foreign.push(path),
            }
        }
        found.folders.extend(self.folder(folder));
    }

    fn folder(&self, path: &Path) -> Option<PathBuf> {
        let stat = self.disk.stat(path).ok()?;
        (stat.kind == Kind::Folder).then(|| path.to_owned())
    }
}

fn in_store(name: &str) -> Ours {
    match name {
        "log" => Ours::Folder(in_log),
        "plan.json" => Ours::File,
        name if plan_copy(name).is_some() || is_temporary(name) => Ours::File,
        _ => Ours::No,
    }
}

fn in_log(name: &str) -> Ours {
    // A log of a name that daymark never gave is somebody's own.
    if is_of_ours(name) || is_temporary(name) {
        Ours::File
    } else {
        Ours::No
    }
}

fn in_state(name: &str) -> Ours {
    if name == "device.json" || is_temporary(name) {
        Ours::File
    } else {
        Ours::No
    }
}

/// Nobody but daymark writes into this folder.
fn in_own(name: &str) -> Ours {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    match name {
        "last-good" => Ours::Folder(in_copy),
        "backup" => Ours::Folder(in_backup),
        _ if matches!(extension, Some("json" | "jsonl" | "tmp")) => Ours::File,
        _ => Ours::No,
    }
}

fn in_backup(name: &str) -> Ours {
    let is_kept = name.starts_with(KEPT);
    if name == "months" || name == UNFINISHED || is_kept || Day::parse(name).is_some() {
        Ours::Folder(in_copy)
    } else {
        Ours::No
    }
}

fn in_copy(name: &str) -> Ours {
    match in_log(name) {
        Ours::No if name == "plan.json" => Ours::File,
        other => other,
    }
}
