//! Files outside the store: a text a person takes along, and a copy of plan.json for an editor, in memory where there is
//! such a place, closed to everybody else.

use std::{
    fs::{self, DirBuilder, OpenOptions},
    io::{self, Read as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use rustix::process::geteuid;

use super::{places::folder_of, plan_file::LARGEST};
use crate::domain::hash::hash;

/// So many files of one name may lie in a folder.
const MOST: u32 = 100;

/// Saves a text in a new file of this name, readable by its owner alone, and gives the name it got: an older file of
/// the name is left as it is, and this one is numbered.
pub fn save(folder: &Path, name: &str, text: &str) -> io::Result<String> {
    let (stem, end) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1..=MOST {
        let name = if number == 1 {
            name.to_owned()
        } else {
            format!("{stem}-{number}.{end}")
        };
        match write_new(&folder.join(&name), text.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            written => return written.map(|()| name),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options.mode(0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Puts a text in place of a file, readable by its owner alone, so that at every moment one of the two is there whole.
/// What is no regular file, a pipe or a terminal, is written to as it is.
pub fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(text.as_bytes());
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&path);
    let temporary = folder.join(format!(".daymark-{}.tmp", std::process::id()));
    let done = write_new(&temporary, text.as_bytes()).and_then(|()| fs::rename(&temporary, &path));
    if done.is_err() {
        // Where it cannot be taken away it was not written either.
        let _gone = fs::remove_file(&temporary);
    }
    done
}

/// The copy in its folder.
const COPY: &str = "plan.json";

/// What it was made from, beside a copy that an editor may still have open.
const BASE: &str = "base.json";

/// A copy that nobody changed for so long is open nowhere any more.
const OLD: Duration = Duration::from_secs(7 * 24 * 3600);

/// The copy, in a folder of its own.
#[derive(Debug)]
pub struct PrivateCopy {
    folder: PathBuf,
    file: PathBuf,
    given: Vec<u8>,
}

impl PrivateCopy {
    /// Writes the copy into the first of these folders that lies in memory, else into `otherwise`, which is made
    /// where it is not there. `name` is one nobody else has.
    pub fn make(
        in_memory: &[PathBuf],
        otherwise: &Path,
        (name, bytes): (&str, &[u8]),
    ) -> io::Result<Self> {
        let folders = in_memory.iter().filter(|folder| is_in_memory(folder));
        let mut first_error = None;
        for place in folders.map(PathBuf::as_path).chain([otherwise]) {
            match Self::make_in(place, (name, bytes)) {
                Ok(copy) => return Ok(copy),
                Err(error) => _ = first_error.get_or_insert(error),
            }
        }
        Err(first_error.unwrap_or_else(|| io::ErrorKind::NotFound.into()))
    }

    fn make_in(place: &Path, (name, bytes): (&str, &[u8])) -> io::Result<Self> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(place)?;
        let folder = place.join(format!("daymark-{name}"));
        // It must not be there yet, so it is nobody else's.
        DirBuilder::new().mode(0o700).create(&folder)?;
        let file = folder.join(COPY);
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&file)
            .and_then(|mut open| open.write_all(bytes));
        let copy = Self {
            folder,
            file,
            given: bytes.to_owned(),
        };
        if let Err(error) = written {
            copy.remove();
            return Err(error);
        }
        Ok(copy)
    }

    /// The file to open.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// What stands in it now.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        read_small(&self.file)
    }

    /// Leaves the copy to an editor that may still have it open, and what it was made from beside it.
    pub fn keep(&self) -> io::Result<()> {
        write_new(&self.folder.join(BASE), &self.given)
    }

    /// A copy that was left to an editor in this folder; `None` where it holds none.
    pub fn kept(folder: PathBuf) -> Option<Self> {
        Some(Self {
            given: read_small(&folder.join(BASE)).ok()?,
            file: folder.join(COPY),
            folder,
        })
    }

    /// What it was made from.
    pub fn given(&self) -> &[u8] {
        &self.given
    }

    /// What stands in it was taken over: from now on only what is changed after that counts.
    pub fn is_taken(&self, bytes: &[u8]) -> io::Result<()> {
        let next = self.folder.join("base.new");
        // Left by a program that ended in between.
        let _gone = fs::remove_file(&next);
        write_new(&next, bytes)?;
        fs::rename(next, self.folder.join(BASE))
    }

    /// True where nobody saved anything in it for a week.
    pub fn is_old(&self) -> bool {
        let changed = fs::metadata(&self.file).and_then(|file| file.modified());
        changed.is_ok_and(|then| then.elapsed().is_ok_and(|since| since > OLD))
    }

    /// True while nothing else stands in it than was given, and nothing else lies beside it.
    pub fn is_as_given(&self) -> bool {
        let alone = fs::read_dir(&self.folder).is_ok_and(|entries| entries.count() == 1);
        alone && self.read().is_ok_and(|bytes| bytes == self.given)
    }

    /// Takes the folder away with everything an editor left in it.
    pub fn remove(self) {
        // What cannot be taken away is closed to others, and gone at the next start where it lies in memory.
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

/// A name that nobody else has, of a number that nobody else has; it begins with that of the store whose own folder
/// this is.
pub fn copy_name(own: &Path, random: u64) -> String {
    format!("{}-{:016x}", store_name(own), hash(&random.to_le_bytes()))
}

/// The folders of this person with copies of this store's plan that an editor left behind.
pub fn left_behind(in_memory: &[PathBuf], own: &Path) -> Vec<PathBuf> {
    let begin = format!("daymark-{}-", store_name(own));
    // Anybody may make a folder in memory.
    let user = geteuid().as_raw();
    let places = in_memory.iter().map(PathBuf::as_path).chain([own]);
    let mut left: Vec<PathBuf> = places
        .filter_map(|place| fs::read_dir(place).ok())
        .flat_map(Iterator::flatten)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&begin))
        .filter(|entry| {
            entry
                .metadata()
                .is_ok_and(|found| found.is_dir() && found.uid() == user)
        })
        .map(|entry| entry.path())
        .collect();
    left.sort();
    left
}

/// A regular file that is not larger than a plan may be.
fn read_small(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    let mut file = fs::File::open(path)?.take(LARGEST + 1);
    file.read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

fn store_name(own: &Path) -> String {
    let name = own.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(target_os = "linux")]
fn is_in_memory(folder: &Path) -> bool {
    // TMPFS_MAGIC, whose type is another on each machine.
    rustix::fs::statfs(folder).is_ok_and(|found| found.f_type == 0x0102_1994)
}

#[cfg(not(target_os = "linux"))]
fn is_in_memory(_: &Path) -> bool {
    false
}
