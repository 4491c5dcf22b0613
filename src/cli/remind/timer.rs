//! `daymark remind --install`: a timer of systemd where it runs for this person, a line of cron elsewhere.

use std::{
    collections::BTreeMap,
    fs::{self, DirBuilder},
    io::Write as _,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    domain::{
        block::Block,
        plan::{Basic, Settings, TimeOfDay},
    },
    env::{self, Env},
    store::text_file,
    words::{remind as text, shell::MADE},
};

use super::super::{
    answer::{Answer, Exit, heard, is_yes},
    visit::Visit,
};

const SERVICE: &str = "daymark-remind.service";
const TIMER: &str = "daymark-remind.timer";
/// What tells our line from the person's own.
const MARK: &str = "# daymark-remind";

/// What would be set up.
enum Setup {
    /// Files of systemd, in their folder.
    Units {
        folder: PathBuf,
        service: String,
        timer: String,
    },
    /// Lines of cron: one for each minute of the hour.
    Line(String),
}

/// Shows it; on a terminal asks, and sets it up.
pub(super) fn install(env: &Env, visit: &Visit) -> Answer {
    let programs = [env.folders.store.clone(), env::program()];
    if let Some(path) = programs.iter().find(|path| !is_plain(path)) {
        let name = path.display().to_string();
        return Answer::refused(text::no_timer(&name), Exit::NotDone);
    }
    let times = times(&visit.session().plan.settings);
    let setup = Setup::of(env, &times);
    let page = setup.page();
    if !env.is_terminal {
        return Answer {
            err: text::ON_A_TERMINAL.to_owned(),
            ..Answer::of(page)
        };
    }
    let answer = heard(&format!("{page}{}", text::QUESTION));
    if !answer.is_some_and(|line| is_yes(&line)) {
        return Answer::of(text::LEFT);
    }
    match setup.set_up() {
        Ok(away) => Answer::of(text::set_up(&away)).made(MADE),
        Err(refused) => refused,
    }
}

/// Lines of cron and of systemd hold a path of one line of text.
fn is_plain(path: &Path) -> bool {
    let has_control = |text: &str| text.contains(char::is_control);
    path.to_str().is_some_and(|text| !has_control(text))
}

/// The times at which the parts of a day are announced, and those of the basics that are shown.
fn times(settings: &Settings) -> Vec<TimeOfDay> {
    let hours = Block::ALL.into_iter();
    let hours = hours.filter_map(|block| settings.blocks.announced(block));
    let hours = hours.map(|hour| TimeOfDay::after_midnight(u16::from(hour) * 60));
    let basics = Basic::ALL.map(|basic| settings.basics.of(basic));
    let shown = basics.into_iter().filter(|basic| basic.show);
    let own = shown.flat_map(|basic| basic.times.iter().map(|time| time.from));
    let mut times: Vec<TimeOfDay> = hours.chain(own).collect();
    times.sort_unstable();
    times.dedup();
    times
}

impl Setup {
    fn of(env: &Env, times: &[TimeOfDay]) -> Self {
        let program = env::program();
        let store = &env.folders.store;
        if !env::has_user_manager() {
            return Setup::Line(lines(&program, store, times));
        }
        Setup::Units {
            folder: units(env),
            service: service(&program, store),
            timer: timer(times),
        }
    }

    fn page(&self) -> String {
        match self {
            Setup::Units {
                folder,
                service,
                timer,
            } => {
                let folder = folder.display().to_string();
                let page = text::units(&folder, &[(SERVICE, service), (TIMER, timer)]);
                format!("{page}  systemctl --user enable --now {TIMER}\n")
            }
            Setup::Line(line) => text::cron(line),
        }
    }

    /// Sets it up and says how it is taken away.
    fn set_up(&self) -> Result<String, Answer> {
        match self {
            Setup::Units {
                folder,
                service,
                timer,
            } => {
                write(&folder.join(SERVICE), service)?;
                write(&folder.join(TIMER), timer)?;
                systemctl(&["daemon-reload"])?;
                systemctl(&["enable", "--now", TIMER])?;
                Ok(format!("systemctl --user disable --now {TIMER}"))
            }
            Setup::Line(line) => {
                add_to_crontab(line)?;
                Ok(format!("crontab -e, the line with {MARK}"))
            }
        }
    }
}

/// The folder of the units that a person has.
fn units(env: &Env) -> PathBuf {
    let above = env.folders.config.parent().unwrap_or(&env.folders.config);
    above.join("systemd").join("user")
}

/// What `--install` set up for this store, as far as it is still there.
pub(crate) struct Standing {
    files: Vec<PathBuf>,
    /// Its lines of cron, and the table without them.
    lines: String,
    table: Vec<u8>,
}

impl Standing {
    /// Looks for it.
    pub(crate) fn of(env: &Env) -> Self {
        let (store, folder) = (&env.folders.store, units(env));
        let unit = fs::read_to_string(folder.join(SERVICE)).unwrap_or_default();
        let names = [SERVICE, TIMER].into_iter();
        let names = names.filter(|_| unit.contains(&in_unit(&stored(store))));
        let files = names.map(|name| folder.join(name));
        let files = files.filter(|path| path.is_file()).collect();
        let of_store = format!("DAYMARK_STORE={} ", in_cron(store)).into_bytes();
        let is_its =
            |line: &[u8]| is_ours(line) && line.windows(of_store.len()).any(|at| at == of_store);
        let table = crontab().unwrap_or_default();
        let (lines, table): (Vec<_>, Vec<_>) = table
            .split_inclusive(|byte| *byte == b'\n')
            .partition(|line| is_its(line));
        Self {
            files,
            lines: String::from_utf8_lossy(&lines.concat()).into_owned(),
            table: table.concat(),
        }
    }

    /// What would go; nothing where nothing is set up.
    pub(crate) fn page(&self) -> String {
        let files = self.files.iter().map(|path| path.display().to_string());
        let all = files.chain(self.lines.lines().map(str::to_owned));
        all.flat_map(|line| ["  ".to_owned(), line, "\n".to_owned()])
            .collect()
    }

    /// Takes it away. What stays is named.
    pub(crate) fn take_away(&self, answer: &mut Answer) {
        let mut stays = |refused: Answer| {
            answer.err.push_str(&refused.err);
            answer.exit = refused.exit;
        };
        if !self.files.is_empty() && env::has_user_manager() {
            let stopped = systemctl(&["disable", "--now", TIMER]);
            stopped.unwrap_or_else(&mut stays);
        }
        for path in &self.files {
            if fs::remove_file(path).is_err() {
                stays(not_written(path));
            }
        }
        if !self.lines.is_empty() {
            put_crontab(&self.table).unwrap_or_else(stays);
        }
    }
}

fn not_written(path: &Path) -> Answer {
    let words = text::not_written(&path.display().to_string());
    Answer::refused(words, Exit::NotWritten)
}

fn write(path: &Path, unit: &str) -> Result<(), Answer> {
    let folder = path.parent().unwrap_or(path);
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.and_then(|()| text_file::put(path, unit))
        .map_err(|_| not_written(path))
}

fn systemctl(words: &[&str]) -> Result<(), Answer> {
    let status = Command::new("systemctl").arg("--user").args(words).status();
    if status.is_ok_and(|status| status.success()) {
        Ok(())
    } else {
        Err(not_started("systemctl"))
    }
}

fn not_started(program: &str) -> Answer {
    Answer::refused(text::not_started(program), Exit::NotDone)
}

fn is_ours(line: &[u8]) -> bool {
    line.trim_ascii_end().ends_with(MARK.as_bytes())
}

/// The table of cron, byte by byte: lines are the person's own, and each goes back as it came.
fn crontab() -> Result<Vec<u8>, Answer> {
    let refused = || not_started("crontab");
    let listed = Command::new("crontab")
        .arg("-l")
        .env("LC_ALL", "C")
        .output()
        .map_err(|_| refused())?;
    let said = String::from_utf8_lossy(&listed.stderr);
    // A table that cannot be read is not one that is empty.
    if !listed.status.success() && !said.contains("no crontab") {
        return Err(refused());
    }
    Ok(listed.stdout)
}

/// Puts the line into the crontab, in place of an earlier one of ours.
fn add_to_crontab(line: &str) -> Result<(), Answer> {
    let table = crontab()?;
    let own = table.split_inclusive(|byte| *byte == b'\n');
    let own: Vec<&[u8]> = own.filter(|own| !is_ours(own)).collect();
    let mut table = own.concat();
    if table.last().is_some_and(|byte| *byte != b'\n') {
        table.push(b'\n');
    }
    table.extend_from_slice(format!("{line}\n").as_bytes());
    put_crontab(&table)
}

fn put_crontab(table: &[u8]) -> Result<(), Answer> {
    let refused = || not_started("crontab");
    let mut child = Command::new("crontab")
        .arg("-")
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|_| refused())?;
    let handed = child.stdin.take().map(|mut pipe| pipe.write_all(table));
    let ended = child.wait().is_ok_and(|status| status.success());
    if ended && handed.is_some_and(|handed| handed.is_ok()) {
        Ok(())
    } else {
        Err(refused())
    }
}

fn service(program: &Path, store: &Path) -> String {
    // A store that cannot be read whole is told by daymark itself.
    format!(
        "[Unit]\nDescription=One gentle line from daymark\n\n[Service]\nType=oneshot\nEnvironment={}\n\
         ExecStart={} remind\nSuccessExitStatus=65\n",
        in_unit(&stored(store)),
        in_unit(&program.display().to_string()).replace('$', "$$"),
    )
}

fn timer(times: &[TimeOfDay]) -> String {
    let times: Vec<String> = times
        .iter()
        .map(|time| format!("OnCalendar=*-*-* {time}:00\n"))
        .collect();
    format!(
        "[Unit]\nDescription=When daymark may say one line\n\n[Timer]\n{}Persistent=true\n\n\
         [Install]\nWantedBy=timers.target\n",
        times.concat(),
    )
}

fn stored(store: &Path) -> String {
    format!("DAYMARK_STORE={}", store.display())
}

/// A word of a unit, in quotation marks.
fn in_unit(word: &str) -> String {
    let word = word.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{}\"", word.replace('%', &twice('%')))
}

/// Lines of cron, those of the full hours first.
fn lines(program: &Path, store: &Path, times: &[TimeOfDay]) -> String {
    let mut minutes: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for (hour, minute) in times.iter().map(|time| time.hour_and_minute()) {
        minutes.entry(minute).or_default().push(hour.to_string());
    }
    let line = |(minute, hours): (u16, Vec<String>)| {
        line(program, store, &format!("{minute} {}", hours.join(",")))
    };
    let lines: Vec<String> = minutes.into_iter().map(line).collect();
    lines.join("\n")
}

/// A line of cron. What it prints where there is no desktop, cron sends as mail.
fn line(program: &Path, store: &Path, when: &str) -> String {
    let bus = format!(
        "unix:path=/run/user/{}/bus",
        rustix::process::getuid().as_raw()
    );
    format!(
        "{when} * * * DAYMARK_STORE={} DBUS_SESSION_BUS_ADDRESS={bus} {} remind {MARK}",
        in_cron(store),
        in_cron(program),
    )
}

fn in_cron(path: &Path) -> String {
    let text = path.display().to_string();
    // To cron this sign is the end of a line.
    shell_words::quote(&text).replace('%', &format!("\\{}", '%'))
}

fn twice(sign: char) -> String {
    [sign, sign].iter().collect()
}
