//! The eighth screen: a note for the coming week.

use super::{LookBack, What};
use crate::{
    app::{action::Action, desk::Desk, surface::moved},
    domain::plan,
    panes::note::{self, Shown},
    words::look_back::names,
};

impl LookBack {
    /// The notes to choose from: those of the week, and the chosen one if it is another.
    pub(super) fn notes(&self, desk: &Desk) -> Vec<Shown> {
        let mut notes = note::for_week(desk, self.week);
        if let Some(id) = &self.review.note
            && notes.iter().all(|note| &note.id != id)
            && let Some(chosen) = note::by_id(desk, id)
        {
            notes.push(chosen);
        }
        notes
    }

    /// The chosen note is selected; before one is chosen, the first.
    pub(super) fn select_note(&mut self, desk: &Desk) {
        let notes = self.notes(desk);
        let chosen = notes
            .iter()
            .position(|note| Some(&note.id) == self.review.note.as_ref());
        self.at = chosen.unwrap_or(0);
    }

    pub(super) fn answer_note(&mut self, action: Action, desk: &mut Desk) {
        let notes = self.notes(desk);
        match action {
            Action::Choose(index) if index < notes.len() => {
                self.at = index;
                self.choose_note(&notes[index], desk);
            }
            Action::Mark => match notes.get(self.at) {
                Some(note) => self.choose_note(note, desk),
                None => self.begin_writing(What::Note, "", desk),
            },
            Action::Write => {
                self.at = notes.len();
                self.begin_writing(What::Note, "", desk);
            }
            action => self.at = moved(action, self.at, notes.len() + 1).unwrap_or(self.at),
        }
    }

    fn choose_note(&mut self, note: &Shown, desk: &mut Desk) {
        let id = note.id.clone();
        self.say(names::NOTE, desk, |review| review.note = Some(id));
    }

    /// Enter takes the selected note, the first unless another was selected.
    pub(super) fn take_note(&mut self, desk: &Desk) {
        let notes = self.notes(desk);
        let chosen = notes.get(self.at).map(|note| note.id.clone());
        self.review.note = chosen.or(self.review.note.take());
    }

    /// Keeps a note of one's own and takes it for the week.
    pub(super) fn keep_own_note(&mut self, text: &str, desk: &mut Desk) {
        if text.is_empty() {
            return;
        }
        let id = desk.fresh_id();
        let own = plan::Note {
            id: id.clone(),
            text: text.to_owned(),
            retired: None,
            changed: None,
        };
        desk.change_plan(|plan| plan.notes.push(own));
        if desk.may_change_plan() {
            self.say(names::NOTE, desk, |review| {
                review.note = Some(id.to_string());
            });
            self.select_note(desk);
        }
    }
}
