//! Writing what is brought along: month by month, a flush a batch, so that it can stop and go on at any point.

use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

use crate::{
    domain::entry::Entry,
    env::{self, Env},
    report::import::{entries::Brought, files::Files},
    store::{self, bringing::Document},
    words::{import as words, shell::MADE},
};

use super::{
    super::{
        answer::{Answer, Exit},
        visit::{Visit, open_store_to_write},
    },
    showing::{How, is_wanted, with_line},
};

/// About how many bytes are written and flushed at once.
const BATCH: usize = 60 << 10;

/// After this time a person is told how far it is.
const PATIENCE: Duration = Duration::from_secs(1);

/// Writes all of it and says so. `shown` is what nobody has seen yet.
pub(super) fn save(env: &Env, visit: &mut Visit, brought: &Brought, shown: &str) -> Answer {
    let mut progress = Progress::begin(brought.entries.len(), env);
    for batch in batches(&brought.entries) {
        if let Err(why) = visit.bring(batch.to_vec()) {
            progress.end();
            let all = brought.entries.len();
            return Answer {
                out: shown.to_owned(),
                ..Answer::refused(
                    words::stopped(progress.written, all, &why.to_string()),
                    Exit::NotWritten,
                )
            };
        }
        progress.is_at(progress.written + batch.len());
    }
    progress.end();
    let said = words::brought(brought.marks, brought.notes, brought.moods);
    let gap = if shown.is_empty() { "" } else { "\n" };
    Answer::of(format!("{shown}{gap}{said}\n")).made(MADE)
}

/// Neighbors of one month, as many as go into one write.
fn batches(entries: &[Entry]) -> impl Iterator<Item = &[Entry]> {
    let mut rest = entries;
    std::iter::from_fn(move || {
        let month = rest.first()?.day.month();
        let mut bytes = 0;
        let end = rest.iter().position(|entry| {
            bytes += store::line(entry).len();
            bytes > BATCH || entry.day.month() != month
        });
        let (batch, after) = rest.split_at(end.unwrap_or(rest.len()).max(1));
        rest = after;
        Some(batch)
    })
}

/// One line on a terminal that says how far it is, once that takes a while.
struct Progress {
    begun: Instant,
    all: usize,
    /// How many are on disk.
    written: usize,
    is_seen: bool,
    is_shown: bool,
}

impl Progress {
    /// Nothing is written yet. Line by line nothing is written over, so nothing is said meanwhile.
    fn begin(all: usize, env: &Env) -> Self {
        Self {
            begun: env::instant(),
            all,
            written: 0,
            is_seen: io::stderr().is_terminal() && !env.plain,
            is_shown: false,
        }
    }

    /// So many are on disk now.
    fn is_at(&mut self, written: usize) {
        self.written = written;
        if self.is_seen && self.begun.elapsed() > PATIENCE {
            self.is_shown = true;
            let line = words::progress(self.written, self.all);
            let mut err = io::stderr();
            let _told = err.write_all(line.as_bytes()).and_then(|()| err.flush());
        }
    }

    /// The line ends, if there is one.
    fn end(&self) {
        if self.is_shown {
            let _ended = io::stderr().write_all(b"\n");
        }
    }
}

/// Brings along a document of daymark itself: the log as it was, and the plan where there is none.
pub(super) fn bring_whole(env: &Env, files: &Files, how: How) -> Result<Answer, Answer> {
    let no_document = || Answer::usage(words::NO_DOCUMENT);
    let file = files.all().first().ok_or_else(no_document)?;
    let document = Document::parse(file.base().as_ref(), file.text_bytes());
    let document = document.ok_or_else(no_document)?;
    let (mut store, opened) = open_store_to_write(env)?;
    let today = opened.today;
    let news = store.news_of(&document);
    let lacks_plan = !opened.paper && store.lacks_plan();
    if let Some(error) = document.plan_error.as_ref().filter(|_| lacks_plan) {
        let line = error.place.map(|(line, _)| line);
        let said = words::plan_unread(file.base(), line, &error.message);
        return Err(Answer::refused(said, Exit::Unreadable));
    }
    let plan = document.plan.as_ref().filter(|_| lacks_plan);
    let shown = preview(&document, news.len(), plan);
    let is_new = !news.is_empty() || plan.is_some();
    let answer = if !is_new {
        with_line(shown, words::ALL_HERE)
    } else if how == How::Shown {
        with_line(shown, words::DRY_RUN)
    } else if how == How::Unasked {
        Answer {
            out: shown,
            ..Answer::usage(words::YES)
        }
    } else if how == How::Asked && !is_wanted(&shown) {
        Answer::line(words::LEFT)
    } else {
        let shown = if how == How::Asked { "" } else { &shown };
        let mut progress = Progress::begin(news.len(), env);
        let saved = plan.map_or(Ok(()), |plan| store.bring_plan(plan));
        let saved = saved
            .and_then(|()| store.bring_entries(&news, today, |written| progress.is_at(written)));
        progress.end();
        match saved {
            Ok(()) => with_line(shown.to_owned(), &words::brought_whole(news.len())).made(MADE),
            Err(why) => {
                let stopped = words::stopped(progress.written, news.len(), &why.to_string());
                Answer {
                    out: shown.to_owned(),
                    ..Answer::refused(stopped, Exit::NotWritten)
                }
            }
        }
    };
    Ok(answer.with_troubles(&opened.troubles))
}

fn preview(document: &Document, news: usize, plan: Option<&serde_json::Value>) -> String {
    let mut lines = vec![words::document(document.entries.len(), document.span())];
    if document.plan.is_some() {
        let line = if plan.is_some() {
            words::PLAN_COMES
        } else {
            words::PLAN_STAYS
        };
        lines.push(line.to_owned());
    }
    if document.entries.len() > news {
        lines.push(words::known_entries(document.entries.len() - news));
    }
    if document.damaged > 0 {
        lines.push(words::no_entries(document.damaged));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}
