//! The actions a hard moment may offer, one at a time.

use crate::{
    content,
    domain::{
        id::Id,
        plan::{HardMomentAction, Person},
    },
    pages::people,
    session::{Session, starter},
    words::hard_moment as words,
};

/// The most actions a list holds.
const MOST: usize = 5;

/// One small thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// The instruction, with a person's name where it reaches one.
    pub text: String,
    /// The instruction without a name: this is what the log keeps.
    pub plain: String,
    /// What it is for.
    pub caption: String,
    /// The value it counts for.
    pub value: Id,
}

/// The person's own list; where it is empty the ready-made one; where content has none either, one glass of water.
pub fn choices(session: &Session) -> Vec<Choice> {
    let listed =
        |action: &HardMomentAction| action.retired.is_none() && !action.text.trim().is_empty();
    let own: Vec<HardMomentAction> = session.plan.hard_moment_actions.clone();
    let mut list: Vec<HardMomentAction> = own.into_iter().filter(listed).collect();
    if list.is_empty() {
        list = starter::actions(&session.content);
    }
    if list.is_empty() {
        list.push(without_content());
    }
    list.truncate(MOST);
    list.iter().map(|action| choice(action, session)).collect()
}

fn choice(action: &HardMomentAction, session: &Session) -> Choice {
    let card = session.content.action(action.id.as_str());
    let value = value(action, card, session);
    Choice {
        id: action.id.as_str().to_owned(),
        text: named(action, card, session).unwrap_or_else(|| action.text.clone()),
        plain: action.text.clone(),
        caption: caption(action, card, session, &value),
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
    value: &Id,
) -> String {
    if action.id.as_str() == words::WITHOUT_CONTENT[0] && card.is_none() {
        return words::WITHOUT_CONTENT[2].to_owned();
    }
    let name = || session.plan.value(value).map(|value| value.name.clone());
    card.map(|card| card.label.clone())
        .or_else(name)
        .unwrap_or_default()
}

/// The value a step counts for: the one the person named, else the first of the action's that is active, else the
/// person's first; before there are any, the action's first.
fn value(
    action: &HardMomentAction,
    card: Option<&content::HardMomentAction>,
    session: &Session,
) -> Id {
    let active = session.plan.active_values();
    let is_active = |id: &Id| active.iter().any(|value| value.id == *id);
    let suits: Vec<Id> = card
        .into_iter()
        .flat_map(|card| &card.values)
        .map(|id| Id::new(id))
        .collect();
    let own = action.value.iter();
    own.chain(&suits)
        .find(|id| is_active(id))
        .or_else(|| active.first().map(|value| &value.id))
        .or(action.value.as_ref())
        .or(suits.first())
        .cloned()
        .unwrap_or_else(|| Id::new(words::ANY_VALUE))
}

fn without_content() -> HardMomentAction {
    let [id, text, _] = words::WITHOUT_CONTENT;
    HardMomentAction {
        id: Id::new(id),
        text: text.to_owned(),
        value: None,
        retired: None,
        changed: None,
    }
}
