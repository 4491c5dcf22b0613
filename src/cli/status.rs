//! `daymark status`: one line for tmux, starship or waybar. Nothing personal stands in it unless the format asks.

use clap::Args;
use serde_json::json;

use crate::{
    domain::{offer::Offer, text::clean},
    env::Env,
    words,
};

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
        let text = match visit.store.waiting().len() {
            0 => text,
            marks => text + &words::shell::marks_wait(marks),
        };
        let line = match &self.format {
            Some(format) => match filled(format, count, &visit.offers()) {
                Ok(line) => line,
                Err(name) => return Answer::usage(words::shell::no_place(name)),
            },
            None if self.json => for_waybar(&text, count, &visit.offers()),
            None => text,
        };
        // A status bar has no place for words about files.
        visit.begins(Answer::line(&line).marked_by(visit.troubles()))
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

/// The person's own line: `{count}`, `{steps}`, `{next}` and `{value}` are filled in, `\n` and `\t` are what they are in
/// a script, and all else stays. Gives the name of a place that is none.
fn filled<'a>(format: &'a str, count: usize, offers: &[Offer]) -> Result<String, &'a str> {
    let next = offers.iter().find(|offer| is_open(offer));
    let mut line = String::new();
    let mut rest = format;
    while let Some(at) = rest.find(['{', '\\']) {
        line.push_str(&rest[..at]);
        let begun = &rest[at..];
        let sign = begun.chars().nth(1);
        let (words, length) = match (sign, named(begun)) {
            (Some('n'), None) => ("\n".to_owned(), 2),
            (Some('t'), None) => ("\t".to_owned(), 2),
            (Some('\\'), None) => ("\\".to_owned(), 2),
            (_, None) => (begun[..1].to_owned(), 1),
            (_, Some(name)) => {
                let words = match name {
                    "{count}" => count.to_string(),
                    "{steps}" => words::steps(count),
                    "{next}" => next
                        .map_or("", |offer| words::listed_step(&offer.text))
                        .to_owned(),
                    "{value}" => next.map_or("", |offer| &offer.value_name).to_owned(),
                    other => return Err(other),
                };
                (clean(&words).into_owned(), name.len())
            }
        };
        line.push_str(&words);
        rest = &begun[length..];
    }
    Ok(line + rest)
}

/// The word that a text begins with, in its braces; what is none may be JSON.
fn named(text: &str) -> Option<&str> {
    let (name, _) = text.strip_prefix('{')?.split_once('}')?;
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    let is_name = !name.is_empty() && name.chars().all(is_word);
    is_name.then(|| &text[..name.len() + 2])
}
