//! How daymark looks: what the views need to know of the terminal and the person's taste.

use std::rc::Rc;

use crate::{domain::names::names, session::keymap::Keymap, store::TerminalSaid};

/// The most minutes after which the screen hides itself: a day.
pub const MOST_MINUTES: u16 = 24 * 60;

/// The choices that shape every screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// The theme.
    pub theme: ThemeName,
    /// The terminal's name, under which is remembered what it said.
    pub terminal: String,
    /// What it said of itself.
    pub said: TerminalSaid,
    /// It shows any color.
    pub shows_rgb: bool,
    /// Only ASCII glyphs.
    pub ascii: bool,
    /// Whether a breath and a two-minute bar move.
    pub motion: bool,
    /// Whether the terminal can be handed a text to copy.
    pub copies: bool,
    /// After so many minutes without a key the screen hides itself; 0 is never.
    pub privacy_after_minutes: u16,
    /// The terminal says what its mouse does.
    pub mouse: bool,
    /// The keys the person gave to commands.
    pub keys: Rc<Keymap>,
    /// The store's folder as a person reads it, home as `~`; empty where there is none.
    pub store: String,
    /// The folder of config.toml and content.json, likewise.
    pub config: String,
}

impl Default for Appearance {
    fn default() -> Self {
        Self {
            theme: ThemeName::Auto,
            terminal: String::new(),
            said: TerminalSaid::default(),
            shows_rgb: false,
            ascii: false,
            motion: true,
            copies: true,
            privacy_after_minutes: 0,
            mouse: false,
            keys: Rc::default(),
            store: String::new(),
            config: String::new(),
        }
    }
}

names! {
    /// The themes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ThemeName {
        /// Made of the terminal's own colors, as far as it tells them.
        Auto = "auto",
        /// The terminal's own colors.
        Terminal = "terminal",
        /// Black and white, and two bright colors.
        HighContrast = "high-contrast",
        /// Bold and reversed only.
        Monochrome = "monochrome",
        /// Warm paper, in RGB.
        Light = "light",
        /// Slate, in RGB.
        Dark = "dark",
    }
}

names! {
    /// The panes of Today.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[expect(missing_docs, reason = "the names say what they are")]
    pub enum Pane {
        #[default]
        Today = "today",
        Ground = "ground",
        Week = "week",
    }
}

impl Pane {
    /// The one after it.
    pub fn next(self) -> Self {
        Self::ALL[(self as usize + 1) % Self::ALL.len()]
    }
}
