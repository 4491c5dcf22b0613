//! A home folder of its own for the real program.

use std::{
    fs::{self, DirBuilder},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
};

use daymark::domain::plan::Plan;
use tempfile::TempDir;

/// The program as it was built.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_daymark");

/// A home folder, gone when the test is.
pub struct Home {
    folder: PathBuf,
    /// Takes the folder away at the end, where it is its own.
    _gone: Option<TempDir>,
}

impl Home {
    /// An empty one.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder: folder.path().to_owned(),
            _gone: Some(folder),
        }
    }

    /// One in a folder that is there, whose store holds this plan.
    pub fn in_folder(folder: &Path, plan: &Plan) -> Self {
        let home = Self::at(folder);
        home.write_plan(plan);
        home
    }

    /// One in a folder that is there.
    pub fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            _gone: None,
        }
    }

    /// One whose store holds this plan.
    pub fn with(plan: &Plan) -> Self {
        let home = Self::new();
        home.write_plan(plan);
        home
    }

    /// Puts a plan into its store.
    pub fn write_plan(&self, plan: &Plan) {
        let text = serde_json::to_string_pretty(plan).unwrap();
        self.write("data/daymark/plan.json", &text);
    }

    /// A place in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file into it, as private as daymark would.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        let folder = path.parent().unwrap();
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .unwrap();
        fs::write(&path, text).unwrap();
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

    /// Every line of every log.
    pub fn log(&self) -> String {
        let Ok(folder) = fs::read_dir(self.path("data/daymark/log")) else {
            return String::new();
        };
        let mut files: Vec<PathBuf> = folder.flatten().map(|file| file.path()).collect();
        files.sort();
        files
            .iter()
            .map(|file| fs::read_to_string(file).unwrap())
            .collect()
    }

    /// How many lines of the logs are of this kind.
    pub fn logged(&self, kind: &str) -> usize {
        self.log().matches(&format!("\"k\":\"{kind}\"")).count()
    }
}
