//! Lays out quiet pages: a few words in a narrow column, begun at a third of the height. Where rows run short the words
//! begin higher and draw together; they are never cut in the middle.

use ratatui::{layout::Rect, style::Style};

use super::{
    areas::Areas,
    blocks::{
        Bar, Block, Hints,
        words::{Voice, Words},
    },
    canvas::{Canvas, wrap},
    document::Document,
    glyphs,
};

/// Columns of the labels in front of some words.
const LABEL: u16 = 8;

/// Draws a quiet page on a screen.
pub fn draw(page: &Document, screen: Rect, canvas: &mut Canvas) {
    let column = Areas::quiet(screen);
    let end = Areas::of(screen, 0).notice;
    let fits = |tight: &u8| height(page, column.width, *tight) <= end - screen.y;
    let tightness = (0..3).find(fits).unwrap_or(3);
    let whole = height(page, column.width, tightness);
    // One free row stays above the keys while there is one.
    let lowest = end.saturating_sub(whole + 1).max(screen.y);
    let mut y = column.y.min(lowest);
    for block in kept(page, tightness) {
        let height = height_of(block, column.width).min(end.saturating_sub(y));
        draw_block(
            block,
            Rect {
                y,
                height,
                ..column
            },
            canvas,
        );
        y += height;
    }
}

fn height(page: &Document, width: u16, tightness: u8) -> u16 {
    let kept = kept(page, tightness);
    kept.map(|block| height_of(block, width)).sum()
}

/// The blocks that are left.
fn kept(page: &Document, tightness: u8) -> impl Iterator<Item = &Block> {
    let stays = move |block: &&Block| !block.gives_way(tightness);
    page.blocks.iter().filter(stays)
}

fn height_of(block: &Block, width: u16) -> u16 {
    if let Block::Words(words) = block {
        wrap(&words.text, width.saturating_sub(indent(words))).len() as u16
    } else if let Block::Hints(hints) = block {
        hint_rows(hints, width).len() as u16
    } else {
        1
    }
}

fn indent(words: &Words) -> u16 {
    if words.label.is_some() { LABEL } else { 0 }
}

fn draw_block(block: &Block, area: Rect, canvas: &mut Canvas) {
    if area.height == 0 {
        return;
    }
    if let Block::Words(words) = block {
        draw_words(words, area, canvas);
    } else if let Block::Bar(bar) = block {
        draw_bar(*bar, area, canvas);
    } else if let Block::Hints(hints) = block {
        for (row, y) in hint_rows(hints, area.width).iter().zip(area.rows()) {
            canvas.hints(area.x, y.y, row, 3);
        }
    }
}

fn draw_words(words: &Words, area: Rect, canvas: &mut Canvas) {
    let style: Style = match words.voice {
        Voice::Strong => canvas.theme.strong,
        Voice::Plain => canvas.theme.text,
        Voice::Quiet => canvas.theme.quiet,
        Voice::Silent => return,
    };
    let indent = indent(words);
    canvas.put(
        area.x,
        area.y,
        words.label.unwrap_or(""),
        canvas.theme.quiet,
    );
    let column = Rect {
        x: area.x + indent,
        width: area.width.saturating_sub(indent),
        ..area
    };
    canvas.paragraph(column, &words.text, style);
    if words.voice == Voice::Strong {
        canvas.rest_cursor(column.x, column.y);
    }
}

fn draw_bar(bar: Bar, area: Rect, canvas: &mut Canvas) {
    let (from, to) = match bar {
        Bar::Dots { done, of } => return draw_dots(done, of, area, canvas),
        Bar::FromMiddle(part) => {
            let half = area.width / 2;
            let reach = part.min(26) * half / 26;
            (half - reach, half + reach)
        }
        Bar::FromLeft(part) => (0, part.min(52) * area.width / 52),
    };
    canvas.rule(
        area.x,
        area.right(),
        area.y,
        (glyphs::LINE, canvas.theme.line),
    );
    canvas.rule(
        area.x + from,
        area.x + to,
        area.y,
        (glyphs::HEAVY, canvas.theme.accent),
    );
}

fn draw_dots(done: u8, of: u8, area: Rect, canvas: &mut Canvas) {
    for index in 0..of {
        let (sign, style) = if index < done {
            (glyphs::DONE, canvas.theme.accent)
        } else {
            (glyphs::OPEN, canvas.theme.text)
        };
        canvas.put(area.x + 4 * u16::from(index), area.y, sign, style);
    }
}

/// Whole hints, as many in a row as fit.
fn hint_rows(hints: &Hints, width: u16) -> Vec<Vec<(&str, &str)>> {
    let mut rows: Vec<Vec<(&str, &str)>> = Vec::new();
    let mut at = 0;
    for (key, words) in hints {
        let hint = (key.as_ref(), *words);
        let taken = (key.len() + 1 + words.len()) as u16;
        match rows.last_mut() {
            Some(row) if at + 3 + taken <= width => {
                row.push(hint);
                at += 3 + taken;
            }
            Some(_) | None => {
                rows.push(vec![hint]);
                at = taken;
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::{session::appearance::Appearance, ui::blocks::words::Rank};

    fn drawn(page: &Document, width: u16, height: u16) -> String {
        let screen = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(screen);
        draw(
            page,
            screen,
            &mut Canvas::new(&mut buffer, &Appearance::default()),
        );
        let row = |y| {
            let cells = (0..width).filter_map(|x| buffer.cell((x, y)));
            let text: String = cells.map(ratatui::buffer::Cell::symbol).collect();
            text.trim_end().to_owned()
        };
        (0..height).map(row).collect::<Vec<_>>().join("\n")
    }

    fn page() -> Document {
        let mut page = Document::quiet();
        page.stress("One thing.").gap().add(Bar::FromLeft(26)).gap();
        let note = Words::new(Voice::Quiet, "Why it matters.").under("");
        page.add(note.rank(Rank::Last)).gap();
        page.add(Words::new(Voice::Quiet, "If it helps.").rank(Rank::First));
        page
    }

    #[test]
    fn words_begin_at_a_third_of_the_height() {
        let rows = drawn(&page(), 80, 24);
        let first = rows.lines().position(|row| !row.is_empty());
        assert_eq!(first, Some(7));
        assert_eq!(rows.lines().nth(7), Some("              One thing."));
    }

    #[test]
    fn where_rows_run_short_the_words_draw_together_and_the_first_line_stays() {
        assert!(drawn(&page(), 40, 9).contains("If it helps."));
        let small = drawn(&page(), 40, 7);
        assert!(small.contains("One thing.") && small.contains("Why it matters."));
        assert!(!small.contains("If it helps."));
        let smaller = drawn(&page(), 40, 4);
        assert_eq!(smaller.lines().next(), Some("  One thing."));
        assert!(!smaller.contains("Why it matters."));
    }

    #[test]
    fn a_bar_fills_from_the_middle_or_from_the_left() {
        let bar = |bar: Bar| drawn(Document::quiet().add(bar), 30, 6);
        assert!(bar(Bar::FromMiddle(0)).contains("──────────────────────────"));
        assert!(bar(Bar::FromMiddle(13)).contains("───────━━━━━━━━━━━━───────"));
        assert!(bar(Bar::FromMiddle(26)).contains("━━━━━━━━━━━━━━━━━━━━━━━━━━"));
        assert!(bar(Bar::FromLeft(13)).contains("  ━━━━━━────────────────────"));
    }
}
