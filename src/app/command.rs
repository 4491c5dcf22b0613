//! The one table: every key, what it asks for, and how footer, help, palette and README name it.

pub mod listed;
pub mod search;

use super::{
    App,
    action::Action,
    key::{Code, Key},
};

/// A row of the table. Rows stand beside the behavior they start, in the file of their pane.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name in the palette and in config.toml.
    pub name: &'static str,
    /// The keys that start it; `act` gets the index of the one that was pressed.
    pub keys: &'static [Key],
    /// The keys as they are shown, as in `1-3`.
    pub shown: &'static str,
    /// What it asks for.
    pub act: fn(usize) -> Action,
    /// Its words in the footer, and in the palette where they say more than the name.
    pub hint: &'static str,
    /// Its words on the keys page; empty where the page does not list it.
    pub label: &'static str,
    /// What it does, in palette and search, where the label does not say it.
    pub about: &'static str,
    /// Its keys on the keys page, where the row stands for its neighbor as well.
    pub listed: &'static str,
    /// Its place in its column of the keys page, lowest first; rows of the same place stand in table order.
    pub place: u8,
    /// Its place in the footer, lowest first; 0 keeps it out.
    pub rank: u8,
    /// Its column on the keys page.
    pub group: Group,
    /// Whether it can do anything here and now. A command that cannot is neither shown nor found.
    pub when: fn(&App) -> bool,
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

impl Command {
    /// A row that does nothing, to build the others on.
    pub const BASE: Command = Command {
        name: "",
        keys: &[],
        shown: "",
        act: |_| Action::Back,
        hint: "",
        label: "",
        about: "",
        listed: "",
        place: 0,
        rank: 0,
        group: Group::Here,
        when: |_| true,
        engages: true,
    };
}

/// The command a key stands for on the surface that is on top, and the action it asks for.
pub fn find(app: &App, key: Key) -> Option<(&'static Command, Action)> {
    app.commands().into_iter().flatten().find_map(|command| {
        let index = command.keys.iter().position(|own| *own == key)?;
        (command.when)(app).then(|| (command, (command.act)(index)))
    })
}

/// True when the command that asks for this action here and now makes the day a day here.
pub fn engages(app: &App, action: Action) -> bool {
    let asks = |command: &Command| {
        (0..command.keys.len()).any(|index| (command.act)(index) == action) && (command.when)(app)
    };
    app.commands()
        .into_iter()
        .flatten()
        .any(|command| command.engages && asks(command))
}

/// The footer's hints in rank order: keys and words of every command that can do something now.
pub fn hints(app: &App) -> Vec<(&'static str, &'static str)> {
    let mut rows: Vec<&Command> = app
        .commands()
        .into_iter()
        .flatten()
        .filter(|command| command.rank > 0 && (command.when)(app))
        .collect();
    rows.sort_by_key(|command| command.rank);
    rows.into_iter()
        .map(|command| (command.shown, command.hint))
        .collect()
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
pub const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

/// The next row of a list.
pub const ROW_DOWN: Command = moving("down", DOWN, |_| Action::Down);
/// The previous row of a list.
pub const ROW_UP: Command = moving("up", UP, |_| Action::Up);
/// The first row of a list.
pub const ROW_FIRST: Command = moving("first row", &[Key::of(Code::Home)], |_| Action::First);
/// The last row of a list.
pub const ROW_LAST: Command = moving("last row", &[Key::of(Code::End)], |_| Action::Last);
/// A page of rows down.
pub const PAGE_DOWN: Command = moving("page down", &[Key::of(Code::PageDown)], |_| {
    Action::PageDown
});
/// A page of rows up.
pub const PAGE_UP: Command = moving("page up", &[Key::of(Code::PageUp)], |_| Action::PageUp);

const fn moving(name: &'static str, keys: &'static [Key], act: fn(usize) -> Action) -> Command {
    Command {
        name,
        keys,
        act,
        ..Command::BASE
    }
}

/// Esc with these words at the end of a sheet's footer.
pub const fn esc(hint: &'static str) -> Command {
    Command {
        name: "back",
        keys: ESC,
        shown: "Esc",
        hint,
        rank: 90,
        ..Command::BASE
    }
}

/// The rows that hold outside text fields on every surface. They come after the surface's own.
pub const ANYWHERE: &[Command] = &[
    Command {
        name: "hard moment",
        keys: &[Key::char('0')],
        shown: "0",
        act: |_| Action::HardMoment,
        label: "hard moment",
        group: Group::Anywhere,
        engages: false,
        place: 1,
        about: "settle first, then one small thing",
        ..Command::BASE
    },
    Command {
        name: "people and help",
        keys: &[Key::char('h')],
        shown: "h",
        act: |_| Action::People,
        label: "people and help",
        group: Group::Anywhere,
        when: App::is_help_near,
        engages: false,
        place: 2,
        about: "your own people, and where help is",
        ..Command::BASE
    },
    Command {
        name: "undo",
        keys: &[Key::char('u')],
        shown: "u",
        act: |_| Action::Undo,
        label: "undo, Ctrl-R redo",
        group: Group::Anywhere,
        place: 5,
        when: App::leaves_letters,
        about: "take back the last change of this visit",
        ..Command::BASE
    },
    Command {
        name: "redo",
        keys: &[Key::ctrl('r')],
        shown: "Ctrl-R",
        act: |_| Action::Redo,
        when: App::leaves_letters,
        about: "do again what was taken back",
        ..Command::BASE
    },
    Command {
        name: "hide the screen",
        keys: &[Key::char('z')],
        shown: "z",
        act: |_| Action::Hide,
        label: "hide the screen",
        group: Group::Anywhere,
        engages: false,
        place: 6,
        when: App::leaves_letters,
        about: "nothing but the word daymark, until the next key",
        ..Command::BASE
    },
    Command {
        name: "find a command",
        keys: &[Key::char(':')],
        shown: ":",
        act: |_| Action::Palette,
        label: "find a command",
        group: Group::Anywhere,
        when: App::may_open_palette,
        engages: false,
        place: 7,
        about: "every command by name",
        ..Command::BASE
    },
    Command {
        name: "keys",
        keys: &[Key::char('?'), Key::of(Code::F(1))],
        shown: "?",
        act: |_| Action::Keys,
        label: "",
        group: Group::Anywhere,
        when: App::may_open_keys,
        engages: false,
        about: "every key, and what daymark is not",
        ..Command::BASE
    },
    Command {
        name: "back",
        keys: ESC,
        shown: "Esc",
        act: |_| Action::Back,
        when: |app| !app.is_on_today(),
        label: "back",
        place: 10,
        group: Group::Anywhere,
        ..Command::BASE
    },
    Command {
        name: "close",
        keys: &[Key::char('q')],
        shown: "q",
        act: |_| Action::Close,
        engages: false,
        when: App::leaves_letters,
        ..Command::BASE
    },
    Command {
        name: "leave",
        keys: &[Key::ctrl('c')],
        shown: "Ctrl-C",
        act: |_| Action::Leave,
        engages: false,
        ..Command::BASE
    },
    Command {
        name: "suspend",
        keys: &[Key::ctrl('z')],
        shown: "Ctrl-Z",
        act: |_| Action::Suspend,
        engages: false,
        ..Command::BASE
    },
];
