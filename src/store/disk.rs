//! Everything the store asks of the file system, and nothing else: a test can put a modelled disk behind it.

pub mod real;

use std::{
    fmt::Debug,
    io,
    path::{Path, PathBuf},
    time::Duration,
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
