//! A small stable hash. For names and for noticing change, not for secrets.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, DefaultHasher},
};

use super::id::Id;

/// A map that is the same at every start: what is in no order is so in the same way.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// The set of the same kind.
pub(crate) type QuickSet<K> = HashSet<K, BuildHasherDefault<DefaultHasher>>;

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of these bytes; the same on every machine and in every version.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let state = words.iter().fold(bytes.len() as u64, |state, word| {
        mixed(state, u64::from_le_bytes(*word))
    });
    let last = rest
        .iter()
        .fold(0, |last, byte| last << 8 | u64::from(*byte));
    mixed(mixed(state, last), 0)
}

/// The hash of an identifier.
pub(crate) fn hash_of(id: &Id) -> u64 {
    hash(id.as_str().as_bytes())
}

fn mixed(state: u64, word: u64) -> u64 {
    let state = (state ^ word).wrapping_mul(SPREAD);
    state ^ (state >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_changes() {
        assert_eq!(hash(b""), 0);
        assert_eq!(hash(b"a store"), hash(b"a store"));
        assert_ne!(hash(b"a store"), hash(b"a storf"));
        assert_ne!(hash(b"12345678"), hash(b"12345678\0"));
    }
}
