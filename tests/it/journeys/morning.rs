//! Mornings, good and bad: ticks, sizes, smaller days, undo, days away, the turn of the day.

use daymark::domain::{
    entry::{Entry, Fact, Mode, Source},
    size::Size,
};

use crate::support::{Daymark, done, entry, sunday, three_values, week_of_marks};

/// What this visit wrote, besides that the person was here and what it was asked.
fn written(visit: &mut Daymark) -> Vec<Fact> {
    let facts = visit
        .logged()
        .into_iter()
        .skip(week_of_marks().len())
        .map(|entry| entry.fact);
    facts
        .filter(|fact| !matches!(fact, Fact::Here { .. } | Fact::OfferShown { .. }))
        .collect()
}

#[test]
fn one_key_ticks_a_step_and_writes_one_line_with_all_its_fields() {
    let mut visit = sunday().press("1");
    let facts = written(&mut visit);
    let [Fact::Done(done)] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    assert_eq!(done.value.as_str(), "connection");
    assert_eq!(
        done.commitment
            .as_ref()
            .map(daymark::domain::id::Id::as_str),
        Some("send-one-line")
    );
    assert_eq!(
        (done.text.as_str(), done.size, done.minutes),
        ("Send one line to Sam.", Size::Two, Some(2))
    );
    assert_eq!(done.source, Source::Planned);
    assert!(done.certain && !done.backfilled);
    visit
        .sees("1 ●  Send one line to Sam")
        .sees("e energy  r rest  n even  d drain");
}

#[test]
fn the_same_key_takes_the_tick_back_with_a_line_of_its_own() {
    let mut visit = sunday().press("11");
    let facts = written(&mut visit);
    assert!(
        matches!(facts.as_slice(), [Fact::Done(_), Fact::Retracted { .. }]),
        "{facts:?}"
    );
    visit.sees("1 ○  Send one line to Sam").sees("10 steps");
}

#[test]
fn the_shortest_useful_visit_is_two_keys() {
    let mut visit = sunday().press("1q").has_left();
    assert_eq!(written(&mut visit).len(), 1);
}

#[test]
fn a_bad_morning_is_nine_keys_without_typing() {
    let mut visit = sunday().press("m1bg<enter><enter>1nq").has_left();
    let facts = written(&mut visit);
    assert!(facts.iter().any(|fact| matches!(fact, Fact::Mood(_))));
    assert!(facts.contains(&Fact::DayMode {
        mode: Mode::Smaller
    }));
    assert!(
        facts
            .iter()
            .any(|fact| matches!(fact, Fact::Grounded { .. }))
    );
    let tiny = facts
        .iter()
        .any(|fact| matches!(fact, Fact::Done(done) if done.size == Size::Tiny));
    assert!(tiny, "{facts:?}");
    assert!(facts.iter().any(|fact| matches!(
        fact,
        Fact::Felt {
            feeling: Some(_),
            ..
        }
    )));
}

#[test]
fn a_tiny_step_leaves_the_same_dot_as_a_full_one() {
    let dots = |keys: &str| sunday().press(keys).rows(13..=19, 47..=78);
    assert_eq!(dots("1"), dots("b1b"));
    assert_eq!(dots("1"), dots("-1"));
}

#[test]
fn a_step_can_be_smaller_or_larger_for_today_alone() {
    let mut visit = sunday()
        .press("-")
        .sees("Think of one person by name")
        .sees("under a minute");
    assert_eq!(visit.plan(), three_values());
    sunday()
        .press("+")
        .sees("5 min")
        .press("u")
        .sees("Connection, if the kettle goes on")
        .sees("Undone: today's size of");
}

#[test]
fn a_step_can_be_set_down_and_taken_up_without_a_reason() {
    let visit = sunday()
        .press("s")
        .sees("1 ~  Send one line to Sam")
        .sees("Connection, set down for today");
    visit
        .press("s")
        .sees("1 ○  Send one line to Sam")
        .press("s1")
        .sees("1 ●  Send one line to Sam");
}

#[test]
fn a_step_that_two_devices_set_down_is_taken_up_with_one_key() {
    let set_down = |n| {
        let commitment = "send-one-line".into();
        entry(n, "2026-03-08 07:00", Fact::SetDown { commitment })
    };
    let visit = sunday().with_entries([set_down(900), set_down(901)]);
    let visit = visit.sees("1 ~  Send one line to Sam").press("<up>s");
    let visit = visit.sees("1 ○  Send one line to Sam").press("u");
    visit.sees("1 ~  Send one line to Sam");
}

#[test]
fn three_done_steps_get_one_quiet_line_and_the_rest_of_the_day() {
    sunday()
        .press("12")
        .sees("That's today's three. The rest of the day is yours.")
        .press("<down>")
        .sees_not("That's today's three");
}

#[test]
fn with_fewer_values_the_line_counts_no_three() {
    let with = |values: usize| {
        let mut plan = three_values();
        plan.values.truncate(values);
        Daymark::at("2026-03-08 08:10").with(plan)
    };
    with(2)
        .press("1")
        .sees_not("The rest of the day is yours.")
        .press("2")
        .sees("That's today's two. The rest of the day is yours.");
    with(1)
        .press("1")
        .sees("That's today's step. The rest of the day is yours.");
}

#[test]
fn opening_or_closing_alone_leaves_no_trace() {
    for keys in ["q", "?<esc>q", "z<space>q", "<esc>q", "Xq"] {
        let mut visit = sunday().press(keys);
        assert_eq!(visit.logged().len(), week_of_marks().len(), "{keys}");
    }
}

#[test]
fn the_first_engaging_key_of_a_day_says_that_the_person_was_here_once() {
    let mut visit = Daymark::at("2026-03-09 08:10")
        .with(three_values())
        .press("<down><down>m<esc>1");
    let here = visit
        .logged()
        .into_iter()
        .filter(|entry| matches!(entry.fact, Fact::Here { .. }))
        .count();
    assert_eq!(here, 1);
}

#[test]
fn a_missed_day_asks_nothing() {
    Daymark::at("2026-03-10 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .sees("Good to see you. Today starts clean.")
        .sees_not("Sunday")
        .sees("1 ○  Think of one person by name")
        .sees("smaller today");
}

#[test]
fn a_comeback_finds_tiny_steps_a_clean_page_and_no_number_of_days() {
    let mut visit = Daymark::at("2026-04-17 08:10")
        .with(three_values())
        .with_entries(week_of_marks());
    let screen = visit.screen();
    for day in ["40", "days", "away for"] {
        assert!(!screen.contains(day), "{day:?} in\n{screen}");
    }
    let visit = visit
        .sees("Welcome back. Life may look different now.")
        .sees("  v choose again")
        .sees("Think of one person by name");
    let mut visit = visit.press("<down>");
    let here = visit
        .logged()
        .into_iter()
        .skip(week_of_marks().len())
        .map(|entry| entry.fact);
    let note = "return-time".to_owned();
    let here: Vec<Fact> = here.collect();
    assert!(matches!(here[0], Fact::Here { .. }), "{here:?}");
    assert_eq!(here[1..], [Fact::NoteShown { note }]);
}

#[test]
fn a_usual_size_is_one_key_away_after_a_gap() {
    Daymark::at("2026-03-20 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .sees("Welcome back. Nothing piled up while you were away.")
        .sees("Connection, under a minute")
        .sees("b usual day")
        .sees_not("v choose again")
        .press("b")
        .sees("1 ○  Send one line to Sam")
        .sees("b smaller day");
}

#[test]
fn a_new_week_is_a_fresh_page() {
    let on = |day: &str| {
        let here = (20..=28).map(|on| entry(2000 + on, &format!("2026-02-{on} 08:00"), Fact::HERE));
        let ticked = ["02-28", "03-08"].map(|on| format!("2026-{on} 07:40"));
        let ticked = ticked.into_iter().zip([100, 200]).flat_map(|(at, n)| {
            (1..=3).map(move |step| entry(n + step as u64, &at, Fact::Done(done(step))))
        });
        let mut plan = three_values();
        for value in &mut plan.values {
            value.since = daymark::domain::day::Day::parse("2026-02-01");
        }
        let marks = week_of_marks().into_iter().chain(here).chain(ticked);
        Daymark::at(&format!("2026-{day} 08:10"))
            .with(plan)
            .with_entries(marks)
    };
    // Nothing of yesterday is open, so the row is free, and the statement keeps its place. It stands the whole day.
    let visit = on("03-09").sees("I want my days").sees_not("10 steps");
    let visit = visit.sees("New week. A fresh page.").press("1<down><up>");
    visit.sees("New week. A fresh page.");
    on("03-10").sees_not("fresh page");
    on("03-01").sees("New month. A fresh page.");
}

#[test]
fn a_window_left_open_turns_its_page_at_four() {
    let visit = sunday().press("1").size(80, 24);
    let visit = visit
        .press("<wait:72000s>")
        .sees("Monday 9 March")
        .sees("1 ○  Send one line to Sam");
    let mut visit = visit.press("1");
    let days: Vec<String> = visit
        .logged()
        .into_iter()
        .skip(week_of_marks().len())
        .filter(|entry| matches!(entry.fact, Fact::Done(_)))
        .map(|entry| entry.day.to_string())
        .collect();
    assert_eq!(days, ["2026-03-08", "2026-03-09"]);
}

#[test]
fn steps_marked_at_two_in_the_night_belong_to_the_day_before() {
    let mut visit = Daymark::at("2026-03-09 02:00")
        .with(three_values())
        .sees("Sunday 8 March")
        .press("1");
    assert!(
        visit
            .logged()
            .iter()
            .all(|entry: &Entry| entry.day.to_string() == "2026-03-08")
    );
}

#[test]
fn a_one_off_on_today_has_a_key_of_its_own() {
    let mut plan = three_values();
    plan.one_offs
        .push(crate::support::landlord(Some("2026-03-08")));
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(plan)
        .sees("4 ○  Reply to the landlord    15 min")
        .press("4");
    let once = visit.logged().into_iter().any(
        |entry| matches!(entry.fact, Fact::Done(done) if done.one_off.is_some() && done.source == Source::OneOff),
    );
    assert!(once);
    visit.sees("4 ●  Reply to the landlord");
}

#[test]
fn a_mark_of_another_window_counts_once_and_one_key_takes_both_back() {
    let other = entry(99, "2026-03-08 08:05", Fact::Done(crate::support::done(1)));
    let mut visit = sunday()
        .with_entries([other])
        .sees("11 steps")
        .press("1")
        .sees("10 steps");
    assert!(
        visit
            .logged()
            .iter()
            .any(|entry| matches!(entry.fact, Fact::Retracted { .. }))
    );
}

#[test]
fn every_size_of_window_keeps_the_date_the_steps_and_the_way_to_help() {
    for width in [30, 40, 61, 80, 120, 200] {
        for height in [8, 12, 14, 20, 24, 40, 60] {
            sunday()
                .size(width, height)
                .sees("Sunday 8 March")
                .sees("Send one line to Sam")
                .sees("3 ●")
                .sees("0 hard moment");
        }
    }
}

#[test]
fn any_size_at_all_draws_something_or_nothing_and_never_stops() {
    for width in [0, 1, 2, 29, 30, 40, 80, 1000, u16::MAX] {
        for height in [0, 1, 2, 5, 7, 8, 13, 14, 500] {
            if u32::from(width) * u32::from(height) <= 500_000 {
                let _ = sunday()
                    .size(width, height)
                    .press("1m<esc>0<esc>?<esc>")
                    .screen();
            }
        }
    }
}

#[test]
fn without_color_and_with_ascii_every_state_reads_differently() {
    let rows = |keys: &str| sunday().ascii().press(keys).rows(7..=8, 1..=42);
    let states = [rows(""), rows("1<down><up>"), rows("s")];
    assert!(states[0].contains("1 o") && states[1].contains("1 *") && states[2].contains("1 ~"));
    assert!(sunday().ascii().screen().is_ascii());
}
