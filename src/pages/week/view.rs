//! How the week pane is drawn.

use ratatui::layout::Rect;

use super::{Dot, chosen, count, days, dot, shows_hint};
use crate::{
    domain::{day::Day, plan::Value},
    session::{Session, action::Action, appearance::Pane},
    ui::{
        canvas::{Canvas, Weight, width, wrap},
        focus::Focus,
        glyphs,
        mouse::Target,
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
pub fn draw(session: &Session, focus: Focus, (area, air): (Rect, u16), canvas: &mut Canvas) {
    if area.height == 0 {
        return;
    }
    let values = session.plan.active_values();
    let focused = focus.is_here();
    canvas.spot(area, Target::Pane(Pane::Week));
    canvas.title(
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
        canvas.put(
            area.x.saturating_sub(2),
            y,
            glyphs::SELECTED,
            canvas.theme.key(),
        );
        canvas.rest_cursor(area.x.saturating_sub(2), y);
    }
    draw_weekdays(session, grid, (area.x, y), canvas);
    y += 1;
    for value in values {
        if y >= area.bottom() {
            return;
        }
        draw_row(session, grid, value, (area.x, y), canvas);
        y += 1;
    }
    y += 1;
    if let Some(line) = count_line(session)
        && y < area.bottom()
    {
        canvas.put(area.x, y, &line, canvas.theme.text());
        y += 1;
    }
    if shows_hint(session) && y < area.bottom() {
        let key = canvas.sign(Action::LookBack, "w");
        canvas.hint(area.x, y, &key, text::WEEK_HINT);
    } else {
        draw_chosen(
            session,
            Rect {
                y,
                height: area.bottom().saturating_sub(y),
                ..area
            },
            air,
            canvas,
        );
    }
}

/// What the last look-back chose: the step of the week, and of what was kept as much as fits, each line whole.
fn draw_chosen(session: &Session, area: Rect, air: u16, canvas: &mut Canvas) {
    let Some((step, kept)) = chosen(session) else {
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
        canvas.put(area.x, y, label, canvas.theme.quiet());
        for line in lines {
            y += 1;
            canvas.put(area.x, y, &line, canvas.theme.text());
        }
        y += 1;
    }
}

/// Draws the pane with the weekdays in its title row, if it fits whole. Gives the rows it took with the free row above.
pub fn draw_stacked(session: &Session, focus: Focus, area: Rect, canvas: &mut Canvas) -> u16 {
    let values = session.plan.active_values();
    let needed = 1 + values.len() as u16;
    if area.height < needed {
        return 0;
    }
    let focused = focus.is_here();
    let height = needed;
    canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Week));
    let title = if focused {
        canvas.theme.strong()
    } else {
        canvas.theme.quiet()
    };
    let grid = Grid::of(&values, area.width);
    let grid = Grid {
        names: grid.names.max(width(words::THIS_WEEK) + 1),
        ..grid
    };
    canvas.put(area.x, area.y, words::THIS_WEEK, title);
    let after = draw_weekdays(session, grid, (area.x, area.y), canvas);
    let line = if focused {
        (glyphs::HEAVY, canvas.theme.accent())
    } else {
        (glyphs::LINE, canvas.theme.line())
    };
    let key = canvas.sign(Action::LookBack, "w");
    let hint = canvas.width(text::WEEK_HINT_SHORT) + 1 + canvas.width(&key);
    let edge = if shows_hint(session) && after + 2 + hint < area.right() {
        canvas.hint(area.right() - hint, area.y, &key, text::WEEK_HINT_SHORT);
        area.right() - hint - 1
    } else {
        area.right()
    };
    canvas.rule(after + 1, edge, area.y, line);
    for (value, y) in values.iter().zip(area.y + 1..) {
        draw_row(session, grid, value, (area.x, y), canvas);
    }
    if let (Some(line), true) = (count_line(session), !values.is_empty()) {
        canvas.put_right(
            area.right(),
            area.y + values.len() as u16,
            &line,
            canvas.theme.text(),
        );
    }
    1 + needed
}

/// The count of done steps; nothing is said of a week without any.
pub fn count_line(session: &Session) -> Option<String> {
    Some(count(session))
        .filter(|count| *count > 0)
        .map(words::steps)
}

fn draw_weekdays(session: &Session, grid: Grid, (x, y): (u16, u16), canvas: &mut Canvas) -> u16 {
    let mut at = x + grid.names + 2;
    let mut after = at;
    for day in days(session) {
        let style = if day == session.day() {
            canvas.theme.strong()
        } else {
            canvas.theme.quiet()
        };
        after = canvas.put(at, y, &day.weekday().two_letters()[..grid.letters], style);
        at += grid.step;
    }
    after
}

fn draw_row(session: &Session, grid: Grid, value: &Value, (x, y): (u16, u16), canvas: &mut Canvas) {
    canvas.put_cut(x, y, grid.names, (&value.name, canvas.theme.quiet()));
    let mut at = x + grid.names + 2;
    for day in days(session) {
        let (sign, style) = sign(session, value, day, canvas);
        canvas.put(at, y, sign, style);
        at += grid.step;
    }
}

fn sign(
    session: &Session,
    value: &Value,
    day: Day,
    canvas: &Canvas,
) -> (&'static str, ratatui::style::Style) {
    match dot(session, &value.id, day) {
        Dot::Done => (glyphs::DONE, canvas.theme.accent()),
        Dot::Unsaved => (glyphs::UNSAVED, canvas.theme.unsaved()),
        Dot::Today => (glyphs::TODAY, canvas.theme.quiet()),
        Dot::Blank => (" ", canvas.theme.text()),
    }
}

/// Says the week: the count, the days of each value by name, and what the last look-back chose.
pub fn tell(session: &Session, told: &mut Told) {
    let count = count_line(session).unwrap_or_default();
    let mut values = Vec::new();
    for value in session.plan.active_values() {
        // What is not on disk yet is said by the step's own line alone.
        let is_done = |day: &Day| dot(session, &value.id, *day) == Dot::Done;
        let done = days(session).into_iter().filter(is_done);
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
    if let Some((step, kept)) = chosen(session) {
        let step = step.unwrap_or_default();
        told.labelled(text::STEP_OF_THE_WEEK, words::listed_step(&step));
        for words in kept {
            told.labelled(text::KEPT, words::listed_step(&words));
        }
    }
}
