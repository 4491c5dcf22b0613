//! config.toml: how daymark looks. The person writes it, daymark only reads it.

mod keys;

use std::{ops::Range, path::Path, rc::Rc};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    domain::text::clean,
    session::{
        appearance::{MOST_MINUTES, Pane, ThemeName},
        keymap::Keymap,
    },
    words::config as words,
};

/// What config.toml says.
#[derive(Clone, Debug)]
pub(super) struct Config {
    /// The theme.
    pub(super) theme: ThemeName,
    /// Only ASCII.
    pub(super) ascii: bool,
    /// A breath and a two-minute bar move.
    pub(super) motion: bool,
    /// The terminal's cursor is shown wherever it rests.
    pub(super) show_cursor: bool,
    /// The terminal says what its mouse does.
    pub(super) mouse: bool,
    /// After so many minutes without a key the screen hides itself; 0 is never.
    pub(super) privacy_after_minutes: u16,
    /// The pane that has the focus first.
    pub(super) start_pane: Pane,
    /// The keys the person gave to commands.
    pub(super) keys: Rc<Keymap>,
    /// What is not used, one calm line each.
    pub(super) complaints: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: ThemeName::Terminal,
            ascii: false,
            motion: true,
            show_cursor: false,
            mouse: false,
            privacy_after_minutes: 0,
            start_pane: Pane::Today,
            keys: Rc::default(),
            complaints: Vec::new(),
        }
    }
}

impl Config {
    /// What the file at its usual place says, and the usual for what it does not say or what cannot be read. A missing
    /// file is normal.
    pub(super) fn usual(file: &Path) -> Self {
        if file.exists() {
            Self::named(file)
        } else {
            Self::default()
        }
    }

    /// The same for a file that the person named, so that a missing one is told.
    pub(super) fn named(file: &Path) -> Self {
        match super::read_small(file) {
            Some(text) => Self::parse(&text, &shown(file)),
            None => Self {
                complaints: vec![format!("{}: {}", shown(file), words::UNREADABLE_FILE)],
                ..Self::default()
            },
        }
    }

    fn parse(text: &str, name: &str) -> Self {
        let mut config = Self::default();
        let mut unused: Vec<(usize, String)> = Vec::new();
        let line = |span: Range<usize>| {
            let before = text.get(..span.start).unwrap_or(text);
            before.matches('\n').count() + 1
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        for (key, value) in table.into_inner() {
            if key.get_ref() == "keys" {
                let (keys, refused) = keys::read(&value, line);
                config.keys = Rc::new(keys);
                unused.extend(refused);
            } else if let Err(what) = config.set(key.get_ref(), &value) {
                unused.push((line(key.span()), what));
            }
        }
        for error in errors {
            let line = line(error.span().unwrap_or_default());
            unused.push((line, words::UNREADABLE_LINE.to_owned()));
        }
        unused.sort();
        config.complaints = unused
            .into_iter()
            .map(|(line, what)| clean(&format!("{name}:{line}: {what}")).into_owned())
            .collect();
        config
    }

    fn set(&mut self, key: &str, value: &Spanned<DeValue>) -> Result<(), String> {
        let value = value.get_ref();
        match key {
            "theme" => self.theme = theme(value)?,
            "ascii" => self.ascii = switch(key, value)?,
            "motion" => self.motion = switch(key, value)?,
            "mouse" => self.mouse = switch(key, value)?,
            "show_cursor" => self.show_cursor = switch(key, value)?,
            "privacy_after_minutes" => self.privacy_after_minutes = minutes(key, value)?,
            "start_pane" => self.start_pane = pane(value)?,
            other => return Err(words::no_setting(other)),
        }
        Ok(())
    }
}

fn switch(key: &str, value: &DeValue) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| words::is_a_switch(key))
}

fn minutes(key: &str, value: &DeValue) -> Result<u16, String> {
    value
        .as_integer()
        .and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok())
        .and_then(|number| u16::try_from(number).ok())
        .filter(|number| *number <= MOST_MINUTES)
        .ok_or_else(|| words::minutes(key, MOST_MINUTES))
}

fn pane(value: &DeValue) -> Result<Pane, String> {
    let named = |name| Pane::ALL.into_iter().find(|pane| pane.name() == name);
    value
        .as_str()
        .and_then(named)
        .ok_or_else(|| words::panes(&Pane::ALL.map(Pane::name).join(", ")))
}

fn theme(value: &DeValue) -> Result<ThemeName, String> {
    let named = |name| {
        ThemeName::ALL
            .into_iter()
            .find(|theme| theme.name() == name)
    };
    value
        .as_str()
        .and_then(named)
        .ok_or_else(|| words::themes(&ThemeName::ALL.map(ThemeName::name).join(", ")))
}

fn shown(file: &Path) -> String {
    file.file_name().map_or_else(
        || file.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood_is_used_and_the_rest_is_named_with_its_line() {
        let text = "theme = \"dark\"\nmotion = \"no\"\nascii = true\ncolour = 1\n";
        let config = Config::parse(text, "config.toml");
        assert_eq!(
            (config.theme, config.ascii, config.motion),
            (ThemeName::Dark, true, true)
        );
        assert_eq!(
            config.complaints,
            [
                "config.toml:2: motion is true or false.",
                "config.toml:4: colour is no setting."
            ]
        );
    }

    #[test]
    fn a_line_that_is_no_toml_leaves_the_others() {
        let config = Config::parse("ascii = true\ntheme = \"dark\n", "config.toml");
        assert!(config.ascii);
        assert!(
            config
                .complaints
                .iter()
                .any(|line| line.starts_with("config.toml:2:")),
            "{:?}",
            config.complaints
        );
    }

    #[test]
    fn an_unknown_theme_names_those_there_are() {
        let config = Config::parse("theme = \"red\"", "config.toml");
        assert_eq!(config.theme, ThemeName::Terminal);
        assert_eq!(
            config.complaints,
            ["config.toml:1: the themes are terminal, high-contrast, monochrome, light, dark."]
        );
    }
}
