//! Shortens a document to the one line that is left on a very small terminal.

use super::{
    document::{Block, Document, Voice},
    focus::Focus,
    linear,
    told::{Fact, Kind},
};

/// What the cursor is on, or else the bold line, or else the title; where a page has a gist of its own, that.
pub fn brief(document: &Document) -> String {
    if let Some(gist) = &document.gist {
        return gist.clone();
    }
    let told = linear::narration(document);
    // A walk is read from its question on.
    let here = told.here.filter(|_| document.pinned == 0);
    let here = here.and_then(|at| told.facts.get(at)).map(line);
    let selected = document.blocks.iter().find_map(selected);
    let strong = document.blocks.iter().find_map(|block| match block {
        Block::Words(words) if words.voice == Voice::Strong => Some(words.text.clone()),
        _ => None,
    });
    let first = || match document.title.as_str() {
        "" => told.facts.first().map(line),
        title => Some(title.to_owned()),
    };
    let chosen = selected.filter(|_| document.pinned == 0).or(here);
    let words = chosen.or(strong).or_else(first).unwrap_or_default();
    match &document.search {
        Some(search) if search.writing.cursor.is_some() => {
            format!("{} {} > {words}", search.key, search.writing.text)
        }
        Some(_) | None => words,
    }
}

/// What is selected, where it is drawn in fewer words than it is said.
fn selected(block: &Block) -> Option<String> {
    if let Block::Section(section) = block {
        return section.blocks.iter().find_map(selected);
    }
    if block.focus() != Some(Focus::Here) {
        return None;
    }
    match block {
        Block::Row(row) => Some(format!("{} {}", row.key, row.words).trim().to_owned()),
        Block::Entry(entry) => Some(format!("{}: {}", entry.label, entry.words)),
        Block::Value(value) => Some(format!("{}: {}", value.entry.label, value.entry.words)),
        Block::Found(found) => Some(found.name.to_owned()),
        Block::Contact(contact) if contact.reach.is_empty() => Some(contact.name.clone()),
        Block::Contact(contact) => Some(format!("{}, {}", contact.name, contact.reach)),
        Block::Field(writing) if !writing.label.is_empty() => {
            Some(format!("{} {}", writing.label, writing.text))
        }
        _ => None,
    }
}

fn line(fact: &Fact) -> String {
    match (fact.kind, fact.label.as_str()) {
        (Kind::Words, _) | (_, "") => fact.words.clone(),
        (Kind::Choice, key) => format!("{key} {}", fact.words),
        (Kind::Labelled, label) => format!("{label}: {}", fact.words),
    }
}
