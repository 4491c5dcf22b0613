//! What looking back costs over ten years: the first screen of a look-back and the evidence, beside a plain key.
//!
//! `cargo bench --bench week` prints the time from a key to its frame, at 120 columns and 40 rows:
//!
//! - `key`: the selection on Today moves; what everything else is measured against
//! - `look-back`: `w` opens its first screen and Esc closes it again; two frames
//! - `evidence`: `v` and `t` open it, Esc twice closes it again; four frames
//!
//! Opening either may take 12 ms more than a key.

#[allow(dead_code, reason = "the other benches use all of it")]
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
    },
    store::{SPAN, Store, disk::RealDisk, file::FileStore, places::Places},
};
use store_gen::{Life, ONE_YEAR, TEN_YEARS, TODAY, write};

/// The model with everything loaded that is loaded after the first frame.
fn model(life: Life) -> Option<(App, Moment)> {
    let folder = tempfile::tempdir().ok()?;
    write(&folder.path().join("data"), life, 7).ok()?;
    let places = Places {
        store: folder.path().join("data"),
        state: folder.path().join("state"),
    };
    let mut store = FileStore::new(RealDisk, places, "bench", Ids::seeded(1));
    let now = Moment::parse(&format!("{TODAY}T08:10:00+01:00"))?;
    let today = Day::parse(TODAY)?;
    let content = Rc::new(Content::embedded());
    let opened = store.open(today);
    let mut app = App::new(opened, content, Appearance::default(), Ids::seeded(2), now);
    app.update(Message::Resized(120, 40), now);
    let history = store.history(today, SPAN);
    app.update(Message::History(Box::new(history)), now);
    let totals = store.totals(today);
    app.update(Message::Totals(Box::new(totals)), now);
    Some((app, now))
}

fn press((app, screen): (&mut App, &mut Screen), keys: &[Key], now: Moment) {
    for key in keys {
        black_box(app.update(Message::Key(*key), now));
        black_box(screen.draw(app).is_ok());
    }
}

fn week(c: &mut Criterion) {
    let esc = Key::of(Code::Esc);
    let ways = [
        ("key", vec![Key::of(Code::Down)]),
        ("look-back", vec![Key::char('w'), esc]),
        ("evidence", vec![Key::char('v'), Key::char('t'), esc, esc]),
    ];
    for (name, life) in [("1 year", ONE_YEAR), ("10 years", TEN_YEARS)] {
        let Some((mut app, now)) = model(life) else {
            continue;
        };
        let mut screen = Screen::in_memory(120, 40);
        for (way, keys) in &ways {
            c.bench_function(&format!("{way}, {name}"), |b| {
                b.iter(|| press((&mut app, &mut screen), keys, now));
            });
        }
    }
}

criterion_group!(benches, week);
criterion_main!(benches);
