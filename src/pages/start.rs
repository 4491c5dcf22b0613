//! The start ritual: a signal, the step, two quiet minutes.

mod commands;
mod run;
pub mod view;

use std::time::Duration;

use crate::{
    domain::{
        day::{Day, Moment},
        entry::Source,
        offer::{Offer, What},
    },
    pages::{
        exercise::walk::Walk,
        page::{Command, Kind, Page, Route, Trait, Traits},
    },
    session::{Session, action::Action},
    ui::document::Document,
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
    /// The Start screen of a row of the day the session shows; a settling first where the person set it so.
    pub fn new(offer: &Offer, session: &Session) -> Self {
        let mut start = Self {
            what: offer.what.clone(),
            day: session.day(),
            step: words::sentence(&offer.text),
            why: offer.why.clone(),
            cue: cue(&offer.what, session),
            plan: plan_sentence(&offer.what, session),
            run: Run::default(),
            was_shown: false,
            moves: session.appearance.motion,
            settle: None,
        };
        if start.is_done(session) {
            return start;
        }
        if session.plan.settings.settle_first {
            start.settle = Some(Walk::settle(session));
        } else {
            start.leave_settling(session.now());
        }
        start
    }

    /// The row of the day as it stands now.
    fn offer(&self, session: &Session) -> Option<Offer> {
        let mut offers = session.offers(self.day).into_iter();
        offers.find(|offer| offer.what == self.what)
    }

    fn is_done(&self, session: &Session) -> bool {
        self.offer(session)
            .is_some_and(|offer| offer.done.is_some())
    }

    /// Marks the step, unless it is done already.
    fn finish(&self, session: &mut Session) -> Route {
        match self.offer(session) {
            Some(offer) if offer.done.is_none() => {
                session.mark(&offer, self.day, Source::Start);
                if self.day == session.day() {
                    Route::Marked(offer.key)
                } else {
                    Route::Today
                }
            }
            Some(_) | None => Route::Close,
        }
    }

    fn toggle_pause(&mut self, now: Moment) {
        if self.run.is_going() {
            self.run.pause(now);
        } else {
            self.run.go(now);
        }
    }

    fn settle(&mut self, action: Action, session: &mut Session) -> Route {
        let Some(walk) = &mut self.settle else {
            return Route::Stay;
        };
        match action {
            Action::Accept => self.leave_settling(session.now()),
            Action::Back if !self.was_shown => return Route::Close,
            Action::Back => self.leave_settling(session.now()),
            Action::Mark => walk.mark(),
            Action::WithoutBreath => walk.leave_breath(session),
            _ => {}
        }
        Route::Stay
    }

    fn leave_settling(&mut self, now: Moment) {
        self.settle = None;
        self.was_shown = true;
        self.run.go(now);
    }

    fn start(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Accept => return self.finish(session),
            Action::Back => return Route::Close,
            Action::Mark => self.toggle_pause(session.now()),
            Action::Ground => {
                self.run.pause(session.now());
                self.settle = Some(Walk::settle(session));
            }
            _ => {}
        }
        Route::Stay
    }
}

impl Page for Start {
    const TABLES: &'static [&'static [Command<Self>]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("start", Kind::Quiet)
            .with(Trait::QLeaves)
            .with(Trait::SpeaksUnasked)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if self.settle.is_some() {
            self.settle(action, session)
        } else {
            self.start(action, session)
        }
    }

    fn document(&self, session: &Session) -> Document {
        view::document(self, session)
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
fn cue(what: &What, session: &Session) -> Option<String> {
    let id = session.plan.commitment(what.commitment()?)?.cue.as_ref()?;
    let mut own = session.plan.cues.iter().filter(|cue| cue.retired.is_none());
    match own.find(|cue| cue.id == *id) {
        Some(cue) if !cue.text.trim().is_empty() => {
            Some(words::sentence(&words::capital(&cue.text)))
        }
        Some(_) | None => {
            let cue = session.content.cue(id.as_str())?;
            Some(cue.imperative.clone())
        }
    }
}

fn plan_sentence(what: &What, session: &Session) -> Option<String> {
    let plan = session.if_then_of(what)?;
    Some(plan.sentence(&session.plan.value(&plan.value)?.name))
}
