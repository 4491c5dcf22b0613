//! The least that a ratatui program with three panes can be: what daymark is compared with.

use std::io;

use crossterm::event::{self, Event, KeyCode};
use ratatui::{
    Frame,
    layout::{Constraint, Layout},
    style::{Modifier, Style},
    text::Line,
    widgets::{Block, Paragraph, Wrap},
};

/// The word that asks for it.
pub(crate) const ASKED: &str = "--floor";
/// The last thing it draws.
pub(crate) const READY: &str = "0 hard moment";

const STEPS: [&str; 3] = [
    "Send one line to somebody",
    "Read one page",
    "Choose tonight's dinner",
];

/// Draws three panes, moves a selection with every key, and ends with `q`.
pub(crate) fn run() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let mut selected = 0;
    loop {
        terminal.draw(|frame| draw(frame, selected))?;
        match event::read()? {
            Event::Key(key) if key.code == KeyCode::Char('q') => break,
            Event::Key(_) => selected = (selected + 1) % STEPS.len(),
            _ => {}
        }
    }
    ratatui::try_restore()
}

fn draw(frame: &mut Frame<'_>, selected: usize) {
    let rows = STEPS.iter().enumerate().map(|(index, step)| {
        let mut style = Style::new();
        if index == selected {
            style = style.add_modifier(Modifier::BOLD);
        }
        Line::styled(*step, style)
    });
    let panes = [
        ("Today", Paragraph::new(rows.collect::<Vec<_>>())),
        (
            "Ground",
            Paragraph::new("Three slow breaths. Then name five things you can see, hear or feel."),
        ),
        ("This week", Paragraph::new(READY)),
    ];
    let areas: [_; 3] = Layout::horizontal([Constraint::Fill(1); 3]).areas(frame.area());
    for ((title, text), area) in panes.into_iter().zip(areas) {
        let text = text.wrap(Wrap { trim: true });
        frame.render_widget(text.block(Block::bordered().title(title)), area);
    }
}
