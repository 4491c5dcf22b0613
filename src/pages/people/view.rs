//! What People and help shows.

use super::{
    PeoplePage, Stop,
    form::{Form, Kind, Row},
    is_doctor, people,
};
use crate::{
    domain::plan::Person,
    session::{Session, action::Action},
    ui::{
        blocks::{
            choice::Choice,
            section::{Contact, Section},
        },
        canvas::width,
        document::{Block, Document, Voice, Words, Writing},
        focus::Focus,
    },
    words::people as words,
};

/// Columns of the list; wider, the ends of a row would stand too far apart to be read as one.
const WIDEST: u16 = 76;
/// Columns of the fixed text.
const MEASURE: u16 = 68;
/// Columns of the form, and of its labels.
const FORM: (u16, i16) = (60, 8);

/// The list with the text under it, or the entry that is being written.
pub(super) fn document(page: &PeoplePage, session: &Session) -> Document {
    let mut shown = Document::titled(words::TITLE);
    if let Some(form) = &page.form {
        write(form, &mut shown);
        return shown;
    }
    shown.measure = Some(WIDEST);
    for (index, stop) in page.stops(session).into_iter().enumerate() {
        let focus = Focus::of(index, page.at);
        let block = match stop {
            Stop::Question => Words::new(Voice::Strong, words::SOMEONE_WITH_YOU)
                .focus(focus)
                .into(),
            Stop::Person(person) => {
                let contact = contact(person, focus, session);
                let label = label(person);
                match shown.blocks.last_mut() {
                    Some(Block::Section(section)) if section.label == label => {
                        section.blocks.push(contact.into());
                        continue;
                    }
                    _ => beside(label, Focus::Never, [contact.into()]),
                }
            }
            Stop::Offer => {
                let (question, quiet) = words::SOMEONE_TO_REACH;
                let question = Words::new(Voice::Strong, question);
                let quiet = Words::new(Voice::Quiet, quiet).more();
                beside(words::YOUR_PEOPLE, focus, [question.into(), quiet.into()])
            }
            Stop::Nobody => {
                let key = session.appearance.keys.sign(Action::Add, "a");
                let hints = Block::Hints(vec![(key, words::ADD)]);
                beside(words::YOUR_PEOPLE, focus, [hints])
            }
            Stop::Words(text) => Words::new(Voice::Plain, text)
                .within(MEASURE)
                .focus(focus)
                .into(),
        };
        if index > 0 {
            shown.space();
        }
        shown.add(block);
    }
    shown
}

fn beside<const N: usize>(label: &'static str, focus: Focus, blocks: [Block; N]) -> Block {
    let blocks = blocks.into();
    Block::Section(Section {
        label,
        blocks,
        focus,
    })
}

fn label(person: &Person) -> &'static str {
    if is_doctor(person) {
        words::YOUR_DOCTOR
    } else {
        words::YOUR_PEOPLE
    }
}

fn contact(person: &Person, focus: Focus, session: &Session) -> Contact {
    let longest = people(session).iter().map(|one| width(&one.name)).max();
    let checked = person.checked.filter(|_| is_doctor(person));
    Contact {
        name: person.name.clone(),
        names: (longest.unwrap_or(0) + 2).max(13),
        reach: person.reach.clone(),
        note: checked.map_or_else(String::new, |day| words::checked_on(&day.short())),
        focus,
    }
}

fn write(form: &Form, shown: &mut Document) {
    let (measure, column) = FORM;
    shown.measure = Some(measure);
    for (row, label, field) in [
        (Row::Name, words::NAME, &form.name),
        (Row::How, words::HOW, &form.reach),
    ] {
        let writing = Writing::of(field).behind(label, column);
        shown.add(writing.focus(Focus::of(row, form.row))).gap();
    }
    shown.add(Choice {
        label: words::WHO,
        column,
        options: words::KINDS.to_vec(),
        chosen: usize::from(form.kind == Kind::Doctor),
        focus: Focus::of(Row::Who, form.row),
    });
}
