//! Words of Today, its panes and its notice row.

use std::path::Path;

use crate::{
    content::Band,
    domain::{
        entry::{Feeling, Mode},
        phrase::{capital, counted, listed_step, sentence, within, without_end},
        place::Place,
        plan::{Basic, IfThen},
        record::DoneStep,
        size::Size,
        text::clean,
    },
    store::{InLog, NotSaved, Trouble, Unread},
};

use super::{plan_error, plan_gone};

pub const TODAY: &str = "Today";
pub const GROUND: &str = "Ground";
pub const THIS_WEEK: &str = "This week";
pub const SMALLER_DAY_LINE: &str = "Smaller day. One of these is plenty.";
pub const SMALLER_DAY: &str = "smaller day";
pub const SMALLER_TODAY: &str = "smaller today";
pub const CHOOSE_VALUES_HINT: (&str, &str) = ("v", "choose your own values any time");
pub const FELT: &str = "felt";
pub const CHOOSE_AGAIN_HINT: (&str, &str) = ("v", "choose again");
pub const FELT_HINTS: [(&str, &str); 4] = [
    ("e", "energizing"),
    ("r", "restful"),
    ("n", "neutral"),
    ("d", "draining"),
];
/// The same in few columns.
pub const FELT_SHORT: [&str; 4] = ["energy", "rest", "even", "drain"];
pub const SMALLEST: &str = "This is the smallest.";
pub const LARGEST: &str = "This is the largest.";
pub const THIS_IS_TODAY: &str = "This is Today already.";
pub const NOTHING_ABOVE: &str = "Nothing above this.";
pub const NOTHING_BELOW: &str = "Nothing below this.";
pub const NO_SUCH_STEP: &str = "No step on this number.";
pub const DONE_TODAY: &str = "Already done today.";
pub const STEPS_ARE_IN_TODAY: &str = "The steps are in Today. Tab goes there.";
pub const FELT_AFTER_A_TICK: &str = "That comes after a tick.";
pub const BACK_AFTER_DAYS: &str = "Good to see you. Today starts clean.";
pub const BACK_AFTER_WEEKS: &str = "Welcome back. Nothing piled up while you were away.";
pub const BACK_AFTER_MONTHS: &str = "Welcome back. Life may look different now.";
pub const NEW_WEEK: &str = "New week. A fresh page.";
pub const NEW_MONTH: &str = "New month. A fresh page.";
pub const ANYTHING_FROM_YESTERDAY: &str = "Anything from yesterday to mark?";

/// In the caption of the step that somebody was told about.
pub fn may_ask_today(name: &str) -> String {
    format!("{} may ask today", without_end(name))
}
pub const LATELY: &str = "Lately";
pub const NOTES: &str = "Notes";

/// Where a step's words are for, in its caption.
pub fn at_place(place: Place) -> Option<&'static str> {
    match place {
        Place::Outside => Some("outside"),
        Place::Work => Some("at work or study"),
        Place::Home | Place::Elsewhere => None,
    }
}

pub const PLACE_NAME: &str = "where you are";
pub const WITHOUT_BREATH_NAME: &str = "without breath";
pub const WITH_BREATH_NAME: &str = "with breath";
pub const NOTHING_TO_UNDO: &str = "Nothing to undo.";
pub const NOTHING_HERE_TO_UNDO: &str =
    "Nothing of this visit to undo. For today's last one: daymark undo.";
pub const NOTHING_TO_REDO: &str = "Nothing to redo.";
pub const SAVING: &str = "saving…";
pub const NOT_SAVED_YET: &str = "not saved yet";

pub fn all_done(steps: usize) -> &'static str {
    match steps {
        0 | 1 => "That's today's step. The rest of the day is yours.",
        2 => "That's today's two. The rest of the day is yours.",
        _ => "That's today's three. The rest of the day is yours.",
    }
}

/// What an if-then plan leads to, as a row.
pub fn if_then(plan: &IfThen) -> String {
    let (moment, action) = (without_end(&plan.situation), within(&plan.action));
    format!("If {moment}: {}", listed_step(&action))
}

/// The moment of an if-then plan, in the caption of its step.
pub fn moment(plan: &IfThen) -> String {
    format!("if {}", without_end(&plan.situation))
}

pub const PLENTY: &str = "That is plenty. The rest can wait.";

/// After each fifth time of a month.
pub fn nth_of_month(value: &str, times: usize) -> String {
    format!("{}, the {times}th this month.", capital(value))
}

pub fn tick_of(step: &str) -> String {
    format!("tick of {}", listed_step(step))
}

pub fn untick_of(step: &str) -> String {
    format!("the tick of {} taken back", listed_step(step))
}

pub fn felt_of(step: &str) -> String {
    format!("how {} felt", listed_step(step))
}

pub fn set_down_of(step: &str) -> String {
    format!("{} set down", listed_step(step))
}

pub fn taken_up(step: &str) -> String {
    format!("{} taken up again", listed_step(step))
}

pub fn size_of(step: &str) -> String {
    format!("today's size of {}", listed_step(step))
}

pub fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Usual => "usual day",
        Mode::Smaller => SMALLER_DAY,
    }
}

pub fn undone(what: &str) -> String {
    sentence(&format!("Undone: {what}"))
}

pub fn undone_here(what: &str) -> String {
    let undone = sentence(&format!("Undone: {what}"));
    format!("{undone} It was ticked elsewhere too, and stays done.")
}

pub fn redone(what: &str) -> String {
    sentence(&format!("Done again: {what}"))
}

pub fn basic_name(which: Basic) -> &'static str {
    match which {
        Basic::Sleep => "wind-down",
        Basic::Meals => "food",
        Basic::Movement => "moved",
    }
}

pub fn basic_long_name(which: Basic) -> &'static str {
    match which {
        Basic::Sleep => "wind-down",
        Basic::Meals => "something to eat",
        Basic::Movement => "moved a little",
    }
}

pub fn feeling(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::Energizing => "energizing",
        Feeling::Restful => "restful",
        Feeling::Neutral => "neutral",
        Feeling::Draining => "draining",
    }
}

/// How long a size takes: "under a minute", "2 min".
pub fn duration(size: Size, minutes: Option<u32>) -> String {
    match (size, minutes) {
        (Size::Tiny, _) | (_, None) => "under a minute".to_owned(),
        (_, Some(minutes)) => format!("{minutes} min"),
    }
}

/// How long a done step took, where that is known.
pub fn length(step: &DoneStep) -> Option<String> {
    (step.size()).map(|size| duration(size, step.done.minutes))
}

/// True for the words that need no "still" in the mood sentence.
fn is_light(band: Band) -> bool {
    match band {
        Band::Even | Band::Light => true,
        Band::Low | Band::Tense | Band::Changeable => false,
    }
}

pub fn mood_sentence(word: &str, band: Option<Band>) -> String {
    let word = without_end(word);
    if band.is_some_and(is_light) {
        format!("Today I feel {word}, and I can take one small step.")
    } else {
        format!("Today I feel {word}, and I can still take one small step.")
    }
}

pub fn for_day(weekday: &str) -> String {
    format!("for {weekday}")
}

pub fn not_saved(why: NotSaved) -> (String, String) {
    let rest = match why {
        NotSaved::PlanUnreadable => {
            "plan.json cannot be read. Kept here and tried again.".to_owned()
        }
        NotSaved::PlanGone => "plan.json is not there. Kept here and tried again.".to_owned(),
        NotSaved::NoStore => {
            format!("{why}. Kept here and tried again; daymark doctor says more.")
        }
        NotSaved::Full
        | NotSaved::ReadOnly
        | NotSaved::Busy
        | NotSaved::Disk
        | NotSaved::Stopped => {
            format!("{why}. Kept here and tried again.")
        }
    };
    ("Not saved yet:".to_owned(), rest)
}

/// Why something is not read, after its path.
pub fn unread(why: Unread) -> &'static str {
    match why {
        Unread::Closed => "is closed to you",
        Unread::NoFolder => "is no folder",
        Unread::NoFile => "is no file",
        Unread::Nowhere => "is a link that leads nowhere",
        Unread::Circle => "is a link that leads in a circle",
        Unread::Disk => "gets no answer from the disk",
    }
}

fn log_unread(path: &Path, why: Unread) -> String {
    let path = path.display().to_string();
    let (path, why) = (clean(&path), unread(why));
    format!("{path} {why}. It stays as it is; daymark doctor says more.")
}

fn state_unused(path: &Path, why: Unread) -> String {
    let path = path.display().to_string();
    let (path, why) = (clean(&path), unread(why));
    format!("{path} {why}. Marks are saved as usual; backups may not be made.")
}

fn damaged(lines: u64) -> (&'static str, String) {
    match lines {
        1 => (
            "One line",
            "of the log cannot be read. daymark doctor shows it.".into(),
        ),
        lines => (
            "Lines",
            format!("of the log cannot be read: {lines}. daymark doctor shows them."),
        ),
    }
}

fn mended(lines: u64, place: InLog) -> (&'static str, String) {
    let place = match place {
        InLog::Again => "in the log again",
        InLog::NotYet => "in the backup; daymark doctor --bring-back puts it back",
    };
    match lines {
        1 => (
            "One damaged line",
            format!("of the log is safe: what it said is {place}."),
        ),
        lines => (
            "Damaged lines",
            format!("of the log are safe: {lines}. What they said is {place}."),
        ),
    }
}

fn newer(entries: u64) -> (&'static str, String) {
    match entries {
        1 => (
            "1 entry",
            "is from a newer daymark. It is kept as it is.".into(),
        ),
        entries => (
            "Entries",
            format!("from a newer daymark: {entries}. They are kept as they are."),
        ),
    }
}

fn shrunk(device: &str, entries: u64) -> (&'static str, String) {
    match entries {
        1 => (
            "1 entry",
            format!(
                "from {device} is gone. daymark doctor --bring-back puts it into the log again, if the backup holds it."
            ),
        ),
        entries => (
            "Entries",
            format!(
                "from {device} are gone: {entries}. daymark doctor --bring-back puts those that the backup holds into the log again."
            ),
        ),
    }
}

fn rescued(marks: u64) -> (&'static str, String) {
    match marks {
        1 => ("1 mark", "that was kept aside is saved now.".into()),
        marks => (
            "Marks",
            format!("that were kept aside are saved now: {marks}."),
        ),
    }
}

fn waiting(marks: u64, path: &Path) -> String {
    let path = path.display().to_string();
    let path = clean(&path);
    let marks = counted(marks as usize, "mark waits", "marks wait");
    format!("{marks} in {path} until the log can be written. daymark doctor says why.")
}

pub fn trouble(trouble: &Trouble) -> (String, String) {
    let (first, rest) = match trouble {
        Trouble::PlanUnreadable { line } => {
            let what = line.map_or_else(|| "it".to_owned(), |line| format!("line {line}"));
            let rest = "cannot be read. Marks are saved as usual.";
            ("plan.json:", format!("{what} {rest}"))
        }
        Trouble::PlanGone { path } => {
            let path = clean(&path.display().to_string()).into_owned();
            ("plan.json is gone:", plan_gone::trouble(&path))
        }
        Trouble::PlanNewer { version } => (
            "plan.json:",
            format!(
                "it is from a newer daymark (version {version}), whole and untouched. Update daymark on this machine. Marks are saved as usual."
            ),
        ),
        Trouble::StoreClosed { path } => ("Closed:", plan_error::closed(path)),
        Trouble::Paper { reason } => (
            "Paper mode:",
            format!("{reason}. Everything works, nothing is kept."),
        ),
        Trouble::Damaged { lines } => damaged(*lines),
        Trouble::Mended { lines, place } => mended(*lines, *place),
        Trouble::Newer { entries } => newer(*entries),
        Trouble::Shrunk { device, entries } => shrunk(device, *entries),
        Trouble::LogUnread { path, why } => ("Not read:", log_unread(path, *why)),
        Trouble::StateUnused { path, why } => ("Not used:", state_unused(path, *why)),
        Trouble::Tightened => (
            "Private now:",
            "other accounts of this computer could read the store.".into(),
        ),
        Trouble::ClockBack { today } => (
            "This computer's date",
            format!("is {}. Your last marks are dated later.", today.dated()),
        ),
        Trouble::Waiting { marks, path } => ("Not saved yet:", waiting(*marks, path)),
        Trouble::Rescued { marks } => rescued(*marks),
    };
    (first.to_owned(), rest)
}

pub const EVIDENCE: &str = "evidence";
pub const BEGIN: &str = "begin";
pub const WITHOUT_BREATH: &str = "without breath";
pub const WITHOUT_BODY: &str = "without the body";
