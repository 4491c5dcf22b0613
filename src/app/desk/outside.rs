//! What the person took along.

use super::{Desk, Notice};
use crate::words::look_back as words;

impl Desk {
    /// Says where a file went.
    pub(in crate::app) fn file_saved(&mut self, name: Option<&str>) {
        let line = name.map_or_else(|| words::NO_FILE.to_owned(), words::saved_as);
        self.say(Notice::Words(line));
    }
}
