//! Everything that is read from outside, once: the clock, the folders, the person's taste, what the terminal can do.
//! The only file that asks the clock.

mod config;
mod folders;
pub mod shell;
mod terminal;

use std::{
    ffi::OsString,
    fmt,
    fs::Metadata,
    hash::{BuildHasher, Hasher, RandomState},
    io::IsTerminal,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use anyhow::Result;
use chrono::{DateTime, Local, TimeDelta};

use crate::domain::day::Moment;

pub use config::{Config, Setting, Value};
pub use folders::{Folders, readable};
pub use terminal::Terminal;

use folders::read_small;

/// What the command line asks for and the environment is read for.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The store's folder, if it was named.
    pub store: Option<PathBuf>,
    /// The config file, if it was named.
    pub config: Option<PathBuf>,
    pub ascii: bool,
    pub no_motion: bool,
    pub plain: bool,
}

#[derive(Clone, Debug)]
pub struct Env {
    pub folders: Folders,
    /// The moment the clock begins at, where it was set.
    pub now: Option<Moment>,
    /// What tells this machine from others.
    pub machine: String,
    /// A number nobody else has, to make identifiers of.
    pub seed: u64,
    pub config: Config,
    pub terminal: Terminal,
    pub ascii: bool,
    /// That nothing moves was asked for.
    pub no_motion: bool,
    /// Everything is said line by line: it was asked for, or the terminal can do nothing else.
    pub plain: bool,
    /// A person is at the keyboard and sees the screen.
    pub is_terminal: bool,
}

impl Env {
    /// Reads it all. Fails where nothing sensible can be assumed: no home folder, or a clock that is no time.
    pub fn read(wishes: Wishes) -> Result<Self> {
        let folders = Folders::find(wishes.store)?;
        let config = match wishes.config {
            Some(file) => Config::named(&file)?,
            None => Config::usual(&folders.config.join("config.toml")),
        };
        let is_terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
        let is_dumb = is_terminal && variable("TERM").as_deref() == Some("dumb");
        Ok(Self {
            folders,
            now: set_clock()?,
            machine: machine(),
            seed: RandomState::new().build_hasher().finish(),
            config,
            terminal: Terminal::of(variable),
            ascii: wishes.ascii,
            no_motion: wishes.no_motion,
            plain: wishes.plain || is_dumb,
            is_terminal,
        })
    }

    /// The moment it is, or the one the clock was set to.
    pub fn moment(&self) -> Moment {
        self.now.unwrap_or_else(moment)
    }

    /// The person's own content, if there is any.
    pub fn content(&self) -> Option<String> {
        read_small(&self.content_file())
    }

    /// Files that are there and cannot be read as what they are: the person's own settings and content, and that of the
    /// zone.
    pub fn unread(&self) -> Vec<PathBuf> {
        let content = self.content_file();
        let is_unread = content.symlink_metadata().is_ok() && read_small(&content).is_none();
        let content = is_unread.then_some(content);
        let own = self.config.unread.iter().cloned().chain(content);
        own.chain(zone().err().cloned()).collect()
    }

    fn content_file(&self) -> PathBuf {
        self.folders.config.join("content.json")
    }
}

/// Folders that lie in memory where the system has them, the person's own first.
pub fn folders_in_memory() -> Vec<PathBuf> {
    let own = variable("XDG_RUNTIME_DIR").map(PathBuf::from);
    let own = own.filter(|folder| folder.is_absolute());
    own.into_iter().chain([PathBuf::from("/dev/shm")]).collect()
}

/// True where systemd runs for this person.
pub fn has_user_manager() -> bool {
    let own = variable("XDG_RUNTIME_DIR").map(PathBuf::from);
    own.is_some_and(|folder| folder.is_absolute() && folder.join("systemd").is_dir())
}

/// This program, as another starts it.
pub fn program() -> PathBuf {
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("daymark"))
}

/// The person's editor with its arguments.
pub fn editor() -> Vec<OsString> {
    ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(variable)
        .filter_map(|line| shell_words::split(&line).ok())
        .find(|words| !words.is_empty())
        .map_or_else(
            || vec![OsString::from("vi")],
            |words| words.into_iter().map(OsString::from).collect(),
        )
}

/// The moment it is, with the local offset. The machine's zone is asked anew each time, so one that is set while the
/// program is open counts from the next key or minute on; what is written keeps the offset it was written with.
pub fn moment() -> Moment {
    moment_of(SystemTime::now())
}

/// A time of the machine's clock, with the offset that its zone had then. One before 1970 is read as well.
pub fn moment_of(time: SystemTime) -> Moment {
    let epoch = DateTime::UNIX_EPOCH;
    let (apart, is_before) = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => (after, false),
        Err(before) => (before.duration(), true),
    };
    let apart = TimeDelta::from_std(apart).unwrap_or_default();
    let apart = if is_before { -apart } else { apart };
    let utc = epoch.checked_add_signed(apart).unwrap_or(epoch);
    Moment::from_chrono(match zone() {
        Ok(()) => utc.with_timezone(&Local).fixed_offset(),
        Err(_) => utc.fixed_offset(),
    })
}

/// The file of the zone, where it is something that has no end or that waits: it would be read for ever. Then the time
/// is universal time.
fn zone() -> Result<(), &'static PathBuf> {
    const FOLDERS: [&str; 3] = ["/usr/share/zoneinfo", "/share/zoneinfo", "/etc/zoneinfo"];
    static UNREAD: OnceLock<Option<PathBuf>> = OnceLock::new();
    let find = || {
        let named = std::env::var("TZ").ok();
        let name = match named.as_deref() {
            None | Some("localtime") => "/etc/localtime",
            Some(name) => name.trim_start_matches(':'),
        };
        let places = FOLDERS.map(|folder| Path::new(folder).join(name));
        let there = places.into_iter().find_map(|path| {
            let data = std::fs::metadata(&path).ok()?;
            Some((path, data))
        });
        let is_zone = |data: &Metadata| data.is_file() && data.len() <= LARGEST_ZONE;
        // The folder of all zones is what no name at all leads to.
        there
            .filter(|(_, data)| !name.is_empty() && !is_zone(data))
            .map(|(path, _)| path)
    };
    UNREAD.get_or_init(find).as_ref().map_or(Ok(()), Err)
}

/// The largest zones have a few thousand bytes.
const LARGEST_ZONE: u64 = 1 << 20;

/// A moment anywhere, at the offset it had here.
pub fn here(moment: Moment) -> Moment {
    let apart = Duration::from_millis(moment.unix_millis().unsigned_abs());
    let time = if moment.unix_millis() < 0 {
        UNIX_EPOCH.checked_sub(apart)
    } else {
        UNIX_EPOCH.checked_add(apart)
    };
    time.map_or(moment, moment_of)
}

/// A point on the clock that only runs forward, for measuring how much time passed.
pub fn instant() -> Instant {
    Instant::now()
}

/// A variable that is set to something.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The clock was set to something that is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTime(String);

impl fmt::Display for NoTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "DAYMARK_NOW={} is no time. 2026-03-08T08:10:00+01:00 is one",
            self.0
        )
    }
}

impl std::error::Error for NoTime {}

fn set_clock() -> Result<Option<Moment>, NoTime> {
    let Some(text) = variable("DAYMARK_NOW") else {
        return Ok(None);
    };
    Moment::parse(&text).map(Some).ok_or(NoTime(text))
}

/// The machine-id, else the host name.
fn machine() -> String {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| read_small(Path::new(path)))
        .unwrap_or_else(|| {
            rustix::system::uname()
                .nodename()
                .to_string_lossy()
                .into_owned()
        })
}
