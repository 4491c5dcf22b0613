//! Keys as the person presses them, independent of the terminal's own vocabulary.

use crossterm::event::{KeyEvent, KeyEventKind, KeyModifiers};

/// Which key.
pub use crossterm::event::KeyCode as Code;

/// A key with its modifiers. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Held with Ctrl.
    pub ctrl: bool,
    /// Held with Alt.
    pub alt: bool,
}

impl Key {
    /// The key of a character.
    pub const fn char(letter: char) -> Self {
        Self::of(Code::Char(letter))
    }

    /// The keys of these characters, each for its own.
    pub const fn each<const N: usize>(letters: &[u8; N]) -> [Self; N] {
        let mut keys = [Self::char(' '); N];
        let mut at = 0;
        while at < N {
            keys[at] = Self::char(letters[at] as char);
            at += 1;
        }
        keys
    }

    /// A key without modifiers.
    pub const fn of(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
        }
    }

    /// Ctrl and a letter.
    pub const fn ctrl(letter: char) -> Self {
        Self {
            code: Code::Char(letter),
            ctrl: true,
            alt: false,
        }
    }

    /// The key a terminal event stands for; `None` for a release or a key daymark has no use for.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let is_useless = matches!(
            event.code,
            Code::Null
                | Code::CapsLock
                | Code::ScrollLock
                | Code::NumLock
                | Code::PrintScreen
                | Code::Pause
                | Code::Menu
                | Code::KeypadBegin
                | Code::Media(_)
                | Code::Modifier(_)
        );
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        (!is_useless).then_some(Self {
            code: event.code,
            ctrl,
            alt,
        })
    }

    /// True for keys that mean the same everywhere and stay as they are.
    pub fn stays(self) -> bool {
        match self.code {
            Code::Char(' ') | Code::F(1) => true,
            // Terminals send Tab, Enter, Backspace and Esc for some of these; C leaves, and Z gives the shell back.
            Code::Char('c' | 'z' | 'i' | 'm' | 'j' | 'h' | '[') => self.ctrl,
            Code::Char(_) | Code::F(_) | Code::Delete | Code::Insert => false,
            _ => true,
        }
    }

    /// The key as screens show it.
    pub fn sign(self) -> String {
        let name = match self.code {
            Code::Char(' ') => "Space".to_owned(),
            Code::Char(letter) if self.ctrl => letter.to_uppercase().collect(),
            Code::Char(letter) => letter.to_string(),
            Code::F(number) => format!("F{number}"),
            Code::BackTab => "Shift-Tab".to_owned(),
            Code::Delete => "Del".to_owned(),
            other => format!("{other:?}"),
        };
        if self.ctrl {
            format!("Ctrl-{name}")
        } else {
            name
        }
    }

    /// The key that screens show like this.
    pub fn signed(sign: &str) -> Option<Self> {
        if let Ok(letter) = sign.parse() {
            return Some(Self::char(letter));
        }
        let name = sign.to_lowercase();
        Self::named(&name.replace("ctrl-", "c-").replace("shift-", "s-"))
    }

    /// The key of this name, as in `enter`, `f2` or `c-r`.
    pub fn named(name: &str) -> Option<Self> {
        let code = match name {
            "enter" => Code::Enter,
            "esc" => Code::Esc,
            "tab" => Code::Tab,
            "s-tab" => Code::BackTab,
            "space" => Code::Char(' '),
            "bs" => Code::Backspace,
            "del" | "delete" => Code::Delete,
            "ins" => Code::Insert,
            "up" => Code::Up,
            "down" => Code::Down,
            "left" => Code::Left,
            "right" => Code::Right,
            "home" => Code::Home,
            "end" => Code::End,
            "pgup" => Code::PageUp,
            "pgdn" => Code::PageDown,
            "lt" => Code::Char('<'),
            _ => return function_key(name).or_else(|| with_ctrl(name)),
        };
        Some(Self::of(code))
    }

    /// The character this key types into a text field.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(letter) if !self.ctrl && !self.alt => Some(letter),
            _ => None,
        }
    }
}

fn function_key(name: &str) -> Option<Key> {
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then(|| Key::of(Code::F(number)))
}

fn with_ctrl(name: &str) -> Option<Key> {
    name.strip_prefix("c-")?.parse().ok().map(Key::ctrl)
}
