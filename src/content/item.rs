//! What all items of content have in common.

use std::borrow::Cow;

use serde::{Serialize, de::DeserializeOwned};

use crate::domain::text;

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

/// The text as one line that a terminal shows and never obeys, without marks of byte order.
pub fn clean(text: &str) -> Cow<'_, str> {
    const BYTE_ORDER: char = '\u{FEFF}';
    let text = text::clean(text);
    if text.contains(BYTE_ORDER) {
        Cow::Owned(text.replace(BYTE_ORDER, ""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::clean;
    use std::borrow::Cow;

    #[test]
    fn text_cannot_command_be_turned_around_or_hidden() {
        assert_eq!(clean("a\u{1b}[2Jb\u{7}\u{9b}c\r"), "a[2Jbc");
        assert_eq!(clean("one\r\ntwo\tthree\u{2028}four"), "one two three four");
        assert_eq!(
            clean("\u{feff}a\u{202e}b\u{2066}c\u{2069}\u{e0041}d"),
            "abcd"
        );
    }

    #[test]
    fn plain_text_and_joiners_that_scripts_need_stay() {
        assert!(matches!(clean("Grüße, 日本語, שלום"), Cow::Borrowed(_)));
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
