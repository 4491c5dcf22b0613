//! Parts of files that the program's own tables make.

use std::{
    env, fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// A file of the repository holds this between two texts; or is given it, where `how`, the command that writes it, is
/// what runs.
#[track_caller]
pub fn holds(file: &str, [begin, end]: [&str; 2], made: &str, how: &str) {
    // Several parts of one file are each written into what the others left.
    static WRITING: Mutex<()> = Mutex::new(());
    let _alone = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).expect("the file");
    let (before, rest) = text.split_once(begin).expect("a begin");
    let (held, after) = rest.split_once(end).expect("an end");
    let (variable, _) = how.split_once('=').expect("a variable");
    if env::var_os(variable).is_some() {
        let text = [before, begin, made, end, after].concat();
        fs::write(path, text).expect("the file can be written");
    } else {
        assert!(
            held == made,
            "{file} is of an earlier daymark; `{how}` writes it"
        );
    }
}
