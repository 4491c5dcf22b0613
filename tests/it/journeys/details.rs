//! Where, with whom, when, and a note.

use daymark::domain::{
    day::Day,
    entry::{Detail, Entry, Fact, Heaviness},
    id::Id,
};

use crate::support::{Daymark, done, entry, same_screen, three_values};

/// Eleven days on which the first step was done.
fn eleven_days() -> impl Iterator<Item = Entry> {
    (0..11).zip(1..).map(|(index, n)| {
        let day = Day::ymd(2026, 2, 25).expect("a day").plus(index);
        let time = format!("{day} 09:00");
        entry(n, &time, Fact::Done(done(1)))
    })
}

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(eleven_days())
        .press("1")
}

fn details(visit: &mut Daymark) -> Vec<Detail> {
    let facts = visit.logged().into_iter().map(|entry| entry.fact);
    facts
        .filter_map(|fact| match fact {
            Fact::Detail { detail, .. } => Some(detail),
            _ => None,
        })
        .collect()
}

fn place(id: &str) -> Detail {
    Detail {
        place: Some(id.to_owned()),
        ..Detail::default()
    }
}

#[test]
fn the_groups_are_laid_out_as_they_were_drawn() {
    let mut visit = sunday()
        .press("i2wSent it from the bench.<enter>")
        .press("<up><up><up>");
    same_screen(&visit.rows(5..=22, 1..=42), DETAILS);
    visit.sees("1-4 choose  Arrows move  u undo  w note  Esc back");
}

const DETAILS: &str = "
  Details ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Send one line to Sam
  Connection, done, 12th time

> Where               With
  1 ○  home             ○  alone
  2 ●  outside          ○  with someone
  3 ○  work or study    ○  online or phone
  4 ○  elsewhere        ○  an animal

  When   ● now        ○ earlier today

  Note   Sent it from the bench.
         ─────────────────────────────────
";

#[test]
fn months_long_past_count_as_well() {
    let autumn = ["2025-09-05 09:00", "2025-11-05 09:00"];
    let autumn = autumn
        .into_iter()
        .zip(40..)
        .map(|(time, n)| entry(n, time, Fact::Done(done(1))));
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(eleven_days())
        .with_entries(autumn)
        .press("1i")
        .sees("14th time");
}

#[test]
fn opening_writes_nothing_and_each_choice_is_written_at_once() {
    let mut visit = sunday().press("i");
    assert_eq!(details(&mut visit), []);
    let mut visit = visit.press("2<right>1<right>2");
    let company = Detail {
        company: Some("alone".to_owned()),
        ..Detail::default()
    };
    let earlier = Detail {
        earlier: Some(true),
        ..Detail::default()
    };
    assert_eq!(details(&mut visit), [place("outside"), company, earlier]);
    visit
        .sees("1 ○ now      2 ● earlier today")
        .press("2")
        .sees("1 ● now");
}

#[test]
fn the_same_key_again_clears() {
    let mut visit = sunday()
        .press("i1")
        .sees("1 ●  home")
        .press("1")
        .sees("1 ○  home");
    assert_eq!(details(&mut visit), [place("home"), place("")]);
}

#[test]
fn what_was_said_last_time_is_named_and_enter_keeps_it() {
    let last = Fact::Detail {
        of: Id::new("01TEST00000000000000000011"),
        detail: Detail {
            company: Some("someone".to_owned()),
            ..place("outside")
        },
    };
    let with_last = || {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(eleven_days())
            .with_entries([entry(20, "2026-03-07 09:01", last.clone())])
            .press("1i")
            .sees("2 ○  outside          ○  with someone")
            .reads("as last time: outside, with someone Enter keeps it")
    };
    let mut visit = with_last().press("<esc>");
    assert_eq!(details(&mut visit).len(), 1);
    let mut visit = with_last().press("1<esc>");
    assert_eq!(details(&mut visit)[1..], [place("home")]);
    let mut visit = with_last()
        .press("1")
        .reads("as last time: with someone  Enter keeps it")
        .press("<enter>");
    let company = Detail {
        company: Some("someone".to_owned()),
        ..Detail::default()
    };
    assert_eq!(details(&mut visit)[1..], [place("home"), company]);
    let mut visit = with_last().press("<enter>").sees("Today ━");
    assert_eq!(details(&mut visit)[1].place.as_deref(), Some("outside"));
}

#[test]
fn what_was_cleared_stays_cleared() {
    let last = Fact::Detail {
        of: Id::new("01TEST00000000000000000011"),
        detail: place("outside"),
    };
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .with_entries(eleven_days())
        .with_entries([entry(20, "2026-03-07 09:01", last)])
        .press("1i22")
        .sees("2 ○  outside")
        .press("<esc>i")
        .sees("2 ○  outside")
        .press("<esc>u")
        .sees("Undone: details of Send one line to Sam.")
        .press("i")
        .sees("2 ●  outside");
}

#[test]
fn a_note_is_kept_half_typed_for_its_own_step() {
    let visit = sunday().press("2<up>iwBy the wind<esc><esc>");
    let visit = visit.press("<down>iw").sees_not("By the wind");
    let mut visit = visit
        .press("<esc><esc><up>iw")
        .sees("By the wind")
        .press("ow.<enter>")
        .sees("By the window.");
    let notes: Vec<_> = details(&mut visit);
    assert_eq!(notes[0].note.as_deref(), Some("By the window."));
    let mut visit = visit.press("w<c-u><enter>").sees_not("By the window.");
    assert_eq!(details(&mut visit)[1].note.as_deref(), Some(""));
}

#[test]
fn an_open_step_has_no_details() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .press("i")
        .sees("Today ━")
        .sees("Details come after a tick.");
}

#[test]
fn a_small_screen_shows_one_group_under_the_other() {
    sunday()
        .size(40, 12)
        .press("i")
        .sees("> Where")
        .sees("4 ○  elsewhere")
        .press("<down>")
        .sees("> With")
        .sees("4 ○  an animal")
        .press("4")
        .sees("4 ●  an animal")
        .press("wDog<enter>")
        .sees("Dog");
    sunday()
        .size(29, 7)
        .press("i")
        .sees("> Where")
        .sees("1 ○  home");
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .ascii()
        .press("1i2")
        .sees("2 *  outside          o  with someone");
}

/// Fourteen days here, and a step that was done on each.
fn two_weeks() -> impl Iterator<Item = Entry> {
    (0..14).zip(1..).flat_map(|(index, n)| {
        let day = Day::ymd(2026, 2, 22).expect("a day").plus(index);
        let here = entry(2 * n, &format!("{day} 08:59"), Fact::HERE);
        [
            here,
            entry(2 * n + 1, &format!("{day} 09:00"), Fact::Done(done(1))),
        ]
    })
}

#[test]
fn the_question_of_heaviness_is_offered_once_after_two_weeks() {
    let offer = "the key i can ask how heavy it looks.";
    let visit = || {
        Daymark::at("2026-03-08 08:10")
            .with(three_values())
            .with_entries(two_weeks())
    };
    sunday().press("i").sees_not(offer);
    let mut declined = visit().press(",").sees_not("Expected, actual");
    declined = declined
        .press("<esc>1i")
        .reads(offer)
        .sees("y yes")
        .press("n")
        .sees_not(offer)
        .press("<esc>i")
        .sees_not(offer);
    assert!(!declined.plan().settings.expected_vs_actual);
    let mut ignored = visit().press("1i<esc>i").sees_not(offer);
    assert!(!ignored.plan().settings.expected_vs_actual);
    let mut taken = visit().press("1iy");
    assert!(taken.plan().settings.expected_vs_actual);
    taken
        .press("<esc>,")
        .sees("Expected, actual      on")
        .press("<esc>u")
        .press(",")
        .sees("Expected, actual      off");
}

fn weighing() -> Daymark {
    let mut plan = three_values();
    plan.settings.expected_vs_actual = true;
    Daymark::at("2026-03-08 08:10").with(plan)
}

#[test]
fn before_and_after_a_step_one_key_says_how_heavy() {
    Daymark::at("2026-03-08 08:10")
        .with(three_values())
        .press("i")
        .sees("1 ○  Send one line to Sam");
    let mut visit = weighing()
        .press("i")
        .sees("How heavy do you expect it to be?")
        .sees("1-3 choose  Esc back")
        .sees_not("lighter")
        .press("3")
        .sees("Today ━━")
        .press("i")
        .sees("3 ●  heavy")
        .press("<esc>1i")
        .sees("Where")
        .press("<down><down><down>")
        .sees("> How heavy was it?")
        .sees("1 ○ light   2 ○ middling   3 ○ heavy")
        .press("1")
        .sees("1 ● light");
    let said = details(&mut visit).pop().and_then(|detail| detail.actual);
    assert_eq!(said, Some(Heaviness::Light));
    visit
        .press("u")
        .sees("1 ○ light")
        .press("<esc>")
        .press("2i")
        .sees_not("How heavy");
}

#[test]
fn guesses_that_were_too_heavy_are_told_as_a_count() {
    let pairs = |days: i64, lighter: i64| {
        (0..days).zip(1..).flat_map(move |(index, n)| {
            let day = Day::ymd(2026, 2, 25).expect("a day").plus(index);
            let expected = Fact::Expected {
                commitment: Id::new("send-one-line"),
                heaviness: Heaviness::Middling,
            };
            let mark = entry(3 * n, &format!("{day} 09:00"), Fact::Done(done(1)));
            let actual = if index < lighter {
                Heaviness::Light
            } else {
                Heaviness::Heavy
            };
            let detail = Detail {
                actual: Some(actual),
                ..Detail::default()
            };
            let of = mark.id.clone();
            [
                entry(3 * n - 1, &format!("{day} 08:59"), expected),
                mark,
                entry(
                    3 * n + 1,
                    &format!("{day} 09:01"),
                    Fact::Detail { of, detail },
                ),
            ]
        })
    };
    let told = |days, lighter| weighing().with_entries(pairs(days, lighter)).press("i");
    told(6, 5).reads("5 of 6 times it was lighter than you expected.");
    told(4, 4).sees_not("lighter");
    told(6, 4).sees_not("lighter");
}
