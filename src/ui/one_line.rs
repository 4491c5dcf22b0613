//! Shortens a document to the one line that is left on a very small terminal.

use super::{
    document::{Block, Document, Voice},
    linear,
    told::{Fact, Kind},
};

/// What the cursor is on, or else the bold line, or else the first words; where a page has a question for this, that.
pub fn brief(document: &Document) -> String {
    let told = linear::narration(document);
    // A walk is read from its question on.
    let here = told.here.filter(|_| document.pinned == 0);
    let here = here.and_then(|at| told.facts.get(at));
    let strong = document.blocks.iter().find_map(|block| match block {
        Block::Words(words) if words.voice == Voice::Strong => Some(words.text.clone()),
        _ => None,
    });
    let asked = document.question.map(str::to_owned);
    let chosen = asked.or_else(|| here.map(line)).or(strong);
    let first = || told.facts.first().map(line);
    chosen
        .or_else(first)
        .unwrap_or_else(|| document.title.clone())
}

fn line(fact: &Fact) -> String {
    match (fact.kind, fact.label.as_str()) {
        (Kind::Words, _) | (_, "") => fact.words.clone(),
        (Kind::Choice, key) => format!("{key} {}", fact.words),
        (Kind::Labelled, label) => format!("{label}: {}", fact.words),
    }
}
