//! How People and help is drawn.

mod told;

use std::borrow::Cow;

use ratatui::{layout::Rect, style::Style};

use super::{
    PeoplePage, Stop,
    form::{Form, Kind, Row},
    is_doctor, people,
};
use crate::{
    domain::plan::Person,
    session::{Session, action::Action},
    ui::{
        areas::Areas,
        canvas::{Canvas, Weight, width, wrap},
        focus::Focus,
        glyphs,
        mouse::Target,
        parts,
    },
    words::people as words,
};

/// Columns of the list; wider, the ends of a row would stand too far apart to be read as one.
const WIDEST: u16 = 76;
/// Columns of the fixed text.
const MEASURE: u16 = 68;
/// Columns of a label and the sign after it.
const LABEL: u16 = 15;
/// Bodies narrower than this put labels in rows of their own.
const NARROW: u16 = 60;
/// Columns of the labels of the form.
const FORM_LABEL: u16 = 8;

/// Draws the list with the text under it, or the entry that is being written.
pub fn draw(sheet: &PeoplePage, session: &Session, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return told::tell(sheet, session, told);
    }
    let areas = Areas::of(area, 0);
    let title = Rect {
        x: areas.x0,
        y: areas.date,
        width: areas.width,
        height: 1,
    };
    canvas.title(title, words::TITLE, "", Weight::Focused);
    let y = areas.date + 2;
    let body = Rect {
        y,
        height: areas.notice.saturating_sub(y),
        ..title
    };
    match &sheet.form {
        Some(form) => draw_form(form, body, canvas),
        None => {
            if draw_list(sheet, session, body, canvas) {
                parts::more_below(&areas, canvas);
            }
        }
    }
}

/// How the words of a row are written.
#[derive(Clone, Copy, Debug)]
enum Ink {
    Text,
    Quiet,
    Strong,
    Selected,
    Key,
    Sign,
}

impl Ink {
    fn style(self, canvas: &Canvas) -> Style {
        match self {
            Ink::Text => canvas.theme.text(),
            Ink::Quiet => canvas.theme.quiet(),
            Ink::Strong => canvas.theme.strong(),
            Ink::Selected => canvas.theme.selected(),
            Ink::Key | Ink::Sign => canvas.theme.key(),
        }
    }
}

/// A row of the page: words with their column, counted from where the sign of the left edge stands.
type Line = Vec<(u16, String, Ink)>;

/// Draws as much as fits, with the selected stop in sight. True when more is below.
fn draw_list(sheet: &PeoplePage, session: &Session, area: Rect, canvas: &mut Canvas) -> bool {
    let list = List {
        width: area.width.min(WIDEST),
        names: names_width(session),
        add: canvas.sign(Action::Add, "a"),
    };
    let stops = sheet.stops(session);
    let mut lines: Vec<(Line, usize)> = Vec::new();
    let mut end_of_selected = 0;
    for (index, stop) in stops.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &stops[before]);
        let of_stop = list.stop(stop, before, Focus::of(index, sheet.at));
        lines.extend(of_stop.into_iter().map(|line| (line, index)));
        if index == sheet.at {
            end_of_selected = lines.len();
        }
    }
    let height = usize::from(area.height);
    let from = if sheet.at == 0 {
        0
    } else {
        end_of_selected.saturating_sub(height)
    };
    for ((line, stop), y) in lines.iter().skip(from).take(height).zip(area.y..) {
        draw_line(line, area.x, y, canvas);
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        // The free row before a stop belongs to none.
        if !line.is_empty() {
            canvas.spot(row, Target::between(sheet.at, *stop));
        }
    }
    if matches!(stops.get(sheet.at), Some(Stop::Question)) {
        canvas.rest_cursor(area.x, area.y);
    }
    lines.len() > from + height
}

fn draw_line(line: &Line, x0: u16, y: u16, canvas: &mut Canvas) {
    for (column, text, ink) in line {
        let x = (x0 + column).saturating_sub(2);
        canvas.put(x, y, text, ink.style(canvas));
        if matches!(ink, Ink::Sign) {
            canvas.rest_cursor(x, y);
        }
    }
}

fn names_width(session: &Session) -> u16 {
    let longest = people(session).iter().map(|one| width(&one.name)).max();
    (longest.unwrap_or(0) + 2).max(13)
}

struct List {
    width: u16,
    names: u16,
    add: Cow<'static, str>,
}

/// The pieces of a person's rows.
struct Entry<'a> {
    label: &'static str,
    name: Line,
    reach: &'a str,
    checked: Option<String>,
}

impl List {
    /// The rows of a stop, with the free row before it.
    fn stop(&self, stop: &Stop, before: Option<&Stop>, focus: Focus) -> Vec<Line> {
        let same_kind = match (stop, before) {
            (Stop::Person(one), Some(Stop::Person(before))) => is_doctor(one) == is_doctor(before),
            _ => false,
        };
        let mut lines = Vec::new();
        if before.is_some() && !same_kind {
            lines.push(Line::new());
        }
        lines.extend(match stop {
            Stop::Question => vec![vec![(2, words::SOMEONE_WITH_YOU.to_owned(), Ink::Strong)]],
            Stop::Person(person) => {
                let label = match (same_kind, is_doctor(person)) {
                    (true, _) => "",
                    (false, true) => words::YOUR_DOCTOR,
                    (false, false) => words::YOUR_PEOPLE,
                };
                self.person(person, label, focus)
            }
            Stop::Offer => self.offer(),
            Stop::Nobody => self.nobody(),
            Stop::Words(text) => self.words(text, focus),
        });
        lines
    }

    fn words(&self, text: &str, focus: Focus) -> Vec<Line> {
        let mut lines: Vec<Line> = wrap(text, self.width.min(MEASURE))
            .into_iter()
            .map(|line| vec![(2, line, Ink::Text)])
            .collect();
        if let (true, Some(first)) = (focus.is_here(), lines.first_mut()) {
            first.push((0, glyphs::SELECTED.to_owned(), Ink::Sign));
        }
        lines
    }

    fn person(&self, person: &Person, label: &'static str, focus: Focus) -> Vec<Line> {
        let checked = person
            .checked
            .filter(|_| is_doctor(person))
            .map(|day| words::checked_on(&day.short()));
        let ink = match focus {
            Focus::Here => Ink::Selected,
            Focus::Away | Focus::Never => Ink::Text,
        };
        let mut name = vec![(self.column(), person.name.clone(), ink)];
        if focus.is_here() {
            let sign = (self.column() - 2, glyphs::SELECTED.to_owned(), Ink::Sign);
            name.push(sign);
        }
        let entry = Entry {
            label,
            name,
            reach: &person.reach,
            checked,
        };
        if self.width < NARROW {
            self.narrow(entry)
        } else {
            self.wide(entry)
        }
    }

    /// Label, name, reach and the day of the last check side by side.
    fn wide(&self, entry: Entry) -> Vec<Line> {
        let at = self.column() + self.names;
        let end = entry.checked.as_ref().map_or(0, |text| width(text) + 2);
        let room = (self.width + 2).saturating_sub(at + end);
        let mut reach = wrap(entry.reach, room).into_iter();
        let mut first = entry.name;
        first.push((2, entry.label.to_owned(), Ink::Quiet));
        first.push((at, reach.next().unwrap_or_default(), Ink::Text));
        if let Some(text) = entry.checked {
            first.push((self.width + 2 - width(&text), text, Ink::Quiet));
        }
        let more = reach.map(|line| vec![(at, line, Ink::Text)]);
        std::iter::once(first).chain(more).collect()
    }

    /// The label above; the reach beside the name where it fits, else under it.
    fn narrow(&self, entry: Entry) -> Vec<Line> {
        let mut lines = Vec::new();
        if !entry.label.is_empty() {
            lines.push(vec![(2, entry.label.to_owned(), Ink::Quiet)]);
        }
        let mut first = entry.name;
        let beside = self.names + width(entry.reach) <= self.width;
        if beside {
            first.push((2 + self.names, entry.reach.to_owned(), Ink::Text));
        }
        lines.push(first);
        if !beside {
            let under = wrap(entry.reach, self.width.saturating_sub(2));
            lines.extend(under.into_iter().map(|line| vec![(4, line, Ink::Text)]));
        }
        lines.extend(entry.checked.map(|text| vec![(4, text, Ink::Quiet)]));
        lines
    }

    /// The column of names, for what stands in their place.
    fn column(&self) -> u16 {
        if self.width < NARROW { 2 } else { 2 + LABEL }
    }

    fn offer(&self) -> Vec<Line> {
        let (question, quiet) = words::SOMEONE_TO_REACH;
        let column = self.column();
        let room = (self.width + 2).saturating_sub(column);
        let strong = wrap(question, room).into_iter();
        let mut lines: Vec<Line> = strong
            .map(|line| vec![(column, line, Ink::Strong)])
            .collect();
        lines.push(vec![(column, quiet.to_owned(), Ink::Quiet)]);
        lines[0].push((column - 2, glyphs::SELECTED.to_owned(), Ink::Sign));
        self.with_label(lines)
    }

    fn nobody(&self) -> Vec<Line> {
        let column = self.column();
        self.with_label(vec![vec![
            (column, self.add.to_string(), Ink::Key),
            (
                column + 1 + width(&self.add),
                words::ADD.to_owned(),
                Ink::Quiet,
            ),
        ]])
    }

    /// The label beside the first row, or above it.
    fn with_label(&self, mut lines: Vec<Line>) -> Vec<Line> {
        let label = (2, words::YOUR_PEOPLE.to_owned(), Ink::Quiet);
        if self.width < NARROW {
            lines.insert(0, vec![label]);
        } else if let Some(first) = lines.first_mut() {
            first.push(label);
        }
        lines
    }
}

fn draw_form(form: &Form, area: Rect, canvas: &mut Canvas) {
    let rows = [
        (Row::Name, words::NAME, Some(&form.name)),
        (Row::How, words::HOW, Some(&form.reach)),
        (Row::Who, words::WHO, None),
    ];
    let gap = u16::from(area.height > 6);
    let mut y = area.y;
    for (row, label, field) in rows {
        canvas.put(area.x, y, label, canvas.theme.quiet());
        let inside = Rect {
            x: area.x + FORM_LABEL,
            y,
            width: area.width.saturating_sub(FORM_LABEL).min(52),
            height: area.bottom().saturating_sub(y).min(2),
        };
        match field {
            Some(field) => parts::field(
                inside,
                &crate::ui::document::Writing::of(field).focus(Focus::of(row, form.row)),
                canvas,
            ),
            None => draw_kinds(form, inside, canvas),
        }
        y += 2 + gap;
    }
}

/// The two kinds, beside each other or one under the other; the chosen one alone where there is room for one.
fn draw_kinds(form: &Form, area: Rect, canvas: &mut Canvas) {
    let (mut x, mut y) = (area.x, area.y);
    if form.row == Row::Who {
        canvas.put(x - 2, y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(x - 2, y);
    }
    let widest: u16 = words::KINDS.iter().map(|text| width(text) + 5).sum();
    let one_row = widest <= area.width + 3;
    for (kind, text) in Kind::ALL.into_iter().zip(words::KINDS) {
        if !one_row && area.height < 2 && kind != form.kind {
            continue;
        }
        if !one_row && x > area.x {
            (x, y) = (area.x, y + 1);
        }
        let (sign, style) = if kind == form.kind {
            (glyphs::DONE, canvas.theme.accent())
        } else {
            (glyphs::OPEN, canvas.theme.text())
        };
        canvas.put(x, y, sign, style);
        let words = if kind == form.kind && form.row == Row::Who {
            canvas.theme.selected()
        } else {
            canvas.theme.text()
        };
        x = canvas.put(x + 2, y, text, words) + 3;
    }
}

/// The field that has the focus, in one line.
pub fn bold_line_of(form: &Form) -> String {
    match form.row {
        Row::Name => format!("{} {}", words::NAME, form.name.text()),
        Row::How => format!("{} {}", words::HOW, form.reach.text()),
        Row::Who => {
            let [friend, doctor] = words::KINDS;
            match form.kind {
                Kind::Friend => friend.to_owned(),
                Kind::Doctor => doctor.to_owned(),
            }
        }
    }
}
