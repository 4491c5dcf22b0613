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
  4-6     a one-off on today              v       values
  Space   tick the selected step          p       if-then plans
  Enter   start it
  e n d   energizing, neutral, draining   Anywhere
  s       set down for today              0       hard moment
  - +     smaller or larger today         h       people and help
  i       details                         g       ground
                                          x       without breath
  The day                                 u       undo, Ctrl-R redo
  m       mood                            z       hide the screen
  l       place                           :       find a command
  b       smaller day                     ,       settings
  7-9     body basics                     Tab     next pane
  a       add a step                      Esc     back
  y       yesterday                       q       close
  c       note to self
  o       open an idea                    ? then Enter: what daymark is not


  Up Down scroll  Esc back                               ? keys  0 hard moment";

#[test]
fn a_search_finds_names_words_and_keys() {
    sunday().press("?/gro").shows(SEARCH);
}

const SEARCH: &str = "
  Keys ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ / gro

> g       ground          begin the exercise in the Ground pane
  x       without breath  ground with feet and senses
  +       grow this step  the next larger size, today


















  Enter do it  Up Down choose  Esc back                  ? keys  0 hard moment";

#[test]
fn the_palette_comes_up_from_the_bottom() {
    let mut visit = sunday().press(":gr");
    same_screen(&visit.rows(17..=24, 1..=80), PALETTE);
}

const PALETTE: &str = "\n
  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
  : gr
  > ground                  begin the exercise                               g
    grow this step          the next larger size, today                      +
    without breath          ground with feet and senses                      x

  Enter do it  Up Down choose  Esc back                  ? keys  0 hard moment";
