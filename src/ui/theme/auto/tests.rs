use super::*;

/// Letters and page of terminals people use, as they are shipped.
const TERMINALS: [(&str, u32, u32); 14] = [
    ("dark", 0x00d7_dae0, 0x0012_121a),
    ("light", 0x0024_292f, 0x00fd_fdfb),
    ("xterm", 0x00e5_e5e5, 0x0000_0000),
    ("xterm, white", 0x0000_0000, 0x00ff_ffff),
    ("GNOME", 0x00ff_ffff, 0x0017_1421),
    ("Tango", 0x002e_3436, 0x00ee_eeec),
    ("Terminal.app", 0x0000_0000, 0x00ff_ffff),
    ("Solarized dark", 0x0083_9496, 0x0000_2b36),
    ("Solarized light", 0x0065_7b83, 0x00fd_f6e3),
    ("Gruvbox dark", 0x00eb_dbb2, 0x0028_2828),
    ("Gruvbox light", 0x003c_3836, 0x00fb_f1c7),
    ("Dracula", 0x00f8_f8f2, 0x0028_2a36),
    ("Nord", 0x00d8_dee9, 0x002e_3440),
    ("Windows", 0x00cc_cccc, 0x000c_0c0c),
];

fn rgb(number: u32) -> Rgb {
    let [_, red, green, blue] = number.to_be_bytes();
    [red, green, blue]
}

fn colors((_, ink, page): (&str, u32, u32)) -> Colors {
    Colors {
        ink: rgb(ink),
        page: rgb(page),
        cyan: None,
    }
}

fn seen(style: Style, own: Rgb) -> Rgb {
    match style.fg {
        None => own,
        Some(Color::Rgb(red, green, blue)) => [red, green, blue],
        Some(other) => panic!("{other:?} is no mixed color"),
    }
}

#[test]
fn on_every_terminal_words_are_read_and_quiet_words_are_quieter() {
    for terminal in TERMINALS {
        let (name, ..) = terminal;
        let colors = colors(terminal);
        let theme = mixed(&colors);
        let of = |style: Style| contrast(seen(style, colors.ink), colors.page);
        let (text, quiet) = (of(theme.text), of(theme.quiet));
        println!(
            "{name}: text {text:.1}, quiet {quiet:.1}, line {:.1}, accent {:.1}",
            of(theme.line),
            of(theme.accent)
        );
        assert!(text >= TEXT, "{name}: text {text:.2}");
        assert!(quiet >= LEAST_QUIET, "{name}: quiet {quiet:.2}");
        assert!(quiet <= 0.7 * text, "{name}: quiet {quiet:.2} of {text:.2}");
        assert!(of(theme.line) >= LINE, "{name}: line {:.2}", of(theme.line));
        assert!(
            of(theme.accent) >= ACCENT,
            "{name}: accent {:.2}",
            of(theme.accent)
        );
        assert_eq!(theme.page, PLAIN, "{name}");
    }
}

#[test]
fn a_terminal_whose_letters_are_plain_enough_keeps_them() {
    assert_eq!(mixed(&colors(TERMINALS[0])).text, PLAIN);
    // Solarized's own are at 4.8 and 4.1.
    assert_ne!(mixed(&colors(TERMINALS[7])).text, PLAIN);
    assert_ne!(mixed(&colors(TERMINALS[8])).text, PLAIN);
}

#[test]
fn no_two_levels_look_alike() {
    let mut themes = vec![UNTOLD];
    for terminal in TERMINALS {
        themes.extend([mixed(&colors(terminal)), named(&colors(terminal))]);
    }
    for theme in themes {
        let levels = [theme.strong, theme.text, theme.quiet];
        for (index, level) in levels.iter().enumerate() {
            assert!(!levels[..index].contains(level), "{levels:?}");
        }
    }
}

#[test]
fn cyan_is_used_where_it_can_be_seen() {
    let cyan = Style::new().fg(Color::Cyan);
    let dark = colors(TERMINALS[0]);
    let light = colors(TERMINALS[1]);
    assert_eq!(named(&dark).accent, cyan);
    assert_eq!(named(&light).accent, BOLD);
    let dark_cyan = Colors {
        cyan: Some([0, 0x60, 0x60]),
        ..light
    };
    assert_eq!(named(&dark_cyan).accent, cyan);
}

#[test]
fn a_page_in_the_middle_gets_what_can_be_had() {
    let colors = Colors {
        ink: [0x80; 3],
        page: [0x77; 3],
        cyan: None,
    };
    assert_eq!(mixed(&colors).text, fg(BLACK));
}
