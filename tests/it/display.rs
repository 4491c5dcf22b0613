//! What reaches the terminal, whatever is stored and however large the window is.

mod answers;
mod contrast;
mod footers;
mod letters;
mod outputs;
pub mod screens;
mod sizes;
