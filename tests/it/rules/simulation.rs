//! Hundreds of made-up people: how often the rules see what is not there, and how often what is.

use daymark::domain::{
    block::Block,
    entry::{
        Detail, Fact,
        Feeling::{Draining, Energizing, Neutral},
        Review,
    },
    idea::{self, Answer, Place, Rule},
    journal::Journal,
    pattern,
};

use crate::support::count;

use super::{
    answers::said,
    chance::Chance,
    life::{Life, day},
};

const WEEKS: i64 = 12;
const STEPS: [&str; 3] = ["send", "read", "choose"];
const PLACES: [(&str, u64); 4] = [("home", 4), ("outside", 3), ("work", 2), ("elsewhere", 1)];
const COMPANY: [(&str, u64); 4] = [("alone", 5), ("someone", 3), ("remote", 1), ("animal", 1)];

/// Twelve weeks of a person: 80 % of the days opened, 55 % of the steps done, 60 % of these with a feeling, a place
/// and company. `energizing` gives its probability by place.
fn person(chance: &mut Chance, energizing: impl Fn(&str) -> f64) -> Life {
    let mut life = Life::new();
    for (step, block) in STEPS
        .into_iter()
        .zip([Block::Morning, Block::Midday, Block::Evening])
    {
        life.step(step).block = block;
    }
    for on in 0..WEEKS * 7 {
        if !chance.is(0.8) {
            continue;
        }
        life.here([on]);
        for step in STEPS {
            if !chance.is(0.55) {
                continue;
            }
            let hour = 5 + chance.below(18) as u32;
            let of = life.done_at(on, step, hour);
            if chance.is(0.6) {
                let place = chance.pick(&PLACES);
                let feeling = if chance.is(energizing(place)) {
                    Energizing
                } else {
                    Neutral
                };
                life.feel(on, &of, feeling);
                let detail = Detail {
                    place: Some(place.to_owned()),
                    company: Some(chance.pick(&COMPANY).to_owned()),
                    ..Detail::default()
                };
                life.log(on, Fact::Detail { of, detail });
            }
        }
    }
    life
}

/// The names of the patterns that any of the weekly looks would tell.
pub fn told(life: &Life) -> Vec<String> {
    let journal = life.journal();
    let mut told: Vec<String> = (1..=WEEKS)
        .flat_map(|week| pattern::patterns(&life.plan, &journal, day(week * 7 - 1)))
        .map(|pattern| format!("{:?}", pattern.what))
        .collect();
    told.sort();
    told.dedup();
    told
}

#[test]
fn people_with_nothing_to_find_are_hardly_ever_told_a_pattern() {
    let mut chance = Chance::seeded(20_260_308);
    let people = count(60, 200);
    let found: Vec<String> = (0..people)
        .filter_map(|_| told(&person(&mut chance, |_| 0.5)).into_iter().next())
        .collect();
    tell!(
        "{} of {people} people without an effect are told a pattern: {found:?}",
        found.len()
    );
    at_most(12, (found.len(), people));
}

#[test]
fn a_strong_effect_is_found_within_twelve_weeks_by_many() {
    let mut chance = Chance::seeded(20_260_309);
    let people = 200;
    let outside = |place: &str| if place == "outside" { 0.75 } else { 0.35 };
    let found = (0..people)
        .filter(|_| {
            let told = told(&person(&mut chance, outside));
            told.iter().any(|what| what.contains("outside"))
        })
        .count();
    tell!("{found} of {people} people with a strong effect are told it");
    at_least(40, (found, people));
}

/// At most so many in a hundred.
#[track_caller]
pub fn at_most(percent: usize, (found, people): (usize, usize)) {
    assert!(found * 100 <= people * percent, "{found} of {people}");
}

/// At least so many in a hundred.
#[track_caller]
pub fn at_least(percent: usize, (found, people): (usize, usize)) {
    assert!(people * percent <= found * 100, "{found} of {people}");
}

/// How many made-up people each row of offers rests on.
const PEOPLE: u32 = 100;

/// What twelve weekly look-backs suggest to people who do each step with this probability and answer everything the
/// same: shrinking, growing, anything else; a person on average.
fn offers(rate: f64, answer: Answer) -> [f64; 3] {
    let mut chance = Chance::seeded(20_260_310);
    let mut counts = [0; 3];
    for _ in 0..PEOPLE {
        for rule in twelve_weeks(&mut chance, rate, answer) {
            counts[match rule {
                Rule::Shrink | Rule::Replace => 0,
                Rule::Grow => 1,
                _ => 2,
            }] += 1;
        }
    }
    counts.map(|count| f64::from(count) / f64::from(PEOPLE))
}

fn twelve_weeks(chance: &mut Chance, rate: f64, answer: Answer) -> Vec<Rule> {
    let mut life = Life::new();
    let (mut journal, mut rules) = (Journal::default(), Vec::new());
    for on in 0..WEEKS * 7 {
        if chance.is(0.8) {
            life.here([on]);
            for step in STEPS {
                if chance.is(rate) {
                    let of = life.done_at(on, step, 12);
                    if chance.is(0.6) {
                        let feeling = if chance.is(0.2) { Draining } else { Neutral };
                        life.feel(on, &of, feeling);
                    }
                }
            }
        }
        if on % 7 == 6 {
            rules.extend(look_back(&mut life, &mut journal, (on, answer)));
        }
    }
    rules
}

/// The seventh page of a look-back: one idea at a time, each answered the same.
fn look_back(life: &mut Life, journal: &mut Journal, (on, answer): (i64, Answer)) -> Vec<Rule> {
    let mut rules = Vec::new();
    let review = Review {
        week: Some(day(on)),
        screen: "R7".to_owned(),
        ..Review::default()
    };
    life.log(on, Fact::Review(Box::new(review)));
    life.catch_up(journal);
    while let Some(idea) = idea::idea_for(&life.known(journal, on), Place::LookBack) {
        rules.push(idea.rule());
        life.log(on, said(&idea, answer, on));
        life.catch_up(journal);
    }
    rules
}

#[test]
fn offers_to_shrink_and_grow_come_as_often_as_the_method_says() {
    let cases = [
        // (done rate, answer, shrink from, to, grow from, to)
        (0.5, Answer::No, 1.4, 2.6, 0.0, 0.4),
        (0.5, Answer::Later, 2.2, 4.0, 0.0, 0.4),
        (0.65, Answer::No, 0.1, 0.6, 0.4, 2.0),
        (0.65, Answer::Later, 0.1, 0.7, 0.4, 2.0),
        (0.8, Answer::Later, 0.0, 0.1, 2.0, 6.0),
        (0.95, Answer::Later, 0.0, 0.0, 4.5, 6.0),
    ];
    for (rate, answer, shrink_from, shrink_to, grow_from, grow_to) in cases {
        let [shrink, grow, other] = offers(rate, answer);
        tell!(
            "done {rate}, answered {}: {shrink:.2} offers to shrink, {grow:.2} to grow, {other:.2} other",
            answer.name()
        );
        assert!((shrink_from..=shrink_to).contains(&shrink));
        assert!((grow_from..=grow_to).contains(&grow));
        assert!(other <= 0.3);
    }
}
