//! As much of a line as counting needs.

use super::{Line, Reader, fields::Fields, when};
use crate::domain::{day::Day, entry::Fact, hash::hash, id::Id, size::Size, text::clean};

/// What counting sees in a line.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::store) enum Mark {
    /// A done step.
    Step {
        /// The entry.
        id: Id,
        /// Its number.
        n: u64,
        /// Its day.
        day: Day,
        /// Its value.
        value: Id,
        /// Its commitment, if it was planned.
        commitment: Option<Id>,
        /// Its size.
        size: Size,
    },
    /// An entry that takes another back.
    Back {
        /// The entry.
        id: Id,
        /// Its number.
        n: u64,
        /// What it takes back.
        of: Id,
    },
    /// An entry that says something else, by the hash of its id, and how that begins.
    Other(u64, Option<Time>),
    /// No entry.
    None,
}

impl Reader {
    /// What counting sees in these bytes.
    pub(in crate::store) fn read_mark(&mut self, bytes: &[u8]) -> Mark {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        self.along_stencil(text)
            .or_else(|| self.with_fields(bytes, Self::mark))
            .unwrap_or(Mark::None)
    }

    /// What a `redacted` in these bytes names.
    pub(in crate::store) fn redacted(&mut self, bytes: &[u8]) -> Option<Id> {
        memchr::memmem::find(bytes, b"\"redacted\"")?;
        match self.read(bytes) {
            Line::Entry(entry) => match entry.fact {
                Fact::Redacted { of } => Some(of),
                _ => None,
            },
            Line::Newer | Line::Damaged => None,
        }
    }

    fn mark(&mut self, fields: &Fields<'_>) -> Mark {
        let version = fields.number("v");
        let id = fields.needed("id");
        let n = fields.number("n").ok().flatten().unwrap_or(0);
        let plain_day = fields.text("day").ok().flatten().and_then(Day::parse);
        let (Ok(id), Ok(kind)) = (id, fields.needed("k")) else {
            return Mark::None;
        };
        let known = version.is_ok_and(|version| version.unwrap_or(1) <= super::VERSION);
        let day = || plain_day.or_else(|| when(fields).map(|(_, day)| day));
        let mark = match kind {
            "done" if known => self.done(fields).ok().and_then(|done| {
                Some(Mark::Step {
                    id: Id::new(&clean(id)),
                    n,
                    day: day()?,
                    value: done.value,
                    commitment: done.commitment,
                    size: done.size,
                })
            }),
            "retracted" if known => fields.entry("of").ok().and_then(|of| {
                day()?;
                let id = Id::new(&clean(id));
                Some(Mark::Back { id, n, of })
            }),
            _ => None,
        };
        mark.unwrap_or_else(|| Mark::other(id))
    }
}

/// How an id begins that says when it was drawn.
pub(in crate::store) type Time = [u8; 10];

/// How many letters such an id has.
const DRAWN: usize = 26;

/// How this id begins, if it may say when it was drawn.
pub(in crate::store) fn time_of(id: &str) -> Option<Time> {
    let beginning = id.get(..size_of::<Time>()).filter(|_| id.len() == DRAWN);
    beginning.and_then(|text| text.as_bytes().try_into().ok())
}

impl Mark {
    /// What is no step and takes nothing back.
    pub(super) fn other(id: &str) -> Self {
        let id = clean(id);
        Mark::Other(hash(id.as_bytes()), time_of(&id))
    }

    /// The hash of its id, and how that begins; nothing for what is no entry.
    pub(in crate::store) fn key(&self) -> Option<(u64, Option<Time>)> {
        match self {
            Mark::Step { id, .. } | Mark::Back { id, .. } => {
                Some((hash(id.as_str().as_bytes()), time_of(id.as_str())))
            }
            Mark::Other(id, time) => Some((*id, *time)),
            Mark::None => None,
        }
    }
}
