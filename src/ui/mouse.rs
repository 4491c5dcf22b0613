//! What a click does where.

pub use crate::app::{Focus as Pane, mouse::Target};
