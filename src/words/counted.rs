//! What was counted, in sentences: "Outside: 5 of 6 felt energizing." Never a cause, never more than the counts hold.

use crate::{
    content::{Content, text_of},
    domain::{
        block::Block,
        count::Count,
        entry::Feeling,
        pattern::{
            Compared, Condition, Dimension, Feelings, Noticing, Pattern, PlannedFact, Tendency,
        },
        phrase::{capital, listed_step},
        size::Size,
    },
};

use super::today::feeling;

/// A plain count under one condition.
pub fn noticing(noticing: &Noticing, content: &Content) -> String {
    let (felt, count) = most(noticing.feelings);
    let name = capital(name(&noticing.condition, content));
    let small = if noticing.is_small() {
        " (small numbers)"
    } else {
        ""
    };
    format!("{name}: {count} felt {}{small}.", feeling(felt))
}

/// How often it felt so under one condition: "outside: energizing 5 times".
pub fn times_felt(noticing: &Noticing, content: &Content) -> String {
    let (felt, count) = most(noticing.feelings);
    let name = name(&noticing.condition, content);
    let times = match count.x {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    };
    format!("{name}: {} {times}", feeling(felt))
}

/// What a step tends to do; of one that drains, or that is mixed, nothing is said.
pub fn tendency(step: &str, tendency: Tendency) -> Option<String> {
    let count = match tendency {
        Tendency::Energizes(count) => count,
        Tendency::Drains(_) | Tendency::Mixed(_) => return None,
    };
    let step = listed_step(step);
    Some(format!("'{step}' tends to energize you ({count})."))
}

/// A comparison; `step` is the one it names.
pub fn pattern(pattern: &Pattern, step: Option<&str>, content: &Content) -> String {
    let (here, elsewhere) = (pattern.here, pattern.elsewhere);
    let steps = step.map_or_else(
        || "steps".to_owned(),
        |step| format!("'{}'", listed_step(step)),
    );
    match &pattern.what {
        Compared::Felt(condition) => {
            let others = match condition.dimension() {
                Dimension::Time => "at other times",
                Dimension::Place if condition.id() == "elsewhere" => "in other places",
                Dimension::Place => "elsewhere",
                Dimension::Company => "otherwise",
            };
            format!(
                "So far, {steps} {} felt energizing or restful more often ({here}) than {others} ({elsewhere}).",
                under(condition, content)
            )
        }
        Compared::Done(fact) => {
            let (were, others) = if step.is_some() {
                ("was", "otherwise")
            } else {
                ("were", "others")
            };
            let planned = planned(*fact);
            format!(
                "So far, {steps} {planned} {were} done more often ({here}) than {others} ({elsewhere})."
            )
        }
    }
}

/// The answer that was given most often.
fn most(feelings: Feelings) -> (Feeling, Count) {
    let all = feelings.all();
    let answers = [
        (Feeling::Energizing, feelings.energizing),
        (Feeling::Restful, feelings.restful),
        (Feeling::Neutral, feelings.neutral),
    ];
    let mut most = answers[0];
    for answer in answers {
        if answer.1 > most.1 {
            most = answer;
        }
    }
    (most.0, Count::new(most.1, all))
}

/// A condition as its list names it.
fn name<'a>(condition: &'a Condition, content: &'a Content) -> &'a str {
    match condition {
        Condition::Time(block) => block.words(),
        Condition::Place(_) => text_of(content.places(), condition.id()),
        Condition::Company(_) => text_of(content.companies(), condition.id()),
    }
}

/// A condition after the word "steps".
fn under(condition: &Condition, content: &Content) -> String {
    let name = name(condition, content);
    match (condition, condition.id()) {
        (Condition::Time(block), _) => in_the(*block).to_owned(),
        (Condition::Place(_), "home") => "at home".to_owned(),
        (Condition::Place(_), "outside" | "elsewhere") => name.to_owned(),
        (Condition::Place(_), _) => format!("at {name}"),
        (Condition::Company(_), "animal") => format!("with {name}"),
        (Condition::Company(_), "remote") => "with someone online or by phone".to_owned(),
        (Condition::Company(_), _) => name.to_owned(),
    }
}

/// A part of the day in a sentence.
pub fn in_the(block: Block) -> &'static str {
    match block {
        Block::Morning => "in the morning",
        Block::Midday => "at midday",
        Block::Afternoon => "in the afternoon",
        Block::Evening => "in the evening",
        Block::Any => "at any time",
    }
}

fn planned(fact: PlannedFact) -> String {
    match fact {
        PlannedFact::Block(Block::Any) => "for any time".to_owned(),
        PlannedFact::Block(block) => format!("for the {}", block.words()),
        PlannedFact::Weekdays => "on weekdays".to_owned(),
        PlannedFact::Weekend => "at the weekend".to_owned(),
        PlannedFact::Size(Size::Tiny) => "of under a minute".to_owned(),
        PlannedFact::Size(Size::Two) => "of two minutes".to_owned(),
        PlannedFact::Size(Size::Five) => "of five minutes".to_owned(),
        PlannedFact::Size(Size::Longer) => "of ten minutes or more".to_owned(),
        PlannedFact::WithPlan => "with an if-then plan".to_owned(),
        PlannedFact::WithoutPlan => "without an if-then plan".to_owned(),
    }
}
