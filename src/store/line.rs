//! Lines of the log: one JSON object each, written once and never again.

mod fact;
mod fields;
mod mark;
mod past;
mod scan;
mod stencil;
mod texts;
mod write;

#[cfg(test)]
pub(super) use self::mark::time_of;
use self::{
    fields::{Fields, Plain, Strange},
    scan::{Span, scan},
};
pub(super) use self::{
    mark::{Mark, Time},
    past::Since,
    texts::{collect, texts_of, without_texts},
    write::line_of,
};
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

/// What names an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    /// Its id.
    pub(super) id: Id,
    /// Its number.
    pub(super) n: u64,
    /// The entry whose texts it forgets.
    pub(super) redacts: Option<Id>,
}

/// Reads lines. Keeps its room from line to line, and the identifiers that come again and again, so that they share
/// their memory.
#[derive(Debug, Default)]
pub(super) struct Reader {
    spans: Vec<Span>,
    recent: Vec<Id>,
    next: usize,
}

/// How many identifiers a reader keeps: those of the values and steps of a plan, and some.
const RECENT: usize = 16;

impl Reader {
    /// What these bytes say. All texts come out clean.
    pub(super) fn read(&mut self, bytes: &[u8]) -> Line {
        self.with_fields(bytes, Self::line).unwrap_or(Line::Damaged)
    }

    /// What names the entry in these bytes; `None` when there is none. Also a line of which nothing else is understood
    /// has a key.
    pub(super) fn key(&mut self, bytes: &[u8]) -> Option<Key> {
        let key = |_: &mut Self, fields: &Fields<'_>| {
            let (id, kind) = (fields.needed("id").ok()?, fields.needed("k").ok()?);
            let redacts = (kind == "redacted").then(|| fields.entry("of").ok());
            Some(Key {
                id: Id::new(&clean(id)),
                n: fields.number("n").ok().flatten().unwrap_or(0),
                redacts: redacts.flatten(),
            })
        };
        self.with_fields(bytes, key).flatten()
    }

    /// Finds the fields of a line, the quick way or the other; `None` when it has none.
    fn with_fields<T>(
        &mut self,
        bytes: &[u8],
        read: impl FnOnce(&mut Self, &Fields<'_>) -> T,
    ) -> Option<T> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut spans = std::mem::take(&mut self.spans);
        let found = if let Some(keys) = scan(text, &mut spans) {
            Some(read(self, &Fields::Plain(Plain::new(text, &spans, keys))))
        } else {
            let fields = serde_json::from_str(text).ok();
            fields.map(|fields| read(self, &Fields::Tree(&fields)))
        };
        self.spans = spans;
        found
    }

    /// Asks for the fields in the order in which they are written.
    fn line(&mut self, fields: &Fields<'_>) -> Line {
        let version = fields.number("v");
        let id = fields.needed("id");
        let n = fields.number("n").ok().flatten();
        let when = when(fields);
        let (Ok(id), Ok(kind)) = (id, fields.needed("k")) else {
            return Line::Damaged;
        };
        let Some((at, day)) = when else {
            return Line::Newer;
        };
        let gesture = fields.text("g").ok().flatten();
        let fact = match version {
            Ok(version) if version.unwrap_or(VERSION) <= VERSION => self.fact(kind, fields),
            Ok(_) | Err(Strange) => Err(Strange),
        };
        Line::Entry(Entry {
            id: Id::new(&clean(id)),
            n: n.unwrap_or(0),
            at,
            day,
            gesture: gesture.map(|gesture| Id::new(&clean(gesture))),
            fact: fact.unwrap_or_else(|Strange| Fact::Newer {
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
fn when(fields: &Fields<'_>) -> Option<(Moment, Day)> {
    let text = |key| fields.text(key).ok().flatten();
    let at = text("at").and_then(Moment::parse);
    let day = text("day").and_then(Day::parse);
    let day = day.or_else(|| Some(at?.day(4)))?;
    let noon = || Moment::parse(&format!("{day}T12:00:00+00:00"));
    Some((at.or_else(noon)?, day))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
#[expect(
    clippy::too_many_lines,
    reason = "one line a kind is a list, not a function"
)]
mod tests;
