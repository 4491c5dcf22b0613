//! Which device this is: four letters or digits, one id a machine.

use serde_json::{Map, Value};

use super::{
    disk::{Disk, How},
    file::{Device, FileStore},
    places::{Named, is_device, named},
    writing::{lock, make_folders, replace},
};
use crate::domain::hash::hash;

impl<D: Disk> FileStore<D> {
    /// The id of this machine, or a new one that nothing is written under yet.
    pub(super) fn known_device(&mut self) -> Device {
        if let Some(id) = self.kept_id() {
            return Device {
                id,
                kept: true,
                instead_of: None,
            };
        }
        let derived = self.derived_id();
        // Under that one this machine wrote while nothing could be kept.
        let is_ours = self.taken_ids().contains(&derived);
        let id = if is_ours { derived } else { self.new_id() };
        Device {
            id,
            ..Device::default()
        }
    }

    /// Makes sure of the id before the first line is written under it. A machine that cannot keep its id goes by one
    /// that needs no memory.
    pub(super) fn settle_device(&mut self) {
        if self.this.device.id.is_empty() {
            self.this.device = self.known_device();
        }
        if !self.this.device.kept {
            let derived = self.derived_id();
            let taken = self.taken_ids();
            while taken.contains(&self.this.device.id) && self.this.device.id != derived {
                self.this.device.id = self.new_id();
            }
            let renewed = self.this.device.instead_of.clone();
            if self.keep_id().is_err() {
                // Every call is the same device, also where it cannot be remembered which one. One that kept its id
                // meanwhile goes before.
                let id = self.kept_id().unwrap_or(derived);
                if renewed.is_none_or(|renewed| renewed != id) {
                    self.this.device.id = id;
                }
            }
            self.this.device.kept = true;
        }
    }

    /// Another machine, or a copy of this one, writes under our id: go on under a new one.
    pub(super) fn renew_device(&mut self) {
        let old = std::mem::take(&mut self.this.device.id);
        self.this.device = Device {
            id: self.new_id(),
            kept: false,
            instead_of: Some(old),
        };
        self.writing.log = None;
    }

    fn keep_id(&mut self) -> Result<(), super::NotSaved> {
        make_folders(&self.disk, &self.places.state)?;
        let folder = self.disk.open(&self.places.state, How::Folder)?;
        lock(&self.disk, &folder)?;
        // Another window may have been quicker.
        let quicker = self.kept_id();
        if let Some(id) = quicker.filter(|id| self.this.device.instead_of.as_ref() != Some(id)) {
            self.this.device.id = id;
            return Ok(());
        }
        let mut whole = self.device_file();
        let mut ids = match whole.remove("ids") {
            Some(Value::Object(ids)) => ids,
            Some(_) | None => Map::new(),
        };
        ids.insert(
            self.this.machine.clone(),
            self.this.device.id.as_str().into(),
        );
        whole.insert("ids".to_owned(), Value::Object(ids));
        let bytes = Value::Object(whole).to_string();
        let name = self.temporary();
        replace(&self.disk, &self.places.device(), bytes.as_bytes(), &name)?;
        Ok(())
    }

    fn kept_id(&self) -> Option<String> {
        let whole = self.device_file();
        let id = whole.get("ids")?.get(&self.this.machine)?.as_str()?;
        is_device(id).then(|| id.to_owned())
    }

    fn device_file(&self) -> Map<String, Value> {
        self.recalled(&self.places.device()).unwrap_or_default()
    }

    /// The ids that the log folder already knows.
    fn taken_ids(&self) -> Vec<String> {
        let names = self.disk.list(&self.places.log()).unwrap_or_default();
        names
            .iter()
            .filter_map(|name| match named(name) {
                Named::Log { device, .. } => Some(device),
                Named::Copy { device, .. } => device,
                Named::Other => None,
            })
            .map(str::to_owned)
            .collect()
    }

    fn new_id(&mut self) -> String {
        id_of(self.this.ids.draw() as usize)
    }

    /// The id of this machine that needs no memory.
    fn derived_id(&self) -> String {
        id_of(hash(self.this.machine.as_bytes()) as usize)
    }
}

fn id_of(mut number: usize) -> String {
    const LETTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let mut id = String::new();
    for _ in 0..4 {
        id.push(char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
    }
    id
}
