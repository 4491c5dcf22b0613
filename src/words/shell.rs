//! Words on the command line.

use crate::{
    domain::{
        entry::{Fact, Mood},
        id::Id,
        journal::Journal,
        phrase::{self, listed_step},
        size::Size,
    },
    store::NotSaved,
};

use super::{details, today};

pub const ABOUT: &str = "A terminal planner that turns three values into one tiny step each a day.";

/// The line after a visit that wrote something: "Saved. 2 steps today."
pub fn saved(steps: usize) -> String {
    match steps {
        0 => "Saved.".to_owned(),
        steps => format!("Saved. {} today.", phrase::steps(steps)),
    }
}

pub fn not_saved(why: Option<NotSaved>) -> String {
    let reason = reason(why);
    format!("Not saved: {reason}. These lines are what was to be written:")
}

fn reason(why: Option<NotSaved>) -> String {
    why.map_or_else(
        || "the disk has not answered".to_owned(),
        |why| why.to_string(),
    )
}

pub fn plan_not_saved(why: Option<NotSaved>) -> String {
    let reason = reason(why);
    format!("The last change of the plan is not saved: {reason}.")
}

pub fn not_printed(why: NotSaved) -> String {
    format!("Not all of it could be printed: {why}.")
}

pub const NO_TERMINAL: &str = "Nothing was copied: there is no terminal here to copy with.\n";
pub const HOW_TO_BEGIN: &str =
    "Nothing is set up yet. Run daymark to begin: about three minutes, or two keys.";

pub fn no_editor(editor: &str) -> String {
    format!("{editor} cannot be started. Set EDITOR to the one you use.")
}

pub const ENTER_GOES_BACK: &str = "Enter goes back to daymark.";

pub fn crash(place: &str) -> String {
    format!("daymark stopped unexpectedly{place}. Every mark shown as done is on disk.\n")
}

pub fn no_size(text: &str) -> String {
    format!("{text} is no size. 80x24 is one")
}

pub const ENTER_WHEN_DONE: &str = "Enter when it is done. Ctrl-C leaves it.";

/// "2 steps today".
pub fn steps_today(count: usize) -> String {
    format!("{} today", phrase::steps(count))
}

pub fn done(step: &str) -> String {
    format!("done: {step}\n")
}

pub fn already_done(step: &str) -> String {
    format!("already done: {step}\n")
}

pub fn no_such_step(words: &str) -> String {
    format!("No step of today begins with \"{words}\". daymark today shows them.\n")
}

pub fn no_such_number(number: &str) -> String {
    format!("There is no step {number} today. daymark today shows them.\n")
}

pub fn several_steps(words: &str) -> String {
    format!("Several steps begin with \"{words}\". A number from daymark today tells them apart.\n")
}

pub fn no_such_size(step: &str, size: Size) -> String {
    format!("\"{}\" has no size {}.\n", listed_step(step), size.name())
}

pub fn fact_name(fact: &Fact, journal: &Journal) -> String {
    let step = |of: &Id| match journal.entry(of).map(|entry| &entry.fact) {
        Some(Fact::Done(done)) => done.text.clone(),
        _ => String::new(),
    };
    match fact {
        Fact::Done(done) => today::tick_of(&done.text),
        Fact::Felt { of, .. } => today::felt_of(&step(of)),
        Fact::Detail { of, .. } => details::name(&step(of)),
        Fact::SetDown { .. } => "a step set down".to_owned(),
        Fact::SizeToday { .. } => "today's size of a step".to_owned(),
        Fact::Expected { .. } => "how heavy a step was expected to be".to_owned(),
        Fact::DayMode { mode } => today::mode_name(*mode).to_owned(),
        Fact::Basic { which, .. } => today::basic_name(*which).to_owned(),
        Fact::Mood(Mood::Word(_) | Mood::Own(_)) => "the word for today".to_owned(),
        Fact::Grounded { .. } => "the grounding exercise".to_owned(),
        Fact::HardMoment(_) => "the hard moment".to_owned(),
        Fact::Review(_) => "a page of the look-back".to_owned(),
        Fact::IfThenResult { .. } => "how a plan went".to_owned(),
        Fact::Here
        | Fact::Idea(_)
        | Fact::OfferShown { .. }
        | Fact::NoteShown { .. }
        | Fact::Retracted { .. }
        | Fact::Redacted { .. }
        | Fact::Newer { .. } => "an entry".to_owned(),
    }
}
