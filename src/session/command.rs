//! A row of the table of commands: its name, its keys, and how footer, keys page, palette and README name it.

use super::{
    action::Action,
    key::{Code, Key},
};

/// A command as it is named and listed. Rows stand beside the behavior they start, in the file of their page.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name in the palette and in config.toml.
    pub name: &'static str,
    /// The keys that start it.
    pub keys: &'static [Key],
    /// The keys as they are shown, as in `1-3`.
    pub shown: &'static str,
    /// What it asks for.
    pub asks: Asks,
    /// Its words in the footer, and in the palette where they say more than the name.
    pub hint: &'static str,
    /// The same in a word or two, for a narrow footer.
    pub short: &'static str,
    /// Its words on the keys page; empty where the page does not list it.
    pub label: &'static str,
    /// What it does, in palette and search, where the label does not say it.
    pub about: &'static str,
    /// What is said where it can do nothing, in about four words; empty where that goes without saying why.
    pub reason: &'static str,
    /// Its keys on the keys page, where the row stands for its neighbor as well.
    pub keys_listed: &'static str,
    /// Its place in its column of the keys page, lowest first; rows of the same place stand in table order.
    pub place: u8,
    /// Its place in the footer, lowest first; 0 keeps it out.
    pub rank: u8,
    /// Its column on the keys page.
    pub group: Group,
    /// Whether pressing it makes the day a day here.
    pub engages: bool,
}

/// The columns of the keys page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Group {
    OnAStep,
    TheDay,
    TheWeek,
    Anywhere,
    Here,
}

/// What the keys of a row ask for.
#[derive(Clone, Copy, Debug)]
pub enum Asks {
    /// All of them for the same.
    One(Action),
    /// Each for its own, by its index.
    Each(fn(usize) -> Action),
}

/// A row, and whether it can do something here and now. One that cannot is neither shown nor found.
#[derive(Clone, Copy, Debug)]
pub struct Offered {
    /// The row.
    pub row: &'static Row,
    /// It can do something.
    pub holds: bool,
}

/// All rows there are.
#[derive(Clone, Debug)]
pub struct Tables {
    /// Those of Today and of anywhere.
    pub today: Vec<&'static Row>,
    /// Those of each page, of each of its states.
    pub pages: Vec<Vec<&'static Row>>,
    /// Those that hold on every page, after its own.
    pub on_pages: Vec<&'static Row>,
}

/// The columns of the keys page in the order they are read, and their titles.
pub const GROUPS: [(Group, &str); 4] = [
    (Group::OnAStep, "On a step"),
    (Group::TheDay, "The day"),
    (Group::TheWeek, "The week"),
    (Group::Anywhere, "Anywhere"),
];

impl Row {
    /// What its key with this index asks for.
    pub fn action(&self, index: usize) -> Action {
        match self.asks {
            Asks::One(action) => action,
            Asks::Each(action) => action(index),
        }
    }

    /// The one thing all its keys ask for, if it is one.
    pub fn only_action(&self) -> Option<Action> {
        match self.asks {
            Asks::One(action) => Some(action),
            Asks::Each(_) => None,
        }
    }

    /// True when one of its keys asks for this.
    pub fn asks_for(&self, action: Action) -> bool {
        (0..self.keys.len()).any(|index| self.action(index) == action)
    }

    /// True for rows that say what they do.
    pub fn says_what_it_does(&self) -> bool {
        !(self.label.is_empty() && self.hint.is_empty() && self.about.is_empty())
    }

    /// The words of its row on a page that lists the keys of one page.
    pub fn page_words(&self) -> &'static str {
        [self.label, self.hint, self.about, self.name]
            .into_iter()
            .find(|words| !words.is_empty())
            .unwrap_or("")
    }

    /// What it does, where the name alone does not say it.
    pub fn purpose(&self) -> &'static str {
        match (self.about, self.label) {
            ("", label) if label == self.name => "",
            ("", label) => label,
            (about, _) => about,
        }
    }
}

impl Tables {
    /// Every screen as the rows that hold on it.
    pub fn screens(&self) -> Vec<Vec<&'static Row>> {
        let pages = self.pages.iter().map(|rows| {
            let rows = rows.iter().chain(&self.on_pages);
            rows.copied().collect()
        });
        std::iter::once(self.today.clone()).chain(pages).collect()
    }
}

/// The rows the keys page lists in one column.
pub fn listed(rows: &[&'static Row], group: Group) -> Vec<&'static Row> {
    let is_listed = |row: &&&'static Row| row.group == group && !row.label.is_empty();
    let mut rows: Vec<_> = rows.iter().filter(is_listed).copied().collect();
    rows.sort_by_key(|row| row.place);
    rows
}

/// Names are written as they are shown, or with `_` or `-` for blanks.
pub fn is_name(name: &str, written: &str) -> bool {
    let plain = |text: &str| text.replace(['_', '-'], " ").to_lowercase();
    plain(name) == plain(written.trim())
}

/// Arrow up and `k`.
pub const UP: &[Key] = &[Key::of(Code::Up), Key::char('k')];
/// Arrow down and `j`.
pub const DOWN: &[Key] = &[Key::of(Code::Down), Key::char('j')];
/// Arrow left.
pub const LEFT: &[Key] = &[Key::of(Code::Left)];
/// Arrow right.
pub const RIGHT: &[Key] = &[Key::of(Code::Right)];
/// Enter.
pub const ENTER: &[Key] = &[Key::of(Code::Enter)];
/// Space.
pub const SPACE: &[Key] = &[Key::char(' ')];
/// Esc.
pub const ESC: &[Key] = &[Key::of(Code::Esc)];
/// Tab.
pub const TAB: &[Key] = &[Key::of(Code::Tab)];
/// Shift-Tab.
pub const BACK_TAB: &[Key] = &[Key::of(Code::BackTab)];
/// The digits 1 to 9.
pub const DIGITS: &[Key] = &Key::each(b"123456789");
/// The digits 1 to 3.
pub const ONE_TO_THREE: &[Key] = DIGITS.split_at(3).0;
/// The digits 4 to 6.
pub const FOUR_TO_SIX: &[Key] = DIGITS.split_at(6).0.split_at(3).1;
/// How a step felt: energizing, neutral, draining.
pub const FELT: &[Key] = &Key::each(b"end");
/// The fourth answer, a command of its own: lists of keys for the three stay valid.
pub const RESTFUL: &[Key] = &[Key::char('r')];

/// How well a command answers a query: earlier is better.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The query stands inside a word, not at its beginning.
    is_inside: bool,
    /// The word it was found in.
    word: String,
}

impl Match {
    /// True where the query begins a word.
    pub fn begins_a_word(&self) -> bool {
        !self.is_inside
    }
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
