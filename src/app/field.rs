//! A line to write on.

use ratatui_textarea::{CursorMove, Input, Key as AreaKey, TextArea};

use super::key::{Code, Key};
use crate::content::clean;

/// A text field of one line. Pasted line ends become spaces; what exceeds the limit is not taken in.
#[derive(Debug)]
pub struct Field {
    /// What is written here, as in "note"; half-typed text is kept under this name.
    pub place: &'static str,
    /// The most characters it holds.
    pub limit: usize,
    // Boxed because it is large: most sheets have no field most of the time.
    area: Box<TextArea<'static>>,
}

impl Field {
    /// A field that begins with this text, the cursor at its end.
    pub fn new(place: &'static str, limit: usize, text: &str) -> Self {
        let mut area = Box::new(TextArea::new(vec![text.to_owned()]));
        area.move_cursor(CursorMove::End);
        Self { place, limit, area }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// The text without blanks around it.
    pub fn trimmed(&self) -> &str {
        self.text().trim()
    }

    /// Characters in front of the cursor.
    pub fn cursor(&self) -> usize {
        self.area.cursor().1
    }

    /// Takes a key in. True when the field had a use for it.
    pub fn type_key(&mut self, key: Key) -> bool {
        let typed = key.typed();
        if let Some(letter) = typed {
            if self.room() > 0 && !letter.is_control() {
                self.area.insert_char(letter);
            }
            return true;
        }
        let code = match key.code {
            Code::Backspace => AreaKey::Backspace,
            Code::Delete => AreaKey::Delete,
            Code::Left => AreaKey::Left,
            Code::Right => AreaKey::Right,
            Code::Home => AreaKey::Home,
            Code::End => AreaKey::End,
            Code::Char(letter @ ('a' | 'e' | 'b' | 'f' | 'w' | 'u' | 'k' | 'd' | 'h'))
                if key.ctrl =>
            {
                AreaKey::Char(letter)
            }
            Code::Char('b' | 'f' | 'd') | Code::Enter if key.alt => return true,
            Code::Char(_)
            | Code::Enter
            | Code::Esc
            | Code::Tab
            | Code::BackTab
            | Code::Up
            | Code::Down
            | Code::PageUp
            | Code::PageDown
            | Code::F(_) => return false,
        };
        if let (AreaKey::Char('u'), true) = (code, key.ctrl) {
            self.area.delete_line_by_head();
        } else {
            self.area.input(Input {
                key: code,
                ctrl: key.ctrl,
                alt: key.alt,
                shift: false,
            });
        }
        true
    }

    /// Takes pasted text in as text, never as keys.
    pub fn paste(&mut self, text: &str) {
        let flat: String = text
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .collect();
        let fitting: String = clean(&flat).chars().take(self.room()).collect();
        self.area.insert_str(fitting);
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.area.clear();
    }

    fn room(&self) -> usize {
        self.limit.saturating_sub(self.text().chars().count())
    }
}
