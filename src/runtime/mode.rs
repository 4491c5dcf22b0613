//! Taking the terminal over and giving it back: one pair of functions for beginning, leaving, Ctrl-Z, an editor and a
//! crash.

use std::{
    io::{self, Write},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use crossterm::{
    cursor::{Hide, MoveTo, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    queue,
    style::{Print, ResetColor},
    terminal::{
        Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    },
};
use rustix::{
    event::{PollFd, PollFlags, poll},
    fs::{Mode, OFlags},
    io::Errno,
    process::getpgrp,
    stdio::{stdin, stdout},
    termios::{OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetpgrp, tcsetattr},
};

use crate::env;

/// How long a terminal that takes nothing is waited for.
const DEADLINE: Duration = Duration::from_millis(200);

/// The modes the shell had set; kept while the terminal is ours, and after.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);
static OURS: AtomicBool = AtomicBool::new(false);
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Presses and the wheel, as numbers of any size. What moves and what is dragged is not told.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// From now on the terminal says what its mouse does while it is ours.
pub fn listen_to_mouse() {
    MOUSE.store(true, Ordering::SeqCst);
}

/// Takes the terminal over: keys one by one, a screen of its own, pasted text marked as such.
pub(super) fn enter() -> io::Result<()> {
    let before = tcgetattr(stdin())?;
    let mut raw = before.clone();
    raw.make_raw();
    // A read gives what is there and never waits: an unfinished key cannot hold the loop.
    raw.special_codes[SpecialCodeIndex::VMIN] = 0;
    raw.special_codes[SpecialCodeIndex::VTIME] = 0;
    if !OURS.swap(true, Ordering::SeqCst) {
        *self::before() = Some(before);
    }
    tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    let mut begin = Vec::new();
    queue!(begin, EnterAlternateScreen, EnableBracketedPaste)?;
    queue!(begin, Print(mouse(MOUSE_ON)), Hide, Clear(ClearType::All))?;
    Unbuffered.write_all(&begin)
}

/// Gives the terminal back as it was. Doing it twice is fine.
pub(super) fn leave() -> io::Result<()> {
    if !OURS.load(Ordering::SeqCst) {
        return Ok(());
    }
    restore_modes(OptionalActions::Drain);
    Unbuffered.write_all(&ending())?;
    OURS.store(false, Ordering::SeqCst);
    Ok(())
}

/// True unless the shell has the terminal: who sets its modes then is stopped, and hears of no signal any more.
pub(super) fn is_in_front() -> bool {
    tcgetpgrp(stdin()).map_or(true, |group| group == getpgrp())
}

/// Gives the terminal back even if it takes no output: modes at once, the rest as far as it gets before a deadline.
pub(super) fn leave_by_force() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    restore_modes(OptionalActions::Now);
    // A description of our own, so that the shell's is not switched to non-blocking.
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let Ok(tty) = rustix::fs::open("/dev/tty", flags, Mode::empty()) else {
        return;
    };
    let text = ending();
    let mut rest = &text[..];
    let until = env::instant() + DEADLINE;
    while !rest.is_empty() {
        let left = until.saturating_duration_since(env::instant());
        let Ok(time) = left.try_into() else { return };
        if poll(&mut [PollFd::new(&tty, PollFlags::OUT)], Some(&time)) == Ok(0) {
            return;
        }
        match rustix::io::write(&tty, rest) {
            Ok(count) => rest = &rest[count..],
            Err(Errno::INTR) => {}
            // Another write holds the terminal; it has until the deadline.
            Err(Errno::AGAIN) if !left.is_zero() => thread::sleep(Duration::from_millis(10)),
            Err(_) => return,
        }
    }
}

/// Standard output without a buffer of its own, so that what is written together arrives together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unbuffered;

impl Write for Unbuffered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(rustix::io::write(stdout(), bytes)?)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The modes of the shell, once the terminal was taken over.
fn before() -> MutexGuard<'static, Option<Termios>> {
    BEFORE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// In the background they are the shell's already.
fn restore_modes(when: OptionalActions) {
    if let Some(before) = &*before()
        && is_in_front()
    {
        let _gone_if_not = tcsetattr(stdin(), when, before);
    }
}

/// Ends whatever was being drawn and shows the shell's screen. A terminal that has no second one is left without the last
/// frame.
fn ending() -> Vec<u8> {
    let mut end = Vec::new();
    // Writing into memory does not fail.
    let _added = queue!(
        end,
        EndSynchronizedUpdate,
        ResetColor,
        Print(mouse(MOUSE_OFF)),
        Clear(ClearType::All),
        MoveTo(0, 0)
    )
    .and_then(|()| queue!(end, DisableBracketedPaste, LeaveAlternateScreen, Show));
    end
}

/// The words for the terminal's mouse, where it is listened to.
fn mouse(words: &'static str) -> &'static str {
    if MOUSE.load(Ordering::SeqCst) {
        words
    } else {
        ""
    }
}
