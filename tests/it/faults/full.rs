//! Disks that are really full: no page left, or no name, at every stage of a person's use.

use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use super::kills::{Story, mark};
use crate::{
    pty::{PATIENCE, Window},
    support::{Home, Promise, Proof, three_values},
};

/// A small disk in memory, gone when the test is.
struct Small(tempfile::TempDir);

impl Small {
    /// `None` where nothing can be mounted.
    fn new(size: &str) -> Option<Self> {
        let small = Self(tempfile::tempdir().unwrap());
        let mut mount = Command::new("mount");
        mount
            .args(["-t", "tmpfs", "-o", size, "tmpfs"])
            .arg(small.0.path());
        let status = mount.stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success()).then_some(small)
    }

    fn fillers(&self) -> PathBuf {
        self.0.path().join("fillers")
    }

    /// Leaves room for so many pages and not one more.
    fn leave_pages(&self, pages: usize) {
        fs::create_dir_all(self.fillers()).unwrap();
        let page = [7_u8; 4096];
        let mut file = fs::File::create(self.fillers().join("pages")).unwrap();
        let mut length = 0;
        while file.write_all(&page).is_ok() {
            length += page.len();
        }
        let kept = length.saturating_sub(pages * page.len());
        file.set_len(kept as u64).unwrap();
    }

    /// Leaves room for so many names and not one more.
    fn leave_names(&self, names: usize) {
        fs::create_dir_all(self.fillers()).unwrap();
        let made = (0..)
            .take_while(|index| fs::File::create(self.fillers().join(format!("{index}"))).is_ok());
        let made = made.count();
        for index in made.saturating_sub(names)..made {
            fs::remove_file(self.fillers().join(index.to_string())).unwrap();
        }
    }

    fn makes_room(&self) {
        fs::remove_dir_all(self.fillers()).unwrap();
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _unmounted = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

/// How a disk is filled.
type Filling = (&'static str, fn(&Small));

/// What is done while the disk is full.
#[derive(Clone, Copy, Debug)]
enum Stage {
    FirstMark,
    NextMonth,
    PlanAndMark,
}

/// What is left.
#[derive(Clone, Copy, Debug)]
enum Left {
    Pages(usize),
    Names(usize),
}

/// True when something was refused.
fn is_refused(stage: Stage, left: Left) -> Option<bool> {
    let small = Small::new("size=512k,nr_inodes=200")?;
    let home = Home::in_folder(small.0.path(), &three_values());
    let mut story = Story::default();
    if !matches!(stage, Stage::FirstMark) {
        let day = story.next_day();
        let said = mark(&home, day, &[]).output().unwrap();
        story.heard(day, &said.stdout);
        // Another month begins another file.
        story.skip_a_month();
    }
    match left {
        Left::Pages(pages) => small.leave_pages(pages),
        Left::Names(names) => small.leave_names(names),
    }
    let plan = fs::read(home.path("data/daymark/plan.json")).unwrap();
    let mut refused = false;
    if matches!(stage, Stage::PlanAndMark) {
        let mut note = home.daymark();
        let run = note
            .args(["--keys", "cwa note<enter>", "--print"])
            .output()
            .unwrap();
        let plan_changed = run.status.success();
        refused |= !plan_changed;
        let now = fs::read(home.path("data/daymark/plan.json")).unwrap();
        assert_eq!(now != plan, plan_changed, "{stage:?} {left:?}: {run:?}");
    }
    let day = story.next_day();
    let run = mark(&home, day, &[])
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    if run.status.success() {
        story.heard(day, &run.stdout);
    } else {
        refused = true;
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(
            said.contains("Not saved") && said.contains("\"k\":\"done\""),
            "{said}"
        );
    }
    story.check(&home);
    let hard = home.daymark().args(["hard", "--print"]).output().unwrap();
    assert!(
        String::from_utf8_lossy(&hard.stdout).contains("You're here."),
        "{stage:?} {left:?}"
    );
    small.makes_room();
    let again = mark(&home, day, &[]).output().unwrap();
    assert!(again.status.success(), "{stage:?} {left:?}: {again:?}");
    story.heard(day, &again.stdout);
    story.check(&home);
    Some(refused)
}

#[test]
fn a_disk_with_hardly_any_room_keeps_what_it_took_and_says_what_it_did_not() {
    let mut proof = Proof::of(Promise::P2, "disks that are really full");
    let pages = (0..=16).map(Left::Pages);
    let all: Vec<Left> = pages.chain((0..=6).map(Left::Names)).collect();
    let stages = [Stage::FirstMark, Stage::NextMonth, Stage::PlanAndMark];
    let (mut cases, mut refused) = (0_usize, 0);
    for (stage, left) in stages
        .iter()
        .flat_map(|stage| all.iter().map(move |left| (*stage, *left)))
    {
        let Some(was_refused) = is_refused(stage, left) else {
            proof = proof.skipped(stages.len() * all.len(), "nothing can be mounted here");
            return proof.tell();
        };
        cases += 1;
        refused += usize::from(was_refused);
    }
    assert!(refused >= 6 && refused < cases, "{refused} of {cases}");
    proof
        .cases(cases)
        .note(format!("{refused} refused something, the others fitted in"))
        .tell();
}

#[test]
fn a_disk_that_fills_up_while_it_is_open_gets_the_mark_at_the_next_key_after() {
    let mut proof = Proof::of(Promise::P2, "disks that fill up while it is open");
    let fill: [Filling; 2] = [
        ("no page", |small| small.leave_pages(0)),
        ("no name", |small| small.leave_names(0)),
    ];
    for (index, (name, fills)) in fill.iter().enumerate() {
        let Some(small) = Small::new("size=512k,nr_inodes=200") else {
            proof = proof.skipped(fill.len() - index, "nothing can be mounted here");
            break;
        };
        let home = Home::in_folder(small.0.path(), &three_values());
        let mut window = Window::daymark(&home);
        window.sees("0 hard moment");
        fills(&small);
        window.types("1").sees("Not saved yet");
        assert_eq!(home.logged("done"), 0, "{name}");
        window.types("0").sees("You're here.");
        window.types("\x1b").sees("Today ━");
        small.makes_room();
        window.types("j").sees("1 ●").sees_no_more("Not saved yet");
        assert_eq!(home.logged("done"), 1, "{name}: {}", home.log());
        window.types("q");
        assert_eq!(window.is_gone_within(PATIENCE), 0);
        proof = proof.cases(1_u64);
    }
    proof.tell();
}
