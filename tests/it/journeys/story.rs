//! Twelve weeks with daymark: a beginning, good weeks, a heavy week, days away, coming back, growing.

use daymark::{
    domain::{day::Day, entry::Fact, size::Size},
    tone,
};

use crate::support::{Daymark, Shared};

/// One person's store, and the visits to it.
struct Story {
    store: Shared,
}

impl Story {
    fn day(on: i64) -> Day {
        Day::ymd(2026, 1, 5).unwrap().plus(on)
    }

    /// A visit on a morning. Every screen of it is read for words that hurt.
    fn morning(&self, on: i64) -> Daymark {
        let mut visit =
            Daymark::at(&format!("{} 08:10", Self::day(on))).with_store(self.store.clone());
        let screen = visit.screen();
        assert_eq!(tone::offences(&screen), Vec::<String>::new(), "{screen}");
        visit
    }

    /// Plays the same keys on each of these mornings.
    fn mornings(&self, days: std::ops::Range<i64>, keys: &str) {
        for on in days {
            self.morning(on).press(keys);
        }
    }

    fn steps(&self) -> usize {
        let entries = self.store.entries().into_iter();
        entries
            .filter(|entry| matches!(entry.fact, Fact::Done(_)))
            .count()
    }

    fn size_of_first(&self) -> Size {
        let plan = self.store.plan().unwrap();
        let values = plan.active_values();
        plan.commitment_of(&values[0].id).unwrap().size
    }
}

#[test]
fn twelve_weeks() {
    let story = Story {
        store: Shared::default(),
    };

    // The first morning takes three keys; nobody suggests anything for a week.
    story.morning(0).press("s<enter>1eq");
    for on in 1..7 {
        story.morning(on).sees_not("An idea").press("1e2n3nq");
    }
    assert_eq!(story.steps(), 19);

    // Two good weeks: the first step may grow, and only if it stays doable.
    story.mornings(7..15, "1e2n3nq");
    let grows = story.morning(15).sees("An idea about").press("o");
    grows.reads("Staying here is just as good.").press("yyq");
    assert_eq!(story.size_of_first(), Size::Five);
    story.mornings(16..22, "1e2n3nq");
    let week = story
        .morning(22)
        .sees("A week with")
        .press("o<enter>1e2n3nq");
    drop(week);
    assert_eq!(story.size_of_first(), Size::Five);

    // A heavy week: one word, the smaller day, one step. It is answered with an offer of rest, and nothing else.
    story.mornings(23..28, "m1b1dq");
    let tired = story
        .morning(28)
        .sees("An idea about the next days.")
        .press("o");
    tired
        .reads("Shall the next three days start as smaller days?")
        .press("y1q");
    story
        .morning(29)
        .sees("Smaller day. One of these is plenty.")
        .press("1q");

    // Days away are no news. Coming back is met with tiny steps, no idea and no count of days.
    let back = story
        .morning(44)
        .sees("Welcome back. Nothing piled up while you were away.");
    back.sees("under a minute").sees_not("An idea").press("1nq");
    story.morning(45).sees_not("An idea").press("1nq");

    // Weeks of one small thing at a time.
    story.mornings(46..84, "1nq");
    let steps = story.steps();
    let visit = story.morning(84).press("vt");
    visit
        .sees(&format!(
            "{steps} steps. Each dot is a time you chose a direction."
        ))
        .sees("First times")
        .press("<esc><esc>")
        .sees("Today");
}
