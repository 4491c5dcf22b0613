//! Shortens a document to the one line that is left on a very small terminal.

use super::document::{Block, Document, Entry, Voice};

/// The selected row, or else the bold line, or else the first words.
pub fn brief(document: &Document) -> String {
    if let Some(row) = document.title_row.as_ref()
        && row.focus.is_here()
    {
        return entry(row);
    }
    let focused = document.blocks.iter().filter(|block| {
        let focus = block.focus();
        focus.is_some_and(super::focus::Focus::is_here)
    });
    let strong = document.blocks.iter().filter(|block| match block {
        Block::Words(words) => words.voice == Voice::Strong,
        _ => false,
    });
    let chosen = focused.chain(strong).find_map(line);
    chosen.unwrap_or_else(|| first(document))
}

/// The first words.
pub fn first(document: &Document) -> String {
    let first = document.blocks.iter().find_map(line);
    first.unwrap_or_else(|| document.title.clone())
}

fn entry(entry: &Entry) -> String {
    format!("{}: {}", entry.label, entry.words)
}

fn line(block: &Block) -> Option<String> {
    match block {
        Block::Words(words) => Some(words.text.clone()),
        Block::Row(row) => Some(format!("{} {}", row.key, row.words).trim().to_owned()),
        Block::Entry(row) => Some(entry(row)),
        Block::Value(value) => Some(entry(&value.entry)),
        Block::Field(writing) => Some(writing.text.clone()),
        Block::Found(found) => Some(format!("{} {}", found.keys, found.name)),
        Block::ValueCards(cards) => Some(cards.question.to_owned()),
        _ => None,
    }
}
