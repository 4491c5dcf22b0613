//! Words of the keys page, the palette and the page about daymark.

/// The title of the keys page.
pub const TITLE: &str = "Keys";
/// The keys of the sheet the page was opened over.
pub const HERE: &str = "Here";
/// How to search, at the end of the title: its key, and its word.
pub const SEARCH: (&str, &str) = ("/", "search");
/// Nothing was found.
pub const NOTHING: &str = "No key and no command by that name.";
/// The way to what daymark is not.
pub const IS_NOT: &str = "? then Enter: what daymark is not";

/// The same, said of Enter on this page.
pub const WHAT_IT_IS_NOT: &str = "what daymark is not";

/// The title of the page about daymark.
pub const ABOUT: &str = "About";
/// What daymark is.
pub const IS: &str =
    "daymark turns three values into one tiny step each a day. A smaller version counts the same.";
/// Where what is written stays.
pub const STAYS: &str =
    "It has no network code. What you write stays in your own files on this computer.";
/// The way to help.
pub const HELP: &str = "People who can help: press h.";
/// Labels of the last rows.
pub const LABELS: [&str; 4] = ["Files", "Config", "Version", "License"];
/// The license.
pub const LICENSE: &str = "MIT";
