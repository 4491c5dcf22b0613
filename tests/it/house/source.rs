//! The source as the rules see it.

use std::{fs, path::Path};

/// A file of the program.
pub struct Source {
    /// Its path from its folder on, as in `pages/today/view.rs`.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Source {
    /// The layer it belongs to: its folder, or its own name at the top.
    pub fn layer(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.trim_end_matches(".rs")
    }

    /// True for the part of a pane that draws.
    pub fn is_view(&self) -> bool {
        self.layer() == "ui" || self.path.ends_with("/view.rs") || self.path.contains("/view/")
    }

    /// Lines with their numbers, comments left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self
            .text
            .lines()
            .zip(1..)
            .map(|(line, number)| (number, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// Every file of the program, without its tests.
pub fn sources() -> Vec<Source> {
    let mut found = files("src");
    found.retain(|source| !source.path.split(['/', '.']).any(|part| part == "tests"));
    for source in &mut found {
        let end = source.text.find("\n#[cfg(test)]\n");
        source.text.truncate(end.unwrap_or(source.text.len()));
    }
    found
}

/// Every file below a folder, whole; paths are told from that folder on.
pub fn files(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(read(&root, &path));
            }
        }
    }
    assert!(found.len() > 50, "{folder} was not found");
    found
}

fn read(root: &Path, path: &Path) -> Source {
    Source {
        path: path
            .strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .into_owned(),
        text: fs::read_to_string(path).unwrap(),
    }
}
