//! Twelve weeks with daymark: a beginning, good weeks, a heavy week, days away, coming back, growing.

use daymark::domain::{
    day::Day,
    entry::{Entry, Fact, Idea, Review},
    journal::Journal,
    plan::{Change, Plan},
    size::Size,
};

use crate::support::{Daymark, Shared};
use crate::tone;

/// One person's store, and the visits to it. Day 0 is Monday 5 January.
struct Story {
    store: Shared,
}

/// The look-back with Enter alone: `w` opens it, nine times Enter passes its screens.
const LOOK_BACK: &str = "w<enter><enter><enter><enter>";

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

    /// A look in the evening, at what stayed open.
    fn evening(&self, on: i64) {
        let visit = Daymark::at(&format!("{} 20:10", Self::day(on)));
        visit.with_store(self.store.clone()).press("v<esc>q");
    }

    /// Plays the same keys on each of these mornings; on a Sunday the look-back comes after them.
    fn mornings(&self, days: std::ops::Range<i64>, keys: &str) {
        for on in days {
            let visit = self.morning(on).press(keys);
            if on % 7 == 6 {
                self.look_back(on, visit);
            }
        }
    }

    /// The look-back of a Sunday, with Enter alone. It changes nothing that is planned.
    fn look_back(&self, on: i64, visit: Daymark) {
        let before = self.plan();
        visit
            .press(LOOK_BACK)
            .sees("Next week stays as it is.")
            .sees("This week");
        assert_eq!(self.plan(), before, "day {on}");
        let review = self.reviews().pop().unwrap();
        assert!(
            review.done && review.week == Some(Self::day(on)),
            "day {on}"
        );
        assert!(review.texts.is_empty(), "day {on}");
    }

    fn plan(&self) -> Plan {
        self.store.plan().unwrap()
    }

    /// What each look-back said, entry by entry.
    fn reviews(&self) -> Vec<Review> {
        let entries = self.store.entries().into_iter();
        let reviews = entries.filter_map(|entry| match entry.fact {
            Fact::Review(review) => Some(*review),
            _ => None,
        });
        reviews.collect()
    }

    fn steps(&self) -> usize {
        let entries = self.store.entries().into_iter();
        entries
            .filter(|entry| matches!(entry.fact, Fact::Done(_)))
            .count()
    }

    fn size_of(&self, step: usize) -> Size {
        self.plan().commitments[step].size
    }

    /// Every change of the plan since the first morning finds its reason in the log: the answer to an idea, the outcome
    /// of an experiment, or a look-back that was at the week ahead. Gives the lines of the explanation.
    fn explained(&self, beginning: &Plan) -> Vec<String> {
        let (plan, journal) = (self.plan(), Journal::of(self.store.entries()));
        let mut lines = Vec::new();
        for (item, first) in plan.commitments.iter().zip(&beginning.commitments) {
            let mut size = first.size;
            for change in &item.history {
                assert_eq!(change.from, size, "{} has no gap", item.id);
                size = change.to;
                let why = reason(&journal, item.id.as_str(), change);
                let why = why.unwrap_or_else(|| panic!("{}: {change:?}", item.id));
                lines.push(format!("{} {}: {why}", change.on, item.id));
            }
            assert_eq!(size, item.size, "{}", item.id);
        }
        let mut bare = plan;
        for (item, first) in bare.commitments.iter_mut().zip(&beginning.commitments) {
            item.size = first.size;
            item.history.clear();
        }
        assert_eq!(&bare, beginning, "nothing else has changed");
        lines
    }
}

/// What in the log speaks for a change of a step.
fn reason(journal: &Journal, step: &str, change: &Change) -> Option<String> {
    let told = |entry: &Entry| match &entry.fact {
        Fact::Idea(idea) if idea.rule == change.by && idea.subject == step => said(idea),
        Fact::Review(review) if change.by == "self" && review.screen == "next" => {
            Some("the look-back".to_owned())
        }
        _ => None,
    };
    let day = journal.live_on(change.on);
    day.into_iter().find_map(told)
}

fn said(idea: &Idea) -> Option<String> {
    let (rule, outcome) = (&idea.rule, idea.outcome.as_deref());
    let yes = idea.answer.as_deref() == Some("y");
    let back = outcome == Some("back");
    (yes || back).then(|| format!("{rule} {}", if yes { "yes" } else { "back" }))
}

#[test]
fn twelve_weeks() {
    let story = Story {
        store: Shared::default(),
    };
    let beginning = two_good_weeks(&story);
    a_heavy_week_and_rest(&story);
    days_away_and_coming_back(&story);
    growing_again(&story);

    // Ten Sundays here, ten look-backs; the two away are no news.
    let done = story.reviews().into_iter().filter(|review| review.done);
    assert_eq!(done.count(), 10);
    assert_eq!(story.explained(&beginning), EXPLAINED);
    let steps = story.steps();
    story
        .morning(84)
        .press("vt")
        .sees(&format!(
            "{steps} steps. Each dot is a day on which you chose a direction."
        ))
        .sees("First times")
        .sees("2 min ──── 5 min ──── 1 min ─────── 10 min")
        .sees("5 Jan      19 Jan     28 Jan        7 Mar")
        .press("<esc><esc>")
        .sees("Today");
}

/// What the log says of each line of the plan that changed.
const EXPLAINED: [&str; 6] = [
    "2026-01-19 send-one-line: S6 yes",
    "2026-03-07 send-one-line: S6 yes",
    "2026-03-15 send-one-line: S6 back",
    "2026-02-22 read-one-page: S1 yes",
    "2026-03-21 read-one-page: S6 yes",
    "2026-03-08 choose-tonights-music: the look-back",
];

/// The first morning takes three keys; nobody suggests anything for two weeks. Then the first step may grow.
fn two_good_weeks(story: &Story) -> Plan {
    story.morning(0).press("s<enter>1eq");
    let beginning = story.plan();
    for on in 1..7 {
        story.morning(on).sees_not("this week?");
        story.mornings(on..on + 1, "1e2n3n");
    }
    assert_eq!(story.steps(), 19);
    story.mornings(7..14, "1e2n3n");
    let grows = story.morning(14).sees(", this week?").press("o");
    let grows = grows.reads("Staying here is just as good.");
    grows.press("yy1e2n3nq");
    assert_eq!(story.size_of(0), Size::Five);
    story.mornings(15..21, "1e2n3n");
    story.mornings(21..23, "1e2n3n");
    beginning
}

/// A heavy week: one word, the smaller day, one step. It is answered with an offer of rest, and nothing else.
fn a_heavy_week_and_rest(story: &Story) {
    let week = story.morning(23).sees("Does it fit?");
    week.press("ok").press("m1b1dq");
    assert_eq!(story.size_of(0), Size::Five);
    story.mornings(24..28, "m1b1d");
    let tired = story
        .morning(28)
        .sees("The next three days as smaller days?");
    let tired = tired.press("o");
    tired
        .reads("Shall the next three days start as smaller days?")
        .press("y1q");
    for on in 29..32 {
        story
            .morning(on)
            .sees("Smaller day. One of these is plenty.")
            .press("1q");
    }
    story.morning(32).sees_not("Smaller day").press("1q");
    let done = story
        .store
        .entries()
        .into_iter()
        .filter_map(|entry| match entry.fact {
            Fact::Done(done) if entry.day >= Story::day(29) => Some(done.size),
            _ => None,
        });
    let sizes: Vec<Size> = done.collect();
    assert_eq!(sizes, [Size::Tiny, Size::Tiny, Size::Tiny, Size::Five]);
}

/// Days away are no news. Coming back is met with tiny steps, no idea and no count of days.
fn days_away_and_coming_back(story: &Story) {
    let back = story
        .morning(44)
        .sees("Welcome back. Nothing piled up while you were away.");
    back.sees("under a minute")
        .sees_not("this week?")
        .press("1nq");
    story.evening(44);
    for on in 45..48 {
        story.morning(on).sees_not("this week?").press("1nq");
        story.evening(on);
    }
    // What stayed open may become smaller; one yes, one no.
    let open = story
        .morning(48)
        .sees("'Read one sentence' this week?")
        .press("o");
    let open = open.reads("has stayed open on the 4 days you saw it.");
    story.look_back(48, open.press("y1n"));
    story.evening(48);
    assert_eq!(story.size_of(1), Size::Tiny);
    let other = story.morning(49).sees("this week?");
    other.press("on1n2nq").sees_not("this week?");
    story.evening(49);
    for on in 50..55 {
        story.mornings(on..on + 1, "1n2n");
        story.evening(on);
    }
    story.look_back(55, story.morning(55).press("1n2n"));
    story.evening(55);
}

/// All three again. The first grows and goes back; the second grows back to where it was; the third is made smaller by
/// the person's own hand, in a look-back.
fn growing_again(story: &Story) {
    story.mornings(56..57, "1e2e3n");
    // The look-back asked and kept it, so Today does not.
    let week = story.morning(57).sees_not("Does it fit?");
    week.press("1e2e3nq");
    story.mornings(58..61, "1e2e3n");
    let grows = story
        .morning(61)
        .sees("Write one long message about the week, this week?");
    let grows = grows
        .press("o")
        .reads("try 'Write one long message about the week' for a week.");
    grows.press("yy1e2e3nq");
    let sunday = story.morning(62).press("1e2e3nw<enter><enter><enter>e");
    let sunday = sunday.sees("The rest of the week").press("<down><down>-");
    sunday
        .press("<enter><enter>")
        .sees("Next week stays as it is.");
    assert_eq!(story.size_of(2), Size::Tiny);

    story.mornings(63..69, "1e2e3n");
    let back = story.morning(69).press("1e2e3nw<enter><enter><enter>");
    let back = back.sees("Tried 'Write one long message about the week'");
    back.press("g<enter>q");
    assert_eq!(story.size_of(0), Size::Five);
    story.mornings(70..75, "1e2e3n");
    let again = story.morning(75).sees("Read one page, this week?");
    again.press("oyy1e2e3nq");
    assert_eq!(story.size_of(1), Size::Two);
    story.mornings(76..84, "1e2e3n");
}
