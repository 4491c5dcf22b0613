//! The three panes of Today and every sheet that lies over them: state, keys and behavior in each file, drawing in
//! the `view` beside it.

pub mod about;
pub mod add;
pub mod details;
pub mod evidence;
pub mod exercise;
pub mod first_run;
pub mod ground;
pub mod hard_moment;
pub mod hidden;
pub mod idea;
pub mod keys;
pub mod look_back;
pub mod mood;
pub mod note;
pub mod palette;
pub mod people;
pub mod plan_error;
pub mod plans;
pub mod settings;
pub mod start;
pub mod today;
pub mod values;
pub mod week;
pub mod yesterday;
