//! The rows that hold on every surface. They come after the surface's own.

use crate::{
    app::App,
    session::{
        action::Action,
        key::{Code, Key},
    },
};

use super::{Command, ESC, Group, SPACE, UP};

/// The rows by which a sheet is moved through; a sheet without rows has no use for them.
pub const MOVES: &[Command] = &[
    Command::of("scroll", UP, Action::Up)
        .hint(80, "Up Down", "scroll")
        .when(App::scrolls)
        .unengaging(),
    Command::of("up", &[Key::of(Code::Up)], Action::Up).unengaging(),
    Command::of("down", &[Key::of(Code::Down)], Action::Down).unengaging(),
    Command::of("page down", SPACE, Action::PageDown)
        .when(App::scrolls)
        .unengaging(),
    Command::of("up", &[Key::char('k')], Action::Up)
        .when(App::moves_by_letters)
        .unengaging(),
    Command::of("down", &[Key::char('j')], Action::Down)
        .when(App::moves_by_letters)
        .unengaging(),
    Command::of("first row", &[Key::of(Code::Home)], Action::First).unengaging(),
    Command::of("last row", &[Key::of(Code::End)], Action::Last).unengaging(),
    Command::of("page up", &[Key::of(Code::PageUp)], Action::PageUp).unengaging(),
    Command::of("page down", &[Key::of(Code::PageDown)], Action::PageDown).unengaging(),
];

/// The rows that hold outside text fields on every surface. They come after the surface's own.
pub const ANYWHERE: &[Command] = &[
    Command::of("hard moment", &[Key::char('0')], Action::HardMoment)
        .shown("0")
        .listed(Group::Anywhere, "hard moment")
        .place(1)
        .about("settle first, then one small thing")
        .unengaging(),
    Command::of("people and help", &[Key::char('h')], Action::People)
        .shown("h")
        .listed(Group::Anywhere, "people and help")
        .place(2)
        .about("your own people, and where help is")
        .when(App::is_help_near)
        .unengaging(),
    Command::of("undo", &[Key::char('u')], Action::Undo)
        .shown("u")
        .listed(Group::Anywhere, "undo, Ctrl-R redo")
        .place(5)
        .about("take back the last change of this visit")
        .when(App::leaves_letters),
    Command::of("redo", &[Key::ctrl('r')], Action::Redo)
        .shown("Ctrl-R")
        .about("do again what was taken back")
        .when(App::leaves_letters),
    Command::of("hide the screen", &[Key::char('z')], Action::Hide)
        .shown("z")
        .listed(Group::Anywhere, "hide the screen")
        .place(6)
        .about("nothing but the word daymark, until the next key")
        .when(App::leaves_letters)
        .unengaging(),
    Command::of("find a command", &[Key::char(':')], Action::Palette)
        .shown(":")
        .listed(Group::Anywhere, "find a command")
        .place(7)
        .about("every command by name")
        .when(App::may_open_palette)
        .unengaging(),
    Command::of("keys", &[Key::char('?'), Key::of(Code::F(1))], Action::Keys)
        .shown("?")
        .about("every key, and what daymark is not")
        .when(App::may_open_keys)
        .unengaging(),
    Command::of("back", ESC, Action::Back)
        .hint(90, "Esc", "back")
        .listed(Group::Anywhere, "back")
        .place(10)
        .when(|app| !app.is_on_today())
        .unengaging(),
    Command::of("close", &[Key::char('q')], Action::Close)
        .shown("q")
        .when(App::leaves_letters)
        .unengaging(),
    Command::of("leave", &[Key::ctrl('c')], Action::Leave)
        .shown("Ctrl-C")
        .unengaging(),
    Command::of("suspend", &[Key::ctrl('z')], Action::Suspend)
        .shown("Ctrl-Z")
        .unengaging(),
];
