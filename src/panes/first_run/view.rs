//! How it is drawn.

use ratatui::layout::Rect;

use super::FirstRun;
use crate::{app::App, view::paper::Paper};

/// Draws it into `area`.
pub fn draw(_sheet: &FirstRun, _app: &App, _area: Rect, _paper: &mut Paper) {}
