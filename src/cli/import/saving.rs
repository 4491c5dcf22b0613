//! Writing what is brought along: month by month, a flush a batch, so that it can stop and go on at any point.

use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

use crate::{
    domain::entry::Entry,
    env::{self, Env},
    report::import::entries::Brought,
    store,
    words::import as words,
};

use super::super::{
    answer::{Answer, Exit},
    visit::Visit,
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
                err: words::stopped(progress.written, all, &why.to_string()),
                exit: Exit::NotWritten,
            };
        }
        progress.is_at(progress.written + batch.len());
    }
    progress.end();
    let said = words::brought(brought.marks, brought.notes, brought.moods);
    let gap = if shown.is_empty() { "" } else { "\n" };
    Answer::of(format!("{shown}{gap}{said}\n"))
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
pub(super) struct Progress {
    begun: Instant,
    all: usize,
    /// How many are on disk.
    pub(super) written: usize,
    is_seen: bool,
    is_shown: bool,
}

impl Progress {
    /// Nothing is written yet. Line by line nothing is written over, so nothing is said meanwhile.
    pub(super) fn begin(all: usize, env: &Env) -> Self {
        Self {
            begun: env::instant(),
            all,
            written: 0,
            is_seen: io::stderr().is_terminal() && !env.plain,
            is_shown: false,
        }
    }

    /// So many are on disk now.
    pub(super) fn is_at(&mut self, written: usize) {
        self.written = written;
        if self.is_seen && self.begun.elapsed() > PATIENCE {
            self.is_shown = true;
            let line = words::progress(self.written, self.all);
            let mut err = io::stderr();
            let _told = err.write_all(line.as_bytes()).and_then(|()| err.flush());
        }
    }

    /// The line ends, if there is one.
    pub(super) fn end(&self) {
        if self.is_shown {
            let _ended = io::stderr().write_all(b"\n");
        }
    }
}
