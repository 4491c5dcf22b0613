//! The table as it is read: rows by column, for the keys page and the README.

use crate::{
    pages::{
        add, details, evidence, exercise, first_run, ground, hard_moment, idea, keys, look_back,
        mood, note, palette, people, plan_error, plans, settings, start, today, values, week,
        yesterday,
    },
    session::keymap::Keymap,
};

use super::{Command, Group, anywhere::ANYWHERE};

/// The columns of the keys page in the order they are read, and their titles.
pub const GROUPS: [(Group, &str); 4] = [
    (Group::OnAStep, "On a step"),
    (Group::TheDay, "The day"),
    (Group::TheWeek, "The week"),
    (Group::Anywhere, "Anywhere"),
];

/// The tables of the sheets, the names of which are [`crate::app::sheet::Sheet`]'s.
const SHEETS: &[&[Command]] = &[
    add::COMMANDS,
    details::COMMANDS,
    evidence::COMMANDS,
    exercise::COMMANDS,
    hard_moment::COMMANDS,
    idea::COMMANDS,
    mood::COMMANDS,
    note::COMMANDS,
    palette::COMMANDS,
    people::COMMANDS,
    plan_error::COMMANDS,
    plans::COMMANDS,
    settings::COMMANDS,
    start::COMMANDS,
    values::COMMANDS,
    yesterday::COMMANDS,
];

/// The table of every sheet, of each of its states.
pub fn sheets() -> impl Iterator<Item = &'static [Command]> {
    let many = [first_run::TABLES, look_back::TABLES, keys::TABLES];
    [SHEETS].into_iter().chain(many).flatten().copied()
}

/// Every row of Today and of anywhere.
pub fn all() -> impl Iterator<Item = &'static Command> {
    [today::COMMANDS, ground::COMMANDS, week::COMMANDS, ANYWHERE]
        .into_iter()
        .flatten()
}

/// The rows the keys page lists in one column.
pub fn of(group: Group) -> Vec<&'static Command> {
    let mut rows: Vec<_> = all()
        .filter(|command| command.group == group && !command.label.is_empty())
        .collect();
    rows.sort_by_key(|command| command.place);
    rows
}

impl Command {
    /// The words of its row on a page that lists the keys of one sheet.
    pub fn page_words(&self) -> &'static str {
        [self.label, self.hint, self.about, self.name]
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or("")
    }

    /// What it does, where the name alone does not say it.
    pub fn told(&self) -> &'static str {
        match (self.about, self.label) {
            ("", label) if label == self.name => "",
            ("", label) => label,
            (about, _) => about,
        }
    }
}

/// The keys page as Markdown, for the README.
pub fn key_table() -> String {
    let rows = GROUPS.into_iter().flat_map(|(group, title)| {
        let first = move |index: usize| if index == 0 { title } else { "" };
        of(group)
            .into_iter()
            .enumerate()
            .map(move |(index, command)| row(first(index), command))
    });
    let head = ["| | Keys | What they do |", "|---|---|---|"].map(str::to_owned);
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n") + "\n"
}

fn row(title: &str, command: &Command) -> String {
    format!(
        "| {title} | `{}` | {} |",
        Keymap::default().page_keys(command),
        command.label
    )
}
