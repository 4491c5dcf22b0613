//! The fields of a line, whichever way they were found.

use std::cell::Cell;

use serde::{
    Deserialize,
    de::{IntoDeserializer as _, value},
};
use serde_json::{Map, Value};

use super::scan::{Keys, Span, Spanned};
use crate::domain::{day::Day, id::Id, text::clean};

/// A field that is absent where it is needed, or of another kind than this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Strange;

/// The fields of one line. Of a key that comes twice the last counts.
#[derive(Debug)]
pub(super) enum Fields<'a> {
    /// Found by the quick way, each key once.
    Plain(Plain<'a>),
    /// Found by a whole JSON parser.
    Tree(&'a Map<String, Value>),
}

/// The fields of a plain line, and the place where the next one asked for is likely to stand: they are asked for in
/// the order in which they are written.
#[derive(Debug)]
pub(super) struct Plain<'a> {
    text: &'a str,
    spans: &'a [Span],
    keys: Keys,
    next: Cell<usize>,
}

impl<'a> Plain<'a> {
    /// The fields that a scan of `text` found.
    pub(super) fn new(text: &'a str, spans: &'a [Span], keys: Keys) -> Self {
        Self {
            text,
            spans,
            keys,
            next: Cell::new(0),
        }
    }

    #[inline]
    fn find(&self, key: &str) -> Option<Spanned> {
        if !self.keys.may_hold(key) {
            return None;
        }
        let mut at = self.next.get();
        for _ in 0..self.spans.len() {
            if at == self.spans.len() {
                at = 0;
            }
            if self.spans[at].is(self.text, key) {
                self.next.set(at + 1);
                return Some(self.spans[at].value);
            }
            at += 1;
        }
        None
    }
}

enum Field<'a> {
    Text(&'a str),
    Number(u64),
    Flag(bool),
    Other(&'a Value),
}

impl<'a> Fields<'a> {
    /// A text, if it is there.
    pub(super) fn text(&self, key: &str) -> Result<Option<&'a str>, Strange> {
        match self.field(key) {
            Some(Field::Text(text)) => Ok(Some(text)),
            None => Ok(None),
            Some(Field::Number(_) | Field::Flag(_) | Field::Other(_)) => Err(Strange),
        }
    }

    /// A text that is there.
    pub(super) fn needed(&self, key: &str) -> Result<&'a str, Strange> {
        self.text(key)?.ok_or(Strange)
    }

    /// A text, clean, if it is there.
    pub(super) fn words(&self, key: &str) -> Result<Option<String>, Strange> {
        Ok(self.text(key)?.map(|text| clean(text).into_owned()))
    }

    /// One of the words of a type, if it is there.
    pub(super) fn word<T: Deserialize<'a>>(&self, key: &str) -> Result<Option<T>, Strange> {
        self.text(key)?.map(word).transpose()
    }

    /// One of the words of a type.
    pub(super) fn needed_word<T: Deserialize<'a>>(&self, key: &str) -> Result<T, Strange> {
        word(self.needed(key)?)
    }

    /// The id of another entry.
    pub(super) fn entry(&self, key: &str) -> Result<Id, Strange> {
        Ok(Id::new(&clean(self.needed(key)?)))
    }

    /// A day, if it is there.
    pub(super) fn day(&self, key: &str) -> Result<Option<Day>, Strange> {
        let day = |text| Day::parse(text).ok_or(Strange);
        self.text(key)?.map(day).transpose()
    }

    /// True or false, if it is there.
    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>, Strange> {
        match self.field(key) {
            Some(Field::Flag(flag)) => Ok(Some(flag)),
            None => Ok(None),
            Some(Field::Number(_) | Field::Text(_) | Field::Other(_)) => Err(Strange),
        }
    }

    /// A number without a sign, if it is there; what lies outside 64 bits becomes the nearest that lies inside.
    pub(super) fn number(&self, key: &str) -> Result<Option<u64>, Strange> {
        match self.field(key) {
            Some(Field::Number(number)) => Ok(Some(number)),
            None => Ok(None),
            Some(Field::Flag(_) | Field::Text(_) | Field::Other(_)) => Err(Strange),
        }
    }

    /// A list of texts, clean; empty when it is absent.
    pub(super) fn list(&self, key: &str) -> Result<Vec<String>, Strange> {
        match self.field(key) {
            None => Ok(Vec::new()),
            Some(Field::Other(Value::Array(items))) => items.iter().map(words_of).collect(),
            Some(_) => Err(Strange),
        }
    }

    /// An object of texts in its order, clean; empty when it is absent.
    pub(super) fn pairs(&self, key: &str) -> Result<Vec<(String, String)>, Strange> {
        let pair =
            |(key, value): (&String, &Value)| Ok((clean(key).into_owned(), words_of(value)?));
        match self.field(key) {
            None => Ok(Vec::new()),
            Some(Field::Other(Value::Object(fields))) => fields.iter().map(pair).collect(),
            Some(_) => Err(Strange),
        }
    }

    /// `None` where it is absent or null.
    #[inline]
    fn field(&self, key: &str) -> Option<Field<'a>> {
        match self {
            Fields::Plain(plain) => match plain.find(key)? {
                Spanned::Text(from, end) => {
                    Some(Field::Text(&plain.text[from as usize..end as usize]))
                }
                Spanned::Number(number) => Some(Field::Number(number)),
                Spanned::Flag(flag) => Some(Field::Flag(flag)),
                Spanned::Null => None,
            },
            Fields::Tree(fields) => match fields.get(key)? {
                Value::Null => None,
                Value::Bool(flag) => Some(Field::Flag(*flag)),
                Value::Number(number) => Some(Field::Number(saturated(number))),
                Value::String(text) => Some(Field::Text(text)),
                other @ (Value::Array(_) | Value::Object(_)) => Some(Field::Other(other)),
            },
        }
    }
}

fn word<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Strange> {
    let text: value::StrDeserializer<'a, value::Error> = text.into_deserializer();
    T::deserialize(text).map_err(|_| Strange)
}

fn words_of(value: &Value) -> Result<String, Strange> {
    let text = value.as_str().ok_or(Strange)?;
    Ok(clean(text).into_owned())
}

/// The nearest number of 64 bits without a sign.
fn saturated(number: &serde_json::Number) -> u64 {
    let negative = number.as_str().starts_with('-');
    #[expect(
        clippy::cast_sign_loss,
        reason = "it is not negative, and `as` saturates"
    )]
    let near = |near: f64| near as u64;
    match number.as_u64() {
        Some(number) => number,
        None if negative => 0,
        None => number.as_f64().map_or(u64::MAX, near),
    }
}
