//! Words of the note to self.

/// The leaf's title.
pub const TITLE: &str = "Note to self";
/// Over the field.
pub const OWN: &str = "A note in your own words.";
/// Its name, for undo.
pub const NAME: &str = "a note to self";
