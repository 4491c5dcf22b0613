//! Words of the mood leaf.

/// The leaf's title.
pub const TITLE: &str = "Mood";
/// The question.
pub const QUESTION: &str = "Which word fits today?";
/// The row for a word that is not listed.
pub const OWN: &str = "a word of your own";
/// Over the field.
pub const TODAY_I_FEEL: &str = "Today I feel";
/// The offer after a low or tense word.
pub const SMALLER_DAY_OFFER: &str = "b makes today a smaller day.";

/// The name of a mood word, for undo.
pub fn name(word: &str) -> String {
    format!("the word {word}")
}
