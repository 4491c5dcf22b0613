//! `daymark sync init` and `daymark merge-plan`: for a person whose own syncer carries the store between machines.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::{Args, Subcommand};

use crate::{
    env::Env,
    store::{disk::RealDisk, merge::merge_files},
    words::{shell::MADE, sync as words},
};

use super::{
    answer::{Answer, Exit},
    visit::open_store_to_write,
};

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

/// Several machines: what your own syncer is told
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Sync {
    #[command(subcommand)]
    what: What,
}

/// What is done about several machines.
#[derive(Clone, Copy, Debug, Subcommand)]
enum What {
    /// Write .gitattributes, .gitignore and .stignore into the store, and say what is left to do
    Init,
}

impl Sync {
    pub(super) fn run(self, env: &Env) -> anyhow::Result<Answer> {
        let What::Init = self.what;
        match open_store_to_write(env) {
            Ok(_) => init(&env.folders.store),
            Err(why) => Ok(why),
        }
    }
}

/// A merge driver for git: the merge of two plans, written into OURS
#[derive(Clone, Debug, Args)]
pub(super) struct MergePlan {
    /// The plan both come from; it is not needed, and may be empty
    #[arg(id = "base", value_name = "BASE")]
    _base: PathBuf,
    /// The plan of this side
    #[arg(value_name = "OURS")]
    ours: PathBuf,
    /// The plan of the other side
    #[arg(value_name = "THEIRS")]
    theirs: PathBuf,
}

impl MergePlan {
    pub(super) fn run(&self, env: &Env) -> Answer {
        match merge_files(&RealDisk, (&self.ours, &self.theirs), env.seed) {
            Ok(()) => Answer::of(""),
            Err(error) => Answer::refused(words::not_merged(&error, &self.ours), Exit::NotDone),
        }
    }
}

/// Writes what git and Syncthing read into the store's folder, and prints the steps that are left to the person.
fn init(store: &Path) -> anyhow::Result<Answer> {
    make(store).with_context(|| format!("{} cannot be made", store.display()))?;
    let mut text = String::new();
    for (name, lines) in FILES {
        let path = store.join(name);
        let added = add_lines(&path, lines)
            .with_context(|| format!("{} cannot be written", path.display()))?;
        text.push_str(&words::written(name, added, lines.len()));
    }
    text.push_str(&words::steps(&store.display().to_string()));
    Ok(Answer::of(text).made(MADE))
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
