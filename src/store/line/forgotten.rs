//! A line without the texts that a person typed into it.

use std::collections::BTreeMap;

use serde_json::{Value, value::RawValue};

use super::{COMMON, Found};
use crate::domain::{
    day::{Day, Moment},
    entry::{Entry, Fact},
};

/// How many letters an id has that this program drew; another is the name of something that comes with it.
pub(in crate::store) const DRAWN: usize = 26;

/// A line without the texts that a person typed into it.
#[derive(Debug, Default)]
pub(in crate::store) struct Forgotten {
    /// The line.
    pub(in crate::store) left: String,
    /// Every text that is not in it any more.
    pub(in crate::store) texts: Vec<String>,
}

/// The line without its texts: of its own fields those stay that its kind still writes, as they stand; of a kind that is
/// not understood every field, with nothing in the place of its texts. `None` when it is no line of a log.
pub(in crate::store) fn forgotten(line: &str) -> Option<Forgotten> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(line).ok()?;
    serde_json::from_str::<String>(fields.get("k")?.get()).ok()?;
    let mut left = Left::default();
    for key in COMMON {
        if let Some(raw) = fields.get(key) {
            left.put(key, raw.get());
        }
    }
    let own = fields
        .iter()
        .filter(|(key, _)| !COMMON.contains(&key.as_str()));
    match serde_json::from_str(line).ok().and_then(Found::of) {
        Some(found) if !matches!(found.fact, Fact::Newer { .. }) => left.known(found, own),
        Some(_) | None => left.newer(own),
    }
    left.line.push('}');
    Some(Forgotten {
        left: left.line,
        texts: left.texts,
    })
}

/// A line as it is put together anew.
#[derive(Default)]
struct Left {
    line: String,
    texts: Vec<String>,
}

impl Left {
    fn put(&mut self, key: &str, value: &str) {
        let comma = if self.line.is_empty() { "{" } else { "," };
        let key = Value::from(key).to_string();
        self.line.extend([comma, &key, ":", value]);
    }

    /// The fields of an entry that is understood.
    fn known<'a>(
        &mut self,
        found: Found,
        fields: impl Iterator<Item = (&'a String, &'a &'a RawValue)>,
    ) {
        let before = found.fact.written().1;
        let after = without_texts(found).written().1;
        let fields: BTreeMap<_, _> = fields.collect();
        for (key, value) in &after {
            match fields.get(key) {
                Some(raw) if before.get(key) == Some(value) => self.put(key, raw.get()),
                Some(_) => self.put(key, &value.to_string()),
                None => {}
            }
        }
        for (key, raw) in fields {
            if after
                .get(key)
                .is_none_or(|value| before.get(key) != Some(value))
            {
                // What is nested too deeply to be read counts as one text.
                let value = serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().into());
                collect(&value, &mut self.texts);
            }
        }
    }

    /// The fields of an entry that a newer daymark wrote, or that was written otherwise than it should be.
    fn newer<'a>(&mut self, fields: impl Iterator<Item = (&'a String, &'a &'a RawValue)>) {
        for (key, raw) in fields {
            let Ok(mut value) = serde_json::from_str(raw.get()) else {
                self.texts.push(raw.get().to_owned());
                continue;
            };
            let known = self.texts.len();
            take_private(&mut value, &mut self.texts);
            if self.texts.len() == known {
                self.put(key, raw.get());
            } else {
                self.put(key, &value.to_string());
            }
        }
    }
}

/// What an entry says without its texts.
fn without_texts(found: Found) -> Fact {
    let mut fact = found.fact;
    let Some((at, day)) = found.when else {
        fact.take_texts();
        return fact;
    };
    let mut entry = Entry {
        id: found.id,
        n: found.n,
        at,
        day,
        gesture: found.gesture,
        fact,
    };
    entry.forget_texts();
    entry.fact
}

/// Takes every text out of a value that may be a person's words: what is no day, no moment and no id that was drawn.
pub(super) fn take_private(value: &mut Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if is_private(text) => into.push(std::mem::take(text)),
        Value::Array(items) => items.iter_mut().for_each(|item| take_private(item, into)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| take_private(field, into)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn is_private(text: &str) -> bool {
    let is_drawn = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let is_id = text.len() == DRAWN && text.bytes().all(is_drawn);
    let is_date = || Day::parse(text).is_some() || Moment::parse(text).is_some();
    !text.trim().is_empty() && !is_id && !is_date()
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
