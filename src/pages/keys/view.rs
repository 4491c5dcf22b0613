//! How the keys page is drawn.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::{Entry, Keys, SIDES};
use crate::{
    session::{
        action::Action,
        command::{GROUPS, Row, listed},
    },
    ui::{
        areas::Areas,
        canvas::{Canvas, width, wrap},
        focus::Focus,
        parts,
        rows::Rows,
        told::Told,
    },
    words::{keys as said, plain},
};

/// From this width of the body on the table stands in two columns.
const TWO_COLUMNS: u16 = 68;
/// Columns of the keys.
const KEYS: u16 = 8;
/// Columns of the names of what was found.
const NAMES: u16 = 16;
/// Below this width what a key does stands under its name.
const NARROW: u16 = 60;

/// One line of a column.
enum Line {
    Blank,
    Title(&'static str),
    Row(Cow<'static, str>, String),
    Words(String),
}

/// Draws it over the whole screen.
pub fn draw(sheet: &Keys, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return tell(sheet, told);
    }
    let page = Areas::page(area);
    let query = sheet
        .search
        .as_ref()
        .map(|field| parts::visible(&crate::ui::document::Writing::of(field), page.width / 2));
    let slash = sheet.map.sign(Action::Search, said::SEARCH.0);
    let place = match &query {
        None => format!("{slash} {}", said::SEARCH.1),
        Some((text, _)) => format!("{slash} {text}"),
    };
    let mut rows = Rows::new(page.width, canvas);
    match &query {
        None => table(sheet, page.width, &mut rows),
        Some(_) => found(sheet, &mut rows),
    }
    rows.draw(page, (said::TITLE, &place), canvas);
    let from = page.right().saturating_sub(width(&place));
    let after = canvas.put(from, page.y, &slash, canvas.theme.key());
    match query {
        Some((_, cursor)) => canvas.show_cursor(after + 1 + cursor, page.y),
        None => canvas.rest_cursor(page.x, page.y),
    }
}

/// Says the table group by group, or what was found.
fn tell(sheet: &Keys, told: &mut Told) {
    said::TITLE.clone_into(&mut told.title);
    if let Some(field) = &sheet.search {
        told.field(plain::SEARCH, field.text());
        let found = sheet.found();
        for (index, entry) in found.iter().enumerate() {
            told.choice(entry.row.name, &plain::spoken(&sheet.map.shown(entry.row)));
            told.and(entry.row.told());
            told.here_if(Focus::of(index, sheet.cursor));
        }
        return told.words(if found.is_empty() { said::NOTHING } else { "" });
    }
    let mut group = |title: &str, commands: &[&'static Row]| {
        told.words(if commands.is_empty() { "" } else { title });
        for command in commands {
            let keys = plain::spoken(&sheet.map.page_keys(command, &sheet.table));
            told.labelled(&keys, &sheet.map.page_words(command, &sheet.table));
        }
    };
    group(said::HERE, &sheet.own);
    for (column, title) in GROUPS {
        group(title, &listed(&sheet.table, column));
    }
    let search = sheet.map.sign(Action::Search, said::SEARCH.0);
    told.keys.push((search, plain::SEARCH));
    told.keys.push(("Enter".into(), said::WHAT_IT_IS_NOT));
}

/// Its lines, and the rows for them on a screen of this size.
pub fn extent(sheet: &Keys, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    (height(&columns(sheet, page.width)), Areas::page_rows(size))
}

fn height(columns: &[Vec<Line>]) -> usize {
    columns.iter().map(Vec::len).max().unwrap_or(0)
}

/// The lines of the page, in one column or two.
fn columns(sheet: &Keys, page: u16) -> Vec<Vec<Line>> {
    let is_wide = page >= TWO_COLUMNS;
    let column = if is_wide { second(page) - 2 } else { page };
    let mut columns: Vec<Vec<Line>> = SIDES
        .into_iter()
        .map(|groups| {
            let mut lines = Vec::new();
            for (group, title) in GROUPS {
                if groups.contains(&group) {
                    section(
                        title,
                        &listed(&sheet.table, group),
                        (column, sheet),
                        &mut lines,
                    );
                }
            }
            lines
        })
        .collect();
    if !sheet.own.is_empty() {
        let mut lines = Vec::new();
        section(said::HERE, &sheet.own, (column, sheet), &mut lines);
        lines.push(Line::Blank);
        columns[0].splice(0..0, lines);
    }
    columns[1].push(Line::Blank);
    let is_not = sheet.map.sentence(said::IS_NOT, (Action::Keys, "?"));
    columns[1].extend(wrap(&is_not, column).into_iter().map(Line::Words));
    if !is_wide {
        let right = columns.pop().unwrap_or_default();
        columns[0].push(Line::Blank);
        columns[0].extend(right);
    }
    columns
}

/// The second column begins two columns right of the middle.
fn second(page: u16) -> u16 {
    page.midpoint(4)
}

fn section(
    title: &'static str,
    commands: &[&'static Row],
    (column, sheet): (u16, &Keys),
    lines: &mut Vec<Line>,
) {
    if !lines.is_empty() {
        lines.push(Line::Blank);
    }
    lines.push(Line::Title(title));
    for command in commands {
        let mut words = wrap(
            &sheet.map.page_words(command, &sheet.table),
            column.saturating_sub(KEYS),
        )
        .into_iter();
        let first = words.next().unwrap_or_default();
        lines.push(Line::Row(sheet.map.page_keys(command, &sheet.table), first));
        lines.extend(words.map(|rest| Line::Row(Cow::Borrowed(""), rest)));
    }
}

fn table(sheet: &Keys, page: u16, rows: &mut Rows) {
    let columns = columns(sheet, page);
    for index in sheet.scroll.past..height(&columns) {
        let theme = rows.theme;
        let row = rows.row();
        for (column, x) in columns.iter().zip([0, second(page) as i16]) {
            match column.get(index) {
                None | Some(Line::Blank) => {}
                Some(Line::Title(title)) => {
                    row.put(x, title, theme.strong());
                }
                Some(Line::Words(words)) => {
                    row.put(x, words, theme.quiet());
                }
                Some(Line::Row(keys, words)) => {
                    row.put(x, keys, theme.key());
                    row.put(x + KEYS as i16, words, theme.text());
                }
            }
        }
    }
}

fn found(sheet: &Keys, rows: &mut Rows) {
    let found = sheet.found();
    let names = found
        .iter()
        .map(|entry| width(entry.row.name) + 2)
        .fold(NAMES, u16::max);
    for (index, entry) in found.iter().enumerate() {
        let shown = sheet.map.shown(entry.row);
        let focus = Focus::of(index, sheet.cursor);
        found_row((entry, &shown), names, focus, rows);
    }
    if found.is_empty() {
        let style = rows.theme.quiet();
        rows.paragraph(0, said::NOTHING, style);
    }
}

fn found_row((entry, shown): (&Entry, &str), names: u16, focus: Focus, rows: &mut Rows) {
    let (theme, page) = (rows.theme, rows.width());
    let style = focus.words(&theme);
    let keys = width(shown).max(KEYS - 1) + 1;
    let told = entry.row.told();
    let row = rows.row();
    row.put(0, shown, theme.key());
    row.put(keys as i16, entry.row.name, style);
    if page >= NARROW {
        row.put((keys + names) as i16, told, theme.quiet());
    }
    if focus.is_here() {
        row.select(0, &theme);
    }
    if page < NARROW && !told.is_empty() {
        let first = rows.len();
        rows.paragraph(KEYS as i16, told, theme.quiet());
        if focus.is_here() {
            rows.keep_in_sight(first);
        }
    }
}
