//! Rows of a page: first what is said, then how much of it fits. Free rows give way before words do; what is still too
//! long scrolls with the selection kept inside.

use ratatui::{layout::Rect, style::Style};

use super::{
    areas::below,
    canvas::{Canvas, Weight, width, wrap},
    focus::Focus,
    glyphs,
    mouse::Target,
    theme::Theme,
};

/// Where words stand in lists without marks.
pub(super) const WORDS: i16 = 3;
/// Where words stand in lists with marks.
pub(super) const MARKED_WORDS: i16 = 5;
/// A label column that leaves fewer columns than this puts its words below the label.
const NARROW: u16 = 20;
/// From this width on, parts stand at their column.
const WIDE: u16 = 40;

/// The rows of a leaf or a page, from the top down.
pub struct Rows {
    list: Vec<Row>,
    width: u16,
    /// Below how many of them the drawing begins, where there are too many.
    pub past: usize,
    /// How many stops of Up and Down there are so far.
    stops: isize,
    /// The styles.
    pub theme: Theme,
}

/// One row; pieces stand at columns counted from the left edge of the words.
#[derive(Default)]
pub struct Row {
    pieces: Vec<(i16, String, Style, u16)>,
    is_gap: bool,
    is_selected: bool,
    /// It belongs to words of which the end is shown where they are longer than the screen.
    is_read_to_its_end: bool,
    /// It goes on with what the row before began, and a page that scrolls does not begin with it.
    pub goes_on: bool,
    cursor: Option<(i16, bool)>,
    /// The stop of Up and Down it belongs to, and whether it has a mark.
    stop: Option<(isize, bool)>,
}

impl Row {
    /// Writes from a column on.
    pub fn put(&mut self, x: i16, text: &str, style: Style) -> &mut Self {
        self.put_within(u16::MAX, x, text, style)
    }

    /// Writes into so many columns from one on.
    pub fn put_within(&mut self, columns: u16, x: i16, text: &str, style: Style) -> &mut Self {
        self.pieces.push((x, text.to_owned(), style, columns));
        self
    }

    /// Puts `>` before a column and keeps the row in sight.
    pub fn select(&mut self, x: i16, theme: &Theme) -> &mut Self {
        self.cursor = Some((x - 2, false));
        self.is_selected = true;
        self.put(x - 2, glyphs::SELECTED, theme.key)
    }

    /// The same where the cursor is.
    pub fn point_at(&mut self, x: i16, focus: Focus, theme: &Theme) {
        if focus.is_here() {
            self.select(x, theme);
        }
    }

    /// Writes a label, with `>` before it where the cursor is.
    pub fn label(&mut self, x: i16, label: &str, focus: Focus, theme: &Theme) {
        let style = if focus.is_here() {
            theme.selected
        } else {
            theme.quiet
        };
        self.put(x, label, style).point_at(x, focus, theme);
    }

    /// Rests the cursor on its first column and keeps it in sight.
    pub fn rest_cursor(&mut self) {
        self.cursor = Some((0, false));
        self.is_selected = true;
    }

    /// Shows the cursor at a column, where something is written.
    pub fn show_cursor(&mut self, x: i16) {
        self.cursor = Some((x, true));
    }
}

impl Rows {
    /// No rows yet, in so many columns.
    pub fn new(width: u16, theme: Theme) -> Self {
        Self {
            list: Vec::new(),
            width,
            past: 0,
            stops: 0,
            theme,
        }
    }

    /// How many rows are left when the free ones have given way.
    pub fn at_least(&self) -> usize {
        self.list.iter().filter(|row| !row.is_gap).count()
    }

    /// How many are kept in sight together.
    pub fn selected(&self) -> usize {
        self.list.iter().filter(|row| row.is_selected).count()
    }

    /// Writes rows whose words leave so many columns free at the right.
    pub fn leaving(&mut self, columns: u16, write: impl FnOnce(&mut Self)) {
        let width = self.width;
        self.width = width.saturating_sub(columns);
        write(self);
        self.width = width;
    }

    /// Writes rows from a column on.
    pub fn indented(&mut self, column: i16, write: impl FnOnce(&mut Self)) {
        let first = self.len();
        self.leaving(column.unsigned_abs(), write);
        for row in &mut self.list[first..] {
            row.pieces.iter_mut().for_each(|(x, ..)| *x += column);
            row.cursor = row.cursor.map(|(x, is_visible)| (x + column, is_visible));
        }
    }

    /// Writes rows from a column on; a narrow page has it further left.
    pub fn part(&mut self, column: i16, write: impl FnOnce(&mut Self)) {
        let is_wide = self.width >= WIDE;
        self.indented(if is_wide { column } else { column.min(WORDS) }, write);
    }

    /// Columns there are.
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Begins a row.
    pub fn row(&mut self) -> &mut Row {
        self.list.push(Row::default());
        self.last()
    }

    /// The row that was begun last.
    pub fn last(&mut self) -> &mut Row {
        if self.list.is_empty() {
            self.row();
        }
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    /// A free row; the first to give way.
    pub fn gap(&mut self) {
        self.row().is_gap = true;
    }

    /// A paragraph from a column on. Gives the rows it took.
    pub fn paragraph(&mut self, x: i16, text: &str, style: Style) -> usize {
        let lines = wrap(text, self.room(x));
        for (index, line) in lines.iter().enumerate() {
            self.row().put(x, line, style).goes_on = index > 0;
        }
        lines.len()
    }

    /// Rests the cursor at the first row with words, where no row has it.
    pub fn rest_cursor(&mut self) {
        if self.list.iter().any(|row| row.cursor.is_some()) {
            return;
        }
        if let Some(row) = self.list.iter_mut().find(|row| !row.is_gap) {
            row.cursor = Some((0, false));
        }
    }

    pub(super) fn label(
        &mut self,
        label: &str,
        column: i16,
        (text, style, focus): (&str, Style, Focus),
        wrap: fn(&str, u16) -> Vec<String>,
    ) {
        let theme = self.theme;
        let room = self.room(column);
        let is_wide = width(label) as i16 >= column;
        let below = is_wide || room < NARROW && width(text) > room;
        let lines = wrap(text, if below { self.room(WORDS) } else { room });
        let stop = self.next_stop(focus);
        let row = self.row();
        row.stop = stop.map(|stop| (stop, false));
        row.label(0, label, focus, &theme);
        let mut lines = lines.iter();
        if !below && let Some(first) = lines.next() {
            row.put(column, first, style);
        }
        self.go_on(lines, (if below { WORDS } else { column }, style), focus);
    }

    /// Keeps the rows from this one on in sight.
    pub fn keep_in_sight(&mut self, first: usize) {
        let rows = self.list.iter_mut().skip(first);
        rows.for_each(|row| row.is_selected = true);
    }

    /// True where the row that was begun last is selected, or kept in sight with the selected one.
    pub fn ends_selected(&self) -> bool {
        self.list.last().is_some_and(|row| row.is_selected)
    }

    /// Where the rows from this one on are longer than the screen, their end is shown.
    pub fn are_read_to_their_end(&mut self, first: usize) {
        let rows = self.list.iter_mut().skip(first);
        rows.for_each(|row| row.is_read_to_its_end = true);
    }

    /// How many there are so far.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// True while there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A row that was begun before.
    pub fn row_at(&mut self, index: usize) -> Option<&mut Row> {
        self.list.get_mut(index)
    }

    /// Draws the rows under a title with the focus, as many as fit.
    pub fn draw(mut self, area: Rect, (title, place): (&str, &str), canvas: &mut Canvas) {
        let title = canvas.cut(title, area.width.saturating_sub(2));
        canvas.title(area, &title, place, Weight::Focused);
        self.gap();
        self.list.rotate_right(1);
        self.lay(below(area, area.y + 1), canvas);
    }

    /// Draws the rows without a title, as many as fit.
    pub fn lay(mut self, area: Rect, canvas: &mut Canvas) {
        let height = usize::from(area.height);
        self.tighten(height);
        let most = self.list.len().saturating_sub(height);
        let from = self.first_shown(height).max(self.past.min(most));
        let rests = |rows: &[Row]| rows.iter().any(|row| row.cursor.is_some());
        if rests(&self.list) && !rests(&self.list[from..self.list.len().min(from + height)]) {
            // The row it rested on is scrolled away.
            canvas.rest_cursor(area.x, area.y);
        }
        let column = |x: i16| area.x.saturating_add_signed(x);
        for (row, y) in self.list[from..].iter().zip(area.top()..area.bottom()) {
            for (x, text, style, columns) in &row.pieces {
                let at = column(*x);
                let room = area.right().saturating_sub(at).min(*columns);
                canvas.put_cut(at, y, room, (text, *style));
            }
            self.spot(row, (area, y), canvas);
            match row.cursor {
                Some((x, true)) => canvas.show_cursor(column(x), y),
                Some((x, false)) => canvas.rest_cursor(column(x), y),
                None => {}
            }
        }
        if from + height < self.list.len() {
            canvas.go_on_below();
        }
    }

    pub(super) fn item(
        &mut self,
        key: &str,
        mark: Option<(&str, Style)>,
        (text, focus): (&str, Focus),
        column: Option<i16>,
    ) {
        let theme = self.theme;
        let style = focus.words(&theme);
        let beyond = (width(key) as i16 - 1).max(0);
        let x = beyond + if mark.is_some() { MARKED_WORDS } else { WORDS };
        let x = column.unwrap_or(x);
        let lines = wrap(text, self.room(x));
        let stop = self.next_stop(focus);
        let row = self.row().put(0, key, theme.key);
        row.stop = stop.map(|stop| (stop, mark.is_some()));
        if let Some((sign, style)) = mark {
            row.put(2 + beyond, sign, style);
        }
        row.point_at(0, focus, &theme);
        let mut lines = lines.iter();
        row.put(x, lines.next().map_or("", String::as_str), style);
        self.go_on(lines, (x, style), focus);
    }

    /// The other lines of what the row that was begun last begins.
    fn go_on<'t>(
        &mut self,
        lines: impl Iterator<Item = &'t String>,
        (x, style): (i16, Style),
        focus: Focus,
    ) {
        let stop = self.last().stop.map(|(stop, _)| (stop, false));
        for line in lines {
            let row = self.row();
            row.put(x, line, style);
            row.is_selected = focus.is_here();
            row.goes_on = true;
            row.stop = stop;
        }
    }

    /// Columns from this one on.
    pub fn room(&self, x: i16) -> u16 {
        self.width.saturating_add_signed(-x)
    }

    /// Free rows give way from the top, one by one, until the rest fits.
    fn tighten(&mut self, height: usize) {
        while self.list.len() > height
            && let Some(gap) = self.list.iter().position(|row| row.is_gap)
        {
            self.list.remove(gap);
        }
    }

    /// The first row that is drawn, so that the selected ones are in sight, and if possible one more. It begins something.
    fn first_shown(&self, height: usize) -> usize {
        let selected = |row: &Row| row.is_selected;
        let (Some(first), Some(last)) = (
            self.list.iter().position(selected),
            self.list.iter().rposition(selected),
        ) else {
            return 0;
        };
        if self.list[last].is_read_to_its_end && last - first >= height {
            return last + 1 - height;
        }
        let most = self.list.len().saturating_sub(height);
        let from = (last + 2).saturating_sub(height).min(most).min(first);
        let begins = |at: &usize| !self.list[*at].goes_on;
        // Better a free row at the end than the rest of a sentence at the beginning, if it is seen whole from the top.
        let furthest = if from < height {
            first
        } else {
            first.min(most)
        };
        (from..=furthest).find(begins).unwrap_or(from)
    }

    /// The rows from this one on are one more stop of Up and Down, so that a click finds it.
    pub fn are_a_stop(&mut self, first: usize) {
        let stop = self.next_stop(Focus::Away).map(|stop| (stop, false));
        let rows = self.list.iter_mut().skip(first);
        rows.for_each(|row| row.stop = stop);
    }

    /// The next stop, where the cursor can come.
    pub(super) fn next_stop(&mut self, focus: Focus) -> Option<isize> {
        if focus == Focus::Never {
            return None;
        }
        self.stops += 1;
        Some(self.stops)
    }

    /// Says where a click finds a row.
    pub(super) fn spot(&self, row: &Row, (area, y): (Rect, u16), canvas: &mut Canvas) {
        let is_written_on = |row: &Row| matches!(row.cursor, Some((_, true)));
        let is_it = |row: &&Row| row.is_selected && row.stop.is_some();
        let selected = self.list.iter().find(is_it);
        // Where nothing is selected yet, Down begins at the first.
        let at = match selected.and_then(|row| row.stop) {
            Some((at, _)) => at,
            None if self.list.iter().any(is_written_on) => return,
            None => 0,
        };
        let Some((stop, is_marked)) = row.stop else {
            return;
        };
        let margin = area.x.min(2);
        let whole = Rect::new(area.x - margin, y, area.width + margin, 1);
        canvas.spot(whole, Target::Row(stop - at));
        if is_marked {
            canvas.spot(Rect::new(area.x + 1, y, 3, 1), Target::RowMark(stop - at));
        }
    }
}
