//! The crash explorer: the real store on a disk in memory, cut at every change it makes, in every way the disk may end,
//! opened again, cut again, three deep.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use daymark::{
    domain::{
        entry::{Entry, Fact},
        id::{Id, Ids},
        plan::Plan,
    },
    store::{PlanRead, SPAN, Store, file::FileStore, places::Places},
};

use super::{
    disk::{Ends, Known, ModelDisk, World},
    number_from,
    planted::{BUGS, Bug, Planted},
};
use crate::store::home::{done, entry, plan_of, today};

/// How many visits follow on each other, each but the last cut off.
const DEEP: usize = 3;

/// More ways for one moment to end than this are drawn at random.
const WAYS: usize = 192;

/// How many states wait for a visit at each depth.
const WAITING: usize = 10_000;

pub fn places() -> Places {
    Places {
        store: "/data/daymark".into(),
        state: "/state/daymark".into(),
    }
}

/// What a run of the explorer came to.
#[derive(Debug, Default)]
struct Found {
    /// Different states at each depth.
    states: [usize; DEEP],
    /// Ways to end that were looked at, also those that lead to a state known already.
    ways: usize,
    visits: usize,
    /// States that were opened: those in which something is read that was not read so before.
    looks: usize,
    /// The first promise that was not kept.
    broken: Option<String>,
}

struct Explorer {
    bug: Option<Bug>,
    draw: Ids,
    seen: HashSet<u64>,
    /// States in which the same is read look the same.
    looked_at: HashSet<u64>,
    /// States that wait for the next visit, by depth.
    waiting: [Vec<World>; DEEP],
    found: Found,
}

impl Explorer {
    fn new(bug: Option<Bug>, seed: u64) -> Self {
        let mut explorer = Self {
            bug,
            draw: Ids::seeded(seed),
            seen: HashSet::new(),
            looked_at: HashSet::new(),
            waiting: [const { Vec::new() }; DEEP],
            found: Found::default(),
        };
        // A store that was never used, and one that was.
        explorer.waiting[0].push(ModelDisk::new().world().clone());
        let used = ModelDisk::new();
        let mut store = window(Planted::new(used.clone(), None), 9);
        visit(&mut store, &used, 9).unwrap();
        drop(store);
        explorer.waiting[0].push(used.copy().world().clone());
        explorer
    }

    fn run(mut self, states: usize) -> Found {
        while self.found.states.iter().sum::<usize>() < states && self.found.broken.is_none() {
            // The first visits whole, then now one more second visit, now a third.
            let depth = (0..DEEP).find(|depth| *depth == 0 && !self.waiting[0].is_empty());
            let depth = depth.unwrap_or_else(|| {
                let third = self.draw.draw().is_multiple_of(8) || self.waiting[2].is_empty();
                if third { 1 } else { 2 }
            });
            let waiting = &mut self.waiting[depth];
            if waiting.is_empty() {
                break;
            }
            let next = (self.draw.draw() % waiting.len() as u64) as usize;
            let world = waiting.swap_remove(next);
            if let Err(broken) = self.cut_a_visit(world, depth) {
                self.found.broken = Some(broken);
            }
        }
        self.found.looks = self.looked_at.len();
        self.found
    }

    /// Makes a visit on this disk and cuts it off wherever something changes.
    fn cut_a_visit(&mut self, world: World, depth: usize) -> Result<(), String> {
        let disk = ModelDisk::of(world);
        disk.world().moments = Some(Vec::new());
        let mut store = window(Planted::new(disk.clone(), self.bug), depth as u64);
        let visited = visit(&mut store, &disk, depth as u64);
        drop(store);
        let mut moments = disk.world().moments.take().unwrap_or_default();
        moments.push(disk.world().clone());
        self.found.visits += 1;
        visited.map_err(|why| format!("visit {}: {why}", depth + 1))?;
        for moment in &moments {
            let things = moment.unsafe_things();
            let counts: Vec<usize> = things.iter().map(Ends::count).collect();
            for chosen in self.ways(&counts) {
                self.found.ways += 1;
                let after = moment.after_cut(&things, &chosen);
                let fingerprint = after.fingerprint();
                if self.seen.insert(fingerprint) {
                    self.found.states[depth] += 1;
                    let read = after.fingerprint_of_what_is_read();
                    let looked = if self.looked_at.insert(read) {
                        look(&after, read)
                    } else {
                        Ok(())
                    };
                    looked.map_err(|why| format!("after cut {}: {why}", depth + 1))?;
                    self.keep(after, depth + 1);
                }
            }
        }
        Ok(())
    }

    /// Keeps a state for a visit; of many one makes room for another.
    fn keep(&mut self, state: World, depth: usize) {
        let Some(waiting) = self.waiting.get_mut(depth) else {
            return;
        };
        if waiting.len() < WAITING {
            waiting.push(state);
        } else {
            waiting[self.draw.draw() as usize % WAITING] = state;
        }
    }

    /// All ways to choose, or as many as are looked at.
    fn ways(&mut self, choices: &[usize]) -> Vec<Vec<usize>> {
        let all = choices
            .iter()
            .try_fold(1_usize, |all, ways| all.checked_mul(*ways));
        let drawn = all.is_none_or(|all| all > WAYS);
        let count = if drawn { WAYS } else { all.unwrap_or(WAYS) };
        (0..count)
            .map(|way| {
                let mut way = way as u64;
                let choose = |ways: &usize| {
                    let ways = *ways as u64;
                    let from = if drawn { self.draw.draw() } else { way };
                    way /= ways;
                    (from % ways) as usize
                };
                choices.iter().map(choose).collect()
            })
            .collect()
    }
}

fn window(disk: Planted, seed: u64) -> FileStore<Planted> {
    FileStore::new(disk, places(), "this machine", Ids::seeded(1000 + seed))
}

/// One visit: marks, a change of the plan, everything the program does beside, a line put aside.
fn visit(store: &mut FileStore<Planted>, disk: &ModelDisk, seed: u64) -> Result<(), String> {
    let opened = store.open(today());
    mark(store, disk, &[&format!("{seed}-a"), &format!("{seed}-b")])?;
    let base = match opened.plan {
        PlanRead::Read(plan) => *plan,
        PlanRead::Absent => Plan::default(),
        PlanRead::Unreadable { .. } => return Err("the plan cannot be read".to_owned()),
    };
    let number = disk.world().known.plan_done + 10 + seed as u32;
    change_plan(store, disk, &base, number)?;
    mark(store, disk, &[&format!("{seed}-c")])?;
    store.history(today(), SPAN);
    store.totals(today());
    store.back_up(today()).map_err(|why| why.to_string())?;
    mark(store, disk, &[&format!("{seed}-d")])?;
    store
        .keep_draft("half a sentence")
        .map_err(|why| why.to_string())?;
    aside(store, disk, &format!("{seed}-e"))
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

/// Opens what is left and holds it against what is known. The first look reads this device's log; the wider look,
/// which takes longer, is made in one state of eight, and where something is missing that it might still find.
fn look(left: &World, fingerprint: u64) -> Result<(), String> {
    let disk = ModelDisk::of(left.clone());
    let known = &left.known;
    let mut store = window(Planted::new(disk, None), 77);
    let opened = store.open(today());
    let number = match opened.plan {
        PlanRead::Absent => 0,
        PlanRead::Read(plan) => number_of(&plan)?,
        PlanRead::Unreadable { error, .. } => return Err(format!("plan.json: {}", error.message)),
    };
    if number != known.plan_done && !known.plans_tried.contains(&number) {
        return Err(format!(
            "plan {number} stands there, {} was acknowledged",
            known.plan_done
        ));
    }
    let early = hold(known, &opened.entries);
    if early.is_ok() && !fingerprint.is_multiple_of(8) {
        return Ok(());
    }
    hold(known, &store.history(today(), SPAN).entries)
}

/// Acknowledged is found, and found is tried, each as it was written.
fn hold(known: &Known, entries: &[Entry]) -> Result<(), String> {
    let found: BTreeMap<&str, &Fact> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), &entry.fact))
        .collect();
    if let Some(id) = known.done.iter().find(|id| !found.contains_key(&***id)) {
        return Err(format!("{id} was acknowledged and is gone"));
    }
    for (id, fact) in found {
        let was_tried = known.tried.iter().any(|tried| &**tried == id);
        if !was_tried || !is_step(fact, id) {
            return Err(format!("nobody wrote {id} so"));
        }
    }
    Ok(())
}

fn is_step(fact: &Fact, id: &str) -> bool {
    matches!(fact, Fact::Done(step)
        if step.commitment.as_ref().is_some_and(|of| of.as_str() == id) && step.text.ends_with("of you."))
}

fn number_of(plan: &Plan) -> Result<u32, String> {
    let value = plan
        .values
        .first()
        .filter(|value| value.id == Id::new("growth"));
    let number = value.and_then(|value| value.why.parse().ok());
    number.ok_or_else(|| "the plan holds half of what was written".to_owned())
}

#[test]
fn power_cuts_take_back_nothing_that_was_acknowledged() {
    let states = number_from("DAYMARK_STATES", 1_000_000);
    let seeds = [2026, 38];
    let begun = std::time::Instant::now();
    let all: Vec<Found> = std::thread::scope(|scope| {
        let runs = seeds
            .map(|seed| scope.spawn(move || Explorer::new(None, seed).run(states / seeds.len())));
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    for (seed, found) in seeds.iter().zip(&all) {
        println!(
            "power cuts, seed {seed}: {} states {:?} deep, {} ways to end, {} opened, {} visits, {:.0?}",
            found.states.iter().sum::<usize>(),
            found.states,
            found.ways,
            found.looks,
            found.visits,
            begun.elapsed()
        );
        assert_eq!(found.broken, None);
        assert!(found.states.iter().all(|count| *count > 0), "{found:?}");
    }
}

#[test]
fn each_planted_bug_is_found_by_a_power_cut() {
    let mut missed = Vec::new();
    for bug in BUGS {
        let found = Explorer::new(Some(bug), 1).run(100_000);
        let states = found.states.iter().sum::<usize>();
        println!(
            "planted: {bug:?}: {states} states, {}",
            found.broken.as_deref().unwrap_or("not found")
        );
        if found.broken.is_none() {
            missed.push(bug);
        }
    }
    assert_eq!(missed, []);
}
