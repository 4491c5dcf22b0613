//! How the list of other values, the fields of one's own and the statement are drawn.

use super::super::{
    another::{Another, Own, cards},
    change,
    statement::{HIDDEN, OWN, StatementPage, TEMPLATES, chosen},
};
use super::opened::key;
use crate::{
    session::{Session, action::Action},
    ui::{canvas::width, focus::Focus, pick::Pick, rows::Rows},
    words::values as text,
};

/// Where the meaning of a value stands.
const GLOSS: i16 = 21;
/// Where the fields stand.
const FIELD: i16 = 10;
/// The least room for the meaning of a value beside its name.
const ROOM: u16 = 24;

/// Draws the values that are not chosen. Gives the title.
pub(super) fn another(page: &Another, session: &Session, rows: &mut Rows) -> String {
    let theme = rows.theme;
    let intro = match page.old {
        Some(_) => text::RESTS,
        None => text::CHOOSE,
    };
    rows.paragraph(0, intro, theme.quiet());
    rows.gap();
    let cards = cards(session);
    let beside = rows.width().saturating_sub(GLOSS.unsigned_abs()) >= ROOM;
    for (index, card) in cards.iter().enumerate() {
        let focus = Focus::of(index, page.at);
        let first = rows.len();
        rows.choice(&key(index), &card.name, focus);
        let column = GLOSS.max(5 + width(&card.name) as i16);
        if beside && let Some(row) = rows.row_at(first) {
            row.put(column, &card.everyday, theme.quiet());
            rows.and(&card.everyday);
        }
    }
    rows.own_words(text::OWN_VALUE, Focus::of(cards.len(), page.at));
    match &page.old {
        Some(old) => text::in_place_of(&change::name_of(old, session)),
        None => text::ONE_MORE.to_owned(),
    }
}

/// Draws the fields of a value of one's own. Gives the title.
pub(super) fn own(page: &Own, rows: &mut Rows) -> String {
    let theme = rows.theme;
    rows.paragraph(0, text::NAME_IS_ENOUGH, theme.quiet());
    for (index, field) in page.fields.iter().enumerate() {
        rows.gap();
        let first = rows.len();
        let has_focus = index == page.at;
        rows.unsaid(|rows| {
            if has_focus {
                rows.field(FIELD, field, Focus::Here);
            } else {
                rows.written(FIELD, field.text());
            }
        });
        if let Some(told) = rows.told() {
            told.labelled_field(text::OWN_LABELS[index], field, Focus::of(index, page.at));
        }
        let style = if has_focus {
            theme.selected()
        } else {
            theme.quiet()
        };
        if let Some(row) = rows.row_at(first) {
            row.put(0, text::OWN_LABELS[index], style);
        }
    }
    crate::words::capital(text::OWN_VALUE)
}

/// Draws the wordings of the statement. Gives the title.
pub(super) fn statement(page: &StatementPage, session: &Session, rows: &mut Rows) -> String {
    let quiet = rows.theme.quiet();
    rows.paragraph(0, text::STATEMENT_LINE, quiet);
    rows.gap();
    let statement = &session.plan.statement;
    let now = chosen(statement);
    for index in 0..TEMPLATES {
        let wording = StatementPage::wording(index, session);
        let focus = Focus::of(index, page.at);
        rows.pick(&key(index), Pick::of(index, now), (&wording, focus));
    }
    let own = match now {
        OWN => statement.text.as_str(),
        _ => text::OWN_STATEMENT,
    };
    rows.pick(
        &rows.sign(Action::Write, "w"),
        Pick::of(OWN, now),
        (own, Focus::of(OWN, page.at)),
    );
    let hidden = (text::HIDDEN, Focus::of(HIDDEN, page.at));
    rows.pick(&key(TEMPLATES), Pick::of(HIDDEN, now), hidden);
    if let Some(field) = &page.writing {
        rows.gap();
        rows.field(0, field, Focus::Here);
    }
    text::STATEMENT.to_owned()
}
