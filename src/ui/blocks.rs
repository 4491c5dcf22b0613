//! Blocks with a layout of their own: what each holds, its rows, and what it says.

pub mod answers;
pub mod calendar;
pub mod card;
pub mod choice;
pub mod columns;
pub mod counts;
pub mod days;
pub mod done_steps;
pub mod first_times;
pub mod groups;
pub mod key_table;
pub mod levels;
pub mod matrix;
pub mod planned_steps;
pub mod quotation;
pub mod search;
pub mod section;
pub mod steps;
mod steps_drawn;
pub mod value;
pub mod value_cards;
pub mod week;
pub mod week_marks;
