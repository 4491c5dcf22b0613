//! The third page: a step that could be easier, what got in its way, and the change that follows.

use super::{LookBack, answers::Which};

use crate::{
    domain::{
        change::{Field, Obstacle},
        id::Id,
        review,
    },
    pages::page::Route,
    session::{
        Notice, Session,
        action::{Action, moved, turned},
    },
    ui::{
        document::{Document, Mark, Row as Shown},
        focus::Focus,
    },
    words::{self, change, listed_step, look_back as text},
};

/// Where the row of the whole week stands, always.
const WEEK: usize = 3;

/// Columns of the longest reason.
const REASON: u16 = 23;

/// What a row needs a page for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Somebody on the phone, where nobody was listed.
    Person,
    /// Another value.
    Value,
}

/// A row of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// One step only.
    One,
    /// A step of a value, the value with its place among the others.
    Step(usize, Id),
    /// What a step's answer needs a page for.
    Lead(Lead, Id),
    /// The whole week.
    Week,
}

impl LookBack {
    /// The rows, or what may have got in the way of one.
    pub(super) fn show_in_way(&self, session: &Session, shown: &mut Document) {
        if let Some(row) = &self.asked {
            return self.show_asked(row, session, shown);
        }
        shown.say(text::EASIER).gap();
        let at = self.writing.is_none().then_some(self.at);
        for (index, row) in self.rows_in_way(session).into_iter().enumerate() {
            let drawn = self.drawn(&row, session);
            shown.add(drawn.focus(Focus::of(Some(index), at)));
        }
        self.show_text(shown);
    }

    fn drawn(&self, row: &Row, session: &Session) -> Shown {
        let (key, words) = match row {
            Row::One => {
                let key = session.appearance.keys.sign(Action::OpenNotice, "o");
                let row = Shown::new(key, self.one_words(session));
                return row.chosen(session.has_taken(&self.one));
            }
            Row::Step(at, step) => (at + 1, step_words(step, session)),
            Row::Lead(lead, step) => {
                return Self::show_lead(*lead, step, session).mark(Mark::Blank);
            }
            Row::Week => (WEEK + 1, text::WHOLE_WEEK.to_owned()),
        };
        let key = key.to_string();
        let Some(which) = self.answer_of(row) else {
            return Shown::new(key, words).mark(Mark::Blank);
        };
        let Some(given) = self.given(which, session) else {
            let row = Shown::new(key, words).mark(Mark::Done);
            return row.end_or_below(REASON, self.reason(which));
        };
        let (before, now) = session.names().row(&given.way);
        let row = Shown::new(key, before).becomes(now);
        row.chosen(given.is_on).end_or_below(REASON, given.reason)
    }

    fn one_words(&self, session: &Session) -> String {
        let first = self.one.first().filter(|change| change.brings.is_none());
        let named = session.names();
        let step = first.map_or_else(String::new, |change| match change.field {
            Field::Size => named.said(change).now,
            _ => session
                .plan
                .steps()
                .first()
                .map_or_else(String::new, |step| {
                    listed_step(step.text(step.size)).to_owned()
                }),
        });
        text::one_only(&step, self.day.plus(7))
    }

    fn show_asked(&self, row: &Row, session: &Session, shown: &mut Document) {
        shown.say(match row {
            Row::Step(_, step) => text::in_way_of(&step_words(step, session)),
            Row::Week | Row::One | Row::Lead(..) => text::IN_WAY_OF_WEEK.to_owned(),
        });
        shown.gap();
        let names = obstacles(row).iter().map(|one| change::obstacle(*one));
        shown.choices(names, self.at);
    }

    /// The rows in their order.
    pub(super) fn rows_in_way(&self, session: &Session) -> Vec<Row> {
        let steps = review::to_ease(&session.plan, &session.journal, self.week);
        let steps = steps.into_iter().take(WEEK).enumerate();
        let steps = steps.filter_map(|(at, steps)| {
            let step = steps.get(self.others[at] % steps.len().max(1))?;
            // The row of a step that gave way to another one stays: its change stands in it.
            let gone = self.review.about.iter().map(|(_, subject)| subject);
            let gone = gone.rev().find(|gone| gave_way(gone, step, session));
            Some(Row::Step(at, gone.unwrap_or(step).clone()))
        });
        let steps = steps.flat_map(|row| {
            let step = match &row {
                Row::Step(_, step) => Some(step),
                Row::One | Row::Lead(..) | Row::Week => None,
            };
            let below = step.and_then(|step| self.lead_below(step, session));
            std::iter::once(row).chain(below)
        });
        let one = (self.steps(session) == 0 && !self.one.is_empty()).then_some(Row::One);
        one.into_iter().chain(steps).chain([Row::Week]).collect()
    }

    fn selected_in_way(&self, session: &Session) -> Option<Row> {
        self.rows_in_way(session).into_iter().nth(self.at)
    }

    /// The change of a row, if something was said of it.
    pub(super) fn answer_of(&self, row: &Row) -> Option<Which> {
        match row {
            Row::One => Some(Which::One),
            Row::Step(_, step) => self.answered(Some(step)),
            Row::Week => self.answered(None),
            Row::Lead(..) => None,
        }
    }

    pub(super) fn answer_in_way(&mut self, action: Action, session: &mut Session) -> Route {
        if let Some(row) = self.asked.clone() {
            self.answer_asked(&row, action, session);
            return Route::Stay;
        }
        let rows = self.rows_in_way(session);
        let selected = rows.get(self.at).cloned();
        match action {
            Action::Choose(index) => {
                let is_it = |row: &Row| match row {
                    Row::One | Row::Lead(..) => false,
                    Row::Step(at, _) => *at == index,
                    Row::Week => index == WEEK,
                };
                if let Some(at) = rows.iter().position(is_it) {
                    self.ask(at, rows[at].clone(), session);
                }
            }
            Action::Mark | Action::OpenNotice if selected == Some(Row::One) => {
                self.switch(Which::One, session);
            }
            Action::OpenNotice if rows.contains(&Row::One) => self.switch(Which::One, session),
            Action::Add => return self.follow_lead(Lead::Person, session),
            Action::Values => return self.follow_lead(Lead::Value, session),
            Action::Mark => match selected {
                Some(Row::Lead(lead, _)) => return self.follow_lead(lead, session),
                Some(row) => self.ask(self.at, row, session),
                None => {}
            },
            Action::Yes => match selected.and_then(|row| self.answer_of(&row)) {
                Some(which) => self.switch(which, session),
                None => session.say(Notice::Words(text::ROW_FIRST.to_owned())),
            },
            Action::Left | Action::Right => {
                if let Some(which) = selected.and_then(|row| self.answer_of(&row)) {
                    self.another_way(which, action, session);
                }
            }
            Action::Previous | Action::Next => self.another_step(action, session),
            Action::Write => self.write_note(session),
            action => self.at = moved(action, self.at, rows.len()),
        }
        Route::Stay
    }

    fn ask(&mut self, at: usize, row: Row, session: &mut Session) {
        let given = self.answered_rows();
        if given > 1 && self.answer_of(&row).is_none() {
            session.say(Notice::Words(text::PLENTY.to_owned()));
        }
        self.asked_at = at;
        self.asked = Some(row);
        self.at = 0;
    }

    /// Back from the answers to the rows.
    pub(super) fn leave_asked(&mut self) {
        self.asked = None;
        self.at = self.asked_at;
    }

    /// What is asked about, and the selected answer.
    pub(super) fn asked_now(&self) -> Option<(Option<&Id>, Obstacle)> {
        let row = self.asked.as_ref()?;
        let obstacle = obstacles(row).get(self.at)?;
        Some((subject(row), *obstacle))
    }

    fn answer_asked(&mut self, row: &Row, action: Action, session: &mut Session) {
        let all = obstacles(row);
        let at = match action {
            Action::Choose(index) => index,
            Action::Mark | Action::Accept => self.at,
            action => {
                self.at = moved(action, self.at, all.len());
                return;
            }
        };
        let Some(obstacle) = all.get(at) else { return };
        self.leave_asked();
        self.give(subject(row).cloned(), *obstacle, session);
    }

    /// Another step of the value of the selected row.
    fn another_step(&mut self, action: Action, session: &Session) {
        let Some(Row::Step(at, _)) = self.selected_in_way(session) else {
            return;
        };
        let steps = review::to_ease(&session.plan, &session.journal, self.week);
        let len = steps.get(at).map_or(1, Vec::len);
        self.others[at] = turned(action, self.others[at] % len.max(1), len);
    }
}

/// The step that is asked about, `None` for the whole week.
fn subject(row: &Row) -> Option<&Id> {
    match row {
        Row::Step(_, step) => Some(step),
        Row::Week | Row::One | Row::Lead(..) => None,
    }
}

fn obstacles(row: &Row) -> &'static [Obstacle] {
    match row {
        Row::Step(..) => &Obstacle::OF_STEP,
        Row::Week | Row::One | Row::Lead(..) => &Obstacle::OF_WEEK,
    }
}

/// True for a step that was taken out of the plan, of the same value as this one.
fn gave_way(gone: &Id, step: &Id, session: &Session) -> bool {
    let item = |id| session.plan.commitment(id);
    let both = item(gone).zip(item(step));
    both.is_some_and(|(gone, step)| gone.retired.is_some() && gone.value == step.value)
}

fn step_words(step: &Id, session: &Session) -> String {
    let item = session.plan.commitment(step);
    item.map_or_else(String::new, |item| {
        words::listed_step(item.text(item.size)).to_owned()
    })
}
