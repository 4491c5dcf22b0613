//! The few ways the store writes: folders, whole files, locks.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::io::Errno;

use super::{
    NotSaved, Unread,
    disk::{Disk, How, Kind, Lock, Stat},
    places::folder_of,
};

/// How long a lock is waited for: every 20 ms for 2 s.
const TRIES: u32 = 100;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// How often a file may be replaced under our hands before we stop following.
const REOPENINGS: u32 = 3;

/// How many links one path may lead through.
const LINKS: usize = 40;

impl From<io::Error> for NotSaved {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                NotSaved::Full
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => NotSaved::ReadOnly,
            ErrorKind::NotFound
            | ErrorKind::NotADirectory
            | ErrorKind::IsADirectory
            | ErrorKind::InvalidInput => NotSaved::NoStore,
            ErrorKind::WouldBlock | ErrorKind::ResourceBusy => NotSaved::Busy,
            _ if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => NotSaved::NoStore,
            _ => NotSaved::Disk,
        }
    }
}

impl Unread {
    /// What this error says of something that is there.
    pub(super) fn of(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Unread::Closed,
            ErrorKind::NotADirectory => Unread::NoFolder,
            ErrorKind::InvalidInput | ErrorKind::IsADirectory => Unread::NoFile,
            ErrorKind::NotFound => Unread::Nowhere,
            _ if error.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => Unread::Circle,
            _ => Unread::Disk,
        }
    }
}

/// Makes a folder and those above it that are not there yet, and flushes each new name.
pub(super) fn make_folders<D: Disk>(disk: &D, folder: &Path) -> io::Result<()> {
    match disk.stat(folder) {
        Ok(found) if found.kind == Kind::Folder => return Ok(()),
        Ok(_) => return Err(ErrorKind::NotADirectory.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let parent = folder_of(folder);
    make_folders(disk, parent)?;
    match disk.make_folder(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        Ok(()) | Err(_) => {}
    }
    disk.sync_folder(parent)
}

/// Puts a file in place of another, so that at every moment one of the two is there whole.
pub(super) fn replace<D: Disk>(disk: &D, path: &Path, bytes: &[u8], name: &str) -> io::Result<()> {
    replace_with(disk, path, name, |file| disk.write_all(file, bytes))
}

/// The same for what can be made again at any time: it is not flushed, and after a power cut the file may be anything.
pub(super) fn replace_loosely<D: Disk>(
    disk: &D,
    path: &Path,
    bytes: &[u8],
    name: &str,
) -> io::Result<()> {
    let temporary = folder_of(path).join(name);
    let file = disk.open(&temporary, How::New)?;
    let done = disk
        .write_all(&file, bytes)
        .and_then(|()| disk.rename(&temporary, path));
    if done.is_err() {
        // What cannot be taken away now is taken away a day later.
        let _ = disk.remove(&temporary);
    }
    done
}

/// As [`replace`], for content that comes piece by piece.
pub(super) fn replace_with<D: Disk>(
    disk: &D,
    path: &Path,
    name: &str,
    write: impl FnOnce(&D::File) -> io::Result<()>,
) -> io::Result<()> {
    let folder = folder_of(path);
    let temporary = folder.join(name);
    let file = disk.open(&temporary, How::New)?;
    let done = write(&file)
        .and_then(|()| disk.sync(&file))
        .and_then(|()| disk.rename(&temporary, path));
    if done.is_err() {
        // What cannot be taken away now is taken away a day later.
        let _ = disk.remove(&temporary);
    }
    done?;
    disk.sync_folder(folder)
}

/// The name of a temporary file, which nobody else has.
pub(super) fn temporary(random: u64) -> String {
    format!(".daymark-{random:016x}.tmp")
}

/// True for the name of a temporary file of ours.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with(".daymark-") && name.rsplit_once('.').is_some_and(|(_, last)| last == "tmp")
}

/// Waits for a lock, two seconds at most. Where there are no locks, nobody is waited for.
pub(super) fn lock<D: Disk>(disk: &D, file: &D::File) -> Result<(), NotSaved> {
    let is_ours = locks_within(disk, file, TRIES)?;
    is_ours.then_some(()).ok_or(NotSaved::Busy)
}

/// Tries so often to take a lock; false when somebody keeps it.
pub(super) fn locks_within<D: Disk>(disk: &D, file: &D::File, tries: u32) -> io::Result<bool> {
    for attempt in 0..tries {
        if attempt > 0 {
            disk.pause(BETWEEN_TRIES);
        }
        match disk.try_lock(file)? {
            Lock::Taken | Lock::Unknown => return Ok(true),
            Lock::Held => {}
        }
    }
    Ok(false)
}

/// Opens a file and locks it; again, when another one lies under its name by then.
pub(super) fn open_locked<D: Disk>(
    disk: &D,
    path: &Path,
    mut open: impl FnMut() -> Result<D::File, NotSaved>,
) -> Result<(D::File, Stat), NotSaved> {
    for _ in 0..REOPENINGS {
        let file = open()?;
        lock(disk, &file)?;
        let opened = disk.stat_file(&file)?;
        match disk.stat(path) {
            Ok(stat) if stat.inode == opened.inode => return Ok((file, stat)),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            Ok(_) | Err(_) => {}
        }
    }
    Err(NotSaved::Busy)
}

/// A regular file, whole.
pub(super) fn read_whole<D: Disk>(
    disk: &D,
    path: &Path,
    largest: u64,
) -> io::Result<(Vec<u8>, Stat)> {
    let file = disk.open(path, How::Read)?;
    let stat = disk.stat_file(&file)?;
    if stat.kind != Kind::File {
        return Err(ErrorKind::InvalidInput.into());
    }
    if stat.size > largest {
        return Err(ErrorKind::FileTooLarge.into());
    }
    // One byte more than there is: the end shows at the first read.
    let mut bytes = vec![0; stat.size as usize + 1];
    let mut filled = 0;
    loop {
        let read = disk.read_at(&file, &mut bytes[filled..], filled as u64)?;
        filled += read;
        if read == 0 || filled as u64 > largest {
            bytes.truncate(filled);
            return Ok((bytes, stat));
        }
        if filled == bytes.len() {
            bytes.resize(filled + (1 << 16), 0);
        }
    }
}

/// The file a path leads to in the end; it need not be there yet.
pub(super) fn behind_links<D: Disk>(disk: &D, path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..LINKS {
        match disk.link(&path) {
            Ok(target) => path = folder_of(&path).join(target),
            Err(_) => break,
        }
    }
    path
}
