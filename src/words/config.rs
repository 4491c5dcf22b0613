//! What is said of lines of config.toml that are not used. The name of the file and the line stand before it.

pub fn no_file(path: &str) -> String {
    format!("{path}: this cannot be read. daymark does without it.")
}

pub fn no_setting(name: &str, nearest: Option<&str>) -> String {
    format!("{name} is no setting.{}", nearest_is(nearest))
}

fn nearest_is(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |name| format!(" The nearest is {name}."))
}

pub fn is_a_switch(name: &str) -> String {
    format!("{name} is true or false.")
}

pub fn themes(names: &str) -> String {
    format!("the themes are {names}.")
}

pub fn panes(names: &str) -> String {
    format!("the panes to start on are {names}.")
}

pub fn minutes(name: &str, most: u16) -> String {
    format!("{name} is a whole number up to {most}, and 0 is never.")
}

pub const UNREADABLE_LINE: &str = "this line cannot be read.";

pub fn and_more(first: &str) -> String {
    format!("{first} More in daymark doctor.")
}

pub fn no_rgb(theme: &str) -> String {
    format!(
        "This terminal does not say it shows the colors of the theme {theme}. Its own are used."
    )
}

pub const KEYS_ARE_A_TABLE: &str = "keys is a table: [keys], then a line for each command.";

pub fn no_command(name: &str, nearest: Option<&str>) -> String {
    format!(
        "{name} is no command; : and ? show their names.{}",
        nearest_is(nearest)
    )
}

pub fn no_key(name: &str) -> String {
    format!("a key of {name} is a letter, a digit, a sign, or a name as f2, del and c-r.")
}

pub fn without_key(name: &str) -> String {
    format!("{name} keeps its usual key: it would have none.")
}

pub fn takes_keys(name: &str, count: usize) -> String {
    format!("{name} takes {count} keys, in their order: letters, digits, signs, or names as f2.")
}

pub fn keys_twice(name: &str) -> String {
    format!("{name} has its keys from another line.")
}

pub fn key_stays(key: &str) -> String {
    format!("{key} means the same everywhere and stays as it is.")
}

pub fn numbers_stay(name: &str) -> String {
    format!("the keys of {name} stand before its rows and stay as they are.")
}

pub fn shared_key([one, other]: [&str; 2], key: &str) -> String {
    if one == other {
        return format!("{one} would have {key} twice. The usual keys are used.");
    }
    format!("{one} and {other} would both have {key}. The usual keys are used.")
}
