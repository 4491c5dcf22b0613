//! What a suite has shown of a promise, for the table that ends a whole run (tests/promises).

use std::{fmt::Write as _, fs, path::PathBuf, sync::OnceLock, time::Instant};

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
        Self {
            promise,
            suite,
            begun: Instant::now(),
            cases: 0,
            seed: None,
            caught: Vec::new(),
            skipped: Vec::new(),
            notes: Vec::new(),
            told: false,
        }
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
            "cases": self.cases,
            "seed": self.seed,
            "held": self.told,
            "caught": self.caught,
            "skipped": self.skipped,
            "notes": self.notes,
            "seconds": self.begun.elapsed().as_secs_f64(),
        });
        let name = format!("{:?}-{}.json", self.promise, self.suite.replace('/', "-"));
        // The table says which rows it lacks.
        let _kept = fs::write(folder().join(name), row.to_string());
    }
}

impl Drop for Proof {
    fn drop(&mut self) {
        self.keep();
    }
}

/// Where the rows of this run lie; those of an earlier one are taken away before the first.
fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("promises");
        let _gone = fs::remove_dir_all(&folder);
        let _made = fs::create_dir_all(&folder);
        folder
    })
}
