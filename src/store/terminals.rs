//! What terminals said of themselves, remembered in head.json from visit to visit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A color: red, green and blue, 0 to 255 each.
pub type Rgb = [u8; 3];

/// A terminal's own colors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colors {
    /// Of its letters.
    pub ink: Rgb,
    /// Of its page.
    pub page: Rgb,
    /// What it shows as cyan, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cyan: Option<Rgb>,
}

/// What a terminal said when it was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TerminalSaid {
    /// Its colors, where it tells them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colors: Option<Colors>,
    /// It answers so late that the answer may come when daymark has left. It is not asked again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_slow: bool,
}

/// What each terminal said, by its name.
pub type Terminals = BTreeMap<String, TerminalSaid>;

/// So many are remembered.
const MOST: usize = 8;

/// Remembers what a terminal said; one that was known makes room.
pub(super) fn remember(terminals: &mut Terminals, name: &str, said: TerminalSaid) {
    if !terminals.contains_key(name) && terminals.len() >= MOST {
        terminals.pop_first();
    }
    terminals.insert(name.to_owned(), said);
}
