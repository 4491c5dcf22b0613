//! The session: what every pane works on. Facts and plan changes go through it, so that each is applied, handed to the
//! shell and can be taken back in one place.

#![warn(missing_docs)]

pub mod action;
pub mod appearance;
mod basics;
pub mod changes;
pub mod command;
pub mod day;
pub mod draft;
pub mod effect;
pub mod field;
pub mod greeting;
mod ideas;
mod if_then;
pub mod key;
pub mod keymap;
pub mod line;
mod past;
pub mod question;
pub mod saving;
pub mod starter;
pub mod undo;

use std::rc::Rc;

use crate::{
    content::Content,
    domain::{
        block::Block,
        day::{Day, Moment},
        entry::{Entry, Fact, Mode},
        id::{Id, Ids},
        journal::Journal,
        offer::{self, Ease, Offer},
        plan::Plan,
        record::DayRecord,
    },
    store::{Opened, PlanError, PlanRead, TerminalSaid, Trouble},
};

use appearance::Appearance;
use draft::Drafts;
use effect::Effect;
use greeting::TerminalLines;

pub use draft::Draft;
pub use ideas::{Ideas, Matter};
pub use past::{Earlier, LATELY};
pub use saving::Saving;
pub use undo::{Gesture, Notice, Undoing};

/// The plan, the journal, and the way to change them.
#[derive(Debug)]
pub struct Session {
    /// The plan as it is shown.
    pub plan: Plan,
    /// Why plan.json cannot be read, while it cannot.
    pub plan_error: Option<PlanError>,
    /// The loaded entries.
    pub journal: Journal,
    /// The content.
    pub content: Rc<Content>,
    /// What is known of the days before those that are loaded.
    pub earlier: Earlier,
    ideas: Ideas,
    /// The lines for the person's shell, where it can have some.
    pub terminal_lines: Option<TerminalLines>,
    /// How daymark looks.
    pub appearance: Appearance,
    /// What is not on disk yet.
    pub saving: Saving,
    /// What is wrong with the store, most urgent first.
    pub troubles: Vec<Trouble>,
    /// Of that what an earlier visit told.
    pub told_before: Vec<Trouble>,
    /// What the notice row says until the next key.
    pub notice: Option<Notice>,
    /// What was done in this visit.
    pub visit: Visit,
    /// Half-typed text by place; kept when the program has to leave.
    drafts: Drafts,
    clock: Clock,
    ids: Ids,
    /// The id of this device.
    device: String,
    changes: Changes,
}

/// What was done in this visit.
#[derive(Debug, Default)]
pub struct Visit {
    /// Something was written.
    pub wrote: bool,
    /// This machine keeps what could not be written to the plan.
    pub is_plan_aside: bool,
    /// The sentence that answers the mood word.
    pub mood_sentence: Option<String>,
    /// The mood entries.
    pub moods_said: Vec<Id>,
    /// Breath was switched off while plan.json cannot hold it.
    breath_left: bool,
    /// It is for one page alone, and ends with it.
    pub is_alone: bool,
    hard_moment_asked: Option<Moment>,
    /// The day whose copies were asked for.
    copied_aside: Option<Day>,
}

/// The moment of the message that is being handled, and the day that is shown.
#[derive(Debug)]
struct Clock {
    now: Moment,
    day: Day,
    /// The hour that decides when the day turns; a new setting waits until both agree on the day.
    day_starts: u8,
}

/// What this key changed, what can be taken back or done again, and what is ordered from the shell.
#[derive(Debug, Default)]
struct Changes {
    gesture: Gesture,
    /// The key that made it is one that makes a day a day here.
    has_engaged: bool,
    undo: Vec<Gesture>,
    redo: Vec<Gesture>,
    effects: Vec<Effect>,
}

/// The plan at a first start.
fn unbegun() -> Plan {
    Plan {
        setup: Some("welcome".to_owned()),
        ..starter::empty()
    }
}

impl Session {
    /// A session for what the store opened, at `now`.
    pub fn new(
        opened: Opened,
        content: Rc<Content>,
        appearance: Appearance,
        ids: Ids,
        now: Moment,
    ) -> Self {
        let (plan, plan_error) = match opened.plan {
            PlanRead::Absent => (unbegun(), None),
            PlanRead::Read(plan) => (*plan, None),
            PlanRead::Unreadable { last_good, error } => (
                last_good
                    .filter(|plan| !plan.is_unfinished())
                    .map_or_else(|| starter::plan(&content, None), |plan| *plan),
                Some(error),
            ),
        };
        let day_starts = plan.settings.start_at(now);
        let mut appearance = appearance;
        if let Some(said) = opened.terminals.get(&appearance.terminal) {
            appearance.said = *said;
        }
        Self {
            plan,
            plan_error,
            journal: Journal::of(opened.entries),
            content,
            earlier: Earlier::known(opened.first_day, opened.last_here),
            ideas: Ideas::default(),
            terminal_lines: None,
            appearance,
            saving: Saving::from(opened.highest),
            troubles: opened.troubles,
            told_before: Vec::new(),
            notice: None,
            visit: Visit::default(),
            drafts: Drafts::read(opened.draft),
            clock: Clock {
                now,
                day: now.day(day_starts),
                day_starts,
            },
            ids,
            device: opened.device,
            changes: Changes::default(),
        }
    }

    /// The terminal said so of itself; it looks so from now on, and is remembered.
    pub fn terminal_said(&mut self, mut said: TerminalSaid) {
        let look = &mut self.appearance;
        if said.is_slow {
            // What it said when it was quicker is as good as can be had.
            said.colors = said.colors.or(look.said.colors);
        }
        if look.said != said {
            look.said = said;
            let name = look.terminal.clone();
            self.order(Effect::RememberTerminal(name, said));
        }
    }

    /// The moment of the message that is being handled.
    pub fn now(&self) -> Moment {
        self.clock.now
    }

    /// The day Today shows. It turns only between keys, so a key acts on the day it was looking at.
    pub fn day(&self) -> Day {
        self.clock.day
    }

    /// The day before the one Today shows.
    pub fn yesterday(&self) -> Day {
        self.clock.day.before()
    }

    /// What is known of a day.
    pub fn record(&self, day: Day) -> &DayRecord {
        self.journal.day(day)
    }

    /// The rows of a day.
    pub fn offers(&self, day: Day) -> Vec<Offer> {
        if day < self.clock.day {
            return offer::stood(&self.plan, self.record(day), day);
        }
        let plans = self.plans_of_now(day);
        let ease = Ease {
            starts: self.mode_of(day),
            low_in: self.low_in(day),
            holding: self.holding_on(day),
            plans: &plans,
        };
        offer::offers(&self.plan, self.record(day), day, ease)
    }

    /// The mode a day stands in, chosen or from a gap.
    pub fn mode(&self, day: Day) -> Mode {
        self.record(day).mode.unwrap_or_else(|| self.mode_of(day))
    }

    /// Days since the person was here before today; `None` when they never were.
    pub fn days_away(&self) -> Option<i64> {
        let last = self
            .journal
            .last_here_before(self.clock.day)
            .max(self.earlier.last_here.filter(|last| *last < self.clock.day))?;
        Some(self.clock.day.since(last))
    }

    /// The part of the day it is, on a day whose mood word is a low or a tense one.
    fn low_in(&self, day: Day) -> Option<Block> {
        let is_low = day == self.clock.day && self.is_low();
        is_low.then(|| self.plan.settings.blocks.at(self.clock.now))
    }

    /// The mode of a day nobody chose one for.
    fn mode_of(&self, day: Day) -> Mode {
        if day != self.clock.day {
            Mode::Usual
        } else if self.starts_smaller() {
            Mode::Smaller
        } else {
            offer::mode_after_gap(self.days_away())
        }
    }

    /// What is wrong with the store and was not told by an earlier visit.
    pub fn to_tell(&self) -> impl Iterator<Item = &Trouble> {
        let all = self.troubles.iter();
        all.filter(|trouble| !self.told_before.contains(trouble))
    }

    /// True while plan.json may be written.
    pub fn may_change_plan(&self) -> bool {
        self.plan_error.is_none()
    }

    /// Says that nothing of the plan changed, because plan.json cannot be read.
    pub fn refuse_change(&mut self) {
        self.notice = Some(Notice::PlanIsReadOnly);
    }

    /// True while plan.json is not there, though there was one.
    pub fn lacks_plan(&self) -> bool {
        let error = self.plan_error.as_ref();
        error.is_some_and(|error| error.absence.is_some())
    }

    /// The first run begins, where the person chose that for a plan that is gone.
    pub(crate) fn begin_anew(&mut self) {
        if self.lacks_plan() {
            self.plan_error = None;
            self.plan = unbegun();
            // What was not saved of the other plan lies with the copies of that.
            self.saving.forget_plan();
        }
    }

    /// Sets the moment; the day stays.
    pub(crate) fn set_now(&mut self, now: Moment) {
        self.clock.now = now;
    }

    /// Turns to the day of the moment. True when it is another one. A new hour for the beginning of a day is taken up
    /// once it names the day that is shown, so that no setting turns a day around under the person's hands.
    pub(crate) fn turn_day(&mut self) -> bool {
        let wanted = self.plan.settings.start_at(self.clock.now);
        if self.clock.now.day(wanted) == self.clock.day {
            self.clock.day_starts = wanted;
        }
        let day = self.clock.now.day(self.clock.day_starts);
        std::mem::replace(&mut self.clock.day, day) != day
    }

    /// Steps of the day that are on disk, for the closing line.
    pub fn steps_today(&self) -> usize {
        self.record(self.clock.day)
            .steps()
            .filter(|step| !self.saving.holds(&step.id))
            .count()
    }

    /// A new identifier.
    pub fn fresh_id(&mut self) -> Id {
        self.ids.fresh(self.clock.now)
    }

    /// Makes a fact true on `day`: applied in memory at once, appended with the other facts of this key.
    pub fn log(&mut self, day: Day, fact: Fact) -> Id {
        let id = self.fresh_id();
        let n = self.saving.next_number(self.journal.highest());
        let entry = Entry {
            id: id.clone(),
            n,
            at: self.clock.now,
            day,
            gesture: None,
            fact,
        };
        self.journal.add([entry.clone()]);
        self.changes.gesture.entries.push(entry);
        id
    }

    /// Changes the plan: applied in memory at once, written with the end of this key. While plan.json cannot be read
    /// nothing changes and the notice row says why.
    pub fn change_plan(&mut self, change: impl FnOnce(&mut Plan)) {
        if !self.may_change_plan() {
            return self.refuse_change();
        }
        if self.changes.gesture.plan_before.is_none() {
            self.changes.gesture.plan_before = Some(Box::new(self.plan.clone()));
        }
        change(&mut self.plan);
    }

    /// Names what this key does, for the line that undo shows: "tick of Read one page".
    pub fn call_it(&mut self, name: impl Into<String>) {
        self.changes.gesture.name = name.into();
    }

    /// Puts a line into the notice row until the next key.
    pub fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Orders something from the shell.
    pub fn order(&mut self, effect: Effect) {
        self.changes.effects.push(effect);
    }

    /// Hands over what was ordered.
    pub(crate) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.changes.effects)
    }
}
