//! Items of the plan that are erased: they go whole, and a mark stays so that no copy brings them back.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Words, gone::Gone};
use crate::{
    domain::{day::Day, id::Id},
    store::{
        NotSaved,
        disk::Disk,
        file::FileStore,
        line::forgotten::{DRAWN, collect},
        stamp::stamp_hand_edits,
    },
};

const ERASED: &str = "erased";

/// The keys of a plan under which no words of a person stand. Under any other, also of a newer daymark, there may be.
const STRUCTURE: [&str; 45] = [
    "version",
    "setup",
    "id",
    "template",
    "hidden",
    "changed",
    "pos",
    "since",
    "retired",
    "value",
    "commitment",
    "size",
    "block",
    "blocks",
    "weekdays",
    "fits",
    "cue",
    "with",
    "company",
    "person",
    "at",
    "place",
    "keep",
    "history",
    "on",
    "from",
    "to",
    "by",
    "minutes",
    "day",
    "offered",
    "checked",
    "lifted",
    "show",
    "day_start_hour",
    "week_starts",
    "review_day",
    "breath",
    "tone",
    "suggestions",
    "signpost",
    "expected_vs_actual",
    "settle_first",
    "confirmed_values",
    "rest_until",
];

/// The kinds of people that daymark knows.
const KINDS: [&str; 2] = ["friend", "doctor"];

impl<D: Disk> FileStore<D> {
    /// Takes out of plan.json what is to be forgotten, and leaves marks of its items; false when nothing of it is there.
    /// Its texts are collected.
    pub(super) fn take_out_of_plan(
        &mut self,
        gone: &mut Gone,
        today: Day,
    ) -> Result<bool, NotSaved> {
        self.settle_device();
        let _held = self.hold_store()?;
        let Some(mut tree) = self.document()? else {
            return Ok(false);
        };
        gone.items.extend(with_words(&tree, &gone.words));
        let good = self.last_good();
        let stamp = self.next_stamp(good.iter().chain([&tree]));
        let before = tree.clone();
        let is_changed = leave_out(&mut tree, gone);
        if !is_changed && gone.items.is_empty() {
            return Ok(false);
        }
        stamp_hand_edits(&mut tree, &before, &stamp);
        for id in &gone.items {
            mark(
                &mut tree,
                id,
                json!({"id": id, "on": today, "changed": stamp}),
            );
        }
        let plan = self.put_plan(&tree)?;
        self.plan.erased = plan.erased_ids().into_iter().collect();
        Ok(is_changed)
    }
}

/// Takes out of a plan, or of a copy of it, all that is to be forgotten; false when nothing of it is there. The texts that
/// go are collected.
pub(super) fn leave_out(tree: &mut Value, gone: &mut Gone) -> bool {
    let mut ids = with_words(tree, &gone.words);
    ids.extend(gone.items.iter().cloned());
    let mut texts = Vec::new();
    for item in items(tree).filter(|item| is_of(item, &ids)) {
        texts_of(item, &mut texts);
    }
    let mut is_changed = take_out(tree, &ids);
    let mut path = Vec::new();
    is_changed |= take_texts(tree, gone, &mut path, &mut texts);
    gone.texts.extend(texts);
    is_changed
}

/// The items in which the words stand. One of the three values stays, without its texts.
fn with_words(tree: &Value, words: &Words) -> BTreeSet<Id> {
    let is_chosen = |list: &str, item: &Value| list == "values" && item.get("retired").is_none();
    let lists = tree.as_object().into_iter().flatten();
    lists
        .filter(|(key, _)| *key != ERASED)
        .filter_map(|(key, list)| Some((key, list.as_array()?)))
        .flat_map(|(key, list)| list.iter().map(move |item| (key, item)))
        .filter(|(key, item)| !is_chosen(key, item) && has_words(item, words))
        .filter_map(|(_, item)| id_of(item))
        .collect()
}

fn has_words(item: &Value, words: &Words) -> bool {
    let mut texts = Vec::new();
    texts_of(item, &mut texts);
    texts.iter().any(|text| words.stand_in(text))
}

/// Every text in an item that a person may have written.
fn texts_of(item: &Value, into: &mut Vec<String>) {
    for (key, value) in item.as_object().into_iter().flatten() {
        if !STRUCTURE.contains(&key.as_str()) && key != "kind" {
            collect(value, into);
        }
    }
}

/// Takes single texts out of all that is no item, or an item that stays. In the settings and the statement what is usual
/// comes in their place.
fn take_texts<'a>(
    value: &'a mut Value,
    gone: &Gone,
    path: &mut Vec<&'a str>,
    into: &mut Vec<String>,
) -> bool {
    let goes = |path: &[&str], text: &str| {
        let is_kind = path.last() == Some(&"kind") && KINDS.contains(&text);
        let is_single = || gone.single.iter().any(|single| single.is_at(path));
        !text.is_empty() && !is_kind && (gone.words.stand_in(text) || is_single())
    };
    let has_usual = matches!(path.first(), Some(&("settings" | "statement")));
    let mut is_changed = false;
    match value {
        Value::Object(fields) => {
            let known = fields.len();
            fields.retain(|key, field| {
                let own = [path.as_slice(), &[key.as_str()]].concat();
                let is_usual = field.as_str().is_some_and(|text| goes(&own, text));
                if has_usual && is_usual {
                    into.extend(field.as_str().map(str::to_owned));
                }
                let is_structure = STRUCTURE.contains(&key.as_str());
                is_structure || !(has_usual && is_usual || gone.words.stand_in(key))
            });
            is_changed |= fields.len() != known;
            for (key, field) in fields {
                if !STRUCTURE.contains(&key.as_str()) && (!path.is_empty() || key != ERASED) {
                    path.push(key);
                    is_changed |= take_texts(field, gone, path, into);
                    path.pop();
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                is_changed |= take_texts(item, gone, path, into);
            }
        }
        Value::String(text) if goes(path, text) => {
            into.push(std::mem::take(text));
            is_changed = true;
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
    is_changed
}

/// Leaves out of a plan what its marks say is erased. An item that this program has a name for may be chosen anew: then
/// the mark is lifted. What another copy, or an undo, brings back is not chosen.
pub(in crate::store) fn drop_erased(tree: &mut Value, base: &Value, stamp: &str) {
    let erased = marks(tree);
    if erased.is_empty() {
        return;
    }
    let known = |id: &Id| items(base).any(|item| is_of(item, &[id.clone()].into()));
    let here: BTreeSet<Id> = items(tree).filter_map(id_of).collect();
    let (lifted, standing): (BTreeSet<Id>, BTreeSet<Id>) = erased
        .into_iter()
        .partition(|id| id.as_str().len() != DRAWN && here.contains(id) && !known(id));
    for id in lifted {
        mark(
            tree,
            &id,
            json!({"id": id, "lifted": true, "changed": stamp}),
        );
    }
    take_out(tree, &standing);
}

/// Gives a changed plan the marks of the one before: no undo and no older window takes them away.
pub(in crate::store) fn keep_marks(tree: &mut Value, before: &Value) {
    let Some(fields) = tree.as_object_mut() else {
        return;
    };
    match before.get(ERASED) {
        Some(marks) => _ = fields.insert(ERASED.to_owned(), marks.clone()),
        None => _ = fields.shift_remove(ERASED),
    }
}

/// Takes the items with these ids out of every list; false when there are none.
fn take_out(tree: &mut Value, ids: &BTreeSet<Id>) -> bool {
    let mut changed = false;
    for (key, list) in tree.as_object_mut().into_iter().flatten() {
        if let (true, Some(list)) = (key != ERASED, list.as_array_mut()) {
            let before = list.len();
            list.retain(|item| !is_of(item, ids));
            changed |= list.len() != before;
        }
    }
    changed
}

/// The ids whose marks stand.
fn marks(tree: &Value) -> BTreeSet<Id> {
    let marks = tree.get(ERASED).and_then(Value::as_array);
    let marks = marks.into_iter().flatten();
    let standing = marks.filter(|mark| mark.get("lifted").and_then(Value::as_bool) != Some(true));
    standing.filter_map(id_of).collect()
}

fn mark(tree: &mut Value, id: &Id, mark: Value) {
    let Some(fields) = tree.as_object_mut() else {
        return;
    };
    let list = fields.entry(ERASED).or_insert_with(|| json!([]));
    if let Some(list) = list.as_array_mut() {
        list.retain(|mark| id_of(mark).as_ref() != Some(id));
        list.push(mark);
    }
}

/// The items of all lists.
fn items(tree: &Value) -> impl Iterator<Item = &Value> {
    let lists = tree.as_object().into_iter().flatten();
    let lists = lists.filter(|(key, _)| *key != ERASED);
    lists.filter_map(|(_, list)| list.as_array()).flatten()
}

fn id_of(item: &Value) -> Option<Id> {
    item.get("id").and_then(Value::as_str).map(Id::new)
}

fn is_of(item: &Value, ids: &BTreeSet<Id>) -> bool {
    id_of(item).is_some_and(|id| ids.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_erased_does_not_come_back_and_what_has_a_name_may_be_chosen_anew() {
        let person = "01JD0000000000000000000000";
        let plan = |people: Value, values: Value| {
            json!({"people": people, "values": values,
                "erased": [{"id": person, "changed": "2:aaaa"}, {"id": "growth", "changed": "2:aaaa"}]})
        };
        let base = plan(json!([]), json!([]));
        let mut tree = plan(
            json!([{"id": person}, {"id": "other"}]),
            json!([{"id": "growth"}]),
        );
        drop_erased(&mut tree, &base, "3:aaaa");
        assert_eq!(tree["people"], json!([{"id": "other"}]));
        assert_eq!(tree["values"], json!([{"id": "growth"}]));
        assert_eq!(
            tree["erased"][1],
            json!({"id": "growth", "lifted": true, "changed": "3:aaaa"})
        );
        let again = tree.clone();
        drop_erased(&mut tree, &base, "4:aaaa");
        assert_eq!(tree, again);
        // A copy in which it stood all along brings nothing back.
        let base = plan(json!([]), json!([{"id": "growth"}]));
        let mut tree = base.clone();
        drop_erased(&mut tree, &base, "3:aaaa");
        assert_eq!(tree["values"], json!([]));
    }
}
