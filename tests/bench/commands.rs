//! What each command of the shell costs from start to exit, beside a program that does nothing.

mod store_gen;

use std::{
    fmt::Write as _,
    fs, io,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use store_gen::{CENTURY, Life, ONE_YEAR, TEN_YEARS, TODAY, write};
use tempfile::TempDir;

/// What is read of one day or week, whatever the history.
const SHORT: [&[&str]; 9] = [
    &["status"],
    &["status", "--json"],
    &["today"],
    &["now"],
    &["week"],
    &["statement"],
    &["share"],
    &["ics"],
    &["remind"],
];

/// What goes through the whole history.
const LONG: [&[&str]; 6] = [
    &["log"],
    &["log", "--csv"],
    &["export", "--json"],
    &["export", "--markdown"],
    &["doctor"],
    &["forget"],
];

/// What needs no store.
const NONE: [&[&str]; 3] = [&["completions", "bash"], &["man"], &["schema"]];

/// What has to do with the plan alone. `merge-plan` finds three plans in the folder it runs in.
const PLAN: [&[&str]; 3] = [
    &["edit"],
    &["sync", "init"],
    &["merge-plan", "base.json", "ours.json", "theirs.json"],
];

/// A person's home with a life in it, looked at once, as a week before.
struct Home(TempDir);

impl Home {
    fn of(life: Option<Life>) -> io::Result<Self> {
        let home = Self(tempfile::tempdir()?);
        if let Some(life) = life {
            write(&home.0.path().join("data/daymark"), life, 7)?;
        }
        home.run(&["--keys", "q"])?;
        Ok(home)
    }

    fn run(&self, words: &[&str]) -> io::Result<()> {
        let place = |name: &str| self.0.path().join(name);
        let status = Command::new(env!("CARGO_BIN_EXE_daymark"))
            .args(words)
            .env_clear()
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", place("data"))
            .env("XDG_STATE_HOME", place("state"))
            .env("XDG_CONFIG_HOME", place("config"))
            .env("EDITOR", "/bin/true")
            .current_dir(self.0.path())
            .env("DAYMARK_NOW", format!("{TODAY}T08:10:00+01:00"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        if status.success() {
            Ok(())
        } else {
            Err(io::Error::other(format!("{words:?}: {status}")))
        }
    }
}

fn bench(c: &mut Criterion, name: &str, mut run: impl FnMut() -> io::Result<()>) {
    if let Err(why) = run() {
        println!("{name} is left out: {why}");
        return;
    }
    c.bench_function(name, |b| {
        b.iter(|| run().is_ok());
    });
}

fn nothing(c: &mut Criterion) {
    bench(c, "/bin/true", || {
        Command::new("/bin/true").status().map(drop)
    });
}

fn commands(c: &mut Criterion) {
    nothing(c);
    let lives = [
        ("empty", None),
        ("1 year", Some(ONE_YEAR)),
        ("10 years", Some(TEN_YEARS)),
        ("1 million", Some(CENTURY)),
    ];
    for (name, life) in lives {
        let Ok(home) = Home::of(life) else {
            println!("{name} is left out: it cannot be written here");
            continue;
        };
        for words in SHORT {
            bench(c, &format!("{}/{name}", words.join(" ")), || {
                home.run(words)
            });
        }
        if life.is_some() {
            bench(c, &format!("done and undo/{name}"), || {
                home.run(&["done", "1"])?;
                home.run(&["undo"])
            });
        }
    }
    let Ok(home) = Home::of(Some(ONE_YEAR)) else {
        return;
    };
    let plan = home.0.path().join("data/daymark/plan.json");
    for name in ["base.json", "ours.json", "theirs.json"] {
        if let Err(why) = fs::copy(&plan, home.0.path().join(name)) {
            println!("{name} is left out: {why}");
        }
    }
    for words in NONE.into_iter().chain(PLAN) {
        bench(c, &words.join(" "), || home.run(words));
    }
}

/// What reads everything takes long: a few runs tell.
fn whole_histories(c: &mut Criterion) {
    for (name, life) in [("10 years", TEN_YEARS), ("1 million", CENTURY)] {
        let Ok(home) = Home::of(Some(life)) else {
            continue;
        };
        for words in LONG {
            bench(c, &format!("{}/{name}", words.join(" ")), || {
                home.run(words)
            });
        }
    }
    c.bench_function("import, 10,000 rows of CSV", |b| {
        let fresh = || {
            let home = Home::of(Some(ONE_YEAR))?;
            let file = home.0.path().join("habits.csv");
            rows(&file, 10_000)?;
            io::Result::Ok((home, file.to_string_lossy().into_owned()))
        };
        b.iter_batched(
            fresh,
            |fresh| {
                let (home, file) = fresh?;
                home.run(&["import", &file, "--from", "csv", "--to", "1", "--yes"])
            },
            BatchSize::PerIteration,
        );
    });
}

/// Three habits a day, for about nine years.
fn rows(file: &Path, count: usize) -> io::Result<()> {
    let mut text = String::from("day,habit\n");
    for row in 0..count {
        let (day, habit) = (row / 3, ["Read", "Walk", "Call"][row % 3]);
        let (year, month, day) = (2016 + day / 336, day % 336 / 28 + 1, day % 28 + 1);
        writeln!(text, "{year}-{month:02}-{day:02},{habit}").map_err(io::Error::other)?;
    }
    fs::write(file, text)
}

fn usual() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .measurement_time(Duration::from_secs(2))
        .warm_up_time(Duration::from_millis(300))
        .without_plots()
}

fn few() -> Criterion {
    usual().sample_size(10)
}

criterion_group! { name = daily; config = usual(); targets = commands }
criterion_group! { name = seldom; config = few(); targets = whole_histories }
criterion_main!(daily, seldom);
