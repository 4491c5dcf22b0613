//! `daymark export`, `daymark statement` and `daymark schema`: what can be taken along.

use serde_json::json;

use crate::{
    domain::plan,
    env::Env,
    store::{Store, Trouble},
    words,
};

use super::{
    answer::{Answer, Stream},
    visit::Visit,
};

/// The plan and the log as one JSON document, with every key they hold.
pub(super) fn json(env: &Env) -> anyhow::Result<Answer> {
    let mut store = super::store(env);
    let now = env.now.unwrap_or_else(crate::env::moment);
    let mut troubles = store.open(now.day(4)).troubles;
    let survey = store.survey();
    // Opening looks at this week alone.
    troubles.retain(|trouble| !matches!(trouble, Trouble::Damaged { .. }));
    if survey.damaged > 0 {
        let lines = survey.damaged;
        troubles.push(Trouble::Damaged { lines });
    }
    let beginning = json!({"about": words::WHAT_IT_IS_NOT, "plan": store.plan_as_written()});
    let beginning = serde_json::to_string_pretty(&beginning)?;
    let beginning = beginning.strip_suffix("\n}").unwrap_or_default();
    let mut out = Stream::new();
    // What is refused is told at the end.
    let _told = out.put_json(&format!("{beginning},\n  \"log\": ["));
    let mut line = String::new();
    store.each_line_in_order(&survey, |entry| {
        let between = if line.is_empty() { "\n    " } else { ",\n    " };
        line.clear();
        line.extend([between, entry]);
        out.put_json(&line)
    });
    let end = if line.is_empty() {
        "]\n}\n"
    } else {
        "\n  ]\n}\n"
    };
    let _told = out.put_json(end);
    Ok(out.end(&troubles))
}

/// The values statement; nothing while it is hidden or there is none.
pub(super) fn statement(env: &Env) -> Answer {
    let visit = Visit::open(env);
    let text = visit
        .session()
        .plan
        .statement_text()
        .filter(|text| !text.is_empty());
    let line = text.map_or_else(String::new, |text| format!("{text}\n"));
    Answer::of(line).with_troubles(visit.troubles())
}

/// A JSON Schema of plan.json.
pub(super) fn schema() -> Answer {
    Answer::of(plan::SCHEMA.to_owned())
}
