//! Where the files are.

use std::{
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use directories::ProjectDirs;

use crate::domain::text::clean;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The plan and the log; the one to sync and back up.
    pub store: PathBuf,
    /// The store is one that the person named.
    pub is_named: bool,
    pub state: PathBuf,
    /// What the person wrote about looks and content.
    pub config: PathBuf,
}

impl Folders {
    /// The folders of this person. A store that was named wins over `DAYMARK_STORE`, that over the usual place.
    pub fn find(store: Option<PathBuf>) -> Result<Self> {
        let usual = ProjectDirs::from("", "", "daymark");
        let place = |xdg: &str, usual: Option<PathBuf>| {
            absolute(xdg)
                .map(|folder| folder.join("daymark"))
                .or(usual)
                .context("There is no home folder. Set HOME, or name a folder with --store DIR")
        };
        let usually =
            |folder: fn(&ProjectDirs) -> &Path| usual.as_ref().map(|dirs| folder(dirs).to_owned());
        let state = usual.as_ref().map(|dirs| {
            dirs.state_dir()
                .map_or_else(|| dirs.data_local_dir().join("state"), Path::to_owned)
        });
        let named = store.or_else(|| std::env::var_os("DAYMARK_STORE").map(PathBuf::from));
        let named = named.filter(|folder| !folder.as_os_str().is_empty());
        let is_named = named.is_some();
        let store = match named {
            Some(folder) => std::path::absolute(&folder)
                .with_context(|| format!("{} is no folder", folder.display()))?
                // A slash at its end makes no other store of it: its copies lie under its name.
                .components()
                .collect(),
            None => place("XDG_DATA_HOME", usually(ProjectDirs::data_dir))?,
        };
        Ok(Self {
            store,
            is_named,
            state: place("XDG_STATE_HOME", state)?,
            config: place("XDG_CONFIG_HOME", usually(ProjectDirs::config_dir))?,
        })
    }
}

/// A path as a person reads it: the home folder is `~`, and nothing in it can command the terminal.
pub fn readable(path: &Path) -> String {
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let inside = home
        .filter(|home| home.is_absolute() && home.parent().is_some())
        .and_then(|home| path.strip_prefix(home).ok().map(Path::to_owned));
    let text = match inside {
        Some(rest) => Path::new("~").join(rest).display().to_string(),
        None => path.display().to_string(),
    };
    clean(&text).into_owned()
}

/// The folder a variable names. A relative one is ignored, as the XDG specification says.
fn absolute(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
}

/// A regular file of at most a megabyte, as text. A missing one is normal.
pub(super) fn read_small(path: &Path) -> Option<String> {
    read_named(path).ok()
}

/// The same for a file that the person named: says why it cannot be read.
pub(super) fn read_named(path: &Path) -> Result<String, &'static str> {
    let why = |error: Error| match error.kind() {
        ErrorKind::NotFound => "it is not there",
        ErrorKind::PermissionDenied => "this account may not read it",
        ErrorKind::InvalidData => "it is no text",
        _ => "the disk does not give it",
    };
    let file = std::fs::metadata(path).map_err(why)?;
    if !file.is_file() {
        return Err("it is no file");
    }
    if file.len() > 1 << 20 {
        return Err("it is larger than a megabyte");
    }
    std::fs::read_to_string(path).map_err(why)
}
