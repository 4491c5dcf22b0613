//! A typed line, and the keys it stands for. Which they are is known only while they are pressed: a key may open
//! something that is written on, and then the rest of the line is text.

use std::cmp::Ordering;

use crate::{
    app::{App, command, screen},
    domain::text::without_sequences,
    session::{
        action::Action,
        command::{Offered, Row, find_among, is_name},
        key::{Code, Key},
    },
    ui::narration::{Fact, Kind, Narration, State},
    words::{field::left_out, plain as said},
};

/// Goes back from a line that is written on.
const STOP: &str = ".";

/// The words that press a key wherever keys are pressed.
const WORDS: [(&str, Key); 18] = [
    ("enter", Key::of(Code::Enter)),
    ("back", Key::of(Code::Esc)),
    ("esc", Key::of(Code::Esc)),
    ("tab", Key::of(Code::Tab)),
    ("up", Key::of(Code::Up)),
    ("down", Key::of(Code::Down)),
    ("left", Key::of(Code::Left)),
    ("right", Key::of(Code::Right)),
    ("home", Key::of(Code::Home)),
    ("end", Key::of(Code::End)),
    ("page up", Key::of(Code::PageUp)),
    ("page down", Key::of(Code::PageDown)),
    ("shift tab", Key::of(Code::BackTab)),
    ("delete", Key::of(Code::Delete)),
    ("redo", Key::ctrl('r')),
    ("quit", Key::ctrl('c')),
    ("exit", Key::ctrl('c')),
    (STOP, Key::of(Code::Esc)),
];

/// Says the page again.
const AGAIN: &str = "again";
/// Says how lines are typed.
const HELP: &str = "help";

/// The most rows there are between two rows.
const FARTHEST: u8 = 200;

/// A line on its way into the model.
#[derive(Debug)]
pub struct Line {
    text: String,
    keys: Vec<Key>,
    /// What had no room in the field.
    rest: String,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Begun,
    Keys,
    /// The cursor goes to the row with the number that was typed, in at most so many keys.
    Going(u8),
    /// What is left is text, and was written on a line of its own.
    Text,
    Over,
}

/// What a line does next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// It presses a key.
    Press(Key),
    /// It asks for the page once more.
    Again,
    /// It asks how lines are typed.
    Help,
    /// It went to a row, or was there before.
    Arrived,
    /// It can do nothing, and this is said of it.
    NoUse(String),
    /// It is at its end.
    Over,
}

/// True while words are written, not keys pressed.
pub(super) fn is_written(app: &App) -> bool {
    app.written.is_some()
}

impl Line {
    /// A line without its end.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            keys: Vec::new(),
            rest: String::new(),
            stage: Stage::Begun,
        }
    }

    /// What it does next in this state of the model. The keys are given out one by one, because each may change what
    /// the next one means.
    pub fn next(&mut self, app: &App) -> Turn {
        match self.stage {
            Stage::Begun if is_written(app) => self.write(app),
            Stage::Begun => self.begin(app),
            Stage::Keys if is_written(app) && !self.keys.is_empty() => {
                self.text = std::mem::take(&mut self.keys)
                    .into_iter()
                    .filter_map(Key::typed)
                    .collect();
                self.write(app)
            }
            Stage::Keys => self.press(app),
            Stage::Going(keys) => self.go(app, keys),
            Stage::Text => self.write_on(),
            Stage::Over => Turn::Over,
        }
    }

    /// The whole line is what stands in the field, in the place of what stood there.
    fn write(&mut self, app: &App) -> Turn {
        let mut text = without_sequences(&std::mem::take(&mut self.text)).into_owned();
        if text.trim() == STOP {
            self.stage = Stage::Over;
            return Turn::Press(Key::of(Code::Esc));
        }
        self.stage = Stage::Text;
        let field = app.written.as_ref();
        let stood = field.map_or(0, |field| field.text().chars().count());
        if let Some(field) = field {
            let fits = field.fitting(&text, field.limit).len();
            let rest = text.split_off(fits);
            rest.trim().clone_into(&mut self.rest);
        }
        if !text.trim().is_empty() {
            self.keys.push(Key::of(Code::End));
            self.keys.extend([Key::of(Code::Backspace)].repeat(stood));
            self.keys.extend(text.chars().map(Key::char));
        }
        self.keys.push(Key::of(Code::Enter));
        self.write_on()
    }

    fn begin(&mut self, app: &App) -> Turn {
        self.stage = Stage::Over;
        if self.text.is_empty() {
            return Turn::Press(Key::of(Code::Enter));
        }
        if let Some(sign) = said::sign(self.text.trim()) {
            self.text = sign.to_string();
        }
        let line = self.text.trim().to_lowercase();
        match line.as_str() {
            "" => return Turn::Press(Key::char(' ')),
            AGAIN => return Turn::Again,
            HELP => return Turn::Help,
            _ => {}
        }
        if let Some(key) = by_name(&line).or_else(|| named(&line, app)) {
            return Turn::Press(key);
        }
        if is_for_a_row(&line, app) {
            self.text = line;
            return self.go(app, FARTHEST);
        }
        let keys = self.text.chars().filter(|letter| *letter != ' ');
        self.keys = keys.map(Key::char).collect();
        let has_use = |key: &Key| command::find(app, *key).is_some();
        if is_a_word(&line) {
            let matching = matching(&line, app);
            if !matching.is_empty() && !is_joined(&line) {
                return Turn::NoUse(said::which(&line, &matching));
            }
            if is_joined(&line) || !self.keys.iter().all(has_use) {
                return Turn::NoUse(said::no_command(&line));
            }
        }
        self.stage = Stage::Keys;
        self.press(app)
    }

    /// One row closer to the one that was asked for.
    fn go(&mut self, app: &App, keys: u8) -> Turn {
        let narration = screen::narration(app);
        let (Some(here), Some(there)) = (narration.here, row(&narration, &self.text)) else {
            return Turn::Over;
        };
        self.stage = keys.checked_sub(1).map_or(Stage::Over, Stage::Going);
        let code = match here.cmp(&there) {
            Ordering::Less => Code::Down,
            Ordering::Greater => Code::Up,
            Ordering::Equal => {
                self.stage = Stage::Over;
                return if is_marked_by_number(&narration, there, app) {
                    Turn::Press(Key::char(' '))
                } else {
                    Turn::Arrived
                };
            }
        };
        Turn::Press(Key::of(code))
    }

    /// The next key, as long as the model has a use for it.
    fn press(&mut self, app: &App) -> Turn {
        let Some(key) = self.take() else {
            return Turn::Over;
        };
        if command::find(app, key).is_none() {
            self.stage = Stage::Over;
        }
        Turn::Press(key)
    }

    /// The next key of a written line; at its end what was left out of it is said.
    fn write_on(&mut self) -> Turn {
        match self.take() {
            Some(key) => Turn::Press(key),
            None if self.rest.is_empty() => Turn::Over,
            None => Turn::NoUse(left_out(&std::mem::take(&mut self.rest))),
        }
    }

    fn take(&mut self) -> Option<Key> {
        (!self.keys.is_empty()).then(|| self.keys.remove(0))
    }
}

/// The row of the page with this number.
fn row(narration: &Narration, number: &str) -> Option<usize> {
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let is_it = |fact: &Fact| fact.kind == Kind::Choice && fact.label == number;
    narration.facts.iter().position(is_it).filter(|_| is_number)
}

/// True for the number of a row, where it has no meaning as keys.
fn is_for_a_row(line: &str, app: &App) -> bool {
    let key = line.parse().ok().map(Key::char);
    let has_use = key.is_some_and(|key| command::find(app, key).is_some());
    !has_use && row(&screen::narration(app), line).is_some()
}

/// True where a number of one digit marks its row, and Space does the same.
fn is_marked_by_number(narration: &Narration, at: usize, app: &App) -> bool {
    let asks = |key| command::find(app, Key::char(key)).map(|(_, action)| action);
    narration.facts[at].state != State::None
        && matches!(asks('1'), Some(Action::Choose(_)))
        && asks(' ') == Some(Action::Mark)
}

/// The key of this name, as it is said, or as the keys of commands are written: `ctrl-r`, `c-r`, `s-tab`, `f1`.
fn by_name(line: &str) -> Option<Key> {
    let said = line.replace(['-', '_'], " ");
    if let Some((_, key)) = WORDS.iter().find(|(word, _)| [line, &said].contains(word)) {
        return Some(*key);
    }
    let short = line.replace("ctrl ", "ctrl-").replace("ctrl-", "c-");
    // Short names without either, as `lt`, are letters first.
    let is_a_name = short.contains('-') || short.starts_with('f');
    Key::named(&short).filter(|_| is_a_name)
}

/// The key of the command with this name, of those that can do something here.
fn named(line: &str, app: &App) -> Option<Key> {
    let rows = app.rows();
    let can = |offered: &&Offered| offered.holds && offered.row.only_action().is_some();
    let all = || rows.iter().filter(can).map(|offered| offered.row);
    let by_name = all().find(|row| is_name(row.name, line));
    // As in config.toml, a row with a letter is known by its words on the page as well.
    let has_letter = |row: &&Row| !row.keys.iter().all(|key| key.stays());
    let is_shown = |row: &&Row| is_name(row.page_words(), line);
    let by_words = || all().filter(has_letter).find(is_shown);
    let found = by_name.or_else(by_words)?;
    let pairs = app.session.appearance.keys.pairs(found);
    pairs.first().map(|(key, _)| *key)
}

/// The names of the commands that can do something here and answer these letters by the beginning of a word.
fn matching(line: &str, app: &App) -> Vec<&'static str> {
    let rows = app.rows().into_iter();
    let can = rows.filter(|offered| offered.holds && offered.row.only_action().is_some());
    let begins = |row: &&'static Row| {
        let found = find_among(&[row.name, row.page_words()], line);
        found.is_some_and(|found| found.begins_a_word())
    };
    let mut names: Vec<&str> = Vec::new();
    for row in can.map(|offered| offered.row).filter(begins) {
        if !names.contains(&row.name) {
            names.push(row.name);
        }
    }
    names
}

/// Letters that look like a word, and not like a few keys.
fn is_a_word(line: &str) -> bool {
    let letters = line.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_of_words = |letter: char| letter.is_alphabetic() || [' ', '_', '-'].contains(&letter);
    letters >= 3 && line.chars().all(is_of_words)
}

/// True for words in one, as names are written in config.toml.
fn is_joined(line: &str) -> bool {
    line.contains(['_', '-'])
}
