//! Single things that are not as they should be, on a disk in memory.

use daymark::{
    domain::{entry::Fact, plan::Plan},
    store::{NotSaved, PlanRead, SPAN, Store, Trouble, Unread, disk::How},
};

use super::{Work, bytes_of, hard_moment_opens, tick, window};
use crate::support::fake_disk::{FakeDisk, places};
use crate::{
    faults::faulty::{Call, Error, Fault, Faulty, Lasts},
    store::home::{plan_of, today},
};

#[test]
fn a_log_that_another_program_holds_is_waited_for_and_gets_no_empty_line() {
    let disk = Work::Mark.begin();
    let faulty = Faulty::new(disk.clone());
    let mut store = window(&faulty);
    store.open(today());
    let (logs, _) = bytes_of(&disk);
    let (name, bytes) = logs.first_key_value().unwrap();
    let held = disk.hold(&places().log().join(name), How::Append);
    assert_eq!(
        store.append(vec![tick("new-a")], today()).unwrap_err(),
        NotSaved::Busy
    );
    drop(held);
    store.append(vec![tick("new-a")], today()).unwrap();
    let (after, _) = bytes_of(&disk);
    assert!(
        after[name][bytes.len()..].starts_with(b"{"),
        "an empty line stands in front"
    );
}

#[test]
fn what_another_window_wrote_is_shown_although_ones_own_mark_was_refused() {
    let disk = Work::Mark.begin();
    let faulty = Faulty::new(disk.clone());
    let (mut one, mut two) = (window(&faulty), window(&Faulty::new(disk)));
    one.open(today());
    two.open(today());
    two.append(vec![tick("theirs")], today()).unwrap();
    faulty.make(Some(Fault {
        call: Call::Write,
        nth: 0,
        error: Error::Os(28),
        lasts: Lasts::Once,
    }));
    assert_eq!(
        one.append(vec![tick("mine")], today()).unwrap_err(),
        NotSaved::Full
    );
    let seen = one.look(today()).entries;
    assert_eq!(
        seen.iter()
            .map(|entry| entry.id.as_str())
            .collect::<Vec<_>>(),
        ["theirs"]
    );
}

#[test]
fn a_plan_and_a_log_that_are_no_files_stop_nobody() {
    let disk = FakeDisk::new();
    disk.put_fifo(&places().plan());
    let faulty = Faulty::new(disk.clone());
    let device = {
        let mut store = window(&faulty);
        let opened = store.open(today());
        assert!(matches!(opened.plan, PlanRead::Unreadable { .. }));
        hard_moment_opens(opened);
        assert_eq!(
            store.replace_plan(&Plan::default(), &plan_of(&["Growth"])),
            Err(NotSaved::PlanUnreadable)
        );
        store.append(vec![tick("a")], today()).unwrap();
        store.device().to_owned()
    };
    let name = format!("2026-04-{device}.jsonl");
    disk.put_fifo(&places().log().join(&name));
    let mut store = window(&faulty);
    let april = today().plus(30);
    let opened = store.open(april);
    hard_moment_opens(opened);
    let history = store.history(april, SPAN);
    assert_eq!(history.entries.len(), 1);
    let path = places().log().join(&name);
    let why = Unread::NoFile;
    assert!(history.troubles.contains(&Trouble::LogUnread { path, why }));
    assert_eq!(
        store.append(vec![tick("b")], april).unwrap_err(),
        NotSaved::NoStore
    );
}

#[test]
fn a_log_of_nothing_but_nuls_is_passed_over_in_a_moment() {
    let disk = Work::Mark.begin();
    let (logs, _) = bytes_of(&disk);
    let (name, bytes) = logs.first_key_value().unwrap();
    let nuls = [vec![0; 10 << 20], bytes.clone(), vec![0; 10 << 20]].concat();
    disk.put(&places().log().join(name), &nuls);
    let begun = std::time::Instant::now();
    let mut store = window(&Faulty::new(disk));
    hard_moment_opens(store.open(today()));
    let history = store.history(today(), SPAN);
    assert_eq!(history.entries.len(), 2);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    tell!("20 MiB of NULs: {:.0?}", begun.elapsed());
}

#[test]
fn a_plan_larger_than_8_mebibytes_is_left_alone() {
    let disk = Work::Mark.begin();
    let large = vec![b' '; (8 << 20) + 1];
    disk.put(&places().plan(), &large);
    let mut store = window(&Faulty::new(disk.clone()));
    let opened = store.open(today());
    let PlanRead::Unreadable { last_good, error } = &opened.plan else {
        panic!("{:?}", opened.plan);
    };
    assert_eq!(error.message, "this file is larger than 8 MiB");
    assert!(last_good.is_some());
    hard_moment_opens(opened);
    assert_eq!(
        store.replace_plan(&Plan::default(), &plan_of(&["Growth"])),
        Err(NotSaved::PlanUnreadable)
    );
    store.append(vec![tick("new-a")], today()).unwrap();
    assert_eq!(disk.bytes(&places().plan()).unwrap().len(), large.len());
}

#[test]
fn where_nothing_can_be_kept_everything_works_on_paper() {
    let disk = FakeDisk::new();
    disk.put(&places().store, b"a file where a folder should be");
    let mut store = window(&Faulty::new(disk.clone()));
    let opened = store.open(today());
    assert!(opened.paper);
    assert_eq!(
        opened.troubles,
        [Trouble::Paper {
            reason: NotSaved::NoStore
        }]
    );
    hard_moment_opens(opened);
    assert_eq!(
        store
            .append(vec![tick("a")], today())
            .unwrap()
            .entries
            .len(),
        1
    );
    assert_eq!(store.history(today(), SPAN).entries.len(), 1);
    assert!(
        store
            .history(today(), SPAN)
            .entries
            .iter()
            .all(|entry| !matches!(entry.fact, Fact::Here { .. }))
    );
    assert_eq!(
        disk.bytes(&places().store).unwrap(),
        b"a file where a folder should be"
    );
}
