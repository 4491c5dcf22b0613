//! Lines of the log: one JSON object each, written once and never again.
//!
//! A line as this program writes it is read in one pass. Any other (escapes, repeated keys, keys in another order, what a
//! newer daymark wrote) goes through a map first, where the last of a key counts.

pub(super) mod forgotten;

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        DeserializeSeed, EnumAccess, Error as _, IgnoredAny, MapAccess, VariantAccess, Visitor,
        value::{
            BorrowedStrDeserializer, EnumAccessDeserializer, MapAccessDeserializer,
            MapDeserializer, StrDeserializer,
        },
    },
};
use serde_json::{Map, Number, Value};

use self::forgotten::take_private;
use crate::domain::{
    day::{Day, Moment},
    entry::{Entry, Fact},
    id::Id,
    text::{clean, is_ascii, is_calm},
};

/// The version of the format this program writes.
const VERSION: u64 = 1;

/// The fields of every line, in their order.
pub(super) const COMMON: [&str; 7] = ["v", "id", "n", "at", "day", "k", "g"];

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// An entry; also one of a newer daymark, as far as it is understood.
    Entry(Entry),
    /// Something a newer daymark wrote, of no day that this one understands.
    Newer {
        /// Its id.
        id: Id,
        /// Its number.
        n: u64,
    },
    /// Not a line of a log, or cut off: left where it is.
    Damaged,
}

impl Line {
    /// The number and the id of its entry, which is what entries are ordered by.
    pub(super) fn order(&self) -> Option<(u64, &Id)> {
        match self {
            Line::Entry(entry) => Some(entry.order()),
            Line::Newer { id, n } => Some((*n, id)),
            Line::Damaged => None,
        }
    }

    /// The entry whose texts it says are to be forgotten.
    pub(super) fn redacts(&self) -> Option<&Id> {
        match self {
            Line::Entry(Entry {
                fact: Fact::Redacted { of },
                ..
            }) => Some(of),
            Line::Entry(_) | Line::Newer { .. } | Line::Damaged => None,
        }
    }
}

/// The line of an entry, with its newline.
pub(super) fn line_of(entry: &Entry) -> String {
    let (kind, fields) = entry.fact.written();
    let mut line = Map::new();
    let mut put = |key: &str, value: Value| line.insert(key.to_owned(), value);
    put("v", VERSION.into());
    put("id", entry.id.as_str().into());
    put("n", entry.n.into());
    put("at", entry.at.to_text().into());
    put("day", entry.day.to_string().into());
    put("k", kind.into());
    if let Some(gesture) = &entry.gesture {
        put("g", gesture.as_str().into());
    }
    line.extend(fields);
    let mut text = Value::Object(line).to_string();
    text.push('\n');
    text
}

/// What these bytes say. All texts come out clean.
pub(super) fn read(bytes: &[u8]) -> Line {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Line::Damaged;
    };
    match usual(text) {
        Some(entry) => Line::Entry(entry),
        None => serde_json::from_str(text).map_or(Line::Damaged, from_map),
    }
}

/// The entry in a line of the usual shape.
fn usual(text: &str) -> Option<Entry> {
    let mut json = serde_json::Deserializer::from_str(text);
    let entry = is_plain(text).then(|| json.deserialize_map(Usual))?.ok()?;
    json.end().is_ok().then_some(entry)
}

/// True for a line without escapes and without anything that could command a terminal.
fn is_plain(text: &str) -> bool {
    let has_escape = memchr::memchr(b'\\', text.as_bytes()).is_some();
    !has_escape && (is_ascii(text, b' ') || text.chars().all(is_calm))
}

/// A line of the usual shape: the common fields once and in front, the kind before its own fields.
struct Usual;

impl<'de> Visitor<'de> for Usual {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a line of a log")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Entry, A::Error> {
        let version: u64 = field(&mut fields, "v")?;
        let id = field(&mut fields, "id")?;
        let n = field(&mut fields, "n")?;
        let at = Moment::parse(field(&mut fields, "at")?);
        let day = Day::parse(field(&mut fields, "day")?);
        let kind: &str = field(&mut fields, "k")?;
        let (Some(at), Some(day), VERSION) = (at, day, version) else {
            return Err(A::Error::custom("another shape"));
        };
        let mut gesture = None;
        let rest = Rest {
            fields,
            gesture: &mut gesture,
        };
        let fact = fact_of(BorrowedStrDeserializer::new(kind), rest)?;
        Ok(Entry {
            id,
            n,
            at,
            day,
            gesture,
            fact,
        })
    }
}

/// The value of the next field, which has to have this key.
fn field<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    fields: &mut A,
    key: &str,
) -> Result<T, A::Error> {
    match fields.next_key::<&str>()? {
        Some(found) if found == key => fields.next_value(),
        Some(_) | None => Err(A::Error::custom("another shape")),
    }
}

/// The fields after the kind, of which the gesture is not the fact's.
struct Rest<'a, A> {
    fields: A,
    gesture: &'a mut Option<Id>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        loop {
            match self.fields.next_key::<&str>()? {
                None => return Ok(None),
                Some("g") if self.gesture.is_none() => {
                    *self.gesture = Some(self.fields.next_value()?);
                }
                Some(key) if COMMON.contains(&key) => {
                    return Err(A::Error::custom("a key that comes twice"));
                }
                Some(key) => {
                    return seed
                        .deserialize(BorrowedStrDeserializer::new(key))
                        .map(Some);
                }
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.fields.next_value_seed(seed)
    }
}

/// The fact of this kind with these fields.
fn fact_of<'de, K, A>(kind: K, fields: A) -> Result<Fact, A::Error>
where
    K: Deserializer<'de, Error = A::Error>,
    A: MapAccess<'de>,
{
    Fact::deserialize(EnumAccessDeserializer::new(Kind { kind, fields }))
}

/// A kind and its fields, as serde takes an enum.
struct Kind<K, A> {
    kind: K,
    fields: A,
}

impl<'de, K, A> EnumAccess<'de> for Kind<K, A>
where
    K: Deserializer<'de, Error = A::Error>,
    A: MapAccess<'de>,
{
    type Error = A::Error;
    type Variant = Kind<(), A>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), A::Error> {
        let (kind, fields) = ((), self.fields);
        Ok((seed.deserialize(self.kind)?, Kind { kind, fields }))
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Kind<(), A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        IgnoredAny.visit_map(self.fields).map(|_| ())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        seed.deserialize(MapAccessDeserializer::new(self.fields))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, A::Error> {
        Err(A::Error::custom("no kind is a list"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.fields)
    }
}

/// What a line says whose fields may be of any kind and stand in any order.
fn from_map(fields: Map<String, Value>) -> Line {
    let Some(found) = Found::of(fields) else {
        return Line::Damaged;
    };
    let Found { id, n, .. } = found;
    match found.when {
        None => Line::Newer { id, n },
        Some((at, day)) => Line::Entry(Entry {
            id,
            n,
            at,
            day,
            gesture: found.gesture,
            fact: found.fact,
        }),
    }
}

/// What is found in the fields of a line.
struct Found {
    id: Id,
    n: u64,
    when: Option<(Moment, Day)>,
    gesture: Option<Id>,
    fact: Fact,
}

impl Found {
    /// A field that is null is not there. `None` for what is no line of a log.
    fn of(mut fields: Map<String, Value>) -> Option<Self> {
        fields.retain(|_, value| !value.is_null());
        for value in fields.values_mut() {
            match value {
                Value::Number(number) => *number = saturated(number),
                other => calm(other),
            }
        }
        let mut take = |key| match fields.remove(key) {
            Some(Value::String(text)) => Some(text),
            Some(_) | None => None,
        };
        let (id, kind, gesture) = (take("id"), take("k"), take("g"));
        let when = when(take("at").as_deref(), take("day").as_deref());
        let n = fields.remove("n").and_then(|n| n.as_u64()).unwrap_or(0);
        let version = fields.remove("v").unwrap_or_else(|| VERSION.into());
        let kind = kind?;
        let is_known = version.as_u64().is_some_and(|version| version <= VERSION);
        let fact = is_known.then(|| {
            let fields = MapDeserializer::new(fields.clone().into_iter());
            fact_of(StrDeserializer::new(&kind), fields).ok()
        });
        let newer = || {
            let mut texts = Vec::new();
            fields
                .values_mut()
                .for_each(|value| take_private(value, &mut texts));
            Fact::Newer { kind, texts }
        };
        Some(Self {
            id: Id::from(id?),
            n,
            when,
            gesture: gesture.map(Id::from),
            fact: fact.flatten().unwrap_or_else(newer),
        })
    }
}

/// The moment and the day of a line; each can stand in for the other.
fn when(at: Option<&str>, day: Option<&str>) -> Option<(Moment, Day)> {
    let at = at.and_then(Moment::parse);
    let day = day.and_then(Day::parse);
    let day = day.or_else(|| Some(at?.day(4)))?;
    let noon = || Moment::parse(&format!("{day}T12:00:00+00:00"));
    Some((at.or_else(noon)?, day))
}

/// Cleans every text in a value.
pub(super) fn calm(value: &mut Value) {
    match value {
        Value::String(text) => *text = clean(text).into_owned(),
        Value::Array(items) => items.iter_mut().for_each(calm),
        Value::Object(fields) => {
            let all = std::mem::take(fields).into_iter();
            fields.extend(all.map(|(key, mut value)| {
                calm(&mut value);
                (clean(&key).into_owned(), value)
            }));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The nearest number of 64 bits without a sign.
fn saturated(number: &Number) -> Number {
    let negative = number.as_str().starts_with('-');
    #[expect(
        clippy::cast_sign_loss,
        reason = "it is not negative, and `as` saturates"
    )]
    let near = |near: f64| near as u64;
    match number.as_u64() {
        Some(number) => number,
        None if negative => 0,
        None => number.as_f64().map_or(u64::MAX, near),
    }
    .into()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
#[expect(
    clippy::too_many_lines,
    reason = "one line a kind is a list, not a function"
)]
mod tests;
