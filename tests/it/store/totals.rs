//! Totals: the same numbers as reading everything again, whatever was written where and when.

use std::{fs, io::Write as _};

use daymark::{
    domain::{
        day::Day,
        entry::{Done, Entry, Fact, Mood},
        id::{Id, Ids},
        plan::Plan,
        size::Size,
    },
    store::{SPAN, Store, Totals, disk::RealDisk, file::FileStore, memory::Memory},
};
use proptest::{collection::vec, prelude::*};

use super::home::{Home, day, done, entry_on, line};
use crate::support::law_on;

/// What one gesture does, on a day and from a machine.
#[derive(Clone, Debug)]
struct Move {
    /// Days after the first.
    written: i64,
    /// Days before it was written that it is about.
    back: i64,
    machine: usize,
    what: What,
    /// Its id does not say when it was drawn.
    is_plain: bool,
}

#[derive(Clone, Debug)]
enum What {
    Here,
    Step(usize, Size),
    /// Takes back the n-th of all entries so far.
    TakeBack(usize),
    /// The line of the n-th comes into this machine's log once more, as from a syncer's copy.
    Again(usize),
    /// Another line of the n-th's id comes, in which something else stands.
    Twin(usize, Other),
}

/// What stands in another line of an id.
#[derive(Clone, Debug)]
enum Other {
    Step(usize, Size),
    Mood,
    /// It takes back the n-th.
    TakesBack(usize),
    Day(i64),
}

fn other() -> impl Strategy<Value = Other> {
    prop_oneof![
        3 => (0..3_usize, prop_oneof![Just(Size::Tiny), Just(Size::Two)]).prop_map(|(s, size)| Other::Step(s, size)),
        1 => Just(Other::Mood),
        1 => (0..80_usize).prop_map(Other::TakesBack),
        1 => (1..60_i64).prop_map(Other::Day),
    ]
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let what = prop_oneof![
        1 => Just(What::Here),
        4 => (0..3_usize, prop_oneof![Just(Size::Tiny), Just(Size::Two)]).prop_map(|(s, size)| What::Step(s, size)),
        3 => (0..80_usize).prop_map(What::TakeBack),
        2 => (0..80_usize).prop_map(What::Again),
        2 => (0..80_usize, other()).prop_map(|(index, other)| What::Twin(index, other)),
    ];
    let back = prop_oneof![6 => Just(0_i64), 1 => 1..3_i64, 1 => 30..100_i64];
    vec((0..200_i64, back, 0..2_usize, what, 0..6_u8), 1..80).prop_map(|rows| {
        let mut moves: Vec<Move> = rows
            .into_iter()
            .map(|(written, back, machine, what, id)| Move {
                written,
                back,
                machine,
                what,
                is_plain: id == 0,
            })
            .collect();
        moves.sort_by_key(|one| one.written);
        moves
    })
}

const MACHINES: [&str; 2] = ["one", "two"];

fn step_of(step: usize, size: Size) -> Fact {
    match done(["a", "b", "c"][step]) {
        Fact::Done(done) => Fact::Done(Done { size, ..done }),
        other => other,
    }
}

struct Lived {
    home: Home,
    windows: Vec<FileStore<RealDisk>>,
    memory: Memory,
    ids: Ids,
    all: Vec<Entry>,
}

impl Lived {
    fn new() -> Self {
        let home = Home::new();
        let windows = MACHINES.map(|machine| home.window_of(machine)).into();
        Self {
            home,
            windows,
            memory: Memory::new(),
            ids: Ids::seeded(5),
            all: Vec::new(),
        }
    }

    fn first() -> Day {
        day("2026-01-15")
    }

    fn make(&mut self, one: &Move) {
        let written = Self::first().plus(one.written);
        let fact = match &one.what {
            What::Here => Fact::HERE,
            What::Step(step, size) => step_of(*step, *size),
            What::TakeBack(_) | What::Again(_) | What::Twin(..) if self.all.is_empty() => {
                Fact::HERE
            }
            What::TakeBack(index) => Fact::Retracted {
                of: self.all[index % self.all.len()].id.clone(),
            },
            What::Again(index) => {
                let line = self.all[index % self.all.len()].clone();
                return self.again(&line, one.machine, written);
            }
            What::Twin(index, other) => {
                let index = index % self.all.len();
                return self.twin((index, other), one.machine, written);
            }
        };
        let mut entry = entry_on(written, "", fact);
        entry.id = self.ids.fresh(entry.at);
        if one.is_plain {
            entry.id = Id::new(&format!("plain-{}", self.all.len()));
        }
        entry.day = written.plus(-one.back);
        let window = &mut self.windows[one.machine];
        window.look(written);
        // What the other machine took back before is not taken back once more.
        let kept = window.append(vec![entry], written).unwrap().entries;
        self.all.extend(kept);
    }

    /// Puts another line of an id into another log; from now on the smaller of the two counts.
    fn twin(&mut self, (index, other): (usize, &Other), machine: usize, written: Day) {
        let mut twin = self.all[index].clone();
        match other {
            Other::Step(step, size) => twin.fact = step_of(*step, *size),
            Other::Mood => twin.fact = Fact::Mood(Mood::Word("calm".to_owned())),
            Other::TakesBack(of) => {
                let of = self.all[of % self.all.len()].id.clone();
                twin.fact = Fact::Retracted { of };
            }
            Other::Day(back) => twin.day = twin.day.plus(-back),
        }
        self.again(&twin, machine, written);
        if daymark::store::line(&twin) < daymark::store::line(&self.all[index]) {
            self.all[index] = twin;
        }
    }

    /// Puts a line into another log, as it is.
    fn again(&self, entry: &Entry, machine: usize, written: Day) {
        let folder = self.home.places().log();
        fs::create_dir_all(&folder).unwrap();
        let device = ["zza1", "zza2"][machine];
        let path = folder.join(format!("{}-{device}.jsonl", written.month()));
        let mut log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .unwrap();
        let line = daymark::store::line(entry);
        log.write_all(line.as_bytes()).unwrap();
    }

    /// A store in memory with all the entries as they were numbered.
    fn fold(&mut self, today: Day) -> Totals {
        self.memory = Memory::holding(Plan::default(), self.all.clone());
        self.memory.totals(today)
    }
}

proptest! {
    #![proptest_config(law_on(8, 96))]

    #[test]
    fn totals_are_what_folding_everything_gives(
        first in moves(),
        then in moves(),
        later in 100..500_i64,
    ) {
        let mut lived = Lived::new();
        for one in &first {
            lived.make(one);
        }
        let today = Lived::first().plus(later);
        let mut store = lived.home.window_of("one");
        store.open(today);
        prop_assert_eq!(store.totals(today), lived.fold(today));
        // More is written, some of it about months that were counted.
        for one in &then {
            lived.make(one);
        }
        prop_assert_eq!(store.totals(today), lived.fold(today));
        let mut again = lived.home.window_of("two");
        again.open(today);
        prop_assert_eq!(again.totals(today), lived.fold(today));
    }
}

#[test]
fn of_two_lines_of_one_id_in_two_months_the_smaller_counts_and_only_that() {
    let home = Home::new();
    let step = |id: &str, day: &str, size: &str| {
        line(id, 1, &format!(r#""k":"done","value":"v","commitment":"c","text":"","size":"{size}","block":"any","source":"planned","certain":true"#))
            .replace("2026-03-08\",\"k\"", &format!("{day}\",\"k\""))
    };
    let today = day("2026-03-08");
    // Drawn on 2025-09-02; and an id that says nothing.
    for id in ["01K43QZR00ABCDEFGHJKMNPQRS", "plain"] {
        home.write_log("2025-09-aaaa.jsonl", step(id, "2025-09-02", "two"));
        home.write_log("2025-11-bbbb.jsonl", step(id, "2025-11-05", "tiny"));
        let (mut store, _) = home.opened();
        let months = |totals: Totals| {
            totals
                .months
                .iter()
                .map(|m| m.month.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(months(store.totals(today)), ["2025-09"], "{id}");
        // And the same again.
        assert_eq!(months(store.totals(today)), ["2025-09"], "{id}");
        // The other month's line becomes the smaller.
        home.write_log("2025-11-bbbb.jsonl", step(id, "2025-08-05", "tiny"));
        assert_eq!(months(store.totals(today)), ["2025-08"], "{id}");
        // It goes, and the first counts again.
        fs::remove_file(home.places().log().join("2025-11-bbbb.jsonl")).unwrap();
        assert_eq!(months(store.totals(today)), ["2025-09"], "{id}");
    }
}

#[test]
fn a_line_that_does_not_count_takes_nothing_back_in_any_month() {
    let home = Home::new();
    let step = |day: &str| {
        line("step", 6, r#""k":"done","value":"v","commitment":"c","text":"","size":"two","block":"any","source":"planned","certain":true"#)
            .replace("2026-03-08\",\"k\"", &format!("{day}\",\"k\""))
    };
    // Of the other line of the step, and of the one that takes it back, a smaller one lies elsewhere.
    let here = line("other", 7, r#""k":"here""#);
    home.write_log("2026-02-aaaa.jsonl", step("2026-02-28"));
    home.write_log(
        "2026-03-aaaa.jsonl",
        line("other", 7, r#""k":"retracted","of":"step""#),
    );
    home.write_log("an old one.jsonl", step("2026-03-08") + &here);
    let (mut store, _) = home.opened();
    let totals = store.totals(day("2027-01-01"));
    let days: Vec<Day> = totals.months.into_iter().flat_map(|m| m.days).collect();
    assert_eq!(days, [day("2026-02-28")]);
}

#[test]
fn two_lines_of_an_id_that_was_drawn_as_one_month_ended_are_one_entry() {
    let home = Home::new();
    let done = r#""k":"done","value":"v","commitment":"c","text":"","size":"two","block":"any","source":"planned","certain":true"#;
    // Drawn in the last second of February.
    let id = "01JN7G1BGC0000000000000000";
    let lived =
        |line: String, day: &str| line.replace("2026-03-08\",\"k\"", &format!("{day}\",\"k\""));
    home.write_log(
        "2025-01-aaaa.jsonl",
        lived(line("step", 6, done), "2025-01-15"),
    );
    home.write_log(
        "2025-02-aaaa.jsonl",
        lived(line(id, 7, r#""k":"retracted","of":"step""#), "2025-02-28"),
    );
    home.write_log(
        "2025-03-bbbb.jsonl",
        lived(line(id, 7, r#""k":"here""#), "2025-02-28"),
    );
    let (mut store, _) = home.opened();
    let totals = store.totals(day("2026-03-08"));
    let days: Vec<Day> = totals.months.into_iter().flat_map(|m| m.days).collect();
    assert_eq!(
        days,
        [day("2025-01-15")],
        "a smaller line of the id says something else"
    );
}

#[test]
fn a_month_that_changed_is_counted_again() {
    let home = Home::new();
    let step = |id: &str, n: u64, day: &str| {
        line(id, n, r#""k":"done","value":"v","commitment":"c","text":"","size":"two","block":"any","source":"planned","certain":true"#)
            .replace("2026-03-08\",\"k\"", &format!("{day}\",\"k\""))
    };
    home.write_log("2025-09-aaaa.jsonl", step("a", 1, "2025-09-01"));
    home.write_log("2025-10-aaaa.jsonl", step("b", 2, "2025-10-01"));
    let (mut store, _) = home.opened();
    let today = day("2026-03-08");
    let days = |totals: Totals| {
        totals
            .months
            .iter()
            .map(|m| m.days.len())
            .collect::<Vec<_>>()
    };
    assert_eq!(days(store.totals(today)), [1, 1]);
    home.write_log(
        "2025-10-aaaa.jsonl",
        step("b", 2, "2025-10-01") + &step("c", 3, "2025-10-02"),
    );
    assert_eq!(days(store.totals(today)), [1, 2]);
}

#[test]
fn no_day_is_in_both_the_totals_and_the_history_and_none_is_left_out() {
    let home = Home::new();
    let (mut store, _) = home.opened();
    let mut written = Vec::new();
    for index in 0..150 {
        let day = day("2025-10-10").plus(index);
        let mut entry = entry_on(day, &format!("{index:03}"), done("c"));
        entry.n = 0;
        store.append(vec![entry], day).unwrap();
        written.push(day);
    }
    let today = written[written.len() - 1];
    let mut found: Vec<Day> = store
        .totals(today)
        .months
        .into_iter()
        .flat_map(|m| m.days)
        .collect();
    found.extend(
        store
            .history(today, SPAN)
            .entries
            .iter()
            .map(|entry| entry.day),
    );
    found.sort();
    assert_eq!(found, written);
}
