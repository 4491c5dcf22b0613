//! What can be taken along: `daymark export`, `statement`, `ics` for the calendar a person uses already, `share` for somebody
//! they trust.

use std::{
    io::{self, IsTerminal},
    path::{Path, PathBuf},
};

use clap::{ArgGroup, Args};
use serde_json::json;

use super::{
    answer::{Answer, Exit, Stream},
    log::{self, Log},
    visit::{Visit, store},
};
use crate::{
    domain::{phrase::name_key, plan::Person, review},
    env::Env,
    report::{
        ics,
        share::{self, Telling},
    },
    runtime::screen::to_clipboard,
    store::{PlanRead, Store, text_file},
    words::{self, look_back, report, shell},
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
    let opened = store.open(env.moment().day(4));
    store.remember_what_was_told(opened.today);
    let is_new = matches!(opened.plan, PlanRead::Absent) && opened.troubles.is_empty();
    let survey = store.survey();
    let troubles = store.troubles_after(&survey);
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
    let answer = out.end(&troubles);
    Ok(if is_new {
        answer.with_beginning()
    } else {
        answer
    })
}

/// The steps as a calendar: one event each, again and again
#[derive(Clone, Debug, Args)]
pub(super) struct Ics {
    /// Write it into this file
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// With the one-offs that have a day
    #[arg(long)]
    one_offs: bool,
}

impl Ics {
    pub(super) fn run(&self, env: &Env) -> Answer {
        let visit = if self.one_offs {
            Visit::open_whole(env)
        } else {
            Visit::open(env)
        };
        let session = visit.session();
        if session.plan.is_unfinished() {
            let mut answer = visit.answer("");
            if answer.exit == Exit::Done {
                answer.exit = Exit::NotDone;
            }
            return answer;
        }
        let one_offs = if self.one_offs {
            ics::ahead(&session.plan, &session.journal, session.day())
        } else {
            Vec::new()
        };
        let text = ics::calendar(&session.plan, session.day(), &one_offs);
        match &self.out {
            None => visit.answer(text),
            Some(file) => put(file, &text).with_troubles(visit.troubles()),
        }
    }
}

fn put(file: &Path, text: &str) -> Answer {
    let name = file.display().to_string();
    if text_file::put(file, text).is_err() {
        return Answer::refused(report::calendar_not_written(&name), Exit::NotWritten);
    }
    let events = text.matches("BEGIN:VEVENT").count();
    Answer::refused(report::calendar_written(events, &name), Exit::Done)
}

/// A text for somebody you trust: your values and one step
#[derive(Clone, Debug, Args)]
pub(super) struct Share {
    /// For somebody on your list, by name
    #[arg(long, value_name = "NAME")]
    person: Option<String>,
    /// With what you kept from this week
    #[arg(long)]
    with_wins: bool,
    /// Hand it to the terminal's clipboard too
    #[arg(long)]
    copy: bool,
    /// Save it in this folder too
    #[arg(long)]
    save: bool,
}

impl Share {
    pub(super) fn run(&self, env: &Env) -> Answer {
        let visit = Visit::open_weeks(env, None);
        let session = visit.session();
        if session.plan.is_unfinished() {
            return Answer::line(shell::HOW_TO_BEGIN);
        }
        let friends: Vec<&Person> = session.plan.friends().collect();
        let person = match &self.person {
            None => friends.first().copied(),
            Some(name) => match called(name, &friends) {
                Ok(friend) => Some(friend),
                Err(said) => return Answer::refused(said, Exit::NotDone),
            },
        };
        let day = session.day();
        let before = review::of_week_before(&session.journal, day.plus(1));
        let kept = before.filter(|(week, _)| *week == day);
        let kept = kept.map(|(_, review)| &*review.kept);
        let wins = || session.with_known(|known| share::wins(known, &session.content, day, kept));
        let telling = Telling {
            plan: &session.plan,
            person,
            step: before.and_then(|(_, review)| review.step_of_week.as_ref()),
            week: day,
            adds: self.with_wins.then(wins).flatten().into_iter().collect(),
        };
        let text = share::whole(&telling.paragraphs());
        let mut answer = visit.answer(text.clone());
        if self.copy {
            copy(&text, env, &mut answer);
        }
        if self.save {
            save(&share::file_name(session.day()), &text, &mut answer);
        }
        answer
    }
}

/// Who has this name, or the one whose name begins with it.
fn called<'a>(name: &str, friends: &[&'a Person]) -> Result<&'a Person, String> {
    let key = name_key(name);
    let mut all = friends.iter();
    if let Some(friend) = all.find(|friend| name_key(&friend.name) == key) {
        return Ok(friend);
    }
    let begins = |friend: &&&Person| !key.is_empty() && name_key(&friend.name).starts_with(&key);
    let mut begin = friends.iter().filter(begins);
    match (begin.next(), begin.next()) {
        (Some(friend), None) => Ok(friend),
        (Some(_), Some(_)) => Err(words::people::several_called(name)),
        (None, _) => Err(shell::nobody_called(name)),
    }
}

/// Standard error is where the terminal listens: standard output may lead into a file.
fn copy(text: &str, env: &Env, answer: &mut Answer) {
    if env.plain || !io::stderr().is_terminal() {
        answer.err.push_str(shell::NO_TERMINAL);
        answer.exit = Exit::NotDone;
    } else if to_clipboard(text, &mut io::stderr()).is_ok() {
        answer.err.extend([look_back::COPIED, "\n"]);
    }
}

fn save(name: &str, text: &str, answer: &mut Answer) {
    if let Ok(name) = text_file::save(Path::new("."), name, text) {
        answer.err.extend([&look_back::saved_as(&name), "\n"]);
    } else {
        answer.err.extend([look_back::NO_FILE, "\n"]);
        answer.exit = Exit::NotWritten;
    }
}
