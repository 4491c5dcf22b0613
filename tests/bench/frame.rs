//! What a visit costs without a terminal: from opening to the first frame, and from a key to its frame.

mod store_gen;

use std::{hint::black_box, rc::Rc};

use criterion::{Criterion, criterion_group, criterion_main};
use daymark::{
    app::{App, message::Message},
    content::Content,
    domain::{
        day::{Day, Moment},
        id::Ids,
    },
    runtime::screen::Screen,
    session::{
        appearance::Appearance,
        key::{Code, Key},
        starter,
    },
    store::{Store, disk::RealDisk, file::FileStore, places::Places},
};
use store_gen::{CENTURY, Life, ONE_YEAR, TEN_YEARS, TODAY, write};
use tempfile::TempDir;

/// A store on disk, opened once before so that its head is there.
fn store(life: Option<Life>) -> Option<(TempDir, impl Fn() -> FileStore<RealDisk>)> {
    let folder = tempfile::tempdir().ok()?;
    if let Some(life) = life {
        write(&folder.path().join("data"), life, 7).ok()?;
    }
    let places = Places {
        store: folder.path().join("data"),
        state: folder.path().join("state"),
    };
    let open = move || FileStore::new(RealDisk, places.clone(), "bench", Ids::seeded(1));
    let today = Day::parse(TODAY)?;
    let mut first = open();
    first.open(today);
    first.history(today, 63);
    first.totals(today);
    Some((folder, open))
}

fn model(store: &mut dyn Store, now: Moment) -> App {
    let content = Rc::new(Content::embedded());
    let mut opened = store.open(now.day(4));
    if matches!(opened.plan, daymark::store::PlanRead::Absent) {
        let plan = starter::plan(&content, Some(now.day(4)));
        opened.plan = daymark::store::PlanRead::Read(Box::new(plan));
    }
    App::new(opened, content, Appearance::default(), Ids::seeded(2), now)
}

fn frames(c: &mut Criterion) {
    let Some(now) = Moment::parse(&format!("{TODAY}T08:10:00+01:00")) else {
        return;
    };
    let lives = [
        ("empty", None),
        ("1 year", Some(ONE_YEAR)),
        ("10 years", Some(TEN_YEARS)),
        ("1 million", Some(CENTURY)),
    ];
    for (name, life) in lives {
        let Some((_folder, open)) = store(life) else {
            continue;
        };
        c.bench_function(&format!("open to the first frame, {name}"), |b| {
            b.iter(|| {
                let app = model(&mut open(), now);
                let mut screen = Screen::in_memory(120, 40);
                black_box(screen.draw(&app).is_ok())
            });
        });
        let mut app = model(&mut open(), now);
        let mut screen = Screen::in_memory(120, 40);
        let keys = [Code::Down, Code::Up].map(Key::of);
        c.bench_function(&format!("key to frame, {name}"), |b| {
            b.iter(|| {
                for key in keys {
                    black_box(app.update(Message::Key(key), now));
                    black_box(screen.draw(&app).is_ok());
                }
            });
        });
    }
}

criterion_group!(benches, frames);
criterion_main!(benches);
