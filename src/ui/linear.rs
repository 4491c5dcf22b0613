//! Says a document: the blocks that are drawn as facts, whole and in the same order, or shortened to the one line that
//! is left on a very small terminal.

use super::{
    blocks::{Block, words::Voice},
    document::Document,
    narration::{Fact, Kind, Narration},
};
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
    for block in &document.blocks {
        block.narrate(&mut narration);
    }
    if document.is_cursor_unsaid {
        narration.here = None;
    }
    narration
}

/// What the cursor is on, or else the bold line, or else the first words; where a page has a question for this, that.
pub fn brief(document: &Document) -> String {
    let narration = narration(document);
    // A walk is read from its question on.
    let here = narration.here.filter(|_| document.pinned == 0);
    let here = here.and_then(|at| narration.facts.get(at));
    let strong = document.blocks.iter().find_map(|block| {
        let Block::Words(words) = block else {
            return None;
        };
        (words.voice == Voice::Strong).then(|| words.text.clone())
    });
    let asked = document.question.map(str::to_owned);
    let chosen = asked.or_else(|| here.map(line)).or(strong);
    let first = || narration.facts.first().map(line);
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
