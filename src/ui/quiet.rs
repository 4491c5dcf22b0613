//! Quiet pages: a few words in a narrow column, begun at a third of the height. Where rows run short the words begin
//! higher and draw together; they are never cut in the middle.

use ratatui::{layout::Rect, style::Style};

use super::{
    areas::Areas,
    canvas::{Canvas, wrap},
    glyphs,
    told::Told,
};

/// Columns of the labels in front of some words.
const LABEL: u16 = 8;

/// The words of one quiet page, from the top to the bottom.
#[derive(Debug, Default)]
pub struct Page {
    parts: Vec<Part>,
}

/// How words stand on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The one bold line; the cursor rests on it.
    Strong,
    /// Words.
    Plain,
    /// What can be skipped.
    Quiet,
    /// Rows kept free for words to come, so that nothing moves when they do.
    Silent,
}

/// A line that fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// From the middle to both ends, in 26ths.
    FromMiddle(u16),
    /// From left to right, in 52nds.
    FromLeft(u16),
}

/// When a part gives way to those that matter more. Free rows go after `First`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gives {
    First,
    Last,
    Never,
}

#[derive(Debug)]
struct Part {
    what: What,
    gives: Gives,
}

#[derive(Debug)]
enum What {
    Words {
        label: Option<&'static str>,
        text: String,
        voice: Voice,
    },
    Gap,
    Bar(Bar),
    Dots {
        done: u8,
        of: u8,
    },
    Hints(Vec<(&'static str, &'static str)>),
}

impl Page {
    /// A page with nothing on it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds words.
    pub fn words(self, voice: Voice, text: impl Into<String>) -> Self {
        self.say((None, text.into()), voice, Gives::Never)
    }

    /// Adds words with a label in front of them; an empty label leaves its columns free.
    pub fn under(self, label: &'static str, voice: Voice, text: impl Into<String>) -> Self {
        self.say((Some(label), text.into()), voice, Gives::Never)
    }

    /// Adds words under the label columns that give way where rows run short.
    pub fn note(self, text: impl Into<String>) -> Self {
        self.say((Some(""), text.into()), Voice::Quiet, Gives::Last)
    }

    /// Adds words that are the first to give way.
    pub fn aside(self, text: impl Into<String>) -> Self {
        self.say((None, text.into()), Voice::Quiet, Gives::First)
    }

    /// Adds a free row.
    pub fn gap(self) -> Self {
        self.with(What::Gap, Gives::Never)
    }

    /// Adds a bar.
    pub fn bar(self, bar: Bar) -> Self {
        self.with(What::Bar(bar), Gives::Never)
    }

    /// Adds a row of dots.
    pub fn dots(self, done: u8, of: u8) -> Self {
        self.with(What::Dots { done, of }, Gives::Never)
    }

    /// Adds keys with their words.
    pub fn hints(self, hints: &[(&'static str, &'static str)]) -> Self {
        self.with(What::Hints(hints.to_vec()), Gives::Never)
    }

    /// Draws the page on a screen.
    pub fn draw(&self, screen: Rect, canvas: &mut Canvas) {
        if let Some(told) = canvas.told() {
            return self.tell(told);
        }
        let column = Areas::quiet(screen);
        let end = Areas::of(screen, 0).notice;
        let tightness = (0..3).find(|tight| self.height(column.width, *tight) <= end - screen.y);
        let tightness = tightness.unwrap_or(3);
        let height = self.height(column.width, tightness);
        // One free row stays above the keys while there is one.
        let lowest = end.saturating_sub(height + 1).max(screen.y);
        let mut y = column.y.min(lowest);
        for part in self.kept(tightness) {
            let height = part.height(column.width).min(end.saturating_sub(y));
            part.draw(
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

    /// Its words one after the other; what moves and what is kept free says nothing.
    fn tell(&self, told: &mut Told) {
        for part in &self.parts {
            match &part.what {
                What::Words {
                    voice: Voice::Silent,
                    ..
                }
                | What::Gap
                | What::Bar(_)
                | What::Dots { .. } => {}
                What::Words { label, text, .. } => match label {
                    Some(label) if !label.is_empty() => told.labelled(label, text),
                    Some(_) | None => told.words(text),
                },
                What::Hints(hints) => {
                    for (key, words) in hints {
                        told.choice(key, words);
                    }
                }
            }
        }
    }

    fn say(
        self,
        (label, text): (Option<&'static str>, String),
        voice: Voice,
        gives: Gives,
    ) -> Self {
        self.with(What::Words { label, text, voice }, gives)
    }

    fn with(mut self, what: What, gives: Gives) -> Self {
        self.parts.push(Part { what, gives });
        self
    }

    fn height(&self, width: u16, tightness: u8) -> u16 {
        self.kept(tightness).map(|part| part.height(width)).sum()
    }

    /// The parts that are left: 0 is all, 1 without asides, 2 without free rows, 3 without notes.
    fn kept(&self, tightness: u8) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| {
            let gives_at = match (&part.what, part.gives) {
                (_, Gives::First) => 1,
                (What::Gap, Gives::Last | Gives::Never) => 2,
                (_, Gives::Last) => 3,
                (_, Gives::Never) => u8::MAX,
            };
            tightness < gives_at
        })
    }
}

impl Part {
    fn height(&self, width: u16) -> u16 {
        match &self.what {
            What::Words { label, text, .. } => {
                let indent = if label.is_some() { LABEL } else { 0 };
                wrap(text, width.saturating_sub(indent)).len() as u16
            }
            What::Gap | What::Bar(_) | What::Dots { .. } => 1,
            What::Hints(hints) => hint_rows(hints, width).len() as u16,
        }
    }

    fn draw(&self, area: Rect, canvas: &mut Canvas) {
        match &self.what {
            What::Words { label, text, voice } => draw_words((*label, text), *voice, area, canvas),
            What::Gap => {}
            What::Bar(bar) => draw_bar(*bar, area, canvas),
            What::Dots { done, of } => draw_dots(*done, *of, area, canvas),
            What::Hints(hints) => {
                for (row, y) in hint_rows(hints, area.width).iter().zip(area.rows()) {
                    canvas.hints(area.x, y.y, row, 3);
                }
            }
        }
    }
}

fn draw_words((label, text): (Option<&str>, &str), voice: Voice, area: Rect, canvas: &mut Canvas) {
    let style: Style = match voice {
        Voice::Strong => canvas.theme.strong(),
        Voice::Plain => canvas.theme.text(),
        Voice::Quiet => canvas.theme.quiet(),
        Voice::Silent => return,
    };
    if area.height == 0 {
        return;
    }
    let indent = if label.is_some() { LABEL } else { 0 };
    canvas.put(area.x, area.y, label.unwrap_or(""), canvas.theme.quiet());
    let words = Rect {
        x: area.x + indent,
        width: area.width.saturating_sub(indent),
        ..area
    };
    canvas.paragraph(words, text, style);
    if voice == Voice::Strong {
        canvas.rest_cursor(words.x, words.y);
    }
}

fn draw_bar(bar: Bar, area: Rect, canvas: &mut Canvas) {
    if area.height == 0 {
        return;
    }
    let (from, to) = match bar {
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
        (glyphs::LINE, canvas.theme.line()),
    );
    canvas.rule(
        area.x + from,
        area.x + to,
        area.y,
        (glyphs::HEAVY, canvas.theme.accent()),
    );
}

fn draw_dots(done: u8, of: u8, area: Rect, canvas: &mut Canvas) {
    if area.height == 0 {
        return;
    }
    for index in 0..of {
        let (sign, style) = if index < done {
            (glyphs::DONE, canvas.theme.accent())
        } else {
            (glyphs::OPEN, canvas.theme.text())
        };
        canvas.put(area.x + 4 * u16::from(index), area.y, sign, style);
    }
}

/// Whole hints, as many in a row as fit.
fn hint_rows(
    hints: &[(&'static str, &'static str)],
    width: u16,
) -> Vec<Vec<(&'static str, &'static str)>> {
    let mut rows: Vec<Vec<(&'static str, &'static str)>> = Vec::new();
    let mut at = 0;
    for hint in hints {
        let taken = (hint.0.len() + 1 + hint.1.len()) as u16;
        match rows.last_mut() {
            Some(row) if at + 3 + taken <= width => {
                row.push(*hint);
                at += 3 + taken;
            }
            Some(_) | None => {
                rows.push(vec![*hint]);
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
    use crate::session::appearance::Appearance;

    fn drawn(page: &Page, width: u16, height: u16) -> String {
        let screen = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(screen);
        page.draw(
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

    fn page() -> Page {
        Page::new()
            .words(Voice::Strong, "One thing.")
            .gap()
            .bar(Bar::FromLeft(26))
            .gap()
            .note("Why it matters.")
            .gap()
            .aside("If it helps.")
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
        let bar = |bar| drawn(&Page::new().bar(bar), 30, 6);
        assert!(bar(Bar::FromMiddle(0)).contains("──────────────────────────"));
        assert!(bar(Bar::FromMiddle(13)).contains("───────━━━━━━━━━━━━───────"));
        assert!(bar(Bar::FromMiddle(26)).contains("━━━━━━━━━━━━━━━━━━━━━━━━━━"));
        assert!(bar(Bar::FromLeft(13)).contains("  ━━━━━━────────────────────"));
    }
}
