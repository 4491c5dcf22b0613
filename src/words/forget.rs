//! Words of `daymark forget` and `daymark erase`.

use crate::{domain::phrase::counted, store::NotSaved};

pub const WHICH: &str = "What daymark holds in your words, the newest first:";
pub const WHICH_NUMBER: &str = "Which number? Enter leaves everything as it is. ";
pub const FOR_GOOD: &str = "Forget it for good? y and Enter forgets it. ";
pub const NO_WORDS: &str = "daymark holds no words of yours.\n";
pub const NOTHING_FORGOTTEN: &str = "Nothing was forgotten.\n";
pub const NO_TEXT: &str = "There are no words in it. Nothing was forgotten.\n";
pub const BY_ID: &str = "daymark forget ID forgets one of them for good.\n";
pub const STILL_CHOSEN: &str =
    "This value is one of your three. Choose another with v, then forget it.\n";
pub const FORGOTTEN: &str = "Forgotten. It was taken out of:";
pub const FORGOTTEN_BEFORE: &str = "Forgotten. No file of this device holds it.";
pub const STILL_THERE: &str = "It still stands in files that could not be written; they are named.";
pub const NOTHING_MORE: &str = "Nothing more could be taken out.";
pub const OTHERS: &str = "Still there until that device opens daymark once more:";
pub const OTHERS_GONE: &str = "If a device is gone for good, --every-device rewrites its logs too.";
pub const SAME_WORDS: &str = "The same words stand here too, in another entry or in the plan:";
pub const OUT_OF_REACH: &str = "Not reached from here: git history, older versions a syncer keeps, other backups, exports, \
the scroll-back of your terminal.";

/// What a list says that is not shown to its end.
pub fn more(count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    format!(
        "and {count} more: `daymark forget | less` shows all of them with their ids, `daymark forget ID` takes one.\n"
    )
}

pub fn no_such_number(number: &str) -> String {
    format!("{number} is no number of the list. Nothing was forgotten.\n")
}

pub fn no_such_id(id: &str) -> String {
    format!("Nothing here has the id \"{id}\". daymark forget shows what there is.\n")
}

pub fn refused(why: NotSaved) -> String {
    format!("Left as it was, because {why}:")
}

pub fn not_erased(why: NotSaved) -> String {
    format!("Nothing was erased: {why}.\n")
}

pub const FOLDERS_STAY: &str = "These folders stay, because something else is in them:";

pub fn not_forgotten(why: NotSaved) -> String {
    format!("Nothing was forgotten: {why}.\n")
}

pub const WHICH_WORDS: &str =
    "Which words? One a line; an empty line ends. Upper and lower case are the same.";
pub const NOWHERE: &str = "No file of daymark's holds these words.\n";
pub const THEY_STAND: &str = "The words stand here:";
pub const IN_FILES: &str = "In these files:";
pub const FOREIGN: &str =
    "Not daymark's to change, so they stay there until you take them out yourself:";
pub const WITH_YES: &str =
    "Nothing was forgotten yet. daymark forget --words --yes forgets them for good.\n";

pub const NOTE: &str = "note";
pub const STEP: &str = "step";
pub const MOOD: &str = "mood";
pub const LOOK_BACK: &str = "look-back";
pub const VALUE: &str = "value";
pub const PERSON: &str = "person";
pub const ONE_OFF: &str = "one-off";
pub const NOTE_TO_SELF: &str = "note to self";
pub const IF_THEN: &str = "if-then plan";
pub const CUE: &str = "start signal";
pub const ACTION: &str = "action";
pub const NEWER: &str = "an entry of a newer daymark";
pub const ENTRY: &str = "entry";

/// What an entry of a kind is called, of those that can hold words.
pub fn kind(kind: &str) -> &'static str {
    match kind {
        "done" => STEP,
        "detail" | "note" => NOTE,
        "mood" => MOOD,
        "review" => LOOK_BACK,
        _ => ENTRY,
    }
}

pub const STATEMENT: &str = "values statement";
pub const SLEEP: &str = "your line for sleep";
pub const MEALS: &str = "your line for meals";
pub const MOVEMENT: &str = "your line for movement";
pub const HELP_URL: &str = "where helplines are listed";

pub const NOTHING_TO_ERASE: &str = "There is nothing of daymark's here.\n";
pub const WOULD_GO: &str = "daymark erase takes away, for good:";
pub const COPIES_TOO: &str = "Copies that a syncer or an editor made are among them:";
pub const WOULD_STAY: &str = "It leaves alone:";
pub const LINES_TOO: &str = "It takes the lines of `daymark greet` out of what a shell reads:";
pub const TIMER_TOO: &str = "It takes away what `daymark remind` set up:";
pub const TYPE_ERASE: &str =
    "Close other windows of daymark first. Type erase and Enter to go on: ";
pub const ERASE: &str = "erase";
pub const ON_A_TERMINAL: &str =
    "Nothing was erased. In a terminal daymark erase asks for one word and does it.\n";
pub const NOTHING_ERASED: &str = "Nothing was erased.\n";
pub const CONFIG_STAYS: &str = "config.toml and content.json, which you wrote, in";

pub fn files(count: usize, folder: &str) -> String {
    format!("{} in {folder}", counted(count, "file", "files"))
}

pub const COPY_LEFT: &str =
    "An edit that was not taken over still holds the plan as it was. You can delete it:";

pub fn copy_left(folder: &str) -> String {
    format!("{COPY_LEFT}\n  {folder}\n")
}

/// Copies of a store that is not where it was: it may be this one, before it was moved.
pub fn of_no_store(folder: &str) -> [String; 2] {
    let quoted = shell_words::quote(folder);
    [
        "daymark still keeps copies of a store that lay at another place, this one before it was moved perhaps. Where nothing in them is wanted any more, this takes them away:".to_owned(),
        format!("  rm -r {quoted}"),
    ]
}

/// Copies of a store that is in use.
pub fn of_another_store(store: &str, folder: &str) -> [String; 3] {
    let quoted = shell_words::quote(store);
    [
        format!("Another store, {store}, and what is kept of it, have files of their own:"),
        format!("  {folder}"),
        format!("  daymark --store {quoted} forget --words"),
    ]
}

pub fn erased(count: usize) -> String {
    format!("{} gone.", counted(count, "file is", "files are"))
}
