//! The linear mode: everything said line by line, and everything in reach of a typed line.

mod aloud;
mod commands;
mod cursor;
mod equal;
mod flows;
mod morning;
mod names;
mod numbers;
mod other_days;
mod safe;
mod terminal;
