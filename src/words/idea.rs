//! Words of ideas: each says the counts it rests on, and that it can be taken back.

use crate::domain::{
    block::Block,
    count::Count,
    idea::{Answer, Rule, Tired},
    phrase::{listed_step, within, without_end},
    size::Size,
};

use super::counted::in_the;

pub const TITLE: &str = "An idea";
pub const WEEK_TITLE: &str = "After a week";
pub const UNTIL_YOU_CHOOSE: &str = "Nothing changes until you choose.";
pub const EVIDENCE_STAYS: &str = "What was done stays, either way.";
pub const FOR_A_WEEK: &str = "Yours for a week. {u} takes it back.";
pub const FOR_THREE_DAYS: &str = "Three smaller days. {u} takes it back.";
pub const DOABLE: &str = "Would this be doable even on a heavy day?";
pub const DOABLE_YES: &str = "yes, try it for a week";
pub const WHICH_STEP: &str = "Which step instead?";
pub const WHICH_SIGNAL: &str = "Which signal instead?";
pub const WHICH_ACTION: &str = "Which smaller step instead?";
pub const OWN: &str = "write your own";
pub const LOOK_BACK_HINT: &str = "You can look back whenever you like: {w}.";
pub const THE_DAYS: &str = "the next days";
pub const KEEP: &str = "keep it";
pub const GO_BACK: &str = "go back";

pub fn week_line(about: &str) -> String {
    format!("Tried {about}. Does it fit?")
}

/// The same where it has no room.
pub fn short_line(line: &str) -> String {
    let week = line.strip_suffix(" this week?");
    week.map_or_else(
        || line.to_owned(),
        |line| format!("{}?", line.trim_end_matches(',')),
    )
}

/// The lines of ideas name the change, not what speaks for it.
pub fn instead_line(step: &str) -> String {
    format!("{} instead, this week?", listed_step(step))
}

pub fn keep_line(step: &str) -> String {
    format!("Keep {step} this week?")
}

pub fn another_line(value: &str) -> String {
    format!("Another step for {}, this week?", within(value))
}

pub fn signal_line(action: &str) -> String {
    format!("Another signal for {}, this week?", quoted(action))
}

pub fn smaller_line(situation: &str) -> String {
    format!(
        "Something smaller if {}, this week?",
        without_end(situation)
    )
}

pub fn time_line(step: &str, to: Block) -> String {
    format!("{step} {}, this week?", in_the(to))
}

pub fn draining_line(step: &str, can_shrink: Option<Size>) -> String {
    match can_shrink {
        Some(_) => format!("Keep {step}, swap it, or make it smaller?"),
        None => format!("Keep {step}, or swap it?"),
    }
}

pub const REST_LINE: &str = "The next three days as smaller days?";

pub fn larger_line(step: &str) -> String {
    format!("{}, this week?", listed_step(step))
}

pub fn familiar_line(step: &str) -> String {
    format!("Keep {step}, or make room for something new?")
}

pub fn quoted(text: &str) -> String {
    format!("'{}'", without_end(text))
}

pub fn doable_no(now: &str) -> String {
    format!("no, stay with {now}")
}

pub fn name(about: &str) -> String {
    format!("the idea about {about}")
}

pub fn week_name(about: &str) -> String {
    format!("the week with {about}")
}

fn marked(step: &str, done: Count, then: &str) -> String {
    if done.x == 0 {
        let days = done.n;
        format!("{step} has stayed open on the {days} days you saw it. {then}")
    } else {
        format!("{step} was marked {done} days you saw it. {then}")
    }
}

pub fn shrink(step: &str, done: Count) -> String {
    marked(step, done, "It may be big for now.")
}

pub fn replace(step: &str, done: Count) -> String {
    marked(step, done, "It may just not be the right step.")
}

pub fn situation(situation: &str, no_moment: Count) -> String {
    format!(
        "The moment {situation} didn't come up {no_moment} times. A different signal might come up more often."
    )
}

pub fn action(too_big: Count) -> String {
    format!("The moment came and the step was too big for it {too_big} times.")
}

pub fn time(step: &str, there: Count, to: Block) -> String {
    let (x, n, when) = (there.x, there.n, in_the(to));
    format!("You did {step} {x} of the last {n} times {when}.")
}

pub fn draining(step: &str, draining: Count) -> String {
    format!("{step} felt draining {draining} times. Some things are draining and still matter.")
}

pub fn rest(why: Tired) -> String {
    let counts = match why {
        Tired::Felt(count) => format!("Steps felt draining {count} times."),
        Tired::SetDown(count) => format!("Steps were set down {count} times."),
        Tired::Smaller(count) => format!("Smaller days: {count}."),
    };
    format!("This week has taken a lot. {counts}")
}

pub fn grow(step: &str, done: Count) -> String {
    format!("You've done {step} {done} days.")
}

pub fn familiar(step: &str, done: Count) -> String {
    format!("You've done {step} {done} days. This one seems to be yours now.")
}

pub fn try_smaller(smaller: &str) -> String {
    format!("Try {smaller} for a week? Then keep it, or go back.")
}

pub fn try_another(value: &str) -> String {
    let value = without_end(value);
    format!("Try a different one for {value}? Then keep it, or go back.")
}

pub const TRY_SIGNAL: &str = "Try another for a week? Then keep it, or go back.";
pub const TRY_ACTION: &str = "Try a smaller one for a week? Then keep it, or go back.";
pub const TRY_TIME: &str = "Move it there? It can still happen any time.";
pub const ASK_DRAINING: &str = "Keep it, swap it, or make it smaller?";
pub const ASK_DRAINING_SMALLEST: &str = "Keep it, or swap it?";
pub const TRY_REST: &str = "Shall the next three days start as smaller days? They count the same.";

pub fn try_larger(larger: &str) -> String {
    format!("If you feel like it, try {larger} for a week. Staying here is just as good.")
}

pub fn try_new(value: &str) -> String {
    let value = without_end(value);
    format!("Keep it, or make room for something new for {value}?")
}

pub fn answer(rule: Rule, answer: Answer) -> &'static str {
    match (answer, rule) {
        (Answer::Yes, Rule::Replace) => "choose a different step",
        (Answer::Yes, Rule::Situation) => "choose another signal",
        (Answer::Yes, Rule::Action) => "choose a smaller step",
        (Answer::Yes, Rule::Time) => "move it for a week",
        (Answer::Yes, Rule::Rest) => "three smaller days",
        (Answer::Yes, Rule::Familiar) => "make room for something new",
        (Answer::Yes, _) => "try it for a week",
        (Answer::Later, _) => "later",
        (Answer::No, Rule::Familiar) => "keep it",
        (Answer::No, _) => "leave it",
        (Answer::Keep, _) => "keep it, it matters",
        (Answer::Swap, _) => "swap it",
        (Answer::Smaller, _) => "make it smaller",
        (Answer::Unmarked, _) => "I do it, I don't mark it",
    }
}
