//! What the loop has of a terminal, whether it gives keys or lines: the pipe that ends its sleep, the guard, and what
//! opens plan.json meanwhile.

use std::{
    ffi::OsString,
    io::{self, Read, Write},
    os::{
        fd::{AsFd, BorrowedFd},
        unix::net::UnixStream,
    },
    path::PathBuf,
    process::Command,
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    stdio::stdin,
};

use crate::words::shell as words;

use super::{
    guard::{Bell, Guard},
    input::Arrival,
    mode::{self, Unbuffered},
};

/// The terminal's side of the loop.
pub(super) struct Tty {
    heard: UnixStream,
    rung: UnixStream,
    pub(super) guard: Guard,
    edit: Edit,
}

/// What opens plan.json.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The program with its arguments that lets it be edited.
    pub editor: Vec<OsString>,
    /// Its last argument: the store's folder, or the file itself.
    pub file: PathBuf,
}

/// What ended a sleep.
#[derive(Clone, Copy, Debug)]
pub(super) struct Woken {
    /// The bell was rung.
    pub(super) rung: bool,
    /// What is known of the terminal; nothing after a signal.
    pub(super) terminal: PollFlags,
}

impl Tty {
    /// Sets the guard on this process and its terminal.
    pub(super) fn begin(edit: Edit) -> io::Result<Self> {
        let (heard, rung) = UnixStream::pair()?;
        heard.set_nonblocking(true)?;
        rung.set_nonblocking(true)?;
        let guard = Guard::begin(Bell(rung.try_clone()?))?;
        give_back_on_panic();
        Ok(Self {
            heard,
            rung,
            guard,
            edit,
        })
    }

    /// Another end of the pipe to ring with.
    pub(super) fn bell(&self) -> io::Result<Bell> {
        self.rung.try_clone().map(Bell)
    }

    /// Sleeps until something comes from the terminal, the bell is rung or the time is over; `None` then.
    pub(super) fn sleep(&self, quiet: Duration) -> Option<Woken> {
        let time = Timespec::try_from(quiet).ok()?;
        let fd: BorrowedFd = self.heard.as_fd();
        let mut fds = [stdin(), fd].map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN));
        let woken = poll(&mut fds, Some(&time));
        let [terminal, bell] = fds.map(|fd| fd.revents());
        match woken {
            Ok(0) => None,
            Ok(_) => Some(Woken {
                rung: !bell.is_empty(),
                terminal,
            }),
            // A signal: whoever it was for has rung the bell.
            Err(_) => Some(Woken {
                rung: false,
                terminal: PollFlags::empty(),
            }),
        }
    }

    /// True when nothing more was typed so far.
    pub(super) fn is_empty(&self) -> bool {
        let woken = self.sleep(Duration::ZERO);
        woken.is_none_or(|woken| !woken.terminal.contains(PollFlags::IN))
    }

    /// Forgets what was rung so far; gives the cause where the program has to leave.
    pub(super) fn answer_bell(&mut self) -> Option<Arrival> {
        let mut bytes = [0; 64];
        while matches!(self.heard.read(&mut bytes), Ok(count) if count > 0) {}
        self.guard.cause().map(Arrival::End)
    }

    /// Opens plan.json in the editor, and waits.
    pub(super) fn edit_plan(&self) {
        let Some((editor, arguments)) = self.edit.editor.split_first() else {
            return;
        };
        self.guard.lend_terminal();
        let mut editing = Command::new(editor);
        match editing.args(arguments).arg(&self.edit.file).status() {
            Ok(status) if status.success() => {}
            // It has said what came of it.
            Ok(_) => say_and_wait(""),
            Err(_) => {
                let words = words::no_editor(&editor.to_string_lossy());
                say_and_wait(&format!("{words}\n"));
            }
        }
        self.guard.take_terminal_back();
    }
}

/// Waits until the terminal has something to read, and for nothing else. False when it has not, in that time.
pub(super) fn hears_within(time: Duration) -> bool {
    let Ok(time) = Timespec::try_from(time) else {
        return false;
    };
    let terminal = stdin();
    let mut fds = [PollFd::new(&terminal, PollFlags::IN)];
    poll(&mut fds, Some(&time)).is_ok() && fds[0].revents() == PollFlags::IN
}

/// Says something on the shell's screen and waits for Enter.
fn say_and_wait(line: &str) {
    let text = format!("{line}{}\n", words::ENTER_GOES_BACK);
    // Where nothing can be said or heard, daymark comes back at once.
    let _said = Unbuffered.write_all(text.as_bytes());
    let _heard = io::stdin().read_line(&mut String::new());
}

/// A crash gives the terminal back before it says anything, and what it says holds nothing personal.
fn give_back_on_panic() {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() != main {
            return;
        }
        let _gone_if_not = mode::leave();
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        // Standard error may be gone too.
        let _said = io::stderr().write_all(words::crash(&place).as_bytes());
    }));
}
