//! The start ritual: a signal, the step, two quiet minutes.

use std::time::Duration;

use crate::{
    domain::{
        change::{AFTER, Field},
        day::{Day, Moment},
        entry::Source,
        id::Id,
        offer::{Offer, What},
    },
    pages::{
        exercise::{
            self,
            walk::{Walk, Without},
        },
        page::{Kind, Page, Route, Trait, Traits},
    },
    session::{
        Session,
        action::Action,
        command::{ENTER, SPACE},
        key::Key,
    },
    ui::document::{Bar, Document, Rank, Voice, Words},
    words::{self, exercise::MARK_ONE, start as text},
};

mod run;

use run::Run;

type Command = crate::pages::page::Command<Start>;

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
    /// It was begun in its smallest size, whatever is usual.
    is_smallest: bool,
    /// The settling that goes before the step, while it is open.
    settle: Option<Walk>,
    /// It opened by itself.
    is_unasked: bool,
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
            is_smallest: false,
            settle: None,
            is_unasked: false,
        };
        if start.is_done(session) {
            return start;
        }
        let settles = |step: &Id| session.holding().has(step, Field::SettleFirst);
        let settles = start.what.commitment().is_some_and(settles);
        if settles || session.plan.settings.settle_first {
            start.settle = Some(Walk::settle(session));
        } else {
            start.leave_settling(session.now());
        }
        start
    }

    /// The same, with the step in its smallest size. It is begun now, whatever its signal is.
    pub fn smallest(offer: &Offer, session: &Session) -> Self {
        Self {
            is_smallest: true,
            cue: None,
            ..Self::new(&session.smallest(offer.clone()), session)
        }
    }

    /// The Start screen with which a day begins, while a change of this week asks for it and the step is open: at the
    /// first opening of the day.
    pub fn of_the_day(session: &Session) -> Option<Self> {
        let day = session.day();
        let is_first = !session.record(day).here && session.pause().is_none();
        let begins = |offer: &Offer| {
            let is_open = offer.done.is_none() && !offer.set_down;
            let step = offer.what.commitment().filter(|_| is_open);
            step.is_some_and(|step| {
                let to = session.holding().to(step.as_str(), Field::StartPage);
                to.is_some()
            })
        };
        let offers = session.offers(day).into_iter().filter(|_| is_first);
        let offer = offers.into_iter().find(begins)?;
        Some(Self {
            is_unasked: true,
            ..Self::smallest(&offer, session)
        })
    }

    /// The row of the day as it stands now, in the size it was begun in.
    fn offer(&self, session: &Session) -> Option<Offer> {
        let mut offers = session.offers(self.day).into_iter();
        let offer = offers.find(|offer| offer.what == self.what)?;
        Some(if self.is_smallest && offer.done.is_none() {
            session.smallest(offer)
        } else {
            offer
        })
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
            Action::WithoutBreath => walk.leave(session),
            _ => {}
        }
        Route::Stay
    }

    fn way_out(&self) -> Option<Without> {
        self.settle.as_ref()?.way_out()
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
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        let traits = Traits::of("start", Kind::Quiet)
            .with(Trait::SpeaksUnasked)
            .with(Trait::IsSeenFirst);
        if self.is_unasked {
            traits.with(Trait::GivesWay).with(Trait::QLeaves)
        } else {
            traits
        }
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        if action == Action::Close {
            Route::Close
        } else if self.settle.is_some() {
            self.settle(action, session)
        } else {
            self.start(action, session)
        }
    }

    fn document(&self, session: &Session) -> Document {
        let now = session.now();
        if let Some(walk) = &self.settle {
            return exercise::page(walk, session);
        }
        let mut page = step(self);
        if self.is_done(session) {
            page.gap().say(text::DONE_TODAY);
        } else {
            two_minutes(&mut page, self, now);
        }
        page
    }

    fn day(&self) -> Option<Day> {
        Some(self.day)
    }

    fn quiet_for(&self, now: Moment) -> Option<Duration> {
        match &self.settle {
            Some(walk) => walk.quiet_for(now),
            None if self.moves => self.run.until_next_column(now),
            None => self.run.until_the_end(now),
        }
    }
}

/// The start signal as an instruction: from the list, or in the person's own words.
fn cue(what: &What, session: &Session) -> Option<String> {
    let id = session.plan.commitment(what.commitment()?)?.cue.as_ref()?;
    if let Some(step) = id.as_str().strip_prefix(AFTER) {
        let step = session.plan.commitment(&Id::new(step))?;
        return Some(words::change::first(step.text(step.size)));
    }
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

/// First the signal, then the step and why it matters.
fn step(page: &Start) -> Document {
    let mut shown = Document::quiet();
    if let Some(cue) = &page.cue {
        let cue = Words::new(Voice::Plain, cue).under(text::FIRST);
        shown.add(cue).gap();
    }
    shown.add(Words::new(Voice::Strong, &page.step).under(text::THEN));
    if !page.why.is_empty() {
        let why = Words::new(Voice::Quiet, &page.why).under("");
        shown.add(why.rank(Rank::Last));
    }
    shown
}

/// The rows of the two sentences are kept free from the beginning, so that the plan under them does not move.
fn two_minutes(shown: &mut Document, page: &Start, now: Moment) {
    shown.gap();
    if page.moves {
        shown.add(Bar::FromLeft(page.run.columns(now) as u16));
    } else {
        shown.say(text::ABOUT_TWO_MINUTES);
    }
    let voice = if page.run.is_over(now) {
        Voice::Plain
    } else {
        Voice::Silent
    };
    let (first, second) = text::TWO_MINUTES;
    shown.gap().add(Words::new(voice, first));
    shown.add(Words::new(voice, second));
    if let Some(plan) = &page.plan {
        let plan = Words::new(Voice::Quiet, plan).rank(Rank::First);
        shown.gap().add(plan);
    }
}

/// Keys of the Start screen.
pub const COMMANDS: &[Command] = &[
    Command::of("mark one thing while settling", SPACE, Action::Mark)
        .hint(1, "Space", MARK_ONE)
        .when(|page, _| {
            page.settle
                .as_ref()
                .is_some_and(|walk| walk.marks().is_some())
        }),
    Command::of("from settling to the step", ENTER, Action::Accept)
        .hint(2, "Enter", text::TO_THE_STEP)
        .when(|page, _| page.settle.is_some()),
    Command::of(
        "settle without breath",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BREATH)
    .when(|page, _| page.way_out() == Some(Without::Breath)),
    Command::of(
        "settle without the body",
        &[Key::char('x')],
        Action::WithoutBreath,
    )
    .hint(3, "x", words::WITHOUT_BODY)
    .when(|page, _| page.way_out() == Some(Without::Body)),
    Command::of("the started step is done", ENTER, Action::Accept)
        .hint(2, "Enter", text::DONE)
        .when(is_open),
    Command::of("from a done step to today", ENTER, Action::Accept)
        .hint(2, "Enter", text::TODAY)
        .when(|page, session| page.settle.is_none() && page.is_done(session)),
    Command::of("pause", SPACE, Action::Mark)
        .hint(3, "Space", text::PAUSE)
        .when(|page, session| moves(page, session) && page.run.is_going()),
    Command::of("go on after a pause", SPACE, Action::Mark)
        .hint(3, "Space", text::GO_ON)
        .when(|page, session| moves(page, session) && !page.run.is_going()),
    Command::of("settle first", &[Key::char('g')], Action::Ground)
        .hint(4, "g", text::SETTLE_FIRST)
        .when(is_open),
];

/// On the step, which is not done yet.
fn is_open(page: &Start, session: &Session) -> bool {
    page.settle.is_none() && !page.is_done(session)
}

/// True while there is a bar that Space can hold.
fn moves(page: &Start, session: &Session) -> bool {
    is_open(page, session) && page.moves && !page.run.is_over(session.now())
}
