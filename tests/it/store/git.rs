//! Two machines that meet through git: a bare hub, two clones, daymark as the merge driver.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use daymark::domain::id::Ids;
use serde_json::Value;
use tempfile::TempDir;

use crate::support::{PROGRAM, Promise::P6, Proof, count, seed, three_values};

/// A hub and two machines in one folder.
struct Meeting {
    folder: TempDir,
}

impl Meeting {
    fn new() -> Self {
        let meeting = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        meeting.git("", &["init", "-q", "--bare", "-b", "main", "hub"]);
        for name in ["one", "two"] {
            meeting.git("", &["clone", "-q", "hub", name]);
            let driver = format!("{PROGRAM} merge-plan %O %A %B");
            meeting.git(name, &["config", "merge.daymark-plan.driver", &driver]);
        }
        meeting
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A command that sees nothing of this machine's home.
    fn command(&self, program: &str, folder: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.path("no-home"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("LANG", "C.UTF-8")
            .env("XDG_STATE_HOME", self.path(&format!("state-{folder}")))
            .env("XDG_CONFIG_HOME", self.path("no-config"))
            .current_dir(self.path(folder));
        for role in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{role}_NAME"), "A person")
                .env(format!("GIT_{role}_EMAIL"), "person@example.org");
        }
        command
    }

    #[track_caller]
    fn git(&self, folder: &str, words: &[&str]) -> String {
        let output = self.command("git", folder).args(words).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "git {words:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// The program on a machine, at a minute of a Sunday.
    fn daymark(&self, machine: &str, minute: u64, words: &[&str]) -> Vec<u8> {
        let (hour, minute) = (8 + minute / 60, minute % 60);
        let output = self
            .command(PROGRAM, machine)
            .env("DAYMARK_STORE", self.path(machine))
            .env(
                "DAYMARK_NOW",
                format!("2026-03-08T{hour:02}:{minute:02}:00+01:00"),
            )
            .args(words)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "daymark {words:?}: {said}");
        output.stdout
    }

    /// Commits what a machine has, and takes in and gives what there is.
    fn meet(&self, machine: &str) {
        self.git(machine, &["add", "-A"]);
        let changed = self.git(machine, &["status", "--porcelain"]);
        if !changed.is_empty() {
            self.git(machine, &["commit", "-q", "-m", "daymark"]);
        }
        if self.git("hub", &["branch"]).contains("main") {
            self.git(
                machine,
                &["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"],
            );
        }
        self.git(machine, &["push", "-q", "origin", "HEAD:main"]);
    }
}

/// What a person does to the plan through an editor, or a key of daymark: an item of it is another now.
fn edit(plan: &Path, draw: &mut Ids, stamp: &str) {
    let mut tree: Value = serde_json::from_str(&fs::read_to_string(plan).unwrap()).unwrap();
    let text = format!("text {}", draw.draw() % 1000);
    match draw.draw() % 4 {
        0 => {
            tree["statement"]["text"] = text.into();
            tree["statement"]["changed"] = stamp.into();
        }
        1 => {
            let values = tree["values"].as_array_mut().unwrap();
            let index = draw.draw() as usize % values.len();
            values[index]["why"] = text.into();
            values[index]["changed"] = stamp.into();
        }
        2 => {
            tree["settings"]["help_url"] = text.into();
            tree["settings"]["changed"]["help_url"] = stamp.into();
        }
        _ => {
            let id = format!("person-{stamp}");
            let person =
                serde_json::json!({"id": id, "name": text, "future": 1.0, "changed": stamp});
            tree["people"].as_array_mut().unwrap().push(person);
        }
    }
    fs::write(plan, format!("{tree:#}\n")).unwrap();
}

fn ids(export: &[u8]) -> Vec<String> {
    let export: Value = serde_json::from_slice(export).unwrap();
    let log = export["log"].as_array().unwrap().iter();
    log.map(|line| line["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Lives some hours on two machines, and gives how many entries and edits there were.
fn history(seed: u64) -> (usize, u64) {
    let mut draw = Ids::seeded(seed);
    let meeting = Meeting::new();
    let plan = serde_json::to_string_pretty(&three_values()).unwrap();
    fs::write(meeting.path("one/plan.json"), plan).unwrap();
    meeting.daymark("one", 0, &["sync", "init"]);
    meeting.meet("one");
    meeting.meet("two");
    let (mut wanted, mut edits) = (Vec::new(), 0);
    for minute in 1..12 {
        let machine = ["one", "two"][draw.draw() as usize % 2];
        match draw.draw() % 6 {
            0..=2 => {
                let step = (draw.draw() % 3 + 1).to_string();
                meeting.daymark(machine, minute, &["done", &step]);
            }
            3 => _ = meeting.daymark(machine, minute, &["undo"]),
            4 => {
                let plan = meeting.path(machine).join("plan.json");
                let stamp = format!("{}:{machine}", draw.draw() % 20);
                edit(&plan, &mut draw, &stamp);
                edits += 1;
            }
            _ => meeting.meet(machine),
        }
        wanted.extend(ids(&meeting.daymark(
            machine,
            minute,
            &["export", "--json"],
        )));
    }
    for machine in ["one", "two", "one", "two"] {
        meeting.meet(machine);
    }
    let exports =
        ["one", "two"].map(|machine| meeting.daymark(machine, 200, &["export", "--json"]));
    let [one, two] = &exports;
    assert_eq!(
        String::from_utf8_lossy(one),
        String::from_utf8_lossy(two),
        "seed {seed}"
    );
    let found = ids(one);
    wanted.sort();
    wanted.dedup();
    let missing: Vec<_> = wanted.iter().filter(|id| !found.contains(id)).collect();
    assert!(missing.is_empty(), "seed {seed}: {missing:?}");
    assert_eq!(
        found.len(),
        wanted.len(),
        "seed {seed}: an entry comes twice"
    );
    (found.len(), edits)
}

#[test]
fn two_machines_that_meet_through_git_come_to_the_same() {
    let (histories, first) = (count(2, 200) as u64, seed());
    let proof = Proof::of(P6, "histories of two machines through git").seed(first);
    if Command::new("git").arg("--version").output().is_err() {
        proof.skipped(histories, "there is no git").tell();
        return;
    }
    let (mut entries, mut edits) = (0, 0);
    for seed in first..first + histories {
        let lived = history(seed);
        entries += lived.0;
        edits += lived.1;
    }
    // Of two histories both may leave the plan alone.
    assert!(entries > 0 && (edits > 0 || histories < 20));
    proof
        .cases(histories)
        .note(format!(
            "{entries} entries and {edits} changes of the plan met"
        ))
        .tell();
}

#[test]
fn a_plan_that_cannot_be_read_is_left_to_the_person() {
    let meeting = Meeting::new();
    let plan = serde_json::to_string_pretty(&three_values()).unwrap();
    fs::write(meeting.path("one/plan.json"), plan).unwrap();
    meeting.daymark("one", 0, &["sync", "init"]);
    meeting.meet("one");
    meeting.meet("two");
    let mut draw = Ids::seeded(1);
    edit(&meeting.path("one/plan.json"), &mut draw, "5:aaaa");
    meeting.meet("one");
    fs::write(meeting.path("two/plan.json"), "{\"values\": [\n").unwrap();
    meeting.git("two", &["commit", "-q", "-a", "-m", "a slip"]);
    let pull = ["pull", "-q", "--no-rebase", "--no-edit", "origin", "main"];
    let output = meeting.command("git", "two").args(pull).output().unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let words = ":1:12: in this side's plan, the file ends before its last bracket is closed.\nNothing was merged.";
    assert!(said.contains(words), "{said}");
    assert!(
        meeting
            .git("two", &["status", "--porcelain"])
            .contains("UU plan.json")
    );
}
