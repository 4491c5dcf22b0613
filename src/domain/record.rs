//! What is known of one day: the fold of its live entries.

use std::{collections::BTreeMap, time::Duration};

use super::{
    day::Moment,
    entry::{Detail, Done, Entry, Fact, Feeling, HardMoment, Heaviness, Mode, Mood, Source},
    hash::{QuickMap, QuickSet},
    id::Id,
    place::Place,
    plan::Basic,
    size::Size,
};

/// Two planned marks closer together than this were made in one batch: their time is not the doing's.
const BATCH: Duration = Duration::from_secs(120);

/// A done step with what was said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct DoneStep {
    /// The entry.
    pub id: Id,
    /// When it was marked.
    pub at: Moment,
    /// What was done.
    pub done: Done,
    /// How it felt.
    pub feeling: Option<Feeling>,
    /// Where, with whom, the note.
    pub detail: Detail,
}

impl DoneStep {
    /// Its size, where somebody chose one: what was brought along, written down, or stands in an if-then plan has none.
    pub fn size(&self) -> Option<Size> {
        let done = &self.done;
        let is_of_the_plan = done.commitment.is_some() || done.one_off.is_some();
        let is_chosen = done.minutes.is_some() || done.size != Size::Two;
        let is_chosen = is_chosen || is_of_the_plan && done.source != Source::Imported;
        is_chosen.then_some(done.size)
    }

    /// The if-then plan it came from, where that leads to none of the steps.
    pub fn if_then_alone(&self) -> Option<&Id> {
        let Done {
            commitment,
            one_off,
            if_then,
            ..
        } = &self.done;
        let is_alone = commitment.is_none() && one_off.is_none();
        if_then.as_ref().filter(|_| is_alone)
    }
}

/// What a day offered, so far as its entries tell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Offering {
    /// What was done and nothing else: nobody opened daymark on it.
    #[default]
    Done,
    /// What the plan had then, which an older daymark did not note.
    Planned,
    /// These steps in their usual sizes.
    Steps(BTreeMap<Id, Size>),
}

/// One day, as its entries tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayRecord {
    /// The person was here: an engaging key was pressed, or a step was marked on the day itself.
    pub here: bool,
    /// What the day offered, on all devices together.
    pub offering: Offering,
    /// The same by device, the one that spoke last at the end.
    offered_by: Vec<(Option<Id>, BTreeMap<Id, Size>)>,
    /// When the day was looked at, the first time and the last, so far as entries prove it.
    pub looked: Option<(Moment, Moment)>,
    /// Every live `done` entry, in order.
    pub done: Vec<DoneStep>,
    /// Steps set down, with the entries that say so: two devices may have done the same.
    pub set_down: BTreeMap<Id, Vec<Id>>,
    /// Today's sizes, those that were chosen since the mode was.
    pub sizes: BTreeMap<Id, Size>,
    /// Expected heaviness.
    pub expected: BTreeMap<Id, Heaviness>,
    /// The mood word.
    pub mood: Option<Mood>,
    /// The mode, where one was chosen.
    pub mode: Option<Mode>,
    /// Where the person is.
    pub place: Option<Place>,
    /// The marked body basics.
    pub basics: BTreeMap<Basic, bool>,
    /// The finished exercises: id, and whether the person switched away from breath.
    pub grounded: Vec<(String, bool)>,
    /// Hard moments with their time.
    pub hard_moments: Vec<(Moment, HardMoment)>,
}

impl DayRecord {
    /// The record of `day` from its live entries in order.
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let mut record = Self::default();
        // Where the step of each mark stands: what is said of marks follows in any number.
        let mut marks = QuickMap::default();
        for entry in entries {
            record.take(entry, &mut marks);
        }
        record.settle_times();
        record
    }

    /// The first live mark of a commitment. A planned step counts once a day, however many marks there are.
    pub fn done_of(&self, commitment: &Id) -> Option<&DoneStep> {
        self.done
            .iter()
            .find(|step| step.done.commitment.as_ref() == Some(commitment))
    }

    /// The live mark of a one-off.
    pub fn done_one_off(&self, one_off: &Id) -> Option<&DoneStep> {
        self.done
            .iter()
            .find(|step| step.done.one_off.as_ref() == Some(one_off))
    }

    /// True when any step for the value was done.
    pub fn has_value(&self, value: &Id) -> bool {
        self.done.iter().any(|step| &step.done.value == value)
    }

    /// True when winding down was marked.
    pub fn wound_down(&self) -> bool {
        self.basics.get(&Basic::Sleep) == Some(&true)
    }

    /// The done steps that count: several marks of one commitment are one.
    pub fn steps(&self) -> impl Iterator<Item = &DoneStep> {
        let mut seen = QuickSet::default();
        self.done.iter().filter(move |step| {
            let commitment = step.done.commitment.as_ref();
            commitment.is_none_or(|commitment| seen.insert(commitment))
        })
    }

    /// What a device said last that the day offers.
    pub fn offered_on(&self, device: &Id) -> Option<&BTreeMap<Id, Size>> {
        let mut all = self.offered_by.iter();
        let said = all.find(|(of, _)| of.as_ref() == Some(device));
        said.map(|(_, steps)| steps)
    }

    /// Of each device the latest that says what was offered counts; an older daymark beside it takes nothing back.
    fn take_here(&mut self, offered: Option<&BTreeMap<Id, Size>>, device: Option<&Id>) {
        self.here = true;
        if let Some(steps) = offered {
            self.offered_by.retain(|(of, _)| of.as_ref() != device);
            self.offered_by.push((device.cloned(), steps.clone()));
            let all = self.offered_by.iter().flat_map(|(_, steps)| steps);
            let all = all.map(|(id, size)| (id.clone(), *size)).collect();
            self.offering = Offering::Steps(all);
        } else if self.offering == Offering::Done {
            self.offering = Offering::Planned;
        }
    }

    /// What another program noted was brought along and looked at nowhere.
    fn take_time(&mut self, entry: &Entry) {
        if entry.fact.is_looking() && !entry.id.is_derived(entry.day) {
            let (first, last) = self.looked.unwrap_or((entry.at, entry.at));
            self.looked = Some((first.min(entry.at), last.max(entry.at)));
        }
    }

    fn take<'a>(&mut self, entry: &'a Entry, marks: &mut QuickMap<&'a Id, usize>) {
        self.take_time(entry);
        match &entry.fact {
            Fact::Here { offered, device } => self.take_here(offered.as_ref(), device.as_ref()),
            Fact::Done(done) => {
                marks.entry(&entry.id).or_insert(self.done.len());
                self.take_done(entry, done);
            }
            Fact::SetDown { commitment } => {
                let entries = self.set_down.entry(commitment.clone()).or_default();
                entries.push(entry.id.clone());
            }
            Fact::Felt { of, feeling } => {
                if let Some(step) = marks.get(of).and_then(|at| self.done.get_mut(*at)) {
                    step.feeling = *feeling;
                }
            }
            Fact::Expected {
                commitment,
                heaviness,
            } => {
                self.expected.insert(commitment.clone(), *heaviness);
            }
            Fact::Detail { of, detail } => {
                if let Some(step) = marks.get(of).and_then(|at| self.done.get_mut(*at)) {
                    merge_detail(&mut step.detail, detail);
                }
            }
            Fact::Mood(mood) => self.mood = Some(mood.clone()),
            Fact::DayMode { mode } => {
                self.mode = Some(*mode);
                // Of a size of today and a mode of the day the later counts.
                self.sizes.clear();
            }
            Fact::Place { place } => self.place = *place,
            Fact::SizeToday { commitment, size } => {
                self.sizes.insert(commitment.clone(), *size);
            }
            Fact::Basic { which, on } => {
                self.basics.insert(*which, *on);
            }
            Fact::Grounded { exercise, switched } => {
                self.grounded.push((exercise.clone(), *switched));
            }
            Fact::HardMoment(moment) => self.hard_moments.push((entry.at, moment.clone())),
            Fact::Retracted { .. }
            | Fact::Review(_)
            | Fact::Idea(_)
            | Fact::OfferShown { .. }
            | Fact::IfThenResult { .. }
            | Fact::NoteShown { .. }
            | Fact::Note { .. }
            | Fact::Seen {}
            | Fact::Redacted { .. }
            | Fact::Newer { .. } => {}
        }
    }

    fn take_done(&mut self, entry: &Entry, done: &Done) {
        self.here |= entry.fact.is_being_here();
        self.done.push(DoneStep {
            id: entry.id.clone(),
            at: entry.at,
            done: done.clone(),
            feeling: None,
            detail: Detail {
                place: done.place.map(|place| place.name().to_owned()),
                ..Detail::default()
            },
        });
    }

    /// Marks made in a batch, and steps said to be done earlier, lose their certain time; Start keeps it.
    fn settle_times(&mut self) {
        let planned = self.done.iter();
        let planned = planned.filter(|step| step.done.commitment.is_some());
        let mut planned: Vec<Moment> = planned.map(|step| step.at).collect();
        planned.sort_unstable();
        for step in &mut self.done {
            // The first two that are not earlier: one of them may be the step itself.
            let from = planned.partition_point(|at| *at < step.at);
            let own = usize::from(step.done.commitment.is_some());
            let next = planned.get(from + own);
            let batched = next.is_some_and(|at| at.since(step.at) <= BATCH);
            if step.detail.earlier == Some(true) || (batched && step.done.source != Source::Start) {
                step.done.certain = false;
            }
        }
    }
}

fn merge_detail(into: &mut Detail, new: &Detail) {
    let text = |old: &mut Option<String>, new: &Option<String>| {
        if let Some(new) = new {
            *old = Some(new.clone()).filter(|text| !text.is_empty());
        }
    };
    text(&mut into.place, &new.place);
    text(&mut into.company, &new.company);
    text(&mut into.note, &new.note);
    into.actual = new.actual.or(into.actual);
    into.earlier = new.earlier.or(into.earlier);
}
