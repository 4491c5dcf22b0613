//! Cutting a log into records, with bounded memory.

use std::io;

use memchr::memchr2;

use super::disk::Disk;

/// The longest record that is read.
pub(super) const LONGEST: usize = 1 << 20;

const BLOCK: usize = 1 << 16;
const BOM: &[u8] = "\u{feff}".as_bytes();

/// The records of an open file from an offset on. A record ends at a newline or at a NUL, which a power cut may have
/// left; empty ones are passed over.
#[derive(Debug)]
pub(super) struct Records<'a, D: Disk> {
    disk: &'a D,
    file: &'a D::File,
    buffer: Vec<u8>,
    /// Where in the file the buffer begins.
    base: u64,
    start: usize,
    scanned: usize,
    filled: usize,
    line: u64,
    whole: u64,
    /// The rest of a record that is too long is being passed over.
    skipping: bool,
    /// Nothing more is in the file.
    ended: bool,
    /// What stood at the end of the file came out.
    finished: bool,
}

/// Pieces of lines that a write which was cut short left behind. It was tried again: where the whole line came after it
/// nothing is lost, and nobody is told of the piece.
#[derive(Debug, Default)]
pub(super) struct Pieces(Vec<(u64, Vec<u8>)>);

/// More than anybody's disk was ever full; each is compared with every line below it.
const PIECES: usize = 64;

impl Pieces {
    /// Takes in what is no line, and where it stands.
    pub(super) fn note(&mut self, bytes: &[u8], line: u64) {
        if self.0.len() < PIECES && !bytes.is_empty() && !bytes.ends_with(b"}") {
            self.0.push((line, beginning(bytes).to_owned()));
        }
    }

    /// Where the pieces stand that these bytes are the whole of.
    pub(super) fn made_whole_by(&mut self, bytes: &[u8]) -> Vec<u64> {
        let whole = self.0.extract_if(.., |(_, piece)| bytes.starts_with(piece));
        whole.map(|(line, _)| line).collect()
    }
}

/// A piece up to its id, where it goes so far: tried again by a later visit, the line has another number.
fn beginning(piece: &[u8]) -> &[u8] {
    let id = br#""id":""#;
    let at = memchr::memmem::find(piece, id).map(|at| at + id.len());
    let end = at.and_then(|at| Some(at + memchr::memchr(b'"', piece.get(at..)?)?));
    end.map_or(piece, |end| &piece[..=end])
}

/// One record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record<'a> {
    /// Its line, from 1 where reading began.
    pub(super) line: u64,
    /// Where its bytes begin.
    pub(super) offset: u64,
    /// Its bytes without the end; `None` when it is too long to be read.
    pub(super) bytes: Option<&'a [u8]>,
}

impl<'a, D: Disk> Records<'a, D> {
    /// The records from `offset` on.
    pub(super) fn from(disk: &'a D, file: &'a D::File, offset: u64) -> Self {
        Self::with(Vec::new(), disk, file, offset)
    }

    /// The same in the room that reading another file left.
    pub(super) fn with(buffer: Vec<u8>, disk: &'a D, file: &'a D::File, offset: u64) -> Self {
        Self {
            disk,
            file,
            buffer,
            base: offset,
            start: 0,
            scanned: 0,
            filled: 0,
            line: 1,
            whole: 0,
            skipping: false,
            ended: false,
            finished: false,
        }
    }

    /// Where the first byte lies that has not come out as part of an ended record.
    pub(super) fn settled(&self) -> u64 {
        self.base + self.start as u64
    }

    /// The room for the next file.
    pub(super) fn into_room(self) -> Vec<u8> {
        self.buffer
    }

    /// How many records that had an end came out.
    pub(super) fn whole(&self) -> u64 {
        self.whole
    }

    /// Where the file ended when it was read to its end.
    pub(super) fn end(&self) -> u64 {
        self.base + self.filled as u64
    }

    /// The next record. The last one need not be ended; it does not move [`Self::settled`].
    pub(super) fn next(&mut self) -> io::Result<Option<Record<'_>>> {
        loop {
            let rest = &self.buffer[self.scanned..self.filled];
            if let Some(at) = memchr2(b'\n', 0, rest) {
                let end = self.scanned + at;
                let (line, skipped) = (self.line, self.skipping);
                let range = trimmed(&self.buffer, self.start, end);
                let offset = self.base + range.start as u64;
                self.line += u64::from(self.buffer[end] == b'\n');
                self.skipping = false;
                (self.start, self.scanned) = (end + 1, end + 1);
                self.whole += u64::from(skipped || !range.is_empty());
                if skipped {
                    let bytes = None;
                    return Ok(Some(Record {
                        line,
                        offset,
                        bytes,
                    }));
                }
                if !range.is_empty() {
                    let bytes = Some(&self.buffer[range]);
                    return Ok(Some(Record {
                        line,
                        offset,
                        bytes,
                    }));
                }
                self.start += nothings(&self.buffer[self.start..self.filled]);
                self.scanned = self.start;
            } else if self.ended {
                return Ok(self.unended());
            } else {
                self.scanned = self.filled;
                self.fill()?;
            }
        }
    }

    /// What is left at the end of the file without an end of its own, once.
    fn unended(&mut self) -> Option<Record<'_>> {
        let range = trimmed(&self.buffer, self.start, self.filled);
        let (line, offset) = (self.line, self.base + range.start as u64);
        if std::mem::replace(&mut self.finished, true) {
            return None;
        }
        if self.skipping {
            let bytes = None;
            return Some(Record {
                line,
                offset,
                bytes,
            });
        }
        let bytes = Some(&self.buffer[range.clone()]);
        (!range.is_empty()).then_some(Record {
            line,
            offset,
            bytes,
        })
    }

    fn fill(&mut self) -> io::Result<()> {
        if self.skipping || self.scanned - self.start > LONGEST {
            self.skipping = true;
            self.start = self.scanned;
        }
        self.buffer.copy_within(self.start..self.filled, 0);
        self.base += self.start as u64;
        self.filled -= self.start;
        (self.start, self.scanned) = (0, self.filled);
        if self.buffer.is_empty() {
            // Fresh room is given by the system, nothing is written to it.
            self.buffer = vec![0; BLOCK];
        } else if self.buffer.len() < self.filled + BLOCK {
            self.buffer.resize(self.filled + BLOCK, 0);
        }
        let offset = self.base + self.filled as u64;
        let room = &mut self.buffer[self.filled..];
        let read = self.disk.read_at(self.file, room, offset)?;
        self.filled += read;
        self.ended = read == 0;
        Ok(())
    }
}

/// How many NULs stand in front: a power cut may have left a whole file of them.
fn nothings(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<64>();
    let whole = 64 * blocks.iter().take_while(|block| **block == [0; 64]).count();
    let rest = bytes[whole..].iter();
    whole + rest.take_while(|byte| **byte == 0).count()
}

/// The range without a BOM in front and without blanks around.
fn trimmed(bytes: &[u8], start: usize, end: usize) -> std::ops::Range<usize> {
    let slice = &bytes[start..end];
    let front = slice.strip_prefix(BOM).unwrap_or(slice).trim_ascii_start();
    let start = end - front.len();
    start..start + front.trim_ascii_end().len()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use super::*;
    use crate::store::disk::{How, RealDisk};

    /// Line, text and where reading would go on; `None` for a record that is too long.
    fn records_of(content: &[u8]) -> (Vec<(u64, Option<String>)>, u64) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        std::fs::write(&path, content).unwrap();
        let file = RealDisk.open(&path, How::Read).unwrap();
        let mut records = Records::from(&RealDisk, &file, 0);
        let mut found = Vec::new();
        while let Some(record) = records.next().unwrap() {
            let text = record
                .bytes
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
            found.push((record.line, text));
        }
        assert_eq!(records.end(), content.len() as u64);
        let settled = records.settled();
        (found, settled)
    }

    #[test]
    fn a_record_ends_at_a_newline_or_at_the_nothing_a_power_cut_left() {
        let (found, settled) = records_of(b"\xef\xbb\xbfone\r\n\n two \n\0\0\0three\nfour");
        let expected = [(1, "one"), (3, "two"), (4, "three"), (5, "four")];
        assert_eq!(
            found,
            expected.map(|(line, words)| (line, Some(words.to_owned())))
        );
        assert_eq!(settled, 24);
        assert_eq!(records_of(b"").0, []);
        assert_eq!(records_of(&vec![0; 300_000]).0, []);
    }

    #[test]
    fn a_record_longer_than_a_mebibyte_is_passed_over_and_the_next_is_read() {
        let mut content = vec![b'x'; 3 << 20];
        content.extend(b"\nnext\n");
        assert_eq!(
            records_of(&content).0,
            [(1, None), (2, Some("next".to_owned()))]
        );
        content.truncate(3 << 20);
        assert_eq!(records_of(&content).0, [(1, None)]);
        let mut long = vec![b'y'; LONGEST - 10];
        long.push(b'\n');
        assert_eq!(
            records_of(&long).0[0].1.as_ref().unwrap().len(),
            LONGEST - 10
        );
    }

    #[test]
    fn records_are_the_same_wherever_the_blocks_end() {
        let lines: Vec<String> = (0..9_000)
            .map(|n| format!("{n}{}", "x".repeat(n % 97)))
            .collect();
        let (found, _) = records_of(lines.join("\n").as_bytes());
        assert!(
            found
                .iter()
                .map(|(_, text)| text.as_ref().unwrap())
                .eq(&lines)
        );
    }
}
