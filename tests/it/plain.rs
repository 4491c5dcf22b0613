//! The linear mode: everything said line by line, and everything in reach of a typed line.

mod aloud;
mod cursor;
mod equal;
mod flows;
mod morning;
mod terminal;
