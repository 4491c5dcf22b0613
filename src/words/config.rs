//! What is said of lines of config.toml that are not used. The name of the file and the line stand before it.

/// No setting has this name.
pub fn no_setting(name: &str) -> String {
    format!("{name} is no setting.")
}

/// What a switch may be.
pub fn is_a_switch(name: &str) -> String {
    format!("{name} is true or false.")
}

/// The themes there are.
pub fn themes(names: &str) -> String {
    format!("the themes are {names}.")
}

/// The panes there are.
pub fn panes(names: &str) -> String {
    format!("the panes to start on are {names}.")
}

/// What a number of minutes may be.
pub fn minutes(name: &str, most: u16) -> String {
    format!("{name} is a whole number up to {most}, and 0 is never.")
}

/// The line is no TOML.
pub const UNREADABLE_LINE: &str = "this line cannot be read.";
/// The file that was named is not there, or no text.
pub const UNREADABLE_FILE: &str = "it cannot be read.";

/// More lines are not used than the one that is named.
pub fn and_more(first: &str) -> String {
    format!("{first} More in daymark doctor.")
}

/// What a terminal does not say it shows.
pub fn no_rgb(theme: &str) -> String {
    format!(
        "This terminal does not say it shows the colors of the theme {theme}. Its own are used."
    )
}

/// `keys` is no table.
pub const KEYS_ARE_A_TABLE: &str = "keys is a table: [keys], then a line for each command.";

/// No command has this name.
pub fn no_command(name: &str) -> String {
    format!("{name} is no command; : and ? show their names.")
}

/// Something that is no key.
pub fn no_key(name: &str) -> String {
    format!("a key of {name} is a letter, a digit, a sign, f2 or c-r.")
}

/// A command would be without a key.
pub fn without_key(name: &str) -> String {
    format!("{name} keeps its usual key: it would have none.")
}

/// A command takes so many keys.
pub fn takes_keys(name: &str, count: usize) -> String {
    format!("{name} takes {count} letters, digits or signs, in their order.")
}

/// A command has its keys from another line.
pub fn keys_twice(name: &str) -> String {
    format!("{name} has its keys from another line.")
}

/// A key that means the same everywhere.
pub fn key_stays(key: &str) -> String {
    format!("{key} means the same everywhere and stays as it is.")
}

/// The keys of a command stand before its rows.
pub fn numbers_stay(name: &str) -> String {
    format!("the keys of {name} stand before its rows and stay as they are.")
}

/// Two commands would have the same key.
pub fn shared_key([one, other]: [&str; 2], key: &str) -> String {
    if one == other {
        return format!("{one} would have {key} twice. The usual keys are used.");
    }
    format!("{one} and {other} would both have {key}. The usual keys are used.")
}
