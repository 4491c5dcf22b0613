//! The question about the terminal's own colors (OSC 10, 11 and 4), closed by one that every terminal answers (primary
//! device attributes), so that it is known when the answer has come.

use std::{
    io::Write,
    time::{Duration, Instant},
};

use crate::store::{Colors, Rgb, TerminalSaid};

use super::{bytes::Answer, mode::Unbuffered};

/// Letters, page, cyan, and the end.
const WORDS: &[u8] = b"\x1b]10;?\x1b\\\x1b]11;?\x1b\\\x1b]4;6;?\x1b\\\x1b[c";

/// An answer that has not come by then may come when nobody is there to hear it.
pub(super) const SOON: Duration = Duration::from_millis(300);
/// Who has not answered by now is not waited for on leaving.
const GIVEN_UP: Duration = Duration::from_secs(10);

/// The question, from before it is asked to after it is answered.
#[derive(Debug, Default)]
pub(super) struct Question {
    state: State,
    ink: Option<Rgb>,
    page: Option<Rgb>,
    cyan: Option<Rgb>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Over,
    Wanted,
    Asked(Instant),
}

impl Question {
    /// One that is to be asked.
    pub(super) fn wanted() -> Self {
        Self {
            state: State::Wanted,
            ..Self::default()
        }
    }

    /// Asks it, once.
    pub(super) fn ask(&mut self, now: Instant) {
        if self.state == State::Wanted {
            self.state = State::Asked(now);
            // A terminal that takes nothing is noticed by the next frame.
            let _asked = Unbuffered.write_all(WORDS);
        }
    }

    /// True while an answer is worth waiting for.
    pub(super) fn is_open(&self, now: Instant) -> bool {
        matches!(self.state, State::Asked(at) if now.saturating_duration_since(at) < GIVEN_UP)
    }

    /// Takes a piece of an answer in. Gives all that was said once it is whole.
    pub(super) fn hear(&mut self, answer: Answer, now: Instant) -> Option<TerminalSaid> {
        match answer {
            Answer::Ink(color) => self.ink = Some(color),
            Answer::Page(color) => self.page = Some(color),
            Answer::Cyan(color) => self.cyan = Some(color),
            Answer::End => return self.end(now),
        }
        None
    }

    /// It is over, answered or not. Gives what was said, if it was asked at all.
    pub(super) fn end(&mut self, now: Instant) -> Option<TerminalSaid> {
        let State::Asked(at) = std::mem::take(&mut self.state) else {
            return None;
        };
        let colors = self.ink.zip(self.page).map(|(ink, page)| Colors {
            ink,
            page,
            cyan: self.cyan,
        });
        Some(TerminalSaid {
            colors,
            is_slow: now.saturating_duration_since(at) >= SOON,
        })
    }
}
