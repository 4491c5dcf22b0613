//! Zip files, as far as exports use them: stored or deflated, in memory, and never more than was allowed.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

use super::files::{File, NoZip};

/// The most files of one zip.
const MOST_FILES: usize = 4_000;

const END: &[u8] = b"PK\x05\x06";
const LISTED: &[u8] = b"PK\x01\x02";
const HEAD: &[u8] = b"PK\x03\x04";

/// True for bytes that begin as a zip does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD) || bytes.starts_with(END)
}

/// The files of a zip, at most `most` bytes of them.
pub(super) fn read(bytes: &[u8], most: usize) -> Result<Vec<File>, NoZip> {
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
        assert_eq!(read(whole, 100).map(|files| files.len()), Ok(0));
        for end in 0..whole.len() {
            let _ = read(&whole[..end], 100);
        }
        let mut wild = *whole;
        for at in 0..whole.len() {
            wild[at] = 0xff;
            let _ = read(&wild, 100);
        }
    }
}
