//! The start ritual: a signal, the step, two quiet minutes.

mod commands;
mod run;
pub mod view;

use std::time::Duration;

use crate::{
    app::{
        action::Action,
        command::Command,
        desk::Desk,
        surface::{Kind, Next, Surface},
    },
    domain::{
        day::{Day, Moment},
        entry::Source,
        offer::{Offer, What},
    },
    panes::exercise::walk::Walk,
    words,
};

pub use commands::COMMANDS;
use run::Run;

/// A step that is being started.
#[derive(Debug)]
pub struct Start {
    what: What,
    day: Day,
    /// The step, with its full stop.
    step: String,
    why: String,
    /// The start signal, as an instruction.
    cue: Option<String>,
    /// The sentence of the step's if-then plan.
    plan: Option<String>,
    run: Run,
    /// The step was on the screen, so Esc leads from settling back to it.
    was_shown: bool,
    moves: bool,
    /// The settling that goes before the step, while it is open.
    settle: Option<Walk>,
}

impl Start {
    /// The Start screen of a row of the day the desk shows; a settling first where the person set it so.
    pub fn new(offer: &Offer, desk: &Desk) -> Self {
        let mut start = Self {
            what: offer.what.clone(),
            day: desk.day(),
            step: words::sentence(&offer.text),
            why: offer.why.clone(),
            cue: cue(&offer.what, desk),
            plan: plan_sentence(&offer.what, desk),
            run: Run::default(),
            was_shown: false,
            moves: desk.look.motion,
            settle: None,
        };
        if start.is_done(desk) {
            return start;
        }
        if desk.plan.settings.settle_first {
            start.settle = Some(Walk::settle(desk));
        } else {
            start.leave_settling(desk.now());
        }
        start
    }

    /// The line that is left where there is room for one.
    pub fn bold_line(&self, now: Moment) -> String {
        view::bold_line(self, now)
    }

    /// The row of the day as it stands now.
    fn offer(&self, desk: &Desk) -> Option<Offer> {
        let mut offers = desk.offers(self.day).into_iter();
        offers.find(|offer| offer.what == self.what)
    }

    fn is_done(&self, desk: &Desk) -> bool {
        self.offer(desk).is_some_and(|offer| offer.done.is_some())
    }

    /// Marks the step, unless it is done already.
    fn finish(&self, desk: &mut Desk) -> Next {
        match self.offer(desk) {
            Some(offer) if offer.done.is_none() => {
                desk.mark(&offer, self.day, Source::Start);
                if self.day == desk.day() {
                    Next::Marked(offer.key)
                } else {
                    Next::Today
                }
            }
            Some(_) | None => Next::Close,
        }
    }

    fn toggle_pause(&mut self, now: Moment) {
        if self.run.is_going() {
            self.run.pause(now);
        } else {
            self.run.go(now);
        }
    }

    fn settle(&mut self, action: Action, desk: &mut Desk) -> Next {
        let Some(walk) = &mut self.settle else {
            return Next::Stay;
        };
        match action {
            Action::Accept => self.leave_settling(desk.now()),
            Action::Back if !self.was_shown => return Next::Close,
            Action::Back => self.leave_settling(desk.now()),
            Action::Mark => walk.mark(),
            Action::WithoutBreath => walk.leave_breath(desk),
            _ => {}
        }
        Next::Stay
    }

    fn leave_settling(&mut self, now: Moment) {
        self.settle = None;
        self.was_shown = true;
        self.run.go(now);
    }

    fn start(&mut self, action: Action, desk: &mut Desk) -> Next {
        match action {
            Action::Accept => return self.finish(desk),
            Action::Back => return Next::Close,
            Action::Mark => self.toggle_pause(desk.now()),
            Action::Ground => {
                self.run.pause(desk.now());
                self.settle = Some(Walk::settle(desk));
            }
            _ => {}
        }
        Next::Stay
    }
}

impl Surface for Start {
    fn kind(&self) -> Kind {
        Kind::Quiet
    }

    fn commands(&self) -> &'static [Command] {
        COMMANDS
    }

    fn update(&mut self, action: Action, desk: &mut Desk) -> Next {
        if self.settle.is_some() {
            self.settle(action, desk)
        } else {
            self.start(action, desk)
        }
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        match &self.settle {
            Some(walk) => walk.quiet_for(now).filter(|_| self.moves),
            None if self.moves => self.run.until_next_column(now),
            None => self.run.until_the_end(now),
        }
    }
}

/// The start signal as an instruction: from the list, or in the person's own words.
fn cue(what: &What, desk: &Desk) -> Option<String> {
    let id = desk.plan.commitment(what.commitment()?)?.cue.as_ref()?;
    let mut own = desk.plan.cues.iter().filter(|cue| cue.retired.is_none());
    match own.find(|cue| cue.id == *id) {
        Some(cue) if !cue.text.trim().is_empty() => {
            Some(words::sentence(&words::capital(&cue.text)))
        }
        Some(_) | None => {
            let cue = desk.content.cue(id.as_str())?;
            Some(cue.imperative.clone())
        }
    }
}

fn plan_sentence(what: &What, desk: &Desk) -> Option<String> {
    let plan = desk.if_then_of(what)?;
    Some(plan.sentence(&desk.plan.value(&plan.value)?.name))
}
