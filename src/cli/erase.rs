//! `daymark erase`: takes away everything daymark wrote, after one typed word.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use crate::{
    env::{self, Env},
    store::{NotSaved, disk::RealDisk, erase::Erasable, file::FileStore, text_file::left_behind},
    words::forget as words,
};

use super::{
    answer::{Answer, Exit, heard},
    forget::kept_elsewhere,
    greet::{files_with_lines, take_lines},
    remind::Standing,
    visit::store,
};

/// Take everything away that daymark wrote, after one typed word
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Erase;

impl Erase {
    /// Says what would go and what would stay; on a terminal asks for the word, and does it.
    pub(super) fn run(env: &Env) -> Answer {
        let mut store = store(env);
        let found = store.erasable();
        let copies = left_behind(&env::folders_in_memory(), &store.places().own());
        let shells = files_with_lines(env);
        let timer = Standing::of(env);
        let timers = timer.page();
        let mut elsewhere = store.elsewhere();
        elsewhere.retain(|other| other.store.is_none());
        let kept = kept_elsewhere(&elsewhere).into_iter();
        let kept: String = kept.map(|line| line + "\n").collect();
        let is_store_empty = found.files.is_empty() && found.folders.is_empty();
        if is_store_empty && copies.is_empty() && shells.is_empty() && timers.is_empty() {
            return Answer::of(if kept.is_empty() {
                words::NOTHING_TO_ERASE.to_owned()
            } else {
                kept
            });
        }
        let mut page = page(env, &found, &copies);
        if !shells.is_empty() {
            page.extend([words::LINES_TOO, "\n", &lines(&shells)]);
        }
        if !timers.is_empty() {
            page.extend([words::TIMER_TOO, "\n", &timers]);
        }
        page += &kept;
        if !env.is_terminal {
            return Answer {
                out: page,
                ..Answer::refused(words::ON_A_TERMINAL, Exit::NotDone)
            };
        }
        let word = heard(&format!("{page}{}", words::TYPE_ERASE));
        if word.as_deref() != Some(words::ERASE) {
            return Answer::of(words::NOTHING_ERASED);
        }
        let mut answer = erase(&mut store, &found, &copies);
        // Where nothing was erased the lines still have something to say.
        if !answer.out.is_empty() {
            timer.take_away(&mut answer);
            for file in &shells {
                take_lines(file, &mut answer);
            }
            answer.out += &kept;
        }
        answer
    }
}

fn erase(store: &mut FileStore<RealDisk>, found: &Erasable, copies: &[PathBuf]) -> Answer {
    let mut answer = Answer::of("");
    let mut stays = |why: NotSaved, path: &Path| {
        let line = format!("{}\n  {}\n", words::refused(why), path.display());
        answer.err.push_str(&line);
        answer.exit = Exit::NotWritten;
    };
    let mut gone = 0;
    for copy in copies {
        match fs::remove_dir_all(copy) {
            Ok(()) => gone += 1,
            Err(error) => stays(error.into(), copy),
        }
    }
    match store.erase(found) {
        Err(why) => {
            answer.err += &words::not_erased(why);
            answer.exit = Exit::NotWritten;
        }
        Ok(erased) => {
            for (path, why) in &erased.refused {
                stays(*why, path);
            }
            answer.out = format!("{}\n", words::erased(erased.files + gone));
            if !erased.folders.is_empty() {
                let folders = lines(&erased.folders);
                answer.out.extend([words::FOLDERS_STAY, "\n", &folders]);
            }
            answer = answer.made_what_was_not_refused();
        }
    }
    answer
}

fn page(env: &Env, found: &Erasable, copies: &[PathBuf]) -> String {
    let folders = &env.folders;
    let mut text = format!("{}\n", words::WOULD_GO);
    for folder in [&folders.store, &folders.state] {
        let count = found
            .files
            .iter()
            .filter(|file| file.starts_with(folder))
            .count();
        text.extend([format!(
            "  {}\n",
            words::files(count, &folder.display().to_string())
        )]);
    }
    for copy in copies {
        text.extend([format!(
            "  {}\n",
            words::files(1, &copy.display().to_string())
        )]);
    }
    let made_by_others: Vec<PathBuf> = found
        .files
        .iter()
        .filter(|file| file.starts_with(&folders.store) && is_copy(file))
        .cloned()
        .collect();
    if !made_by_others.is_empty() {
        text.extend([words::COPIES_TOO, "\n", &lines(&made_by_others)]);
    }
    text.extend([format!("{}\n", words::WOULD_STAY)]);
    text.push_str(&lines(&found.foreign));
    text.push_str(&lines(&found.targets));
    text.extend([format!(
        "  {} {}\n",
        words::CONFIG_STAYS,
        folders.config.display()
    )]);
    text
}

/// True for a name that daymark gives to no file of its own in the store.
fn is_copy(file: &Path) -> bool {
    let is_log = file.extension().is_some_and(|ending| ending == "jsonl");
    let stem = file.file_stem().map_or(0, std::ffi::OsStr::len);
    let is_named = file.ends_with("plan.json") || file.ends_with("log");
    !(is_named || is_log && stem == LOG_STEM)
}

/// How many letters a log has before its ending, as in `2026-03-k3f9`.
const LOG_STEM: usize = 12;

fn lines(paths: &[PathBuf]) -> String {
    let mut lines = String::new();
    for path in paths {
        lines.extend(["  ", &path.display().to_string(), "\n"]);
    }
    lines
}
