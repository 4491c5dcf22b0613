//! What a person does in a visit, while it is known what was tried and what was acknowledged.

use std::sync::Arc;

use daymark::{
    domain::{day::Day, entry::Entry, plan::Plan},
    store::{PlanRead, SPAN, Store, file::FileStore},
};

use super::places;
use crate::{
    faults::{
        disk::{ModelDisk, ToCopy},
        planted::Planted,
    },
    store::home::{done, entry, plan_of, today},
};

/// One visit: marks, a change of the plan, everything the program does beside, a line put aside; in one order or the
/// other, so that two explorers never see the same state.
pub(super) fn visit(
    store: &mut FileStore<Planted>,
    disk: &ModelDisk,
    day: &VisitName,
) -> Result<(), String> {
    let opened = store.open(day.today);
    let base = match opened.plan {
        PlanRead::Read(plan) => *plan,
        PlanRead::Absent => Plan::default(),
        PlanRead::Unreadable { .. } => return Err("the plan cannot be read".to_owned()),
    };
    let number = disk.world().known.plan_done + 10 + day.depth;
    if day.order == Order::PlanFirst {
        change_plan(store, disk, &base, number)?;
        beside(store, disk, day.today)?;
        mark(store, disk, &[&day.entry("a")])?;
        aside(store, disk, &day.entry("e"))?;
        mark(
            store,
            disk,
            &[&day.entry("b"), &day.entry("c"), &day.entry("d")],
        )?;
        store.keep_draft("a word").map_err(|why| why.to_string())?;
        store.look(today());
        return mark(store, disk, &[&day.entry("f")]);
    }
    mark(store, disk, &[&day.entry("a"), &day.entry("b")])?;
    change_plan(store, disk, &base, number)?;
    mark(store, disk, &[&day.entry("c")])?;
    beside(store, disk, day.today)?;
    mark(store, disk, &[&day.entry("d")])?;
    store
        .keep_draft("half a sentence")
        .map_err(|why| why.to_string())?;
    aside(store, disk, &day.entry("e"))
}

fn beside(store: &mut FileStore<Planted>, disk: &ModelDisk, today: Day) -> Result<(), String> {
    store.history(today, SPAN);
    store.totals(today);
    let known = disk.world().known.clone();
    if known.to_copy.is_none() {
        let world = disk.world();
        let log = |name: String| {
            let bytes = world.bytes(&places().log().join(&name)).unwrap().to_vec();
            (name, bytes)
        };
        let to_copy = ToCopy {
            logs: world.names(&places().log()).into_iter().map(log).collect(),
            plan: known.plan_done,
        };
        drop(world);
        disk.world().known.to_copy = Some(Arc::new(to_copy));
    }
    store.back_up(today).map_err(|why| why.to_string())?;
    disk.world().known.copied = true;
    Ok(())
}

/// What a visit begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    StepsFirst,
    PlanFirst,
}

/// Which visit it is.
pub(super) struct VisitName {
    pub(super) depth: u32,
    pub(super) order: Order,
    pub(super) today: Day,
}

impl VisitName {
    fn entry(&self, name: &str) -> String {
        let order = match self.order {
            Order::StepsFirst => "",
            Order::PlanFirst => "x",
        };
        format!("{}-{order}{name}", self.depth)
    }
}

fn tick(id: &str) -> Entry {
    entry(id, done(id))
}

fn mark(store: &mut FileStore<Planted>, disk: &ModelDisk, ids: &[&str]) -> Result<(), String> {
    let tried: Vec<Arc<str>> = ids.iter().map(|id| Arc::from(*id)).collect();
    disk.world().known.tried.extend(tried.clone());
    let entries = ids.iter().map(|id| tick(id)).collect();
    store
        .append(entries, today())
        .map_err(|why| why.to_string())?;
    disk.world().known.done.extend(tried);
    Ok(())
}

fn change_plan(
    store: &mut FileStore<Planted>,
    disk: &ModelDisk,
    base: &Plan,
    number: u32,
) -> Result<(), String> {
    let mut new = if base.values.is_empty() {
        plan_of(&["Growth"])
    } else {
        base.clone()
    };
    new.values[0].why = number.to_string();
    disk.world().known.plans_tried.push(number);
    store
        .replace_plan(base, &new)
        .map_err(|why| why.to_string())?;
    let known = &mut disk.world().known;
    known.plans_tried.clear();
    known.plan_done = number;
    Ok(())
}

/// A line that was put aside is in the log after the next visit's wider look.
fn aside(store: &mut FileStore<Planted>, disk: &ModelDisk, id: &str) -> Result<(), String> {
    let mut entry = tick(id);
    entry.n = 50;
    disk.world().known.tried.push(Arc::from(id));
    store.rescue(&[entry]).map_err(|why| why.to_string())?;
    disk.world().known.done.push(Arc::from(id));
    Ok(())
}
