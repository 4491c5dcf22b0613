//! A line as it lies in the file: every field of every kind, borrowed.

use std::{borrow::Cow, fmt, ops::Deref};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, Visitor},
};

/// The fields of a line. What is absent or null is `None`; what is not listed is passed over.
#[derive(Debug, Deserialize)]
#[serde(bound(deserialize = "'de: 'a"))]
pub(super) struct Flat<'a> {
    pub(super) v: Option<Count>,
    pub(super) id: Option<Text<'a>>,
    pub(super) n: Option<Count>,
    pub(super) at: Option<Text<'a>>,
    pub(super) day: Option<Text<'a>>,
    pub(super) k: Option<Text<'a>>,
    pub(super) g: Option<Text<'a>>,
    pub(super) value: Option<Text<'a>>,
    pub(super) commitment: Option<Text<'a>>,
    pub(super) one_off: Option<Text<'a>>,
    pub(super) if_then: Option<Text<'a>>,
    pub(super) text: Option<Text<'a>>,
    pub(super) size: Option<Text<'a>>,
    pub(super) minutes: Option<Count>,
    pub(super) block: Option<Text<'a>>,
    pub(super) source: Option<Text<'a>>,
    pub(super) certain: Option<bool>,
    pub(super) backfilled: Option<bool>,
    pub(super) of: Option<Text<'a>>,
    pub(super) feeling: Option<Text<'a>>,
    pub(super) heaviness: Option<Text<'a>>,
    pub(super) place: Option<Text<'a>>,
    pub(super) company: Option<Text<'a>>,
    pub(super) note: Option<Text<'a>>,
    pub(super) actual: Option<Text<'a>>,
    pub(super) earlier: Option<bool>,
    pub(super) word: Option<Text<'a>>,
    pub(super) own: Option<Text<'a>>,
    pub(super) mode: Option<Text<'a>>,
    pub(super) which: Option<Text<'a>>,
    pub(super) on: Option<bool>,
    pub(super) exercise: Option<Text<'a>>,
    pub(super) switched: Option<bool>,
    pub(super) grounding: Option<Text<'a>>,
    pub(super) action: Option<Text<'a>>,
    pub(super) helped: Option<Text<'a>>,
    pub(super) week: Option<Text<'a>>,
    pub(super) screen: Option<Text<'a>>,
    pub(super) done: Option<bool>,
    pub(super) kept: Option<Vec<Text<'a>>>,
    pub(super) worked: Option<Vec<Text<'a>>>,
    pub(super) in_way: Option<Vec<Text<'a>>>,
    pub(super) conditions: Option<Pairs>,
    pub(super) basics: Option<Pairs>,
    pub(super) texts: Option<Pairs>,
    pub(super) step_of_week: Option<Text<'a>>,
    pub(super) shared: Option<bool>,
    pub(super) rule: Option<Text<'a>>,
    pub(super) subject: Option<Text<'a>>,
    pub(super) answer: Option<Text<'a>>,
    pub(super) until: Option<Text<'a>>,
    pub(super) outcome: Option<Text<'a>>,
    pub(super) result: Option<Text<'a>>,
}

/// A text that is borrowed wherever it holds no escapes. (serde borrows inside an `Option` only through a type of
/// one's own.)
#[derive(Clone, Debug)]
pub(crate) struct Text<'a>(Cow<'a, str>);

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// A number without a sign; what lies outside 64 bits becomes the nearest that lies inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Count(pub(crate) u64);

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_u64(CountVisitor).map(Self)
    }
}

struct CountVisitor;

impl Visitor<'_> for CountVisitor {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<u64, E> {
        Ok(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<u64, E> {
        Ok(u64::try_from(number).unwrap_or(0))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<u64, E> {
        #[expect(clippy::cast_sign_loss, reason = "`as` saturates")]
        Ok(number as u64)
    }
}

/// An object of texts, in the order it was written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs(pub(crate) Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(PairsVisitor).map(Self)
    }
}

struct PairsVisitor;

impl<'de> Visitor<'de> for PairsVisitor {
    type Value = Vec<(String, String)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}
