//! Which part of which day was reminded of, so that each is once at the most.

use serde_json::json;

use super::{
    NotSaved,
    disk::Disk,
    file::FileStore,
    places::folder_of,
    writing::{make_folders, read_whole, replace},
};
use crate::domain::{block::Block, day::Day};

/// More than the file ever holds.
const LARGEST: u64 = 4096;

impl<D: Disk> FileStore<D> {
    /// Remembers that a part of a day is reminded of; false when that was remembered before.
    pub fn remember_reminder(&mut self, day: Day, block: Block) -> Result<bool, NotSaved> {
        let path = self.places.reminded();
        let line = json!({"day": day, "block": block}).to_string();
        let before = read_whole(&self.disk, &path, LARGEST);
        if before.is_ok_and(|(bytes, _)| bytes == line.as_bytes()) {
            return Ok(false);
        }
        make_folders(&self.disk, folder_of(&path))?;
        let name = self.temporary();
        replace(&self.disk, &path, line.as_bytes(), &name)?;
        Ok(true)
    }
}
