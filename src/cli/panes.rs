//! Opening the panes: on a terminal, or for keys that are played.

use std::{io, time::Duration};

use anyhow::{Context, Result};

use crate::{
    app::{App, message::Message},
    domain::day::Moment,
    env::{self, Env},
    pages::{exercise::Exercise, look_back::LookBack},
    runtime::{
        Runtime,
        clock::Clock,
        input::{Cause, Input},
        keeper::Keeper,
        lines::Lines,
        picture,
        screen::Screen,
        terminal::{Edit, Terminal, listen_to_mouse, window_size},
    },
    session::Notice,
    store::Store,
    words,
};

use super::{
    answer, closing,
    exit::Exit,
    playing::{Played, Print},
    visit,
};

/// How long the disk is waited for when a person leaves.
const AT_LEISURE: Duration = Duration::from_secs(2);
/// How long it is waited for when they had to leave.
const IN_A_HURRY: Duration = Duration::from_millis(250);

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
    let mut store = super::store(env);
    let clock = env.now.map_or(Clock::Real, Clock::from);
    // A program of its own, with a private copy and its own ear for signals: `daymark edit --store FOLDER`.
    let edit = Edit {
        editor: vec![env::program().into(), "edit".into(), "--store".into()],
        file: store.places().store.clone(),
    };
    let app = app(env, &mut store, first, clock.now());
    if env.plain {
        return open_lines(app, store, edit, clock);
    }
    if env.appearance.mouse {
        listen_to_mouse();
    }
    let terminal = Terminal::enter(edit).context("The terminal cannot be used")?;
    let mut screen = Screen::on(terminal.output(), window_size());
    if env.show_cursor {
        screen.always_show_cursor();
    }
    let keeper = Keeper::beside(Box::new(store), terminal.waker()?);
    let mut runtime = Runtime::new(app, (terminal, screen), keeper, clock);
    let cause = runtime.run();
    runtime.input.leave();
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
pub(super) fn play(env: &Env, first: First, played: Played) -> Exit {
    let mut store = super::store(env);
    let clock = Clock::Still(env.now.unwrap_or_else(env::moment));
    let app = app(env, &mut store, first, clock.now());
    let screen = if env.plain {
        Screen::speaking_in_memory()
    } else {
        Screen::in_memory(played.size.0, played.size.1)
    };
    let keeper = Keeper::inline(Box::new(store));
    let mut runtime = Runtime::new(app, (played.script, screen), keeper, clock);
    let cause = runtime.run();
    let picture = match played.print {
        None => String::new(),
        Some(Print::Text | Print::Ansi) if env.plain => transcript(&runtime.screen),
        Some(Print::Text) => picture::plain(runtime.screen.shown()),
        Some(Print::Ansi) => picture::colored(runtime.screen.shown()),
    };
    let refused = answer::print(&picture);
    let left = close(runtime, cause);
    refused.unwrap_or(left)
}

/// All that was said, with an end to its last line.
fn transcript(screen: &Screen) -> String {
    format!("{}\n", screen.transcript().trim_end())
}

/// The model with its first screen.
fn app(env: &Env, store: &mut dyn Store, first: First, now: Moment) -> App {
    let mut app = visit::model(env, store, now);
    // What moves has a text form, and lines that move would never end.
    app.session.appearance.motion &= !env.plain;
    app.session.appearance.copies = !env.plain;
    if env.plain {
        // What was said cannot be hidden, and a key that only brings it back would be a key that does nothing.
        app.session.appearance.privacy_after_minutes = 0;
    }
    match first {
        First::Today => app.today.focus = env.start_pane,
        First::Ground => {
            let exercise = Exercise::new(&app.session);
            app.open(exercise);
        }
        First::HardMoment => {
            app.update(Message::HardMoment, now);
        }
        First::LookBack if app.is_on_today() => {
            let look_back = LookBack::new(&mut app.session);
            app.open(look_back);
        }
        First::LookBack => {}
    }
    match &env.complaints[..] {
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
    closing::say(&closing, &mut io::stderr());
    closing::exit(&closing)
}
