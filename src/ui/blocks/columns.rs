//! The rows of a list in two columns, read down and then across; below each other where they have no room.

use crate::ui::{document::Row, focus::Focus, parts, rows::Rows};

/// Where the second column stands.
const SECOND: i16 = 36;
/// The columns it takes at least.
const LEAST: i16 = 24;
/// Where the words stand.
const WORDS: i16 = 5;

/// Lays the rows.
pub(in crate::ui) fn lay(list: &[Row], rows: &mut Rows) {
    let room = rows.width() as i16;
    let second = SECOND.min(room / 2);
    if room - second < LEAST {
        for row in list {
            let first = rows.len();
            rows.list_row(row);
            if row.focus.is_here() {
                rows.keep_in_sight(first);
            }
        }
        return;
    }
    let half = list.len().div_ceil(2);
    for at in 0..half {
        rows.row();
        for (index, x) in [(at, 0), (at + half, second)] {
            if let Some(row) = list.get(index) {
                put(row, x, rows);
            }
        }
    }
}

fn put(row: &Row, x: i16, rows: &mut Rows) {
    let theme = rows.theme;
    let drawn = rows.last();
    drawn.put(x, &row.key, theme.key());
    if let Some(mark) = row.mark {
        let (sign, style) = parts::sign(mark, &theme);
        drawn.put(x + 2, sign, style);
    }
    drawn.put(x + WORDS, &row.words, row.focus.words(&theme));
    if row.focus == Focus::Here {
        drawn.select(x, &theme);
    }
}
