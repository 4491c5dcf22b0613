//! What happens to a person: keys in, words on the screen and entries in the log out.

mod exercise;
mod first_run;
mod hard_moment;
mod morning;
mod people;
mod start;
mod today;
