//! A person's words inside a sentence of the program.

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
}
