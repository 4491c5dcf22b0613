//! Items of the plan that are erased: they go whole, and a mark stays so that no copy brings them back.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::gone::Gone;
use crate::{
    domain::{day::Day, id::Id},
    store::{NotSaved, disk::Disk, file::FileStore, line::forgotten::collect},
};

const ERASED: &str = "erased";

/// The keys of items that hold a person's words.
const WORDS: [&str; 9] = [
    "text",
    "name",
    "reach",
    "situation",
    "action",
    "why",
    "everyday",
    "sizes",
    "goal",
];

/// How many letters an id has that this program drew; another is the name of something that comes with it.
const DRAWN: usize = 26;

impl<D: Disk> FileStore<D> {
    /// Takes items out of plan.json and leaves their marks; false when they are not in it. Their texts are collected.
    pub(super) fn erase_items(&mut self, gone: &mut Gone, today: Day) -> Result<bool, NotSaved> {
        self.settle_device();
        let _held = self.hold_store()?;
        let Some(mut tree) = self.document()? else {
            return Ok(false);
        };
        for item in items(&tree).filter(|item| is_of(item, &gone.items)) {
            for (key, value) in item.as_object().into_iter().flatten() {
                if WORDS.contains(&key.as_str()) {
                    let mut texts = Vec::new();
                    collect(value, &mut texts);
                    gone.texts.extend(texts);
                }
            }
        }
        let good = self.last_good();
        let stamp = self.next_stamp(good.iter().chain([&tree]));
        let was_there = take_out(&mut tree, &gone.items);
        for id in &gone.items {
            mark(
                &mut tree,
                id,
                json!({"id": id, "on": today, "changed": stamp}),
            );
        }
        let plan = self.put_plan(&tree)?;
        self.plan.erased = plan.erased_ids().into_iter().collect();
        Ok(was_there)
    }
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
pub(super) fn take_out(tree: &mut Value, ids: &BTreeSet<Id>) -> bool {
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
