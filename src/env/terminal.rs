//! What the terminal can show, as far as variables say.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Colors are not wanted, or there are none.
    pub is_colorless: bool,
    pub shows_rgb: bool,
    pub is_ascii: bool,
}

impl Terminal {
    /// What these variables say of it.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name: &str, values: &[&str]| {
            variable(name).is_some_and(|value| values.contains(&value.as_str()))
        };
        let is_dumb = is("TERM", &["dumb"]);
        Self {
            is_colorless: variable("NO_COLOR").is_some() || is("CLICOLOR", &["0"]) || is_dumb,
            shows_rgb: is("COLORTERM", &["truecolor", "24bit"]),
            is_ascii: is_dumb || is("TERM", &["linux"]) || !is_utf8(&variable),
        }
    }
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
    use super::Terminal;

    fn with(name: &str, value: &str) -> Terminal {
        Terminal::of(|asked| (asked == name).then(|| value.to_owned()))
    }

    #[test]
    fn bare_terminals_and_other_encodings_get_ascii() {
        for (name, value) in [
            ("TERM", "linux"),
            ("LANG", "de_DE.ISO-8859-1"),
            ("LC_ALL", "C"),
        ] {
            assert!(with(name, value).is_ascii, "{value}");
        }
        for (name, value) in [
            ("LANG", "en_US.UTF-8"),
            ("LC_CTYPE", "C.utf8"),
            ("HOME", "/x"),
        ] {
            assert!(!with(name, value).is_ascii, "{value}");
        }
    }

    #[test]
    fn who_wants_no_color_gets_none() {
        for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")] {
            assert!(with(name, value).is_colorless, "{name}");
        }
    }
}
