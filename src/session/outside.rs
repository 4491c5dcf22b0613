//! What the person took along.

use crate::session::{Notice, Session};
use crate::words::look_back as words;

impl Session {
    /// Says where a file went.
    pub(crate) fn file_saved(&mut self, name: Option<&str>) {
        let line = name.map_or_else(|| words::NO_FILE.to_owned(), words::saved_as);
        self.say(Notice::Words(line));
    }
}
