//! How the yesterday leaf is drawn.

use super::Yesterday;
use crate::{
    session::Session,
    ui::{document::Document, focus::Focus, parts},
    words::yesterday as text,
};

/// What it shows.
pub(super) fn document(leaf: &Yesterday, session: &Session) -> Document {
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
