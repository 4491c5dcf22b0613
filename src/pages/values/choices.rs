//! The list behind a row of an opened value, and own words for it.

use crate::{
    content::ValueCard,
    domain::{block::Block, id::Id, size::Size},
    session::{
        Session,
        action::{Action, moved},
        field::Field,
    },
    words::values as words,
};

use super::{
    Turn, change,
    row::{Row, signal},
};

/// The name of its field.
const PLACE: &str = "values";

/// What may stand in a row.
#[derive(Debug)]
pub(in crate::pages) struct Choices {
    pub(super) value: Id,
    pub(super) row: Row,
    pub(super) at: usize,
    pub(super) writing: Option<Field>,
}

impl Choices {
    /// The list, what holds now selected.
    pub(super) fn new(value: &Id, row: Row, session: &Session) -> Self {
        let mut choices = Self {
            value: value.clone(),
            row,
            at: 0,
            writing: None,
        };
        let now = choices.now(session);
        let texts = choices.texts(session);
        choices.at = texts.iter().position(|text| *text == now).unwrap_or(0);
        choices
    }

    /// What holds now.
    pub(super) fn now(&self, session: &Session) -> String {
        let step = change::commitment(&session.plan, &self.value);
        let value = session.plan.value(&self.value);
        let text = value.map_or_else(String::new, |value| self.row.text(value, &step, session));
        if self.row == Row::Signal && text.is_empty() {
            words::NO_SIGNAL.to_owned()
        } else {
            text
        }
    }

    /// The choices; what holds now is among them.
    pub(super) fn texts(&self, session: &Session) -> Vec<String> {
        let mut texts = match self.row {
            Row::When => Block::ALL.map(|block| block.words().to_owned()).to_vec(),
            Row::Signal => signals(session).into_iter().map(|(_, text)| text).collect(),
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
                let card = session.content.value(self.value.as_str());
                card.map_or_else(Vec::new, |card| of_card(card, self.row))
            }
        };
        let now = self.now(session);
        if !now.is_empty() && !texts.contains(&now) {
            texts.insert(0, now);
        }
        texts
    }

    /// How many rows there are, the one for own words included.
    pub(super) fn rows(&self, session: &Session) -> usize {
        self.texts(session).len() + usize::from(self.row.limit().is_some())
    }

    pub(super) fn update(&mut self, action: Action, session: &mut Session) -> Turn {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => return self.keep(&field, session),
            (Action::Back, Some(field)) => self.put_away(field.text(), session),
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back, None) => return Turn::Back,
            (Action::Accept, None) => return self.take(self.at, session),
            (Action::Choose(index), None) if index < self.texts(session).len() => {
                return self.take(index, session);
            }
            (Action::Write, None) => self.write(session),
            (action, None) => {
                self.at = moved(action, self.at, self.rows(session));
            }
        }
        Turn::Stay
    }

    /// Opens the field, with what was half typed or what holds now.
    pub(super) fn write(&mut self, session: &Session) {
        let Some(limit) = self.row.limit() else {
            return;
        };
        let now = match self.row {
            Row::Signal => String::new(),
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::When | Row::Days => {
                self.now(session)
            }
        };
        let drafts = [session.draft(&self.place()), session.draft(PLACE)];
        let draft = drafts.into_iter().find(|draft| !draft.is_empty());
        let text = draft.unwrap_or(&now);
        self.at = self.texts(session).len();
        self.writing = Some(Field::new(PLACE, limit, text));
    }

    fn put_away(&self, text: &str, session: &mut Session) {
        session.set_draft(PLACE, "");
        session.set_draft(&self.place(), text);
    }

    fn keep(&self, field: &Field, session: &mut Session) -> Turn {
        self.put_away("", session);
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Turn::Stay;
        }
        if text != self.now(session) {
            change::set_text(self.row, &self.value, &text, session);
        }
        Turn::Back
    }

    fn take(&mut self, index: usize, session: &mut Session) -> Turn {
        let Some(text) = self.texts(session).get(index).cloned() else {
            self.write(session);
            return Turn::Stay;
        };
        if text == self.now(session) {
            return Turn::Back;
        }
        match self.row {
            Row::When => {
                let block = Block::ALL[index.min(Block::ALL.len() - 1)];
                change::change_step(self.row, &self.value, session, |step| step.block = block);
            }
            Row::Signal => {
                let signals = signals(session);
                let cue = signals.into_iter().find(|(_, words)| *words == text);
                let cue = cue.and_then(|(cue, _)| cue);
                change::change_step(self.row, &self.value, session, |step| step.cue = cue);
            }
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
                change::set_text(self.row, &self.value, &text, session);
            }
        }
        Turn::Back
    }

    /// The name under which half-typed words are kept.
    fn place(&self) -> String {
        format!("{PLACE} {} {:?}", self.value, self.row)
    }
}

/// The start signals: the person's own, then the listed ones, then none.
fn signals(session: &Session) -> Vec<(Option<Id>, String)> {
    let own = session.plan.cues.iter().filter(|cue| cue.retired.is_none());
    let own = own.map(|cue| cue.id.clone());
    let listed = session.content.cues().iter().map(|cue| Id::new(&cue.id));
    own.chain(listed)
        .map(|id| {
            let text = signal(&id, session);
            (Some(id), text)
        })
        .chain([(None, words::NO_SIGNAL.to_owned())])
        .collect()
}

fn of_card(card: &ValueCard, row: Row) -> Vec<String> {
    match row {
        Row::Name => vec![card.name.clone()],
        Row::Everyday => vec![card.everyday.clone()],
        Row::Why => card.whys.clone(),
        Row::Size(Size::Tiny) => card.tiny.clone(),
        Row::Size(Size::Two) => card.two.clone(),
        Row::Size(Size::Five) => card.five.clone(),
        Row::Size(Size::Longer) => card
            .longer
            .iter()
            .map(|longer| longer.text.clone())
            .collect(),
        Row::When | Row::Days | Row::Signal => Vec::new(),
    }
}
