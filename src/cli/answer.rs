//! What a command says.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, BufWriter, ErrorKind, Stdout, Write},
};

use crate::{
    domain::text::{clean, is_ascii, is_calm},
    runtime::Closing,
    store::Trouble,
    words,
};

use super::{closing, exit::Exit};

/// Text for standard output, text for standard error, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The data.
    pub(super) out: String,
    /// Everything else.
    pub(super) err: String,
    /// How it ends.
    pub(super) exit: Exit,
}

impl Answer {
    /// Data, and all is well.
    pub(super) fn of(out: impl Into<String>) -> Self {
        Self {
            out: out.into(),
            err: String::new(),
            exit: Exit::Done,
        }
    }

    /// Words that were not understood.
    pub(super) fn usage(err: impl Into<String>) -> Self {
        Self {
            out: String::new(),
            err: err.into(),
            exit: Exit::Usage,
        }
    }

    /// The same, with what is wrong with the store.
    pub(super) fn with_troubles(mut self, troubles: &[Trouble]) -> Self {
        for trouble in troubles {
            let (first, rest) = words::trouble(trouble);
            self.err.extend([first.as_str(), " ", &rest, "\n"]);
        }
        self.marked_by(troubles)
    }

    /// The same, with an exit code that says when part of the store cannot be read.
    pub(super) fn marked_by(mut self, troubles: &[Trouble]) -> Self {
        if self.exit == Exit::Done && closing::is_unreadable(troubles) {
            self.exit = Exit::Unreadable;
        }
        self
    }

    /// The same, after something was handed to the disk; what it did not take is printed.
    pub(super) fn after(mut self, closing: &Closing) -> Self {
        let unsaved = closing::unsaved(closing);
        if !unsaved.is_empty() {
            self.err.push_str(&unsaved);
            self.exit = Exit::NotWritten;
        }
        self
    }

    /// Says it, and how it ended.
    pub(super) fn say(&self) -> Exit {
        let refused = print(&calm(&self.out));
        // Standard error may be closed.
        let _seen = io::stderr().write_all(calm(&self.err).as_bytes());
        refused.unwrap_or(self.exit)
    }
}

/// Standard output, written to piece by piece: what is long is not held whole.
#[derive(Debug)]
pub(super) struct Stream {
    out: BufWriter<Stdout>,
    printed: io::Result<()>,
}

impl Stream {
    /// Nothing is written yet.
    pub(super) fn new() -> Self {
        Self {
            out: BufWriter::with_capacity(1 << 16, io::stdout()),
            printed: Ok(()),
        }
    }

    /// Writes text, as [`Answer`] does; nothing more once something was refused.
    pub(super) fn put(&mut self, text: &str) -> io::Result<()> {
        if self.printed.is_ok() {
            self.printed = self.out.write_all(calm(text).as_bytes());
        }
        match &self.printed {
            Ok(()) => Ok(()),
            Err(error) => Err(error.kind().into()),
        }
    }

    /// The same for JSON. What in its texts could command a terminal is escaped, so that a reader gets every character
    /// back.
    pub(super) fn put_json(&mut self, text: &str) -> io::Result<()> {
        self.put(&escaped(text))
    }

    /// What is left to say once all is written, with what is wrong with the store.
    pub(super) fn end(mut self, troubles: &[Trouble]) -> Answer {
        let printed = self.printed.and_then(|()| self.out.flush());
        // What was refused is not tried again.
        let _left = self.out.into_parts();
        let mut answer = Answer::of("").with_troubles(troubles);
        if let Some(exit) = refused(printed) {
            answer.exit = exit;
        }
        answer
    }
}

/// Writes to standard output; how the program ends where not all of it was taken.
pub(super) fn print(text: &str) -> Option<Exit> {
    let mut out = io::stdout();
    refused(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Names what kept words from being printed: a copy that is cut off must not pass for a whole one. A reader that went
/// away has heard enough.
pub(super) fn refused(printed: io::Result<()>) -> Option<Exit> {
    let error = printed.err()?;
    if error.kind() == ErrorKind::BrokenPipe {
        return None;
    }
    // Standard error may be closed.
    let _seen = writeln!(io::stderr(), "{}", words::shell::not_printed(error.into()));
    Some(Exit::NotWritten)
}

/// Outside its texts JSON has no such character, so each can be written as an escape.
fn escaped(json: &str) -> Cow<'_, str> {
    if is_ascii(json, b'\n') {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || is_calm(letter) {
            out.push(letter);
        } else {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                // Writing to a text cannot be refused.
                let _written = write!(out, "\\u{unit:04x}");
            }
        }
    }
    Cow::Owned(out)
}

/// The lines without what could command a terminal: names of files and what was typed in a shell come through here
/// too.
fn calm(text: &str) -> Cow<'_, str> {
    let is_line = |letter: char| letter == '\n' || is_calm(letter);
    if is_ascii(text, b'\n') || text.chars().all(is_line) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<Cow<'_, str>> = text.split('\n').map(line).collect();
    Cow::Owned(lines.join("\n"))
}

/// The lines of a calendar end with two characters.
fn line(text: &str) -> Cow<'_, str> {
    match text.strip_suffix('\r') {
        Some(line) => Cow::Owned(format!("{}\r", clean(line))),
        None => clean(text),
    }
}
