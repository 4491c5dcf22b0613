//! What the terminal can show of what the person wants.

use crate::{
    session::appearance::{Appearance, ThemeName},
    words::config as words,
};

use super::config::Config;

/// The look for a person's config on a terminal with these variables, and a line if it is another theme than wanted.
pub(super) fn look(
    config: &Config,
    variable: impl Fn(&str) -> Option<String>,
) -> (Appearance, Option<String>) {
    let is = |name: &str, values: &[&str]| {
        variable(name).is_some_and(|value| values.contains(&value.as_str()))
    };
    let bare = is("TERM", &["linux", "dumb"]);
    let without_color =
        variable("NO_COLOR").is_some() || is("CLICOLOR", &["0"]) || is("TERM", &["dumb"]);
    let is_rgb = matches!(config.theme, ThemeName::Light | ThemeName::Dark);
    let shows_rgb = is("COLORTERM", &["truecolor", "24bit"]);
    let (theme, complaint) = if without_color {
        (ThemeName::Monochrome, None)
    } else if is_rgb && !shows_rgb {
        let line = words::no_rgb(config.theme.name());
        (ThemeName::Terminal, Some(line))
    } else {
        (config.theme, None)
    };
    let look = Appearance {
        theme,
        ascii: config.ascii || bare || !is_utf8(&variable),
        motion: config.motion,
        privacy_after_minutes: config.privacy_after_minutes,
        mouse: config.mouse,
        keys: config.keys.clone(),
        ..Appearance::default()
    };
    (look, complaint)
}

/// True unless the locale names another encoding. A terminal without a locale is taken for a present-day one.
fn is_utf8(variable: &impl Fn(&str) -> Option<String>) -> bool {
    ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable)
        .is_none_or(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(theme: ThemeName, variables: &[(&str, &str)]) -> (Appearance, Option<String>) {
        let config = Config {
            theme,
            ..Config::default()
        };
        let variable = |name: &str| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        look(&config, variable)
    }

    #[test]
    fn a_terminal_that_says_it_shows_rgb_gets_the_theme() {
        let (look, complaint) = with(ThemeName::Dark, &[("COLORTERM", "truecolor")]);
        assert_eq!((look.theme, complaint), (ThemeName::Dark, None));
    }

    #[test]
    fn another_terminal_keeps_its_colors_and_the_person_is_told() {
        let (look, complaint) = with(ThemeName::Light, &[("TERM", "xterm-256color")]);
        assert_eq!(look.theme, ThemeName::Terminal);
        assert!(complaint.is_some());
    }

    #[test]
    fn who_wants_no_color_gets_none() {
        for variables in [[("NO_COLOR", "1")], [("CLICOLOR", "0")], [("TERM", "dumb")]] {
            assert_eq!(
                with(ThemeName::Dark, &variables).0.theme,
                ThemeName::Monochrome
            );
        }
    }

    #[test]
    fn bare_terminals_and_other_encodings_get_ascii() {
        for variables in [
            [("TERM", "linux")],
            [("LANG", "de_DE.ISO-8859-1")],
            [("LC_ALL", "C")],
        ] {
            assert!(with(ThemeName::Terminal, &variables).0.ascii);
        }
        for variables in [
            [("LANG", "en_US.UTF-8")],
            [("LC_CTYPE", "C.utf8")],
            [("HOME", "/x")],
        ] {
            assert!(!with(ThemeName::Terminal, &variables).0.ascii);
        }
    }
}
