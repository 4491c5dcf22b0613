//! The screens by name, their keys, what each shows, and a review as it stands on them.

use super::LookBack;
use crate::{
    domain::{entry::Review, review::SCREENS},
    pages::page::enter,
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ESC, LEFT, ONE_TO_THREE, RIGHT, SPACE, TAB},
        key::Key,
    },
    ui::document::Document,
    words::look_back as text,
};

/// The screens and the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Week,
    Keep,
    Worked,
    InWay,
    Conditions,
    Basics,
    Next,
    Note,
    Share,
    End,
}

const PAGES: [Page; 9] = [
    Page::Week,
    Page::Keep,
    Page::Worked,
    Page::InWay,
    Page::Conditions,
    Page::Basics,
    Page::Next,
    Page::Note,
    Page::Share,
];

impl Page {
    /// The screen that is stored under this name; an unknown one is the first.
    pub(super) fn named(screen: &str) -> Self {
        let at = SCREENS.iter().position(|name| *name == screen);
        PAGES[at.unwrap_or(0)]
    }

    /// Its place among the nine, from 0. The end stands at the ninth.
    pub(super) fn index(self) -> usize {
        let at = PAGES.iter().position(|page| *page == self);
        at.unwrap_or(PAGES.len() - 1)
    }

    /// The name it is stored under.
    pub(super) fn screen(self) -> &'static str {
        SCREENS[self.index()]
    }
}

/// The screen that is open.
pub(super) fn document(page: &LookBack, session: &Session) -> Document {
    let mut shown = Document::titled(title(page.page));
    if page.page != Page::End {
        shown.place = text::place(page.page.index() + 1);
    }
    shown.scroll = page.scroll.past;
    if let Some(swap) = &page.swap {
        page.show_swap(swap, session, &mut shown);
        return shown;
    }
    match page.page {
        Page::Week => page.show_week(session, &mut shown),
        Page::Keep => page.show_keep(session, &mut shown),
        Page::Worked | Page::InWay => page.show_reasons(session, &mut shown),
        Page::Conditions => page.show_conditions(session, &mut shown),
        Page::Basics => page.show_basics(session, &mut shown),
        Page::Next => page.show_next_week(session, &mut shown),
        Page::Note => page.show_notes(session, &mut shown),
        Page::Share => page.show_share(session, &mut shown),
        Page::End => LookBack::show_end(session, &mut shown),
    }
    shown
}

fn title(page: Page) -> &'static str {
    match page {
        Page::End => text::LOOK_BACK,
        page => text::TITLES[page.index()],
    }
}

/// Does to a review what led from one state to another: fields that differ there take the other's answer here.
pub(super) fn follow(review: &mut Review, from: &Review, to: &Review) {
    fn take<T: PartialEq + Clone>(field: &mut T, from: &T, to: &T) {
        if from != to {
            field.clone_from(to);
        }
    }
    take(&mut review.kept, &from.kept, &to.kept);
    take(&mut review.worked, &from.worked, &to.worked);
    take(&mut review.in_way, &from.in_way, &to.in_way);
    take(&mut review.conditions, &from.conditions, &to.conditions);
    take(&mut review.basics, &from.basics, &to.basics);
    take(&mut review.texts, &from.texts, &to.texts);
    take(&mut review.note, &from.note, &to.note);
    take(
        &mut review.step_of_week,
        &from.step_of_week,
        &to.step_of_week,
    );
    take(&mut review.shared, &from.shared, &to.shared);
}

type Command = crate::pages::page::Command<LookBack>;

/// The table of each screen, and of what lies on one.
pub(super) const TABLES: &[&[Command]] = &[
    WEEK, KEEP, REASONS, CONDITIONS, BASICS, NEXT_WEEK, NOTE, SHARE, END, WRITING, SWAP,
];

/// The keys of a screen.
pub(super) fn commands(page: Page) -> &'static [Command] {
    match page {
        Page::Week => WEEK,
        Page::Keep => KEEP,
        Page::Worked | Page::InWay => REASONS,
        Page::Conditions => CONDITIONS,
        Page::Basics => BASICS,
        Page::Next => NEXT_WEEK,
        Page::Note => NOTE,
        Page::Share => SHARE,
        Page::End => END,
    }
}

const NEXT_SCREEN: Command = enter(80, "next");

const CLOSE: Command = Command::of("close and keep", &[Key::char('q')], Action::Close)
    .shown("q")
    .unengaging();

const MARK: Command = Command::of("mark", SPACE, Action::Mark);

const MARK_NUMBERED: Command =
    Command::each("mark this row", DIGITS, Action::Choose).hint(1, "1-9 Space", "mark");

const LEFT_ONE: Command = Command::of("left", LEFT, Action::Left);

const RIGHT_ONE: Command = Command::of("right", RIGHT, Action::Right);

const WEEK: &[Command] = &[
    NEXT_SCREEN,
    CLOSE.hint(91, "q", "close and keep"),
    Command::of("the evidence", &[Key::char('v')], Action::Evidence)
        .when(LookBack::offers_evidence),
];

const KEEP: &[Command] = &[
    MARK_NUMBERED.when(has_steps),
    MARK,
    Command::of("add one", &[Key::char('a')], Action::Add).hint(2, "a", "add one"),
    NEXT_SCREEN,
    CLOSE,
];

fn has_steps(page: &LookBack, session: &Session) -> bool {
    page.steps(session) > 0
}

const REASONS: &[Command] = &[
    MARK_NUMBERED,
    MARK,
    Command::of("note", &[Key::char('w')], Action::Write).hint(2, "w", "note"),
    NEXT_SCREEN,
    CLOSE,
    LEFT_ONE,
    RIGHT_ONE,
];

const CONDITIONS: &[Command] = &[
    Command::of(
        "it helped",
        &[Key::char('+'), Key::char('=')],
        Action::Larger,
    )
    .hint(1, "+", "helped"),
    Command::of("it made it harder", &[Key::char('-')], Action::Smaller).hint(2, "-", "harder"),
    RIGHT_ONE.hint(3, "Arrows", "move"),
    NEXT_SCREEN,
    CLOSE,
    LEFT_ONE,
];

const BASICS: &[Command] = &[
    Command::each("choose", ONE_TO_THREE, Action::Choose)
        .hint(1, "1-3", "choose")
        .when(|_, session| LookBack::asks_basics(session)),
    MARK,
    NEXT_SCREEN,
    CLOSE,
    LEFT_ONE,
    RIGHT_ONE,
];

const NEXT_WEEK: &[Command] = &[
    Command::of("smaller", &[Key::char('-')], Action::Smaller).hint(1, "-", "smaller"),
    Command::of("larger", &[Key::char('+'), Key::char('=')], Action::Larger).hint(2, "+", "larger"),
    Command::of("swap", &[Key::char('s')], Action::Replace).hint(3, "s", "swap"),
    Command::of("part of the day", &[Key::char('b')], Action::PartOfDay).hint(4, "b", "time"),
    NEXT_SCREEN,
    CLOSE,
    Command::of("step of the week", SPACE, Action::Mark),
    Command::of("the smallest sizes", &[Key::char('y')], Action::Yes).when(LookBack::offers_tiny),
    Command::each("how the plan went", ONE_TO_THREE, Action::Choose).when(LookBack::has_plan),
    one_off("place it this week", &[Key::char('t')], Action::Later),
    one_off("a first slice", &[Key::char('c')], Action::Slice),
    one_off("let it go", &[Key::char('g')], Action::LetGo),
    Command::of("a rest", &[Key::char('r')], Action::SetDown)
        .when(|page, session| page.question(session).is_some()),
    Command::of("values", &[Key::char('v')], Action::Values).when(LookBack::asks_about_values),
    Command::of("an if-then plan", &[Key::char('p')], Action::Plans)
        .when(|page, session| !page.in_way(session).is_empty()),
    Command::of("open the idea", &[Key::char('o')], Action::OpenNotice)
        .when(|_, session| LookBack::has_idea(session)),
];

const fn one_off(name: &'static str, keys: &'static [Key], action: Action) -> Command {
    Command::of(name, keys, action).when(LookBack::has_one_off)
}

const NOTE: &[Command] = &[
    Command::each("choose a note", DIGITS, Action::Choose).hint(1, "1-3", "choose"),
    MARK,
    Command::of("write a note", &[Key::char('w')], Action::Write).hint(2, "w", "write your own"),
    NEXT_SCREEN,
    CLOSE,
];

const SHARE: &[Command] = &[
    Command::of("copy", &[Key::char('c')], Action::Copy)
        .hint(1, "c", "copy")
        .when(|_, session| session.appearance.copies),
    Command::of("save a file", &[Key::char('f')], Action::SaveFile).hint(2, "f", "save a file"),
    NEXT_SCREEN,
    CLOSE,
];

const END: &[Command] = &[
    enter(1, "today"),
    Command::of("close", &[Key::char('q')], Action::Close).unengaging(),
    Command::of("today", ESC, Action::Back).unengaging(),
];

/// While something is written.
pub(super) const WRITING: &[Command] = &[
    Command::of("another value", TAB, Action::Next)
        .hint(85, "Tab", "another value")
        .when(|page, _| page.writes_step()),
    Command::of("previous value", BACK_TAB, Action::Previous),
    enter(80, "keep"),
];

/// While another step is chosen.
pub(super) const SWAP: &[Command] = &[
    Command::each("choose a step", DIGITS, Action::Choose).hint(1, "1-9 w", "choose"),
    Command::of("write a step", &[Key::char('w')], Action::Write),
    enter(80, "take"),
    MARK,
];
