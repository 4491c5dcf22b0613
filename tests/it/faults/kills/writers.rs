//! Eight writers of one log, each in a process of its own, killed again and again.

use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use daymark::{
    domain::{id::Ids, plan::Plan},
    store::{PlanRead, SPAN, Store, disk::RealDisk, file::FileStore},
};

use crate::{
    store::home::{day, done, entry_on, plan_of},
    support::{Home, Promise, Proof, count, seed},
};

/// Where a writer lives, its name, and how often it writes.
const WRITER: &str = "DAYMARK_TEST_WRITER";

/// Not a test of its own: what the next one starts eight times, and kills.
#[test]
#[ignore = "it writes without end, in a process of its own"]
fn a_writer() {
    let orders = std::env::var(WRITER).unwrap();
    let [folder, name, count] = orders.split('|').collect::<Vec<_>>().try_into().unwrap();
    let count: usize = count.parse().unwrap();
    let folder = Path::new(folder);
    let told = folder.join(format!("told-{name}"));
    let mut index = fs::read_to_string(&told)
        .unwrap_or_default()
        .matches("t ")
        .count();
    let mut told = fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(told)
        .unwrap();
    let seed = std::process::id();
    let today = day("2026-03-08");
    let mut store = FileStore::new(
        RealDisk,
        Home::at(folder).places(),
        "this machine",
        Ids::seeded(u64::from(seed)),
    );
    store.open(today);
    while index < count {
        let id = format!("{name}-{index}");
        tell(&mut told, "t", &id);
        let mark = entry_on(today, &id, done(&id));
        while store.append(vec![mark.clone()], today).is_err() {}
        tell(&mut told, "d", &id);
        if index.is_multiple_of(50) {
            change_own_value(&mut store, name, index);
        }
        index += 1;
    }
}

/// In one write: a kill must not cut what the oracle knows.
fn tell(told: &mut fs::File, what: &str, id: &str) {
    told.write_all(format!("{what} {id}\n").as_bytes()).unwrap();
}

fn change_own_value(store: &mut FileStore<RealDisk>, name: &str, index: usize) {
    let PlanRead::Read(base) = store.open(day("2026-03-08")).plan else {
        panic!("the plan cannot be read");
    };
    let mut new = (*base).clone();
    let own = new
        .values
        .iter_mut()
        .find(|value| value.id.as_str() == name)
        .unwrap();
    own.why = index.to_string();
    // Another window may hold the folder for longer than a writer waits.
    let _ = store.replace_plan(&base, &new);
}

fn start_writer(folder: &Path, name: &str, count: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "faults::kills::writers::a_writer",
            "--exact",
            "--ignored",
            "--nocapture",
        ])
        .env(WRITER, format!("{}|{name}|{count}", folder.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

const WRITERS: [&str; 8] = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"];

#[test]
fn eight_writers_under_kills_have_every_acknowledged_line_once_and_a_whole_plan() {
    let (count, seed) = (count(200, 10_000), seed());
    let proof = Proof::of(Promise::P5, "eight writers under kills").seed(seed);
    let mut draw = Ids::seeded(seed);
    // What a kill may take back does not depend on the disk: one in memory is quicker.
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap();
    let home = Home::at(folder.path());
    let mut first = home.window();
    let today = day("2026-03-08");
    first.open(today);
    first
        .replace_plan(&Plan::default(), &plan_of(&WRITERS))
        .unwrap();
    let mut children = WRITERS.map(|name| start_writer(folder.path(), name, count));
    let mut kills = 0;
    loop {
        thread::sleep(Duration::from_millis(20 + draw.draw() % 60));
        let one = (draw.draw() % WRITERS.len() as u64) as usize;
        let running = children
            .iter_mut()
            .filter_map(|child| child.try_wait().unwrap().is_none().then_some(()))
            .count();
        if running == 0 {
            break;
        }
        if children[one].try_wait().unwrap().is_none() {
            let _ = children[one].kill();
            children[one].wait().unwrap();
            kills += 1;
            children[one] = start_writer(folder.path(), WRITERS[one], count);
        }
    }
    let (mut tried, mut told) = (BTreeSet::new(), BTreeSet::new());
    for name in WRITERS {
        for line in fs::read_to_string(folder.path().join(format!("told-{name}")))
            .unwrap()
            .lines()
        {
            let (what, id) = line.split_once(' ').unwrap();
            if what == "t" { &mut tried } else { &mut told }.insert(id.to_owned());
        }
    }
    let mut store = home.window();
    let opened = store.open(today);
    assert!(matches!(opened.plan, PlanRead::Read(plan) if plan.values.len() == 8));
    let history = store.history(today, SPAN);
    let found: BTreeSet<String> = history
        .entries
        .iter()
        .map(|entry| entry.id.as_str().to_owned())
        .collect();
    assert_eq!(tried.len(), WRITERS.len() * count);
    assert!(
        told.is_subset(&found),
        "{:?} are gone",
        told.difference(&found)
    );
    assert!(found.is_subset(&tried));
    assert_eq!(found.len(), history.entries.len(), "each once");
    let numbers: BTreeSet<u64> = history.entries.iter().map(|entry| entry.n).collect();
    assert_eq!(
        numbers.len(),
        found.len(),
        "no number twice while there are locks"
    );
    let note = format!(
        "{} tried, {} acknowledged, {} found, {kills} kills",
        tried.len(),
        told.len(),
        found.len()
    );
    proof.cases(tried.len()).note(note).tell();
}
