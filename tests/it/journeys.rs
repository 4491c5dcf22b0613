//! What happens to a person: keys in, words on the screen and entries in the log out.

mod morning;
mod today;
