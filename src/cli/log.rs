//! `--log FILE`: what the program did, for a bug report. Nothing a person wrote stands in it.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

use anyhow::{Context, Result};

use crate::env;

/// A file of technical lines.
#[derive(Debug)]
pub(super) struct Log(File);

impl Log {
    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o600)
            .open(path);
        let file = file.with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Self(file))
    }

    /// Writes a line.
    pub(super) fn note(&self, line: &str) {
        // A log that cannot be written is no reason to stop.
        let _written = writeln!(&self.0, "{} {line}", env::moment().to_text());
    }
}
