//! Twelve weeks that end with the week of the screens: 143 steps since 14 December.

use daymark::domain::{
    day::Day,
    entry::{Entry, Fact, Feeling},
    id::Id,
};

use super::three_values::{done, entry};

/// The week of the look-back: day, time, step, and how it felt.
const WEEK: [(&str, usize, Option<Feeling>); 10] = [
    ("2026-03-02 09:00", 1, None),
    ("2026-03-03 12:10", 2, None),
    ("2026-03-04 09:00", 1, None),
    ("2026-03-04 08:00", 3, None),
    ("2026-03-05 13:00", 1, Some(Feeling::Energizing)),
    ("2026-03-05 12:00", 2, Some(Feeling::Draining)),
    ("2026-03-05 19:30", 3, None),
    ("2026-03-06 19:30", 3, None),
    ("2026-03-07 12:10", 2, Some(Feeling::Energizing)),
    ("2026-03-08 07:40", 3, Some(Feeling::Neutral)),
];

/// Steps before that week: with its ten they are 143.
const EARLIER: usize = 133;

/// Twelve weeks of marks, in order.
pub fn twelve_weeks() -> Vec<Entry> {
    let mut log = Log::default();
    let first = Day::parse("2025-12-14").expect("a day");
    // 78 days before the week; two marks on most of them make 133.
    let mut left = EARLIER;
    for days in 0..78_usize {
        let day = first.plus(days as i64);
        let marks = if days % 7 == 6 { 1 } else { 2 };
        for mark in 0..marks {
            if left > 0 {
                let step = (days + mark) % 3 + 1;
                log.mark(&format!("{day} {:02}:15", 8 + 3 * mark), step, None);
                left -= 1;
            }
        }
    }
    assert_eq!(left, 0, "the days before the week hold them all");
    for (time, step, feeling) in WEEK {
        log.mark(time, step, feeling);
    }
    for time in ["2026-03-03 20:00", "2026-03-06 21:00"] {
        log.add(
            time,
            Fact::Grounded {
                exercise: "feet_five".to_owned(),
                switched: false,
            },
        );
    }
    log.entries
}

#[derive(Default)]
struct Log {
    entries: Vec<Entry>,
}

impl Log {
    fn add(&mut self, time: &str, fact: Fact) -> Id {
        let n = self.entries.len() as u64 + 1;
        let new = entry(n, time, fact);
        let id = new.id.clone();
        self.entries.push(new);
        id
    }

    fn mark(&mut self, time: &str, step: usize, feeling: Option<Feeling>) {
        self.add(time, Fact::HERE);
        let of = self.add(time, Fact::Done(done(step)));
        if feeling.is_some() {
            self.add(time, Fact::Felt { of, feeling });
        }
    }
}
