//! The screens of the first run as they were drawn.

use super::tired;

#[test]
fn the_first_screen_says_what_daymark_is() {
    tired().shows(O1);
}

const O1: &str = "
  daymark                                                               1 of 8



            daymark helps you do one small thing a day that fits
            what matters to you.

            What you write stays in your own files on this computer.

            It is a planner, not a crisis service or a medical
            device. It cannot tell if you are in danger. People who
            can help: press h, or 0 at any time.


          > Enter  set up, about three minutes
            s      start now with a ready-made set







  Enter set up  s start now  q close                             0 hard moment";

#[test]
fn values_stand_in_two_columns() {
    tired().press("<enter>ai").shows(O2);
}

const O2: &str = "
  daymark                                                               2 of 8

  What matters to you, even on a grey day?
  Choose up to three. You can change them later.

  People     a ●  Connection              Choice     m ○  Autonomy
             b ○  Friendship                         n ○  Courage
             c ○  Family                             o ○  Honesty
             d ○  Kindness                           p ○  Responsibility

  Body       e ○  Health                  Giving     q ○  Helping
             f ○  Rest                               r ○  Community
             g ○  Comfort                            s ○  Fairness
             h ○  Self-respect                       t ○  Nature

  Growth   > i ●  Growth                  Meaning    u ○  Play
             j ○  Curiosity                          v ○  Beauty
             k ○  Creativity                         w ○  Gratitude
             l ○  Skill                              x ○  Faith or spirit

  Growth: learning in small pieces.                                   2 chosen


  a-x choose  Enter next  Esc back                               0 hard moment";

#[test]
fn a_why_is_offered() {
    tired().press("<enter><enter>").shows(O3);
}

const O3: &str = "
  daymark                                                               3 of 8



          Why does Connection matter to you?
          Small contact with people or animals.

        > 1  A small hello reminds me I'm part of other people's days.
          2  Staying in touch makes hard weeks less lonely.
          3  I like who I am around people I care about.
          w  write your own












  Enter take it  Esc back  S skip the rest                       0 hard moment";

#[test]
fn a_step_is_offered() {
    tired()
        .press("<enter><enter><enter><enter><enter>")
        .shows(O4);
}

const O4: &str = "
  daymark                                                               4 of 8



          One small step for Connection.

        > 1  Send one line: thinking of you                     2 min
          2  Say good morning to someone, or to a pet           2 min
          3  React to one message from a friend                 2 min
          4  Send one photo to somebody                         2 min
          5  Sit beside someone, or a pet, for two minutes      2 min
          w  write your own











  Enter take it  Esc back  S skip the rest                       0 hard moment";

#[test]
fn a_part_of_the_day_is_offered() {
    tired().press("<enter>a<enter><enter><enter>").shows(O5);
}

const O5: &str = "
  daymark                                                               5 of 8



          When is usually easiest?
          A place to expect the step, not a deadline.

        > 1  morning
          2  midday
          3  afternoon
          4  evening
          5  any time











  Enter take it  Esc back  S skip the rest                       0 hard moment";

#[test]
fn a_start_signal_is_offered() {
    tired()
        .press("<enter>a<enter><enter><enter><enter>")
        .shows(O5_THEN);
}

const O5_THEN: &str = "
  daymark                                                               5 of 8



          What could be your start signal?
          It comes first. Then the step.

        > 1  open a window
          2  first sip of something warm
          3  put on one song
          4  feet on the floor
          5  light a lamp
          6  sit in the same chair










  Enter take it  Esc back  S skip the rest                       0 hard moment";

#[test]
fn breath_is_a_question() {
    tired()
        .press("<enter>a<enter><enter><enter><enter><enter>")
        .shows(O6);
}

const O6: &str = "
  daymark                                                               6 of 8



          Does following your breath usually help you?

          1  yes
          2  it can make things worse
        > 3  not sure














  Enter take it  Esc back  S skip the rest                       0 hard moment";

#[test]
fn someone_can_be_named() {
    tired()
        .press("<enter>a<enter><enter><enter><enter><enter><enter>Sam")
        .shows(O7);
}

const O7: &str = "
  daymark                                                               7 of 8



          Someone you could reach on a hard day?
          Optional. It stays here.

          Name    Sam
                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

          How
                  ────────────────────────────────────────────────────











  Enter next  Tab other field  Esc back                          0 hard moment";

#[test]
fn the_first_day_stands_ready() {
    tired().press("s").shows(O8);
}

const O8: &str = "
  daymark                                                               8 of 8



          This is today. One of them is plenty.

          I want my days to have some connection, some growth and some
          autonomy. Small steps count.

          1 ○  Send one line: thinking of you       Connection
          2 ○  Read one page                        Growth
          3 ○  Choose tonight's music               Autonomy











  Enter open today  Esc back                                     0 hard moment";
