//! A file system in a file, whose power can be cut.

use std::{
    fs::File,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use tempfile::TempDir;

use crate::support::{Home, three_values};

/// The file systems whose power can be cut, and the smallest size they come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Ext4,
    Xfs,
}

impl Kind {
    fn words(self) -> (&'static [&'static str], u64) {
        match self {
            Kind::Ext4 => (&["mkfs.ext4", "-qF"], 24 << 20),
            Kind::Xfs => (&["mkfs.xfs", "-qf"], 320 << 20),
        }
    }
}

/// What a cut does with what the file system has in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// All of it is gone.
    Harsh,
    /// The journal is still written.
    Flushed,
}

/// A mounted file system with a home on it. Unmounted and gone when the test is, also when that failed.
pub(super) struct Image {
    folder: TempDir,
    mounted: bool,
}

impl Image {
    /// A new one; `None` where that cannot be had.
    pub(super) fn new(kind: Kind) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let (mkfs, size) = kind.words();
        let file = folder.path().join("image");
        File::create(&file).unwrap().set_len(size).unwrap();
        std::fs::create_dir(folder.path().join("mounted")).unwrap();
        works(Command::new(mkfs[0]).args(&mkfs[1..]).arg(&file)).then_some(())?;
        let mut image = Self {
            folder,
            mounted: false,
        };
        image.mounts().then_some(())?;
        Some(image)
    }

    /// Where it is mounted.
    pub(super) fn place(&self) -> PathBuf {
        self.folder.path().join("mounted")
    }

    /// A home on it, with a plan that is safe.
    pub(super) fn home(&self) -> Home {
        let home = Home::in_folder(&self.place(), &three_values());
        let synced = Command::new("sync").arg("-f").arg(self.place()).status();
        assert!(synced.unwrap().success());
        assert_eq!(home.places().store, home.path("data/daymark"));
        home
    }

    /// Cuts the power: from now on every call is refused. False where that cannot be done.
    pub(super) fn cut(&self, how: Cut) -> bool {
        let order = match how {
            Cut::Harsh => "shutdown",
            Cut::Flushed => "shutdown -f",
        };
        works(
            Command::new("xfs_io")
                .args(["-x", "-c", order])
                .arg(self.place()),
        ) && std::fs::write(self.place().join("after the cut"), "x").is_err()
    }

    /// Brings the power back.
    pub(super) fn comes_back(&mut self) {
        self.goes_away();
        assert!(self.mounts(), "it cannot be mounted any more");
    }

    fn mounts(&mut self) -> bool {
        let file = self.folder.path().join("image");
        self.mounted = works(
            Command::new("mount")
                .args(["-o", "loop"])
                .arg(file)
                .arg(self.place()),
        );
        self.mounted
    }

    fn goes_away(&mut self) {
        for attempt in 0..100 {
            if !self.mounted || works(Command::new("umount").arg(self.place())) {
                self.mounted = false;
                return;
            }
            // Whoever has it open is being ended.
            thread::sleep(Duration::from_millis(10 + attempt));
        }
        self.mounted = !works(Command::new("umount").arg("-l").arg(self.place()));
    }
}

impl Drop for Image {
    fn drop(&mut self) {
        self.goes_away();
    }
}

fn works(command: &mut Command) -> bool {
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

/// The copies of days that have their name already.
pub(super) fn copies(backup: &Path) -> Vec<PathBuf> {
    let days = std::fs::read_dir(backup).into_iter().flatten().flatten();
    days.filter(|day| day.file_name().to_string_lossy().starts_with("20"))
        .map(|day| day.path())
        .collect()
}

/// How many copies of days hold no whole plan; they are taken away.
pub(super) fn half_copies(copies: &[PathBuf]) -> usize {
    copies
        .iter()
        .filter(|day| {
            let plan = std::fs::read(day.join("plan.json")).unwrap_or_default();
            day.exists() && serde_json::from_slice::<daymark::domain::plan::Plan>(&plan).is_err()
        })
        .map(|day| std::fs::remove_dir_all(day).unwrap())
        .count()
}
