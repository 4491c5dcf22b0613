//! `daymark export`, `daymark statement` and `daymark schema`: what can be taken along.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::{
    domain::plan,
    env::Env,
    store::{Store, Trouble},
    words,
};

use super::{answer::Answer, visit::Visit};

/// Everything, as one document.
#[derive(Serialize)]
struct Document {
    about: &'static str,
    plan: Option<serde_json::Value>,
    log: Vec<Box<RawValue>>,
}

/// The plan and the log as one JSON document, with every key they hold.
pub(super) fn json(env: &Env) -> anyhow::Result<Answer> {
    let mut store = super::store(env);
    let now = env.now.unwrap_or_else(crate::env::moment);
    let mut troubles = store.open(now.day(4)).troubles;
    let whole = store.whole();
    // Opening looks at this week alone.
    troubles.retain(|trouble| !matches!(trouble, Trouble::Damaged { .. }));
    if whole.left_out > 0 {
        let lines = whole.left_out;
        troubles.push(Trouble::Damaged { lines });
    }
    let document = Document {
        about: words::WHAT_IT_IS_NOT,
        plan: whole.plan,
        log: whole.log,
    };
    let text = serde_json::to_string_pretty(&document)?;
    Ok(Answer::json(&format!("{text}\n")).with_troubles(&troubles))
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
