//! Nine ways to end, each at random moments: on any screen, amid drawing, amid a slow save. The terminal comes back
//! every time, and what was shown as done is on disk.

mod crash;

use std::{
    ffi::OsStr,
    fs,
    time::{Duration, Instant},
};

use daymark::domain::id::Ids;
use rustix::process::Signal;

use super::{PATIENCE, Window, faults::slow_flushes};
use crate::{
    faults::can_trace,
    support::{Home, PROGRAM, Promise, Proof, count, seed, three_values},
};

/// Promised.
const PROMISED: Duration = Duration::from_secs(1);
/// Given to a machine that is busy with other tests; beyond it something holds the program.
const SOON: Duration = Duration::from_secs(8);

/// Keys that open, choose, write, move and go back; none that leaves or takes a mark back.
const KEYS: [&str; 34] = [
    "2",
    "3",
    "e",
    "n",
    "d",
    "b",
    "m",
    "g",
    "0",
    "?",
    ":",
    "h",
    "w",
    "v",
    "p",
    "o",
    "c",
    "a",
    "y",
    "i",
    "-",
    "+",
    "s",
    ",",
    "z",
    "\x1b",
    "\r",
    "\t",
    "j",
    "k",
    "x",
    "\x1b[B",
    "ä",
    "\x1b[200~text 1\x1b[201~",
];

/// What a moment is made of.
struct Moments {
    draw: Ids,
    proof: Option<Proof>,
    /// How long the terminal took to come back, at most, and how often longer than promised.
    longest: Duration,
    beyond: usize,
    count: usize,
    slow: usize,
}

impl Moments {
    fn of(suite: &'static str) -> Self {
        Self {
            draw: Ids::seeded(seed()),
            proof: Some(Proof::of(Promise::P7, suite).seed(seed())),
            longest: Duration::ZERO,
            beyond: 0,
            count: count(2, 200),
            slow: 0,
        }
    }

    fn draws(&mut self, below: u64) -> u64 {
        self.draw.draw() % below
    }

    /// A window with a mark that is shown, somewhere in the program, in the middle of something.
    fn window(&mut self, home: &Home, words: &[impl AsRef<OsStr>]) -> Window {
        let mut window = Window::open(home, words);
        window.sees("0 hard moment").types("1").sees("1 ●");
        self.goes_on(&mut window);
        window
    }

    /// Random keys, and then no time, or some.
    fn goes_on(&mut self, window: &mut Window) {
        let mut keys: String = (0..self.draws(12))
            .map(|_| KEYS[self.draws(KEYS.len() as u64) as usize])
            .collect();
        if keys.ends_with('\x1b') {
            // With the key that follows at once it would be another key.
            keys.push('j');
        }
        window.types(&keys);
        if self.draws(2) == 0 {
            window.lets_pass(Duration::from_millis(self.draws(40)));
        }
    }

    /// The program, one time in four on a disk that takes its time.
    fn words(&mut self) -> Vec<String> {
        let flush = Duration::from_micros(20_000 + self.draws(400_000));
        let mut words = Vec::new();
        if self.draws(4) == 0 && can_trace() {
            self.slow += 1;
            words = slow_flushes(flush);
        }
        words.push(PROGRAM.to_owned());
        words
    }

    fn took(&mut self, since: Instant) {
        let time = since.elapsed();
        self.longest = self.longest.max(time);
        self.beyond += usize::from(time > PROMISED);
    }

    fn tell(&mut self, cases: usize) {
        let note = format!(
            "{} amid slow saves; the longest took {:.0?}, {} longer than a second",
            self.slow, self.longest, self.beyond
        );
        if let Some(proof) = self.proof.take() {
            proof.cases(cases).note(note).tell();
        }
    }
}

/// The program left with this code, or said that the disk was too slow and printed what it did not take.
#[track_caller]
fn left_with(window: &mut Window, code: u32, wanted: u32) {
    let is_printed = code == 74 && window.contents().contains("Not saved");
    assert!(
        code == wanted || is_printed,
        "{code}:\n{}",
        window.contents()
    );
}

/// What was shown as done is on disk, and what was written before as well.
#[track_caller]
fn nothing_is_gone(home: &Home) {
    assert!(home.logged("done") >= 1, "{}", home.log());
    let plan = fs::read(home.path("data/daymark/plan.json")).unwrap();
    assert!(serde_json::from_slice::<daymark::domain::plan::Plan>(&plan).is_ok());
}

#[test]
fn signals_and_ctrl_c_at_any_moment_give_the_terminal_back() {
    let mut moments = Moments::of("TERM, HUP, INT, QUIT and Ctrl-C at any moment");
    let ways = [
        (Some(Signal::TERM), 143),
        (Some(Signal::HUP), 129),
        (Some(Signal::INT), 130),
        (Some(Signal::QUIT), 131),
        (None, 0),
    ];
    let mut cases = 0;
    for (cause, wanted) in ways {
        for _ in 0..moments.count {
            let home = Home::with(&three_values());
            let words = moments.words();
            let mut window = moments.window(&home, &words);
            let since = Instant::now();
            match cause {
                Some(signal) => _ = window.signal(signal),
                None => _ = window.types("\x03"),
            }
            let code = window.is_gone_within(SOON);
            // After Ctrl-C the disk has two seconds, with the terminal given back already.
            if cause.is_some() {
                moments.took(since);
            }
            left_with(&mut window, code, wanted);
            window.is_as_before();
            assert!(window.switched.touched(1049) && window.switched.touched(2004));
            nothing_is_gone(&home);
            cases += 1;
        }
    }
    moments.tell(cases);
}

#[test]
fn a_window_that_is_closed_at_any_moment_leaves_nothing_running() {
    let mut moments = Moments::of("the window is closed at any moment");
    let ignoring = format!("trap '' HUP; exec '{PROGRAM}'");
    for index in 0..moments.count {
        let home = Home::with(&three_values());
        let mut words = moments.words();
        if index % 2 == 0 {
            words = ["sh", "-c", &ignoring].map(str::to_owned).to_vec();
        }
        let mut window = moments.window(&home, &words);
        window.lets_go_of_the_terminal();
        let since = Instant::now();
        let code = window.closes().ends_within(SOON);
        moments.took(since);
        assert!(matches!(code, 129 | 74), "{code}");
        nothing_is_gone(&home);
    }
    moments.tell(moments.count);
}

#[test]
fn a_terminal_that_freezes_at_any_moment_holds_nobody() {
    let mut moments = Moments::of("the terminal freezes at any moment");
    for _ in 0..moments.count {
        let home = Home::with(&three_values());
        let mut window = moments.window(&home, &[PROGRAM]);
        // Nothing is read from here on.
        for step in 0..40 {
            window
                .resize(180 + step % 2 * 20, 60)
                .waits(Duration::from_millis(3));
        }
        let causes = [
            (Signal::TERM, 143),
            (Signal::HUP, 129),
            (Signal::INT, 130),
            (Signal::QUIT, 131),
        ];
        let (signal, wanted) = causes[moments.draws(4) as usize];
        let since = Instant::now();
        window.signal(signal);
        while window.runs() {
            assert!(
                since.elapsed() < SOON,
                "held by a terminal that takes nothing"
            );
            window.waits(Duration::from_millis(2));
        }
        moments.took(since);
        window.has_its_modes_back();
        let code = window.is_gone_within(SOON);
        assert!(matches!(code, 74) || code == wanted, "{code}");
        nothing_is_gone(&home);
    }
    moments.tell(moments.count);
}

#[test]
fn ctrl_z_at_any_moment_and_fg_give_and_take_the_terminal() {
    let mut moments = Moments::of("Ctrl-Z and fg at any moment");
    let has_bash = std::process::Command::new("bash").arg("--version").output();
    if has_bash.is_err() {
        let count = moments.count;
        let proof = moments
            .proof
            .take()
            .map(|proof| proof.skipped(count, "there is no bash"));
        proof.unwrap().tell();
        return;
    }
    let script = format!(
        "set -m; stty -g > before; '{PROGRAM}'; stty -g > stopped; echo it is away; read line; fg > /dev/null; \
         code=$?; stty -g > after; exit $code"
    );
    for _ in 0..moments.count {
        let home = Home::with(&three_values());
        let mut window = moments.window(&home, &["bash", "--norc", "--noprofile", "-c", &script]);
        let since = Instant::now();
        window.types("\x1a").sees("it is away");
        moments.took(since);
        assert_eq!(window.switched.left(), Vec::<String>::new());
        let modes = ["before", "stopped"].map(|name| fs::read(home.path(name)).unwrap());
        assert_eq!(modes[0], modes[1]);
        nothing_is_gone(&home);
        window.types("\r");
        let is_back = window.waits_for(PATIENCE, vt100::Screen::alternate_screen);
        assert!(is_back, "{}", window.contents());
        moments.goes_on(&mut window);
        window.types("\x03");
        let code = window.is_gone_within(SOON);
        assert_eq!(code, 0);
        window.is_as_before();
        assert_eq!(fs::read(home.path("after")).unwrap(), modes[0]);
        nothing_is_gone(&home);
    }
    moments.tell(moments.count);
}
