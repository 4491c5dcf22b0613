//! What all items of content have in common.

use serde::{Serialize, de::DeserializeOwned};

/// An item with an id, in one of the lists a person can add to.
pub(super) trait Item: Serialize + DeserializeOwned {
    /// The name by which logs and plans refer to it.
    fn id(&self) -> &str;

    /// Why it cannot be used, as the second half of a sentence.
    fn fault(&self) -> Option<String>;

    /// Why it cannot stand beside this other one.
    fn clash(&self, _other: &Self) -> Option<String> {
        None
    }
}

/// The most letters a step has room for.
pub(super) const STEP: usize = 60;

/// Ids go into the log and the plan, so they stay short and plain.
pub(super) fn id_fault(id: &str) -> Option<String> {
    let plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-' | '_');
    let fits = !id.is_empty() && id.len() <= 40 && id.chars().all(plain);
    (!fits).then(|| "its id can have a-z, 0-9, '-' and '_', up to 40 of them".to_owned())
}

/// An empty text, or one there is no room for.
pub(super) fn text_fault(field: &str, text: &str, room: usize) -> Option<String> {
    if text.trim().is_empty() {
        Some(format!("its '{field}' is empty"))
    } else if text.chars().count() > room {
        Some(format!("its '{field}' is longer than {room} characters"))
    } else {
        None
    }
}

/// A list with too few or too many texts in it, or one of them at fault.
pub(super) fn texts_fault(
    field: &str,
    texts: &[String],
    most: usize,
    room: usize,
) -> Option<String> {
    if texts.is_empty() || texts.len() > most {
        return Some(format!("its '{field}' can hold 1 to {most} texts"));
    }
    texts.iter().find_map(|text| text_fault(field, text, room))
}
