//! Says a document: the blocks that are drawn as facts, whole and in the same order.

use super::{blocks::Laid, document::Document, narration::Narration};
use crate::words::plain as said;

/// What a page says.
pub fn narration(document: &Document) -> Narration {
    let mut narration = Narration {
        title: said::title(&document.title, &document.place),
        keys: document.keys.clone(),
        ..Narration::default()
    };
    if let Some(search) = &document.search
        && !search.narrate(&document.title, &mut narration)
    {
        return narration;
    }
    if let Some(title) = &document.title_row {
        title.narrate(&mut narration);
    }
    let beside = document.beside.iter().flat_map(|beside| &beside.blocks);
    for block in document.blocks.iter().chain(beside) {
        block.narrate(&mut narration);
    }
    if document.is_cursor_unsaid {
        narration.here = None;
    }
    narration
}
