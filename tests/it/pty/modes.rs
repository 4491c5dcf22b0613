//! What a program has switched on in its terminal and has to switch off again.

use std::collections::BTreeMap;

use vte::{Params, Parser, Perform};

/// A terminal that remembers its switches and nothing else.
#[derive(Default)]
pub struct Modes {
    parser: Parser,
    switches: Switches,
}

#[derive(Default)]
struct Switches {
    /// Private modes that are not as they were, by number.
    changed: BTreeMap<u16, bool>,
    /// Every mode that was ever changed.
    touched: BTreeMap<u16, usize>,
    /// Colors and the like are set.
    styled: bool,
    /// Levels of the keyboard protocol that were put on top.
    keyboard: i32,
    /// Keypad, scroll region, cursor shape: changed.
    others: BTreeMap<&'static str, bool>,
}

impl Modes {
    /// Takes output in.
    pub fn process(&mut self, bytes: &[u8]) {
        self.parser.advance(&mut self.switches, bytes);
    }

    /// What is not as it was.
    pub fn left(&self) -> Vec<String> {
        let switches = &self.switches;
        let mut left: Vec<String> = switches
            .changed
            .iter()
            .map(|(mode, on)| format!("mode {mode} is {on}"))
            .collect();
        if switches.styled {
            left.push("a style is set".to_owned());
        }
        if switches.keyboard != 0 {
            left.push(format!("keyboard protocol at {}", switches.keyboard));
        }
        let others = switches.others.iter().filter(|(_, changed)| **changed);
        left.extend(others.map(|(name, _)| (*name).to_owned()));
        left
    }

    /// True when the mode was switched at all.
    pub fn touched(&self, mode: u16) -> bool {
        self.switches.touched.contains_key(&mode)
    }
}

impl Switches {
    fn note(&mut self, name: &'static str, numbers: &[u16]) {
        let is_changed = numbers.iter().any(|number| *number != 0);
        self.others.insert(name, is_changed);
    }
}

impl Perform for Switches {
    fn csi_dispatch(&mut self, params: &Params, intermediates: &[u8], _ignore: bool, action: char) {
        let numbers: Vec<u16> = params.iter().map(|param| param[0]).collect();
        match (intermediates, action) {
            (b"?", 'h' | 'l') => {
                for mode in numbers {
                    let on = action == 'h';
                    *self.touched.entry(mode).or_default() += 1;
                    // The cursor, wrapping and blinking are on in a terminal that nobody touched.
                    if on == matches!(mode, 7 | 12 | 25) {
                        self.changed.remove(&mode);
                    } else {
                        self.changed.insert(mode, on);
                    }
                }
            }
            (b">", 'u') => self.keyboard += 1,
            (b"<", 'u') => self.keyboard -= 1,
            (b"", 'm') => self.styled = numbers.last().is_some_and(|last| *last != 0),
            (b"", 'r') => self.note("scroll region", &numbers),
            (b" ", 'q') => self.note("cursor shape", &numbers),
            _ => {}
        }
    }

    fn esc_dispatch(&mut self, _intermediates: &[u8], _ignore: bool, byte: u8) {
        if matches!(byte, b'=' | b'>') {
            self.others.insert("keypad", byte == b'=');
        }
    }
}

#[test]
fn every_switch_that_is_left_on_is_seen() {
    for (bytes, left) in [
        (&b"\x1b[?1049h\x1b[?25l"[..], 2),
        (b"\x1b[?1049h\x1b[?1049l\x1b[?25l\x1b[?25h", 0),
        (b"\x1b[?2004h", 1),
        (b"\x1b[?2026h\x1b[1m", 2),
        (b"\x1b[1m\x1b[0m\x1b[>1u\x1b[?1006h", 2),
        (b"\x1b=\x1b[2;5r\x1b[2 q", 3),
    ] {
        let mut modes = Modes::default();
        modes.process(bytes);
        assert_eq!(modes.left().len(), left, "{:?}", modes.left());
    }
}
