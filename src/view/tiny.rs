//! A terminal too small for panes: one row, and the way to help in the last.

use ratatui::layout::Rect;

use crate::{
    app::{App, action::Action, sheet::Sheet},
    words,
};

use super::{paper::Paper, parts};

/// Draws the selected step, or the bold line of what is on top; in the last row the hard moment's key.
pub fn draw(app: &App, area: Rect, paper: &mut Paper) {
    match app.top() {
        None => draw_step(app, area, paper),
        Some(sheet) => {
            let line = super::sheets::bold_line(sheet, app);
            let cut = paper.cut(&line, area.width);
            paper.put(area.x, area.y, &cut, paper.theme.strong());
            paper.rest_cursor(area.x, area.y);
        }
    }
    let hidden = matches!(app.top(), Some(Sheet::Hidden(_)));
    if area.height > 1 && !hidden {
        let (action, (usual, text)) = match app.top() {
            Some(Sheet::HardMoment(_)) => (Action::People, words::HELP_HINT),
            _ => (Action::HardMoment, words::HARD_MOMENT_HINT),
        };
        let key = paper.sign(action, usual);
        let after = paper.put(area.x, area.bottom() - 1, &key, paper.theme.key());
        paper.put(after + 1, area.bottom() - 1, text, paper.theme.quiet());
    }
}

fn draw_step(app: &App, area: Rect, paper: &mut Paper) {
    let offers = app.desk.offers(app.desk.day());
    let Some(offer) = app.today.selection(&offers) else {
        return;
    };
    let (mark, style) = parts::mark(app, offer, paper);
    paper.put(
        area.x,
        area.y,
        &parts::key(offer, &paper.keymap()),
        paper.theme.key(),
    );
    paper.put(area.x + 2, area.y, mark, style);
    let text = paper.cut(
        words::listed_step(&offer.text),
        area.width.saturating_sub(4),
    );
    paper.put(area.x + 4, area.y, &text, paper.theme.selected());
    paper.rest_cursor(area.x, area.y);
}
