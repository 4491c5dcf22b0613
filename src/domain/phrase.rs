//! Words inside a sentence: the first letter and the end mark of a person's own, and what is counted.

use unicode_normalization::UnicodeNormalization;

/// What ends a sentence, in the scripts that have a mark for it.
const ENDS: [char; 17] = [
    '.', '?', '!', '…', '‥', '。', '．', '｡', '？', '！', '؟', '۔', '।', '॥', '։', '።', '။',
];

/// What may close behind an end mark.
const CLOSINGS: [char; 18] = [
    '"', '\'', '”', '’', '»', '›', ')', ']', '}', '」', '』', '）', '］', '】', '〉', '》', '〕',
    '｣',
];

/// The text as it stands inside a sentence: without its end mark, its first letter in lower case.
pub fn within(text: &str) -> String {
    uncapital(without_end(text))
}

/// The first letter in lower case where its word is plainly written: "AA", "YouTube", "I'm" and "God's" stay.
pub fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let word = text.split_whitespace().next().unwrap_or_default();
    let rest = word.strip_prefix(first).unwrap_or_default();
    let is_own =
        |letter: char| letter.is_uppercase() || letter.is_numeric() || matches!(letter, '\'' | '’');
    let is_plain = rest.starts_with(char::is_lowercase) && !rest.contains(is_own);
    if is_plain || word == "A" {
        first.to_lowercase().chain(letters).collect()
    } else {
        text.to_owned()
    }
}

/// The first letter in upper case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A step without its last full stop, as lists show it.
pub fn listed_step(text: &str) -> &str {
    text.strip_suffix('.')
        .filter(|rest| !rest.ends_with('.'))
        .unwrap_or(text)
}

/// "1 entry", "2 entries".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    }
}

/// "1 step", "2 steps".
pub fn steps(count: usize) -> String {
    counted(count, "step", "steps")
}

/// The text without the mark at its end, to be followed by a mark of the sentence around it.
pub fn without_end(text: &str) -> &str {
    let text = text.trim();
    let is_end = |letter: char| ENDS.contains(&letter) || letter.is_whitespace();
    match text.trim_end_matches(is_end) {
        "" => text,
        rest => rest,
    }
}

/// True where a mark ends the text, inside or outside of what closes there.
pub fn is_ended(text: &str) -> bool {
    text.trim_end_matches(CLOSINGS).ends_with(ENDS)
}

/// A text with a full stop at its end, where no mark stands there yet.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || is_ended(text) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// What two spellings of one name have in common: upper and lower case, blanks around it and the ways to write an accent
/// are the same.
pub fn name_key(name: &str) -> String {
    let folded: String = name.trim().nfc().collect::<String>().to_lowercase();
    folded.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_sentence_begin_small_and_names_stay_as_they_are_written() {
        for (text, inside) in [
            ("Growth", "growth"),
            ("Self-respect", "self-respect"),
            ("Faith or spirit", "faith or spirit"),
            ("Call Mom", "call Mom"),
            ("A walk", "a walk"),
            ("Écrire", "écrire"),
            ("AA meetings", "AA meetings"),
            ("YouTube yoga", "YouTube yoga"),
            ("McDonald", "McDonald"),
            ("God's love", "God's love"),
            ("I", "I"),
            ("I'm here", "I'm here"),
            ("X-ray", "X-ray"),
            ("水を飲む", "水を飲む"),
            ("", ""),
        ] {
            assert_eq!(uncapital(text), inside);
        }
    }

    #[test]
    fn a_sentence_has_one_end() {
        for (text, ended) in [
            ("Drink some water", "Drink some water."),
            ("Drink some water.", "Drink some water."),
            ("Call Mom?", "Call Mom?"),
            ("水を飲む。", "水を飲む。"),
            ("「水を飲む。」", "「水を飲む。」"),
            ("Say \"hello!\"", "Say \"hello!\""),
            ("Say \"hello\"", "Say \"hello\"."),
            ("Wait…", "Wait…"),
            ("पानी पियो।", "पानी पियो।"),
            ("اشرب الماء؟", "اشرب الماء؟"),
            (" ", ""),
        ] {
            assert_eq!(sentence(text), ended);
        }
    }

    #[test]
    fn a_mark_at_the_end_gives_way_to_the_sentence_around_it() {
        for (text, inside) in [
            ("My kids.", "my kids"),
            ("Call Mom?", "call Mom"),
            ("Breathe ...", "breathe"),
            ("水を飲む。", "水を飲む"),
            ("?", "?"),
        ] {
            assert_eq!(within(text), inside);
        }
    }
}
