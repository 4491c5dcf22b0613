//! Words as a person says them, looked for in whatever holds them: upper and lower case and the ways to write an accent are
//! the same, and so are letters that JSON wrote as escapes.

use std::ops::Range;

use serde_json::{Map, Value};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::{
    domain::{
        entry::Fact,
        phrase::name_key,
        text::{clean, is_ascii},
    },
    store::line::{COMMON, Line, read},
};

/// Keys of a line that tie it to others: nothing in them is taken out.
const TIES: [&str; 7] = [
    "value",
    "commitment",
    "one_off",
    "if_then",
    "of",
    "kept",
    "step_of_week",
];

/// So many bytes of a text may be one of its key: letters with their accents beside them.
const MOST_BYTES_A_BYTE: usize = 4;

/// Words that are to be forgotten.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// One for each of these lines that says something.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let keys = lines.into_iter().map(|line| name_key(&clean(line)));
        Self(keys.filter(|key| !key.is_empty()).collect())
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when one of them stands in the text.
    pub fn stand_in(&self, text: &str) -> bool {
        let key = || name_key(text);
        !self.is_empty() && self.stand_in_key(&key())
    }

    fn stand_in_key(&self, key: &str) -> bool {
        self.0.iter().any(|word| key.contains(word))
    }

    /// True when one of them stands in these bytes, whatever they are.
    pub fn stand_in_bytes(&self, bytes: &[u8]) -> bool {
        if self.is_empty() {
            return false;
        }
        let text = String::from_utf8_lossy(bytes);
        self.stand_in(&text) || text.contains('\\') && self.stand_in(&unescaped(&text))
    }

    /// True when one of them stands in a text of the value, or in a name of a field.
    pub(super) fn stand_in_value(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.stand_in(text),
            Value::Array(items) => items.iter().any(|item| self.stand_in_value(item)),
            Value::Object(fields) => fields
                .iter()
                .any(|(key, field)| self.stand_in(key) || self.stand_in_value(field)),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }

    /// True when one of them stands in what a line says of its own.
    pub(super) fn stand_in_line(&self, line: &str) -> bool {
        let may = !is_ascii(line, b' ') || line.contains('\\') || self.stand_in(line);
        let fields = || serde_json::from_str::<Map<String, Value>>(line).unwrap_or_default();
        may && fields()
            .iter()
            .filter(|(key, _)| !COMMON.contains(&key.as_str()))
            .any(|(key, field)| self.stand_in(key) || self.stand_in_value(field))
    }

    /// A line without the texts of it in which they stand, also where these are names of what comes with daymark. What
    /// it could not be read without stays.
    pub(super) fn taken_out_of(&self, line: String) -> String {
        if self.is_empty() || !self.stand_in_line(&line) {
            return line;
        }
        let mut fields: Map<String, Value> = serde_json::from_str(&line).unwrap_or_default();
        fields.retain(|key, _| COMMON.contains(&key.as_str()) || !self.stand_in(key));
        for (key, field) in &mut fields {
            if !COMMON.contains(&key.as_str()) && !TIES.contains(&key.as_str()) {
                self.take_out_of_value(field);
            }
        }
        let left = Value::Object(fields).to_string();
        let is_read = |line: &str| match read(line.as_bytes()) {
            Line::Entry(entry) => !matches!(entry.fact, Fact::Newer { .. }),
            Line::Newer { .. } | Line::Damaged => false,
        };
        if is_read(&line) && !is_read(&left) {
            line
        } else {
            left
        }
    }

    /// A text without the words themselves, and with all the rest; `None` where they stand in it in a form that cannot be
    /// cut.
    pub(super) fn cut_out_of(&self, text: &str) -> Option<String> {
        let mut left = text.to_owned();
        for word in &self.0 {
            while let Some(range) = place_of(word, &left) {
                left.replace_range(range, "");
            }
        }
        (!self.stand_in_bytes(left.as_bytes())).then_some(left)
    }

    fn take_out_of_value(&self, value: &mut Value) {
        match value {
            Value::String(text) if self.stand_in(text) => text.clear(),
            Value::Array(items) => items
                .iter_mut()
                .for_each(|item| self.take_out_of_value(item)),
            Value::Object(fields) => {
                fields.retain(|key, _| !self.stand_in(key));
                fields
                    .values_mut()
                    .for_each(|field| self.take_out_of_value(field));
            }
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// Where a word stands, letter by letter as a person counts them.
fn place_of(word: &str, text: &str) -> Option<Range<usize>> {
    text.grapheme_indices(true).find_map(|(start, first)| {
        if !word.starts_with(&name_key(first)) || first.trim().is_empty() {
            return None;
        }
        let rest = text[start..].grapheme_indices(true);
        let ranges = rest.map(|(at, letter)| start..start + at + letter.len());
        let mut ranges =
            ranges.take_while(|range| range.len() <= MOST_BYTES_A_BYTE * word.len() + 1);
        ranges.find(|range| name_key(&text[range.clone()]) == *word)
    })
}

/// A text with the escapes of JSON as the letters they stand for.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut units = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        if at > 0 {
            put(&mut units, &mut out);
        }
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let unit = after.strip_prefix('u').and_then(|hex| hex.get(..4));
        if let Some(unit) = unit.and_then(|hex| u16::from_str_radix(hex, 16).ok()) {
            units.push(unit);
            rest = &after[5..];
            continue;
        }
        put(&mut units, &mut out);
        let letter = after.chars().next();
        out.extend(letter.map(|letter| {
            if letter == 'n' || letter == 't' {
                ' '
            } else {
                letter
            }
        }));
        rest = &after[letter.map_or(0, char::len_utf8)..];
    }
    put(&mut units, &mut out);
    out + rest
}

fn put(units: &mut Vec<u16>, out: &mut String) {
    out.push_str(&String::from_utf16_lossy(units));
    units.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_however_they_are_written() {
        let words = Words::of(["  caf\u{e9} ", "", "say \"hi\"", "\u{1f600}"]);
        for text in [
            "the CAFE\u{301}!",
            r"in the caf\u00e9 ",
            r#"and say \"hi\" then"#,
            r"\ud83d\ude00",
        ] {
            assert!(words.stand_in_bytes(text.as_bytes()), "{text}");
        }
        for text in ["coffee", r"\u00", r"a\", r"\ud83d", "say hi"] {
            assert!(!words.stand_in_bytes(text.as_bytes()), "{text}");
        }
        assert!(!Words::default().stand_in_bytes(b"anything") && Words::of([" "]).is_empty());
    }

    #[test]
    fn words_alone_are_cut_out_of_what_is_no_plan() {
        let words = Words::of(["anna", "caf\u{e9}"]);
        let cut = |text: &str| words.cut_out_of(text);
        let text = "[\"Tea with ANNA at the Cafe\u{301}.\", 1]";
        assert_eq!(cut(text).as_deref(), Some("[\"Tea with  at the .\", 1]"));
        assert_eq!(cut(r"caf\u00e9"), None);
    }

    #[test]
    fn what_a_line_could_not_be_read_without_stays() {
        let line = |rest: &str| {
            format!(
                r#"{{"v":1,"id":"a","n":1,"at":"2026-03-08T08:10:05+01:00","day":"2026-03-08",{rest}}}"#
            )
        };
        let words = Words::of(["anna", "light"]);
        let named = line(r#""k":"grounded","exercise":"walk-with-anna""#);
        let left = words.taken_out_of(named.clone());
        assert_eq!(left, named.replace("walk-with-anna", ""));
        for stays in [
            r#""k":"expected","commitment":"a","heaviness":"light""#,
            r#""k":"expected","commitment":"anna","heaviness":"heavy""#,
        ] {
            assert_eq!(words.taken_out_of(line(stays)), line(stays));
        }
    }
}
