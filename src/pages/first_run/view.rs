//! The keys of the first run, and what its screens show.

use super::{
    FirstRun, PARAGRAPHS, own_step,
    place::{self, Place, WHY_ROW},
};

use crate::{
    pages::page::enter,
    session::{
        Session,
        action::Action,
        command::{DIGITS, ESC, LEFT, ONE_TO_THREE, RIGHT, SPACE},
        key::Key,
    },
    ui::{
        blocks::value_cards::{Card, ValueCards},
        canvas::width,
        document::{Document, Mark, Rank, Row, Voice, Words},
        focus::Focus,
    },
    words::{self, first_run as said, step},
};

/// Columns of the words on the screens of a value and the last one.
const MEASURE: u16 = 60;
/// Columns of the words of the welcome.
const WELCOME_MEASURE: u16 = 56;
/// Where the words of its two ways on stand.
const WAY_WORDS: i16 = 7;
/// Columns at the right edge for the name of a step's value on the last screen.
const NAME: u16 = 18;

/// The screen that is open.
pub(super) fn document(page: &FirstRun, session: &Session) -> Document {
    let (number, count) = page.place.number(session.plan.active_values().len());
    let mut shown = Document::titled(said::place(number, count));
    shown.measure = Some(MEASURE);
    match page.place {
        Place::Welcome => welcome(page, session, &mut shown),
        Place::Values => values(page, session, &mut shown),
        Place::Everyday => everyday(page, session, &mut shown),
        Place::Value(_) if page.own_step.is_some() => {
            own_step::document(page, session, &mut shown);
        }
        Place::Value(index) => value(page, index, session, &mut shown),
        Place::Ready => ready(page, session, &mut shown),
    }
    shown
}

/// The question, which stays in sight while what follows it scrolls.
fn ask(question: impl Into<String>, shown: &mut Document) {
    shown.stress(question);
    shown.pinned = shown.blocks.len();
}

/// Quiet words under the question, the first to give way.
fn quiet(words: &str) -> Words {
    Words::new(Voice::Quiet, words).rank(Rank::First)
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

/// All values, in the order they stand on the screen; or the name of one of one's own.
fn values(page: &FirstRun, session: &Session, shown: &mut Document) {
    if let Some(field) = &page.writing {
        ask(said::ITS_NAME, shown);
        shown.gap().write(field);
        return;
    }
    let card = |value: place::Choosable| Card {
        letter: match value.card {
            Some((place, _)) => LETTERS[..OWN_LETTER].get(place),
            None => LETTERS.get(OWN_LETTER),
        }
        .map(|letter| char::from(*letter)),
        group: value
            .card
            .map_or(said::OWN_GROUP, |(_, card)| card.group.name()),
        name: value.name.to_owned(),
        everyday: value.everyday.to_owned(),
        is_chosen: value.is_chosen,
    };
    let cards = place::values(session).into_iter().map(card);
    let content = &session.content;
    let ready_made = content.starter().steps.iter();
    let names: Vec<&str> = ready_made
        .filter_map(|step| Some(&content.value(&step.value)?.name[..]))
        .collect();
    shown.gist = Some(said::WHICH_VALUES.to_owned());
    shown.add(ValueCards {
        question: said::WHICH_VALUES,
        note: said::UP_TO_THREE,
        cards: cards.collect(),
        left: place::left(content),
        at: page.has_moved.then_some(page.cursor),
        without_choice: said::ready_made(&names),
    });
}

/// What a value of one's own is in everyday life.
fn everyday(page: &FirstRun, session: &Session, shown: &mut Document) {
    let name = place::own_value(session).map_or("", |own| &own.name);
    ask(said::everyday(name), shown);
    shown.gap();
    let lines = place::everyday_lines(session);
    for (index, line) in lines.iter().enumerate() {
        shown.add(Row::nth(index, line).focus(Focus::of(index, page.cursor)));
    }
    let own = place::own_everyday(session).unwrap_or(said::WRITE_YOUR_OWN);
    let focus = Focus::of(lines.len(), page.cursor);
    shown.own_words(own, focus, &session.appearance.keys);
    if let Some(field) = &page.writing {
        shown.gap().write(field);
    }
}

/// Why a value matters, in one row; below it a step.
fn value(page: &FirstRun, index: usize, session: &Session, shown: &mut Document) {
    let Some(value) = place::value(session, index) else {
        return;
    };
    let keys = &session.appearance.keys;
    let question = match place::card(&session.content, value) {
        Some(card) => said::why(&card.name),
        None => said::own_why(&value.name),
    };
    ask(question, shown);
    shown.add(quiet(&value.everyday)).gap();
    let focus = |row| Focus::of(row, page.cursor);
    let key = keys.sign(Action::Another, "y");
    shown.add(Row::new(key, &value.why).focus(focus(WHY_ROW)));
    let writing = page.writing.as_ref();
    if let Some(field) = writing.filter(|_| page.cursor == WHY_ROW) {
        shown.write(field);
    }
    shown.gap().say(said::step_for(&value.name)).gap();
    let steps = place::steps(session, index);
    let mut row = WHY_ROW;
    for (number, step) in steps.iter().enumerate() {
        row += 1;
        let time = step.time();
        let text = words::listed_step(step.text());
        let line = Row::nth(number, text).focus(focus(row));
        shown.add(line.end(width(&time) + 1, time));
    }
    let own = place::own_step(session, index).unwrap_or(said::WRITE_YOUR_OWN);
    shown.own_words(own, focus(row + 1), keys);
    if let Some(field) = writing.filter(|_| page.cursor != WHY_ROW) {
        shown.gap().write(field).murmur(step::hint(field.text()));
    }
}

/// The first day: its steps, and whether one of them is done at once.
fn ready(page: &FirstRun, session: &Session, shown: &mut Document) {
    let plan = &session.plan;
    ask(said::NOW, shown);
    shown.add(quiet(said::SMALLEST)).gap();
    shown.in_sight = Some(shown.blocks.len() + page.cursor);
    for (index, value) in plan.active_values().into_iter().enumerate() {
        let step = plan.commitment_of(&value.id);
        let text = step.map_or("", |step| words::listed_step(step.text(step.size)));
        let row = Row::nth(index, text).mark(Mark::Open);
        shown.add(row.end_or_below(NAME, &value.name));
    }
    // A small window shows the steps: what they are for stands below.
    shown.gap().say(plan.statement_text().unwrap_or_default());
}

type Command = crate::pages::page::Command<FirstRun>;

/// The letters of the values; the last is for one of one's own.
const LETTERS: &[u8; 25] = b"abcdefghijklmnopqrstuvwxy";
/// Where that one stands among them.
pub(super) const OWN_LETTER: usize = 24;

const BACK_ROW: Command = Command::of("back", ESC, Action::Back).hint(4, "Esc", "back");
const NUMBER_ROW: Command = Command::each("choose", DIGITS, Action::Choose)
    .shown("1-9")
    .about("take a row");
const OWN_ROW: Command = Command::of("write your own", &[Key::char('w')], Action::Write)
    .hint(3, "w", "own words")
    .about("write your own");

/// The table of each screen.
pub(super) const TABLES: &[&[Command]] = &[
    WELCOME,
    VALUES,
    LINES,
    VALUE,
    WRITING,
    own_step::COMMANDS,
    READY,
];

/// The welcome.
pub(super) const WELCOME: &[Command] = &[
    enter(1, "set up"),
    Command::of("start now", &[Key::char('s')], Action::ReadyMade)
        .hint(2, "s", "start now")
        .short("start"),
    Command::of("close", &[Key::char('q')], Action::Close)
        .hint(3, "q", words::LEAVE)
        .unengaging(),
    Command::of("back", ESC, Action::Back).unengaging(),
];

/// The values. Every letter is one's here, the last for one of one's own.
pub(super) const VALUES: &[Command] = &[
    Command::each("choose", &Key::each(LETTERS), Action::Choose).hint(2, "a-y", "choose"),
    // A digit chooses on other pages.
    Command::each("say what chooses", DIGITS, Action::Tick),
    Command::of("choose this one", SPACE, Action::Mark)
        .shown("Space")
        .about("choose the selected one"),
    enter(1, "next").when(has_chosen),
    enter(1, "ready-made set")
        .short("ready-made")
        .when(|page, session| !has_chosen(page, session)),
    BACK_ROW,
    Command::of("left", LEFT, Action::Left).shown("Left"),
    Command::of("right", RIGHT, Action::Right).shown("Right"),
];

/// What a value of one's own is in everyday life.
pub(super) const LINES: &[Command] = &[enter(1, "take it"), OWN_ROW, BACK_ROW, NUMBER_ROW];

/// A value: its why and a step.
pub(super) const VALUE: &[Command] = &[
    enter(1, "take both"),
    Command::of("the why before", LEFT, Action::Left).hint(2, "Left Right", "other why"),
    Command::of("another why", RIGHT, Action::Right),
    Command::of("another why", &[Key::char('y')], Action::Another)
        .shown("y")
        .about("another why"),
    OWN_ROW,
    BACK_ROW,
    Command::of("skip the rest", &[Key::char('S')], Action::SkipRest).hint(5, "S", "skip the rest"),
    NUMBER_ROW,
];

/// While own words are written.
pub(super) const WRITING: &[Command] = &[enter(1, "keep it"), BACK_ROW];

/// The last one.
pub(super) const READY: &[Command] = &[
    enter(1, "open today"),
    Command::each("begin with a step", ONE_TO_THREE, Action::Choose).hint(2, "1-3", "begin"),
    BACK_ROW,
];

fn has_chosen(_: &FirstRun, session: &Session) -> bool {
    !session.plan.active_values().is_empty()
}
