//! Making text from a file safe to put on a screen.

use std::borrow::Cow;

/// The text as one line that a terminal shows and never obeys.
///
/// Line breaks and tabs become a space. Control characters (ESC among them), bidirectional overrides and isolates,
/// invisible tag characters and byte order marks are dropped. Joiners stay: some scripts need them.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|letter| shown(letter) == Some(letter)) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter_map(shown).collect())
    }
}

fn shown(letter: char) -> Option<char> {
    match letter {
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        '\u{FEFF}' | '\u{E0000}'..='\u{E007F}' => None,
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::clean;
    use std::borrow::Cow;

    #[test]
    fn plain_text_is_handed_back_as_it_is() {
        assert!(matches!(clean("Grüße, 日本語, שלום"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_file_cannot_give_orders_to_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{7}\u{9b}c\r"), "a[2Jbc");
    }

    #[test]
    fn words_on_two_lines_stay_two_words() {
        assert_eq!(clean("one\r\ntwo\tthree\u{2028}four"), "one two three four");
    }

    #[test]
    fn text_cannot_be_turned_around_or_hidden() {
        assert_eq!(
            clean("\u{feff}a\u{202e}b\u{2066}c\u{2069}\u{e0041}d"),
            "abcd"
        );
    }

    #[test]
    fn joiners_that_scripts_need_stay() {
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }
}
