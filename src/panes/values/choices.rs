//! The list behind a row of an opened value, and own words for it.

use crate::{
    app::{action::Action, desk::Desk, field::Field, surface::moved},
    content::ValueCard,
    domain::{block::Block, id::Id, size::Size},
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
pub(in crate::panes) struct Choices {
    pub(super) value: Id,
    pub(super) row: Row,
    pub(super) at: usize,
    pub(super) writing: Option<Field>,
}

impl Choices {
    /// The list, what holds now selected.
    pub(super) fn new(value: &Id, row: Row, desk: &Desk) -> Self {
        let mut choices = Self {
            value: value.clone(),
            row,
            at: 0,
            writing: None,
        };
        let now = choices.now(desk);
        let texts = choices.texts(desk);
        choices.at = texts.iter().position(|text| *text == now).unwrap_or(0);
        choices
    }

    /// What holds now.
    pub(super) fn now(&self, desk: &Desk) -> String {
        let step = change::commitment(&desk.plan, &self.value);
        let value = desk.plan.value(&self.value);
        let text = value.map_or_else(String::new, |value| self.row.text(value, &step, desk));
        if self.row == Row::Signal && text.is_empty() {
            words::NO_SIGNAL.to_owned()
        } else {
            text
        }
    }

    /// The choices; what holds now is among them.
    pub(super) fn texts(&self, desk: &Desk) -> Vec<String> {
        let mut texts = match self.row {
            Row::When => Block::ALL.map(|block| block.words().to_owned()).to_vec(),
            Row::Signal => signals(desk).into_iter().map(|(_, text)| text).collect(),
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
                let card = desk.content.value(self.value.as_str());
                card.map_or_else(Vec::new, |card| of_card(card, self.row))
            }
        };
        let now = self.now(desk);
        if !now.is_empty() && !texts.contains(&now) {
            texts.insert(0, now);
        }
        texts
    }

    /// How many rows there are, the one for own words included.
    pub(super) fn rows(&self, desk: &Desk) -> usize {
        self.texts(desk).len() + usize::from(self.row.limit().is_some())
    }

    pub(super) fn update(&mut self, action: Action, desk: &mut Desk) -> Turn {
        match (action, self.writing.take()) {
            (Action::Accept, Some(field)) => return self.keep(&field, desk),
            (Action::Back, Some(field)) => self.put_away(field.text(), desk),
            (_, Some(field)) => self.writing = Some(field),
            (Action::Back, None) => return Turn::Back,
            (Action::Accept, None) => return self.take(self.at, desk),
            (Action::Choose(index), None) if index < self.texts(desk).len() => {
                return self.take(index, desk);
            }
            (Action::Write, None) => self.write(desk),
            (action, None) => {
                self.at = moved(action, self.at, self.rows(desk)).unwrap_or(self.at);
            }
        }
        Turn::Stay
    }

    /// Opens the field, with what was half typed or what holds now.
    pub(super) fn write(&mut self, desk: &Desk) {
        let Some(limit) = self.row.limit() else {
            return;
        };
        let now = match self.row {
            Row::Signal => String::new(),
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::When | Row::Days => {
                self.now(desk)
            }
        };
        let drafts = [desk.draft(&self.place()), desk.draft(PLACE)];
        let draft = drafts.into_iter().find(|draft| !draft.is_empty());
        let text = draft.unwrap_or(&now);
        self.at = self.texts(desk).len();
        self.writing = Some(Field::new(PLACE, limit, text));
    }

    fn put_away(&self, text: &str, desk: &mut Desk) {
        desk.set_draft(PLACE, "");
        desk.set_draft(&self.place(), text);
    }

    fn keep(&self, field: &Field, desk: &mut Desk) -> Turn {
        self.put_away("", desk);
        let text = field.trimmed().to_owned();
        if text.is_empty() {
            return Turn::Stay;
        }
        if text != self.now(desk) {
            change::set_text(self.row, &self.value, &text, desk);
        }
        Turn::Back
    }

    fn take(&mut self, index: usize, desk: &mut Desk) -> Turn {
        let Some(text) = self.texts(desk).get(index).cloned() else {
            self.write(desk);
            return Turn::Stay;
        };
        if text == self.now(desk) {
            return Turn::Back;
        }
        match self.row {
            Row::When => {
                let block = Block::ALL[index.min(Block::ALL.len() - 1)];
                change::change_step(self.row, &self.value, desk, |step| step.block = block);
            }
            Row::Signal => {
                let signals = signals(desk);
                let cue = signals.into_iter().find(|(_, words)| *words == text);
                let cue = cue.and_then(|(cue, _)| cue);
                change::change_step(self.row, &self.value, desk, |step| step.cue = cue);
            }
            Row::Name | Row::Everyday | Row::Why | Row::Size(_) | Row::Days => {
                change::set_text(self.row, &self.value, &text, desk);
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
fn signals(desk: &Desk) -> Vec<(Option<Id>, String)> {
    let own = desk.plan.cues.iter().filter(|cue| cue.retired.is_none());
    let own = own.map(|cue| cue.id.clone());
    let listed = desk.content.cues().iter().map(|cue| Id::new(&cue.id));
    own.chain(listed)
        .map(|id| {
            let text = signal(&id, desk);
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
