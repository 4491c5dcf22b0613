//! Styles and cells as a terminal takes them. Named colors are written in the short form, which those understand too
//! that know eight of them.

use std::io::{self, Write};

use crossterm::{cursor::MoveTo, queue};
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier, Style},
};

/// Ends every style.
const PLAIN: &str = "\x1b[0m";

/// The sequence that sets this style and no other.
pub(super) fn sequence(style: Style) -> String {
    let mut all = vec!["0".to_owned()];
    for (modifier, number) in [
        (Modifier::BOLD, "1"),
        (Modifier::DIM, "2"),
        (Modifier::REVERSED, "7"),
    ] {
        if style.add_modifier.contains(modifier) {
            all.push(number.to_owned());
        }
    }
    all.extend(style.fg.and_then(|color| numbers(color, 30)));
    all.extend(style.bg.and_then(|color| numbers(color, 40)));
    format!("\x1b[{}m", all.join(";"))
}

/// The numbers of a color, from 30 on for letters and from 40 on for their ground; `None` for the terminal's own.
fn numbers(color: Color, base: u8) -> Option<String> {
    let dark = |number: u8| Some((base + number).to_string());
    let bright = |number: u8| Some((base + 60 + number).to_string());
    match color {
        Color::Reset => None,
        Color::Black => dark(0),
        Color::Red => dark(1),
        Color::Green => dark(2),
        Color::Yellow => dark(3),
        Color::Blue => dark(4),
        Color::Magenta => dark(5),
        Color::Cyan => dark(6),
        Color::Gray => dark(7),
        Color::DarkGray => bright(0),
        Color::LightRed => bright(1),
        Color::LightGreen => bright(2),
        Color::LightYellow => bright(3),
        Color::LightBlue => bright(4),
        Color::LightMagenta => bright(5),
        Color::LightCyan => bright(6),
        Color::White => bright(7),
        Color::Indexed(number) => Some(format!("{};5;{number}", base + 8)),
        Color::Rgb(red, green, blue) => Some(format!("{};2;{red};{green};{blue}", base + 8)),
    }
}

/// Writes cells where they stand, each style once for those in a row that share it.
pub(super) fn draw<'a>(
    out: &mut impl Write,
    cells: impl Iterator<Item = (u16, u16, &'a Cell)>,
) -> io::Result<()> {
    let (mut next, mut style) = (None, Style::new());
    for (x, y, cell) in cells {
        if next != Some((x, y)) {
            queue!(out, MoveTo(x, y))?;
        }
        if style != cell.style() {
            style = cell.style();
            out.write_all(sequence(style).as_bytes())?;
        }
        out.write_all(cell.symbol().as_bytes())?;
        // Behind a wide character the place is said again.
        next = Some((x + 1, y));
    }
    out.write_all(PLAIN.as_bytes())
}

/// The text in a style, which ends with it.
pub(super) fn styled(text: &str, style: Style) -> String {
    format!("{}{text}{PLAIN}", sequence(style))
}

#[test]
fn a_named_color_is_two_digits() {
    let accent = Style::new().fg(Color::Cyan);
    assert_eq!(sequence(accent), "\x1b[0;36m");
    assert_eq!(
        sequence(accent.add_modifier(Modifier::BOLD).bg(Color::Rgb(1, 2, 3))),
        "\x1b[0;1;36;48;2;1;2;3m"
    );
    assert_eq!(sequence(Style::reset()), "\x1b[0m");
}
