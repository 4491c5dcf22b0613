//! Every sentence that is not content; those of small pages stand here, each other page has a file. The tone test reads
//! each text of them.

pub mod actions;
pub mod basics;
pub mod change;
pub mod config;
pub mod counted;
pub mod days;
pub mod details;
pub mod doctor;
pub mod evidence;
pub mod first_run;
pub mod forget;
pub mod greet;
pub mod idea;
pub mod import;
pub mod look_back;
pub mod palette;
pub mod pause;
pub mod people;
pub mod plain;
pub mod plan_error;
pub mod plan_gone;
pub mod question;
pub mod settings;
pub mod shell;
pub mod step;
pub mod today;
pub mod values;

pub use crate::domain::phrase::{capital, listed_step, sentence, steps};
pub use shell::{edit, remind, sync};
pub use today::*;

pub const NAME: &str = "daymark";

pub const HARD_MOMENT_HINT: (&str, &str) = ("0", "hard moment");
pub const LEAVE: &str = "leave";
pub const CLOSE: &str = "close";
pub const KEYS_HINT: (&str, &str) = ("?", "keys");
pub const HELP_HINT: (&str, &str) = ("h", "people and help");

/// The hard moment's key where it types a letter.
pub fn esc_before(key: &str) -> String {
    format!("Esc, {key}")
}

/// The same for a narrow screen.
pub fn esc_then(key: &str) -> String {
    format!("Esc, then {key}")
}

/// What daymark is not; first line of every export, and on the help pages.
pub const WHAT_IT_IS_NOT: &str = "daymark is a personal planner. It is not a crisis service, not a medical device, \
and no replacement for care. It does not read what you write and cannot tell if you are in danger.";

pub const LOOK: &str = "look";
pub const MORE_BELOW: &str = "more below";
pub const DONE: &str = "done";
pub const SET_DOWN_TODAY: &str = "set down for today";

/// Words of a line to write on.
pub mod field {
    pub const FULL: &str = "That is all that fits.";

    pub fn left_out(rest: &str) -> String {
        format!("{FULL} Left out: {rest}")
    }
}

/// Words of where the person is.
pub mod place {
    pub const TITLE: &str = "Place";
    pub const QUESTION: &str = "Where are you?";
    pub const AGAIN: &str = "The same key again takes it away.";
}

/// Words of the note to self.
pub mod note {
    pub const TITLE: &str = "Note to self";
    pub const OWN: &str = "A note in your own words.";
    pub const NAME: &str = "a note to self";
}

/// Words of the mood leaf.
pub mod mood {
    pub const TITLE: &str = "Mood";
    pub const QUESTION: &str = "Which word fits today?";
    pub const OWN: &str = "a word of your own";
    pub const TODAY_I_FEEL: &str = "Today I feel";

    pub fn name(word: &str) -> String {
        format!("the word {word}")
    }
}

/// Words of the Start screen.
pub mod start {
    pub const FIRST: &str = "First";
    pub const THEN: &str = "Then";
    pub const TWO_MINUTES: (&str, &str) = (
        "Two minutes. Stopping here is complete.",
        "Carrying on is fine too.",
    );
    pub const ABOUT_TWO_MINUTES: &str = "About two minutes. Enter when done.";
    pub const DONE_TODAY: &str = "Done today.";
    pub const ENTER_AGAIN: &str = "Enter again, once it is done.";
    pub const DONE: &str = "done";
    pub const PAUSE: &str = "pause";
    pub const GO_ON: &str = "go on";
    pub const SETTLE_FIRST: &str = "settle first";
    pub const TO_THE_STEP: &str = "to the step";
    pub const TODAY: &str = "today";
}

/// Words of the keys page, the palette and the page about daymark.
pub mod keys {
    pub const TITLE: &str = "Keys";
    pub const HERE: &str = "Here";
    pub const SEARCH: (&str, &str) = ("/", "search");
    pub const IS_NOT: &str = "{?} then Enter: what daymark is not";

    /// The same, said of Enter on this page.
    pub const WHAT_IT_IS_NOT: &str = "what daymark is not";

    pub const ABOUT: &str = "About";
    pub const IS: &str = "daymark turns three values into one tiny step each a day. A smaller version counts the same.";
    pub const STAYS: &str =
        "It has no network code. What you write stays in your own files on this computer.";
    pub const HELP: &str = "People who can help: press {h}.";
    pub const LABELS: [&str; 4] = ["Files", "Config", "Version", "License"];
    pub const LICENSE: &str = "MIT";
}

/// Words of the hard moment.
pub mod hard_moment {
    pub const ONE_THING_AT_A_TIME: &str = "You're here. One thing at a time.";
    pub const ONE_SMALL_THING: &str = "Now one small thing.";
    pub const THAT_WAS_ENOUGH: &str = "That was enough for now.";
    pub const DID_IT_HELP: &str = "Did it help?";
    pub const ANSWERS: [(&str, &str); 3] = [("1", "helped"), ("2", "a bit"), ("3", "not really")];
    pub const IN_DANGER: &str = "In danger, or thinking about suicide: {h}";
    pub const DID_IT: &str = "did it";
    pub const ANOTHER: &str = "another one";
    pub const NOT_NOW: &str = "not now";
    pub const TODAY: &str = "today";
    pub const GO_ON: &str = "go on";
    pub const LEAVE: &str = "leave";
    pub const NAME: &str = "the hard moment";
    pub const ANSWER_NAME: &str = "your answer";
    pub const ANY_VALUE: &str = "health";

    pub const WITHOUT_CONTENT: [&str; 3] = ["water", "Drink some water.", "Care for my body"];

    pub fn noted(answer: &str) -> String {
        format!("Noted: {answer}.")
    }
}

/// Words of the grounding exercises that are not content.
pub mod exercise {
    pub const BREATHE_IN: &str = "Breathe in.";
    pub const BREATHE_OUT: &str = "Breathe out.";
    pub const BREATHE_AS_USUAL: &str = "Breathe as usual.";
    pub const IF_IT_MAKES_THINGS_WORSE: (&str, &str) = (
        "If watching your breath makes things worse, press {x}.",
        "That is common.",
    );
    pub const ALL_MARKED: &str = "That is enough. Enter when you like.";
    pub const NAME: &str = "the grounding";
    pub const NEXT: &str = "next";
    pub const DONE: &str = "done";
    pub const MARK_ONE: &str = "mark one";
    pub const ANOTHER: &str = "another";
    pub const AS_YOU_LIKE: &str = "Breathe as you like. Look around instead.";
    pub const WITHOUT_BREATH_ALREADY: &str = "Already without breath.";
    pub const LIST: &str = "Ground";
    pub const NOTHING_ABOUT_THE_BODY: &str = "nothing about the body";
    pub const TAKE_ONE: &str = "take it";
    pub const LEFT_BODY_NAME: &str = "another exercise";

    /// The senses that five things go through, in their order.
    const SENSES: [&str; 5] = ["see", "hear", "feel", "see", "hear or feel"];

    pub fn next_thing(index: u8) -> Option<String> {
        let sense = SENSES.get(usize::from(index))?;
        Some(format!("Next: something you can {sense}."))
    }

    pub const WITHOUT_CONTENT: [&str; 4] = [
        "Feet and five things",
        "Both feet on the floor. Then name five things you can see, hear or feel.",
        "Press both feet into the floor. Feel the chair hold you.",
        "Look around. Name five things: see, hear, feel.",
    ];
}

/// Words of texts that are taken along.
pub mod report {
    use crate::domain::phrase::counted;

    pub const VALUES: &str = "Values";
    pub const STEPS: &str = "Steps";
    pub fn no_value(name: &str) -> String {
        format!("There is no value {name}.\n")
    }

    pub fn no_day(text: &str) -> String {
        format!("{text} is no day. 2026-03-08 is one")
    }

    pub fn calendar_written(events: usize, file: &str) -> String {
        format!("{} in {file}.\n", counted(events, "event is", "events are"))
    }

    pub fn calendar_not_written(file: &str) -> String {
        format!("{file} cannot be written. What stood there is as it was.\n")
    }
}

/// Words of the add leaf.
pub mod add {
    use crate::domain::phrase::listed_step;

    pub const TITLE: &str = "Add";
    pub const ANOTHER_VALUE: (&str, &str) = ("Tab", "another value");
    pub const OWN: &str = "write your own";
    pub const HOW_LONG: &str = "About how long?";
    pub const LENGTHS: [&str; 5] = [
        "under five minutes",
        "5 to 10 minutes",
        "15 minutes",
        "30 minutes",
        "longer",
    ];
    pub const NOW: &str = "Under five minutes. Do it now?";
    pub const NOW_OR_LATER: [(&str, &str); 2] = [("y", "now"), ("t", "later today")];
    pub const PLACE: &str = "Give it a place.";
    pub const TODAY: &str = "today";
    pub const SLICE: &str = "a first slice under five minutes";
    pub const FIRST_PART: &str = "What could come first?";
    pub const LOOK: &str = "open it and look for 2 minutes";
    pub const WAITS: &str = "That day holds three already. This one waits.";

    pub fn for_value(value: &str) -> String {
        format!("For {value}")
    }

    pub fn name(step: &str) -> String {
        format!("{} added", listed_step(step))
    }
}

/// Words of the if-then plans.
pub mod plans {
    use crate::domain::phrase::without_end;

    pub const TITLE: &str = "If-then plans";
    pub const INTRODUCTION: &str = "When the moment comes, the step is ready.";
    pub const ADD: &str = "add a plan";
    pub const EXAMPLE: &str = "an example to use";
    pub const FULL: &str = "One plan for each value is plenty.";
    pub const WHICH_MOMENT: &str = "Which moment could it follow?";
    pub const CONCRETE: &str = "A place, a time, an event or a feeling.";
    pub const IF: &str = "If";
    pub const OWN: &str = "write your own";
    pub const READ_SLOWLY: &str = "Read it once, slowly.";
    pub const TAKEN: &str = "This value has a plan already.";

    pub fn then(situation: &str) -> String {
        format!("If {}, I will", without_end(situation))
    }

    pub fn for_value(value: &str) -> String {
        format!("For {value}")
    }

    pub fn added(situation: &str) -> String {
        format!("the plan for '{situation}'")
    }

    pub fn changed(situation: &str) -> String {
        format!("the change of the plan for '{situation}'")
    }

    pub fn let_go(situation: &str) -> String {
        format!("the plan for '{situation}' let go")
    }
}
