//! Shortens a document to the one line that is left on a very small terminal.

use super::document::{Block, Document, Voice};

/// The selected row, or else the bold line, or else the first words.
pub fn brief(document: &Document) -> String {
    let mut lines = document.blocks.iter().filter_map(line);
    let first = lines.next();
    let focused = document.blocks.iter().filter(|block| {
        let focus = block.focus();
        focus.is_some_and(super::focus::Focus::is_here)
    });
    let strong = document.blocks.iter().filter(|block| match block {
        Block::Words(words) => words.voice == Voice::Strong,
        _ => false,
    });
    let chosen = focused.chain(strong).find_map(line);
    chosen.or(first).unwrap_or_else(|| document.title.clone())
}

fn line(block: &Block) -> Option<String> {
    match block {
        Block::Words(words) => Some(words.text.clone()),
        Block::Row(row) => Some(format!("{} {}", row.key, row.words).trim().to_owned()),
        Block::Entry(entry) => Some(format!("{}: {}", entry.label, entry.words)),
        Block::Field(writing) => Some(writing.text.clone()),
        Block::Found(found) => Some(format!("{} {}", found.keys, found.name)),
        _ => None,
    }
}
