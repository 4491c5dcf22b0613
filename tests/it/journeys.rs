//! What happens to a person: keys in, words on the screen and entries in the log out.

mod add;
mod details;
mod evidence;
mod exercise;
mod first_run;
mod hard_moment;
mod ideas;
mod keys;
mod limits;
mod long_life;
mod look_back;
mod mood;
mod morning;
mod note;
mod own_words;
mod people;
mod plan_error;
mod plans;
mod room;
mod settings;
mod start;
mod story;
mod today;
mod unhurried;
mod values;
mod yesterday;
