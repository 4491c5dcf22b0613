//! Protocols that forget a step: what the explorer has to find.

use std::{
    borrow::Cow,
    io,
    path::{Component, Path, PathBuf},
    sync::Mutex,
    time::Duration,
};

use daymark::store::disk::{Disk, How, Lock, Stat};

use crate::store::home::today;
use crate::support::fake_disk::{FakeDisk, FakeFile};

/// A step that is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    NoFlushAfterAppend,
    AcknowledgedBeforeTheFlush,
    NoFolderFlushAfterCreate,
    NoFlushOfNewFolders,
    NoFlushOfTheTemporary,
    NoFolderFlushAfterRename,
    RemovedBeforeTheRename,
    RewrittenInPlace,
    NoNewlineInFront,
    CopyMadeInPlace,
    /// That a text is forgotten is remembered before it is out of the log.
    ForgottenIsRememberedFirst,
    /// That a copy of a log is taken in is remembered before its lines are flushed.
    AbsorbedIsRememberedFirst,
    /// That a copy of the plan is taken in is remembered before the plan is replaced.
    MergedIsRememberedFirst,
}

/// Those that a day of marks, plans and copies has to find.
pub const BUGS: [Bug; 10] = [
    Bug::NoFlushAfterAppend,
    Bug::AcknowledgedBeforeTheFlush,
    Bug::NoFolderFlushAfterCreate,
    Bug::NoFlushOfNewFolders,
    Bug::NoFlushOfTheTemporary,
    Bug::NoFolderFlushAfterRename,
    Bug::RemovedBeforeTheRename,
    Bug::RewrittenInPlace,
    Bug::NoNewlineInFront,
    Bug::CopyMadeInPlace,
];

/// A disk on which the store forgets that step, or none.
#[derive(Debug)]
pub struct Planted {
    pub disk: FakeDisk,
    bug: Option<Bug>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// A rename was made and its folder not flushed.
    renamed: bool,
    /// The file whose flush comes late.
    late: Option<PathBuf>,
    /// A copy was read since it was remembered last which ones are taken in.
    takes_in: bool,
    /// Renames that come late.
    put_off: Vec<(PathBuf, PathBuf)>,
}

/// An open file, and what it was opened as.
#[derive(Debug)]
pub struct PlantedFile {
    file: FakeFile,
    path: PathBuf,
}

impl PlantedFile {
    fn is_temporary(&self) -> bool {
        self.path
            .extension()
            .is_some_and(|extension| extension == "tmp")
    }
}

impl Planted {
    pub fn new(disk: FakeDisk, bug: Option<Bug>) -> Self {
        Self {
            disk,
            bug,
            state: Mutex::default(),
        }
    }

    fn has(&self, bug: Bug) -> bool {
        self.bug == Some(bug)
    }

    /// Where a path leads: the copy of a day may be made where it ends up.
    fn way<'p>(&self, path: &'p Path) -> Cow<'p, Path> {
        let is_unfinished = |part: Component| part.as_os_str() == "unfinished";
        if !self.has(Bug::CopyMadeInPlace) || !path.components().any(is_unfinished) {
            return Cow::Borrowed(path);
        }
        let parts = path.components().map(|part| {
            if is_unfinished(part) {
                PathBuf::from(today().to_string())
            } else {
                PathBuf::from(part.as_os_str())
            }
        });
        Cow::Owned(parts.collect())
    }

    /// Makes up for a flush that was put off.
    fn make_up(&self) -> io::Result<()> {
        let late = {
            let mut state = self.state.lock().unwrap();
            let waits = self.has(Bug::AbsorbedIsRememberedFirst) && state.takes_in;
            state.late.take_if(|_| !waits)
        };
        match late.and_then(|path| self.disk.open(&path, How::Append).ok()) {
            Some(file) => self.disk.sync(&file),
            None => Ok(()),
        }
    }

    /// True for a file that is replaced only after it is remembered that it was.
    fn comes_late(&self, to: &Path) -> bool {
        match self.bug {
            Some(Bug::ForgottenIsRememberedFirst) => {
                to.parent().is_some_and(|f| f.ends_with("log"))
            }
            Some(Bug::MergedIsRememberedFirst) => {
                to.ends_with("daymark/plan.json") && self.state.lock().unwrap().takes_in
            }
            _ => false,
        }
    }

    /// After a file that remembers something: what it says is done is done now.
    fn rename_late(&self, remembers: &Path) -> io::Result<()> {
        let name = remembers.file_name().unwrap_or_default().to_string_lossy();
        if name == "taken.json" {
            self.state.lock().unwrap().takes_in = false;
        } else if !name.starts_with("forgotten-") {
            return Ok(());
        }
        let late = std::mem::take(&mut self.state.lock().unwrap().put_off);
        for (from, to) in late {
            self.disk.rename(&from, &to)?;
            self.disk.sync_folder(to.parent().unwrap_or(&to))?;
        }
        Ok(())
    }
}

/// True for what a syncer put beside a log or the plan.
fn is_copy(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.contains(".sync-conflict-") || name.contains(" 2.json")
}

impl Disk for Planted {
    type File = PlantedFile;

    fn stat(&self, path: &Path) -> io::Result<Stat> {
        self.disk.stat(&self.way(path))
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        self.disk.link(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        self.disk.list(&self.way(folder))
    }

    fn open(&self, path: &Path, how: How) -> io::Result<PlantedFile> {
        let file = self.disk.open(&self.way(path), how)?;
        if is_copy(path) {
            self.state.lock().unwrap().takes_in = true;
        }
        Ok(PlantedFile {
            file,
            path: path.to_owned(),
        })
    }

    fn stat_file(&self, file: &PlantedFile) -> io::Result<Stat> {
        self.disk.stat_file(&file.file)
    }

    fn read_at(&self, file: &PlantedFile, into: &mut [u8], offset: u64) -> io::Result<usize> {
        let read = self.disk.read_at(&file.file, into, offset)?;
        if self.has(Bug::NoNewlineInFront) && into.len() == 1 {
            into.fill(b'\n');
        }
        Ok(read)
    }

    fn write_all(&self, file: &PlantedFile, bytes: &[u8]) -> io::Result<()> {
        self.make_up()?;
        self.disk.write_all(&file.file, bytes)
    }

    fn sync_data(&self, file: &PlantedFile) -> io::Result<()> {
        match self.bug {
            Some(Bug::NoFlushAfterAppend) => Ok(()),
            Some(Bug::AcknowledgedBeforeTheFlush) => {
                self.state.lock().unwrap().late = Some(file.path.clone());
                Ok(())
            }
            Some(Bug::AbsorbedIsRememberedFirst) if self.state.lock().unwrap().takes_in => {
                self.state.lock().unwrap().late = Some(file.path.clone());
                Ok(())
            }
            _ => self.disk.sync_data(&file.file),
        }
    }

    fn sync(&self, file: &PlantedFile) -> io::Result<()> {
        if self.has(Bug::NoFlushOfTheTemporary) && file.is_temporary() {
            return Ok(());
        }
        self.disk.sync(&file.file)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let renamed = std::mem::take(&mut self.state.lock().unwrap().renamed);
        let left_out = match self.bug {
            Some(Bug::NoFolderFlushAfterRename) => renamed,
            Some(Bug::NoFolderFlushAfterCreate) => folder.ends_with("log"),
            Some(Bug::NoFlushOfNewFolders) => folder.ends_with("data"),
            _ => false,
        };
        if left_out {
            Ok(())
        } else {
            self.disk.sync_folder(&self.way(folder))
        }
    }

    fn try_lock(&self, file: &PlantedFile) -> io::Result<Lock> {
        self.disk.try_lock(&file.file)
    }

    fn unlock(&self, file: &PlantedFile) -> io::Result<()> {
        self.disk.unlock(&file.file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.make_up()?;
        self.state.lock().unwrap().renamed = true;
        let stands = self.disk.stat(to).is_ok();
        if stands && self.comes_late(to) {
            let mut state = self.state.lock().unwrap();
            state.put_off.push((from.to_owned(), to.to_owned()));
            return Ok(());
        }
        if stands && self.has(Bug::RewrittenInPlace) {
            let bytes = self.disk.bytes(from).unwrap_or_default();
            self.disk.write_over(to, &bytes)?;
            return self.disk.remove(from);
        }
        if stands && self.has(Bug::RemovedBeforeTheRename) {
            self.disk.remove(to)?;
        }
        let (from, to) = (self.way(from), self.way(to));
        if from == to {
            return Ok(());
        }
        self.disk.rename(&from, &to)?;
        self.rename_late(&to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.disk.remove(&self.way(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.disk.remove_folder(&self.way(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.disk.make_folder(&self.way(path))
    }

    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()> {
        self.disk.set_mode(path, mode)
    }

    fn pause(&self, _time: Duration) {}
}
