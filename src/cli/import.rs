//! `daymark import`: what another program kept comes along. First it is shown, then it is written.

mod mapping;
mod reading;
mod saving;
mod showing;

use std::path::PathBuf;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use clap_complete::ArgValueCandidates;

use crate::{
    domain::plan::Plan,
    env::{self, Env},
    report::import::{
        Found, Here, Kind,
        entries::{self, Way},
        files::Files,
        read,
    },
    words::{import as words, shell},
};

use super::{
    answer::{Answer, Exit},
    completing,
    visit::Visit,
};

use mapping::Mapping;
use showing::{How, Preview, is_wanted, with_line};

/// Bring along what another program kept
#[derive(Clone, Debug, Args)]
pub(super) struct Import {
    /// A file or folder; - is standard input
    file: PathBuf,
    /// What it comes from, where its look does not tell
    #[arg(long, value_name = "KIND", value_parser = kind())]
    from: Option<Kind>,
    /// A file of lines "habit = value"; - is standard input
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// The value of all habits that the map leaves open: a number, a name or an id
    #[arg(long, value_name = "VALUE", add = ArgValueCandidates::new(completing::values))]
    to: Option<String>,
    /// Show what would come in, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Bring it in without asking
    #[arg(long)]
    yes: bool,
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::name))
        .map(|name| Kind::named(&name).unwrap_or(Kind::Csv))
}

impl Import {
    pub(super) fn run(&self, env: &Env) -> Answer {
        self.bring(env).unwrap_or_else(|refused| refused)
    }

    fn bring(&self, env: &Env) -> Result<Answer, Answer> {
        let files = reading::files(&self.file)?;
        let kind = self.from.or_else(|| Kind::of(&files));
        let kind = kind.ok_or_else(|| Answer::usage(words::NOT_RECOGNIZED))?;
        let how = match self.may_ask(env) {
            _ if self.dry_run => How::Shown,
            _ if self.yes => How::Written,
            true => How::Asked,
            false => How::Unasked,
        };
        if kind == Kind::Json {
            return saving::bring_whole(env, &files, how);
        }
        self.habits(env, kind, &files, how)
    }

    /// Somebody can be asked at a terminal that is not busy with a file.
    fn may_ask(&self, env: &Env) -> bool {
        let is_busy = self.map.as_deref().is_some_and(reading::is_stdin);
        env.is_terminal && !is_busy && !reading::is_stdin(&self.file)
    }

    /// Marks of another program: each habit goes to a value.
    fn habits(&self, env: &Env, kind: Kind, files: &Files, how: How) -> Result<Answer, Answer> {
        let mut visit = Visit::open_whole(env).unless_gone()?;
        if visit.session().plan.is_unfinished() {
            return Err(Answer::usage(format!("{}\n", shell::HOW_TO_BEGIN)));
        }
        let found = found_in(files, kind, &visit)?;
        let mut mapping = self.mapping(&visit.session().plan, &found)?;
        if how == How::Asked && !mapping.ask(&found) {
            return Ok(Answer::line(words::LEFT));
        }
        let way = Way {
            kind,
            values: &mapping.values(),
            journal: &visit.session().journal,
            now: visit.session().now(),
        };
        let brought = entries::entries(&found, &way);
        let preview = Preview {
            found: &found,
            kind,
            mapping: &mapping,
            known: brought.known,
            how,
        };
        let preview = preview.text();
        let is_empty = found.marks.is_empty() && found.moods.is_empty();
        let says_nothing = is_empty && found.not_done == 0 && !found.bad.is_empty();
        let has_columns = kind == Kind::Csv && !found.columns.is_empty();
        // On a terminal the run would ask.
        let would_ask = how == How::Shown && self.may_ask(env);
        let is_left_open = |names: &[&str]| !names.is_empty() && !would_ask;
        let answer = match mapping.unmapped(&found) {
            _ if says_nothing && has_columns => Answer {
                out: preview,
                ..Answer::refused(words::columns(&found.columns), Exit::Unreadable)
            },
            names if is_left_open(&names) => Answer {
                out: preview,
                ..Answer::usage(words::unmapped(&names, &mapping.numbered()))
            },
            _ if is_empty => Answer {
                exit: if says_nothing {
                    Exit::Unreadable
                } else {
                    Exit::NotDone
                },
                ..with_line(preview, words::NOTHING_FOUND)
            },
            _ if brought.entries.is_empty() => with_line(preview, words::ALL_HERE),
            _ if how == How::Shown => with_line(preview, words::DRY_RUN),
            _ if how == How::Written => saving::save(env, &mut visit, &brought, &preview),
            _ if how == How::Unasked => Answer {
                out: preview,
                ..Answer::usage(words::YES)
            },
            _ if is_wanted(&preview) => saving::save(env, &mut visit, &brought, ""),
            _ => Answer::line(words::LEFT),
        };
        Ok(answer.with_troubles(visit.troubles()))
    }

    /// Which habit goes where, as far as the words of the command say it.
    fn mapping<'a>(&self, plan: &'a Plan, found: &Found) -> Result<Mapping<'a>, Answer> {
        let map = match self.map.as_deref() {
            Some(map) if reading::is_stdin(map) && reading::is_stdin(&self.file) => {
                return Err(Answer::usage(words::ONE_STDIN));
            }
            Some(map) => Some(reading::text(map)?),
            None => None,
        };
        Mapping::of(plan, found, map.as_deref(), self.to.as_deref())
    }
}

/// What the files hold; a table with a quotation that never ends is refused.
fn found_in(files: &Files, kind: Kind, visit: &Visit) -> Result<Found, Answer> {
    let here = Here {
        today: visit.session().day(),
        start_hour: visit.session().plan.settings.day_start_hour,
        zone: env::here,
    };
    let found = read(kind, files, here);
    match &found.broken {
        Some(bad) => {
            let said = words::broken(&bad.file, bad.line);
            Err(Answer::refused(said, Exit::Unreadable))
        }
        None => Ok(found),
    }
}
