//! A text a person takes along, as a file of its own outside the store.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::places::folder_of;

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
        match write_new(&folder.join(&name), text) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            written => return written.map(|()| name),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
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
    let done = write_new(&temporary, text).and_then(|()| fs::rename(&temporary, &path));
    if done.is_err() {
        // Where it cannot be taken away it was not written either.
        let _gone = fs::remove_file(&temporary);
    }
    done
}
