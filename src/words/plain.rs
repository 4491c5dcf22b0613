//! Words of the linear mode: labels, prompts, and how its lines are typed.

pub const PAGE: &str = "page";
pub const KEYS: &str = "keys";
pub const SELECTED: &str = "selected";
pub const SO_FAR: &str = "so far";
pub const KEY: &str = "key";
pub const WORDS: &str = "words";
pub const CHOSEN: &str = "chosen";
pub const NOT_CHOSEN: &str = "not chosen";
pub const NOTICE: &str = "notice";
pub const DATE: &str = "date";
pub const GROUND: &str = "ground";
pub const THIS_WEEK: &str = "this week";
pub const OPEN: &str = "open";

pub const DAY: &str = "day";
pub const THEN: &str = ", then ";
pub const NOTHING: &str = "nothing chosen";
pub const WHY: &str = "why";
pub const STEP: &str = "step";
pub const COMMAND: &str = "command";
pub const SEARCH: &str = "search";

pub const BEGIN: &str = "Type a key, then Enter. The word help says more.";
pub const FIRST_FIELD: &str = "Write a line. A full stop alone goes back.";
pub const HIDDEN: &str = "What was said before stays above. The next key goes on.";

pub const HELP: [&str; 7] = [
    "A line may hold several keys, like 1e. They are pressed one by one.",
    "An empty line is Enter. A full stop goes back.",
    "Words press keys too: space, tab, up, down, plus, colon.",
    "So does the name of a command, like mood or undo.",
    "The number of a row marks it or goes to it, also one of two digits.",
    "again says the whole page again.",
    "quit closes daymark. All of it is saved.",
];

pub fn no_command(line: &str) -> String {
    format!("{line}: no command by that name here.")
}

/// True for the label of the days of one value in this week.
pub fn is_of_a_week(label: &str) -> bool {
    let rest = label.strip_prefix(THIS_WEEK);
    rest.is_some_and(|rest| rest.starts_with(", "))
}

/// Only whole names act; these begin like it.
pub fn which(line: &str, names: &[&str]) -> String {
    format!("{line}: only whole names act. {}.", names.join(", "))
}

pub fn no_use(key: &str) -> String {
    format!("{key}: no use here.")
}

pub const SIGNS: [(char, &str); 11] = [
    (' ', "space"),
    ('?', "question mark"),
    (':', "colon"),
    (',', "comma"),
    ('-', "minus"),
    ('+', "plus"),
    ('=', "equals sign"),
    ('/', "slash"),
    ('.', "full stop"),
    ('[', "left bracket"),
    (']', "right bracket"),
];

pub fn key_name(sign: char) -> Option<&'static str> {
    let found = SIGNS.iter().find(|(of, _)| *of == sign);
    found.map(|(_, name)| *name)
}

pub fn sign(name: &str) -> Option<char> {
    let is_it = |(_, of): &&(char, &str)| of.eq_ignore_ascii_case(name);
    SIGNS.iter().find(is_it).map(|(sign, _)| *sign)
}

/// Keys as they are shown elsewhere, in words that can be read aloud: `1-3` is "1 to 3", `?` is "question mark".
pub fn spoken(shown: &str) -> String {
    let parts = shown.split(' ').map(|part| match row_of_keys(part) {
        Some([first, last]) => format!("{first} to {last}"),
        None if part.len() > 1 => part.replace('-', " "),
        None => spoken_label(part).to_owned(),
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// The ends of a row of keys, as in `1-3`.
pub fn row_of_keys(part: &str) -> Option<[char; 2]> {
    let (first, last) = part.split_once('-')?;
    Some([first.parse().ok()?, last.parse().ok()?])
}

pub fn title(title: &str, place: &str) -> String {
    if place.is_empty() {
        title.to_owned()
    } else {
        format!("{title}, {place}")
    }
}

/// A line with the key that answers it.
pub fn with_key(line: &str, key: &str, words: &str) -> String {
    match words {
        "" => format!("{line} Press {key}."),
        words => format!("{line} Press {key} to {words}."),
    }
}

pub fn spoken_label(label: &str) -> &str {
    label.parse().ok().and_then(key_name).unwrap_or(label)
}

pub fn row(label: &str, words: &str) -> String {
    if words.trim().is_empty() {
        label.to_owned()
    } else {
        format!("{label}, {words}")
    }
}

pub fn line_number(number: usize) -> String {
    format!("line {number}")
}
