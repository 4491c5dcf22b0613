//! Answers by chance, which never lead anywhere odd.

use std::collections::BTreeSet;

use daymark::domain::{
    change::{self, Helper, Obstacle, Open, Way},
    entry::{Fact, Mood},
    plan::Plan,
    size::Size,
};
use proptest::prelude::*;

use super::{Lived, somebody};
use crate::{
    rules::{chance::Chance, life::day},
    support::law_on,
};

/// What stands in the plan is worded, dated and named as it must be.
fn is_whole(plan: &Plan) {
    let ids: BTreeSet<_> = plan.commitments.iter().map(|item| &item.id).collect();
    assert_eq!(ids.len(), plan.commitments.len());
    for value in plan.active_values() {
        let planned = plan.steps_of(&value.id);
        let planned = planned.iter().filter(|step| !step.weekdays.is_empty());
        assert_eq!(planned.count(), 1, "{}", value.id.as_str());
    }
    for item in &plan.commitments {
        assert!(!item.sizes.text(item.size).is_empty(), "{item:?}");
    }
    assert!(plan.active_if_then().count() <= 3);
    // It can be read again.
    let text = serde_json::to_string(plan).unwrap();
    assert_eq!(&serde_json::from_str::<Plan>(&text).unwrap(), plan);
}

fn takes_what_it_says(lived: &mut Lived, on: i64, way: &Way) {
    let before = lived.life.plan.clone();
    let journal = lived.life.journal();
    let open = change::open(&lived.life.known(&journal, on));
    for change in way {
        assert_ne!(change.from, change.to, "{change:?}");
        let repeats = |open: &Open| open.change.is_beside(change) && open.change.to == change.to;
        assert!(!open.iter().any(repeats), "{change:?}");
    }
    lived.take(on, way);
    is_whole(&lived.life.plan);
    let taken = lived.life.plan.clone();
    for change in way.iter().rev() {
        change::take_off(&mut lived.life.plan, change, day(on));
    }
    assert_eq!(lived.life.plan, before, "{way:?}");
    lived.life.plan = taken;
}

fn through(seed: u64) {
    let mut chance = Chance::seeded(seed);
    let mut lived = Lived::new();
    if chance.is(0.5) {
        lived.life.plan.people.push(somebody("sam"));
    }
    for on in 0..84 {
        if chance.is(0.8) {
            lived.life.here([on]);
            for row in lived.rows(on) {
                assert!(Size::Tiny <= row.size && !row.text.is_empty());
                if chance.is(0.5) {
                    let hour = 6 + chance.below(16) as u32;
                    lived.life.mark_row(on, &row, hour);
                }
            }
            if chance.is(0.2) {
                lived
                    .life
                    .log(on, Fact::Mood(Mood::Word("heavy".to_owned())));
            }
        }
        if on % 7 == 6 {
            for _ in 0..2 {
                let steps = lived.life.plan.steps_of_week();
                let step = steps[chance.below(steps.len() as u64) as usize].id.clone();
                let step = step.as_str();
                let ways = match chance.below(23) as usize {
                    at @ 0..9 => lived.ways(on, step, Obstacle::OF_STEP[at]),
                    at @ 9..14 => lived.ways(on, "", Obstacle::OF_WEEK[at - 9]),
                    at => {
                        let journal = lived.life.journal();
                        let known = lived.life.known(&journal, on);
                        change::helped(&known, &lived.stock, Helper::ALL[at - 11])
                    }
                };
                if !ways.is_empty() {
                    let way = &ways[chance.below(ways.len() as u64) as usize];
                    takes_what_it_says(&mut lived, on, way);
                }
            }
            let journal = lived.life.journal();
            for trial in change::trials_to_ask(&lived.life.known(&journal, on), 0) {
                let facts = if chance.is(0.5) {
                    change::all_go_back(&mut lived.life.plan, &trial.opens, day(on))
                } else {
                    trial.keep()
                };
                assert_eq!(facts.len(), trial.opens.len(), "{trial:?}");
                for fact in facts {
                    lived.life.log(on, fact);
                }
                is_whole(&lived.life.plan);
            }
        }
    }
}

proptest! {
    #![proptest_config(law_on(10, 500))]

    #[test]
    fn answers_by_chance_change_something_and_lead_nowhere_odd(seed: u64) {
        through(seed);
    }
}
