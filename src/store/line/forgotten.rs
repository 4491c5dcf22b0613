//! A line without the texts that a person typed into it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, value::RawValue};

use super::{COMMON, Found};

/// A line without the texts that a person typed into it.
#[derive(Debug, Default)]
pub(in crate::store) struct Forgotten {
    /// The line.
    pub(in crate::store) left: String,
    /// Every text that is not in it any more.
    pub(in crate::store) texts: Vec<String>,
}

/// The line without its texts: of its own fields those stay that its kind still writes, as they stand. `None` when it is
/// no line of a log.
pub(in crate::store) fn forgotten(line: &str) -> Option<Forgotten> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(line).ok()?;
    serde_json::from_str::<String>(fields.get("k")?.get()).ok()?;
    let found = serde_json::from_str(line).ok().and_then(Found::of);
    let (mut before, mut after) = (Map::new(), Map::new());
    if let Some(mut fact) = found.and_then(|found| found.fact) {
        before = fact.written().1;
        fact.take_texts();
        after = fact.written().1;
    }
    let mut forgotten = Forgotten::default();
    let mut put = |key: &str, value: &str| {
        let comma = if forgotten.left.is_empty() { "{" } else { "," };
        forgotten
            .left
            .extend([comma, &Value::from(key).to_string(), ":", value]);
    };
    for key in COMMON {
        if let Some(raw) = fields.get(key) {
            put(key, raw.get());
        }
    }
    for (key, value) in &after {
        match fields.get(key.as_str()) {
            Some(raw) if before.get(key) == Some(value) => put(key, raw.get()),
            Some(_) => put(key, &value.to_string()),
            None => {}
        }
    }
    forgotten.left.push('}');
    for (key, raw) in fields {
        let stays = COMMON.contains(&key.as_str())
            || after
                .get(&key)
                .is_some_and(|value| before.get(&key) == Some(value));
        if !stays {
            // What is nested too deeply to be read counts as one text.
            let value = serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().into());
            collect(&value, &mut forgotten.texts);
        }
    }
    Some(forgotten)
}

/// Every text in a value that is not empty.
pub(in crate::store) fn collect(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => into.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, into)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
