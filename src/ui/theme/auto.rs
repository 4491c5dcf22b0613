//! The theme that is made of the terminal's own colors: quiet words between its letters and its page, and one accent
//! that can be seen on that page. Contrasts are those of WCAG 2.

use ratatui::style::{Color, Modifier, Style};

use super::{BOLD, PLAIN, Theme};
use crate::store::{Colors, Rgb};

/// Words stand out from the page by at least this.
const TEXT: f64 = 7.0;
/// Quiet words have this share of it,
const SHARE: f64 = 0.55;
/// at least so much,
const LEAST_QUIET: f64 = 4.8;
/// and no more than this.
const MOST_QUIET: f64 = 9.0;
const LINE: f64 = 3.0;
const ACCENT: f64 = 4.5;
/// The named cyan counts as seen from here on.
const SEEN: f64 = 3.0;

/// The accent's hue in degrees, and how colorful it is.
const HUE: f64 = 165.0;
const SATURATION: f64 = 0.4;

const BLACK: Rgb = [0; 3];
const WHITE: Rgb = [255; 3];

const DIM: Style = Style::new().add_modifier(Modifier::DIM);

/// The theme on a terminal that did not tell its colors: two tones, and nothing that could be unseen.
pub(super) const UNTOLD: Theme = Theme {
    page: PLAIN,
    text: PLAIN,
    strong: BOLD,
    quiet: DIM,
    key: BOLD,
    line: DIM,
    accent: BOLD,
    unsaved: BOLD,
    selected: BOLD,
};

/// The theme on a terminal of these colors that shows named colors only.
pub(super) fn named(colors: &Colors) -> Theme {
    let is_seen = match colors.cyan {
        Some(cyan) => contrast(cyan, colors.page) >= SEEN,
        None => is_dark(colors.page),
    };
    Theme {
        accent: if is_seen {
            Style::new().fg(Color::Cyan)
        } else {
            BOLD
        },
        ..UNTOLD
    }
}

/// The theme on a terminal of these colors that shows any color.
pub(super) fn mixed(colors: &Colors) -> Theme {
    let page = colors.page;
    let end = if is_dark(page) { WHITE } else { BLACK };
    let ink = fewest(|part| mix(colors.ink, end, part), page, TEXT);
    let own = ink == colors.ink;
    let text = if own { PLAIN } else { fg(ink) };
    let strong = text.add_modifier(Modifier::BOLD);
    let share = contrast(ink, page) * SHARE;
    let quiet = share.clamp(LEAST_QUIET, MOST_QUIET);
    let towards_ink = |part| mix(page, ink, part);
    Theme {
        text,
        strong,
        key: strong,
        selected: strong,
        unsaved: strong,
        quiet: fg(fewest(towards_ink, page, quiet)),
        line: fg(fewest(towards_ink, page, LINE)),
        accent: fg(fewest(|part| accent(end, part), page, ACCENT)),
        page: PLAIN,
    }
}

fn fg([red, green, blue]: Rgb) -> Style {
    Style::new().fg(Color::Rgb(red, green, blue))
}

/// The first of 256 steps away from the page that has this contrast on it; the last where none has.
fn fewest(step: impl Fn(u8) -> Rgb, page: Rgb, wanted: f64) -> Rgb {
    let (mut low, mut high) = (0, u8::MAX);
    while low < high {
        let middle = low + (high - low) / 2;
        if contrast(step(middle), page) >= wanted {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    step(low)
}

/// So many 255ths of the way from one color to another.
fn mix(from: Rgb, to: Rgb, part: u8) -> Rgb {
    std::array::from_fn(|index| {
        let [from, to, part] = [from[index], to[index], part].map(f64::from);
        whole(from + (to - from) * part / 255.0)
    })
}

/// The accent, so many 255ths of the way from the page's end of light to the other.
fn accent(end: Rgb, part: u8) -> Rgb {
    let part = f64::from(part) / 255.0;
    let lightness = if end == WHITE { part } else { 1.0 - part };
    let spread = SATURATION * lightness.min(1.0 - lightness);
    [0.0, 8.0, 4.0].map(|corner| {
        let turn = (corner + HUE / 30.0) % 12.0;
        let share = (turn - 3.0).min(9.0 - turn).clamp(-1.0, 1.0);
        whole((lightness - spread * share) * 255.0)
    })
}

#[expect(clippy::cast_sign_loss, reason = "it is never below zero")]
fn whole(part: f64) -> u8 {
    part.round() as u8
}

fn is_dark(page: Rgb) -> bool {
    contrast(page, WHITE) > contrast(page, BLACK)
}

/// How much one color stands out from another: 1 to 21.
pub(super) fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: Rgb) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests;
