//! How the yesterday leaf is drawn.

use ratatui::layout::Rect;

use super::Yesterday;
use crate::{
    app::App,
    view::{focus::Focus, paper::Paper, parts, rows::Rows},
    words::{self, yesterday as text},
};

/// Where the caption of a step stands.
const CAPTION: i16 = 5;

/// Draws the leaf: the steps of that day with their marks.
pub fn draw(leaf: &Yesterday, app: &App, area: Rect, paper: &mut Paper) {
    let mut rows = Rows::new(area.width, paper);
    let theme = rows.theme;
    let offers = app.desk.offers(leaf.day);
    let line = if offers.is_empty() {
        text::NOTHING_PLANNED
    } else {
        text::INVITATION
    };
    rows.paragraph(0, line, theme.text());
    for offer in &offers {
        rows.gap();
        let focus = Focus::of(offer.key, leaf.selected);
        let mark = parts::mark(app, offer, paper);
        let step = words::listed_step(&offer.text);
        let first = rows.len();
        rows.marked(&parts::key(offer, &paper.keymap()), mark, (step, focus));
        rows.caption(CAPTION, &parts::caption(app, offer));
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
    rows.draw(area, (&text::title(leaf.day), ""), paper);
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &Yesterday, app: &App) -> String {
    let offers = app.desk.offers(leaf.day);
    let selected = offers.iter().find(|offer| offer.key == leaf.selected);
    selected.map_or_else(
        || text::title(leaf.day),
        |offer| {
            let key = parts::key(offer, &app.desk.look.keys);
            format!("{key} {}", words::listed_step(&offer.text))
        },
    )
}
