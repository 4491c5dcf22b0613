//! Words of `daymark sync init` and `daymark merge-plan`.

use std::path::Path;

use crate::store::PlanError;

pub fn written(name: &str, added: usize, all: usize) -> String {
    match added {
        0 => format!("{name}: all of it was there already.\n"),
        added if added == all => format!("{name}: written.\n"),
        1 => format!("{name}: 1 line was added.\n"),
        added => format!("{name}: {added} lines were added.\n"),
    }
}

/// What git runs, with its own signs for the three files.
const DRIVER: &str = "daymark merge-plan %O %A %B";

pub fn steps(store: &str) -> String {
    let folder = shell_words::quote(store);
    format!(
        "\
Only this folder travels: {store}

With git, once on each machine:
  cd {folder}
  git init
  git config merge.daymark-plan.name 'plans of daymark'
  git config merge.daymark-plan.driver '{DRIVER}'
Then, whenever you like:
  git add -A && git commit -m daymark && git pull --no-rebase && git push

With Syncthing: share the folder, nothing else is to be set.
With anything else that copies files: share the folder.

Each machine writes logs of its own, so marks meet without a conflict.
Copies that a syncer puts beside a file are read once, and stay.
"
    )
}

pub fn not_merged(error: &PlanError, ours: &Path) -> String {
    let place = error
        .place
        .map(|(line, column)| format!(":{line}:{column}"))
        .unwrap_or_default();
    let side = if error.path == ours {
        "this side's plan"
    } else {
        "the other side's plan"
    };
    format!(
        "{}{place}: in {side}, {}.\nNothing was merged. {} is as it was.\n",
        error.path.display(),
        error.message,
        ours.display()
    )
}
