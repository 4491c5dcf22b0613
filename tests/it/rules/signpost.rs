//! The gentle signpost: the three reasons for it, its rest, and where it stands.

use daymark::domain::{
    entry::{Fact, HardMoment, Mood},
    signpost,
};

use super::life::{Life, day, is_heavy};

fn stands(life: &Life, on: i64) -> bool {
    signpost::stands_in_look_back(&life.plan, &life.journal(), day(on), &is_heavy)
}

#[test]
fn ten_heavy_words_in_two_weeks_name_people_who_can_help() {
    for (heavy, wanted) in [(9, false), (10, true)] {
        let mut life = Life::new();
        (0..14).for_each(|on| life.mood(on, if on < heavy { "tight" } else { "mild" }));
        assert_eq!(stands(&life, 13), wanted, "{heavy} heavy words");
    }
    let mut life = Life::new();
    (0..10).for_each(|on| life.mood(on, "heavy"));
    assert!(stands(&life, 13));
    assert!(!stands(&life, 14), "the first of them is too old");
}

#[test]
fn own_words_and_earlier_words_of_a_day_are_not_weighed() {
    let mut life = Life::new();
    (0..14).for_each(|on| {
        life.log(on, Fact::Mood(Mood::Own("heavy".to_owned())));
    });
    assert!(!stands(&life, 13));
    (0..14).for_each(|on| life.mood(on, "heavy"));
    assert!(stands(&life, 13));
    (0..5).for_each(|on| life.mood(on, "clear"));
    assert!(!stands(&life, 13), "the latest of the day counts");
}

#[test]
fn the_signpost_rests_for_four_weeks_and_can_be_turned_off() {
    let mut life = Life::new();
    (0..60).for_each(|on| life.mood(on, "foggy"));
    let which = "signpost".to_owned();
    life.log(
        20,
        Fact::OfferShown {
            which,
            answer: None,
        },
    );
    let shown: Vec<i64> = (18..50).filter(|on| stands(&life, *on)).collect();
    assert_eq!(shown, [18, 19, 20, 48, 49]);
    life.plan.settings.signpost = false;
    assert!(!stands(&life, 20));
}

fn moment(life: &mut Life, on: i64, helped: Option<&str>) {
    let helped = helped.map(str::to_owned);
    life.log(
        on,
        Fact::HardMoment(HardMoment {
            helped,
            ..HardMoment::default()
        }),
    );
}

#[test]
fn a_hard_moment_on_four_days_of_two_weeks_names_people_too() {
    let mut life = Life::new();
    (0..3).for_each(|on| moment(&mut life, on, Some("helped")));
    (0..3).for_each(|_| moment(&mut life, 2, None));
    assert!(!stands(&life, 13), "three days");
    moment(&mut life, 13, None);
    assert!(stands(&life, 13));
    assert!(!stands(&life, 14), "the first of them is too old");
}

#[test]
fn two_answers_not_really_name_people_and_an_older_not_now_does_not() {
    let mut life = Life::new();
    moment(&mut life, 0, Some("not_now"));
    moment(&mut life, 1, Some("not_now"));
    moment(&mut life, 2, Some("not_really"));
    assert!(!stands(&life, 13));
    moment(&mut life, 2, Some("not_really"));
    assert!(stands(&life, 13));
}

#[test]
fn on_today_it_stands_for_what_was_until_the_evening_before() {
    let on_today = |life: &Life, on: i64| {
        signpost::stands_on_today(&life.plan, &life.journal(), day(on), &is_heavy)
    };
    let mut life = Life::new();
    moment(&mut life, 5, Some("not_really"));
    moment(&mut life, 5, Some("not_really"));
    assert!(!on_today(&life, 5));
    assert!(on_today(&life, 6));
    assert!(on_today(&life, 19));
    assert!(!on_today(&life, 20), "they are too old");
    life.plan.settings.signpost = false;
    assert!(!on_today(&life, 6));
}
