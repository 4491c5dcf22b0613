//! How if-then plans went, and the one-offs that wait.

use super::{Kind, Row, WORDS, below};

use crate::{
    domain::{
        entry::{self, Fact},
        id::Id,
        plan::{IfThen, OneOff},
        review,
        size::Size,
    },
    pages::look_back::{LookBack, What},
    session::{Notice, Session, action::Action, field::Field},
    ui::{
        blocks::answers::Answer,
        document::{Document, Entry},
        focus::Focus,
    },
    words::{
        add, capital, duration, listed_step, look_back as text,
        look_back::{RESULTS, names},
        step,
    },
};

impl LookBack {
    /// A plan, and how it went.
    pub(super) fn show_plan(&self, id: &Id, focus: Focus, session: &Session, shown: &mut Document) {
        let mut plans = session.plan.active_if_then();
        let Some(item) = plans.find(|item| &item.id == id) else {
            return;
        };
        let sentence = item.sentence(session.plan.value_name(&item.value));
        shown.gap();
        shown.add(Entry::new(text::PLAN, WORDS, sentence).focus(focus));
        let is_row = is_row(item, session);
        let result = self.result_of(id, session).map(|(_, at)| at);
        let answer = |key, at: usize| {
            let answer = Answer::new((key, RESULTS[at].1));
            answer.chosen_if(result == Some(at))
        };
        if is_row && self.was_ticked(id, session) {
            below([Answer::new(("", RESULTS[0].1)).chosen_if(true)], shown);
        } else if is_row && self.target(Kind::Plan, session).as_ref() == Some(id) {
            below([answer("2", 1), answer("3", 2)], shown);
        } else if self.target(Kind::Plan, session).as_ref() == Some(id) {
            below([answer("1", 0), answer("2", 1), answer("3", 2)], shown);
        } else if let Some(at) = result {
            below([answer("1", at)], shown);
        }
    }

    /// What was said of a plan in this week: the entry, and the place of the answer among the three.
    fn result_of(&self, plan: &Id, session: &Session) -> Option<(Id, usize)> {
        let said = |entry: &&entry::Entry| match &entry.fact {
            Fact::IfThenResult { if_then, week, .. } => {
                if_then == plan && *week == self.week && session.journal.is_live(entry)
            }
            _ => false,
        };
        let entries = session.journal.entries().filter(said);
        let latest = entries.max_by(|a, b| a.order().cmp(&b.order()))?;
        let Fact::IfThenResult { result, .. } = &latest.fact else {
            return None;
        };
        let at = RESULTS.iter().position(|(name, _)| name == result)?;
        Some((latest.id.clone(), at))
    }

    /// True when what the plan leads to was ticked in this week.
    fn was_ticked(&self, plan: &Id, session: &Session) -> bool {
        let days = review::days(self.week).into_iter();
        let mut marks = days.flat_map(|day| &session.record(day).done);
        marks.any(|mark| mark.if_then_alone() == Some(plan))
    }

    /// True when the week of the plan a key means is filled in from its ticks.
    fn is_filled_in(&self, index: usize, session: &Session) -> bool {
        let Some(id) = self.target(Kind::Plan, session) else {
            return false;
        };
        let mut plans = session.plan.active_if_then();
        let item = plans.find(|item| item.id == id);
        item.is_some_and(|item| is_row(item, session))
            && (index == 0 || self.was_ticked(&id, session))
    }

    /// Says how a plan went; the same again takes it back.
    pub(super) fn result(&self, index: usize, session: &mut Session) {
        if self.is_filled_in(index, session) {
            return;
        }
        let (Some(if_then), Some((result, _))) =
            (self.meant_row(Kind::Plan, session), RESULTS.get(index))
        else {
            return;
        };
        let said = self.result_of(&if_then, session);
        let fact = match said {
            Some((of, at)) if at == index => Fact::Retracted { of },
            _ => Fact::IfThenResult {
                if_then,
                week: self.week,
                result: (*result).to_owned(),
            },
        };
        session.log(self.day, fact);
        session.call_it(names::RESULT);
    }
}

/// True for a plan that has a row on Today: it leads to no step.
fn is_row(item: &IfThen, session: &Session) -> bool {
    let step = item.commitment.as_ref();
    let step = step.and_then(|id| session.plan.commitment(id));
    step.is_none_or(|step| step.retired.is_some())
}

/// The minutes of a slice that is a look, and of another one.
const SLICES: (u32, u32) = (2, 4);

impl LookBack {
    /// What waits, with its keys or its first slice.
    pub(super) fn show_waiting(
        &self,
        focus: &impl Fn(&Row) -> Focus,
        session: &Session,
        shown: &mut Document,
    ) {
        let waiting = self.waiting(session);
        if !waiting.is_empty() {
            shown.gap();
        }
        let target = self.target(Kind::OneOff, session);
        for (index, item) in waiting.into_iter().enumerate() {
            let label = if index == 0 { text::WAITING } else { "" };
            let length = duration(Size::Longer, Some(item.minutes));
            let line = format!("{}, {length}", listed_step(&item.text));
            let focus = focus(&Row {
                kind: Kind::OneOff,
                id: item.id.clone(),
            });
            let entry = Entry::new(label, WORDS, line).focus(focus);
            match self.slice() {
                Some((of, field)) if *of == item.id => {
                    shown.part(0, |part| {
                        part.add(entry);
                        part.part(WORDS, |below| first_slice(field, below));
                    });
                }
                None if target.as_ref() == Some(&item.id) => {
                    let asked = [Action::Later, Action::Slice, Action::LetGo];
                    let keys = session.appearance.keys.hints(text::WAITING_KEYS, asked);
                    shown.add(entry);
                    below(keys.map(Answer::new), shown);
                }
                Some(_) | None => {
                    shown.add(entry);
                }
            }
        }
    }

    pub(in crate::pages::look_back) fn has_plan(&self, session: &Session) -> bool {
        self.has_rows(Kind::Plan, session)
    }

    pub(in crate::pages::look_back) fn has_one_off(&self, session: &Session) -> bool {
        self.has_rows(Kind::OneOff, session)
    }

    /// The first day ahead that has room.
    pub(super) fn place_one_off(&self, session: &mut Session) {
        if let Some(id) = self.meant_row(Kind::OneOff, session) {
            self.place_it(&id, session, |_| {});
        }
    }

    pub(super) fn begin_slice(&mut self, session: &mut Session) {
        if let Some(id) = self.meant_row(Kind::OneOff, session) {
            self.begin_writing(What::Slice(id), "", session);
        }
    }

    /// The one-off a first slice is written for, and the field.
    fn slice(&self) -> Option<(&Id, &Field)> {
        let field = self.writing.as_ref()?;
        match &self.what {
            What::Slice(id) => Some((id, field)),
            What::Note | What::Step(_) | What::Swap | What::Template => None,
        }
    }

    /// The first slice takes the one-off's place, and gets a day.
    pub(in crate::pages::look_back) fn cut_slice(
        &self,
        id: &Id,
        slice: &str,
        session: &mut Session,
    ) {
        let slice = if slice.is_empty() { add::LOOK } else { slice };
        self.place_it(id, session, |item| {
            let whole = format!("{}: {slice}", listed_step(&item.text));
            item.text = if whole.chars().count() <= step::LIMIT {
                whole
            } else {
                capital(slice)
            };
            let (look, other) = SLICES;
            item.minutes = if slice == add::LOOK { look } else { other };
        });
    }

    pub(super) fn let_go(&self, session: &mut Session) {
        let Some(id) = self.meant_row(Kind::OneOff, session) else {
            return;
        };
        let day = self.day;
        let text = text_of(&id, session);
        change(session, &id, |item| item.retired = Some(day));
        session.call_it(text::names::let_go(&text));
    }

    fn place_it(&self, id: &Id, session: &mut Session, also: impl FnOnce(&mut OneOff)) {
        let Some(day) = review::free_day(&session.plan, self.day) else {
            return session.say(Notice::Words(text::NO_ROOM.to_owned()));
        };
        if session.may_change_plan() {
            session.say(Notice::Words(text::placed_on(day)));
        }
        let text = text_of(id, session);
        change(session, id, |item| {
            also(item);
            item.day = Some(day);
        });
        session.call_it(text::names::placed(&text));
    }
}

/// The line to write on for a first slice, under what it is cut from.
fn first_slice(field: &Field, shown: &mut Document) {
    shown.say(add::FIRST_PART).write(field);
    shown.murmur(match field.trimmed() {
        "" => text::left_blank(add::LOOK),
        text => step::hint(text).to_owned(),
    });
}

fn text_of(id: &Id, session: &Session) -> String {
    let item = session.plan.one_off(id);
    item.map_or_else(String::new, |item| item.text.clone())
}

fn change(session: &mut Session, id: &Id, change: impl FnOnce(&mut OneOff)) {
    session.change_plan(|plan| {
        let mut items = plan.one_offs.iter_mut();
        if let Some(item) = items.find(|item| &item.id == id) {
            change(item);
        }
    });
}
