//! What was found in files of another program.

use std::collections::{BTreeMap, HashMap};

use super::cells::{self, NoDay, Order};
use crate::domain::{
    day::{Day, Moment},
    entry::Feeling,
    phrase::name_key,
    size::Size,
    text::clean,
};

/// The most characters of a name.
const NAME: usize = 200;
/// The most characters of a note; the screens cut longer ones anyway.
const NOTE: usize = 2_000;

/// Where and when it is read.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// The last day that can have a mark.
    pub today: Day,
    /// The hour at which a day begins.
    pub start_hour: u8,
    /// A moment at the offset it had here.
    pub zone: fn(Moment) -> Moment,
}

/// Marks by habit, words for moods, and the rows that are none.
#[derive(Clone, Debug)]
pub struct Found {
    /// The names of what marks were made for, habits, activities, projects, in the order of the file.
    pub habits: Vec<String>,
    /// What was done, in the order of the days.
    pub marks: Vec<Mark>,
    /// A word for the mood of a day, the last one the day has.
    pub moods: BTreeMap<Day, String>,
    /// Notes of days on which nothing was marked: there is no step they could lie with.
    pub loose_notes: usize,
    pub bad: Vec<Bad>,
    /// A quotation that never ends: of such a file nothing is taken.
    pub broken: Option<Bad>,
    /// The columns of a table, as it names them.
    pub columns: Vec<String>,
    /// Rows that say that nothing was done.
    pub not_done: usize,
    here: Here,
    pub(super) order: Order,
    known: HashMap<String, usize>,
    spellings: Vec<Vec<String>>,
    places: HashMap<(usize, Day, String), usize>,
}

/// Something that was done on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The civil day, as the file names it.
    pub day: Day,
    pub habit: usize,
    /// When, where the file says it with its offset.
    pub at: Option<Moment>,
    /// What tells it from other marks of the same habit and day; nearly always nothing.
    pub apart: String,
    pub text: String,
    pub note: Option<String>,
    /// What only daymark's own table knows.
    pub own: Option<Box<Own>>,
}

/// What daymark's own table says of a step besides.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    pub id: Option<String>,
    /// Hours and minutes, as in `08:10`.
    pub time: Option<String>,
    /// The same as a moment with its offset.
    pub at: Option<Moment>,
    pub size: Option<Size>,
    pub minutes: Option<u32>,
    pub felt: Option<Feeling>,
    pub place: Option<String>,
    pub company: Option<String>,
    /// How it came to be done.
    pub source: Option<String>,
}

/// A row that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad {
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: u64,
    /// The name of the column, where one cell is meant and not the row.
    pub column: String,
    pub why: Why,
}

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    Day(NoDay),
    TooOld,
    NotYet,
    NoName,
    NotText,
    NoAnswer,
    OtherColumns,
    NotReadable,
    OpenQuote,
}

impl Found {
    /// Nothing yet; days after today will be left out.
    pub(super) fn here(here: Here) -> Self {
        Self {
            habits: Vec::new(),
            marks: Vec::new(),
            moods: BTreeMap::new(),
            loose_notes: 0,
            bad: Vec::new(),
            broken: None,
            columns: Vec::new(),
            not_done: 0,
            here,
            order: Order::default(),
            known: HashMap::new(),
            spellings: Vec::new(),
            places: HashMap::new(),
        }
    }

    /// The day a text names, if it is one of the calendar, not before 1970 and not to come.
    pub(super) fn day(&self, text: &str) -> Result<Day, Why> {
        self.when(text).map(|(day, _)| day)
    }

    /// The same with the moment, where the text names one with its offset.
    pub(super) fn when(&self, text: &str) -> Result<(Day, Option<Moment>), Why> {
        let at = cells::moment(text).map(self.here.zone);
        let day = match at {
            Some(at) => at.day(self.here.start_hour),
            None => cells::day(text, self.order).map_err(Why::Day)?,
        };
        match day {
            day if day > self.here.today => Err(Why::NotYet),
            day if Day::ymd(1970, 1, 1).is_some_and(|first| day < first) => Err(Why::TooOld),
            day => Ok((day, at)),
        }
    }

    /// The place of a habit of this name; `None` when it has none.
    pub(super) fn habit(&mut self, name: &str) -> Option<usize> {
        let name = short(name, NAME);
        if name.is_empty() {
            return None;
        }
        let next = self.habits.len();
        let place = *self.known.entry(name_key(&name)).or_insert(next);
        if place == next {
            self.habits.push(name.clone());
            self.spellings.push(Vec::new());
        }
        if !self.spellings[place].contains(&name) {
            self.spellings[place].push(name);
        }
        Some(place)
    }

    /// The ways in which the name of a habit is written.
    pub(super) fn spellings(&self, habit: usize) -> &[String] {
        &self.spellings[habit]
    }

    /// A mark of a habit that is called as the habit; give it more with the answer.
    pub(super) fn mark(&mut self, habit: usize, day: Day) -> &mut Mark {
        self.mark_apart(habit, day, "")
    }

    /// The same for something that can be done several times a day.
    pub(super) fn mark_apart(&mut self, habit: usize, day: Day, apart: &str) -> &mut Mark {
        let key = (habit, day, apart.to_owned());
        let next = self.marks.len();
        let place = *self.places.entry(key).or_insert(next);
        if place == next {
            self.marks.push(Mark {
                day,
                habit,
                at: None,
                apart: apart.to_owned(),
                text: self.habits[habit].clone(),
                note: None,
                own: None,
            });
        }
        &mut self.marks[place]
    }

    /// A note has no mark that it could lie with.
    pub(super) fn leave_note(&mut self, note: &str) {
        self.loose_notes += usize::from(!note.trim().is_empty());
    }

    /// Leaves a row out that could not be taken.
    pub(super) fn leave_unless(&mut self, file: &str, line: u64, taken: Result<(), Why>) {
        if let Err(why) = taken {
            self.leave(file, line, why);
        }
    }

    pub(super) fn leave(&mut self, file: &str, line: u64, why: Why) {
        self.leave_cell(file, line, "", why);
    }

    /// The same for one cell, where the others of its row are taken.
    pub(super) fn leave_cell(&mut self, file: &str, line: u64, column: &str, why: Why) {
        self.bad.push(Bad {
            file: clean(file).into_owned(),
            line,
            column: short(column, NAME),
            why,
        });
    }

    /// In the order of the days, however the file had them; habits that were never done are not named.
    pub(super) fn finished(mut self) -> Self {
        self.places.clear();
        self.marks.sort_by_key(|mark| mark.day);
        self.bad
            .sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        self
    }

    /// How many marks each habit has.
    pub fn counts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.habits.len()];
        for mark in &self.marks {
            counts[mark.habit] += 1;
        }
        counts
    }

    /// The first and the last day of what was found.
    pub fn span(&self) -> Option<(Day, Day)> {
        let marked = self.marks.iter().map(|mark| mark.day);
        let days = || marked.clone().chain(self.moods.keys().copied());
        Some((days().min()?, days().max()?))
    }
}

impl Mark {
    /// Says what was done, where that is more than the habit's name.
    pub(super) fn called(&mut self, text: &str) -> &mut Self {
        let text = short(text, NAME);
        if !text.is_empty() {
            self.text = text;
        }
        self
    }

    /// Adds a note; an empty one is none.
    pub(super) fn noted(&mut self, note: &str) -> &mut Self {
        let note = short(note, NOTE);
        if note.is_empty() {
            return self;
        }
        self.note = Some(match self.note.take() {
            Some(earlier) if earlier.contains(&note) => earlier,
            Some(earlier) => short(&format!("{earlier} / {note}"), NOTE),
            None => note,
        });
        self
    }

    pub(super) fn measured(&mut self, amount: f64, unit: &str) -> &mut Self {
        let unit = short(unit, NAME);
        // The default of f64 writes no zeros behind and never an exponent.
        let text = format!("{}, {amount} {unit}", self.text);
        self.called(&text)
    }
}

/// Clean, without blanks around it, and no longer than `most`.
fn short(text: &str, most: usize) -> String {
    let text = clean(text);
    let text = text.trim();
    if text.len() <= most || text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most - 1).collect();
    cut.push('…');
    cut
}
