//! The last two screens: a note for the coming week, and what may be told to somebody. After them the end.

use super::{LookBack, What};

use crate::{
    domain::plan,
    pages::note::{self, Shown},
    report::share,
    session::{
        Notice, Session,
        action::{Action, moved},
        effect::Effect,
    },
    ui::{
        document::{Block, Document, Entry, Mark, Row, Voice, Words},
        focus::Focus,
    },
    words::{
        listed_step,
        look_back::{self as text, names},
    },
};

impl LookBack {
    /// The notes, and a row for one's own.
    pub(super) fn show_notes(&self, session: &Session, shown: &mut Document) {
        shown.say(text::CHOOSE_NOTE).gap();
        let notes = self.notes(session);
        let at = self.writing.is_none().then_some(self.at);
        for (index, note) in notes.iter().enumerate() {
            let is_chosen = self.review.note.as_ref() == Some(&note.id);
            let row = Row::nth(index, &note.text).chosen(is_chosen);
            shown.add(row.focus(Focus::of(Some(index), at)));
        }
        let key = session.appearance.keys.sign(Action::Write, "w");
        let own = Row::new(key, text::OWN_NOTE).mark(Mark::Blank);
        shown.add(own.focus(Focus::of(Some(notes.len()), at)));
        if let Some(writing) = &self.writing {
            shown.gap().write(&writing.field);
        }
    }

    /// The notes to choose from: those of the week, and the chosen one if it is another.
    fn notes(&self, session: &Session) -> Vec<Shown> {
        let mut notes = note::for_week(session, self.week);
        if let Some(id) = &self.review.note
            && notes.iter().all(|note| &note.id != id)
            && let Some(chosen) = note::by_id(session, id)
        {
            notes.push(chosen);
        }
        notes
    }

    /// The chosen note is selected; before one is chosen, the first.
    pub(super) fn select_note(&mut self, session: &Session) {
        let notes = self.notes(session);
        let chosen = notes
            .iter()
            .position(|note| Some(&note.id) == self.review.note.as_ref());
        self.at = chosen.unwrap_or(0);
    }

    pub(super) fn answer_note(&mut self, action: Action, session: &mut Session) {
        let notes = self.notes(session);
        match action {
            Action::Choose(index) if index < notes.len() => {
                self.at = index;
                self.choose_note(&notes[index], session);
            }
            Action::Mark => match notes.get(self.at) {
                Some(note) => self.choose_note(note, session),
                None => self.begin_writing(What::Note, "", session),
            },
            Action::Write => {
                self.at = notes.len();
                self.begin_writing(What::Note, "", session);
            }
            action => self.at = moved(action, self.at, notes.len() + 1),
        }
    }

    fn choose_note(&mut self, note: &Shown, session: &mut Session) {
        let id = note.id.clone();
        self.say(names::NOTE, session, |review| review.note = Some(id));
    }

    /// Enter takes the selected note, the first unless another was selected.
    pub(super) fn take_note(&mut self, session: &Session) {
        let notes = self.notes(session);
        let chosen = notes.get(self.at).map(|note| note.id.clone());
        self.review.note = chosen.or(self.review.note.take());
    }

    /// Keeps a note of one's own and takes it for the week.
    pub(super) fn keep_own_note(&mut self, text: &str, session: &mut Session) {
        if text.is_empty() {
            return;
        }
        let id = session.fresh_id();
        let own = plan::Note {
            id: id.clone(),
            text: text.to_owned(),
            retired: None,
            changed: None,
        };
        session.change_plan(|plan| plan.notes.push(own));
        if session.may_change_plan() {
            self.say(names::NOTE, session, |review| {
                review.note = Some(id.to_string());
            });
            self.select_note(session);
        }
    }
}

/// Where the step stands beside its value.
const VALUE: i16 = 14;

impl LookBack {
    /// All that goes along, quoted.
    pub(super) fn show_share(&self, session: &Session, shown: &mut Document) {
        let text = self.share_text(session);
        shown.say(text::ALL_OF_IT).gap();
        shown.add(Block::Quote(text.to_vec()));
    }

    /// The share text in its two paragraphs.
    fn share_text(&self, session: &Session) -> [String; 2] {
        share::share(&session.plan, self.review.step_of_week.as_ref(), self.week)
    }

    /// Copying and saving happen only when they are asked for.
    pub(super) fn answer_share(&mut self, action: Action, session: &mut Session) {
        let text = share::whole(&self.share_text(session));
        match action {
            Action::Copy => {
                session.order(Effect::Copy(text));
                session.say(Notice::Words(text::COPIED.to_owned()));
            }
            Action::SaveFile => {
                let name = share::file_name(self.day);
                session.order(Effect::SaveFile { name, text });
            }
            action => return self.scroll.follow(action),
        }
        self.say(text::names::SHARED, session, |review| review.shared = true);
    }
}

/// The end: what is set, and nothing to do.
pub(super) fn show_end(session: &Session, shown: &mut Document) {
    shown.stress(end_line("set", session).unwrap_or(text::END));
    shown.gap();
    if let Some(statement) = session.plan.statement_text() {
        let statement = Words::new(Voice::Plain, statement).by_sentence();
        shown.add(statement).gap();
    }
    for value in session.plan.active_values() {
        if let Some(step) = session.plan.commitment_of(&value.id) {
            let step = listed_step(step.text(step.size));
            shown.add(Entry::new(&value.name, VALUE, step));
        }
    }
}

/// A line of the content.
pub(super) fn end_line<'d>(id: &str, session: &'d Session) -> Option<&'d str> {
    let mut lines = session.content.end_lines().iter();
    let line = lines.find(|line| line.id == id)?;
    Some(&line.text)
}
