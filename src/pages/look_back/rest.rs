//! The rest of the week ahead: sizes, parts of the day, plans and one-offs. Everything stays as it is unless it is
//! changed here.

mod plans;
mod swap;

use std::borrow::Cow;

use super::LookBack;
use crate::{
    domain::{
        block::Block,
        id::Id,
        idea::{self, Known, QuietAnswer},
        plan::{Commitment, IfThen, OneOff},
        review,
        size::Size,
    },
    pages::{page::Route, values::ValuesPage},
    session::{
        Notice, Session,
        action::{Action, moved},
    },
    ui::{
        blocks::{
            answers::{Answer, Aside},
            listed_steps::PlannedStep,
        },
        document::{self, Document, Entry},
        focus::Focus,
    },
    words::{
        self, listed_step,
        look_back::{self as text, names},
    },
};

pub(super) use swap::Swap;

/// A row that can be selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    kind: Kind,
    id: Id,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The step of a value.
    Step,
    /// The question about a quiet value.
    Question,
    /// An if-then plan.
    Plan,
    /// A waiting one-off.
    OneOff,
}

/// Where the words stand beside their label.
const WORDS: i16 = 18;
/// In a wider row a step and its size would stand too far apart to be read as one.
const WIDEST: u16 = 88;
/// Who changes a size here.
const BY: &str = "self";
/// The offer of the question after twelve weeks.
const TWELVE_WEEKS: &str = "twelve_weeks";

impl LookBack {
    /// The steps, then all that is asked and offered, each kind after a free row.
    pub(super) fn show_rest(&self, session: &Session, shown: &mut Document) {
        let keys = &session.appearance.keys;
        shown.measure = Some(WIDEST);
        shown.say(text::STAYS).gap();
        // While something is written, the field has the focus.
        let selected = self.selected(session).filter(|_| self.writing.is_none());
        let focus = |row: &Row| Focus::of(Some(row), selected.as_ref());
        let rows = self.rows(session);
        let of = |kind: Kind| rows.iter().filter(move |row| row.kind == kind);
        let steps = of(Kind::Step).filter_map(|row| planned(&row.id, focus(row), session));
        shown.add(steps.collect::<Vec<_>>());
        if self.asks_about_values(session) {
            let key = keys.sign(Action::Values, "v");
            shown.gap().add(look(text::VALUES, text::STILL_FIT, key));
        }
        for row in of(Kind::Question) {
            question(&row.id, focus(row), session, shown);
        }
        for row in of(Kind::Plan) {
            self.show_plan(&row.id, focus(row), session, shown);
        }
        self.show_waiting(&focus, session, shown);
        if let Some(step) = self.step_of_week(session) {
            let words = listed_step(step.text(step.size));
            let mut entry = Entry::new(text::STEP_OF_THE_WEEK, WORDS, words);
            // Said only where Space would change it.
            if matches!(&selected, Some(row) if row.kind == Kind::Step && row.id != step.id) {
                entry = entry.aside(Aside::Named(Answer::new(text::THIS_ONE)));
            }
            shown.gap().add(entry);
        }
    }

    /// The rows in their order.
    pub(super) fn rows(&self, session: &Session) -> Vec<Row> {
        let plan = &session.plan;
        let steps = plan.steps_of_week().into_iter();
        let row = |kind, id: &Id| Row {
            kind,
            id: id.clone(),
        };
        let mut rows: Vec<Row> = steps.map(|step| row(Kind::Step, &step.id)).collect();
        rows.extend(self.question(session).map(|id| row(Kind::Question, &id)));
        // A plan that was made today has had no week yet.
        let is_older = |item: &&IfThen| item.since.is_none_or(|since| since < self.day);
        let plans = plan.active_if_then().filter(is_older);
        rows.extend(plans.map(|item| row(Kind::Plan, &item.id)));
        let waiting = self.waiting(session).into_iter();
        rows.extend(waiting.map(|item| row(Kind::OneOff, &item.id)));
        rows
    }

    /// The selected row.
    pub(super) fn selected(&self, session: &Session) -> Option<Row> {
        self.rows(session).into_iter().nth(self.at)
    }

    /// What a key for rows of this kind acts on: the selected row, or the only one of the kind.
    pub(super) fn target(&self, kind: Kind, session: &Session) -> Option<Id> {
        let rows = self.rows(session);
        let selected = rows.get(self.at).filter(|row| row.kind == kind);
        let mut all = rows.iter().filter(|row| row.kind == kind);
        let only = all.next().filter(|_| all.next().is_none());
        selected.or(only).map(|row| row.id.clone())
    }

    /// The same for a key that was pressed: where it could mean several, that is said.
    pub(super) fn meant_row(&self, kind: Kind, session: &mut Session) -> Option<Id> {
        let target = self.target(kind, session);
        if target.is_none() && self.has_rows(kind, session) {
            session.say(Notice::Words(text::ROW_FIRST.to_owned()));
        }
        target
    }

    pub(super) fn has_rows(&self, kind: Kind, session: &Session) -> bool {
        let mut rows = self.rows(session).into_iter();
        rows.any(|row| row.kind == kind)
    }

    /// The step a key acts on.
    fn step_row(&self, session: &mut Session) -> Option<Commitment> {
        let id = self.meant_row(Kind::Step, session)?;
        session.plan.commitment(&id).cloned()
    }

    /// The value nothing was done for, while it is asked about.
    pub(super) fn question(&self, session: &Session) -> Option<Id> {
        session.with_known(|known| {
            idea::quiet_value(&Known {
                day: self.day,
                ..*known
            })
        })
    }

    /// True when this look-back asks whether the values still fit.
    pub(super) fn asks_about_values(&self, session: &Session) -> bool {
        review::asks_about_values(&session.plan, &session.journal, self.day)
    }

    /// The one-offs that are offered.
    pub(super) fn waiting<'d>(&self, session: &'d Session) -> Vec<&'d OneOff> {
        review::waiting(&session.plan, &session.journal, (self.week, self.day))
    }

    /// The step of the week: the chosen one, else the first value's.
    pub(super) fn step_of_week<'d>(&self, session: &'d Session) -> Option<&'d Commitment> {
        let chosen = self.review.step_of_week.as_ref();
        let chosen = chosen.and_then(|id| session.plan.commitment(id));
        let chosen = chosen.filter(|item| item.retired.is_none());
        let first = || {
            session
                .plan
                .commitment(&review::step_of_week(&session.plan)?)
        };
        chosen.or_else(first)
    }

    pub(super) fn answer_rest(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Smaller => self.resize(Commitment::smaller, session),
            Action::Larger => self.resize(Commitment::larger, session),
            Action::PartOfDay => self.move_in_day(session),
            Action::Mark => self.choose_step_of_week(session),
            Action::Replace => self.begin_swap(session),
            Action::SetDown => self.rest(session),
            Action::Choose(index) => self.result(index, session),
            Action::Later => self.place_one_off(session),
            Action::Slice => self.begin_slice(session),
            Action::LetGo => self.let_go(session),
            Action::Values if self.asks_about_values(session) => {
                return Route::open(ValuesPage::new(session));
            }
            action => {
                let rows = self.rows(session).len();
                self.at = moved(action, self.at, rows);
            }
        }
        Route::Stay
    }

    /// Another usual size for a step.
    fn resize(&self, next: fn(&Commitment) -> Option<Size>, session: &mut Session) {
        let Some(step) = self.step_row(session) else {
            return;
        };
        if let Some(size) = next(&step) {
            let day = self.day;
            change(session, &step.id, |item| item.resize(size, day, BY));
            session.call_it(names::size(step.text(step.size)));
        }
    }

    /// The next part of the day, and after the last any time.
    fn move_in_day(&self, session: &mut Session) {
        let Some(step) = self.step_row(session) else {
            return;
        };
        let at = Block::ALL.iter().position(|block| *block == step.block);
        let next = Block::ALL[(at.unwrap_or(0) + 1) % Block::ALL.len()];
        change(session, &step.id, |item| item.block = next);
        session.call_it(names::time(step.text(step.size)));
    }

    fn choose_step_of_week(&mut self, session: &mut Session) {
        if let Some(step) = self.step_row(session) {
            self.say(names::MARK, session, |review| {
                review.step_of_week = Some(step.id);
            });
        }
    }

    /// A rest for the value that is asked about.
    fn rest(&self, session: &mut Session) {
        if let Some(value) = self.question(session) {
            self.answer_question(&value, QuietAnswer::Rest, session);
            session.call_it(names::REST);
        }
    }

    /// Does what the answer says: one gesture.
    fn answer_question(&self, value: &Id, answer: QuietAnswer, session: &mut Session) {
        let day = self.day;
        let fact = idea::quiet_fact(value, &answer);
        if answer != QuietAnswer::AsItIs {
            if !session.may_change_plan() {
                return session.change_plan(|_| {});
            }
            session.change_plan(|plan| {
                idea::apply_quiet(plan, value, answer, day);
            });
        }
        session.log(day, fact);
    }

    /// At the end what was offered counts as offered, and what was asked and left alone stays as it is.
    pub(super) fn leave_rest(&mut self, session: &mut Session) {
        let offered: Vec<Id> = self
            .waiting(session)
            .into_iter()
            .filter(|item| item.offered.is_none())
            .map(|item| item.id.clone())
            .collect();
        if !offered.is_empty() && session.may_change_plan() {
            let week = self.week;
            session.change_plan(|plan| {
                let waiting = plan.one_offs.iter_mut();
                for item in waiting.filter(|item| offered.contains(&item.id)) {
                    item.offered = Some(week);
                }
            });
        }
        if let Some(value) = self.question(session) {
            self.answer_question(&value, QuietAnswer::AsItIs, session);
        }
        if self.asks_about_values(session) {
            session.log_offer(self.day, TWELVE_WEEKS, Some("keep"));
        }
        self.review.step_of_week = self.step_of_week(session).map(|step| step.id.clone());
    }

    /// Keeps the selection on a row that exists.
    pub(super) fn settle_rest(&mut self, session: &Session) {
        if self.page == super::page::Page::Rest {
            let last = self.rows(session).len().saturating_sub(1);
            self.at = self.at.min(last);
        }
    }
}

fn planned(step: &Id, focus: Focus, session: &Session) -> Option<PlannedStep> {
    let step = session.plan.commitment(step)?;
    let size = words::duration(step.size, step.sizes.minutes(step.size));
    Some(PlannedStep {
        value: session.plan.value_name(&step.value).to_owned(),
        words: listed_step(step.text(step.size)).to_owned(),
        size_and_time: match step.block {
            Block::Any => size,
            block => format!("{size}, {}", block.words()),
        },
        focus,
    })
}

/// What opens with a key.
fn look(label: &str, line: &str, key: Cow<'static, str>) -> Entry {
    let answer = Answer::new((key, words::LOOK));
    Entry::new(label, WORDS, line).aside(Aside::Choice(answer))
}

fn question(value: &Id, focus: Focus, session: &Session, shown: &mut Document) {
    let words = text::question(session.plan.value_name(value));
    let keys = &session.appearance.keys;
    let answers = keys.hints(text::QUESTION_KEYS, [Action::Replace, Action::SetDown]);
    shown.gap();
    shown.add(Entry::new(text::QUESTION, WORDS, words).focus(focus));
    below(answers.map(Answer::new), shown);
}

/// Keys below the words of an entry.
fn below(answers: impl Into<Vec<Answer>>, shown: &mut Document) {
    shown.part(WORDS, |part| {
        part.add(document::Block::Answers(answers.into()));
    });
}

/// Changes a commitment of the plan.
fn change(session: &mut Session, id: &Id, change: impl FnOnce(&mut Commitment)) {
    session.change_plan(|plan| {
        let mut items = plan.commitments.iter_mut();
        if let Some(item) = items.find(|item| &item.id == id) {
            change(item);
        }
    });
}
