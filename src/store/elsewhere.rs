//! What this machine keeps of stores at other places: of this one, from before it was moved here, or of another one.

use std::path::{Path, PathBuf};

use super::{
    disk::{Disk, Kind},
    file::FileStore,
    open_cache::OpenCache,
    plan_file,
    writing::read_whole,
};

/// What is kept of a store that lay, or lies, at another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The folder of all of it.
    pub folder: PathBuf,
    /// That store, where it is known and still there.
    pub store: Option<PathBuf>,
}

impl<D: Disk> FileStore<D> {
    /// Everything of that kind.
    pub fn elsewhere(&self) -> Vec<Elsewhere> {
        let (stores, own) = (self.places.state.join("stores"), self.places.own());
        let mut names = self.disk.list(&stores).unwrap_or_default();
        names.sort_unstable();
        let folders = names.iter().map(|name| stores.join(name));
        let is_other = |folder: &PathBuf| {
            let kind = self.disk.stat(folder).map(|stat| stat.kind);
            *folder != own && kind.is_ok_and(|kind| kind == Kind::Folder)
        };
        let others = folders.filter(is_other);
        let others = others.map(|folder| Elsewhere {
            store: self.store_of(&folder),
            folder,
        });
        others.collect()
    }

    /// The store that such a folder is about, while its plan is there.
    fn store_of(&self, folder: &Path) -> Option<PathBuf> {
        let cache: OpenCache = self.recalled(&folder.join("head.json"))?;
        let store = PathBuf::from(cache.store?);
        self.disk.stat(&store.join("plan.json")).ok()?;
        Some(store)
    }

    /// Those in which a file is like this.
    pub(super) fn elsewhere_with(&self, holds: impl Fn(&[u8]) -> bool) -> Vec<Elsewhere> {
        let mut all = self.elsewhere();
        all.retain(|other| self.has_file(&other.folder, &holds));
        all
    }

    fn has_file(&self, folder: &Path, holds: &impl Fn(&[u8]) -> bool) -> bool {
        let names = self.disk.list(folder).unwrap_or_default();
        let mut paths = names.iter().map(|name| folder.join(name));
        paths.any(|path| {
            let kind = self.disk.stat(&path).map(|stat| stat.kind);
            let is_link = self.disk.link(&path).is_ok();
            match kind {
                Ok(Kind::File) => read_whole(&self.disk, &path, plan_file::LARGEST)
                    .is_ok_and(|(bytes, _)| holds(&bytes)),
                Ok(Kind::Folder) if !is_link => self.has_file(&path, holds),
                Ok(Kind::Folder | Kind::Other) | Err(_) => false,
            }
        })
    }
}
