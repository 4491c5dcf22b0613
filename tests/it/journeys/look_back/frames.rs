//! The frames as they were drawn.

use super::{ENTER, sunday, with_a_waiting_one_off};
use crate::support::Daymark;

#[test]
fn your_week() {
    sunday().press("w").shows(WEEK);
}

#[test]
fn what_helped() {
    sunday().press("w<enter>15").shows(HELPED);
}

#[test]
fn what_got_in_the_way_of_a_step_and_what_follows() {
    let visit = sunday().press("w<enter><enter>2");
    visit.press("1").shows(IN_WAY);
}

#[test]
fn what_got_in_the_way_is_asked_in_place() {
    sunday().press("w<enter><enter>2").shows(ASKED);
}

#[test]
fn next_week() {
    sunday().press("w<enter><enter>21<enter>").shows(NEXT);
}

#[test]
fn a_wide_window_says_beside_each_page_what_the_selected_row_is_about() {
    let wide = || sunday().size(120, 40).press("w");
    let beside = |visit: &mut Daymark| visit.rows(1..=40, 72..=116);
    let mut visit = wide().press("<down>");
    let said = beside(&mut visit);
    assert!(said.contains("Sa  7 March  energizing"), "{said}");
    let mut visit = visit.press("<enter>");
    let said = beside(&mut visit);
    assert!(said.contains("would offer: Think of one"), "{said}");
    let mut visit = visit.press("<enter><down>");
    let said = beside(&mut visit);
    assert!(said.contains("Marked on Tuesday"), "{said}");
    let mut visit = visit.press("2<down>");
    let said = beside(&mut visit);
    assert!(said.contains("Next week: Read one page, "), "{said}");
    let mut visit = visit.press("1");
    let said = beside(&mut visit);
    assert!(said.contains("Or: Look up one thing"), "{said}");
    let mut visit = visit.press("<enter>");
    let said = beside(&mut visit);
    assert!(said.contains("Or: Look up one thing"), "{said}");
    let mut visit = visit.press("<end>");
    let said = beside(&mut visit);
    assert!(said.contains("Sizes, times, plans"), "{said}");
    assert!(said.contains("Growth        Read one sentence"), "{said}");
}

#[test]
fn a_change_stands_in_one_row_as_long_as_it_can_and_its_reason_gives_way_first() {
    let change = "Send one line to Sam  →  Think of one person by name";
    for (width, row, below) in [
        (109, change, "the whole week"),
        (120, change, "too big"),
        (40, "→  Think of one person by name", "too big"),
    ] {
        let mut visit = sunday().size(width, 40).press("w<enter><enter>11");
        let screen = visit.rows(1..=40, 1..=70);
        let mut rows = screen
            .lines()
            .skip_while(|line| !line.contains(row))
            .skip(1);
        assert!(
            rows.any(|line| line.trim_start_matches([' ', '4']) == below),
            "{screen}"
        );
    }
}

#[test]
fn the_rest_of_the_week() {
    sunday()
        .with(with_a_waiting_one_off())
        .press(&format!("w{}e", ENTER.repeat(3)))
        .shows(REST);
}

#[test]
fn telling_someone() {
    sunday()
        .press(&format!("w{}t", ENTER.repeat(3)))
        .shows(SHARE);
}

const WEEK: &str = "
  Your week ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 4

  Monday 2 to Sunday 8 March. Stop anywhere, it is kept.

                Mo Tu We Th Fr Sa Su     10 steps
  Connection    ●     ●  ●               Grounding: 2 times
  Growth           ●     ●     ●         143 steps since 14 December
  Autonomy            ●  ●  ●     ●

  Kept
> 1 ●  Choose tonight's dinner    Autonomy        We Th Fr Su, neutral
  2 ●  Read one page              Growth          Tu Th Sa, energizing
  3 ●  Send one line to Sam       Connection      Mo We Th, energizing

  v evidence

  What is kept can go along in a text for somebody.






  Enter next  1-9 Space mark  a add one  [ earlier  Esc back     0 hard moment
";

const HELPED: &str = "
  What helped? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 of 4

  Up to three, or none.

  1 ●  small size
  2 ○  same time
  3 ○  start cue
  4 ○  if-then plan
> 5 ●  being outside
  6 ○  company
  7 ○  morning light
  8 ○  music
  9 ○  telling someone
    ○  resting first
    ○  enough sleep
    ○  having eaten

  It is kept with this week, and changes nothing.





  Enter next  1-9 Space mark  u undo  w note  Esc back   ? keys  0 hard moment
";

const IN_WAY: &str = "
  What got in the way? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 of 4

  Choose a step that could be easier. Or go on.

  1    Send one line to Sam
> 2 ●  Read one page  →  Read one sentence             too big
  3    Choose tonight's dinner
  4    the whole week

  Or: Look up one thing I wondered about.












  Enter next  1-4 choose  u undo  Left Right another  y off  Esc back
                                                         ? keys  0 hard moment
";

const ASKED: &str = "
  What got in the way? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 3 of 4

  What got in the way of 'Read one page'?

> 1  too big
  2  wrong time
  3  forgot, or no cue
  4  dreaded it, put it off
  5  couldn't get going
  6  people or conflict
  7  being alone
  8  weather or place
  9  didn't matter enough

  Next week: Read one sentence.








  Enter choose  1-9 choose  Esc back                     ? keys  0 hard moment
";

const NEXT: &str = "
  Next week ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4 of 4

  This is different next week
>   ●  Read one page  →  Read one sentence             too big

  c  A note for the week: This day can come in small pieces.             w own
  t  Tell Sam
  e  The rest of the week

  Or: Look up one thing I wondered about.













  Enter done  y take it  u undo  Left Right another  Esc back    0 hard moment
";

const REST: &str = "
  The rest of the week ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Everything stays as it is unless you change it.

> Connection        Send one line to Sam                        2 min, morning
  Growth            Read one page                               2 min, midday
  Autonomy          Choose tonight's dinner                     2 min, evening

  A plan            If the kettle goes on, I will send one line to Sam,
                    supporting the value of connection.
                    1 did   2 came up, not this time   3 didn't come up

  Waiting           Reply to the landlord, 15 min
                    t this week   c a first slice   g let go

  Step of the week  Send one line to Sam







  Enter back  - smaller  + larger  s swap  b time  Esc back      0 hard moment
";

const SHARE: &str = "
  Tell someone ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

  Optional. This is all of it, nothing else goes along.

  │  Hi Sam. I'm using a small planner. Three things that matter to
  │  me: connection, growth, autonomy. One thing I plan this week:
  │  send one line to you. If you like, ask me about it on Friday.
  │
  │  Cheering small steps is welcome. If it didn't happen, please
  │  treat that as information, like I'm trying to. No advice needed.

  +  added: nothing else










  Enter back  c copy  f save a file  + add  n next  w edit  Esc back
                                                         ? keys  0 hard moment
";
