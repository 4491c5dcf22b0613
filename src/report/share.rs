//! The text for somebody a person trusts: the values, one action, and how to answer. No mood, no count, no note, unless
//! the person adds what the week kept, or how the action of last week went.

use crate::{
    content::Content,
    domain::{
        change::ASK_AFTER,
        day::Day,
        id::Id,
        known::Known,
        phrase::{listed_step, within},
        plan::{Person, Plan},
        review,
    },
    words::look_back as text,
};

/// What is told, and to whom.
#[derive(Clone, Debug)]
pub struct Telling<'a> {
    pub plan: &'a Plan,
    pub person: Option<&'a Person>,
    /// The step of the week; without one the first value's.
    pub step: Option<&'a Id>,
    /// The last day of the week that is looked back on.
    pub week: Day,
    /// What the person adds, in sentences.
    pub adds: Vec<String>,
}

impl Telling<'_> {
    /// The text in its paragraphs.
    pub fn paragraphs(&self) -> Vec<String> {
        let name = self.person.map(|person| person.name.as_str());
        let values = self.plan.active_values().into_iter();
        let values: Vec<String> = values.map(|value| within(&value.name)).collect();
        let values = values.join(", ");
        let ask = self.week.plus(ASK_AFTER).weekday().name();
        let action = action(self.plan, self.step).map(|action| addressed(&action, name));
        let adds = self.adds.iter().map(|added| addressed(added, name));
        let own = self.person.and_then(|person| person.text.as_deref());
        if let Some(own) = own.filter(|own| !own.trim().is_empty()) {
            let action = action.unwrap_or_else(|| text::A_SMALL_STEP.to_owned());
            let filled = own
                .replace(text::VALUES_HERE, &values)
                .replace(text::ACTION_HERE, &action)
                .replace(text::DAY_HERE, ask);
            return std::iter::once(filled).chain(adds).collect();
        }
        let count = self.plan.active_values().len();
        let first = text::share(name, count, action.as_deref(), [&values, ask]);
        let last = text::SHARE_ANSWER.to_owned();
        std::iter::once(first).chain(adds).chain([last]).collect()
    }

    /// The text to be edited, with what is filled in by its name.
    pub fn template(&self) -> String {
        let name = self.person.map(|person| person.name.as_str());
        let own = self.person.and_then(|person| person.text.clone());
        own.unwrap_or_else(|| usual(name, self.plan))
    }
}

/// The template of the usual text.
pub fn usual(name: Option<&str>, plan: &Plan) -> String {
    let count = plan.active_values().len();
    let filled = [text::VALUES_HERE, text::DAY_HERE];
    let first = text::share(name, count, Some(text::ACTION_HERE), filled);
    format!("{first} {}", text::SHARE_ANSWER)
}

pub fn whole(paragraphs: &[String]) -> String {
    format!("{}\n", paragraphs.join("\n\n"))
}

/// What the week kept, in a sentence: the marked rows, or those a look-back would mark beforehand.
pub fn wins(known: &Known, content: &Content, week: Day, kept: Option<&[Id]>) -> Option<String> {
    let rows = review::kept_rows(known, week).into_iter();
    let rows = rows.filter(|row| match kept {
        Some(kept) => row.ids.iter().any(|id| kept.contains(id)),
        None => row.kept,
    });
    let told: Vec<String> = rows
        .map(|row| within(listed_step(content.past(&row.step.done.text))))
        .collect();
    (!told.is_empty()).then(|| text::wins(&told))
}

/// How the action went that was told a week ago, where it was.
pub fn outcome(known: &Known, week: Day) -> Option<String> {
    let (told, before) = review::told_before(known.journal, week)?;
    let step = before.step_of_week.as_ref();
    let step = step.and_then(|id| known.plan.commitment(id))?;
    let days = [told.plus(1), week.min(told.plus(7))];
    let times = known.marked_between(&step.id, days, |_| true);
    Some(text::outcome(&within(step.text(step.size)), times))
}

/// The wording of the step of the week, while it is part of the plan.
fn action(plan: &Plan, step: Option<&Id>) -> Option<String> {
    let steps = plan.steps();
    let chosen = steps.into_iter().find(|item| Some(&item.id) == step);
    let item = chosen.or_else(|| plan.steps_of_week().into_iter().next())?;
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
