//! Words on the command line.

use crate::{
    domain::{
        entry::{Fact, Feeling, Mood},
        id::Id,
        journal::Journal,
        phrase::{self, listed_step, within},
        size::Size,
    },
    store::NotSaved,
};

use super::{days, details, today};

pub const ABOUT: &str = "A terminal planner that turns three values into one tiny step each a day.";

/// The line after a visit that wrote something: "Saved. 2 steps today."
pub fn saved(steps: usize) -> String {
    match steps {
        0 => "Saved.".to_owned(),
        steps => format!("Saved. {} today.", phrase::steps(steps)),
    }
}

/// What follows it at the end of a week: "This week: sent one line on 5 days." Of words without a past, as written.
pub fn week_told(step: &str, past: &str, days: usize) -> String {
    let step = listed_step(step.trim());
    let done = if past == step {
        format!("'{step}'")
    } else {
        within(past)
    };
    format!("This week: {done} on {days} days.")
}

pub fn not_saved(why: Option<NotSaved>) -> String {
    let is_shown = matches!(why, Some(NotSaved::NoStore | NotSaved::Disk));
    let way = if is_shown {
        " daymark doctor shows the way back."
    } else {
        ""
    };
    let reason = reason(why);
    format!("Not saved: {reason}.{way} These lines are what was to be written:")
}

pub fn kept_aside(path: &str) -> String {
    format!("They are kept in {path} too. daymark puts them into the log once it can be written.\n")
}

/// What is newest waits, so nothing else is taken back.
pub fn waits(name: &str, path: &str) -> String {
    format!(
        "Nothing was taken back. The newest is not saved yet: {name}. It waits in {path}, and can be taken back once it is in the log. daymark doctor says why it waits.\n"
    )
}

/// After the steps of a status line.
pub fn marks_wait(count: usize) -> String {
    format!(", {}", phrase::counted(count, "mark waits", "marks wait"))
}

pub const LOG_UNREAD: &str = "Nothing was taken back: what was done today cannot be read. daymark doctor shows the way back.\n";

fn reason(why: Option<NotSaved>) -> String {
    why.map_or_else(
        || "the disk has not answered".to_owned(),
        |why| why.to_string(),
    )
}

pub fn plan_not_saved(why: Option<NotSaved>) -> String {
    let reason = reason(why);
    format!("The plan is not saved: {reason}. These lines are what was to be changed:")
}

pub const PLAN_KEPT_ASIDE: &str =
    "They are kept on this computer too. daymark puts them into the plan once it can be written.\n";

/// Before words that are printed though the screen was hidden.
pub const HIDDEN_ALL_THE_SAME: &str =
    "The screen was hidden. What is not saved is shown all the same, so that you have it.\n";

pub fn not_printed(why: NotSaved) -> String {
    format!("Not all of it could be printed: {why}.")
}

/// What was changed, where the usual words could not be printed.
pub const TICKED: &str = "The step is ticked, and that is on disk.";
pub const TAKEN_BACK: &str = "It is taken back, and that is on disk.";
pub const MADE: &str = "What was asked for is done, and on disk.";
pub const MADE_IN_PART: &str = "What is named here was refused. The rest is done, and on disk.";

pub fn nobody_called(name: &str) -> String {
    format!("{name} is not on your list. People are added in daymark with h. Nothing was done.\n")
}

pub const NO_TERMINAL: &str = "Nothing was copied: there is no terminal here to copy with.\n";
pub const HOW_TO_BEGIN: &str =
    "Nothing is set up yet. Run daymark to begin: about two minutes, or two keys.";

pub fn no_editor(editor: &str) -> String {
    format!("{editor} cannot be started. Set EDITOR to the one you use.")
}

pub const ENTER_GOES_BACK: &str = "Enter goes back to daymark.";

pub fn crash(place: &str) -> String {
    format!("daymark stopped unexpectedly{place}. Every mark shown as done is on disk.\n")
}

pub fn no_place(name: &str) -> String {
    format!(
        "{name} is no part of a status line. {{count}}, {{steps}}, {{next}} and {{value}} are.\n"
    )
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

pub fn felt_added(step: &str, feeling: Feeling) -> String {
    format!(
        "already done: {step} Now it says it felt {}.\n",
        today::feeling(feeling)
    )
}

pub fn already_done(step: &str) -> String {
    format!("already done: {step}\n")
}

pub const SIZE_STAYS: &str =
    "Its size stays as it was marked. Once its tick is taken back it can be marked in another.\n";

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
        Fact::Place { .. } => today::PLACE_NAME.to_owned(),
        Fact::Basic { which, .. } => today::basic_name(*which).to_owned(),
        Fact::Mood(Mood::Word(_) | Mood::Own(_)) => "the word for today".to_owned(),
        Fact::Grounded { .. } => "the grounding exercise".to_owned(),
        Fact::HardMoment(_) => "the hard moment".to_owned(),
        Fact::Review(_) => "a page of the look-back".to_owned(),
        Fact::IfThenResult { .. } => "how a plan went".to_owned(),
        Fact::Note { .. } => days::NOTE_NAME.to_owned(),
        Fact::Here { .. }
        | Fact::Seen {}
        | Fact::Idea(_)
        | Fact::OfferShown { .. }
        | Fact::NoteShown { .. }
        | Fact::Retracted { .. }
        | Fact::Redacted { .. }
        | Fact::Newer { .. } => "an entry".to_owned(),
    }
}

/// What undo says where it would take back something older than what was changed last.
pub fn plan_is_newer(mark: &str) -> String {
    format!(
        "The newest change is one of the plan, and undo takes back marks alone: nothing was taken back.\n\
         The mark before it is: {mark}. `daymark undo --mark` takes it back.\n"
    )
}

/// Words of `daymark edit`.
pub mod edit {
    use crate::store::NotSaved;

    pub const NO_TERMINAL: &str =
        "daymark edit opens your editor, which wants a terminal. plan.json is as it was.\n";
    pub const AS_IT_WAS: &str = "plan.json is as it was.\n";
    pub const TAKEN_OVER: &str = "Saved. plan.json holds your changes.\n";
    pub const AGAIN: &str = "e opens it again, x puts the changes away. Then Enter: ";
    pub const CHANGED_MEANWHILE: &str =
        "plan.json was changed elsewhere in the meantime, and is left as it is.\n";

    pub const LATER_TAKEN_OVER: &str = "What you saved in your editor is in plan.json now.";

    /// What to tell an editor, whose name this is, so that it is waited for.
    fn waiting(editor: &str) -> &'static str {
        match editor.rsplit('/').next().unwrap_or_default() {
            "codium" => "codium --wait",
            "emacsclient" => "emacsclient",
            "gedit" => "gedit --wait",
            "gvim" => "gvim --nofork",
            "kate" => "kate --block",
            "subl" => "subl --wait",
            "zed" => "zed --wait",
            _ => "code --wait",
        }
    }

    pub fn came_back_at_once(editor: &str, file: &str) -> String {
        let waiting = waiting(editor);
        format!(
            "Your editor came back at once. If it is still open, set VISUAL='{waiting}'.\n\
             plan.json is as it was. What you save in the editor is read at the next start, from\n  {file}\n"
        )
    }

    /// What was saved in an editor that came back at once and cannot be taken over.
    pub fn waits_in(file: &str, line: Option<usize>) -> String {
        let place = line.map_or_else(String::new, |line| format!(" (line {line})"));
        format!("Your edit is kept, and cannot be read yet{place}: {file}")
    }

    pub fn cannot_be_joined(file: &str) -> String {
        format!("Your edit is kept, because plan.json was changed elsewhere: {file}")
    }

    pub fn not_saved_yet(why: NotSaved, file: &str) -> String {
        format!("Your edit is kept, and not in plan.json yet ({why}): {file}")
    }

    pub fn editor_left(code: i32) -> String {
        format!("The editor left with {code}. plan.json is as it was.\n")
    }

    pub const CHANGED: &str = "it changed a moment ago";
    pub const IT_COMES_BACK: &str =
        "Open daymark and press b: that is put beside, whole, and the last good copy comes back.\n";
    pub const PUT_IT_RIGHT: &str = "daymark doctor shows the way back.\n";

    /// What stands in the place of the plan cannot even be opened.
    pub fn cannot_be_opened(path: &str, why: &str) -> String {
        format!("{path} cannot be opened: {why}. It was left as it is.\n")
    }

    pub fn no_copy(why: NotSaved) -> String {
        format!("No copy could be made for the editor: {why}.\n")
    }

    pub fn not_saved(why: NotSaved) -> String {
        format!("Not saved: {why}. plan.json is as it was.\n")
    }

    pub fn kept_in(file: &str) -> String {
        format!("What you typed is in {file}\n")
    }

    pub fn numbered(number: usize, line: &str) -> String {
        format!("{number:>5}  {line}\n")
    }
}

/// Words of `daymark remind`. Nothing of a person's own stands in them: a notification is seen by others.
pub mod remind {
    pub const LINE: &str = "One tiny step is here when you like. Any size counts.";

    pub const NOTHING_PLANNED: &str =
        "Nothing is said now: no open step and no basic is for this time.\n";
    pub const UNREADABLE: &str =
        "Nothing is said now: part of the store cannot be read. `daymark doctor` tells more.\n";
    pub const PAUSE: &str = "Nothing is said now: a rest is set.\n";
    pub const HARD: &str = "Nothing is said now: the day had a hard moment.\n";
    pub const SAID: &str = "Nothing is said now: it was said before.\n";

    pub fn no_timer(store: &str) -> String {
        format!(
            "Nothing was set up: no timer can hold its name, {store}. Give the folder another name.\n"
        )
    }

    pub fn units(folder: &str, units: &[(&str, &str)]) -> String {
        let mut text = format!("Two files would be written to {folder}:\n");
        for (name, unit) in units {
            text.extend(["\n# ", name, "\n", unit]);
        }
        text.push_str("\nThen the timer is started:\n");
        text
    }

    pub fn cron(line: &str) -> String {
        format!("This would be added to your crontab:\n\n{line}\n")
    }

    pub const QUESTION: &str = "\ny sets this up, Enter leaves it: ";
    pub const ON_A_TERMINAL: &str =
        "Nothing was set up. On a terminal daymark asks, and does it.\n";
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
}

/// Words of `daymark sync init` and `daymark merge-plan`.
pub mod sync {
    use std::path::Path;

    use crate::store::PlanError;

    pub fn written(name: &str, added: usize, all: usize) -> String {
        match added {
            0 => format!("{name}: all of it was there already.\n"),
            added if added == all => format!("{name}: written.\n"),
            1 => format!("{name}: 1 line was added.\n"),
            added => format!("{name}: {added} lines were added.\n"),
        }
    }

    /// What git runs, with its own signs for the three files.
    const DRIVER: &str = "daymark merge-plan %O %A %B";

    pub fn steps(store: &str) -> String {
        let folder = shell_words::quote(store);
        format!(
            "\
Only this folder travels: {store}

With git, once on each machine:
  cd {folder}
  git init
  git config merge.daymark-plan.name 'plans of daymark'
  git config merge.daymark-plan.driver '{DRIVER}'
Then, whenever you like:
  git add -A && git commit -m daymark && git pull --no-rebase && git push

With Syncthing: share the folder, nothing else is to be set.
With anything else that copies files: share the folder.

Each machine writes logs of its own, so marks meet without a conflict.
Copies that a syncer puts beside a file are read once, and stay.
"
        )
    }

    pub fn not_merged(error: &PlanError, ours: &Path) -> String {
        let place = error
            .place
            .map(|(line, column)| format!(":{line}:{column}"))
            .unwrap_or_default();
        let side = if *error.path == *ours {
            "this side's plan"
        } else {
            "the other side's plan"
        };
        format!(
            "{}{place}: in {side}, {}.\nNothing was merged. {} is as it was.\n",
            error.path.display(),
            error.message,
            ours.display()
        )
    }
}
