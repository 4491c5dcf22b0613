//! What a command or a visit says at its end, and how it ends.

use std::{
    borrow::Cow,
    fmt::Write as _,
    io::{self, BufRead, BufWriter, ErrorKind, Stdout, Write},
    process::ExitCode,
};

use crate::{
    domain::text::{clean, is_ascii, is_calm},
    runtime::{Closing, input::Cause},
    store::{self, Trouble},
    words,
};

/// What the shell is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// It could not be done.
    NotDone,
    /// The words were not understood.
    Usage,
    /// It was done as far as the store could be read.
    Unreadable,
    /// Something could not be written.
    NotWritten,
    /// A signal ended it.
    Signal(i32),
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::NotDone => 1,
            Exit::Usage => 2,
            Exit::Unreadable => 65,
            Exit::NotWritten => 74,
            Exit::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
        })
    }
}

/// Text for standard output, text for standard error, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) out: String,
    pub(super) err: String,
    pub(super) exit: Exit,
    /// What was changed, for whoever does not get to read it in the data.
    pub(super) made: &'static str,
}

/// What was asked about the words, or what is wrong with them.
impl From<clap::Error> for Answer {
    fn from(answer: clap::Error) -> Self {
        let text = answer.render().to_string();
        match answer.exit_code() {
            0 => Self::of(text),
            _ => Self::usage(text),
        }
    }
}

impl Answer {
    /// Data, and all is well.
    pub(super) fn of(out: impl Into<String>) -> Self {
        Self {
            out: out.into(),
            err: String::new(),
            exit: Exit::Done,
            made: "",
        }
    }

    /// A line of data.
    pub(super) fn line(out: &str) -> Self {
        Self::of(format!("{out}\n"))
    }

    /// Words that were not understood.
    pub(super) fn usage(err: impl Into<String>) -> Self {
        Self::refused(err, Exit::Usage)
    }

    /// It was not done.
    pub(super) fn refused(err: impl Into<String>, exit: Exit) -> Self {
        Self {
            err: err.into(),
            exit,
            ..Self::of("")
        }
    }

    /// The same, after something was changed on disk: a script that repeats what could not be printed hears so.
    pub(super) fn made(self, what: &'static str) -> Self {
        Self { made: what, ..self }
    }

    /// The same, where what was refused is named.
    pub(super) fn made_what_was_not_refused(self) -> Self {
        let is_whole = self.exit == Exit::Done;
        self.made(if is_whole {
            words::shell::MADE
        } else {
            words::shell::MADE_IN_PART
        })
    }

    /// The same, with how to begin, once.
    pub(super) fn with_beginning(mut self) -> Self {
        let line = words::shell::HOW_TO_BEGIN;
        if !self.out.contains(line) && !self.err.contains(line) {
            self.err.extend([line, "\n"]);
        }
        self
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
        if self.exit == Exit::Done && is_unreadable(troubles) {
            self.exit = Exit::Unreadable;
        }
        self
    }

    /// The same, after something was handed to the disk; what it did not take is printed.
    pub(super) fn after(mut self, closing: &Closing) -> Self {
        let unsaved = unsaved(closing);
        if !unsaved.is_empty() {
            self.err.push_str(&unsaved);
            self.exit = Exit::NotWritten;
        }
        self
    }

    /// Says it, and how it ended.
    pub(super) fn say(&self) -> Exit {
        let unprinted = print(&calm(&self.out));
        let mut err = calm(&self.err);
        if unprinted.is_some() && !self.made.is_empty() {
            err = Cow::Owned(format!("{}\n{err}", self.made));
        }
        // Standard error may be closed.
        let _seen = io::stderr().write_all(err.as_bytes());
        unprinted.unwrap_or(self.exit)
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
        if let Some(exit) = unprinted(printed) {
            answer.exit = exit;
        }
        answer
    }
}

/// Writes to standard output; how the program ends where not all of it was taken.
pub(super) fn print(text: &str) -> Option<Exit> {
    let mut out = io::stdout();
    unprinted(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Names what kept words from being printed: a copy that is cut off must not pass for a whole one. A reader that went
/// away has heard enough.
pub(super) fn unprinted(printed: io::Result<()>) -> Option<Exit> {
    let error = printed.err()?;
    if error.kind() == ErrorKind::BrokenPipe {
        return None;
    }
    // Standard error may be closed.
    let _seen = writeln!(io::stderr(), "{}", words::shell::not_printed(error.into()));
    Some(Exit::NotWritten)
}

/// Asks and gives the answer, without the blanks around it; `None` when nobody answers.
pub(super) fn heard(question: &str) -> Option<String> {
    if Answer::of(question).say() != Exit::Done {
        return None;
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}

/// A y is yes; Enter alone does nothing.
pub(super) fn is_yes(answer: &str) -> bool {
    matches!(answer.trim(), "y" | "Y" | "yes")
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
    let is_line = |letter: char| matches!(letter, '\n' | '\t') || is_calm(letter);
    if is_ascii(text, b'\n') || text.chars().all(is_line) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<String> = text.split('\n').map(line).collect();
    Cow::Owned(lines.join("\n"))
}

/// The lines of a calendar end with two characters, and tabs stand where they were asked for.
fn line(text: &str) -> String {
    let (line, end) = match text.strip_suffix('\r') {
        Some(line) => (line, "\r"),
        None => (text, ""),
    };
    let parts: Vec<Cow<'_, str>> = line.split('\t').map(clean).collect();
    parts.join("\t") + end
}

/// Says what was saved, or prints what was not; nothing when nothing was written.
pub(super) fn say_goodbye(closing: &Closing, out: &mut dyn Write) {
    let mut text = unsaved(closing);
    if text.is_empty() && closing.wrote {
        text = words::shell::saved(closing.steps);
        if let Some(week) = &closing.week {
            text = format!("{text} {week}");
        }
        text.push('\n');
    }
    // Standard error may be gone with the terminal.
    let _said = out.write_all(text.as_bytes());
}

/// What the disk did not take: entries as lines of the log, and what changed of the plan item by item.
fn unsaved(closing: &Closing) -> String {
    let mut text = String::new();
    if closing.is_hidden && !(closing.unsaved.is_empty() && closing.plan_unsaved.is_none()) {
        text.push_str(words::shell::HIDDEN_ALL_THE_SAME);
    }
    if !closing.unsaved.is_empty() {
        text.push_str(&words::shell::not_saved(closing.refusal));
        text.push('\n');
        text.extend(closing.unsaved.iter().map(store::line));
    }
    if let Some([base, new]) = &closing.plan_unsaved {
        text.push_str(&words::shell::plan_not_saved(closing.refusal));
        text.push('\n');
        for change in new.changes_since(base) {
            text.extend([change.as_str(), "\n"]);
        }
        if closing.is_plan_aside {
            text.push_str(words::shell::PLAN_KEPT_ASIDE);
        }
    }
    text
}

/// What the shell is told.
pub(super) fn exit_of(closing: &Closing) -> Exit {
    if !closing.unsaved.is_empty() || closing.plan_unsaved.is_some() {
        return Exit::NotWritten;
    }
    match closing.cause {
        Cause::Signal(_) | Cause::Gone => Exit::Signal(closing.cause.code() - 128),
        Cause::Asked | Cause::KeysEnded if is_unreadable(&closing.troubles) => Exit::Unreadable,
        Cause::Asked | Cause::KeysEnded => Exit::Done,
    }
}

/// True when part of the store cannot be read.
pub(super) fn is_unreadable(troubles: &[Trouble]) -> bool {
    troubles.iter().any(|trouble| match trouble {
        Trouble::PlanUnreadable { .. }
        | Trouble::PlanGone { .. }
        | Trouble::PlanNewer { .. }
        | Trouble::StoreClosed { .. }
        | Trouble::Paper { .. }
        | Trouble::Damaged { .. }
        | Trouble::LogUnread { .. } => true,
        Trouble::Mended { .. }
        | Trouble::Newer { .. }
        | Trouble::Shrunk { .. }
        | Trouble::StateUnused { .. }
        | Trouble::Tightened
        | Trouble::ClockBack { .. }
        | Trouble::Waiting { .. }
        | Trouble::Rescued { .. } => false,
    })
}
