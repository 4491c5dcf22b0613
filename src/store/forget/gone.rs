//! What is to be forgotten, where it can lie on this machine, what forgetting came to, and what was forgotten already.

use std::{
    collections::BTreeSet,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{Words, finder::Finder};
use crate::{
    domain::{id::Id, plan::Basic},
    store::{
        Elsewhere, NotSaved,
        disk::{Disk, Kind},
        file::FileStore,
        places::{folder_of, is_of_ours, plan_copy},
        writing::{is_temporary, read_whole},
    },
};

/// Shorter words stand in many texts, so nothing is concluded from them.
const TELLING: usize = 8;

/// Whose logs are rewritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those that this device writes.
    Own,
    /// Those of other devices too: they are gone for good.
    Everyones,
}

/// What is to be forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Entries of the log that lose their texts.
    pub entries: BTreeSet<Id>,
    /// Items of the plan that go whole.
    pub items: BTreeSet<Id>,
    /// Texts of the plan that are in no item.
    pub single: BTreeSet<Single>,
    /// What is looked for wherever it can stand.
    pub words: Words,
    /// Their texts, as far as they are known.
    pub texts: BTreeSet<String>,
}

/// A text of the plan that is in no item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Single {
    /// The statement of the values.
    Statement,
    /// The person's sentence for a body basic.
    Basic(Basic),
    /// Where helplines are listed.
    HelpUrl,
}

impl Single {
    /// All of them.
    pub const ALL: [Single; 5] = [
        Single::Statement,
        Single::Basic(Basic::Sleep),
        Single::Basic(Basic::Meals),
        Single::Basic(Basic::Movement),
        Single::HelpUrl,
    ];

    /// What it is asked for by.
    pub fn name(self) -> &'static str {
        match self {
            Single::Statement => "statement",
            Single::Basic(Basic::Sleep) => "sleep",
            Single::Basic(Basic::Meals) => "meals",
            Single::Basic(Basic::Movement) => "movement",
            Single::HelpUrl => "help_url",
        }
    }

    /// True for the keys that lead to it in plan.json; those of a basic may lie in the list of its times.
    pub(super) fn is_at(self, path: &[&str]) -> bool {
        match self {
            Single::Statement => path == ["statement", "text"],
            Single::Basic(_) => {
                let of = ["settings", "basics", self.name()];
                let rest = path.strip_prefix(&of);
                rest.is_some_and(|rest| matches!(rest, ["text"] | ["times", .., "text"]))
            }
            Single::HelpUrl => path == ["settings", "help_url"],
        }
    }
}

impl Gone {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.items.is_empty()
    }

    /// What tells it in bytes that nobody understands.
    pub(super) fn needles(&self) -> Needles<'_> {
        let mut texts = Vec::new();
        for text in self.texts.iter().filter(|text| text.len() >= TELLING) {
            let quoted = serde_json::Value::from(text.as_str()).to_string();
            let inside = quoted[1..quoted.len() - 1].to_owned();
            if inside != *text {
                texts.push(inside);
            }
            texts.push(text.clone());
        }
        let words = &self.words;
        Needles { texts, words }
    }
}

/// The texts that are long enough to be known again elsewhere, as they are and as they stand in JSON, and the words that
/// were asked for.
pub(super) struct Needles<'a> {
    texts: Vec<String>,
    words: &'a Words,
}

impl Needles<'_> {
    /// True when something of it stands in the bytes.
    pub(super) fn stand_in(&self, bytes: &[u8]) -> bool {
        self.finder().finds_any(bytes) || self.words.stand_in_bytes(bytes)
    }

    /// The texts, to be looked for again and again.
    pub(super) fn finder(&self) -> Finder<'_> {
        Finder::of(self.texts.iter().map(String::as_str))
    }

    /// True when one of the words stands in the bytes.
    pub(super) fn words_stand_in(&self, bytes: &[u8]) -> bool {
        self.words.stand_in_bytes(bytes)
    }
}

/// What forgetting came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// The files that were rewritten or taken away.
    pub files: Vec<String>,
    /// Logs of other devices that hold the text until those devices hear of it.
    pub others: Vec<String>,
    /// Files that could not be rewritten, and why.
    pub refused: Vec<(PathBuf, NotSaved)>,
    /// Files in which the same words stand for another reason.
    pub same_words: Vec<String>,
    /// Files that are not daymark's and hold it.
    pub foreign: Vec<PathBuf>,
    /// What is kept of stores at other places, and holds it.
    pub elsewhere: Vec<Elsewhere>,
}

impl Reached {
    /// Nothing of it stands anywhere any more, as far as this device knows.
    pub fn is_whole(&self) -> bool {
        let left = [&self.others, &self.same_words];
        left.iter().all(|files| files.is_empty())
            && self.refused.is_empty()
            && self.foreign.is_empty()
            && self.elsewhere.is_empty()
    }

    /// Could not be rewritten, for the first of these reasons.
    pub(super) fn refuse(&mut self, path: &Path, why: NotSaved) {
        if self.refused.iter().all(|(known, _)| known != path) {
            self.refused.push((path.to_owned(), why));
        }
    }
}

/// Ids, and no texts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::store) struct Forgotten {
    /// Entries whose texts are taken out of everything here.
    pub(in crate::store) entries: BTreeSet<Id>,
    /// Items of the plan that are.
    pub(in crate::store) items: BTreeSet<Id>,
}

impl<D: Disk> FileStore<D> {
    /// What was forgotten here.
    pub(in crate::store) fn forgotten(&self) -> Forgotten {
        let kept = self.recalled(&self.places.forgotten(&self.this.device.id));
        kept.unwrap_or_default()
    }

    /// The same, as what is to be left out of a copy.
    pub(in crate::store) fn gone(&self) -> Gone {
        let forgotten = self.forgotten();
        Gone {
            entries: forgotten.entries,
            items: forgotten.items,
            ..Gone::default()
        }
    }

    /// Remembers it. Where that cannot be kept, the next wider look does it all again.
    pub(super) fn keep_forgotten(&mut self, gone: &Gone) {
        let mut kept = self.forgotten();
        kept.entries.extend(gone.entries.iter().cloned());
        kept.items.extend(gone.items.iter().cloned());
        let bytes = serde_json::to_vec(&kept).unwrap_or_default();
        let _ = self.keep(&self.places.forgotten(&self.this.device.id), &bytes);
    }
}

/// The most bytes of a file that is rewritten.
pub(super) const LARGEST: u64 = 256 << 20;

impl<D: Disk> FileStore<D> {
    /// The names in a folder. One that is not there has none; what lies in one that gives no answer is not reached,
    /// and that is told.
    pub(super) fn names_in(&self, folder: &Path, reached: &mut Reached) -> Vec<String> {
        match self.disk.list(folder) {
            Ok(mut names) => {
                names.sort_unstable();
                names
            }
            Err(error) => {
                let kind = error.kind();
                if !matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory) {
                    reached.refuse(folder, error.into());
                }
                Vec::new()
            }
        }
    }

    /// The bytes of a file; none of one that is gone, or none of ours. One that gives no answer is told.
    pub(super) fn bytes_of(&self, path: &Path, reached: &mut Reached) -> Option<Vec<u8>> {
        match read_whole(&self.disk, path, LARGEST) {
            Ok((bytes, _)) => Some(bytes),
            Err(error) => {
                let kind = error.kind();
                if !matches!(kind, ErrorKind::NotFound | ErrorKind::InvalidInput) {
                    reached.refuse(path, error.into());
                }
                None
            }
        }
    }

    /// The file of lines that were put aside, and those that stayed of it.
    pub(super) fn rescue_files(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let own = self.places.own();
        let names = self.names_in(&own, reached);
        let paths = names.iter().map(|name| own.join(name));
        paths.filter(|path| self.is_aside(path)).collect()
    }

    /// True for a file of lines that were put aside.
    pub(super) fn is_aside(&self, path: &Path) -> bool {
        let name = path.file_name().and_then(|name| name.to_str());
        folder_of(path) == self.places.own()
            && name.is_some_and(|name| name == "rescue.jsonl" || name.starts_with("rescue-left-"))
    }

    /// Copies of the plan that a syncer or an editor made.
    pub(super) fn copies_beside_plan(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let names = self.names_in(&self.places.store, reached);
        let copies = names.iter().filter(|name| plan_copy(name).is_some());
        copies.map(|name| self.places.store.join(name)).collect()
    }

    /// The folders of the copies of earlier days.
    pub(super) fn backup_folders(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let backup = self.places.backup();
        let names = self.names_in(&backup, reached);
        names.iter().map(|name| backup.join(name)).collect()
    }

    /// Every regular file in the folders of the store and of what this machine keeps about it.
    pub(super) fn all_files(&self, reached: &mut Reached) -> Vec<PathBuf> {
        let own = self.places.own();
        let good = self.places.last_good();
        let mut folders = vec![
            self.places.store.clone(),
            self.places.log(),
            own,
            folder_of(&good).to_owned(),
        ];
        folders.extend(self.backup_folders(reached));
        let mut files = Vec::new();
        for folder in folders {
            let names = self.names_in(&folder, reached);
            for path in names.iter().map(|name| folder.join(name)) {
                match self.disk.stat(&path) {
                    Ok(stat) if stat.kind == Kind::File => files.push(path),
                    Err(error) if error.kind() != ErrorKind::NotFound => {
                        reached.refuse(&path, error.into());
                    }
                    Ok(_) | Err(_) => {}
                }
            }
        }
        files
    }

    /// True for a file of a name that daymark gives.
    pub(super) fn is_ours(&self, path: &Path) -> bool {
        let folder = folder_of(path);
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.unwrap_or_default();
        path.starts_with(self.places.own())
            || is_temporary(name) && (folder == self.places.store || folder == self.places.log())
            || folder == self.places.log() && is_of_ours(name)
            || folder == self.places.store && (name == "plan.json" || plan_copy(name).is_some())
    }

    /// Every other file in the store's folder that can be read, also in folders below it; git's own are not text.
    pub(super) fn foreign_files(&self) -> Vec<PathBuf> {
        let mut files = Vec::new();
        let mut folders = vec![self.places.store.clone()];
        while let Some(folder) = folders.pop() {
            for name in self.disk.list(&folder).unwrap_or_default() {
                let path = folder.join(&name);
                let is_link = self.disk.link(&path).is_ok();
                match self.disk.stat(&path).map(|stat| stat.kind) {
                    Ok(Kind::File) if !self.is_ours(&path) => files.push(path),
                    Ok(Kind::Folder) if !is_link && name != ".git" => folders.push(path),
                    Ok(_) | Err(_) => {}
                }
            }
        }
        files.sort();
        files
    }

    /// A file as it is named to the person: within its folder where that is ours.
    pub(super) fn label(&self, path: &Path) -> String {
        let own = self.places.own();
        let within = path
            .strip_prefix(&self.places.store)
            .or_else(|_| path.strip_prefix(own));
        let within = within.ok().filter(|within| !within.as_os_str().is_empty());
        within.unwrap_or(path).display().to_string()
    }
}
