//! Which days count for a step: what stood there, and what was seen of it.

use daymark::domain::{
    block::Block,
    count::Count,
    day::Day,
    entry::Fact,
    id::Id,
    idea::Proposal,
    pattern::{self, PlannedFact},
    size::Size,
    weekday::Weekday,
};

use super::life::{Life, day};

/// The steps in three parts of the day.
fn through_the_day() -> Life {
    let mut life = Life::new();
    let blocks = [Block::Morning, Block::Midday, Block::Evening];
    for (step, block) in ["send", "read", "choose"].into_iter().zip(blocks) {
        life.step(step).block = block;
    }
    life
}

/// What the days of a step are counted as, up to day 30.
fn counted(life: &Life, step: &str) -> (Count, Count) {
    let journal = life.journal();
    let item = life.plan.commitment(&step.into()).unwrap();
    let days = || {
        let span = day(-100)..=day(30);
        daymark::domain::counting::days_of(item, &life.plan, &journal, span)
    };
    let seen = days().filter(|at| at.mark.is_some() || at.is_left_open());
    let done = |at: &daymark::domain::counting::StepDay| at.mark.is_some();
    (Count::of(seen, done), Count::of(days(), done))
}

fn seen(life: &Life, step: &str) -> Count {
    counted(life, step).0
}

#[test]
fn sixteen_mornings_make_no_idea_about_the_steps_of_later() {
    let mut life = through_the_day();
    for on in 0..16 {
        life.look(on, 9);
        life.done_at(on, "send", 9);
    }
    assert_eq!(life.idea(16).map(|idea| idea.rule().name()), Some("S6"));
    assert_eq!(life.idea(16).unwrap().subject.as_str(), "send");
    assert_eq!(
        counted(&life, "choose"),
        (Count::new(0, 0), Count::new(0, 16))
    );
    // Somebody who looked again in the evening saw it open.
    for on in 0..16 {
        life.look(on, 20);
    }
    assert_eq!(life.rule(16), "S1");
    let Proposal::Shrink { done, .. } = life.idea(16).unwrap().what else {
        panic!("{:?}", life.idea(16))
    };
    assert_eq!(done, Count::new(0, 14));
}

#[test]
fn a_step_for_any_time_was_seen_three_hours_on_or_in_the_evening() {
    for (hours, wanted) in [
        (&[9][..], 0),
        (&[9, 11], 0),
        (&[9, 12], 1),
        (&[19], 1),
        (&[9, 19], 1),
    ] {
        let mut life = Life::new();
        for hour in hours {
            life.look(3, *hour);
        }
        assert_eq!(seen(&life, "read").n, wanted, "looked at {hours:?}");
    }
}

#[test]
fn a_night_belongs_to_the_evening_before_it() {
    let mut life = through_the_day();
    life.look(3, 9);
    let here = |life: &mut Life, on: i64, text: &str| life.log_told(on, text, Fact::HERE);
    here(&mut life, 3, "2026-01-09T01:30:00+01:00");
    assert_eq!(seen(&life, "choose").n, 1);
    // At four the next day begins; what is written then for the day before was written later.
    let mut life = through_the_day();
    life.look(3, 9);
    here(&mut life, 3, "2026-01-09T04:00:00+01:00");
    assert_eq!(seen(&life, "choose").n, 1);
    // Who begins days at six lives that hour in the night.
    let mut life = through_the_day();
    life.plan.settings.day_start_hour = 6;
    life.plan.settings.blocks.morning = [6, 11];
    here(&mut life, 3, "2026-01-09T05:30:00+01:00");
    assert_eq!(seen(&life, "choose").n, 1);
}

#[test]
fn a_day_was_seen_when_something_was_written_for_it_later() {
    let mut life = through_the_day();
    life.look(3, 9);
    assert_eq!(seen(&life, "choose").n, 0);
    life.log_told(3, "2026-01-09T09:00:00+01:00", life.mark("read"));
    assert_eq!(seen(&life, "choose"), Count::new(0, 1));
}

#[test]
fn a_day_that_was_gone_into_was_seen() {
    let mut life = through_the_day();
    life.look(3, 9);
    life.log_told(3, "2026-01-12T09:00:00+01:00", Fact::Seen {});
    assert_eq!(seen(&life, "choose"), Count::new(0, 1));
    assert_eq!(seen(&life, "read"), Count::new(0, 1));
    // It makes no day here, and offers nothing.
    let mut life = through_the_day();
    life.log_told(3, "2026-01-12T09:00:00+01:00", Fact::Seen {});
    assert_eq!(seen(&life, "choose").n, 0);
    assert_eq!(life.journal().days_here().count(), 0);
}

#[test]
fn what_only_follows_from_others_and_what_was_brought_along_proves_nothing() {
    let of = Id::new("e000001");
    let note = "n1".to_owned();
    for fact in [
        Fact::Retracted {
            of: "nothing".into(),
        },
        Fact::Redacted { of },
        Fact::NoteShown { note },
    ] {
        let mut life = through_the_day();
        life.look(3, 9);
        life.log_at(3, 21 * 60, fact.clone());
        assert_eq!(seen(&life, "choose").n, 0, "{fact:?}");
    }
    let mut life = through_the_day();
    life.look(3, 9);
    life.bring_along(3, 21, "read");
    assert_eq!(seen(&life, "choose").n, 0);
}

#[test]
fn growing_looks_at_every_day_a_step_stood_there() {
    let mut life = through_the_day();
    // Done on nine evenings, not seen on the five others.
    for on in 0..30 {
        life.look(on, 9);
    }
    for (step, hour) in [("send", 9), ("read", 12)] {
        (0..30).filter(|on| on % 3 != 0).for_each(|on| {
            life.done_at(on, step, hour);
        });
    }
    (16..25).for_each(|on| {
        life.done_at(on, "choose", 20);
    });
    assert_eq!(
        counted(&life, "choose"),
        (Count::new(9, 9), Count::new(9, 30))
    );
    assert_eq!(life.rule(30), "none");
}

#[test]
fn weekends_that_are_taken_out_leave_old_weeks_as_they_were() {
    let weeks = |life: &mut Life, days: std::ops::Range<i64>| {
        for on in days {
            life.look(on, 9);
            life.look(on, 20);
            if on % 7 < 2 {
                life.done_at(on, "read", 12);
            }
        }
    };
    let mut life = Life::new();
    weeks(&mut life, 0..21);
    let before = seen(&life, "read");
    assert_eq!(before, Count::new(6, 21));
    let no_weekend = Weekday::ALL[..5].to_vec();
    life.step("read").weekdays = no_weekend;
    assert_eq!(seen(&life, "read"), before);
    let journal = life.journal();
    let days = pattern::offered(&life.plan, &journal, day(0), day(20));
    let read = |fact| {
        let all = days.iter().filter(|one| one.commitment.as_str() == "read");
        all.filter(|one| one.facts.contains(&fact)).count()
    };
    assert_eq!(
        (read(PlannedFact::Weekdays), read(PlannedFact::Weekend)),
        (15, 6)
    );
    weeks(&mut life, 21..28);
    assert_eq!(
        seen(&life, "read"),
        Count::new(8, 26),
        "only what stood there"
    );
}

#[test]
fn what_an_older_daymark_wrote_is_counted_from_the_last_change_that_is_known() {
    let mut life = Life::new();
    life.here(0..30);
    life.done((0..30).filter(|on| on % 7 >= 5), "read");
    life.step("read").resize(Size::Five, day(10), "self");
    life.step("read").weekdays = Weekday::ALL[..5].to_vec();
    let journal = life.journal();
    let days = pattern::offered(&life.plan, &journal, day(0), day(29));
    let days = days.iter().filter(|one| one.commitment.as_str() == "read");
    let days: Vec<_> = days.map(|one| (one.day, one.done)).collect();
    assert!(
        days.iter().all(|(on, done)| day(10) <= *on && !done),
        "{days:?}"
    );
}

#[test]
fn a_value_let_go_and_chosen_again_counts_anew() {
    let mut life = Life::new();
    for on in 0..10 {
        life.look(on, 9);
        life.look(on, 20);
    }
    life.step("read").retired = Some(day(10));
    life.plan.values[1].retired = Some(day(10));
    for on in 10..27 {
        life.look(on, 9);
        life.look(on, 20);
    }
    life.step("read").retired = None;
    life.plan.values[1].retired = None;
    life.step("read").since = Some(day(27));
    for on in 27..30 {
        life.look(on, 9);
        life.look(on, 20);
    }
    for step in ["send", "choose"] {
        life.done((0..30).filter(|on| on % 3 != 0), step);
    }
    assert_eq!(life.rule(30), "none", "three days");
    life.look(30, 20);
    assert_eq!(life.rule(31), "S1");
    let Proposal::Shrink { done, .. } = life.idea(31).unwrap().what else {
        panic!("{:?}", life.idea(31))
    };
    assert_eq!(done, Count::new(0, 4));
}

#[test]
fn rest_and_pause_are_nobodys_open() {
    let mut life = Life::new();
    life.plan.settings.rest_until = Day::parse("2026-02-04");
    for on in 0..30 {
        life.look(on, 9);
        life.look(on, 20);
    }
    life.done([4], "read");
    assert_eq!(counted(&life, "read"), (Count::new(1, 1), Count::new(1, 1)));
    assert_eq!(counted(&life, "send"), (Count::new(0, 0), Count::new(0, 0)));
    assert_eq!(life.rule(30), "none");
}

#[test]
fn a_day_with_marks_that_nobody_opened_offered_what_was_done() {
    let mut life = Life::new();
    (0..20).for_each(|on| {
        life.done_at(on, "send", 20);
    });
    assert_eq!(counted(&life, "read"), (Count::new(0, 0), Count::new(0, 0)));
    assert_eq!(seen(&life, "send"), Count::new(20, 20));
    let journal = life.journal();
    let days = pattern::offered(&life.plan, &journal, day(0), day(19));
    assert!(
        days.is_empty(),
        "with what they would be compared is not known: {days:?}"
    );
}

#[test]
fn of_each_device_the_last_word_of_a_day_counts_and_devices_are_joined() {
    let says = |device: &str, steps: &[&str]| Fact::Here {
        offered: Some(steps.iter().map(|id| ((*id).into(), Size::Two)).collect()),
        device: Some(device.into()),
    };
    let mut life = Life::new();
    for (hour, device, steps) in [
        (9, "aaaa", &["send", "read"][..]),
        (10, "bbbb", &["choose"]),
        (20, "aaaa", &["send"]),
    ] {
        life.log_at(3, hour * 60, says(device, steps));
    }
    let all = ["send", "read", "choose"].map(|step| seen(&life, step).n);
    assert_eq!(all, [1, 0, 1]);
    life.log_at(3, 21 * 60, Fact::HERE);
    let after = ["send", "read", "choose"].map(|step| seen(&life, step).n);
    assert_eq!(
        after, all,
        "an older daymark beside them takes nothing back"
    );
}

#[test]
fn of_two_steps_of_one_value_the_open_one_does_not_count_beside_one_that_was_done() {
    let mut life = Life::new();
    let mut other = super::life::commitment("growth", "write");
    other.pos = Some(2);
    life.plan.commitments.push(other);
    let both = |device: &str, step: &str| Fact::Here {
        offered: Some([(step.into(), Size::Two)].into()),
        device: Some(device.into()),
    };
    for on in 0..10 {
        life.log_at(on, 20 * 60, both("aaaa", "read"));
        life.log_at(on, 20 * 60, both("bbbb", "write"));
    }
    life.done(0..6, "write");
    assert_eq!(seen(&life, "read"), Count::new(0, 4));
    assert_eq!(seen(&life, "write"), Count::new(6, 10));
}

#[test]
fn a_step_that_was_moved_is_judged_by_the_later_part_of_the_day() {
    let mut life = through_the_day();
    life.done_at(0, "choose", 20);
    for on in 1..10 {
        life.look(on, 9);
    }
    life.step("choose").block = Block::Morning;
    assert_eq!(
        seen(&life, "choose"),
        Count::new(1, 1),
        "nobody knows since when"
    );
}
