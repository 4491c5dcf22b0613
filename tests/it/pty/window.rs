//! A terminal window without a screen: a pseudo-terminal, and an emulator that knows what would be seen.
//!
//! Nothing here sleeps and hopes: it reads until what is waited for is there, and gives up after a generous time.

use std::{
    ffi::OsStr,
    io::{Read, Write},
    time::{Duration, Instant},
};

use filedescriptor::{POLLIN, pollfd};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::modes::Modes;
use crate::support::{Home, PROGRAM};

/// How long anything may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A window with a program in it.
pub struct Window {
    master: Box<dyn MasterPty + Send>,
    reader: Box<dyn Read + Send>,
    writer: Box<dyn Write + Send>,
    slave: Option<Box<dyn SlavePty + Send>>,
    child: Program,
    emulator: vt100::Parser,
    /// What is switched on.
    pub switched: Modes,
    modes_before: String,
    /// Bytes the program wrote so far.
    pub bytes: usize,
    /// The bytes themselves.
    pub written: Vec<u8>,
    answers: Answers,
}

/// What the terminal answers when it is asked.
struct Answers {
    /// How long it takes to.
    after: Duration,
    /// What it says before it says what it is.
    colors: &'static str,
    owed: Option<(Instant, String)>,
}

impl Answers {
    /// Of a terminal that knows of no colors to tell.
    fn at_once() -> Self {
        Self {
            after: Duration::ZERO,
            colors: "",
            owed: None,
        }
    }
}

impl Window {
    /// daymark, opened on a home in 80 columns and 24 rows.
    pub fn daymark(home: &Home) -> Self {
        Self::open(home, &[PROGRAM])
    }

    /// Any program with the same variables.
    pub fn open(home: &Home, words: &[impl AsRef<OsStr>]) -> Self {
        let size = PtySize {
            rows: 24,
            cols: 80,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(&words[0]);
        command.args(&words[1..]);
        command.cwd(home.path(""));
        command.env_clear();
        for (name, value) in home.variables() {
            command.env(name, value);
        }
        let modes_before = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        Self {
            reader: pair.master.try_clone_reader().unwrap(),
            writer: pair.master.take_writer().unwrap(),
            master: pair.master,
            slave: Some(pair.slave),
            child: Program(child),
            emulator: vt100::Parser::new(24, 80, 0),
            switched: Modes::default(),
            modes_before,
            bytes: 0,
            written: Vec::new(),
            answers: Answers::at_once(),
        }
    }

    /// The terminal answers this to the question for its colors, so long after it.
    pub fn answers(&mut self, colors: &'static str, after: Duration) -> &mut Self {
        self.answers.colors = colors;
        self.answers.after = after;
        self
    }

    /// What the shell reads once Enter is pressed at its prompt.
    pub fn typed_into_the_shell(&mut self) -> String {
        self.lets_pass(Duration::from_millis(20)).types("\n");
        let path = self.master.tty_name().unwrap();
        let mut line = vec![0; 4096];
        let count = std::fs::File::open(path).unwrap().read(&mut line).unwrap();
        String::from_utf8_lossy(&line[..count]).into_owned()
    }

    /// Types.
    pub fn types(&mut self, keys: &str) -> &mut Self {
        self.types_bytes(keys.as_bytes())
    }

    /// Types bytes that are no text.
    pub fn types_bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
        self
    }

    /// Types more than a terminal holds: what the program writes meanwhile is read.
    pub fn floods(&mut self, bytes: &[u8]) -> &mut Self {
        let mut writer = std::mem::replace(&mut self.writer, Box::new(std::io::sink()));
        std::thread::scope(|scope| {
            let typing = scope.spawn(|| writer.write_all(bytes).unwrap());
            while !typing.is_finished() {
                self.reads(Duration::from_millis(5));
            }
        });
        self.writer = writer;
        self
    }

    /// Waits until the words stand on the screen.
    #[track_caller]
    pub fn sees(&mut self, words: &str) -> &mut Self {
        let seen = self.waits_for(PATIENCE, |screen| screen.contents().contains(words));
        assert!(seen, "{words:?} does not come:\n{}", self.contents());
        self
    }

    /// Waits until the words stand there no more.
    #[track_caller]
    pub fn sees_no_more(&mut self, words: &str) -> &mut Self {
        let gone = self.waits_for(PATIENCE, |screen| !screen.contents().contains(words));
        assert!(gone, "{words:?} stays:\n{}", self.contents());
        self
    }

    /// Reads what comes until something holds. False when it does not come to hold in time.
    pub fn waits_for(&mut self, time: Duration, holds: impl Fn(&vt100::Screen) -> bool) -> bool {
        let until = Instant::now() + time;
        while !holds(self.emulator.screen()) {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || !self.reads(left) {
                return holds(self.emulator.screen());
            }
        }
        true
    }

    /// Reads what comes in the next while, whatever it is.
    pub fn lets_pass(&mut self, time: Duration) -> &mut Self {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || !self.reads(left) {
                return self;
            }
        }
    }

    /// What stands on the screen.
    pub fn contents(&self) -> String {
        self.emulator.screen().contents()
    }

    /// What a terminal that has no second screen shows of all that was written to it.
    pub fn on_one_screen(&self) -> String {
        let written = String::from_utf8_lossy(&self.written);
        let written = written.replace("\x1b[?1049h", "");
        let written = written.replace("\x1b[?1049l", "");
        let mut terminal = vt100::Parser::new(24, 80, 0);
        terminal.process(written.as_bytes());
        terminal.screen().contents()
    }

    /// Sends a signal to the program.
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.pid(), signal).unwrap();
        self
    }

    /// The program's process.
    pub fn pid(&self) -> Pid {
        let id = self.child.0.process_id().unwrap();
        Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
    }

    /// Makes the window another size. The emulator itself cannot be as small or as large as a window can.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        let size = PtySize {
            rows: height,
            cols: width,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).unwrap();
        self.emulator
            .screen_mut()
            .set_size(height.clamp(5, 500), width.clamp(10, 1000));
        self
    }

    /// Waits until the program is gone, at most so long. Gives its exit code.
    #[track_caller]
    pub fn is_gone_within(&mut self, time: Duration) -> u32 {
        let until = Instant::now() + time;
        loop {
            if let Some(status) = self.child.0.try_wait().unwrap() {
                self.lets_pass(Duration::from_millis(20));
                return status.exit_code();
            }
            assert!(Instant::now() < until, "still there:\n{}", self.contents());
            self.reads(Duration::from_millis(5));
        }
    }

    /// The terminal is as it was before the program: its modes, the shell's screen, the cursor.
    #[track_caller]
    pub fn is_as_before(&mut self) -> &mut Self {
        assert_eq!(modes(&*self.master), self.modes_before);
        self.shows_the_shell()
    }

    /// Waits until the shell's screen is shown.
    #[track_caller]
    pub fn shows_the_shell_again(&mut self) -> &mut Self {
        let shown = self.waits_for(PATIENCE, |screen| !screen.alternate_screen());
        assert!(shown, "not left:\n{}", self.contents());
        self
    }

    /// Lets time pass and reads nothing.
    pub fn waits(&mut self, time: Duration) -> &mut Self {
        std::thread::sleep(time);
        self
    }

    /// True while the program runs; nothing is read meanwhile.
    pub fn runs(&mut self) -> bool {
        self.child.0.try_wait().unwrap().is_none()
    }

    /// The shell's screen is shown, with its cursor.
    #[track_caller]
    pub fn shows_the_shell(&mut self) -> &mut Self {
        let screen = self.emulator.screen();
        let left = (
            screen.alternate_screen(),
            screen.hide_cursor(),
            screen.bracketed_paste(),
        );
        assert_eq!(
            left,
            (false, false, false),
            "alternate screen, hidden cursor, bracketed paste"
        );
        assert_eq!(self.switched.left(), Vec::<String>::new());
        self
    }

    /// The modes are as they were before the program.
    #[track_caller]
    pub fn has_its_modes_back(&self) {
        assert_eq!(modes(&*self.master), self.modes_before);
    }

    /// Closes the window under the program. Gives the program's process.
    pub fn closes(self) -> Program {
        self.child
    }

    /// Takes one piece of output in. False when none comes in time, or none will come any more.
    fn reads(&mut self, time: Duration) -> bool {
        let now = Instant::now();
        let due = self.answers.owed.as_ref().map(|(due, _)| *due);
        if let Some(due) = due.filter(|due| *due <= now + time) {
            let was_read = self.reads_bytes(due.saturating_duration_since(now));
            if Instant::now() >= due
                && let Some((_, answer)) = self.answers.owed.take()
            {
                self.types(&answer);
            }
            return was_read
                || self.reads_bytes((now + time).saturating_duration_since(Instant::now()));
        }
        self.reads_bytes(time)
    }

    /// Owes an answer where one is asked for.
    fn notes_questions(&mut self, before: usize) {
        let end = b"\x1b[c";
        let from = before.saturating_sub(end.len() - 1);
        if self.written[from..]
            .windows(end.len())
            .any(|bytes| bytes == end)
        {
            let answer = format!("{}\x1b[?62;22c", self.answers.colors);
            self.answers.owed = Some((Instant::now() + self.answers.after, answer));
        }
    }

    fn reads_bytes(&mut self, time: Duration) -> bool {
        let Some(fd) = self.master.as_raw_fd() else {
            return false;
        };
        let mut fds = [pollfd {
            fd,
            events: POLLIN,
            revents: 0,
        }];
        if !matches!(filedescriptor::poll(&mut fds, Some(time)), Ok(count) if count > 0) {
            return false;
        }
        let mut bytes = [0; 16384];
        match self.reader.read(&mut bytes) {
            Ok(count) if count > 0 => {
                self.bytes += count;
                let before = self.written.len();
                self.written.extend(&bytes[..count]);
                self.notes_questions(before);
                self.emulator.process(&bytes[..count]);
                self.switched.process(&bytes[..count]);
                true
            }
            _ => false,
        }
    }

    /// The program's end of the terminal is kept open here too, so that what it wrote last can be read. Lets go of it.
    pub fn lets_go_of_the_terminal(&mut self) {
        self.slave = None;
    }
}

/// A program that runs; one that a failed test leaves behind is ended.
pub struct Program(Box<dyn Child + Send + Sync>);

impl Program {
    /// Waits until it ends. Gives its exit code.
    #[track_caller]
    pub fn ends_within(&mut self, time: Duration) -> u32 {
        let until = Instant::now() + time;
        loop {
            if let Some(status) = self.0.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "it goes on without a terminal");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _gone_already = self.0.kill();
    }
}

/// The terminal's modes, as text that can be compared.
fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
