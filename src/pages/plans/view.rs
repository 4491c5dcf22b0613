//! How the if-then plans are drawn.

use ratatui::layout::Rect;

use super::{Plans, Row, Stage};
use crate::{
    pages::page::{Kind, Page},
    session::{Session, action::Action},
    ui::{areas::Areas, canvas::Canvas, focus::Focus, rows::Rows},
    words::{listed_step, plans as words, step},
};

/// Draws the list, or the question that is open.
pub fn draw(leaf: &Plans, session: &Session, area: Rect, canvas: &mut Canvas) {
    let area = match leaf.traits().kind {
        Kind::Full => Areas::page(area),
        Kind::Base | Kind::Panel | Kind::Quiet | Kind::Drawer | Kind::Blank => area,
    };
    let mut rows = Rows::new(area.width, canvas);
    match leaf.stage {
        Stage::List => list(leaf, session, &mut rows),
        Stage::Moment => moments(leaf, session, &mut rows),
        Stage::Step => steps(leaf, session, &mut rows),
        Stage::Keep | Stage::Read => sentence(leaf, session, &mut rows),
    }
    rows.draw(area, (words::TITLE, ""), canvas);
}

/// The one line that is left on a small terminal.
pub fn bold_line(leaf: &Plans, session: &Session) -> String {
    match leaf.stage {
        Stage::List => words::TITLE.to_owned(),
        Stage::Moment => which_moment(leaf).to_owned(),
        Stage::Step => words::then(&leaf.making.moment),
        Stage::Keep | Stage::Read => leaf.sentence(session).unwrap_or_default(),
    }
}

fn list(leaf: &Plans, session: &Session, rows: &mut Rows) {
    let quiet = rows.theme.quiet();
    rows.paragraph(0, words::INTRODUCTION, rows.theme.text());
    rows.gap();
    let list = Plans::list(session);
    let plan = &session.plan;
    let mut number = 0;
    for (index, row) in list.iter().enumerate() {
        let focus = Focus::of(index, leaf.at);
        match row {
            Row::Plan(id) => {
                let mut plans = plan.active_if_then();
                let Some(item) = plans.find(|item| &item.id == id) else {
                    continue;
                };
                let value = plan.value(&item.value).map_or("", |value| &value.name);
                number += 1;
                rows.choice(&number.to_string(), &item.sentence(value), focus);
                rows.gap();
            }
            Row::Add => {
                let key = rows.sign(Action::Add, "a");
                rows.choice(&key, words::ADD, focus);
            }
            Row::Example => rows.choice(&rows.sign(Action::Another, "e"), words::EXAMPLE, focus),
        }
    }
    if !list.contains(&Row::Add) {
        rows.paragraph(0, words::FULL, quiet);
    }
}

fn which_moment(leaf: &Plans) -> &'static str {
    if leaf.in_way.is_empty() {
        words::WHICH_MOMENT
    } else {
        words::IN_THE_WAY
    }
}

fn moments(leaf: &Plans, session: &Session, rows: &mut Rows) {
    let (text, quiet) = (rows.theme.text(), rows.theme.quiet());
    rows.paragraph(0, which_moment(leaf), text);
    rows.gap();
    if let Some(field) = &leaf.writing {
        rows.row().put(0, words::IF, quiet);
        rows.field(0, field, Focus::Here);
        rows.paragraph(0, words::CONCRETE, quiet);
        return;
    }
    let lines = leaf.moments(session);
    for (index, line) in lines.iter().enumerate() {
        rows.choice(&digit(index), line, Focus::of(index, leaf.at));
    }
    rows.own_words(words::OWN, Focus::of(lines.len(), leaf.at));
}

fn steps(leaf: &Plans, session: &Session, rows: &mut Rows) {
    let (text, quiet) = (rows.theme.text(), rows.theme.quiet());
    rows.paragraph(0, &words::then(&leaf.making.moment), text);
    rows.gap();
    let steps = leaf.steps(session);
    for (index, item) in steps.iter().enumerate() {
        let words = listed_step(item.text(item.size));
        rows.choice(&digit(index), words, Focus::of(index, leaf.at));
    }
    rows.own_words(words::OWN, Focus::of(steps.len(), leaf.at));
    if let Some(field) = &leaf.writing {
        let value = leaf.making.value.as_ref();
        let value = value.and_then(|id| session.plan.value(id));
        rows.gap();
        let name = value.map_or("", |value| &value.name);
        rows.paragraph(0, &words::for_value(name), quiet);
        rows.field(0, field, Focus::Here);
        rows.paragraph(0, step::hint(field.text()), quiet);
    }
}

fn sentence(leaf: &Plans, session: &Session, rows: &mut Rows) {
    let (strong, quiet) = (rows.theme.strong(), rows.theme.quiet());
    let sentence = leaf.sentence(session).unwrap_or_default();
    rows.paragraph(0, &sentence, strong);
    rows.gap();
    rows.paragraph(0, words::READ_SLOWLY, quiet);
    rows.rest_cursor();
}

/// The key of a row: the first nine have one.
fn digit(index: usize) -> String {
    if index < 9 {
        (index + 1).to_string()
    } else {
        String::new()
    }
}
