//! The actions a hard moment may offer, one at a time.

use crate::{
    content,
    domain::{
        id::Id,
        plan::{HardMomentAction, Person, Value},
    },
    pages::people,
    session::{Session, starter},
    words::hard_moment as words,
};

/// The most actions a list holds.
pub const MOST: usize = 5;

/// One small thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The instruction, with a person's name where it reaches one.
    pub text: String,
    /// The instruction without a name: this is what the log keeps.
    pub plain: String,
    /// The name of the value it counts for; before there are any values, what it is for.
    pub caption: String,
    /// The value it counts for.
    pub value: Id,
    /// It reaches somebody on the list of people.
    pub reaches: bool,
}

/// What the hard moment offers, in order.
pub fn choices(session: &Session) -> Vec<Choice> {
    let list = listed(session).into_iter();
    list.map(|action| choice(&action, session)).collect()
}

/// The person's own list; where it is empty the ready-made one; where content has none either, one glass of water.
pub fn listed(session: &Session) -> Vec<HardMomentAction> {
    let own = session.plan.active_actions().into_iter();
    let mut list: Vec<HardMomentAction> = own.cloned().collect();
    if list.is_empty() {
        list = starter::actions(&session.content);
    }
    if list.is_empty() {
        list.push(without_content());
    }
    list.truncate(MOST);
    list
}

fn choice(action: &HardMomentAction, session: &Session) -> Choice {
    let card = session.content.action(action.id.as_str());
    let value = value(action, card, session);
    let named = named(action, card, session);
    Choice {
        id: action.id.as_str().to_owned(),
        reaches: named.is_some(),
        text: named.unwrap_or_else(|| action.text.clone()),
        plain: action.text.clone(),
        caption: caption(action, card, session),
        value,
    }
}

/// The words with a name in them, for an action that reaches a person and was not reworded.
fn named(
    action: &HardMomentAction,
    card: Option<&content::HardMomentAction>,
    session: &Session,
) -> Option<String> {
    let card = card.filter(|card| card.person && card.text == action.text)?;
    let is_friend = |person: &&Person| !people::is_doctor(person) && !person.name.is_empty();
    let person = session.plan.active_people().find(is_friend)?;
    Some(card.named.as_ref()?.replace("{name}", &person.name))
}

fn caption(
    action: &HardMomentAction,
    card: Option<&content::HardMomentAction>,
    session: &Session,
) -> String {
    if let Some(value) = active_value(action, session) {
        return value.name.clone();
    }
    let is_without_content = action.id.as_str() == words::WITHOUT_CONTENT[0];
    let label = || is_without_content.then(|| words::WITHOUT_CONTENT[2].to_owned());
    let card = card.map(|card| card.label.clone());
    card.or_else(label).unwrap_or_default()
}

/// The value an action is shown with and counts for: the one the person named, else the first that content lists for it,
/// else the person's first. Only values that are active are ever named.
pub fn active_value<'a>(action: &HardMomentAction, session: &'a Session) -> Option<&'a Value> {
    let active = session.plan.active_values();
    let is = |id: &str| {
        let mut active = active.iter();
        active.find(|value| value.id.as_str() == id).copied()
    };
    let own = action.value.iter().map(Id::as_str);
    let card = session.content.action(action.id.as_str()).into_iter();
    let suits = card.flat_map(|card| &card.values).map(String::as_str);
    let mut found = own.chain(suits).filter_map(is);
    found.next().or_else(|| active.first().copied())
}

/// The value a step counts for; before there are any, the action's first.
fn value(
    action: &HardMomentAction,
    card: Option<&content::HardMomentAction>,
    session: &Session,
) -> Id {
    if let Some(value) = active_value(action, session) {
        return value.id.clone();
    }
    let suits = card.and_then(|card| card.values.first());
    let suits = suits.map(|id| Id::new(id));
    let own = action.value.clone().or(suits);
    own.unwrap_or_else(|| Id::new(words::ANY_VALUE))
}

fn without_content() -> HardMomentAction {
    let [id, text, _] = words::WITHOUT_CONTENT;
    HardMomentAction {
        id: Id::new(id),
        text: text.to_owned(),
        ..HardMomentAction::default()
    }
}
