//! `--log FILE`: what the program did, for a bug report. Nothing a person wrote stands in it.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use anyhow::{Context, Result};

use crate::env;

/// A file of technical lines, or none.
#[derive(Debug)]
pub(super) struct Log(Option<File>);

impl Log {
    /// Opens the file, if one was named.
    pub(super) fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self(None));
        };
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o600)
            .open(path);
        let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self(Some(file)))
    }

    /// Writes a line.
    pub(super) fn note(&self, line: &str) {
        if let Some(mut file) = self.0.as_ref() {
            // A log that cannot be written is no reason to stop.
            let _written = writeln!(file, "{} {line}", env::moment().to_text());
        }
    }
}
