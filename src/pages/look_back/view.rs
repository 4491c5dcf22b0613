//! How the look-back is drawn.

pub(super) mod conditions;
mod keep;
mod next_week;
mod week;

use ratatui::layout::Rect;

use super::{LookBack, basics, page::Page};
use crate::{
    session::{Session, action::Action},
    ui::{
        areas::Areas,
        canvas::{Canvas, wrap, wrap_by_sentence},
        focus::Focus,
        glyphs,
        pick::Pick,
        rows::Rows,
        theme::Theme,
        told::State,
    },
    words::{self, look_back as text, past::past, plain},
};

/// Where words of a list with marks stand.
const WORDS: i16 = 5;
/// Where the second column of reasons stands, and the columns it takes.
const SECOND: i16 = 36;
const REASON: i16 = 28;
/// The columns of quoted text.
const QUOTED: u16 = 64;

/// Draws the screen that is open.
pub fn draw(sheet: &LookBack, session: &Session, area: Rect, canvas: &mut Canvas) {
    let area = Areas::page(area);
    let mut rows = Rows::new(area.width, canvas);
    if sheet.swap.is_some() {
        next_week::swap(sheet, session, &mut rows);
    } else {
        match sheet.page {
            Page::Week | Page::Share | Page::End => words(sheet, session, &mut rows),
            Page::Keep => keep::draw(sheet, session, &mut rows, canvas),
            Page::Worked | Page::InWay => reasons(sheet, session, &mut rows),
            Page::Conditions => conditions::draw(sheet, session, &mut rows),
            Page::Basics => basics(sheet, session, &mut rows),
            Page::Next => next_week::draw(sheet, session, &mut rows),
            Page::Note => note(sheet, session, &mut rows),
        }
    }
    let place = match sheet.page {
        Page::End => String::new(),
        page => text::place(page.index() + 1),
    };
    rows.draw(area, (title(sheet.page), &place), canvas);
}

/// The screens that are only read: where they are longer than the terminal, they scroll.
fn words(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    match sheet.page {
        Page::Week => week::draw(sheet, session, rows),
        Page::Share => share(sheet, session, rows),
        Page::End => end(session, rows),
        Page::Keep
        | Page::Worked
        | Page::InWay
        | Page::Conditions
        | Page::Basics
        | Page::Next
        | Page::Note => {}
    }
    rows.scroll(sheet.scroll.past);
}

/// The rows of a screen that is only read, and the rows for them on a terminal of this size.
pub(super) fn extent(sheet: &LookBack, session: &Session, size: (u16, u16)) -> (usize, usize) {
    let width = Areas::page(Rect::new(0, 0, size.0, size.1)).width;
    let mut rows = Rows::of(width, Theme::named(session.appearance.theme));
    words(sheet, session, &mut rows);
    (rows.at_least(), Areas::page_rows(size))
}

fn title(page: Page) -> &'static str {
    match page {
        Page::End => text::LOOK_BACK,
        page => text::TITLES[page.index()],
    }
}

/// The one line that is left on a small terminal.
pub fn bold_line(sheet: &LookBack, session: &Session) -> String {
    match sheet.page {
        Page::Keep => {
            let steps = sheet.week_steps(session);
            let step = steps.get(sheet.at);
            step.map_or_else(
                || text::QUIET.to_owned(),
                |step| format!("{} {}", sheet.at + 1, past(&step.step.done.text)),
            )
        }
        Page::Worked | Page::InWay => {
            let reasons = sheet.reasons(session);
            let reason = reasons.get(sheet.at).map(|line| line.text.as_str());
            reason.unwrap_or(title(sheet.page)).to_owned()
        }
        Page::Week
        | Page::Conditions
        | Page::Basics
        | Page::Next
        | Page::Note
        | Page::Share
        | Page::End => title(sheet.page).to_owned(),
    }
}

/// The key of a row: the first nine have one.
fn key(index: usize) -> String {
    if index < 9 {
        (index + 1).to_string()
    } else {
        String::new()
    }
}

/// What worked, or what got in the way.
fn reasons(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    if sheet.page == Page::InWay {
        rows.paragraph(0, text::IN_WAY, theme.text());
        rows.gap();
    }
    let lines = sheet.reasons(session);
    let room = rows.width() as i16;
    let second = SECOND.min(room / 2);
    // What is said is said in one column.
    let half = if room - second >= REASON - 4 && !rows.listens() {
        lines.len().div_ceil(2)
    } else {
        lines.len()
    };
    for at in 0..half {
        rows.row();
        for (index, x) in [(at, 0), (at + half, second)] {
            if let Some(line) = lines.get(index) {
                reason(sheet, (index, &line.id, &line.text), x, rows);
            }
        }
    }
    rows.gap();
    rows.gap();
    rows.paragraph(0, text::NOTE, theme.quiet());
    note_line(sheet, sheet.text(), rows);
}

fn reason(sheet: &LookBack, (index, id, words): (usize, &str, &str), x: i16, rows: &mut Rows) {
    let theme = rows.theme;
    let is_chosen = sheet.chosen_reasons().iter().any(|chosen| chosen == id);
    let is_selected = index == sheet.at && sheet.writing.is_none();
    let last = rows.len() - 1;
    if let Some(told) = rows.told() {
        told.pick(&key(index), words, State::chosen_if(is_chosen));
        told.here_if(Focus::of(true, is_selected));
    }
    let Some(row) = rows.row_at(last) else { return };
    let (sign, style) = if is_chosen {
        (glyphs::DONE, theme.accent())
    } else {
        (glyphs::OPEN, theme.text())
    };
    row.put(x, &key(index), theme.key());
    row.put(x + 2, sign, style);
    if is_selected {
        row.put(x + WORDS, words, theme.selected())
            .select(x, &theme);
    } else {
        row.put(x + WORDS, words, theme.text());
    }
}

/// The line of a note: written on, or what stands there.
fn note_line(sheet: &LookBack, kept: &str, rows: &mut Rows) {
    match &sheet.writing {
        Some(writing) => rows.field(0, &writing.field, Focus::Here),
        None => rows.written(0, kept),
    }
}

/// Sleep, meals, movement.
fn basics(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let shown = basics::shown(session);
    if shown.is_empty() {
        rows.paragraph(0, text::NO_BASICS, theme.text());
        return rows.rest_cursor();
    }
    rows.paragraph(0, text::BASICS, theme.text());
    rows.gap();
    let apart = if rows.width() >= 50 { 12 } else { 9 };
    for (index, basic) in shown.into_iter().enumerate() {
        let is_selected = index == sheet.at;
        let said = sheet.steadiness(basic).map(str::to_owned);
        let label = text::BASIC_NAMES[basic as usize];
        let row = rows.row();
        let style = if is_selected {
            theme.selected()
        } else {
            theme.text()
        };
        row.put(0, label, style);
        for (column, how) in text::STEADINESS.into_iter().enumerate() {
            let x = 10 + apart * column as i16;
            let (sign, ink) = if said.as_deref() == Some(how) {
                (glyphs::DONE, theme.accent())
            } else {
                (glyphs::OPEN, theme.text())
            };
            let words = if is_selected && column == sheet.across {
                theme.selected()
            } else {
                theme.text()
            };
            row.put(x, sign, ink).put(x + 2, how, words);
        }
        if is_selected {
            row.select(0, &theme);
        }
        rows.are_a_stop(rows.len() - 1);
        let across = text::STEADINESS[sheet.across.min(text::STEADINESS.len() - 1)];
        if let Some(told) = rows.told() {
            told.labelled(label, said.as_deref().unwrap_or(plain::NOTHING));
            if is_selected {
                told.is_here();
                told.keys
                    .push((plain::LEFT_RIGHT.into(), plain::ANOTHER_ANSWER));
                told.labelled(plain::ANSWER, across);
            }
        }
    }
    if let Some(told) = rows.told() {
        for (index, how) in text::STEADINESS.into_iter().enumerate() {
            told.choice(&(index + 1).to_string(), how);
        }
    }
}

/// A note for the coming week.
fn note(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    rows.paragraph(0, text::CHOOSE_NOTE, rows.theme.text());
    rows.gap();
    let notes = sheet.notes(session);
    let at = sheet.writing.is_none().then_some(sheet.at);
    for (index, note) in notes.iter().enumerate() {
        let pick = Pick::of(Some(&note.id), sheet.review.note.as_ref());
        rows.pick(&key(index), pick, (&note.text, Focus::of(Some(index), at)));
    }
    let own = (text::OWN_NOTE, Focus::of(Some(notes.len()), at));
    rows.marked(
        &rows.sign(Action::Write, "w"),
        (" ", rows.theme.text()),
        own,
    );
    if let Some(writing) = &sheet.writing {
        rows.gap();
        rows.field(0, &writing.field, Focus::Here);
    }
}

/// All that goes along, quoted.
fn share(sheet: &LookBack, session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    rows.paragraph(0, text::ALL_OF_IT, theme.text());
    rows.gap();
    let columns = QUOTED.min(rows.width().saturating_sub(3));
    let [first, answer] = sheet.share_text(session);
    let mut lines = wrap(&first, columns);
    lines.push(String::new());
    lines.extend(wrap(&answer, columns));
    if let Some(told) = rows.told() {
        told.words(&first);
        told.words(&answer);
    }
    for line in &lines {
        rows.row()
            .put(0, glyphs::QUOTE, theme.line())
            .put(3, line, theme.text());
    }
    rows.rest_cursor();
}

/// The end: what is set, and nothing to do.
fn end(session: &Session, rows: &mut Rows) {
    let theme = rows.theme;
    let mut lines = session.content.end_lines().iter();
    let line = lines.find(|line| line.id == "set");
    rows.paragraph(0, line.map_or(text::END, |line| &line.text), theme.strong());
    rows.rest_cursor();
    rows.gap();
    if let Some(statement) = session.plan.statement_text() {
        for line in wrap_by_sentence(&statement, rows.width()) {
            rows.row().put(0, &line, theme.text());
        }
        if let Some(told) = rows.told() {
            told.words(&statement);
        }
        rows.gap();
    }
    for value in session.plan.active_values() {
        if let Some(step) = session.plan.commitment_of(&value.id) {
            let words = words::listed_step(step.text(step.size));
            rows.labelled(&value.name, 14, (words, Focus::Never));
        }
    }
}
