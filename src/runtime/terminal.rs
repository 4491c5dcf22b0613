//! The person's terminal: where keys come from.

use std::{io, time::Duration};

use crossterm::event::{Event, MouseButton, MouseEvent, MouseEventKind};
use rustix::{
    event::PollFlags,
    io::Errno,
    process::{Signal, kill_current_process_group},
    stdio::{stdin, stdout},
    termios::tcgetwinsize,
};
use signal_hook::consts::SIGWINCH;

use crate::{app::message::Message, env, session::key::Key, ui::mouse::Turn};

use super::{
    bytes::{Answer, Bytes},
    input::{Arrival, Cause, Clock, Input},
    mode,
    pause::Pause,
    question::{Question, SOON},
    tty::{Edit, Tty, hears_within},
};

/// A terminal that has so often nothing to read although it says so is not there any more.
const EMPTY_READS: u32 = 100;
/// A signal that came with the leave to go on is heard within this.
const MOMENT: Duration = Duration::from_millis(100);
/// So many bytes are taken in before a frame is drawn.
const AT_ONCE: usize = 1024;

/// A terminal that was taken over. Dropping it gives it back.
pub struct Terminal {
    tty: Tty,
    size: (u16, u16),
    empty_reads: u32,
    bytes: Bytes,
    question: Question,
    pause: Pause,
    /// Nothing was typed yet when the last frame was drawn.
    was_empty: bool,
}

impl Terminal {
    /// Takes the terminal over and sets the guard on it.
    pub fn enter(edit: Edit) -> io::Result<Self> {
        let tty = Tty::begin(edit)?;
        signal_hook::low_level::pipe::register(SIGWINCH, tty.bell()?.0)?;
        mode::enter()?;
        Ok(Self {
            tty,
            size: window_size(),
            empty_reads: 0,
            bytes: Bytes::default(),
            question: Question::default(),
            pause: Pause::default(),
            was_empty: true,
        })
    }

    /// Asks the terminal for its colors, once the first frame is drawn.
    pub fn will_ask(&mut self) {
        self.question = Question::wanted();
    }

    /// Another way to wake the loop.
    pub fn waker(&self) -> io::Result<impl Fn() + Send + 'static> {
        let bell = self.tty.bell()?;
        Ok(move || bell.ring())
    }

    /// Where frames are written to.
    pub fn output(&self) -> Box<dyn io::Write> {
        Box::new(mode::Unbuffered)
    }

    /// Gives the terminal back. Gives what was learned of it meanwhile.
    pub fn leave(&mut self, cause: Cause) -> Option<Message> {
        let said = self.hear_out(match cause {
            Cause::Asked | Cause::KeysEnded => SOON,
            // The guard waits for nobody that long.
            Cause::Signal(_) | Cause::Gone => MOMENT,
        });
        let _gone_if_not = mode::leave();
        self.tty.guard.has_left();
        said
    }

    /// An answer that comes when nobody listens any more is typed into the shell: it is waited for, but not for long.
    fn hear_out(&mut self, patience: Duration) -> Option<Message> {
        let until = env::instant() + patience;
        let mut said = None;
        while said.is_none() && self.question.is_open(env::instant()) {
            let left = until.saturating_duration_since(env::instant());
            if left.is_zero() || !hears_within(left) || !self.read() {
                break;
            }
            said = self.answers();
        }
        said.or_else(|| {
            let ended = self.question.end(env::instant());
            let ended = ended.filter(|said| said.is_slow);
            ended.map(Message::TerminalSaid)
        })
    }

    /// What the terminal said of itself, once it is whole.
    fn answers(&mut self) -> Option<Message> {
        let now = env::instant();
        let answers = std::iter::from_fn(|| self.bytes.next_answer());
        let said = answers
            .filter_map(|answer: Answer| self.question.hear(answer, now))
            .last();
        said.map(Message::TerminalSaid)
    }

    /// What the bell was rung for.
    fn answer_bell(&mut self) -> Arrival {
        if let Some(end) = self.tty.answer_bell() {
            return end;
        }
        if self.tty.guard.was_continued() {
            return match self.come_back() {
                Ok(()) => Arrival::Continued,
                Err(cause) => Arrival::End(cause),
            };
        }
        match self.new_size() {
            Some(resized) => Arrival::Messages(vec![resized]),
            None => Arrival::Answers,
        }
    }

    /// Takes the terminal over again, once the shell lets us have it.
    fn come_back(&self) -> Result<(), Cause> {
        while !mode::is_in_front() {
            if let Some(cause) = self.tty.guard.cause_within(MOMENT) {
                return Err(cause);
            }
            // What asks for a terminal in the background is stopped until it is in front.
            if !mode::is_in_front() {
                kill_current_process_group(Signal::TTIN).map_err(io::Error::from)?;
            }
        }
        self.tty.guard.was_continued();
        Ok(mode::enter()?)
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

    /// What was pressed, and pasted so far, before the end, which is heard next.
    fn last_heard(&mut self) -> Option<Arrival> {
        self.bytes.leave_off();
        let messages = self.messages();
        (!messages.is_empty()).then_some(Arrival::Messages(messages))
    }

    /// What the person did since they were last asked.
    fn messages(&mut self) -> Vec<Message> {
        let said = self.answers();
        let events = std::iter::from_fn(|| self.bytes.next());
        let done = events.filter_map(|event| match event {
            Event::Key(key) => Key::from_event(key).map(Message::Key),
            Event::Paste(text) => Some(Message::Paste(text)),
            Event::Mouse(mouse) => of_mouse(mouse),
            Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
        });
        let done: Vec<Message> = done.collect();
        if done.iter().any(|done| matches!(done, Message::Key(_))) {
            self.pause.ends(env::instant());
        }
        done.into_iter().chain(said).collect()
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

impl Input for Terminal {
    fn wait(&mut self, quiet: Duration, _clock: &mut Clock) -> Arrival {
        let until = env::instant().checked_add(quiet);
        self.question.ask(env::instant());
        self.was_empty = self.tty.is_empty();
        loop {
            let messages = self.messages();
            if !messages.is_empty() {
                return Arrival::Messages(messages);
            }
            let now = env::instant();
            let left = until.map_or(quiet, |until| until.saturating_duration_since(now));
            let patience = self.bytes.patience(now).filter(|patience| *patience < left);
            let Some(woken) = self.tty.sleep(patience.unwrap_or(left)) else {
                if patience.is_none() {
                    return Arrival::Messages(vec![Message::Time]);
                }
                self.bytes.pause();
                continue;
            };
            if woken.rung {
                let has_to_leave = self.tty.guard.cause().is_some();
                let last = has_to_leave.then(|| self.last_heard()).flatten();
                return last.unwrap_or_else(|| self.answer_bell());
            }
            let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
            let is_readable = woken.terminal.contains(PollFlags::IN);
            if (is_readable && !self.read()) || woken.terminal.intersects(gone) {
                return self.last_heard().unwrap_or(Arrival::End(Cause::Gone));
            }
        }
    }

    fn came_after_a_pause(&self) -> bool {
        self.was_empty && self.pause.came_before()
    }

    fn suspend(&mut self) -> Result<(), Cause> {
        let since = env::instant();
        let _asked_again_next_time = self.hear_out(SOON);
        mode::leave()?;
        // With its default answer the signal stops us here, and everyone we were started with; where no shell could wake us,
        // it does nothing.
        kill_current_process_group(Signal::TSTP).map_err(io::Error::from)?;
        self.come_back()?;
        self.bytes.were_left(since, env::instant());
        Ok(())
    }

    fn edit_plan(&mut self) -> Result<(), Cause> {
        let _asked_again_next_time = self.hear_out(SOON);
        mode::leave()?;
        self.tty.edit_plan();
        self.bytes = Bytes::default();
        self.come_back()
    }

    fn size(&self) -> Option<(u16, u16)> {
        Some(window_size())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.leave(Cause::Gone);
    }
}

/// Columns and rows of the terminal; zero where it does not say.
pub fn window_size() -> (u16, u16) {
    tcgetwinsize(stdout()).map_or((0, 0), |size| (size.ws_col, size.ws_row))
}
