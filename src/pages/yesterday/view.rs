//! How the yesterday leaf is drawn.

use ratatui::layout::Rect;

use super::Yesterday;
use crate::{
    session::Session,
    ui::{canvas::Canvas, focus::Focus, parts, rows::Rows},
    words::{self, yesterday as text},
};

/// Where the caption of a step stands.
const CAPTION: i16 = 5;

/// Draws the leaf: the steps of that day with their marks.
pub fn draw(leaf: &Yesterday, session: &Session, area: Rect, canvas: &mut Canvas) {
    let mut rows = Rows::new(area.width, canvas);
    let theme = rows.theme;
    let offers = session.offers(leaf.day);
    let line = if offers.is_empty() {
        text::NOTHING_PLANNED
    } else {
        text::INVITATION
    };
    rows.paragraph(0, line, theme.text());
    for offer in &offers {
        rows.gap();
        let focus = Focus::of(offer.key, leaf.selected);
        let mark = parts::mark(session, offer, canvas);
        let step = words::listed_step(&offer.text);
        let first = rows.len();
        rows.marked(&parts::key(offer, &canvas.keymap()), mark, (step, focus));
        rows.caption(CAPTION, &parts::caption(session, offer));
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
    rows.draw(area, (&text::title(leaf.day), ""), canvas);
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &Yesterday, session: &Session) -> String {
    let offers = session.offers(leaf.day);
    let selected = offers.iter().find(|offer| offer.key == leaf.selected);
    selected.map_or_else(
        || text::title(leaf.day),
        |offer| {
            let key = parts::key(offer, &session.appearance.keys);
            format!("{key} {}", words::listed_step(&offer.text))
        },
    )
}
