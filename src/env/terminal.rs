//! What the terminal can show, as far as variables say.

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Colors are not wanted, or there are none.
    pub is_colorless: bool,
    pub shows_rgb: bool,
    pub is_ascii: bool,
    /// What tells it from others, as far as it says.
    pub name: String,
    /// It may be asked and will answer at once: it is no console, and nothing slow lies between.
    pub is_near: bool,
}

/// Where one of these is set a line lies between, over which an answer may come late.
const FAR: [&str; 5] = [
    "SSH_CONNECTION",
    "SSH_CLIENT",
    "SSH_TTY",
    "MOSH_CONNECTION",
    "MOSH_SERVER_PID",
];

impl Terminal {
    /// What these variables say of it.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name: &str, values: &[&str]| {
            variable(name).is_some_and(|value| values.contains(&value.as_str()))
        };
        let term = variable("TERM").unwrap_or_default();
        // Of a glass teletype nothing more is known than that it is one.
        let is_bare = term == "dumb" || term.starts_with("vt");
        let is_console = is_bare || term == "linux" || term.is_empty();
        let is_far = FAR.iter().any(|name| variable(name).is_some());
        let is_colorless = variable("NO_COLOR").is_some() || is("CLICOLOR", &["0"]) || is_bare;
        let program = ["TERM_PROGRAM", "COLORTERM"]
            .into_iter()
            .filter_map(&variable);
        Self {
            is_colorless,
            shows_rgb: is("COLORTERM", &["truecolor", "24bit"]),
            is_ascii: is_bare || term == "linux" || !is_utf8(&variable),
            is_near: !(is_colorless || is_console || is_far),
            name: std::iter::once(term)
                .chain(program)
                .collect::<Vec<_>>()
                .join(" "),
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
