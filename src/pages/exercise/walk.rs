//! The way through an exercise: which page, what is marked, where the breath stands. Everything follows from the
//! moment a page was begun.

use std::time::Duration;

use super::choice;

use crate::{
    content::Exercise,
    domain::day::Moment,
    session::{Session, day::Grounding},
    words::exercise as words,
};

/// Breathing in takes 4 s.
const IN: u64 = 4_000;
/// Breathing out takes 6 s.
const OUT: u64 = 6_000;
/// The bar grows and goes back in so many steps.
const STEPS: u64 = 26;

/// An exercise under way.
#[derive(Clone, Debug)]
pub struct Walk {
    exercise: Exercise,
    page: usize,
    marked: u8,
    since: Moment,
    /// The most breaths a page paces.
    most: u8,
    switched: bool,
    /// The breath was left just now.
    eased: bool,
    /// The breath may move.
    moves: bool,
    grounding: Grounding,
}

/// What `x` leads away from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Without {
    Breath,
    Body,
}

/// Where a breath stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Which half of it.
    pub phase: Phase,
    /// How far the bar reaches, in 26ths.
    pub reach: u16,
    /// How many breaths are over.
    pub done: u8,
    /// Milliseconds until any of this changes; `None` when nothing will.
    next: Option<u64>,
}

/// The halves of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    In,
    Out,
    Over,
}

impl Walk {
    /// The first page of the exercise that the Ground pane shows.
    pub fn begin(session: &Session) -> Self {
        Self::of(choice::default(session).cloned(), session)
    }

    /// The first page of the exercise of the hard moment.
    pub fn in_hard_moment(session: &Session) -> Self {
        Self {
            grounding: Grounding::HardMoment,
            ..Self::of(choice::in_hard_moment(session).cloned(), session)
        }
    }

    /// The first page of an exercise.
    pub fn of(exercise: Option<Exercise>, session: &Session) -> Self {
        Self {
            exercise: exercise.unwrap_or_else(choice::without_content),
            page: 0,
            marked: 0,
            since: session.now(),
            most: u8::MAX,
            switched: false,
            eased: false,
            moves: session.appearance.motion,
            grounding: Grounding::Usual,
        }
    }

    /// The first page, with at most two breaths: 10 to 20 s to settle.
    pub fn settle(session: &Session) -> Self {
        Self {
            most: 2,
            ..Self::begin(session)
        }
    }

    /// The exercise's id.
    pub fn id(&self) -> &str {
        &self.exercise.id
    }

    /// True when the person left the breath on the way.
    pub fn is_switched(&self) -> bool {
        self.switched
    }

    /// True on a page that asks for the breath, so that `x` leads elsewhere.
    pub fn is_with_breath(&self) -> bool {
        let speaks_of_it = || {
            self.lines()
                .any(|line| line.to_lowercase().contains("breath"))
        };
        self.exercise.breath && (self.rounds() > 0 || speaks_of_it())
    }

    /// The sentences of this page.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.exercise.page_lines(self.page)
    }

    /// How many things are marked, of how many; `None` on a page without marks.
    pub fn marks(&self) -> Option<(u8, u8)> {
        let of = self.exercise.marks_on(self.page);
        (of > 0).then_some((self.marked, of))
    }

    /// How many breaths this page paces; 0 for none.
    pub fn rounds(&self) -> u8 {
        self.exercise.rounds_on(self.page).min(self.most)
    }

    /// What to look for next, on a page that goes through several senses.
    pub fn prompt(&self) -> Option<String> {
        let (marked, of) = self.marks()?;
        let goes_through_senses = self.lines().any(|line| line.contains("see, hear"));
        if of != 5 || !goes_through_senses {
            return None;
        }
        Some(words::next_thing(marked).unwrap_or_else(|| words::ALL_MARKED.to_owned()))
    }

    /// True when Enter ends the exercise.
    pub fn is_at_its_end(&self) -> bool {
        self.page + 1 >= self.exercise.pages.len()
    }

    /// Goes to the next page. False when there is none.
    pub fn go_on(&mut self, now: Moment) -> bool {
        if self.is_at_its_end() {
            return false;
        }
        self.turn_to(self.page + 1, now);
        true
    }

    /// Goes to the page before. False when there is none.
    pub fn go_back(&mut self, now: Moment) -> bool {
        let Some(page) = self.page.checked_sub(1) else {
            return false;
        };
        self.turn_to(page, now);
        true
    }

    /// Marks one more thing, as far as the page has any.
    pub fn mark(&mut self) {
        let of = self.exercise.marks_on(self.page);
        self.marked = (self.marked + 1).min(of);
    }

    /// What `x` leads away from on this page.
    pub fn way_out(&self) -> Option<Without> {
        if self.is_with_breath() {
            return Some(Without::Breath);
        }
        self.exercise.body.then_some(Without::Body)
    }

    /// True on the first page after the breath was left.
    pub fn is_eased(&self) -> bool {
        self.eased
    }

    /// Goes to an exercise without breath, or to one that has nothing about the body, now and from now on.
    pub fn leave(&mut self, session: &mut Session) {
        match self.way_out() {
            Some(Without::Breath) => {
                session.leave_breath();
                let next = choice::without_breath(session).cloned();
                self.exercise = next.unwrap_or_else(choice::without_content);
                self.switched = true;
                self.turn_to(0, session.now());
                self.eased = true;
            }
            Some(Without::Body) => {
                if let Some(next) = choice::without_body(session).cloned() {
                    session.remember_exercise(self.grounding, &next.id);
                    self.exercise = next;
                    self.turn_to(0, session.now());
                }
            }
            None => {}
        }
    }

    /// Where the breath stands at a moment; `None` on a page that paces none, or where nothing is to move.
    pub fn pace(&self, now: Moment) -> Option<Pace> {
        let rounds = self.rounds();
        let passed = u64::try_from(now.since(self.since).as_millis()).unwrap_or(u64::MAX);
        let done = passed / (IN + OUT);
        if rounds == 0 || !self.moves {
            return None;
        }
        if done >= u64::from(rounds) {
            return Some(Pace {
                phase: Phase::Over,
                reach: 0,
                done: rounds,
                next: None,
            });
        }
        let passed = passed % (IN + OUT);
        let (phase, step, next) = match passed.checked_sub(IN) {
            None => {
                let (step, next) = steps(passed, IN);
                (Phase::In, step, next)
            }
            Some(passed) => {
                let (step, next) = steps(passed, OUT);
                (Phase::Out, STEPS - step, next)
            }
        };
        Some(Pace {
            phase,
            reach: step as u16,
            done: done as u8,
            next: Some(next),
        })
    }

    /// How long nothing moves; `None` is until the next key.
    pub fn quiet_for(&self, now: Moment) -> Option<Duration> {
        self.pace(now)?.next.map(Duration::from_millis)
    }

    fn turn_to(&mut self, page: usize, now: Moment) {
        self.page = page;
        self.marked = 0;
        self.eased = false;
        self.since = now;
    }
}

/// The step that is reached after so many of `whole` milliseconds, and how long until the next one.
fn steps(passed: u64, whole: u64) -> (u64, u64) {
    let step = passed * STEPS / whole;
    let next = ((step + 1) * whole).div_ceil(STEPS);
    (step, next.min(whole) - passed)
}
