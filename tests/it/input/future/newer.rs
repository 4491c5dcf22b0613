//! What a newer daymark may have written: more keys at every level, more items and kinds, numbers of any length.

use serde_json::{Map, Value, json};

use crate::{input::lot::Lot, support::three_values};

/// A plan and a log.
#[derive(Clone, Debug)]
pub(super) struct Newer {
    pub(super) plan: String,
    pub(super) log: String,
    /// The ids of all lines.
    pub(super) ids: Vec<String>,
    /// The plan says that it is of a later version.
    pub(super) is_beyond: bool,
}

/// Every key and every id that this daymark does not know begins so.
const UNKNOWN: &str = "zz-";

const NUMBERS: [&str; 9] = [
    "0",
    "-0",
    "1e400",
    "-1.50",
    "9007199254740993",
    "18446744073709551616",
    "123456789012345678901234567890.123456789012345678901234567890",
    "1E-999",
    "3.0",
];

impl Newer {
    pub(super) fn drawn(seed: u64, case: usize) -> Self {
        let mut lot = Lot::of_case(seed, case);
        let mut tree = serde_json::to_value(three_values()).unwrap();
        let is_beyond = lot.once_in(16);
        if is_beyond {
            let version = ["2", "99999999999999999999"][lot.below(2)];
            tree["version"] = serde_json::from_str(version).unwrap();
        }
        lot.add_to(&mut tree);
        let plan = if lot.once_in(2) {
            tree.to_string()
        } else {
            serde_json::to_string_pretty(&tree).unwrap()
        };
        let count = 1 + lot.below(12);
        let ids: Vec<String> = (0..count).map(|at| format!("line-{at}")).collect();
        let log = ids.iter().map(|id| lot.line(id)).collect();
        Self {
            plan,
            log,
            ids,
            is_beyond,
        }
    }
}

/// Where in the plan which unknown key or item stands, and what it holds, in the order of the file.
pub(super) fn unknown_in(tree: &Value) -> Vec<String> {
    let mut found = Vec::new();
    look_into(tree, "", &mut found);
    found
}

fn look_into(tree: &Value, path: &str, found: &mut Vec<String>) {
    match tree {
        Value::Object(fields) => {
            for (key, value) in fields {
                let path = format!("{path}/{key}");
                if key.starts_with(UNKNOWN) {
                    found.push(format!("{path}={value}"));
                } else {
                    look_into(value, &path, found);
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
                look_into(item, &format!("{path}/{id}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

impl Lot {
    /// Puts unknown keys into an object and the ones inside it, anywhere among the others.
    fn add_to(&mut self, tree: &mut Value) {
        match tree {
            Value::Object(fields) => {
                fields.values_mut().for_each(|value| self.add_to(value));
                if self.once_in(3) {
                    for _ in 0..=self.below(2) {
                        let key = format!("{UNKNOWN}{}", self.below(1_000));
                        let value = self.value(3);
                        fields.shift_remove(&key);
                        let at = self.below(fields.len() + 1);
                        fields.shift_insert(at, key, value);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.add_to(item)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// Anything, so many levels deep at the most.
    fn value(&mut self, deep: usize) -> Value {
        let kinds = if deep == 0 { 4 } else { 6 };
        match self.below(kinds) {
            0 => Value::Null,
            1 => self.once_in(2).into(),
            2 => serde_json::from_str(self.one_of(&NUMBERS)).unwrap(),
            3 => self
                .one_of(&["", "words", "ümläut 水", "a \"quoted\" one\\", "\u{1}\t\n"])
                .into(),
            4 => (0..self.below(4)).map(|_| self.value(deep - 1)).collect(),
            _ => {
                let pairs = (0..self.below(4)).map(|at| (format!("k{at}"), self.value(deep - 1)));
                Value::Object(pairs.collect::<Map<_, _>>())
            }
        }
    }

    /// A line of a known kind with unknown fields, of an unknown kind, or of a later version.
    fn line(&mut self, id: &str) -> String {
        let version = if self.once_in(4) { 2 } else { 1 };
        let n = 1 + self.below(50);
        let mut line = json!({ "v": version, "id": id, "n": n, "at": "2026-03-08T08:10:05+01:00", "day": "2026-03-08" });
        let known = [
            json!({ "k": "here" }),
            json!({ "k": "mood", "word": "calm" }),
            json!({ "k": "mood", "word": "calm", "own": ["both"] }),
            json!({ "k": "done", "value": "growth", "text": "x", "size": "two", "block": "dawn", "source": "planned", "certain": true }),
            json!({ "k": "done", "value": "growth", "text": "x", "size": "two", "block": "any", "source": "planned", "certain": true }),
            json!({ "k": "felt", "of": "line-0", "feeling": { "more": "than one" } }),
            json!({ "k": "retracted", "of": "line-0" }),
            json!({ "k": format!("{UNKNOWN}kind"), "of": "line-0" }),
        ];
        let fields = line.as_object_mut().unwrap();
        fields.extend(known[self.below(known.len())].as_object().unwrap().clone());
        if self.once_in(8) {
            fields.insert(
                "n".to_owned(),
                serde_json::from_str(self.one_of(&NUMBERS)).unwrap(),
            );
        }
        self.add_to(&mut line);
        format!("{line}\n")
    }
}
