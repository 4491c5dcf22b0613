//! People with nothing to find, who change their plan and look at daymark as people do: what is counted of their days
//! shows no more than there is.

use daymark::domain::{
    block::Block,
    entry::{
        Detail, Fact,
        Feeling::{Energizing, Neutral},
    },
    idea::{self, Place},
    journal::Journal,
    plan::Commitment,
    size::Size,
    weekday::Weekday,
};

use crate::support::count;

use super::{
    chance::Chance,
    life::{Life, day},
    simulation::{at_least, at_most, told},
};

const DAYS: i64 = 84;
const STEPS: [&str; 3] = ["send", "read", "choose"];

/// What happens in a life that has nothing to do with how its steps go.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    None,
    WeekendsOut,
    ChosenAgain,
    Resized,
    MorningsOnly,
}

const TURNS: [Turn; 5] = [
    Turn::None,
    Turn::WeekendsOut,
    Turn::ChosenAgain,
    Turn::Resized,
    Turn::MorningsOnly,
];

/// Whether the days say what they offered, or an older daymark wrote them.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Noted {
    Offered,
    Older,
}

/// A life of twelve weeks whose three steps are done alike, whatever the day.
struct Null<'a> {
    life: Life,
    chance: &'a mut Chance,
    turn: Turn,
    noted: Noted,
    /// How often a step is done, on a weekday and at the weekend.
    rates: [f64; 2],
    /// How often what was done and not marked is marked the next morning.
    later: f64,
    /// What was done yesterday and is not marked.
    unmarked: Vec<&'static str>,
}

impl<'a> Null<'a> {
    fn new(chance: &'a mut Chance, turn: Turn, noted: Noted) -> Self {
        let mut life = Life::new();
        let blocks = [Block::Morning, Block::Midday, Block::Evening];
        for (step, block) in STEPS.into_iter().zip(blocks) {
            life.step(step).block = block;
        }
        Self {
            life,
            chance,
            turn,
            noted,
            rates: [0.55, 0.55],
            later: 0.5,
            unmarked: Vec::new(),
        }
    }

    fn lived(mut self) -> Life {
        for on in 0..DAYS {
            self.change(on);
            self.live(on);
        }
        self.life
    }

    fn change(&mut self, on: i64) {
        match (self.turn, on) {
            (Turn::WeekendsOut, 42) => {
                for step in ["send", "read"] {
                    self.life.step(step).weekdays = Weekday::ALL[..5].to_vec();
                }
            }
            (Turn::ChosenAgain, 28) => self.life.step("read").retired = Some(day(on)),
            (Turn::ChosenAgain, 42) => {
                self.life.step("read").retired = None;
                self.life.step("read").since = Some(day(on));
            }
            (Turn::Resized, 20 | 40 | 60) => {
                let step = STEPS[self.chance.below(3) as usize];
                let sizes = [Size::Tiny, Size::Two, Size::Five];
                let size = sizes[self.chance.below(3) as usize];
                self.life.step(step).resize(size, day(on), "self");
            }
            _ => {}
        }
    }

    /// Three times a day somebody may look; a step that was done is marked the next time.
    fn live(&mut self, on: i64) {
        let yesterdays = std::mem::take(&mut self.unmarked);
        if !self.chance.is(0.8) {
            return;
        }
        let mut looks = vec![9];
        for hour in [13, 20] {
            if self.turn != Turn::MorningsOnly && self.chance.is(0.6) {
                looks.push(hour);
            }
        }
        for hour in &looks {
            match self.noted {
                Noted::Offered => self.life.look(on, *hour),
                Noted::Older => {
                    self.life.log_at(on, hour * 60, Fact::HERE);
                }
            }
        }
        if on > 0 && self.chance.is(self.later) {
            for step in yesterdays {
                self.mark(on - 1, step, &format!("{}T09:30:00+01:00", day(on)));
            }
        }
        let rate = self.rates[usize::from(on % 7 > 4)];
        for (step, hour) in STEPS.into_iter().zip([6, 11, 19]) {
            let item = self.life.step(step);
            let stands = item.retired.is_none() && item.is_planned(day(on));
            if !stands || !self.chance.is(rate) {
                continue;
            }
            let hour = hour + self.chance.below(4) as u32;
            match looks.iter().find(|look| hour <= **look) {
                Some(look) => self.mark(on, step, &format!("{}T{look:02}:30:00+01:00", day(on))),
                None => self.unmarked.push(step),
            }
        }
    }

    fn mark(&mut self, on: i64, step: &str, at: &str) {
        let Commitment { size, .. } = self.life.step(step).clone();
        let mut mark = self.life.mark(step);
        if let Fact::Done(done) = &mut mark {
            done.size = size;
            done.backfilled = !at.starts_with(&day(on).to_string());
        }
        let of = self.life.log_told(on, at, mark);
        if self.chance.is(0.6) {
            let is_good = self.chance.is(0.5);
            let felt = Fact::Felt {
                of: of.clone(),
                feeling: Some(if is_good { Energizing } else { Neutral }),
            };
            self.life.log_told(on, at, felt);
            let places = [("home", 4), ("outside", 3), ("work", 2), ("elsewhere", 1)];
            let companies = [("alone", 5), ("someone", 3), ("remote", 1), ("animal", 1)];
            let detail = Detail {
                place: Some(self.chance.pick(&places).to_owned()),
                company: Some(self.chance.pick(&companies).to_owned()),
                ..Detail::default()
            };
            self.life.log_told(on, at, Fact::Detail { of, detail });
        }
    }
}

#[test]
fn whatever_people_change_hardly_any_are_told_a_pattern_that_is_none() {
    let people = count(6, 200);
    for turn in TURNS {
        for noted in [Noted::Offered, Noted::Older] {
            let mut chance = Chance::seeded(20_260_311);
            let found: Vec<String> = (0..people)
                .filter_map(|_| {
                    let life = Null::new(&mut chance, turn, noted).lived();
                    told(&life).into_iter().next()
                })
                .collect();
            tell!(
                "{turn:?}, {noted:?}: {} of {people} are told a pattern: {found:?}",
                found.len()
            );
            at_most(12, (found.len(), people));
        }
    }
}

#[test]
fn somebody_who_comes_in_the_morning_is_told_of_no_step_that_stayed_open() {
    let people = count(6, 200);
    let mut chance = Chance::seeded(20_260_312);
    let told = (0..people).filter(|_| {
        let null = Null::new(&mut chance, Turn::MorningsOnly, Noted::Offered);
        let life = Null { later: 0.0, ..null }.lived();
        let journal = life.journal();
        (8..DAYS).any(|on| is_told_open(&life, &journal, on))
    });
    let told = told.count();
    tell!("{told} of {people} who mark nothing later on are told of a step that stayed open");
    assert_eq!(told, 0);
}

/// True when Today suggests that a step of a later part of the day is too big.
fn is_told_open(life: &Life, journal: &Journal, on: i64) -> bool {
    let idea = idea::idea_for(&life.known(journal, on), Place::LookBack);
    idea.is_some_and(|idea| idea.rule().name().starts_with("S1") && idea.subject.as_str() != "send")
}

#[test]
fn who_does_more_at_the_weekend_may_be_told_so() {
    let people = count(6, 200);
    let mut chance = Chance::seeded(20_260_313);
    let found = (0..people).filter(|_| {
        let null = Null::new(&mut chance, Turn::None, Noted::Offered);
        let rates = [0.35, 0.9];
        let life = Null { rates, ..null }.lived();
        told(&life).iter().any(|what| what.contains("Weekend"))
    });
    let found = found.count();
    tell!("{found} of {people} who do more at the weekend are told so");
    at_least(35, (found, people));
}
