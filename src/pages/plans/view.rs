//! The keys of the if-then plans, and what the page shows.

use super::{Plans, Row, Stage, may_add};

use crate::{
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ENTER, TAB},
        key::Key,
    },
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
                let value = plan.value_name(&item.value);
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
        let name = value.map_or("", |id| session.plan.value_name(id));
        page.gap().murmur(words::for_value(name));
        page.write(field).murmur(step::hint(field.text()));
    }
}

type Command = crate::pages::page::Command<Plans>;

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::of("read the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(has_plan),
    Command::of("take it and go on", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|leaf, _| leaf.is_at(&[Stage::Moment, Stage::Step])),
    Command::of("keep the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|leaf, _| leaf.is_at(&[Stage::Keep])),
    Command::of("have read it", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(|leaf, _| leaf.is_at(&[Stage::Read])),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("add a plan", &[Key::char('a')], Action::Add)
        .hint(2, "a", "add")
        .when(|leaf, session| leaf.is_at(&[Stage::List]) && may_add(session)),
    Command::of("the example", &[Key::char('e')], Action::Another)
        .when(|leaf, _| leaf.is_at(&[Stage::List])),
    Command::of("change the plan", &[Key::char('c')], Action::Edit)
        .hint(3, "c", "change")
        .when(|leaf, session| leaf.selected(session).is_some()),
    Command::of("let the plan go", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "let it go")
        .when(|leaf, session| leaf.selected(session).is_some()),
    Command::each("choose", DIGITS, Action::Choose),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|leaf, _| leaf.is_at(&[Stage::Moment, Stage::Step]) && leaf.writing.is_none()),
    Command::of("another value", TAB, Action::Next)
        .hint(2, "Tab", "another value")
        .when(|leaf, _| leaf.is_at(&[Stage::Step]) && leaf.writing.is_some()),
    Command::of("the value before", BACK_TAB, Action::Previous),
];

impl Plans {
    fn is_at(&self, stages: &[Stage]) -> bool {
        stages.contains(&self.stage)
    }
}

fn has_plan(leaf: &Plans, session: &Session) -> bool {
    let list = Plans::list(session);
    leaf.is_at(&[Stage::List]) && matches!(list.get(leaf.at), Some(Row::Plan(_)))
}
