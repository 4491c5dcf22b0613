//! Where the rows of the table lie: one folder for each `cargo test`, whose child both the suites and the table are. A
//! run of a part, or another run at the same time, has a folder of its own; nothing of an earlier one counts.

use std::{
    fs,
    os::unix::process::parent_id,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::Value;

/// After this nobody asks for the rows of a run any more.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

/// The name of the folder that holds them all and nothing else.
const ALL: &str = "promises";

/// The folder of this run.
pub(crate) fn folder(temporary: &Path) -> PathBuf {
    let parent = parent_id();
    temporary
        .join(ALL)
        .join(format!("{parent}-{}", begun(parent)))
}

/// When a process was begun: its number alone comes again.
fn begun(process: u32) -> String {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // The name stands in brackets and may hold blanks; the 20th field behind it is the time.
    let behind = stat.rsplit_once(") ").map_or("", |(_, behind)| behind);
    behind.split(' ').nth(19).unwrap_or("0").to_owned()
}

/// Makes the folder. What is left of runs of other days goes, where nothing else lies, and before a whole run what an
/// earlier one from the same shell left.
pub(crate) fn make(folder: &Path, is_whole_run: impl FnOnce() -> bool) {
    let all = folder.parent().filter(|all| all.ends_with(ALL));
    let others = all.and_then(|all| fs::read_dir(all).ok());
    for other in others.into_iter().flatten().flatten() {
        let changed = other.metadata().and_then(|data| data.modified());
        let is_old = changed.is_ok_and(|at| at.elapsed().is_ok_and(|since| since > KEPT));
        if is_old {
            let _gone = fs::remove_dir_all(other.path());
        }
    }
    if is_whole_run() {
        let _gone = fs::remove_dir_all(folder);
    }
    let _made = fs::create_dir_all(folder);
}

/// What tells a build of the suites from every other.
pub(crate) fn build(binary: &Path) -> String {
    let data = fs::metadata(binary);
    let changed = data.as_ref().ok().and_then(|data| data.modified().ok());
    let at = changed.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let name = binary.file_name().unwrap_or_default().to_string_lossy();
    format!("{name} {}", at.map_or(0, |at| at.as_nanos()))
}

/// The build of the suites that lies beside this program and was built last.
pub(crate) fn last_built(beside: &Path) -> Option<PathBuf> {
    let files = fs::read_dir(beside.parent()?).ok()?.flatten();
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("it-") && path.extension().is_none()
    };
    let changed = |path: &PathBuf| {
        let data = fs::metadata(path);
        data.and_then(|data| data.modified())
            .unwrap_or(SystemTime::UNIX_EPOCH)
    };
    files
        .map(|file| file.path())
        .filter(is_it)
        .max_by_key(changed)
}

/// The rows that this build left in the folder.
pub(crate) fn read(folder: &Path, build: &str) -> Vec<Value> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter(|file| file.path().extension().is_some_and(|kind| kind == "json"))
        .filter_map(|file| fs::read(file.path()).ok())
        .filter_map(|bytes| serde_json::from_slice::<Value>(&bytes).ok())
        .filter(|row| row["build"] == build)
        .collect()
}

/// Where the row of a suite lies.
pub(crate) fn place(folder: &Path, promise: &str, suite: &str) -> PathBuf {
    folder.join(format!("{promise}-{}.json", suite.replace('/', "-")))
}

/// Puts a row there whole.
pub(crate) fn put(path: &Path, row: &Value) {
    let half = path.with_extension(format!("{}.half", std::process::id()));
    // The table says which rows it lacks.
    let _kept = fs::write(&half, row.to_string()).and_then(|()| fs::rename(&half, path));
}
