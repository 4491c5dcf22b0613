//! Every call the store makes, refused in every way, once and for ever, and again while it is put right: nothing that
//! was acknowledged is missing, old bytes stay, and the hard moment opens.

mod check;
mod oddities;
mod work;

use std::{
    collections::{BTreeMap, HashSet},
    panic::AssertUnwindSafe,
    rc::Rc,
};

use daymark::{
    app::{App, message::Message},
    content::Content,
    domain::{day::Moment, entry::Entry, id::Ids, plan::Plan},
    pages::page::Trait,
    session::{
        appearance::Appearance,
        key::{Code, Key},
    },
    store::{Opened, SPAN, Store, file::FileStore},
};

use self::{
    check::check,
    work::{Told, WORKS, Work},
};
use super::faulty::{ALL_LASTS, Call, ERRORS, Fault, Faulty, Lasts};
use crate::support::fake_disk::{FakeDisk, places};
use crate::{
    store::home::{done, entry, goes_on_with, today},
    support::{Promise, Proof, count, seed},
};

fn tick(id: &str) -> Entry {
    entry(id, done(id))
}

fn window(disk: &Faulty) -> FileStore<Faulty> {
    let seed = disk.disk.world().fingerprint();
    FileStore::new(disk.clone(), places(), "this machine", Ids::seeded(seed))
}

fn plan_of_disk(store: &mut FileStore<Faulty>, opened: &Opened) -> Plan {
    goes_on_with(store, opened.plan.clone()).unwrap()
}

/// The bytes of all logs, and of the plan.
fn bytes_of(disk: &FakeDisk) -> (BTreeMap<String, Vec<u8>>, Option<Vec<u8>>) {
    use daymark::store::disk::Disk as _;
    let names = disk.list(&places().log()).unwrap_or_default();
    let log = |name: String| {
        let bytes = disk.bytes(&places().log().join(&name)).unwrap_or_default();
        (name, bytes)
    };
    (
        names.into_iter().map(log).collect(),
        disk.bytes(&places().plan()),
    )
}

thread_local! {
    static CONTENT: Rc<Content> = Rc::new(Content::default());
}

/// The hard moment opens whatever was found.
fn hard_moment_opens(opened: Opened) {
    let now = Moment::parse("2026-03-08T08:10:00+01:00").unwrap();
    let content = CONTENT.with(Rc::clone);
    let mut app = App::new(opened, content, Appearance::default(), Ids::seeded(1), now);
    app.update(Message::Key(Key::of(Code::Char('0'))), now);
    assert!(
        app.shown().traits().has(Trait::HardMoment),
        "the hard moment does not open"
    );
}

/// The ids of the whole lines in a log.
fn ids_in(log: &[u8]) -> Vec<String> {
    let lines = log.split(|byte| *byte == b'\n');
    let line = |bytes| serde_json::from_slice::<serde_json::Value>(bytes).ok();
    lines
        .filter_map(line)
        .filter_map(|line| line["id"].as_str().map(str::to_owned))
        .collect()
}

/// Runs one work with one fault and gives the disk that it left.
fn refuse(work: Work, fault: Fault) -> (FakeDisk, bool) {
    let before = work.begin();
    let faulty = Faulty::new(before.copy());
    let mut store = window(&faulty);
    let opened = store.open(today());
    let base = plan_of_disk(&mut store, &opened);
    faulty.make(Some(fault));
    let mut told = work.go(&mut store, &base);
    let met = faulty.was_met();
    if let Some(shown) = told.shown.take() {
        hard_moment_opens(shown);
    }
    if fault.lasts == Lasts::Once
        && told.done.is_empty()
        && matches!(work, Work::Mark | Work::FirstMark)
    {
        // It was refused once: the next try of the same visit works.
        told = work.go(&mut store, &base);
        assert_eq!(told.done.len(), 2, "a second try is refused");
    }
    drop(store);
    check(work, (&before, &faulty.disk), &told);
    (faulty.disk, met)
}

/// All faults of a work that can be made.
fn faults_of(counts: &BTreeMap<Call, usize>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (call, count) in counts {
        for (nth, error) in (0..*count).flat_map(|nth| ERRORS.map(|error| (nth, error))) {
            for lasts in ALL_LASTS {
                faults.push(Fault {
                    call: *call,
                    nth,
                    error,
                    lasts,
                });
            }
        }
    }
    faults.retain(Fault::makes_sense);
    faults
}

#[test]
fn whatever_the_disk_refuses_nothing_acknowledged_is_gone_and_the_hard_moment_opens() {
    let (mut cases, mut met, mut again) = (0, 0, 0);
    let seed = seed();
    // Of those in the visit that puts it right there are far more.
    let (part, part_again) = (count(32, 1) as u64, count(200, 1) as u64);
    let mut draw = Ids::seeded(seed);
    let proof = Proof::of(Promise::P2, "every call to the disk refused").seed(seed);
    let hard = Proof::of(Promise::P11, "in every refusal of the disk");
    let mut broken = Vec::new();
    for work in WORKS {
        let calm = Faulty::new(work.begin());
        let mut store = window(&calm);
        let opened = store.open(today());
        let base = plan_of_disk(&mut store, &opened);
        calm.make(None);
        work.go(&mut store, &base);
        let mut left: HashSet<u64> = HashSet::new();
        for fault in faults_of(&calm.counts()) {
            if !draw.draw().is_multiple_of(part) {
                continue;
            }
            let tried = std::panic::catch_unwind(AssertUnwindSafe(|| {
                let (disk, was_met) = refuse(work, fault);
                cases += 1;
                met += usize::from(was_met);
                if left.insert(disk.world().fingerprint()) {
                    again += refuse_the_recovery((work, &disk), &mut draw, part_again);
                }
            }));
            if tried.is_err() {
                broken.push(format!("{work:?} with {fault:?}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
    assert_eq!(cases, met, "a fault that is not met proves nothing");
    assert!(
        cases > count(200, 2_000) && again > count(5, 5_000),
        "{cases}, {again}"
    );
    hard.cases(cases + again).tell();
    let note = format!(
        "{cases} faults of {} works, one in {part}; {again} while they were put right, one in {part_again}",
        WORKS.len()
    );
    proof.cases(cases + again).note(note).tell();
}

/// Every call of the next visit is refused too: a part of all faults, drawn.
fn refuse_the_recovery((work, left): (Work, &FakeDisk), draw: &mut Ids, one_in: u64) -> usize {
    let visit = |faulty: &Faulty| {
        let mut store = window(faulty);
        let mut told = Told::default();
        let opened = store.open(today());
        hard_moment_opens(opened);
        store.history(today(), SPAN);
        told.take(
            store
                .append(vec![tick("new-a"), tick("new-b")], today())
                .map(|written| written.entries),
        );
        told
    };
    let calm = Faulty::new(left.copy());
    visit(&calm);
    let mut cases = 0;
    for fault in faults_of(&calm.counts()) {
        if !draw.draw().is_multiple_of(one_in) {
            continue;
        }
        let faulty = Faulty::new(left.copy());
        faulty.make(Some(fault));
        let told = visit(&faulty);
        check(work, (left, &faulty.disk), &told);
        cases += 1;
    }
    cases
}
