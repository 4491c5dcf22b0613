//! How the steps of a day are drawn: what gives way, the selected step in full, the keys after a tick.

use ratatui::{layout::Rect, style::Style};

use super::{
    steps::{Basics, Captions, Kind, Step, Steps},
    steps_fit::{CAPTION, Layout, Room, WORDS},
};
use crate::{
    ui::{
        areas::{Areas, Form, below},
        canvas::{Canvas, Weight, width},
        focus::Focus,
        mouse::{Pane, Target},
    },
    words,
};

impl Steps {
    /// Draws the pane into `area`. Gives the rows it took.
    pub fn draw(&self, area: Rect, areas: &Areas, canvas: &mut Canvas) -> u16 {
        let mut y = area.y;
        if areas.form != Form::Alone {
            canvas.title(area, words::TODAY, "", Weight::of(self.focus));
            y += if areas.form == Form::TwoColumns { 2 } else { 1 };
        }
        let body = below(area, y);
        canvas.spot(area, Target::Pane(Pane::Today));
        let layout = self.layout(areas, body.height);
        let used = if self.is_smaller {
            layout.draw_smaller(body, canvas)
        } else {
            layout.draw_usual(body, canvas)
        };
        y + used - area.y
    }

    /// The selected step in one row, and as many of those beside it as there are rows for, for a terminal that has no
    /// more.
    pub fn draw_few(&self, area: Rect, canvas: &mut Canvas) {
        let Some(at) = self.steps.iter().position(|step| step.is_selected) else {
            return;
        };
        let rows = usize::from(area.height.max(1));
        let from = (at + 1).saturating_sub(rows);
        for (step, y) in self.steps[from..].iter().take(rows).zip(area.y..) {
            draw_mark(step, (area.x, y), canvas);
            let room = area.width.saturating_sub(4);
            let style = if step.is_selected {
                canvas.rest_cursor(area.x, y);
                canvas.theme.selected
            } else {
                canvas.theme.text
            };
            canvas.put_cut(area.x + 4, y, room, (&step.words, style));
        }
    }
}

fn draw_mark(step: &Step, (x, y): (u16, u16), canvas: &mut Canvas) {
    let (mark, style) = step.mark.sign(&canvas.theme);
    // A key of two signs, as F5, begins a column earlier.
    let beyond = width(&step.key).saturating_sub(1);
    canvas.put(x.saturating_sub(beyond), y, &step.key, canvas.theme.key);
    canvas.put(x + 2, y, mark, style);
}

impl Layout<'_> {
    fn draw_usual(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let room = self.fit(area);
        let mut y = area.y;
        let first = self.first_shown(area, room);
        for step in &self.steps(room)[first..] {
            let height = self.step_height(step, area.width, room);
            if y + height > area.bottom() {
                break;
            }
            self.draw_step(step, Rect { y, height, ..area }, (room, true), canvas);
            y += height + self.space(step, room);
        }
        if room.basics {
            y += u16::from(self.areas.form == Form::Alone);
            y += self
                .of
                .draw_basics(Rect { y, ..area }, self.areas.air, canvas);
        }
        y - area.y
    }

    /// A smaller day: one line, the selected step in full, the others in one row.
    fn draw_smaller(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let mut y = area.y;
        if self.areas.form != Form::Alone {
            canvas.put(area.x, y, words::SMALLER_DAY_LINE, canvas.theme.text);
            y += if self.one_row { 1 } else { 2 };
        }
        let room = Room {
            space: !self.one_row,
            ..Room::default()
        };
        let first = self.first_shown(below(area, y), room);
        for step in &self.steps(room)[first..] {
            let height = self.step_height(step, area.width, room);
            if y + height > area.bottom() {
                break;
            }
            let row = Rect { y, height, ..area };
            self.draw_step(step, row, (room, step.is_selected), canvas);
            y += height + u16::from(step.is_selected && !self.one_row);
        }
        // A basic has its line on a heavy day too; those that wait for nothing are left out.
        if matches!(self.of.basics, Basics::Due(_)) && y < area.bottom() {
            y += u16::from(y + 1 < area.bottom());
            y += self
                .of
                .draw_basics(Rect { y, ..area }, self.areas.air, canvas);
        }
        y - area.y
    }

    /// The first row that is drawn, so that the selected one is in sight.
    fn first_shown(&self, area: Rect, room: Room) -> usize {
        let steps = self.steps(room);
        let selected = steps.iter().position(|step| step.is_selected).unwrap_or(0);
        let Some(last) = steps.get(selected) else {
            return 0;
        };
        let height = |step| self.step_height(step, area.width, room) + self.space(step, room);
        (0..=selected)
            .find(|first| {
                let until: u16 = steps[*first..=selected].iter().map(height).sum();
                until <= area.height + self.space(last, room)
            })
            .unwrap_or(selected)
    }

    fn draw_step(&self, step: &Step, area: Rect, (room, full): (Room, bool), canvas: &mut Canvas) {
        self.draw_front(step, area, canvas);
        let style = if step.is_selected {
            canvas.theme.selected
        } else if full && !self.of.is_resting {
            canvas.theme.text
        } else {
            canvas.theme.quiet
        };
        if self.is_in_one_row(step, area.width) {
            return self.draw_in_one_row(step, area, style, canvas);
        }
        let (x, width) = (area.x + WORDS, area.width.saturating_sub(WORDS));
        let (words, quiet) = if step.is_selected {
            self.selected_lines(step, width)
        } else {
            let caption = room.captions.then(|| self.caption(step, width).to_owned());
            (self.lines(step, width), caption.into_iter().collect())
        };
        let mut y = area.y;
        for line in &words {
            canvas.put_cut(x, y, width, (line, style));
            y += 1;
        }
        if !quiet.is_empty() {
            let height = quiet.len() as u16;
            let under = Rect {
                x,
                y,
                width,
                height,
            };
            self.draw_quiet(step, (&quiet, under), room, canvas);
            y += height;
        }
        if room.whys && step.after_tick.is_none() {
            canvas.put_cut(x, y, width, (&step.why, canvas.theme.quiet));
        }
    }

    /// What stands in front of a step: `>` where it is selected and no other pane has it, its key, its mark.
    fn draw_front(&self, step: &Step, area: Rect, canvas: &mut Canvas) {
        let margin = area.x.min(2);
        let row = Rect {
            x: area.x - margin,
            width: area.width + margin,
            ..area
        };
        canvas.spot(row, Target::Step(step.number));
        canvas.spot(
            Rect::new(area.x + 1, area.y, 3, 1),
            Target::Mark(step.number),
        );
        let is_elsewhere = self.areas.form == Form::TwoColumns && self.of.focus == Focus::Away;
        if step.is_selected && !is_elsewhere {
            canvas.point_at(area.x, area.y, Focus::Here);
        }
        draw_mark(step, (area.x, area.y), canvas);
    }

    fn draw_in_one_row(&self, step: &Step, area: Rect, style: Style, canvas: &mut Canvas) {
        let (x, y) = (area.x + WORDS, area.y);
        let quiet = canvas.theme.quiet;
        if step.kind == Kind::Planned {
            let at = area.right().saturating_sub(CAPTION);
            canvas.put_cut(x, y, at.saturating_sub(x + 1), (&step.words, style));
            let Captions { usual, state, .. } = &step.captions;
            let caption = if width(usual) <= CAPTION {
                usual
            } else {
                state
            };
            if step.asks() {
                self.draw_felt(at, y, canvas);
            } else {
                canvas.put_cut(at, y, CAPTION, (caption, quiet));
            }
            return;
        }
        let caption = step.short_caption(&self.felt);
        let beside = x + 4 + canvas.width(&caption);
        // What a plan says goes before the name of its value.
        let is_alone = step.kind == Kind::IfThen && !step.asks();
        let is_alone = is_alone && area.right() < beside + width(&step.words);
        let caption = if is_alone { String::new() } else { caption };
        let room = area
            .right()
            .saturating_sub(if is_alone { x } else { beside });
        let after = canvas.put_cut(x, y, room, (&step.words, style));
        if step.asks() {
            self.draw_felt(after + 4, y, canvas);
        } else {
            canvas.put(after + 4, y, &caption, quiet);
        }
    }

    /// `done`, and the keys that say how it felt, on one row.
    fn draw_felt(&self, x: u16, y: u16, canvas: &mut Canvas) {
        let after = canvas.put(x, y, words::DONE, canvas.theme.quiet);
        canvas.hint(after + 2, y, &self.felt, words::FELT);
    }

    /// The quiet row under a step, and after a tick the felt keys in the free row, or in its place where there is none.
    fn draw_quiet(
        &self,
        step: &Step,
        (lines, area): (&[String], Rect),
        room: Room,
        canvas: &mut Canvas,
    ) {
        if step.kind != Kind::Planned && step.asks() {
            return self.draw_felt(area.x, area.y, canvas);
        }
        if step.asks() && !room.space {
            let (felt, gap) = self.of.felt_hints(area.width);
            canvas.hints(area.x, area.y, &felt, gap);
            return;
        }
        for (line, y) in lines.iter().zip(area.y..) {
            canvas.put_cut(area.x, y, area.width, (line, canvas.theme.quiet));
        }
        if step.after_tick.is_some() && room.space {
            let (felt, gap) = self.of.felt_hints(area.width);
            canvas.hints(area.x, area.bottom(), &felt, gap);
        }
    }
}
