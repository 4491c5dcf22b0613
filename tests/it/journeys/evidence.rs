//! Evidence: sums that only rise, a calendar of the days, first times along a line of time.

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
    same_screen(&visit.rows(1..=20, 1..=80), EVIDENCE);
}

const EVIDENCE: &str = "
  Evidence ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ since 14 December

  143 steps. Each dot is a day on which you chose a direction.
  Connection 52   Growth 47   Autonomy 44

      Dec             Jan             Feb
  Mo      ●   ●   ●   ●   ●   ●   ●
  Tu      ●   ●   ●   ●   ●   ●   ●
  We      ●   ●   ●   ●   ●   ●   ●
  Th      ●   ●   ●   ●   ●   ●   ●
  Fr      ●   ●   ●   ●   ●   ●   ●
  Sa      ●   ●   ●   ●   ●   ●   ●   ●
  Su  ●   ●   ●   ●   ●   ●   ●   ●   ●

  First times
  Walk to the door   1 min ────── 2 min ────────── 5 min
                     14 Dec       3 Jan            21 Feb
  Read               one sentence ────── one page
                     15 Dec              9 Jan
";

#[test]
fn words_that_differ_tell_the_sizes_along_a_line_of_time() {
    let visit = evidence(since_december())
        .size(80, 16)
        .sees("more below")
        .press("<end>")
        .sees("Read               one sentence ──");
    visit
        .sees("15 Dec")
        .sees("9 Jan")
        .sees_not("more below")
        .press("<home>")
        .sees("143 steps")
        .press("<esc><esc>")
        .sees("Ground");
}

#[test]
fn one_value_is_looked_at_alone_and_all_again() {
    let dots = |visit: &mut Daymark| visit.screen().matches('●').count();
    let mut visit = evidence(since_december()).sees("1-3 one value, all");
    let all = dots(&mut visit);
    let mut visit = visit.press("2");
    assert_eq!(dots(&mut visit), 47);
    let mut visit = visit.press("3");
    assert_eq!(dots(&mut visit), 44);
    let mut visit = visit.press("3");
    assert_eq!(dots(&mut visit), all);
}

#[test]
fn where_there_is_room_every_value_has_its_own_days_beside_the_others() {
    let mut visit = evidence(since_december()).size(120, 40).sees("First times");
    let screen = visit.screen();
    let names = screen.lines().find(|row| row.contains("Every value"));
    assert!(names.unwrap().contains("Connection"), "{screen}");
    let mut visit = visit.size(200, 60).sees("Every value");
    let screen = visit.screen();
    let names = screen.lines().find(|row| row.contains("Every value"));
    assert!(names.unwrap().contains("Connection"), "{screen}");
    evidence(since_december()).sees_not("Every value");
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
        .sees("730 steps. Each dot is a day on which you chose a direction.")
        .sees("Connection 244")
        .sees("Autonomy   243");
    let mut visit = visit.press("<home>");
    // As many weeks as fit, the last one last; what is long past has its year.
    let screen = visit.screen();
    assert!(screen.contains("Jul     Aug"), "{screen}");
    assert!(screen.matches('●').count() > 230, "{screen}");
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
fn weeks_away_are_no_hole() {
    let mut entries = since_december();
    let back = entry(200, "2026-09-30 08:00", Fact::Done(done(1)));
    entries.push(back);
    let mut visit = Daymark::at("2026-10-01 08:10")
        .with(plan())
        .with_entries(entries)
        .press("vt");
    let screen = visit.screen();
    let months = screen.lines().find(|row| row.contains("Jan")).unwrap();
    assert!(months.trim_end().ends_with("Feb Sep"), "{screen}");
}

#[test]
fn a_value_without_a_step_has_no_number() {
    let marks = || {
        let on = |day: u64| entry(day, &format!("2026-03-0{day} 08:00"), Fact::Done(done(1)));
        (1..=3).map(on).collect::<Vec<_>>()
    };
    evidence(marks())
        .sees("3 steps. Each dot is a day on which you chose a direction.")
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
fn listened_to_the_days_of_a_month_are_a_count_and_ranges() {
    let said = |entries: Vec<Entry>, keys: &str| {
        let visit = Daymark::at("2026-03-07 08:10").with(plan());
        let mut visit = visit.with_entries(entries).plain().press(keys);
        visit.transcript()
    };
    let all = said(since_december(), "<line:v><line:t>");
    assert!(all.contains("December: 18 days, 14 to 31"), "{all}");
    assert!(all.contains("January: 31 days, 1 to 31"), "{all}");
    assert!(all.contains("February: 3 days, 1, 21 to 22"), "{all}");
    let one = said(since_december(), "<line:v><line:t><line:1>");
    assert!(one.contains("January: 31 days"), "{one}");
    let third = said(since_december(), "<line:v><line:t><line:3>");
    assert!(third.contains("January: 28 days, 1 to 28"), "{third}");
    // Days that lie about are told by the first and the last.
    let on = |n: u64| {
        entry(
            n,
            &format!("2026-02-{:02} 08:00", 2 * n),
            Fact::Done(done(1)),
        )
    };
    let about = said((1..=9).map(on).collect(), "<line:v><line:t>");
    assert!(
        about.contains("February: 9 days, between 2 and 18"),
        "{about}"
    );
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
            .sees("Jan")
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
        .sees("  *   *");
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
