//! The pieces a plan is taken apart into, and which of two is the greater.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, btree_map::Entry},
};

use serde_json::{Map, Value};

use crate::store::stamp::{CHANGED, counter};

/// A counter and the text it stands in; what has no stamp has the smallest.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stamp(pub(super) u64, pub(super) String);

/// The stamp in this value.
pub(super) fn stamp_of(value: Option<&Value>) -> Stamp {
    let text = value.and_then(Value::as_str).unwrap_or_default();
    Stamp(value.map_or(0, counter), text.to_owned())
}

/// The value as JSON whose keys are in the order of their names; numbers to the digit.
pub(super) fn canonical(value: &Value) -> String {
    let mut sorted = value.clone();
    sorted.sort_all_objects();
    sorted.to_string()
}

/// Something with a stamp of its own. Two with the same content are the same, whatever the order of their keys; as a
/// last resort that order says which is written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stamped {
    stamp: Stamp,
    pub(super) value: Value,
}

impl Stamped {
    /// An object with its stamp.
    pub(super) fn of(value: Value) -> Self {
        Self {
            stamp: stamp_of(value.get(CHANGED)),
            value,
        }
    }

    /// Compared by stamp, then by content.
    fn compare(&self, other: &Self) -> Ordering {
        let content = |this: &Self| (canonical(&this.value), this.value.to_string());
        (self.stamp.cmp(&other.stamp)).then_with(|| content(self).cmp(&content(other)))
    }

    fn join(&mut self, other: Self) {
        if other.compare(self) == Ordering::Greater {
            *self = other;
        }
    }

    /// The rank in a list: by position, then by id; those without a position are behind.
    fn rank<'a>(&self, id: &'a str) -> (bool, Option<i64>, &'a str) {
        let pos = self.value.get("pos").and_then(Value::as_i64);
        (pos.is_none(), pos, id)
    }
}

/// What stands under one key of a plan. A kind further down is greater than one further up.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// An empty list.
    Empty,
    /// Something that has neither stamp nor items.
    Plain(Value),
    /// An object.
    Item(Stamped),
    /// A list of items with ids; and, counted, what else stands in it.
    List(BTreeMap<String, Stamped>, BTreeMap<String, (usize, Value)>),
}

impl Part {
    /// What this value is.
    pub(super) fn of(value: &Value) -> Self {
        match value {
            Value::Array(items) if items.is_empty() => Part::Empty,
            Value::Array(items) if items.iter().any(|item| id_of(item).is_some()) => list_of(items),
            Value::Object(_) => Part::Item(Stamped::of(value.clone())),
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Array(_) => Part::Plain(value.clone()),
        }
    }

    fn kind(&self) -> u8 {
        match self {
            Part::Empty => 0,
            Part::Plain(_) => 1,
            Part::Item(_) => 2,
            Part::List(..) => 3,
        }
    }

    /// Becomes the greater of both; a list becomes the union.
    pub(super) fn join(&mut self, other: Self) {
        match (self, other) {
            (Part::Plain(ours), Part::Plain(theirs)) => {
                let order = |value: &Value| (canonical(value), value.to_string());
                if order(&theirs) > order(ours) {
                    *ours = theirs;
                }
            }
            (Part::Item(ours), Part::Item(theirs)) => ours.join(theirs),
            (Part::List(items, rest), Part::List(other_items, other_rest)) => {
                for (id, item) in other_items {
                    put(items, id, item);
                }
                for (text, (count, value)) in other_rest {
                    let known = put_other(rest, text, value);
                    *known = count.max(*known);
                }
            }
            (ours, theirs) if theirs.kind() > ours.kind() => *ours = theirs,
            (_, _) => {}
        }
    }

    /// Keeps what has a greater stamp than in `known`.
    pub(super) fn retain_later(&mut self, known: Option<&Self>) {
        match self {
            Part::Empty | Part::Plain(_) => *self = Part::Empty,
            Part::Item(item) => {
                let known = match known {
                    Some(Part::Item(known)) => known.stamp.clone(),
                    Some(Part::Empty | Part::Plain(_) | Part::List(..)) | None => Stamp::default(),
                };
                if item.stamp <= known {
                    *self = Part::Empty;
                }
            }
            Part::List(items, rest) => {
                let none = BTreeMap::new();
                let known = match known {
                    Some(Part::List(known, _)) => known,
                    Some(Part::Empty | Part::Plain(_) | Part::Item(_)) | None => &none,
                };
                rest.clear();
                items.retain(|id, item| {
                    item.stamp
                        > known
                            .get(id)
                            .map(|item| item.stamp.clone())
                            .unwrap_or_default()
                });
                if items.is_empty() {
                    *self = Part::Empty;
                }
            }
        }
    }

    /// True for an empty list.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Part::Empty)
    }

    /// The value that this makes.
    pub(super) fn together(self) -> Value {
        match self {
            Part::Empty => Value::Array(Vec::new()),
            Part::Plain(value) => value,
            Part::Item(item) => item.value,
            Part::List(items, rest) => {
                let mut rows: Vec<(String, Stamped)> = items.into_iter().collect();
                rows.sort_by(|a, b| a.1.rank(&a.0).cmp(&b.1.rank(&b.0)));
                let items = rows.into_iter().map(|(_, item)| item.value);
                let rest = rest.into_values();
                items
                    .chain(rest.flat_map(|(count, value)| std::iter::repeat_n(value, count)))
                    .collect()
            }
        }
    }
}

fn put(items: &mut BTreeMap<String, Stamped>, id: String, item: Stamped) {
    match items.entry(id) {
        Entry::Vacant(place) => _ = place.insert(item),
        Entry::Occupied(mut place) => place.get_mut().join(item),
    }
}

/// Gives how often a value stands there; of two that differ in the order of their keys alone one is written.
fn put_other(
    rest: &mut BTreeMap<String, (usize, Value)>,
    text: String,
    value: Value,
) -> &mut usize {
    let (count, known) = rest.entry(text).or_insert_with(|| (0, value.clone()));
    let order = |value: &Value| value.to_string();
    if order(&value) > order(known) {
        *known = value;
    }
    count
}

fn id_of(value: &Value) -> Option<&str> {
    value.get("id")?.as_str()
}

/// A list that is in order by (position, id) keeps that order by itself. In another one the place of an item says where
/// the person wants it: it becomes the position of those that have none.
fn list_of(array: &[Value]) -> Part {
    let mut rows: Vec<(usize, &str, Stamped)> = Vec::new();
    let mut rest: BTreeMap<String, (usize, Value)> = BTreeMap::new();
    for (index, value) in array.iter().enumerate() {
        match id_of(value) {
            Some(id) => rows.push((index, id, Stamped::of(value.clone()))),
            None => *put_other(&mut rest, canonical(value), value.clone()) += 1,
        }
    }
    let in_order = rows.is_sorted_by(|a, b| a.2.rank(a.1) <= b.2.rank(b.1));
    let mut items = BTreeMap::new();
    for (index, id, mut item) in rows {
        if !in_order && let Value::Object(fields) = &mut item.value {
            give_place(fields, index);
        }
        put(&mut items, id.to_owned(), item);
    }
    Part::List(items, rest)
}

fn give_place(fields: &mut Map<String, Value>, index: usize) {
    if fields.get("pos").is_none_or(Value::is_null) {
        fields.insert("pos".to_owned(), index.into());
    }
}
