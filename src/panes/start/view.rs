//! How it is drawn.

use ratatui::layout::Rect;

use super::Start;
use crate::{app::App, view::paper::Paper};

/// Draws it into `area`.
pub fn draw(_sheet: &Start, _app: &App, _area: Rect, _paper: &mut Paper) {}
