//! The pages by name, their keys, what each shows, and a review as it stands on them.

use super::{LookBack, in_way::Lead};
use crate::{
    domain::{
        entry::Review,
        idea::Answer,
        review::{SCREENS, screen_named},
    },
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

/// The four pages, and two that lie behind the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Week,
    Helped,
    InWay,
    Next,
    Rest,
    Tell,
}

const PAGES: [Page; 4] = [Page::Week, Page::Helped, Page::InWay, Page::Next];

impl Page {
    /// The page that is stored under this name.
    pub(super) fn named(screen: &str) -> Self {
        let at = SCREENS
            .iter()
            .position(|name| *name == screen_named(screen));
        PAGES[at.unwrap_or(0)]
    }

    /// Its place among the four, from 0. What lies behind the last stands there.
    pub(super) fn index(self) -> usize {
        let at = PAGES.iter().position(|page| *page == self);
        at.unwrap_or(PAGES.len() - 1)
    }

    /// The name it is stored under.
    pub(super) fn screen(self) -> &'static str {
        SCREENS[self.index()]
    }

    /// True for what lies behind the last page.
    pub(super) fn is_behind(self) -> bool {
        matches!(self, Page::Rest | Page::Tell)
    }
}

/// The page that is open.
pub(super) fn document(page: &LookBack, session: &Session) -> Document {
    let mut shown = Document::titled(title(page.page));
    if !page.page.is_behind() {
        shown.place = text::place(page.page.index() + 1);
    }
    shown.scroll = page.scroll.past;
    if let Some(swap) = &page.swap {
        page.show_swap(swap, session, &mut shown);
        return shown;
    }
    match page.page {
        Page::Week => page.show_week(session, &mut shown),
        Page::Helped => page.show_helped(session, &mut shown),
        Page::InWay => page.show_in_way(session, &mut shown),
        Page::Next => page.show_next(session, &mut shown),
        Page::Rest => page.show_rest(session, &mut shown),
        Page::Tell => page.show_share(session, &mut shown),
    }
    page.tell_about(session, &mut shown);
    shown
}

fn title(page: Page) -> &'static str {
    match page {
        Page::Rest => text::REST_OF_WEEK,
        Page::Tell => text::TELL,
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
    take(&mut review.about, &from.about, &to.about);
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

/// The table of each page, and of what lies on one.
pub(super) const TABLES: &[&[Command]] =
    &[WEEK, HELPED, IN_WAY, ASKED, NEXT, REST, TELL, WRITING, SWAP];

/// The keys of a page.
pub(super) fn commands(page: &LookBack) -> &'static [Command] {
    match page.page {
        Page::Week => WEEK,
        Page::Helped => HELPED,
        Page::InWay if page.asked.is_some() => ASKED,
        Page::InWay => IN_WAY,
        Page::Next => NEXT,
        Page::Rest => REST,
        Page::Tell => TELL,
    }
}

const NEXT_PAGE: Command = enter(1, "next");

const CLOSE: Command = Command::of("close and keep", &[Key::char('q')], Action::Close)
    .shown("q")
    .unengaging();

const MARK: Command = Command::of("mark", SPACE, Action::Mark);

const NOTE: Command = Command::of("note", &[Key::char('w')], Action::Write).shown("w");

const WEEK: &[Command] = &[
    NEXT_PAGE,
    Command::each("mark this row", DIGITS, Action::Choose)
        .hint(2, "1-9 Space", "mark")
        .when(has_steps),
    MARK,
    Command::of("add one", &[Key::char('a')], Action::Add).hint(3, "a", "add one"),
    Command::of("an earlier week", &[Key::char('[')], Action::Previous).hint(5, "[", "earlier"),
    Command::of("a later week", &[Key::char(']')], Action::Next).shown("]"),
    CLOSE,
    Command::of("the evidence", &[Key::char('v')], Action::Evidence)
        .when(LookBack::offers_evidence),
];

fn has_steps(page: &LookBack, session: &Session) -> bool {
    page.steps(session) > 0
}

const HELPED: &[Command] = &[
    NEXT_PAGE,
    Command::each("mark this row", DIGITS, Action::Choose).hint(2, "1-9 Space", "mark"),
    MARK,
    NOTE.hint(4, "w", "note"),
    CLOSE,
];

const ONE_TO_FOUR: &[Key] = DIGITS.split_at(4).0;

const IN_WAY: &[Command] = &[
    NEXT_PAGE,
    Command::each("choose a row", ONE_TO_FOUR, Action::Choose).hint(2, "1-4", "choose"),
    Command::of("another way", RIGHT, Action::Right)
        .hint(3, "Left Right", "another")
        .when(has_answer),
    Command::of("the way before", LEFT, Action::Left),
    Command::of("take it, or take it off", &[Key::char('y')], Action::Yes)
        .hint(4, "y", "off")
        .when(has_answer),
    Command::of("one step only", &[Key::char('o')], Action::OpenNotice)
        .shown("o")
        .when(LookBack::offers_one),
    MARK,
    Command::of("add a person", &[Key::char('a')], Action::Add)
        .shown("a")
        .when(|page, session| page.has_lead(Lead::Person, session)),
    Command::of("another value", &[Key::char('v')], Action::Values)
        .shown("v")
        .when(|page, session| page.has_lead(Lead::Value, session)),
    Command::of("another step of the value", &[Key::char(']')], Action::Next).shown("]"),
    Command::of("the step before", &[Key::char('[')], Action::Previous).shown("["),
    NOTE,
    CLOSE,
];

fn has_answer(page: &LookBack, session: &Session) -> bool {
    page.has_answer(session)
}

const ASKED: &[Command] = &[
    enter(1, "choose"),
    Command::each("choose this row", DIGITS, Action::Choose).hint(2, "1-9", "choose"),
    MARK,
    Command::of("back", ESC, Action::Back).hint(3, "Esc", "back"),
    CLOSE,
];

const NEXT: &[Command] = &[
    enter(1, "done"),
    Command::of("take it, or take it off", &[Key::char('y')], Action::Yes)
        .hint(2, "y", "take it")
        .when(LookBack::has_changes),
    Command::of("another way", RIGHT, Action::Right)
        .hint(3, "Left Right", "another")
        .when(LookBack::has_changes),
    Command::of("the way before", LEFT, Action::Left),
    Command::of("keep it", &[Key::char('k')], Action::Answer(Answer::Keep))
        .shown("k")
        .when(|page, _| page.has_trials()),
    Command::of("go back", &[Key::char('g')], Action::GoBack)
        .shown("g")
        .when(|page, _| page.has_trials()),
    Command::of("open the idea", &[Key::char('o')], Action::OpenNotice)
        .shown("o")
        .when(LookBack::offers_idea),
    Command::of(
        "leave the offer",
        &[Key::char('n')],
        Action::Answer(Answer::No),
    )
    .shown("n")
    .when(LookBack::has_offer),
    Command::of("what was counted", &[Key::char('i')], Action::Counts).shown("i"),
    Command::of("another week note", &[Key::char('c')], Action::Another).shown("c"),
    Command::of("a note of your own", &[Key::char('w')], Action::Write).shown("w"),
    Command::of("tell someone", &[Key::char('t')], Action::Tell).shown("t"),
    Command::of(
        "the rest of the week",
        &[Key::char('e')],
        Action::RestOfWeek,
    )
    .shown("e"),
    MARK,
    CLOSE,
];

const REST: &[Command] = &[
    Command::of("smaller", &[Key::char('-')], Action::Smaller).hint(1, "-", "smaller"),
    Command::of("larger", &[Key::char('+'), Key::char('=')], Action::Larger).hint(2, "+", "larger"),
    Command::of("swap", &[Key::char('s')], Action::Replace).hint(3, "s", "swap"),
    Command::of("part of the day", &[Key::char('b')], Action::PartOfDay).hint(4, "b", "time"),
    enter(80, "back"),
    CLOSE,
    Command::of("step of the week", SPACE, Action::Mark),
    Command::each("how the plan went", ONE_TO_THREE, Action::Choose).when(LookBack::has_plan),
    one_off("place it this week", &[Key::char('t')], Action::Later),
    one_off("a first slice", &[Key::char('c')], Action::Slice),
    one_off("let it go", &[Key::char('g')], Action::LetGo),
    Command::of("a rest", &[Key::char('r')], Action::SetDown)
        .when(|page, session| page.question(session).is_some()),
    Command::of("values", &[Key::char('v')], Action::Values).when(LookBack::asks_about_values),
];

const fn one_off(name: &'static str, keys: &'static [Key], action: Action) -> Command {
    Command::of(name, keys, action).when(LookBack::has_one_off)
}

const TELL: &[Command] = &[
    Command::of("copy", &[Key::char('c')], Action::Copy)
        .hint(1, "c", "copy")
        .when(|_, session| session.appearance.copies),
    Command::of("save a file", &[Key::char('f')], Action::SaveFile).hint(2, "f", "save a file"),
    Command::of(
        "add to it",
        &[Key::char('+'), Key::char('=')],
        Action::Larger,
    )
    .hint(3, "+", "add")
    .when(LookBack::can_add),
    Command::of("the next person", &[Key::char('n')], Action::Next)
        .hint(4, "n", "next")
        .when(|_, session| session.plan.friends().nth(1).is_some()),
    Command::of("in your own words", &[Key::char('w')], Action::Write)
        .hint(5, "w", "edit")
        .when(|_, session| session.plan.friends().next().is_some()),
    Command::of("add a person", &[Key::char('a')], Action::Add)
        .shown("a")
        .when(|_, session| session.plan.friends().next().is_none()),
    enter(80, "back"),
    CLOSE,
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
