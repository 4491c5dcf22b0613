//! Ten thousand rows, and what the rest of daymark makes of them.

use std::fmt::Write as _;

use daymark::{
    domain::{day::Day, id::Ids},
    store::{SPAN, Store, disk::RealDisk, file::FileStore, places::Places},
};

use super::{home_with, says};

/// Ten habits over a thousand days that end with today.
fn table(today: Day) -> String {
    let mut text = "date,habit,note\n".to_owned();
    for ago in 0..1000 {
        for habit in 0..10 {
            let day = today.plus(-ago);
            writeln!(text, "{day},Habit {habit},note {ago}").unwrap();
        }
    }
    text
}

#[test]
fn ten_thousand_old_days_are_counted_and_nothing_else_notices() {
    let today = Day::parse("2026-03-08").unwrap();
    let home = home_with(&[("mine.csv", &table(today))]);
    home.daymark().args(["done", "1"]).assert().success();
    let text = says(&home, &["mine.csv", "--to", "growth"]);
    assert!(
        text.ends_with("Saved: 10000 marks, 10000 notes.\n"),
        "{text}"
    );
    for file in std::fs::read_dir(home.path("data/daymark/log"))
        .unwrap()
        .flatten()
    {
        let size = file.metadata().unwrap().len();
        assert!(size < 1 << 18, "a month stays a month: {size}");
    }
    let places = Places {
        store: home.path("data/daymark"),
        state: home.path("another-state"),
    };
    let mut store = FileStore::new(RealDisk, places, "another machine", Ids::seeded(1));
    let opened = store.open(today);
    assert!(opened.entries.len() < 1000, "{}", opened.entries.len());
    let history = store.history(today, SPAN);
    assert_eq!(
        history.first_day,
        Some(today),
        "the first day of use is today"
    );
    assert_eq!(history.last_here, None, "nobody was here before");
    let first = daymark::store::first_day_kept(today, SPAN);
    let totals = store.totals(today);
    let before = u64::try_from(first.since(today.plus(-999))).unwrap() * 10;
    let counted: u64 = totals
        .months
        .iter()
        .flat_map(|m| &m.steps)
        .map(|step| step.3)
        .sum();
    assert_eq!(counted, before);
    // Without the notes of this machine, from the beginning.
    assert_eq!(totals.months.first().unwrap().days[0], today.plus(-999));
    let log = home.daymark().arg("log").output().unwrap();
    assert_eq!(
        String::from_utf8(log.stdout).unwrap().lines().count(),
        10_001
    );
}
