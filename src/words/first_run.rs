//! Words of the first run.

use crate::domain::{
    phrase::{uncapital, within, without_end},
    plan::{Sizes, commitment::Wording},
};

pub const WELCOME: [&str; 3] = [
    "daymark helps you do one small thing a day that fits what matters to you.",
    "What you write stays in your own files on this computer.",
    "It is a planner, not a crisis service or a medical device. It cannot tell if you are in danger. \
     People who can help: press {h}, or {0} at any time.",
];
pub const WAYS: [(&str, &str); 2] = [
    ("Enter", "set up, about two minutes"),
    ("s", "start now with a ready-made set"),
];
pub const WHICH_VALUES: &str = "What matters to you, even on a grey day?";
pub const UP_TO_THREE: &str = "Choose up to three. You can change them later.";
pub const THREE_IS_PLENTY: &str = "Three is plenty to begin with.";
pub const LETTERS_CHOOSE: &str = "A letter chooses here.";
pub const WRITE_YOUR_OWN: &str = "write your own";
pub const OWN_GROUP: &str = "Your own";
pub const ONE_OF_YOUR_OWN: &str = "one of your own";
pub const ITS_NAME: &str = "What do you call it?";
pub const SMALLEST: &str = "It begins in its smallest size.";
pub const NOW: &str = "Before anything else: one of them, now?";

/// The whys that a value of one's own begins with.
pub const OWN_WHYS: [&str; 3] = [
    "This matters to me.",
    "I would like a little more of this in my days.",
    "A day with some of this feels more like mine.",
];

/// What a value of one's own may be in everyday life.
pub fn own_everyday(name: &str) -> [String; 3] {
    let name = within(name);
    [
        format!("Small moments for {name}."),
        format!("A little room for {name} on most days."),
        format!("Doing one small thing for {name} now and then."),
    ]
}

pub fn everyday(name: &str) -> String {
    format!("What can {} be in everyday life?", within(name))
}

/// Steps for a value of one's own.
pub fn own_steps(name: &str) -> [Wording; 2] {
    let name = within(name);
    let sizes = |[tiny, two, five]: [String; 3]| Wording {
        sizes: Sizes {
            tiny,
            two,
            five,
            longer: None,
        },
        ..Wording::default()
    };
    [
        sizes([
            "Open a blank page.".to_owned(),
            format!("Write one line about {name}."),
            format!("Write five lines about {name}."),
        ]),
        sizes([
            format!("Pick one thing that goes with {name}."),
            format!("Lay out one thing that goes with {name}."),
            format!("Five minutes with one thing for {name}."),
        ]),
    ]
}

/// "Ready-made: Connection, Growth, Autonomy."
pub fn ready_made(names: &[&str]) -> String {
    format!("Ready-made: {}.", names.join(", "))
}

/// "4 of 6".
pub fn place(number: usize, count: usize) -> String {
    format!("{number} of {count}")
}

pub fn chosen(count: usize) -> String {
    match count {
        0 => "none chosen".to_owned(),
        count => format!("{count} chosen"),
    }
}

pub fn gloss(name: &str, everyday: &str) -> String {
    format!("{name}: {}", uncapital(everyday))
}

pub fn why(value: &str) -> String {
    let value = without_end(value);
    format!("Why does {value} matter to you?")
}

/// The same for a value of one's own, whose name may be one thing or many.
pub fn own_why(value: &str) -> String {
    format!("What makes {} matter to you?", within(without_end(value)))
}

pub fn step_for(value: &str) -> String {
    format!("One small step for {}.", without_end(value))
}

pub mod named {
    pub const READY_MADE: &str = "the ready-made set";
    pub const VALUES: &str = "the choice of values";
    pub const SKIPPED: &str = "skipping the rest";

    pub fn why(value: &str) -> String {
        format!("why {value} matters")
    }

    pub fn everyday(value: &str) -> String {
        format!("what {value} is in everyday life")
    }

    pub fn step(value: &str) -> String {
        format!("the step for {value}")
    }
}
