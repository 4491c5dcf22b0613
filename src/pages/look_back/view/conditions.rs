//! Time of day, place and company.

use ratatui::layout::Rect;

use crate::{
    domain::{pattern::Dimension, review::Sign},
    pages::look_back::{LookBack, conditions},
    session::Session,
    ui::{areas::Areas, canvas::width, focus::Focus, rows::Rows},
    words::{look_back as text, plain as said},
};

/// Time of day, place and company; what was counted of them.
pub(super) fn draw(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    rows.paragraph(0, text::CONDITIONS, theme.text());
    rows.gap();
    let table = Dimension::ALL.map(|dimension| conditions::levels(&session.content, dimension));
    let columns = columns(&table);
    let room = rows.width() as i16;
    let needed = columns.last().copied().unwrap_or(0);
    let mut last = 0;
    for (index, levels) in table.iter().enumerate() {
        if rows.listens() {
            tell(sheet, session, (index, levels), rows);
        } else if needed <= room {
            level_row(sheet, session, (index, levels, &columns), rows);
        } else {
            level_list(sheet, session, (index, levels), rows);
        }
        last = rows.len();
    }
    let is_last = |levels: &Vec<conditions::Level>| sheet.across + 1 == levels.len();
    let is_at_end = sheet.at + 1 == table.len() && table.last().is_some_and(is_last);
    if !sheet.told.is_empty() {
        rows.paragraph(0, text::COUNTED, theme.quiet());
        for line in &sheet.told {
            rows.paragraph(0, line, theme.text());
        }
    }
    if needed > room && is_at_end {
        // What was counted comes into sight with the last condition.
        rows.keep_in_sight(last - 1);
    }
}

/// True where the conditions have no room side by side.
pub(in crate::pages::look_back) fn is_list(session: &Session, size: (u16, u16)) -> bool {
    let table = Dimension::ALL.map(|dimension| conditions::levels(&session.content, dimension));
    let needed = columns(&table).last().copied().unwrap_or(0);
    needed > Areas::page(Rect::new(0, 0, size.0, size.1)).width as i16
}

/// Where the conditions stand side by side; the last is where the rows end.
fn columns(table: &[Vec<conditions::Level>]) -> Vec<i16> {
    let most = table.iter().map(Vec::len).max().unwrap_or(0);
    let mut at = vec![14];
    for column in 0..most {
        let words = table.iter().filter_map(|levels| levels.get(column));
        let widest = words.map(|(_, words)| width(words)).max().unwrap_or(0);
        let from = at.last().copied().unwrap_or(0);
        at.push(from + widest as i16 + 4);
    }
    if let Some(end) = at.last_mut() {
        *end -= 2;
    }
    at
}

/// Says each condition with what was said of it.
fn tell(
    sheet: &LookBack,
    session: &Session,
    (index, levels): (usize, &[conditions::Level]),
    rows: &mut Rows,
) {
    let signs = sheet.signs(session);
    let Some(told) = rows.told() else { return };
    for (across, (id, words)) in levels.iter().enumerate() {
        told.choice("", &said::row(text::DIMENSIONS[index], words));
        if across > 0 {
            told.is_beside();
        }
        told.here_if(Focus::of((index, across), (sheet.at, sheet.across)));
        told.and(match signs.get(id) {
            Some(Sign::Helped) => said::HELPED,
            Some(Sign::Hindered) => said::HARDER,
            None => "",
        });
    }
}

type LevelRow<'a> = (usize, &'a [conditions::Level], &'a [i16]);

fn level_row(
    sheet: &LookBack,
    session: &Session,
    (index, levels, columns): LevelRow,
    rows: &mut Rows,
) {
    let theme = rows.theme;
    let signs = sheet.signs(session);
    let is_here = sheet.at == index;
    let row = rows.row();
    row.put(0, text::DIMENSIONS[index], theme.quiet());
    for (across, ((id, words), x)) in levels.iter().zip(columns).enumerate() {
        let is_selected = is_here && across == sheet.across;
        let style = if is_selected {
            theme.selected()
        } else {
            theme.text()
        };
        row.put(
            *x,
            signs.get(id).map_or(" ", |sign| sign.text()),
            theme.key(),
        );
        row.put(*x + 2, words, style);
        if is_selected {
            row.select(*x, &theme);
        }
    }
    rows.gap();
}

fn level_list(
    sheet: &LookBack,
    session: &Session,
    (index, levels): (usize, &[conditions::Level]),
    rows: &mut Rows,
) {
    let theme = rows.theme;
    let signs = sheet.signs(session);
    rows.paragraph(0, text::DIMENSIONS[index], theme.quiet());
    for (across, (id, words)) in levels.iter().enumerate() {
        let focus = Focus::of((index, across), (sheet.at, sheet.across));
        let sign: Option<&Sign> = signs.get(id);
        let key = sign.map_or(" ", |sign| sign.text());
        rows.choice(key, words, focus);
    }
}
