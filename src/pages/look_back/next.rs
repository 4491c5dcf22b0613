//! The last page: what is different next week, what ends, one offer, and the ways to the rest.

use super::{LookBack, What, answers::Which, helped, page::Page};

use crate::{
    domain::{
        change::{self, Ending},
        idea::{Answer as Reply, Place},
        plan,
    },
    pages::{
        idea::{self, IdeaPage},
        note::{self, Shown as Note},
        page::Route,
    },
    session::{
        Notice, Session, Undoing,
        action::{Action, moved},
    },
    ui::{
        canvas::width,
        document::{Document, Row},
        focus::Focus,
    },
    words::{
        self,
        look_back::{self as text, names},
    },
};

/// Columns of the longest reason.
const REASON: u16 = 23;

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Trial(usize, Ending),
    Change(Which),
    Idea,
    Note,
    Tell,
    Rest,
}

impl LookBack {
    /// The rows in their order.
    pub(super) fn items(&self, session: &Session) -> Vec<Item> {
        let trials = (0..self.trials.len())
            .flat_map(|at| [Ending::Kept, Ending::Back].map(|end| Item::Trial(at, end)));
        let different = self.different(session).into_iter().map(Item::Change);
        let mut items: Vec<Item> = trials.chain(different).collect();
        if self.offers_idea(session) {
            items.push(Item::Idea);
        } else if self.given(Which::Offer, session).is_some() {
            items.push(Item::Change(Which::Offer));
        }
        items.extend([Item::Note, Item::Tell, Item::Rest]);
        items
    }

    pub(super) fn show_next(&self, session: &Session, shown: &mut Document) {
        let at = self.writing.is_none().then_some(self.at);
        let mut before = None;
        for (index, item) in self.items(session).into_iter().enumerate() {
            self.show_heading(item, before, session, shown);
            if let Some(row) = self.item_row(item, session) {
                shown.add(row.focus(Focus::of(Some(index), at)));
            }
            before = Some(item);
        }
        if let Some(field) = &self.writing {
            shown.gap().write(field);
        }
        if self.shows_counts {
            let told = helped::told(self.day, session);
            if !told.is_empty() {
                shown.gap().murmur(text::COUNTED);
                for line in told {
                    shown.say(line);
                }
            }
        }
    }

    /// What stands above the first row of a kind.
    fn show_heading(
        &self,
        item: Item,
        before: Option<Item>,
        session: &Session,
        shown: &mut Document,
    ) {
        match item {
            Item::Trial(at, Ending::Kept) => {
                if let Some(trial) = self.trials.get(at) {
                    shown.say(session.names().question(trial));
                }
            }
            Item::Trial(_, Ending::Back) | Item::Tell | Item::Rest => {}
            Item::Idea | Item::Change(Which::Offer) => {
                space_after(before, shown);
                shown.murmur(text::OFFER);
            }
            Item::Change(Which::One | Which::Answer(_)) => {
                if !matches!(before, Some(Item::Change(_))) {
                    space_after(before, shown);
                    shown.murmur(text::DIFFERENT);
                }
            }
            Item::Note => space_after(before, shown),
        }
    }

    fn item_row(&self, item: Item, session: &Session) -> Option<Row> {
        let keys = &session.appearance.keys;
        Some(match item {
            Item::Trial(at, ending) => {
                let is_default = self.trials.get(at)?.default == ending;
                let key = match ending {
                    Ending::Kept => keys.sign(Action::Answer(Reply::Keep), "k"),
                    Ending::Back => keys.sign(Action::GoBack, "g"),
                };
                Row::new(key, words::change::ending(ending)).chosen(is_default)
            }
            Item::Change(which) => {
                let given = self.given(which, session)?;
                let names = session.names();
                let row = match which {
                    Which::One => Row::new("", names.now_all(&given.way)),
                    Which::Answer(_) | Which::Offer => {
                        let (before, now) = names.row(&given.way);
                        Row::new("", before).becomes(now)
                    }
                };
                let row = row.chosen(given.is_on);
                if given.reason.is_empty() {
                    row
                } else {
                    let columns = REASON.max(width(&given.reason));
                    row.end_or_below(columns, given.reason)
                }
            }
            Item::Idea => {
                let matter = session.matter(Place::LookBack)?;
                let line = idea::line(matter, session);
                Row::new(keys.sign(Action::OpenNotice, "o"), line)
            }
            Item::Note => {
                let note = self.note_shown(session);
                let note = note.map_or_else(String::new, |note| note.text);
                let row = Row::new(keys.sign(Action::Another, "c"), text::note_for_week(&note));
                row.end_with_key((keys.sign(Action::Write, "w"), text::OWN_NOTE))
            }
            Item::Tell => {
                let friend = self.listener(session);
                let words = text::tell(friend.map(|person| person.name.as_str()));
                Row::new(keys.sign(Action::Tell, "t"), words)
            }
            Item::Rest => Row::new(keys.sign(Action::RestOfWeek, "e"), text::REST_OF_WEEK),
        })
    }

    pub(super) fn answer_next(&mut self, action: Action, session: &mut Session) -> Route {
        let items = self.items(session);
        let selected = items.get(self.at).copied();
        match action {
            Action::Tell => return self.go(Page::Tell, session),
            Action::RestOfWeek => return self.go(Page::Rest, session),
            Action::OpenNotice => return self.open_idea(session),
            Action::Mark => match selected {
                Some(Item::Tell) => return self.go(Page::Tell, session),
                Some(Item::Rest) => return self.go(Page::Rest, session),
                Some(Item::Idea) => return self.open_idea(session),
                Some(Item::Note) => self.another_note(session),
                Some(Item::Trial(at, ending)) => self.end_trial(at, ending, session),
                Some(Item::Change(which)) => self.switch(which, session),
                None => {}
            },
            Action::Answer(Reply::Keep) => {
                self.end_meant(selected, Ending::Kept, session);
            }
            Action::Answer(Reply::No) => self.refuse_offer(session),
            Action::GoBack => self.end_meant(selected, Ending::Back, session),
            Action::Yes => match meant(&items, selected) {
                Some(which) => self.switch(which, session),
                None => session.say(Notice::Words(text::ROW_FIRST.to_owned())),
            },
            Action::Left | Action::Right => match meant(&items, selected) {
                Some(which) => self.another_way(which, action, session),
                None => session.say(Notice::Words(text::ROW_FIRST.to_owned())),
            },
            Action::Another => self.another_note(session),
            Action::Write => self.begin_writing(What::Note, "", session),
            Action::Counts => self.shows_counts = !self.shows_counts,
            action => self.at = moved(action, self.at, items.len()),
        }
        Route::Stay
    }

    fn open_idea(&self, session: &Session) -> Route {
        if !self.offers_idea(session) {
            return Route::Stay;
        }
        let place = Place::LookBack;
        IdeaPage::open(place, session).map_or(Route::Stay, Route::open)
    }

    /// Ends the trial a key means: the selected one, or the only one.
    fn end_meant(&mut self, selected: Option<Item>, ending: Ending, session: &mut Session) {
        match selected {
            Some(Item::Trial(at, _)) => self.end_trial(at, ending, session),
            Some(_) | None if self.trials.len() == 1 => self.end_trial(0, ending, session),
            Some(_) | None => session.say(Notice::Words(text::ROW_FIRST.to_owned())),
        }
    }

    fn end_trial(&mut self, at: usize, ending: Ending, session: &mut Session) {
        let Some(trial) = self.trials.get(at).cloned() else {
            return;
        };
        session.call_it(words::idea::week_name(&session.names().tried_all(&trial)));
        session.end_trial(&trial, ending);
        self.find_trials(session);
        self.at = 0;
    }

    /// The trials whose week is over.
    pub(super) fn find_trials(&mut self, session: &Session) {
        self.trials = session.with_known(|known| change::trials_to_ask(known, 0));
    }

    /// Enter: what was not answered ends as it is marked, and the look-back is done.
    pub(super) fn finish(&mut self, session: &mut Session) -> Route {
        let trials = self.trials.clone();
        for trial in &trials {
            session.end_trial(trial, trial.default);
        }
        self.review.note = self.note_shown(session).map(|note| note.id);
        self.leave_offer(session);
        self.leave_rest(session);
        self.review.done = true;
        self.write(session);
        if trials.is_empty() {
            session.let_undo(Undoing::Passed);
        } else {
            session.call_it(names::END);
        }
        let taken = self.taken(session);
        session.say(Notice::Words(session.names().end(&taken)));
        Route::Today
    }

    /// The notes to choose from: those of the week, and the chosen one if it is another.
    fn notes(&self, session: &Session) -> Vec<Note> {
        let mut notes = note::for_week(session, self.week);
        if let Some(id) = &self.review.note
            && notes.iter().all(|note| &note.id != id)
            && let Some(chosen) = note::by_id(session, id)
        {
            notes.push(chosen);
        }
        notes
    }

    /// The note for the week: the chosen one, else the first.
    fn note_shown(&self, session: &Session) -> Option<Note> {
        let notes = self.notes(session);
        let is_chosen = |note: &&Note| self.review.note.as_ref() == Some(&note.id);
        notes.iter().find(is_chosen).or(notes.first()).cloned()
    }

    fn another_note(&mut self, session: &mut Session) {
        let notes = self.notes(session);
        let shown = self.note_shown(session);
        let at = notes.iter().position(|note| Some(note) == shown.as_ref());
        let next = at.map_or(0, |at| (at + 1) % notes.len());
        if let Some(id) = notes.get(next).map(|note| note.id.clone()) {
            self.say(names::NOTE, session, |review| review.note = Some(id));
        }
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
            ..plan::Note::default()
        };
        session.change_plan(|plan| plan.notes.push(own));
        if session.may_change_plan() {
            self.say(names::NOTE, session, |review| {
                review.note = Some(id.to_string());
            });
        }
    }
}

/// The row a key of changes means: the selected one, or the only one.
fn meant(items: &[Item], selected: Option<Item>) -> Option<Which> {
    if let Some(Item::Change(which)) = selected {
        return Some(which);
    }
    let mut changes = items.iter().filter_map(|item| match item {
        Item::Change(which) => Some(*which),
        Item::Trial(..) | Item::Idea | Item::Note | Item::Tell | Item::Rest => None,
    });
    let first = changes.next();
    first.filter(|_| changes.next().is_none())
}

fn space_after(before: Option<Item>, shown: &mut Document) {
    if before.is_some() {
        shown.gap();
    }
}
