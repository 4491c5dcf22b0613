//! Two years with daymark: values that came and went, days away, three devices, and every screen right.

use daymark::{
    domain::{
        day::Day,
        entry::{Done, Entry, Fact, Feeling, Review},
        id::Id,
        plan::{Commitment, Plan, Value},
        size::Size,
    },
    store::line,
};

use crate::support::{Daymark, Home, done, entry, three_values};
use crate::tone;

const FIRST: &str = "2024-03-11";
/// Health gave way to growth on this day.
const CHANGED: &str = "2025-02-01";
/// The first step for connection gave way to another on this day.
const SWAPPED: &str = "2024-09-01";
/// Forty days away.
const AWAY: (&str, &str) = ("2024-12-01", "2025-01-10");

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Three values as they are now; behind them an earlier value and an earlier step.
fn plan() -> Plan {
    let mut plan = three_values();
    for value in &mut plan.values {
        value.since = Some(day(if value.id.as_str() == "growth" {
            CHANGED
        } else {
            FIRST
        }));
    }
    let sinces = [SWAPPED, CHANGED, FIRST];
    for (item, since) in plan.commitments.iter_mut().zip(sinces) {
        item.since = Some(day(since));
    }
    plan.values.push(Value {
        id: "health".into(),
        name: "Health".to_owned(),
        retired: Some(day(CHANGED)),
        since: Some(day(FIRST)),
        ..plan.values[1].clone()
    });
    let earlier = |id: &str, value: &str, text: &str, retired: &str| {
        let mut item = Commitment {
            id: id.into(),
            value: value.into(),
            since: Some(day(FIRST)),
            retired: Some(day(retired)),
            ..plan.commitments[0].clone()
        };
        item.sizes.set(Size::Two, text);
        item
    };
    let wave = earlier("wave", "connection", "Wave to a neighbor.", SWAPPED);
    let stretch = earlier("stretch", "health", "Stretch both arms.", CHANGED);
    plan.commitments.extend([wave, stretch]);
    plan.settings.confirmed_values = Some(day("2026-02-01"));
    plan
}

/// The marks of two years: something on most days, forty days away, a look-back on the last twelve Sundays.
struct Life {
    entries: Vec<Entry>,
}

impl Life {
    fn lived() -> Self {
        let mut life = Self {
            entries: Vec::new(),
        };
        let (away, back) = (day(AWAY.0), day(AWAY.1));
        let mut on = day(FIRST);
        while on <= day("2026-03-07") {
            let index = on.since(day(FIRST));
            if (on < away || on >= back) && index % 11 != 10 {
                life.morning(on, index);
            }
            on = on.plus(1);
        }
        life
    }

    fn log(&mut self, time: &str, fact: Fact) -> Id {
        let n = self.entries.len() as u64 + 1;
        let new = entry(n, time, fact);
        let id = new.id.clone();
        self.entries.push(new);
        id
    }

    fn morning(&mut self, on: Day, index: i64) {
        self.log(&format!("{on} 07:00"), Fact::HERE);
        for step in 1..=3 {
            if (index + step) % 3 == 0 && index % 7 != 0 {
                continue;
            }
            let fact = Fact::Done(Self::step(on, step));
            let of = self.log(&format!("{on} 1{step}:15"), fact);
            if index % 2 == 0 {
                let feeling =
                    Some([Feeling::Energizing, Feeling::Neutral][usize::from(index % 4 == 2)]);
                self.log(&format!("{on} 1{step}:15"), Fact::Felt { of, feeling });
            }
        }
        if index % 7 == 6 && on >= day("2025-12-14") {
            let kept = self.entries.iter().rev();
            let kept = kept.filter(|entry| matches!(entry.fact, Fact::Done(_)));
            let review = Review {
                week: Some(on),
                screen: "next".to_owned(),
                done: true,
                kept: kept.take(3).map(|entry| entry.id.clone()).collect(),
                ..Review::default()
            };
            self.log(&format!("{on} 20:00"), Fact::Review(Box::new(review)));
        }
    }

    /// What was done for the first, second or third value on a day.
    fn step(on: Day, step: i64) -> Done {
        let now = done(usize::try_from(step).unwrap());
        let earlier = |value: &str, id: &str, text: &str| Done {
            value: value.into(),
            commitment: Some(id.into()),
            text: text.to_owned(),
            ..now.clone()
        };
        match step {
            1 if on < day(SWAPPED) => earlier("connection", "wave", "Wave to a neighbor."),
            2 if on < day(CHANGED) => earlier("health", "stretch", "Stretch both arms."),
            _ => now,
        }
    }

    /// How many steps were done: all, or for a value, or one commitment.
    fn count(&self, of: impl Fn(&Done) -> bool) -> usize {
        let steps = self.entries.iter().filter(|entry| match &entry.fact {
            Fact::Done(done) => of(done),
            _ => false,
        });
        steps.count()
    }

    fn visit(&self, time: &str) -> Daymark {
        Daymark::at(time)
            .with(plan())
            .with_entries(self.entries.clone())
    }

    /// The same life as three devices wrote it, day and day about.
    fn on_three_devices(&self) -> Home {
        let home = Home::with(&plan());
        let devices = ["k3f9", "b2c4", "zz07"];
        let mut logs: std::collections::BTreeMap<String, String> =
            std::collections::BTreeMap::new();
        for entry in &self.entries {
            let device = devices[entry.day.since(day(FIRST)).unsigned_abs() as usize % 3];
            let name = format!("data/daymark/log/{}-{device}.jsonl", entry.day.month());
            *logs.entry(name).or_default() += &line(entry);
        }
        for (name, text) in logs {
            home.write(&name, &text);
        }
        home
    }
}

#[test]
fn two_years_are_all_there_on_every_screen() {
    let life = Life::lived();
    let all = life.count(|_| true);
    let visit = life.visit("2026-03-08 08:10");
    let visit = visit
        .sees("> 1 ○  Send one line to Sam")
        .sees("3 ○  Choose tonight's dinner")
        .sees_not("Stretch")
        .sees_not("Wave");

    // The retired value and the retired step keep their count and their first days.
    let of = |value: &str| life.count(|done| done.value.as_str() == value);
    let mut visit = visit
        .press("vt")
        .sees(&format!(
            "{all} steps. Each dot is a day on which you chose a direction."
        ))
        .sees("since 11 March 2024");
    for (name, value) in [
        ("Connection", "connection"),
        ("Growth", "growth"),
        ("Autonomy  ", "autonomy"),
    ] {
        visit = visit.sees(&format!("{name} {:>3}", of(value)));
    }
    let visit = visit.sees(&format!("Health     {:>3}", of("health")));
    assert_eq!(
        all,
        of("connection") + of("growth") + of("autonomy") + of("health")
    );

    // The count of the step knows its own two years and not those of the one before it.
    let times = life.count(|done| done.commitment == Some("send-one-line".into()));
    visit
        .press("<esc><esc>1i")
        .sees(&format!("{}", times + 1))
        .press("<esc>y")
        .sees("> Sa  7 March")
        .press("<esc>p")
        .sees("If the kettle goes on")
        .press("<esc>")
        .sees("This week");
}

#[test]
fn the_look_back_over_two_years_is_four_pages() {
    let life = Life::lived();
    let all = life.count(|_| true);
    let week = life.count(|_| true) - {
        let before = day("2026-03-02");
        let earlier = life
            .entries
            .iter()
            .filter(|entry| entry.day < before && matches!(entry.fact, Fact::Done(_)));
        earlier.count()
    };
    let mut visit = life.visit("2026-03-08 08:10").press("w");
    visit = visit
        .sees(&format!("{week} steps"))
        .sees(&format!("{all} steps since 11 March 2024"));
    for screen in 2..=4 {
        visit = visit.press("<enter>").sees(&format!("{screen} of 4"));
        let screen = visit.screen();
        assert_eq!(tone::offences(&screen), Vec::<String>::new(), "{screen}");
    }
    visit.press("<enter>").sees("Next week stays as it is.");
}

#[test]
fn in_the_week_of_a_change_both_values_have_their_dots() {
    let life = Life::lived();
    let visit = life.visit("2025-02-02 08:10").press("w");
    let mut visit = visit.sees("Growth").sees("Health");
    let screen = visit.screen();
    let row = |name: &str| {
        screen
            .lines()
            .find(|row| row.trim_start().starts_with(name))
    };
    let dots = |name: &str| row(name).unwrap().matches('●').count();
    assert!(dots("Health") > 0 && dots("Growth") > 0, "{screen}");
    life.visit("2025-02-16 08:10").press("w").sees_not("Health");
}

/// Coming back after a long time: the same for forty days and for four hundred.
fn comes_back(time: &str) {
    let life = Life::lived();
    let all = life.count(|_| true);
    let visit = life
        .visit(time)
        .sees("Welcome back. Life may look different now.")
        .sees("under a minute")
        .sees_not("An idea")
        .sees_not("days");
    let visit = visit
        .press("w")
        .sees(&format!("{all} steps since 11 March 2024"));
    let visit = visit
        .sees("A quiet week on the page. Looking back at all is a step for what matters.")
        .press("<enter>")
        .sees("3 of 4")
        .sees("o ○  One step only this week")
        .press("<enter>i")
        .sees_not("Counted from your marks")
        .press("<enter>")
        .sees("This week");
    let visit = visit
        .press("vt")
        .sees(&format!("{all} steps."))
        .sees("since 11 March 2024")
        .press("<esc><esc>y")
        .sees("Nothing stands on this day yet.")
        .press("<esc>1")
        .sees("e energy  r rest  n even  d drain");
    visit.press("q").has_left();
}

#[test]
fn forty_days_away_are_no_news() {
    comes_back("2026-04-17 08:10");
}

#[test]
fn four_hundred_days_away_are_no_news() {
    comes_back("2027-04-12 08:10");
    // A year without marks is no grid of blanks.
    let evidence = Life::lived().visit("2027-04-12 08:10").press("vt<end>");
    evidence.sees("First times").sees_not("last twelve months");
}

#[test]
fn three_devices_tell_the_same_as_one() {
    let life = Life::lived();
    let home = life.on_three_devices();
    for keys in [
        "",
        "y",
        "p",
        "vt",
        "vt<end>",
        "1i",
        "w",
        "w<enter>",
        "w<enter><enter>1",
        "w<enter><enter><enter>e",
        "w<enter><enter><enter><enter>",
    ] {
        let screen = home_screen(&home, keys);
        let one = life.visit("2026-03-08 08:10").press(keys).screen();
        crate::support::same_screen(&screen, &one);
        // Each pair of visits begins with the same log.
        for file in std::fs::read_dir(home.path("data/daymark/log")).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if !["k3f9", "b2c4", "zz07"]
                .iter()
                .any(|device| name.contains(device))
            {
                std::fs::remove_file(path).unwrap();
            }
        }
        // Nobody remembers that there was more of it.
        std::fs::remove_dir_all(home.path("state")).unwrap();
    }
}

/// The last frame of the real program on this home.
fn home_screen(home: &Home, keys: &str) -> String {
    let output = home
        .daymark()
        .args(["--keys", keys, "--size", "80x24", "--print"])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}
