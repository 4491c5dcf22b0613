//! A document of daymark itself: the log as it was, and the plan where there is none.

use serde_json::Value;

use crate::{
    env::Env,
    report::import::files::{File, Files},
    store::{Store, bringing::Document},
    words::import as words,
};

use super::{
    super::{
        answer::{Answer, Exit},
        visit::store,
    },
    saving::Progress,
    showing::{How, is_wanted, with_line},
};

/// Brings all of it along.
pub(super) fn import(env: &Env, files: &Files, how: How) -> Result<Answer, Answer> {
    let bytes = files.all().first().map_or(&[][..], File::text_bytes);
    let document = Document::parse(bytes).ok_or_else(|| Answer::usage(words::NO_DOCUMENT))?;
    let mut store = store(env);
    let today = env.moment().day(4);
    let opened = store.open(today);
    let news = store.news_of(&document);
    let lacks_plan = !opened.paper && store.lacks_plan();
    let plan = document.plan.as_ref().filter(|_| lacks_plan);
    let shown = preview(&document, news.len(), plan);
    let is_new = !news.is_empty() || plan.is_some();
    let answer = if how == How::Shown {
        with_line(shown, words::DRY_RUN)
    } else if !is_new {
        with_line(shown, words::ALL_HERE)
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
            Ok(()) => with_line(shown.to_owned(), &words::brought_whole(news.len())),
            Err(why) => Answer {
                out: shown.to_owned(),
                err: words::stopped(progress.written, news.len(), &why.to_string()),
                exit: Exit::NotWritten,
            },
        }
    };
    Ok(answer.with_troubles(&opened.troubles))
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
