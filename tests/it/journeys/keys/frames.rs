//! The keys page and the palette as they were drawn.

use super::sunday;
use crate::support::same_screen;

#[test]
fn the_keys_stand_in_two_columns() {
    sunday().press("?").shows(KEYS);
}

const KEYS: &str = "
  Keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ / search
  On a step                               The week
  1-3     tick, or take the tick back     w       look back
  4-6 f   a one-off, or an if-then plan   v       values
  Space   tick the selected step          p       if-then plans
  Enter   start it
  e n d   energizing, neutral, draining   Anywhere
  r       restful                         0       hard moment
  s       set down for today              h       people and help
  - +     smaller or larger today         g       ground
  i       details                         x       without breath
                                          u       undo, Ctrl-R redo
  The day                                 z       hide the screen
  m       mood                            :       find a command
  l       place                           ,       settings
  b       smaller day                     Tab     next pane
  7-9     body basics                     Esc     back
  a       add a step                      q       leave
  y       yesterday and before
  c       note to self                    ? then Enter: what daymark is not
  o       open an idea


  Up Down scroll  Esc back  q close                      ? keys  0 hard moment";

#[test]
fn a_search_finds_names_words_and_keys() {
    sunday().press("?/gro").shows(SEARCH);
}

const SEARCH: &str = "
  Keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ / gro

> g       ground          begin the exercise in the Ground pane
  x       without breath  ground with feet and senses
  +       grow this step  the next larger size, today


















  Enter do it  Up Down choose  Esc back                     Esc, 0 hard moment";

#[test]
fn the_palette_comes_up_from_the_bottom() {
    let mut visit = sunday().press(":gr");
    same_screen(&visit.rows(10..=24, 1..=80), PALETTE);
}

const PALETTE: &str = "\n
  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
  : gr
  > ground                  begin the exercise                               g
    grow this step          the next larger size, today                      +
    without breath          ground with feet and senses                      x
    greeting                in a shell: daymark greet







  Enter do it  Up Down choose  Esc back                     Esc, 0 hard moment";
