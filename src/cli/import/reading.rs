//! Reading what a person names: a file, a folder of a known program, standard input. Never more than is sensible.

use std::{
    fs::{self, File as Open},
    io::{self, IsTerminal as _, Read},
    os::unix::fs::FileTypeExt as _,
    path::Path,
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    report::import::files::{File, Files, NoZip},
    words::import as words,
};

use super::super::answer::{Answer, Exit};

/// The most bytes of all files together, packed and unpacked.
const MOST: usize = 64 << 20;

/// The files of a folder that are looked at; nothing else in it is opened.
const NAMES: [&str; 5] = [
    "habits",
    "log",
    "habit_record.json",
    "Habits.csv",
    "Checkmarks.csv",
];

/// The most habits of a folder.
const MOST_FOLDERS: usize = 2_000;

/// How long a pipe is waited for that nobody writes into yet: a shell opens both ends at once.
const SOON: Duration = Duration::from_secs(1);

/// True for the name of standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// The files that a name stands for.
pub(super) fn files(path: &Path) -> Result<Files, Answer> {
    let read = if path.is_dir() && !is_stdin(path) {
        folder(path)
    } else {
        open(path, MOST).map(|file| vec![file])
    };
    let files = read.map_err(|error| answer(path, &error))?;
    Files::of(files, MOST).map_err(|error| {
        not_done(match error {
            NoZip::Damaged => words::NO_ZIP,
            NoZip::TooLarge => words::TOO_LARGE,
        })
    })
}

/// A small text: the map.
pub(super) fn text(path: &Path) -> Result<String, Answer> {
    let file = open(path, 1 << 20).map_err(|error| answer(path, &error))?;
    Ok(String::from_utf8_lossy(file.text_bytes()).into_owned())
}

fn open(path: &Path, most: usize) -> io::Result<File> {
    if is_stdin(path) {
        let stdin = io::stdin().lock();
        if stdin.is_terminal() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        return bounded(stdin, "-", most);
    }
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy();
    // The table of one habit of Loop is named after its folder.
    let folder = path.parent().and_then(Path::file_name);
    let name = match folder.filter(|_| name == "Checkmarks.csv") {
        Some(folder) => format!("{}/{name}", folder.to_string_lossy()),
        None => name.into_owned(),
    };
    bounded(opened(path)?, &name, most)
}

/// Opens a file, or a pipe with a name, once somebody writes into it.
fn opened(path: &Path) -> io::Result<Open> {
    if !fs::metadata(path)?.file_type().is_fifo() {
        return Open::open(path);
    }
    let (tell, opened) = mpsc::channel();
    let path = path.to_owned();
    thread::spawn(move || tell.send(Open::open(path)));
    let nobody = |_| Err(io::ErrorKind::NotConnected.into());
    opened.recv_timeout(SOON).unwrap_or_else(nobody)
}

fn bounded(from: impl Read, name: &str, most: usize) -> io::Result<File> {
    let mut bytes = Vec::new();
    from.take(most as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(File {
        name: name.to_owned(),
        bytes,
    })
}

/// The known files of a folder and of the folders right below it.
fn folder(path: &Path) -> io::Result<Vec<File>> {
    let mut folders = vec![(path.to_owned(), String::new())];
    for entry in fs::read_dir(path)?.take(MOST_FOLDERS) {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            let name = entry.file_name().to_string_lossy().into_owned();
            folders.push((entry.path(), format!("{name}/")));
        }
    }
    folders.sort();
    let mut files: Vec<File> = Vec::new();
    let mut left = MOST;
    for (folder, prefix) in folders {
        for name in NAMES {
            let path = folder.join(name);
            // A pipe of such a name would be waited for.
            if path.is_file() {
                let mut file = open(&path, left)?;
                left -= file.bytes.len();
                file.name = format!("{prefix}{name}");
                files.push(file);
            }
        }
    }
    Ok(files)
}

fn answer(path: &Path, error: &io::Error) -> Answer {
    if error.kind() == io::ErrorKind::FileTooLarge {
        return not_done(words::TOO_LARGE);
    }
    let why = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file",
        io::ErrorKind::PermissionDenied => "it is closed to you",
        io::ErrorKind::NotConnected => "it is a pipe that nobody writes into",
        io::ErrorKind::Unsupported => {
            "it is the terminal here. A file or a pipe has to lead into it"
        }
        _ => "the disk answered with an error",
    };
    not_done(&words::cannot_read(&path.display().to_string(), why))
}

fn not_done(err: &str) -> Answer {
    Answer::refused(err, Exit::NotDone)
}
