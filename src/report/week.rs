//! A week as text: what was done, what the look-back said, and the week ahead. A person may hand it to somebody;
//! notes go along only when they are asked for, moods and people never.

use unicode_width::UnicodeWidthStr;

use crate::{
    content::{Content, text_of},
    domain::{
        change::{self, Kind, Obstacle},
        day::Day,
        entry::Review,
        journal::Journal,
        known::Known,
        plan::{Plan, Value},
        review::{self, Sign},
    },
    words::{self, capital, change::Names, look_back as text},
};

/// Columns of a value's name in the grid, at the fewest.
const NAMES: usize = 14;

#[derive(Clone, Copy, Debug)]
pub struct Week<'a> {
    pub plan: &'a Plan,
    pub journal: &'a Journal,
    pub content: &'a Content,
    /// The last of its seven days.
    pub last: Day,
    /// The day on which it is told.
    pub today: Day,
    /// What the person wrote goes along.
    pub notes: Notes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notes {
    LeftOut,
    Included,
}

impl<'a> Week<'a> {
    pub fn days(&self) -> [Day; 7] {
        review::days(self.last)
    }

    /// The look-back of the week, if there is one.
    pub fn review(&self) -> Option<&'a Review> {
        review::within(self.journal, self.last)
    }

    /// The values it is told by.
    pub fn values(&self) -> Vec<&'a Value> {
        review::values_of(self.plan, self.journal, self.last)
    }

    pub fn steps(&self) -> usize {
        let days = self.days().into_iter();
        days.map(|day| self.journal.day(day).steps().count()).sum()
    }

    /// How often an exercise was finished.
    pub fn groundings(&self) -> usize {
        let days = self.days().into_iter();
        days.map(|day| self.journal.day(day).grounded.len()).sum()
    }

    /// On how many evenings the person wound down. Food and movement are counted nowhere.
    pub fn wind_downs(&self) -> usize {
        let days = self.days().into_iter();
        days.filter(|day| self.journal.day(*day).wound_down())
            .count()
    }

    /// The days on which something was done for a value.
    pub fn days_of(&self, value: &Value) -> Vec<Day> {
        let days = self.days().into_iter();
        days.filter(|day| self.journal.day(*day).has_value(&value.id))
            .collect()
    }

    /// What was kept, as done, with its day, and what the person wrote about it where notes go along.
    pub fn kept(&self) -> Vec<(Day, String, Option<String>)> {
        let Some(review) = self.review() else {
            return Vec::new();
        };
        let mut kept = Vec::new();
        for day in review::days(review.week.unwrap_or(self.last)) {
            for step in &self.journal.day(day).done {
                if review.kept.contains(&step.id) {
                    let note = step.detail.note.clone();
                    let note = note.filter(|_| self.notes == Notes::Included);
                    let done = self.content.past(&step.done.text).to_owned();
                    kept.push((day, done, note));
                }
            }
        }
        kept
    }

    pub fn text(&self) -> String {
        self.text_with(self.grid())
    }

    /// The same without signs: the days of each value by name.
    pub fn words(&self) -> String {
        let days = |value: &Value| {
            let done = self.days_of(value);
            let names = self.days().into_iter().filter(|day| done.contains(day));
            let names: Vec<&str> = names.map(|day| day.weekday().name()).collect();
            format!("{}: {}", value.name, names.join(", "))
        };
        let values = self.values().into_iter();
        let done = values.filter(|value| !self.days_of(value).is_empty());
        self.text_with(done.map(days).collect())
    }

    fn text_with(&self, grid: Vec<String>) -> String {
        let days = self.days();
        let mut lines = vec![text::days_told(days[0], days[6], self.today)];
        lines.extend(self.plan.statement_text());
        lines.push(String::new());
        lines.extend(grid);
        lines.extend(self.counts());
        if let Some(review) = self.review() {
            self.tell(review, &mut lines);
        }
        let ahead = self.ahead();
        section(text::TITLES[3], &ahead, &mut lines);
        lines.push(String::new());
        lines.join("\n")
    }

    fn grid(&self) -> Vec<String> {
        let days = self.days().map(|day| day.weekday().two_letters());
        let values = self.values();
        let longest = values.iter().map(|value| value.name.width()).max();
        let names = NAMES.max(longest.unwrap_or(0) + 2);
        let mut rows = vec![format!("{:names$}{}", "", days.join(" "))];
        for value in values {
            let done = self.days_of(value);
            let dots = self
                .days()
                .map(|day| if done.contains(&day) { "● " } else { "  " });
            let room = " ".repeat(names - value.name.width());
            let row = format!("{}{room}{}", value.name, dots.join(" "));
            rows.push(row.trim_end().to_owned());
        }
        rows
    }

    fn counts(&self) -> Vec<String> {
        let mut counts = Vec::new();
        if self.steps() > 0 {
            counts.push(words::steps(self.steps()));
        }
        if self.groundings() > 0 {
            counts.push(text::grounding(self.groundings()));
        }
        if self.wind_downs() > 0 {
            counts.push(text::wind_down(self.wind_downs()));
        }
        if counts.is_empty() {
            return Vec::new();
        }
        vec![String::new(), format!("{}.", counts.join(". "))]
    }

    fn tell(&self, review: &Review, lines: &mut Vec<String>) {
        section(text::KEPT_NOW, &self.kept_lines(), lines);
        let in_way = |id: &str| match Obstacle::named(id) {
            Some(obstacle) => words::change::obstacle(obstacle).to_owned(),
            None => text_of(self.content.in_way(), id).to_owned(),
        };
        let helped = |id: &str| text_of(self.content.worked(), id).to_owned();
        let mut told: Vec<String> = review.worked.iter().map(|id| helped(id)).collect();
        told.extend(self.note(review, review::SCREENS[1]));
        section(text::TITLES[1], &told, lines);
        let mut told: Vec<String> = review.in_way.iter().map(|id| in_way(id)).collect();
        told.extend(self.note(review, review::SCREENS[2]));
        section(text::TITLES[2], &told, lines);
        section(text::CONDITIONS, &self.conditions(review), lines);
        let basics: Vec<String> = review
            .basics
            .iter()
            .map(|(basic, how)| format!("{}: {how}", capital(basic)))
            .collect();
        section(text::BASICS, &basics, lines);
    }

    /// What the person wrote on a screen, where notes go along.
    pub fn note(&self, review: &Review, screen: &str) -> Option<String> {
        let note = review::note_of(review, screen)?;
        (self.notes == Notes::Included).then(|| note.to_owned())
    }

    /// What was kept, a line a step with its days, and below it what the person wrote.
    fn kept_lines(&self) -> Vec<String> {
        let mut told: Vec<(String, Vec<String>, Vec<String>)> = Vec::new();
        for (day, step, note) in self.kept() {
            let name = day.weekday().name().to_owned();
            let note = note.map(|note| format!("  {note}"));
            match told.iter_mut().find(|(of, ..)| *of == step) {
                Some((_, days, notes)) => {
                    days.push(name);
                    notes.extend(note);
                }
                None => told.push((step, vec![name], note.into_iter().collect())),
            }
        }
        let lines = told.into_iter().flat_map(|(step, days, notes)| {
            let line = format!("{step}, {}", days.join(", "));
            std::iter::once(line).chain(notes)
        });
        lines.collect()
    }

    fn conditions(&self, review: &Review) -> Vec<String> {
        let lists = [self.content.places(), self.content.companies()];
        let of = |wanted: Sign| -> Vec<&str> {
            let marks = review.conditions.iter();
            let marks = marks.filter(|(_, sign)| Sign::of(sign) == Some(wanted));
            let names = marks.map(|(id, _)| text_of(lists.into_iter().flatten(), id));
            names.collect()
        };
        [
            (text::HELPED, of(Sign::Helped)),
            (text::HARDER, of(Sign::Hindered)),
        ]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| format!("{label}: {}", names.join(", ")))
        .collect()
    }

    /// The steps of the week that follows; none where that is over too.
    fn ahead(&self) -> Vec<String> {
        if self.today.since(self.last) > 7 {
            return Vec::new();
        }
        let steps = self.plan.steps_of_week().into_iter();
        let steps = steps.map(|step| {
            let size = words::duration(step.size, step.sizes.minutes(step.size));
            format!("{}, {size}", words::listed_step(step.text(step.size)))
        });
        steps.chain(self.meanwhile()).collect()
    }

    /// What holds for a while, with its last day.
    fn meanwhile(&self) -> Vec<String> {
        let names = Names {
            plan: self.plan,
            content: self.content,
        };
        let open = change::open(&Known {
            plan: self.plan,
            journal: self.journal,
            day: self.today,
            is_heavy: &|_| false,
            days_before: 0,
        });
        let held = open.iter().filter(|open| open.change.kind == Kind::While);
        let rows = held.map(|open| {
            let (words, until) = names.while_row(open);
            format!("{words}, {until}")
        });
        rows.collect()
    }
}

/// A title and its lines; nothing where there are none.
fn section(title: &str, told: &[String], lines: &mut Vec<String>) {
    if told.is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push(title.to_owned());
    lines.extend(told.iter().map(|line| format!("  {line}")));
}
