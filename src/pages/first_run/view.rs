//! The keys of the first run, and what its screens show.

use std::borrow::Cow;

use super::{
    FirstRun, PARAGRAPHS,
    place::{self, COUNT, Choice, OWN, Place},
    writing::PersonFields,
};

use crate::{
    pages::page::enter,
    session::{
        Session,
        action::Action,
        command::{BACK_TAB, DIGITS, ESC, LEFT, RIGHT, SPACE, TAB},
        key::Key,
    },
    ui::{
        blocks::value_cards::{Card, ValueCards},
        canvas::width,
        document::{Document, Mark, Rank, Row, Voice, Words, Writing},
        focus::Focus,
    },
    words::{self, first_run as said, step},
};

/// Columns of the words on O3 to O8.
const MEASURE: u16 = 60;
/// Columns of the words on O1.
const WELCOME_MEASURE: u16 = 56;
/// Where the words of the two ways on O1 stand.
const WAY_WORDS: i16 = 7;
/// Where the fields of O7 stand.
const LABEL: i16 = 8;
/// Columns at the right edge for the name of a step's value on O8.
const NAME: u16 = 18;

/// The screen that is open.
pub(super) fn document(page: &FirstRun, session: &Session) -> Document {
    let mut shown = Document::titled(said::place(page.place.number(), COUNT));
    shown.measure = Some(MEASURE);
    match page.place {
        Place::Welcome => welcome(page, session, &mut shown),
        Place::Values => {
            let values = values(page, session);
            shown.gist = Some(values.question.to_owned());
            shown.add(values);
        }
        Place::Why(_) | Place::Step(_) | Place::Time | Place::Signal | Place::Breath => {
            head(page, session, &mut shown);
            list(page, session, &mut shown);
        }
        Place::Person => {
            head(page, session, &mut shown);
            page.person
                .iter()
                .for_each(|person| fields(person, &mut shown));
        }
        Place::Ready => {
            head(page, session, &mut shown);
            ready(page, session, &mut shown);
        }
    }
    shown
}

/// The question, and the quiet line under it.
fn head(page: &FirstRun, session: &Session, shown: &mut Document) {
    let value = |index| place::value(session, index);
    let name = |index| value(index).map_or("", |value| &value.name);
    let (question, under) = match page.place {
        Place::Welcome | Place::Values => return,
        Place::Why(index) => (
            said::why(name(index)),
            value(index).map_or("", |value| &value.everyday),
        ),
        Place::Step(index) => (said::step_for(name(index)), ""),
        Place::Time => (said::WHEN.to_owned(), said::WHEN_MEANS),
        Place::Signal => (said::WHICH_SIGNAL.to_owned(), said::SIGNAL_MEANS),
        Place::Breath => (said::BREATH.to_owned(), ""),
        Place::Person => (said::WHOM.to_owned(), said::WHOM_MEANS),
        Place::Ready => (said::THIS_IS_TODAY.to_owned(), ""),
    };
    shown.stress(question);
    if !under.is_empty() {
        shown.add(Words::new(Voice::Quiet, under).rank(Rank::First));
    }
    shown.gap();
    shown.pinned = shown.blocks.len();
}

fn welcome(page: &FirstRun, session: &Session, shown: &mut Document) {
    shown.measure = Some(WELCOME_MEASURE);
    shown.is_cursor_unsaid = true;
    shown.gist = said::WELCOME.first().map(|&first| first.to_owned());
    let keys = &session.appearance.keys;
    for (index, text) in said::WELCOME.into_iter().enumerate() {
        if page.cursor == index {
            shown.in_sight = Some(shown.blocks.len());
        }
        let text = keys.sentence(text, Action::People);
        shown.say(keys.sentence(&text, Action::HardMoment)).gap();
    }
    shown.gap();
    let ways = keys.hints(said::WAYS, [Action::Accept, Action::ReadyMade]);
    for (index, (key, text)) in ways.into_iter().enumerate() {
        let focus = Focus::of(PARAGRAPHS + index, page.cursor.max(PARAGRAPHS));
        shown.add(Row::new(key, text).at(WAY_WORDS).focus(focus));
    }
}

/// All values, in the order they stand on the screen.
fn values(page: &FirstRun, session: &Session) -> ValueCards {
    let cards = place::values(&session.content).into_iter();
    let card = |(place, card): (usize, &crate::content::ValueCard)| {
        let value = session.plan.value(&card.id.as_str().into());
        Card {
            letter: LETTERS.get(place).map(|letter| char::from(*letter)),
            group: card.group.name(),
            name: card.name.clone(),
            everyday: card.everyday().to_owned(),
            is_chosen: value.is_some_and(|value| value.retired.is_none()),
        }
    };
    ValueCards {
        question: said::WHICH_VALUES,
        note: said::UP_TO_THREE,
        cards: cards.map(card).collect(),
        left: place::columns(&session.content)[0],
        at: page.cursor,
    }
}

fn list(page: &FirstRun, session: &Session, shown: &mut Document) {
    let choices = place::list(page.place, session);
    for (index, Choice { words, time, key }) in choices.into_iter().enumerate() {
        let key = match key {
            OWN => session.appearance.keys.sign(Action::Write, "w"),
            number => Cow::Owned(number.to_string()),
        };
        let row = Row::new(key, words).focus(Focus::of(index, page.cursor));
        shown.add(match &time[..] {
            "" => row,
            time => row.end(width(time) + 1, time),
        });
    }
    if let Some(field) = &page.writing {
        shown.gap().write(field);
        if matches!(page.place, Place::Step(_)) {
            shown.murmur(step::hint(field.text()));
        }
    }
}

fn fields(person: &PersonFields, shown: &mut Document) {
    let fields = person.fields.iter().zip(said::NAME_AND_REACH).enumerate();
    for (index, (field, label)) in fields {
        if index > 0 {
            shown.gap();
        }
        let writing = if index == person.on {
            Writing::of(field)
        } else {
            Writing::without_focus(field.text())
        };
        shown.add(writing.behind(label, LABEL));
    }
}

fn ready(page: &FirstRun, session: &Session, shown: &mut Document) {
    let plan = &session.plan;
    // Behind the statement a gap stands before the steps.
    let below = page.cursor + usize::from(page.cursor > 0);
    shown.in_sight = Some(shown.pinned + below);
    shown.say(plan.statement_text().unwrap_or_default()).gap();
    for (index, value) in plan.active_values().into_iter().enumerate() {
        let step = plan.commitment_of(&value.id);
        let text = step.map_or("", |step| words::listed_step(step.text(step.size)));
        let row = Row::nth(index, text).counted().mark(Mark::Open);
        shown.add(row.end_or_below(NAME, &value.name));
    }
}

type Command = crate::pages::page::Command<FirstRun>;

/// The letters of O2.
const LETTERS: &[u8; 24] = b"abcdefghijklmnopqrstuvwx";

const ENTER_ROW: Command = enter(1, "take it");
const BACK_ROW: Command = Command::of("back", ESC, Action::Back).hint(3, "Esc", "back");
const SKIP_ROW: Command =
    Command::of("skip the rest", &[Key::char('S')], Action::SkipRest).hint(4, "S", "skip the rest");
const NUMBER_ROW: Command = Command::each("choose", DIGITS, Action::Choose)
    .shown("1-9")
    .about("take a row");

/// The table of each screen.
pub(super) const TABLES: &[&[Command]] = &[WELCOME, VALUES, OWN_LIST, LIST, WRITING, PERSON, READY];

/// O1.
pub(super) const WELCOME: &[Command] = &[
    enter(1, "set up"),
    Command::of("start now", &[Key::char('s')], Action::ReadyMade).hint(2, "s", "start now"),
    Command::of("close", &[Key::char('q')], Action::Close)
        .hint(3, "q", "close")
        .unengaging(),
    Command::of("back", ESC, Action::Back).unengaging(),
];

/// O2. Every letter is a value's here.
pub(super) const VALUES: &[Command] = &[
    Command::each("choose", &Key::each(LETTERS), Action::Choose).hint(1, "a-x", "choose"),
    Command::of("choose this one", SPACE, Action::Mark)
        .shown("Space")
        .about("choose the selected one"),
    enter(2, "next").when(has_chosen),
    enter(2, "take a ready-made set").when(|page, session| !has_chosen(page, session)),
    BACK_ROW,
    Command::of("left", LEFT, Action::Left).shown("Left"),
    Command::of("right", RIGHT, Action::Right).shown("Right"),
];

/// O3 and O4.
pub(super) const OWN_LIST: &[Command] = &[
    ENTER_ROW,
    BACK_ROW,
    SKIP_ROW,
    NUMBER_ROW,
    Command::of("write your own", &[Key::char('w')], Action::Write)
        .shown("w")
        .about("write your own"),
];

/// O5 and O6.
pub(super) const LIST: &[Command] = &[ENTER_ROW, BACK_ROW, SKIP_ROW, NUMBER_ROW];

/// O3 and O4 while own words are written.
pub(super) const WRITING: &[Command] = &[enter(1, "keep it"), BACK_ROW];

/// O7. Its fields have the focus, so `S` is a letter of a name here and Enter skips.
pub(super) const PERSON: &[Command] = &[
    enter(1, "next"),
    Command::of("other field", TAB, Action::Next).hint(2, "Tab", "other field"),
    Command::of("other field", BACK_TAB, Action::Previous).shown("Shift-Tab"),
    BACK_ROW,
];

/// O8.
pub(super) const READY: &[Command] = &[enter(1, "open today"), BACK_ROW];

fn has_chosen(_: &FirstRun, session: &Session) -> bool {
    !session.plan.active_values().is_empty()
}
