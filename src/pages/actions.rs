//! The actions of the hard moment, put together at a calm time: what is on the list, in which order, and the value each
//! is for.

mod view;

use crate::{
    domain::{id::Id, plan::HardMomentAction},
    pages::{
        hard_moment::choice::{self, MOST},
        page::{Command, Kind, Page, Route, Traits},
    },
    session::{
        Notice, Session,
        action::{Action, moved},
        field::Field,
    },
    ui::document::Document,
    words::{actions as text, listed_step},
};

/// The name of the field for a new action.
const NEW: &str = "hard-moment action";
/// The name of the field for other words of one that is listed.
const WORDS: &str = "hard-moment action, other words";
/// Room for the words of an action.
const LIMIT: usize = 60;

/// The list, or what was opened from it.
#[derive(Debug, Default)]
pub struct ActionsPage {
    stage: Stage,
    /// The selected action of the list.
    row: usize,
    /// The selected row of what is shown.
    at: usize,
    writing: Option<Field>,
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    List,
    /// What could be added.
    Add,
    /// The values that the selected action may be for.
    Value,
}

impl ActionsPage {
    fn is_at(&self, stage: Stage) -> bool {
        self.stage == stage && self.writing.is_none()
    }

    fn rows(&self, session: &Session) -> usize {
        match self.stage {
            Stage::List => choice::listed(session).len() + usize::from(has_room(session)),
            Stage::Add => unlisted(session).len() + 1,
            Stage::Value => session.plan.active_values().len(),
        }
    }

    /// The action of the selected row.
    fn selected(&self, session: &Session) -> Option<HardMomentAction> {
        let row = if self.stage == Stage::List {
            self.at
        } else {
            self.row
        };
        choice::listed(session).into_iter().nth(row)
    }

    fn go(&mut self, stage: Stage, session: &Session) {
        if self.stage == Stage::List {
            self.row = self.at;
        }
        self.stage = stage;
        self.at = match stage {
            Stage::List => self.row,
            Stage::Add => 0,
            Stage::Value => {
                let action = self.selected(session);
                let value = action.and_then(|action| choice::active_value(&action, session));
                let mut values = session.plan.active_values().into_iter();
                let at = values.position(|one| Some(&one.id) == value.map(|value| &value.id));
                at.unwrap_or(0)
            }
        };
    }

    fn accept(&mut self, session: &mut Session) {
        match self.stage {
            Stage::List if self.selected(session).is_some() => self.go(Stage::Value, session),
            Stage::List if has_room(session) => self.go(Stage::Add, session),
            Stage::List => {}
            Stage::Add => match unlisted(session).into_iter().nth(self.at) {
                Some(action) => self.add(action, session),
                None => self.write(session),
            },
            Stage::Value => self.take_value(session),
        }
    }

    /// The action stands on the list at once; which value it is for is asked where there are several.
    fn add(&mut self, action: HardMomentAction, session: &mut Session) {
        let mut list = choice::listed(session);
        if list.len() >= MOST {
            return;
        }
        self.row = list.len();
        let name = text::added(listed_step(&action.text));
        list.push(action);
        keep(list, &name, session);
        if session.plan.active_values().len() > 1 && session.may_change_plan() {
            self.go(Stage::Value, session);
        } else {
            self.go(Stage::List, session);
        }
    }

    fn take_value(&mut self, session: &mut Session) {
        let values = session.plan.active_values();
        let value = values.get(self.at).map(|value| value.id.clone());
        let mut list = choice::listed(session);
        if let (Some(action), Some(value)) = (list.get_mut(self.row), value) {
            let name = text::changed(listed_step(&action.text));
            action.value = Some(value);
            keep(list, &name, session);
        }
        self.go(Stage::List, session);
    }

    /// Other words for an action of the list, or a new one in own words.
    fn write(&mut self, session: &Session) {
        self.writing = match (self.stage, self.selected(session)) {
            (Stage::List, Some(action)) => Some(Field::new(WORDS, LIMIT, &action.text)),
            (Stage::Add, _) => {
                let draft = session.draft(NEW);
                Some(Field::new(NEW, LIMIT, draft))
            }
            (Stage::List | Stage::Value, _) => None,
        };
    }

    /// Takes the selected action off the list; the last one stays.
    fn take_off(&mut self, session: &mut Session) {
        let mut list = choice::listed(session);
        if !may_take_off(self, session) {
            return;
        }
        let gone = list.remove(self.at);
        let name = listed_step(&gone.text);
        let key = session.appearance.keys.sign(Action::Undo, "u");
        session.say(Notice::Words(text::off_the_list(name, &key)));
        keep(list, &text::taken_off(name), session);
        self.at = self.at.min(self.rows(session).saturating_sub(1));
    }

    /// Earlier or later on the list.
    fn shift(&mut self, by: isize, session: &mut Session) {
        let mut list = choice::listed(session);
        let to = self.at.saturating_add_signed(by);
        if to == self.at || self.at >= list.len() || to >= list.len() {
            return;
        }
        list.swap(self.at, to);
        let name = text::moved(listed_step(&list[to].text));
        keep(list, &name, session);
        self.at = to;
    }
}

/// Makes this the list: the order, the words and the values; what is no longer on it is put away.
fn keep(mut list: Vec<HardMomentAction>, name: &str, session: &mut Session) {
    for (pos, action) in (0..).zip(&mut list) {
        action.pos = Some(pos);
    }
    let day = session.day();
    let before: Vec<Id> = choice::listed(session)
        .into_iter()
        .map(|action| action.id)
        .collect();
    session.change_plan(|plan| {
        let is_kept = |id: &Id| list.iter().any(|action| action.id == *id);
        for old in &mut plan.hard_moment_actions {
            if before.contains(&old.id) && !is_kept(&old.id) {
                old.retired = Some(day);
            }
        }
        for action in list {
            let mut old = plan.hard_moment_actions.iter_mut();
            match old.find(|old| old.id == action.id) {
                Some(old) => *old = action,
                None => plan.hard_moment_actions.push(action),
            }
        }
    });
    session.call_it(name);
}

/// The actions of the content that are not on the list.
fn unlisted(session: &Session) -> Vec<HardMomentAction> {
    let listed = choice::listed(session);
    let actions = session.content.actions().iter();
    let actions = actions.filter(|card| {
        let mut listed = listed.iter();
        listed.all(|action| action.id.as_str() != card.id)
    });
    let own = |card: &crate::content::HardMomentAction| action(Id::new(&card.id), &card.text);
    actions.map(own).collect()
}

fn action(id: Id, text: &str) -> HardMomentAction {
    HardMomentAction {
        id,
        text: text.to_owned(),
        ..HardMomentAction::default()
    }
}

fn has_room(session: &Session) -> bool {
    choice::listed(session).len() < MOST
}

fn may_take_off(page: &ActionsPage, session: &Session) -> bool {
    let listed = choice::listed(session).len();
    page.is_at(Stage::List) && page.at < listed && listed > 1
}

impl Page for ActionsPage {
    const TABLES: &'static [&'static [Command<Self>]] = &[view::COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("hard-moment actions", Kind::Full)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Close => return Route::Close,
            Action::Back if self.stage == Stage::List => return Route::Close,
            Action::Back => self.go(Stage::List, session),
            Action::Accept => self.accept(session),
            Action::Choose(index) if index < self.rows(session) => {
                self.at = index;
                if self.stage != Stage::List {
                    self.accept(session);
                }
            }
            Action::Add if !has_room(session) => {
                let key = session.appearance.keys.sign(Action::Replace, "r");
                session.say(Notice::Words(text::five_at_most(&key)));
            }
            Action::Add => self.go(Stage::Add, session),
            Action::Write => self.write(session),
            Action::Replace => self.take_off(session),
            Action::Smaller if self.stage == Stage::List => self.shift(-1, session),
            Action::Larger if self.stage == Stage::List => self.shift(1, session),
            action => self.at = moved(action, self.at, self.rows(session)),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
    }

    fn line(&mut self) -> Option<&mut Option<Field>> {
        Some(&mut self.writing)
    }

    fn take_written(&mut self, field: &Field, session: &mut Session) -> Route {
        let words = field.trimmed();
        if words.is_empty() {
            return Route::Stay;
        }
        if self.stage == Stage::Add {
            session.set_draft(NEW, "");
            let id = session.fresh_id();
            self.add(action(id, words), session);
            return Route::Stay;
        }
        let mut list = choice::listed(session);
        if let Some(action) = list.get_mut(self.at) {
            words.clone_into(&mut action.text);
            keep(list, &text::changed(listed_step(words)), session);
        }
        Route::Stay
    }

    /// Words that hold are written over, so only what is new is kept half typed.
    fn put_away(&mut self, field: &Field, session: &mut Session) {
        if field.place == NEW {
            session.set_draft(NEW, field.text());
        }
    }

    /// An undo may take an action away that is selected.
    fn sync(&mut self, session: &Session, _size: (u16, u16)) {
        if self.stage == Stage::Value && self.selected(session).is_none() {
            self.stage = Stage::List;
        }
        self.at = self.at.min(self.rows(session).saturating_sub(1));
    }
}
