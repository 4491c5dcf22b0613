//! A machine with a home of its own, on which a person uses the program.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use daymark::domain::plan::Plan;

use crate::support::{Home, three_values};

pub(super) struct Machine {
    /// Everything of it.
    pub(super) folder: PathBuf,
    home: Home,
}

impl Machine {
    pub(super) fn new(folder: &Path) -> Self {
        fs::create_dir_all(folder).unwrap();
        Self {
            folder: folder.to_owned(),
            home: Home::at(folder),
        }
    }

    pub(super) fn holds(&self, plan: &Plan) {
        self.home.keep_plan(plan);
    }

    /// The folder that is carried to the other machine.
    pub(super) fn store(&self) -> PathBuf {
        self.home.path("data/daymark")
    }

    /// A home that was copied as a whole, so that both believe to be the same device.
    pub(super) fn is_a_copy_of(&self, other: &Self) {
        // What this machine knows of its store lies under a name that its path makes: it is learned from a visit.
        self.holds(&three_values());
        self.daymark(0, 0, &["done"]);
        let own = only_in(&self.home.path("state/daymark/stores"));
        fs::remove_dir_all(self.home.path("data")).unwrap();
        fs::remove_dir_all(self.home.path("state")).unwrap();
        copy(&other.home.path("data"), &self.home.path("data"));
        copy(&other.home.path("state"), &self.home.path("state"));
        let copied = only_in(&self.home.path("state/daymark/stores"));
        fs::rename(&copied, copied.with_file_name(own.file_name().unwrap())).unwrap();
    }

    /// One of the things a person does, on the day of this round. Gives what the plan holds from then on.
    pub(super) fn does_something(&self, round: u32, drawn: u64) -> Option<String> {
        let minute = (drawn >> 8) as u32 % 600;
        let step = format!("{}", 1 + (drawn >> 32) % 3);
        let (words, keys) = match drawn % 8 {
            0..=2 => return self.shell(round, minute, &["done", &step]),
            3 => return self.shell(round, minute, &["undo", "--mark"]),
            4 => (
                None,
                format!("v<enter>w<c-u>Because of {minute}.<enter><esc><esc>"),
            ),
            5 | 6 => {
                let words = format!("Letter {minute}");
                let keys = format!("a<tab>w{words}<enter>3<enter>");
                (Some(words), keys)
            }
            _ => (None, "2en".to_owned()),
        };
        self.plays(round, minute, &keys);
        words
    }

    fn shell(&self, round: u32, minute: u32, words: &[&str]) -> Option<String> {
        self.daymark(round, minute, words);
        None
    }

    /// Opens, looks and closes.
    pub(super) fn looks(&self, round: u32) {
        self.plays(round, 700, "");
    }

    fn plays(&self, round: u32, minute: u32, keys: &str) {
        self.daymark(round, minute, &["--keys", keys]);
    }

    fn daymark(&self, round: u32, minute: u32, words: &[&str]) {
        let day = 1 + round % 28;
        let month = 1 + round / 28;
        let now = format!(
            "2026-{month:02}-{day:02}T{:02}:{:02}:00+01:00",
            7 + minute / 60,
            minute % 60
        );
        let mut command = self.home.daymark();
        let output = command
            .env("DAYMARK_NOW", now)
            .args(words)
            .output()
            .unwrap();
        let code = output.status.code();
        assert!(
            code == Some(0),
            "{words:?}: {code:?} {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    pub(super) fn export(&self) -> String {
        let output = self
            .home
            .daymark()
            .args(["export", "--json"])
            .output()
            .unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    }

    /// The ids of everything that lies in the logs.
    pub(super) fn ids(&self) -> BTreeSet<String> {
        let of = |line: &str| {
            let line: serde_json::Value = serde_json::from_str(line).ok()?;
            Some(line["id"].as_str()?.to_owned())
        };
        self.home.log().lines().filter_map(of).collect()
    }

    /// What is carried, by name; what the syncer has half done is not.
    pub(super) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        for folder in [self.store(), self.store().join("log")] {
            for file in fs::read_dir(&folder).into_iter().flatten().flatten() {
                let path = file.path();
                let is_hidden = file.file_name().to_string_lossy().starts_with('.');
                if file.file_type().unwrap().is_file() && !is_hidden {
                    let name = path.strip_prefix(self.store()).unwrap().to_owned();
                    files.insert(name, fs::read(&path).unwrap_or_default());
                }
            }
        }
        files
    }

    /// How many of them are copies that the syncer made.
    pub(super) fn copies(&self) -> usize {
        let names = self.files().into_keys();
        names
            .filter(|name| name.to_string_lossy().contains(".sync-conflict-"))
            .count()
    }
}

fn only_in(folder: &Path) -> PathBuf {
    let all: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    let [only] = all.try_into().unwrap();
    only
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
