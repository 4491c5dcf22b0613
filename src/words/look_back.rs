//! Words of the look-back.

use crate::domain::{
    day::Day,
    entry::Feeling,
    pattern::{Condition, Under},
    phrase::{self, sentence, without_end},
    plan::value::listed,
};

use super::today;

pub const TITLES: [&str; 4] = [
    "Your week",
    "What helped?",
    "What got in the way?",
    "Next week",
];
pub const REST_OF_WEEK: &str = "The rest of the week";
pub const TELL: &str = "Tell someone";
pub const WEEK_HINT: &str = "look back (two minutes)";
pub const WEEK_HINT_SHORT: &str = "look back";
pub const STEP_OF_THE_WEEK: &str = "Step of the week";
pub const KEPT: &str = "Kept from last week";
pub const KEPT_NOW: &str = "Kept";

pub const THREE_IS_PLENTY: &str = "Three is plenty. Space takes a mark away.";
pub const ADD: &str = "Something you did, in a few words.";
pub const QUIET: &str = "A quiet week on the page. Looking back at all is a step for what matters.";
pub const HELPED_MOST: &str = "Up to three, or none.";
pub const EASIER: &str = "Choose a step that could be easier. Or go on.";
pub const WHOLE_WEEK: &str = "the whole week";
pub const PLENTY: &str = "Two changes are plenty for one week.";
pub const NOTHING_ELSE: &str = "Kept. There is nothing else to change for it here.";
pub const NO_OTHER_WAY: &str = "There is no other way for this one here.";
pub const ROW_FIRST: &str = "Choose a row first.";
pub const DIFFERENT: &str = "This is different next week";
pub const OFFER: &str = "An offer";
pub const EARLIER: &str = "An earlier week, to read.";
pub const NOTE: &str = "Note, optional";
pub const CONDITIONS: &str = "Conditions";
pub const HELPED: &str = "Helped";
pub const HARDER: &str = "Made it harder";
pub const COUNTED: &str = "Counted from your marks";
pub const BASICS: &str = "Body basics";
pub const STAYS: &str = "Everything stays as it is unless you change it.";
pub const QUESTION: &str = "A question";
pub const PLAN: &str = "A plan";
pub const WAITING: &str = "Waiting";
pub const STILL_FIT: &str = "Do these three still fit? Enter keeps them.";
pub const VALUES: &str = "Your values";
pub const RESULTS: [(&str, &str); 3] = [
    ("did", "did"),
    ("not_this_time", "came up, not this time"),
    ("no_moment", "didn't come up"),
];
pub const WAITING_KEYS: [(&str, &str); 3] =
    [("t", "this week"), ("c", "a first slice"), ("g", "let go")];
pub const QUESTION_KEYS: [(&str, &str); 2] = [("s", "a different step"), ("r", "a rest")];
pub const NO_ROOM: &str = "Each day ahead holds three already. This one waits.";
pub const ANOTHER_STEP: &str = "Another step for";
pub const OWN_STEP: &str = "write your own";
pub const THIS_ONE: (&str, &str) = ("Space", "the selected one");
pub const ALL_OF_IT: &str = "Optional. This is all of it, nothing else goes along.";
pub const COPIED: &str = "Copied, if your terminal allows it.";
pub const NO_FILE: &str = "The file could not be written here.";
pub const SHARE_ANSWER: &str = "Cheering small steps is welcome. If it didn't happen, please treat that as \
information, like I'm trying to. No advice needed.";

/// What the selected row is about.
pub const KEPT_LINE: &str = "What is kept can go along in a text for somebody.";
pub const WOULD_BE_OFFERED: &str = "The last page would offer:";
pub const NOTHING_OFFERED: &str = "It is kept with this week, and changes nothing.";
pub const WOULD_BE: &str = "Next week:";
pub const NO_CHANGE: &str = "It is kept. Nothing else follows from it here.";
pub const CHOOSE_LINE: &str = "Choosing it asks what got in its way.";
pub const WEEK_LINE: &str = "What weighed on all of the week, not on one step.";
pub const LEAD_LINE: &str = "Space opens it, or takes it.";
pub const KEEP_LINE: &str = "It stays as it is now.";
pub const BACK_LINE: &str = "It is again as it was before.";
pub const CHANGE_LINE: &str = "Space takes it, or takes it off.";
pub const IDEA_LINE: &str = "A small change, and what speaks for it.";
pub const NOTE_LINE: &str = "It stands in the Ground pane all week.";
pub const TELL_LINE: &str = "A text that goes nowhere by itself.";
pub const REST_LINE: &str = "Sizes, times, plans, and what waits.";

pub const AHEAD: &str = "The week ahead";

/// Another way.
pub fn or(way: &str) -> String {
    format!("Or: {}", sentence(way))
}

/// The days on which a step was marked, where there are some.
pub fn marked_on(days: &[Day]) -> String {
    let names: Vec<String> = days
        .iter()
        .map(|day| day.weekday().name().to_owned())
        .collect();
    if names.is_empty() {
        return CHOOSE_LINE.to_owned();
    }
    format!("Marked on {}.", listed(&names))
}

/// "3 of 4".
pub fn place(screen: usize) -> String {
    format!("{screen} of 4")
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
pub fn days_told(first: Day, last: Day, today: Day) -> String {
    let days = days(first, last);
    if last.month().year == today.month().year {
        days
    } else {
        format!("{days} {}", last.month().year)
    }
}

pub fn grounding(times: usize) -> String {
    match times {
        1 => "Grounding: once".to_owned(),
        times => format!("Grounding: {times} times"),
    }
}

/// The only basic that is told of afterwards.
pub fn wind_down(evenings: usize) -> String {
    match evenings {
        1 => "Wind-down: on one evening".to_owned(),
        evenings => format!("Wind-down: on {evenings} evenings"),
    }
}

/// "143 steps since 14 December".
pub fn since(steps: u64, first: Day, today: Day) -> String {
    let year = if today.since(first) < 330 {
        String::new()
    } else {
        format!(" {}", first.month().year)
    };
    let steps = phrase::steps(usize::try_from(steps).unwrap_or(usize::MAX));
    format!("{steps} since {}{year}", first.short())
}

/// When a step was done and how it felt: "Tu Th Sa, restful".
pub fn when(days: &[Day], feeling: Option<Feeling>) -> String {
    let letters = days.iter().map(|day| day.weekday().two_letters());
    felt_when(days, &letters.collect::<Vec<_>>().join(" "), feeling)
}

/// The same for people who listen: "Tuesday, Thursday and Saturday, restful".
pub fn when_said(days: &[Day], feeling: Option<Feeling>) -> String {
    let names = days.iter().map(|day| day.weekday().name().to_owned());
    felt_when(days, &listed(&names.collect::<Vec<_>>()), feeling)
}

fn felt_when(days: &[Day], named: &str, feeling: Option<Feeling>) -> String {
    const MANY: usize = 6;
    let when = if days.len() < MANY {
        named.to_owned()
    } else {
        format!("on {} days", days.len())
    };
    match feeling {
        Some(feeling) => format!("{when}, {}", today::feeling(feeling)),
        None => when,
    }
}

pub fn in_way_of(step: &str) -> String {
    format!("What got in the way of '{}'?", without_end(step))
}

pub const SOMEBODY_NEW: &str = "With somebody on the phone: add a person";

pub fn on_the_phone_with(name: &str) -> String {
    format!("On the phone with {}", without_end(name))
}

pub fn another_value(value: &str) -> String {
    format!("Another value in the place of {}", without_end(value))
}

pub const IN_WAY_OF_WEEK: &str = "What got in the way of the whole week?";

pub fn one_only(step: &str, until: Day) -> String {
    let until = until.weekday().name();
    format!(
        "One step only this week: '{}'. The others rest until {until}.",
        without_end(step)
    )
}

/// "A note for the week: Heavy days still count as days."
pub fn note_for_week(note: &str) -> String {
    format!("A note for the week: {note}")
}

pub fn tell(name: Option<&str>) -> String {
    name.map_or_else(
        || TELL.to_owned(),
        |name| format!("Tell {}", without_end(name)),
    )
}

/// Why something is offered.
pub const CAN_GROW: &str = "marked on five days";
pub const BEGAN_SMALLER: &str = "as it began lately";
pub const HELPED_YOU: &str = "this helped";

pub const OWN_NOTE: &str = "own";

/// "it often felt energizing there".
pub fn felt_good(felt: Feeling, under: &Under) -> String {
    let so = match under {
        Under::Condition(Condition::Time(_)) => "then",
        Under::Condition(Condition::Place(_)) => "there",
        Under::Condition(Condition::Company(_)) | Under::Size(_) => "so",
    };
    format!("it often felt {} {so}", today::feeling(felt))
}

pub fn question(value: &str) -> String {
    let value = without_end(value);
    format!("Does {value} want a different step, a rest, or does it still fit as it is?")
}

pub fn placed_on(day: Day) -> String {
    format!("Placed on {}.", day.weekday().name())
}

pub fn left_blank(slice: &str) -> String {
    format!("Left blank: {slice}.")
}

pub fn saved_as(name: &str) -> String {
    format!("Saved as {name} in this folder.")
}

/// What a text of one's own has filled in.
pub const VALUES_HERE: &str = "{values}";
pub const ACTION_HERE: &str = "{action}";
pub const DAY_HERE: &str = "{day}";
pub const FILLED_IN: &str =
    "{action}, {values} and {day} are filled in. Left blank, the usual words come back.";
pub const A_SMALL_STEP: &str = "a small step";
pub const FOR_SOMEBODY: &str = "for somebody on your list: add a person";
pub const THANKS: &str = "Your company helped. Thank you.";
pub const ADDED_NOTHING: &str = "nothing else";
pub const ADDED_KEPT: &str = "what I kept from this week";
pub const ADDED_OUTCOME: &str = "how last week's step went";

pub fn told_in_your_words(name: &str) -> String {
    format!("What you tell {}, in your own words.", without_end(name))
}

/// "added: nothing else".
pub fn added(what: &str) -> String {
    format!("added: {what}")
}

/// "Kept from this week: sent one line and read one page."
pub fn wins(steps: &[String]) -> String {
    format!("This week I kept: {}.", listed(steps))
}

/// "Last week I planned: send one line. It happened 3 times."
pub fn outcome(step: &str, times: usize) -> String {
    let went = match times {
        0 => "It stayed open; that is information for the plan.".to_owned(),
        1 => "It happened once.".to_owned(),
        times => format!("It happened {times} times."),
    };
    format!("Last week I planned: {step}. {went}")
}

/// The text for somebody; then the values in a list and the day on which they may ask.
pub fn share(name: Option<&str>, count: usize, action: Option<&str>, told: [&str; 2]) -> String {
    let [values, ask] = told;
    let greeting = name.map_or_else(|| "Hi.".to_owned(), |name| sentence(&format!("Hi {name}")));
    let matter = match count {
        0 => String::new(),
        1 => " One thing that matters to me:".to_owned(),
        2 => " Two things that matter to me:".to_owned(),
        _ => " Three things that matter to me:".to_owned(),
    };
    let values = match values {
        "" => String::new(),
        values => format!(" {values}."),
    };
    let action = action.map_or_else(String::new, |action| {
        format!(" One thing I plan this week: {action}.")
    });
    format!(
        "{greeting} I'm using a small planner.{matter}{values}{action} If you like, ask me about it on {ask}."
    )
}

pub mod names {
    use crate::domain::phrase::listed_step;

    pub const MARK: &str = "a mark of the look-back";
    pub const NOTE: &str = "a note of the look-back";
    pub const RESULT: &str = "how a plan went";
    pub const END: &str = "the end of the look-back";
    pub const OFFER: &str = "no to what was offered";
    pub const SHARED: &str = "telling someone";
    pub const REST: &str = "a rest";

    pub fn told(name: &str) -> String {
        format!("what you tell {name}")
    }

    pub fn size(step: &str) -> String {
        format!("size of {}", listed_step(step))
    }

    pub fn time(step: &str) -> String {
        format!("time of {}", listed_step(step))
    }

    pub fn swap(step: &str) -> String {
        format!("{} instead", listed_step(step))
    }

    pub fn placed(step: &str) -> String {
        format!("{} placed", listed_step(step))
    }

    pub fn let_go(step: &str) -> String {
        format!("{} let go", listed_step(step))
    }
}
