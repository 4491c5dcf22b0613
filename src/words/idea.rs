//! Words of ideas: each says the counts it rests on, and that it can be taken back.

use crate::domain::{
    block::Block,
    count::Count,
    idea::{Answer, Rule, Tired},
    phrase::without_end,
};

/// The leaf's title.
pub const TITLE: &str = "An idea";
/// The title once a week of trying is over.
pub const WEEK_TITLE: &str = "After a week";
/// The last line of an idea.
pub const UNTIL_YOU_CHOOSE: &str = "Nothing changes until you choose.";
/// The last line of an experiment.
pub const EVIDENCE_STAYS: &str = "What was done stays, either way.";
/// After a yes.
pub const FOR_A_WEEK: &str = "Yours for a week. u takes it back.";
/// After a yes to a rest.
pub const FOR_THREE_DAYS: &str = "Three smaller days. u takes it back.";
/// The one question when a step grows.
pub const DOABLE: &str = "Would this be doable even on a heavy day?";
/// Its first answer.
pub const DOABLE_YES: &str = "yes, try it for a week";
/// Asks for another step.
pub const WHICH_STEP: &str = "Which step instead?";
/// Asks for another signal.
pub const WHICH_SIGNAL: &str = "Which signal instead?";
/// Asks for a smaller action.
pub const WHICH_ACTION: &str = "Which smaller step instead?";
/// The row for own words.
pub const OWN: &str = "write your own";
/// Where the look-back is.
pub const LOOK_BACK_HINT: &str = "You can look back whenever you like: w.";
/// What an idea about the days is about.
pub const THE_DAYS: &str = "the next days";
/// Keeps an experiment.
pub const KEEP: &str = "keep it";
/// Takes an experiment back.
pub const GO_BACK: &str = "go back";

/// The line in the notice row.
pub fn line(about: &str) -> String {
    format!("An idea about {about}.")
}

/// The line in the notice row when a week of trying is over.
pub fn week_line(about: &str) -> String {
    format!("A week with {about}.")
}

/// The line in the look-back.
pub fn about(about: &str) -> String {
    format!("About {about}.")
}

/// A step or a situation in the middle of a sentence.
pub fn quoted(text: &str) -> String {
    format!("'{}'", without_end(text))
}

/// The other answer when a step grows.
pub fn doable_no(now: &str) -> String {
    format!("no, stay with {now}")
}

/// The name of an answer, for undo.
pub fn name(about: &str) -> String {
    format!("the idea about {about}")
}

/// The name of what was said after a week, for undo.
pub fn week_name(about: &str) -> String {
    format!("the week with {about}")
}

fn of(count: Count) -> String {
    format!("{} of {}", count.x, count.n)
}

fn marked(step: &str, done: Count, then: &str) -> String {
    if done.x == 0 {
        let days = done.n;
        format!("{step} has stayed open on the {days} days you were here. {then}")
    } else {
        let counts = of(done);
        format!("{step} was marked {counts} days you were here. {then}")
    }
}

/// What speaks for a smaller size.
pub fn shrink(step: &str, done: Count) -> String {
    marked(step, done, "It may be big for now.")
}

/// What speaks for another step.
pub fn replace(step: &str, done: Count) -> String {
    marked(step, done, "It may just not be the right step.")
}

/// What speaks for another signal.
pub fn situation(situation: &str, no_moment: Count) -> String {
    let counts = of(no_moment);
    format!(
        "The moment {situation} didn't come up {counts} times. A different signal might come up more often."
    )
}

/// What speaks for a smaller action.
pub fn action(too_big: Count) -> String {
    let counts = of(too_big);
    format!("The moment came and the step was too big for it {counts} times.")
}

/// What speaks for another time.
pub fn time(step: &str, there: Count, to: Block) -> String {
    let (x, n, when) = (there.x, there.n, at(to));
    format!("You did {step} {x} of the last {n} times {when}.")
}

/// What speaks for keeping, swapping or shrinking.
pub fn draining(step: &str, draining: Count) -> String {
    let counts = of(draining);
    format!("{step} felt draining {counts} times. Some things are draining and still matter.")
}

/// What speaks for a rest.
pub fn rest(why: Tired) -> String {
    let counts = match why {
        Tired::Felt(count) => format!("Steps felt draining {} times.", of(count)),
        Tired::SetDown(count) => format!("Steps were set down {count} times."),
        Tired::Smaller(count) => format!("Smaller days: {}.", of(count)),
    };
    format!("This week has taken a lot. {counts}")
}

/// What speaks for a larger size.
pub fn grow(step: &str, done: Count) -> String {
    let counts = of(done);
    format!("You've done {step} {counts} days.")
}

/// What speaks for something new.
pub fn familiar(step: &str, done: Count) -> String {
    let counts = of(done);
    format!("You've done {step} {counts} days. This one seems to be yours now.")
}

/// Asks for a smaller size.
pub fn try_smaller(smaller: &str) -> String {
    format!("Try {smaller} for a week? Then keep it, or go back.")
}

/// Asks for another step.
pub fn try_another(value: &str) -> String {
    let value = without_end(value);
    format!("Try a different one for {value}? Then keep it, or go back.")
}

/// Asks for another signal.
pub const TRY_SIGNAL: &str = "Try another for a week? Then keep it, or go back.";
/// Asks for a smaller action.
pub const TRY_ACTION: &str = "Try a smaller one for a week? Then keep it, or go back.";
/// Asks for another time.
pub const TRY_TIME: &str = "Move it there? It can still happen any time.";
/// Asks what drains.
pub const ASK_DRAINING: &str = "Keep it, swap it, or make it smaller?";
/// Asks what drains and cannot be smaller.
pub const ASK_DRAINING_SMALLEST: &str = "Keep it, or swap it?";
/// Asks for a rest.
pub const TRY_REST: &str = "Shall the next three days start as smaller days? They count the same.";

/// Asks for a larger size.
pub fn try_larger(larger: &str) -> String {
    format!("If you feel like it, try {larger} for a week. Staying here is just as good.")
}

/// Asks for something new.
pub fn try_new(value: &str) -> String {
    let value = without_end(value);
    format!("Keep it, or make room for something new for {value}?")
}

/// Asks after a week with another size, step or plan.
pub fn keep_or_back(now: &str, before: &str) -> String {
    format!("{now} has had its week. Keep it, or go back to {before}?")
}

/// Asks after a week at another time.
pub fn keep_or_back_time(step: &str, to: Block, before: Block) -> String {
    let (to, before) = (at(to), before.words());
    format!("{step} has had a week {to}. Keep it there, or go back to {before}?")
}

/// A part of the day in a sentence.
fn at(block: Block) -> String {
    match block {
        Block::Midday => "at midday".to_owned(),
        Block::Any => "at any time".to_owned(),
        Block::Morning | Block::Afternoon | Block::Evening => format!("in the {}", block.words()),
    }
}

/// The words of an answer.
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
    }
}
