//! What stands under the steps: the body basics and the if-then plan of the hour.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::Steps;
use crate::{
    domain::{
        block::Block,
        plan::{Basic, IfThen},
    },
    session::{Session, action::Action, keymap::Keymap},
    ui::{
        canvas::{Canvas, width},
        glyphs,
        mouse::Target,
    },
    words,
};

impl Steps<'_> {
    pub(super) fn basics(&self) -> impl Iterator<Item = (usize, Basic)> {
        basics(self.session)
    }

    /// The words of the basics, laid out in as few rows as they need: long names where they fit, own sentences whole.
    pub(super) fn basics_lines(&self, columns: u16) -> Vec<Vec<(usize, Basic, String)>> {
        let settings = &self.session.plan.settings.basics;
        let name = |basic: Basic, short: bool| match &settings.of(basic).text {
            Some(own) => own.clone(),
            None if short => words::basic_name(basic).to_owned(),
            None => words::basic_long_name(basic).to_owned(),
        };
        let row = |short: bool| -> Vec<(usize, Basic, String)> {
            self.basics()
                .map(|(index, basic)| (index, basic, name(basic, short)))
                .collect()
        };
        let fits = |row: &[(usize, Basic, String)]| {
            let words: u16 = row.iter().map(|(_, _, name)| 4 + width(name)).sum();
            words + 3 * (row.len() as u16).saturating_sub(1) <= columns
        };
        let long = self.areas.air == 2 && fits(&row(false));
        let row = row(!long);
        if fits(&row) {
            vec![row]
        } else {
            row.into_iter().map(|item| vec![item]).collect()
        }
    }

    pub(super) fn draw_basics(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let record = self.session.record(self.session.day());
        let lines = self.basics_lines(area.width);
        for (line, y) in lines.iter().zip(area.y..) {
            let mut x = area.x;
            for (index, basic, name) in line {
                let marked = record.basics.get(basic).copied().unwrap_or(false);
                let (sign, style) = if marked {
                    (glyphs::DONE, canvas.theme.accent())
                } else {
                    (glyphs::TODAY, canvas.theme.quiet())
                };
                let usual = ["7", "8", "9"].get(*index).copied().unwrap_or("");
                let key = canvas.sign(Action::Basic(*index), usual);
                canvas.put(x, y, &key, canvas.theme.key());
                canvas.put(x + 2, y, sign, style);
                let room = area.right().saturating_sub(x + 4);
                let end = canvas.put_cut(x + 4, y, room, (name, canvas.theme.quiet()));
                let spot = Rect {
                    x,
                    y,
                    width: end - x,
                    height: 1,
                };
                canvas.spot(spot, Target::Basic(*index));
                x = end + 3;
            }
        }
        lines.len() as u16
    }

    pub(super) fn plan_sentence(&self) -> Option<String> {
        plan_sentence(self.session)
    }
}

/// The body basics that are shown, with their place among all.
pub(super) fn basics(session: &Session) -> impl Iterator<Item = (usize, Basic)> {
    let settings = &session.plan.settings.basics;
    Basic::ALL
        .into_iter()
        .enumerate()
        .filter(|(_, basic)| settings.of(*basic).show)
}

/// The sentence of the if-then plan that fits this part of the day.
pub(super) fn plan_sentence(session: &Session) -> Option<String> {
    let plan = &session.plan;
    let now = plan.settings.blocks.at(session.now());
    let block = |item: &IfThen| {
        item.commitment
            .as_ref()
            .map_or(Block::Any, |id| plan.block_of(id))
    };
    let fitting = plan.active_if_then().find(|item| block(item) == now);
    let item = fitting.or_else(|| plan.active_if_then().find(|item| block(item) == Block::Any))?;
    let value = plan.value(&item.value)?;
    Some(item.sentence(&value.name))
}

/// The row of a step, and its mark with the free columns beside it.
pub(super) fn spots(key: u8, area: Rect, canvas: &mut Canvas) {
    let margin = area.x.min(2);
    let row = Rect {
        x: area.x - margin,
        width: area.width + margin,
        ..area
    };
    let mark = Rect {
        x: area.x + 1,
        width: 3,
        height: 1,
        ..area
    };
    canvas.spot(row, Target::Step(key));
    canvas.spot(mark, Target::Mark(key));
}

/// The keys that say how a step felt, with their words.
pub(super) fn felt(map: &Keymap) -> [(Cow<'static, str>, &'static str); 3] {
    let mut index = 0;
    words::FELT_HINTS.map(|(usual, words)| {
        let action = Action::Felt(index);
        index += 1;
        (map.sign(action, usual), words)
    })
}
