//! The palette: every command by name, for the surface it was opened over, the pages, and what stands in the shell.

use crate::{
    pages::{
        self,
        about::About,
        actions::ActionsPage,
        evidence::EvidencePage,
        page::{Kind, Page, Route, Shown, Trait, Traits},
    },
    session::{
        Notice, Session,
        action::Action,
        command::{ENTER, Match, Offered, Row, TAB, UP, find_among},
        field::{Field, Goes},
        key::{Code, Key},
        keymap::Keymap,
    },
    ui::{
        blocks::search::{Found, Search},
        document::{Document, Writing},
        focus::Focus,
    },
    words::{palette as said, plain},
};

type Command = crate::pages::page::Command<Palette>;

/// Characters a search may have.
const LIMIT: usize = 24;
/// Columns of the names.
const NAMES: u16 = 24;
/// Rows with more answers than this are lists, not commands.
const MOST_ANSWERS: usize = 3;

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What is searched for.
    pub query: Field,
    /// The selected row of what was found.
    pub cursor: usize,
    all: Vec<Entry>,
    last_query: String,
}

/// Something that has a name.
#[derive(Clone, Debug)]
struct Entry {
    name: &'static str,
    /// What it does, where the name alone does not say it.
    told: String,
    /// Other words by which it is looked for.
    also: String,
    /// Its key.
    shown: String,
    does: Does,
}

/// What choosing it does.
#[derive(Clone, Copy, Debug)]
enum Does {
    /// What its key does.
    Act(Action),
    /// It opens a page.
    Open(fn(&mut Session) -> Option<Box<dyn Shown>>),
    /// It says what to press.
    Press,
    /// It says where it is done.
    Tell,
}

/// Its keys. Letters go into the field.
pub const COMMANDS: &[Command] = &[
    Command::of("do it", ENTER, Action::Accept)
        .hint(1, "Enter", "do it")
        .unengaging(),
    Command::of("choose", UP, Action::Up)
        .hint(2, "Up Down", "choose")
        .unengaging(),
    Command::of("next", TAB, Action::Next).unengaging(),
];

impl Palette {
    /// The palette over what has these rows.
    pub fn new(rows: &[Offered], session: &Session) -> Self {
        let keys = &session.appearance.keys;
        let mut all: Vec<Entry> = Vec::new();
        let named = rows.iter().filter(|offered| is_by_name(offered.row));
        let (holding, others): (Vec<&Offered>, Vec<&Offered>) =
            named.partition(|offered| offered.holds);
        for entry in holding.iter().flat_map(|one| entries(one.row, keys)) {
            if !all.iter().any(|known| known.is_the_same(&entry)) {
                all.push(entry);
            }
        }
        let others = others.iter().filter(|one| !one.row.reason.is_empty());
        let later = others.map(|one| Entry::later(one.row, keys));
        for entry in later.chain(pages(session)) {
            if !all.iter().any(|known| known.name == entry.name) {
                all.push(entry);
            }
        }
        Self {
            query: Field::new("command", LIMIT, "").to(Goes::Nowhere),
            cursor: 0,
            all,
            last_query: String::new(),
        }
    }

    /// What answers the query: names that begin with it first, then what holds it, the best first.
    fn found(&self) -> Vec<&Entry> {
        let query = self.query.text();
        let mut found: Vec<_> = self
            .all
            .iter()
            .filter_map(|entry| Some((entry.answers(query)?, entry)))
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// True for commands with a name a person could look for.
fn is_by_name(row: &Row) -> bool {
    row.says_what_it_does() && row.only_action() != Some(Action::Palette)
}

/// A command: once, or once for each of its answers where they are told apart.
fn entries(row: &'static Row, map: &Keymap) -> Vec<Entry> {
    let told = if row.hint.len() > row.name.len() {
        row.hint
    } else {
        row.purpose()
    };
    let shown = map.shown(row).into_owned();
    let is_usual = shown == row.shown;
    let of = |told: &str, shown: String, does: Does| Entry {
        name: row.name,
        told: told.to_owned(),
        also: [
            also(row.name),
            if is_usual { row.about } else { "" },
            if row.about.is_empty() { "" } else { row.label },
        ]
        .join(" "),
        shown,
        does,
    };
    if let Some(action) = row.only_action() {
        return vec![of(told, shown, Does::Act(action))];
    }
    let pairs = map.pairs(row);
    let parts: Vec<&str> = told.split(", ").collect();
    if pairs.len() > MOST_ANSWERS || parts.len() != pairs.len() {
        return vec![of(told, shown, Does::Press)];
    }
    let answers = pairs.into_iter().zip(parts);
    let entry = |((key, action), told): ((Key, Action), &str)| match key.code {
        Code::Char(_) => Some(of(told, key.sign(), Does::Act(action))),
        _ => None,
    };
    answers.filter_map(entry).collect()
}

/// The pages that can be opened from anywhere, and what is done elsewhere.
fn pages(session: &Session) -> Vec<Entry> {
    let keys = &session.appearance.keys;
    let openers = pages::openers().filter(|opener| (opener.command.when)(&(), session));
    let openers = openers.map(|opener| Entry {
        name: opener.command.row.name,
        told: opener.command.row.purpose().to_owned(),
        also: also(opener.command.row.name).to_owned(),
        shown: keys.shown(&opener.command.row).into_owned(),
        does: Does::Open(opener.open),
    });
    let named = |[name, told, also]: [&'static str; 3], does: Does| Entry {
        name,
        told: told.to_owned(),
        also: also.to_owned(),
        shown: String::new(),
        does,
    };
    let mut all: Vec<Entry> = openers.collect();
    all.extend([
        named(
            said::EVIDENCE,
            Does::Open(|session| Some(Box::new(EvidencePage::new(session)))),
        ),
        named(
            said::ACTIONS,
            Does::Open(|_| Some(Box::new(ActionsPage::default()))),
        ),
        named(
            said::ABOUT,
            Does::Open(|_| Some(Box::new(About::default()))),
        ),
    ]);
    all.extend(said::OUTSIDE.iter().map(|words| named(*words, Does::Tell)));
    all
}

/// Other words for a command.
fn also(name: &str) -> &'static str {
    let mut all = said::ALSO.iter();
    all.find(|(other, _)| *other == name)
        .map_or("", |(_, words)| words)
}

impl Entry {
    /// What can do nothing now, and says when it can.
    fn later(row: &'static Row, map: &Keymap) -> Self {
        Self {
            name: row.name,
            told: row.reason.to_owned(),
            also: [also(row.name), row.label, row.about].join(" "),
            shown: map.shown(row).into_owned(),
            does: Does::Tell,
        }
    }

    /// How well it answers: by its name first, then by what it does, its key and other words; what is done elsewhere last.
    fn answers(&self, query: &str) -> Option<(bool, bool, Match)> {
        let texts = [self.name, &self.told, &self.also, &self.shown];
        let found = find_among(&texts, query).filter(Match::begins_a_word)?;
        let query = query.trim().to_lowercase();
        let is_elsewhere = matches!(self.does, Does::Tell);
        if is_elsewhere && query.is_empty() {
            return None;
        }
        Some((is_elsewhere, !self.name.starts_with(&query), found))
    }

    fn is_the_same(&self, other: &Self) -> bool {
        match (self.does, other.does) {
            (Does::Act(one), Does::Act(other)) => one == other,
            (_, _) => self.name == other.name && self.told == other.told,
        }
    }
}

impl Page for Palette {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("palette", Kind::Drawer)
            .with(Trait::NoPalette)
            .with(Trait::Finds)
    }

    fn update(&mut self, action: Action, session: &mut Session) -> Route {
        match action {
            Action::Up | Action::Previous => self.cursor = self.cursor.saturating_sub(1),
            Action::Down | Action::Next => self.cursor += 1,
            Action::Accept => {
                let Some(chosen) = self.found().get(self.cursor).copied() else {
                    return Route::Stay;
                };
                let (name, told, shown) = (chosen.name, &chosen.told, &chosen.shown);
                match chosen.does {
                    Does::Act(action) => return Route::Then(action),
                    Does::Open(open) => {
                        return open(session).map_or(Route::Close, Route::Replace);
                    }
                    Does::Press => session.say(Notice::Words(said::press_one(name, shown))),
                    Does::Tell => session.say(Notice::Words(said::tell(name, told))),
                }
                return Route::Close;
            }
            Action::Back | Action::Close => return Route::Close,
            _ => {}
        }
        Route::Stay
    }

    fn document(&self, _session: &Session) -> Document {
        let mut shown = Document::quiet();
        shown.search = Some(Search {
            finds: true,
            key: ":".into(),
            asks: plain::COMMAND,
            writing: Writing::of(&self.query),
        });
        let found = self.found();
        for (index, entry) in found.iter().enumerate() {
            shown.add(Found {
                keys: entry.shown.clone(),
                name: entry.name,
                names: NAMES,
                about: entry.told.clone(),
                focus: Focus::of(index, self.cursor),
            });
        }
        if found.is_empty() {
            shown.murmur(said::NOTHING);
        }
        shown
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.query)
    }

    fn sync(&mut self, _session: &Session, _size: (u16, u16)) {
        if self.query.text() != self.last_query {
            self.query.text().clone_into(&mut self.last_query);
            self.cursor = 0;
        }
        self.cursor = self.cursor.min(self.found().len().saturating_sub(1));
    }
}

#[test]
fn every_other_word_is_for_a_command_there_is() {
    let rows: Vec<&str> = crate::pages::today::rows()
        .iter()
        .map(|row| row.name)
        .collect();
    for (name, _) in said::ALSO {
        let anywhere = [
            "hard moment",
            "people and help",
            "undo",
            "hide the screen",
            "keys",
            "leave",
        ];
        assert!(rows.contains(name) || anywhere.contains(name), "{name}");
    }
}
