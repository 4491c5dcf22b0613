//! Real power cuts: ext4 and xfs in loop images, shut down while the program marks, edits the plan and makes copies.
//!
//! The shutdown of a file system takes a moment, in which the kernel may still say yes to a flush whose bytes it drops
//! (seen with a bare write and fdatasync as well). What counts is what was acknowledged before the cut was ordered.

mod image;

use std::{
    fs,
    path::PathBuf,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use daymark::{
    domain::{day::Day, id::Ids, plan::Plan},
    store::{PlanRead, Store},
};
use rustix::process::Signal;

use self::image::{Cut, Image, Kind, copies, half_copies};
use super::kills::{Story, can_trace, injecting, mark};
use crate::{
    pty::{PATIENCE, Window},
    support::{Home, PROGRAM, Promise, Proof, count, seed},
};

/// After so many cuts a new image is taken, so that first uses are cut too.
const OF_ONE_IMAGE: usize = 20;
/// Days a writer may mark until the cut comes.
const AHEAD: usize = 12;

/// Days whose marks were acknowledged, and when.
type Heard = Mutex<Vec<(Day, Instant)>>;

/// The plans that were tried and acknowledged, by number.
#[derive(Default)]
struct Plans {
    tried: u32,
    acknowledged: u32,
    /// Acknowledged since the last look, and when.
    answers: Vec<(u32, Instant)>,
}

/// What came of the cuts of one kind of file system.
#[derive(Default)]
struct Tally {
    cuts: usize,
    marks: usize,
    shown: usize,
    plans: u32,
    stood: usize,
    halves: usize,
}

/// What there was when the power went.
struct Amid {
    mark_was_shown: bool,
    copies: Vec<PathBuf>,
}

fn cuts(kind: Kind, count: usize, seed: u64) -> Option<Tally> {
    let mut draw = Ids::seeded(seed);
    let mut tally = Tally::default();
    while tally.cuts < count {
        let mut image = Image::new(kind)?;
        let home = image.home();
        let (mut story, mut plans) = (Story::default(), Plans::default());
        // How long a mark takes here: a cut comes within three of them.
        let (begun, day) = (Instant::now(), story.next_day());
        let said = mark(&home, day, &[]).output().unwrap();
        story.heard(day, &said.stdout);
        let latest = begun.elapsed().as_micros() as u64 * 3;
        for _ in 0..OF_ONE_IMAGE.min(count - tally.cuts) {
            let window = tally.cuts.is_multiple_of(4).then(|| story.next_day());
            let late = Duration::from_micros(draw.draw() % latest);
            let how = if draw.draw().is_multiple_of(4) {
                Cut::Flushed
            } else {
                Cut::Harsh
            };
            let power = Power {
                image: &image,
                late,
                how,
            };
            let amid = power.goes_amid_work(&home, (&mut story, &mut plans), window)?;
            tally.shown += usize::from(amid.mark_was_shown);
            image.comes_back();
            story.check(&home);
            plans.check(&home);
            assert_eq!(
                half_copies(&amid.copies),
                0,
                "{kind:?}: a copy of a day is half"
            );
            // A flush that was asked for while the power went may have been granted and not done, as for any program.
            tally.halves += half_copies(&copies(&home.places().backup()));
            tally.stood += amid.copies.len();
            // The next visit works.
            let day = story.next_day();
            let said = mark(&home, day, &[]).output().unwrap();
            assert!(said.status.success(), "{kind:?}: {said:?}");
            story.heard(day, &said.stdout);
            tally.cuts += 1;
        }
        tally.marks += story.acknowledged.len() - 1;
        tally.plans += plans.acknowledged;
    }
    Some(tally)
}

/// A power that goes so late.
struct Power<'a> {
    image: &'a Image,
    late: Duration,
    how: Cut,
}

impl Power<'_> {
    /// Two writers, an editor of the plan and perhaps a window are at work when it goes. `None` where it cannot be
    /// cut.
    fn goes_amid_work(
        &self,
        home: &Home,
        (story, plans): (&mut Story, &mut Plans),
        window: Option<Day>,
    ) -> Option<Amid> {
        let gone = AtomicBool::new(false);
        let days = [0, 1].map(|_| [(); AHEAD].map(|()| story.next_day()));
        let mut open = window.map(|day| (day, opened_on(home, day)));
        let heard = Mutex::new(Vec::new());
        let (stood, ordered) = thread::scope(|scope| {
            let (gone, heard) = (&gone, &heard);
            for days in days {
                scope.spawn(move || write(home, days, (gone, heard)));
            }
            scope.spawn(|| plans.edit(home, gone));
            if let Some((day, window)) = &mut open {
                scope.spawn(|| shows_a_mark(window).then(|| hear(heard, *day)));
            }
            thread::sleep(self.late);
            let stood = copies(&home.places().backup());
            let ordered = Instant::now();
            let was_cut = self.image.cut(self.how);
            gone.store(true, Ordering::SeqCst);
            was_cut.then_some((stood, ordered))
        })?;
        if let Some((_, mut window)) = open {
            window.signal(Signal::KILL);
            window.is_gone_within(PATIENCE);
        }
        plans.settle(ordered);
        let heard = heard.into_inner().unwrap();
        let in_time: Vec<Day> = heard
            .into_iter()
            .filter_map(|(day, at)| (at < ordered).then_some(day))
            .collect();
        for day in &in_time {
            story.heard(*day, b"done");
        }
        Some(Amid {
            mark_was_shown: window.is_some_and(|day| in_time.contains(&day)),
            copies: stood,
        })
    }
}

/// A mark was acknowledged, now.
fn hear(heard: &Heard, day: Day) {
    heard.lock().unwrap().push((day, Instant::now()));
}

/// The program in a terminal on this day.
fn opened_on(home: &Home, day: Day) -> Window {
    let now = format!("DAYMARK_NOW={day}T08:10:00+01:00");
    let mut window = Window::open(home, &["env", &now, PROGRAM]);
    window.sees("0 hard moment");
    window
}

fn shows_a_mark(window: &mut Window) -> bool {
    window.types("1");
    window.waits_for(Duration::from_millis(100), |screen| {
        screen.contents().contains("1 ●")
    })
}

/// Marks day after day until the power is gone, now from the shell and now on the screen.
fn write(home: &Home, days: [Day; AHEAD], (gone, heard): (&AtomicBool, &Heard)) {
    for (index, day) in days.into_iter().enumerate() {
        if gone.load(Ordering::SeqCst) {
            return;
        }
        let is_acknowledged = if index % 2 == 0 {
            let run = mark(home, day, &[]).output().unwrap();
            run.status.success() && !run.stdout.is_empty()
        } else {
            let mut on_screen = home.daymark();
            on_screen.env("DAYMARK_NOW", format!("{day}T08:10:00+01:00"));
            let run = on_screen.args(["--keys", "1", "--print"]).output().unwrap();
            // Where nothing can be read it is worked on paper, which is said, also to the shell.
            run.status.success() && String::from_utf8_lossy(&run.stdout).contains("1 ●")
        };
        if is_acknowledged {
            hear(heard, day);
        }
    }
}

impl Plans {
    fn edit(&mut self, home: &Home, gone: &AtomicBool) {
        let today = crate::store::home::today();
        let mut store = home.window_of("an editor");
        while !gone.load(Ordering::SeqCst) {
            let opened = store.open(today);
            let PlanRead::Read(base) = opened.plan else {
                return;
            };
            if opened.paper {
                return;
            }
            let mut new = (*base).clone();
            self.tried += 1;
            new.values[0].why = self.tried.to_string();
            if store.replace_plan(&base, &new).is_ok() {
                self.answers.push((self.tried, Instant::now()));
            }
        }
    }

    /// The power was cut when this was ordered.
    fn settle(&mut self, ordered: Instant) {
        let answers = std::mem::take(&mut self.answers);
        let in_time = answers.iter().filter(|(_, at)| *at < ordered);
        self.acknowledged = in_time
            .map(|(number, _)| *number)
            .max()
            .unwrap_or(self.acknowledged);
    }

    /// The last acknowledged plan stands there, or a later one that was tried.
    fn check(&mut self, home: &Home) {
        let text = fs::read(home.path("data/daymark/plan.json")).unwrap();
        let plan: Plan = serde_json::from_slice(&text).unwrap();
        let number = plan.values[0].why.parse().unwrap_or(0);
        let possible = self.acknowledged..=self.tried;
        assert!(possible.contains(&number), "{number} of {possible:?}");
        self.acknowledged = number;
    }
}

#[test]
fn real_power_cuts_take_back_nothing_that_was_acknowledged() {
    let (count, seed) = (count(8, 1_000), seed());
    let mut proof = Proof::of(Promise::P1, "real power cuts, ext4 and xfs").seed(seed);
    let kinds = [Kind::Ext4, Kind::Xfs];
    let tallies = thread::scope(|scope| {
        let runs = kinds.map(|kind| scope.spawn(move || cuts(kind, count / kinds.len(), seed)));
        runs.map(|run| run.join().unwrap())
    });
    for (kind, tally) in kinds.iter().zip(tallies) {
        let Some(tally) = tally else {
            let why = format!("{kind:?} in a loop image cannot be mounted or shut down here");
            proof = proof.skipped(count / kinds.len(), &why);
            continue;
        };
        proof = proof.cases(tally.cuts).note(format!(
            "{kind:?}: {} cuts, {} marks acknowledged, {} of them in a window, {} plans; {} copies of a day looked at after a cut, {} begun in it are half",
            tally.cuts, tally.marks, tally.shown, tally.plans, tally.stood, tally.halves
        ));
        assert!(
            tally.marks > 0 && (count < 100 || tally.plans > 0 && tally.stood > 0),
            "nothing was written"
        );
    }
    proof.tell();
}

#[test]
fn a_mark_that_is_not_flushed_is_lost_in_a_real_power_cut() {
    let mut proof = Proof::of(Promise::P1, "real power cuts, flushes left out");
    for kind in [Kind::Ext4, Kind::Xfs] {
        let lost = can_trace().then(|| lost_without_flushes(kind)).flatten();
        let Some(lost) = lost else {
            let why = format!("{kind:?} cannot be cut off here, or nothing traced");
            proof = proof.skipped(1, &why);
            continue;
        };
        let bug = format!("{kind:?}: flushes that are left out, in cut {lost}");
        proof = proof.cases(lost).caught(bug);
    }
    proof.tell();
}

/// In which cut a mark is gone that was acknowledged by a program whose flushes do nothing.
fn lost_without_flushes(kind: Kind) -> Option<usize> {
    for attempt in 1..=10 {
        let mut image = Image::new(kind)?;
        let home = image.home();
        let mut story = Story::default();
        let day = story.next_day();
        let under = injecting("fdatasync,fsync", "retval=0");
        let run = mark(&home, day, &under).output().unwrap();
        assert!(run.status.success() && !run.stdout.is_empty(), "{run:?}");
        image.cut(Cut::Harsh).then_some(())?;
        image.comes_back();
        if home.logged("done") == 0 {
            return Some(attempt);
        }
    }
    panic!("{kind:?}: what was not flushed is there after every cut");
}
