//! A home folder of its own, for the real program and for a store that is opened here.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use daymark::{
    domain::{id::Ids, plan::Plan},
    store::{Opened, Store, disk::RealDisk, file::FileStore, places::Places},
};
use tempfile::TempDir;

use crate::store::home::today;

/// The program as it was built.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_daymark");

/// A home folder, gone when the test is.
pub struct Home {
    folder: PathBuf,
    /// Takes the folder away at the end, where it is its own.
    _gone: Option<TempDir>,
    /// How many windows there were: each draws other ids.
    windows: AtomicU64,
}

impl Home {
    /// An empty one.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        Self {
            _gone: Some(folder),
            ..Self::at(&path)
        }
    }

    /// One in a folder that is there, whose store holds this plan.
    pub fn in_folder(folder: &Path, plan: &Plan) -> Self {
        let home = Self::at(folder);
        home.keep_plan(plan);
        home
    }

    /// One in a folder that is there.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            _gone: None,
            windows: AtomicU64::new(0),
        }
    }

    /// One whose store holds this plan.
    pub fn with(plan: &Plan) -> Self {
        let home = Self::new();
        home.keep_plan(plan);
        home
    }

    /// Puts a plan into its store.
    pub fn keep_plan(&self, plan: &Plan) {
        self.write_plan(&serde_json::to_string_pretty(plan).unwrap());
    }

    /// Puts this into the place of its plan.
    pub fn write_plan(&self, text: &str) {
        self.write("data/daymark/plan.json", text);
    }

    /// Puts a file among its logs.
    pub fn write_log(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.put(&format!("data/daymark/log/{name}"), bytes.as_ref());
    }

    /// A place in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file into it, as private as daymark would.
    pub fn write(&self, name: &str, text: &str) {
        self.put(name, text.as_bytes());
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        let folder = path.parent().unwrap();
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .unwrap();
        fs::write(&path, bytes).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }

    /// What the program sees of the world: this home, an English terminal, a Sunday morning that runs on.
    pub fn variables(&self) -> Vec<(String, String)> {
        let folder = |name: &str| self.path(name).to_string_lossy().into_owned();
        [
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", folder("")),
            ("XDG_DATA_HOME", folder("data")),
            ("XDG_STATE_HOME", folder("state")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("DAYMARK_NOW", "2026-03-08T08:10:00+01:00".to_owned()),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
    }

    /// The program on this home, outside a terminal.
    pub fn daymark(&self) -> assert_cmd::Command {
        let mut command = assert_cmd::Command::new(PROGRAM);
        command.env_clear().envs(self.variables());
        command
    }

    /// What a command prints, once it ended well.
    #[track_caller]
    pub fn says(&self, words: &[&str]) -> String {
        let output = self.daymark().args(words).output().unwrap();
        assert!(output.status.success(), "{words:?} {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Where its store lies.
    pub fn places(&self) -> Places {
        Places {
            store: self.path("data/daymark"),
            state: self.path("state/daymark"),
        }
    }

    /// A window that is opened on its store.
    pub fn window(&self) -> FileStore<RealDisk> {
        self.window_of("this machine")
    }

    /// A window on another machine that has the same store, through a syncer say.
    pub fn window_of(&self, machine: &str) -> FileStore<RealDisk> {
        let seed = 2 + self.windows.fetch_add(1, Ordering::Relaxed);
        FileStore::new(RealDisk, self.places(), machine, Ids::seeded(seed))
    }

    /// A window, and what it found.
    pub fn opened(&self) -> (FileStore<RealDisk>, Opened) {
        let mut store = self.window();
        let opened = store.open(today());
        (store, opened)
    }

    /// The plan's file.
    pub fn plan_file(&self) -> PathBuf {
        self.places().plan()
    }

    /// Every file and folder below it, by path.
    pub fn files(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                }
                found.push(path);
            }
        }
        found.sort();
        found
    }

    /// The logs by name, whole.
    pub fn logs(&self) -> Vec<(String, Vec<u8>)> {
        let mut logs = Vec::new();
        for entry in fs::read_dir(self.places().log()).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            logs.push((name, fs::read(path).unwrap()));
        }
        logs.sort();
        logs
    }

    /// Every line of every log.
    pub fn log(&self) -> String {
        let texts = self.logs().into_iter().map(|(_, bytes)| bytes);
        String::from_utf8(texts.collect::<Vec<_>>().concat()).unwrap()
    }

    /// The one log there is.
    pub fn only_log(&self) -> String {
        assert_eq!(self.logs().len(), 1, "{:?}", self.logs());
        self.log()
    }

    /// How many lines of the logs are of this kind.
    pub fn logged(&self, kind: &str) -> usize {
        self.log().matches(&format!("\"k\":\"{kind}\"")).count()
    }
}
