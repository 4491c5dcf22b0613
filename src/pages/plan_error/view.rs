//! How the page about plan.json is drawn.

use ratatui::layout::Rect;

use super::PlanErrorPage;
use crate::{
    domain::text::clean,
    session::{Session, starter},
    store::PlanError,
    ui::{
        areas::Areas,
        canvas::{Canvas, width, wrap},
        rows::Rows,
        told::Told,
    },
    words::{keys, plain, plan_error as said},
};

/// Columns of the words.
const MEASURE: u16 = 68;
/// Columns in front of a quoted line, its number included.
const NUMBER: u16 = 8;
/// Columns of the number.
const DIGITS: usize = 5;

/// How a line is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    Strong,
    Text,
    Quiet,
}

/// Draws it over the whole screen.
pub fn draw(sheet: &PlanErrorPage, session: &Session, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return tell(session, told);
    }
    let page = Areas::page(area);
    let mut rows = Rows::new(page.width, canvas);
    let theme = rows.theme;
    for (line, ink) in lines(session, page.width).iter().skip(sheet.scroll.past) {
        let style = match ink {
            Ink::Strong => theme.strong(),
            Ink::Text => theme.text(),
            Ink::Quiet => theme.quiet(),
        };
        rows.row().put(0, line, style);
    }
    rows.draw(page, (said::TITLE, ""), canvas);
    canvas.rest_cursor(page.x, page.y + 2);
}

/// Says what is wrong, the lines around it, what is open meanwhile, and which file it is.
fn tell(session: &Session, told: &mut Told) {
    said::TITLE.clone_into(&mut told.title);
    told.words(&first_line(session));
    for (number, line) in session.plan_error.iter().flat_map(|error| &error.lines) {
        told.labelled(&plain::line_number(*number), line);
    }
    told.words(&what_is_open(session));
    if let Some(error) = &session.plan_error {
        told.labelled(keys::LABELS[0], &path(session, error));
    }
}

/// What is open while the file cannot be read, and that it is safe.
fn what_is_open(session: &Session) -> String {
    let open = if is_ready_made(session) {
        said::READY_MADE
    } else {
        said::LAST_GOOD
    };
    format!("{open} {}", said::SAFE)
}

/// The place and what is wrong there: what is left of the page on one line.
pub fn first_line(session: &Session) -> String {
    session.plan_error.as_ref().map_or_else(
        || said::READ_AGAIN.to_owned(),
        |error| said::what(error.place, &error.message),
    )
}

/// Its lines, and the rows for them on a screen of this size.
pub fn extent(session: &Session, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    (lines(session, page.width).len(), Areas::page_rows(size))
}

fn lines(session: &Session, page: u16) -> Vec<(String, Ink)> {
    let measure = page.min(MEASURE);
    let mut lines = Vec::new();
    let mut say = |text: &str, ink| {
        lines.extend(wrap(text, measure).into_iter().map(|line| (line, ink)));
        lines.push((String::new(), Ink::Text));
    };
    say(&first_line(session), Ink::Strong);
    say(&what_is_open(session), Ink::Text);
    if let Some(error) = &session.plan_error {
        let after_first = wrap(&first_line(session), measure).len() + 1;
        let quoted = quoted(error, page);
        lines.splice(after_first..after_first, quoted);
        let path = path(session, error);
        lines.extend(wrap(&path, page).into_iter().map(|line| (line, Ink::Quiet)));
    }
    lines
}

/// The lines around the place, less what indents them all, and a sign under the place.
fn quoted(error: &PlanError, page: u16) -> Vec<(String, Ink)> {
    let room = usize::from(page.saturating_sub(NUMBER));
    let indent = |line: &str| line.chars().take_while(|letter| *letter == ' ').count();
    let texts = || error.lines.iter().map(|(_, line)| line.as_str());
    let shared = texts().map(indent).min().unwrap_or(0);
    let column = error.place.map_or(1, |(_, column)| column);
    let at = column.saturating_sub(1).saturating_sub(shared);
    let sign = usize::from(width(said::FROM_HERE));
    // A place far to the right is brought into sight.
    let skipped = (at + sign).saturating_sub(room).min(at);
    let mut lines: Vec<(String, Ink)> = error
        .lines
        .iter()
        .map(|(number, line)| {
            let text: String = line.chars().skip(shared + skipped).collect();
            (format!("{number:>DIGITS$}   {text}"), Ink::Text)
        })
        .collect();
    if !lines.is_empty() {
        let before = " ".repeat(usize::from(NUMBER) + at - skipped);
        lines.push((format!("{before}{}", said::FROM_HERE), Ink::Quiet));
        lines.push((String::new(), Ink::Text));
    }
    lines
}

/// The file as a person reads it.
fn path(session: &Session, error: &PlanError) -> String {
    if session.appearance.store.is_empty() {
        clean(&error.path.display().to_string()).into_owned()
    } else {
        format!("{}/plan.json", session.appearance.store)
    }
}

/// True while the ready-made plan is open because there is no last good copy.
fn is_ready_made(session: &Session) -> bool {
    session.plan == starter::plan(&session.content, None)
}
