//! A typed line, and the keys it stands for. Which they are is known only while they are pressed: a key may open
//! something that is written on, and then the rest of the line is text.

use std::cmp::Ordering;

use crate::{
    app::{
        App,
        command::{self, Command},
        key::{Code, Key},
    },
    view::{
        self,
        told::{Fact, Kind, Told},
    },
    words::{field::left_out, plain as said},
};

/// Goes back from a line that is written on.
const STOP: &str = ".";

/// The words that press a key wherever keys are pressed.
const WORDS: [(&str, Key); 15] = [
    ("enter", Key::of(Code::Enter)),
    ("space", Key::char(' ')),
    ("back", Key::of(Code::Esc)),
    ("esc", Key::of(Code::Esc)),
    ("tab", Key::of(Code::Tab)),
    ("up", Key::of(Code::Up)),
    ("down", Key::of(Code::Down)),
    ("left", Key::of(Code::Left)),
    ("right", Key::of(Code::Right)),
    ("home", Key::of(Code::Home)),
    ("end", Key::of(Code::End)),
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
    /// It can do nothing, and this is said of it.
    NoUse(String),
    /// It is at its end.
    Over,
}

/// True while words are written, not keys pressed.
pub(super) fn is_written(app: &App) -> bool {
    let top = app.top();
    top.is_some_and(|sheet| sheet.surface().shown_field().is_some())
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
        let mut text = std::mem::take(&mut self.text);
        if text.trim() == STOP {
            self.stage = Stage::Over;
            return Turn::Press(Key::of(Code::Esc));
        }
        self.stage = Stage::Text;
        let field = app.top().and_then(|sheet| sheet.surface().shown_field());
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
        let line = self.text.trim().to_lowercase();
        self.stage = Stage::Over;
        if self.text.is_empty() {
            return Turn::Press(Key::of(Code::Enter));
        }
        match line.as_str() {
            "" => return Turn::Press(Key::char(' ')),
            AGAIN => return Turn::Again,
            HELP => return Turn::Help,
            _ => {}
        }
        let word = WORDS.iter().find(|(word, _)| *word == line);
        if let Some(key) = word.map(|(_, key)| *key).or_else(|| named(&line, app)) {
            return Turn::Press(key);
        }
        if line.len() > 1 && row(&view::tell(app), &line).is_some() {
            self.text = line;
            return self.go(app, FARTHEST);
        }
        let keys = self.text.chars().filter(|letter| *letter != ' ');
        self.keys = keys.map(Key::char).collect();
        if is_a_word(&line)
            && !self
                .keys
                .iter()
                .all(|key| command::find(app, *key).is_some())
        {
            return Turn::NoUse(said::no_command(&line));
        }
        self.stage = Stage::Keys;
        self.press(app)
    }

    /// One row closer to the one that was asked for.
    fn go(&mut self, app: &App, keys: u8) -> Turn {
        let told = view::tell(app);
        let (Some(here), Some(there)) = (told.here, row(&told, &self.text)) else {
            return Turn::Over;
        };
        self.stage = keys.checked_sub(1).map_or(Stage::Over, Stage::Going);
        match here.cmp(&there) {
            Ordering::Less => Turn::Press(Key::of(Code::Down)),
            Ordering::Greater => Turn::Press(Key::of(Code::Up)),
            Ordering::Equal => Turn::Over,
        }
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
fn row(told: &Told, number: &str) -> Option<usize> {
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let is_it = |fact: &Fact| fact.kind == Kind::Choice && fact.label == number;
    told.facts.iter().position(is_it).filter(|_| is_number)
}

/// The key of the command with this name, of those that can do something here.
fn named(line: &str, app: &App) -> Option<Key> {
    let is_it = |command: &&Command| {
        let name = command.name.eq_ignore_ascii_case(line);
        name && command.only_action().is_some() && command.holds(app)
    };
    let all = app.commands();
    let found = all.into_iter().flatten().find(is_it)?;
    let pairs = app.desk.look.keys.pairs(found);
    pairs.first().map(|(key, _)| *key)
}

/// Letters that look like a word, and not like a few keys.
fn is_a_word(line: &str) -> bool {
    let letters = line.chars().filter(|letter| letter.is_alphabetic()).count();
    letters >= 3
        && line
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == ' ')
}
