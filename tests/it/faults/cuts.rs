//! The crash explorer: the real store on a disk in memory, cut at every change it makes, in every way the disk may end,
//! opened again, cut again, three deep.

mod beside;
mod visit;

use std::collections::{BTreeMap, HashSet};

use daymark::{
    domain::{
        entry::{Entry, Fact},
        id::{Id, Ids},
        plan::Plan,
    },
    store::{PlanRead, SPAN, Store, file::FileStore, places::Places},
};

use self::visit::{Order, VisitName, visit};
use super::{
    disk::{Ends, Known, ModelDisk, World},
    number_from,
    planted::{BUGS, Bug, Planted},
};
use crate::{
    store::home::today,
    support::{Promise, Proof},
};

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
    order: Order,
    draw: Ids,
    seen: HashSet<u64>,
    /// States in which the same is read look the same.
    looked_at: HashSet<u64>,
    /// Copies of earlier days and counts that were looked at.
    looked_beside: HashSet<u64>,
    /// States that wait for the next visit, by depth.
    waiting: [Vec<World>; DEEP],
    found: Found,
}

impl Explorer {
    fn new(bug: Option<Bug>, order: Order, seed: u64) -> Self {
        let mut explorer = Self {
            bug,
            order,
            draw: Ids::seeded(seed),
            seen: HashSet::new(),
            looked_at: HashSet::new(),
            looked_beside: HashSet::new(),
            waiting: [const { Vec::new() }; DEEP],
            found: Found::default(),
        };
        // A store that was never used, and one that was.
        explorer.waiting[0].push(ModelDisk::new().world().clone());
        let used = ModelDisk::new();
        let mut store = window(Planted::new(used.clone(), None), 9);
        let earlier = VisitName {
            depth: 9,
            order,
            today: today().plus(-1),
        };
        visit(&mut store, &used, &earlier).unwrap();
        drop(store);
        used.world().known.forget_copy();
        beside::bring_old_months(&used);
        explorer.waiting[0].push(used.copy().world().clone());
        explorer
    }

    fn run(mut self, states: usize) -> Found {
        while self.found.states.iter().sum::<usize>() < states && self.found.broken.is_none() {
            let Some(depth) = self.next_depth() else {
                break;
            };
            let waiting = &mut self.waiting[depth];
            let next = (self.draw.draw() % waiting.len() as u64) as usize;
            let world = waiting.swap_remove(next);
            if let Err(broken) = self.cut_a_visit(world, depth) {
                self.found.broken = Some(broken);
            }
        }
        self.found.looks = self.looked_at.len();
        self.found
    }

    /// First visits come first; then mostly third ones, of which there are most, and now and then a second one.
    fn next_depth(&mut self) -> Option<usize> {
        let order = if self.draw.draw().is_multiple_of(8) {
            [0, 1, 2]
        } else {
            [0, 2, 1]
        };
        let mut order = order.into_iter();
        order.find(|depth| !self.waiting[*depth].is_empty())
    }

    /// Makes a visit on this disk and cuts it off wherever something changes.
    fn cut_a_visit(&mut self, world: World, depth: usize) -> Result<(), String> {
        let disk = ModelDisk::of(world);
        disk.world().moments = Some(Vec::new());
        let mut store = window(Planted::new(disk.clone(), self.bug), depth as u64);
        let name = VisitName {
            depth: depth as u32,
            order: self.order,
            today: today(),
        };
        let visited = visit(&mut store, &disk, &name);
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
                    let looked = looked.and_then(|()| self.look_beside(&after));
                    looked.map_err(|why| format!("after cut {}: {why}", depth + 1))?;
                    self.keep(after, depth + 1);
                }
            }
        }
        Ok(())
    }

    fn look_beside(&mut self, after: &World) -> Result<(), String> {
        let copies = after.fingerprint_of_copies(&places().backup());
        if self.looked_beside.insert(copies) {
            beside::copies_are_whole(after)?;
        }
        let totals = beside::number_of_totals(after);
        if self.looked_beside.insert(totals) {
            beside::totals_are_right(after)?;
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

/// Opens what is left and holds it against what is known. The first look reads this device's log; the wider look,
/// which takes longer and puts what was put aside into the log, is made in one state of eight.
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
    let aside = left_aside(left);
    hold(known, &opened.entries, &aside)?;
    if fingerprint.is_multiple_of(8) {
        hold(known, &store.history(today(), SPAN).entries, "")?;
    }
    Ok(())
}

/// The whole lines that were put aside.
fn left_aside(left: &World) -> String {
    let bytes = ModelDisk::of(left.clone()).bytes(&places().rescue());
    let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
    let whole = text.lines().filter(|line| line.ends_with('}'));
    whole.collect()
}

/// Acknowledged is found, and found is tried, each as it was written.
fn hold(known: &Known, entries: &[Entry], aside: &str) -> Result<(), String> {
    let found: BTreeMap<&str, &Fact> = entries
        .iter()
        .map(|entry| (entry.id.as_str(), &entry.fact))
        .collect();
    let is_there = |id: &str| found.contains_key(id) || aside.contains(&format!("\"{id}\""));
    if let Some(id) = known.done.iter().find(|id| !is_there(id)) {
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
    let seeds = [(2026, Order::StepsFirst), (38, Order::PlanFirst)];
    let mut proof = Proof::of(Promise::P1, "power cuts in memory, three deep").seed(seeds[0].0);
    let all: Vec<Found> = std::thread::scope(|scope| {
        let runs = seeds.map(|(seed, order)| {
            scope.spawn(move || Explorer::new(None, order, seed).run(states / seeds.len()))
        });
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    for ((seed, _), found) in seeds.iter().zip(&all) {
        let states = found.states.iter().sum::<usize>();
        proof = proof.cases(states).note(format!(
            "seed {seed}: {states} states {:?} deep, {} ways to end, {} opened, {} visits",
            found.states, found.ways, found.looks, found.visits
        ));
        assert_eq!(found.broken, None);
        assert!(found.states.iter().all(|count| *count > 0), "{found:?}");
    }
    proof.tell();
}

#[test]
fn each_planted_bug_is_found_by_a_power_cut() {
    let mut proof = Proof::of(Promise::P1, "planted bugs").seed(1);
    let mut missed = Vec::new();
    for bug in BUGS {
        let found = Explorer::new(Some(bug), Order::StepsFirst, 1).run(100_000);
        let states = found.states.iter().sum::<usize>();
        match found.broken {
            Some(why) => {
                let caught = format!("{bug:?} after {states} states: {why}");
                proof = proof.cases(1_u64).caught(caught);
            }
            None => missed.push(bug),
        }
    }
    assert_eq!(missed, []);
    proof.tell();
}
