//! Where a visit's keys and its time come from.

use std::time::{Duration, Instant};

use crate::{app::message::Message, domain::day::Moment, env};

/// The person's side of the loop: the terminal, or a script of keys.
pub trait Input {
    /// Waits until something arrives or `quiet` has passed, and says what it was.
    fn wait(&mut self, quiet: Duration, clock: &mut Clock) -> Arrival;

    /// Gives the terminal back to the shell until it is ours again. Gives the cause where the program has to leave
    /// meanwhile.
    fn suspend(&mut self) -> Result<(), Cause>;

    /// Opens plan.json in the person's editor until they are done.
    fn edit_plan(&mut self) -> Result<(), Cause>;

    /// True when what came last came after everything was drawn and nothing more was typed for a while, so that it is
    /// no key that is held and none of a burst.
    fn came_after_a_pause(&self) -> bool {
        true
    }

    /// The size it has now, where it can be asked.
    fn size(&self) -> Option<(u16, u16)>;
}

/// What ended a wait.
#[derive(Debug)]
pub enum Arrival {
    /// Messages for the model, at least one.
    Messages(Vec<Message>),
    /// A line that was typed whole, without its end.
    Line(String),
    /// The keeper has answers.
    Answers,
    /// The program was stopped and goes on; the terminal shows something else.
    Continued,
    /// There is no more: the program has to leave.
    End(Cause),
}

/// Why a visit ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The person asked for it.
    Asked,
    /// The script is at its end.
    KeysEnded,
    /// A signal with this number came.
    Signal(i32),
    /// The terminal is gone.
    Gone,
}

impl From<std::io::Error> for Cause {
    /// What a terminal refuses is not there any more.
    fn from(_: std::io::Error) -> Self {
        Cause::Gone
    }
}

impl Cause {
    /// The exit code it stands for.
    pub fn code(self) -> i32 {
        match self {
            Cause::Asked | Cause::KeysEnded => 0,
            Cause::Signal(number) => 128 + number,
            Cause::Gone => 128 + signal_hook::consts::SIGHUP,
        }
    }
}

/// Tells what moment it is.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer's clock.
    Real,
    /// Runs on from a given moment.
    From {
        /// The moment it began at.
        start: Moment,
        /// When that was.
        since: Instant,
    },
    /// Stands still until it is moved.
    Still(Moment),
}

impl Clock {
    /// A clock that begins at `start` and runs on.
    pub fn from(start: Moment) -> Self {
        Self::From {
            start,
            since: env::instant(),
        }
    }

    /// The moment it is.
    pub fn now(&self) -> Moment {
        match self {
            Clock::Real => env::moment(),
            Clock::From { start, since } => start.plus(since.elapsed()),
            Clock::Still(moment) => *moment,
        }
    }

    /// Moves a clock that stands still; the others move by themselves.
    pub fn advance(&mut self, time: Duration) {
        if let Clock::Still(moment) = self {
            *moment = moment.plus(time);
        }
    }
}
