//! Changes as the session takes them: what they may draw from, and one gesture for the log and the plan.

use crate::{
    content::{Content, Ladder, StepNeed},
    domain::{
        change::{
            self, Change, Ending, Field, Obstacle, Open, Signal, Situation, Stock, StockStep,
            Trial, Way,
        },
        entry::Fact,
        id::Id,
        plan::Plan,
        review,
    },
    words::change::Names,
};

use super::Session;

/// What changes of a plan may draw from.
pub fn stock(content: &Content, plan: &Plan) -> Stock {
    let cues = content.cues().iter();
    let signals = cues.filter_map(|cue| {
        let (id, block) = (Id::new(&cue.id), cue.when?);
        Some(Signal { id, block })
    });
    let situations = content.situations().iter();
    let situations = situations.map(|line| Situation {
        id: Id::new(&line.id),
        text: line.text.clone(),
        block: line.when.unwrap_or_default(),
    });
    let cards = || {
        let values = plan.active_values().into_iter();
        values.filter_map(|value| Some((&value.id, content.value(value.id.as_str())?)))
    };
    let steps = cards().flat_map(|(value, card)| {
        let steps = card.steps.iter();
        steps.map(|step| stock_step(value, step))
    });
    let whys = cards().map(|(value, card)| (value.clone(), card.whys.clone()));
    Stock {
        signals: signals.collect(),
        steps: steps.collect(),
        whys: whys.collect(),
        situations: situations.collect(),
        has_terminal_line: false,
    }
}

fn stock_step(value: &Id, step: &Ladder) -> StockStep {
    let needs = |all: &[StepNeed]| step.needs.iter().any(|need| all.contains(need));
    let people = needs(&[StepNeed::Reply, StepNeed::Person]);
    StockStep {
        value: value.clone(),
        act: step.act.clone(),
        words: step.wording(),
        is_one_way: !people,
        is_alone: !people && !needs(&[StepNeed::Voice]),
        is_seated: !needs(&[StepNeed::Standing]),
    }
}

impl Session {
    /// What changes may draw from.
    pub fn stock(&self) -> Stock {
        Stock {
            has_terminal_line: self.are_lines_there() == Some(false),
            ..stock(&self.content, &self.plan)
        }
    }

    /// The ways an answer may change the week.
    pub fn candidates(&self, step: Option<&Id>, obstacle: Obstacle) -> Vec<Way> {
        let stock = self.stock();
        self.with_known(|known| change::candidates(known, &stock, step, obstacle))
    }

    /// Where the words of changes are looked up.
    pub fn names(&self) -> Names<'_> {
        Names {
            plan: &self.plan,
            content: &self.content,
        }
    }

    /// Takes all of a way: one gesture. True when that was possible.
    pub fn take_way(&mut self, way: &[Change]) -> bool {
        let day = self.day();
        let mut facts = None;
        self.change_plan(|plan| facts = change::take_all(plan, way, day));
        let Some(facts) = facts else { return false };
        self.call_it(self.names().now_all(way));
        for fact in facts {
            self.log(day, fact);
        }
        if way.iter().any(|change| change.field == Field::Greet) {
            self.order_lines();
        }
        true
    }

    /// True while all of a way is taken.
    pub fn has_taken(&self, way: &[Change]) -> bool {
        let mut changes = way.iter();
        !way.is_empty() && changes.all(|change| self.live_fact(&change.fact("y")).is_some())
    }

    /// Takes a way off again that was taken in this look-back, or puts another in its place: the facts are retracted,
    /// and the plan stands as before. Part of the same gesture as what follows it.
    pub fn take_way_off(&mut self, way: &[Change]) {
        let day = self.day();
        for change in way.iter().rev() {
            let fact = change.fact("y");
            let Some(of) = self.live_fact(&fact) else {
                continue;
            };
            self.follow_retracted(&fact);
            self.change_plan(|plan| change::take_off(plan, change, day));
            self.log(day, Fact::Retracted { of });
        }
        self.call_it(self.names().now_all(way));
    }

    fn live_fact(&self, fact: &Fact) -> Option<Id> {
        let day = self.day();
        let mut live = self.journal.live_between(day.plus(-review::WAITS), day);
        let found = live.find(|entry| entry.fact == *fact);
        found.map(|entry| entry.id.clone())
    }

    /// Takes changes back, those of an experiment or what holds for a while, the latest first.
    pub fn go_back(&mut self, opens: &[Open]) {
        let day = self.day();
        let mut facts = Vec::new();
        self.change_plan(|plan| facts = change::all_go_back(plan, opens, day));
        for fact in facts {
            self.log(day, fact);
        }
    }

    /// What another device changed otherwise about a step, in words; told once.
    pub fn tell_doubled(&mut self, step: &Id) -> Option<String> {
        let [before, later] = self.with_known(|known| change::doubled(known, step))?;
        let (field, on) = (later.change.field.name(), later.on);
        let which = format!("doubled {} {field} {on}", step.as_str());
        if self.was_offered(&which) {
            return None;
        }
        self.log_offer(self.day(), &which, None);
        Some(self.names().doubled(&before.change, &later.change))
    }

    /// Ends an experiment.
    pub fn end_trial(&mut self, trial: &Trial, ending: Ending) {
        if ending == Ending::Back {
            return self.go_back(&trial.opens);
        }
        for fact in trial.keep() {
            self.log(self.day(), fact);
        }
    }
}
