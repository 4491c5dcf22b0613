//! How the if-then plans are drawn.

use super::{Plans, Row, Stage};
use crate::{
    session::{Session, action::Action},
    ui::{
        document::{self, Document},
        focus::Focus,
    },
    words::{listed_step, plans as words, step},
};

/// What it shows.
pub(super) fn document(leaf: &Plans, session: &Session) -> Document {
    let mut page = Document::titled(words::TITLE);
    match leaf.stage {
        Stage::List => list(leaf, session, &mut page),
        Stage::Moment => moments(leaf, session, &mut page),
        Stage::Step => steps(leaf, session, &mut page),
        Stage::Keep | Stage::Read => {
            let sentence = leaf.sentence(session).unwrap_or_default();
            page.stress(sentence).gap().murmur(words::READ_SLOWLY);
        }
    }
    page
}

fn list(leaf: &Plans, session: &Session, page: &mut Document) {
    page.say(words::INTRODUCTION).gap();
    let (plan, keys) = (&session.plan, &session.appearance.keys);
    let list = Plans::list(session);
    let mut number = 0;
    for (index, row) in list.iter().enumerate() {
        let focus = Focus::of(index, leaf.at);
        match row {
            Row::Plan(id) => {
                let Some(item) = plan.active_if_then().find(|item| &item.id == id) else {
                    continue;
                };
                let value = plan.value(&item.value).map_or("", |value| &value.name);
                page.add(document::Row::nth(number, item.sentence(value)).focus(focus));
                page.gap();
                number += 1;
            }
            Row::Add => {
                let key = keys.sign(Action::Add, "a");
                page.add(document::Row::new(key, words::ADD).focus(focus));
            }
            Row::Example => {
                let key = keys.sign(Action::Another, "e");
                page.add(document::Row::new(key, words::EXAMPLE).focus(focus));
            }
        }
    }
    if !list.contains(&Row::Add) {
        page.murmur(words::FULL);
    }
}

fn which_moment(leaf: &Plans) -> &'static str {
    if leaf.in_way.is_empty() {
        words::WHICH_MOMENT
    } else {
        words::IN_THE_WAY
    }
}

fn moments(leaf: &Plans, session: &Session, page: &mut Document) {
    page.say(which_moment(leaf)).gap();
    if let Some(field) = &leaf.writing {
        page.murmur(words::IF).write(field).murmur(words::CONCRETE);
        return;
    }
    let lines = leaf.moments(session);
    page.choices(lines.iter().map(AsRef::as_ref), leaf.at);
    let own = Focus::of(lines.len(), leaf.at);
    page.own_words(words::OWN, own, &session.appearance.keys);
}

fn steps(leaf: &Plans, session: &Session, page: &mut Document) {
    page.say(words::then(&leaf.making.moment)).gap();
    let steps = leaf.steps(session);
    page.choices(
        steps.iter().map(|item| listed_step(item.text(item.size))),
        leaf.at,
    );
    let own = Focus::of(steps.len(), leaf.at);
    page.own_words(words::OWN, own, &session.appearance.keys);
    if let Some(field) = &leaf.writing {
        let value = leaf.making.value.as_ref();
        let value = value.and_then(|id| session.plan.value(id));
        let name = value.map_or("", |value| &value.name);
        page.gap().murmur(words::for_value(name));
        page.write(field).murmur(step::hint(field.text()));
    }
}
