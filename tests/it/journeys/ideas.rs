//! Ideas: a quiet line, the counts behind it, one key for each answer, and a week to try.

use daymark::{
    domain::{
        block::Block,
        day::Day,
        entry::{Entry, Fact, Feeling, Idea, Mode},
        idea::Place,
        plan::Plan,
        size::Size,
    },
    session::Matter,
};

use crate::support::{Daymark, done, entry, three_values};

mod answers;

/// Marks and words of a few weeks, told day by day.
struct Weeks {
    entries: Vec<Entry>,
}

impl Weeks {
    fn new() -> Self {
        Self {
            entries: Vec::new(),
        }
    }

    fn log(&mut self, time: &str, fact: Fact) -> daymark::domain::id::Id {
        let n = self.entries.len() as u64 + 1;
        let entry = entry(n, time, fact);
        let id = entry.id.clone();
        self.entries.push(entry);
        id
    }

    fn here(mut self, days: &[&str]) -> Self {
        for day in days {
            self.log(&format!("{day} 20:00"), Fact::HERE);
        }
        self
    }

    fn done(mut self, step: usize, days: &[&str]) -> Self {
        for day in days {
            self.log(&format!("{day} 07:{step}0"), Fact::Done(done(step)));
        }
        self
    }

    fn felt(mut self, step: usize, feeling: Feeling, days: &[&str]) -> Self {
        for day in days {
            let of = self.log(&format!("{day} 07:{step}0"), Fact::Done(done(step)));
            let feeling = Some(feeling);
            self.log(&format!("{day} 07:{step}1"), Fact::Felt { of, feeling });
        }
        self
    }

    fn sunday(self, plan: Plan) -> Daymark {
        Daymark::at("2026-03-08 08:10")
            .with(plan)
            .with_entries(self.entries)
    }
}

const FEBRUARY: [&str; 7] = [
    "2026-02-20",
    "2026-02-21",
    "2026-02-22",
    "2026-02-23",
    "2026-02-24",
    "2026-02-25",
    "2026-02-26",
];

/// The six days here since the steps were chosen.
const MARCH: [&str; 6] = [
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
    "2026-03-05",
    "2026-03-06",
    "2026-03-07",
];

fn steady() -> Weeks {
    Weeks::new()
        .here(&FEBRUARY)
        .here(&MARCH)
        .done(1, &MARCH[..4])
        .done(3, &MARCH[2..])
}

/// Reading was marked on so many of the six days.
fn read_on(days: usize) -> Daymark {
    steady().done(2, &MARCH[1..=days]).sunday(three_values())
}

fn ideas(visit: &mut Daymark) -> Vec<Idea> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Idea(idea) => Some(*idea),
            _ => None,
        })
        .collect()
}

fn size_of_reading(visit: &mut Daymark) -> Size {
    visit.plan().commitments[1].size
}

const LINE: &str = "Keep 'Read one sentence' this week?  o look";

#[test]
fn one_of_six_days_is_one_quiet_line_without_a_number() {
    let mut visit = read_on(1);
    assert_eq!(visit.rows(22..=22, 1..=80), format!("  {LINE}"));
    assert!(ideas(&mut visit).is_empty(), "looking writes nothing");
    read_on(2).sees_not("this week?");
}

#[test]
fn an_idea_is_as_it_was_drawn() {
    let mut visit = read_on(1).press("o");
    crate::support::same_screen(&visit.rows(5..=21, 1..=42), IDEA);
    assert_eq!(
        visit.rows(24..=24, 1..=80),
        "  y try  l later  n leave it  d I do it  Esc back        ? keys  0 hard moment"
    );
}

const IDEA: &str = "
  An idea ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  'Read one page' was marked 1 of 6 days
  you saw it. It may be big for now.

  Try 'Read one sentence' for a week? Then
  keep it, or go back.

> y  try it for a week
  l  later
  n  leave it
  d  I do it, I don't mark it

  Nothing changes until you choose.
";

#[test]
fn yes_changes_the_size_and_one_undo_takes_it_back() {
    let mut visit = read_on(1).press("oy").sees("Read one sentence");
    assert_eq!(size_of_reading(&mut visit), Size::Tiny);
    let said = ideas(&mut visit);
    assert_eq!(said.len(), 2, "shown, and answered: {said:?}");
    assert_eq!(said[1].answer.as_deref(), Some("y"));
    assert_eq!(said[1].until, Day::parse("2026-03-15"));
    let mut visit = visit
        .sees("u takes it back")
        .press("u")
        .sees("Read one sentence");
    assert_eq!(
        size_of_reading(&mut visit),
        Size::Two,
        "it only begins smaller"
    );
    visit.press("<down>").sees(LINE);
}

#[test]
fn an_idea_counts_as_shown_once_a_day_with_the_first_key_that_engages() {
    let mut visit = read_on(1).press("?<esc>");
    assert!(ideas(&mut visit).is_empty());
    let mut visit = visit.press("1e<down>u<down>");
    let said = ideas(&mut visit);
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!((said[0].rule.as_str(), &said[0].answer), ("S1", &None));
    visit.sees(LINE);
}

/// A later visit to the same store, and whether it shows an idea.
fn shows_on(visit: &Daymark, day: &str) -> bool {
    let store = visit.store();
    let n = store.entries().len() as u64 + 1000;
    store.add([entry(n, &format!("{day} 20:00"), Fact::HERE)]);
    let mut later = Daymark::at(&format!("{day} 08:10")).with_store(store);
    let screen = later.screen();
    let mut rows = screen.lines();
    rows.any(|row| {
        row.contains("'Read one sentence' this week?") || row.contains("Read one sentence instead")
    })
}

/// Here on every one of these days, the other steps done now and then.
fn goes_on(visit: &Daymark, days: std::ops::Range<i64>) {
    let store = visit.store();
    for on in days {
        let day = Day::parse("2026-03-08").unwrap().plus(on);
        let n = store.entries().len() as u64 + 2000;
        let mut entries = vec![entry(n, &format!("{day} 20:00"), Fact::HERE)];
        if on % 2 == 0 {
            entries.push(entry(n + 1, &format!("{day} 07:10"), Fact::Done(done(1))));
            entries.push(entry(n + 2, &format!("{day} 07:30"), Fact::Done(done(3))));
        }
        store.add(entries);
    }
}

#[test]
fn later_comes_back_after_a_week_and_no_after_four() {
    let later = read_on(1).press("ol").sees_not("this week?");
    goes_on(&later, 1..7);
    assert!(!shows_on(&later, "2026-03-14"));
    assert!(shows_on(&later, "2026-03-15"));

    let no = read_on(1).press("on").sees_not("this week?");
    goes_on(&no, 1..28);
    assert!(!shows_on(&no, "2026-03-20"));
    assert!(!shows_on(&no, "2026-04-04"));
    assert!(shows_on(&no, "2026-04-05"));
}

#[test]
fn ideas_can_be_switched_off_and_on_a_low_day_the_smaller_one_stays() {
    let mut plan = three_values();
    plan.settings.suggestions = false;
    steady()
        .done(2, &MARCH[1..2])
        .sunday(plan)
        .sees_not("this week?");
    read_on(1).press("b").sees("this week?");
    let mut heavy = read_on(1).press("m1<down>");
    assert!(heavy.app().session.matter(Place::Today).is_some());
}

#[test]
fn nothing_is_suggested_before_the_weeks_are_loaded_or_after_a_long_time_away() {
    // 400 days later: only the greeting, the small sizes and no idea.
    let store = read_on(1).store();
    let mut back = Daymark::at("2027-04-12 08:10")
        .with_store(store)
        .sees("Welcome back. Life may look different now.")
        .sees_not("this week?")
        .press("1")
        .sees_not("this week?");
    assert!(ideas(&mut back).is_empty());
}

#[test]
fn ideas_read_well_on_small_screens_and_in_ascii() {
    for (width, height) in [(60, 20), (40, 12)] {
        let visit = read_on(1)
            .size(width, height)
            .sees("Keep 'Read one sentence'");
        let visit = visit.sees("o look").press("o").sees("1 of 6 days");
        visit
            .sees("> y  try it for a week")
            .press("y")
            .sees("Read one sentence");
    }
    read_on(1).ascii().press("o").sees("An idea ====");
}

#[test]
fn what_waits_can_be_asked_for_by_the_look_back() {
    let mut visit = read_on(1);
    let matter = visit.app().session.matter(Place::LookBack).cloned();
    let Some(Matter::Idea(idea)) = matter else {
        panic!("{matter:?}")
    };
    assert_eq!(idea.rule().name(), "S1");
}

#[test]
fn a_step_that_is_done_and_not_marked_is_left_as_it_is() {
    for (width, height) in [(80, 24), (60, 20), (40, 12)] {
        let visit = read_on(1).size(width, height).press("o");
        // Below 60 columns the panel goes on further down.
        let visit = if width < 60 {
            visit.press("<end>")
        } else {
            visit
        };
        let visit = visit.sees("d  I do it, I don't mark it").press("d");
        let mut visit = visit.sees_not("this week?");
        assert_eq!(size_of_reading(&mut visit), Size::Two);
        let answers: Vec<_> = ideas(&mut visit)
            .into_iter()
            .map(|idea| idea.answer)
            .collect();
        assert_eq!(answers, [None, Some("d".to_owned())]);
        visit.press("u<down>").sees("Keep 'Read one sentence'");
    }
}
