//! How it is drawn.

use ratatui::layout::Rect;

use super::Palette;
use crate::{app::App, view::paper::Paper};

/// Draws it into `area`.
pub fn draw(_sheet: &Palette, _app: &App, _area: Rect, _paper: &mut Paper) {}
