//! Draws a document into its place, as much of it as fits.

use ratatui::layout::Rect;

use super::{
    areas::{Areas, below},
    beside,
    blocks::{self, Block, Laid, panes, search::Search},
    canvas::{Canvas, width, wrap},
    document::{Document, Kind},
    focus::Focus,
    glyphs,
    mouse::Target,
    quiet,
    rows::Rows,
    theme::Theme,
};
use crate::words;

/// Draws a page that lies like this: a panel and a drawer into `area`, all others over the whole screen, which `area`
/// is then.
pub fn draw(document: &Document, kind: Kind, area: Rect, canvas: &mut Canvas) {
    match kind {
        Kind::Base => {
            panes::draw(
                &document.blocks,
                &panes::areas(&document.blocks, area),
                canvas,
            );
        }
        Kind::Panel => draw_rows(document, area, canvas),
        Kind::Full => draw_page(document, area, canvas),
        Kind::Quiet => quiet::draw(document, area, canvas),
        Kind::Walk => draw_walk(document, area, canvas),
        Kind::Drawer => draw_drawer(document, area, canvas),
        Kind::Blank => draw_title(&document.title, area, canvas),
    }
}

/// The rows of a page that scrolls, and those there are for them on a screen of this size.
pub fn extent(document: &Document, size: (u16, u16)) -> (usize, usize) {
    let page = Areas::page(Rect::new(0, 0, size.0, size.1));
    let width = columns(document, page.width);
    let rows = laid(&document.blocks, width, Theme::MONOCHROME);
    (rows.at_least(), Areas::page_rows(size))
}

/// A page that is shorter than its window sits in it.
fn draw_page(document: &Document, screen: Rect, canvas: &mut Canvas) {
    let page = Areas::page(screen);
    let list = |width: u16| {
        let width = columns(document, width);
        laid(&document.blocks, width, canvas.theme)
    };
    let fits = |rows: &Rows| rows.at_least() < usize::from(page.height);
    let (least, most) = ABOUT;
    let beside = (page.width * 3 / 8).clamp(least, most);
    let narrow = page.width.saturating_sub(beside + BETWEEN).min(LIST);
    let may_have_two = !document.about.is_empty() && page.width >= TWO_COLUMNS;
    let two = may_have_two.then(|| list(narrow));
    // What fits whole alone is not cut for it.
    let two = two.filter(|rows| fits(rows) || !fits(&list(page.width)));
    let has_two = two.is_some();
    let width = if has_two { narrow } else { page.width };
    let rows = two.unwrap_or_else(|| list(width));
    let needed = 2 + rows.len() as u16;
    // What is found is more or less with each letter, and the page keeps its place.
    let finds = document.search.as_ref().is_some_and(|search| search.finds);
    let needs = if finds { page.height } else { needed };
    let by = Areas::lowered_by(screen, (needs, page.height));
    let page = below(page, page.y + by);
    let Some(first) = document.about.first().filter(|_| page.height >= LOW) else {
        return draw_rows(document, page, canvas);
    };
    if has_two {
        let area = Rect {
            x: page.x + width + BETWEEN,
            width: beside,
            ..below(page, page.y + 1 + u16::from(needed <= page.height))
        };
        draw_about(&document.about, area, canvas);
        let list = draw_foot(document, (Rect { width, ..page }, 1), &rows, canvas);
        let above = Rect {
            height: list.height,
            ..page
        };
        return draw_rows_within(document, (above, width), canvas);
    }
    let about = laid(std::slice::from_ref(first), page.width, canvas.theme);
    let under = about.len() as u16 + 1;
    let least = 1 + rows.at_least() as u16;
    // It takes rows from a long list in a large window alone.
    let gives_way = least <= page.height || page.height < LONG || document.foot.is_some();
    if page.height < least + under && gives_way {
        return draw_rows(document, page, canvas);
    }
    let above = Rect {
        height: page.height.saturating_sub(under),
        ..page
    };
    let y = above.bottom().min(above.y + needed) + 1;
    about.lay(below(page, y), canvas);
    // The cursor rests in the list.
    draw_rows(document, above, canvas);
}

/// As much of it as fits whole: nothing scrolls to the rest.
fn draw_about(about: &[Block], area: Rect, canvas: &mut Canvas) {
    let fitting = (1..=about.len()).rev().find_map(|count| {
        let rows = laid(&about[..count], area.width, canvas.theme);
        (rows.at_least() <= usize::from(area.height)).then_some(rows)
    });
    if let Some(rows) = fitting {
        rows.lay(area, canvas);
    }
}

fn laid(blocks: &[Block], width: u16, theme: Theme) -> Rows {
    let mut rows = Rows::new(width, theme);
    blocks::lay(blocks, &mut rows);
    rows
}

/// From this width of a page on, what the selected row is about stands beside the list: in three eighths of it, at least
/// and at most in so many columns.
const TWO_COLUMNS: u16 = 104;
const ABOUT: (u16, u16) = (40, 64);
/// In a wider list the ends of a row would stand too far apart to be read as one.
const LIST: u16 = 88;
/// Free columns between the two.
const BETWEEN: u16 = 4;
/// A lower page keeps its rows for the list, and one lower than the other as long as the list needs them.
const LOW: u16 = 12;
const LONG: u16 = 20;

fn columns(document: &Document, width: u16) -> u16 {
    document.measure.map_or(width, |most| most.min(width))
}

fn draw_rows(document: &Document, area: Rect, canvas: &mut Canvas) {
    let rows = laid(
        &document.blocks,
        columns(document, area.width),
        canvas.theme,
    );
    let area = draw_foot(document, (area, 1), &rows, canvas);
    draw_rows_within(document, (area, area.width), canvas);
}

/// Draws what stays in sight where the rows do not fit under so many of a title. It is as long as leaves the selected
/// rows whole, or gives way to them, with a line above it where there is room: no sentence is read on into it. Gives the room above it.
fn draw_foot(
    document: &Document,
    (area, title): (Rect, u16),
    rows: &Rows,
    canvas: &mut Canvas,
) -> Rect {
    let room = area.height.saturating_sub(title);
    let is_long = usize::from(room) < rows.at_least();
    let Some(forms) = document.foot.as_ref().filter(|_| is_long && room > 1) else {
        return area;
    };
    let [whole, short] = forms.each_ref().map(|foot| wrap(foot, area.width));
    let fits = |foot: &[String]| rows.selected() + foot.len() <= usize::from(room);
    if fits(&[]) && !fits(&short) {
        return area;
    }
    let foot = if fits(&whole) { whole } else { short };
    let is_apart = usize::from(room) > rows.selected() + foot.len();
    let taken = foot.len() as u16 + u16::from(is_apart);
    let above = Rect {
        height: area.height.saturating_sub(taken),
        ..area
    };
    if is_apart {
        let line = (glyphs::LINE, canvas.theme.line);
        canvas.rule(area.x, area.right(), above.bottom(), line);
    }
    let y = above.bottom() + u16::from(is_apart);
    canvas.lines(area.x, y, &foot, canvas.theme.text);
    above
}

/// Draws the rows of a page on a terminal that has no room for its title, what is selected in sight.
pub fn draw_few(document: &Document, area: Rect, canvas: &mut Canvas) {
    let blocks = match &document.beside {
        Some(beside) if beside.focus.is_here() => &beside.blocks,
        Some(_) | None => &document.blocks,
    };
    let margin = 2.min(area.width);
    let mut rows = Rows::new(area.width - margin, canvas.theme);
    rows.past = document.scroll;
    blocks::lay(blocks, &mut rows);
    let area = draw_foot(document, (area, 0), &rows, canvas);
    let area = Rect {
        x: area.x + margin,
        width: area.width - margin,
        ..area
    };
    rows.lay(area, canvas);
}

/// The same under a title over the whole area, the rows in so many columns.
fn draw_rows_within(document: &Document, (area, width): (Rect, u16), canvas: &mut Canvas) {
    let mut rows = Rows::new(columns(document, width), canvas.theme);
    rows.past = document.scroll;
    match &document.beside {
        None => blocks::lay(&document.blocks, &mut rows),
        Some(beside) => beside::draw(&document.blocks, beside, area, canvas),
    }
    match &document.search {
        None => rows.draw(area, (&document.title, &document.place), canvas),
        Some(search) => draw_search(search, (&document.title, area), rows, canvas),
    }
    let title = document.title_row.as_ref().map(|row| row.focus);
    if title == Some(Focus::Here) {
        canvas.point_at(area.x, area.y, Focus::Here);
    }
}

/// The place word with its key, and the cursor while something is searched for.
fn draw_search(search: &Search, (title, area): (&str, Rect), rows: Rows, canvas: &mut Canvas) {
    let (place, cursor) = search.place(area.width / 2);
    rows.draw(area, (title, &place), canvas);
    let from = area.right().saturating_sub(width(&place));
    let after = canvas.put(from, area.y, &search.key, canvas.theme.key);
    if search.writing.cursor.is_some() {
        canvas.show_cursor(after + 1 + cursor, area.y);
    }
}

/// Draws a search and what it found into the drawer: a line, the field, as many commands as fit, with a clear row above.
fn draw_drawer(document: &Document, area: Rect, canvas: &mut Canvas) {
    let above = u16::from(area.y > 0);
    canvas.blank(Rect {
        x: 0,
        y: area.y - above,
        width: canvas.columns(),
        height: area.height + above,
    });
    let line = (glyphs::HEAVY, canvas.theme.accent);
    canvas.rule(area.x, area.right(), area.y, line);
    let below = below(area, area.y + 2);
    let is_here = |block: &Block| block.cursor() == Focus::Here;
    let at = document.blocks.iter().position(is_here).unwrap_or(0);
    let first = (at + 1).saturating_sub(usize::from(below.height));
    let rows = document.blocks.iter().enumerate().skip(first);
    for ((index, block), row) in rows.zip(below.rows()) {
        if let Block::Found(found) = block {
            found.draw(row, canvas);
            canvas.spot(row, Target::between(at, index));
        } else if let Block::Words(words) = block {
            let room = row.width.saturating_sub(2);
            let quiet = canvas.theme.quiet;
            canvas.put_cut(row.x + 2, row.y, room, (&words.text, quiet));
        }
    }
    if let Some(search) = &document.search {
        let after = canvas.put(area.x, area.y + 1, &search.key, canvas.theme.key);
        let (text, cursor) = search.writing.visible(area.width.saturating_sub(3));
        canvas.put(after + 1, area.y + 1, &text, canvas.theme.text);
        canvas.show_cursor(after + 1 + cursor, area.y + 1);
    }
}

/// A title alone, quiet, in the middle.
fn draw_title(title: &str, area: Rect, canvas: &mut Canvas) {
    let x = area.x + area.width.saturating_sub(width(title)) / 2;
    let y = area.y + area.height.saturating_sub(1) / 2;
    canvas.put(x, y, title, canvas.theme.quiet);
    canvas.rest_cursor(x, y);
}

/// Draws one of several screens that follow each other over the whole screen, under the program's name and its title, the place among the others.
fn draw_walk(document: &Document, screen: Rect, canvas: &mut Canvas) {
    let areas = Areas::of(screen, 0);
    let quiet = canvas.theme.quiet;
    canvas.put(areas.x0, areas.date, words::NAME, quiet);
    let right = areas.x0 + areas.width;
    canvas.put_right(right, areas.date, &document.title, quiet);
    if let [Block::ValueCards(cards)] = &document.blocks[..] {
        return cards.draw(&areas, canvas);
    }
    let body = walk_column(&areas, document.measure.unwrap_or(areas.width));
    let (head, rest) = document.blocks.split_at(document.pinned);
    let in_sight = document.in_sight;
    let mut rows = Rows::new(body.width, canvas.theme);
    blocks::lay_some(rest, in_sight.map(|index| index - head.len()), &mut rows);
    let below = draw_head(head, (body, rows.len()), canvas);
    rows.lay(below, canvas);
}

/// The column of the words: from row 5 at 24 rows, higher on smaller screens, lower on larger ones.
fn walk_column(areas: &Areas, measure: u16) -> Rect {
    let height = areas.screen.height;
    let below = match height {
        ..14 => 1,
        14..24 => 2,
        24..30 => (height / 6).saturating_sub(areas.date).max(3),
        // As far down as the pages of a look-back, and all of them from the same row on.
        30.. => (height * 7 / 20).saturating_sub(6 + areas.date),
    };
    let y = areas.date + below;
    let width = measure.min(areas.width);
    Rect {
        x: areas.screen.x + (areas.screen.width - width) / 2,
        y,
        width,
        height: areas.notice.saturating_sub(y),
    }
}

/// Draws the blocks that stay in sight, and gives the room under them. The first to give way do so when so many more
/// rows do not fit, then the gaps.
fn draw_head(blocks: &[Block], (body, more): (Rect, usize), canvas: &mut Canvas) -> Rect {
    let rows = |tightness: u8| {
        let stays = |block: &&Block| !block.gives_way(tightness);
        let kept: Vec<Block> = blocks.iter().filter(stays).cloned().collect();
        let mut rows = Rows::new(body.width, canvas.theme);
        blocks::lay(&kept, &mut rows);
        rows
    };
    let fits = |head: &Rows| head.len() + more <= usize::from(body.height);
    let head = (0..2).map(rows).find(fits).unwrap_or_else(|| rows(2));
    let used = (head.len() as u16).min(body.height);
    head.lay(body, canvas);
    Rect {
        y: body.y + used,
        height: body.height - used,
        ..body
    }
}
