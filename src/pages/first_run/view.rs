//! How the first run is drawn.

mod values;

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::{
    FirstRun, PARAGRAPHS, choices,
    choices::{Choice, OWN},
    place::{COUNT, Place},
    writing::PersonField,
};
use crate::{
    session::{Session, action::Action},
    ui::{
        areas::Areas,
        canvas::{self, Canvas},
        focus::Focus,
        glyphs,
        rows::Rows,
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
/// Where the words of a step stand on O8.
const STEP_WORDS: i16 = 5;
/// How far from the right edge the name of its value stands.
const NAME_FROM_RIGHT: u16 = 18;
/// Below this width, times stand behind the words and names under them.
const NARROW: u16 = 45;

/// Draws it over the whole screen.
pub fn draw(sheet: &FirstRun, session: &Session, area: Rect, canvas: &mut Canvas) {
    let areas = Areas::of(area, 0);
    let place = said::place(sheet.place.number(), COUNT);
    if let Some(told) = canvas.told() {
        told.title.clone_from(&place);
    }
    canvas.put(areas.x0, areas.date, words::NAME, canvas.theme.quiet());
    canvas.put_right(
        areas.x0 + areas.width,
        areas.date,
        &place,
        canvas.theme.quiet(),
    );
    if sheet.place == Place::Values {
        return values::draw(sheet, session, &areas, canvas);
    }
    let measure = if sheet.place == Place::Welcome {
        WELCOME_MEASURE
    } else {
        MEASURE
    };
    let body = column(&areas, measure);
    let mut rows = Rows::new(body.width, canvas);
    match sheet.place {
        Place::Welcome => welcome(sheet, &mut rows),
        Place::Why(_) | Place::Step(_) | Place::Time | Place::Signal | Place::Breath => {
            list(sheet, session, &mut rows);
        }
        Place::Person => person(sheet, &mut rows),
        Place::Ready => ready(sheet, session, &mut rows),
        Place::Values => {}
    }
    let below = draw_head(sheet, session, (body, rows.len()), canvas);
    rows.lay(below, canvas);
}

/// Draws the question, which stays in sight while the rest scrolls, and gives the room under it. What stands under the
/// question gives way first when so many more rows do not fit.
fn draw_head(
    sheet: &FirstRun,
    session: &Session,
    (body, more): (Rect, usize),
    canvas: &mut Canvas,
) -> Rect {
    if sheet.place == Place::Welcome {
        return body;
    }
    let under = under_heading(sheet.place, session);
    let fits = |head: &Rows| head.len() + more <= usize::from(body.height);
    let mut head = Rows::new(body.width, canvas);
    for (under, gaps) in [(under.as_deref(), 1), (None, 1), (None, 0)] {
        head = Rows::new(body.width, canvas);
        head.paragraph(0, &heading(sheet, session), canvas.theme.strong());
        head.rest_cursor();
        if let Some(text) = under {
            head.paragraph(0, text, canvas.theme.quiet());
        }
        for _ in 0..gaps {
            head.row();
        }
        if fits(&head) {
            break;
        }
    }
    let used = (head.len() as u16).min(body.height);
    head.lay(body, canvas);
    Rect {
        y: body.y + used,
        height: body.height - used,
        ..body
    }
}

/// The question of a screen: what is left of it on one line.
pub fn heading(sheet: &FirstRun, session: &Session) -> String {
    let name =
        |index| choices::value(session, index).map_or_else(String::new, |value| value.name.clone());
    match sheet.place {
        Place::Welcome => said::WELCOME[0].to_owned(),
        Place::Values => said::WHICH_VALUES.to_owned(),
        Place::Why(index) => said::why(&name(index)),
        Place::Step(index) => said::step_for(&name(index)),
        Place::Time => said::WHEN.to_owned(),
        Place::Signal => said::WHICH_SIGNAL.to_owned(),
        Place::Breath => said::BREATH.to_owned(),
        Place::Person => said::WHOM.to_owned(),
        Place::Ready => said::THIS_IS_TODAY.to_owned(),
    }
}

/// The quiet line under the question.
fn under_heading(place: Place, session: &Session) -> Option<String> {
    match place {
        Place::Why(index) => choices::value(session, index).map(|value| value.everyday.clone()),
        Place::Time => Some(said::WHEN_MEANS.to_owned()),
        Place::Signal => Some(said::SIGNAL_MEANS.to_owned()),
        Place::Person => Some(said::WHOM_MEANS.to_owned()),
        Place::Welcome | Place::Values | Place::Step(_) | Place::Breath | Place::Ready => None,
    }
}

/// The column of the words: from row 5 at 24 rows, higher on smaller screens, lower on larger ones.
fn column(areas: &Areas, measure: u16) -> Rect {
    let height = areas.screen.height;
    let below = match height {
        ..14 => 1,
        14..24 => 2,
        24.. => (height / 6).saturating_sub(areas.date).max(3),
    };
    let y = areas.date + below;
    let width = measure.min(areas.width);
    Rect {
        x: areas.screen.x + (areas.screen.width - width) / 2,
        y,
        width,
        height: areas.notice.saturating_sub(y),
    }
}

/// The paragraph that names keys, with the person's own.
fn with_keys(text: &'static str, rows: &Rows) -> Cow<'static, str> {
    let first = rows.keys.sentence(text, (Action::HardMoment, "0"));
    rows.keys.sentence(first, (Action::People, "h"))
}

fn welcome(sheet: &FirstRun, rows: &mut Rows) {
    let theme = rows.theme;
    for (index, text) in said::WELCOME.into_iter().enumerate() {
        let from = rows.len();
        rows.paragraph(0, &with_keys(text, rows), theme.text());
        if sheet.cursor == index {
            rows.keep_in_sight(from);
        }
        rows.gap();
    }
    rows.gap();
    let ways = rows
        .keys
        .hints(said::WAYS, [Action::Accept, Action::ReadyMade]);
    for (index, (key, text)) in ways.into_iter().enumerate() {
        let is_selected = sheet.cursor.max(PARAGRAPHS) == PARAGRAPHS + index;
        let style = if is_selected {
            theme.selected()
        } else {
            theme.text()
        };
        let from = rows.len();
        rows.unsaid(|rows| rows.paragraph(WAY_WORDS, text, style));
        if let Some(told) = rows.told() {
            told.choice(&key, text);
        }
        if let Some(row) = rows.row_at(from) {
            row.put(0, &key, theme.key());
            if is_selected {
                row.select(0, &theme);
            }
        }
        if sheet.cursor == PARAGRAPHS + index {
            rows.keep_in_sight(from);
        }
    }
}

fn list(sheet: &FirstRun, session: &Session, rows: &mut Rows) {
    for (index, choice) in choices::list(sheet.place, session).iter().enumerate() {
        row(choice, Focus::of(index, sheet.cursor), rows);
    }
    if let Some(field) = &sheet.writing {
        rows.gap();
        let from = rows.len();
        rows.field(0, field, Focus::Here);
        if matches!(sheet.place, Place::Step(_)) {
            let style = rows.theme.quiet();
            rows.paragraph(0, step::hint(field.text()), style);
        }
        rows.keep_in_sight(from);
    }
}

/// A row of a list: key, words, and for a step its time at the right edge.
fn row(choice: &Choice, focus: Focus, rows: &mut Rows) {
    let key = match choice.key {
        OWN => rows.sign(Action::Write, "w"),
        number => Cow::Owned(number.to_string()),
    };
    if choice.time.is_empty() {
        return rows.choice(&key, &choice.words, focus);
    }
    if rows.width() < NARROW {
        let text = format!("{}, {}", choice.words, choice.time);
        return rows.choice(&key, &text, focus);
    }
    let from = rows.len();
    let time = canvas::width(&choice.time) + 1;
    rows.leaving(time + 1, |rows| {
        rows.choice(&key, &choice.words, focus);
    });
    let x = rows.width() - time;
    let style = rows.theme.quiet();
    if let Some(row) = rows.row_at(from) {
        row.put(x as i16, &choice.time, style);
    }
    rows.and(&choice.time);
}

fn person(sheet: &FirstRun, rows: &mut Rows) {
    let Some(person) = &sheet.person else { return };
    let fields = [
        (PersonField::Name, &person.name),
        (PersonField::Reach, &person.reach),
    ];
    for ((own, field), label) in fields.into_iter().zip(said::NAME_AND_REACH) {
        if own == PersonField::Reach {
            rows.gap();
        }
        let from = rows.len();
        let style = rows.theme.quiet();
        let focus = Focus::of(own, person.on);
        rows.unsaid(|rows| rows.field(LABEL, field, focus));
        if let Some(told) = rows.told() {
            told.labelled_field(label, field, focus);
        }
        if let Some(row) = rows.row_at(from) {
            row.put(0, label, style);
        }
    }
}

fn ready(sheet: &FirstRun, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let statement = session.plan.statement_text().unwrap_or_default();
    rows.paragraph(0, &statement, theme.text());
    if sheet.cursor == 0 {
        rows.keep_in_sight(0);
    }
    rows.gap();
    for (index, value) in session.plan.active_values().into_iter().enumerate() {
        let step = session.plan.commitment_of(&value.id);
        let text = step.map_or("", |step| words::listed_step(step.text(step.size)));
        let from = rows.len();
        let is_narrow = rows.width() < NARROW;
        let beside = if is_narrow { 0 } else { NAME_FROM_RIGHT + 1 };
        rows.leaving(beside, |rows| {
            rows.marked("", (glyphs::OPEN, theme.text()), (text, Focus::Never));
        });
        if let Some(row) = rows.row_at(from) {
            row.put(0, &(index + 1).to_string(), theme.quiet());
        }
        if is_narrow {
            rows.row().put(STEP_WORDS, &value.name, theme.quiet());
        } else {
            let x = rows.width() - NAME_FROM_RIGHT;
            if let Some(row) = rows.row_at(from) {
                row.put(x as i16, &value.name, theme.quiet());
            }
        }
        rows.and(&value.name);
        if sheet.cursor == index + 1 {
            rows.keep_in_sight(from);
        }
    }
}
