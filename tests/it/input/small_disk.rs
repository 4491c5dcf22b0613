//! A small disk in memory, made for reading the same store a million times: files by path, nothing that a power cut
//! could take.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use daymark::store::disk::{Disk, How, Kind, Lock, Stat};

/// 2026-03-08 in nanoseconds.
const TODAY: i128 = 1_772_928_000_000_000_000;

/// Cloning gives another hand on the same disk.
#[derive(Clone, Debug, Default)]
pub struct SmallDisk(Arc<Mutex<Inside>>);

#[derive(Clone, Debug, Default)]
struct Inside {
    files: BTreeMap<PathBuf, Content>,
    folders: BTreeSet<PathBuf>,
    changes: u64,
}

#[derive(Clone, Debug)]
struct Content {
    bytes: Arc<Vec<u8>>,
    inode: u64,
    changed: u64,
}

impl SmallDisk {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another disk on which the same lies.
    pub fn copy(&self) -> Self {
        Self(Arc::new(Mutex::new(self.inside().clone())))
    }

    /// Puts a file there, with the folders above it.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut inside = self.inside();
        let above = path.ancestors().skip(1).map(Path::to_owned);
        inside.folders.extend(above);
        inside.add(path, bytes.to_vec());
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &Path) -> Option<Arc<Vec<u8>>> {
        let inside = self.inside();
        inside.files.get(path).map(|content| content.bytes.clone())
    }

    /// The paths of all files.
    pub fn files(&self) -> Vec<PathBuf> {
        self.inside().files.keys().cloned().collect()
    }
}

impl Inside {
    fn add(&mut self, path: &Path, bytes: Vec<u8>) -> u64 {
        self.changes += 1;
        let content = Content {
            bytes: Arc::new(bytes),
            inode: self.changes,
            changed: self.changes,
        };
        self.files.insert(path.to_owned(), content);
        self.changes
    }

    fn find(&self, inode: u64) -> io::Result<&Content> {
        let mut all = self.files.values();
        let found = all.find(|content| content.inode == inode);
        found.ok_or(ErrorKind::NotFound.into())
    }

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let stat = |kind, inode, size, changed: u64| Stat {
            kind,
            inode: (1, inode),
            size,
            changed: TODAY + i128::from(changed),
            mode: if kind == Kind::File { 0o600 } else { 0o700 },
        };
        match self.files.get(path) {
            Some(content) => Ok(content.stat(stat)),
            None if path.parent().is_none() || self.folders.contains(path) => {
                Ok(stat(Kind::Folder, 0, 0, self.changes))
            }
            None => Err(ErrorKind::NotFound.into()),
        }
    }
}

impl Content {
    fn stat(&self, stat: impl Fn(Kind, u64, u64, u64) -> Stat) -> Stat {
        let size = self.bytes.len() as u64;
        stat(Kind::File, self.inode, size, self.changed)
    }
}

/// An open file or folder.
#[derive(Debug)]
pub struct SmallFile {
    path: PathBuf,
    inode: u64,
}

impl Disk for SmallDisk {
    type File = SmallFile;

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.inside().stat(path)
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        self.stat(path)?;
        Err(ErrorKind::InvalidInput.into())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let inside = self.inside();
        if !inside.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let all = inside.files.keys().chain(&inside.folders);
        let inner = all.filter(|path| path.parent() == Some(folder));
        let names = inner.filter_map(|path| path.file_name()?.to_str().map(str::to_owned));
        Ok(names.collect())
    }

    fn open(&self, path: &Path, how: How) -> io::Result<SmallFile> {
        let mut inside = self.inside();
        let found = inside.stat(path);
        let inode = match (how, found) {
            (How::New, Ok(_)) => return Err(ErrorKind::AlreadyExists.into()),
            (How::New, Err(_)) => inside.add(path, Vec::new()),
            (How::Append, Ok(stat)) if stat.kind == Kind::Folder => {
                return Err(ErrorKind::IsADirectory.into());
            }
            (How::Folder, Ok(stat)) if stat.kind == Kind::File => {
                return Err(ErrorKind::NotADirectory.into());
            }
            (_, found) => found?.inode.1,
        };
        Ok(SmallFile {
            path: path.to_owned(),
            inode,
        })
    }

    fn stat_file(&self, file: &SmallFile) -> io::Result<Stat> {
        self.inside().stat(&file.path)
    }

    fn read_at(&self, file: &SmallFile, into: &mut [u8], offset: u64) -> io::Result<usize> {
        let inside = self.inside();
        let bytes = &inside.find(file.inode)?.bytes;
        let rest = bytes.get(offset as usize..).unwrap_or_default();
        let length = rest.len().min(into.len());
        into[..length].copy_from_slice(&rest[..length]);
        Ok(length)
    }

    fn write_all(&self, file: &SmallFile, bytes: &[u8]) -> io::Result<()> {
        let mut inside = self.inside();
        inside.changes += 1;
        let changes = inside.changes;
        let mut all = inside.files.values_mut();
        let content = all.find(|content| content.inode == file.inode);
        let content = content.ok_or(ErrorKind::NotFound)?;
        Arc::make_mut(&mut content.bytes).extend(bytes);
        content.changed = changes;
        Ok(())
    }

    fn sync_data(&self, _file: &SmallFile) -> io::Result<()> {
        Ok(())
    }

    fn sync(&self, _file: &SmallFile) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn try_lock(&self, _file: &SmallFile) -> io::Result<Lock> {
        Ok(Lock::Taken)
    }

    fn unlock(&self, _file: &SmallFile) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut inside = self.inside();
        inside.stat(from)?;
        let moved = |path: &PathBuf| Some(to.join(path.strip_prefix(from).ok()?));
        for old in inside.files.keys().cloned().collect::<Vec<_>>() {
            if old == from {
                let content = inside.files.remove(&old).ok_or(ErrorKind::NotFound)?;
                inside.files.insert(to.to_owned(), content);
            } else if let Some(new) = moved(&old) {
                let content = inside.files.remove(&old).ok_or(ErrorKind::NotFound)?;
                inside.files.insert(new, content);
            }
        }
        for old in inside.folders.iter().cloned().collect::<Vec<_>>() {
            if old == from || old.starts_with(from) {
                inside.folders.remove(&old);
                let rest = old.strip_prefix(from).unwrap_or(Path::new(""));
                inside.folders.insert(to.join(rest).components().collect());
            }
        }
        inside.changes += 1;
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let removed = self.inside().files.remove(path);
        removed.map(drop).ok_or(ErrorKind::NotFound.into())
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let removed = self.inside().folders.remove(path);
        removed.then_some(()).ok_or(ErrorKind::NotFound.into())
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let added = self.inside().folders.insert(path.to_owned());
        added.then_some(()).ok_or(ErrorKind::AlreadyExists.into())
    }

    fn set_mode(&self, _path: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    fn pause(&self, _time: Duration) {}
}
