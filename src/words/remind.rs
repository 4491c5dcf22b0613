//! Words of `daymark remind`. Nothing of a person's own stands in them: a notification is seen by others.

/// The one line.
pub const LINE: &str = "One tiny step is here when you like. Any size counts.";

/// Why nothing is said now, where somebody is there to read it.
pub const NOTHING_PLANNED: &str = "Nothing is said now: no open step is planned for this hour.\n";
/// It may be done, and the plan may be another.
pub const UNREADABLE: &str =
    "Nothing is said now: part of the store cannot be read. `daymark doctor` tells more.\n";
/// A step is done.
pub const DONE: &str = "Nothing is said now: a step is done today.\n";
/// The day had a hard moment.
pub const HARD: &str = "Nothing is said now: the day had a hard moment.\n";
/// It was said.
pub const SAID: &str = "Nothing is said now: it was said in this part of the day.\n";

/// What would be written, for systemd.
pub fn units(folder: &str, units: &[(&str, &str)]) -> String {
    let mut text = format!("Two files would be written to {folder}:\n");
    for (name, unit) in units {
        text.extend(["\n# ", name, "\n", unit]);
    }
    text.push_str("\nThen the timer is started:\n");
    text
}

/// What would be added to the crontab.
pub fn cron(line: &str) -> String {
    format!("This line would be added to your crontab:\n\n{line}\n")
}

/// The question.
pub const QUESTION: &str = "\nEnter sets this up, n leaves it: ";
/// Nobody is there to say yes.
pub const ON_A_TERMINAL: &str = "Nothing was set up. On a terminal daymark asks, and does it.\n";
/// The person said no.
pub const LEFT: &str = "Nothing was set up.\n";

/// It is set up; how to take it away.
pub fn set_up(away: &str) -> String {
    format!("It is set up. This takes it away again: {away}\n")
}

/// A file found no place.
pub fn not_written(path: &str) -> String {
    format!("{path} cannot be written. Nothing was set up.\n")
}

/// A program did not do its part.
pub fn not_started(program: &str) -> String {
    format!("{program} could not be run to its end. It is not set up.\n")
}

/// The reminder cannot be remembered, so it stays quiet.
pub fn not_remembered(why: &str) -> String {
    format!("Nothing is said: this cannot be remembered, {why}.\n")
}
