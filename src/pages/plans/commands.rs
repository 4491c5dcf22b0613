//! The rows of the table that hold among the if-then plans.

use crate::session::{
    Session,
    action::Action,
    command::{BACK_TAB, DIGITS, ENTER, TAB},
    key::Key,
};

use super::{Plans, Row, Stage, may_add};

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
