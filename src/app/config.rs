//! What config.toml and the terminal make of how daymark looks: plain data held against themes, panes and the rows of
//! commands. What cannot be used is named with its line.

use std::rc::Rc;

use crate::{
    domain::text::clean,
    env::{Config, Env, Setting, Terminal, Value, readable},
    session::{
        appearance::{Appearance, MOST_MINUTES, Pane, ThemeName},
        key::Key,
        keymap::{Keymap, Refusal, Wanted},
    },
    words::config as words,
};

/// What can be set.
const SETTINGS: [&str; 8] = [
    "theme",
    "ascii",
    "motion",
    "mouse",
    "show_cursor",
    "privacy_after_minutes",
    "start_pane",
    "keys",
];

/// How daymark looks, and how it begins.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// How it looks.
    pub appearance: Appearance,
    /// The terminal's cursor is shown wherever it rests.
    pub show_cursor: bool,
    /// The pane that has the focus first.
    pub start_pane: Pane,
    /// What is not used, one calm line each.
    pub complaints: Vec<String>,
    /// The terminal may be asked for its colors.
    pub asks: bool,
    /// All of what the person wrote there was understood.
    pub is_whole: bool,
}

impl Preferences {
    /// What holds for this visit: the words of a shell win over config.toml.
    pub fn of(env: &Env) -> Self {
        let mut own = Self::read(&env.config);
        let unread = env.unread();
        let said = unread.iter().map(|path| words::no_file(&readable(path)));
        own.complaints.extend(said);
        own.is_whole = own.complaints.is_empty();
        own.on(&env.terminal);
        own.appearance.ascii |= env.ascii;
        own.appearance.motion &= !env.no_motion;
        own.appearance.store = readable(&env.folders.store);
        own.appearance.config = readable(&env.folders.config);
        own
    }

    fn read(config: &Config) -> Self {
        let mut own = Self::default();
        let mut unused: Vec<(usize, String)> = Vec::new();
        for setting in &config.settings {
            if setting.name == "keys" {
                let (keys, refused) = keymap(setting);
                own.appearance.keys = Rc::new(keys);
                unused.extend(refused);
            } else if let Err(what) = own.set(setting) {
                unused.push((setting.line, what));
            }
        }
        let unreadable = config.unreadable.iter();
        unused.extend(unreadable.map(|line| (*line, words::UNREADABLE_LINE.to_owned())));
        unused.sort();
        let name = &config.name;
        let lines = unused.into_iter();
        let lines = lines.map(|(line, what)| clean(&format!("{name}:{line}: {what}")).into_owned());
        own.complaints.extend(lines);
        own
    }

    fn set(&mut self, Setting { name, value, .. }: &Setting) -> Result<(), String> {
        match name.as_str() {
            "theme" => self.appearance.theme = theme(value)?,
            "ascii" => self.appearance.ascii = switch(name, value)?,
            "motion" => self.appearance.motion = switch(name, value)?,
            "mouse" => self.appearance.mouse = switch(name, value)?,
            "show_cursor" => self.show_cursor = switch(name, value)?,
            "privacy_after_minutes" => {
                self.appearance.privacy_after_minutes = minutes(name, value)?;
            }
            "start_pane" => self.start_pane = pane(value)?,
            other => {
                let nearest = nearest(other, SETTINGS.into_iter());
                return Err(words::no_setting(other, nearest.as_deref()));
            }
        }
        Ok(())
    }

    /// What this terminal can show of it.
    fn on(&mut self, terminal: &Terminal) {
        let theme = self.appearance.theme;
        let is_rgb = matches!(theme, ThemeName::Light | ThemeName::Dark);
        if terminal.is_colorless {
            self.appearance.theme = ThemeName::Monochrome;
        } else if is_rgb && !terminal.shows_rgb {
            self.appearance.theme = ThemeName::Auto;
            self.complaints.push(words::no_rgb(theme.name()));
        }
        self.appearance.ascii |= terminal.is_ascii;
        self.appearance.shows_rgb = terminal.shows_rgb;
        self.appearance.terminal.clone_from(&terminal.name);
        self.asks = terminal.is_near && self.appearance.theme == ThemeName::Auto;
    }
}

fn switch(name: &str, value: &Value) -> Result<bool, String> {
    let Value::Switch(switch) = value else {
        return Err(words::is_a_switch(name));
    };
    Ok(*switch)
}

fn minutes(name: &str, value: &Value) -> Result<u16, String> {
    if let Value::Number(number) = value
        && let Ok(number @ 0..=MOST_MINUTES) = u16::try_from(*number)
    {
        return Ok(number);
    }
    Err(words::minutes(name, MOST_MINUTES))
}

fn pane(value: &Value) -> Result<Pane, String> {
    let named = value.text().and_then(Pane::named);
    named.ok_or_else(|| words::panes(&Pane::ALL.map(Pane::name).join(", ")))
}

fn theme(value: &Value) -> Result<ThemeName, String> {
    let named = value.text().and_then(ThemeName::named);
    named.ok_or_else(|| words::themes(&ThemeName::ALL.map(ThemeName::name).join(", ")))
}

/// The keys a person gives to commands, and why those that are not used are not, each with its line.
fn keymap(setting: &Setting) -> (Keymap, Vec<(usize, String)>) {
    let Value::Table(rows) = &setting.value else {
        let complaint = (setting.line, words::KEYS_ARE_A_TABLE.to_owned());
        return (Keymap::default(), vec![complaint]);
    };
    let (mut wanted, mut unused) = (Vec::new(), Vec::new());
    for Setting { line, name, value } in rows {
        match keys(value) {
            Some(keys) => wanted.push(Wanted {
                line: *line,
                name: name.clone(),
                keys,
            }),
            None => unused.push((*line, words::no_key(name))),
        }
    }
    // Tables are sorted by name; of two lines for one command the first counts.
    wanted.sort_by_key(|one| one.line);
    let (map, refused) = Keymap::of(wanted, &super::command::tables());
    unused.extend(refused.into_iter().map(|(line, why)| (line, said(&why))));
    (map, unused)
}

/// A key, or a list of keys.
fn keys(value: &Value) -> Option<Vec<Key>> {
    let names = match value {
        Value::List(names) => &names[..],
        one => std::slice::from_ref(one),
    };
    names.iter().map(|name| key(name.text()?)).collect()
}

/// One character is itself; longer names are those of `--keys`, in angle brackets or without.
fn key(name: &str) -> Option<Key> {
    if let Ok(letter) = name.parse::<char>() {
        return (!letter.is_control()).then(|| Key::char(letter));
    }
    let inside = name
        .strip_prefix('<')
        .and_then(|name| name.strip_suffix('>'));
    Key::named(&inside.unwrap_or(name).to_lowercase())
}

/// The name that is closest to one that is none, where one is close at all.
fn nearest<'a>(written: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let plain = |name: &str| name.replace([' ', '-'], "_").to_lowercase();
    let written = plain(written);
    let most = (written.chars().count() / 3).max(1);
    let near = names.map(plain).filter_map(|name| {
        let apart = strsim::osa_distance(&written, &name);
        (apart <= most).then_some((apart, name))
    });
    near.min().map(|(_, name)| name)
}

/// The name of a command that is closest to one that is none.
fn nearest_command(written: &str) -> Option<String> {
    let tables = super::command::tables();
    let rows = tables.today.iter().chain(tables.pages.iter().flatten());
    nearest(written, rows.map(|row| row.name))
}

fn said(why: &Refusal) -> String {
    match why {
        Refusal::Unknown(name) => words::no_command(name, nearest_command(name).as_deref()),
        Refusal::Without(name) => words::without_key(name),
        Refusal::Count(name, count) => words::takes_keys(name, *count),
        Refusal::Twice(name) => words::keys_twice(name),
        Refusal::Stays(key) => words::key_stays(&key.sign()),
        Refusal::Numbers(name) => words::numbers_stay(name),
        Refusal::Shared(names, key) => words::shared_key(*names, &key.sign()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Preferences {
        Preferences::read(&Config::parse(text, "config.toml"))
    }

    fn on(theme: &str, variables: &[(&str, &str)]) -> (ThemeName, usize) {
        let mut own = read(&format!("theme = \"{theme}\""));
        own.on(&Terminal::of(|name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        }));
        (own.appearance.theme, own.complaints.len())
    }

    #[test]
    fn what_is_understood_is_used_and_the_rest_is_named_with_its_line() {
        let own = read("theme = \"dark\"\nmotion = \"no\"\nascii = true\ncolour = 1\n");
        assert_eq!(
            (
                own.appearance.theme,
                own.appearance.ascii,
                own.appearance.motion
            ),
            (ThemeName::Dark, true, true)
        );
        assert_eq!(
            own.complaints,
            [
                "config.toml:2: motion is true or false.",
                "config.toml:4: colour is no setting."
            ]
        );
    }

    #[test]
    fn a_line_that_is_no_toml_leaves_the_others() {
        let own = read("ascii = true\ntheme = \"dark\n");
        assert!(own.appearance.ascii);
        let mut complaints = own.complaints.iter();
        assert!(complaints.any(|line| line.starts_with("config.toml:2:")));
    }

    #[test]
    fn an_unknown_theme_names_those_there_are() {
        let own = read("theme = \"red\"");
        assert_eq!(own.appearance.theme, ThemeName::Auto);
        assert_eq!(
            own.complaints,
            [
                "config.toml:1: the themes are auto, terminal, high-contrast, monochrome, light, dark."
            ]
        );
    }

    #[test]
    fn a_theme_is_shown_where_the_terminal_says_it_can() {
        assert_eq!(
            on("dark", &[("COLORTERM", "truecolor")]),
            (ThemeName::Dark, 0)
        );
        assert_eq!(
            on("light", &[("TERM", "xterm-256color")]),
            (ThemeName::Auto, 1)
        );
        assert_eq!(on("dark", &[("NO_COLOR", "1")]), (ThemeName::Monochrome, 0));
    }
}
