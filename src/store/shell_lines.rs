//! The lines by which a shell lets daymark say one thing when a terminal opens: what they are, and how they get into a
//! file of the shell and out of it again. Nothing else in that file is touched, and what stands between the two comments
//! is taken away only while it is, byte for byte, what daymark writes.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    io::{self, ErrorKind, Write as _},
    ops::Range,
    os::unix::fs::{
        DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _,
    },
    path::{Path, PathBuf},
};

use super::places::folder_of;
use crate::domain::names::names;

const BEGIN: &str = "# >>> daymark greet >>>";
const END: &str = "# <<< daymark greet <<<";

/// A file of a shell is not larger.
const LARGEST: u64 = 4 << 20;

names! {
    /// A shell that can greet.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[expect(missing_docs, reason = "the names say what they are")]
    pub enum Shell {
        Bash = "bash",
        Zsh = "zsh",
        Fish = "fish",
    }
}

impl Shell {
    /// The shell of this program.
    pub fn of(program: &Path) -> Option<Self> {
        Self::named(program.file_name()?.to_str()?)
    }

    /// What stands around the command: files of bash and zsh are read by scp and rsync as well, where a printed line
    /// breaks them.
    fn around(self) -> (&'static str, &'static str) {
        match self {
            Shell::Bash | Shell::Zsh => (
                "case $- in *i*) command -v daymark >/dev/null && ",
                ";; esac",
            ),
            Shell::Fish => ("status is-interactive; and command -q daymark; and ", ""),
        }
    }
}

/// What is said, and of which store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Greeting {
    /// Without a word of the person's own.
    pub quiet: bool,
    /// The store, where it is not the usual one.
    pub store: Option<PathBuf>,
}

impl Greeting {
    /// The lines with their comments; `None` where no line can hold the name of the store.
    pub fn lines(&self, shell: Shell) -> Option<String> {
        Some(format!("{BEGIN}\n{}\n{END}\n", self.line(shell)?))
    }

    fn line(&self, shell: Shell) -> Option<String> {
        let (before, after) = shell.around();
        let quiet = if self.quiet { " --quiet" } else { "" };
        let store = match &self.store {
            None => String::new(),
            Some(store) => {
                // Shells do not agree on this sign within quotes.
                let is_plain =
                    |text: &&str| !text.contains('\\') && !text.contains(char::is_control);
                format!(
                    " --store {}",
                    shell_words::quote(store.to_str().filter(is_plain)?)
                )
            }
        };
        Some(format!("{before}daymark greet{quiet}{store}{after}"))
    }

    /// The greeting that is written as this line.
    fn read(line: &str) -> Option<Self> {
        Shell::ALL.into_iter().find_map(|shell| {
            let (before, after) = shell.around();
            let command = line.strip_prefix(before)?.strip_suffix(after)?;
            let words = shell_words::split(command).ok()?;
            let mut rest = words.strip_prefix(&["daymark".to_owned(), "greet".to_owned()])?;
            let mut greeting = Self::default();
            if let [first, others @ ..] = rest
                && first == "--quiet"
            {
                (greeting.quiet, rest) = (true, others);
            }
            if let [name, store] = rest
                && name == "--store"
            {
                greeting.store = Some(store.into());
            }
            (greeting.line(shell).as_deref() == Some(line)).then_some(greeting)
        })
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is as it should be now.
    Done,
    /// It was so before.
    AsItWas,
    /// Between the comments, from this line on, stands something that daymark did not write.
    Changed(usize),
    /// It is a link, has a second name, is no file, or is not for writing.
    NotPlain,
}

/// Puts the lines at the end of a file, or in the place of other lines of daymark. A missing file is made.
pub fn add(path: &Path, lines: &str) -> io::Result<Written> {
    let old = read(path)?;
    let Some(text) = old.text() else {
        return Ok(Written::NotPlain);
    };
    let mut new = text.to_vec();
    match found(text) {
        Found::Nothing => {
            if !text.is_empty() && !text.ends_with(b"\n") {
                new.push(b'\n');
            }
            new.extend_from_slice(lines.as_bytes());
        }
        Found::Ours(place) => _ = new.splice(place, lines.bytes()),
        Found::Changed(line) => return Ok(Written::Changed(line)),
    }
    if new == text {
        return Ok(Written::AsItWas);
    }
    replace(path, &old, &new)
}

/// Takes the lines out of a file again.
pub fn take_away(path: &Path) -> io::Result<Written> {
    let old = read(path)?;
    let Some(text) = old.text() else {
        return Ok(Written::NotPlain);
    };
    match found(text) {
        Found::Nothing => Ok(Written::AsItWas),
        Found::Changed(line) => Ok(Written::Changed(line)),
        Found::Ours(place) => {
            let new = [&text[..place.start], &text[place.end..]].concat();
            replace(path, &old, &new)
        }
    }
}

/// True where lines of daymark stand in this file.
pub fn is_there(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    matches!(found(&bytes), Found::Ours(_))
}

/// True where these very lines stand in this file.
pub fn holds(path: &Path, lines: &str) -> bool {
    let bytes = fs::read(path).unwrap_or_default();
    matches!(found(&bytes), Found::Ours(place) if bytes[place.clone()] == *lines.as_bytes())
}

/// True for a file that is left as it is: a link, one with a second name, one that is not for writing.
pub fn is_left(path: &Path) -> bool {
    !matches!(read(path), Ok(Old::Bytes(_) | Old::Missing))
}

enum Found {
    Nothing,
    Ours(Range<usize>),
    Changed(usize),
}

/// Where the lines stand. Comments that stand there otherwise than daymark writes them are the person's own doing.
fn found(text: &[u8]) -> Found {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        lines.push((at, line));
        at += line.len();
    }
    let is = |index: usize, mark: &str| {
        let line = lines.get(index).map(|(_, line)| *line);
        line.is_some_and(|line| line == format!("{mark}\n").as_bytes())
    };
    let named = |line: &[u8]| {
        [BEGIN, END]
            .iter()
            .any(|mark| line.trim_ascii() == mark.as_bytes())
    };
    let marks: Vec<usize> = (0..lines.len()).filter(|at| named(lines[*at].1)).collect();
    let Some(first) = marks.first().copied() else {
        return Found::Nothing;
    };
    let greeting = lines.get(first + 1).map(|(_, line)| *line);
    let greeting = greeting.and_then(|line| std::str::from_utf8(line).ok()?.strip_suffix('\n'));
    let is_ours = marks.len() == 2
        && is(first, BEGIN)
        && is(first + 2, END)
        && greeting.and_then(Greeting::read).is_some();
    if is_ours {
        let end = lines[first + 2].0 + lines[first + 2].1.len();
        Found::Ours(lines[first].0..end)
    } else {
        Found::Changed(first + 1)
    }
}

/// What stands in a file before.
#[derive(PartialEq)]
enum Old {
    Bytes(Vec<u8>),
    Missing,
    NotPlain,
}

impl Old {
    /// What there is to read, where it may be written.
    fn text(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::Missing => Some(b""),
            Self::NotPlain => None,
        }
    }
}

/// What a file holds, where it is a plain one that may be written.
fn read(path: &Path) -> io::Result<Old> {
    let data = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Old::Missing),
        data => data?,
    };
    let is_small = data.is_file() && data.len() <= LARGEST;
    if is_small && data.nlink() == 1 && data.mode() & 0o200 != 0 {
        fs::read(path).map(Old::Bytes)
    } else {
        Ok(Old::NotPlain)
    }
}

/// Puts the new bytes in the place of the old, so that at every moment one of the two is there whole.
fn replace(path: &Path, old: &Old, new: &[u8]) -> io::Result<Written> {
    let folder = folder_of(path);
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let mode = fs::metadata(path).map_or(0o600, |data| data.mode() & 0o7777);
    let temporary = folder.join(format!(".daymark-{}.tmp", std::process::id()));
    let written = write(&temporary, mode, new).and_then(|()| {
        if read(path)? != *old {
            return Err(io::Error::other("it was changed elsewhere"));
        }
        fs::rename(&temporary, path)?;
        File::open(folder)?.sync_all()
    });
    if written.is_err() {
        // Where it cannot be taken away it was not written either.
        let _gone = fs::remove_file(&temporary);
    }
    written.map(|()| Written::Done)
}

fn write(path: &Path, mode: u32, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.set_permissions(Permissions::from_mode(mode))?;
    file.sync_all()
}
