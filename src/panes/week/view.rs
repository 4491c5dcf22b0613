//! How the week pane is drawn.

use ratatui::layout::Rect;

use super::{Dot, chosen, count, days, dot, shows_hint};
use crate::{
    app::{App, Focus, action::Action, desk::Desk, mouse::Target},
    domain::{day::Day, plan::Value},
    view::{
        glyphs,
        paper::{Paper, Weight, width, wrap},
        told::Told,
    },
    words::{self, look_back as text, plain as said},
};

/// How wide the days of the grid stand.
#[derive(Clone, Copy, Debug)]
struct Grid {
    names: u16,
    step: u16,
    letters: usize,
}

impl Grid {
    /// Two letters a day, three columns apart, while the names leave room; else one letter, two apart.
    fn of(values: &[&Value], pane: u16) -> Self {
        let longest = values
            .iter()
            .map(|value| width(&value.name))
            .max()
            .unwrap_or(0);
        if longest + 22 <= pane {
            Self {
                names: longest,
                step: 3,
                letters: 2,
            }
        } else {
            Self {
                names: longest.min(pane.saturating_sub(15)),
                step: 2,
                letters: 1,
            }
        }
    }
}

/// Draws the pane into `area`.
pub fn draw(app: &App, area: Rect, air: u16, paper: &mut Paper) {
    if area.height == 0 {
        return;
    }
    let values = app.desk.plan.active_values();
    let focused = app.focus == Focus::Week && app.is_on_today();
    paper.spot(area, Target::Pane(Focus::Week));
    paper.title(
        area,
        words::THIS_WEEK,
        "",
        if focused {
            Weight::Focused
        } else {
            Weight::Quiet
        },
    );
    let grid = Grid::of(&values, area.width);
    let needed = 2 + values.len() as u16 + 2;
    let mut y = area.y + 1 + u16::from(air > 0 && area.height > needed);
    if focused {
        paper.put(
            area.x.saturating_sub(2),
            y,
            glyphs::SELECTED,
            paper.theme.key(),
        );
        paper.rest_cursor(area.x.saturating_sub(2), y);
    }
    draw_weekdays(&app.desk, grid, (area.x, y), paper);
    y += 1;
    for value in values {
        if y >= area.bottom() {
            return;
        }
        draw_row(&app.desk, grid, value, (area.x, y), paper);
        y += 1;
    }
    y += 1;
    if let Some(line) = count_line(&app.desk)
        && y < area.bottom()
    {
        paper.put(area.x, y, &line, paper.theme.text());
        y += 1;
    }
    if shows_hint(&app.desk) && y < area.bottom() {
        let key = paper.sign(Action::LookBack, "w");
        paper.hint(area.x, y, &key, text::WEEK_HINT);
    } else {
        draw_chosen(
            &app.desk,
            Rect {
                y,
                height: area.bottom().saturating_sub(y),
                ..area
            },
            air,
            paper,
        );
    }
}

/// What the last look-back chose: the step of the week, and of what was kept as much as fits, each line whole.
fn draw_chosen(desk: &Desk, area: Rect, air: u16, paper: &mut Paper) {
    let Some((step, kept)) = chosen(desk) else {
        return;
    };
    let step = step.into_iter().collect::<Vec<_>>();
    let mut y = area.y;
    for (label, texts) in [(text::STEP_OF_THE_WEEK, step), (text::KEPT, kept)] {
        let gap = u16::from(air > 0);
        let mut room = usize::from(area.bottom().saturating_sub(y + gap + 1));
        let mut lines: Vec<String> = Vec::new();
        for words in &texts {
            let wrapped = wrap(words::listed_step(words), area.width);
            if wrapped.len() > room {
                break;
            }
            room -= wrapped.len();
            lines.extend(wrapped);
        }
        if lines.is_empty() {
            return;
        }
        y += gap;
        paper.put(area.x, y, label, paper.theme.quiet());
        for line in lines {
            y += 1;
            paper.put(area.x, y, &line, paper.theme.text());
        }
        y += 1;
    }
}

/// Draws the pane with the weekdays in its title row, if it fits whole. Gives the rows it took with the free row above.
pub fn draw_stacked(app: &App, area: Rect, paper: &mut Paper) -> u16 {
    let values = app.desk.plan.active_values();
    let needed = 1 + values.len() as u16;
    if area.height < needed {
        return 0;
    }
    let focused = app.focus == Focus::Week && app.is_on_today();
    let height = needed;
    paper.spot(Rect { height, ..area }, Target::Pane(Focus::Week));
    let title = if focused {
        paper.theme.strong()
    } else {
        paper.theme.quiet()
    };
    let grid = Grid::of(&values, area.width);
    let grid = Grid {
        names: grid.names.max(width(words::THIS_WEEK) + 1),
        ..grid
    };
    paper.put(area.x, area.y, words::THIS_WEEK, title);
    let after = draw_weekdays(&app.desk, grid, (area.x, area.y), paper);
    let line = if focused {
        (glyphs::HEAVY, paper.theme.accent())
    } else {
        (glyphs::LINE, paper.theme.line())
    };
    let key = paper.sign(Action::LookBack, "w");
    let hint = paper.width(text::WEEK_HINT_SHORT) + 1 + paper.width(&key);
    let edge = if shows_hint(&app.desk) && after + 2 + hint < area.right() {
        paper.hint(area.right() - hint, area.y, &key, text::WEEK_HINT_SHORT);
        area.right() - hint - 1
    } else {
        area.right()
    };
    paper.rule(after + 1, edge, area.y, line);
    for (value, y) in values.iter().zip(area.y + 1..) {
        draw_row(&app.desk, grid, value, (area.x, y), paper);
    }
    if let (Some(line), true) = (count_line(&app.desk), !values.is_empty()) {
        paper.put_right(
            area.right(),
            area.y + values.len() as u16,
            &line,
            paper.theme.text(),
        );
    }
    1 + needed
}

/// The count of done steps; nothing is said of a week without any.
pub fn count_line(desk: &Desk) -> Option<String> {
    Some(count(desk))
        .filter(|count| *count > 0)
        .map(words::steps)
}

fn draw_weekdays(desk: &Desk, grid: Grid, (x, y): (u16, u16), paper: &mut Paper) -> u16 {
    let mut at = x + grid.names + 2;
    let mut after = at;
    for day in days(desk) {
        let style = if day == desk.day() {
            paper.theme.strong()
        } else {
            paper.theme.quiet()
        };
        after = paper.put(at, y, &day.weekday().two_letters()[..grid.letters], style);
        at += grid.step;
    }
    after
}

fn draw_row(desk: &Desk, grid: Grid, value: &Value, (x, y): (u16, u16), paper: &mut Paper) {
    paper.put_cut(x, y, grid.names, (&value.name, paper.theme.quiet()));
    let mut at = x + grid.names + 2;
    for day in days(desk) {
        let (sign, style) = sign(desk, value, day, paper);
        paper.put(at, y, sign, style);
        at += grid.step;
    }
}

fn sign(
    desk: &Desk,
    value: &Value,
    day: Day,
    paper: &Paper,
) -> (&'static str, ratatui::style::Style) {
    match dot(desk, &value.id, day) {
        Dot::Done => (glyphs::DONE, paper.theme.accent()),
        Dot::Unsaved => (glyphs::UNSAVED, paper.theme.unsaved()),
        Dot::Today => (glyphs::TODAY, paper.theme.quiet()),
        Dot::Blank => (" ", paper.theme.text()),
    }
}

/// Says the week: the count, the days of each value by name, and what the last look-back chose.
pub fn tell(desk: &Desk, told: &mut Told) {
    let count = count_line(desk).unwrap_or_default();
    let mut values = Vec::new();
    for value in desk.plan.active_values() {
        // What is not on disk yet is said by the step's own line alone.
        let is_done = |day: &Day| dot(desk, &value.id, *day) == Dot::Done;
        let done = days(desk).into_iter().filter(is_done);
        let names: Vec<&str> = done.map(|day| day.weekday().name()).collect();
        if !names.is_empty() {
            values.push((&value.name, names.join(", ")));
        }
    }
    if !count.is_empty() {
        told.labelled(said::THIS_WEEK, &count);
    }
    for (name, days) in values {
        told.labelled(&format!("{}, {name}", said::THIS_WEEK), &days);
    }
    if let Some((step, kept)) = chosen(desk) {
        let step = step.unwrap_or_default();
        told.labelled(text::STEP_OF_THE_WEEK, words::listed_step(&step));
        for words in kept {
            told.labelled(text::KEPT, words::listed_step(&words));
        }
    }
}
