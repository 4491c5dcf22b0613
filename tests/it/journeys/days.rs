//! Days: everything past in one place.

mod words;

use daymark::domain::{
    day::Day,
    entry::{Detail, Fact, Feeling, Mood},
    plan::Plan,
    size::Size,
};

use crate::support::{Daymark, done, entry, same_screen, three_values, week_of_marks};

fn sunday() -> Daymark {
    let saturday = entry(1, "2026-03-07 09:00", Fact::Done(done(1)));
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries([saturday])
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

#[test]
fn yesterday_is_selected_and_the_week_is_as_it_was_drawn() {
    let felt = |n: u64, of: u64, feeling| {
        let of = entry(of, "2026-03-07 07:30", Fact::HERE).id;
        entry(
            n,
            "2026-03-07 07:31",
            Fact::Felt {
                of,
                feeling: Some(feeling),
            },
        )
    };
    let rain = Fact::Detail {
        of: entry(18, "2026-03-07 07:30", Fact::HERE).id,
        detail: Detail {
            note: Some("It rained.".to_owned()),
            ..Detail::default()
        },
    };
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .with_entries([
            felt(31, 18, Feeling::Restful),
            entry(32, "2026-03-07 08:00", rain),
            entry(
                33,
                "2026-03-07 08:00",
                Fact::Mood(Mood::Word("mild".to_owned())),
            ),
            entry(
                34,
                "2026-03-07 20:00",
                Fact::Mood(Mood::Own("soft".to_owned())),
            ),
        ])
        .press("y");
    same_screen(&visit.rows(1..=24, 1..=80), DAYS);
}

const DAYS: &str = "
  Days ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ / search

  Su  8 March   ●    today        Saturday 7 March
> Sa  7 March   ●    It rained.
  Fr  6 March   ●                 2 ●  Read one page
  Th  5 March   ●●●                    Growth, 2 min, restful
  We  4 March   ●●                     It rained.
  Tu  3 March   ●                 Mood    mild, soft
  Mo  2 March   ●
                                  Also on this day
                                  1    Send one line to Sam
                                  3    Choose tonight's dinner











  Enter into it  1-3 mark  / search  c note  Esc back    ? keys  0 hard moment
";

#[test]
fn a_mark_goes_to_the_selected_day_and_is_called_backfilled() {
    let mut visit = sunday().press("y2e").sees("Growth, 2 min, energizing");
    let yesterday = day("2026-03-07");
    let marks: Vec<_> = visit.logged().into_iter().skip(1).collect();
    let mark = marks.iter().find_map(|entry| match &entry.fact {
        Fact::Done(done) => Some((entry.day, done.backfilled, done.certain)),
        _ => None,
    });
    assert_eq!(mark, Some((yesterday, true, false)));
    let felt = marks.iter().find(|entry| {
        matches!(&entry.fact, Fact::Felt { feeling, .. } if *feeling == Some(Feeling::Energizing))
    });
    assert_eq!(felt.map(|entry| entry.day), Some(yesterday));
    visit
        .press("<esc>")
        .sees("Today ━")
        .sees("1 ○  Send one line to Sam")
        .sees("2 steps");
}

#[test]
fn a_mark_can_be_taken_back_twice_over() {
    sunday()
        .press("y3")
        .sees("3 ●  Choose tonight's dinner")
        .press("3")
        .sees("3    Choose tonight's dinner")
        .press("1")
        .sees("1    Send one line to Sam")
        .press("u")
        .sees("1 ●  Send one line to Sam")
        .sees("Undone: the tick of Send one line to Sam taken back.");
}

#[test]
fn arrows_go_through_days_and_weeks_and_write_nothing() {
    let old = entry(90, "2026-02-20 09:00", Fact::Done(done(2)));
    let older = entry(91, "2025-06-20 09:00", Fact::Done(done(3)));
    let visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(week_of_marks())
        .with_entries([old, older])
        .press("y")
        .sees("> Sa  7 March")
        .press("<down>")
        .sees("> Fr  6 March")
        .press("<pgdn>")
        .sees("> Fr 20 Feb")
        .press("<down>")
        .sees("> 20 June 2025")
        .sees("Friday 20 June 2025")
        .press("<pgup>")
        .sees("> Fr 20 Feb")
        .press("<end>")
        .sees("> 20 June 2025")
        .press("<home>")
        .sees("> Su  8 March");
    let mut visit = visit.press("<down><right><left><up>");
    let seen = visit
        .logged()
        .into_iter()
        .filter(|entry| entry.fact == Fact::Seen {});
    assert_eq!(
        seen.map(|entry| entry.day).collect::<Vec<_>>(),
        [day("2026-03-07")]
    );
}

#[test]
fn going_into_a_day_says_once_that_it_was_seen_and_makes_no_day_here() {
    let friday = entry(1, "2026-03-06 09:00", Fact::Done(done(1)));
    let mut visit = Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries([friday])
        .press("y<enter><esc><enter>")
        .sees("> 1    Send one line to Sam");
    let yesterday = day("2026-03-07");
    let of_it: Vec<Fact> = visit
        .logged()
        .into_iter()
        .filter(|entry| entry.day == yesterday)
        .map(|entry| entry.fact)
        .collect();
    assert_eq!(of_it, [Fact::Seen {}]);
    assert!(!visit.app().session.record(yesterday).here);
    // And what was seen alone is no day that stands in the list.
    visit
        .press("<esc><esc>")
        .sees("Today ━")
        .press("y<wait:90000s><esc>y")
        .sees_not("Sa  7 March");
}

#[test]
fn inside_a_day_the_rows_are_marked_and_felt_one_by_one() {
    sunday()
        .press("y<enter>")
        .sees("> 1 ●  Send one line to Sam")
        .press("<down><down><space>")
        .sees("> 3 ●  Choose tonight's dinner")
        .press("n")
        .sees("Autonomy, 2 min, neutral")
        .press("<up>r")
        .sees("Connection, 2 min, restful")
        .press("i")
        .sees("Details")
        .press("<esc><esc>")
        .sees("> Sa  7 March   ●●");
}

#[test]
fn enter_on_today_closes_and_today_is_marked_like_any_day() {
    sunday()
        .press("y<home>1")
        .sees("1 ●  Send one line to Sam")
        .press("<enter>")
        .sees("Today ━")
        .sees("1 ●  Send one line to Sam");
}

#[test]
fn a_word_and_basics_go_to_that_day() {
    let mut visit = sunday()
        .press("ym")
        .sees("Which word fits that day?")
        .press("1")
        .press("7")
        .sees("Body   wind-down")
        .sees("Mood   ");
    let yesterday = day("2026-03-07");
    let record = visit.app().session.record(yesterday).clone();
    assert!(record.mood.is_some() && record.basics.len() == 1);
}

/// A plan in which the step of Growth was let go on Friday for another.
fn swapped() -> Plan {
    let mut plan = three_values();
    let mut other = plan.commitments[1].clone();
    plan.commitments[1].retired = Some(day("2026-03-06"));
    other.id = "other".into();
    other.since = Some(day("2026-03-06"));
    "Look up one word.".clone_into(&mut other.sizes.two);
    plan.commitments.push(other);
    plan
}

#[test]
fn a_day_keeps_the_steps_it_offered_in_the_sizes_it_offered() {
    let offered = [("read-one-page", Size::Tiny), ("send-one-line", Size::Two)];
    let offered = offered.map(|(id, size)| (id.into(), size));
    let here = Fact::Here {
        offered: Some(offered.into_iter().collect()),
        device: None,
    };
    Daymark::at("2026-03-08 08:10")
        .with(swapped())
        .with_entries([
            entry(1, "2026-03-05 09:00", Fact::HERE),
            entry(2, "2026-03-07 09:00", here),
        ])
        .press("y")
        .sees("2    Read one sentence")
        .sees_not("Look up one word")
        .sees_not("dinner")
        // An older daymark did not say what a day offered: what the plan had then.
        .press("<down>")
        .sees("Thursday 5 March")
        .sees("2    Read one page")
        .sees("3    Choose tonight's dinner");
    // On a day on which nobody came the plan of that day stands there.
    Daymark::at("2026-03-08 08:10")
        .with(swapped())
        .press("y")
        .sees("2    Look up one word")
        .press("2")
        .sees("2 ●  Look up one word");
}

#[test]
fn the_selected_day_stays_while_the_page_turns() {
    Daymark::at("2026-03-08 03:50")
        .with(three_values())
        .press("y")
        .sees("Friday 6 March")
        .press("<wait:1200s>")
        .sees("Saturday 7 March")
        .press("<esc>y")
        .sees("> Sa  7 March");
}

#[test]
fn a_small_screen_shows_the_day_below_the_list_and_alone_once_it_is_entered() {
    let mut visit = sunday().size(40, 12).press("y");
    same_screen(&visit.rows(1..=11, 1..=40), SMALL);
    let mut visit = visit.press("<enter><down>");
    same_screen(&visit.rows(1..=11, 1..=40), SMALL_INSIDE);
    sunday()
        .size(29, 7)
        .press("y")
        .sees("Saturday 7 March: 1 step");
    sunday()
        .ascii()
        .press("y<enter>")
        .sees("> 1 *  Send one line to Sam");
}

const SMALL: &str = "
  Days ━━━━━━━━━━━━━━━━━━━━━━ / search

  Su  8 March        today
> Sa  7 March   ●

  Saturday 7 March
  1 ●  Send one line to Sam
       Connection, 2 min
  Also on this day
  2    Read one page
                            more below
";

const SMALL_INSIDE: &str = "
  Days ━━━━━━━━━━━━━━━━━━━━━━ / search

  Saturday 7 March

  1 ●  Send one line to Sam
       Connection, 2 min

  Also on this day
> 2    Read one page
  3    Choose tonight's dinner

";

#[test]
fn in_five_rows_the_day_its_steps_and_what_was_searched_for_can_be_read() {
    let mut visit = sunday()
        .size(20, 5)
        .press("y")
        .sees("Saturday 7 March: 1")
        .sees("Enter into it")
        .sees("0 hard moment")
        .press("<enter>")
        .sees("> 1 ●  Send one line")
        .sees("1-3 mark")
        .press("2")
        .press("<esc>")
        .sees("2\nsteps");
    assert_eq!(
        visit.logged().last().map(|entry| entry.day),
        Some(day("2026-03-07"))
    );
    visit
        .press("cOn the pier.<enter>/pier")
        .sees("the pier.")
        .press("x")
        .sees("No note, step or");
}
