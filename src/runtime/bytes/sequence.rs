//! What one whole sequence of a terminal means.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// The key of ESC O and a letter.
pub(super) fn keypad(letter: u8) -> Option<KeyEvent> {
    let code = match letter {
        b'M' => KeyCode::Enter,
        // The keypad's own digits and signs, where a program has switched it so.
        b'j'..=b'y' => KeyCode::Char((letter - b'j' + b'*').into()),
        _ => named(letter)?,
    };
    Some(KeyEvent::new(code, KeyModifiers::NONE))
}

/// What ESC [ with these parameters and this last letter is; `None` for what nobody pressed.
pub(super) fn event(parameters: &[u8], letter: u8) -> Option<Event> {
    if let Some(report) = parameters.strip_prefix(b"<") {
        return click(&numbers(report)?, letter);
    }
    let numbers = numbers(parameters)?;
    match letter {
        b'M' => rxvt_click(&numbers),
        b'I' if parameters.is_empty() => Some(Event::FocusGained),
        b'O' if parameters.is_empty() => Some(Event::FocusLost),
        b'Z' => Some(key(KeyCode::BackTab, numbers.get(1))),
        b'~' => match numbers[..] {
            // xterm's modifyOtherKeys.
            [[27, _], held, [code, _]] => Some(key(character(code, held)?, Some(&held))),
            [[number, _], ..] => Some(key(numbered(number)?, numbers.get(1))),
            [] => None,
        },
        b'u' => {
            let [code, ..] = *numbers.first()?;
            let held = numbers.get(1).copied().unwrap_or([1, 1]);
            Some(key(character(code, held)?, Some(&held)))
        }
        // An R is an answer far more often than an F3, and F3 is no key of daymark.
        b'R' => None,
        // Keys have no number or 1, and everything else with these letters is an answer.
        _ if numbers.first().is_none_or(|[number, _]| *number <= 1) => {
            Some(key(named(letter)?, numbers.get(1)))
        }
        _ => None,
    }
}

/// The click of an old mouse report: kind, column and row, each 32 more than it is.
pub(super) fn old_click(report: [u8; 3]) -> Option<Event> {
    let [kind, column, row] = report.map(|byte| u32::from(byte.saturating_sub(b' ')));
    mouse(kind, (column, row), Button::of(kind))
}

/// Each parameter with its first part after a colon: 1 where there is none, as all of them that count mean "plain" by it.
/// `None` where anything else stands.
fn numbers(parameters: &[u8]) -> Option<Vec<[u32; 2]>> {
    if parameters.is_empty() {
        return Some(Vec::new());
    }
    let number = |part: &[u8]| match part {
        [] => Some(1),
        digits => std::str::from_utf8(digits).ok()?.parse().ok(),
    };
    let pair = |parameter: &[u8]| {
        let mut parts = parameter.split(|byte| *byte == b':');
        let first = number(parts.next().unwrap_or_default())?;
        Some([first, number(parts.next().unwrap_or_default())?])
    };
    parameters
        .split(|byte| *byte == b';')
        .map(pair)
        .collect::<Option<_>>()
}

fn key(code: KeyCode, held: Option<&[u32; 2]>) -> Event {
    let [held, kind] = held.copied().unwrap_or([1, 1]);
    let kind = match kind {
        1 => KeyEventKind::Press,
        2 => KeyEventKind::Repeat,
        _ => KeyEventKind::Release,
    };
    Event::Key(KeyEvent::new_with_kind(code, modifiers(held), kind))
}

/// xterm counts what is held from 1 on.
fn modifiers(held: u32) -> KeyModifiers {
    let bits = held.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 1 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 2 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 4 != 0);
    modifiers.set(KeyModifiers::SUPER, bits & 8 != 0);
    modifiers
}

/// The key that a letter at the end of a sequence stands for.
fn named(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// The key that a number before a tilde stands for.
fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(u8::try_from(number - 10).ok()?),
        17..=21 => KeyCode::F(u8::try_from(number - 11).ok()?),
        23..=24 => KeyCode::F(u8::try_from(number - 12).ok()?),
        _ => return None,
    })
}

/// The key of a character's number, in the keyboard protocols that send one.
fn character(code: u32, held: [u32; 2]) -> Option<KeyCode> {
    let shift = modifiers(held[0]).contains(KeyModifiers::SHIFT);
    Some(match code {
        9 if shift => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 | 57414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        57399..=57408 => KeyCode::Char(char::from_digit(code - 57399, 10)?),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        // The other numbers of that block are keys like a lock or a pause.
        0..=31 | 0xe000..=0xf8ff => return None,
        _ => {
            let letter = char::from_u32(code)?;
            let upper = letter.to_uppercase().next().filter(|_| shift);
            KeyCode::Char(upper.unwrap_or(letter))
        }
    })
}

fn click(numbers: &[[u32; 2]], letter: u8) -> Option<Event> {
    let [[kind, _], [column, _], [row, _]] = *numbers else {
        return None;
    };
    let button = match letter {
        b'M' => Button::Down,
        b'm' => Button::Up,
        _ => return None,
    };
    mouse(kind, (column, row), button)
}

fn rxvt_click(numbers: &[[u32; 2]]) -> Option<Event> {
    let [[kind, _], [column, _], [row, _]] = *numbers else {
        return None;
    };
    let kind = kind.checked_sub(32)?;
    mouse(kind, (column, row), Button::of(kind))
}

#[derive(Clone, Copy, Debug)]
enum Button {
    Down,
    Up,
}

impl Button {
    /// Old reports name no button when one is let go.
    fn of(kind: u32) -> Self {
        match kind & 0b11 {
            0b11 => Self::Up,
            _ => Self::Down,
        }
    }
}

/// Places count from 1; what names the place 0 was sent by no mouse.
fn mouse(kind: u32, (column, row): (u32, u32), button: Button) -> Option<Event> {
    let place = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, kind & 4 != 0);
    modifiers.set(KeyModifiers::ALT, kind & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, kind & 16 != 0);
    Some(Event::Mouse(MouseEvent {
        kind: deed(kind, button)?,
        column: place(column)?,
        row: place(row)?,
        modifiers,
    }))
}

/// What a mouse did. Buttons that only some mice have do nothing.
fn deed(kind: u32, button: Button) -> Option<MouseEventKind> {
    let which = match kind & 0b11 {
        0 => MouseButton::Left,
        1 => MouseButton::Middle,
        _ => MouseButton::Right,
    };
    let (moved, wheel) = (kind & 32 != 0, kind & 64 != 0);
    Some(match (kind & 0b11, button) {
        _ if kind & 128 != 0 => return None,
        (0, _) if wheel => MouseEventKind::ScrollUp,
        (1, _) if wheel => MouseEventKind::ScrollDown,
        (2, _) if wheel => MouseEventKind::ScrollLeft,
        (_, _) if wheel => MouseEventKind::ScrollRight,
        (3, _) if moved => MouseEventKind::Moved,
        (_, _) if moved => MouseEventKind::Drag(which),
        (_, Button::Up) => MouseEventKind::Up(which),
        (_, Button::Down) => MouseEventKind::Down(which),
    })
}
