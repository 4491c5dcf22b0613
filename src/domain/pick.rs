//! Choosing without luck: the same seed chooses the same thing, on every machine and at every redraw.

/// The item a seed stands for; `None` of an empty list.
pub fn choose<'a, T>(items: &'a [T], seed: &str) -> Option<&'a T> {
    let index = hash(seed) % (items.len().max(1) as u64);
    items.get(index as usize)
}

/// The item whose turn it is in a shuffle that is always the same: each comes once before one comes again.
pub fn in_turn<T>(items: &[T], turn: i64) -> Option<&T> {
    let count = i64::try_from(items.len()).ok().filter(|count| *count > 0)?;
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|index| hash(&index.to_string()));
    order
        .get(turn.rem_euclid(count) as usize)
        .and_then(|index| items.get(*index))
}

/// FNV-1a: small, and the same on every machine.
fn hash(seed: &str) -> u64 {
    seed.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn a_seed_always_chooses_the_same_and_other_seeds_choose_others() {
        let items = ["a", "b", "c", "d", "e"];
        assert_eq!(
            choose(&items, "2026-03-08one"),
            choose(&items, "2026-03-08one")
        );
        let chosen: std::collections::HashSet<_> = (0..50)
            .filter_map(|day| choose(&items, &format!("{day}")))
            .collect();
        assert_eq!(chosen.len(), items.len());
        assert_eq!(choose(&[] as &[u8], "any"), None);
    }
}
