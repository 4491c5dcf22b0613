//! Words of the look-back.

use crate::domain::{day::Day, entry::Feeling, phrase::without_end};

/// The titles of the nine screens.
pub const TITLES: [&str; 9] = [
    "Your week on one page",
    "Three to keep",
    "What worked?",
    "What got in the way?",
    "Conditions",
    "Body basics",
    "Next week",
    "A note to yourself",
    "Tell someone?",
];
/// The title when it is done.
pub const LOOK_BACK: &str = "Look back";
/// The name of the look-back in the week pane.
pub const WEEK_HINT: &str = "look back (about 15 minutes)";
/// The same where there is little room.
pub const WEEK_HINT_SHORT: &str = "look back";
/// The week's step, in the week pane.
pub const STEP_OF_THE_WEEK: &str = "Step of the week";
/// The kept steps, in the week pane.
pub const KEPT: &str = "Kept from last week";

/// The question of the second screen.
pub const KEEP: &str = "Which of these would you like to keep?";
/// A fourth mark.
pub const THREE_IS_PLENTY: &str = "Three is plenty. Space takes a mark away.";
/// The line to write on for something that was never marked.
pub const ADD: &str = "Something you did, in a few words.";
/// A week without marks, in the place of the second screen.
pub const QUIET: &str = "A quiet week on the page. Looking back at all is a step for what matters.";
/// The line of the fourth screen.
pub const IN_WAY: &str = "Information for the plan. Choose up to three, or none.";
/// The label of a note.
pub const NOTE: &str = "Note, optional";
/// The line of the fifth screen.
pub const CONDITIONS: &str = "What helped, what made it harder? Blank is fine.";
/// The rows of the fifth screen.
pub const DIMENSIONS: [&str; 3] = ["Time of day", "Place", "Company"];
/// Conditions that helped, and those that did not.
pub const HELPED: &str = "Helped";
/// Conditions that made it harder.
pub const HARDER: &str = "Made it harder";
/// Over what was counted.
pub const COUNTED: &str = "Counted from your marks";
/// The line of the sixth screen.
pub const BASICS: &str = "How were these this week? Blank is fine.";
/// The rows of the sixth screen.
pub const BASIC_NAMES: [&str; 3] = ["Sleep", "Meals", "Movement"];
/// What may be said of each, as it is stored and shown.
pub const STEADINESS: [&str; 3] = ["steady", "patchy", "rough"];
/// The sixth screen while no basic is shown.
pub const NO_BASICS: &str = "None of the three is shown. Settings bring them back.";
/// The line of the seventh screen.
pub const STAYS: &str = "Everything stays as it is unless you change it.";
/// The same after a week without marks.
pub const STAYS_OR_TINY: &str = "Everything stays as it is, or y takes the smallest sizes.";
/// Labels of the seventh screen.
pub const IDEA: &str = "An idea";
/// A question about a value that was quiet.
pub const QUESTION: &str = "A question";
/// An if-then plan.
pub const PLAN: &str = "A plan";
/// What was said to be in the way.
pub const IN_THE_WAY: &str = "In the way";
/// The way to a plan about it.
pub const PLAN_FOR_IT: &str = "an if-then plan for it";
/// A one-off without a day.
pub const WAITING: &str = "Waiting";
/// The question after twelve weeks.
pub const STILL_FIT: &str = "Do these three still fit? Enter keeps them.";
/// The label of that question.
pub const VALUES: &str = "Your values";
/// What may be said of an if-then plan, as it is stored and shown.
pub const RESULTS: [(&str, &str); 3] = [
    ("did", "did"),
    ("not_this_time", "came up, not this time"),
    ("no_moment", "didn't come up"),
];
/// What may be done with a waiting one-off.
pub const WAITING_KEYS: [(&str, &str); 3] =
    [("t", "this week"), ("c", "a first slice"), ("g", "let go")];
/// What may be done about a quiet value.
pub const QUESTION_KEYS: [(&str, &str); 2] = [("s", "a different step"), ("r", "a rest")];
/// Every day of the week ahead holds three.
pub const NO_ROOM: &str = "Each day ahead holds three already. This one waits.";
/// The list of other steps, for a value.
pub const ANOTHER_STEP: &str = "Another step for";
/// A step of one's own.
pub const OWN_STEP: &str = "write your own";
/// The key that makes the selected step that of the week.
pub const THIS_ONE: (&str, &str) = ("Space", "the selected one");
/// The line of the eighth screen.
pub const CHOOSE_NOTE: &str = "One for the coming week. It stands beside your steps.";
/// A note of one's own.
pub const OWN_NOTE: &str = "write your own";
/// The line of the ninth screen.
pub const ALL_OF_IT: &str = "Optional. This is all of it, nothing else goes along.";
/// The keys of the ninth screen, for its bold line.
pub const COPIED: &str = "Copied, if your terminal allows it.";
/// The file could not be written.
pub const NO_FILE: &str = "The file could not be written here.";
/// How the other may answer: the second paragraph of the share text.
pub const SHARE_ANSWER: &str = "Cheering small steps is welcome. If it didn't happen, please treat that as \
information, like I'm trying to. No advice needed.";
/// The gentle signpost.
pub const SIGNPOST: &str = "These two weeks have been heavy on many days. Talking with a doctor, counselor or \
someone you trust can help. h shows your people.";
/// The end, where the content has no line for it.
pub const END: &str = "Done. Your plan for the week is set. Nothing else is needed.";

/// "4 of 9".
pub fn place(screen: usize) -> String {
    format!("{screen} of 9")
}

/// "Monday 2 to Sunday 8 March. Stop anywhere, it is kept."
pub fn span(first: Day, last: Day) -> String {
    format!("{}. Stop anywhere, it is kept.", days(first, last))
}

/// "Monday 2 to Sunday 8 March".
pub fn days(first: Day, last: Day) -> String {
    let from = if first.month() == last.month() {
        format!("{} {}", first.weekday().name(), first.day_of_month())
    } else {
        first.name()
    };
    format!("{from} to {}", last.name())
}

/// The same, with the year where it is not this one: "Sunday 2 to Saturday 8 March 2025".
pub fn days_told((first, last): (Day, Day), today: Day) -> String {
    let days = days(first, last);
    if last.month().year == today.month().year {
        days
    } else {
        format!("{days} {}", last.month().year)
    }
}

/// How often an exercise was finished.
pub fn grounding(times: usize) -> String {
    match times {
        1 => "Grounding: once".to_owned(),
        times => format!("Grounding: {times} times"),
    }
}

/// "143 steps since 14 December."
pub fn since(steps: u64, first: Day, today: Day) -> String {
    let year = if today.since(first) < 330 {
        String::new()
    } else {
        format!(" {}", first.month().year)
    };
    let steps = super::steps(usize::try_from(steps).unwrap_or(usize::MAX));
    format!("{steps} since {}{year}.", first.short())
}

/// When a step was done and how it felt: "today, neutral".
pub fn when(day: Day, today: Day, feeling: Option<Feeling>) -> String {
    let when = if day == today {
        "today"
    } else {
        day.weekday().name()
    };
    match feeling {
        Some(feeling) => format!("{when}, {}", super::feeling(feeling)),
        None => when.to_owned(),
    }
}

/// The question about a value nothing was done for.
pub fn question(value: &str) -> String {
    let value = without_end(value);
    format!("Does {value} want a different step, a rest, or does it still fit as it is?")
}

/// "About 'Read one page'."
pub fn about(what: &str) -> String {
    format!("About {what}.")
}

/// Where a one-off went.
pub fn placed_on(day: Day) -> String {
    format!("Placed on {}.", day.weekday().name())
}

/// What stands for a first slice of which nothing is written.
pub fn left_blank(slice: &str) -> String {
    format!("Left blank: {slice}.")
}

/// Where the share text went.
pub fn saved_as(name: &str) -> String {
    format!("Saved as {name} in this folder.")
}

/// The first paragraph of the share text.
pub fn share(name: Option<&str>, values: &[String], action: Option<&str>, ask: &str) -> String {
    let greeting = name.map_or_else(
        || "Hi.".to_owned(),
        |name| super::sentence(&format!("Hi {name}")),
    );
    let matter = match values.len() {
        0 => String::new(),
        1 => " One thing that matters to me:".to_owned(),
        2 => " Two things that matter to me:".to_owned(),
        _ => " Three things that matter to me:".to_owned(),
    };
    let values = match values {
        [] => String::new(),
        values => format!(" {}.", values.join(", ")),
    };
    let action = action.map_or_else(String::new, |action| {
        format!(" One thing I plan this week: {action}.")
    });
    format!(
        "{greeting} I'm using a small planner.{matter}{values}{action} If you like, ask me about it on {ask}."
    )
}

/// Names of what the look-back changes, for undo.
pub mod names {
    use crate::words::listed_step;

    /// A mark on a screen.
    pub const MARK: &str = "a mark of the look-back";
    /// A note on a screen.
    pub const NOTE: &str = "a note of the look-back";
    /// The result of an if-then plan.
    pub const RESULT: &str = "how a plan went";
    /// The smallest sizes for all.
    pub const TINY: &str = "the smallest sizes";
    /// A copied or saved share text.
    pub const SHARED: &str = "telling someone";
    /// A value at rest.
    pub const REST: &str = "a rest";

    /// Another usual size.
    pub fn size(step: &str) -> String {
        format!("size of {}", listed_step(step))
    }

    /// Another part of the day.
    pub fn time(step: &str) -> String {
        format!("time of {}", listed_step(step))
    }

    /// Another step.
    pub fn swap(step: &str) -> String {
        format!("{} instead", listed_step(step))
    }

    /// A place for a one-off.
    pub fn placed(step: &str) -> String {
        format!("{} placed", listed_step(step))
    }

    /// A one-off that is let go.
    pub fn let_go(step: &str) -> String {
        format!("{} let go", listed_step(step))
    }
}
