//! Evidence: sums that only rise, dots that flow like text, first times, a year of days.

use daymark::domain::{
    day::Day,
    entry::{Done, Entry, Fact, Source},
    plan::Plan,
    size::Size,
};

use crate::support::{Daymark, done, entry, same_screen, three_values, week_of_marks};

/// Steps with the wordings of the frame: one that is the same in every size, one that is not.
fn plan() -> Plan {
    let mut plan = three_values();
    let walk = &mut plan.commitments[0].sizes;
    for text in [&mut walk.tiny, &mut walk.two, &mut walk.five] {
        "Walk to the door.".clone_into(text);
    }
    plan
}

fn sized(step: usize, size: Size) -> Done {
    Done { size, ..done(step) }
}

/// 143 steps since 14 December: 52, 47 and 44, of which 12 weeks show all.
fn since_december() -> Vec<Entry> {
    let first = Day::parse("2025-12-14").unwrap();
    let mut entries = Vec::new();
    let mut mark = |on: i64, done: Done| {
        let n = entries.len() as u64 + 1;
        let day = first.plus(on);
        entries.push(entry(n, &format!("{day} 08:00"), Fact::Done(done)));
    };
    for on in 0..52 {
        let size = match on {
            0..20 => Size::Tiny,
            20..50 => Size::Two,
            _ => Size::Five,
        };
        // The last two lie on 21 and 22 February.
        mark(if on < 50 { on } else { on + 19 }, sized(1, size));
    }
    for on in 0..47 {
        let size = if on < 25 { Size::Tiny } else { Size::Two };
        mark(on + 1, sized(2, size));
    }
    for on in 0..44 {
        // Things done beside the plan count, and have no ladder.
        let beside = Done {
            commitment: None,
            source: Source::Extra,
            ..done(3)
        };
        mark(on + 2, beside);
    }
    entries
}

fn evidence(entries: Vec<Entry>) -> Daymark {
    Daymark::at("2026-03-07 08:10")
        .with(plan())
        .with_entries(entries)
        .press("vt")
}

#[test]
fn evidence_is_as_it_was_drawn() {
    let mut visit = evidence(since_december());
    same_screen(&visit.rows(1..=16, 1..=80), EVIDENCE);
}

const EVIDENCE: &str = "
  Evidence ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ since 14 December

  143 steps. Each dot is a time you chose a direction.

  Connection 52  ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ●
                 ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ●

  Growth     47  ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ●
                 ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ●

  Autonomy   44  ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ● ●
                 ● ● ● ● ● ● ● ● ● ● ● ● ● ●

  First times
  Walk to the door   1 min on 14 Dec, 2 min on 3 Jan, 5 min on 21 Feb
  Read               one sentence on 15 Dec, one page on 9 Jan
";

#[test]
fn words_that_differ_tell_the_sizes_and_a_year_of_days_stands_below() {
    let visit = evidence(since_december())
        .size(80, 20)
        .sees("Read               one sentence on 15 Dec, one page on 9 Jan");
    let visit = visit
        .sees("more below")
        .press("<end>")
        .sees("Days with a step, the last twelve months");
    visit
        .sees("Dec")
        .sees_not("Mar")
        .sees_not("more below")
        .press("<home>")
        .sees("143 steps")
        .press("<esc><esc>")
        .sees("Ground");
}

/// Two years of every day, one step each.
fn two_years() -> Vec<Entry> {
    let first = Day::parse("2024-03-08").unwrap();
    (0..730)
        .zip(1u64..)
        .zip([1, 2, 3].into_iter().cycle())
        .map(|((on, n), step)| {
            let day = first.plus(on);
            entry(n, &format!("{day} 08:00"), Fact::Done(done(step)))
        })
        .collect()
}

#[test]
fn two_years_are_counted_with_their_long_past_months() {
    let visit = evidence(two_years());
    let visit = visit
        .sees("since 8 March 2024")
        .sees("730 steps. Each dot")
        .sees("Connection 244")
        .sees("Autonomy   243");
    let mut visit = visit.press("<end>");
    let screen = visit.screen();
    let december = screen
        .lines()
        .find(|row| row.trim_start().starts_with("Dec"));
    assert_eq!(december.unwrap().matches('●').count(), 31, "{screen}");
    // The step's own count knows them too.
    visit.press("<esc><esc>2i").sees("244th time");
}

#[test]
fn a_blank_page_and_a_long_absence_are_no_numbers_of_days() {
    evidence(Vec::new()).sees("The first mark you make will stand here.");
    let visit = Daymark::at("2027-04-12 08:10")
        .with(plan())
        .with_entries(since_december());
    visit
        .press("vt")
        .sees("since 14 December 2025")
        .sees("143 steps.")
        .sees("Connection 52")
        .sees_not("days away");
}

#[test]
fn after_a_long_absence_only_months_with_a_step_are_listed() {
    let mut visit = Daymark::at("2026-10-01 08:10")
        .with(plan())
        .with_entries(since_december())
        .press("vt<end>")
        .sees("Days with a step");
    let screen = visit.screen();
    let below = screen.lines().skip_while(|row| !row.contains("Days with"));
    let rows: Vec<&str> = below
        .skip(1)
        .map(str::trim)
        .take_while(|row| !row.is_empty())
        .collect();
    let months: Vec<&str> = rows.iter().map(|row| &row[..3]).collect();
    assert_eq!(months, ["Dec", "Jan", "Feb"], "{screen}");
    assert!(rows.iter().all(|row| row.contains('●')), "{screen}");
}

#[test]
fn a_value_without_a_step_has_no_number() {
    let marks = || {
        let on = |day: u64| entry(day, &format!("2026-03-0{day} 08:00"), Fact::Done(done(1)));
        (1..=3).map(on).collect::<Vec<_>>()
    };
    evidence(marks())
        .sees("3 steps. Each dot is a time you chose a direction.")
        .sees("Connection 3")
        .sees_not("Growth")
        .sees_not("Autonomy");
    let visit = Daymark::at("2026-03-07 08:10").with(plan());
    let mut visit = visit
        .with_entries(marks())
        .plain()
        .press("<line:v><line:t>");
    let said = visit.transcript();
    let (_, said) = said.split_once("page: Evidence").unwrap();
    assert!(said.contains("Connection: 3 steps"), "{said}");
    assert!(!said.contains("Growth"), "{said}");
}

#[test]
fn the_dots_say_how_far_they_go_back_where_the_counts_go_further() {
    evidence(two_years())
        .sees("730 steps. Each dot is a direction you chose in the last twelve weeks.");
    // With no step in twelve weeks there is no dot to speak of.
    Daymark::at("2026-10-01 08:10")
        .with(plan())
        .with_entries(since_december())
        .press("vt")
        .sees("143 steps.")
        .sees_not("Each dot")
        .sees("Connection 52");
}

#[test]
fn evidence_reads_well_on_small_screens_and_in_ascii() {
    for (width, height) in [(60, 20), (40, 12)] {
        let visit = Daymark::at("2026-03-07 08:10")
            .with(plan())
            .with_entries(since_december());
        let mut visit = visit
            .size(width, height)
            .press("vt")
            .sees("143 steps.")
            .sees("Connection 52");
        for row in visit.screen().lines() {
            assert!(row.chars().count() <= usize::from(width), "{row}");
        }
        visit
            .press("<end>")
            .sees("Feb")
            .press("<up>")
            .press("<esc>")
            .stays();
    }
    evidence(since_december()).press("<esc><esc>q").has_left();
    let ascii = Daymark::at("2026-03-07 08:10")
        .with(plan())
        .with_entries(since_december());
    ascii
        .ascii()
        .press("vt")
        .sees("Evidence ====")
        .sees("52  * * *");
}

#[test]
fn one_line_has_the_beginning_of_a_page_that_is_only_read() {
    let morning = || {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(week_of_marks())
            .size(29, 7)
    };
    morning().press("vt").sees("steps");
    morning()
        .press("?<enter>")
        .sees("daymark turns")
        .sees_not("About");
    morning().press("c").sees_not("Note to self");
}
