//! A terminal's bytes become keys, pasted text and clicks.
//!
//! Every byte belongs to one thing only: what is no key and no click (an answer to somebody else's question, half a
//! sequence, bytes that are no text) is dropped whole and leaves nothing behind that could be taken for a key. Nothing is
//! held back either: what could go on is waited for a moment, and then it is over.
//! The sequences are those of xterm's "Control Sequences", rxvt, the Linux console and kitty's keyboard protocol.

mod answer;
mod sequence;

use std::{
    collections::VecDeque,
    mem,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use memchr::memmem;

use crate::store::Rgb;

/// After so long an Escape alone was the key. The pieces of one sequence come closer together, even over a slow line.
const ESCAPE: Duration = Duration::from_millis(25);
/// What has not gone on for so long is over.
const PAUSE: Duration = Duration::from_millis(200);
/// A paste that has not gone on for so long has lost its end on the way.
const SILENCE: Duration = Duration::from_millis(500);
/// No sequence a terminal sends has more parameters.
const LONGEST: usize = 64;
/// So much pasted text is kept; the rest of it is still no key.
const LONGEST_PASTE: usize = 1 << 20;

const BEL: u8 = 0x07;
const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What the bytes so far could go on to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Within {
    /// A key; a character of several bytes may have begun.
    #[default]
    Keys,
    /// An Escape came.
    Escape,
    /// ESC O: a key of the application keypad.
    Keypad,
    /// ESC [: parameters and a letter.
    Sequence,
    /// ESC [ [: a letter for F1 to F5.
    Console,
    /// ESC [ M: three bytes of an old mouse report.
    OldMouse,
    /// An answer in words.
    Text,
    /// An Escape in such an answer, most likely its end.
    TextEscape,
    /// Pasted text.
    Paste,
}

/// The bytes of one terminal.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    within: Within,
    /// The bytes of what has begun.
    held: Vec<u8>,
    /// An Escape came right before: the key is held with Alt.
    alt: bool,
    came: Option<Instant>,
    /// The last that came was an Escape that nothing followed in time, and so the key.
    was_escape: bool,
    /// A paste ended for want of its end, which may still come.
    lacks_end: bool,
    events: VecDeque<Event>,
    answers: VecDeque<Answer>,
}

/// What a terminal answers to the question about its colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The color of its letters.
    Ink(Rgb),
    /// Of its page.
    Page(Rgb),
    /// What it shows as cyan.
    Cyan(Rgb),
    /// That is all.
    End,
}

impl Bytes {
    /// Takes in what was read in one piece at this instant.
    pub(super) fn take(&mut self, bytes: &[u8], now: Instant) {
        let paused = self
            .came
            .is_none_or(|came| now.saturating_duration_since(came) >= PAUSE);
        // Whoever waits for the end of a paste that does not come presses this.
        if self.within == Within::Paste && paused && bytes == [CTRL_C] {
            self.end_paste();
        }
        // Nobody presses two keys in one piece so soon: it is the rest of what the Escape began, on a machine that is busy.
        if self.was_escape && !paused && bytes.len() > 1 && begins_sequence(bytes[0]) {
            self.begin(Within::Escape);
        }
        self.was_escape = false;
        // The end comes late, over a line that is slow: what stands before it is no key.
        if mem::take(&mut self.lacks_end) && memmem::find(bytes, PASTE_ENDS).is_some() {
            self.begin(Within::Paste);
        }
        self.came = Some(now);
        for byte in bytes {
            self.byte(*byte);
        }
    }

    /// The next thing the person did.
    pub(super) fn next(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// The next thing the terminal said of itself.
    pub(super) fn next_answer(&mut self) -> Option<Answer> {
        self.answers.pop_front()
    }

    /// How long the bytes so far are waited upon to go on; `None` when they are complete.
    pub(super) fn patience(&self, now: Instant) -> Option<Duration> {
        let patience = match self.within {
            Within::Keys if self.held.is_empty() => return None,
            Within::Paste => SILENCE,
            Within::Escape => ESCAPE,
            _ => PAUSE,
        };
        let gone = now.saturating_duration_since(self.came?);
        Some(patience.saturating_sub(gone))
    }

    /// Nothing more came for that long.
    pub(super) fn pause(&mut self) {
        match self.within {
            Within::Paste => {
                self.end_paste();
                self.lacks_end = true;
            }
            Within::Escape => {
                self.ends_with(KeyCode::Esc);
                self.was_escape = true;
            }
            _ => self.begin(Within::Keys),
        }
    }

    /// Nothing more will be heard: what was pasted so far is all of it.
    pub(super) fn leave_off(&mut self) {
        if self.within == Within::Paste {
            self.end_paste();
        }
    }

    /// Somebody else had the terminal meanwhile: what had begun went on there, unless that was for no time at all.
    pub(super) fn were_left(&mut self, since: Instant, now: Instant) {
        if now.saturating_duration_since(since) >= PAUSE {
            *self = Self::default();
        }
    }

    fn begin(&mut self, what: Within) {
        self.within = what;
        self.held.clear();
        self.alt = false;
    }

    fn byte(&mut self, byte: u8) {
        match self.within {
            Within::Keys => self.key(byte),
            Within::Escape => self.after_escape(byte),
            Within::Keypad => self.in_keypad(byte),
            Within::Sequence => self.in_sequence(byte),
            Within::Console => match byte {
                b'A'..=b'E' => self.ends_with(KeyCode::F(byte - b'A' + 1)),
                _ => self.is_cut_short(byte),
            },
            Within::OldMouse if byte >= b' ' => self.in_old_mouse(byte),
            Within::OldMouse => self.is_cut_short(byte),
            Within::Text => match byte {
                BEL => self.end_text(),
                ESC => self.within = Within::TextEscape,
                CTRL_C => self.is_cut_short(byte),
                _ => self.hold(byte),
            },
            Within::TextEscape => match byte {
                b'\\' => self.end_text(),
                _ => self.after_escape(byte),
            },
            Within::Paste => self.in_paste(byte),
        }
    }

    fn key(&mut self, byte: u8) {
        if self.held.is_empty() && byte.is_ascii() {
            return self.ascii(byte);
        }
        self.held.push(byte);
        match std::str::from_utf8(&self.held) {
            Ok(text) => {
                let letter = text.chars().next().filter(|letter| !letter.is_control());
                self.held.clear();
                if let Some(letter) = letter {
                    self.press(KeyCode::Char(letter));
                }
                self.alt = false;
            }
            Err(error) if error.error_len().is_none() => {}
            Err(_) => {
                let begun = self.held.len() > 1;
                self.begin(Within::Keys);
                // The byte that ended a broken character may be a key of its own.
                if begun {
                    self.key(byte);
                }
            }
        }
    }

    fn ascii(&mut self, byte: u8) {
        let ctrl = |letter: u8| KeyEvent::new(KeyCode::Char(letter.into()), KeyModifiers::CONTROL);
        match byte {
            ESC => return self.begin(Within::Escape),
            b'\r' => self.press(KeyCode::Enter),
            b'\t' => self.press(KeyCode::Tab),
            0x7f => self.press(KeyCode::Backspace),
            0 => self.push(ctrl(b' ')),
            0x01..=0x1a => self.push(ctrl(byte - 1 + b'a')),
            0x1c..=0x1f => self.push(ctrl(byte - 0x1c + b'4')),
            _ => self.press(KeyCode::Char(byte.into())),
        }
        self.alt = false;
    }

    fn after_escape(&mut self, byte: u8) {
        match byte {
            ESC => {
                self.press(KeyCode::Esc);
                self.begin(Within::Escape);
            }
            b'O' => self.begin(Within::Keypad),
            b'[' => self.begin(Within::Sequence),
            _ if begins_sequence(byte) => {
                self.begin(Within::Text);
                self.hold(byte);
            }
            // It leaves, whatever was pressed right before it.
            CTRL_C => self.is_cut_short(byte),
            _ => {
                self.begin(Within::Keys);
                self.alt = true;
                self.key(byte);
            }
        }
    }

    fn in_keypad(&mut self, byte: u8) {
        match byte {
            b'0'..=b'9' | b';' => self.hold(byte),
            b'@'..=b'~' => {
                let key = sequence::keypad(byte);
                self.begin(Within::Keys);
                self.events.extend(key.map(Event::Key));
            }
            _ => self.is_cut_short(byte),
        }
    }

    fn in_sequence(&mut self, byte: u8) {
        match byte {
            b' '..=b'?' => self.hold(byte),
            b'[' if self.held.is_empty() => self.begin(Within::Console),
            b'M' if self.held.is_empty() => self.begin(Within::OldMouse),
            b'~' if self.held == b"200" => self.begin(Within::Paste),
            b'@'..=b'~' => {
                let held = mem::take(&mut self.held);
                self.begin(Within::Keys);
                if byte == b'c' && held.starts_with(b"?") {
                    self.answers.push_back(Answer::End);
                }
                self.events.extend(sequence::event(&held, byte));
            }
            _ => self.is_cut_short(byte),
        }
    }

    fn in_old_mouse(&mut self, byte: u8) {
        self.held.push(byte);
        if let [kind, column, row] = self.held[..] {
            self.begin(Within::Keys);
            self.events.extend(sequence::old_click([kind, column, row]));
        }
    }

    fn in_paste(&mut self, byte: u8) {
        self.held.push(byte);
        if self.held.ends_with(PASTE_ENDS) {
            let text = self.held.len() - PASTE_ENDS.len();
            self.held.truncate(text);
            self.end_paste();
        } else if self.held.len() > LONGEST_PASTE + PASTE_ENDS.len() {
            // The last bytes are kept: the end may have begun.
            self.held.remove(LONGEST_PASTE);
        }
    }

    fn end_text(&mut self) {
        let held = mem::take(&mut self.held);
        self.begin(Within::Keys);
        self.answers.extend(answer::of(&held));
    }

    fn end_paste(&mut self) {
        self.held.truncate(LONGEST_PASTE);
        let text = String::from_utf8_lossy(&self.held).into_owned();
        self.begin(Within::Keys);
        if !text.is_empty() {
            self.events.push_back(Event::Paste(text));
        }
    }

    /// Too many bytes are no sequence of any terminal; they still belong to one.
    fn hold(&mut self, byte: u8) {
        if self.held.len() < LONGEST {
            self.held.push(byte);
        }
    }

    /// A byte that cannot go on with what has begun ends it unheard, and counts itself.
    fn is_cut_short(&mut self, byte: u8) {
        self.begin(Within::Keys);
        self.key(byte);
    }

    fn ends_with(&mut self, code: KeyCode) {
        self.begin(Within::Keys);
        self.press(code);
    }

    fn press(&mut self, code: KeyCode) {
        self.push(KeyEvent::new(code, KeyModifiers::NONE));
    }

    fn push(&mut self, mut key: KeyEvent) {
        key.modifiers.set(KeyModifiers::ALT, self.alt);
        self.events.push_back(Event::Key(key));
    }
}

/// After an Escape these begin more than a key with Alt.
fn begins_sequence(byte: u8) -> bool {
    matches!(byte, b'O' | b'[' | b']' | b'P' | b'X' | b'^' | b'_')
}

#[cfg(test)]
mod tests;
