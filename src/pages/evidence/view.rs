//! How the Evidence page is drawn.

use ratatui::layout::Rect;

pub(super) mod lines;

use lines::Ink;

use super::EvidencePage;
use crate::{
    ui::{
        areas::Areas,
        canvas::{Canvas, Weight},
    },
    words::{capital, evidence as words},
};

/// Rows of the title and the free one under it.
const HEAD: u16 = 2;

/// The columns and rows there are for what is told.
pub(super) fn room((width, height): (u16, u16)) -> (u16, u16) {
    let page = Areas::page(Rect::new(0, 0, width, height));
    (page.width, page.height.saturating_sub(HEAD))
}

/// Draws as many rows as fit, from where the person scrolled to.
pub fn draw(page: &EvidencePage, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        words::TITLE.clone_into(&mut told.title);
        told.words(&capital(page.since.as_deref().unwrap_or_default()));
        return page
            .facts
            .iter()
            .for_each(|(label, text)| told.labelled_or_words(label, text));
    }
    let area = Areas::page(area);
    let since = page.since.as_deref().unwrap_or_default();
    canvas.title(area, words::TITLE, since, Weight::Focused);
    let below = page.lines.iter().skip(page.scroll.past);
    for (line, y) in below.zip(area.y + HEAD..area.bottom()) {
        for (x, text, ink) in line {
            let style = match ink {
                Ink::Text => canvas.theme.text(),
                Ink::Quiet => canvas.theme.quiet(),
                Ink::Dots => canvas.theme.accent(),
            };
            canvas.put(area.x + x, y, text, style);
        }
    }
    canvas.rest_cursor(area.x, area.y + HEAD);
    let shown = usize::from(area.height.saturating_sub(HEAD));
    if page.scroll.past + shown < page.lines.len() {
        canvas.go_on_below();
    }
}

/// The one line that is left on a small terminal.
pub fn bold_line(page: &EvidencePage) -> String {
    let first = page.lines.first().and_then(|line| line.first());
    first.map_or_else(|| words::TITLE.to_owned(), |(_, text, _)| text.clone())
}
