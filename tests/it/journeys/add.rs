//! Something new, by the five-minute rule.

use daymark::domain::{
    block::Block,
    day::Day,
    entry::{Fact, Source},
    plan::OneOff,
};

use crate::support::{Daymark, same_screen, three_values};

fn sunday() -> Daymark {
    Daymark::at("2026-03-08 08:10").with(three_values())
}

/// The landlord's letter, after the first question.
fn landlord(keys: &str) -> Daymark {
    sunday()
        .press("a<tab><tab>wReply to the landlord<enter>")
        .press(keys)
}

fn one_off(visit: &mut Daymark) -> OneOff {
    let plan = visit.plan();
    assert_eq!(plan.one_offs.len(), 1);
    plan.one_offs[0].clone()
}

#[test]
fn the_four_questions_look_as_they_were_drawn() {
    let mut visit = sunday().press("a<tab><tab>wReply to the landlord");
    same_screen(&visit.rows(5..=22, 1..=42), WHAT);
    let mut visit = visit.sees("Enter next  Esc back").press("<enter>");
    same_screen(&visit.rows(5..=22, 1..=42), HOW_LONG);
    let mut visit = visit.sees("1-5 choose  Esc back").press("1");
    same_screen(&visit.rows(5..=22, 1..=42), NOW);
    let mut visit = visit
        .sees("y now  t later today  Esc back")
        .press("<esc>3<right><right>3");
    same_screen(&visit.rows(5..=22, 1..=42), PLACE);
    visit.sees("Enter keep  Left Right day  1-5 time  Esc back");
}

const WHAT: &str = "
  Add ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  For Autonomy          Tab another value

  1  Choose tonight's music
  2  Choose what to wear next
  3  Cross one choice off a list
> w  write your own

  Reply to the landlord
  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
  Start with what your hands do.
";

const HOW_LONG: &str = "
  Add ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Reply to the landlord
  Autonomy

  About how long?

> 1  under five minutes
  2  5 to 10 minutes
  3  15 minutes
  4  30 minutes
  5  longer
";

const NOW: &str = "
  Add ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Reply to the landlord
  Autonomy, under five minutes

  Under five minutes. Do it now?

> y  now
  t  later today
";

const PLACE: &str = "
  Add ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Reply to the landlord
  Autonomy, 15 minutes

  Give it a place.

  today  Mo >Tu  We  Th  Fr  Sa

  1  morning
  2  midday
> 3  afternoon
  4  evening
  5  any time

  c  a first slice under five minutes
";

#[test]
fn under_five_minutes_can_be_done_now() {
    let mut visit = landlord("1y").sees("Reply to the landlord.");
    let item = one_off(&mut visit);
    assert_eq!((item.minutes, item.block), (4, Block::Any));
    assert_eq!(item.day, Day::parse("2026-03-08"));
    assert_eq!(item.value.as_str(), "autonomy");
    let mut visit = visit.press("<enter>").sees("4 ●  Reply to the landlord");
    let mark = visit
        .logged()
        .into_iter()
        .find_map(|entry| match entry.fact {
            Fact::Done(done) => Some(done),
            _ => None,
        });
    let mark = mark.expect("a mark");
    assert_eq!(mark.one_off, Some(item.id));
    assert_eq!(mark.source, Source::Start);
}

#[test]
fn or_later_today() {
    let mut visit = landlord("1t").sees("4 ○  Reply to the landlord    4 min");
    assert_eq!(one_off(&mut visit).day, Day::parse("2026-03-08"));
    let mut visit = visit
        .press("u")
        .sees("Undone: Reply to the landlord added.")
        .sees_not("4 ○");
    assert_eq!(visit.plan().one_offs, []);
    let mut visit = visit.press("<c-r>").sees("4 ○  Reply to the landlord");
    one_off(&mut visit);
}

#[test]
fn everything_longer_gets_a_day_and_a_time() {
    let mut visit = landlord("3<right><right>3<enter>").sees_not("landlord");
    let item = one_off(&mut visit);
    assert_eq!((item.minutes, item.block), (15, Block::Afternoon));
    assert_eq!(item.day, Day::parse("2026-03-10"));
    for (key, minutes) in [("2", 10), ("4", 30), ("5", 45)] {
        let mut visit = landlord(key).press("<enter>");
        assert_eq!(one_off(&mut visit).minutes, minutes);
    }
}

#[test]
fn enter_alone_finishes_it() {
    let mut visit = sunday().press("a<enter><enter><enter>");
    assert_eq!(one_off(&mut visit).text, "Send one line: thinking of you.");
    visit.sees("Send one line: thinking of you");
}

#[test]
fn a_first_slice_is_under_five_minutes() {
    let mut visit = landlord("4c")
        .sees("What could come first?")
        .press("1")
        .sees("Under five minutes. Do it now?")
        .press("t");
    let item = one_off(&mut visit);
    assert_eq!(
        (item.text.as_str(), item.minutes),
        ("Reply to the landlord: open it and look for 2 minutes", 2)
    );
    let mut visit = landlord("4cwfind the letter<enter>t");
    let item = one_off(&mut visit);
    assert_eq!(
        (item.text.as_str(), item.minutes),
        ("Reply to the landlord: find the letter", 4)
    );
}

#[test]
fn the_line_under_the_field_is_a_hint_and_never_a_gate() {
    sunday()
        .press("awbe nicer")
        .sees("Could a camera see it? Start with what")
        .sees("your hands or feet do.")
        .press("<enter>")
        .sees("About how long?");
    sunday()
        .press("awhave a talk with Sam")
        .sees("Sending it is the step. The answer is up");
}

#[test]
fn a_day_has_room_for_three_and_the_rest_waits() {
    let visit = sunday()
        .press("a1<enter>t")
        .press("a2<enter>t")
        .press("a3<enter>t");
    let mut visit = visit
        .sees("6 ○")
        .press("awA fourth one<enter>1t")
        .sees("That day holds three already. This one waits.");
    assert_eq!(visit.plan().one_offs[3].day, None);
    visit.sees_not("A fourth one");
}

#[test]
fn a_one_off_whose_day_passed_goes_without_a_word() {
    let store = landlord("1t").store();
    Daymark::at("2026-03-09 08:10")
        .with_store(store)
        .sees("Monday 9 March")
        .sees_not("landlord");
}

#[test]
fn nothing_half_typed_is_lost_on_the_way_back() {
    sunday()
        .press("awReply to<esc><esc>")
        .sees("Today ━")
        .press("a")
        .sees("> w  write your own")
        .sees("Reply to")
        .press("<enter> Sam<enter>")
        .sees("Reply to Sam")
        .press("<esc>")
        .sees("Reply to Sam")
        .press("<esc>")
        .sees("Today ━");
}

#[test]
fn every_question_fits_a_small_screen() {
    landlord("3")
        .size(60, 20)
        .sees(">today  Mo  Tu  We  Th  Fr  Sa");
    landlord("3")
        .size(40, 12)
        .sees("> 5  any time")
        .press("<down>")
        .sees("> c  a first slice under five minutes");
    sunday()
        .size(40, 12)
        .press("awReply")
        .sees("Reply")
        .sees("Start with what your hands do.");
    landlord("").size(29, 7).sees("About how long?");
    sunday().ascii().press("a").sees("Add =====");
}
