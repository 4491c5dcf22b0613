//! Three-way change of JSON documents: what one copy changed, done to another copy.
//!
//! Used to undo a change of the plan, to save over a file another window wrote, and to keep every key this
//! program does not know where it stands.

use serde_json::{Map, Value, json};

use super::hash::QuickMap;

/// Does to `target` what turned `base` into `new`. What is the same in both stays as `target` has it; lists whose
/// items have an `id` are matched by it, other lists are replaced whole.
pub fn apply(target: &mut Value, base: &Value, new: &Value) {
    if base == new {
        return;
    }
    match (target, base, new) {
        (Value::Object(target), Value::Object(base), Value::Object(new)) => {
            apply_object(target, base, new);
        }
        (Value::Array(target), Value::Array(base), Value::Array(new))
            if has_ids(base) && has_ids(new) =>
        {
            apply_items(target, base, new);
        }
        (target, _, new) => *target = new.clone(),
    }
}

fn apply_object(
    target: &mut Map<String, Value>,
    base: &Map<String, Value>,
    new: &Map<String, Value>,
) {
    for (key, value) in new {
        match (target.get_mut(key), base.get(key)) {
            (Some(old), Some(before)) => apply(old, before, value),
            (Some(old), None) => *old = value.clone(),
            (None, before) => {
                if before != Some(value) {
                    target.insert(key.clone(), value.clone());
                }
            }
        }
    }
    for key in base.keys() {
        if !new.contains_key(key) {
            target.shift_remove(key);
        }
    }
}

fn apply_items(target: &mut Vec<Value>, base: &[Value], new: &[Value]) {
    let (before, after) = (by_id(base), by_id(new));
    let mut known: QuickMap<String, usize> = QuickMap::default();
    for (at, item) in target.iter().enumerate() {
        if let Some(id) = id(item) {
            known.entry(id.to_owned()).or_insert(at);
        }
    }
    for item in new {
        let Some(id) = id(item) else { continue };
        let before = before.get(id).copied();
        if before == Some(item) {
            continue;
        }
        let at = known.get(id).copied();
        if let Some(old) = at.and_then(|at| target.get_mut(at)) {
            apply(old, before.unwrap_or(&Value::Null), item);
        } else {
            known.insert(id.to_owned(), target.len());
            target.push(item.clone());
        }
    }
    let is_gone = |id: &str| before.contains_key(id) && !after.contains_key(id);
    target.retain(|item| !id(item).is_some_and(&is_gone));
}

/// What turned `base` into `new`: each item that is new or another, and each that is gone, under the name of its list.
pub fn changes(base: &Value, new: &Value) -> Vec<Value> {
    let mut changes = Vec::new();
    for (name, now) in new.as_object().into_iter().flatten() {
        let before = base.get(name).unwrap_or(&Value::Null);
        if before == now {
            continue;
        }
        let items = now.as_array().filter(|items| has_ids(items));
        if let (Some(items), Value::Array(_) | Value::Null) = (items, before) {
            let old = by_id(before.as_array().map_or(&[], Vec::as_slice));
            let is_new = |item: &&Value| id(item).and_then(|id| old.get(id)) != Some(item);
            changes.extend(items.iter().filter(is_new).map(|item| json!({name: item})));
            let now = by_id(items);
            let gone = old.keys().filter(|id| !now.contains_key(*id));
            changes.extend(gone.map(|id| json!({name: {"id": id, "gone": true}})));
        } else if let Value::Object(fields) = now {
            let mut fields = fields.clone();
            fields.retain(|key, value| before.get(key.as_str()) != Some(value));
            changes.push(json!({name: fields}));
        } else {
            changes.push(json!({name: now}));
        }
    }
    changes
}

/// The items by their ids; of two with the same the first.
fn by_id(items: &[Value]) -> QuickMap<&str, &Value> {
    let mut by_id = QuickMap::default();
    for item in items {
        if let Some(id) = id(item) {
            by_id.entry(id).or_insert(item);
        }
    }
    by_id
}

fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

fn has_ids(items: &[Value]) -> bool {
    items.iter().all(|item| id(item).is_some())
}

/// Makes `before` leave alone what `now` shows that another device removed since `after`: an item that is gone from its
/// list, or one that was retired in both and has the stamp of another than `device`.
pub fn keep_removed(before: &mut Value, after: &Value, now: &Value, device: &str) {
    let lists = after.as_object().into_iter().flatten();
    for (name, items) in lists.filter_map(|(name, list)| Some((name, list.as_array()?))) {
        let Some(before) = before.get_mut(name).and_then(Value::as_array_mut) else {
            continue;
        };
        let now = now.get(name).and_then(Value::as_array);
        let now = by_id(now.map_or(&[], Vec::as_slice));
        let items = by_id(items);
        for old in before {
            let Some((id, item)) = id(old).and_then(|id| items.get_key_value(id)) else {
                continue;
            };
            let now = now.get(id);
            if now.is_none_or(|now| is_retired_by_other(now, item, device)) {
                old.clone_from(item);
            }
        }
    }
}

fn is_retired_by_other(now: &Value, item: &Value, device: &str) -> bool {
    let stamp = |item: &Value| {
        item.get("changed")
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let is_of_other = stamp(now).is_some_and(|stamp| !stamp.ends_with(&format!(":{device}")));
    now.get("retired").is_some_and(|day| !day.is_null()) && is_of_other && stamp(now) != stamp(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_done_to_another_copy_and_unknown_keys_stay() {
        let base = json!({"values": [{"id": "a", "name": "A"}], "statement": {"text": "x"}});
        let new = json!({"values": [{"id": "a", "name": "B"}, {"id": "b", "name": "New"}], "statement": {"text": "x"}});
        let mut target = json!({"values": [{"id": "z", "big": 12}, {"id": "a", "name": "A", "mine": 1}],
                                "statement": {"text": "their words"}, "future": true});
        apply(&mut target, &base, &new);
        assert_eq!(
            target,
            json!({"values": [{"id": "z", "big": 12}, {"id": "a", "name": "B", "mine": 1}, {"id": "b", "name": "New"}],
                   "statement": {"text": "their words"}, "future": true})
        );
    }

    #[test]
    fn undoing_an_added_item_takes_only_that_item_away() {
        let with = json!([{"id": "a"}, {"id": "b"}]);
        let without = json!([{"id": "a"}]);
        let mut target = json!([{"id": "a"}, {"id": "b"}, {"id": "c"}]);
        apply(&mut target, &with, &without);
        assert_eq!(target, json!([{"id": "a"}, {"id": "c"}]));
    }

    #[test]
    fn a_key_that_a_change_removed_is_removed() {
        let mut target = json!({"retired": "2026-01-01", "keep": 1});
        apply(&mut target, &json!({"retired": "2026-01-01"}), &json!({}));
        assert_eq!(target, json!({"keep": 1}));
    }
}
