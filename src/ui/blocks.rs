//! Blocks with a layout of their own: what each holds, its rows, and what it says.

pub mod answers;
pub mod card;
pub mod columns;
pub mod done_steps;
pub mod levels;
pub mod matrix;
pub mod planned_steps;
pub mod steps;
mod steps_drawn;
pub mod week;
pub mod week_marks;
