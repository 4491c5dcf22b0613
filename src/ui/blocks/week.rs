//! A week: a dot for each value and day on which something was done. The pane of Today, and the page of the look-back.

use ratatui::layout::Rect;

use super::Laid;
use crate::{
    domain::weekday::Weekday,
    ui::{
        areas::below,
        canvas::{Canvas, Weight, fitting, width, wrap},
        focus::Focus,
        glyphs,
        mouse::{Pane, Target},
        narration::Narration,
        rows::Rows,
    },
    words::{self, look_back as text, plain as said},
};

/// Columns of the sign of a cut, in ASCII.
const SIGN: u16 = 3;
/// On the page of the look-back, where the days begin, and the second of the counts.
const DAYS: u16 = 14;
/// Columns between the days and the counts beside them.
const BESIDE: i16 = 4;

/// The seven days of a week, value by value.
#[derive(Clone, Debug)]
pub struct Week {
    /// The days, as two letters.
    pub letters: [&'static str; 7],
    /// Which of them is today.
    pub today: Option<usize>,
    /// The values, in their order.
    pub values: Vec<ValueWeek>,
    /// How many steps were done, if any were.
    pub count: Option<String>,
    /// The key of the look-back, on the days that name it.
    pub look_back: Option<String>,
    /// What the last look-back chose, each with its label; where the first is empty nothing is shown.
    pub chosen: Vec<(&'static str, Vec<String>)>,
    /// Whether the pane has the focus.
    pub focus: Focus,
}

/// A value's days.
#[derive(Clone, Debug)]
pub struct ValueWeek {
    /// Its name.
    pub name: String,
    /// A cell a day.
    pub dots: [Dot; 7],
    /// The days with something on disk, by name.
    pub said: String,
}

/// What a cell of the grid shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dot {
    /// Something for this value was done.
    Done,
    /// It was done and is not on disk yet.
    Unsaved,
    /// Today, nothing yet.
    Today,
    /// Nothing to show.
    Blank,
}

/// How wide the days of the grid stand.
#[derive(Clone, Copy, Debug)]
struct Grid {
    names: u16,
    step: u16,
    letters: usize,
}

impl Grid {
    /// Two letters a day, three columns apart, while the names leave room; else one letter, two apart, and then shorter
    /// names.
    fn of(names: impl Iterator<Item = u16>, columns: u16) -> Self {
        let longest = names.max().unwrap_or(0);
        let is_wide = longest + 22 <= columns;
        let (step, letters) = if is_wide { (3, 2) } else { (2, 1) };
        Self {
            names: longest.min(columns.saturating_sub(15)),
            step,
            letters,
        }
    }
}

impl Week {
    /// Draws it under a title of its own. Gives the row after it; that of the count is always free for it.
    pub fn draw(&self, area: Rect, air: u16, canvas: &mut Canvas) -> u16 {
        if area.height == 0 {
            return area.y;
        }
        canvas.spot(area, Target::Pane(Pane::Week));
        canvas.title(area, words::THIS_WEEK, "", Weight::of(self.focus));
        let grid = self.grid(area.width);
        let needed = 2 + self.values.len() as u16 + 2;
        let mut y = area.y + 1 + u16::from(air > 0 && area.height > needed);
        canvas.point_at(area.x, y, self.focus);
        self.draw_weekdays(grid, (area.x, y), canvas);
        y += 1;
        for value in &self.values {
            if y >= area.bottom() {
                return y;
            }
            draw_row(grid, value, (area.x, y), canvas);
            y += 1;
        }
        y += 1;
        let least = y + 2;
        if let Some(line) = &self.count
            && y < area.bottom()
        {
            canvas.put(area.x, y, line, canvas.theme.text);
            y += 1;
        }
        match &self.look_back {
            Some(key) if y < area.bottom() => {
                canvas.hint(area.x, y, key, text::WEEK_HINT);
            }
            Some(_) | None => y = self.draw_chosen(below(area, y), air, canvas),
        }
        y.max(least).min(area.bottom())
    }

    /// What the last look-back chose: the step of the week, and of what was kept as much as fits, each line whole. Gives
    /// the row after it.
    fn draw_chosen(&self, area: Rect, air: u16, canvas: &mut Canvas) -> u16 {
        let mut y = area.y;
        for (label, texts) in &self.chosen {
            let gap = u16::from(air > 0);
            let mut room = usize::from(area.bottom().saturating_sub(y + gap + 1));
            let mut lines: Vec<String> = Vec::new();
            for words in texts {
                let wrapped = wrap(words::listed_step(words), area.width);
                if wrapped.len() > room {
                    break;
                }
                room -= wrapped.len();
                lines.extend(wrapped);
            }
            if lines.is_empty() {
                return y;
            }
            y += gap;
            canvas.put(area.x, y, label, canvas.theme.quiet);
            for line in lines {
                y += 1;
                canvas.put(area.x, y, &line, canvas.theme.text);
            }
            y += 1;
        }
        y
    }

    /// Draws it with the weekdays in its title row, if it fits whole. Gives the rows it took with the free row above.
    pub fn draw_stacked(&self, area: Rect, canvas: &mut Canvas) -> u16 {
        let height = 1 + self.values.len() as u16;
        if area.height < height {
            return 0;
        }
        canvas.spot(Rect { height, ..area }, Target::Pane(Pane::Week));
        let (title, line) = canvas.title_styles(Weight::of(self.focus));
        let grid = self.grid(area.width);
        let grid = Grid {
            names: grid.names.max(width(words::THIS_WEEK) + 1),
            ..grid
        };
        canvas.put(area.x, area.y, words::THIS_WEEK, title);
        let after = self.draw_weekdays(grid, (area.x, area.y), canvas);
        let mut edge = area.right();
        if let Some(key) = &self.look_back {
            let hint = canvas.width(text::WEEK_HINT_SHORT) + 1 + canvas.width(key);
            if after + 2 + hint < area.right() {
                canvas.hint(area.right() - hint, area.y, key, text::WEEK_HINT_SHORT);
                edge = area.right() - hint - 1;
            }
        }
        canvas.rule(after + 1, edge, area.y, line);
        for (value, y) in self.values.iter().zip(area.y + 1..) {
            draw_row(grid, value, (area.x, y), canvas);
        }
        if let (Some(line), false) = (&self.count, self.values.is_empty()) {
            let y = area.y + self.values.len() as u16;
            canvas.put_right(area.right(), y, line, canvas.theme.text);
        }
        1 + height
    }

    fn grid(&self, columns: u16) -> Grid {
        Grid::of(self.values.iter().map(|value| width(&value.name)), columns)
    }

    fn draw_weekdays(&self, grid: Grid, (x, y): (u16, u16), canvas: &mut Canvas) -> u16 {
        let mut at = x + grid.names + 2;
        let mut after = at;
        for (index, letters) in self.letters.iter().enumerate() {
            let style = if self.today == Some(index) {
                canvas.theme.strong
            } else {
                canvas.theme.quiet
            };
            after = canvas.put(at, y, &letters[..grid.letters], style);
            at += grid.step;
        }
        after
    }
}

impl Laid for Week {
    /// Says the count, the days of each value by name, and what the last look-back chose.
    fn narrate(&self, narration: &mut Narration) {
        let first = narration.facts.len();
        narration.labelled(said::THIS_WEEK, self.count.as_deref().unwrap_or_default());
        for value in &self.values {
            narration.labelled(&format!("{}, {}", said::THIS_WEEK, value.name), &value.said);
        }
        for (label, texts) in &self.chosen {
            for words in texts {
                narration.labelled(label, words::listed_step(words));
            }
        }
        narration.is_aside_from(first);
        if self.focus.is_here() {
            if narration.facts.len() == first {
                narration.labelled(said::THIS_WEEK, text::WEEK_HINT_SHORT);
            }
            narration.here = Some(first);
        }
    }
}

fn draw_row(grid: Grid, value: &ValueWeek, (x, y): (u16, u16), canvas: &mut Canvas) {
    canvas.put_cut(x, y, grid.names, (&value.name, canvas.theme.quiet));
    let mut at = x + grid.names + 2;
    for dot in value.dots {
        let (sign, style) = match dot {
            Dot::Done => (glyphs::DONE, canvas.theme.accent),
            Dot::Unsaved => (glyphs::UNSAVED, canvas.theme.unsaved),
            Dot::Today => (glyphs::TODAY, canvas.theme.quiet),
            Dot::Blank => (" ", canvas.theme.text),
        };
        canvas.put(at, y, sign, style);
        at += grid.step;
    }
}

/// Seven days.
#[derive(Clone, Debug)]
pub struct WeekMarks {
    /// The first of them.
    pub first: Weekday,
    /// Each value with the days something was done for it.
    pub values: Vec<(String, [bool; 7])>,
    /// What was counted, a few words each.
    pub counts: Vec<String>,
}

impl WeekMarks {
    fn days(&self) -> impl Iterator<Item = Weekday> {
        let first = self.first;
        (0..7).map(move |days| first.plus(days))
    }
}

impl Laid for WeekMarks {
    fn lay(&self, rows: &mut Rows) {
        let theme = rows.theme;
        let names = self.values.iter().map(|(value, _)| width(value));
        let grid = Grid::of(names.chain([DAYS - 2]), rows.width());
        let column = |day: u16| (grid.names + 2 + day * grid.step) as i16;
        let first = rows.len();
        let row = rows.row();
        for (at, day) in (0..).zip(self.days()) {
            row.put(column(at), &day.two_letters()[..grid.letters], theme.quiet);
        }
        for (value, marks) in &self.values {
            let row = rows.row();
            row.goes_on = true;
            row.put(0, &cut(value, grid.names), theme.quiet);
            for (at, _) in (0..).zip(marks).filter(|(_, is_done)| **is_done) {
                row.put(column(at), glyphs::DONE, theme.accent);
            }
        }
        let beside = column(7) + BESIDE;
        let longest = self.counts.iter().map(|count| width(count)).max();
        if longest.is_some_and(|longest| longest <= rows.room(beside)) {
            for (at, count) in self.counts.iter().enumerate() {
                if rows.row_at(first + at).is_none() {
                    rows.row();
                }
                if let Some(row) = rows.row_at(first + at) {
                    row.put(beside, count, theme.text);
                }
            }
        } else if !self.counts.is_empty() {
            rows.gap();
            let counts = format!("{}.", self.counts.join(". "));
            rows.paragraph(0, &counts, theme.text);
        }
    }

    /// Says the days by name.
    fn narrate(&self, narration: &mut Narration) {
        for (value, marks) in &self.values {
            let done = self.days().zip(marks).filter(|(_, is_done)| **is_done);
            let names: Vec<&str> = done.map(|(day, _)| day.name()).collect();
            narration.labelled(value, &names.join(", "));
        }
        for count in &self.counts {
            narration.words(count);
        }
    }
}

/// A name that fits, with room for the sign that says it is cut.
fn cut(name: &str, room: u16) -> String {
    if width(name) <= room {
        return name.to_owned();
    }
    let kept = fitting(name, room.saturating_sub(SIGN));
    format!("{}{}", kept.trim_end(), glyphs::CUT)
}
