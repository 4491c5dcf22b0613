//! Identifiers: short text that is cheap to copy between threads.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::day::Moment;

/// The name of an entry (a ULID) or of an item of the plan (a slug or a ULID).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Id(Arc<str>);

impl Id {
    /// The identifier with this text.
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// A name made of the first four words of a text, as in "send-one-line-thinking"; empty when it has no ASCII words.
    pub fn slug(text: &str) -> Self {
        let lower = text.to_lowercase().replace('\'', "");
        let words = lower
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty());
        Self(words.take(4).collect::<Vec<_>>().join("-").into())
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "The name of an item; it never changes." })
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A source of new identifiers. Seeded once from outside, so that the model itself holds no randomness.
#[derive(Clone, Debug)]
pub struct Ids {
    state: u64,
}

impl Ids {
    /// A source that gives the same identifiers for the same seed and moments.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A new ULID for something that happens at `now`.
    pub fn fresh(&mut self, now: Moment) -> Id {
        let millis = u64::try_from(now.unix_millis()).unwrap_or(0);
        let random = (u128::from(self.draw()) << 64) | u128::from(self.draw());
        Id::new(&Ulid::from_parts(millis, random).to_string())
    }

    /// The next number: a step of SplitMix64, good enough to keep identifiers apart.
    pub fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
