//! `daymark export` and `daymark statement`: what can be taken along.

use clap::{ArgGroup, Args};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::{
    env::Env,
    store::{Store, Trouble},
    words,
};

use super::{
    answer::Answer,
    take_along,
    visit::{Visit, store},
};

/// Everything as one document
#[derive(Clone, Copy, Debug, Args)]
#[command(group(ArgGroup::new("form").required(true)))]
pub(super) struct Export {
    /// As JSON, the plan and the whole log
    #[arg(long, group = "form")]
    json: bool,
    /// The done steps as comma-separated values
    #[arg(long, group = "form")]
    csv: bool,
    /// As a page of Markdown, without people and notes
    #[arg(long, group = "form")]
    markdown: bool,
}

impl Export {
    pub(super) fn run(self, env: &Env) -> anyhow::Result<Answer> {
        match [self.json, self.csv, self.markdown] {
            [_, true, _] => Ok(take_along::Log::csv().run(env)),
            [_, _, true] => Ok(take_along::page(env)),
            [_, false, false] => json(env),
        }
    }
}

/// The values statement
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Statement;

impl Statement {
    /// Nothing while it is hidden or there is none.
    pub(super) fn run(env: &Env) -> Answer {
        let visit = Visit::open(env);
        let text = visit.session().plan.statement_text();
        match text.filter(|text| !text.is_empty()) {
            Some(text) => visit.line(&text),
            None => visit.answer(""),
        }
    }
}

/// Everything, as one document.
#[derive(Serialize)]
struct Document {
    about: &'static str,
    plan: Option<serde_json::Value>,
    log: Vec<Box<RawValue>>,
}

/// The plan and the log as one JSON document, with every key they hold.
fn json(env: &Env) -> anyhow::Result<Answer> {
    let mut store = store(env);
    let mut troubles = store.open(env.moment().day(4)).troubles;
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
