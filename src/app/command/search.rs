//! Finding a command by its name, its words or its key.

use super::Command;

/// How well a command answers a query: earlier is better.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The query stands inside a word, not at its beginning.
    is_inside: bool,
    /// The word it was found in.
    word: String,
}

/// How a command answers a query, by its name, its words and its keys as they are shown.
pub fn find(command: &Command, shown: &str, query: &str) -> Option<Match> {
    let texts = [command.name, command.label, command.about, shown];
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
pub fn is_named(command: &Command, query: &str) -> bool {
    command
        .name
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::listed;

    fn found(query: &str) -> Vec<&'static str> {
        let mut rows: Vec<_> = listed::all()
            .filter_map(|command| Some((find(command, command.shown, query)?, command.name)))
            .collect();
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        rows.into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn names_labels_and_keys_are_searched() {
        assert_eq!(found("gro"), ["ground", "without breath", "grow this step"]);
        assert!(found("ctrl").contains(&"undo"));
        assert_eq!(found("hide")[0], "hide the screen");
        assert!(found("nothing like this").is_empty());
    }
}
