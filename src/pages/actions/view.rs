//! What the list of hard-moment actions and its pages show, and their keys.

use super::{ActionsPage, Stage, has_room, may_take_off, unlisted};

use crate::{
    pages::hard_moment::choice,
    session::{
        Session,
        action::Action,
        command::{DIGITS, ENTER},
        key::Key,
    },
    ui::{
        document::{Document, Row},
        focus::Focus,
    },
    words::{actions as text, listed_step},
};

type Command = crate::pages::page::Command<ActionsPage>;

/// Room for the name of a value, or for what an action is for.
const END: u16 = 26;

/// The list, what could be added, the values, or a line to write on.
pub(super) fn document(page: &ActionsPage, session: &Session) -> Document {
    let mut shown = Document::titled(text::TITLE);
    if let Some(field) = &page.writing {
        shown.stress(text::OWN_WORDS).murmur(text::SMALL).gap();
        shown.write(field);
        return shown;
    }
    match page.stage {
        Stage::List => list(page, session, &mut shown),
        Stage::Add => add(page, session, &mut shown),
        Stage::Value => values(page, session, &mut shown),
    }
    shown
}

fn list(page: &ActionsPage, session: &Session, shown: &mut Document) {
    shown.murmur(text::ONE_AT_A_TIME).gap();
    let list = choice::listed(session);
    for (index, action) in list.iter().enumerate() {
        let value = choice::active_value(action, session);
        let name = value.map_or("", |value| value.name.as_str());
        let row = Row::nth(index, listed_step(&action.text)).focus(Focus::of(index, page.at));
        shown.add(row.end_or_below(END, name));
    }
    if has_room(session) {
        let key = session.appearance.keys.sign(Action::Add, "a");
        shown.add(Row::new(key, text::ADD).focus(Focus::of(list.len(), page.at)));
    }
}

fn add(page: &ActionsPage, session: &Session, shown: &mut Document) {
    shown.stress(text::WHAT_COULD_HELP).gap();
    let all = unlisted(session);
    for (index, action) in all.iter().enumerate() {
        let card = session.content.action(action.id.as_str());
        let label = card.map_or("", |card| card.label.as_str());
        let row = Row::nth(index, listed_step(&action.text)).focus(Focus::of(index, page.at));
        shown.add(row.end_or_below(END, label));
    }
    let own = Focus::of(all.len(), page.at);
    shown.own_words(text::WRITE_YOUR_OWN, own, &session.appearance.keys);
}

fn values(page: &ActionsPage, session: &Session, shown: &mut Document) {
    let action = page.selected(session);
    let words = action.map_or_else(String::new, |action| action.text);
    shown.say(words).stress(text::WHICH_VALUE).gap();
    let values = session.plan.active_values();
    shown.choices(values.iter().map(|value| value.name.as_str()), page.at);
}

/// Its keys.
pub(super) const COMMANDS: &[Command] = &[
    Command::of("the value of an action", ENTER, Action::Accept)
        .hint(1, "Enter", text::ITS_VALUE)
        .when(|page, session| page.is_at(Stage::List) && page.selected(session).is_some()),
    Command::of("take what is selected", ENTER, Action::Accept)
        .hint(1, "Enter", text::TAKE_IT)
        .when(|page, _| page.writing.is_none()),
    Command::of("keep the action", ENTER, Action::Accept).hint(1, "Enter", text::KEEP),
    Command::each("choose an action", DIGITS, Action::Choose)
        .when(|page, _| page.writing.is_none()),
    Command::of("add an action", &[Key::char('a')], Action::Add)
        .hint(2, "a", text::ADD_SHORT)
        .when(|page, session| page.is_at(Stage::List) && has_room(session)),
    Command::of("add an action", &[Key::char('a')], Action::Add)
        .when(|page, _| page.is_at(Stage::List)),
    Command::of("earlier on the list", &[Key::char('-')], Action::Smaller)
        .hint(3, "- +", text::MOVE)
        .when(|page, session| page.is_at(Stage::List) && page.selected(session).is_some()),
    Command::of(
        "later on the list",
        &[Key::char('+'), Key::char('=')],
        Action::Larger,
    )
    .when(|page, session| page.is_at(Stage::List) && page.selected(session).is_some()),
    Command::of("an action in own words", &[Key::char('w')], Action::Write)
        .hint(4, "w", text::OWN)
        .when(|page, session| {
            page.is_at(Stage::Add) || (page.is_at(Stage::List) && page.selected(session).is_some())
        }),
    Command::of(
        "take an action off the list",
        &[Key::char('r')],
        Action::Replace,
    )
    .hint(5, "r", text::TAKE_OFF)
    .when(may_take_off),
];
