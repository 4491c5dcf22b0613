//! How the page about daymark is drawn.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::About;
use crate::{
    session::{Session, action::Action, appearance::Appearance},
    ui::{
        areas::Areas,
        canvas::{Canvas, wrap},
        rows::Rows,
        told::Told,
    },
    words::{self, keys as said},
};

/// Columns of the words.
const MEASURE: u16 = 68;
/// Columns of the labels.
const LABEL: u16 = 10;

/// One line: a label, and words.
type Line = (&'static str, String);

/// Draws it over the whole screen.
pub fn draw(sheet: &About, session: &Session, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return tell(&session.appearance, told);
    }
    let page = Areas::page(area);
    let mut rows = Rows::new(page.width, canvas);
    let theme = rows.theme;
    for (label, words) in lines(&session.appearance, page.width)
        .iter()
        .skip(sheet.scroll.past)
    {
        let row = rows.row();
        let is_labeled = said::LABELS.contains(label);
        let (x, style) = if is_labeled {
            (LABEL as i16, theme.quiet())
        } else {
            (0, theme.text())
        };
        row.put(0, label, theme.quiet());
        row.put(x, words, style);
    }
    rows.draw(page, (said::ABOUT, ""), canvas);
    canvas.rest_cursor(page.x, page.y);
}

/// What it says, before the last rows.
fn texts(look: &Appearance) -> [Cow<'static, str>; 4] {
    let help = look.keys.sentence(said::HELP, (Action::People, "h"));
    let [is, is_not, stays] = [said::IS, words::WHAT_IT_IS_NOT, said::STAYS].map(Cow::Borrowed);
    [is, is_not, help, stays]
}

/// What the last rows say.
fn facts(look: &Appearance) -> impl Iterator<Item = (&'static str, &str)> {
    let facts = [
        look.store.as_str(),
        look.config.as_str(),
        env!("CARGO_PKG_VERSION"),
        said::LICENSE,
    ];
    said::LABELS.into_iter().zip(facts)
}

fn tell(look: &Appearance, told: &mut Told) {
    said::ABOUT.clone_into(&mut told.title);
    for text in &texts(look) {
        told.words(text);
    }
    for (label, fact) in facts(look) {
        told.labelled(label, fact);
    }
}

/// Its lines, and the rows for them on a screen of this size.
pub fn extent(look: &Appearance, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    (lines(look, page.width).len(), Areas::page_rows(size))
}

fn lines(look: &Appearance, width: u16) -> Vec<Line> {
    let measure = width.min(MEASURE);
    let mut lines: Vec<Line> = Vec::new();
    for text in &texts(look) {
        lines.extend(wrap(text, measure).into_iter().map(|line| ("", line)));
        lines.push(("", String::new()));
    }
    for (label, fact) in facts(look) {
        let mut wrapped = wrap(fact, width.saturating_sub(LABEL)).into_iter();
        let first = wrapped.next().filter(|first| !first.is_empty());
        lines.extend(first.map(|first| (label, first)));
        lines.extend(wrapped.map(|rest| (label, rest)));
    }
    lines
}
