//! plan.json: a document people edit by hand, so reading it says calmly what it expected and where.

mod explain;
mod repeats;
pub(super) mod slips;

use std::{
    io::{self, ErrorKind},
    path::Path,
};

use serde_json::Value;

use self::repeats::first_repeat;
use super::{Beyond, PlanError, line::calm};
use crate::domain::{
    plan::{Plan, VERSION},
    text::is_calm,
};

/// The most bytes plan.json may have.
pub(super) const LARGEST: u64 = 8 << 20;

/// How deep brackets may stand in each other; serde_json's own limit, so that what is read can also be written.
const DEEPEST: usize = 120;

/// Why a plan cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Unread {
    /// What is wrong and where.
    pub(super) error: Box<PlanError>,
    /// Its version, when that is newer than this program's.
    pub(super) newer: Option<u64>,
}

/// The plan in these bytes, every text clean.
pub(super) fn parse(path: &Path, bytes: &[u8]) -> Result<Plan, Unread> {
    let text = text_of(path, bytes)?;
    let looks = Looks::of(text);
    if looks.deepest > DEEPEST {
        return Err(explain::whole(
            path,
            "its brackets stand deeper in each other than daymark reads",
        ));
    }
    let plan: Plan = serde_json::from_str(text).map_err(|error| explained(path, text, &error))?;
    if plan.version > VERSION {
        return Err(explain::newer(path, plan.version));
    }
    if !text.trim_ascii_start().starts_with('{') {
        return Err(explain::no_object(path, text));
    }
    if let Some(repeat) = first_repeat(text) {
        return Err(explain::repeated(path, text, &repeat));
    }
    let plan = plan.without_erased();
    if looks.calm {
        return Ok(plan);
    }
    // Nobody but the whole document asks after the texts of keys that daymark does not know.
    serde_json::from_str::<Value>(text).map_err(|error| explain::syntax(path, text, &error))?;
    let mut tree = serde_json::to_value(&plan).unwrap_or_default();
    calm(&mut tree);
    Ok(serde_json::from_str(&tree.to_string()).unwrap_or(plan))
}

/// What is said of a plan.json that this account may not read.
pub(crate) const CLOSED: &str = "this file is closed to you";

/// The folder it lies in may not be entered: nobody knows what is in there.
pub(super) fn behind(folder: &Path) -> PlanError {
    PlanError {
        beyond: Some(Beyond::Closed),
        ..*explain::whole(folder, "this folder is closed to you").error
    }
}

/// Why the file did not even open.
pub(super) fn unopened(path: &Path, error: &io::Error) -> Unread {
    let message = match error.kind() {
        ErrorKind::NotFound => "there is no such file",
        ErrorKind::PermissionDenied => CLOSED,
        ErrorKind::InvalidInput => "this is no regular file",
        ErrorKind::FileTooLarge => "this file is larger than 8 MiB",
        _ => "the disk gave no answer for this file",
    };
    explain::whole(path, message)
}

/// The document in these bytes with every key and every digit; only for bytes that [`parse`] reads.
pub(super) fn tree(bytes: &[u8]) -> Option<Value> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    serde_json::from_slice(bytes).ok()
}

/// The document as it is written: two blanks a level, a newline at the end.
pub(super) fn pretty(tree: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(tree).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn text_of<'a>(path: &Path, bytes: &'a [u8]) -> Result<&'a str, Unread> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
        explain::at_end_of(path, &good, "from here on this is no UTF-8 text")
    })?;
    if text.trim_ascii().is_empty() {
        return Err(explain::whole(path, "this file is empty"));
    }
    Ok(text)
}

/// What stopped the reading: a slip of the hand, a newer format, something that stands twice.
fn explained(path: &Path, text: &str, error: &serde_json::Error) -> Unread {
    let tree: Value = match serde_json::from_str(text) {
        Ok(tree) => tree,
        Err(error) => return explain::syntax(path, text, &error),
    };
    let version = tree.get("version").and_then(Value::as_u64).unwrap_or(0);
    if version > VERSION {
        return explain::newer(path, version);
    }
    if !tree.is_object() {
        return explain::no_object(path, text);
    }
    match first_repeat(text) {
        Some(repeat) => explain::repeated(path, text, &repeat),
        None => explain::content_at(path, text, error),
    }
}

/// What one pass over the text shows.
struct Looks {
    /// No text in it can hold anything that commands a terminal.
    calm: bool,
    deepest: usize,
}

impl Looks {
    fn of(text: &str) -> Self {
        let (mut depth, mut deepest) = (0_usize, 0);
        let (mut quoted, mut escaping, mut escapes) = (false, false, false);
        for byte in text.bytes() {
            match byte {
                _ if escaping => escaping = false,
                b'\\' if quoted => (escaping, escapes) = (true, true),
                b'"' => quoted = !quoted,
                b'[' | b'{' if !quoted => {
                    depth += 1;
                    deepest = deepest.max(depth);
                }
                b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        let blank = |letter| matches!(letter, '\n' | '\r' | '\t');
        let calm = !escapes
            && (text.is_ascii() || text.chars().all(|letter| blank(letter) || is_calm(letter)));
        Self { calm, deepest }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops there")]
mod tests;
