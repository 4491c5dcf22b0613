//! A document of daymark itself: the log as it was, and the plan where there is none.

use serde_json::Value;

use crate::{
    env::{self, Env},
    report::import::files::Files,
    store::{Store, bringing::Document},
    words::import as words,
};

use super::{
    super::{answer::Answer, args::Wanted, exit::Exit},
    is_wanted,
    saving::Progress,
    with_line,
};

/// Brings all of it along.
pub(super) fn import(env: &Env, wanted: &Wanted, files: &Files) -> Answer {
    let bytes = files
        .all()
        .first()
        .map_or(&[][..], |file| file.text_bytes());
    let Some(document) = Document::parse(bytes) else {
        return Answer::usage(words::NO_DOCUMENT);
    };
    let mut store = super::super::store(env);
    let today = env.now.unwrap_or_else(env::moment).day(4);
    let opened = store.open(today);
    let news = store.news_of(&document);
    let plan = document.plan.as_ref();
    let lacks_plan = !opened.paper && store.lacks_plan();
    let plan = plan.filter(|_| lacks_plan);
    let shown = preview(&document, news.len(), plan);
    let is_new = !news.is_empty() || plan.is_some();
    let answer = if wanted.dry_run {
        with_line(shown, words::DRY_RUN)
    } else if !is_new {
        with_line(shown, words::ALL_HERE)
    } else if wanted.may_ask(env) && !is_wanted(&shown) {
        Answer::of(format!("{}\n", words::LEFT))
    } else {
        let shown = if wanted.may_ask(env) { "" } else { &shown };
        let mut progress = Progress::begin(news.len(), env);
        let saved = plan.map_or(Ok(()), |plan| store.bring_plan(plan));
        let saved = saved
            .and_then(|()| store.bring_entries(&news, today, |written| progress.is_at(written)));
        progress.end();
        match saved {
            Ok(()) => with_line(shown.to_owned(), &words::brought_whole(news.len())),
            Err(why) => Answer {
                out: shown.to_owned(),
                err: words::stopped(progress.written, news.len(), &why.to_string()),
                exit: Exit::NotWritten,
            },
        }
    };
    answer.with_troubles(&opened.troubles)
}

fn preview(document: &Document, news: usize, plan: Option<&Value>) -> String {
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
