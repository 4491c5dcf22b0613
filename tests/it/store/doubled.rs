//! Of lines with the same id the one that is smaller as bytes counts, whoever asks: the screen, the export, doctor, and
//! what is taken in from a copy.

use daymark::{
    domain::entry::Entry,
    store::{SPAN, Store},
};

use super::home::{Home, line, today, whole};
use crate::support::{count, seed};

/// Lines of the same id, each of another kind of entry, as they can come from two machines or a hand.
fn lines() -> Vec<String> {
    let newer = "{\"id\":\"x\",\"k\":\"felt\",\"n\":4,\"v\":99}\n".to_owned();
    vec![
        line("x", 1, r#""k":"mood","own":"one""#),
        line("x", 2, r#""k":"mood","own":"another""#),
        line("x", 3, r#""k":"dreamt","of":"a sea""#),
        line("x", 3, r#""k":"here""#).replace("2026-03-08\"", "2026-03-07\""),
        newer,
    ]
}

#[test]
fn the_same_line_of_two_counts_wherever_it_is_asked_for() {
    // A third of the pairs, another one in each run.
    let (each, from) = (count(3, 1), seed() as usize);
    for (i, one) in lines().into_iter().enumerate() {
        for (j, other) in lines().into_iter().enumerate() {
            if (i + j + from) % each != 0 {
                continue;
            }
            let counts = one.clone().min(other.clone());
            let (home, alone) = (Home::new(), Home::new());
            home.write_log("2026-03-aaaa.jsonl", &one);
            home.write_log("2026-03-bbbb.jsonl", &other);
            alone.write_log("2026-03-aaaa.jsonl", &counts);
            let at_first = |home: &Home| understood(&home.opened().1.entries);
            assert_eq!(at_first(&home), at_first(&alone), "{counts}");
            tells_of(&home, &counts);
            let home = Home::new();
            home.write_log("2026-03-aaaa.jsonl", &one);
            home.write_log(
                "2026-03-aaaa.sync-conflict-20260308-101010-ABCDEFG.jsonl",
                &other,
            );
            tells_of(&home, &counts);
        }
    }
}

/// What this daymark understands.
fn understood(entries: &[Entry]) -> Vec<Entry> {
    let known = |entry: &&Entry| !["", "dreamt"].contains(&entry.fact.kind().as_str());
    entries.iter().filter(known).cloned().collect()
}

#[track_caller]
fn tells_of(home: &Home, counts: &str) {
    let alone = Home::new();
    alone.write_log("2026-03-aaaa.jsonl", counts);
    let ((mut store, _), (mut expected, _)) = (home.opened(), alone.opened());
    let (found, wanted) = (store.examine(today()), expected.examine(today()));
    assert_eq!(
        (found.entries, found.newer),
        (wanted.entries, wanted.newer),
        "doctor: {counts}"
    );
    assert_eq!(whole(&mut store).1, [counts.trim()], "export: {counts}");
    let looked = store.history(today(), SPAN).entries;
    let wanted = expected.history(today(), SPAN).entries;
    assert_eq!(understood(&looked), understood(&wanted), "{counts}");
    assert_eq!(whole(&mut store).1, [counts.trim()], "taken in: {counts}");
}
