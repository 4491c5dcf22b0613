//! Values and the statement made of them; and the smaller lists of a plan: people, notes, actions, cues.

use serde::{Deserialize, Serialize};

use crate::domain::{
    block::Block,
    day::Day,
    id::Id,
    phrase::{within, without_end},
};

/// A value: a direction, not a finish line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Value {
    /// Its id, as in the assets or the person's own.
    pub id: Id,
    /// At most 24 characters.
    pub name: String,
    /// What it is in everyday life, at most 90 characters.
    #[serde(default)]
    pub everyday: String,
    /// Why it matters, at most 90 characters.
    #[serde(default)]
    pub why: String,
    /// Its place; the index in the list when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pos: Option<i64>,
    /// The day it was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// The day it was let go; its history stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change, as in `3:k3f9`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// The line under the date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Statement {
    /// The person's own words when `template` is 0, otherwise the last composed text.
    pub text: String,
    /// 1 to 4 for a composed statement, 0 for the person's own.
    pub template: u8,
    /// Not shown, for a shared screen.
    pub hidden: bool,
    /// Counter and device of the last change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl Default for Statement {
    fn default() -> Self {
        Self {
            text: String::new(),
            template: 1,
            hidden: false,
            changed: None,
        }
    }
}

impl Statement {
    /// The most characters a statement may have.
    pub const LIMIT: usize = 140;

    /// The wording that says what one does.
    pub const OF_STEPS: u8 = 4;

    /// True for words of the person's own.
    pub fn is_own(&self) -> bool {
        self.template == 0 && !self.text.trim().is_empty()
    }
}

/// A statement of these values and the first step of each, in one of four wordings. One that is too long with its steps
/// is that of the values alone.
pub fn compose(template: u8, values: &[&Value], steps: &[&str]) -> String {
    let names: Vec<String> = values.iter().map(|value| within(&value.name)).collect();
    if names.is_empty() {
        return String::new();
    }
    match template {
        2 => format!("A day with {} is a day in my direction.", listed(&names)),
        3 => format!(
            "I turn toward {}, one small step at a time.",
            listed(&names)
        ),
        Statement::OF_STEPS => of_steps(&names, steps).unwrap_or_else(|| of_values(&names)),
        _ => of_values(&names),
    }
}

fn of_values(names: &[String]) -> String {
    let some: Vec<String> = names.iter().map(|name| format!("some {name}")).collect();
    format!(
        "I want my days to have {}. Small steps count.",
        listed(&some)
    )
}

/// "Send one line, read one page: for connection and growth."
fn of_steps(names: &[String], steps: &[&str]) -> Option<String> {
    let (first, more) = steps.split_first()?;
    let more = more.iter().map(|step| within(plainly(step)));
    let all: Vec<String> = std::iter::once(without_end(plainly(first)).to_owned())
        .chain(more)
        .collect();
    let has_comma = all.iter().any(|step| step.contains(','));
    let steps = all.join(if has_comma { "; " } else { ", " });
    let text = format!("{steps}: for {}.", listed(names));
    (text.chars().count() <= Statement::LIMIT).then_some(text)
}

/// A step without what it says after a colon: "Send one line: thinking of you".
fn plainly(step: &str) -> &str {
    let (act, _) = step.split_once(": ").unwrap_or((step, ""));
    let is_whole = act.split_whitespace().nth(1).is_some();
    if is_whole { act } else { step }
}

/// "a", "a and b", "a, b and c".
pub fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Somebody to reach on a hard day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Person {
    /// Its id.
    pub id: Id,
    /// At most 24 characters.
    pub name: String,
    /// How to reach them, in the person's own words.
    #[serde(default)]
    pub reach: String,
    /// `friend`, or `doctor` for a doctor, clinic or line.
    #[serde(default = "friend")]
    pub kind: String,
    /// The day the entry was last checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// The day the entry was taken off the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// What is told to them: the person's own words, with {values}, {action} and {day}.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl Person {
    /// True where these words have the name, as a word or words of its own.
    pub fn is_named_in(&self, words: &str) -> bool {
        let name = self.name.trim();
        let is_apart = |end: Option<char>| !end.is_some_and(char::is_alphanumeric);
        let mut found = words.match_indices(name);
        !name.is_empty()
            && found.any(|(at, _)| {
                is_apart(words[..at].chars().next_back())
                    && is_apart(words[at + name.len()..].chars().next())
            })
    }
}

fn friend() -> String {
    "friend".to_owned()
}

/// A note to self in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// At most 280 characters.
    pub text: String,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// One action the hard moment may offer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HardMomentAction {
    /// Its id, as in the assets or the person's own.
    pub id: Id,
    /// What to do.
    pub text: String,
    /// The value it serves, if the person said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Id>,
    /// Its place; the index in the list when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pos: Option<i64>,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// A start signal in the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Cue {
    /// Its id.
    pub id: Id,
    /// As in "open a window".
    pub text: String,
    /// The block it belongs to.
    #[serde(default)]
    pub block: Block,
    /// The day it was put away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}
