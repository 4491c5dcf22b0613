//! `daymark import`: what another program kept comes along. First it is shown, then it is written.

mod mapping;
mod reading;
mod saving;
mod showing;
mod whole;

use std::io::{self, Write};

use crate::{
    env::Env,
    report::import::{
        Found, Kind,
        entries::{self, Brought, Way},
        files::Files,
        read,
    },
    words::{import as words, shell},
};

use super::{answer::Answer, args::Wanted, exit::Exit, visit::Visit};

use mapping::Mapping;

impl Wanted {
    /// True when somebody can be asked: a terminal that is not busy with a file.
    fn may_ask(&self, env: &Env) -> bool {
        let is_stdin = reading::is_stdin(&self.file);
        env.is_terminal && !is_stdin && !self.map.as_deref().is_some_and(reading::is_stdin)
    }
}

/// Brings it along.
pub(super) fn import(env: &Env, wanted: &Wanted) -> Answer {
    let files = match reading::files(&wanted.file) {
        Ok(files) => files,
        Err(answer) => return answer,
    };
    let Some(kind) = wanted.from.or_else(|| Kind::of(&files)) else {
        return Answer::usage(words::NOT_RECOGNIZED);
    };
    if kind == Kind::Json {
        return whole::import(env, wanted, &files);
    }
    habits(env, wanted, (kind, &files)).unwrap_or_else(|answer| answer)
}

/// Marks of another program: each habit goes to a value.
fn habits(env: &Env, wanted: &Wanted, (kind, files): (Kind, &Files)) -> Result<Answer, Answer> {
    let mut visit = Visit::open_whole(env);
    if visit.session().plan.is_unfinished() {
        return Err(Answer::usage(format!("{}\n", shell::HOW_TO_BEGIN)));
    }
    let found = read(kind, files, visit.session().day());
    let mut mapping = Mapping::of(&visit.session().plan, &found, wanted)?;
    let may_ask = wanted.may_ask(env) && !wanted.dry_run;
    if may_ask && !mapping.ask(&found) {
        return Ok(Answer::of(format!("{}\n", words::LEFT)));
    }
    let brought = brought(&visit, &found, (kind, &mapping));
    let preview = showing::preview(&found, (kind, &mapping), (&brought, wanted.dry_run));
    let is_empty = found.marks.is_empty() && found.moods.is_empty();
    let answer = match mapping.unmapped(&found) {
        _ if wanted.dry_run && is_empty => with_line(preview, words::NOTHING_FOUND),
        _ if wanted.dry_run => with_line(preview, words::DRY_RUN),
        names if !names.is_empty() => {
            let mut answer = Answer::usage(words::unmapped(&names, &mapping.numbered()));
            answer.out = preview;
            answer
        }
        _ if is_empty => {
            let mut answer = with_line(preview, words::NOTHING_FOUND);
            answer.exit = Exit::NotDone;
            answer
        }
        _ if brought.entries.is_empty() => with_line(preview, words::ALL_HERE),
        _ if !may_ask => saving::save(env, &mut visit, &brought, &preview),
        _ if is_wanted(&preview) => saving::save(env, &mut visit, &brought, ""),
        _ => Answer::of(format!("{}\n", words::LEFT)),
    };
    Ok(answer.with_troubles(visit.troubles()))
}

fn brought(visit: &Visit, found: &Found, (kind, mapping): (Kind, &Mapping)) -> Brought {
    let way = Way {
        kind,
        values: &mapping.values(),
        journal: &visit.session().journal,
        now: visit.session().now(),
    };
    entries::entries(found, &way)
}

fn with_line(mut text: String, line: &str) -> Answer {
    if !text.is_empty() {
        text.push('\n');
    }
    Answer::of(format!("{text}{line}\n"))
}

/// Shows what will be written and waits. Enter is yes, and so is a y.
fn is_wanted(preview: &str) -> bool {
    let mut out = io::stdout();
    let shown = write!(out, "{preview}\n{}", words::QUESTION).and_then(|()| out.flush());
    let answer = shown.ok().and_then(|()| reading::line());
    answer.is_some_and(|line| matches!(line.trim(), "" | "y" | "Y" | "yes"))
}
