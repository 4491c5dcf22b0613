//! The frames as they were drawn.

use super::{ENTER, sunday, with_a_waiting_one_off};

#[test]
fn the_week_on_one_page() {
    sunday().press("w").shows(WEEK);
}

#[test]
fn three_to_keep() {
    sunday().press("w<enter>").shows(KEEP);
}

#[test]
fn what_got_in_the_way() {
    sunday().press("w<enter><enter><enter>24").shows(IN_WAY);
}

#[test]
fn next_week() {
    sunday()
        .with(with_a_waiting_one_off())
        .press(&format!("w{}", ENTER.repeat(6)))
        .shows(NEXT_WEEK);
}

#[test]
fn telling_someone() {
    sunday()
        .press(&format!("w{}", ENTER.repeat(8)))
        .shows(SHARE);
}

const WEEK: &str = "
  Your week on one page ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 9

  Monday 2 to Sunday 8 March. Stop anywhere, it is kept.

                Mo Tu We Th Fr Sa Su
  Connection    ●     ●  ●
  Growth           ●     ●     ●
  Autonomy            ●  ●  ●     ●

  10 steps      Grounding: 2 times

  143 steps since 14 December.

  v evidence









  Enter next  Esc back  q close and keep                 ? keys  0 hard moment
";

const KEEP: &str = "
  Three to keep ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2 of 9

  Which of these would you like to keep?

> 1 ●  Choose tonight's dinner    Autonomy        today, neutral
  2 ●  Read one page              Growth          Saturday, energizing
  3 ●  Send one line to Sam       Connection      Thursday, energizing
  4 ○  Choose tonight's dinner    Autonomy        Friday
  5 ○  Choose tonight's dinner    Autonomy        Thursday
  6 ○  Read one page              Growth          Thursday, draining
  7 ○  Send one line to Sam       Connection      Wednesday
  8 ○  Choose tonight's dinner    Autonomy        Wednesday
  9 ○  Read one page              Growth          Tuesday
    ○  Send one line to Sam       Connection      Monday









  Enter next  1-9 Space mark  a add one  Esc back        ? keys  0 hard moment
";

const IN_WAY: &str = "
  What got in the way? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4 of 9

  Information for the plan. Choose up to three, or none.

  1 ○  low energy                     7 ○  too much on
  2 ●  poor sleep                     8 ○  people or conflict
  3 ○  worry                          9 ○  being alone
> 4 ●  step too big                     ○  weather or place
  5 ○  wrong time                       ○  pain or illness
  6 ○  forgot, or no cue                ○  it didn't matter enough


  Note, optional

  ────────────────────────────────────────────────────────────────────────────








  Enter next  1-9 Space mark  u undo  w note  Esc back   ? keys  0 hard moment
";

const NEXT_WEEK: &str = "
  Next week ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 7 of 9

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







  Enter next  - smaller  + larger  s swap  b time  Esc back      0 hard moment
";

const SHARE: &str = "
  Tell someone? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 9 of 9

  Optional. This is all of it, nothing else goes along.

  │  Hi Sam. I'm using a small planner. Three things that matter to
  │  me: connection, growth, autonomy. One thing I plan this week:
  │  send one line to you. If you like, ask me about it on Friday.
  │
  │  Cheering small steps is welcome. If it didn't happen, please
  │  treat that as information, like I'm trying to. No advice needed.













  Enter next  c copy  f save a file  Esc back            ? keys  0 hard moment
";
