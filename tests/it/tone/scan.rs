//! The words daymark does not use.
//!
//! A planner for heavy days speaks without blame, pressure or cheer. This scanner finds the words that would let
//! them in; tests run it over every string and every screen. It is never run over what a person wrote.

/// Phrases that hold a listed word and are fine all the same. A line here says why it stands.
pub const ALLOWED: &[&str] = &[];

/// Words that judge what was or was not done, press, cheer, keep score, or name people.
const WORDS: [&str; 5] = [
    "fail fails failed failure failures failing miss misses missed missing overdue late behind \
     streak streaks broke broken lost lazy excuse excuses",
    "should must ought finally simply easy",
    "perfect awesome amazing crush warrior warriors",
    "score scores grade grades level levels rank ranks badge badges points",
    "crazy",
];

/// Beginnings of words about punishing.
const BEGINNINGS: &[&str] = &["penalt", "punish"];

/// Turns of phrase.
const PHRASES: [&str; 14] = [
    "need to",
    "have to",
    "don't forget",
    "at last",
    "only one",
    "just do",
    "great job",
    "commit suicide",
    "committed suicide",
    "normal people",
    "cheer up",
    "think positive",
    "calm down",
    "everything happens",
];

/// What in the text daymark does not say, in the order of the rules; empty when all is well.
///
/// Words count whole and in any case. Also found: exclamation marks, emoji, `%`, and counts as fractions. A `!` that
/// begins a line and stands alone is the mark of a store notice and is fine.
pub fn offences(text: &str) -> Vec<String> {
    offences_besides(text, ALLOWED)
}

/// As [`offences`], with these phrases taken as fine, in any case.
pub fn offences_besides(text: &str, allowed: &[&str]) -> Vec<String> {
    let mut text = text.to_lowercase().replace('\u{2019}', "'");
    for phrase in allowed {
        text = text.replace(&phrase.to_lowercase(), " \u{b7} ");
    }
    let words = words(&text);
    let mut found: Vec<String> = words
        .iter()
        .filter(|word| is_listed(word.text))
        .map(|word| word.text.to_owned())
        .collect();
    found.extend(phrases(&text, &words));
    found.extend(marks(&text));
    found
}

struct Word<'a> {
    text: &'a str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Runs of letters, digits and apostrophes, without apostrophes at their ends.
fn words(text: &str) -> Vec<Word<'_>> {
    let outside = |letter: char| !letter.is_alphanumeric() && letter != '\'';
    let mut start = 0;
    let mut found = Vec::new();
    for run in text.split_inclusive(outside) {
        let word = run.trim_end_matches(outside).trim_matches('\'');
        if !word.is_empty() {
            let quotes = run.len() - run.trim_start_matches('\'').len();
            found.push(Word {
                text: word,
                start: start + quotes,
            });
        }
        start += run.len();
    }
    found
}

fn is_listed(word: &str) -> bool {
    let stem = word
        .strip_suffix("n't")
        .or_else(|| word.strip_suffix("'s"))
        .unwrap_or(word);
    WORDS
        .iter()
        .any(|line| line.split(' ').any(|listed| listed == stem))
        || BEGINNINGS
            .iter()
            .any(|beginning| stem.starts_with(beginning))
}

fn phrases(text: &str, words: &[Word]) -> Vec<String> {
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let rest = &words[index..];
        let spoken = PHRASES.iter().filter(|phrase| says(text, rest, phrase));
        found.extend(spoken.map(|phrase| (*phrase).to_owned()));
        if let Some(next) = rest.get(1)
            && word.text == "only"
            && next.text.starts_with(|first: char| first.is_ascii_digit())
            && joined(text, word, next)
        {
            found.push(format!("only {}", next.text));
        }
    }
    found
}

fn says(text: &str, words: &[Word], phrase: &str) -> bool {
    let mut parts = phrase.split(' ').enumerate();
    parts.all(|(index, part)| {
        words.get(index).is_some_and(|word| word.text == part)
            && (index == 0 || joined(text, &words[index - 1], &words[index]))
    })
}

/// One space or a line break joins words; a wider gap is the space between two columns of a screen.
fn joined(text: &str, left: &Word, right: &Word) -> bool {
    let gap = &text[left.end()..right.start];
    gap == " " || gap.contains('\n') && gap.trim().is_empty()
}

fn marks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (index, letter) in text.char_indices() {
        let before = &text[..index];
        let after = &text[index + letter.len_utf8()..];
        if is_shout(letter, before, after) || letter == '%' || is_emoji(letter) {
            found.push(letter.to_string());
        }
        if letter == '/' && before.ends_with(is_digit) && after.starts_with(is_digit) {
            found.push(fraction(before, after));
        }
    }
    found
}

fn is_shout(letter: char, before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let notice = line.trim().is_empty() && after.starts_with(' ');
    matches!(letter, '\u{a1}' | '\u{ff01}' | '\u{203c}' | '\u{2049}') || letter == '!' && !notice
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn is_emoji(letter: char) -> bool {
    matches!(
        letter,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b05}'..='\u{2b55}' | '\u{fe0f}' | '\u{20e3}'
    )
}

fn fraction(before: &str, after: &str) -> String {
    let over = before.rsplit(|letter| !is_digit(letter)).next();
    let under = after.split(|letter| !is_digit(letter)).next();
    format!("{}/{}", over.unwrap_or_default(), under.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{offences, offences_besides};

    #[test]
    fn calm_words_pass() {
        for text in [
            "That was a step for connection.",
            "Later today, or leave it blank. Easier is fine.",
            "'Read one page' was marked 1 of 6 days you saw it.",
            "One thing at a time. The last of them is open.",
            "1-3 tick  b smaller day  0 hard moment",
            "○ ● · ─ ━ │ … ~ ◦ > →",
            "It can't settle, and that's fine.",
        ] {
            assert_eq!(offences(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn nobody_is_blamed_pressed_or_cheered() {
        for (text, word) in [
            ("You MISSED a day", "missed"),
            ("3 days overdue", "overdue"),
            ("your streak's gone", "streak's"),
            ("you shouldn\u{2019}t worry", "shouldn't"),
            ("no penalty here", "penalty"),
            ("a re-grade of it", "grade"),
            ("you have to go", "have to"),
            ("you have\n  to go", "have to"),
            ("Don\u{2019}t forget it", "don't forget"),
            ("only 2 done", "only 2"),
            ("only one done", "only one"),
            ("Well done!", "!"),
            ("Welcome \u{1f389}", "\u{1f389}"),
            ("done \u{2713}", "\u{2713}"),
            ("33 % of it", "%"),
            ("9/21 steps", "9/21"),
        ] {
            assert_eq!(offences(text), [word], "{text}");
        }
    }

    #[test]
    fn words_in_two_columns_are_not_read_as_one_phrase() {
        assert!(offences("what you have    to the window").is_empty());
    }

    #[test]
    fn the_mark_of_a_store_notice_is_no_shout() {
        assert!(offences("Today\n  ! Not saved yet: the disk is full.").is_empty());
        assert_eq!(offences("Saved !"), ["!"]);
    }

    #[test]
    fn an_allowed_phrase_passes_and_its_words_elsewhere_do_not() {
        assert!(offences_besides("Sea level today", &["sea level"]).is_empty());
        assert_eq!(
            offences_besides("Sea level, level 2", &["sea level"]),
            ["level"]
        );
    }
}
