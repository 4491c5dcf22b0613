//! What is done on the disk while it is cut, and what has to be found on it afterwards.

use daymark::store::{SPAN, Store, file::FileStore};

use super::{absorbing, beside, forgetting, holding, merging, visit, window};
use crate::support::fake_disk::{FakeDisk, World};
use crate::{faults::planted::Planted, store::home::today};

/// One kind of visit, explored on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scene {
    /// Marks, a change of the plan, copies of the day, counts, a line put aside.
    StepsFirst,
    /// The same in another order, so that two explorers never see the same state.
    PlanFirst,
    /// Words that are forgotten, in the log and in the plan.
    Forgetting,
    /// Copies of logs that a syncer made, one of them of this device's own log.
    Absorbing,
    /// Copies of the plan that a syncer made.
    Merging,
}

/// All of them, each with its part of a hundred states.
pub(super) const SCENES: [(Scene, usize); 5] = [
    (Scene::Forgetting, 10),
    (Scene::Absorbing, 11),
    (Scene::Merging, 15),
    (Scene::StepsFirst, 32),
    (Scene::PlanFirst, 32),
];

/// Before the first visit of an explorer lies one with this number.
pub(super) const EARLIER: u32 = 9;

impl Scene {
    /// A store that was never used, and one that was.
    pub(super) fn begins(self) -> [World; 2] {
        let used = FakeDisk::new();
        let mut store = window(Planted::new(used.clone(), None), u64::from(EARLIER));
        match self {
            Scene::StepsFirst | Scene::PlanFirst => {
                let day = today().plus(-1);
                visit::visit(&mut store, &used, (EARLIER, self, day)).unwrap();
                used.world().known.forget_copy();
                beside::bring_old_months(&used);
            }
            Scene::Forgetting | Scene::Absorbing | Scene::Merging => {
                self.visit(&mut store, &used, EARLIER).unwrap();
            }
        }
        drop(store);
        let used = used.copy().world().clone();
        [FakeDisk::new().world().clone(), used]
    }

    /// Makes the visit of this depth.
    pub(super) fn visit(
        self,
        store: &mut FileStore<Planted>,
        disk: &FakeDisk,
        depth: u32,
    ) -> Result<(), String> {
        match self {
            Scene::StepsFirst | Scene::PlanFirst => {
                visit::visit(store, disk, (depth, self, today()))
            }
            Scene::Forgetting => forgetting::visit(store, disk, depth),
            Scene::Absorbing => absorbing::visit(store, disk, depth),
            Scene::Merging => merging::visit(store, disk, depth),
        }
    }

    /// A number for what [`Self::look`] reads: where it is the same, the same is found.
    pub(super) fn number_of_what_is_read(self, left: &World) -> u64 {
        match self {
            // Whatever is left anywhere may hold the words.
            Scene::Forgetting => left.fingerprint(),
            Scene::StepsFirst | Scene::PlanFirst | Scene::Absorbing | Scene::Merging => {
                left.fingerprint_of_what_is_read()
            }
        }
    }

    /// Opens what is left and holds it against what is known. The first look reads this device's log; the wider look,
    /// which takes longer and puts what was put aside into the log, is made in one state of eight where nothing else
    /// depends on it.
    pub(super) fn look(self, left: &World, fingerprint: u64) -> Result<(), String> {
        match self {
            Scene::StepsFirst | Scene::PlanFirst => {
                let mut store = window(Planted::new(FakeDisk::of(left.clone()), None), 77);
                let opened = store.open(today());
                holding::plan_is_known(&left.known, opened.plan)?;
                let aside = holding::left_aside(left);
                holding::hold(&left.known, &opened.entries, &aside)?;
                if fingerprint.is_multiple_of(8) {
                    let wider = store.history(today(), SPAN).entries;
                    holding::hold(&left.known, &wider, "")?;
                }
                Ok(())
            }
            Scene::Forgetting => forgetting::look(left, fingerprint),
            Scene::Absorbing => absorbing::look(left),
            Scene::Merging => merging::look(left),
        }
    }
}
