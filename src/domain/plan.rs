//! The plan: what a person chose, as plan.json holds it.

pub mod basics;
pub mod commitment;
pub mod settings;
pub mod value;
mod wording;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub use basics::{Basic, BasicSetting, BasicTime, Basics, TimeOfDay};
pub use commitment::{Change, Commitment, IfThen, OneOff, Sizes};
pub use settings::{Breath, Settings, StartBefore, Tone};
pub use value::{Cue, HardMomentAction, Note, Person, Statement, Value};

use super::{block::Block, day::Day, id::Id, patch, phrase::name_key};

/// The version of the format this program writes.
pub const VERSION: u64 = 1;

/// An action for the hard moment that plans were made with once: its id and its words.
const WINDOW: [&str; 2] = ["window", "Watch the world from a window for 60 seconds."];

/// A JSON Schema of plan.json, for editors that complete and check it.
pub const SCHEMA: &str = include_str!("../../assets/plan.schema.json");

/// Everything a person planned. Items are never removed from a list, only retired, unless the person erases them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Plan {
    /// The format's version.
    pub version: u64,
    /// The screen of the first run to go on from; absent when the first run is finished.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setup: Option<String>,
    /// The values statement.
    pub statement: Statement,
    /// The chosen values, retired ones included.
    pub values: Vec<Value>,
    /// The steps of the values, retired ones included.
    pub commitments: Vec<Commitment>,
    /// If-then plans, at most three active.
    pub if_then: Vec<IfThen>,
    /// Steps that are done once.
    pub one_offs: Vec<OneOff>,
    /// People to reach on a hard day.
    pub people: Vec<Person>,
    /// The person's own notes to self.
    pub notes: Vec<Note>,
    /// What the hard moment may offer, in order.
    pub hard_moment_actions: Vec<HardMomentAction>,
    /// The person's own start signals.
    pub cues: Vec<Cue>,
    /// The items that were erased for good: no copy of the plan brings them back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<Erased>,
    /// How daymark behaves.
    pub settings: Settings,
}

/// The mark an erased item leaves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Erased {
    /// The item's id.
    pub id: Id,
    /// The day it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// True once the person chose an item of this name anew.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lifted: bool,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            version: VERSION,
            setup: None,
            statement: Statement::default(),
            values: Vec::new(),
            commitments: Vec::new(),
            if_then: Vec::new(),
            one_offs: Vec::new(),
            people: Vec::new(),
            notes: Vec::new(),
            hard_moment_actions: Vec::new(),
            cues: Vec::new(),
            erased: Vec::new(),
            settings: Settings::default(),
        }
    }
}

impl Plan {
    /// The values that are active, in their order.
    pub fn active_values(&self) -> Vec<&Value> {
        in_order(
            self.values.iter().filter(|value| value.retired.is_none()),
            |value| (value.pos, &value.id),
        )
    }

    /// The active steps of a value, in their order.
    pub fn steps_of(&self, value: &Id) -> Vec<&Commitment> {
        let steps = self.commitments.iter();
        let active = steps.filter(|item| item.retired.is_none() && &item.value == value);
        in_order(active, |item| (item.pos, &item.id))
    }

    /// The first active step of a value: one that stands in for another has no day of its own, and comes last.
    pub fn commitment_of(&self, value: &Id) -> Option<&Commitment> {
        let steps = self.steps_of(value).into_iter();
        steps.min_by_key(|step| step.weekdays.is_empty())
    }

    /// The active steps of all active values, in the values' order.
    pub fn steps(&self) -> Vec<&Commitment> {
        let values = self.active_values().into_iter();
        values.flat_map(|value| self.steps_of(&value.id)).collect()
    }

    /// Those that a week has: each that is planned for a day, and of a value without any its first.
    pub fn steps_of_week(&self) -> Vec<&Commitment> {
        let of_value = |value: &Value| {
            let steps = self.steps_of(&value.id);
            let planned = steps.iter().filter(|step| !step.weekdays.is_empty());
            let planned: Vec<&Commitment> = planned.copied().collect();
            if planned.is_empty() {
                steps.into_iter().take(1).collect()
            } else {
                planned
            }
        };
        self.active_values()
            .into_iter()
            .flat_map(of_value)
            .collect()
    }

    /// The value with this id, retired or not.
    pub fn value(&self, id: &Id) -> Option<&Value> {
        self.values.iter().find(|value| &value.id == id)
    }

    /// The value of this id or name, whichever way it is written; one that was let go comes last.
    pub fn value_called(&self, name: &str) -> Option<&Value> {
        let key = name_key(name);
        let is = |value: &&Value| {
            [value.id.as_str(), &value.name]
                .map(name_key)
                .contains(&key)
        };
        let active = self.active_values().into_iter().find(is);
        active.or_else(|| self.values.iter().find(is))
    }

    /// The name of the value with this id; empty where there is none.
    pub fn value_name(&self, id: &Id) -> &str {
        self.value(id).map_or("", |value| &value.name)
    }

    /// The commitment with this id, retired or not.
    pub fn commitment(&self, id: &Id) -> Option<&Commitment> {
        self.commitments.iter().find(|item| &item.id == id)
    }

    /// The one-off with this id, retired or not.
    pub fn one_off(&self, id: &Id) -> Option<&OneOff> {
        self.one_offs.iter().find(|item| &item.id == id)
    }

    /// The active if-then plans.
    pub fn active_if_then(&self) -> impl Iterator<Item = &IfThen> {
        self.if_then.iter().filter(|item| item.retired.is_none())
    }

    /// The friends on the list, in its order.
    pub fn friends(&self) -> impl Iterator<Item = &Person> {
        self.active_people()
            .filter(|person| person.kind == "friend")
    }

    /// The people on the list.
    pub fn active_people(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.retired.is_none())
    }

    /// The actions for a hard moment that are listed, in their order. Looking out of a window from high up is no help in
    /// such a moment: the item that plans were once made with stays in the file and is passed over.
    pub fn active_actions(&self) -> Vec<&HardMomentAction> {
        let listed = self.hard_moment_actions.iter().filter(|action| {
            let is_window = [action.id.as_str(), &action.text] == WINDOW;
            action.retired.is_none() && !action.text.trim().is_empty() && !is_window
        });
        in_order(listed, |action| (action.pos, &action.id))
    }

    /// One-offs placed on `day`, in the order of its blocks; at most three.
    pub fn one_offs_on(&self, day: Day) -> Vec<&OneOff> {
        let mut found: Vec<_> = self
            .one_offs
            .iter()
            .filter(|item| item.retired.is_none() && item.day == Some(day))
            .collect();
        found.sort_by_key(|item| (item.block, item.id.clone()));
        found.truncate(3);
        found
    }

    /// True when the person has not finished the first run and has nothing to tick yet.
    pub fn is_unfinished(&self) -> bool {
        self.setup.is_some() || self.active_values().is_empty()
    }

    /// The statement as shown: the person's own, or composed from the values; `None` when hidden.
    pub fn statement_text(&self) -> Option<String> {
        if self.statement.hidden {
            return None;
        }
        Some(self.statement_shown())
    }

    /// The person's own statement, or the composed one.
    pub fn statement_shown(&self) -> String {
        if self.statement.is_own() {
            return self.statement.text.clone();
        }
        self.statement_in(self.statement.template)
    }

    /// The statement in one of the composed wordings.
    pub fn statement_in(&self, template: u8) -> String {
        let values = self.active_values();
        let steps = values.iter().filter_map(|value| {
            let step = self.commitment_of(&value.id)?;
            Some(step.text(step.size))
        });
        let steps: Vec<&str> = steps.collect();
        value::compose(template, &values, &steps)
    }

    /// Does to this plan what turned `base` into `new`, item by item; everything else stays.
    /// A result that is no plan (it cannot come from two plans) leaves this one as it is.
    pub fn with_change(&self, base: &Plan, new: &Plan) -> Plan {
        let changed = || {
            let mut target = serde_json::to_value(self).ok()?;
            let (base, new) = (serde_json::to_value(base), serde_json::to_value(new));
            patch::apply(&mut target, &base.ok()?, &new.ok()?);
            serde_json::from_str(&target.to_string()).ok()
        };
        changed().unwrap_or_else(|| self.clone())
    }

    /// What is not in this plan as it was in `base`: each item as a line of JSON.
    pub fn changes_since(&self, base: &Plan) -> Vec<String> {
        let now = serde_json::to_value(self).unwrap_or_default();
        let base = serde_json::to_value(base).unwrap_or_default();
        let changes = patch::changes(&base, &now).into_iter();
        changes.map(|change| change.to_string()).collect()
    }

    /// Takes back what turned `before` into `after`. What another device than `device` removed since stays removed.
    pub fn without_change(&self, before: &Plan, after: &Plan, device: &str) -> Plan {
        let taken_back = || {
            let mut target = serde_json::to_value(self).ok()?;
            let mut before = serde_json::to_value(before).ok()?;
            let after = serde_json::to_value(after).ok()?;
            patch::keep_removed(&mut before, &after, &target, device);
            patch::apply(&mut target, &after, &before);
            serde_json::from_str(&target.to_string()).ok()
        };
        taken_back().unwrap_or_else(|| self.clone())
    }

    /// The ids of what is erased.
    pub fn erased_ids(&self) -> HashSet<Id> {
        let standing = self.erased.iter().filter(|item| !item.lifted);
        standing.map(|item| item.id.clone()).collect()
    }

    /// Leaves out what is erased, should another copy have brought it back.
    pub fn without_erased(mut self) -> Self {
        let gone = self.erased_ids();
        if !gone.is_empty() {
            self.values.retain(|item| !gone.contains(&item.id));
            self.commitments.retain(|item| !gone.contains(&item.id));
            self.if_then.retain(|item| !gone.contains(&item.id));
            self.one_offs.retain(|item| !gone.contains(&item.id));
            self.people.retain(|item| !gone.contains(&item.id));
            self.notes.retain(|item| !gone.contains(&item.id));
            self.hard_moment_actions
                .retain(|item| !gone.contains(&item.id));
            self.cues.retain(|item| !gone.contains(&item.id));
        }
        self
    }

    /// The block a commitment or a one-off is planned for.
    pub fn block_of(&self, commitment: &Id) -> Block {
        self.commitment(commitment)
            .map_or(Block::Any, |item| item.block)
    }
}

/// Items sorted by (position, id); a position of `None` sorts by the place in the list.
fn in_order<'a, T: 'a>(
    items: impl Iterator<Item = &'a T>,
    key: impl Fn(&'a T) -> (Option<i64>, &'a Id),
) -> Vec<&'a T> {
    let mut rows: Vec<(i64, &'a Id, &'a T)> = items
        .enumerate()
        .map(|(index, item)| {
            let (pos, id) = key(item);
            (pos.unwrap_or(index as i64), id, item)
        })
        .collect();
    rows.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    rows.into_iter().map(|(_, _, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `DAYMARK_SCHEMA=write cargo test schema` writes the file anew.
    #[test]
    fn the_schema_that_is_printed_is_that_of_the_plan() {
        let schema = serde_json::to_string_pretty(&schemars::schema_for!(Plan));
        let schema = schema.map(|text| format!("{text}\n")).unwrap_or_default();
        if std::env::var_os("DAYMARK_SCHEMA").is_some() {
            let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/plan.schema.json");
            assert!(std::fs::write(file, &schema).is_ok(), "{file}");
        }
        assert!(schema == SCHEMA, "the file in assets is of an earlier plan");
    }
}
