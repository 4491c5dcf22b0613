//! Words of `daymark forget` and `daymark erase`.

use crate::store::NotSaved;

/// What the list of texts begins with.
pub const WHICH: &str = "What daymark holds in your words, the newest first:";
/// What is asked below it.
pub const WHICH_NUMBER: &str = "Which number? Enter leaves everything as it is. ";
/// What is asked before it is gone.
pub const FOR_GOOD: &str = "Forget it for good? y and Enter forgets it. ";
/// There are no texts.
pub const NO_WORDS: &str = "daymark holds no words of yours.\n";
/// Nothing was chosen.
pub const NOTHING_FORGOTTEN: &str = "Nothing was forgotten.\n";
/// The entry holds no text.
pub const NO_TEXT: &str = "There are no words in it. Nothing was forgotten.\n";
/// How the list is used without a terminal.
pub const BY_ID: &str = "daymark forget ID forgets one of them for good.\n";
/// An active value cannot be erased.
pub const STILL_CHOSEN: &str =
    "This value is one of your three. Choose another with v, then forget it.\n";
/// It is done.
pub const FORGOTTEN: &str = "Forgotten. It was taken out of:";
/// It is done, and there was nothing to rewrite.
pub const FORGOTTEN_BEFORE: &str = "Forgotten. No file of this device holds it.";
/// Other devices' logs.
pub const OTHERS: &str = "Still there until that device opens daymark once more:";
/// What to do when there is no such device any more.
pub const OTHERS_GONE: &str = "If a device is gone for good, --every-device rewrites its logs too.";
/// The same words, elsewhere.
pub const SAME_WORDS: &str = "The same words stand here too, in another entry or in the plan:";
/// What nobody reaches from here.
pub const OUT_OF_REACH: &str = "Not reached from here: git history, older versions a syncer keeps, other backups, exports, \
the scroll-back of your terminal.";

/// No such id.
pub fn no_such_id(id: &str) -> String {
    format!("Nothing here has the id \"{id}\". daymark forget shows what there is.\n")
}

/// A file that stays as it is.
pub fn refused(why: NotSaved) -> String {
    format!("Left as it was, because {why}:")
}

/// Erasing could not begin.
pub fn not_erased(why: NotSaved) -> String {
    format!("Nothing was erased: {why}.\n")
}

/// Folders with something in them.
pub const FOLDERS_STAY: &str = "These folders stay, because something else is in them:";

/// Forgetting could not begin.
pub fn not_forgotten(why: NotSaved) -> String {
    format!("Nothing was forgotten: {why}.\n")
}

/// A note about a done step, in the list.
pub const NOTE: &str = "note";
/// A done step.
pub const STEP: &str = "step";
/// An own word for a mood.
pub const MOOD: &str = "mood";
/// Words of a look-back.
pub const LOOK_BACK: &str = "look-back";
/// A value that was put away.
pub const VALUE: &str = "value";
/// Somebody to reach.
pub const PERSON: &str = "person";
/// A one-off.
pub const ONE_OFF: &str = "one-off";
/// A note to self.
pub const NOTE_TO_SELF: &str = "note to self";
/// An if-then plan.
pub const IF_THEN: &str = "if-then plan";
/// A start signal.
pub const CUE: &str = "start signal";
/// An action of the hard moment.
pub const ACTION: &str = "action";

/// There is nothing to erase.
pub const NOTHING_TO_ERASE: &str = "There is nothing of daymark's here.\n";
/// What is about to go.
pub const WOULD_GO: &str = "daymark erase takes away, for good:";
/// What stays.
pub const WOULD_STAY: &str = "It leaves alone:";
/// What it asks for.
pub const TYPE_ERASE: &str =
    "Close other windows of daymark first. Type erase and Enter to go on: ";
/// The word.
pub const ERASE: &str = "erase";
/// It asks only on a terminal.
pub const ON_A_TERMINAL: &str =
    "Nothing was erased. In a terminal daymark erase asks for one word and does it.\n";
/// The word was another.
pub const NOTHING_ERASED: &str = "Nothing was erased.\n";
/// What stays, beside foreign files.
pub const CONFIG_STAYS: &str = "config.toml and content.json, which you wrote, in";

/// How many files of a folder.
pub fn files(count: usize, folder: &str) -> String {
    match count {
        1 => format!("1 file in {folder}"),
        count => format!("{count} files in {folder}"),
    }
}

/// A copy of the plan that `daymark edit` kept.
pub fn copy_left(folder: &str) -> String {
    format!(
        "An edit that was not taken over still holds the plan as it was. You can delete it:\n  {folder}\n"
    )
}

/// It is done.
pub fn erased(count: usize) -> String {
    match count {
        1 => "1 file is gone.".to_owned(),
        count => format!("{count} files are gone."),
    }
}
