//! The rows that hold on every page, and what a key asks for on the page that is on top.

use std::borrow::Cow;

use crate::{
    app::App,
    pages::{
        self,
        page::{Command, Kind, Shown, Trait, Traits, offered, rows},
        today,
    },
    session::{
        Session,
        action::Action,
        command::{ENTER, ESC, Group, Offered, Row, SPACE, Tables, UP},
        key::{Code, Key},
    },
    words,
};

/// The rows by which a page is moved through; a page without rows has no use for them.
pub const MOVES: &[Command<Traits>] = &[
    Command::of("scroll", UP, Action::Up)
        .hint(80, "Up Down", "scroll")
        .when(scrolls)
        .unengaging(),
    Command::of("up", &[Key::of(Code::Up)], Action::Up).unengaging(),
    Command::of("down", &[Key::of(Code::Down)], Action::Down).unengaging(),
    Command::of("page down", SPACE, Action::PageDown)
        .when(scrolls)
        .unengaging(),
    Command::of("up", &[Key::char('k')], Action::Up)
        .when(moves_by_letters)
        .unengaging(),
    Command::of("down", &[Key::char('j')], Action::Down)
        .when(moves_by_letters)
        .unengaging(),
    Command::of("first row", &[Key::of(Code::Home)], Action::First).unengaging(),
    Command::of("last row", &[Key::of(Code::End)], Action::Last).unengaging(),
    Command::of("page up", &[Key::of(Code::PageUp)], Action::PageUp).unengaging(),
    Command::of("page down", &[Key::of(Code::PageDown)], Action::PageDown).unengaging(),
];

/// The rows that hold outside text fields on every page. They come after the page's own.
pub const ANYWHERE: &[Command<Traits>] = &[
    Command::of("hard moment", &[Key::char('0')], Action::HardMoment)
        .shown("0")
        .listed(Group::Anywhere, "hard moment")
        .place(1)
        .about("settle first, then one small thing")
        .unengaging(),
    Command::of("people and help", &[Key::char('h')], Action::People)
        .hint(1, "h", "people and help")
        .when(rests)
        .unengaging(),
    Command::of("people and help", &[Key::char('h')], Action::People)
        .shown("h")
        .listed(Group::Anywhere, "people and help")
        .place(2)
        .about("your own people, and where help is")
        .when(is_help_near)
        .unengaging(),
    Command::of("undo", &[Key::char('u')], Action::Undo)
        .hint(3, "u", "undo")
        .listed(Group::Anywhere, "undo, Ctrl-R redo")
        .place(5)
        .about("take back the last change of this visit")
        .when(leaves_letters),
    Command::of("redo", &[Key::ctrl('r')], Action::Redo)
        .shown("Ctrl-R")
        .about("do again what was taken back")
        .when(leaves_letters),
    Command::of("hide the screen", &[Key::char('z')], Action::Hide)
        .shown("z")
        .listed(Group::Anywhere, "hide the screen")
        .place(6)
        .about("nothing but the word daymark, until the next key")
        .when(leaves_letters)
        .unengaging(),
    Command::of("find a command", &[Key::char(':')], Action::Palette)
        .shown(":")
        .listed(Group::Anywhere, "find a command")
        .place(7)
        .about("every command by name")
        .when(may_open_palette)
        .unengaging(),
    Command::of("keys", &[Key::char('?'), Key::of(Code::F(1))], Action::Keys)
        .shown("?")
        .about("every key, and what daymark is not")
        .when(may_open_keys)
        .unengaging(),
    Command::of("back", ESC, Action::Back)
        .hint(90, "Esc", "back")
        .listed(Group::Anywhere, "back")
        .place(10)
        .when(is_a_page)
        .otherwise(words::today::THIS_IS_TODAY)
        .unengaging(),
    Command::of("close", &[Key::char('q')], Action::Close)
        .hint(92, "q", words::CLOSE)
        .when(closes_by_q)
        .unengaging(),
    Command::of("close a quiet page", &[Key::char('q')], Action::Close)
        .shown("q")
        .when(leaves_letters)
        .unengaging(),
    Command::of("leave", &[Key::ctrl('c')], Action::Leave)
        .shown("Ctrl-C")
        .about("from any page")
        .unengaging(),
    Command::of("suspend", &[Key::ctrl('z')], Action::Suspend)
        .shown("Ctrl-Z")
        .unengaging(),
];

fn scrolls(page: &Traits, _: &Session) -> bool {
    page.has(Trait::Scrolls)
}

/// A quiet page names one way back.
fn closes_by_q(page: &Traits, session: &Session) -> bool {
    leaves_letters(page, session) && page.kind != Kind::Quiet
}

fn leaves_letters(page: &Traits, _: &Session) -> bool {
    !page.has(Trait::TakesLetters)
}

fn moves_by_letters(page: &Traits, _: &Session) -> bool {
    !page.has(Trait::TakesLetters) && !page.has(Trait::TakesK)
}

fn is_help_near(page: &Traits, _: &Session) -> bool {
    page.has(Trait::HelpNear)
}

/// On a day of rest Today names who is there.
fn rests(page: &Traits, session: &Session) -> bool {
    page.kind == Kind::Base && session.pause().is_some()
}

/// The palette opens where its commands make sense.
fn may_open_palette(page: &Traits, session: &Session) -> bool {
    !session.plan.is_unfinished() && !page.has(Trait::NoPalette)
}

fn may_open_keys(page: &Traits, session: &Session) -> bool {
    leaves_letters(page, session) && !page.has(Trait::NoKeys)
}

fn is_a_page(page: &Traits, _: &Session) -> bool {
    page.kind != Kind::Base
}

/// All rows there are, for whoever lists them or holds a config.toml against them.
pub fn tables() -> Tables {
    Tables {
        today: [today::rows(), rows(ANYWHERE)].concat(),
        pages: pages::tables(),
        on_pages: [rows(MOVES), rows(ANYWHERE)].concat(),
    }
}

impl App {
    /// The rows that hold now: those of the page on top, then those of anywhere.
    pub fn rows(&self) -> Vec<Offered> {
        let (session, traits) = (&self.session, self.shown().traits());
        let mut all = self.shown().rows(session);
        if !self.is_on_today() {
            all.extend(offered(MOVES, &traits, session));
        }
        all.extend(offered(ANYWHERE, &traits, session));
        all
    }

    /// The rows of Today and of anywhere, whatever lies on top.
    pub(super) fn rows_of_today(&self) -> Vec<Offered> {
        let mut all = Shown::rows(&self.today, &self.session);
        all.extend(offered(ANYWHERE, &self.shown().traits(), &self.session));
        all
    }
}

/// The command a key stands for on the page that is on top, and the action it asks for.
pub fn find(app: &App, key: Key) -> Option<(&'static Row, Action)> {
    find_under(app, key).or_else(|| find_among(app.rows(), app, key))
}

/// The command of Today that a key stands for, where what lies on top gives way to it.
pub fn find_under(app: &App, key: Key) -> Option<(&'static Row, Action)> {
    let (top, session) = (app.shown(), &app.session);
    let gives_way = top.traits().has(Trait::GivesWay);
    if !gives_way || find_among(top.rows(session), app, key).is_some() {
        return None;
    }
    find_among(Shown::rows(&app.today, session), app, key)
}

fn find_among(rows: Vec<Offered>, app: &App, key: Key) -> Option<(&'static Row, Action)> {
    let keys = &app.session.appearance.keys;
    rows.into_iter().find_map(|offered| {
        let action = keys.action(offered.row, key)?;
        offered.holds.then_some((offered.row, action))
    })
}

/// True where a row that is here has this key, though it may do nothing now.
pub fn belongs(app: &App, key: Key) -> bool {
    let keys = &app.session.appearance.keys;
    let mut rows = app.rows().into_iter();
    rows.any(|offered| keys.action(offered.row, key).is_some())
}

/// Why a key that belongs here can do nothing now, where a row says so.
pub fn reason(app: &App, key: Key) -> Option<&'static str> {
    let keys = &app.session.appearance.keys;
    let mut rows = app.rows().into_iter().map(|offered| offered.row);
    rows.find(|row| !row.reason.is_empty() && keys.action(row, key).is_some())
        .map(|row| row.reason)
}

/// True when something asks for this action here and now.
pub fn holds(app: &App, action: Action) -> bool {
    let mut rows = app.rows().into_iter();
    rows.any(|offered| offered.holds && offered.row.asks_for(action))
}

/// What a key asks for anywhere, whatever lies on top.
pub fn find_anywhere(app: &App, key: Key) -> Option<Action> {
    let keys = &app.session.appearance.keys;
    let mut rows = ANYWHERE.iter();
    rows.find_map(|command| keys.action(&command.row, key))
}

/// True when the command that asks for this action here and now makes the day a day here.
pub fn engages(app: &App, action: Action) -> bool {
    let is_it = |offered: &Offered| offered.holds && offered.row.asks_for(action);
    let mut rows = app.rows().into_iter();
    rows.any(|offered| offered.row.engages && is_it(&offered))
}

/// The day here on which the look-back is named.
pub(super) const LOOK_BACK: usize = 8;

/// True from that day on.
fn looks_back(app: &App) -> bool {
    let day = app.session.day_here();
    day.is_none_or(|day| LOOK_BACK <= day)
}

/// Keys, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys, as they are shown.
    pub key: Cow<'static, str>,
    /// What they do.
    pub words: &'static str,
    short: &'static str,
}

impl Hint {
    /// Keys with words that have no shorter form.
    pub fn of(key: impl Into<Cow<'static, str>>, words: &'static str) -> Self {
        Self {
            key: key.into(),
            words,
            short: "",
        }
    }

    /// With its short words, where it has some.
    pub fn in_short(&self) -> Self {
        let words = if self.short.is_empty() {
            self.words
        } else {
            self.short
        };
        Self::of(self.key.clone(), words)
    }

    /// The keys alone.
    pub fn bare(&self) -> Self {
        Self::of(self.key.clone(), "")
    }
}

/// The footer's hints: what Enter does here, the rest by rank, and third the way back from what this visit did. Keys
/// and words of every command that can do something now; a row is left out when rows before it take all its keys.
pub fn hints(app: &App) -> Vec<Hint> {
    let map = &app.session.appearance.keys;
    let mut holding: Vec<&Row> = Vec::new();
    for Offered { row, holds } in app.rows() {
        let is_taken = |key: &Key| holding.iter().any(|row| map.action(row, *key).is_some());
        if holds && !map.pairs(row).iter().map(|(key, _)| key).all(is_taken) {
            holding.push(row);
        }
    }
    let is_due =
        |row: &Row| !row.asks_for(Action::LookBack) || row.keys == ENTER || looks_back(app);
    let types =
        |row: &Row| app.written.is_some() && row.keys.iter().all(|key| key.typed().is_some());
    holding.retain(|row| row.rank > 0 && is_due(row) && !types(row));
    holding.sort_by_key(|row| (row.keys != ENTER, row.rank));
    if let Some(at) = holding.iter().position(|row| row.asks_for(Action::Undo)) {
        let undo = holding.remove(at);
        let page = app.shown().traits();
        // One thing at a time, and on the first pages the way back says it all.
        let is_quiet = page.kind == Kind::Quiet || page.has(Trait::LiesFirst);
        if !is_quiet && app.session.can_undo() {
            holding.insert(holding.len().min(2), undo);
        }
    }
    let hint = |row: &Row| Hint {
        short: row.short,
        ..Hint::of(map.shown(row), row.hint)
    };
    holding.into_iter().map(hint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::command::find as answers;

    fn found(query: &str) -> Vec<&'static str> {
        let mut rows: Vec<_> = (tables().today.iter())
            .filter_map(|row| Some((answers(row, row.shown, query)?, row.name)))
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
