//! What is printed as JSON, held against the schema that daymark prints for it.

use serde_json::{Map, Value};

use crate::support::{Home, three_values};

/// A schema as far as ours go. A keyword that is not known here is no schema of ours.
struct Schema(Value);

impl Schema {
    fn of(command: &str) -> Self {
        let output = Home::new()
            .daymark()
            .args(["schema", command])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        Self(serde_json::from_slice(&output.stdout).unwrap())
    }

    /// What does not fit, by its place.
    fn faults(&self, value: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.hold(value, &self.0, "", &mut faults);
        faults
    }

    fn hold(&self, value: &Value, schema: &Value, place: &str, faults: &mut Vec<String>) {
        let mut fault = |what: String| faults.push(format!("{place}: {what}"));
        let keywords = schema.as_object().expect("a schema is an object");
        for (keyword, wish) in keywords {
            match keyword.as_str() {
                "type" if !is_of(value, wish) => fault(format!("{value} is no {wish}")),
                "enum" if !wish.as_array().unwrap().contains(value) => {
                    fault(format!("{value} is none of {wish}"));
                }
                "const" if value != wish => fault(format!("{value} is not {wish}")),
                "minimum" if value.as_f64() < wish.as_f64() && value.is_number() => {
                    fault(format!("{value} is under {wish}"));
                }
                "maximum" if value.as_f64() > wish.as_f64() => {
                    fault(format!("{value} is over {wish}"));
                }
                "pattern" if value.as_str().is_some_and(|text| !fits(text, wish)) => {
                    fault(format!("{value} does not fit {wish}"));
                }
                "minItems" if value.as_array().map(Vec::len) < count(wish) => {
                    fault(format!("{value} has fewer than {wish}"));
                }
                "maxItems" if value.as_array().map(Vec::len) > count(wish) => {
                    fault(format!("{value} has more than {wish}"));
                }
                "required" => {
                    let has = |key: &&Value| value.get(key.as_str().unwrap()).is_some();
                    let wished = wish.as_array().unwrap().iter();
                    let lacks = wished.filter(|key| value.is_object() && !has(key));
                    lacks.for_each(|key| fault(format!("no {key}")));
                }
                "type" | "enum" | "const" | "minimum" | "maximum" | "pattern" | "title"
                | "description" | "$schema" | "$defs" | "default" | "format" | "minItems"
                | "maxItems" => {}
                "properties" | "items" | "anyOf" | "oneOf" | "$ref" | "additionalProperties" => {}
                other => panic!("{other} at {place} is not known here"),
            }
        }
        self.hold_parts(value, keywords, place, faults);
    }

    fn hold_parts(
        &self,
        value: &Value,
        keywords: &Map<String, Value>,
        place: &str,
        faults: &mut Vec<String>,
    ) {
        if let Some(name) = keywords.get("$ref").and_then(Value::as_str) {
            let pointer = name.strip_prefix('#').unwrap();
            let schema = self.0.pointer(pointer).unwrap_or_else(|| panic!("{name}"));
            self.hold(value, schema, place, faults);
        }
        for keyword in ["anyOf", "oneOf"] {
            let Some(ways) = keywords.get(keyword).and_then(Value::as_array) else {
                continue;
            };
            let tried = ways.iter().map(|way| {
                let mut faults = Vec::new();
                self.hold(value, way, place, &mut faults);
                faults
            });
            let tried: Vec<Vec<String>> = tried.collect();
            if tried.iter().all(|faults| !faults.is_empty()) {
                faults.extend(tried.into_iter().flatten());
            }
        }
        if let Some(items) = keywords.get("items") {
            for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                self.hold(item, items, &format!("{place}/{index}"), faults);
            }
        }
        let known = keywords.get("properties");
        for (key, inner) in value.as_object().into_iter().flatten() {
            let place = format!("{place}/{key}");
            match known.and_then(|known| known.get(key)) {
                Some(schema) => self.hold(inner, schema, &place, faults),
                None => {
                    if let Some(others @ Value::Object(_)) = keywords.get("additionalProperties") {
                        self.hold(inner, others, &place, faults);
                    }
                }
            }
        }
    }
}

fn is_of(value: &Value, wish: &Value) -> bool {
    let one = |wish: &Value| match wish.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        other => panic!("{other}"),
    };
    match wish {
        Value::Array(ways) => ways.iter().any(one),
        wish => one(wish),
    }
}

fn count(wish: &Value) -> Option<usize> {
    wish.as_u64().map(|count| count as usize)
}

/// Patterns of ours are digits by their number, and signs between them.
fn fits(text: &str, pattern: &Value) -> bool {
    let pattern = pattern.as_str().unwrap();
    let shape: String = text
        .chars()
        .map(|letter| if letter.is_ascii_digit() { '0' } else { letter })
        .collect();
    let wanted = pattern.trim_matches(['^', '$']);
    let wanted = wanted.replace("[0-9]{4}", "0000").replace("[0-9]{2}", "00");
    shape == wanted
}

/// A week with steps of all kinds, a look-back with notes, and marks of another program.
fn a_full_week() -> Home {
    let home = Home::with(&three_values());
    home.write("old.csv", "date,habit\n2026-03-01,Reading\n");
    let import = ["import", "old.csv", "--to", "growth", "--yes"];
    let mut command = home.daymark();
    command.current_dir(home.path("")).args(import);
    command.assert().success();
    for (day, keys) in [
        (
            "2026-03-05",
            "1e<down>iw<paste:on the bench><enter><esc><esc>2n",
        ),
        ("2026-03-06", "3ds0<enter><esc><esc>g<wait:5m><enter><esc>"),
        ("2026-03-07", "yb1cOn a bench.<enter><esc>a"),
        (
            "2026-03-08",
            "1e<down>sw<enter>1w<paste:a quiet week><enter><enter>21<enter><enter>",
        ),
    ] {
        let mut command = home.daymark();
        command.env("DAYMARK_NOW", format!("{day}T08:10:00+01:00"));
        command.args(["--keys", keys]).assert().success();
    }
    home
}

fn printed(home: &Home, words: &[&str]) -> Value {
    let output = home.daymark().args(words).output().unwrap();
    assert!(output.status.success(), "{words:?} {output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

const PRINTED: [&[&str]; 8] = [
    &["days", "--json"],
    &["notes", "--json"],
    &["today", "--json"],
    &["week", "--json"],
    &["week", "--json", "--notes"],
    &["log", "--json"],
    &["status", "--json"],
    &["export", "--json"],
];

#[test]
fn all_that_is_printed_as_json_fits_its_schema() {
    let homes = [Home::new(), Home::with(&three_values()), a_full_week()];
    for words in PRINTED {
        let schema = Schema::of(words[0]);
        for home in &homes {
            let value = printed(home, words);
            assert_eq!(
                schema.faults(&value),
                Vec::<String>::new(),
                "{words:?} {value:#}"
            );
        }
    }
    let plan = printed(&homes[2], &["export", "--json"])["plan"].take();
    let output = homes[0].daymark().arg("schema").output().unwrap();
    let schema = Schema(serde_json::from_slice(&output.stdout).unwrap());
    assert_eq!(schema.faults(&plan), Vec::<String>::new(), "{plan:#}");
}

/// Every place of a value that a schema could describe.
fn keys(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(inner) => {
            for (key, inner) in inner {
                let place = format!("{place}/{key}");
                keys(inner, &place, found);
                found.push(place);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                keys(item, &format!("{place}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn a_schema_describes_every_key_and_nothing_but_the_kind_of_value_fits() {
    let home = a_full_week();
    for words in PRINTED {
        let schema = Schema::of(words[0]);
        let value = printed(&home, words);
        let mut places = Vec::new();
        keys(&value, "", &mut places);
        assert!(places.len() >= 4, "{words:?}");
        // The kinds of entries and plans have keys of their own, and those may be left out.
        let is_deep = |place: &&String| words[0] == "export" && place.matches('/').count() > 1;
        for place in places.iter().filter(|place| !is_deep(place)) {
            let mut other = value.clone();
            *other.pointer_mut(place).unwrap() = Value::from(-1.5);
            assert!(!schema.faults(&other).is_empty(), "{words:?} {place}");
            let (parent, key) = place.rsplit_once('/').unwrap();
            let mut other = value.clone();
            let parent = other.pointer_mut(parent).unwrap();
            parent.as_object_mut().unwrap().remove(key);
            assert!(
                !schema.faults(&other).is_empty(),
                "{words:?} without {place}"
            );
        }
    }
}
