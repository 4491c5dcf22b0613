//! The table as it is read: rows by column, for the keys page and the README.

use crate::panes::{ground, today, week};

use super::{Command, Group, anywhere::ANYWHERE};

/// The columns of the keys page in the order they are read, and their titles.
pub const GROUPS: [(Group, &str); 4] = [
    (Group::OnAStep, "On a step"),
    (Group::TheDay, "The day"),
    (Group::TheWeek, "The week"),
    (Group::Anywhere, "Anywhere"),
];

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
    /// The keys as the keys page shows them.
    pub fn page_keys(&self) -> &'static str {
        if self.keys_listed.is_empty() {
            self.shown
        } else {
            self.keys_listed
        }
    }

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
        command.page_keys(),
        command.label
    )
}
