//! `daymark sync init` and `daymark merge-plan`: for a person whose own syncer carries the store between machines.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use anyhow::Context;

use crate::{
    env::Env,
    store::{disk::real::RealDisk, merge::merge_files},
    words::sync as words,
};

use super::{answer::Answer, exit::Exit};

/// The files that tell git and Syncthing how to treat a store, and their lines.
const FILES: [(&str, &[&str]); 3] = [
    (
        ".gitattributes",
        &[
            "log/*.jsonl merge=union -text",
            "plan.json merge=daymark-plan -text",
        ],
    ),
    (
        ".gitignore",
        &[
            ".daymark-*.tmp",
            "*~",
            "*.orig",
            "*.swp",
            "*.sync-conflict-*",
            ".stfolder",
            ".stversions",
        ],
    ),
    (
        ".stignore",
        &[".daymark-*.tmp", "*~", "*.orig", "*.swp", ".git"],
    ),
];

/// A merge driver for git: writes the merge of two plans into the first.
pub(super) fn merge_plan(env: &Env, ours: &Path, theirs: &Path) -> Answer {
    match merge_files(&RealDisk, (ours, theirs), env.seed) {
        Ok(()) => Answer::of(""),
        Err(error) => Answer {
            out: String::new(),
            err: words::not_merged(&error, ours),
            exit: Exit::NotDone,
        },
    }
}

/// Writes what git and Syncthing read into the store's folder, and prints the steps that are left to the person.
pub(super) fn init(env: &Env) -> anyhow::Result<Answer> {
    let store = &env.folders.store;
    make(store).with_context(|| format!("{} cannot be made", store.display()))?;
    let mut text = String::new();
    for (name, lines) in FILES {
        let path = store.join(name);
        let added = add_lines(&path, lines)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        text.push_str(&words::written(name, added, lines.len()));
    }
    text.push_str(&words::steps(&store.display().to_string()));
    Ok(Answer::of(text))
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// Adds those lines that a file has not, at its end; gives how many. Nothing that stands there is changed.
fn add_lines(path: &Path, lines: &[&str]) -> io::Result<usize> {
    let there = match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        there => there?,
    };
    let has = |line: &&&str| {
        let mut own = there.split(|byte| *byte == b'\n');
        own.any(|own| own.trim_ascii() == line.as_bytes())
    };
    let missing: Vec<&str> = lines.iter().filter(|line| !has(line)).copied().collect();
    if missing.is_empty() {
        return Ok(0);
    }
    let mut text = missing.join("\n") + "\n";
    if there.last().is_some_and(|last| *last != b'\n') {
        text.insert(0, '\n');
    }
    let mut options = OpenOptions::new();
    let mut file = options.append(true).create(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    Ok(missing.len())
}
