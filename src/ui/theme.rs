//! Styles by meaning. A view never names a color.

mod auto;

use ratatui::style::{Color, Modifier, Style};

use crate::session::appearance::{Appearance, ThemeName};

/// One style for each meaning.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    /// The ground everything stands on.
    pub page: Style,
    /// Steps and sentences.
    pub text: Style,
    /// What is now: the date, the focused title, the one line of a quiet page.
    pub strong: Style,
    /// What can be skipped: captions, hint words, other titles.
    pub quiet: Style,
    /// A key to press.
    pub key: Style,
    /// Hairlines.
    pub line: Style,
    /// Done, or: you are here. Shapes only, never words.
    pub accent: Style,
    /// Not on disk yet.
    pub unsaved: Style,
    /// The words of the selected row.
    pub selected: Style,
}

impl Theme {
    /// Bold and reversed alone.
    pub const MONOCHROME: Self = Self {
        page: PLAIN,
        text: PLAIN,
        strong: BOLD,
        quiet: PLAIN,
        key: BOLD,
        line: PLAIN,
        accent: BOLD,
        unsaved: BOLD,
        selected: BOLD.add_modifier(Modifier::REVERSED),
    };

    /// The theme that is chosen, on the terminal it is shown in.
    pub fn of(look: &Appearance) -> Self {
        match look.theme {
            ThemeName::Auto => match &look.said.colors {
                Some(colors) if look.shows_rgb => auto::mixed(colors),
                Some(colors) => auto::named(colors),
                None => auto::UNTOLD,
            },
            ThemeName::Terminal => TERMINAL,
            ThemeName::HighContrast => HIGH_CONTRAST,
            ThemeName::Monochrome => Self::MONOCHROME,
            ThemeName::Light => LIGHT,
            ThemeName::Dark => DARK,
        }
    }
}

const PLAIN: Style = Style::new();
const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);

const TERMINAL: Theme = Theme {
    page: PLAIN,
    text: PLAIN,
    strong: BOLD,
    quiet: Style::new().add_modifier(Modifier::DIM),
    key: BOLD,
    line: Style::new().add_modifier(Modifier::DIM),
    accent: Style::new().fg(Color::Cyan),
    unsaved: BOLD,
    selected: BOLD,
};

const WHITE: Style = Style::new().fg(Color::White).bg(Color::Black);
const WHITE_BOLD: Style = WHITE.add_modifier(Modifier::BOLD);

const HIGH_CONTRAST: Theme = Theme {
    page: WHITE,
    text: WHITE,
    strong: WHITE_BOLD,
    quiet: WHITE,
    key: WHITE_BOLD,
    line: WHITE,
    accent: WHITE_BOLD.fg(Color::LightCyan),
    unsaved: WHITE_BOLD.fg(Color::LightYellow),
    selected: WHITE_BOLD.add_modifier(Modifier::REVERSED),
};

const LIGHT: Theme = rgb(
    Color::Rgb(0xfb, 0xf8, 0xf2),
    [
        Color::Rgb(0x2a, 0x2d, 0x2f),
        Color::Rgb(0x4e, 0x54, 0x58),
        Color::Rgb(0x95, 0x8f, 0x84),
        Color::Rgb(0x1d, 0x5a, 0x50),
        Color::Rgb(0x6f, 0x49, 0x00),
    ],
);

const DARK: Theme = rgb(
    Color::Rgb(0x15, 0x19, 0x1d),
    [
        Color::Rgb(0xdd, 0xe1, 0xe3),
        Color::Rgb(0xa2, 0xac, 0xb2),
        Color::Rgb(0x5d, 0x6a, 0x72),
        Color::Rgb(0x93, 0xc9, 0xb7),
        Color::Rgb(0xdf, 0xc0, 0x8a),
    ],
);

/// A theme of one page color and five inks: text, quiet, line, accent, unsaved.
const fn rgb(page: Color, [text, quiet, line, accent, unsaved]: [Color; 5]) -> Theme {
    let base = Style::new().bg(page);
    let bold = base.fg(text).add_modifier(Modifier::BOLD);
    Theme {
        page: base.fg(text),
        text: base.fg(text),
        strong: bold,
        quiet: base.fg(quiet),
        key: bold,
        line: base.fg(line),
        accent: base.fg(accent),
        unsaved: base.fg(unsaved).add_modifier(Modifier::BOLD),
        selected: bold,
    }
}
