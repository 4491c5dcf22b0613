//! The Ground pane: the first words of an exercise or a note, and its keys.

use std::borrow::Cow;

use ratatui::layout::Rect;

use crate::{
    ui::{
        canvas::{Canvas, Weight, wrap},
        focus::Focus,
        mouse::{Pane, Target},
        narration::Narration,
    },
    words::{self, plain as said},
};

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
        for line in sentences.flat_map(|sentence| wrap(sentence.trim(), area.width)) {
            canvas.put(area.x, y, &line, canvas.theme.text);
            y += 1;
        }
        y += 1;
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
        for (line, y) in lines.iter().zip(area.y + 1..) {
            canvas.put(area.x, y, line, canvas.theme.text);
        }
        1 + needed
    }

    /// Says the words; the keys are said with those of the page.
    pub fn narrate(&self, narration: &mut Narration) {
        narration.labelled(said::GROUND, &self.text);
        narration.here_if(self.focus);
    }

    fn hints(&self) -> Vec<(&str, &str)> {
        self.keys
            .iter()
            .map(|(key, words)| (&**key, *words))
            .collect()
    }
}
