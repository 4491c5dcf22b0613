//! Cells as SVG: text in runs of one style, lines and marks as shapes, so that every column stands where it stood.

#![allow(clippy::cast_precision_loss, reason = "columns and rows are few")]

use std::fmt::Write as _;

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};

/// A cell, in pixels.
pub(super) const CELL: (f32, f32) = (8.4, 18.0);
/// Air around the screen.
pub(super) const AIR: f32 = 14.0;
/// Where letters stand in their cell.
const BASE: f32 = 13.5;

/// The font, and what styles are called.
pub(super) const STYLE: &str = "text{font:14px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;\
                                white-space:pre}.b{font-weight:700}";

/// One frame as a picture of its own.
pub(super) fn still(frame: &Buffer, words: &str) -> String {
    let (width, height) = size(frame);
    let mut svg = head((width, height), ground(frame), words);
    let _ = writeln!(svg, "<style>{STYLE}</style>");
    for y in 0..frame.area.height {
        svg.push_str(&row(frame, y));
    }
    svg.push_str("</svg>\n");
    svg
}

/// The size of a frame in pixels.
pub(super) fn size(frame: &Buffer) -> (f32, f32) {
    (
        f32::from(frame.area.width) * CELL.0 + 2.0 * AIR,
        f32::from(frame.area.height) * CELL.1 + 2.0 * AIR,
    )
}

/// The beginning of a picture: its size, its words for who does not see it, its ground.
pub(super) fn head((width, height): (f32, f32), ground: Color, words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words: Vec<&str> = words
        .into_iter()
        .filter(|word| !word.chars().all(|letter| "─━>○●·".contains(letter)))
        .collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
         height=\"{height:.0}\" role=\"img\">\n<title>daymark</title>\n<desc>{}</desc>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{}\"/>\n",
        escaped(&words.join(" ")),
        hex(ground)
    )
}

/// The color of the page.
pub(super) fn ground(frame: &Buffer) -> Color {
    frame.content().first().map_or(Color::Reset, |cell| cell.bg)
}

/// One row of a frame; nothing where it is empty.
pub(super) fn row(frame: &Buffer, y: u16) -> String {
    let width = usize::from(frame.area.width);
    let cells = &frame.content()[usize::from(y) * width..][..width];
    let mut svg = String::new();
    let mut x = 0;
    while x < width {
        let same = |cell: &&Cell| kind(cell) == kind(&cells[x]);
        let len = cells[x..].iter().take_while(same).count();
        svg.push_str(&run(&cells[x..x + len], (x, y)));
        x += len;
    }
    svg
}

/// What cells have in common that are drawn in one go.
fn kind(cell: &Cell) -> (Option<char>, Color, bool) {
    let sign = cell.symbol().chars().next().unwrap_or(' ');
    let shape = "─━│○●◦·".contains(sign).then_some(sign);
    (shape, cell.fg, cell.modifier.contains(Modifier::BOLD))
}

fn run(cells: &[Cell], (x, y): (usize, u16)) -> String {
    let (shape, color, bold) = kind(&cells[0]);
    let (left, top) = (AIR + x as f32 * CELL.0, AIR + f32::from(y) * CELL.1);
    let length = cells.len() as f32 * CELL.0;
    let middle = top + CELL.1 / 2.0;
    let color = hex(color);
    let Some(sign) = shape else {
        return words(cells, (left, top + BASE), (&color, bold));
    };
    let line = |thick: f32| {
        format!(
            "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{length:.1}\" height=\"{thick}\" fill=\"{color}\"/>\n",
            middle - thick / 2.0
        )
    };
    match sign {
        '─' => line(1.0),
        '━' => line(2.0),
        '│' => format!(
            "<rect x=\"{:.1}\" y=\"{top:.1}\" width=\"1\" height=\"{}\" fill=\"{color}\"/>\n",
            left + CELL.0 / 2.0,
            CELL.1
        ),
        _ => (0..cells.len())
            .map(|at| {
                let center = left + (at as f32 + 0.5) * CELL.0;
                match sign {
                    '○' => format!(
                        "<circle cx=\"{center:.1}\" cy=\"{middle:.1}\" r=\"3.4\" fill=\"none\" stroke=\"{color}\" \
                         stroke-width=\"1.2\"/>\n"
                    ),
                    '●' => dot((center, middle), "4", &color),
                    '◦' => dot((center, middle), "2.4", &color),
                    _ => dot((center, middle), "1.2", &color),
                }
            })
            .collect(),
    }
}

fn dot((x, y): (f32, f32), radius: &str, color: &str) -> String {
    format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\" fill=\"{color}\"/>\n")
}

/// Words without the blanks around them, stretched to the columns they take; wide gaps part them.
fn words(cells: &[Cell], (left, base): (f32, f32), (color, bold): (&str, bool)) -> String {
    let text: String = cells.iter().map(Cell::symbol).collect();
    let mut svg = String::new();
    let mut at = 0;
    for piece in text.split("  ") {
        let columns = piece.chars().count();
        let words = piece.trim();
        if !words.is_empty() {
            let before = piece.len() - piece.trim_start().len();
            let bold = if bold { " class=\"b\"" } else { "" };
            let _ = writeln!(
                svg,
                "<text x=\"{:.1}\" y=\"{base:.1}\" textLength=\"{:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
                 fill=\"{color}\"{bold}>{}</text>",
                left + (at + before) as f32 * CELL.0,
                words.chars().count() as f32 * CELL.0,
                escaped(words)
            );
        }
        at += columns + 2;
    }
    svg
}

/// A color as SVG writes it.
pub(super) fn hex(color: Color) -> String {
    match color {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("{other:?}: pictures are drawn in a theme of fixed colors"),
    }
}

/// Text as XML has it.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
