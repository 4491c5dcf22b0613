//! The source as the rules see it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A file of the program.
pub struct Source {
    /// Its path from `src/` on, as in `panes/today/view.rs`.
    pub path: String,
    /// Its text, without the tests at its end.
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
        self.layer() == "view" || self.path.ends_with("/view.rs") || self.path.contains("/view/")
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

/// Every file of the program. Files that hold nothing but tests are left out.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                found.push(read(&root, &path));
            }
        }
    }
    assert!(found.len() > 50, "the source was not found");
    found
}

fn read(root: &Path, path: &PathBuf) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let end = text.find("\n#[cfg(test)]\n").unwrap_or(text.len());
    Source {
        path: path
            .strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .into_owned(),
        text: text[..end].to_owned(),
    }
}
