//! Which entries count: those that no live `retracted` of later order names.

use crate::domain::{
    entry::{Entry, Fact},
    undone::Undone,
};

/// What the `retracted` entries among these take back.
pub(super) fn undone_among(entries: &[Entry]) -> Undone<'_> {
    Undone::by(entries.iter().filter_map(|entry| match &entry.fact {
        Fact::Retracted { of } => Some((entry.order(), of)),
        _ => None,
    }))
}
