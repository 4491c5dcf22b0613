//! A disk that refuses: each call of each kind, once or from then on, with each error that a disk gives.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use daymark::store::disk::{Disk, How, Lock, Stat};

use crate::support::fake_disk::{FakeDisk, FakeFile};

/// The kinds of calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    Stat,
    Link,
    List,
    Open,
    OpenToWrite,
    StatFile,
    Read,
    Write,
    SyncData,
    Sync,
    SyncFolder,
    Lock,
    Unlock,
    Rename,
    Remove,
    RemoveFolder,
    MakeFolder,
    SetMode,
}

/// What a call answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    Os(i32),
    /// Half of it is done, then nothing.
    Half,
    /// It is done, and answered with an error.
    DoneAndRefused,
    NoLocks,
}

/// EIO, ENOSPC, EDQUOT, EROFS, EACCES, EINTR and what is not an error number.
pub const ERRORS: [Error; 9] = [
    Error::Os(5),
    Error::Os(28),
    Error::Os(122),
    Error::Os(30),
    Error::Os(13),
    Error::Os(4),
    Error::Half,
    Error::DoneAndRefused,
    Error::NoLocks,
];

/// Which call is refused.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    pub call: Call,
    /// The n-th of its kind, from 0.
    pub nth: usize,
    pub error: Error,
    pub lasts: Lasts,
}

/// How long a fault lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// For one call.
    Once,
    /// For all later calls of its kind.
    ForEver,
    /// From then on nothing can be written any more, in any way.
    WholeDisk,
}

pub const ALL_LASTS: [Lasts; 3] = [Lasts::Once, Lasts::ForEver, Lasts::WholeDisk];

impl Call {
    /// True for what changes something, or makes a change safe.
    fn writes(self) -> bool {
        match self {
            Call::OpenToWrite
            | Call::Write
            | Call::SyncData
            | Call::Sync
            | Call::SyncFolder
            | Call::Rename
            | Call::Remove
            | Call::RemoveFolder
            | Call::MakeFolder
            | Call::SetMode => true,
            Call::Stat
            | Call::Link
            | Call::List
            | Call::Open
            | Call::StatFile
            | Call::Read
            | Call::Lock
            | Call::Unlock => false,
        }
    }
}

impl Fault {
    /// False for what cannot happen to a call of this kind.
    pub fn makes_sense(&self) -> bool {
        if self.lasts == Lasts::WholeDisk {
            return self.call.writes() && matches!(self.error, Error::Os(_));
        }
        match self.error {
            Error::Os(_) => true,
            Error::Half => matches!(self.call, Call::Write | Call::Read),
            Error::DoneAndRefused => matches!(
                self.call,
                Call::Write
                    | Call::Rename
                    | Call::OpenToWrite
                    | Call::MakeFolder
                    | Call::Remove
                    | Call::Sync
                    | Call::SyncData
                    | Call::SyncFolder
            ),
            Error::NoLocks => self.call == Call::Lock,
        }
    }
}

#[derive(Debug, Default)]
struct Faults {
    counts: BTreeMap<Call, usize>,
    fault: Option<Fault>,
    met: bool,
}

/// The disk with its faults; cloning gives another hand on both.
#[derive(Clone, Debug)]
pub struct Faulty {
    pub disk: FakeDisk,
    faults: Arc<Mutex<Faults>>,
}

impl Faulty {
    pub fn new(disk: FakeDisk) -> Self {
        Self {
            disk,
            faults: Arc::default(),
        }
    }

    fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap()
    }

    /// From now on this fault is made; calls are counted anew.
    pub fn make(&self, fault: Option<Fault>) {
        *self.faults() = Faults {
            fault,
            ..Faults::default()
        };
    }

    /// How many calls of each kind there were.
    pub fn counts(&self) -> BTreeMap<Call, usize> {
        self.faults().counts.clone()
    }

    /// True once the fault was made.
    pub fn was_met(&self) -> bool {
        self.faults().met
    }

    fn error(&self, call: Call) -> Option<Error> {
        let mut faults = self.faults();
        let count = faults.counts.entry(call).or_default();
        let nth = *count;
        *count += 1;
        let fault = faults.fault?;
        let is_of_kind = fault.call == call;
        let is_it = match fault.lasts {
            Lasts::Once => is_of_kind && nth == fault.nth,
            Lasts::ForEver => is_of_kind && nth >= fault.nth,
            Lasts::WholeDisk if faults.met => call.writes(),
            Lasts::WholeDisk => is_of_kind && nth == fault.nth,
        };
        faults.met |= is_it;
        is_it.then_some(fault.error)
    }

    fn ask<T>(&self, call: Call, work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.error(call) {
            None | Some(Error::Half | Error::NoLocks) => work(),
            Some(Error::Os(number)) => Err(io::Error::from_raw_os_error(number)),
            Some(Error::DoneAndRefused) => work().and(Err(io::Error::from_raw_os_error(5))),
        }
    }
}

impl Disk for Faulty {
    type File = FakeFile;

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.ask(Call::Stat, || self.disk.stat(path))
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        self.ask(Call::Link, || self.disk.link(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.ask(Call::List, || self.disk.list(folder))
    }

    fn open(&self, path: &Path, how: How) -> io::Result<FakeFile> {
        let call = match how {
            How::Read | How::Folder => Call::Open,
            How::Append | How::New => Call::OpenToWrite,
        };
        self.ask(call, || self.disk.open(path, how))
    }

    fn stat_file(&self, file: &FakeFile) -> io::Result<Stat> {
        self.ask(Call::StatFile, || self.disk.stat_file(file))
    }

    fn read_at(&self, file: &FakeFile, into: &mut [u8], offset: u64) -> io::Result<usize> {
        match self.error(Call::Read) {
            Some(Error::Half) => {
                let half = into.len().div_ceil(2);
                self.disk.read_at(file, &mut into[..half], offset)
            }
            Some(Error::Os(number)) => Err(io::Error::from_raw_os_error(number)),
            None | Some(Error::DoneAndRefused | Error::NoLocks) => {
                self.disk.read_at(file, into, offset)
            }
        }
    }

    fn write_all(&self, file: &FakeFile, bytes: &[u8]) -> io::Result<()> {
        match self.error(Call::Write) {
            None | Some(Error::NoLocks) => self.disk.write_all(file, bytes),
            Some(Error::Os(number)) => Err(io::Error::from_raw_os_error(number)),
            Some(Error::Half) => {
                self.disk.write_all(file, &bytes[..bytes.len() / 2])?;
                Err(io::Error::from_raw_os_error(28))
            }
            Some(Error::DoneAndRefused) => {
                self.disk.write_all(file, bytes)?;
                Err(io::Error::from_raw_os_error(5))
            }
        }
    }

    fn sync_data(&self, file: &FakeFile) -> io::Result<()> {
        self.ask(Call::SyncData, || self.disk.sync_data(file))
    }

    fn sync(&self, file: &FakeFile) -> io::Result<()> {
        self.ask(Call::Sync, || self.disk.sync(file))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(Call::SyncFolder, || self.disk.sync_folder(folder))
    }

    fn try_lock(&self, file: &FakeFile) -> io::Result<Lock> {
        match self.error(Call::Lock) {
            Some(Error::Os(number)) => Err(io::Error::from_raw_os_error(number)),
            Some(_) => Ok(Lock::Unknown),
            None => self.disk.try_lock(file),
        }
    }

    fn unlock(&self, file: &FakeFile) -> io::Result<()> {
        self.ask(Call::Unlock, || self.disk.unlock(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Call::Rename, || self.disk.rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::Remove, || self.disk.remove(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::RemoveFolder, || self.disk.remove_folder(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.ask(Call::MakeFolder, || self.disk.make_folder(path))
    }

    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()> {
        self.ask(Call::SetMode, || self.disk.set_mode(path, mode))
    }

    fn pause(&self, _time: Duration) {}
}
