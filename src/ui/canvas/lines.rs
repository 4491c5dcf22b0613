//! The lines of a text in so many columns. Between the signs of Chinese and Japanese, which put no blanks between
//! words, a line may end anywhere but before a closing mark or after an opening one.

use std::borrow::Cow;

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm, core::Word};
use unicode_segmentation::UnicodeSegmentation;

use super::width;

/// Marks that belong to what stands before them.
const CLOSING: &str = "、。，．・：；\u{ff01}？）］｝〕〉》」』】〙〗〟”’…‥ー〜々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮｰ｡､｣,.\u{21}?:;)]}";

/// Marks that belong to what stands behind them.
const OPENING: &str = "（［｛〔〈《「『【〘〖〝“‘｢([{";

/// The lines of a text in so many columns; a word longer than a line breaks at its end.
pub fn wrap(text: &str, columns: u16) -> Vec<String> {
    if columns == 0 {
        return Vec::new();
    }
    let separator = if text.is_ascii() {
        WordSeparator::AsciiSpace
    } else {
        WordSeparator::Custom(words)
    };
    let options = Options::new(usize::from(columns))
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_separator(separator)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(true);
    textwrap::wrap(text, options)
        .into_iter()
        .map(Cow::into_owned)
        .collect()
}

/// The lines of a text, broken after a sentence where that needs no more rows, else at words.
pub fn wrap_by_sentence(text: &str, columns: u16) -> Vec<String> {
    let plain = wrap(text, columns);
    if plain.len() != 2 {
        return plain;
    }
    let breaks = text
        .match_indices(". ")
        .map(|(at, _)| text.split_at(at + 1));
    let fits = |part: &str| width(part.trim()) <= columns;
    breaks
        .filter(|(first, rest)| fits(first) && fits(rest))
        .last()
        .map_or(plain, |(first, rest)| {
            vec![first.trim().to_owned(), rest.trim().to_owned()]
        })
}

/// What a line may end behind.
fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let words = WordSeparator::AsciiSpace.find_words(line);
    Box::new(words.flat_map(|word| {
        let mut parts: Vec<Word<'_>> = parts(word.word).into_iter().map(Word::from).collect();
        if let Some(last) = parts.last_mut() {
            last.whitespace = word.whitespace;
        }
        parts
    }))
}

/// A word without blanks, taken apart where a line may end.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut before) = (0, "");
    for (at, letter) in word.grapheme_indices(true) {
        let is_between = is_of_signs(before) || is_of_signs(letter);
        let is_held = is_in(CLOSING, letter) || is_in(OPENING, before);
        if at > 0 && is_between && !is_held {
            parts.push(&word[from..at]);
            from = at;
        }
        before = letter;
    }
    parts.push(&word[from..]);
    parts
}

fn is_in(marks: &str, letter: &str) -> bool {
    let first = letter.chars().next();
    first.is_some_and(|first| marks.contains(first))
}

/// True for what Chinese and Japanese are written with. Korean has blanks between its words.
fn is_of_signs(letter: &str) -> bool {
    let first = letter.chars().next();
    first.is_some_and(|first| {
        matches!(first,
            '\u{3000}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff01}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_chinese_or_japanese_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        for text in [
            "家族に短いメッセージを送る、それだけで十分です。返事は待たない。「今日はそれでいい」と言う。",
            "给家人发一条短消息，这就够了。不等回复。“今天这样就好”，我说（轻轻地）。",
            "ちょっとだけ、コーヒーをいれる。mixed words（そして少し休む）。",
        ] {
            for columns in 4..40 {
                let lines = wrap(text, columns);
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
                for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
                    let first = next.graphemes(true).next().unwrap_or_default();
                    let last = line.graphemes(true).next_back().unwrap_or_default();
                    assert!(width(line) <= columns);
                    // A word that alone is longer than the line breaks anywhere.
                    if columns > 12 {
                        assert!(!is_in(CLOSING, first), "{columns} {lines:?}");
                        assert!(!is_in(OPENING, last), "{columns} {lines:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_with_blanks_between_them_break_there_alone() {
        for (text, columns, lines) in [
            (
                "Drink some water, slowly.",
                12,
                vec!["Drink some", "water,", "slowly."],
            ),
            (
                "Übung – Wasser trinken",
                10,
                vec!["Übung –", "Wasser", "trinken"],
            ),
            ("물 한 잔을 마신다", 8, vec!["물 한", "잔을", "마신다"]),
            ("水を飲む。", 8, vec!["水を飲", "む。"]),
        ] {
            assert_eq!(wrap(text, columns), lines);
        }
    }
}
