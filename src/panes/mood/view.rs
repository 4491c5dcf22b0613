//! How it is drawn.

use ratatui::layout::Rect;

use super::MoodLeaf;
use crate::{app::App, view::paper::Paper};

/// Draws it into `area`.
pub fn draw(_sheet: &MoodLeaf, _app: &App, _area: Rect, _paper: &mut Paper) {}
