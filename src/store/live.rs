//! Which entries count: those that no live `retracted` of later order names.

use std::collections::HashMap;

use crate::domain::{
    entry::{Entry, Fact},
    id::Id,
};

/// The `retracted` entries among some entries, by what they name.
#[derive(Debug, Default)]
pub(super) struct Retractions<'a> {
    by_target: HashMap<&'a Id, Vec<&'a Entry>>,
}

impl<'a> Retractions<'a> {
    /// Those among these entries.
    pub(super) fn among(entries: &'a [Entry]) -> Self {
        let mut by_target: HashMap<&Id, Vec<&Entry>> = HashMap::new();
        for entry in entries {
            if let Fact::Retracted { of } = &entry.fact {
                by_target.entry(of).or_default().push(entry);
            }
        }
        Self { by_target }
    }

    /// True unless a live one of them that comes later names the entry.
    pub(super) fn leave(&self, entry: &Entry) -> bool {
        // What names an entry comes after it, so this walk ends.
        let named = self.by_target.get(&entry.id).into_iter().flatten();
        !named
            .into_iter()
            .any(|later| later.order() > entry.order() && self.leave(later))
    }
}
