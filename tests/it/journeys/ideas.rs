//! Ideas: a quiet line, the counts behind it, one key for each answer, and a week to try.

use daymark::{
    app::desk::Matter,
    domain::{
        block::Block,
        day::Day,
        entry::{Entry, Fact, Feeling, Idea, Mode},
        idea::Place,
        plan::Plan,
        size::Size,
    },
};

use crate::support::{Daymark, done, entry, three_values};

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
            self.log(&format!("{day} 07:00"), Fact::Here);
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

const LINE: &str = "An idea about 'Read one page'.  o look";

#[test]
fn one_of_six_days_is_one_quiet_line_without_a_number() {
    let mut visit = read_on(1);
    assert_eq!(visit.rows(22..=22, 1..=80), format!("  {LINE}"));
    assert!(ideas(&mut visit).is_empty(), "looking writes nothing");
    read_on(2).sees_not("An idea");
}

#[test]
fn an_idea_is_as_it_was_drawn() {
    let mut visit = read_on(1).press("o");
    crate::support::same_screen(&visit.rows(5..=21, 1..=42), IDEA);
    assert_eq!(
        visit.rows(24..=24, 1..=80),
        "  y try  l later  n leave it  Esc back                   ? keys  0 hard moment"
    );
}

const IDEA: &str = "
  An idea ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  'Read one page' was marked 1 of 6 days
  you were here. It may be big for now.

  Try 'Read one sentence' for a week? Then
  keep it, or go back.

> y  try it for a week
  l  later
  n  leave it

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
        .sees("Read one page");
    assert_eq!(size_of_reading(&mut visit), Size::Two);
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
    store.add([entry(n, &format!("{day} 07:00"), Fact::Here)]);
    let mut later = Daymark::at(&format!("{day} 08:10")).with_store(store);
    later.screen().contains("An idea about 'Read one page'")
}

/// Here on every one of these days, the other steps done now and then.
fn goes_on(visit: &Daymark, days: std::ops::Range<i64>) {
    let store = visit.store();
    for on in days {
        let day = Day::parse("2026-03-08").unwrap().plus(on);
        let n = store.entries().len() as u64 + 2000;
        let mut entries = vec![entry(n, &format!("{day} 07:00"), Fact::Here)];
        if on % 2 == 0 {
            entries.push(entry(n + 1, &format!("{day} 07:10"), Fact::Done(done(1))));
            entries.push(entry(n + 2, &format!("{day} 07:30"), Fact::Done(done(3))));
        }
        store.add(entries);
    }
}

#[test]
fn later_comes_back_after_a_week_and_no_after_four() {
    let later = read_on(1).press("ol").sees_not("An idea");
    goes_on(&later, 1..7);
    assert!(!shows_on(&later, "2026-03-14"));
    assert!(shows_on(&later, "2026-03-15"));

    let no = read_on(1).press("on").sees_not("An idea");
    goes_on(&no, 1..28);
    assert!(!shows_on(&no, "2026-03-20"));
    assert!(!shows_on(&no, "2026-04-04"));
    assert!(shows_on(&no, "2026-04-05"));
}

#[test]
fn ideas_can_be_switched_off_and_wait_on_hard_days() {
    let mut plan = three_values();
    plan.settings.suggestions = false;
    steady()
        .done(2, &MARCH[1..2])
        .sunday(plan)
        .sees_not("An idea");
    read_on(1)
        .press("b")
        .sees_not("An idea")
        .press("b")
        .sees("An idea");
    let mut heavy = read_on(1).press("m1<down>").sees_not("An idea");
    assert!(heavy.app().desk.matter(Place::LookBack).is_none());
}

#[test]
fn nothing_is_suggested_before_the_weeks_are_loaded_or_after_a_long_time_away() {
    // 400 days later: only the greeting, the small sizes and no idea.
    let store = read_on(1).store();
    let mut back = Daymark::at("2027-04-12 08:10")
        .with_store(store)
        .sees("Welcome back. Life may look different now.")
        .sees_not("An idea")
        .press("1")
        .sees_not("An idea");
    assert!(ideas(&mut back).is_empty());
}

fn draining() -> Daymark {
    steady()
        .felt(2, Feeling::Draining, &MARCH[..4])
        .felt(2, Feeling::Neutral, &MARCH[4..5])
        .felt(1, Feeling::Energizing, &MARCH[..5])
        .sunday(three_values())
}

#[test]
fn what_drains_has_four_answers_and_only_the_arrows_move() {
    let visit = draining().press("o");
    let visit = visit
        .reads("'Read one page' felt draining 4 of 5 times.")
        .reads("Some things are draining and still matter.")
        .sees("> k  keep it, it matters")
        .sees("k keep  s swap  - smaller  l later")
        .press("<down>j")
        .sees("> s  swap it");
    let mut kept = visit.press("k").sees_not("An idea");
    assert_eq!(kept.plan().commitments[1].keep, ["S4"]);
    let mut kept = kept.press("u");
    assert!(kept.plan().commitments[1].keep.is_empty());

    let mut smaller = draining().press("o-").sees("Read one sentence");
    assert_eq!(size_of_reading(&mut smaller), Size::Tiny);

    let mut later = draining().press("ol").sees_not("An idea");
    assert_eq!(ideas(&mut later)[1].answer.as_deref(), Some("l"));
}

#[test]
fn a_swap_offers_other_steps_of_the_value_or_ones_own() {
    let mut swapped = draining().press("os").sees("Which step instead?");
    swapped = swapped.press("1").sees_not("Read one page");
    let plan = swapped.plan();
    let (old, new) = (&plan.commitments[1], &plan.commitments[3]);
    assert_eq!(old.retired, Day::parse("2026-03-08"));
    assert_eq!((&new.value, new.block), (&old.value, Block::Midday));
    assert!(!new.sizes.tiny.is_empty() && !new.sizes.five.is_empty());

    let mut own = draining()
        .press("osw")
        .sees("Start with what your hands do.");
    own = own.press("Draw one leaf<enter>").sees("Draw one leaf");
    assert_eq!(own.plan().commitments[3].sizes.two, "Draw one leaf");
    let own = own.press("u").sees("Read one page");
    own.press("<down>os<esc>")
        .sees("> k  keep it")
        .press("<esc>")
        .sees("Today");
}

/// The week after a yes on Sunday 8 March, and the visit on Sunday 15.
fn a_week_later() -> Daymark {
    let visit = read_on(1).press("oyq");
    goes_on(&visit, 1..7);
    Daymark::at("2026-03-15 08:10").with_store(visit.store())
}

#[test]
fn after_a_week_an_experiment_is_kept_or_taken_back() {
    let visit = a_week_later().sees("A week with 'Read one sentence'.  o look");
    let visit = visit
        .press("o")
        .reads("'Read one sentence' has had its week. Keep it, or go back to 'Read one page'?")
        .sees("> k  keep it")
        .sees("  g  go back");
    let mut back = visit
        .press("g")
        .sees("Read one page")
        .sees_not("A week with");
    assert_eq!(size_of_reading(&mut back), Size::Two);
    assert_eq!(
        ideas(&mut back).pop().unwrap().outcome.as_deref(),
        Some("back")
    );
    let mut again = back.press("u");
    assert_eq!(size_of_reading(&mut again), Size::Tiny);
    again.press("<down>").sees("A week with");

    let mut kept = a_week_later().press("o<enter>").sees_not("A week with");
    assert_eq!(size_of_reading(&mut kept), Size::Tiny);
    assert_eq!(
        ideas(&mut kept).pop().unwrap().outcome.as_deref(),
        Some("kept")
    );
}

/// Fourteen good days with reading.
fn growing() -> Daymark {
    let mut plan = three_values();
    for item in &mut plan.commitments {
        item.since = Day::parse("2026-02-01");
        item.block = Block::Any;
    }
    let first = Day::parse("2026-02-20").unwrap();
    let days: Vec<String> = (0..16).map(|on| first.plus(on).to_string()).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let half: Vec<&str> = days.iter().copied().step_by(2).collect();
    Weeks::new()
        .here(&days)
        .done(1, &half)
        .done(2, &days[1..])
        .done(3, &half)
        .sunday(plan)
}

#[test]
fn a_step_that_goes_well_may_grow_gently() {
    let visit = growing()
        .press("o")
        .reads("You've done 'Read one page' 14 of 14 days.")
        .reads("Staying here is just as good.");
    let mut grown = visit
        .press("y")
        .reads("Would this be doable even on a heavy day?")
        .press("y");
    assert_eq!(size_of_reading(&mut grown), Size::Five);
    grown.sees("Read for five minutes");

    let mut stays = growing()
        .press("oyn")
        .sees("Read one page")
        .sees_not("An idea");
    assert_eq!(size_of_reading(&mut stays), Size::Two);
    assert_eq!(
        ideas(&mut stays).pop().unwrap().answer.as_deref(),
        Some("l")
    );
}

#[test]
fn a_rest_makes_three_days_start_as_smaller_days() {
    let weeks = Weeks::new()
        .here(&FEBRUARY)
        .here(&MARCH)
        .felt(1, Feeling::Draining, &MARCH[..3])
        .felt(3, Feeling::Draining, &MARCH[2..]);
    let visit = weeks
        .sunday(three_values())
        .sees("An idea about the next days.")
        .press("o")
        .reads("This week has taken a lot. Steps felt draining")
        .press("y")
        .sees("Read one page");
    let store = visit.store();
    for day in ["2026-03-09", "2026-03-10", "2026-03-11"] {
        Daymark::at(&format!("{day} 08:10"))
            .with_store(store.clone())
            .sees("Smaller day. One of these is plenty.")
            .press("b")
            .sees_not("Smaller day. One")
            .press("b")
            .sees("Smaller day. One")
            .press("uu");
    }
    Daymark::at("2026-03-12 08:10")
        .with_store(store)
        .sees_not("Smaller day. One");
}

#[test]
fn a_smaller_day_that_was_chosen_is_still_the_persons_own() {
    let mut visit = read_on(1).press("b");
    let modes = visit.logged().into_iter().filter(|entry| {
        matches!(
            entry.fact,
            Fact::DayMode {
                mode: Mode::Smaller
            }
        )
    });
    assert_eq!(modes.count(), 1);
}

#[test]
fn ideas_read_well_on_small_screens_and_in_ascii() {
    for (width, height) in [(60, 20), (40, 12)] {
        let visit = read_on(1)
            .size(width, height)
            .sees("An idea about 'Read one");
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
    let matter = visit.app().desk.matter(Place::LookBack).cloned();
    let Some(Matter::Idea(idea)) = matter else {
        panic!("{matter:?}")
    };
    assert_eq!(idea.rule().name(), "S1");
}

#[test]
fn growing_and_going_back_leaves_every_dot() {
    let visit = growing().press("oyyq");
    let store = visit.store();
    let first = Day::parse("2026-03-09").unwrap();
    for on in 0..6 {
        let day = first.plus(on);
        let week = Daymark::at(&format!("{day} 08:10")).with_store(store.clone());
        week.press("2eq");
    }
    let visit = Daymark::at("2026-03-15 08:10").with_store(store);
    let visit = visit
        .sees("A week with 'Read for five minutes'.")
        .press("vt");
    let dots = visit.sees("Growth     21").press("<esc><esc>og");
    let visit = dots.sees("Read one page").press("vt").sees("Growth     21");
    visit.sees("one page on 21 Feb, for five minutes on 9 Mar");
}
