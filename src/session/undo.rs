//! Gestures, and taking them back.

use crate::{
    domain::{
        entry::{Done, Entry, Fact},
        id::Id,
        journal::Journal,
        plan::Plan,
    },
    session::effect::Effect,
};

use crate::session::{Changes, Session};

/// All that one key did.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    /// Its facts.
    pub entries: Vec<Entry>,
    /// The plan before, if the key changed it.
    pub plan_before: Option<Box<Plan>>,
    /// The plan after.
    pub plan_after: Option<Box<Plan>>,
    /// What it is called.
    pub name: String,
    /// Whether it can be taken back.
    pub undoing: Undoing,
}

/// Whether a gesture can be taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Undoing {
    /// It is the next thing undo takes back.
    #[default]
    Next,
    /// Undo passes it over: it only moved.
    Passed,
    /// Nothing up to it can be taken back any more.
    Closed,
}

/// What the notice row says until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something was taken back.
    Undone(String),
    /// A tick was taken back of a step that stays done, because it was ticked elsewhere too.
    UndoneHere(String),
    /// Something was done again.
    Redone(String),
    /// Nothing is left to take back of this visit.
    NothingToUndo,
    /// The same, on a day that holds what an earlier visit or another window did.
    NothingHereToUndo,
    /// Nothing is left to do again.
    NothingToRedo,
    /// All planned steps of the day are done, so many.
    AllDone(usize),
    /// plan.json cannot be read, so it is left alone.
    PlanIsReadOnly,
    /// Words of the surface.
    Words(String),
}

impl Session {
    /// Ends what a key did: orders the writing and makes it undoable. `here` alone is not undoable.
    pub(crate) fn end_gesture(&mut self) {
        self.follow_here();
        let mut gesture = std::mem::take(&mut self.changes.gesture);
        if gesture
            .plan_before
            .as_deref()
            .is_some_and(|before| *before == self.plan)
        {
            gesture.plan_before = None;
        }
        if gesture.plan_before.is_some() {
            gesture.plan_after = Some(Box::new(self.plan.clone()));
        }
        self.order_writing(&mut gesture);
        gesture.entries.retain(|entry| entry.fact.is_undoable());
        if gesture.entries.is_empty() && gesture.plan_before.is_none() {
            return;
        }
        match gesture.undoing {
            Undoing::Next => {
                self.changes.redo.clear();
                self.changes.undo.push(gesture);
            }
            Undoing::Passed => {}
            Undoing::Closed => {
                self.changes.redo.clear();
                self.changes.undo.clear();
            }
        }
    }

    /// Says whether what this key does can be taken back.
    pub fn let_undo(&mut self, undoing: Undoing) {
        self.changes.gesture.undoing = undoing;
    }

    /// True while there is something this visit can take back.
    pub fn can_undo(&self) -> bool {
        let mut gestures = self.changes.undo.iter();
        gestures.any(|gesture| is_left(gesture, &self.journal))
    }

    /// Takes back the newest thing this visit did.
    pub fn undo(&mut self) {
        let Some(gesture) = newest(&mut self.changes.undo, &self.journal) else {
            return self.say(self.nothing_to_undo());
        };
        if self.is_refused(&gesture) {
            return self.changes.undo.push(gesture);
        }
        let back = self.invert(&gesture);
        let stays = gesture.entries.iter().any(|entry| self.stays_done(entry));
        self.say(if stays {
            Notice::UndoneHere(gesture.name)
        } else {
            Notice::Undone(gesture.name)
        });
        self.changes.redo.push(back);
    }

    /// True, and said, where it changed a plan that cannot be read now.
    fn is_refused(&mut self, gesture: &Gesture) -> bool {
        let is_refused = gesture.plan_before.is_some() && !self.may_change_plan();
        if is_refused {
            self.refuse_change();
        }
        is_refused
    }

    fn nothing_to_undo(&self) -> Notice {
        let mut today = self.journal.live_on(self.clock.day);
        let is_left = |entry: &Entry| {
            entry.fact.is_undoable() && !matches!(entry.fact, Fact::Retracted { .. })
        };
        if today.any(is_left) {
            Notice::NothingHereToUndo
        } else {
            Notice::NothingToUndo
        }
    }

    /// True for a tick whose step is done without it.
    fn stays_done(&self, entry: &Entry) -> bool {
        let Fact::Done(done) = &entry.fact else {
            return false;
        };
        let is_planned = done.commitment.is_some() || done.one_off.is_some();
        let is_same =
            |other: &Done| other.commitment == done.commitment && other.one_off == done.one_off;
        let mut marks = self.record(entry.day).done.iter();
        is_planned && marks.any(|mark| mark.id != entry.id && is_same(&mark.done))
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        let Some(gesture) = newest(&mut self.changes.redo, &self.journal) else {
            return self.say(Notice::NothingToRedo);
        };
        if self.is_refused(&gesture) {
            return self.changes.redo.push(gesture);
        }
        let back = self.invert(&gesture);
        self.say(Notice::Redone(gesture.name));
        self.changes.undo.push(back);
    }

    /// Retracts what a gesture wrote and changes the plan back. The result is the gesture that undoes this.
    fn invert(&mut self, gesture: &Gesture) -> Gesture {
        for entry in gesture.entries.iter().rev() {
            self.follow_retracted(&entry.fact);
            self.log(
                entry.day,
                Fact::Retracted {
                    of: entry.id.clone(),
                },
            );
        }
        if let (Some(before), Some(after)) = (&gesture.plan_before, &gesture.plan_after) {
            let device = self.device.clone();
            self.change_plan(|plan| *plan = plan.without_change(before, after, &device));
        }
        self.follow_here();
        let mut back = std::mem::take(&mut self.changes.gesture);
        back.name.clone_from(&gesture.name);
        back.plan_after = back
            .plan_before
            .as_ref()
            .map(|_| Box::new(self.plan.clone()));
        self.order_writing(&mut back);
        back.entries.retain(|entry| entry.fact.is_undoable());
        back
    }

    fn order_writing(&mut self, gesture: &mut Gesture) {
        if gesture.entries.len() > 1 {
            let first = gesture.entries[0].id.clone();
            for entry in &mut gesture.entries {
                entry.gesture = Some(first.clone());
            }
        }
        if !gesture.entries.is_empty() {
            self.visit.wrote = true;
            self.saving.hold(&gesture.entries);
            if self.lacks_plan() {
                return self.wait_for_the_plan(&gesture.entries);
            }
            self.changes
                .effects
                .push(Effect::Append(gesture.entries.clone()));
            // Also where the day began on another machine, whose copies lie there.
            if self.visit.copied_aside.replace(self.clock.day) != Some(self.clock.day) {
                self.changes.effects.push(Effect::BackUp);
            }
        }
        if let (Some(before), Some(after)) = (&gesture.plan_before, &gesture.plan_after) {
            self.visit.wrote = true;
            self.saving.hold_plan(before);
            self.changes.effects.push(Effect::SavePlan {
                base: before.clone(),
                new: after.clone(),
            });
        }
    }
}

impl Changes {
    /// What stands for an entry that was not written is what can be taken back, or done again.
    pub(super) fn stands_for(&mut self, unwritten: &Id, by: &Entry) {
        let gestures = self.undo.iter_mut().chain(&mut self.redo);
        let entries = gestures.flat_map(|gesture| &mut gesture.entries);
        for entry in entries.filter(|entry| entry.id == *unwritten) {
            entry.clone_from(by);
        }
    }
}

/// The newest gesture of which something is left to take back: another window, or the shell, may have been quicker.
fn newest(gestures: &mut Vec<Gesture>, journal: &Journal) -> Option<Gesture> {
    while let Some(gesture) = gestures.pop() {
        if is_left(&gesture, journal) {
            return Some(gesture);
        }
    }
    None
}

fn is_left(gesture: &Gesture, journal: &Journal) -> bool {
    let mut entries = gesture.entries.iter();
    gesture.plan_before.is_some() || entries.any(|entry| journal.is_the_last_word(entry))
}
