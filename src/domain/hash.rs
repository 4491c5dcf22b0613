//! A small stable hash. For names and for noticing change, not for secrets.

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasherDefault, Hasher},
};

use super::id::Id;

/// A map whose keys nobody chooses to do harm: ids in a person's own files.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// The set of the same kind.
pub(crate) type QuickSet<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Hashes keys by [`hash`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mixed(self.0, hash(bytes));
    }

    fn write_u8(&mut self, _: u8) {
        // The end of a text; its length is in its hash already.
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mixed(self.0, number);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

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
