//! Everything the store asks of the file system, and nothing else: a test can put a modelled disk behind it. And the real
//! file system.

use std::{
    fmt::Debug,
    fs::{self, File, Permissions, TryLockError},
    io::{self, Write as _},
    os::unix::fs::{FileExt as _, MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use rustix::{
    fs::{Access, Mode, OFlags},
    io::Errno,
};

/// A file system as the store uses it. Calls that a signal interrupts are tried again inside.
pub trait Disk: Debug + Send {
    /// An open file or folder; closing is dropping.
    type File: Debug + Send;

    /// What a path names, behind links.
    fn stat(&self, path: &Path) -> io::Result<Stat>;

    /// Where a link points, as it is written; an error when the path is no link.
    fn link(&self, path: &Path) -> io::Result<PathBuf>;

    /// The names in a folder, in any order. Names that are not Unicode are left out.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Opens a path. Never waits, not even for a FIFO's other end.
    fn open(&self, path: &Path, how: How) -> io::Result<Self::File>;

    /// What an open file is now.
    fn stat_file(&self, file: &Self::File) -> io::Result<Stat>;

    /// Reads from `offset` on into `into`; gives how many bytes, 0 at the end.
    fn read_at(&self, file: &Self::File, into: &mut [u8], offset: u64) -> io::Result<usize>;

    /// Writes all bytes at the end of a file opened with [`How::Append`] or [`How::New`].
    fn write_all(&self, file: &Self::File, bytes: &[u8]) -> io::Result<()>;

    /// Flushes a file's content, and the size that goes with it.
    fn sync_data(&self, file: &Self::File) -> io::Result<()>;

    /// Flushes a file's content and everything known of it.
    fn sync(&self, file: &Self::File) -> io::Result<()>;

    /// Flushes the names of a folder.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Whether something may be put into a folder; where nobody can tell, it may.
    fn may_write(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Takes the file's lock if nobody holds it.
    fn try_lock(&self, file: &Self::File) -> io::Result<Lock>;

    /// Gives the lock back.
    fn unlock(&self, file: &Self::File) -> io::Result<()>;

    /// Renames within one file system, in place of what had the new name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a file's name away.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Takes an empty folder away.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder with mode 0700, whatever the umask; its parent exists.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Sets the permission bits.
    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()>;

    /// Waits; for the next try of a lock.
    fn pause(&self, time: Duration);
}

/// How a path is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// An existing file, to read.
    Read,
    /// An existing file, to read, and to write at its end.
    Append,
    /// A file that must not exist yet, mode 0600 whatever the umask, to read, and to write at its end.
    New,
    /// An existing folder, to lock.
    Folder,
}

/// What a path or an open file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Its kind.
    pub kind: Kind,
    /// Device and inode: the same for two names of one file.
    pub inode: (u64, u64),
    /// Bytes.
    pub size: u64,
    /// The last change of its content, in nanoseconds since 1970.
    pub changed: i128,
    /// Permission bits.
    pub mode: u32,
}

/// The kinds of things a path can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// Anything else: FIFO, socket, device.
    Other,
}

/// The answer to a try for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// It is ours.
    Taken,
    /// Somebody else has it.
    Held,
    /// This file system has no locks.
    Unknown,
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

const OWNER_ONLY: u32 = 0o600;
const OWNER_FOLDER: u32 = 0o700;

impl Disk for RealDisk {
    type File = File;

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        Ok(stat_of(&again(|| fs::metadata(path))?))
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        again(|| fs::read_link(path))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in again(|| fs::read_dir(folder))? {
            names.extend(entry?.file_name().into_string().ok());
        }
        Ok(names)
    }

    fn open(&self, path: &Path, how: How) -> io::Result<File> {
        // Without NONBLOCK a FIFO would hold the program until somebody opens its other end.
        let common = OFlags::CLOEXEC | OFlags::NOCTTY | OFlags::NONBLOCK;
        let flags = match how {
            How::Read => OFlags::RDONLY,
            How::Append => OFlags::RDWR | OFlags::APPEND,
            How::New => OFlags::RDWR | OFlags::APPEND | OFlags::CREATE | OFlags::EXCL,
            How::Folder => OFlags::RDONLY | OFlags::DIRECTORY,
        };
        let mode = Mode::from_raw_mode(OWNER_ONLY as _);
        let file = File::from(again(|| {
            rustix::fs::open(path, common | flags, mode).map_err(io::Error::from)
        })?);
        if how == How::New {
            again(|| file.set_permissions(Permissions::from_mode(OWNER_ONLY)))?;
        }
        Ok(file)
    }

    fn stat_file(&self, file: &File) -> io::Result<Stat> {
        Ok(stat_of(&again(|| file.metadata())?))
    }

    fn read_at(&self, file: &File, into: &mut [u8], offset: u64) -> io::Result<usize> {
        again(|| file.read_at(into, offset))
    }

    fn write_all(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync_data(&self, file: &File) -> io::Result<()> {
        again(|| file.sync_data())
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        again(|| file.sync_all())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let folder = self.open(folder, How::Folder)?;
        again(|| folder.sync_all())
    }

    fn may_write(&self, folder: &Path) -> io::Result<()> {
        let wanted = Access::WRITE_OK | Access::EXEC_OK;
        again(|| rustix::fs::access(folder, wanted).map_err(io::Error::from))
    }

    fn try_lock(&self, file: &File) -> io::Result<Lock> {
        loop {
            return match file.try_lock() {
                Ok(()) => Ok(Lock::Taken),
                Err(TryLockError::WouldBlock) => Ok(Lock::Held),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Interrupted => {
                    continue;
                }
                Err(TryLockError::Error(error)) if has_no_locks(&error) => Ok(Lock::Unknown),
                Err(TryLockError::Error(error)) => Err(error),
            };
        }
    }

    fn unlock(&self, file: &File) -> io::Result<()> {
        again(|| file.unlock())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        again(|| fs::rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        again(|| fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        again(|| fs::remove_dir(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        again(|| {
            rustix::fs::mkdir(path, Mode::from_raw_mode(OWNER_FOLDER as _)).map_err(io::Error::from)
        })?;
        self.set_mode(path, OWNER_FOLDER)
    }

    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()> {
        again(|| fs::set_permissions(path, Permissions::from_mode(mode)))
    }

    fn pause(&self, time: Duration) {
        thread::sleep(time);
    }
}

fn stat_of(found: &fs::Metadata) -> Stat {
    Stat {
        kind: if found.is_file() {
            Kind::File
        } else if found.is_dir() {
            Kind::Folder
        } else {
            Kind::Other
        },
        inode: (found.dev(), found.ino()),
        size: found.size(),
        changed: i128::from(found.mtime()) * 1_000_000_000 + i128::from(found.mtime_nsec()),
        mode: found.mode() & 0o7777,
    }
}

/// Some network file systems know no locks at all, and some none of folders.
fn has_no_locks(error: &io::Error) -> bool {
    let none = [
        Errno::NOLCK,
        Errno::OPNOTSUPP,
        Errno::NOSYS,
        Errno::INVAL,
        Errno::BADF,
    ];
    error.kind() == io::ErrorKind::Unsupported
        || error
            .raw_os_error()
            .is_some_and(|code| none.iter().any(|errno| errno.raw_os_error() == code))
}

fn again<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    loop {
        match call() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            answer => return answer,
        }
    }
}
