//! The rows of the table that hold on the values page.

use crate::app::{
    App,
    action::Action,
    command::{self, BACK_TAB, Command, DIGITS, ENTER, SPACE, TAB},
    key::Key,
    sheet::Sheet,
};

use super::{ListRow, Page, ValuesPage, change, has_room};

/// Keys of the page, by what is open.
pub const COMMANDS: &[Command] = &[
    Command {
        name: "open the value",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "open",
        rank: 1,
        when: |app| is(app, |page, _| page.pages.is_empty()),
        ..Command::BASE
    },
    Command {
        name: "change the row",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "change",
        rank: 1,
        when: |app| on(app, |page| matches!(page, Page::Opened(_))),
        ..Command::BASE
    },
    Command {
        name: "yes",
        keys: &[Key::char('y')],
        shown: "y",
        act: |_| Action::Yes,
        hint: "yes",
        rank: 1,
        when: |app| on(app, |page| matches!(page, Page::Doable(_))),
        ..Command::BASE
    },
    Command {
        name: "stay with this size",
        keys: &[Key::char('n')],
        shown: "n",
        act: |_| Action::Later,
        hint: "stay",
        rank: 2,
        when: |app| on(app, |page| matches!(page, Page::Doable(_))),
        ..Command::BASE
    },
    Command {
        name: "mark a day",
        keys: DIGITS,
        shown: "1-7 Space",
        act: Action::Choose,
        hint: "mark",
        rank: 1,
        when: |app| on(app, |page| matches!(page, Page::Days(_))),
        ..Command::BASE
    },
    Command {
        name: "this size from now on",
        keys: SPACE,
        shown: "Space",
        act: |_| Action::Mark,
        hint: "usual size",
        rank: 2,
        when: is_other_size,
        ..Command::BASE
    },
    Command {
        name: "mark the day",
        keys: SPACE,
        act: |_| Action::Mark,
        ..Command::BASE
    },
    Command {
        name: "take the choice",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "take it",
        rank: 1,
        when: is_picking,
        ..Command::BASE
    },
    Command {
        name: "keep the words",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "keep",
        rank: 1,
        when: |app| {
            on(app, |page| {
                page.field().is_some() && !matches!(page, Page::Own(_))
            })
        },
        ..Command::BASE
    },
    Command {
        name: "the next field",
        keys: ENTER,
        shown: "Enter",
        act: |_| Action::Accept,
        hint: "next",
        rank: 1,
        when: |app| on(app, |page| matches!(page, Page::Own(_))),
        ..Command::BASE
    },
    Command {
        name: "the other field",
        keys: TAB,
        shown: "Tab",
        act: |_| Action::Next,
        hint: "other field",
        rank: 2,
        when: |app| on(app, |page| matches!(page, Page::Own(_))),
        ..Command::BASE
    },
    Command {
        name: "the field before",
        keys: BACK_TAB,
        act: |_| Action::Previous,
        ..Command::BASE
    },
    Command {
        name: "done with the days",
        keys: ENTER,
        act: |_| Action::Accept,
        ..Command::BASE
    },
    Command {
        name: "choose",
        keys: DIGITS,
        act: Action::Choose,
        ..Command::BASE
    },
    Command {
        name: "own words",
        keys: &[Key::char('w')],
        shown: "w",
        act: |_| Action::Write,
        hint: "own words",
        rank: 3,
        when: may_write,
        ..Command::BASE
    },
    Command {
        name: "another value",
        keys: &[Key::char('r')],
        shown: "r",
        act: |_| Action::Replace,
        hint: "another",
        rank: 4,
        when: |app| {
            is(app, |page, app| {
                matches!(list_row(page, app), Some(ListRow::Value(_)))
            })
        },
        ..Command::BASE
    },
    Command {
        name: "another value",
        keys: &[Key::char('r')],
        shown: "r",
        act: |_| Action::Replace,
        hint: "another value",
        rank: 4,
        when: |app| on(app, |page| matches!(page, Page::Opened(_))) && !is_other_size(app),
        ..Command::BASE
    },
    Command {
        name: "another value",
        keys: &[Key::char('r')],
        act: |_| Action::Replace,
        ..Command::BASE
    },
    Command {
        name: "one more value",
        keys: &[Key::char('a')],
        shown: "a",
        act: |_| Action::Add,
        hint: "one more",
        rank: 5,
        when: |app| {
            is(app, |page, app| {
                page.pages.is_empty() && has_room(&app.desk.plan)
            })
        },
        ..Command::BASE
    },
    Command {
        name: "statement",
        keys: &[Key::char('s')],
        shown: "s",
        act: |_| Action::Statement,
        hint: "statement",
        rank: 6,
        when: |app| is(app, |page, _| page.pages.is_empty()),
        ..Command::BASE
    },
    Command {
        name: "evidence",
        keys: &[Key::char('t')],
        shown: "t",
        act: |_| Action::Evidence,
        hint: "evidence",
        rank: 7,
        when: |app| is(app, |page, _| page.pages.is_empty()),
        ..Command::BASE
    },
    command::ROW_UP,
    command::ROW_DOWN,
    command::ROW_FIRST,
    command::ROW_LAST,
    command::PAGE_UP,
    command::PAGE_DOWN,
    command::esc("back"),
];

fn is(app: &App, holds: impl Fn(&ValuesPage, &App) -> bool) -> bool {
    matches!(app.top(), Some(Sheet::Values(page)) if holds(page, app))
}

/// What is open on top of the list.
fn on(app: &App, holds: impl Fn(&Page) -> bool) -> bool {
    is(app, |page, _| page.pages.last().is_some_and(&holds))
}

fn list_row(page: &ValuesPage, app: &App) -> Option<ListRow> {
    page.pages.is_empty().then(|| page.row(&app.desk))
}

fn is_picking(app: &App) -> bool {
    on(app, |page| match page {
        Page::Choices(_) | Page::Statement(_) => page.field().is_none(),
        Page::Another(_) => true,
        Page::Opened(_) | Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn may_write(app: &App) -> bool {
    on(app, |page| match page {
        Page::Opened(opened) => opened.row().limit().is_some(),
        Page::Choices(choices) => choices.writing.is_none() && choices.row.limit().is_some(),
        Page::Statement(statement) => statement.writing.is_none(),
        Page::Another(_) => true,
        Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn is_other_size(app: &App) -> bool {
    on(app, |page| match page {
        Page::Opened(opened) => {
            let step = change::commitment(&app.desk.plan, &opened.value);
            opened.other_size(&step).is_some()
        }
        Page::Choices(_)
        | Page::Days(_)
        | Page::Doable(_)
        | Page::Another(_)
        | Page::Own(_)
        | Page::Statement(_) => false,
    })
}
