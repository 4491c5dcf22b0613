//! How it is drawn.

use ratatui::layout::Rect;

use super::SettingsPage;
use crate::{app::App, view::paper::Paper};

/// Draws it into `area`.
pub fn draw(_sheet: &SettingsPage, _app: &App, _area: Rect, _paper: &mut Paper) {}
