//! `daymark status`: one line for tmux, starship or waybar. Nothing personal stands in it unless the format asks.

use serde_json::json;

use crate::{domain::offer::Offer, env::Env, words};

use super::{answer::Answer, visit::Visit};

/// How the line is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The line itself.
    Text,
    /// What waybar reads.
    Json,
    /// The person's own.
    Own(String),
}

/// The line.
pub(super) fn line(env: &Env, form: &Form) -> Answer {
    let visit = Visit::open(env);
    let count = visit.session().steps_today();
    let text = match count {
        0 => words::NAME.to_owned(),
        count => words::shell::steps_today(count),
    };
    let line = match form {
        Form::Text => text,
        Form::Json => {
            let class = class(count, &visit.offers());
            let tooltip = format!("{}: {text}", words::NAME);
            let tooltip = if count == 0 { text.clone() } else { tooltip };
            json!({ "text": text, "tooltip": tooltip, "class": class, "alt": class }).to_string()
        }
        Form::Own(format) => filled(format, count, &visit.offers()),
    };
    // A status bar has no place for words about files.
    Answer::of(format!("{line}\n")).marked_by(visit.troubles())
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

fn is_open(offer: &Offer) -> bool {
    offer.done.is_none() && !offer.set_down
}
