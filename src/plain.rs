//! The linear mode: the same model, said line by line. A page says its facts when it opens; after that only what
//! changed is said. Nothing that was said is ever touched again: lines are only added.

mod line;
mod page;

use std::{borrow::Cow, collections::HashSet};

use crate::{
    app::{
        App,
        command::{self, Hint},
        footer,
        notice::{self, Said},
        screen,
    },
    domain::{day::Day, text::clean},
    pages::page::{Kind, Trait},
    session::key::{Code, Key},
    ui::{glyphs, narration::Narration},
    words::{self, plain as said},
};

pub use line::{Line, Turn};

use page::{Id, Page};

/// What a page says whole does not scroll.
const SCROLL: &str = "scroll";
/// What takes back is known by its name, and not said each time there is something.
const UNDO: &str = "undo";

/// Who was here on more days knows how it works.
const NEW: usize = 3;

/// So many keys are said with a page; all of them are on the keys page.
const FEW: usize = 3;

/// What says the model, and what it said so far.
#[derive(Debug, Default)]
pub struct Speaker {
    pages: Vec<Page>,
    notice: Option<Said>,
    /// The day it spoke of last.
    day: Option<Day>,
    /// The keys that were said, by the kind of page they were said on.
    keys: HashSet<(&'static str, Cow<'static, str>, &'static str)>,
    /// What was asked for since it spoke last.
    heard: Heard,
    /// The prompt stands there and nobody has answered it.
    is_waiting: bool,
    begun: bool,
    /// The page was asked for again: nothing waits.
    says_all: bool,
    wrote: bool,
    lines: Vec<String>,
}

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Heard {
    #[default]
    Nothing,
    /// A key that has a use.
    Key,
    /// Keys, and then one without a use.
    KeysThen(String),
    /// A letter of a line that is being written.
    Letter,
    /// Something without a use, and what is said of it.
    NoUse(String),
    Again,
    Help,
}

impl Speaker {
    /// A key is about to be pressed.
    pub fn hears_key(&mut self, app: &App, key: Key) {
        let is_written = line::is_written(app);
        let is_hidden = app.shown().traits().kind == Kind::Blank;
        // What the last key was answered with is said again where this one is answered with the same.
        if app.session.notice.is_some() {
            self.notice = None;
        }
        self.heard = match (is_written, command::find(app, key)) {
            // Any key brings the screen back.
            (_, None) if is_hidden => Heard::Key,
            (true, _) if key.typed().is_some() => Heard::Letter,
            (true, _) | (false, Some(_)) => Heard::Key,
            (false, None) => self.no_use(no_use(app, key)),
        };
    }

    /// The prompt was answered, or something else stands behind it now: the next words begin a line of their own.
    pub fn hears_line(&mut self) {
        self.is_waiting = false;
    }

    /// A line asked for something that is no key.
    pub fn hears_other(&mut self, turn: Turn) {
        self.heard = match turn {
            Turn::Again => Heard::Again,
            Turn::Help => Heard::Help,
            Turn::Arrived => Heard::Key,
            Turn::NoUse(words) => self.no_use(words),
            Turn::Press(_) | Turn::Over => return,
        };
    }

    /// Something without a use; what the keys before it did is said first.
    fn no_use(&self, words: String) -> Heard {
        match self.heard {
            Heard::Key => Heard::KeysThen(words),
            _ => Heard::NoUse(words),
        }
    }

    /// The key that was pressed, as a terminal would have echoed it.
    pub fn echo(&mut self, key: Key) -> String {
        if let (Heard::Letter, Some(letter)) = (&self.heard, key.typed()) {
            return letter.to_string();
        }
        self.is_waiting = false;
        match key.code {
            Code::Enter => "\n".to_owned(),
            _ => format!("{}\n", name(key)),
        }
    }

    /// What there is to say now: whole lines, then the prompt. Empty while there is nothing.
    pub fn speak(&mut self, app: &App) -> String {
        let heard = std::mem::take(&mut self.heard);
        self.lines.clear();
        match &heard {
            Heard::Letter => return String::new(),
            Heard::Nothing if self.begun => self.say_unasked(app),
            Heard::Nothing => self.begin(app),
            Heard::Key => self.answer(app),
            Heard::KeysThen(words) => {
                self.say_page(app);
                self.say(words);
            }
            Heard::NoUse(words) => self.say(words),
            Heard::Again => self.say_again(app),
            Heard::Help => self.say_help(app),
        }
        self.finish(app)
    }

    fn begin(&mut self, app: &App) {
        self.begun = true;
        self.say(words::NAME);
        if app.session.journal.days_here().count() <= NEW {
            self.say(said::BEGIN);
        }
        self.say_page(app);
    }

    /// Nobody asked: only what cannot wait is said, and what the person started.
    fn say_unasked(&mut self, app: &App) {
        // A key after a new day began would mark another day than the one that was said.
        let has_turned = self.day.is_some_and(|day| day != app.session.day());
        if has_turned || page::speaks_unasked(app, &self.pages) {
            self.say_page(app);
        } else {
            self.say_notice(app);
        }
    }

    fn say_again(&mut self, app: &App) {
        self.pages.pop();
        self.keys
            .retain(|(kind, _, _)| *kind != app.shown().traits().name);
        self.notice = None;
        self.says_all = true;
        self.say_page(app);
        self.says_all = false;
    }

    fn narration(&self, app: &App) -> Narration {
        let narration = screen::narration(app);
        if self.says_all {
            narration.with_all()
        } else {
            narration
        }
    }

    fn say_help(&mut self, app: &App) {
        for line in said::HELP {
            self.say(line);
        }
        self.keys.clear();
        self.say_keys(app, &screen::narration(app).keys, usize::MAX);
    }

    /// Says the page: all of it where it just opened, else what changed.
    fn say_page(&mut self, app: &App) {
        self.day = Some(app.session.day());
        let narration = self.narration(app);
        let id = Id::of(app, &narration);
        let keys = narration.keys.clone();
        let lines = page::lines(&mut self.pages, app, &id, narration);
        for line in lines {
            self.say(&line);
        }
        self.say_keys(app, &keys, FEW);
        self.say_notice(app);
    }

    /// A key that changed nothing that is said is answered all the same.
    fn answer(&mut self, app: &App) {
        self.say_page(app);
        // A line to write on asks for itself.
        let says_nothing = self.lines.is_empty() && !line::is_written(app);
        if let (true, Some(page)) = (says_nothing, self.pages.last()) {
            self.lines = page.once_more(app);
        }
    }

    /// What can be pressed and was not said on this kind of page yet.
    fn say_keys(&mut self, app: &App, own: &[(Cow<'static, str>, &'static str)], most: usize) {
        let mut hints = command::hints(app);
        // What closes is what goes back, and the arrows are not typed.
        hints.retain(|hint| hint.words != words::CLOSE && !is_for_hands(hint));
        if most == FEW {
            hints.retain(|hint| hint.words != UNDO);
            hints.truncate(most);
        }
        let is_today = app.is_on_today() && most == FEW;
        let own = own.iter().filter(|_| !is_today);
        hints.extend(own.map(|(key, words)| Hint::of(key.clone(), words)));
        let named = notice::key(app).map(|(key, words)| Hint::of(key, words));
        // It says more of its key than the row does.
        hints.retain(|hint| named.as_ref().is_none_or(|named| hint.key != named.key));
        hints.extend(named);
        hints.extend(footer::fixed(app));
        let fresh: Vec<String> = hints
            .into_iter()
            .filter(|hint| hint.words != SCROLL || app.shown().traits().has(Trait::Scrolls))
            .filter(|hint| {
                self.keys
                    .insert((app.shown().traits().name, hint.key.clone(), hint.words))
            })
            .map(|hint| format!("{} {}", said::spoken(&hint.key), hint.words))
            .collect();
        if !fresh.is_empty() {
            self.say(&format!("{}: {}", said::KEYS, fresh.join(", ")));
        }
    }

    fn say_notice(&mut self, app: &App) {
        let notice = notice::narration(app);
        if notice == self.notice {
            return;
        }
        // What waits for a key anyway is not said into somebody's typing.
        if let Some(Said::OfTheStore(line) | Said::Else(line)) = &notice {
            self.say(&format!("{}: {line}", said::NOTICE));
        }
        self.notice = notice;
    }

    fn say(&mut self, line: &str) {
        self.lines.push(line.to_owned());
    }

    /// The lines, and the prompt where nobody is asked already.
    fn finish(&mut self, app: &App) -> String {
        if self.lines.is_empty() && self.is_waiting {
            return String::new();
        }
        let mut text = String::new();
        if self.is_waiting {
            text.push('\n');
        }
        let asks = self.prompt(app);
        for line in self.lines.drain(..) {
            let line = clean(&line);
            let line = if app.session.appearance.ascii {
                glyphs::in_ascii(&line)
            } else {
                line
            };
            text.push_str(line.trim());
            text.push('\n');
        }
        text.push_str(&asks);
        self.is_waiting = true;
        text
    }

    /// What is asked for; before the first line that is written on, how that is done.
    fn prompt(&mut self, app: &App) -> String {
        let is_written = line::is_written(app);
        if !is_written {
            return format!("{}: ", said::KEY);
        }
        let page = self.pages.last();
        let asks = page.and_then(|page| page.narration.asks.clone());
        let asks = asks.unwrap_or_default();
        if !std::mem::replace(&mut self.wrote, true) {
            self.say(said::FIRST_FIELD);
        }
        match asks.as_str() {
            "" => format!("{}: ", said::WORDS),
            asks => format!("{}: ", asks.to_lowercase()),
        }
    }
}

fn no_use(app: &App, key: Key) -> String {
    let reason = command::reason(app, key);
    reason.map_or_else(|| said::no_use(&name(key)), str::to_owned)
}

/// Keys that nobody types.
fn is_for_hands(hint: &Hint) -> bool {
    let mut parts = hint.key.split(' ');
    parts.any(|part| ["Up", "Tab", "Arrows"].contains(&part))
}

/// All the facts of the page that is open, one a line.
pub fn facts(app: &App) -> Vec<String> {
    let narration = screen::narration(app);
    narration.facts.iter().map(page::line).collect()
}

/// A key's name as it is said.
fn name(key: Key) -> String {
    let name = match key.code {
        Code::Char(letter) => {
            said::key_name(letter).map_or_else(|| letter.to_string(), str::to_owned)
        }
        Code::BackTab => "Shift Tab".to_owned(),
        Code::PageUp => "Page Up".to_owned(),
        Code::PageDown => "Page Down".to_owned(),
        Code::F(number) => format!("F{number}"),
        other => format!("{other:?}"),
    };
    if key.ctrl {
        format!("Ctrl {name}")
    } else {
        name
    }
}
