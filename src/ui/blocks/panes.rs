//! The panes of Today: what stands above the steps, the Ground pane, and how they lie, side by side or one under the
//! other.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::{Block, Laid, lately};
use crate::{
    ui::{
        areas::{Areas, Form, below},
        canvas::{Canvas, Weight, width, wrap, wrap_by_sentence},
        focus::Focus,
        mouse::{Pane, Target},
        narration::Narration,
    },
    words::{self, plain as said},
};

/// What stands above the steps.
#[derive(Clone, Debug)]
pub struct Header {
    /// The day, as in "Sunday 8 March".
    pub date: String,
    /// The part of the day.
    pub part: &'static str,
    /// The program's name, or what kind of day it is.
    pub corner: String,
    /// The statement.
    pub statement: String,
    /// What stands in its place for this visit.
    pub greeting: Option<String>,
    /// The sentence that answers the mood word of this visit.
    pub mood: Option<String>,
    /// The key that makes it a smaller day, after a low word, with its words.
    pub smaller: Option<Hint>,
}

/// A key with its words.
pub type Hint = (Cow<'static, str>, &'static str);

/// Free columns between the mood sentence and the key beside it.
pub const GAP: u16 = 2;

/// A sentence, or its first half, whichever has room beside a key.
pub fn beside(sentence: &str, hint: Option<&Hint>, columns: u16) -> Option<String> {
    let taken = hint.map_or(0, |(key, words)| GAP + width(key) + 1 + width(words));
    let half = sentence.split_once(", ");
    let half = half.map(|(half, _)| format!("{half}."));
    let mut forms = std::iter::once(sentence.to_owned()).chain(half);
    forms.find(|form| width(form) + taken <= columns)
}

impl Header {
    /// How many rows stand under the date. They stay reserved while another line stands there.
    pub fn rows(&self, columns: u16) -> u16 {
        let first = self
            .statement(columns)
            .len()
            .max(self.greeting(columns).len());
        (first + self.mood(columns).len()) as u16
    }

    /// Draws date, statement and mood sentence.
    pub fn draw(&self, areas: &Areas, canvas: &mut Canvas) {
        let (x, y) = (areas.x0, areas.date);
        let after = canvas.put(x, y, &self.date, canvas.theme.strong);
        let part = format!(", {}", self.part);
        let room = (x + areas.width).saturating_sub(after + GAP);
        let is_narrow = areas.form == Form::Alone;
        let has_corner = !is_narrow || self.corner != words::NAME && width(&self.corner) <= room;
        if !is_narrow || !has_corner || width(&part) + width(&self.corner) <= room {
            canvas.put(after, y, &part, canvas.theme.text);
        }
        if has_corner {
            canvas.put_right(x + areas.width, y, &self.corner, canvas.theme.quiet);
        }
        if is_narrow {
            return;
        }
        let greeting = self.greeting(areas.width);
        let shown = if greeting.is_empty() {
            self.statement(areas.width)
        } else {
            greeting
        };
        canvas.lines(x, areas.statement, &shown, canvas.theme.text);
        let mood = self.mood(areas.width);
        let from = areas.statement + self.rows(areas.width) - mood.len() as u16;
        canvas.lines(x, from, &mood, canvas.theme.text);
        if let (Some((key, words)), Some(last)) = (&self.smaller, mood.last()) {
            let after = canvas.width(last) + GAP;
            if after + canvas.width(key) + 1 + canvas.width(words) <= areas.width {
                let y = from + mood.len() as u16 - 1;
                canvas.hint(x + after, y, key, words);
            }
        }
    }

    /// The statement's lines; one that needs three rows is left out, and the values page shows it.
    fn statement(&self, columns: u16) -> Vec<String> {
        let lines = wrap_by_sentence(&self.statement, columns);
        if lines.len() > 2 { Vec::new() } else { lines }
    }

    fn greeting(&self, columns: u16) -> Vec<String> {
        let greeting = self.greeting.as_deref();
        greeting.map_or_else(Vec::new, |line| wrap(line, columns))
    }

    fn mood(&self, columns: u16) -> Vec<String> {
        let mood = self.mood.as_deref();
        mood.map_or_else(Vec::new, |line| {
            let smaller = self.smaller.as_ref();
            let fitting = smaller.and_then(|hint| beside(line, Some(hint), columns));
            wrap(fitting.as_deref().unwrap_or(line), columns)
        })
    }
}

impl Laid for Header {
    /// Says the same, the statement whole.
    fn narrate(&self, narration: &mut Narration) {
        narration.labelled(said::DATE, &format!("{}, {}", self.date, self.part));
        if let Some(greeting) = &self.greeting {
            narration.words(greeting);
        } else {
            let first = narration.facts.len();
            narration.words(&self.statement);
            narration.is_aside_from(first);
        }
        if let Some(mood) = &self.mood {
            narration.words(mood);
            if let Some((key, words)) = &self.smaller {
                narration.labelled(key, words);
            }
        }
    }
}

/// A few words and the keys that begin something.
#[derive(Clone, Debug)]
pub struct Card {
    /// The words.
    pub text: String,
    /// Its keys with their words.
    pub keys: Vec<(Cow<'static, str>, &'static str)>,
    /// Whether the pane has the focus.
    pub focus: Focus,
}

impl Card {
    /// Draws it at the top of `area`, a sentence a line. Gives the rows it took.
    pub fn draw(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        canvas.title(area, words::GROUND, "", Weight::of(self.focus));
        let mut y = area.y + 2;
        canvas.point_at(area.x, y, self.focus);
        let sentences = self.text.split_inclusive(". ");
        let lines = sentences.flat_map(|sentence| wrap(sentence.trim(), area.width));
        let lines: Vec<String> = lines.collect();
        canvas.lines(area.x, y, &lines, canvas.theme.text);
        y += lines.len() as u16 + 1;
        canvas.hints(area.x, y, &self.hints(), 3);
        let height = y + 1 - area.y;
        canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Ground));
        height
    }

    /// Draws it with its keys in the title row, as much as fits whole. Gives the rows it took with the free row above.
    pub fn draw_stacked(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        if area.height == 0 {
            return 0;
        }
        let lines = wrap(&self.text, area.width);
        let needed = 1 + lines.len() as u16;
        let hints = self.hints();
        let each = hints
            .iter()
            .map(|(key, hint)| canvas.width(key) + 1 + canvas.width(hint));
        let taken = each.sum::<u16>() + 2 * (hints.len() as u16).saturating_sub(1);
        let title = Rect {
            width: area.width.saturating_sub(taken + 1),
            ..area
        };
        let height = needed.min(area.height);
        canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Ground));
        canvas.title(title, words::GROUND, "", Weight::of(self.focus));
        canvas.hints(title.right() + 1, area.y, &hints, 2);
        if needed > area.height {
            return 2;
        }
        canvas.point_at(area.x, area.y + 1, self.focus);
        canvas.lines(area.x, area.y + 1, &lines, canvas.theme.text);
        1 + needed
    }

    fn hints(&self) -> Vec<(&str, &str)> {
        self.keys
            .iter()
            .map(|(key, words)| (&**key, *words))
            .collect()
    }
}

impl Laid for Card {
    /// Says the words; the keys are said with those of the page.
    fn narrate(&self, narration: &mut Narration) {
        let first = narration.facts.len();
        narration.labelled(said::GROUND, &self.text);
        narration.is_aside_from(first);
        narration.here_if(self.focus);
    }
}

/// The measures of a screen of this size with what stands above these panes.
pub fn areas(panes: &[Block], screen: Rect) -> Areas {
    let areas = Areas::of(screen, 0);
    let header = panes.iter().find_map(|block| {
        let Block::Header(header) = block else {
            return None;
        };
        Some(header.rows(areas.width))
    });
    let areas = Areas::of(screen, header.unwrap_or(0));
    let stands_third = |block: &Block| matches!(block, Block::Lately(of) if of.is_third());
    if panes.iter().any(stands_third) {
        areas
    } else {
        areas.without_third()
    }
}

/// Draws them, one under the other as many as fit whole. Gives where they lie then.
pub fn draw(panes: &[Block], areas: &Areas, canvas: &mut Canvas) -> Areas {
    let is_wide = areas.form == Form::TwoColumns;
    let mut y = areas.body.y;
    let mut beside = areas.right;
    // What was done lately needs the rows.
    let apart = if areas.is_roomy() { 1 } else { 1 + areas.air };
    let mut needed = 0;
    for block in panes {
        if let Block::Header(header) = block {
            header.draw(areas, canvas);
        } else if let Block::Steps(steps) = block {
            let area = if is_wide {
                areas.left
            } else {
                below(areas.body, y)
            };
            y += steps.draw(area, areas, canvas);
            needed = steps.tallest(area, areas);
        } else if let Block::Card(card) = block {
            match areas.form {
                Form::TwoColumns => {
                    let used = card.draw(beside, canvas);
                    beside = below(beside, beside.y + used + apart);
                }
                Form::Stacked => y += card.draw_stacked(below(areas.body, y + 1), canvas),
                Form::Alone | Form::OneLine => {}
            }
        } else if let Block::Week(week) = block {
            match areas.form {
                Form::TwoColumns => {
                    let end = week.draw(beside, areas.air, canvas);
                    needed = needed.max(end.saturating_sub(areas.body.y));
                    beside = below(beside, end + 1);
                }
                Form::Stacked => y += week.draw_stacked(below(areas.body, y + 1), canvas),
                Form::Alone | Form::OneLine => {}
            }
        } else if let Block::Lately(lately) = block {
            let place = match lately.place {
                lately::Place::Beside => areas.is_roomy().then_some(beside),
                lately::Place::Third => areas.third,
            };
            if let Some(area) = place {
                let end = lately.draw(area, canvas);
                needed = needed.max(end.saturating_sub(areas.body.y));
            }
        }
    }
    if !is_wide {
        needed = needed.max(y.saturating_sub(areas.body.y));
    }
    let by = Areas::lowered_by(areas.screen, (needed, areas.body.height));
    let drawn = below(areas.screen, areas.date);
    let height = areas.notice.saturating_sub(areas.date);
    canvas.lower(Rect { height, ..drawn }, by);
    areas.lowered(by)
}
