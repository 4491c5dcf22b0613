//! Lines from a terminal that is left as it is: it echoes, it lets a line be corrected, it ends it with Enter. This
//! works where nothing else does: on a teletype, in an editor's shell, over a bad connection.

use std::{
    collections::VecDeque,
    io::{self, Write},
    time::Duration,
};

use rustix::{event::PollFlags, stdio::stdin};

use crate::app::message::Message;

use super::{
    input::{Arrival, Cause, Clock, Input},
    mode::Unbuffered,
    tty::{Edit, Tty},
};

/// The most bytes of a line that is not ended.
const LONGEST: usize = 64 * 1024;

/// A terminal that gives lines.
pub struct Lines {
    tty: Tty,
    /// What was read of a line that is not at its end.
    begun: Vec<u8>,
    whole: VecDeque<String>,
    is_at_its_end: bool,
    /// Nothing was typed yet when all was said.
    was_empty: bool,
}

impl Lines {
    /// Begins to read, and sets the guard.
    pub fn open(edit: Edit) -> io::Result<Self> {
        Ok(Self {
            tty: Tty::begin(edit)?,
            begun: Vec::new(),
            whole: VecDeque::new(),
            is_at_its_end: false,
            was_empty: true,
        })
    }

    /// Another way to wake the loop.
    pub fn waker(&self) -> io::Result<impl Fn() + Send + 'static> {
        let bell = self.tty.bell()?;
        Ok(move || bell.ring())
    }

    /// Where words are written to.
    pub fn output(&self) -> Box<dyn Write> {
        Box::new(Unbuffered)
    }

    /// Ends the line of the prompt, where nobody did, and tells the guard that all is said.
    pub fn leave(&mut self, cause: Cause) {
        if cause != Cause::Asked {
            // A terminal that is gone hears nothing.
            let _ended = Unbuffered.write_all(b"\n");
        }
        self.tty.guard.has_left();
    }

    /// Reads what is there, and takes the lines out of it that are at their end.
    fn read(&mut self) -> Option<Cause> {
        let mut bytes = [0; 4096];
        let count = match rustix::io::read(stdin(), &mut bytes) {
            Ok(count) => count,
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => return None,
            Err(_) => return Some(Cause::Gone),
        };
        if count == 0 {
            self.is_at_its_end = true;
            self.end_line();
        }
        for byte in &bytes[..count] {
            match byte {
                b'\n' | b'\r' => self.end_line(),
                byte if self.begun.len() < LONGEST => self.begun.push(*byte),
                _ => {}
            }
        }
        None
    }

    fn end_line(&mut self) {
        let bytes = std::mem::take(&mut self.begun);
        if self.is_at_its_end && bytes.is_empty() {
            return;
        }
        self.whole
            .push_back(String::from_utf8_lossy(&bytes).into_owned());
    }

    /// What the bell was rung for.
    fn answer_bell(&mut self) -> Arrival {
        match self.tty.answer_bell() {
            Some(end) => end,
            None if self.tty.guard.was_continued() => Arrival::Continued,
            None => Arrival::Answers,
        }
    }
}

impl Input for Lines {
    fn wait(&mut self, quiet: Duration, _clock: &mut Clock) -> Arrival {
        self.was_empty = self.whole.is_empty() && self.tty.is_empty();
        loop {
            if let Some(line) = self.whole.pop_front() {
                return Arrival::Line(line);
            }
            if self.is_at_its_end {
                return Arrival::End(Cause::KeysEnded);
            }
            let Some(woken) = self.tty.sleep(quiet) else {
                return Arrival::Messages(vec![Message::Time]);
            };
            if woken.rung {
                return self.answer_bell();
            }
            if woken.terminal.is_empty() {
                continue;
            }
            if woken.terminal.intersects(PollFlags::ERR | PollFlags::NVAL) {
                return Arrival::End(Cause::Gone);
            }
            if let Some(cause) = self.read() {
                return Arrival::End(cause);
            }
        }
    }

    fn came_after_a_pause(&self) -> bool {
        self.was_empty
    }

    fn suspend(&mut self) -> Result<(), Cause> {
        // Ctrl-Z reaches the shell by itself here.
        Ok(())
    }

    fn edit_plan(&mut self) -> Result<(), Cause> {
        self.tty.edit_plan();
        Ok(())
    }

    fn size(&self) -> Option<(u16, u16)> {
        None
    }
}
