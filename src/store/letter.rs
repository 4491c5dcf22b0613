//! A text a person takes along, as a file of its own outside the store.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::Path,
};

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
