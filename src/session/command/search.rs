//! Finding a command by its name, its words or its key.

use super::Row;

/// How well a command answers a query: earlier is better.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The query stands inside a word, not at its beginning.
    is_inside: bool,
    /// The word it was found in.
    word: String,
}

/// How a command answers a query, by its name, its words and its keys as they are shown.
pub fn find(row: &Row, shown: &str, query: &str) -> Option<Match> {
    let texts = [row.name, row.label, row.about, shown];
    find_among(&texts, query)
}

/// How texts answer a query; `None` when they do not. Upper and lower case are the same. An empty query finds
/// everything.
pub fn find_among(texts: &[&str], query: &str) -> Option<Match> {
    let query = query.trim().to_lowercase();
    if query.is_empty() {
        return Some(Match::default());
    }
    texts
        .iter()
        .filter_map(|text| find_in(&text.to_lowercase(), &query))
        .min()
}

/// True when the command's name begins with the query.
pub fn is_named(row: &Row, query: &str) -> bool {
    row.name
        .to_lowercase()
        .starts_with(&query.trim().to_lowercase())
}

fn find_in(text: &str, query: &str) -> Option<Match> {
    text.match_indices(query)
        .map(|(at, _)| {
            let from = text[..at]
                .rfind(|letter: char| !letter.is_alphanumeric())
                .map_or(0, |end| end + char_len(text, end));
            let word = text[from..].split(' ').next().unwrap_or("");
            Match {
                is_inside: from < at,
                word: word.to_owned(),
            }
        })
        .min()
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}
