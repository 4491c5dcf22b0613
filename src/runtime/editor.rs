//! The person's editor as a program of its own: daymark waits for it, and hears when it has to leave meanwhile.

use std::{
    ffi::OsString,
    io::{self, BufRead as _, Read as _},
    os::unix::{net::UnixStream, process::ExitStatusExt as _},
    path::Path,
    process::{Child, Command, ExitStatus},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    process::{Pid, Signal, kill_process},
    stdio::stdin,
};
use signal_hook::{
    consts::{SIGCHLD, SIGHUP, SIGINT, SIGQUIT, SIGTERM},
    flag,
    low_level::pipe,
};

use crate::env::instant;

/// Nobody reads a plan in less, and editors that go on in a window of their own are back by then.
const AT_ONCE: Duration = Duration::from_secs(2);

/// An editor, and an ear for the signals that come while it is open.
#[derive(Debug)]
pub struct Editor {
    words: Vec<OsString>,
    bell: UnixStream,
    /// The last signal that asks daymark to leave; 0 for none.
    leave: Arc<AtomicUsize>,
    /// The last Ctrl-C, which is the editor's while it is open.
    interrupt: Arc<AtomicUsize>,
}

/// How an editor ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As editors do when all is well.
    Well,
    /// The same, sooner than a person reads a page: its window may still be open.
    AtOnce,
    /// With a code that says that nothing is to be taken over.
    Code(i32),
    /// By a signal of its own.
    Killed(i32),
    /// daymark itself has to leave.
    MustLeave(i32),
}

/// What was heard at a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line, without the blanks around it.
    Line(String),
    /// Nobody answers.
    Nothing,
    /// daymark has to leave.
    MustLeave(i32),
}

impl Editor {
    /// An editor with its arguments. From now on signals are heard here.
    pub fn new(words: Vec<OsString>) -> io::Result<Self> {
        let (bell, rung) = UnixStream::pair()?;
        let (leave, interrupt) = (Arc::default(), Arc::default());
        for signal in [SIGCHLD, SIGTERM, SIGHUP, SIGINT, SIGQUIT] {
            pipe::register(signal, rung.try_clone()?)?;
            let number = usize::try_from(signal).unwrap_or_default();
            match signal {
                SIGTERM | SIGHUP => _ = flag::register_usize(signal, Arc::clone(&leave), number)?,
                SIGINT | SIGQUIT => {
                    flag::register_usize(signal, Arc::clone(&interrupt), number)?;
                }
                _ => {}
            }
        }
        Ok(Self {
            words,
            bell,
            leave,
            interrupt,
        })
    }

    /// Its name.
    pub fn name(&self) -> String {
        let name = self.words.first().map(|name| name.to_string_lossy());
        name.unwrap_or_default().into_owned()
    }

    /// Opens a file in it and waits until the person is done.
    pub fn open(&mut self, file: &Path) -> io::Result<Ended> {
        let Some((program, arguments)) = self.words.split_first() else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let began = instant();
        let mut editing = Command::new(program).args(arguments).arg(file).spawn()?;
        loop {
            if let Some(status) = editing.try_wait()? {
                return Ok(match ended(status) {
                    Ended::Well if began.elapsed() < AT_ONCE && !self.was_told_to_wait() => {
                        Ended::AtOnce
                    }
                    ended => ended,
                });
            }
            if let Some(signal) = taken(&self.leave) {
                send_away(&editing);
                return Ok(Ended::MustLeave(signal));
            }
            // Any signal rings, also one that came before this wait.
            let _rung = self.bell.read(&mut [0]);
        }
    }

    /// True where its arguments say that it ends when the person is done.
    fn was_told_to_wait(&self) -> bool {
        let waits = |word: &OsString| {
            let flags = ["--wait", "-w", "--block", "-b", "--nofork", "-f"];
            flags.iter().any(|flag| word == flag)
        };
        self.words.iter().skip(1).any(waits)
    }

    /// Waits for a line.
    pub fn hear(&mut self) -> Heard {
        // Ctrl-C in the editor was not meant for us.
        taken(&self.interrupt);
        loop {
            let left = taken(&self.leave).or_else(|| taken(&self.interrupt));
            if let Some(signal) = left {
                return Heard::MustLeave(signal);
            }
            let tty = stdin();
            let mut fds = [
                PollFd::from_borrowed_fd(tty, PollFlags::IN),
                PollFd::new(&self.bell, PollFlags::IN),
            ];
            if poll(&mut fds, None).is_err() {
                continue;
            }
            if !fds[1].revents().is_empty() {
                let _rung = self.bell.read(&mut [0]);
            } else if !fds[0].revents().is_empty() {
                let mut line = String::new();
                let read = io::stdin().lock().read_line(&mut line);
                return match read {
                    Ok(1..) => Heard::Line(line.trim().to_owned()),
                    Ok(0) | Err(_) => Heard::Nothing,
                };
            }
        }
    }
}

fn taken(signal: &AtomicUsize) -> Option<i32> {
    let number = i32::try_from(signal.swap(0, Ordering::SeqCst)).unwrap_or_default();
    (number != 0).then_some(number)
}

fn ended(status: ExitStatus) -> Ended {
    match (status.code(), status.signal()) {
        (Some(0), _) => Ended::Well,
        (Some(code), _) => Ended::Code(code),
        (None, signal) => Ended::Killed(signal.unwrap_or(0)),
    }
}

/// The editor keeps what is typed in it in its own way.
fn send_away(editing: &Child) {
    let pid = i32::try_from(editing.id()).ok().and_then(Pid::from_raw);
    if let Some(pid) = pid {
        // It may have ended just now.
        let _gone = kill_process(pid, Signal::TERM);
    }
}
