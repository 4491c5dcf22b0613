//! A whole visit in a real pseudo-terminal, beside the least that a ratatui program can be, both in one run.
//!
//! `cargo bench --bench visit` prints the medians and their ratios. Only the ratios say something about another machine.

#![expect(
    clippy::cast_precision_loss,
    reason = "bytes of a screen and of a program"
)]

mod floor;
mod store_gen;

use std::{
    env, fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use filedescriptor::{POLLIN, poll, pollfd};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use store_gen::{CENTURY, Life, ONE_YEAR, TEN_YEARS, TODAY, write};

const SIZE: PtySize = PtySize {
    rows: 40,
    cols: 120,
    pixel_width: 0,
    pixel_height: 0,
};

/// Each case is run so often, by turns.
const RUNS: usize = 21;
/// Keys of a visit that move the selection.
const KEYS: [&str; 4] = ["j", "k", "j", "k"];
/// A mark, how its row looks then, and the key that takes it back.
const TICK: &str = "3";
const TICKED: &str = "3 ●";
const BACK: &str = "u";
/// One run in so many is watched while nothing is typed, for so long.
const WATCHED: usize = 7;
const IDLE: Duration = Duration::from_secs(3);
/// A line as long as a mark's.
const LINE: &str = "{\"v\":1,\"id\":\"01M84ATCZ6X195H1EDB0CQ2V3S\",\"n\":21914,\"at\":\"2026-11-22T08:00:00+01:00\",\"day\":\"2026-11-22\",\
                    \"k\":\"done\",\"value\":\"growth\",\"commitment\":\"read-one-page\",\"text\":\"Read one page.\",\"size\":\"two\",\
                    \"minutes\":2,\"block\":\"any\",\"source\":\"planned\",\"certain\":true}\n";
/// After so long without a byte a frame is over.
const QUIET: Duration = Duration::from_millis(60);
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that is measured.
struct Case {
    name: &'static str,
    words: Vec<String>,
    /// What stands on the screen when it is ready.
    ready: &'static str,
    home: PathBuf,
    seen: Vec<Seen>,
    idle: Vec<f64>,
}

/// What one run showed.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// Milliseconds until the first screen stood there.
    ready: f64,
    /// Milliseconds from a key to the first byte of its frame.
    key: f64,
    /// Milliseconds from a mark's key until it stands there as done; of the floor a key and a line flushed to disk.
    tick: f64,
    /// Bytes of a key's frame.
    bytes: f64,
    /// Milliseconds of processor time until it was started and the selection was moved.
    cpu: f64,
    /// Megabytes it held at most.
    memory: f64,
}

type Column = (&'static str, fn(&Seen) -> f64);

const COLUMNS: [Column; 6] = [
    ("ready ms", |seen| seen.ready),
    ("key ms", |seen| seen.key),
    ("tick ms", |seen| seen.tick),
    ("bytes a key", |seen| seen.bytes),
    ("CPU ms", |seen| seen.cpu),
    ("memory MB", |seen| seen.memory),
];

fn main() -> io::Result<()> {
    if env::args().any(|word| word == floor::ASKED) {
        return floor::run();
    }
    let folder = tempfile::tempdir()?;
    let floor = env::current_exe()?.to_string_lossy().into_owned();
    let mut cases = vec![Case {
        name: "floor",
        words: vec![floor, floor::ASKED.to_owned()],
        ready: floor::READY,
        home: folder.path().to_owned(),
        seen: Vec::new(),
        idle: Vec::new(),
    }];
    for (name, life) in [
        ("empty", None),
        ("10 years", Some(TEN_YEARS)),
        ("1 million", Some(CENTURY)),
    ] {
        cases.push(daymark(name, life, folder.path())?);
    }
    // The first visit after a life was written counts it; the second is like any other.
    for _ in 0..2 {
        for case in &mut cases {
            case.visit(Duration::ZERO)?;
            case.seen.clear();
        }
    }
    for run in 0..RUNS {
        for turn in 0..cases.len() {
            let which = (run + turn) % cases.len();
            let watched = run.is_multiple_of(WATCHED).then_some(IDLE);
            cases[which].visit(watched.unwrap_or_default())?;
        }
    }
    print(&cases);
    let size = fs::metadata(env!("CARGO_BIN_EXE_daymark"))?.len() as f64;
    println!("\nThe program has {:.2} MB.", size / 1e6);
    Ok(())
}

/// daymark on a store with such a life in it, after its first run.
fn daymark(name: &'static str, life: Option<Life>, folder: &Path) -> io::Result<Case> {
    let home = folder.join(name);
    let store = home.join("data/daymark");
    write(&store, life.unwrap_or(ONE_YEAR), 7)?;
    if life.is_none() {
        fs::remove_dir_all(store.join("log"))?;
    }
    Ok(Case {
        name,
        words: vec![env!("CARGO_BIN_EXE_daymark").to_owned()],
        ready: "0 hard moment",
        home,
        seen: Vec::new(),
        idle: Vec::new(),
    })
}

impl Case {
    fn command(&self) -> CommandBuilder {
        let mut command = CommandBuilder::new(&self.words[0]);
        command.args(&self.words[1..]);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("HOME", &self.home);
        for (name, place) in [("DATA", "data"), ("STATE", "state"), ("CONFIG", "config")] {
            command.env(format!("XDG_{name}_HOME"), self.home.join(place));
        }
        command.env("DAYMARK_NOW", format!("{TODAY}T08:10:00+01:00"));
        command
    }

    /// Starts it, moves the selection, marks a step and takes that back, watches it where that is asked, and closes it.
    fn visit(&mut self, watched: Duration) -> io::Result<()> {
        let pair = native_pty_system()
            .openpty(SIZE)
            .map_err(io::Error::other)?;
        let command = self.command();
        let begun = Instant::now();
        let mut child = pair
            .slave
            .spawn_command(command)
            .map_err(io::Error::other)?;
        let mut window = Window::of(&*pair.master)?;
        let mut seen = Seen::default();
        while !window.screen.screen().contents().contains(self.ready) {
            if !window.reads(PATIENCE)? {
                return Err(io::Error::other(format!("{}: no screen", self.name)));
            }
        }
        seen.ready = millis(begun.elapsed());
        window.rests()?;
        (seen.key, seen.bytes) = window.moves()?;
        (seen.cpu, seen.memory) = used(&*child);
        seen.tick = if self.ready == floor::READY {
            seen.key + self.append()?
        } else {
            window.ticks()?
        };
        if !watched.is_zero() {
            let before = wakes(&*child);
            std::thread::sleep(watched);
            let woken = wakes(&*child) - before;
            self.idle.push(woken / watched.as_secs_f64());
        }
        window.writer.write_all(b"q")?;
        while window.reads(QUIET)? {}
        child.wait()?;
        self.seen.push(seen);
        Ok(())
    }

    /// Milliseconds to append a line to a file and to flush it.
    fn append(&self) -> io::Result<f64> {
        let path = self.home.join("line");
        let begun = Instant::now();
        let mut file = fs::File::options().append(true).create(true).open(path)?;
        file.write_all(LINE.as_bytes())?;
        file.sync_data()?;
        Ok(millis(begun.elapsed()))
    }

    fn median(&self, of: fn(&Seen) -> f64) -> f64 {
        median(self.seen.iter().map(of).collect())
    }
}

/// One end of the terminal.
struct Window<'a> {
    master: &'a dyn MasterPty,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    screen: vt100::Parser,
    bytes: usize,
}

impl<'a> Window<'a> {
    fn of(master: &'a dyn MasterPty) -> io::Result<Self> {
        Ok(Self {
            master,
            reader: master.try_clone_reader().map_err(io::Error::other)?,
            writer: master.take_writer().map_err(io::Error::other)?,
            screen: vt100::Parser::new(SIZE.rows, SIZE.cols, 0),
            bytes: 0,
        })
    }

    /// Takes one piece of output in; false when none comes in time.
    fn reads(&mut self, time: Duration) -> io::Result<bool> {
        let fd = self.master.as_raw_fd().ok_or(io::ErrorKind::Unsupported)?;
        let mut fds = [pollfd {
            fd,
            events: POLLIN,
            revents: 0,
        }];
        if poll(&mut fds, Some(time)).map_err(io::Error::other)? == 0 {
            return Ok(false);
        }
        let mut piece = [0; 1 << 14];
        // A terminal whose program is gone says so with an error.
        let count = self.reader.read(&mut piece).unwrap_or(0);
        self.screen.process(&piece[..count]);
        self.bytes += count;
        Ok(count > 0)
    }

    /// Milliseconds from a key that moves the selection to the first byte of its frame, and the bytes of that.
    fn moves(&mut self) -> io::Result<(f64, f64)> {
        let mut times = Vec::new();
        let before = self.bytes;
        for key in KEYS {
            let typed = Instant::now();
            self.writer.write_all(key.as_bytes())?;
            self.reads(PATIENCE)?;
            times.push(millis(typed.elapsed()));
            self.rests()?;
        }
        let bytes = (self.bytes - before) as f64 / KEYS.len() as f64;
        Ok((median(times), bytes))
    }

    /// Milliseconds from the key of a mark until it stands there as done. The day's first mark is made before.
    fn ticks(&mut self) -> io::Result<f64> {
        let mut took = 0.0;
        for _ in 0..2 {
            let typed = Instant::now();
            self.writer.write_all(TICK.as_bytes())?;
            loop {
                self.reads(PATIENCE)?;
                took = millis(typed.elapsed());
                if self.screen.screen().contents().contains(TICKED) {
                    break;
                }
            }
            self.rests()?;
            self.writer.write_all(BACK.as_bytes())?;
            self.rests()?;
        }
        Ok(took)
    }

    /// Takes in what still comes.
    fn rests(&mut self) -> io::Result<()> {
        while self.reads(QUIET)? {}
        Ok(())
    }
}

/// Processor time in milliseconds and the most memory in megabytes, as the system counts them; zeros where it does not.
fn used(child: &dyn Child) -> (f64, f64) {
    let folder = PathBuf::from(format!("/proc/{}", child.process_id().unwrap_or(0)));
    let number = |text: &str| text.split_whitespace().next()?.parse::<f64>().ok();
    let threads = fs::read_dir(folder.join("task")).into_iter().flatten();
    let nanos: f64 = threads
        .flatten()
        .filter_map(|thread| fs::read_to_string(thread.path().join("schedstat")).ok())
        .filter_map(|text| number(&text))
        .sum();
    let status = fs::read_to_string(folder.join("status")).unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = most.and_then(number).unwrap_or(0.0);
    (nanos / 1e6, kilobytes * 1.024 / 1e3)
}

/// How often its threads woke up.
fn wakes(child: &dyn Child) -> f64 {
    let folder = format!("/proc/{}/task", child.process_id().unwrap_or(0));
    let threads = fs::read_dir(folder).into_iter().flatten().flatten();
    let status = threads.filter_map(|thread| fs::read_to_string(thread.path().join("status")).ok());
    let count = |status: String| {
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
        line.trim().parse::<f64>().ok()
    };
    status.filter_map(count).sum()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}

fn print(cases: &[Case]) {
    println!("Medians of {RUNS} runs by turns, with the ratio to the floor.\n");
    let heads: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    println!("| | {} | idle wakes a second |", heads.join(" | "));
    println!("|---|{}", "---|".repeat(COLUMNS.len() + 1));
    for case in cases {
        let cells: Vec<String> = COLUMNS
            .iter()
            .map(|(_, of)| {
                let (here, floor) = (case.median(*of), cases[0].median(*of));
                format!("{here:.2} ({:.2})", here / floor)
            })
            .collect();
        let idle = median(case.idle.clone());
        println!("| {} | {} | {idle:.2} |", case.name, cells.join(" | "));
    }
}
