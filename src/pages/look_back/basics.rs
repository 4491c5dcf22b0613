//! The sixth screen: sleep, meals and movement, one pick each or none.

use super::LookBack;
use crate::{
    domain::plan::Basic,
    session::{Session, action::Action},
    ui::{
        blocks::matrix::{Matrix, Question},
        document::Document,
        focus::Focus,
    },
    words::look_back::{self as text, STEADINESS, names},
};

/// The basics that are shown; what a person hid is not asked about.
pub(super) fn shown(session: &Session) -> Vec<Basic> {
    let basics = &session.plan.settings.basics;
    let all = Basic::ALL.into_iter();
    all.filter(|basic| basics.of(*basic).show).collect()
}

/// The name a basic is stored under.
fn name(basic: Basic) -> &'static str {
    match basic {
        Basic::Sleep => "sleep",
        Basic::Meals => "meals",
        Basic::Movement => "movement",
    }
}

impl LookBack {
    /// A row for each basic.
    pub(super) fn show_basics(&self, session: &Session, page: &mut Document) {
        let shown = shown(session);
        if shown.is_empty() {
            page.say(text::NO_BASICS);
            return;
        }
        let rows = shown
            .into_iter()
            .enumerate()
            .map(|(index, basic)| Question {
                label: text::BASIC_NAMES[basic as usize],
                answer: self.steadiness(basic).map(str::to_owned),
                focus: Focus::of(index, self.at),
            });
        page.say(text::BASICS).gap().add(Matrix {
            answers: &STEADINESS,
            rows: rows.collect(),
            across: self.across,
        });
    }

    /// What is said of a basic.
    fn steadiness(&self, basic: Basic) -> Option<&str> {
        let mut basics = self.review.basics.iter();
        basics
            .find(|(of, _)| of == name(basic))
            .map(|(_, how)| how.as_str())
    }

    pub(super) fn answer_basics(&mut self, action: Action, session: &mut Session) {
        let rows = shown(session);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(rows.len().saturating_sub(1)),
            Action::First => self.at = 0,
            Action::Last => self.at = rows.len().saturating_sub(1),
            Action::Left => self.across = self.across.saturating_sub(1),
            Action::Right => self.across = (self.across + 1).min(STEADINESS.len() - 1),
            Action::Mark => self.pick_basic(rows.get(self.at), self.across, session),
            Action::Choose(index) => self.pick_basic(rows.get(self.at), index, session),
            _ => {}
        }
    }

    /// Says how a basic was; the same again takes it back.
    fn pick_basic(&mut self, basic: Option<&Basic>, index: usize, session: &mut Session) {
        let (Some(basic), Some(how)) = (basic, STEADINESS.get(index)) else {
            return;
        };
        self.across = index;
        let is_back = self.steadiness(*basic) == Some(*how);
        self.say(names::MARK, session, |review| {
            review.basics.retain(|(of, _)| of != name(*basic));
            if !is_back {
                review
                    .basics
                    .push((name(*basic).to_owned(), (*how).to_owned()));
            }
        });
    }
}
