//! daymark without its screen: what a person types in a shell, and what a script reads.

mod commands;
mod conventions;
mod doctor;
mod import;
mod leaks;
mod own_words;
mod take_along;
