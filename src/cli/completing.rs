//! Completing words in a shell: commands and options by their tree, steps, values and days by the person's own store,
//! which is only read. The shell calls daymark itself, as the script of `daymark completions` asks it to.

use std::{ffi::OsString, path::PathBuf};

use clap::{Command, builder::StyledStr};
use clap_complete::{CompleteEnv, Shell, engine::CompletionCandidate, env::Shells};

use crate::{
    domain::{phrase::name_key, text::clean},
    env::{Env, Wishes},
    words,
};

use super::{
    answer::{Answer, Exit},
    visit::{Visit, id, is_open},
};

/// Set by the script of a shell that asks for words.
const ASKED: &str = "DAYMARK_COMPLETE";

/// How many days back a day is completed.
const DAYS: i64 = 7;

/// Answers a shell that asks for words of this tree; `None` where none does.
pub(super) fn answer(
    tree: fn() -> Command,
    typed: impl IntoIterator<Item = OsString>,
) -> Option<Exit> {
    let here = std::env::current_dir().ok();
    let asked = CompleteEnv::with_factory(tree).var(ASKED);
    match asked.try_complete(typed, here.as_deref()) {
        Ok(false) => None,
        Ok(true) => Some(Exit::Done),
        Err(error) => Some(Answer::from(error).say()),
    }
}

/// What a shell reads to ask daymark for words.
pub(super) fn script(shell: Shell) -> Answer {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    if let Some(shell) = shells.completer(&shell.to_string()) {
        // Writing into memory does not fail.
        let _written =
            shell.write_registration(ASKED, words::NAME, words::NAME, words::NAME, &mut script);
    }
    Answer::of(String::from_utf8_lossy(&script))
}

/// The open steps of today.
pub(super) fn steps() -> Vec<CompletionCandidate> {
    let Some(visit) = visit() else {
        return Vec::new();
    };
    let offers = visit.offers();
    let texts: Vec<&str> = offers.iter().map(|offer| offer.text.as_str()).collect();
    let open = offers.iter().filter(|offer| is_open(offer));
    open.map(|offer| {
        let is_taken = |word: &str| {
            let key = name_key(word);
            let begin = texts.iter().filter(|text| name_key(text).starts_with(&key));
            begin.count() > 1 || offers.iter().any(|other| id(other) == word)
        };
        let word = first_word(&offer.text).filter(|word| !is_taken(word));
        let word = word.unwrap_or_else(|| offer.key.to_string());
        candidate(word, &offer.text)
    })
    .collect()
}

/// The values that are chosen.
pub(super) fn values() -> Vec<CompletionCandidate> {
    let Some(visit) = visit() else {
        return Vec::new();
    };
    let values = visit.session().plan.active_values();
    let named = values.into_iter().filter_map(|value| {
        let name = first_word(&value.name).filter(|word| *word == value.name.to_lowercase());
        let id = || first_word(value.id.as_str());
        Some(candidate(name.or_else(id)?, &value.name))
    });
    named.collect()
}

/// Today and the days before it.
pub(super) fn days() -> Vec<CompletionCandidate> {
    let Some(visit) = visit() else {
        return Vec::new();
    };
    let today = visit.session().day();
    let days = (0..DAYS).map(|back| today.plus(-back));
    days.map(|day| candidate(day.to_string(), &day.name()))
        .collect()
}

/// The commands of a tree.
pub(super) fn commands(tree: &Command) -> Vec<CompletionCandidate> {
    let commands = tree.get_subcommands().map(|command| {
        let about = command.get_about().map(ToString::to_string);
        candidate(command.get_name().to_owned(), &about.unwrap_or_default())
    });
    commands.collect()
}

fn candidate(word: String, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(word).help(Some(StyledStr::from(clean(help).into_owned())))
}

/// The word a text begins with, as it can be typed in every shell without a sign around it.
fn first_word(text: &str) -> Option<String> {
    let word = text.split_whitespace().next()?;
    let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let mut letters = word.chars();
    let is_plain = letters.clone().any(char::is_alphabetic)
        && letters.all(|letter| letter.is_alphanumeric() || letter == '-')
        && !word.starts_with('-');
    is_plain.then(|| word.to_lowercase())
}

/// The store that the typed words name, or the usual one.
fn visit() -> Option<Visit> {
    let mut typed = std::env::args_os().skip_while(|word| word != "--");
    let is_store = |word: &OsString| word == "--store";
    let store = typed.find(is_store).and_then(|_| typed.next());
    let env = Env::read(Wishes {
        store: store.map(PathBuf::from),
        ..Wishes::default()
    });
    Some(Visit::open(&env.ok()?))
}
