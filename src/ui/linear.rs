//! Says a document: the same blocks as facts, whole and in the same order.

use super::{
    blocks::{done_steps, planned_steps},
    document::{Block, Document, Entry, Row, State, Voice, Words, Writing},
    told::Told,
};
use crate::words::{field::FULL, plain as said};

/// What a page says.
pub fn narration(document: &Document) -> Told {
    let mut told = Told {
        title: said::title(&document.title, &document.place),
        keys: document.keys.clone(),
        ..Told::default()
    };
    if let Some(search) = &document.search
        && !search.narrate(&document.title, &mut told)
    {
        return told;
    }
    if let Some(title) = &document.title_row {
        entry(title, &mut told);
    }
    for block in &document.blocks {
        narrate(block, &mut told);
    }
    if document.is_cursor_unsaid {
        told.here = None;
    }
    told
}

/// Says a block.
pub(super) fn narrate(block: &Block, told: &mut Told) {
    match block {
        Block::Words(words) => self::words(words, told),
        Block::Row(row) => self::row(row, told),
        Block::Entry(entry) => self::entry(entry, told),
        Block::Field(writing) => self::writing(writing, told),
        Block::Days(days) => days.narrate(told),
        Block::Groups(groups) => groups.narrate(told),
        Block::Value(value) => value.narrate(told),
        Block::ValueCards(cards) => cards.narrate(told),
        Block::Header(header) => header.narrate(told),
        Block::Steps(steps) => steps.narrate(told),
        Block::Card(card) => card.narrate(told),
        Block::Week(week) => week.narrate(told),
        Block::Hints(hints) => {
            for (key, words) in hints {
                told.choice(key, words);
            }
        }
        Block::Part(part) => {
            for block in &part.blocks {
                narrate(block, told);
            }
        }
        Block::Quote(paragraphs) => {
            for paragraph in paragraphs {
                told.words(paragraph);
            }
        }
        Block::Answers(answers) => {
            for answer in answers {
                answer.narrate(told);
            }
        }
        Block::Named(answer) => answer.name(told),
        Block::Columns(rows) => {
            for row in rows {
                self::row(row, told);
            }
        }
        Block::DoneSteps(steps) => done_steps::narrate(steps, told),
        Block::PlannedSteps(steps) => planned_steps::narrate(steps, told),
        Block::WeekMarks(week) => week.narrate(told),
        Block::Levels(levels) => levels.narrate(told),
        Block::Matrix(matrix) => matrix.narrate(told),
        Block::Section(section) => section.narrate(told),
        Block::Contact(contact) => contact.narrate("", told),
        Block::Choice(choice) => choice.narrate(told),
        Block::Found(found) => found.narrate(told),
        Block::KeyTable(table) => table.narrate(told),
        Block::Quotation(quotation) => quotation.narrate(told),
        Block::Counts(counts) => counts.narrate(told),
        Block::FirstTimes(times) => times.narrate(told),
        Block::Calendar(calendar) => calendar.narrate(told),
        // What moves and what is kept free says nothing.
        Block::Gap | Block::Space | Block::Bar(_) | Block::Dots { .. } => {}
    }
}

fn words(words: &Words, told: &mut Told) {
    if words.voice == Voice::Silent {
        return;
    }
    let text = words.said.as_ref().unwrap_or(&words.text);
    if words.is_more {
        told.and(text);
    } else {
        told.labelled_or_words(words.label.unwrap_or(""), text);
    }
    told.here_if(words.focus);
    if let Some(hint) = &words.hint {
        told.keys.push((hint.key.clone(), hint.words));
    }
}

/// Says a row of a list.
pub(super) fn row(row: &Row, told: &mut Told) {
    let words = row.whole_words();
    told.pick(&row.key, &words, row.state);
    if let Some(beside) = &row.beside {
        told.and(&beside.text);
    }
    for caption in &row.captions {
        told.and(caption);
    }
    if let Some(end) = &row.end {
        told.and(&end.text);
    }
    told.here_if(row.focus);
}

pub(super) fn entry(entry: &Entry, told: &mut Told) {
    let words = entry.said.as_ref().unwrap_or(&entry.words);
    if entry.is_numbered {
        told.pick("", &said::row(&entry.label, words), State::None);
    } else {
        told.labelled(&entry.label, words);
    }
    told.here_if(entry.focus);
    if let Some(aside) = &entry.aside {
        aside.narrate(told);
    }
}

fn writing(writing: &Writing, told: &mut Told) {
    let is_here = writing.focus.is_here();
    let label = match writing.label {
        "" => said::SO_FAR,
        label => label,
    };
    told.labelled(
        label,
        if writing.text.is_empty() {
            writing.or_said
        } else {
            &writing.text
        },
    );
    if writing.cursor.is_some() && is_here {
        told.words(if writing.is_full { FULL } else { "" });
        told.asks = Some(writing.label.to_owned());
    } else {
        told.here_if(writing.focus);
    }
}
