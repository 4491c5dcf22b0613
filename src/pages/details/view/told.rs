//! What the details leaf says: each group with what is chosen; of the open group all there is to choose.

use super::super::{Details, Group};
use crate::{
    content::Line,
    domain::entry::{Detail, Heaviness},
    session::Session,
    ui::{
        focus::Focus,
        rows::Rows,
        told::{State, Told},
    },
    words::{details as text, plain as said},
};

/// Says the groups in their order.
pub(super) fn groups(leaf: &Details, session: &Session, detail: &Detail, rows: &mut Rows) {
    let Some(told) = rows.told() else { return };
    let content = &session.content;
    let lines = |lines: &[Line], chosen: Option<&String>| -> Vec<(String, bool)> {
        let line = |line: &Line| (line.text.clone(), chosen == Some(&line.id));
        lines.iter().map(line).collect()
    };
    let places = lines(content.places(), detail.place.as_ref());
    let companies = lines(content.companies(), detail.company.as_ref());
    let earlier = detail.earlier == Some(true);
    let times = [
        (text::TIMES[0].to_owned(), !earlier),
        (text::TIMES[1].to_owned(), earlier),
    ];
    group(leaf, Group::Where, (text::WHERE, &places), told);
    group(leaf, Group::With, (text::WITH, &companies), told);
    group(leaf, Group::When, (text::WHEN, &times), told);
    if leaf.expected(session).is_some() {
        let said = leaf.heaviness(session);
        let words = Heaviness::ALL.into_iter().zip(text::HEAVINESS);
        let answers: Vec<(String, bool)> = words
            .map(|(heaviness, words)| (words.to_owned(), Some(heaviness) == said))
            .collect();
        group(leaf, Group::Heavy, (text::ACTUAL, &answers), told);
    }
    match &leaf.writing {
        Some(field) => told.labelled_field(text::NOTE, field, Focus::Here),
        None => told.labelled(text::NOTE, detail.note.as_deref().unwrap_or(said::NOTHING)),
    }
    if leaf.writing.is_none() {
        told.here_if(Focus::of(Group::Note, leaf.group));
    }
}

/// A group with what is chosen of it; where it is the open one, its answers with their digits.
fn group(leaf: &Details, own: Group, (title, answers): (&str, &[(String, bool)]), told: &mut Told) {
    let chosen = answers.iter().find(|(_, is_chosen)| *is_chosen);
    told.labelled(title, chosen.map_or(said::NOTHING, |(words, _)| words));
    if leaf.group != own || leaf.writing.is_some() {
        return;
    }
    told.is_here();
    for (index, (words, is_chosen)) in answers.iter().enumerate() {
        let key = if index < 9 {
            (index + 1).to_string()
        } else {
            String::new()
        };
        told.pick(&key, words, State::chosen_if(*is_chosen));
    }
}
