//! The screens of the first run as they were drawn.

use super::tired;

#[test]
fn the_first_screen_says_what_daymark_is() {
    tired().shows(O1);
}

const O1: &str = "
  daymark                                                               1 of 6



            daymark helps you do one small thing a day that fits
            what matters to you.

            What you write stays in your own files on this computer.

            It is a planner, not a crisis service or a medical
            device. It cannot tell if you are in danger. People who
            can help: press h, or 0 at any time.


          > Enter  set up, about two minutes
            s      start now with a ready-made set







  Enter set up  s start now  q leave                             0 hard moment";

#[test]
fn values_stand_in_two_columns_and_none_is_marked_before_an_arrow() {
    tired().press("<enter>").shows(O2);
}

const O2: &str = "
  daymark                                                               2 of 6

  What matters to you, even on a grey day?
  Choose up to three. You can change them later.

  People     a ○  Connection              Choice     m ○  Autonomy
             b ○  Friendship                         n ○  Courage
             c ○  Family                             o ○  Honesty
             d ○  Kindness                           p ○  Responsibility

  Body       e ○  Health                  Giving     q ○  Helping
             f ○  Rest                               r ○  Community
             g ○  Comfort                            s ○  Fairness
             h ○  Self-respect                       t ○  Nature

  Growth     i ○  Growth                  Meaning    u ○  Play
             j ○  Curiosity                          v ○  Beauty
             k ○  Creativity                         w ○  Gratitude
             l ○  Skill                              x ○  Faith or spirit
                                          Your own   y ○  one of your own
  Ready-made: Connection, Growth, Autonomy.                        none chosen


  Enter ready-made set  a-y choose  Esc back                     0 hard moment";

#[test]
fn a_chosen_value_is_marked() {
    tired().press("<enter>ai").shows(CHOSEN);
}

const CHOSEN: &str = "
  daymark                                                               2 of 5

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
                                          Your own   y ○  one of your own
  Growth: learning in small pieces.                                   2 chosen


  Enter next  a-y choose  Esc back                               0 hard moment";

#[test]
fn a_value_of_ones_own_is_asked_for_its_everyday_life() {
    tired().press("<enter>yMusic<enter>").shows(EVERYDAY);
}

const EVERYDAY: &str = "
  daymark                                                               2 of 4



          What can music be in everyday life?

        > 1  Small moments for music.
          2  A little room for music on most days.
          3  Doing one small thing for music now and then.
          w  write your own













  Enter take it  w own words  Esc back  q close                  0 hard moment";

#[test]
fn a_why_and_a_step_stand_on_one_page() {
    tired().press("<enter><enter>").shows(VALUE);
}

const VALUE: &str = "
  daymark                                                               3 of 6



          Why does Connection matter to you?
          Small contact with people or animals.

          y  A small hello reminds me I'm part of other people's days.

          One small step for Connection.

        > 1  Send one line: thinking of you                     2 min
          2  Say good morning to someone, or to a pet           2 min
          3  React to one message from a friend                 2 min
          4  Send one photo to somebody                         2 min
          5  Sit beside someone, or a pet, for two minutes      2 min
          w  write your own






  Enter take both  Left Right other why  w own words  Esc back   0 hard moment";

#[test]
fn the_first_day_stands_ready() {
    tired().press("s").shows(READY);
}

const READY: &str = "
  daymark                                                               6 of 6



          Before anything else: one of them, now?
          It begins in its smallest size.

          1 ○  Send one line: thinking of you       Connection
          2 ○  Read one page                        Growth
          3 ○  Choose tonight's music               Autonomy

          Send one line, read one page, choose tonight's music: for
          connection, growth and autonomy.










  Enter open today  1-3 begin  Esc back  q close                 0 hard moment";

#[test]
fn the_questions_about_a_step_in_own_words_stand_in_five_rows_too() {
    tired()
        .size(20, 5)
        .press("<enter>a<enter>wWave<enter>")
        .sees("About how long does")
        .sees("2 2 min")
        .press("<enter>")
        .sees("And on a heavy day?")
        .sees("1 The first minute")
        .sees("Enter take it");
}

#[test]
fn a_small_window_shows_the_first_three_steps_without_scrolling() {
    tired()
        .size(40, 12)
        .press(&"<enter>".repeat(5))
        .sees("Before anything else: one of them,")
        .sees("1 ○  Send one line")
        .sees("2 ○  Read one page")
        .sees("3 ○  Choose tonight's music")
        .sees("Enter open today");
}
