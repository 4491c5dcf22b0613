//! The files that are read: one, those of a folder, or those of a zip. A zip is read in memory, as far as exports use
//! them: stored or deflated, and never more than was allowed.

use std::borrow::Cow;

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Some files with the names they had.
#[derive(Clone, Debug, Default)]
pub struct Files(Vec<File>);

#[derive(Clone, Debug)]
pub struct File {
    /// Its name, with folders where it lay in one.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A zip that cannot be read, or is not what it seems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoZip {
    Damaged,
    /// What it holds is larger than anybody's habits.
    TooLarge,
}

impl Files {
    /// These files; a lone zip is what it holds, and no more than `most` bytes of it.
    pub fn of(files: Vec<File>, most: usize) -> Result<Self, NoZip> {
        match files.as_slice() {
            [file] if is_zip(&file.bytes) => unzipped(&file.bytes, most),
            _ => Ok(files),
        }
        .map(|files| Self(files.into_iter().map(File::in_utf8).collect()))
    }

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
    /// The same, where its text is written in two bytes a letter, as Excel and Notepad do.
    fn in_utf8(self) -> Self {
        let bytes = &self.bytes;
        let unmarked = |at: usize| {
            bytes.len().is_multiple_of(2)
                && bytes.get(at) == Some(&0)
                && bytes.get(at + 2) == Some(&0)
        };
        let (from, to_unit): (_, fn([u8; 2]) -> u16) = match bytes.as_slice() {
            [0xff, 0xfe, ..] => (2, u16::from_le_bytes),
            [0xfe, 0xff, ..] => (2, u16::from_be_bytes),
            _ if unmarked(1) => (0, u16::from_le_bytes),
            _ if unmarked(0) => (0, u16::from_be_bytes),
            _ => return self,
        };
        let units = bytes[from..]
            .chunks_exact(2)
            .map(|pair| to_unit([pair[0], pair[1]]));
        let text: String = char::decode_utf16(units)
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        Self {
            bytes: text.into_bytes(),
            ..self
        }
    }

    /// True for a table of Loop Habit Tracker.
    pub(super) fn is_checkmarks(&self) -> bool {
        self.base().ends_with("Checkmarks.csv")
    }

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

/// The most files of one zip.
const MOST_FILES: usize = 4_000;

const END: &[u8] = b"PK\x05\x06";
const LISTED: &[u8] = b"PK\x01\x02";
const HEAD: &[u8] = b"PK\x03\x04";

/// True for bytes that begin as a zip does.
fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD) || bytes.starts_with(END)
}

/// The files of a zip, at most `most` bytes of them.
fn unzipped(bytes: &[u8], most: usize) -> Result<Vec<File>, NoZip> {
    let mut files = Vec::new();
    let mut left = most;
    for listed in listed(bytes).ok_or(NoZip::Damaged)? {
        let file = unpacked(bytes, &listed, left)?;
        left = left.checked_sub(file.bytes.len()).ok_or(NoZip::TooLarge)?;
        files.push(file);
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// A file as the list at the end of a zip names it.
struct Listed {
    name: String,
    method: u16,
    sum: u32,
    packed: usize,
    at: usize,
}

/// The list at the end; folders are left out. `None` when it does not hold together.
fn listed(bytes: &[u8]) -> Option<Vec<Listed>> {
    // A comment of at most 64 KiB may follow the end.
    let from = bytes.len().saturating_sub(22 + 0xffff);
    let end = from + bytes[from..].windows(4).rposition(|four| four == END)?;
    let count = short(bytes, end + 10)?;
    let mut at = long(bytes, end + 16)? as usize;
    if usize::from(count) > MOST_FILES {
        return None;
    }
    let mut found = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at + 4)? != LISTED {
            return None;
        }
        let lengths = [28, 30, 32].map(|offset| short(bytes, at + offset).map(usize::from));
        let [Some(name), Some(extra), Some(comment)] = lengths else {
            return None;
        };
        let words = bytes.get(at + 46..at + 46 + name)?;
        let words = String::from_utf8_lossy(words).replace('\\', "/");
        if !words.ends_with('/') {
            found.push(Listed {
                name: words,
                method: short(bytes, at + 10)?,
                sum: long(bytes, at + 16)?,
                packed: long(bytes, at + 20)? as usize,
                at: long(bytes, at + 42)? as usize,
            });
        }
        at += 46 + name + extra + comment;
    }
    Some(found)
}

fn unpacked(bytes: &[u8], listed: &Listed, left: usize) -> Result<File, NoZip> {
    let packed = packed(bytes, listed).ok_or(NoZip::Damaged)?;
    let bytes = match listed.method {
        0 if packed.len() > left => return Err(NoZip::TooLarge),
        0 => packed.to_vec(),
        8 => decompress_to_vec_with_limit(packed, left).map_err(|error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => NoZip::TooLarge,
            _ => NoZip::Damaged,
        })?,
        _ => return Err(NoZip::Damaged),
    };
    if sum(&bytes) != listed.sum {
        return Err(NoZip::Damaged);
    }
    Ok(File {
        name: listed.name.clone(),
        bytes,
    })
}

fn packed<'a>(bytes: &'a [u8], listed: &Listed) -> Option<&'a [u8]> {
    let head = bytes.get(listed.at..listed.at + 30)?;
    if !head.starts_with(HEAD) {
        return None;
    }
    let name = usize::from(short(head, 26)?);
    let extra = usize::from(short(head, 28)?);
    let from = listed.at + 30 + name + extra;
    bytes.get(from..from.checked_add(listed.packed)?)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    two.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}

/// The sum that a zip keeps of each file (CRC-32).
fn sum(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (entry, byte) in table.iter_mut().zip(0..) {
        *entry = (0..8).fold(byte, |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
        });
    }
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (sum >> 8) ^ table[(sum as u8 ^ byte) as usize]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_one_everybody_uses() {
        assert_eq!(sum(b"123456789"), 0xcbf4_3926);
        assert_eq!(sum(b""), 0);
    }

    #[test]
    fn what_does_not_hold_together_is_no_zip() {
        let whole = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
        assert_eq!(unzipped(whole, 100).map(|files| files.len()), Ok(0));
        for end in 0..whole.len() {
            let _ = unzipped(&whole[..end], 100);
        }
        let mut wild = *whole;
        for at in 0..whole.len() {
            wild[at] = 0xff;
            let _ = unzipped(&wild, 100);
        }
    }
}
