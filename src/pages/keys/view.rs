//! What the keys page shows.

use ratatui::layout::Rect;

use super::{Keys, SIDES};
use crate::{
    app::{
        App,
        command::{Command, listed},
    },
    session::action::Action,
    ui::{
        blocks::{
            key_table::{KeyGroup, KeyTable},
            search::{Found, Search},
        },
        canvas::{Canvas, width},
        document::{Document, Writing},
        focus::Focus,
        screen,
    },
    words::{keys as said, plain},
};

/// Columns of the names of what was found.
const NAMES: u16 = 16;

/// Draws it over the whole screen.
pub fn draw(page: &Keys, _app: &App, area: Rect, canvas: &mut Canvas) {
    screen::draw_full(&document(page), area, canvas);
}

pub(super) fn document(page: &Keys) -> Document {
    let mut shown = Document::titled(said::TITLE);
    let writing = page.search.as_ref().map(Writing::of);
    let is_searching = writing.is_some();
    shown.search = Some(Search {
        key: page.map.sign(Action::Search, said::SEARCH.0),
        asks: plain::SEARCH,
        writing: writing.unwrap_or_else(|| Writing::without_focus(said::SEARCH.1)),
    });
    if is_searching {
        found(page, &mut shown);
    } else {
        shown.scroll = page.scroll.past;
        shown.keys.push(("Enter".into(), said::WHAT_IT_IS_NOT));
        shown.add(table(page));
    }
    shown
}

fn table(page: &Keys) -> KeyTable {
    let group = |title, commands: &[&Command]| KeyGroup {
        title,
        keys: commands
            .iter()
            .map(|command| (page.map.page_keys(command), page.map.page_words(command)))
            .collect(),
    };
    let mut sides = SIDES.map(|groups| {
        let listed = listed::GROUPS.into_iter();
        let own = listed.filter(|(column, _)| groups.contains(column));
        own.map(|(column, title)| group(title, &listed::of(column)))
            .collect::<Vec<_>>()
    });
    if !page.own.is_empty() {
        sides[0].insert(0, group(said::HERE, &page.own));
    }
    let note = page.map.sentence(said::IS_NOT, (Action::Keys, "?"));
    let note = note.into_owned();
    KeyTable { sides, note }
}

fn found(page: &Keys, shown: &mut Document) {
    let found = page.found();
    let names = found
        .iter()
        .map(|entry| width(entry.command.name) + 2)
        .fold(NAMES, u16::max);
    for (index, entry) in found.iter().enumerate() {
        shown.add(Found {
            keys: page.map.shown(entry.command).into_owned(),
            name: entry.command.name,
            names,
            about: entry.command.told().to_owned(),
            focus: Focus::of(index, page.cursor),
        });
    }
    if found.is_empty() {
        shown.murmur(said::NOTHING);
    }
}
