//! The guard: it waits for signals and for the terminal to go away, and sees to it that the program leaves then, even
//! if the loop is held up by a terminal that takes nothing.

use std::{
    io::{self, Write},
    os::unix::net::UnixStream,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, poll},
    process::{Resource, Rlimit, setrlimit},
    stdio::stdin,
};
use signal_hook::{
    consts::{
        SIGABRT, SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGIO, SIGPROF, SIGQUIT, SIGSYS, SIGTERM,
        SIGTRAP, SIGUSR1, SIGUSR2, SIGVTALRM, SIGXCPU, SIGXFSZ,
    },
    iterator::{backend::SignalDelivery, exfiltrator::SignalOnly},
    low_level,
};

use super::{input::Cause, mode};

/// What ends a program that does not ask for it, as far as it may be asked for, and what continues one.
const HEARD: [i32; 15] = [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
    SIGXCPU, SIGIO, SIGABRT, SIGTRAP, SIGSYS,
];

/// How long the loop has to give the terminal back.
const TO_LEAVE: Duration = Duration::from_millis(300);
/// How long the rest of the program has after that.
const TO_EXIT: Duration = Duration::from_millis(700);

/// The end of a pipe that wakes the loop, from any thread.
#[derive(Debug)]
pub(super) struct Bell(pub(super) UnixStream);

impl Bell {
    /// Wakes the loop. A pipe that is full wakes it too.
    pub(super) fn ring(&self) {
        let _full_if_not = (&self.0).write(&[1]);
    }
}

/// What loop and guard know of each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Guard {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    cause: Option<Cause>,
    continued: bool,
    away: bool,
    left: bool,
}

/// From now on a file that grew too large is an error of that write, not the end of the program.
pub fn outlive_large_files() {
    // Where this cannot be had, nothing else is worse for it.
    let _asked = signal_hook::flag::register(SIGXFSZ, Arc::default());
}

/// From now on no picture of this program's memory is written when it crashes, nor of what it starts.
pub fn leave_no_core() {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Where it cannot be had, nothing else is worse for it.
    let _limited = setrlimit(Resource::Core, none);
    // A program that takes cores through a pipe is not held back by the limit.
    #[cfg(target_os = "linux")]
    let _closed =
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

impl Guard {
    /// Sets the guard on this process and its terminal. It rings the bell when the loop has to look at something.
    pub(super) fn begin(bell: Bell) -> io::Result<Self> {
        let guard = Self::default();
        let (read, write) = UnixStream::pair()?;
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, HEARD)?;
        let watch = guard.clone();
        thread::spawn(move || watch.keep_watch(delivery, &bell));
        Ok(guard)
    }

    /// Why the program has to leave, if it has to.
    pub(super) fn cause(&self) -> Option<Cause> {
        self.state().cause
    }

    /// The same, waited for a while.
    pub(super) fn cause_within(&self, time: Duration) -> Option<Cause> {
        let is_none = |state: &mut State| state.cause.is_none();
        let waited = self
            .shared
            .changed
            .wait_timeout_while(self.state(), time, is_none);
        waited.ok().and_then(|(state, _)| state.cause)
    }

    /// True once after the process was stopped and continued.
    pub(super) fn was_continued(&self) -> bool {
        std::mem::take(&mut self.state().continued)
    }

    /// From now on the person's editor has the terminal; its Ctrl-C is not ours.
    pub(super) fn lend_terminal(&self) {
        self.state().away = true;
    }

    /// The editor gave the terminal back.
    pub(super) fn take_terminal_back(&self) {
        self.state().away = false;
    }

    /// The terminal is given back.
    pub(super) fn has_left(&self) {
        self.state().left = true;
        self.shared.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared
            .state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn keep_watch(&self, mut delivery: SignalDelivery<UnixStream, SignalOnly>, bell: &Bell) {
        loop {
            let gone = wait(delivery.get_read());
            for signal in delivery.pending() {
                self.note(signal);
            }
            if gone && self.cause().is_none() {
                self.state().cause = Some(Cause::Gone);
            }
            self.shared.changed.notify_all();
            bell.ring();
            if let Some(cause) = self.cause() {
                return self.see_it_leave(cause);
            }
        }
    }

    fn note(&self, signal: i32) {
        let mut state = self.state();
        match signal {
            SIGCONT => state.continued = true,
            SIGINT | SIGQUIT if state.away => {}
            _ => state.cause = state.cause.or(Some(Cause::Signal(signal))),
        }
    }

    /// Ends the program itself if the loop does not.
    fn see_it_leave(&self, cause: Cause) {
        if self.wait_for_left(TO_LEAVE) {
            thread::sleep(TO_EXIT);
        } else {
            mode::leave_by_force();
        }
        low_level::exit(cause.code());
    }

    fn wait_for_left(&self, time: Duration) -> bool {
        let waited = self
            .shared
            .changed
            .wait_timeout_while(self.state(), time, |state| !state.left);
        waited.is_ok_and(|(state, _)| state.left)
    }
}

/// Sleeps until a signal comes or the terminal is gone. True when it is gone.
fn wait(signals: &UnixStream) -> bool {
    let tty = stdin();
    let mut fds = [
        PollFd::new(signals, PollFlags::IN),
        PollFd::from_borrowed_fd(tty, PollFlags::empty()),
    ];
    let woken = poll(&mut fds, None);
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    woken.is_ok() && fds[1].revents().intersects(gone)
}
