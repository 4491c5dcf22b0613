//! Files that were mixed up with a knowledge of what they are: lines swapped, copied and spliced, tokens put in, brackets
//! without end, halves of characters.

use std::{
    ops::Range,
    time::{Duration, Instant},
};

use daymark::store;

use crate::{
    input::{lot::Lot, readers, with_little_stack},
    support::{Promise, Proof, count, seed, three_values, twelve_weeks},
};

/// No file takes longer to be read, changed and read again, on a machine that does other things beside.
const PATIENCE: Duration = Duration::from_secs(20);

const TOKENS: [&[u8]; 44] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"\\",
    b"null",
    b"true",
    b"0",
    b"-0",
    b"-1",
    b"1e400",
    b"1e-400",
    b"1000000000000000000000000000000",
    b"18446744073709551615",
    b"1000000000001",
    b"0.1",
    b"\\ud800",
    b"\\udc00\\ud800",
    b"\\u0000",
    b"\\u001b[2J",
    b"\xef\xbb\xbf",
    b"\0",
    b"\0\0\0\0",
    b"\r\n",
    b"\r",
    b"\n",
    b"\x1b",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\"id\":\"\"",
    b"\"k\":\"retracted\",\"of\":\"the-last-line\"",
    b"\"day\":\"0000-01-01\"",
    b"\"day\":\"2026-02-30\"",
    b"\"day\":\"99999-01-01\"",
    b"\"day\":\"-99999-01-01\"",
    b"\"at\":\"9999-12-31T23:59:60+23:59\"",
    b"\"version\":99999999999999999999",
    b"<<<<<<< HEAD\n",
    "\u{202e}\u{2028}\u{e0001}".as_bytes(),
];

/// Knows what files are made of.
pub(super) struct Mixer(pub(super) Lot);

impl Mixer {
    fn line(&mut self, bytes: &[u8]) -> Range<usize> {
        let at = self.0.below(bytes.len() + 1);
        let is_end = |byte: &u8| *byte == b'\n';
        let from = bytes[..at].iter().rposition(is_end).map_or(0, |at| at + 1);
        let end = bytes[at..].iter().position(is_end);
        from..end.map_or(bytes.len(), |end| at + end + 1)
    }

    /// One change.
    pub(super) fn mutate(&mut self, bytes: &mut Vec<u8>) {
        let at = self.0.below(bytes.len() + 1);
        let token = TOKENS[self.0.below(TOKENS.len())];
        match self.0.below(12) {
            0 if !bytes.is_empty() => {
                let at = at.min(bytes.len() - 1);
                bytes[at] ^= 1 << self.0.below(8);
            }
            1 => bytes.truncate(at),
            2 => _ = bytes.drain(self.0.range(bytes.len())),
            3 => {
                let copied = bytes[self.0.range(bytes.len())].to_vec();
                bytes.splice(at..at, copied);
            }
            4 => {
                let (one, other) = (self.line(bytes), self.line(bytes));
                let line = bytes[one].to_vec();
                bytes.splice(other, line);
            }
            5 => {
                let line = bytes[self.line(bytes)].to_vec();
                bytes.splice(at..at, line);
            }
            6 => {
                let deep = 1 << self.0.below(15);
                let bracket = [b"[".as_slice(), b"{\"a\":", b"]"][self.0.below(3)];
                bytes.splice(at..at, bracket.repeat(deep));
            }
            7 => self.change_a_number(bytes),
            8 => {
                let range = self.0.range(bytes.len());
                bytes.splice(range, token.iter().copied());
            }
            9 => {
                let crlf = bytes.iter().flat_map(|byte| match byte {
                    b'\n' => b"\r\n".to_vec(),
                    byte => vec![*byte],
                });
                *bytes = crlf.collect();
            }
            _ => _ = bytes.splice(at..at, token.iter().copied()),
        }
        bytes.truncate(1 << 18);
    }

    fn change_a_number(&mut self, bytes: &mut Vec<u8>) {
        let at = self.0.below(bytes.len() + 1);
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        let Some(from) = bytes[at..].iter().position(is_digit) else {
            return;
        };
        let from = at + from;
        let length = bytes[from..]
            .iter()
            .take_while(|byte| is_digit(byte))
            .count();
        let numbers = [
            "0",
            "00",
            "-5",
            "1e9",
            "99",
            "1000000000001",
            "340282366920938463463374607431768211456",
        ];
        let number = numbers[self.0.below(numbers.len())];
        bytes.splice(from..from + length, number.bytes());
    }
}

const CONFIG: &str = "# how it looks\ntheme = \"light\"\nascii = true\nmotion = false\nshow_cursor = true\n[keys]\nx = 1\n";

const CONTENT: &str = "{\"values\":[{\"id\":\"garden\",\"name\":\"Garden\"}],\"notes\":[{\"id\":\"n\",\"text\":\"One thing.\"}],\
    \"exercises\":[{\"id\":\"look-out\",\"name\":\"Look out\",\"steps\":[\"Look out.\"]}],\
    \"hard_moment_actions\":[{\"id\":\"tea\",\"text\":\"Make some tea.\"}],\"moods\":[]}";

/// A line of each kind that a life of twelve weeks has few of.
const MORE: &str = r#"{"v":1,"id":"m1","n":200,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"review","week":"2026-03-08","screen":"R3","kept":["a","b"],"worked":["w"],"conditions":{"outside":"+"},"texts":{"R3":"a text"}}
{"v":1,"id":"m2","n":201,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"retracted","of":"m1"}
{"v":1,"id":"m3","n":202,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"retracted","of":"m2"}
{"v":1,"id":"m4","n":203,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"redacted","of":"m1"}
{"v":1,"id":"m5","n":204,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"detail","of":"m1","place":"home","note":"a \"note\" \u00e4"}
{"v":1,"id":"m6","n":205,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"idea","rule":"S1","subject":"x","answer":"yes","until":"2026-04-01"}
{"v":2,"id":"m7","n":206,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08","k":"new","list":[1,{"a":null}]}
"#;

/// The files that are mutated: a log with every kind of entry a life leaves, a plan, config.toml, content.json.
fn whole_files() -> [Vec<u8>; 4] {
    let lines: Vec<String> = twelve_weeks()
        .iter()
        .rev()
        .take(60)
        .map(store::line)
        .collect();
    let plan = serde_json::to_string_pretty(&three_values()).unwrap();
    [
        (lines.concat() + MORE).into(),
        plan.into(),
        CONFIG.into(),
        CONTENT.into(),
    ]
}

#[test]
fn whatever_is_mixed_up_in_a_file_nothing_panics_hangs_or_takes_the_next_line_along() {
    let (count, seed) = (count(400, 100_000), seed());
    let proof = Proof::of(Promise::P3, "files mixed up with knowledge").seed(seed);
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("config.toml");
    let files = whole_files();
    with_little_stack(|| {
        for case in 0..count {
            let kind = case % files.len();
            let mut mixer = Mixer(Lot::of_case(seed, case));
            let mut bytes = files[kind].clone();
            for _ in 0..=mixer.0.below(8) {
                mixer.mutate(&mut bytes);
            }
            let begun = Instant::now();
            let tried = std::panic::catch_unwind(|| match kind {
                0 => readers::log(&bytes),
                1 => readers::plan(&bytes),
                2 => readers::config(&bytes, &config),
                _ => readers::content(&bytes),
            });
            let told = || {
                format!(
                    "case {case} of seed {seed}: {:?}",
                    String::from_utf8_lossy(&bytes)
                )
            };
            assert!(tried.is_ok(), "{}", told());
            assert!(
                begun.elapsed() < PATIENCE,
                "{:?} {}",
                begun.elapsed(),
                told()
            );
        }
    });
    proof.cases(count).tell();
}
