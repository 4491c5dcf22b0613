//! What is typed on Days: words that are searched for, a note of a day, and the word that forgets one.

use std::collections::BTreeSet;

use super::{Cursor, Days, Place, Stop};
use crate::{
    domain::{
        entry::Fact,
        id::Id,
        note::{notes, wordings},
    },
    pages::page::Route,
    session::{
        Session,
        action::Action,
        effect::Effect,
        field::{Field, Goes},
    },
    store::forget::Gone,
    words::days as text,
};

/// Room for a note, and for what is searched for.
const NOTE: usize = 280;
const SEARCH: usize = 40;
/// The names of the fields.
const SEARCHED: &str = "days";
const OF_DAY: &str = "note of a day";
const TYPED: &str = "forget";

/// What is typed now.
#[derive(Debug)]
pub(super) enum Writing {
    Search(Field),
    /// A note, in the place of one or beside those there are.
    Note(Option<Id>, Field),
    /// The word that forgets a note.
    Forget(Id, Field),
}

impl Writing {
    pub(super) fn field_mut(&mut self) -> &mut Field {
        match self {
            Self::Search(field) | Self::Note(_, field) | Self::Forget(_, field) => field,
        }
    }
}

impl Days {
    pub(super) fn search(&mut self) {
        self.cursor = Cursor::InList;
        self.writing = Some(Writing::Search(
            Field::new(SEARCHED, SEARCH, &self.query).to(Goes::Nowhere),
        ));
    }

    /// Begins a note, or the new words of the selected one.
    pub(super) fn write(&mut self, of: Option<Id>, session: &Session) {
        let old = of.as_ref().and_then(|id| self.text_of(id, session));
        // Words that were being written when the program had to leave are kept under the field's own name.
        let drafts = [
            session.draft(&self.draft_of(of.as_ref())),
            session.draft(OF_DAY),
        ];
        let draft = drafts.into_iter().find(|draft| !draft.is_empty());
        let text = draft.map(str::to_owned).or(old).unwrap_or_default();
        let goes = match self.at {
            Place::On(_) => Goes::Log,
            Place::NoDay => Goes::Plan,
        };
        let field = Field::new(OF_DAY, NOTE, &text).to(goes);
        self.writing = Some(Writing::Note(of, field));
    }

    /// Asks for the word that forgets the selected note.
    pub(super) fn ask_to_forget(&mut self) {
        if let Cursor::Inside(Some(Stop::Note(id))) = &self.cursor {
            let field = Field::new(TYPED, TYPED.len(), "").to(Goes::Nowhere);
            self.writing = Some(Writing::Forget(id.clone(), field));
        }
    }

    /// The present words of a note, of a day or of none.
    pub(super) fn text_of(&self, id: &Id, session: &Session) -> Option<String> {
        let of_none = || {
            let note = session.plan.notes.iter().find(|note| note.id == *id)?;
            Some(note.text.clone())
        };
        let Some(day) = self.at.day() else {
            return of_none();
        };
        let notes = notes(&session.journal, day);
        let note = notes.into_iter().find(|note| note.id == id)?;
        Some(note.text.to_owned())
    }

    /// The name under which a half-typed note is kept.
    fn draft_of(&self, of: Option<&Id>) -> String {
        match (of, self.at) {
            (Some(id), _) => format!("{OF_DAY} {id}"),
            (None, Place::On(day)) => format!("{OF_DAY} {day}"),
            (None, Place::NoDay) => OF_DAY.to_owned(),
        }
    }

    /// What a key does while something is typed.
    pub(super) fn update_writing(&mut self, action: Action, session: &mut Session) -> Route {
        match (action, self.writing.take()) {
            (Action::Accept, Some(Writing::Search(_))) => return self.go_in(session),
            (Action::Accept, Some(Writing::Note(of, field))) => self.keep(of, &field, session),
            (Action::Accept, Some(Writing::Forget(id, field))) => {
                if field.trimmed().eq_ignore_ascii_case(TYPED) {
                    self.forget(&id, session);
                }
            }
            (Action::Back, Some(Writing::Search(_))) => self.query.clear(),
            (Action::Back, Some(Writing::Note(of, field))) => {
                self.keep_draft(of.as_ref(), field.text(), session);
            }
            (Action::Back, _) => {}
            (action, Some(writing @ Writing::Search(_))) => {
                self.writing = Some(writing);
                self.select(action, session);
            }
            (_, writing) => self.writing = writing,
        }
        Route::Stay
    }

    fn keep_draft(&self, of: Option<&Id>, text: &str, session: &mut Session) {
        session.set_draft(OF_DAY, "");
        session.set_draft(&self.draft_of(of), text);
    }

    /// Keeps a note. What is empty, and what is as it was, writes nothing.
    fn keep(&mut self, of: Option<Id>, field: &Field, session: &mut Session) {
        self.keep_draft(of.as_ref(), "", session);
        let text = field.trimmed().to_owned();
        let old = of.as_ref().and_then(|id| self.text_of(id, session));
        if text.is_empty() || old.as_ref() == Some(&text) {
            return;
        }
        match (self.at, of) {
            (Place::On(day), of) => {
                let id = session.log(day, Fact::Note { text, of });
                if let Cursor::Inside(at) = &mut self.cursor {
                    *at = Some(Stop::Note(id));
                }
            }
            (Place::NoDay, Some(id)) => session.change_plan(|plan| {
                let mut notes = plan.notes.iter_mut();
                if let Some(note) = notes.find(|note| note.id == id) {
                    note.text = text;
                }
            }),
            (Place::NoDay, None) => {}
        }
        session.call_it(text::NOTE_NAME);
    }

    /// Says in the log that a note is forgotten, in all its wordings; then it is taken out of the files.
    fn forget(&mut self, id: &Id, session: &mut Session) {
        let mut gone = Gone::default();
        match self.at {
            Place::On(_) => {
                let all = wordings(&session.journal, id);
                gone.entries = all.into_iter().collect::<BTreeSet<Id>>();
                for of in &gone.entries {
                    session.log(session.day(), Fact::Redacted { of: of.clone() });
                }
            }
            Place::NoDay => {
                // The store takes it out of plan.json.
                session.plan.notes.retain(|note| note.id != *id);
                gone.items.insert(id.clone());
            }
        }
        session.set_draft(&self.draft_of(Some(id)), "");
        // The log says it before the files are looked at.
        session.end_gesture();
        session.order(Effect::Forget(Box::new(gone)));
    }
}
