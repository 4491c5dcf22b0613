//! Laying a person's `content.json` over the shipped content.

use std::collections::BTreeMap;

use serde_json::{Map, Value, value::RawValue};

use super::item::{Item, STEP, clean, text_fault};
use crate::domain::json_path::path_to;

/// A list as it is used, and what was left out of it.
#[derive(Debug)]
pub(super) struct Section<T> {
    pub(super) items: Vec<T>,
    pub(super) complaints: Vec<String>,
}

/// A person's own content, as far as the file as a whole can be read.
#[derive(Debug, Default)]
pub(super) struct Overrides {
    sections: Map<String, Value>,
    lines: Lines,
    pub(super) complaints: Vec<String>,
}

/// The lists a person can add to.
const SECTIONS: [&str; 15] = [
    "values",
    "exercises",
    "notes",
    "moods",
    "hard_moment_actions",
    "movements",
    "cues",
    "situations",
    "worked",
    "in_way",
    "places",
    "companies",
    "after_tick",
    "review_questions",
    "end_lines",
];

impl Overrides {
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{FEFF}');
        match serde_json::from_str(text) {
            Ok(Value::Object(sections)) => Self::sorted(sections, Lines::of(text)),
            Ok(_) => Self::unused(1, "the whole of it goes between '{' and '}'"),
            Err(error) => {
                if error.is_eof() {
                    let last = text.trim_end().lines().count().max(1);
                    return Self::unused(last, "it ends here, before its end");
                }
                let reason = format!("column {} of this line cannot be read", error.column());
                Self::unused(error.line(), &reason)
            }
        }
    }

    fn unused(line: usize, reason: &str) -> Self {
        let complaint =
            format!("content.json:{line}: {reason}. daymark uses its own content for now.");
        Self {
            complaints: vec![complaint],
            ..Self::default()
        }
    }

    fn sorted(sections: Map<String, Value>, lines: Lines) -> Self {
        let mut read = Self {
            lines,
            ..Self::default()
        };
        for (name, value) in sections {
            let wrong = if !SECTIONS.contains(&name.as_str()) {
                "daymark has no list of that name"
            } else if !value.is_array() {
                "this is a list, in '[' and ']'"
            } else {
                read.sections.insert(name, value);
                continue;
            };
            let line = read.lines.of_list(&name);
            let name = clean(&name);
            read.complaints.push(format!(
                "content.json:{line}: '{name}': {wrong}. daymark leaves it out."
            ));
        }
        read
    }

    fn section(&self, name: &str) -> &[Value] {
        self.sections
            .get(name)
            .and_then(Value::as_array)
            .map_or(&[], Vec::as_slice)
    }
}

/// On which line each list of the file begins, and each of its items.
#[derive(Debug, Default)]
struct Lines(BTreeMap<String, (usize, Vec<usize>)>);

impl Lines {
    fn of(text: &str) -> Self {
        let lists: BTreeMap<String, &RawValue> = serde_json::from_str(text).unwrap_or_default();
        let start = text.as_ptr().addr();
        let ends: Vec<usize> = text.match_indices('\n').map(|(end, _)| end).collect();
        let line = |raw: &RawValue| {
            let offset = raw.get().as_ptr().addr().saturating_sub(start);
            1 + ends.partition_point(|end| *end < offset)
        };
        let lines = |list: &RawValue| {
            let items: Vec<&RawValue> = serde_json::from_str(list.get()).unwrap_or_default();
            items.into_iter().map(line).collect()
        };
        let lists = lists.into_iter();
        let lists = lists.map(|(name, list)| (name, (line(list), lines(list))));
        Self(lists.collect())
    }

    fn of_list(&self, name: &str) -> usize {
        self.0.get(name).map_or(1, |(line, _)| *line)
    }

    fn of_item(&self, name: &str, index: usize) -> usize {
        let items = self.0.get(name).map(|(_, items)| items);
        let line = items.and_then(|items| items.get(index));
        line.copied().unwrap_or_else(|| self.of_list(name))
    }
}

/// The items with a person's own added, or put in the place of those with the same id.
/// A field left out of an override keeps the shipped one.
pub(super) fn lay_over<T: Item>(name: &str, items: Vec<T>, own: Option<&Overrides>) -> Section<T> {
    let mut section = Section {
        items,
        complaints: Vec::new(),
    };
    let Some(overrides) = own else { return section };
    for (index, value) in overrides.section(name).iter().enumerate() {
        let place = overrides.place(name, index, value);
        if let Err(reason) = section.take(value) {
            let known = place.id.as_ref();
            let kept = known.is_some_and(|id| section.position(id).is_some());
            let instead = if kept { SHIPPED } else { LEFT_OUT };
            section.complaints.push(place.complaint(&reason, instead));
        }
    }
    section
}

/// Lines without an id can only be added.
pub(super) fn add_texts(
    name: &str,
    texts: Vec<String>,
    own: Option<&Overrides>,
) -> Section<String> {
    let mut section = Section {
        items: texts,
        complaints: Vec::new(),
    };
    let Some(overrides) = own else { return section };
    for (index, value) in overrides.section(name).iter().enumerate() {
        let text = value.as_str().map(clean).unwrap_or_default();
        match text_fault("text", &text, STEP) {
            None => section.items.push(text.into_owned()),
            Some(reason) => {
                let place = overrides.place(name, index, value);
                section.complaints.push(place.complaint(&reason, LEFT_OUT));
            }
        }
    }
    section
}

impl<T: Item> Section<T> {
    fn take(&mut self, value: &Value) -> Result<(), String> {
        let own = cleaned(value);
        let id = own.get("id").and_then(Value::as_str);
        let position = id.and_then(|id| self.position(id));
        let whole = match position {
            Some(index) => merged(&self.items[index], own),
            None => own,
        };
        let whole = whole.to_string();
        let item: T = serde_json::from_str(&whole).map_err(|error| {
            let way = path_to(&whole, error.column());
            reason(&way.to_string(), &error.to_string())
        })?;
        let others = self.items.iter().enumerate();
        let clash = others
            .filter(|(index, _)| Some(*index) != position)
            .find_map(|(_, other)| item.clash(other));
        if let Some(fault) = item.fault().or(clash) {
            return Err(fault);
        }
        match position {
            Some(index) => self.items[index] = item,
            None => self.items.push(item),
        }
        Ok(())
    }

    fn position(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item.id() == id)
    }
}

fn merged<T: Item>(shipped: &T, own: Value) -> Value {
    match (serde_json::to_value(shipped), own) {
        (Ok(Value::Object(mut whole)), Value::Object(fields)) => {
            whole.extend(fields);
            Value::Object(whole)
        }
        (_, own) => own,
    }
}

fn cleaned(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(clean(text).into_owned()),
        Value::Array(values) => Value::Array(values.iter().map(cleaned).collect()),
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(key, value)| (key.clone(), cleaned(value)))
                .collect(),
        ),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

fn reason(path: &str, message: &str) -> String {
    let quoted = |text: &str| text.split('`').nth(1).map(|name| clean(name).into_owned());
    match (message.split(' ').next(), quoted(message)) {
        (Some("missing"), Some(field)) => format!("it has no '{field}' yet"),
        (Some("unknown"), Some(name)) => format!("daymark does not know '{name}' there"),
        _ if path == "." => "it begins with '{' and has an 'id'".to_owned(),
        _ => format!("its '{}' has another form than expected", clean(path)),
    }
}

/// What daymark does instead of using an item.
const SHIPPED: &str = "daymark uses the one it has.";
const LEFT_OUT: &str = "daymark leaves it out and uses the others.";

/// Where an item stands in the file, so that a person finds it again.
struct Place<'a> {
    line: usize,
    list: &'a str,
    number: usize,
    id: Option<String>,
}

impl Overrides {
    fn place<'a>(&self, list: &'a str, index: usize, value: &Value) -> Place<'a> {
        let id = value.get("id").and_then(Value::as_str);
        Place {
            line: self.lines.of_item(list, index),
            list,
            number: index + 1,
            id: id.map(|id| clean(id).chars().take(40).collect()),
        }
    }
}

impl Place<'_> {
    fn complaint(&self, reason: &str, instead: &str) -> String {
        let id = self.id.as_ref().map(|id| format!(" ('{id}')"));
        format!(
            "content.json:{}: '{}', item {}{}: {reason}. {instead}",
            self.line,
            self.list,
            self.number,
            id.unwrap_or_default()
        )
    }
}
