//! Frames: what is on the screen, and the smallest way from one to the next.

use std::io::{self, BufWriter, Write};

use crossterm::{
    clipboard::CopyToClipboard,
    cursor::{Hide, MoveTo, Show},
    queue,
    terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate},
};
use ratatui::{buffer::Buffer, layout::Rect};

use super::style;
use crate::{
    app::{
        App,
        keys::Frame,
        screen::{self, LARGEST},
    },
    plain::{Speaker, Turn},
    session::key::Key,
    ui::{
        canvas::{Cursor, Spot},
        mouse::Target,
    },
};

/// A frame fits in here, so that it reaches the terminal in one write.
const FRAME: usize = 64 * 1024;

/// What a terminal shows that does not say how large it is.
const USUAL: (u16, u16) = (80, 24);

/// The screen: the frame that is shown, and where it is written to.
pub struct Screen {
    shown: Buffer,
    /// What was shown before a key was answered: what the next one changes is seen beside this.
    under_answer: Option<Buffer>,
    next: Buffer,
    cursor: Option<Cursor>,
    spots: Vec<Spot>,
    clear: bool,
    frame: Frame,
    copied: String,
    shows_cursor: bool,
    out: Option<BufWriter<Box<dyn Write>>>,
    spoken: Option<Spoken>,
}

/// The model in words instead of frames.
struct Spoken {
    speaker: Speaker,
    /// Where the words go; `None` keeps them.
    out: Option<Box<dyn Write>>,
    transcript: String,
    /// The keys of a typed line are being pressed; the line itself stands there already.
    is_in_a_line: bool,
}

/// Hands a text to the clipboard of the terminal behind `out`, in the way that works over ssh as well (OSC 52).
pub fn to_clipboard(text: &str, out: &mut impl Write) -> io::Result<()> {
    queue!(out, CopyToClipboard::to_clipboard_from(text))?;
    out.flush()
}

impl Screen {
    /// A screen of this size that only remembers what it shows.
    pub fn in_memory(width: u16, height: u16) -> Self {
        Self::with(None, (width, height))
    }

    /// A screen of this size on a terminal, which hides its cursor.
    pub fn on(out: Box<dyn Write>, size: (u16, u16)) -> Self {
        Self::with(Some(BufWriter::with_capacity(FRAME, out)), size)
    }

    /// A screen that says line by line what there is to say, on a terminal that is left as it is.
    pub fn speaking(out: Box<dyn Write>) -> Self {
        Self::spoken(Some(out))
    }

    /// The same, to be read as a whole: what was pressed stands behind what asked for it.
    pub fn speaking_in_memory() -> Self {
        Self::spoken(None)
    }

    fn spoken(out: Option<Box<dyn Write>>) -> Self {
        Self {
            spoken: Some(Spoken {
                speaker: Speaker::default(),
                out,
                transcript: String::new(),
                is_in_a_line: false,
            }),
            ..Self::in_memory(USUAL.0, LARGEST.1)
        }
    }

    /// True where words are said.
    pub fn speaks(&self) -> bool {
        self.spoken.is_some()
    }

    /// All that was said, where it is kept.
    pub fn transcript(&self) -> &str {
        self.spoken.as_ref().map_or("", |spoken| &spoken.transcript)
    }

    /// A key is about to be pressed.
    pub(super) fn hears(&mut self, app: &App, key: Key) {
        if let Some(spoken) = &mut self.spoken {
            spoken.speaker.hears_key(app, key);
            if spoken.out.is_none() && !spoken.is_in_a_line {
                let echo = spoken.speaker.echo(key);
                spoken.transcript.push_str(&echo);
            }
        }
    }

    /// A line was typed and ended.
    pub(super) fn hears_line(&mut self, line: &str) {
        if let Some(spoken) = &mut self.spoken {
            spoken.speaker.hears_line();
            spoken.is_in_a_line = true;
            if spoken.out.is_none() {
                spoken.transcript.push_str(line);
                spoken.transcript.push('\n');
            }
        }
    }

    /// A line asked for something that is no key.
    pub(super) fn hears_other(&mut self, turn: Turn) {
        if let Some(spoken) = &mut self.spoken {
            spoken.speaker.hears_other(turn);
        }
    }

    fn with(out: Option<BufWriter<Box<dyn Write>>>, size: (u16, u16)) -> Self {
        let area = area(size);
        Self {
            shown: Buffer::empty(area),
            under_answer: None,
            next: Buffer::empty(area),
            cursor: None,
            spots: Vec::new(),
            clear: false,
            frame: Frame::Another,
            copied: String::new(),
            shows_cursor: false,
            out,
            spoken: None,
        }
    }

    /// Shows the terminal's cursor wherever it rests, for people whose tools follow a visible one.
    pub fn always_show_cursor(&mut self) {
        self.shows_cursor = true;
    }

    /// Columns and rows that are drawn.
    pub fn size(&self) -> (u16, u16) {
        (self.shown.area.width, self.shown.area.height)
    }

    /// What is shown now.
    pub fn shown(&self) -> &Buffer {
        &self.shown
    }

    /// Takes another size and gives what of it is drawn; the next frame is drawn whole.
    pub fn resize(&mut self, width: u16, height: u16) -> (u16, u16) {
        if self.speaks() {
            return self.size();
        }
        let area = area((width, height));
        self.shown = Buffer::empty(area);
        self.next = Buffer::empty(area);
        self.forget();
        self.size()
    }

    /// Forgets what is shown; the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown.reset();
        self.under_answer = None;
        self.cursor = None;
        self.clear = true;
        if let Some(spoken) = &mut self.spoken {
            spoken.speaker.hears_line();
        }
    }

    /// Draws the model: only what changed is written, in one go; nothing at all when nothing did.
    pub fn draw(&mut self, app: &App) -> io::Result<()> {
        if let Some(spoken) = &mut self.spoken {
            return spoken.say(app);
        }
        self.next.reset();
        let (cursor, spots) = screen::draw(app, &mut self.next);
        let cursor = cursor.map(|cursor| Cursor {
            visible: cursor.visible || self.shows_cursor,
            ..cursor
        });
        self.frame = self.beside_the_last(app, cursor);
        if self.frame == Frame::AsBefore {
            return Ok(());
        }
        let before = self.under_answer.take();
        if app.is_answered() {
            self.under_answer = before.or_else(|| Some(self.shown.clone()));
        }
        self.spots = spots;
        let written = self.write(cursor);
        std::mem::swap(&mut self.shown, &mut self.next);
        self.cursor = cursor.or(self.cursor);
        self.clear = false;
        written
    }

    /// What was drawn last. What is said is always something else.
    pub fn frame(&self) -> Frame {
        self.frame
    }

    /// What the next frame is beside the one before, whatever a key was answered over it. It is looked at only where a
    /// key waits for its answer.
    fn beside_the_last(&self, app: &App, cursor: Option<Cursor>) -> Frame {
        let before = self.under_answer.as_ref().unwrap_or(&self.shown);
        let moved = cursor.is_some() && cursor != self.cursor;
        let is_asked = app.awaits_answer();
        if !is_asked || self.clear || moved || before.diff_iter(&self.next).next().is_some() {
            Frame::Another
        } else {
            Frame::AsBefore
        }
    }

    /// Hands a text to the terminal's clipboard, in the way that works over ssh as well (OSC 52).
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        text.clone_into(&mut self.copied);
        let Some(out) = &mut self.out else {
            return Ok(());
        };
        to_clipboard(text, out)
    }

    /// What a click at this column and row, from 0, does on what is shown.
    pub fn target(&self, x: u16, y: u16) -> Option<Target> {
        let holds = |(area, _): &&Spot| area.contains((x, y).into());
        self.spots
            .iter()
            .rev()
            .find(holds)
            .map(|(_, target)| *target)
    }

    /// What was copied last.
    pub fn copied(&self) -> &str {
        &self.copied
    }

    fn write(&mut self, cursor: Option<Cursor>) -> io::Result<()> {
        let mut changes = self.shown.diff_iter(&self.next).peekable();
        let moved = cursor.is_some() && cursor != self.cursor;
        let is_another = changes.peek().is_some() || moved || self.clear;
        let Some(out) = self.out.as_mut().filter(|_| is_another) else {
            return Ok(());
        };
        queue!(out, BeginSynchronizedUpdate)?;
        if self.clear {
            queue!(out, Clear(ClearType::All))?;
        }
        if changes.peek().is_some() {
            style::draw(out, changes)?;
        }
        if let Some(cursor) = cursor.or(self.cursor) {
            queue!(out, MoveTo(cursor.x, cursor.y))?;
            let was_visible = self.cursor.map(|cursor| cursor.visible);
            match (cursor.visible, was_visible) {
                (true, Some(true)) | (false, Some(false)) => {}
                (true, _) => queue!(out, Show)?,
                (false, _) => queue!(out, Hide)?,
            }
        }
        queue!(out, EndSynchronizedUpdate)?;
        out.flush()
    }
}

impl Spoken {
    /// Says what there is to say.
    fn say(&mut self, app: &App) -> io::Result<()> {
        self.is_in_a_line = false;
        let words = self.speaker.speak(app);
        if let Some(out) = &mut self.out {
            return out.write_all(words.as_bytes());
        }
        self.transcript.push_str(&words);
        Ok(())
    }
}

/// The area of a terminal's size: at least one cell, at most what daymark draws.
fn area((width, height): (u16, u16)) -> Rect {
    let known = |size: u16, usual: u16, largest: u16| match size {
        0 => usual,
        size => size.min(largest),
    };
    Rect::new(
        0,
        0,
        known(width, USUAL.0, LARGEST.0),
        known(height, USUAL.1, LARGEST.1),
    )
}
