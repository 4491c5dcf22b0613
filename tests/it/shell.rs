//! daymark without its screen: what a person types in a shell, and what a script reads.

mod alone;
mod calendar;
mod commands;
mod completing;
mod conventions;
mod days;
mod doctor;
mod forgetting;
mod greeting;
mod greeting_asked;
mod helping;
mod hours;
pub(crate) mod import;
mod leaks;
mod left_behind;
mod own_words;
mod page;
mod pausing;
mod reminding;
mod reminding_set_up;
mod schemas;
mod take_along;
mod typed;
