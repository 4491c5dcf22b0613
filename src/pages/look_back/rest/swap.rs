//! Another step for a value: one of its card, or one's own.

use super::Kind;
use crate::{
    domain::{
        id::Id,
        idea::{QuietAnswer, swap_step},
        plan::commitment::Wording,
        size::Size,
    },
    pages::{
        look_back::{LookBack, What},
        page::Route,
    },
    session::{
        Session,
        action::{Action, moved},
        starter,
    },
    ui::{
        document::{Document, Row as Shown},
        focus::Focus,
    },
    words::{
        listed_step,
        look_back::{self as text, names},
        step,
    },
};

/// A step that may be swapped for another.
#[derive(Debug)]
pub(in crate::pages::look_back) struct Swap {
    /// Its value.
    value: Id,
    /// The step.
    before: Id,
    /// The selected row.
    at: usize,
    /// It answers the question about a quiet value.
    is_answer: bool,
}

impl Swap {
    /// The steps to choose from, each with its size.
    fn options(&self, session: &Session) -> Vec<(Size, String)> {
        let Some(card) = session.content.value(self.value.as_str()) else {
            return Vec::new();
        };
        let before = session.plan.commitment(&self.before);
        let is_other = |size: Size, text: &str| {
            before.is_none_or(|item| listed_step(item.sizes.text(size)) != listed_step(text))
        };
        let sized = card
            .steps
            .iter()
            .map(|step| (step.size, step.text(step.size)));
        sized
            .filter(|(size, text)| is_other(*size, text))
            .map(|(size, text)| (size, text.to_owned()))
            .collect()
    }

    /// The words of a step from the card.
    fn wording(&self, size: Size, text: &str, session: &Session) -> Wording {
        let card = session.content.value(self.value.as_str());
        card.map_or_else(
            || starter::own_wording(size, text),
            |card| starter::wording_with(card, size, text),
        )
    }
}

impl LookBack {
    /// Another step for a value.
    pub(in crate::pages::look_back) fn show_swap(
        &self,
        swap: &Swap,
        session: &Session,
        shown: &mut Document,
    ) {
        let name = session.plan.value_name(&swap.value);
        shown.say(format!("{} {name}", text::ANOTHER_STEP)).gap();
        let options = swap.options(session);
        let at = self.writing.is_none().then_some(swap.at);
        for (index, (size, step)) in options.iter().enumerate() {
            let minutes = match size {
                Size::Five => "5 min",
                Size::Tiny | Size::Two | Size::Longer => "2 min",
            };
            let row = Shown::nth(index, listed_step(step)).tail(minutes);
            shown.add(row.focus(Focus::of(Some(index), at)));
        }
        let own = Focus::of(Some(options.len()), at);
        shown.own_words(text::OWN_STEP, own, &session.appearance.keys);
        if let Some(field) = &self.writing {
            shown.gap().write(field);
            shown.murmur(step::hint(field.text()));
        }
    }

    /// Opens the list for the selected step, or for the value that is asked about.
    pub(super) fn begin_swap(&mut self, session: &mut Session) {
        let question = self.selected(session);
        let question = question.filter(|row| row.kind == Kind::Question);
        let question = question.and_then(|row| session.plan.commitment_of(&row.id));
        let is_answer = question.is_some();
        let question = question.cloned();
        let step = question.or_else(|| self.step_row(session));
        self.swap = step.map(|step| Swap {
            value: step.value,
            before: step.id,
            at: 0,
            is_answer,
        });
    }

    /// What the keys of the list do.
    pub(in crate::pages::look_back) fn answer_swap(
        &mut self,
        action: Action,
        session: &mut Session,
    ) -> Route {
        let Some(swap) = &mut self.swap else {
            return Route::Stay;
        };
        let options = swap.options(session);
        match action {
            Action::Back => self.swap = None,
            Action::Choose(index) => self.take_option(index, session),
            Action::Accept | Action::Mark => {
                let at = swap.at;
                self.take_option(at, session);
            }
            Action::Write => self.write_step(options.len(), session),
            action => swap.at = moved(action, swap.at, options.len() + 1),
        }
        Route::Stay
    }

    fn write_step(&mut self, row: usize, session: &Session) {
        if let Some(swap) = &mut self.swap {
            swap.at = row;
            self.begin_writing(What::Swap, "", session);
        }
    }

    fn take_option(&mut self, index: usize, session: &mut Session) {
        let Some(swap) = &self.swap else { return };
        let options = swap.options(session);
        match options.get(index) {
            Some((size, text)) => {
                let words = swap.wording(*size, text, session);
                self.swap_for(*size, words, session);
            }
            None if index == options.len() => self.write_step(index, session),
            None => {}
        }
    }

    /// A step of one's own.
    pub(in crate::pages::look_back) fn swap_for_own(&mut self, text: &str, session: &mut Session) {
        if text.is_empty() {
            return;
        }
        self.swap_for(Size::Two, starter::own_wording(Size::Two, text), session);
    }

    /// Puts the step in the place of the earlier one, which keeps its history.
    fn swap_for(&mut self, size: Size, words: Wording, session: &mut Session) {
        let Some(swap) = self.swap.take() else { return };
        let id = session.fresh_id();
        let name = names::swap(words.sizes.text(size));
        if swap.is_answer {
            let step = QuietAnswer::Step {
                id: id.clone(),
                words: Box::new(words),
            };
            self.answer_question(&swap.value, step, session);
        } else {
            let day = self.day;
            session.change_plan(|plan| {
                swap_step(plan, &swap.before, (id.clone(), words), day);
            });
        }
        super::change(session, &id, |item| item.size = size);
        if self.review.step_of_week.as_ref() == Some(&swap.before) {
            self.say(&name, session, |review| review.step_of_week = Some(id));
        }
        session.call_it(name);
    }
}
