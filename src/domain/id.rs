//! Identifiers: short text that is cheap to copy between threads.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ulid::Ulid;

use super::day::{Day, Moment};

/// The name of an entry (a ULID) or of an item of the plan (a slug or a ULID).
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// The identifier of something that another program wrote down on `day`: a ULID at noon of the day whose rest says
    /// what it is. The same day and parts give the same one on every machine, so that nothing comes in twice.
    pub fn derived(day: Day, parts: &[&str]) -> Self {
        Self::new(&Ulid::from_parts(noon(day), spread(parts)).to_string())
    }

    /// True when it was derived for something of `day`: nobody presses a key in the very millisecond of noon.
    pub fn is_derived(&self, day: Day) -> bool {
        Ulid::from_string(&self.0).is_ok_and(|ulid| ulid.timestamp_ms() == noon(day))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Noon of a day in milliseconds since 1970; that of the first day for earlier ones.
fn noon(day: Day) -> u64 {
    let days = day.number() - EPOCH;
    u64::try_from(days * 86_400_000 + 43_200_000).unwrap_or(43_200_000)
}

/// The number of the first day of 1970.
const EPOCH: i64 = 719_163;

/// FNV-1a over 128 bits. A part ends with a byte that no text holds, so that parts do not run into each other.
fn spread(parts: &[&str]) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = parts
        .iter()
        .flat_map(|part| part.bytes().chain(std::iter::once(0xff)));
    let hash = bytes.fold(BASIS, |hash, byte| {
        (hash ^ u128::from(byte)).wrapping_mul(PRIME)
    });
    // A ULID keeps the lower 80 bits; the upper ones have their say too.
    hash ^ (hash >> 80)
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

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(IdVisitor)
    }
}

/// Makes an identifier of a text without a copy in between.
struct IdVisitor;

impl de::Visitor<'_> for IdVisitor {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
        Ok(Id::new(text))
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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn what_was_written_elsewhere_has_one_name_everywhere() {
        let day = Day::parse("2024-02-29").unwrap_or_else(|| unreachable!());
        let name = |parts: &[&str]| Id::derived(day, parts);
        assert_eq!(
            name(&["harsh", "Gym"]).as_str(),
            "01HQTBRNG0W7S591K5WAZTYG61",
            "it stays as it is: logs hold it"
        );
        assert_ne!(name(&["a", "bc"]), name(&["ab", "c"]));
        assert_ne!(name(&["a"]), name(&["a", ""]));
        let many: HashSet<Id> = (0..20_000).map(|n| name(&[&n.to_string()])).collect();
        assert_eq!(many.len(), 20_000);
    }
}
