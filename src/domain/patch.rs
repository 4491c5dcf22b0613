//! Three-way change of JSON documents: what one copy changed, done to another copy.
//!
//! Used to undo a change of the plan, to save over a file another window wrote, and to keep every key this
//! program does not know where it stands.

use serde_json::{Map, Value};

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

#[cfg(test)]
mod tests {
    use serde_json::json;

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
