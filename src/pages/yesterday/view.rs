//! How the yesterday leaf is drawn.

use ratatui::layout::Rect;

use super::Yesterday;
use crate::{
    session::Session,
    ui::{canvas::Canvas, document::Document, focus::Focus, parts, screen},
    words::{self, yesterday as text},
};

/// Draws the leaf: the steps of that day with their marks.
pub fn draw(leaf: &Yesterday, session: &Session, area: Rect, canvas: &mut Canvas) {
    screen::draw(&document(leaf, session), area, canvas);
}

fn document(leaf: &Yesterday, session: &Session) -> Document {
    let mut page = Document::titled(text::title(leaf.day));
    let offers = session.offers(leaf.day);
    page.say(if offers.is_empty() {
        text::NOTHING_PLANNED
    } else {
        text::INVITATION
    });
    for offer in &offers {
        page.gap();
        page.add(parts::step(offer, session).focus(Focus::of(offer.key, leaf.selected)));
    }
    page
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
