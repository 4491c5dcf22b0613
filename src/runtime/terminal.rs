//! The person's terminal: where keys come from.

use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::Command,
    time::Duration,
};

use crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind};
use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    io::Errno,
    process::{Signal, kill_current_process_group},
    stdio::{stdin, stdout},
    termios::tcgetwinsize,
};
use signal_hook::consts::SIGWINCH;

use crate::{app::message::Message, env, session::key::Key, ui::mouse::Turn, words};

use super::{
    bytes::Bytes,
    clock::Clock,
    guard::Guard,
    input::{Arrival, Cause, Input},
    mode,
    wake::Alarm,
};

/// A terminal that has so often nothing to read although it says so is not there any more.
const EMPTY_READS: u32 = 100;
/// So many bytes are taken in before a frame is drawn.
const AT_ONCE: usize = 1024;

/// A terminal that was taken over. Dropping it gives it back.
pub struct Terminal {
    alarm: Alarm,
    guard: Guard,
    size: (u16, u16),
    empty_reads: u32,
    bytes: Bytes,
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

impl Terminal {
    /// Takes the terminal over and sets the guard on it.
    pub fn enter(edit: Edit) -> io::Result<Self> {
        let alarm = Alarm::new()?;
        let guard = Guard::begin(alarm.bell()?)?;
        signal_hook::low_level::pipe::register(SIGWINCH, alarm.bell()?.into_stream())?;
        give_back_on_panic();
        mode::enter()?;
        Ok(Self {
            alarm,
            guard,
            size: window_size(),
            empty_reads: 0,
            bytes: Bytes::default(),
            edit,
        })
    }

    /// Another way to wake the loop.
    pub fn waker(&self) -> io::Result<impl Fn() + Send + 'static> {
        let bell = self.alarm.bell()?;
        Ok(move || bell.ring())
    }

    /// Where frames are written to.
    pub fn output(&self) -> Box<dyn io::Write> {
        Box::new(mode::Unbuffered)
    }

    /// Gives the terminal back.
    pub fn leave(&mut self) {
        let _gone_if_not = mode::leave();
        self.guard.has_left();
    }

    /// Sleeps until a key, a bell or the time. `None` when it was the time.
    fn sleep(&self, quiet: Duration) -> Option<Woken> {
        let time = Timespec::try_from(quiet).ok()?;
        let tty = stdin();
        let alarm = self.alarm.as_fd();
        let mut fds = [
            PollFd::from_borrowed_fd(tty, PollFlags::IN),
            PollFd::from_borrowed_fd(alarm, PollFlags::IN),
        ];
        match poll(&mut fds, Some(&time)) {
            Ok(0) => return None,
            Ok(_) => {}
            // A signal: whoever it was for has rung the bell.
            Err(_) => return Some(Woken::default()),
        }
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        Some(Woken {
            rung: !fds[1].revents().is_empty(),
            readable: fds[0].revents().contains(PollFlags::IN),
            gone: fds[0].revents().intersects(gone),
        })
    }

    /// What the bell was rung for.
    fn answer_bell(&mut self) -> Arrival {
        self.alarm.drain();
        if let Some(cause) = self.guard.cause() {
            return Arrival::End(cause);
        }
        if self.guard.was_continued() {
            return match mode::enter() {
                Ok(()) => Arrival::Continued,
                Err(_) => Arrival::End(Cause::Gone),
            };
        }
        match self.new_size() {
            Some(resized) => Arrival::Messages(vec![resized]),
            None => Arrival::Answers,
        }
    }

    fn new_size(&mut self) -> Option<Message> {
        let size = window_size();
        let changed = size != self.size;
        self.size = size;
        changed.then_some(Message::Resized(size.0, size.1))
    }

    /// Takes in what is there to read. False when the terminal is gone.
    fn read(&mut self) -> bool {
        let mut bytes = [0; AT_ONCE];
        match rustix::io::read(stdin(), &mut bytes) {
            Ok(0) => {
                self.empty_reads += 1;
                self.empty_reads < EMPTY_READS
            }
            Ok(count) => {
                self.empty_reads = 0;
                self.bytes.take(&bytes[..count], env::instant());
                true
            }
            Err(error) => matches!(error, Errno::INTR | Errno::AGAIN),
        }
    }

    /// What the person did since they were last asked.
    fn messages(&mut self) -> Vec<Message> {
        let events = std::iter::from_fn(|| self.bytes.next());
        events
            .filter_map(|event| match event {
                Event::Key(key) => Key::from_event(key).map(Message::Key),
                Event::Paste(text) => Some(Message::Paste(text)),
                Event::Mouse(mouse) => of_mouse(mouse),
                Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
            })
            .collect()
    }
}

/// What the mouse did, as far as daymark has a use for it. What is dragged is the terminal's to mark.
fn of_mouse(mouse: MouseEvent) -> Option<Message> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Message::Clicked(mouse.column, mouse.row)),
        MouseEventKind::ScrollUp => Some(Message::Turned(Turn::Up)),
        MouseEventKind::ScrollDown => Some(Message::Turned(Turn::Down)),
        MouseEventKind::Down(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
    }
}

/// From now on a terminal that is taken over says what its mouse does.
pub fn listen_to_mouse() {
    mode::listen_to_mouse();
}

#[derive(Clone, Copy, Debug, Default)]
struct Woken {
    rung: bool,
    readable: bool,
    gone: bool,
}

impl Input for Terminal {
    fn wait(&mut self, quiet: Duration, _clock: &mut Clock) -> Arrival {
        let until = env::instant().checked_add(quiet);
        loop {
            let messages = self.messages();
            if !messages.is_empty() {
                return Arrival::Messages(messages);
            }
            let now = env::instant();
            let left = until.map_or(quiet, |until| until.saturating_duration_since(now));
            let patience = self.bytes.patience(now).filter(|patience| *patience < left);
            let Some(woken) = self.sleep(patience.unwrap_or(left)) else {
                if patience.is_none() {
                    return Arrival::Messages(vec![Message::Time]);
                }
                self.bytes.pause();
                continue;
            };
            if woken.rung {
                return self.answer_bell();
            }
            if (woken.readable && !self.read()) || woken.gone {
                // What was pressed before the terminal went still counts.
                let messages = self.messages();
                if messages.is_empty() {
                    return Arrival::End(Cause::Gone);
                }
                return Arrival::Messages(messages);
            }
        }
    }

    fn suspend(&mut self) -> io::Result<()> {
        let since = env::instant();
        mode::leave()?;
        // With its default answer the signal stops us here, and everyone we were started with; where no shell could wake us,
        // it does nothing.
        kill_current_process_group(Signal::TSTP)?;
        mode::enter()?;
        self.bytes.were_left(since, env::instant());
        self.guard.was_continued();
        Ok(())
    }

    fn edit_plan(&mut self) -> io::Result<()> {
        mode::leave()?;
        edit_plan(&self.edit, &self.guard);
        self.bytes = Bytes::default();
        mode::enter()
    }

    fn size(&self) -> Option<(u16, u16)> {
        Some(window_size())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.leave();
    }
}

/// Opens plan.json in the editor, and waits.
pub(super) fn edit_plan(edit: &Edit, guard: &Guard) {
    let Some((editor, arguments)) = edit.editor.split_first() else {
        return;
    };
    guard.lend_terminal();
    let mut editing = Command::new(editor);
    match editing.args(arguments).arg(&edit.file).status() {
        Ok(status) if status.success() => {}
        // It has said what came of it.
        Ok(_) => say_and_wait(""),
        Err(_) => {
            let words = words::shell::no_editor(&editor.to_string_lossy());
            say_and_wait(&format!("{words}\n"));
        }
    }
    guard.take_terminal_back();
}

/// Says something on the shell's screen and waits for Enter.
fn say_and_wait(line: &str) {
    let text = format!("{line}{}\n", words::shell::ENTER_GOES_BACK);
    // Where nothing can be said or heard, daymark comes back at once.
    let _said = mode::Unbuffered.write_all(text.as_bytes());
    let _heard = io::stdin().read_line(&mut String::new());
}

/// Columns and rows of the terminal; zero where it does not say.
pub fn window_size() -> (u16, u16) {
    tcgetwinsize(stdout()).map_or((0, 0), |size| (size.ws_col, size.ws_row))
}

/// A crash gives the terminal back before it says anything, and what it says holds nothing personal.
pub(super) fn give_back_on_panic() {
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
        let _said = io::stderr().write_all(words::shell::crash(&place).as_bytes());
    }));
}
