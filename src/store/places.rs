//! Where everything lies, and what the names of files say: a log has its month and its device in its name, and syncers
//! make copies with names of their own.

use std::path::{Path, PathBuf};

use crate::domain::{day::Month, hash::hash, plan::Basic};

/// The two folders a store lives in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The folder to sync and back up: the plan and the logs.
    pub store: PathBuf,
    /// What this machine remembers about it; everything here can be rebuilt.
    pub state: PathBuf,
}

/// What is said at most once in a part of the day, or at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saying {
    /// The line of a timer.
    Reminder,
    /// The line of a timer for a basic, at its time.
    Basic(Basic),
    /// The line of a terminal that opens.
    Greeting,
}

impl Places {
    /// The plan.
    pub fn plan(&self) -> PathBuf {
        self.store.join("plan.json")
    }

    /// The folder of the logs.
    pub fn log(&self) -> PathBuf {
        self.store.join("log")
    }

    /// A log by name.
    pub(super) fn log_file(&self, name: &str) -> PathBuf {
        self.log().join(name)
    }

    /// Which device this machine is.
    pub(super) fn device(&self) -> PathBuf {
        self.state.join("device.json")
    }

    /// What this machine remembers about this store and no other.
    pub fn own(&self) -> PathBuf {
        let path = self.store.as_os_str().as_encoded_bytes();
        self.state
            .join("stores")
            .join(format!("{:016x}", hash(path)))
    }

    /// The summary that makes opening quick.
    pub(super) fn open_cache(&self) -> PathBuf {
        self.own().join("head.json")
    }

    /// The copies of a syncer that were taken in.
    pub(super) fn absorbed(&self) -> PathBuf {
        self.own().join("taken.json")
    }

    /// Which entries in this device's log are of others.
    pub(super) fn others(&self) -> PathBuf {
        self.own().join("others.json")
    }

    /// The plan as it was last read or written whole.
    pub(super) fn last_good(&self) -> PathBuf {
        self.own().join("last-good").join("plan.json")
    }

    /// Copies of earlier days.
    pub fn backup(&self) -> PathBuf {
        self.own().join("backup")
    }

    /// Entries that could not be written to the log.
    pub fn rescue(&self) -> PathBuf {
        self.own().join("rescue.jsonl")
    }

    /// The ids of what a device has forgotten; several may share this folder.
    pub(super) fn forgotten(&self, device: &str) -> PathBuf {
        self.own().join(format!("forgotten-{device}.json"))
    }

    /// The part of the day in which this was last said.
    pub(super) fn said(&self, what: Saying) -> PathBuf {
        self.own().join(match what {
            Saying::Reminder => "reminded.json",
            Saying::Basic(Basic::Sleep) => "reminded-sleep.json",
            Saying::Basic(Basic::Meals) => "reminded-meals.json",
            Saying::Basic(Basic::Movement) => "reminded-movement.json",
            Saying::Greeting => "greeted.json",
        })
    }

    /// What was told of a clock that is wrong.
    pub(super) fn told(&self) -> PathBuf {
        self.own().join("told.json")
    }

    /// Half-typed text.
    pub(super) fn draft(&self) -> PathBuf {
        self.own().join("draft.json")
    }
}

/// The folder a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The name of a device's log of a month, as in `2026-11-k3f9.jsonl`.
pub(super) fn log_name(month: Month, device: &str) -> String {
    format!("{month}-{device}.jsonl")
}

/// What a file in the log folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named<'a> {
    /// The log of a month, written by one device.
    Log {
        /// The month.
        month: Month,
        /// The device.
        device: &'a str,
    },
    /// A copy that a syncer or an editor put beside a log, or a log of another name.
    Copy {
        /// The month of the log it is a copy of, where the name says so.
        month: Option<Month>,
        /// The device of that log.
        device: Option<&'a str>,
    },
    /// Something else.
    Other,
}

/// What the name of a file in the log folder says.
pub(super) fn named(name: &str) -> Named<'_> {
    let origin = origin(name);
    if let Some((month, device, ".jsonl")) = origin {
        return Named::Log { month, device };
    }
    if !is_read(name) {
        return Named::Other;
    }
    Named::Copy {
        month: origin.map(|(month, ..)| month),
        device: origin.map(|(_, device, _)| device),
    }
}

/// The month of the log that this is, or is a copy of.
pub(super) fn month_of(name: &str) -> Option<Month> {
    match named(name) {
        Named::Log { month, .. } => Some(month),
        Named::Copy { month, .. } => month,
        Named::Other => None,
    }
}

/// True for a log of a name that daymark gives, and for the copies that are made of such: nobody else's file.
pub(super) fn is_of_ours(name: &str) -> bool {
    let rest = origin(name).map(|(.., rest)| rest);
    rest.is_some_and(|rest| rest == ".jsonl" || copied(rest, ".jsonl").is_some())
}

/// True for a device id: four lower-case letters or digits.
pub(super) fn is_device(text: &str) -> bool {
    text.len() == 4
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'))
}

/// Whose copy a file beside another is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MadeBy {
    /// A syncer put it there: what another machine wrote.
    Syncer,
    /// An editor or a tool kept it: what stood here before.
    Editor,
}

/// What the name of a file in the store's folder says of plan.json. `planets.json` and `plan-B.json` are somebody's own.
pub(super) fn plan_copy(name: &str) -> Option<MadeBy> {
    copied(name.strip_prefix("plan")?, ".json")
}

/// What follows the name of a file, without its extension, in that of a copy of it.
fn copied(rest: &str, extension: &str) -> Option<MadeBy> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(end) = rest.strip_prefix(extension) {
        let numbered = end.strip_prefix(".~").and_then(|end| end.strip_suffix('~'));
        return match end {
            "~" | ".orig" => Some(MadeBy::Editor),
            _ if numbered.is_some_and(is_number) => Some(MadeBy::Editor),
            _ => is_mark_of_conflict(end).then_some(MadeBy::Syncer),
        };
    }
    let mark = rest.strip_suffix(extension)?;
    let numbered = mark.strip_prefix(' ').is_some_and(is_number);
    (numbered || is_mark_of_conflict(mark)).then_some(MadeBy::Syncer)
}

fn is_mark_of_conflict(mark: &str) -> bool {
    mark.starts_with(".sync-conflict-") || mark.starts_with(" (") && is_conflict(mark)
}

fn is_conflict(name: &str) -> bool {
    name.contains(".sync-conflict-") || name.contains("conflicted copy")
}

fn is_read(name: &str) -> bool {
    if name.starts_with('.') {
        // A syncer's half of a file, an editor's notes, what a Mac puts beside files of others.
        return false;
    }
    let extension = |wanted| {
        name.rsplit_once('.')
            .is_some_and(|(_, last)| last == wanted)
    };
    extension("jsonl")
        || is_conflict(name)
        || (name.contains(".jsonl") && (extension("orig") || name.ends_with('~')))
}

/// The month and device a name begins with, and what follows.
fn origin(name: &str) -> Option<(Month, &str, &str)> {
    let month = Month::parse(name.get(..7)?)?;
    let rest = name.get(7..)?.strip_prefix('-')?;
    let device = rest.get(..4).filter(|device| is_device(device))?;
    Some((month, device, rest.get(4..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_names_its_month_and_its_device() {
        let month = Month {
            year: 2026,
            month: 11,
        };
        assert_eq!(log_name(month, "k3f9"), "2026-11-k3f9.jsonl");
        assert_eq!(
            named("2026-11-k3f9.jsonl"),
            Named::Log {
                month,
                device: "k3f9"
            }
        );
    }

    #[test]
    fn the_copies_of_every_syncer_are_read() {
        for name in [
            "2026-11-k3f9.sync-conflict-20261122-101010-ABCDEFG.jsonl",
            "2026-11-k3f9 (conflicted copy 2026-11-22).jsonl",
            "2026-11-k3f9 (Sam's conflicted copy 2026-11-22).jsonl",
            "2026-11-k3f9 2.jsonl",
            "2026-11-k3f9.jsonl.orig",
            "2026-11-k3f9.jsonl~",
        ] {
            assert!(
                matches!(named(name), Named::Copy { month: Some(_), device: Some(device) } if device == "k3f9"),
                "{name}"
            );
        }
        assert_eq!(
            named("mine.jsonl"),
            Named::Copy {
                month: None,
                device: None
            }
        );
        for name in [
            "notes.txt",
            ".daymark-1.tmp",
            "",
            "2026-11",
            "ümläut",
            ".syncthing.2026-11-k3f9.sync-conflict-20261122-101010-ABCDEFG.jsonl.tmp",
            "._2026-11-k3f9.jsonl",
        ] {
            assert_eq!(named(name), Named::Other, "{name}");
        }
    }

    #[test]
    fn a_log_that_somebody_named_is_theirs() {
        for name in [
            "2026-11-k3f9.jsonl",
            "2026-11-k3f9.sync-conflict-20261122-101010-ABCDEFG.jsonl",
            "2026-11-k3f9 (Sam's conflicted copy 2026-11-22).jsonl",
            "2026-11-k3f9 2.jsonl",
            "2026-11-k3f9.jsonl.orig",
            "2026-11-k3f9.jsonl~",
        ] {
            assert!(is_of_ours(name), "{name}");
        }
        for name in [
            "planner.jsonl",
            "2026-11-k3f9-mine.jsonl",
            "2026-11-k3f9.jsonl.txt",
            "mine (conflicted copy).jsonl",
        ] {
            assert!(!is_of_ours(name), "{name}");
        }
    }

    #[test]
    fn the_copies_of_a_plan_are_known_by_their_names() {
        for name in [
            "plan.sync-conflict-20261122-101010-ABCDEFG.json",
            "plan (conflicted copy 2026-11-22).json",
            "plan (Sam's conflicted copy 2026-11-22).json",
            "plan.json (conflicted copy)",
            "plan 2.json",
            "plan 13.json",
        ] {
            assert_eq!(plan_copy(name), Some(MadeBy::Syncer), "{name}");
        }
        for name in ["plan.json.orig", "plan.json~", "plan.json.~1~"] {
            assert_eq!(plan_copy(name), Some(MadeBy::Editor), "{name}");
        }
        for name in [
            "plan.json",
            "plan.json.txt",
            "plan-B.json.txt",
            "plan.json.mine~",
            "planets.json",
            "planets (conflicted copy 2026-11-22).json",
            "planner.jsonl",
            "plan.txt",
            "plan old.json",
            "planting.json",
            ".plan.json.swp",
            ".syncthing.plan.sync-conflict-20261122-101010-ABCDEFG.json.tmp",
            "log",
        ] {
            assert_eq!(plan_copy(name), None, "{name}");
        }
    }
}
