//! How O2 is drawn: the values in two columns, or in one that scrolls.

use ratatui::layout::Rect;

use crate::{
    content::{Group, ValueCard},
    pages::first_run::{FirstRun, choices, commands::LETTERED},
    session::Session,
    ui::{
        areas::Areas,
        canvas::{Canvas, wrap},
        glyphs,
        told::{State, Told},
    },
    words::{first_run as said, sentence},
};

/// The widest the two columns stand.
const MEASURE: u16 = 76;
/// The narrowest screen with two columns.
const TWO_COLUMNS: u16 = 72;
/// Columns of the group's name.
const LABEL: u16 = 11;

/// A value as it stands in a row.
struct Row<'a> {
    index: usize,
    card: &'a ValueCard,
    letter: Option<char>,
    chosen: bool,
    selected: bool,
    /// The group's name, on its first row.
    group: Option<Group>,
}

/// Draws the question, the values and the line about the selected one.
pub(super) fn draw(sheet: &FirstRun, session: &Session, areas: &Areas, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return tell(&rows(sheet, session), told);
    }
    let width = areas.width.min(MEASURE);
    let x = areas.screen.x + (areas.screen.width - width) / 2;
    let mut y = areas.date + if areas.screen.height < 23 { 1 } else { 2 };
    for (text, style) in [
        (said::WHICH_VALUES, canvas.theme.strong()),
        (said::UP_TO_THREE, canvas.theme.text()),
    ] {
        let room = Rect {
            x,
            y,
            width,
            height: 2,
        };
        if areas.screen.height >= 14 || style == canvas.theme.strong() {
            y += canvas.paragraph(room, text, style);
        }
    }
    y += u16::from(areas.screen.height >= 14);
    let rows = rows(sheet, session);
    let gloss = gloss(&rows, width);
    let bottom = areas.notice.saturating_sub(gloss.len() as u16);
    let list = Rect {
        x,
        y,
        width,
        height: bottom.saturating_sub(y),
    };
    let used = if areas.screen.width >= TWO_COLUMNS {
        two_columns(&rows, session, list, canvas)
    } else {
        None
    };
    let gloss_y = used.map_or(bottom, |used| (y + used + 1).min(bottom));
    if used.is_none() {
        one_column(&rows, list, canvas);
    }
    draw_gloss(&rows, &gloss, Rect { y: gloss_y, ..list }, canvas);
}

/// Says the question, and each value with what it is in everyday life, under the name of its group.
fn tell(rows: &[Row<'_>], told: &mut Told) {
    told.words(said::WHICH_VALUES);
    told.words(said::UP_TO_THREE);
    for row in rows {
        told.words(row.group.map_or("", Group::name));
        let key = row.letter.map_or_else(String::new, String::from);
        let words = format!("{} {}", sentence(&row.card.name), row.card.everyday);
        told.pick(&key, &words, State::chosen_if(row.chosen));
        if row.selected {
            told.is_here();
        }
    }
    told.words(&said::chosen(rows.iter().filter(|row| row.chosen).count()));
}

/// Draws the line about the selected value and how many are chosen.
fn draw_gloss(rows: &[Row<'_>], gloss: &[String], area: Rect, canvas: &mut Canvas) {
    let count = said::chosen(rows.iter().filter(|row| row.chosen).count());
    for (line, y) in gloss.iter().zip(area.y..) {
        canvas.put(area.x, y, line, canvas.theme.quiet());
    }
    let y = area.y + gloss.len().saturating_sub(1) as u16;
    let taken = gloss.last().map_or(0, |line| canvas.width(line));
    if taken + 2 + canvas.width(&count) <= area.width {
        canvas.put_right(area.right(), y, &count, canvas.theme.quiet());
    }
}

fn rows<'a>(sheet: &FirstRun, session: &'a Session) -> Vec<Row<'a>> {
    let mut last = None;
    choices::values(&session.content)
        .into_iter()
        .enumerate()
        .map(|(index, (place, card))| {
            let group = (last.replace(card.group) != Some(card.group)).then_some(card.group);
            let value = session.plan.value(&card.id.as_str().into());
            Row {
                index,
                card,
                letter: ('a'..='x').take(LETTERED).nth(place),
                chosen: value.is_some_and(|value| value.retired.is_none()),
                selected: index == sheet.cursor,
                group,
            }
        })
        .collect()
}

/// What the selected value is in everyday life.
fn gloss(rows: &[Row<'_>], width: u16) -> Vec<String> {
    let selected = rows.iter().find(|row| row.selected);
    selected.map_or_else(Vec::new, |row| {
        let mut lines = wrap(&said::gloss(&row.card.name, &row.card.everyday), width);
        lines.truncate(2);
        lines
    })
}

/// Draws both columns, with free rows between the groups if they fit. Gives the rows they took, `None` when they do
/// not fit at all.
fn two_columns(
    rows: &[Row<'_>],
    session: &Session,
    area: Rect,
    canvas: &mut Canvas,
) -> Option<u16> {
    let [left, _] = choices::columns(&session.content);
    let (left, right) = rows.split_at(left.min(rows.len()));
    let gaps = |rows: &[Row<'_>]| {
        rows.iter()
            .skip(1)
            .filter(|row| row.group.is_some())
            .count()
    };
    let tallest = |gap: usize| {
        let height = |rows: &[Row<'_>]| rows.len() + gap * gaps(rows);
        height(left).max(height(right)) as u16
    };
    let gap = [1, 0].into_iter().find(|gap| tallest(*gap) < area.height)?;
    let second = area.width.midpoint(4);
    for (rows, x) in [(left, area.x), (right, area.x + second)] {
        let mut y = area.y;
        for (index, row) in rows.iter().enumerate() {
            y += if index > 0 && row.group.is_some() {
                gap as u16
            } else {
                0
            };
            draw_row(row, (x, y), LABEL, canvas);
            y += 1;
        }
    }
    Some(tallest(gap))
}

/// Draws one column, scrolled so that the selected row is in sight.
fn one_column(rows: &[Row<'_>], area: Rect, canvas: &mut Canvas) {
    let height = usize::from(area.height);
    let selected = rows.iter().position(|row| row.selected).unwrap_or(0);
    let first = (selected + 1)
        .saturating_sub(height)
        .max(selected.saturating_sub(height / 2))
        .min(rows.len().saturating_sub(height));
    let label = if area.width >= 34 { LABEL } else { 0 };
    for (row, y) in rows.iter().skip(first).zip(area.y..area.bottom()) {
        let shown = Row {
            group: row.group.or((row.index == first).then_some(row.card.group)),
            ..*row
        };
        draw_row(&shown, (area.x, y), label, canvas);
    }
    if first + height < rows.len() {
        canvas.go_on_below();
    }
}

fn draw_row(row: &Row<'_>, (x, y): (u16, u16), label: u16, canvas: &mut Canvas) {
    if let (Some(group), true) = (row.group, label > 0) {
        canvas.put(x, y, group.name(), canvas.theme.quiet());
    }
    let x = x + label;
    if row.selected {
        canvas.put(x.saturating_sub(2), y, glyphs::SELECTED, canvas.theme.key());
        canvas.rest_cursor(x.saturating_sub(2), y);
    }
    if let Some(letter) = row.letter {
        canvas.put(x, y, &letter.to_string(), canvas.theme.key());
    }
    let (sign, style) = if row.chosen {
        (glyphs::DONE, canvas.theme.accent())
    } else {
        (glyphs::OPEN, canvas.theme.text())
    };
    canvas.put(x + 2, y, sign, style);
    let words = if row.selected {
        canvas.theme.selected()
    } else {
        canvas.theme.text()
    };
    canvas.put(x + 5, y, &row.card.name, words);
}
