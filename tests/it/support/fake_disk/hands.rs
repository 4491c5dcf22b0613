//! The hands on a disk in memory: what the store calls.

use std::{
    collections::BTreeMap,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use daymark::store::disk::{Disk, How, Lock, Stat};

use super::{Bytes, Change, Content, Folder, Known, Node, World};

/// A disk that several windows can have open. Cloning gives another hand on the same disk.
#[derive(Clone, Debug)]
pub struct FakeDisk(Arc<Mutex<World>>);

impl Default for FakeDisk {
    fn default() -> Self {
        Self::new()
    }
}

/// An open file; closing gives its lock back.
#[derive(Debug)]
pub struct FakeFile {
    node: usize,
    handle: u64,
    disk: FakeDisk,
}

impl Drop for FakeFile {
    fn drop(&mut self) {
        let mut world = self.disk.world();
        if world.locks.get(&self.node) == Some(&self.handle) {
            world.locks.remove(&self.node);
        }
    }
}

impl FakeDisk {
    /// An empty disk.
    pub fn new() -> Self {
        Self::of(World {
            nodes: vec![Node::Folder(Folder::default())],
            locks: BTreeMap::new(),
            handles: 0,
            moments: None,
            known: Known::default(),
        })
    }

    /// A disk on which this lies.
    pub fn of(world: World) -> Self {
        Self(Arc::new(Mutex::new(world)))
    }

    /// What lies on it.
    pub fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another disk with the same on it, all of it safe and no lock held.
    pub fn copy(&self) -> Self {
        let mut world = self.world().clone();
        world.locks.clear();
        world.moments = None;
        for node in &mut world.nodes {
            node.flush();
        }
        Self::of(world)
    }

    /// Puts a file there, safe, with the folders above it.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        let mut world = self.world();
        let now = Bytes::of(bytes.to_vec());
        let safe = now.clone();
        world.put(path, Node::File(Content { now, safe }));
    }

    /// Puts a FIFO there.
    pub fn put_fifo(&self, path: &Path) {
        self.world().put(path, Node::Fifo);
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        self.world().bytes(path).map(<[u8]>::to_vec)
    }

    /// The paths of all files.
    pub fn files(&self) -> Vec<PathBuf> {
        let world = self.world();
        world.files().into_iter().map(|(path, _)| path).collect()
    }

    /// Another window holds the lock of what this path names, until the handle is dropped.
    pub fn hold(&self, path: &Path, how: How) -> FakeFile {
        let file = self.open(path, how).unwrap();
        assert_eq!(self.try_lock(&file).unwrap(), Lock::Taken);
        file
    }

    /// Writes over a file without care: the old bytes are gone before the new ones are safe.
    pub fn write_over(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.change(|world| {
            let node = world.find(path)?;
            world.content_mut(node)?.now = Bytes::of(bytes.to_vec());
            Ok(())
        })
    }

    fn change<T>(&self, work: impl FnOnce(&mut World) -> io::Result<T>) -> io::Result<T> {
        let mut world = self.world();
        world.note_moment();
        work(&mut world)
    }
}

impl Disk for FakeDisk {
    type File = FakeFile;

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let world = self.world();
        Ok(world.stat(world.find(path)?))
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        self.world().find(path)?;
        Err(ErrorKind::InvalidInput.into())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let world = self.world();
        let folder = world.folder(world.find(folder)?)?;
        Ok(folder.now.keys().map(ToString::to_string).collect())
    }

    fn open(&self, path: &Path, how: How) -> io::Result<FakeFile> {
        if how == How::New && self.world().find(path).is_err() {
            self.change(|world| {
                let (parent, name) = world.parent(path)?;
                world.nodes.push(Node::File(Content::default()));
                let node = world.nodes.len() - 1;
                world.folder_mut(parent)?.change(Change::Put(name, node));
                Ok(())
            })?;
        } else if how == How::New {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let mut world = self.world();
        let node = world.find(path)?;
        match (how, &world.nodes[node]) {
            (How::Folder, Node::Folder(_)) | (How::Read, _) => {}
            (How::Folder, _) => return Err(ErrorKind::NotADirectory.into()),
            (_, Node::Folder(_)) => return Err(ErrorKind::IsADirectory.into()),
            (How::Append | How::New, _) => {}
        }
        world.handles += 1;
        Ok(FakeFile {
            node,
            handle: world.handles,
            disk: self.clone(),
        })
    }

    fn stat_file(&self, file: &FakeFile) -> io::Result<Stat> {
        Ok(self.world().stat(file.node))
    }

    fn read_at(&self, file: &FakeFile, into: &mut [u8], offset: u64) -> io::Result<usize> {
        let world = self.world();
        let bytes = world
            .content(file.node)?
            .now
            .bytes
            .get(offset as usize..)
            .unwrap_or_default();
        let length = bytes.len().min(into.len());
        into[..length].copy_from_slice(&bytes[..length]);
        Ok(length)
    }

    fn write_all(&self, file: &FakeFile, bytes: &[u8]) -> io::Result<()> {
        self.change(|world| {
            let content = world.content_mut(file.node)?;
            let old = &content.now.bytes;
            content.now = Bytes::of([old.as_slice(), bytes].concat());
            Ok(())
        })
    }

    fn sync_data(&self, file: &FakeFile) -> io::Result<()> {
        self.sync(file)
    }

    fn sync(&self, file: &FakeFile) -> io::Result<()> {
        self.change(|world| {
            world.nodes[file.node].flush();
            Ok(())
        })
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.change(|world| {
            let node = world.find(folder)?;
            world.folder_mut(node)?.flush();
            Ok(())
        })
    }

    fn try_lock(&self, file: &FakeFile) -> io::Result<Lock> {
        let holder = *self.world().locks.entry(file.node).or_insert(file.handle);
        Ok(if holder == file.handle {
            Lock::Taken
        } else {
            Lock::Held
        })
    }

    fn unlock(&self, file: &FakeFile) -> io::Result<()> {
        let mut world = self.world();
        if world.locks.get(&file.node) == Some(&file.handle) {
            world.locks.remove(&file.node);
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.change(|world| {
            let node = world.find(from)?;
            let ((old, from), (new, to)) = (world.parent(from)?, world.parent(to)?);
            if old != new {
                return Err(ErrorKind::CrossesDevices.into());
            }
            world
                .folder_mut(new)?
                .change(Change::Rename(from, to, node));
            Ok(())
        })
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.change(|world| {
            world.find(path)?;
            let (parent, name) = world.parent(path)?;
            world.folder_mut(parent)?.change(Change::Take(name));
            Ok(())
        })
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.change(|world| {
            if world.find(path).is_ok() {
                return Err(ErrorKind::AlreadyExists.into());
            }
            let (parent, name) = world.parent(path)?;
            world.nodes.push(Node::Folder(Folder::default()));
            let node = world.nodes.len() - 1;
            world.folder_mut(parent)?.change(Change::Put(name, node));
            Ok(())
        })
    }

    fn set_mode(&self, _path: &Path, _mode: u32) -> io::Result<()> {
        Ok(())
    }

    fn pause(&self, _time: Duration) {}
}
