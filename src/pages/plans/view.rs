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
pub(super) fn document(page: &Plans, session: &Session) -> Document {
    let mut shown = Document::titled(words::TITLE);
    match page.stage {
        Stage::List => list(page, session, &mut shown),
        Stage::Moment => moments(page, session, &mut shown),
        Stage::Step => steps(page, session, &mut shown),
        Stage::Keep | Stage::Read => {
            let sentence = page.sentence(session).unwrap_or_default();
            shown.stress(sentence).gap().murmur(words::READ_SLOWLY);
        }
    }
    shown
}

fn list(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(words::INTRODUCTION).gap();
    let (plan, keys) = (&session.plan, &session.appearance.keys);
    let list = Plans::list(session);
    let mut number = 0;
    for (index, row) in list.iter().enumerate() {
        let focus = Focus::of(index, page.at);
        match row {
            Row::Plan(id) => {
                let Some(item) = plan.active_if_then().find(|item| &item.id == id) else {
                    continue;
                };
                let value = plan.value_name(&item.value);
                shown.add(document::Row::nth(number, item.sentence(value)).focus(focus));
                shown.gap();
                number += 1;
            }
            Row::Add => {
                let key = keys.sign(Action::Add, "a");
                shown.add(document::Row::new(key, words::ADD).focus(focus));
            }
            Row::Example => {
                let key = keys.sign(Action::Another, "e");
                shown.add(document::Row::new(key, words::EXAMPLE).focus(focus));
            }
        }
    }
    if !list.contains(&Row::Add) {
        shown.murmur(words::FULL);
    }
}

fn which_moment(page: &Plans) -> &'static str {
    if page.in_way.is_empty() {
        words::WHICH_MOMENT
    } else {
        words::IN_THE_WAY
    }
}

fn moments(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(which_moment(page)).gap();
    if let Some(field) = &page.writing {
        shown.murmur(words::IF).write(field).murmur(words::CONCRETE);
        return;
    }
    let lines = page.moments(session);
    shown.choices(lines.iter().map(AsRef::as_ref), page.at);
    let own = Focus::of(lines.len(), page.at);
    shown.own_words(words::OWN, own, &session.appearance.keys);
}

fn steps(page: &Plans, session: &Session, shown: &mut Document) {
    shown.say(words::then(&page.making.moment)).gap();
    let steps = page.steps(session);
    shown.choices(
        steps.iter().map(|item| listed_step(item.text(item.size))),
        page.at,
    );
    let own = Focus::of(steps.len(), page.at);
    shown.own_words(words::OWN, own, &session.appearance.keys);
    if let Some(field) = &page.writing {
        let value = page.making.value.as_ref();
        let name = value.map_or("", |id| session.plan.value_name(id));
        shown.gap().murmur(words::for_value(name));
        shown.write(field).murmur(step::hint(field.text()));
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
        .when(|page, _| page.is_at(&[Stage::Moment, Stage::Step])),
    Command::of("keep the plan", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|page, _| page.is_at(&[Stage::Keep])),
    Command::of("have read it", ENTER, Action::Accept)
        .hint(1, "Enter", "read")
        .when(|page, _| page.is_at(&[Stage::Read])),
    Command::of("take the selected row", ENTER, Action::Accept),
    Command::of("add a plan", &[Key::char('a')], Action::Add)
        .hint(2, "a", "add")
        .when(|page, session| page.is_at(&[Stage::List]) && may_add(session)),
    Command::of("the example", &[Key::char('e')], Action::Another)
        .when(|page, _| page.is_at(&[Stage::List])),
    Command::of("change the plan", &[Key::char('c')], Action::Edit)
        .hint(3, "c", "change")
        .when(|page, session| page.selected(session).is_some()),
    Command::of("let the plan go", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "let it go")
        .when(|page, session| page.selected(session).is_some()),
    Command::each("choose", DIGITS, Action::Choose),
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .hint(2, "w", "your own")
        .when(|page, _| page.is_at(&[Stage::Moment, Stage::Step]) && page.writing.is_none()),
    Command::of("another value", TAB, Action::Next)
        .hint(2, "Tab", "another value")
        .when(|page, _| page.is_at(&[Stage::Step]) && page.writing.is_some()),
    Command::of("the value before", BACK_TAB, Action::Previous),
];

impl Plans {
    fn is_at(&self, stages: &[Stage]) -> bool {
        stages.contains(&self.stage)
    }
}

fn has_plan(page: &Plans, session: &Session) -> bool {
    let list = Plans::list(session);
    page.is_at(&[Stage::List]) && matches!(list.get(page.at), Some(Row::Plan(_)))
}
