//! Lines of the log: one JSON object each, written once and never again.

mod fact;
mod flat;
mod write;

use serde::Deserialize as _;
use serde_json::{Map, Number, Value};

use self::flat::Flat;
pub(super) use self::write::line_of;
use crate::domain::{
    day::{Day, Moment},
    entry::{Entry, Fact},
    id::Id,
    text::clean,
};

/// The version of the format this program writes.
const VERSION: u64 = 1;

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// An entry; also one of a newer daymark, as far as it is understood.
    Entry(Entry),
    /// Something a newer daymark wrote, of no day that this one understands.
    Newer,
    /// Not a line of a log, or cut off: left where it is.
    Damaged,
}

/// Reads lines. Keeps the identifiers that come again and again, so that they share their memory.
#[derive(Debug, Default)]
pub(super) struct Reader {
    recent: Vec<Id>,
    next: usize,
}

/// How many identifiers a reader keeps: those of the values and steps of a plan, and some.
const RECENT: usize = 16;

impl Reader {
    /// What these bytes say. All texts come out clean.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Line {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Line::Damaged;
        };
        let mut parser = serde_json::Deserializer::from_str(text);
        match Flat::deserialize(&mut parser) {
            Ok(flat) if parser.end().is_ok() => self.line(&flat),
            Ok(_) | Err(_) => self.read_slowly(text),
        }
    }

    /// The same for a line that is not as this program writes it: a key that comes twice, a number beyond 64 bits, a
    /// field of another type.
    fn read_slowly(&mut self, text: &str) -> Line {
        let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(text) else {
            return Line::Damaged;
        };
        for value in fields.values_mut() {
            if let Value::Number(number) = value {
                *number = saturated(number);
            }
        }
        let whole = Value::Object(fields);
        if let Ok(flat) = Flat::deserialize(&whole) {
            return self.line(&flat);
        }
        let text = |key: &str| whole.get(key).and_then(Value::as_str);
        let (Some(_), Some(_)) = (text("id"), text("k")) else {
            return Line::Damaged;
        };
        let known = ["id", "k", "day", "at"].map(|key| (key.to_owned(), whole.get(key)));
        let mut rest: Map<String, Value> = known
            .into_iter()
            .filter_map(|(key, value)| Some((key, value.filter(|v| v.is_string())?.clone())))
            .collect();
        rest.insert("v".to_owned(), Value::from(VERSION + 1));
        if let Some(n) = whole.get("n").filter(|n| n.is_u64()) {
            rest.insert("n".to_owned(), n.clone());
        }
        Flat::deserialize(&Value::Object(rest)).map_or(Line::Damaged, |flat| self.line(&flat))
    }

    fn line(&mut self, flat: &Flat<'_>) -> Line {
        let (Some(id), Some(kind)) = (&flat.id, &flat.k) else {
            return Line::Damaged;
        };
        let Some((at, day)) = when(flat) else {
            return Line::Newer;
        };
        let known = flat.v.is_none_or(|v| v.0 <= VERSION);
        let fact = known.then(|| self.fact(kind, flat)).flatten();
        Line::Entry(Entry {
            id: Id::new(&clean(id)),
            n: flat.n.map_or(0, |n| n.0),
            at,
            day,
            gesture: flat.g.as_ref().map(|gesture| Id::new(&clean(gesture))),
            fact: fact.unwrap_or_else(|| Fact::Newer {
                kind: clean(kind).into_owned(),
            }),
        })
    }

    /// The identifier of this text, shared with the ones before it.
    fn id(&mut self, text: &str) -> Id {
        if let Some(known) = self.recent.iter().find(|id| id.as_str() == text) {
            return known.clone();
        }
        let id = Id::new(&clean(text));
        if self.recent.len() < RECENT {
            self.recent.push(id.clone());
        } else {
            self.recent[self.next] = id.clone();
            self.next = (self.next + 1) % RECENT;
        }
        id
    }
}

/// The moment and the day of a line; each can stand in for the other.
fn when(flat: &Flat<'_>) -> Option<(Moment, Day)> {
    let at = flat.at.as_ref().and_then(|at| Moment::parse(at));
    let day = flat.day.as_ref().and_then(|day| Day::parse(day));
    let day = day.or_else(|| Some(at?.day(4)))?;
    let noon = || Moment::parse(&format!("{day}T12:00:00+00:00"));
    Some((at.or_else(noon)?, day))
}

/// The nearest number of 64 bits without a sign.
fn saturated(number: &Number) -> Number {
    match (number.as_u64(), number.as_f64()) {
        (Some(_), _) => number.clone(),
        (None, Some(near)) if near < 1.0 => Number::from(0_u64),
        #[expect(
            clippy::cast_sign_loss,
            reason = "it is not negative, and `as` saturates"
        )]
        (None, Some(near)) => Number::from(near as u64),
        (None, None) if number.as_str().starts_with('-') => Number::from(0_u64),
        (None, None) => Number::from(u64::MAX),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
#[expect(
    clippy::too_many_lines,
    reason = "one line a kind is a list, not a function"
)]
mod tests;
