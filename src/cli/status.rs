//! `daymark status`: one line for tmux, starship or waybar. Nothing personal stands in it unless the format asks.

use clap::Args;
use serde_json::json;

use crate::{domain::offer::Offer, env::Env, words};

use super::{
    answer::Answer,
    visit::{Visit, is_open},
};

/// One line for a status bar
#[derive(Clone, Debug, Args)]
pub(super) struct Status {
    /// As JSON, for waybar
    #[arg(long)]
    json: bool,
    /// Your own line; {count}, {steps}, {next} and {value} are filled in
    #[arg(long, value_name = "FMT", conflicts_with = "json")]
    format: Option<String>,
}

impl Status {
    pub(super) fn run(&self, env: &Env) -> Answer {
        let visit = Visit::glance(env);
        let count = visit.session().steps_today();
        let text = match count {
            0 => words::NAME.to_owned(),
            count => words::shell::steps_today(count),
        };
        let line = match &self.format {
            Some(format) => filled(format, count, &visit.offers()),
            None if self.json => for_waybar(&text, count, &visit.offers()),
            None => text,
        };
        // A status bar has no place for words about files.
        Answer::line(&line).marked_by(visit.troubles())
    }
}

fn for_waybar(text: &str, count: usize, offers: &[Offer]) -> String {
    let class = class(count, offers);
    let tooltip = match count {
        0 => text.to_owned(),
        _ => format!("{}: {text}", words::NAME),
    };
    json!({ "text": text, "tooltip": tooltip, "class": class, "alt": class }).to_string()
}

/// The state of the day in one word, for a style.
fn class(count: usize, offers: &[Offer]) -> &'static str {
    let open = offers.iter().any(is_open);
    match (count, open) {
        (0, _) => "quiet",
        (_, true) => "some",
        (_, false) => "all",
    }
}

/// The person's own line: `{count}`, `{steps}`, `{next}` and `{value}` are filled in.
fn filled(format: &str, count: usize, offers: &[Offer]) -> String {
    let next = offers.iter().find(|offer| is_open(offer));
    format
        .replace("{count}", &count.to_string())
        .replace("{steps}", &words::steps(count))
        .replace(
            "{next}",
            next.map_or("", |offer| words::listed_step(&offer.text)),
        )
        .replace("{value}", next.map_or("", |offer| &offer.value_name))
}
