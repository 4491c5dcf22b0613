//! Opening the panes: on a terminal, line by line, or for keys that are played.

use std::{io, time::Duration};

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::{
    app::{App, config::Preferences, message::Message},
    domain::day::Moment,
    env::{self, Env},
    pages::{exercise::Exercise, look_back::LookBack},
    runtime::{
        Runtime,
        input::{Cause, Clock, Input},
        keeper::Keeper,
        lines::Lines,
        listen_to_mouse, picture,
        screen::Screen,
        script::{self, Script},
        terminal::{Terminal, window_size},
        tty::Edit,
    },
    session::Notice,
    store::Store,
    words::{self, shell},
};

use super::{
    answer::{self, Exit},
    edit::take_in_kept,
    greet, visit,
};

/// How long the disk is waited for when a person leaves.
const AT_LEISURE: Duration = Duration::from_secs(2);
/// How long it is waited for when they had to leave.
const IN_A_HURRY: Duration = Duration::from_millis(250);

/// The size of a screen that nobody asked for.
const USUAL: (u16, u16) = (80, 24);

/// A visit without a person, for tests, pictures and bug reports.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "For tests, pictures and bug reports")]
pub(super) struct Playing {
    /// Press these keys instead of reading a keyboard, as in "1e<wait:60s><enter>q"
    #[arg(long, value_name = "KEYS", value_parser = Script::parse, allow_hyphen_values = true)]
    keys: Option<Script>,
    /// The size of the screen the keys are pressed at
    #[arg(long, value_name = "COLUMNSxROWS", default_value = "80x24", value_parser = size)]
    size: (u16, u16),
    /// Print the last screen before leaving, or with --plain all that was said
    #[arg(long, value_name = "HOW", num_args = 0..=1, require_equals = true, default_missing_value = "text")]
    print: Option<Print>,
}

/// How a screen is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Print {
    /// As text.
    Text,
    /// With colors.
    Ansi,
}

impl Default for Playing {
    fn default() -> Self {
        Self {
            keys: None,
            size: USUAL,
            print: None,
        }
    }
}

impl Playing {
    /// True when something is asked for that only makes sense without a person.
    pub(super) fn is_asked(&self) -> bool {
        self.keys.is_some() || self.print.is_some()
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    script::size(text)
        .filter(|(columns, rows)| *columns > 0 && *rows > 0)
        .ok_or_else(|| shell::no_size(text))
}

/// What is on the screen first.
#[derive(Clone, Copy, Debug)]
pub(super) enum First {
    /// Today.
    Today,
    /// The grounding exercise.
    Ground,
    /// The hard moment.
    HardMoment,
    /// The look-back.
    LookBack,
}

/// Opens the panes on the terminal.
pub(super) fn open(env: &Env, first: First) -> Result<Exit> {
    let mut store = visit::store(env);
    let clock = env.now.map_or(Clock::Real, Clock::from);
    // A program of its own, with a private copy and its own ear for signals: `daymark edit --store FOLDER`.
    let edit = Edit {
        editor: vec![env::program().into(), "edit".into(), "--store".into()],
        file: store.places().store.clone(),
    };
    let preferences = Preferences::of(env);
    let (listens, always) = (preferences.appearance.mouse, preferences.show_cursor);
    let asks = preferences.asks;
    let app = app(env, &mut store, first, preferences, clock.now());
    if env.plain {
        return open_lines(app, store, edit, clock);
    }
    if listens {
        listen_to_mouse();
    }
    let mut terminal = Terminal::enter(edit).context("The terminal cannot be used")?;
    if asks && !app.session.appearance.said.is_slow {
        terminal.will_ask();
    }
    let mut screen = Screen::on(terminal.output(), window_size());
    if always {
        screen.always_show_cursor();
    }
    let keeper = Keeper::beside(Box::new(store), terminal.waker()?);
    let mut runtime = Runtime::new(app, (terminal, screen), keeper, clock);
    let cause = runtime.run();
    let said = runtime.input.leave(cause);
    runtime.take_last(said);
    Ok(close(runtime, cause))
}

/// Opens the linear mode: the terminal stays as it is.
fn open_lines(app: App, store: impl Store + 'static, edit: Edit, clock: Clock) -> Result<Exit> {
    let lines = Lines::open(edit).context("The terminal cannot be used")?;
    let screen = Screen::speaking(lines.output());
    let keeper = Keeper::beside(Box::new(store), lines.waker()?);
    let mut runtime = Runtime::new(app, (lines, screen), keeper, clock);
    let cause = runtime.run();
    runtime.input.leave(cause);
    Ok(close(runtime, cause))
}

/// Plays keys on a screen in memory.
pub(super) fn play(env: &Env, first: First, played: &Playing) -> Exit {
    let mut store = visit::store(env);
    let clock = Clock::Still(env.moment());
    let app = app(env, &mut store, first, Preferences::of(env), clock.now());
    let screen = if env.plain {
        Screen::speaking_in_memory()
    } else {
        Screen::in_memory(played.size.0, played.size.1)
    };
    let script = played.keys.clone().unwrap_or_default();
    let keeper = Keeper::inline(Box::new(store));
    let mut runtime = Runtime::new(app, (script, screen), keeper, clock);
    let cause = runtime.run();
    let picture = match played.print {
        None => String::new(),
        Some(Print::Text | Print::Ansi) if env.plain => transcript(&runtime.screen),
        Some(Print::Text) => picture::plain(runtime.screen.shown()),
        Some(Print::Ansi) => picture::colored(runtime.screen.shown()),
    };
    let unprinted = answer::print(&picture);
    let left = close(runtime, cause);
    unprinted.unwrap_or(left)
}

/// All that was said, with an end to its last line.
fn transcript(screen: &Screen) -> String {
    format!("{}\n", screen.transcript().trim_end())
}

/// The model with its first screen.
fn app(
    env: &Env,
    store: &mut dyn Store,
    first: First,
    preferences: Preferences,
    now: Moment,
) -> App {
    let mut said = take_in_kept(env);
    let mut app = visit::model(env, store, preferences.appearance, now);
    app.session.terminal_lines = greet::terminal_lines(env);
    app.ask_at_start();
    // What moves has a text form, and lines that move would never end.
    app.session.appearance.motion &= !env.plain;
    app.session.appearance.copies = !env.plain;
    if env.plain {
        // What was said cannot be hidden, and a key that only brings it back would be a key that does nothing.
        app.session.appearance.privacy_after_minutes = 0;
    }
    match first {
        First::Today => app.today.focus = preferences.start_pane,
        First::Ground => {
            let exercise = Exercise::new(&app.session);
            app.open(exercise);
            app.ends_with_this_page();
        }
        First::HardMoment => {
            app.update(Message::HardMoment, now);
            app.ends_with_this_page();
        }
        First::LookBack if app.is_on_today() => {
            let look_back = LookBack::new(&mut app.session);
            app.open(look_back);
        }
        First::LookBack => {}
    }
    said.extend(preferences.complaints);
    said.extend(app.session.content.complaints());
    match &said[..] {
        [] => {}
        [only] => app.session.say(Notice::Words(only.clone())),
        [first, ..] => app
            .session
            .say(Notice::Words(words::config::and_more(first))),
    }
    app
}

/// Finishes what is on its way to the disk and says how it went.
fn close<I: Input>(mut runtime: Runtime<I>, cause: Cause) -> Exit {
    let patience = match cause {
        Cause::Asked | Cause::KeysEnded => AT_LEISURE,
        Cause::Signal(_) | Cause::Gone => IN_A_HURRY,
    };
    let closing = runtime.close(cause, patience);
    // A long history is a hundred thousand small pieces of memory; the system takes them back at once.
    std::mem::forget(runtime.app);
    answer::say_goodbye(&closing, &mut io::stderr());
    answer::exit_of(&closing)
}
