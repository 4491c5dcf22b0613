//! What has room beside the steps of a day, and how many rows they need.

use ratatui::layout::Rect;

use super::steps::{Captions, Kind, Step, Steps};
use crate::ui::{
    areas::{Areas, Form, below},
    canvas::{width, wrap},
};

/// Where words stand behind key and mark.
pub(super) const WORDS: u16 = 5;
/// Columns of the caption of a step in one row.
pub(super) const CAPTION: u16 = 18;

/// From this height on it says why.
const WHYS: u16 = 34;

/// What is drawn besides the steps; what gives way first when rows run short stands first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Room {
    pub(super) whys: bool,
    /// The row of an if-then plan; it stays while it is selected.
    pub(super) plan: bool,
    /// A free row under the felt keys, kept also while there are none.
    pub(super) under: bool,
    pub(super) space: bool,
    pub(super) basics: bool,
    pub(super) captions: bool,
}

pub(super) struct Layout<'a> {
    pub(super) of: &'a Steps,
    pub(super) areas: &'a Areas,
    /// The keys that say how a step felt.
    pub(super) felt: String,
    pub(super) one_row: bool,
    /// Rows it may take.
    rows: u16,
}

impl Steps {
    pub(super) fn layout<'a>(&'a self, areas: &'a Areas, rows: u16) -> Layout<'a> {
        Layout {
            of: self,
            areas,
            felt: self.felt_keys(),
            // Stacked panes give each step one row until there is height enough.
            one_row: areas.form == Form::Stacked && areas.screen.height < 30,
            rows,
        }
    }

    /// The rows the pane needs whichever step is selected.
    pub fn tallest(&self, area: Rect, areas: &Areas) -> u16 {
        let title = if areas.form == Form::TwoColumns { 2 } else { 1 };
        let body = below(area, area.y + title);
        let layout = self.layout(areas, body.height);
        let room = layout.fit(body);
        let columns = area.width.saturating_sub(WORDS);
        let grows = |step: &&Step| !step.is_selected && !layout.is_in_one_row(step, area.width);
        let more = |step: &Step| {
            let (words, quiet) = layout.selected_lines(step, columns);
            (words.len() + quiet.len()).saturating_sub(2) as u16
        };
        let more: u16 = self.steps.iter().filter(grows).map(more).sum();
        title + layout.height(area.width, room) + more
    }
}

impl Layout<'_> {
    /// What fits beside the steps: things give way in a fixed order, the steps never.
    pub(super) fn fit(&self, area: Rect) -> Room {
        let usual = !self.one_row && self.areas.form != Form::Alone;
        let mut room = Room {
            whys: self.areas.screen.height >= WHYS && usual && self.whys_fit(area.width),
            plan: true,
            under: self.areas.air > 0 && usual,
            space: usual,
            basics: !self.of.basics.all().is_empty(),
            captions: true,
        };
        for give in [
            |room: &mut Room| room.whys = false,
            |room: &mut Room| room.under = false,
            |room: &mut Room| room.plan = false,
            |room: &mut Room| room.space = false,
            |room: &mut Room| room.basics = false,
            |room: &mut Room| room.captions = false,
        ] {
            if self.height(area.width, room) <= area.height {
                break;
            }
            give(&mut room);
        }
        room
    }

    /// Each stands whole on its row, or none is there.
    pub(super) fn whys_fit(&self, columns: u16) -> bool {
        let fits = |step: &Step| WORDS + width(&step.why) <= columns;
        self.of.steps.iter().all(fits)
    }

    pub(super) fn height(&self, width: u16, room: Room) -> u16 {
        let height = |step| self.step_height(step, width, room) + self.space(step, room);
        let steps: u16 = self.steps(room).iter().map(height).sum();
        let basics = if room.basics {
            self.of.basic_rows(width, self.areas.air).height()
                + u16::from(self.areas.form == Form::Alone)
        } else {
            0
        };
        steps + basics
    }

    /// The steps that are drawn: all but an if-then plan that gives way.
    pub(super) fn steps(&self, room: Room) -> &[Step] {
        let gives_way = |step: &Step| step.kind == Kind::IfThen && !step.is_selected && !room.plan;
        match self.of.steps.split_last() {
            Some((last, others)) if gives_way(last) => others,
            Some(_) | None => &self.of.steps,
        }
    }

    /// Free rows after a step; one-offs stand close together.
    pub(super) fn space(&self, step: &Step, room: Room) -> u16 {
        let is_last = self
            .of
            .steps
            .last()
            .is_some_and(|last| last.number == step.number);
        match (room.space, step.kind) {
            (false, _) => 0,
            (true, Kind::Once | Kind::IfThen) => u16::from(is_last),
            (true, Kind::Planned) => 1 + u16::from(room.under),
        }
    }

    pub(super) fn step_height(&self, step: &Step, width: u16, room: Room) -> u16 {
        if self.is_in_one_row(step, width) {
            return 1;
        }
        let why = u16::from(room.whys && !step.why.is_empty());
        if step.is_selected {
            let (words, quiet) = self.selected_lines(step, width.saturating_sub(WORDS));
            return (words.len() + quiet.len()) as u16 + why;
        }
        let lines = self.lines(step, width.saturating_sub(WORDS)).len() as u16;
        lines + u16::from(room.captions) + why
    }

    /// The words of a step that is not selected: one row, of an if-then plan all of it.
    pub(super) fn lines(&self, step: &Step, width: u16) -> Vec<String> {
        match step.kind {
            Kind::IfThen if !self.one_row => wrap(&step.words, width),
            Kind::IfThen | Kind::Planned | Kind::Once => vec![step.words.clone()],
        }
    }

    /// One-offs, and every step while panes are stacked, stand in one row; a selected one only if it fits whole.
    pub(super) fn is_in_one_row(&self, step: &Step, columns: u16) -> bool {
        if !self.one_row && step.kind != Kind::Once {
            return false;
        }
        let caption = if step.kind == Kind::Planned {
            CAPTION + 1
        } else {
            4 + width(&step.short_caption(&self.felt))
        };
        !step.is_selected || WORDS + width(&step.words) + caption <= columns
    }

    /// The words of the selected step and its quiet row, all of both: only what no pane could hold is cut.
    pub(super) fn selected_lines(&self, step: &Step, width: u16) -> (Vec<String>, Vec<String>) {
        let quiet = wrap(self.caption(step, width), width);
        let most = usize::from(self.rows).saturating_sub(quiet.len()).max(1);
        let mut words = wrap(&step.words, width);
        if words.len() > most {
            let rest = words.split_off(most - 1).join(" ");
            words.push(rest);
        }
        (words, quiet)
    }

    /// The words of the quiet row; after a tick the line for its value, where that fits.
    pub(super) fn caption<'s>(&self, step: &'s Step, columns: u16) -> &'s str {
        let fits = |line: &&String| width(line) <= columns;
        let after = step.after_tick.as_ref();
        if let Some(line) = after.and_then(|after| after.line.as_ref()).filter(fits) {
            return line;
        }
        let Captions {
            usual,
            moment,
            long,
            ..
        } = &step.captions;
        let fitting = moment.iter().chain(long).find(fits);
        // The moment is what the person chose: where they look it stands whole, unless rows are few.
        let may_wrap = step.is_selected && self.areas.form != Form::Alone;
        let whole = moment
            .get(1)
            .filter(|_| may_wrap && !moment.iter().any(|line| fits(&line)));
        whole.or(fitting).unwrap_or(usual)
    }
}
