//! A pipe that ends the loop's sleep.

use std::{
    io::{self, Read, Write},
    os::{fd::BorrowedFd, unix::net::UnixStream},
};

use std::os::fd::AsFd;

/// The loop's end of the pipe.
#[derive(Debug)]
pub(super) struct Alarm {
    heard: UnixStream,
    rung: UnixStream,
}

impl Alarm {
    /// A pipe nobody has written to.
    pub(super) fn new() -> io::Result<Self> {
        let (heard, rung) = UnixStream::pair()?;
        heard.set_nonblocking(true)?;
        rung.set_nonblocking(true)?;
        Ok(Self { heard, rung })
    }

    /// Another end to ring with.
    pub(super) fn bell(&self) -> io::Result<Bell> {
        self.rung.try_clone().map(Bell)
    }

    /// Forgets what was rung so far.
    pub(super) fn drain(&mut self) {
        let mut bytes = [0; 64];
        while matches!(self.heard.read(&mut bytes), Ok(count) if count > 0) {}
    }

    /// What to wait on.
    pub(super) fn as_fd(&self) -> BorrowedFd<'_> {
        self.heard.as_fd()
    }
}

/// Wakes the loop, from any thread.
#[derive(Debug)]
pub(super) struct Bell(UnixStream);

impl Bell {
    /// Wakes the loop. A pipe that is full wakes it too.
    pub(super) fn ring(&self) {
        let _full_if_not = (&self.0).write(&[1]);
    }

    /// The stream itself, for a signal to ring.
    pub(super) fn into_stream(self) -> UnixStream {
        self.0
    }
}
