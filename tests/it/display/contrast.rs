//! The colors of the themes, as they meet on the screens: WCAG 2 contrast of every pair that is really drawn.

use std::collections::BTreeMap;

use daymark::session::appearance::ThemeName;
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::screens::{OF_A_MORNING, OF_THE_FIRST_RUN, OVER_ANOTHER};
use crate::support::{Daymark, three_values, week_of_marks};

/// Shapes: lines, bars, and marks that a word beside them says again.
const SHAPES: &str = "─━│○●◦·~";
/// Of these, the hairlines.
const LINES: &str = "─│";

/// Every cell with ink on every screen of this theme.
fn cells(theme: ThemeName) -> Vec<Cell> {
    let morning = |keys: &&str| {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(week_of_marks())
            .press(keys)
    };
    let first = |keys: &&str| Daymark::at("2026-03-08 08:10").press(keys);
    let refused = |_: &&str| {
        let full = Some(daymark::store::NotSaved::Full);
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .disk_says(full)
            .press("1")
    };
    let mut cells = Vec::new();
    for (ways, open) in [
        (&OF_A_MORNING[..], &morning as &dyn Fn(&&str) -> Daymark),
        (&OVER_ANOTHER[..], &morning),
        (&OF_THE_FIRST_RUN[..], &first),
        (&[""][..], &refused),
    ] {
        for keys in ways {
            let mut visit = open(keys).look(|_| {});
            let runtime = visit.runtime();
            runtime.app.session.appearance.theme = theme;
            runtime.app.size = (80, 24);
            let mut frame =
                ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
            daymark::app::screen::draw(&runtime.app, &mut frame);
            cells.extend(
                frame
                    .content()
                    .iter()
                    .filter(|cell| cell.symbol() != " ")
                    .cloned(),
            );
        }
    }
    cells
}

/// Ink and ground as they are seen.
fn pair(cell: &Cell) -> (Color, Color) {
    if cell.modifier.contains(Modifier::REVERSED) {
        (cell.bg, cell.fg)
    } else {
        (cell.fg, cell.bg)
    }
}

/// The color as light: those of the palette as they are named.
fn rgb(color: Color) -> [u8; 3] {
    match color {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Black => [0, 0, 0],
        Color::White => [255, 255, 255],
        Color::LightCyan => [0, 255, 255],
        Color::LightYellow => [255, 255, 0],
        other => panic!("{other:?} is a color of no theme"),
    }
}

/// WCAG 2 relative luminance.
fn luminance(color: Color) -> f64 {
    let [red, green, blue] = rgb(color).map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast((one, other): (Color, Color)) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_counted_as_wcag_counts_it() {
    let gray = Color::Rgb(0x77, 0x77, 0x77);
    assert!((contrast((Color::Black, Color::White)) - 21.0).abs() < 1e-9);
    assert!((contrast((gray, Color::White)) - 4.478).abs() < 0.001);
    assert!((contrast((gray, gray)) - 1.0).abs() < 1e-9);
}

#[test]
fn words_of_the_fixed_themes_are_at_seven_to_one_and_lines_at_three() {
    for (theme, inks) in [
        (ThemeName::Light, 5),
        (ThemeName::Dark, 5),
        (ThemeName::HighContrast, 3),
    ] {
        let mut least: BTreeMap<String, (f64, String)> = BTreeMap::new();
        for cell in cells(theme) {
            let pair = pair(&cell);
            let ratio = contrast(pair);
            let is_shape = SHAPES.contains(cell.symbol());
            let is_line = LINES.contains(cell.symbol());
            let wanted = if is_line {
                3.0
            } else if is_shape {
                4.5
            } else {
                7.0
            };
            assert!(
                ratio >= wanted,
                "{}: {:?} is {ratio:.2}:1",
                theme.name(),
                cell
            );
            let name = format!("{:?} on {:?}", pair.0, pair.1);
            let seen = least.entry(name).or_insert((ratio, String::new()));
            if !seen.1.contains(cell.symbol()) && seen.1.len() < 24 {
                seen.1.push_str(cell.symbol());
            }
        }
        let list: Vec<String> = least
            .iter()
            .map(|(name, (ratio, seen))| format!("{ratio:.1}:1 {name} ({seen})"))
            .collect();
        tell!("{}:\n  {}", theme.name(), list.join("\n  "));
        // All inks were met, so nothing was left unmeasured.
        let distinct: std::collections::BTreeSet<String> = cells(theme)
            .iter()
            .map(|cell| format!("{:?}", pair(cell).0))
            .collect();
        assert!(distinct.len() >= inks, "{distinct:?}");
    }
}

#[test]
fn the_terminals_own_colors_color_no_word_and_lay_no_ground() {
    for theme in [ThemeName::Auto, ThemeName::Terminal] {
        for cell in cells(theme) {
            assert_eq!(cell.bg, Color::Reset, "{cell:?}");
            let is_shape = SHAPES.contains(cell.symbol());
            let is_plain = cell.fg == Color::Reset || cell.fg == Color::Cyan && is_shape;
            assert!(is_plain, "{cell:?}");
            let both = Modifier::DIM | Modifier::BOLD;
            assert!(!cell.modifier.contains(both), "{cell:?}");
        }
    }
    for cell in cells(ThemeName::Monochrome) {
        assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{cell:?}");
    }
}
