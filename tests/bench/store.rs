//! What the store costs: opening, a mark, the wider look, totals.

mod store_gen;

use std::{
    hint::black_box,
    io,
    path::{Path, PathBuf},
};

use criterion::{BatchSize, Criterion, criterion_group};
use daymark::{
    domain::{
        day::{Day, Moment},
        entry::{Entry, Fact},
        id::Ids,
    },
    store::{SPAN, Store, disk::RealDisk, file::FileStore, places::Places},
};
use store_gen::{CENTURY, Life, ONE_YEAR, TEN_YEARS, TODAY, write};
use tempfile::TempDir;

struct Sample {
    folder: TempDir,
}

impl Sample {
    fn of(life: Option<Life>) -> Option<Self> {
        let folder = tempfile::tempdir().ok()?;
        if let Some(life) = life {
            write(&folder.path().join("data"), life, 7).ok()?;
        }
        let sample = Self { folder };
        let mut store = sample.store();
        store.open(today()?);
        store.history(today()?, SPAN);
        Some(sample)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn store(&self) -> FileStore<RealDisk> {
        let places = Places {
            store: self.path().join("data"),
            state: self.path().join("state"),
        };
        FileStore::new(RealDisk, places, "bench", Ids::seeded(1))
    }
}

fn today() -> Option<Day> {
    Day::parse(TODAY)
}

fn costs(c: &mut Criterion) {
    let Some(today) = today() else { return };
    let lives = [
        ("empty", None),
        ("1 year", Some(ONE_YEAR)),
        ("10 years", Some(TEN_YEARS)),
        ("1 million", Some(CENTURY)),
    ];
    for (name, life) in lives {
        let Some(sample) = Sample::of(life) else {
            return;
        };
        c.bench_function(&format!("open/{name}"), |b| {
            b.iter_batched(
                || sample.store(),
                |mut s| black_box(s.open(today)),
                BatchSize::SmallInput,
            );
        });
        let mut store = sample.store();
        store.open(today);
        c.bench_function(&format!("look/{name}"), |b| {
            b.iter(|| black_box(store.look(today)));
        });
        c.bench_function(&format!("history/{name}"), |b| {
            b.iter(|| black_box(store.history(today, SPAN)));
        });
        c.bench_function(&format!("totals/{name}"), |b| {
            b.iter(|| while !black_box(store.totals(today)).is_whole {});
        });
        append(c, name, &sample);
    }
}

fn append(c: &mut Criterion, name: &str, sample: &Sample) {
    let (Some(today), Some(at)) = (today(), Moment::parse("2026-11-22T09:00:00+01:00")) else {
        return;
    };
    let mut ids = Ids::seeded(3);
    let mut store = sample.store();
    store.open(today);
    c.bench_function(&format!("append/{name}"), |b| {
        b.iter(|| {
            let entry = Entry {
                id: ids.fresh(at),
                n: 0,
                at,
                day: today,
                gesture: None,
                fact: Fact::HERE,
            };
            black_box(store.append(vec![entry], today))
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).without_plots();
    targets = costs
}

/// With `DAYMARK_BENCH_STORES=DIR` it writes the stores there, to be opened by hand, instead of measuring.
fn main() -> io::Result<()> {
    let Some(folder) = std::env::var_os("DAYMARK_BENCH_STORES").map(PathBuf::from) else {
        benches();
        Criterion::default().configure_from_args().final_summary();
        return Ok(());
    };
    for (name, life) in [
        ("1-year", ONE_YEAR),
        ("10-years", TEN_YEARS),
        ("1-million", CENTURY),
    ] {
        let entries = write(&folder.join(name), life, 7)?;
        println!("{name}: {entries} entries");
    }
    Ok(())
}
