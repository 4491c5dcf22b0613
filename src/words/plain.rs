//! Words of the linear mode: labels, prompts, and how its lines are typed.

/// Before a page's title.
pub const PAGE: &str = "page";
/// Before what can be pressed.
pub const KEYS: &str = "keys";
/// Before the row the cursor is on.
pub const SELECTED: &str = "selected";
/// Before what stands on a line that is written on.
pub const SO_FAR: &str = "so far";
/// What is asked for where keys are.
pub const KEY: &str = "key";
/// What is asked for where words are written.
pub const WORDS: &str = "words";
/// A chosen row.
pub const CHOSEN: &str = "chosen";
/// A row that is chosen no more.
pub const NOT_CHOSEN: &str = "not chosen";
/// Before what the store or the last key has to say.
pub const NOTICE: &str = "notice";
/// Before the day.
pub const DATE: &str = "date";
/// Before the statement.
pub const STATEMENT: &str = "statement";
/// Before the sentence that answers a mood word.
pub const MOOD: &str = "mood";
/// Before the words of the Ground pane.
pub const GROUND: &str = "ground";
/// Before the if-then plan of the hour.
pub const PLAN: &str = "plan";
/// Before the line after a tick.
pub const THIS_WEEK: &str = "this week";
/// A basic that is not marked.
pub const OPEN: &str = "open";

/// Before the day a step is planned for.
pub const DAY: &str = "day";
/// The keys that go across.
pub const LEFT_RIGHT: &str = "Left Right";
/// What they do in a list of which each row has a few answers.
pub const ANOTHER_ANSWER: &str = "another answer";
/// What was said of a condition.
pub const HELPED: &str = "helped";
/// The other thing that can be said of one.
pub const HARDER: &str = "made it harder";
/// The answer the cursor is on.
pub const ANSWER: &str = "answer";
/// A group of a leaf nothing was chosen of.
pub const NOTHING: &str = "nothing chosen";
/// Why a value matters, behind its name.
pub const WHY: &str = "why";
/// The step of a value, behind its name.
pub const STEP: &str = "step";
/// What a palette asks for.
pub const COMMAND: &str = "command";
/// What a search asks for.
pub const SEARCH: &str = "search";

/// Said once, at the beginning.
pub const BEGIN: &str = "Type a key, then Enter. The word help says more.";
/// Said once, before the first line that is written on.
pub const FIRST_FIELD: &str = "Write a line. A full stop alone goes back.";
/// Said of a page nothing can be read on.
pub const HIDDEN: &str = "What was said before stays above. The next key goes on.";

/// What the word help says.
pub const HELP: [&str; 7] = [
    "A line may hold several keys, like 1e. They are pressed one by one.",
    "An empty line is Enter. A full stop goes back.",
    "Words press keys too: space, tab, up, down, plus, colon.",
    "So does the name of a command, like mood or undo.",
    "The number of a row marks it or goes to it, also one of two digits.",
    "again says the whole page again.",
    "quit closes daymark. All of it is saved.",
];

/// A line that is no command.
pub fn no_command(line: &str) -> String {
    format!("{line}: no command by that name here.")
}

/// A key that does nothing here.
pub fn no_use(key: &str) -> String {
    format!("{key}: no use here.")
}

/// Signs by their names, as they are said and as they can be typed.
pub const SIGNS: [(char, &str); 9] = [
    (' ', "space"),
    ('?', "question mark"),
    (':', "colon"),
    (',', "comma"),
    ('-', "minus"),
    ('+', "plus"),
    ('=', "equals sign"),
    ('/', "slash"),
    ('.', "full stop"),
];

/// A key's name as it is said: signs by their names.
pub fn key_name(sign: char) -> Option<&'static str> {
    let found = SIGNS.iter().find(|(of, _)| *of == sign);
    found.map(|(_, name)| *name)
}

/// The sign with this name.
pub fn sign(name: &str) -> Option<char> {
    let is_it = |(_, of): &&(char, &str)| of.eq_ignore_ascii_case(name);
    SIGNS.iter().find(is_it).map(|(sign, _)| *sign)
}

/// Keys as they are shown elsewhere, in words that can be read aloud: `1-3` is "1 to 3", `?` is "question mark".
pub fn spoken(shown: &str) -> String {
    let parts = shown.split(' ').map(|part| {
        let mut letters = part.chars();
        match (
            letters.next(),
            letters.next(),
            letters.next(),
            letters.next(),
        ) {
            (Some(only), None, ..) => key_name(only).map_or_else(|| part.to_owned(), str::to_owned),
            (Some(first), Some('-'), Some(last), None) => format!("{first} to {last}"),
            _ => part.replace('-', " "),
        }
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// A page's title with its place among others, where it has one.
pub fn title(title: &str, place: &str) -> String {
    if place.is_empty() {
        title.to_owned()
    } else {
        format!("{title}, {place}")
    }
}

/// A notice that a key shows more about.
pub fn with_look(line: &str, key: &str) -> String {
    format!("{line} Press {key} to look.")
}

/// A label as it is said: a sign by its name, words as they are.
pub fn spoken_label(label: &str) -> &str {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => key_name(only).unwrap_or(label),
        _ => label,
    }
}

/// A row of a list: what it is called, and what it says.
pub fn row(label: &str, words: &str) -> String {
    if words.trim().is_empty() {
        label.to_owned()
    } else {
        format!("{label}, {words}")
    }
}

/// A line of a file.
pub fn line_number(number: usize) -> String {
    format!("line {number}")
}
