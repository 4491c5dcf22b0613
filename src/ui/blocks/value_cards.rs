//! The listed values by their groups, in two columns or in one that scrolls, with a line about the selected one.

use ratatui::layout::Rect;

use super::Laid;
use crate::{
    ui::{
        areas::Areas,
        canvas::{Canvas, wrap},
        focus::Focus,
        glyphs::{self, Mark, State},
        narration::Narration,
    },
    words::{first_run as said, sentence},
};

/// The widest the two columns stand.
const MEASURE: u16 = 76;
/// The narrowest screen with two columns.
const TWO_COLUMNS: u16 = 72;
/// Columns of the group's name.
const LABEL: u16 = 11;
/// With fewer rows than this only the question stands above the values.
const LOW: u16 = 14;

/// Rows of the line about a value, so that nothing moves from one to the next.
const GLOSS: u16 = 2;

/// So many values have their rows before the line about the selected one.
const LEAST: u16 = 2;

/// The listed values, and which of them are chosen.
#[derive(Clone, Debug)]
pub struct ValueCards {
    /// What is asked.
    pub question: &'static str,
    /// What is said about it.
    pub note: &'static str,
    /// The values in their order.
    pub cards: Vec<Card>,
    /// How many of them stand in the left column.
    pub left: usize,
    /// Which is selected.
    pub at: Option<usize>,
    /// What stands in the place of the line about the selected one, while none is and none is chosen.
    pub without_choice: String,
}

/// A listed value.
#[derive(Clone, Debug)]
pub struct Card {
    /// The letter that chooses it.
    pub letter: Option<char>,
    /// The name of its group.
    pub group: &'static str,
    /// Its name.
    pub name: String,
    /// What it is in everyday life.
    pub everyday: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl ValueCards {
    /// Draws the question, the values and the line about the selected one.
    pub(in crate::ui) fn draw(&self, areas: &Areas, canvas: &mut Canvas) {
        let list = self.draw_head(areas, canvas);
        let mut gloss = self.gloss(list.width);
        if self.at.is_none() && list.height < LEAST + gloss.len() as u16 {
            gloss.clear();
        }
        let list = Rect {
            height: list.height.saturating_sub(gloss.len().max(1) as u16),
            ..list
        };
        let used = (areas.screen.width >= TWO_COLUMNS)
            .then(|| self.two_columns(list, canvas))
            .flatten();
        if used.is_none() {
            self.one_column(list, canvas);
        }
        let y = used.map_or(list.bottom(), |used| (list.y + used + 1).min(list.bottom()));
        self.draw_gloss(&gloss, Rect { y, ..list }, canvas);
        if used.is_some() {
            lower(areas, y + GLOSS, canvas);
        }
    }

    /// Draws the question and gives the room under it.
    fn draw_head(&self, areas: &Areas, canvas: &mut Canvas) -> Rect {
        let (screen, theme) = (areas.screen, canvas.theme);
        let width = areas.width.min(MEASURE);
        let mut area = Rect {
            x: screen.x + (screen.width - width) / 2,
            y: areas.date + if screen.height < 23 { 1 } else { 2 },
            width,
            height: 2,
        };
        area.y += canvas.paragraph(area, self.question, theme.strong);
        if screen.height >= LOW {
            area.y += canvas.paragraph(area, self.note, theme.text) + 1;
        }
        area.height = areas.notice.saturating_sub(area.y);
        area
    }

    /// What the selected value is in everyday life.
    fn gloss(&self, width: u16) -> Vec<String> {
        let selected = self.at.and_then(|at| self.cards.get(at));
        let gloss = match selected {
            Some(card) if card.everyday.is_empty() => None,
            Some(card) => Some(wrap(&said::gloss(&card.name, &card.everyday), width)),
            None if self.cards.iter().any(|card| card.is_chosen) => None,
            None => Some(wrap(&self.without_choice, width)),
        };
        let mut lines = gloss.unwrap_or_default();
        lines.truncate(2);
        lines
    }

    /// How many are chosen.
    fn count(&self) -> String {
        said::chosen(self.cards.iter().filter(|card| card.is_chosen).count())
    }

    /// Draws the line about the selected value and how many are chosen.
    fn draw_gloss(&self, gloss: &[String], area: Rect, canvas: &mut Canvas) {
        let (count, quiet) = (self.count(), canvas.theme.quiet);
        canvas.lines(area.x, area.y, gloss, quiet);
        let y = area.y + gloss.len().saturating_sub(1) as u16;
        let taken = gloss.last().map_or(0, |line| canvas.width(line));
        if taken + 2 + canvas.width(&count) <= area.width {
            canvas.put_right(area.right(), y, &count, quiet);
        }
    }

    /// True for a value that is the first of its group.
    fn begins_group(&self, index: usize) -> bool {
        let before = index.checked_sub(1).map(|before| self.cards[before].group);
        before != Some(self.cards[index].group)
    }

    /// True for the first value of a group of several.
    fn stands_apart(&self, index: usize) -> bool {
        let next = self.cards.get(index + 1).map(|next| next.group);
        self.begins_group(index) && next == Some(self.cards[index].group)
    }

    /// Draws both columns, with free rows between the groups if they fit. Gives the rows they took, `None` when they do
    /// not fit at all.
    fn two_columns(&self, area: Rect, canvas: &mut Canvas) -> Option<u16> {
        let (left, all) = (self.left.min(self.cards.len()), self.cards.len());
        let second = area.x + area.width.midpoint(4);
        let columns = [(0..left, area.x), (left..all, second)];
        let height = |cards: &std::ops::Range<usize>, gap: usize| {
            let begun = cards.clone().skip(1);
            let gaps = begun.filter(|index| self.stands_apart(*index)).count();
            cards.len() + gap * gaps
        };
        let heights = |gap| columns.iter().map(move |(cards, _)| height(cards, gap));
        let tallest = |gap| heights(gap).max().unwrap_or(0) as u16;
        let gap = [1, 0]
            .into_iter()
            .find(|gap| tallest(*gap) <= area.height)?;
        for (cards, x) in &columns {
            for index in cards.clone() {
                let above = height(&(cards.start..index + 1), gap) as u16 - 1;
                if self.begins_group(index) || index == cards.start {
                    let group = self.cards[index].group;
                    canvas.put(*x, area.y + above, group, canvas.theme.quiet);
                }
                self.draw_card(index, (x + LABEL, area.y + above), canvas);
            }
        }
        Some(tallest(gap))
    }

    /// Draws one column, scrolled so that the selected row is in sight.
    fn one_column(&self, area: Rect, canvas: &mut Canvas) {
        let (height, at) = (usize::from(area.height), self.at.unwrap_or(0));
        let first = (at + 1)
            .saturating_sub(height)
            .max(at.saturating_sub(height / 2))
            .min(self.cards.len().saturating_sub(height));
        let label = if area.width >= 34 { LABEL } else { 0 };
        for (index, y) in (first..self.cards.len()).zip(area.y..area.bottom()) {
            if label > 0 && (self.begins_group(index) || index == first) {
                canvas.put(area.x, y, self.cards[index].group, canvas.theme.quiet);
            }
            self.draw_card(index, (area.x + label, y), canvas);
        }
        if first + height < self.cards.len() {
            canvas.go_on_below();
        }
    }

    fn draw_card(&self, index: usize, (x, y): (u16, u16), canvas: &mut Canvas) {
        let (card, theme) = (&self.cards[index], canvas.theme);
        let focus = Focus::of(Some(index), self.at);
        if focus.is_here() {
            canvas.put(x.saturating_sub(2), y, glyphs::SELECTED, theme.key);
        }
        if index == self.at.unwrap_or(0) {
            canvas.rest_cursor(x.saturating_sub(2), y);
        }
        let letter = card.letter.map_or_else(String::new, String::from);
        canvas.put(x, y, &letter, theme.key);
        let (sign, style) = Mark::chosen_if(card.is_chosen).sign(&theme);
        canvas.put(x + 2, y, sign, style);
        canvas.put(x + 5, y, &card.name, focus.words(&theme));
    }
}

/// Lets what was drawn down to this row sit in its window.
fn lower(areas: &Areas, end: u16, canvas: &mut Canvas) {
    let y = areas.date + 1;
    let height = areas.notice.saturating_sub(y);
    let by = Areas::lowered_by(areas.screen, (end.saturating_sub(y), height));
    let rows = Rect {
        y,
        height,
        ..areas.screen
    };
    canvas.lower(rows, by);
}

impl Laid for ValueCards {
    /// Says the question, and each value with what it is in everyday life, under the name of its group.
    fn narrate(&self, narration: &mut Narration) {
        narration.words(self.question);
        narration.words(self.note);
        for (index, card) in self.cards.iter().enumerate() {
            if self.begins_group(index) {
                narration.words(card.group);
            }
            let key = card.letter.map_or_else(String::new, String::from);
            let words = format!("{} {}", sentence(&card.name), card.everyday);
            narration.pick(&key, &words, State::chosen_if(card.is_chosen));
            narration.here_if(Focus::of(Some(index), self.at));
        }
        narration.words(&self.count());
    }
}
