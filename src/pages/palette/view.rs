//! How the palette is drawn.

use ratatui::layout::Rect;

use super::{Entry, Palette};
use crate::{
    ui::{
        canvas::{Canvas, width},
        focus::Focus,
        glyphs,
        mouse::Target,
        parts,
        told::Told,
    },
    words::{keys as said, plain},
};

/// Columns of the names.
const NAMES: u16 = 24;
/// What a command does is left out where it has fewer columns.
const NARROW: u16 = 12;

/// Draws it into the drawer: a line, the field, as many commands as fit, with a clear row above.
pub fn draw(sheet: &Palette, area: Rect, canvas: &mut Canvas) {
    if let Some(told) = canvas.told() {
        return tell(sheet, told);
    }
    let above = u16::from(area.y > 0);
    canvas.blank(Rect {
        x: 0,
        y: area.y - above,
        width: canvas.columns(),
        height: area.height + above,
    });
    let line = (glyphs::HEAVY, canvas.theme.accent());
    canvas.rule(area.x, area.right(), area.y, line);
    let after = canvas.put(area.x, area.y + 1, ":", canvas.theme.key());
    let (text, cursor) = parts::visible(
        &crate::ui::document::Writing::of(&sheet.query),
        area.width.saturating_sub(3),
    );
    canvas.put(after + 1, area.y + 1, &text, canvas.theme.text());
    let list = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    draw_list(sheet, list, canvas);
    canvas.show_cursor(after + 1 + cursor, area.y + 1);
}

/// Says what answers, once something is asked.
fn tell(sheet: &Palette, told: &mut Told) {
    told.asks = Some(plain::COMMAND.to_owned());
    if sheet.query.trimmed().is_empty() {
        return;
    }
    let found = sheet.found();
    for (index, entry) in found.iter().enumerate() {
        told.choice(entry.row.name, &plain::spoken(&entry.shown));
        told.and(&entry.told);
        told.here_if(Focus::of(index, sheet.cursor));
    }
    if found.is_empty() {
        told.words(said::NOTHING);
    }
}

fn draw_list(sheet: &Palette, area: Rect, canvas: &mut Canvas) {
    let found = sheet.found();
    if found.is_empty() {
        canvas.put_cut(
            area.x + 2,
            area.y,
            area.width.saturating_sub(2),
            (said::NOTHING, canvas.theme.quiet()),
        );
    }
    let first = (sheet.cursor + 1).saturating_sub(usize::from(area.height));
    let rows = found.into_iter().enumerate().skip(first);
    for ((index, entry), y) in rows.zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        draw_row(entry, Focus::of(index, sheet.cursor), row, canvas);
        canvas.spot(row, Target::between(sheet.cursor, index));
    }
}

fn draw_row(entry: &Entry, focus: Focus, area: Rect, canvas: &mut Canvas) {
    if focus.is_here() {
        canvas.put(area.x, area.y, glyphs::SELECTED, canvas.theme.key());
    }
    let style = focus.words(&canvas.theme);
    let x = area.x + 2;
    let key = canvas.put_right(area.right(), area.y, &entry.shown, canvas.theme.key());
    let room = key.saturating_sub(x + 1);
    let after = canvas.put_cut(x, area.y, room, (entry.row.name, style));
    let told = (x + NAMES).max(after + 2);
    let room = key.saturating_sub(told + 1);
    if room >= NARROW || room >= width(&entry.told) {
        canvas.put_cut(told, area.y, room, (&entry.told, canvas.theme.quiet()));
    }
}
