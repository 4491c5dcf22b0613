//! What the one who uses a disk knows of it.

use std::sync::Arc;

/// What was tried and what was acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known {
    /// Ids of entries that were handed over.
    pub tried: Vec<Arc<str>>,
    /// Ids of entries that were acknowledged.
    pub done: Vec<Arc<str>>,
    /// The plans that were handed over since the last acknowledged one.
    pub plans_tried: Vec<u32>,
    /// The last acknowledged plan; 0 while there is none.
    pub plan_done: u32,
    /// What there was when the copy of the day was first begun.
    pub to_copy: Option<Arc<ToCopy>>,
    /// The copy was acknowledged.
    pub copied: bool,
}

impl Known {
    /// Another day begins: it has no copy yet.
    pub fn forget_copy(&mut self) {
        (self.to_copy, self.copied) = (None, false);
    }
}

/// What a copy of the day holds at least.
#[derive(Debug, Default, PartialEq, Eq, Hash)]
pub struct ToCopy {
    /// The logs.
    pub logs: Vec<(String, Vec<u8>)>,
    /// The acknowledged plan.
    pub plan: u32,
}
