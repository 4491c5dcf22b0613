//! Seven days with a row of dots for each value, and what was counted in them.

use crate::{
    domain::weekday::Weekday,
    ui::{canvas::width, glyphs, narration::Narration, rows::Rows},
};

/// Columns of the sign of a cut, in ASCII.
const SIGN: i16 = 3;
/// Where the days begin, and the second of the counts.
const DAYS: i16 = 14;

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

    /// Says the days by name.
    pub(in crate::ui) fn narrate(&self, narration: &mut Narration) {
        for (value, marks) in &self.values {
            let done = self.days().zip(marks).filter(|(_, is_done)| **is_done);
            let names: Vec<&str> = done.map(|(day, _)| day.name()).collect();
            narration.labelled(value, &names.join(", "));
        }
        for count in &self.counts {
            narration.words(count);
        }
    }

    pub(in crate::ui) fn lay(&self, rows: &mut Rows) {
        let (theme, room) = (rows.theme, rows.width() as i16);
        let longest = self.values.iter().map(|(value, _)| width(value)).max();
        let wanted = DAYS.max(longest.unwrap_or(0) as i16 + 2);
        // Long names give way to the days: one letter a day, then a shorter name.
        let is_wide = wanted + 20 <= room;
        let (step, letters) = if is_wide { (3, 2) } else { (2, 1) };
        let from = wanted.min(room - 13).max(2);
        let row = rows.row();
        for (at, day) in (0..).zip(self.days()) {
            let name = &day.two_letters()[..letters];
            row.put(from + at * step, name, theme.quiet);
        }
        for (value, marks) in &self.values {
            let row = rows.row().put(0, &cut(value, from - 2), theme.quiet);
            for (at, is_done) in (0..).zip(marks) {
                if *is_done {
                    row.put(from + at * step, glyphs::DONE, theme.accent);
                }
            }
        }
        if !self.counts.is_empty() {
            rows.gap();
            let row = rows.row();
            for (at, count) in (0..).zip(&self.counts) {
                row.put(at * DAYS, count, theme.text);
            }
        }
    }
}

/// A name that fits, with room for the sign that says it is cut.
fn cut(name: &str, room: i16) -> String {
    if width(name) as i16 <= room {
        return name.to_owned();
    }
    let mut kept = name.to_owned();
    while !kept.is_empty() && width(&kept) as i16 + SIGN > room {
        kept.pop();
    }
    format!("{}{}", kept.trim_end(), glyphs::CUT)
}
