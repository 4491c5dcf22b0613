//! What is written on the values page: own words for a row, a step or the statement, and a value of one's own.

use crate::{
    domain::{id::Id, plan::Statement},
    session::{
        Notice, Session,
        action::{Action, turned},
        field::Field,
        starter,
    },
    words::{step, values as words},
};

use super::{
    change::{self, set_statement},
    choosing::OwnValue,
    open::{Open, Turn, kept, take_minutes},
    own_words::{OwnWords, Target},
    row::{Row, STATEMENT, now},
    what::{FIELDS, What},
};

const PLACE: &str = "values";
/// The field of the minutes of a step, and that of its smaller version.
const OWN_MINUTES: &str = "own step minutes";
const OWN_SMALLER: &str = "own step smaller";

impl Open {
    pub(super) fn update_own(
        &mut self,
        old: Option<&Id>,
        action: Action,
        session: &mut Session,
    ) -> Turn {
        // A terminal that goes away keeps the field with the focus, and the others stand here.
        for field in &self.fields {
            session.set_draft(field.place, field.text());
        }
        let last = FIELDS.len() - 1;
        match action {
            Action::Back => return Turn::Back,
            Action::Accept if self.at == last => return self.keep_own(old, session),
            Action::Accept | Action::Down => self.at = (self.at + 1).min(last),
            Action::Up => self.at = self.at.saturating_sub(1),
            action => self.at = turned(action, self.at, FIELDS.len()),
        }
        Turn::Stay
    }

    fn keep_own(&mut self, old: Option<&Id>, session: &mut Session) -> Turn {
        let text = |index: usize| self.fields[index].trimmed().to_owned();
        let own = OwnValue {
            name: text(0),
            everyday: text(1),
            why: text(2),
        };
        if own.name.is_empty() {
            self.at = 0;
            session.say(Notice::Words(words::NAME_IS_ENOUGH.to_owned()));
            return Turn::Stay;
        }
        for (field, (place, _)) in self.fields.iter().zip(FIELDS) {
            session.set_draft(place, field.text());
        }
        let step = text(3);
        let words = OwnWords {
            text: if step.is_empty() {
                words::own_step(&own.name)
            } else {
                step.clone()
            },
            target: Target::Value(old.cloned(), own),
            minutes: 2,
            draft: FIELDS[3].0.to_owned(),
        };
        if step.is_empty() {
            return kept(&words, &words.listed_smaller(), session);
        }
        Turn::Open(Self::new(What::Minutes(words), session))
    }

    /// Opens the field, with what was half typed or what holds now.
    pub(super) fn write(&mut self, session: &Session) -> Turn {
        let (place, limit, now) = match &self.what {
            What::Row(_, Row::Signal) => (PLACE, Row::Signal.limit(), String::new()),
            What::Row(shown, row) => (PLACE, row.limit(), own_now(now(shown, *row, session))),
            What::AnotherStep(_) => (PLACE, Some(step::LIMIT), String::new()),
            What::Minutes(_) => (OWN_MINUTES, Some(3), String::new()),
            What::Heavy(_) => (OWN_SMALLER, Some(step::LIMIT), String::new()),
            What::Statement => {
                let now = session.plan.statement_shown();
                (STATEMENT, Some(Statement::LIMIT), now)
            }
            What::Value(_)
            | What::Doable(..)
            | What::Another(_)
            | What::Change(_)
            | What::Own(_) => {
                return Turn::Stay;
            }
        };
        let Some(limit) = limit else {
            return Turn::Stay;
        };
        let drafts = [session.draft(&self.place()), session.draft(place)];
        let draft = drafts.into_iter().find(|draft| !draft.is_empty());
        self.at = self.what.own_row(session).min(self.what.rows(session) - 1);
        self.fields = vec![Field::new(place, limit, draft.unwrap_or(&now))];
        Turn::Stay
    }

    pub(super) fn put_away(&self, text: &str, session: &mut Session) {
        if matches!(self.what, What::Row(..)) {
            session.set_draft(PLACE, "");
        }
        session.set_draft(&self.place(), text);
    }

    /// The name under which half-typed words are kept.
    fn place(&self) -> String {
        match &self.what {
            // Of the several steps of a value each has its own.
            What::Row(shown, row) => format!("{PLACE} {} {} {row:?}", shown.value, shown.step),
            What::AnotherStep(value) => format!("{PLACE} {value} another step"),
            What::Minutes(_) => OWN_MINUTES.to_owned(),
            What::Heavy(_) => OWN_SMALLER.to_owned(),
            What::Value(_)
            | What::Doable(..)
            | What::Another(_)
            | What::Change(_)
            | What::Own(_)
            | What::Statement => STATEMENT.to_owned(),
        }
    }

    pub(super) fn keep(&mut self, field: Field, session: &mut Session) -> Turn {
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            self.put_away("", session);
            return Turn::Stay;
        }
        match self.what.clone() {
            What::Row(shown, row) => {
                self.put_away("", session);
                if text == now(&shown, row, session) {
                    return Turn::Back;
                }
                if let Some(words) = self.own_words(&text, session) {
                    self.put_away(&text, session);
                    return Turn::Open(Self::new(words, session));
                }
                change::set_text(row, &shown, &text, session);
                Turn::Back
            }
            What::AnotherStep(_) => {
                self.put_away(&text, session);
                let words = self.own_words(&text, session);
                words.map_or(Turn::Stay, |words| Turn::Open(Self::new(words, session)))
            }
            What::Minutes(words) => {
                if let Some(minutes) = starter::typed_minutes(&text) {
                    self.put_away("", session);
                    return take_minutes(words, minutes, session);
                }
                self.fields.push(field);
                session.say(Notice::Words(words::MINUTES_LINE.to_owned()));
                Turn::Stay
            }
            What::Heavy(words) => {
                self.put_away("", session);
                kept(&words, &text, session)
            }
            What::Statement => {
                session.set_draft(STATEMENT, "");
                set_statement(0, text, session);
                Turn::Back
            }
            What::Value(_)
            | What::Doable(..)
            | What::Another(_)
            | What::Change(_)
            | What::Own(_) => Turn::Stay,
        }
    }

    /// What is asked of words of one's own: nothing where they stand for one size of a step alone.
    fn own_words(&self, text: &str, session: &Session) -> Option<What> {
        let words = |target, minutes| OwnWords {
            target,
            text: text.to_owned(),
            minutes,
            draft: self.place(),
        };
        match &self.what {
            What::Row(shown, Row::Size(size)) => {
                let step = shown.commitment(&session.plan);
                let minutes = step.sizes.minutes(*size)?;
                let target = Target::Step(shown.clone());
                (*size == step.size).then(|| What::Minutes(words(target, minutes)))
            }
            What::Row(shown, Row::Version(place)) => {
                let step = shown.commitment(&session.plan);
                let minutes = step.sizes.minutes(step.size).unwrap_or(1);
                Some(What::Heavy(words(
                    Target::Version(shown.clone(), *place),
                    minutes,
                )))
            }
            What::AnotherStep(value) => {
                let target = Target::Another(value.clone());
                Some(What::Minutes(words(target, starter::MINUTES[1])))
            }
            What::Row(..)
            | What::Value(_)
            | What::Doable(..)
            | What::Another(_)
            | What::Change(_)
            | What::Own(_)
            | What::Minutes(_)
            | What::Heavy(_)
            | What::Statement => None,
        }
    }
}

/// What holds now, to be changed in the field; nothing where that is no words for a step.
fn own_now(now: String) -> String {
    if now == words::AS_USUAL {
        String::new()
    } else {
        now
    }
}
