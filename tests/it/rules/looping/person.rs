//! Somebody who lives eight weeks with three steps: what they do, mark and answer.

use daymark::{
    content::Content,
    domain::{
        begins,
        block::Block,
        change::{self, Ending, Field, Holding, Obstacle, Stock, Way},
        entry::{Fact, Mood},
        id::Id,
        idea::{self, Answer, Place, Proposal},
        journal::Journal,
        known::Known,
        offer::{self, Ease, Offer},
        plan::{Commitment, Plan},
        record::DayRecord,
        size::Size,
    },
    session::{changes, starter},
};

use super::{
    Kind,
    truth::{Misfit, Truth, Weather},
};
use crate::rules::{
    chance::Chance,
    life::{Life, day, is_heavy},
};

/// A count to divide by.
pub fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// A step as a day shows it.
pub struct Row<'a> {
    pub item: &'a Commitment,
    pub size: Size,
    pub has_signal: bool,
    pub has_why: bool,
}

/// Somebody with three steps, and what is true of them, by their values.
pub struct Person {
    pub kind: Kind,
    pub life: Life,
    pub journal: Journal,
    pub stock: Stock,
    pub truths: Vec<(Id, Truth)>,
    pub heavy: f64,
    pub answered: Vec<(Id, Obstacle)>,
    /// Rows shown on Sundays, and those of them that could not help.
    pub rows: [usize; 2],
}

/// The steps that a new plan has, which may be in the wrong place.
pub const FIRST: [&str; 3] = ["send-one-line", "read-one-page", "choose-tonights-music"];

impl Person {
    pub fn born(kind: Kind, chance: &mut Chance) -> Self {
        let content = Content::embedded();
        let mut life = Life::new();
        life.plan = starter::plan(&content, Some(day(-1)));
        let mut truths = Vec::new();
        let parts = [Block::Morning, Block::Midday, Block::Evening];
        for (item, block) in life.plan.commitments.iter_mut().zip(parts) {
            assert!(FIRST.contains(&item.id.as_str()));
            (item.block, item.cue) = (block, None);
            truths.push((item.value.clone(), Truth::drawn(chance)));
        }
        Self {
            kind,
            stock: changes::stock(&content, &life.plan),
            life,
            journal: Journal::default(),
            truths,
            heavy: [0.1, 0.2, 0.35][chance.below(3) as usize],
            answered: Vec::new(),
            rows: [0, 0],
        }
    }

    pub fn truth(&self, value: &Id) -> &Truth {
        let found = self.truths.iter().find(|(of, _)| of == value);
        &found.unwrap().1
    }

    pub fn known<'a>(&'a self, plan: &'a Plan, on: i64) -> Known<'a> {
        Known {
            plan,
            ..self.life.known(&self.journal, on)
        }
    }

    /// What of a row does not fit, on a heavy day or another.
    pub fn misfits(&self, row: &Row, weather: Weather) -> Vec<Misfit> {
        let truth = self.truth(&row.item.value);
        let largest = weather.largest(truth);
        let is_first = FIRST.contains(&row.item.id.as_str());
        let all = [
            (Misfit::Size, row.size > largest),
            (
                Misfit::Block,
                !matches!(row.item.block, Block::Any) && row.item.block != truth.block,
            ),
            (Misfit::Signal, truth.needs_signal && !row.has_signal),
            (
                Misfit::Place,
                truth.is_out_of_place && is_first && row.item.at.is_none(),
            ),
            (Misfit::Why, truth.is_no_matter && is_first && !row.has_why),
            (Misfit::Dread, truth.dread > 0.3 && row.size > Size::Tiny),
        ];
        let found = all.into_iter().filter(|(_, is_misfit)| *is_misfit);
        found.map(|(misfit, _)| misfit).collect()
    }

    /// How likely a row is done.
    pub fn chance_of(&self, row: &Row, weather: Weather) -> f64 {
        let largest = weather.largest(self.truth(&row.item.value));
        let is_far = row.size.smaller().is_some_and(|size| size > largest);
        let factor = |misfit: &Misfit| match misfit {
            Misfit::Size if is_far => 0.2,
            _ => 0.5,
        };
        let misfits = self.misfits(row, weather);
        misfits.iter().map(factor).product::<f64>() * 0.75
    }

    /// The offers of a day under this plan, with a heavy word or without.
    pub fn offers(&self, plan: &Plan, (on, heavy): (i64, bool)) -> (Vec<Offer>, Holding) {
        let holding = begins::holding(&self.known(plan, on));
        let mut record = DayRecord::default();
        record.mood = heavy.then(|| Mood::Word("heavy".to_owned()));
        let ease = Ease {
            starts: holding.mode(&record, &is_heavy).unwrap_or_default(),
            low_in: heavy.then_some(Block::Morning),
            holding: &holding,
            plans: &[],
        };
        let offers = offer::offers(plan, &record, day(on), ease);
        (offers, holding)
    }

    pub fn row<'a>(plan: &'a Plan, offer: &Offer, holding: &Holding) -> Row<'a> {
        let step = offer.what.commitment().unwrap();
        let item = plan.commitment(step).unwrap();
        let mut plans = plan.active_if_then();
        let is_planned = plans.any(|plan| plan.commitment.as_ref() == Some(step));
        Row {
            item,
            size: offer.size,
            has_signal: item.cue.is_some() || is_planned,
            has_why: holding.has(step, Field::WhyShown),
        }
    }

    /// The true chance of a step on a day, were it lived as the plan stands and the open experiments settled.
    pub fn true_chance(&self, on: i64) -> f64 {
        let plan = self.settled(on);
        let of_day = |heavy: bool| {
            let (offers, holding) = self.offers(&plan, (on, heavy));
            let rows = offers.iter().map(|offer| Self::row(&plan, offer, &holding));
            let chances: Vec<f64> = rows
                .map(|row| {
                    self.chance_of(
                        &row,
                        if heavy {
                            Weather::Heavy
                        } else {
                            Weather::Usual
                        },
                    )
                })
                .collect();
            chances.iter().sum::<f64>() / number(chances.len().max(1))
        };
        (1.0 - self.heavy) * of_day(false) + self.heavy * of_day(true)
    }

    pub fn settled(&self, on: i64) -> Plan {
        let mut plan = self.life.plan.clone();
        let known = self.known(&self.life.plan, on);
        for trial in change::trials_to_ask(&known, -30) {
            if trial.default == Ending::Back {
                change::all_go_back(&mut plan, &trial.opens, day(on));
            }
        }
        plan
    }

    /// How many steps stand smaller in the plan than they can be. What began smaller, and never grew, was not made so.
    pub fn too_small(&self, on: i64) -> usize {
        let plan = self.settled(on);
        let can = |item: &Commitment| self.truth(&item.value).size.min(Size::Two);
        let small = |item: &&Commitment| item.size < can(item);
        plan.steps_of_week().into_iter().filter(small).count()
    }

    pub fn live(&mut self, on: i64, chance: &mut Chance) {
        if !chance.is(0.9) {
            return;
        }
        let heavy = chance.is(self.heavy);
        let says = heavy && chance.is(0.5);
        let plan = self.life.plan.clone();
        let (offers, holding) = self.offers(&plan, (on, says));
        let offered = offers.iter().map(|offer| {
            let step = offer.what.commitment().unwrap();
            (step.clone(), plan.commitment(step).unwrap().size)
        });
        let here = Fact::Here {
            offered: Some(offered.collect()),
            device: None,
        };
        self.life.log_at(on, 9 * 60, here);
        if says {
            self.life.mood(on, "heavy");
        }
        for offer in &offers {
            let row = Self::row(&plan, offer, &holding);
            if chance.is(self.chance_of(
                &row,
                if heavy {
                    Weather::Heavy
                } else {
                    Weather::Usual
                },
            )) {
                self.do_it(on, offer, chance);
            }
        }
        // The evening was seen.
        if self.kind != Kind::HalfMarked {
            self.life.log_at(on, 21 * 60, Fact::HERE);
        }
        self.life.catch_up(&mut self.journal);
    }

    pub fn do_it(&mut self, on: i64, offer: &Offer, chance: &mut Chance) {
        let truth = self.truth(&offer.value).clone();
        let found = self.truths.iter_mut().find(|(of, _)| of == &offer.value);
        found.unwrap().1.dread *= 0.8;
        if self.kind == Kind::HalfMarked && chance.is(0.5) {
            return;
        }
        let fits = offer.block == truth.block || offer.block != Block::Any && chance.is(0.5);
        let part = if fits { offer.block } else { truth.block };
        let hour = match part {
            Block::Morning | Block::Any => 8,
            Block::Midday => 12,
            Block::Afternoon => 16,
            Block::Evening => 20,
        };
        let is_batch = self.kind == Kind::HalfMarked;
        let hour = if is_batch { 9 } else { hour };
        self.life.mark_row(on, offer, hour);
    }

    pub fn look_back(&mut self, on: i64, chance: &mut Chance) {
        let answers = match self.kind {
            Kind::Honest | Kind::HalfMarked => true,
            Kind::Seldom => on / 7 % 3 == 1,
            Kind::EnterAlone => false,
            Kind::Never => return,
            Kind::ByChance => true,
        };
        if self.kind == Kind::Seldom && !answers {
            return;
        }
        if answers {
            for _ in 0..2 {
                self.answer(on, chance);
            }
        }
        for trial in change::trials_to_ask(&self.known(&self.life.plan, on), 0) {
            let by_chance = self.kind == Kind::ByChance;
            let back = if by_chance {
                chance.is(0.5)
            } else {
                trial.default == Ending::Back
            };
            if back {
                for fact in change::all_go_back(&mut self.life.plan, &trial.opens, day(on)) {
                    self.life.log(on, fact);
                }
            } else {
                self.life.keep(&trial, on);
            }
            self.life.catch_up(&mut self.journal);
        }
        if self.kind != Kind::EnterAlone {
            self.offer(on, chance);
        }
    }

    /// One answer: of the step that was done least and has something that does not fit, one in five wrong.
    pub fn answer(&mut self, on: i64, chance: &mut Chance) {
        let plan = self.life.plan.clone();
        let (offers, holding) = self.offers(&plan, (on + 1, false));
        let rows: Vec<(Row, Vec<Misfit>)> = offers
            .iter()
            .map(|offer| Self::row(&plan, offer, &holding))
            .map(|row| {
                let misfits = self.misfits(&row, Weather::Usual);
                (row, misfits)
            })
            .collect();
        let by_chance = self.kind == Kind::ByChance;
        let week = [day(on - 6), day(on)];
        let known = self.known(&plan, on);
        let done = |row: &Row| known.marked_between(&row.item.id, week, |_| true);
        let with = rows.iter().filter(|(_, misfits)| !misfits.is_empty());
        let chosen = if by_chance {
            rows.get(chance.below(rows.len() as u64) as usize)
        } else {
            with.min_by_key(|(row, _)| done(row))
        };
        // Where all fits nobody says that something got in the way.
        let Some((row, misfits)) = chosen else { return };
        let obstacle = if by_chance || chance.is(0.2) {
            Obstacle::OF_STEP[chance.below(9) as usize]
        } else {
            misfits[chance.below(misfits.len() as u64) as usize].obstacle()
        };
        let (step, misfits) = (row.item.id.clone(), misfits.clone());
        let known = self.known(&plan, on);
        let ways = change::candidates(&known, &self.stock, Some(&step), obstacle);
        let before = self
            .answered
            .iter()
            .filter(|said| **said == (step.clone(), obstacle))
            .count();
        let at = if self.kind == Kind::ByChance {
            chance.below(ways.len().max(1) as u64) as usize
        } else {
            before.min(ways.len().saturating_sub(1))
        };
        self.answered.push((step, obstacle));
        if let Some(way) = ways.get(at).cloned() {
            self.rows[0] += 1;
            let helps = |misfit: &Misfit| way.iter().any(|change| misfit.is_met_by(change.field));
            self.rows[1] += usize::from(!misfits.iter().any(helps));
            self.take(on, &way);
        }
    }

    pub fn take(&mut self, on: i64, way: &Way) {
        let facts = change::take_all(&mut self.life.plan, way, day(on)).unwrap();
        for fact in facts {
            self.life.log(on, fact);
        }
        self.life.catch_up(&mut self.journal);
    }

    /// The offer of the fourth page: the way back up, else an idea. Taken where it is true.
    pub fn offer(&mut self, on: i64, chance: &mut Chance) {
        let known = self.known(&self.life.plan, on);
        if let Some(up) = change::way_back_up(&known) {
            let item = self.life.plan.commitment(&up.subject).unwrap();
            let truth = self.truth(&item.value);
            let fits = Size::named(&up.to).unwrap() <= truth.size && truth.dread < 0.3;
            let by_chance = self.kind == Kind::ByChance;
            if if by_chance { chance.is(0.5) } else { fits } {
                self.take(on, &vec![up]);
            }
            return;
        }
        let Some(idea) = idea::idea_for(&known, Place::LookBack) else {
            return;
        };
        let Some(item) = self.life.plan.commitment(&idea.subject) else {
            return;
        };
        let truth = self.truth(&item.value);
        let fits = match &idea.what {
            Proposal::Shrink { from, .. } => *from > truth.size,
            Proposal::Grow { to, .. } => *to <= truth.size,
            Proposal::Time { to, .. } => *to == truth.block,
            _ => false,
        };
        let takes = if self.kind == Kind::ByChance {
            chance.is(0.5)
        } else {
            fits
        };
        let answer = if takes { Answer::Yes } else { Answer::Later };
        self.life.reply(on, &idea, answer);
        self.life.catch_up(&mut self.journal);
    }
}
