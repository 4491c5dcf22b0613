//! daymark in a real terminal: it comes up, it takes keys, and whatever happens the terminal is given back.

mod ends;
mod faults;
mod floods;
mod keys;
mod modes;
mod moments;
mod mouse;
mod question;
mod quickest;
mod signals;
mod two_windows;
mod window;

pub use ends::in_a_shell;
pub use faults::{is_quick_again, on_a_slow_disk};
pub use window::{PATIENCE, Window};
