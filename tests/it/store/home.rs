//! Facts to put into a store, and what is asked of a store again and again.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use daymark::{
    domain::{
        block::Block,
        day::{Day, Moment},
        entry::{Done, Entry, Fact, Source},
        id::Id,
        plan::{Plan, Value},
        size::Size,
    },
    store::{PlanRead, Store as _, WayOn, disk::Disk, file::FileStore},
};

pub(crate) use crate::support::Home;

/// The permission bits of what a path names.
pub(crate) fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// The plan of a store as it is written, and the lines of its logs in order: what `daymark export` takes along.
pub(crate) fn whole<D: Disk>(store: &mut FileStore<D>) -> (Option<serde_json::Value>, Vec<String>) {
    let survey = store.survey();
    let mut lines = Vec::new();
    store.each_line_in_order(&survey, |line| {
        lines.push(line.to_owned());
        Ok(())
    });
    (store.plan_as_written(), lines)
}

pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

pub(crate) fn today() -> Day {
    day("2026-03-08")
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// An entry of today.
pub(crate) fn entry(id: &str, fact: Fact) -> Entry {
    entry_on(today(), id, fact)
}

pub(crate) fn entry_on(day: Day, id: &str, fact: Fact) -> Entry {
    Entry {
        id: Id::new(id),
        n: 0,
        at: Moment::parse(&format!("{day}T08:10:05+01:00")).unwrap(),
        day,
        gesture: None,
        fact,
    }
}

pub(crate) fn here(id: &str) -> Entry {
    entry(id, Fact::HERE)
}

pub(crate) fn tick(id: &str) -> Entry {
    entry(id, done("send-one-line"))
}

pub(crate) fn done(commitment: &str) -> Fact {
    Fact::Done(Done {
        value: "connection".into(),
        commitment: Some(commitment.into()),
        one_off: None,
        if_then: None,
        text: "Send one line: thinking of you.".to_owned(),
        size: Size::Two,
        minutes: Some(2),
        block: Block::Any,
        source: Source::Planned,
        certain: true,
        backfilled: false,
        place: None,
    })
}

pub(crate) fn line(id: &str, n: u64, rest: &str) -> String {
    format!(
        "{{\"v\":1,\"id\":\"{id}\",\"n\":{n},\"at\":\"2026-03-08T08:10:05+01:00\",\"day\":\"2026-03-08\",{rest}}}\n"
    )
}

pub(crate) fn ids(entries: &[Entry]) -> Vec<&str> {
    let mut ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

pub(crate) fn value(id: &str, name: &str) -> Value {
    Value {
        id: id.into(),
        name: name.to_owned(),
        ..Value::default()
    }
}

pub(crate) fn plan_of(values: &[&str]) -> Plan {
    Plan {
        values: values
            .iter()
            .map(|name| value(&name.to_lowercase(), name))
            .collect(),
        ..Plan::default()
    }
}

#[track_caller]
pub(crate) fn read(plan: PlanRead) -> Plan {
    match plan {
        PlanRead::Read(plan) => *plan,
        other => panic!("{other:?}"),
    }
}

/// The plan that a visit goes on with. Where there is none, and not one copy of one, it begins anew, as a person would.
pub(crate) fn goes_on_with<D: Disk>(
    store: &mut FileStore<D>,
    plan: PlanRead,
) -> Result<Plan, String> {
    match plan {
        PlanRead::Read(plan) => Ok(*plan),
        PlanRead::Absent => Ok(Plan::default()),
        PlanRead::Unreadable { error, last_good } => {
            if last_good.is_some() || error.absence.is_none() {
                return Err(format!("the plan cannot be read: {error:?}"));
            }
            let anew = store.go_on_without(WayOn::BeginAnew);
            anew.map(|_| Plan::default()).map_err(|why| why.to_string())
        }
    }
}
