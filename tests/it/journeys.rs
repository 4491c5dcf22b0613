//! What happens to a person: keys in, words on the screen and entries in the log out.

mod exercise;
mod first_run;
mod hard_moment;
mod keys;
mod morning;
mod people;
mod plan_error;
mod start;
mod today;
