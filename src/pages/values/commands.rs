//! The rows of the table that hold on the values page.

use crate::session::{
    Session,
    action::Action,
    command::{BACK_TAB, DIGITS, ENTER, LEFT, RIGHT, SPACE, TAB},
    key::Key,
};

use super::{ListRow, Page, ValuesPage, change, has_room};

type Command = crate::pages::page::Command<ValuesPage>;

/// Keys of the page, by what is open.
pub const COMMANDS: &[Command] = &[
    Command::of("open the value", ENTER, Action::Accept)
        .hint(1, "Enter", "open")
        .when(is_list),
    Command::of("change the row", ENTER, Action::Accept)
        .hint(1, "Enter", "change")
        .when(|page, _| page.shows(|page| matches!(page, Page::Opened(_)))),
    Command::of("yes", &[Key::char('y')], Action::Yes)
        .hint(1, "y", "yes")
        .when(|page, _| page.shows(|page| matches!(page, Page::Doable(_)))),
    Command::of("stay with this size", &[Key::char('n')], Action::Later)
        .hint(2, "n", "stay")
        .when(|page, _| page.shows(|page| matches!(page, Page::Doable(_)))),
    Command::each("mark a day", DIGITS, Action::Choose)
        .hint(1, "1-7 Space", "mark")
        .when(|page, _| page.shows(|page| matches!(page, Page::Days(_)))),
    Command::of("this size from now on", SPACE, Action::Mark)
        .hint(2, "Space", "usual size")
        .when(is_other_size),
    Command::of("fewer minutes", LEFT, Action::Left)
        .hint(2, "Left Right", "minutes")
        .when(has_minutes),
    Command::of("more minutes", RIGHT, Action::Right).when(has_minutes),
    Command::of("mark the day", SPACE, Action::Mark),
    Command::of("take the choice", ENTER, Action::Accept)
        .hint(1, "Enter", "take it")
        .when(is_picking),
    Command::of("keep the words", ENTER, Action::Accept)
        .hint(1, "Enter", "keep")
        .when(|page, _| page.shows(|page| page.field().is_some() && !matches!(page, Page::Own(_)))),
    Command::of("the next field", ENTER, Action::Accept)
        .hint(1, "Enter", "next")
        .when(|page, _| page.shows(|page| matches!(page, Page::Own(_)))),
    Command::of("the other field", TAB, Action::Next)
        .hint(2, "Tab", "other field")
        .when(|page, _| page.shows(|page| matches!(page, Page::Own(_)))),
    Command::of("the field before", BACK_TAB, Action::Previous),
    Command::of("done with the days", ENTER, Action::Accept),
    Command::each("choose", DIGITS, Action::Choose)
        .when(|page, _| page.shows(|page| !matches!(page, Page::Opened(_) | Page::Doable(_)))),
    Command::of("own words", &[Key::char('w')], Action::Write)
        .hint(3, "w", "own words")
        .when(may_write),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "another")
        .when(|page, session| {
            page.pages.is_empty() && matches!(page.row(session), ListRow::Value(_))
        }),
    Command::of("another value", &[Key::char('r')], Action::Replace)
        .hint(4, "r", "another value")
        .when(|page, session| {
            page.shows(|page| matches!(page, Page::Opened(_))) && !is_other_size(page, session)
        }),
    Command::of("another value", &[Key::char('r')], Action::Replace),
    Command::of("one more value", &[Key::char('a')], Action::Add)
        .hint(5, "a", "one more")
        .when(|page, session| page.pages.is_empty() && has_room(&session.plan)),
    Command::of("statement", &[Key::char('s')], Action::Statement)
        .hint(6, "s", "statement")
        .when(is_list),
    Command::of("evidence", &[Key::char('t')], Action::Evidence)
        .hint(7, "t", "evidence")
        .when(is_list),
];

impl ValuesPage {
    /// True when this is true of what is open on top of the list.
    fn shows(&self, holds: impl Fn(&Page) -> bool) -> bool {
        self.pages.last().is_some_and(holds)
    }
}

fn is_list(page: &ValuesPage, _: &Session) -> bool {
    page.pages.is_empty()
}

fn is_picking(page: &ValuesPage, _: &Session) -> bool {
    page.shows(|page| match page {
        Page::Choices(_) | Page::Statement(_) => page.field().is_none(),
        Page::Another(_) => true,
        Page::Opened(_) | Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn may_write(page: &ValuesPage, _: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => opened.row().limit().is_some(),
        Page::Choices(choices) => choices.writing.is_none() && choices.row.limit().is_some(),
        Page::Statement(statement) => statement.writing.is_none(),
        Page::Another(_) => true,
        Page::Days(_) | Page::Doable(_) | Page::Own(_) => false,
    })
}

fn is_other_size(page: &ValuesPage, session: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => {
            let step = change::commitment(&session.plan, &opened.value);
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

fn has_minutes(page: &ValuesPage, session: &Session) -> bool {
    page.shows(|page| match page {
        Page::Opened(opened) => {
            opened.has_minutes(&change::commitment(&session.plan, &opened.value))
        }
        Page::Choices(_)
        | Page::Days(_)
        | Page::Doable(_)
        | Page::Another(_)
        | Page::Own(_)
        | Page::Statement(_) => false,
    })
}
