//! `daymark greet`: one line when a terminal opens, and how it gets into the files of a shell. It stands in every window
//! a person opens, so what is wrong is told elsewhere: here it says its line or nothing, and ends well.

use std::{
    io::{self, IsTerminal as _},
    path::{Path, PathBuf},
    time::Duration,
};

use clap::Args;

use crate::{
    env::{
        Env,
        shell::{ShellFiles, is_on_path},
    },
    session::{Session, greeting::TerminalLines},
    store::{
        places::Saying,
        shell_lines::{self, Greeting, Shell, Written},
    },
    words::{greet as words, listed_step, shell::MADE},
};

use super::{
    answer::{Answer, Exit, heard, is_unreadable, is_yes},
    visit::{Visit, store},
};

/// How long nothing is said after a hard moment.
const AFTER_HARD: Duration = Duration::from_secs(3 * 60 * 60);

/// One line when a terminal opens, at most once in a part of the day
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Greet {
    /// Without a word of your own in it
    #[arg(long)]
    quiet: bool,
    /// Show the lines for your shell, and add them if you say yes
    #[arg(long, conflicts_with = "off")]
    install: bool,
    /// Take the lines out of the files of your shells
    #[arg(long)]
    off: bool,
}

impl Greet {
    pub(super) fn run(self, env: &Env) -> Answer {
        if self.off {
            return off();
        }
        if self.install {
            return self.install(env);
        }
        let line = io::stdout().is_terminal().then(|| self.line(env));
        line.flatten()
            .map_or_else(|| Answer::of(""), |line| Answer::line(&line))
    }

    /// True where nothing is said of what is wrong either.
    pub(super) fn is_silent(self) -> bool {
        !self.install && !self.off
    }

    fn line(self, env: &Env) -> Option<String> {
        // All but the first of the terminals that open are answered here.
        if store(env).was_said(Saying::Greeting, env.moment()) {
            return None;
        }
        let visit = Visit::glance(env);
        let session = visit.session();
        let is_whole = !is_unreadable(visit.troubles()) && !session.plan.is_unfinished();
        if !is_whole || session.pause().is_some() || was_hard(session) {
            return None;
        }
        let offer = visit.step_of_now()?;
        let block = session.plan.settings.blocks.at(session.now());
        let said = store(env).remember_said(Saying::Greeting, session.day(), block.name());
        // What cannot be remembered would be said in every window.
        let line = said.is_ok_and(|is_new| is_new).then(|| {
            if self.quiet {
                words::QUIET.to_owned()
            } else {
                words::line(
                    session.signal(&offer.what).as_deref(),
                    listed_step(&offer.text),
                )
            }
        });
        line.map(|line| visit.in_signs(line))
    }

    fn install(self, env: &Env) -> Answer {
        let greeting = Greeting {
            quiet: self.quiet,
            store: named_store(env),
        };
        let files = ShellFiles::find();
        let shell = files.as_ref().and_then(|files| Shell::of(&files.shell));
        let Some(lines) = greeting.lines(shell.unwrap_or(Shell::Bash)) else {
            let store = env.folders.store.display().to_string();
            return Answer::refused(words::no_line(&store), Exit::NotDone);
        };
        if !is_on_path() {
            return Answer::refused(words::NOT_ON_PATH, Exit::NotDone);
        }
        match (files, shell) {
            (Some(files), Some(shell)) => add(file_of(&files, shell), &lines, env),
            (_, _) => Answer::of(words::to_copy(&lines)),
        }
    }
}

fn named_store(env: &Env) -> Option<PathBuf> {
    env.folders.is_named.then(|| env.folders.store.clone())
}

/// The lines for the person's shell, where they can be added: not in a file that is a link, not for another program.
pub(super) fn terminal_lines(env: &Env) -> Option<TerminalLines> {
    let files = ShellFiles::find()?;
    let shell = Shell::of(&files.shell)?;
    let file = file_of(&files, shell);
    let lines = Greeting {
        quiet: false,
        store: named_store(env),
    }
    .lines(shell)?;
    let look = |file: &Path| {
        let may = !shell_lines::is_left(file) && is_on_path();
        may.then(|| shell_lines::is_there(file))
    };
    Some(TerminalLines::new(file.to_owned(), lines, look))
}

fn file_of(files: &ShellFiles, shell: Shell) -> &Path {
    match shell {
        Shell::Bash => &files.bash,
        Shell::Zsh => &files.zsh,
        Shell::Fish => &files.fish,
    }
}

/// Shows the lines; on a terminal asks, and adds them.
fn add(file: &Path, lines: &str, env: &Env) -> Answer {
    let name = file.display().to_string();
    if shell_lines::is_left(file) {
        return Answer::of(words::to_copy_into(&name, lines));
    }
    let page = words::lines(&name, lines);
    if !env.is_terminal {
        return Answer {
            err: words::ON_A_TERMINAL.to_owned(),
            ..Answer::of(page)
        };
    }
    let answer = heard(&format!("{page}{}", words::QUESTION));
    if !answer.is_some_and(|line| is_yes(&line)) {
        return Answer::of(words::LEFT);
    }
    match shell_lines::add(file, lines) {
        Ok(Written::Done) => Answer::of(words::added(&name)).made(MADE),
        Ok(Written::AsItWas) => Answer::of(words::there(&name)),
        other => left(&name, other),
    }
}

/// Takes the lines out of every file that a shell reads.
fn off() -> Answer {
    let Some(files) = ShellFiles::find() else {
        return Answer::of(words::NONE);
    };
    let mut answer = Answer::of("");
    for shell in Shell::ALL {
        take_lines(file_of(&files, shell), &mut answer);
    }
    if answer.out.is_empty() && answer.err.is_empty() {
        words::NONE.clone_into(&mut answer.out);
    }
    answer
}

/// The files of shells in which a terminal that opens asks this store for its line.
pub(super) fn files_with_lines(env: &Env) -> Vec<PathBuf> {
    let Some(files) = ShellFiles::find() else {
        return Vec::new();
    };
    let is_held = |shell: Shell| {
        [false, true].into_iter().any(|quiet| {
            let store = named_store(env);
            let lines = Greeting { quiet, store }.lines(shell);
            lines.is_some_and(|lines| shell_lines::holds(file_of(&files, shell), &lines))
        })
    };
    let held = Shell::ALL.into_iter().filter(|shell| is_held(*shell));
    held.map(|shell| file_of(&files, shell).to_owned())
        .collect()
}

/// Takes the lines out of a file, and adds to an answer what became of it.
pub(super) fn take_lines(file: &Path, answer: &mut Answer) {
    let name = file.display().to_string();
    match shell_lines::take_away(file) {
        Ok(Written::Done) => {
            answer.out.push_str(&words::taken(&name));
            answer.made = MADE;
        }
        Ok(Written::AsItWas) => {}
        other => {
            let left = left(&name, other);
            answer.err.push_str(&left.err);
            answer.exit = left.exit;
        }
    }
}

/// What is said of a file that stays as it is.
fn left(name: &str, written: io::Result<Written>) -> Answer {
    match written {
        Ok(Written::Changed(line)) => Answer::refused(words::changed(name, line), Exit::NotDone),
        Ok(Written::NotPlain | Written::Done | Written::AsItWas) => {
            Answer::refused(words::not_plain(name), Exit::NotDone)
        }
        Err(why) => {
            let why = words::not_written(name, &why.to_string());
            Answer::refused(why, Exit::NotWritten)
        }
    }
}

fn was_hard(session: &Session) -> bool {
    let days = [session.yesterday(), session.day()];
    let mut moments = days
        .iter()
        .flat_map(|day| &session.record(*day).hard_moments);
    moments.any(|(at, _)| session.now().since(*at) < AFTER_HARD)
}
