//! `daymark export` and `daymark statement`: what can be taken along.

use clap::{ArgGroup, Args};
use serde_json::json;

use crate::{
    env::Env,
    store::{Store, Trouble},
    words,
};

use super::{
    answer::{Answer, Stream},
    log::{self, Log},
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
            [_, true, _] => Ok(Log::csv().run(env)),
            [_, _, true] => Ok(log::page(env)),
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

/// The plan and the log as one JSON document, with every key they hold.
fn json(env: &Env) -> anyhow::Result<Answer> {
    let mut store = store(env);
    let mut troubles = store.open(env.moment().day(4)).troubles;
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
