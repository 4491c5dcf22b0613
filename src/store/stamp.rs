//! Stamps: who changed an item of the plan last, as a counter and a device, as in `3:k3f9`.
//!
//! An item is an object with an `id` in one of the plan's lists, or an object of the plan itself; of the settings, each key
//! is one.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use crate::domain::hash::QuickMap;

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
    each_stamp(tree, before, |seen| {
        (seen.state != State::Same).then(|| stamp.into())
    });
}

/// Stamps what was edited by hand since `good`: changed content under a stamp that did not move. Stamps that `good`
/// already gave to such an edit are taken over.
pub(super) fn stamp_hand_edits(tree: &mut Value, good: &Value, stamp: &str) {
    each_stamp(tree, good, |seen| match seen.state {
        State::Same => seen.given_before(),
        State::New | State::Changed => {
            let is_unmoved = seen.now.is_none() || seen.compare() != Ordering::Greater;
            is_unmoved.then(|| stamp.into())
        }
    });
}

/// Stamps a copy that came from elsewhere: what was edited by hand there, as far as `good` tells it, and what `good`
/// gave a stamp already. A copy may also be older than `good`; what has another stamp than there is left as it is.
pub(super) fn stamp_copy(tree: &mut Value, good: &Value, stamp: &str) {
    each_stamp(tree, good, |seen| match seen.state {
        State::New => None,
        State::Same => seen.given_before(),
        State::Changed => (seen.compare() == Ordering::Equal).then(|| stamp.into()),
    });
}

/// How something stands to what was there before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Same,
    Changed,
}

impl State {
    fn of<T>(before: Option<T>, is_same: impl FnOnce(T) -> bool) -> Self {
        match before.map(is_same) {
            None => State::New,
            Some(true) => State::Same,
            Some(false) => State::Changed,
        }
    }
}

/// An item or a setting with its stamp, now and before.
struct Seen<'a> {
    state: State,
    now: Option<&'a Value>,
    before: Option<&'a Value>,
}

impl Seen<'_> {
    fn compare(&self) -> Ordering {
        compare(self.now, self.before)
    }

    /// The stamp that something with the same content was given before; `None` leaves it.
    fn given_before(&self) -> Option<Value> {
        let later = self.before.filter(|_| self.compare() == Ordering::Less);
        later.cloned()
    }
}

/// Shows every item and every setting; what `new` gives becomes its stamp.
fn each_stamp(tree: &mut Value, before: &Value, new: impl Fn(&Seen<'_>) -> Option<Value>) {
    let Value::Object(fields) = tree else { return };
    for (key, value) in fields {
        let old = before.get(key);
        match value {
            Value::Object(settings) if key == SETTINGS => stamp_settings(settings, old, &new),
            Value::Object(item) => stamp_item(item, old.and_then(Value::as_object), &new),
            Value::Array(items) => {
                let old = by_id(old);
                for item in items.iter_mut().filter_map(Value::as_object_mut) {
                    if let Some(id) = item.get("id").and_then(Value::as_str) {
                        let old = old.get(id).copied();
                        stamp_item(item, old, &new);
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
}

fn stamp_item(
    item: &mut Map<String, Value>,
    before: Option<&Map<String, Value>>,
    new: &impl Fn(&Seen<'_>) -> Option<Value>,
) {
    let stamp = new(&Seen {
        state: State::of(before, |before| is_same(item, before)),
        now: item.get(CHANGED),
        before: before.and_then(|before| before.get(CHANGED)),
    });
    item.extend(stamp.map(|stamp| (CHANGED.to_owned(), stamp)));
}

fn stamp_settings(
    settings: &mut Map<String, Value>,
    before: Option<&Value>,
    new: &impl Fn(&Seen<'_>) -> Option<Value>,
) {
    let stamps = settings.get(CHANGED).and_then(Value::as_object);
    let mut stamps = stamps.cloned().unwrap_or_default();
    for (key, now) in settings.iter().filter(|(key, _)| *key != CHANGED) {
        let stamp = new(&Seen {
            state: State::of(before.and_then(|old| old.get(key)), |before| now == before),
            now: stamps.get(key),
            before: before.and_then(|old| old.get(CHANGED)?.get(key)),
        });
        stamps.extend(stamp.map(|stamp| (key.clone(), stamp)));
    }
    if !stamps.is_empty() {
        settings.insert(CHANGED.to_owned(), Value::Object(stamps));
    }
}

/// The items by their ids; of two with the same the first.
fn by_id(items: Option<&Value>) -> QuickMap<&str, &Map<String, Value>> {
    let items = items.and_then(Value::as_array).into_iter().flatten();
    let mut by_id = QuickMap::default();
    for item in items.filter_map(Value::as_object) {
        if let Some(id) = item.get("id").and_then(Value::as_str) {
            by_id.entry(id).or_insert(item);
        }
    }
    by_id
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
