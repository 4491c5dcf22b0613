//! A frame as text.

use ratatui::{
    buffer::{Buffer, Cell},
    style::Style,
};

use super::style::styled;
use crate::ui::canvas::width;

/// The frame's rows, trailing blanks cut.
pub fn plain(frame: &Buffer) -> String {
    rows(frame, |cells| {
        let text: String = cells.iter().map(|cell| cell.symbol()).collect();
        text.trim_end().to_owned()
    })
}

/// The same with the sequences that color it.
pub fn colored(frame: &Buffer) -> String {
    rows(frame, |cells| {
        let blank = |cell: &&Cell| cell.symbol() == " " && cell.style() == Cell::EMPTY.style();
        let end = cells.len() - cells.iter().rev().take_while(|cell| blank(cell)).count();
        let same = |a: &&Cell, b: &&Cell| a.style() == b.style();
        cells[..end].chunk_by(same).map(run).collect()
    })
}

/// Cells of one style.
fn run(cells: &[&Cell]) -> String {
    let text: String = cells.iter().map(|cell| cell.symbol()).collect();
    let style = cells.first().map_or(Style::new(), |cell| cell.style());
    if style == Cell::EMPTY.style() {
        return text;
    }
    styled(&text, style)
}

/// Each row's cells, without those a wide character covers.
fn rows(frame: &Buffer, text: impl Fn(&[&Cell]) -> String) -> String {
    let columns = usize::from(frame.area.width).max(1);
    let mut all = String::new();
    for row in frame.content().chunks(columns) {
        let mut covered = 0;
        let seen: Vec<&Cell> = row
            .iter()
            .filter(|cell| {
                let shown = covered == 0;
                covered = if shown {
                    width(cell.symbol()).saturating_sub(1)
                } else {
                    covered - 1
                };
                shown
            })
            .collect();
        all.push_str(&text(&seen));
        all.push('\n');
    }
    all
}
