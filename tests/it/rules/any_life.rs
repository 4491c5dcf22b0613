//! Promises that hold in every life, whatever is done, felt and answered.

use daymark::domain::plan::commitment::Wording;
use std::collections::BTreeSet;

use daymark::domain::{
    begins, change,
    day::Day,
    entry::{
        Fact,
        Feeling::{Draining, Energizing, Neutral},
        Review,
    },
    idea::{self, Answer, Asks, Chosen, Known, Place, Reply, Rule, Suggestion},
    journal::Journal,
    pattern,
};
use daymark::store::{SPAN, first_day_kept};
use proptest::prelude::*;

use crate::support::law_on;

use super::{
    chance::Chance,
    life::{Life, day, is_heavy, sizes},
};

/// A life that is lived day by day, its ideas shown and answered at random, and what is to be checked of it.
struct Lived {
    life: Life,
    journal: Journal,
    chance: Chance,
    begun: Vec<Begun>,
    /// The last yes to each subject.
    taken: Vec<(Day, String)>,
}

/// An idea that began to show.
#[derive(Debug)]
struct Begun {
    first: Day,
    last: Day,
    rule: Rule,
    subject: String,
    place: Place,
    answered: bool,
}

impl Lived {
    fn through(seed: u64, days: i64) -> Self {
        let mut lived = Self {
            life: Life::new().with_if_then(),
            journal: Journal::default(),
            chance: Chance::seeded(seed),
            begun: Vec::new(),
            taken: Vec::new(),
        };
        let opened = [0.4, 0.8, 1.0][lived.chance.below(3) as usize];
        let rates = [0.1, 0.5, 0.95].map(|rate| (rate, lived.chance.below(3)));
        for on in 0..days {
            if lived.chance.is(opened) {
                lived.live(on, rates.map(|(_, index)| [0.1, 0.5, 0.95][index as usize]));
                lived.meet(on, Place::Today);
            }
            if on % 7 == 6 {
                lived.look_back(on);
            }
        }
        lived
    }

    fn live(&mut self, on: i64, rates: [f64; 3]) {
        self.life.here([on]);
        for (value, rate) in ["connection", "growth", "autonomy"].into_iter().zip(rates) {
            let step = self.life.plan.commitment_of(&value.into());
            let step = step.map(|step| step.id.as_str().to_owned()).unwrap();
            if self.chance.is(rate) {
                let feeling =
                    [Energizing, Neutral, Draining, Draining][self.chance.below(4) as usize];
                let of = self.life.felt(on, &step, feeling);
                // Mostly outside what felt energizing.
                let is_out = (feeling == Energizing) == (on % 6 > 0);
                let place = if is_out { "outside" } else { "home" };
                self.life.at_place(on, &of, place);
            } else if self.chance.is(0.1) {
                self.life.set_down(on, &step);
            }
        }
        match self.chance.below(12) {
            0 => self.life.hard_moment(on),
            1 => self.life.smaller_day(on),
            2 | 3 => self.life.mood(on, "heavy"),
            4 | 5 => self.life.mood(on, "mild"),
            _ => {}
        }
        self.life.catch_up(&mut self.journal);
    }

    fn look_back(&mut self, on: i64) {
        let results = [("no_moment", 4), ("not_this_time", 2), ("did", 1)];
        let result = self.chance.pick(&results);
        self.life.result(on, result);
        let review = Review {
            week: Some(day(on)),
            screen: "R7".to_owned(),
            ..Review::default()
        };
        self.life.log(on, Fact::Review(Box::new(review)));
        for _ in 0..4 {
            self.life.catch_up(&mut self.journal);
            self.meet(on, Place::LookBack);
        }
    }

    /// Shows what there is to show, checks it, and answers it or not.
    fn meet(&mut self, on: i64, place: Place) {
        let known = self.life.known(&self.journal, on);
        let (idea, trials) = (
            idea::idea_for(&known, place),
            change::trials_to_ask(&known, 0),
        );
        for trial in trials {
            if self.chance.is(0.5) {
                self.life.go_back(&trial, on);
            } else {
                self.life.keep(&trial, on);
            }
        }
        if let Some(idea) = idea {
            self.check(on, &idea, place);
            self.life.log(on, idea::shown(&idea));
            self.answer(on, &idea);
        }
        self.life.catch_up(&mut self.journal);
    }

    fn check(&mut self, on: i64, idea: &Suggestion, place: Place) {
        let record = self.journal.day(day(on));
        let is_smaller = record.mode == Some(daymark::domain::entry::Mode::Smaller);
        let is_low = matches!(&record.mood, Some(daymark::domain::entry::Mood::Word(word)) if is_heavy(word));
        let may = match idea.rule() {
            Rule::Rest => true,
            Rule::Shrink => record.hard_moments.is_empty(),
            Rule::Grow | Rule::Familiar => record.hard_moments.is_empty() && !is_smaller && !is_low,
            _ => record.hard_moments.is_empty() && !is_smaller,
        };
        assert!(may, "{:?} on day {on}", idea.rule());
        let here: Vec<Day> = self
            .journal
            .days_here()
            .filter(|here| *here < day(on))
            .collect();
        assert!(here.len() >= 7, "day {on} is one of the first");
        let last = here[here.len() - 1];
        assert!(day(on).since(last) < 7, "day {on} is a day of coming back");

        let subject = idea.subject.as_str().to_owned();
        match self.waiting(on, idea) {
            Some(begun) => begun.last = day(on),
            None => self.begun.push(Begun {
                first: day(on),
                last: day(on),
                rule: idea.rule(),
                subject: subject.clone(),
                place,
                answered: false,
            }),
        }
        let settling = |(taken, of): &(Day, String)| *of == subject && day(on).since(*taken) < 14;
        assert!(
            !self.taken.iter().any(settling),
            "day {on}: a yes rests for two weeks"
        );
    }

    /// The showing that this idea goes on with.
    fn waiting(&mut self, on: i64, idea: &Suggestion) -> Option<&mut Begun> {
        self.begun.iter_mut().find(|begun| {
            let same = begun.rule == idea.rule() && begun.subject == idea.subject.as_str();
            same && !begun.answered && day(on).since(begun.last) < 7
        })
    }

    fn answer(&mut self, on: i64, idea: &Suggestion) {
        let answers = idea.answers();
        let Some(answer) = answers.get(self.chance.below(5) as usize).copied() else {
            return;
        };
        let name = format!("new{on}-{}", self.chance.below(1 << 40));
        let chosen = match idea.asks(answer) {
            Asks::Nothing => Chosen::Nothing,
            Asks::Situation | Asks::Action => Chosen::Words {
                id: name.as_str().into(),
                text: "another".to_owned(),
            },
            Asks::Step => Chosen::Step {
                id: name.as_str().into(),
                words: Box::new(Wording {
                    sizes: sizes(&name),
                    ..Wording::default()
                }),
            },
        };
        let plans = answer == Answer::Keep || (answer.is_yes() && idea.rule() != Rule::Rest);
        let before = self.life.plan.clone();
        assert!(
            self.life.reply(on, idea, Reply { answer, chosen }),
            "{idea:?} {answer:?}"
        );
        assert_eq!(before != self.life.plan, plans, "{idea:?} {answer:?}");
        if answer.is_yes() {
            self.taken.push((day(on), idea.subject.as_str().to_owned()));
        }
        if let Some(begun) = self.waiting(on, idea) {
            begun.answered = true;
        }
    }
}

proptest! {
    #![proptest_config(law_on(6, 100))]

    #[test]
    fn ideas_keep_their_distance_and_the_plan_stays_whole(seed: u64) {
        let lived = Lived::through(seed, 84);
        for begun in &lived.begun {
            let since = |other: &&Begun| (0..7).contains(&begun.first.since(other.first));
            let week: Vec<&Begun> = lived.begun.iter().filter(since).collect();
            let outside = week.iter().filter(|begun| begun.place == Place::Today).count();
            prop_assert!(week.len() <= 2 && outside <= 1, "{week:?}");
        }
        let grown = lived.begun.iter().filter(|begun| begun.rule == Rule::Grow);
        let grown: Vec<Day> = grown.map(|begun| begun.first).collect();
        prop_assert!(grown.windows(2).all(|pair| pair[1].since(pair[0]) >= 14), "{grown:?}");

        let plan = &lived.life.plan;
        let ids: BTreeSet<_> = plan.commitments.iter().map(|item| &item.id).collect();
        prop_assert_eq!(ids.len(), plan.commitments.len());
        for value in plan.active_values() {
            let active = plan.commitments.iter().filter(|item| item.value == value.id && item.retired.is_none());
            prop_assert_eq!(active.count(), 1);
        }
        prop_assert_eq!(plan.active_if_then().count(), 1);
        for item in &plan.commitments {
            prop_assert!(!item.text(item.size).is_empty());
            prop_assert!(item.history.windows(2).all(|pair| pair[0].to == pair[1].from && pair[0].on <= pair[1].on));
            prop_assert!(item.history.last().is_none_or(|last| last.to == item.size));
        }
    }

    #[test]
    fn patterns_rest_on_enough(seed: u64) {
        let lived = Lived::through(seed, 84);
        for week in [8, 12] {
            for pattern in pattern::to_tell(&lived.life.plan, &lived.journal, day(week * 7 - 1)) {
                prop_assert!(pattern.here.n >= 8 && pattern.elsewhere.n >= 8);
                prop_assert!(pattern.here.share() - pattern.elsewhere.share() >= 0.30);
                prop_assert!(pattern.here.bounds(1.96).0 > pattern.elsewhere.bounds(1.96).1);
            }
        }
    }
}

#[test]
fn what_is_loaded_of_a_long_log_says_the_same_as_all_of_it() {
    let mut ideas = BTreeSet::new();
    let mut told = 0;
    for seed in 14..24 {
        let Lived { life, journal, .. } = Lived::through(seed, 220);
        for on in (120..220).step_by(4) {
            let loaded = life.journal_from(first_day_kept(day(on), SPAN));
            let all = life.known(&journal, on);
            let before = journal.days_here().count() - loaded.days_here().count();
            let part = Known {
                journal: &loaded,
                days_before: before,
                ..all
            };
            for place in [Place::Today, Place::LookBack] {
                let idea = idea::idea_for(&part, place);
                assert_eq!(idea, idea::idea_for(&all, place), "seed {seed}, day {on}");
                ideas.extend(idea.map(|idea| idea.rule().name()));
            }
            assert_eq!(
                change::trials_to_ask(&part, 0),
                change::trials_to_ask(&all, 0)
            );
            assert_eq!(change::way_back_up(&part), change::way_back_up(&all));
            assert_eq!(begins::holding(&part), begins::holding(&all));
            assert_eq!(idea::quiet_value(&part), idea::quiet_value(&all));
            if on % 20 == 0 {
                let patterns = pattern::to_tell(&life.plan, &loaded, day(on));
                assert_eq!(patterns, pattern::to_tell(&life.plan, &journal, day(on)));
                told += patterns.len();
            }
        }
    }
    tell!("ideas compared: {ideas:?}, patterns: {told}");
    assert!(ideas.len() >= 5, "{ideas:?}");
}
