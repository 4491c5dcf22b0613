//! `daymark completions`: what a shell reads to complete daymark's words.

use clap_complete::{Shell, generate};

use crate::words;

use super::{answer::Answer, tree::tree};

/// The completions for a shell.
pub(super) fn of(shell: Shell) -> Answer {
    let mut script = Vec::new();
    generate(shell, &mut tree(), words::NAME, &mut script);
    Answer::of(String::from_utf8_lossy(&script))
}
