//! What may be said about marks: counts, tendencies, comparisons.

use daymark::domain::{
    block::Block,
    count::Count,
    entry::{
        Detail, Fact,
        Feeling::{self, Draining, Energizing, Neutral},
        Review,
    },
    pattern::{self, Compared, Condition, Dimension, Pattern, PlannedFact, Tendency},
    size::Size,
};

use super::life::{Life, day};

/// The day of the look-back.
pub const NOW: i64 = 80;

/// One mark a day from day 25 on: so many at a place, so many of them energizing.
fn marks(life: &mut Life, from: i64, place: &str, count: Count) {
    for index in 0..i64::from(count.n) {
        let feeling = if index < i64::from(count.x) {
            Energizing
        } else {
            Neutral
        };
        let of = life.felt(from + index, "send", feeling);
        life.at_place(from + index, &of, place);
    }
}

/// A life with two places, all marks more than a week old.
fn two_places(outside: Count, home: Count) -> Life {
    let mut life = Life::new();
    marks(&mut life, 25, "outside", outside);
    marks(&mut life, 25 + i64::from(outside.n), "home", home);
    life
}

pub fn told(life: &Life, on: i64) -> Vec<Pattern> {
    pattern::to_tell(&life.plan, &life.journal(), day(on))
}

pub fn outside() -> Compared {
    Compared::Felt(Condition::Place("outside".to_owned()))
}

#[test]
fn the_pattern_of_the_specification_is_told_with_its_counts() {
    let here = Count::new(15, 18);
    let elsewhere = Count::new(9, 26);
    let (what, step) = (outside(), Some("send".into()));
    let wanted = Pattern {
        what,
        step,
        here,
        elsewhere,
    };
    assert_eq!(told(&two_places(here, elsewhere), NOW), [wanted]);
}

#[test]
fn nothing_less_is_a_pattern() {
    let cases = [
        ((8, 8), (1, 8), true, "eight on each side"),
        ((7, 7), (1, 8), false, "seven here"),
        ((8, 8), (0, 7), false, "seven elsewhere"),
        ((13, 18), (9, 26), false, "the intervals touch"),
        ((6, 8), (4, 8), false, "a difference of a quarter"),
    ];
    for ((x, n), (ex, en), wanted, why) in cases {
        let life = two_places(Count::new(x, n), Count::new(ex, en));
        assert_eq!(!told(&life, NOW).is_empty(), wanted, "{why}");
    }
}

#[test]
fn a_difference_that_is_sure_and_small_is_no_pattern() {
    let mut life = Life::new();
    for on in 25..74 {
        for (index, step) in ["send", "read", "choose"].into_iter().enumerate() {
            let outside = index != 1;
            let often = if outside { 99 } else { 69 };
            let feeling = if (on * 37 + index as i64 * 11) % 100 < often {
                Energizing
            } else {
                Neutral
            };
            let of = life.felt(on, step, feeling);
            life.at_place(on, &of, if outside { "outside" } else { "home" });
        }
    }
    let found = told(&life, NOW);
    let close = |pattern: &Pattern| pattern.here.share() - pattern.elsewhere.share() < 0.30;
    assert!(!found.iter().any(close), "{found:?}");
}

#[test]
fn what_holds_only_now_is_not_told_yet() {
    let mut life = Life::new();
    marks(&mut life, 68, "outside", Count::new(12, 12));
    marks(&mut life, 30, "home", Count::new(9, 26));
    assert_eq!(told(&life, NOW), [], "most of it is new");
    assert_eq!(told(&life, NOW + 7).len(), 1, "a week later it still holds");
}

#[test]
fn marks_older_than_eight_weeks_are_left_out() {
    let life = two_places(Count::new(15, 18), Count::new(9, 26));
    // The first day of the window is 55 days before.
    assert_eq!(told(&life, 25 + 55)[0].here, Count::new(15, 18));
    assert_eq!(told(&life, 25 + 56)[0].here, Count::new(14, 17));
}

#[test]
fn nothing_is_compared_across_a_long_absence() {
    // The last of the marks is on day 68.
    for (away, wanted) in [(27, 1), (28, 0)] {
        let mut life = Life::new();
        marks(&mut life, 53, "outside", Count::new(8, 8));
        marks(&mut life, 61, "home", Count::new(1, 8));
        life.here([68 + away]);
        let found = told(&life, 68 + away);
        assert_eq!(found.len(), wanted, "{away} days away");
    }
}

#[test]
fn one_new_pattern_at_a_time() {
    let mut life = Life::new();
    for index in 0..48 {
        let on = 25 + index;
        let fine = index % 2 == 0;
        let of = life.felt(on, "send", if fine { Energizing } else { Draining });
        life.at_place(on, &of, if fine { "outside" } else { "home" });
        let company = Some(if fine { "someone" } else { "alone" }.to_owned());
        let detail = Detail {
            company,
            ..Detail::default()
        };
        life.log(on, Fact::Detail { of, detail });
    }
    let counts: Vec<usize> = [47, 54, 61]
        .into_iter()
        .map(|on| told(&life, on).len())
        .collect();
    assert_eq!(counts, [1, 2, 2]);
}

#[test]
fn what_the_person_says_of_a_condition_comes_first() {
    let mut life = two_places(Count::new(15, 18), Count::new(9, 26));
    let says = |sign: &str| {
        Fact::Review(Box::new(Review {
            week: Some(day(74)),
            screen: "R6".to_owned(),
            conditions: vec![("outside".to_owned(), sign.to_owned())],
            ..Review::default()
        }))
    };
    life.log(74, says("-"));
    assert_eq!(told(&life, NOW), []);
    life.log(75, says("+"));
    assert_eq!(told(&life, NOW).len(), 1);
}

#[test]
fn time_of_day_counts_where_the_mark_was_made_in_the_doing() {
    let mut life = Life::new();
    for index in 0..40 {
        let morning = index % 2 == 0;
        let of = life.done_at(25 + index, "send", if morning { 8 } else { 20 });
        life.feel(25 + index, &of, if morning { Energizing } else { Neutral });
    }
    let what = Compared::Felt(Condition::Time(Block::Morning));
    assert_eq!(told(&life, NOW)[0].what, what);
    // The same marks, each with another one in the same two minutes.
    let mut batched = life.clone();
    for index in 0..40 {
        let hour = if index % 2 == 0 { 8 } else { 20 };
        let mark = life.journal().day(day(25 + index)).done[0].done.clone();
        let other = daymark::domain::entry::Done {
            commitment: Some("read".into()),
            value: "growth".into(),
            ..mark
        };
        batched.log_at(25 + index, hour * 60 + 1, Fact::Done(other));
    }
    assert_eq!(told(&batched, NOW), []);
}

#[test]
fn completion_is_compared_by_what_was_planned_and_by_nothing_else() {
    let mut life = Life::new();
    life.here(20..NOW);
    for on in 20..NOW {
        let weekend = matches!(on % 7, 5 | 6);
        for step in ["send", "read", "choose"] {
            if weekend || on % 3 == 0 {
                let of = life.felt(on, step, Neutral);
                life.at_place(on, &of, "outside");
            }
        }
    }
    let found = told(&life, NOW);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].what, Compared::Done(PlannedFact::Weekend));
    assert_eq!(found[0].here, Count::new(48, 48));
    assert_eq!(found[0].elsewhere.n, 117, "today is not over");
}

#[test]
fn steps_with_a_plan_are_those_that_had_one_on_the_day() {
    let mut life = Life::new().with_if_then();
    life.here(20..NOW);
    life.done((20..40).filter(|on| on % 4 == 0).chain(40..NOW), "send");
    life.plan.if_then[0].since = Some(day(40));
    let found = pattern::patterns(&life.plan, &life.journal(), day(NOW));
    let with = found
        .iter()
        .find(|p| p.what == Compared::Done(PlannedFact::WithPlan));
    assert_eq!(with.unwrap().here, Count::new(40, 40));
    assert_eq!(
        with.unwrap().step,
        Some("send".into()),
        "the others never had one"
    );
    let steps = pattern::offered(&life.plan, &life.journal(), day(39), day(39));
    assert!(
        steps
            .iter()
            .all(|step| step.facts[3] == PlannedFact::WithoutPlan)
    );
}

#[test]
fn blocks_and_sizes_are_those_of_the_time() {
    let mut life = Life::new();
    life.step("send").block = Block::Morning;
    (20..30).for_each(|on| life.look(on, 20));
    life.done(20..30, "send");
    life.step("send").block = Block::Evening;
    life.step("send").resize(Size::Five, day(30), "self");
    (30..40).for_each(|on| life.look(on, 20));
    life.done([35], "send");
    let facts = |on: i64| {
        let steps = pattern::offered(&life.plan, &life.journal(), day(on), day(on));
        steps
            .into_iter()
            .find(|step| step.commitment.as_str() == "send")
            .unwrap()
            .facts
    };
    assert_eq!(facts(21)[0], PlannedFact::Block(Block::Morning));
    assert_eq!(facts(36)[0], PlannedFact::Block(Block::Evening));
    assert_eq!(facts(29)[2], PlannedFact::Size(Size::Two));
    assert_eq!(facts(30)[2], PlannedFact::Size(Size::Five));
}

#[test]
fn counts_are_told_from_four_marks_on_the_largest_first() {
    let mut life = Life::new();
    marks(&mut life, 30, "outside", Count::new(5, 6));
    marks(&mut life, 40, "home", Count::new(2, 9));
    marks(&mut life, 50, "work", Count::new(1, 3));
    let noticings = pattern::noticings(&life.journal(), &life.plan.settings.blocks, day(NOW));
    let told: Vec<(&str, Count, bool)> = noticings
        .iter()
        .map(|noticing| {
            let count = noticing.feelings.energizing();
            (noticing.condition.id(), count, noticing.is_small())
        })
        .collect();
    let wanted = [
        ("midday", Count::new(8, 18), false),
        ("home", Count::new(2, 9), false),
        ("outside", Count::new(5, 6), true),
    ];
    assert_eq!(told, wanted);
    assert_eq!(noticings[0].condition.dimension(), Dimension::Time);
}

#[test]
fn three_counts_at_most() {
    let mut life = Life::new();
    for (index, place) in ["outside", "home", "work", "elsewhere"]
        .into_iter()
        .enumerate()
    {
        marks(&mut life, 30 + 10 * index as i64, place, Count::new(2, 4));
    }
    let noticings = pattern::noticings(&life.journal(), &life.plan.settings.blocks, day(NOW));
    assert_eq!(noticings.len(), 3);
}

#[test]
fn a_step_tends_to_what_it_mostly_does() {
    let cases: [(&[Feeling], Option<&str>); 6] = [
        (&[Energizing; 3], None),
        (&[Energizing; 4], Some("energizes 4 of 4")),
        (
            &[Energizing, Energizing, Energizing, Neutral],
            Some("mixed"),
        ),
        (
            &[
                Energizing, Energizing, Energizing, Energizing, Energizing, Neutral,
            ],
            Some("energizes 5 of 6"),
        ),
        (
            &[Draining, Draining, Draining, Draining, Neutral],
            Some("drains 4 of 5"),
        ),
        (
            &[Draining, Draining, Energizing, Energizing, Neutral],
            Some("mixed"),
        ),
    ];
    for (feelings, wanted) in cases {
        let mut life = Life::new();
        for (index, feeling) in feelings.iter().enumerate() {
            life.felt(30 + index as i64, "read", *feeling);
        }
        let found = pattern::tendency(&life.journal(), day(NOW), |value, step| {
            value.as_str() == "growth" && step.is_some_and(|id| id.as_str() == "read")
        });
        let found = found.map(|tendency| match tendency {
            Tendency::Energizes(Count { x, n }) => format!("energizes {x} of {n}"),
            Tendency::Drains(Count { x, n }) => format!("drains {x} of {n}"),
            Tendency::Mixed(_) => "mixed".to_owned(),
        });
        assert_eq!(found.as_deref(), wanted, "{feelings:?}");
    }
}
