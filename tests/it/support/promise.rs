//! What a suite has shown of a promise, for the table that ends a whole run (tests/promises).

#[path = "../../promises/rows.rs"]
mod rows;

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::Instant,
};

use serde_json::json;

/// The promises of daymark, in the order of the table; tests/promises says each in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
    P7,
    P8,
    P9,
    P10,
    P11,
}

/// A row of the table. One that is dropped before [`Proof::tell`] says that the promise did not hold.
#[derive(Debug)]
#[must_use = "a proof that nobody hears of shows nothing"]
pub struct Proof {
    promise: Promise,
    suite: &'static str,
    begun: Instant,
    cases: u64,
    seed: Option<u64>,
    caught: Vec<String>,
    skipped: Vec<(u64, String)>,
    notes: Vec<String>,
    told: bool,
}

impl Proof {
    /// A suite begins to show a promise. The suite's name stands in tests/promises, once.
    pub fn of(promise: Promise, suite: &'static str) -> Self {
        let proof = Self {
            promise,
            suite,
            begun: Instant::now(),
            cases: 0,
            seed: None,
            caught: Vec::new(),
            skipped: Vec::new(),
            notes: Vec::new(),
            told: false,
        };
        take_away(&proof.place());
        proof
    }

    /// So many cases were tried, besides those told before.
    pub fn cases(mut self, count: impl TryInto<u64>) -> Self {
        self.cases += count.try_into().unwrap_or(u64::MAX);
        self
    }

    /// What was drawn came from this seed.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// A planted bug was found.
    pub fn caught(mut self, bug: impl Into<String>) -> Self {
        self.caught.push(bug.into());
        self
    }

    /// So many cases cannot run on this machine.
    pub fn skipped(mut self, count: impl TryInto<u64>, why: &str) -> Self {
        let count = count.try_into().unwrap_or(u64::MAX);
        self.skipped.push((count, why.to_owned()));
        self
    }

    /// Something more that was counted or measured.
    pub fn note(mut self, words: impl Into<String>) -> Self {
        self.notes.push(words.into());
        self
    }

    /// The suite has come to its end and the promise held.
    pub fn tell(mut self) {
        self.told = true;
        let words = self.words();
        tell!("{words}");
    }

    fn words(&self) -> String {
        let mut words = format!("{:?} {}: {} cases", self.promise, self.suite, self.cases);
        if let Some(seed) = self.seed {
            let _ = write!(words, ", seed {seed}");
        }
        for bug in &self.caught {
            let _ = write!(words, "\n   caught: {bug}");
        }
        for (count, why) in &self.skipped {
            let _ = write!(words, "\n   skipped: {count}, {why}");
        }
        for note in &self.notes {
            let _ = write!(words, "\n   {note}");
        }
        words
    }

    fn keep(&self) {
        let row = json!({
            "promise": format!("{:?}", self.promise),
            "suite": self.suite,
            "build": build(),
            "cases": self.cases,
            "seed": self.seed,
            "held": self.told,
            "caught": self.caught,
            "skipped": self.skipped,
            "notes": self.notes,
            "seconds": self.begun.elapsed().as_secs_f64(),
        });
        rows::put(&self.place(), &row);
    }

    fn place(&self) -> PathBuf {
        rows::place(folder(), &format!("{:?}", self.promise), self.suite)
    }
}

impl Drop for Proof {
    fn drop(&mut self) {
        self.keep();
    }
}

/// A suite that begins has shown nothing yet, whatever it has shown before.
fn take_away(row: &Path) {
    let _gone = fs::remove_file(row);
}

/// Where the rows of this run lie. A whole run begins with none.
fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = rows::folder(env!("CARGO_TARGET_TMPDIR").as_ref());
        rows::make(&folder, || std::env::args().len() == 1);
        folder
    })
}

fn build() -> &'static str {
    static BUILD: OnceLock<String> = OnceLock::new();
    BUILD.get_or_init(|| rows::build(&std::env::current_exe().unwrap_or_default()))
}

mod tests {
    use std::process::Command;

    use super::*;

    const APART: &str = "DAYMARK_TEST_PROMISE";

    /// Not a test of its own: a run of one suite, which the one below begins.
    #[test]
    #[ignore = "a run within a run"]
    fn a_suite_in_a_run_apart() {
        if let Ok(suite) = std::env::var(APART) {
            Proof::of(Promise::P1, suite.leak()).cases(1_u64).tell();
        }
    }

    fn row(name: &str, build: &str) -> serde_json::Value {
        json!({"promise": "P1", "suite": name, "held": true, "build": build})
    }

    #[test]
    fn another_run_beside_this_one_neither_takes_its_rows_away_nor_adds_to_them() {
        let mine = folder();
        let path = rows::place(mine, "P0", "this run").with_extension("kept");
        std::fs::write(&path, "").unwrap();
        let run = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact"])
            .arg("support::promise::tests::a_suite_in_a_run_apart")
            .env(APART, "a suite of another run")
            .output()
            .unwrap();
        assert!(run.status.success(), "{run:?}");
        assert!(path.exists(), "the other run took this one's rows away");
        std::fs::remove_file(path).unwrap();
        let name = "P1-a suite of another run.json";
        assert!(!mine.join(name).exists(), "it added to them");
        let all = std::fs::read_dir(mine.parent().unwrap()).unwrap().flatten();
        let theirs: Vec<PathBuf> = all
            .map(|run| run.path())
            .filter(|run| run.join(name).exists())
            .collect();
        assert!(!theirs.is_empty(), "its row lies nowhere");
        for folder in theirs {
            std::fs::remove_dir_all(folder).unwrap();
        }
    }

    #[test]
    fn only_rows_of_the_build_that_ran_last_count() {
        let folder = tempfile::tempdir().unwrap();
        let run = folder.path().join("run");
        rows::make(&run, || false);
        for (name, build) in [("old", "it-1 5"), ("new", "it-1 6"), ("other", "it-2 6")] {
            rows::put(&rows::place(&run, "P1", name), &row(name, build));
        }
        let found = rows::read(&run, "it-1 6");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["suite"], "new");
        let deps = folder.path();
        for name in ["it-1", "it-2", "it-2.d", "other-3"] {
            std::fs::write(deps.join(name), name).unwrap();
        }
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
        let last = std::fs::File::options()
            .append(true)
            .open(deps.join("it-1"));
        last.unwrap().set_modified(later).unwrap();
        let last = rows::last_built(&deps.join("promises-9")).unwrap();
        assert_eq!(last, deps.join("it-1"));
        assert_ne!(rows::build(&last), rows::build(&deps.join("it-2")));
    }

    #[test]
    fn a_run_takes_old_runs_away_and_nothing_of_anybody_else() {
        let folder = tempfile::tempdir().unwrap();
        let long_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(48 * 60 * 60);
        for (all, stays) in [("promises", false), ("elsewhere", true)] {
            let all = folder.path().join(all);
            let other = all.join("a run of other days");
            std::fs::create_dir_all(&other).unwrap();
            std::fs::write(all.join("a file"), "").unwrap();
            let open = std::fs::File::open(&other).unwrap();
            open.set_modified(long_ago).unwrap();
            rows::make(&all.join("run"), || true);
            assert_eq!(other.exists(), stays);
            assert!(all.join("a file").exists());
        }
    }

    #[test]
    fn a_suite_that_began_again_and_did_not_end_shows_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let run = folder.path().join("run");
        rows::make(&run, || true);
        let path = rows::place(&run, "P1", "a suite");
        rows::put(&path, &row("a suite", "it-1 5"));
        take_away(&path);
        assert!(rows::read(&run, "it-1 5").is_empty());
        // A whole run begins with nothing of the one before it.
        rows::put(&path, &row("a suite", "it-1 5"));
        rows::make(&run, || true);
        assert!(rows::read(&run, "it-1 5").is_empty());
    }
}
