//! Files of lines without what is to be forgotten: no other byte changes.

use std::collections::BTreeSet;

use memchr::memmem;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Words,
    finder::Finder,
    gone::{Gone, Needles},
};
use crate::{
    domain::{id::Id, text::clean},
    store::line::forgotten::forgotten,
};

/// What stands in the place of a piece of a line that was cut off: as before, no entry.
const NOTHING: &str = "{}";

/// The shortest half-typed text that is known to be part of another.
const HALF: usize = 4;

/// The file without it; `None` when it holds nothing of it.
pub(in crate::store) fn without(bytes: &[u8], gone: &Gone) -> Option<Vec<u8>> {
    if !may_hold(bytes, gone) {
        return None;
    }
    let needles = gone.needles();
    let texts = needles.finder();
    let ids = Finder::of(gone.entries.iter().map(Id::as_str));
    let mut left = Vec::with_capacity(bytes.len());
    let mut changed = false;
    for record in bytes.split_inclusive(|byte| matches!(byte, b'\n' | 0)) {
        let (front, inner, end) = parts(record);
        if let Some(new) = blanked(inner, gone, [&ids, &texts], &needles) {
            left.extend([front, new.as_bytes(), end].concat());
            changed = true;
        } else {
            left.extend(record);
        }
    }
    changed.then_some(left)
}

/// Collects the texts that [`without`] leaves out.
pub(super) fn texts(bytes: &[u8], gone: &mut Gone) {
    if !may_hold(bytes, gone) {
        return;
    }
    for record in bytes.split(|byte| matches!(byte, b'\n' | 0)) {
        let (_, inner, _) = parts(record);
        if let Some(line) = named(inner, gone) {
            gone.texts.extend(forgotten(line).unwrap_or_default().texts);
        }
    }
}

/// Collects the entries in which the words stand, whatever they say.
pub(super) fn with_words(bytes: &[u8], words: &Words, into: &mut BTreeSet<Id>) {
    for record in bytes.split(|byte| matches!(byte, b'\n' | 0)) {
        let (_, inner, _) = parts(record);
        if let Ok(line) = std::str::from_utf8(inner)
            && words.stand_in_line(line)
        {
            into.extend(id_of(line));
        }
    }
}

/// True when these bytes hold something of it, whatever they are.
pub(super) fn holds(bytes: &[u8], gone: &Gone) -> bool {
    has_id(bytes, gone) || gone.needles().stand_in(bytes)
}

/// Half-typed texts without those that are part of it or hold it; `None` when there are none such.
pub(super) fn draft_without(bytes: &[u8], gone: &Gone) -> Option<String> {
    let kept: String = serde_json::from_slice(bytes).ok()?;
    let drafts: Vec<Value> = match serde_json::from_str(&kept) {
        Ok(drafts) => drafts,
        Err(_) => return gone.needles().stand_in(kept.as_bytes()).then(String::new),
    };
    let is_of_it = |draft: &Value| {
        let text = draft
            .get("text")
            .and_then(Value::as_str)
            .unwrap_or("")
            .trim();
        let is_part = gone.texts.iter().any(|gone| {
            gone == text
                || text.len() >= HALF && gone.contains(text)
                || gone.len() >= HALF && text.contains(gone.as_str())
        });
        is_part || gone.words.stand_in_value(draft)
    };
    let left: Vec<&Value> = drafts.iter().filter(|draft| !is_of_it(draft)).collect();
    if left.len() == drafts.len() {
        return None;
    }
    let text = serde_json::to_string(&left).unwrap_or_default();
    Some(if left.is_empty() { String::new() } else { text })
}

fn has_id(bytes: &[u8], gone: &Gone) -> bool {
    let ids = gone.entries.iter().chain(&gone.items);
    Finder::of(ids.map(Id::as_str)).finds_any(bytes)
}

/// False when the file certainly holds nothing of it. Where something is escaped it may be an id.
fn may_hold(bytes: &[u8], gone: &Gone) -> bool {
    has_id(bytes, gone) || memmem::find(bytes, b"\\u").is_some() || gone.needles().stand_in(bytes)
}

/// What stands in the place of a record from now on; `None` leaves it.
fn blanked(
    inner: &[u8],
    gone: &Gone,
    pieces: [&Finder<'_>; 2],
    needles: &Needles<'_>,
) -> Option<String> {
    if let Some(line) = named(inner, gone) {
        let forgotten = forgotten(line)?;
        let known = if forgotten.texts.is_empty() {
            line.to_owned()
        } else {
            forgotten.left
        };
        let left = gone.words.taken_out_of(known);
        return (left != line).then_some(left);
    }
    let is_line = std::str::from_utf8(inner).is_ok_and(|line| id_of(line).is_some());
    let is_piece = !is_line && !inner.is_empty();
    (is_piece
        && (pieces.iter().any(|piece| piece.finds_any(inner)) || needles.words_stand_in(inner)))
    .then(|| NOTHING.to_owned())
}

/// The record as text, when it is a line of one of the entries.
fn named<'a>(inner: &'a [u8], gone: &Gone) -> Option<&'a str> {
    let line = std::str::from_utf8(inner).ok()?;
    gone.entries.contains(&id_of(line)?).then_some(line)
}

fn id_of(line: &str) -> Option<Id> {
    #[derive(Deserialize)]
    struct Key {
        id: String,
        #[expect(dead_code, reason = "a line without a kind is no entry")]
        k: String,
    }
    let key: Key = serde_json::from_str(line).ok()?;
    Some(Id::new(&clean(&key.id)))
}

/// A record in three: what stands in front (a BOM, blanks), what it says, and its end.
fn parts(record: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let unended = record
        .strip_suffix(b"\n")
        .or_else(|| record.strip_suffix(b"\0"));
    let body = unended.unwrap_or(record);
    let bare = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    let front = body.len() - bare.trim_ascii_start().len();
    let inner = bare.trim_ascii();
    (&record[..front], inner, &record[front + inner.len()..])
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests {
    use super::*;

    fn gone(id: &str, texts: &[&str]) -> Gone {
        Gone {
            entries: [Id::new(id)].into(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
            ..Gone::default()
        }
    }

    fn line(id: &str, text: &str) -> String {
        format!(r#"{{"v":1,"id":"{id}","n":3,"k":"mood","own":"{text}"}}"#)
    }

    #[test]
    fn one_line_loses_its_text_and_every_other_byte_stays() {
        let file = format!(
            "\u{feff}{}\r\n\n  {} \r\n{{\"id\":12,\n\0\0{}",
            line("a", "mine"),
            line("b", "secret"),
            line("c", "theirs")
        );
        let left = without(file.as_bytes(), &gone("b", &[])).unwrap();
        assert_eq!(String::from_utf8(left).unwrap(), file.replace("secret", ""));
        assert_eq!(without(file.as_bytes(), &gone("z", &[])), None);
        let again = file.replace("secret", "");
        assert_eq!(
            without(again.as_bytes(), &gone("b", &[])),
            None,
            "it is done once"
        );
    }

    #[test]
    fn a_piece_of_a_line_goes_with_it() {
        let whole = line("bbbb", "a secret of mine");
        let (piece, rest) = (&whole[..40], &whole[20..]);
        let file = format!("{piece}\n{whole}\n{rest}\n{}\nnot a line\n", line("a", "x"));
        let left = without(file.as_bytes(), &gone("bbbb", &["a secret of mine"])).unwrap();
        let left = String::from_utf8(left).unwrap();
        let expected = format!(
            "{{}}\n{}\n{{}}\n{}\nnot a line\n",
            line("bbbb", ""),
            line("a", "x")
        );
        assert_eq!(left, expected);
    }

    #[test]
    fn an_id_that_is_written_in_escapes_is_the_same_id() {
        let file = line(r"\u0062", "secret");
        let left = without(file.as_bytes(), &gone("b", &[])).unwrap();
        assert!(!String::from_utf8(left).unwrap().contains("secret"));
    }

    #[test]
    fn half_typed_text_goes_when_it_is_part_of_it_and_other_text_stays() {
        let drafts = r#"[{"place":"mood","text":"a sec"},{"place":"add","text":"call Sam"}]"#;
        let file = Value::from(drafts).to_string();
        let left = draft_without(file.as_bytes(), &gone("b", &["a secret"]));
        assert_eq!(left.unwrap(), r#"[{"place":"add","text":"call Sam"}]"#);
        assert_eq!(draft_without(file.as_bytes(), &gone("b", &["other"])), None);
    }
}
