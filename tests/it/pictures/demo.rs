//! A morning as a picture that goes from scene to scene by hard cuts, slowly. Nothing slides, and who asks their
//! system for less motion sees one still scene.

#![allow(clippy::cast_precision_loss, reason = "columns and rows are few")]

use ratatui::{buffer::Buffer, style::Color};
use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    Begun, Palette, shown,
    svg::{AIR, CELL, STYLE, escaped, ground, head, hex, row, size},
    visit,
};

/// One scene: the keys since the last one, a line about it, how long it stays.
pub(super) struct Scene {
    keys: &'static str,
    shown: &'static str,
    line: &'static str,
    pub(super) seconds: u32,
}

const fn scene(keys: &'static str, shown: &'static str, line: &'static str, seconds: u32) -> Scene {
    Scene {
        keys,
        shown,
        line,
        seconds,
    }
}

/// The scenes of the morning.
pub(super) const SCENES: [Scene; 10] = [
    scene(
        "",
        "",
        "A morning: three small steps, one for each value.",
        4,
    ),
    scene("1", "1", "One line to a friend is sent. One key.", 4),
    scene("e", "e", "It felt good. No answer is fine too.", 4),
    scene(
        "<down>-",
        "-",
        "The page looks long: a smaller size, today only.",
        4,
    ),
    scene(
        "b",
        "b",
        "The whole day looks big: every step in its smallest size.",
        4,
    ),
    scene("b", "b", "And back.", 3),
    scene("g", "g", "Hands shaking? A short grounding.", 4),
    scene("<wait:3s>", "", "The bar breathes along.", 3),
    scene("<esc>0", "0", "A hard moment: one thing at a time.", 5),
    scene(
        "<esc>",
        "Esc",
        "q leaves. A step that stays open stays open.",
        6,
    ),
];

/// The picture on one terminal.
pub(super) fn demo(terminal: Palette) -> String {
    let mut running = visit(terminal, (80, 24), Begun::Morning);
    let mut frames: Vec<Buffer> = Vec::new();
    for scene in &SCENES {
        running = running.press(scene.keys);
        frames.push(shown(&mut running, terminal));
    }
    let (width, height) = size(&frames[0]);
    let below = CELL.1 * 2.0;
    let words = SCENES.map(|scene| scene.line).join(" ");
    let mut svg = head((width, height + below), ground(&frames[0]), &words);
    let mut parts: BTreeMap<(usize, usize), String> = BTreeMap::new();
    for y in 0..frames[0].area.height {
        stretches(&mut parts, &|at| row(&frames[at], y));
    }
    let colors = (frames[0].content()[0].fg, below);
    stretches(&mut parts, &|at| caption(at, (width, height), colors));
    let _ = writeln!(svg, "<style>{}</style>", style(parts.keys()));
    for ((from, to), content) in parts {
        let _ = writeln!(svg, "<g class=\"s{from}-{to}\">\n{content}</g>");
    }
    svg.push_str("</svg>\n");
    svg
}

/// What is drawn, once for each stretch of scenes in which it stays the same.
fn stretches(parts: &mut BTreeMap<(usize, usize), String>, draw: &dyn Fn(usize) -> String) {
    let mut from = 0;
    while from < SCENES.len() {
        let content = draw(from);
        let same = (from..SCENES.len()).take_while(|at| draw(*at) == content);
        let to = from + same.count();
        if !content.is_empty() {
            parts.entry((from, to)).or_default().push_str(&content);
        }
        from = to;
    }
}

/// The line under the screen: the key, and what it is about.
fn caption(at: usize, (width, height): (f32, f32), (color, below): (Color, f32)) -> String {
    let scene = &SCENES[at];
    let (y, color) = (height + below / 2.0 - 4.0, hex(color));
    let mut svg = format!(
        "<rect x=\"{AIR}\" y=\"{:.1}\" width=\"{:.1}\" height=\"1\" fill=\"{color}\" opacity=\"0.35\"/>\n",
        height - 8.0,
        width - 2.0 * AIR
    );
    let mut x = AIR + 2.0 * CELL.0;
    if !scene.shown.is_empty() {
        let wide = scene.shown.chars().count() as f32 * CELL.0;
        let _ = writeln!(
            svg,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"20\" rx=\"4\" fill=\"none\" stroke=\"{color}\"/>\n\
             <text x=\"{x:.1}\" y=\"{y:.1}\" class=\"b\" fill=\"{color}\">{}</text>",
            x - 7.0,
            y - 15.0,
            wide + 14.0,
            scene.shown
        );
        x += wide + 20.0;
    }
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{color}\">{}</text>",
        escaped(scene.line)
    );
    svg
}

/// When each stretch of scenes is seen; without motion, the second scene.
fn style<'a>(stretches: impl Iterator<Item = &'a (usize, usize)>) -> String {
    let whole: u32 = SCENES.iter().map(|scene| scene.seconds).sum();
    let at = |scene: usize| {
        let before: u32 = SCENES[..scene].iter().map(|scene| scene.seconds).sum();
        before as f32 * 100.0 / whole as f32
    };
    let mut css = STYLE.to_owned();
    for (from, to) in stretches.copied() {
        let (begins, ends) = (at(from), at(to));
        let name = format!("s{from}-{to}");
        let hidden = if from == 0 {
            ""
        } else {
            "0%{visibility:hidden}"
        };
        let after = if to == SCENES.len() {
            String::new()
        } else {
            format!("{ends:.2}%{{visibility:hidden}}")
        };
        let still = if (from..to).contains(&STILL) {
            "visible"
        } else {
            "hidden"
        };
        let _ = write!(
            css,
            "\n@keyframes {name}{{{hidden}{begins:.2}%{{visibility:visible}}{after}}}\
             .{name}{{animation:{name} {whole}s step-end infinite;visibility:{still}}}"
        );
    }
    css.push_str("\n@media (prefers-reduced-motion: reduce){g{animation:none!important}}");
    css
}

/// The scene that is seen where nothing may move.
const STILL: usize = 2;
