//! Words of `daymark remind`. Nothing of a person's own stands in them: a notification is seen by others.

pub const LINE: &str = "One tiny step is here when you like. Any size counts.";

pub const NOTHING_PLANNED: &str = "Nothing is said now: no open step is planned for this hour.\n";
pub const UNREADABLE: &str =
    "Nothing is said now: part of the store cannot be read. `daymark doctor` tells more.\n";
pub const DONE: &str = "Nothing is said now: a step is done today.\n";
pub const HARD: &str = "Nothing is said now: the day had a hard moment.\n";
pub const SAID: &str = "Nothing is said now: it was said in this part of the day.\n";

pub fn units(folder: &str, units: &[(&str, &str)]) -> String {
    let mut text = format!("Two files would be written to {folder}:\n");
    for (name, unit) in units {
        text.extend(["\n# ", name, "\n", unit]);
    }
    text.push_str("\nThen the timer is started:\n");
    text
}

pub fn cron(line: &str) -> String {
    format!("This line would be added to your crontab:\n\n{line}\n")
}

pub const QUESTION: &str = "\nEnter sets this up, n leaves it: ";
pub const ON_A_TERMINAL: &str = "Nothing was set up. On a terminal daymark asks, and does it.\n";
pub const LEFT: &str = "Nothing was set up.\n";

pub fn set_up(away: &str) -> String {
    format!("It is set up. This takes it away again: {away}\n")
}

pub fn not_written(path: &str) -> String {
    format!("{path} cannot be written. Nothing was set up.\n")
}

pub fn not_started(program: &str) -> String {
    format!("{program} could not be run to its end. It is not set up.\n")
}

pub fn not_remembered(why: &str) -> String {
    format!("Nothing is said: this cannot be remembered, {why}.\n")
}
