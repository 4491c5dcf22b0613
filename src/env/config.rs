//! config.toml as plain data. The person writes it, daymark only reads it; what it means is held against themes, panes
//! and commands where those are known.

use std::{
    ops::Range,
    path::{Path, PathBuf},
};

use anyhow::{Result, anyhow};
use toml::de::{DeTable, DeValue};

use super::folders::read_named;

#[derive(Clone, Debug, Default)]
pub struct Config {
    pub name: String,
    /// In the order of their names.
    pub settings: Vec<Setting>,
    /// The numbers of the lines that are no TOML.
    pub unreadable: Vec<usize>,
    /// The file, where it is there and is no text.
    pub unread: Option<PathBuf>,
}

#[derive(Clone, Debug)]
pub struct Setting {
    pub line: usize,
    pub name: String,
    pub value: Value,
}

#[derive(Clone, Debug)]
pub enum Value {
    Switch(bool),
    Text(String),
    Number(i64),
    List(Vec<Value>),
    Table(Vec<Setting>),
    /// Nothing that daymark has a use for.
    Other,
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        let Value::Text(text) = self else {
            return None;
        };
        Some(text)
    }
}

impl Config {
    /// What the file at its usual place says. A missing one is normal.
    pub(super) fn usual(file: &Path) -> Self {
        if file.symlink_metadata().is_err() {
            return Self::default();
        }
        Self::named(file).unwrap_or_else(|_| Self {
            unread: Some(file.to_owned()),
            ..Self::default()
        })
    }

    /// The same for a file that the person named, which has to be there.
    pub(super) fn named(file: &Path) -> Result<Self> {
        let text = read_named(file).map_err(|why| {
            let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
            anyhow!("{} cannot be read: {why}", whole.display())
        })?;
        Ok(Self::parse(&text, &name(file)))
    }

    /// What a text says, and the lines of it that are no TOML.
    pub fn parse(text: &str, name: &str) -> Self {
        let line = |span: Range<usize>| {
            let before = text.get(..span.start).unwrap_or(text);
            before.matches('\n').count() + 1
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        let spans = errors.iter().map(|error| error.span().unwrap_or_default());
        let unreadable: Vec<usize> = spans.map(line).collect();
        let mut settings = settings(table.get_ref(), &line);
        // What a line that is no TOML would have said is not told of once more.
        settings.retain(|setting| !unreadable.contains(&setting.line));
        Self {
            name: name.to_owned(),
            settings,
            unreadable,
            unread: None,
        }
    }
}

fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    name.to_string_lossy().into_owned()
}

fn settings(table: &DeTable, line: &impl Fn(Range<usize>) -> usize) -> Vec<Setting> {
    let rows = table.iter().map(|(name, value)| Setting {
        line: line(name.span()),
        name: name.get_ref().to_string(),
        value: read(value.get_ref(), line),
    });
    rows.collect()
}

fn read(value: &DeValue, line: &impl Fn(Range<usize>) -> usize) -> Value {
    match value {
        DeValue::Boolean(switch) => Value::Switch(*switch),
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            let number = i64::from_str_radix(number.as_str(), number.radix());
            number.map_or(Value::Other, Value::Number)
        }
        DeValue::Array(items) => {
            let items = items.iter().map(|item| read(item.get_ref(), line));
            Value::List(items.collect())
        }
        DeValue::Table(table) => Value::Table(settings(table, line)),
        DeValue::Float(_) | DeValue::Datetime(_) => Value::Other,
    }
}
