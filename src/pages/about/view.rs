//! What the page about daymark shows.

use ratatui::layout::Rect;

use super::About;
use crate::{
    app::App,
    session::{Session, action::Action},
    ui::{
        canvas::Canvas,
        document::{Document, Entry, Voice, Words},
        screen,
    },
    words::{self, keys as said},
};

/// Columns of the words.
const MEASURE: u16 = 68;
/// Columns of the labels.
const LABEL: i16 = 10;

/// Draws it over the whole screen.
pub fn draw(page: &About, app: &App, area: Rect, canvas: &mut Canvas) {
    screen::draw_full(&document(page, &app.session), area, canvas);
}

pub(super) fn document(page: &About, session: &Session) -> Document {
    let look = &session.appearance;
    let mut shown = Document::titled(said::ABOUT);
    shown.scroll = page.scroll.past;
    let help = look.keys.sentence(said::HELP, (Action::People, "h"));
    for text in [said::IS, words::WHAT_IT_IS_NOT, &help, said::STAYS] {
        shown.add(Words::new(Voice::Plain, text).within(MEASURE));
        shown.space();
    }
    let facts = [
        look.store.as_str(),
        look.config.as_str(),
        env!("CARGO_PKG_VERSION"),
        said::LICENSE,
    ];
    for (label, fact) in said::LABELS.into_iter().zip(facts) {
        if !fact.is_empty() {
            shown.add(Entry::new(label, LABEL, fact));
        }
    }
    shown
}
