//! Text from outside: nothing that was stored may command the terminal.

use std::borrow::Cow;

/// The text without what could command a terminal or turn the reading direction around: control characters, bidi
/// embeddings, overrides and isolates, line and paragraph separators, tag characters. Line breaks and tabs become
/// spaces, so that words stay apart. Clean text is given back as it is, without a copy.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_ascii(text, b' ') || text.chars().all(is_calm) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(calmed).collect())
}

/// True for printable ASCII, or this byte.
pub fn is_ascii(text: &str, or: u8) -> bool {
    // Eight bytes at a time: every line of every log comes through here.
    let (blocks, rest) = text.as_bytes().as_chunks::<8>();
    let are_usual = |bytes: &[u8]| {
        bytes
            .iter()
            .all(|byte| matches!(byte, b' '..=b'~') || *byte == or)
    };
    let mut blocks = blocks.iter();
    are_usual(rest) && blocks.all(|block| is_printable(*block) || are_usual(block))
}

/// True when every byte is one from a blank to a tilde.
fn is_printable(block: [u8; 8]) -> bool {
    let each = |byte: u8| u64::from_ne_bytes([byte; 8]);
    let bytes = u64::from_ne_bytes(block);
    let is_control = bytes.wrapping_sub(each(b' '));
    let is_delete = (bytes ^ each(0x7f)).wrapping_sub(each(1));
    (bytes | is_control | is_delete) & each(0x80) == 0
}

/// True for every character that only stands for itself.
pub fn is_calm(letter: char) -> bool {
    !letter.is_control()
        && !matches!(
            letter,
            '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text without the words of a terminal's own language, whole: colors, titles, links. `clean` takes only the signs that
/// begin them. A title that never ends goes to the end of its line.
pub fn without_sequences(text: &str) -> Cow<'_, str> {
    let begins = |letter: char| letter == '\u{1b}' || ('\u{80}'..='\u{9f}').contains(&letter);
    if !text.contains(begins) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(begins) {
        out.push_str(&rest[..at]);
        rest = after_sequence(&rest[at..]);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// What follows the sequence that a text begins with (ECMA-48, 5.4 and 5.6).
fn after_sequence(text: &str) -> &str {
    let mut letters = text.chars();
    let kind = match (letters.next(), letters.clone().next()) {
        (Some('\u{1b}'), Some(kind)) => {
            letters.next();
            kind
        }
        // One character stands for an Escape and a letter.
        (Some(kind @ '\u{80}'..='\u{9f}'), _) => char::from_u32(kind as u32 - 0x40).unwrap_or(kind),
        _ => return letters.as_str(),
    };
    let rest = letters.as_str();
    match kind {
        '[' => {
            let rest = rest.trim_start_matches(|letter| matches!(letter, ' '..='?'));
            rest.strip_prefix(|letter| matches!(letter, '@'..='~'))
                .unwrap_or(rest)
        }
        ']' | 'P' | 'X' | '^' | '_' => {
            let ends = |letter| matches!(letter, '\u{7}' | '\u{1b}' | '\u{9c}' | '\n' | '\r');
            let rest = &rest[rest.find(ends).unwrap_or(rest.len())..];
            let ends = ["\u{1b}\\", "\u{7}", "\u{9c}"];
            ends.iter()
                .find_map(|end| rest.strip_prefix(end))
                .unwrap_or(rest)
        }
        ' '..='/' => {
            let rest = rest.trim_start_matches(|letter| matches!(letter, ' '..='/'));
            rest.strip_prefix(|letter| matches!(letter, '0'..='~'))
                .unwrap_or(rest)
        }
        '0'..='~' => rest,
        // Nothing that an Escape begins.
        other => &text[text.len() - rest.len() - other.len_utf8()..],
    }
}

fn calmed(letter: char) -> Option<char> {
    match letter {
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        letter if is_calm(letter) => Some(letter),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_left_as_they_are() {
        for text in ["", "Drink some water.", "Übung – 水 👩‍👩‍👧 e\u{301}", "שלום"]
        {
            assert!(matches!(clean(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn printable_is_told_of_every_byte_at_every_place() {
        for byte in 0..=0x7f_u8 {
            for at in 0..19 {
                let mut text = [b'x'; 19];
                text[at] = byte;
                let text = str::from_utf8(&text).unwrap_or_default();
                assert_eq!(
                    is_ascii(text, b' '),
                    (b' '..=b'~').contains(&byte),
                    "{byte} at {at}"
                );
            }
        }
        assert!(is_ascii("a line\nand one", b'\n') && !is_ascii("as it is: \u{fc}, here", b' '));
    }

    #[test]
    fn nothing_stored_can_command_the_terminal() {
        assert_eq!(clean("a\u{1b}[2Jb\u{9b}c\u{7f}d\0"), "a[2Jbcd");
        assert_eq!(clean("\u{202e}evil\u{202c} \u{2066}x\u{2069}"), "evil x");
        assert_eq!(clean("one\ntwo\tthree\u{2028}four"), "one two three four");
        assert_eq!(clean("flag\u{e0067}\u{e007f}"), "flag");
    }

    #[test]
    fn no_character_at_all_comes_through_as_a_command() {
        for letter in '\0'..=char::MAX {
            let text = letter.to_string();
            assert!(clean(&text).chars().all(is_calm), "{letter:?}");
        }
    }
}
