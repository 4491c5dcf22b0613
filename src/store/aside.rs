//! What is put aside for next time: half-typed text, and lines that the log did not take.

use std::io::ErrorKind;

use super::{
    NotSaved,
    disk::{Disk, How},
    file::FileStore,
    line::line_of,
    places::folder_of,
    writing::{lock, make_folders, replace},
};
use crate::domain::entry::Entry;

impl<D: Disk> FileStore<D> {
    /// Keeps half-typed text; an empty one takes the file away.
    pub(super) fn write_draft(&mut self, draft: &str) -> Result<(), NotSaved> {
        let path = self.places.draft();
        if draft.is_empty() {
            return match self.disk.remove(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
                Ok(()) | Err(_) => Ok(()),
            };
        }
        make_folders(&self.disk, folder_of(&path))?;
        let text = serde_json::Value::from(draft).to_string();
        let name = self.temporary();
        replace(&self.disk, &path, text.as_bytes(), &name)?;
        Ok(())
    }

    /// Adds lines to the rescue file of this machine.
    pub(super) fn put_aside(&mut self, entries: &[Entry]) -> Result<(), NotSaved> {
        let path = self.places.rescue();
        make_folders(&self.disk, folder_of(&path))?;
        let file = match self.disk.open(&path, How::New) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                self.disk.open(&path, How::Append)?
            }
            file => file?,
        };
        lock(&self.disk, &file)?;
        // A newline in front: the last writer may have been stopped in the middle of a line.
        let lines = entries.iter().map(line_of);
        let text: String = std::iter::once("\n".to_owned()).chain(lines).collect();
        self.disk.write_all(&file, text.as_bytes())?;
        self.disk.sync(&file)?;
        self.disk.sync_folder(folder_of(&path))?;
        Ok(())
    }
}
