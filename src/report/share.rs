//! The text for somebody a person trusts: the values, one action, and how to answer. No mood, no count, no note.

use crate::{
    domain::{day::Day, id::Id, phrase::within, plan::Plan},
    words::look_back as text,
};

/// How many days after the look-back the other may ask.
const ASK_AFTER: i64 = 5;

/// The text in two paragraphs: for the person who comes first on the list, with the step of the week as its one
/// action, or the first value's step.
pub fn share(plan: &Plan, step: Option<&Id>, day: Day) -> [String; 2] {
    let name = plan
        .active_people()
        .find(|person| person.kind == "friend")
        .map(|person| person.name.as_str());
    let values: Vec<String> = plan
        .active_values()
        .iter()
        .map(|value| within(&value.name))
        .collect();
    let action = action(plan, step).map(|action| addressed(&action, name));
    let ask = day.plus(ASK_AFTER).weekday().name();
    [
        text::share(name, &values, action.as_deref(), ask),
        text::SHARE_ANSWER.to_owned(),
    ]
}

pub fn whole(paragraphs: &[String; 2]) -> String {
    format!("{}\n\n{}\n", paragraphs[0], paragraphs[1])
}

/// The wording of the step of the week, while it is part of the plan.
fn action(plan: &Plan, step: Option<&Id>) -> Option<String> {
    let steps = plan.steps();
    let chosen = steps.iter().find(|item| Some(&item.id) == step);
    let item = chosen.or_else(|| steps.first())?;
    Some(within(item.text(item.size)))
}

/// The action as it is said to the one it names: "send one line to you".
fn addressed(action: &str, name: Option<&str>) -> String {
    let Some(name) = name.filter(|name| !name.is_empty()) else {
        return action.to_owned();
    };
    let is_name = |word: &str| word.trim_end_matches([',', '.', ';']) == name;
    let words: Vec<String> = action
        .split(' ')
        .map(|word| {
            if is_name(word) {
                word.replacen(name, "you", 1)
            } else {
                word.to_owned()
            }
        })
        .collect();
    words.join(" ")
}

/// The name of the file it is saved in.
pub fn file_name(day: Day) -> String {
    format!("share-{day}.txt")
}
