//! Shortens a document to the one line that is left on a very small terminal.

use super::{
    blocks::{Block, Laid, entry::Value, section::Contact, words::Voice, writing::Writing},
    document::Document,
    focus::Focus,
    linear,
    narration::{Fact, Kind},
};
use crate::words::change::TO;

/// What the cursor is on, or else the bold line, or else the title; where a page has a gist of its own, that.
pub fn brief(document: &Document) -> String {
    if let Some(gist) = &document.gist {
        return gist.clone();
    }
    let narration = linear::narration(document);
    // A walk is read from its question on.
    let here = narration.here.filter(|_| document.pinned == 0);
    let here = here.and_then(|at| narration.facts.get(at)).map(line);
    let selected = document.blocks.iter().find_map(selected);
    let strong = document.blocks.iter().find_map(|block| {
        let Block::Words(words) = block else {
            return None;
        };
        (words.voice == Voice::Strong).then(|| words.text.clone())
    });
    let first = || match document.title.as_str() {
        "" => narration.facts.first().map(line),
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

/// What the cursor is on.
pub fn chosen(document: &Document) -> Option<String> {
    let narration = linear::narration(document);
    let here = narration
        .here
        .and_then(|at| narration.facts.get(at))
        .map(line);
    document.blocks.iter().find_map(selected).or(here)
}

/// What is selected, where it is drawn in fewer words than it is said.
fn selected(block: &Block) -> Option<String> {
    if let Block::Section(section) = block {
        return section.blocks.iter().find_map(selected);
    }
    if block.cursor() != Focus::Here {
        return None;
    }
    if let Block::Row(row) = block {
        // Of a change what it leads to is the news.
        let becomes = row.becomes.as_ref();
        let words = becomes.map(|words| format!("{} {words}", TO.trim()));
        let words = words.as_ref().unwrap_or(&row.words);
        Some(format!("{} {words}", row.key).trim().to_owned())
    } else if let Block::Entry(entry) | Block::Value(Value { entry, .. }) = block {
        Some(format!("{}: {}", entry.label, entry.words))
    } else if let Block::Found(found) = block {
        Some(found.name.to_owned())
    } else if let Block::Contact(Contact { name, reach, .. }) = block {
        let reach = Some(reach).filter(|reach| !reach.is_empty());
        Some(reach.map_or_else(|| name.clone(), |reach| format!("{name}, {reach}")))
    } else if let Block::Field(Writing { label, text, .. }) = block {
        (!label.is_empty()).then(|| format!("{label} {text}"))
    } else {
        None
    }
}

fn line(fact: &Fact) -> String {
    match (fact.kind, fact.label.as_str()) {
        (Kind::Words, _) | (_, "") => fact.words.clone(),
        (Kind::Choice, key) => format!("{key} {}", fact.words),
        (Kind::Labelled, label) => format!("{label}: {}", fact.words),
    }
}
