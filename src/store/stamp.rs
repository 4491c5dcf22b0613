//! Stamps: who changed an item of the plan last, as a counter and a device, as in `3:k3f9`.
//!
//! An item is an object with an `id` in one of the plan's lists, or an object of the plan itself; of the settings, each key
//! is one.

use std::cmp::Ordering;

use serde_json::{Map, Value};

/// The key of a stamp.
pub(super) const CHANGED: &str = "changed";
/// The key of the settings, in which each key has a stamp.
pub(super) const SETTINGS: &str = "settings";

/// The highest counter of any stamp in the plan.
pub(super) fn highest(tree: &Value) -> u64 {
    match tree {
        Value::Array(items) => items.iter().map(highest).max().unwrap_or(0),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| match value {
                Value::Object(keys) if key == CHANGED => {
                    keys.values().map(counter).max().unwrap_or(0)
                }
                Value::String(_) if key == CHANGED => counter(value),
                value => highest(value),
            })
            .max()
            .unwrap_or(0),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

/// Stamps every item of `tree` that is not as it was in `before`.
pub(super) fn stamp_changes(tree: &mut Value, before: &Value, stamp: &str) {
    each_item(tree, before, |item, before| {
        if !before.is_some_and(|before| is_same(item, before)) {
            item.insert(CHANGED.to_owned(), stamp.into());
        }
    });
    each_setting(tree, before, |setting| {
        if Some(setting.now) != setting.before {
            setting.stamps.insert(setting.key.to_owned(), stamp.into());
        }
    });
}

/// Stamps what was edited by hand since `good`: changed content under a stamp that did not move. Stamps that `good`
/// already gave to such an edit are taken over.
pub(super) fn stamp_hand_edits(tree: &mut Value, good: &Value, stamp: &str) {
    each_item(tree, good, |item, good| {
        let stamps = (item.get(CHANGED), good.and_then(|good| good.get(CHANGED)));
        let new = if good.is_some_and(|good| is_same(item, good)) {
            stamp_given_before(stamps)
        } else {
            stamp_by_hand(stamps, stamp)
        };
        if let Some(new) = new {
            item.insert(CHANGED.to_owned(), new);
        }
    });
    each_setting(tree, good, |setting| {
        let stamps = (setting.stamps.get(setting.key), setting.old_stamp);
        let new = if Some(setting.now) == setting.before {
            stamp_given_before(stamps)
        } else {
            stamp_by_hand(stamps, stamp)
        };
        if let Some(new) = new {
            setting.stamps.insert(setting.key.to_owned(), new);
        }
    });
}

/// Stamps a copy that came from elsewhere: what was edited by hand there, as far as `good` tells it, and what `good`
/// gave a stamp already. A copy may also be older than `good`; what has another stamp than there is left as it is.
pub(super) fn stamp_copy(tree: &mut Value, good: &Value, stamp: &str) {
    let new = |same: bool, stamps: Stamps<'_>| match stamps {
        _ if same => stamp_given_before(stamps),
        (now, good) => (compare(now, good) == Ordering::Equal).then(|| stamp.into()),
    };
    each_item(tree, good, |item, good| {
        let Some(good) = good else { return };
        let stamps = (item.get(CHANGED), good.get(CHANGED));
        if let Some(new) = new(is_same(item, good), stamps) {
            item.insert(CHANGED.to_owned(), new);
        }
    });
    each_setting(tree, good, |setting| {
        let Some(before) = setting.before else { return };
        let stamps = (setting.stamps.get(setting.key), setting.old_stamp);
        if let Some(new) = new(setting.now == before, stamps) {
            setting.stamps.insert(setting.key.to_owned(), new);
        }
    });
}

/// The stamps of something, now and in the good plan.
type Stamps<'a> = (Option<&'a Value>, Option<&'a Value>);

/// The stamp that something with the same content was given before; `None` leaves it.
fn stamp_given_before((now, good): Stamps<'_>) -> Option<Value> {
    good.filter(|_| compare(now, good) == Ordering::Less)
        .cloned()
}

/// The stamp that something gets when it was edited by hand; `None` leaves it.
fn stamp_by_hand((now, good): Stamps<'_>, new: &str) -> Option<Value> {
    (now.is_none() || compare(now, good) != Ordering::Greater).then(|| new.into())
}

/// One key of the settings.
struct Setting<'a> {
    key: &'a str,
    now: &'a Value,
    before: Option<&'a Value>,
    old_stamp: Option<&'a Value>,
    stamps: &'a mut Map<String, Value>,
}

fn each_setting(tree: &mut Value, before: &Value, mut visit: impl FnMut(Setting<'_>)) {
    let Some(Value::Object(settings)) = tree.get_mut(SETTINGS) else {
        return;
    };
    let before = before.get(SETTINGS);
    let mut stamps = match settings.get(CHANGED) {
        Some(Value::Object(stamps)) => stamps.clone(),
        Some(_) | None => Map::new(),
    };
    for (key, now) in settings.iter().filter(|(key, _)| *key != CHANGED) {
        visit(Setting {
            key,
            now,
            before: before.and_then(|before| before.get(key)),
            old_stamp: before.and_then(|before| before.get(CHANGED)?.get(key)),
            stamps: &mut stamps,
        });
    }
    if !stamps.is_empty() {
        settings.insert(CHANGED.to_owned(), Value::Object(stamps));
    }
}

fn each_item(
    tree: &mut Value,
    before: &Value,
    mut visit: impl FnMut(&mut Map<String, Value>, Option<&Map<String, Value>>),
) {
    let Value::Object(fields) = tree else { return };
    for (key, value) in fields {
        let old = before.get(key);
        match value {
            Value::Object(item) if key != SETTINGS => visit(item, old.and_then(Value::as_object)),
            Value::Array(items) => {
                for item in items.iter_mut().filter_map(Value::as_object_mut) {
                    if let Some(id) = item.get("id").and_then(Value::as_str) {
                        let old = find(old, id);
                        visit(item, old);
                    }
                }
            }
            Value::Object(_)
            | Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_) => {}
        }
    }
}

fn find<'a>(items: Option<&'a Value>, id: &str) -> Option<&'a Map<String, Value>> {
    let is_it = |item: &&'a Map<String, Value>| item.get("id").and_then(Value::as_str) == Some(id);
    items?
        .as_array()?
        .iter()
        .filter_map(Value::as_object)
        .find(is_it)
}

/// True when two copies of an item differ in nothing but their stamp.
fn is_same(a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
    let rest = |map: &Map<String, Value>| map.len() - usize::from(map.contains_key(CHANGED));
    rest(a) == rest(b)
        && a.iter()
            .filter(|(key, _)| *key != CHANGED)
            .all(|(key, value)| b.get(key) == Some(value))
}

fn compare(a: Option<&Value>, b: Option<&Value>) -> Ordering {
    fn text(stamp: Option<&Value>) -> &str {
        stamp.and_then(Value::as_str).unwrap_or("")
    }
    let number = |stamp: Option<&Value>| stamp.map_or(0, counter);
    (number(a), text(a)).cmp(&(number(b), text(b)))
}

/// The number of a stamp.
pub(super) fn counter(stamp: &Value) -> u64 {
    let text = stamp.as_str().unwrap_or("");
    text.split(':')
        .next()
        .and_then(|n| n.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_changed_gets_a_stamp_and_nothing_else_does() {
        let before = json!({"version": 1, "statement": {"text": "x"},
            "values": [{"id": "a", "name": "A", "changed": "2:aaaa"}, {"id": "b", "name": "B"}],
            "settings": {"tone": "plain", "breath": "no", "changed": {"breath": "1:aaaa"}}});
        let mut tree = json!({"version": 1, "statement": {"text": "y"},
            "values": [{"id": "a", "name": "A2", "changed": "2:aaaa"}, {"id": "b", "name": "B"}, {"id": "c"}],
            "settings": {"tone": "warm", "breath": "no", "changed": {"breath": "1:aaaa"}}});
        assert_eq!(highest(&before), 2);
        stamp_changes(&mut tree, &before, "3:bbbb");
        assert_eq!(
            tree,
            json!({"version": 1, "statement": {"text": "y", "changed": "3:bbbb"},
                "values": [{"id": "a", "name": "A2", "changed": "3:bbbb"}, {"id": "b", "name": "B"}, {"id": "c", "changed": "3:bbbb"}],
                "settings": {"tone": "warm", "breath": "no", "changed": {"breath": "1:aaaa", "tone": "3:bbbb"}}})
        );
    }

    #[test]
    fn an_edit_by_hand_is_known_by_its_unmoved_stamp() {
        let good = json!({"values": [{"id": "a", "name": "A", "changed": "4:aaaa"}, {"id": "b", "name": "B", "changed": "2:aaaa"},
            {"id": "c", "name": "C", "changed": "5:aaaa"}]});
        let mut tree = json!({"values": [{"id": "a", "name": "by hand", "changed": "4:aaaa"},
            {"id": "b", "name": "by another device", "changed": "6:cccc"}, {"id": "c", "name": "C"}, {"id": "d", "name": "new by hand"}]});
        stamp_hand_edits(&mut tree, &good, "7:bbbb");
        let stamps: Vec<_> = tree["values"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| &item[CHANGED])
            .collect();
        assert_eq!(stamps, ["7:bbbb", "6:cccc", "5:aaaa", "7:bbbb"]);
    }

    #[test]
    fn a_setting_edited_by_hand_has_a_stamp_of_its_own() {
        let good =
            json!({"settings": {"tone": "plain", "breath": "no", "changed": {"breath": "1:aaaa"}}});
        let mut tree = json!({"settings": {"tone": "plain", "breath": "yes", "changed": {"breath": "1:aaaa"}}});
        stamp_hand_edits(&mut tree, &good, "2:bbbb");
        assert_eq!(tree["settings"][CHANGED], json!({"breath": "2:bbbb"}));
    }
}
