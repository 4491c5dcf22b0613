//! The files that are read: one, those of a folder, or those of a zip.

use std::borrow::Cow;

use super::zip;

/// Some files with the names they had.
#[derive(Clone, Debug, Default)]
pub struct Files(Vec<File>);

/// A file.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name, with folders where it lay in one.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// A zip that cannot be read, or is not what it seems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoZip {
    /// It does not hold together.
    Damaged,
    /// What it holds is larger than anybody's habits.
    TooLarge,
}

impl Files {
    /// These files; a lone zip is what it holds, and no more than `most` bytes of it.
    pub fn of(files: Vec<File>, most: usize) -> Result<Self, NoZip> {
        match files.as_slice() {
            [file] if zip::is_zip(&file.bytes) => zip::read(&file.bytes, most).map(Self),
            _ => Ok(Self(files)),
        }
    }

    /// All of them.
    pub fn all(&self) -> &[File] {
        &self.0
    }

    /// The file of this name, in whatever folder.
    pub fn named(&self, name: &str) -> Option<&File> {
        self.0.iter().find(|file| file.base() == name)
    }

    /// The only file, or the one of this name.
    pub fn only_or(&self, name: &str) -> Option<&File> {
        match self.0.as_slice() {
            [file] => Some(file),
            _ => self.named(name),
        }
    }
}

impl File {
    /// Its name without folders.
    pub fn base(&self) -> &str {
        self.name.rsplit('/').next().unwrap_or(&self.name)
    }

    /// The name of the folder it lies in; empty when it lies in none.
    pub fn folder(&self) -> &str {
        let mut parts = self.name.rsplit('/');
        parts.nth(1).unwrap_or("")
    }

    /// What it holds, without the mark some programs put in front of a text.
    pub fn text_bytes(&self) -> &[u8] {
        self.bytes
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.bytes)
    }

    /// Its beginning as text, for recognizing it.
    pub fn beginning(&self) -> Cow<'_, str> {
        let bytes = self.text_bytes();
        String::from_utf8_lossy(&bytes[..bytes.len().min(4096)])
    }

    /// Its lines with their numbers; a line that is no text is `None`.
    pub fn lines(&self) -> impl Iterator<Item = (u64, Option<&str>)> {
        let lines = self.text_bytes().split(|byte| *byte == b'\n');
        lines.zip(1..).map(|(line, number)| {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            (number, std::str::from_utf8(line).ok())
        })
    }
}
