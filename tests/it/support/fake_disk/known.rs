//! What the one who uses a disk knows of it, and what can be looked up on it.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Node, World};

/// What was tried and what was acknowledged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Known {
    /// Ids of entries that were handed over.
    pub tried: Vec<Arc<str>>,
    /// Ids of entries that were acknowledged.
    pub done: Vec<Arc<str>>,
    /// The plans that were handed over since the last acknowledged one.
    pub plans_tried: Vec<u32>,
    /// The last acknowledged plan; 0 while there is none.
    pub plan_done: u32,
    /// What there was when the copy of the day was first begun.
    pub to_copy: Option<Arc<ToCopy>>,
    /// The copy was acknowledged.
    pub copied: bool,
    /// Texts of which it was said that they are forgotten.
    pub forgotten: Vec<Arc<str>>,
    /// Items of the plan that came in copies of it.
    pub brought: Vec<Arc<str>>,
}

impl Known {
    /// Another day begins: it has no copy yet.
    pub fn forget_copy(&mut self) {
        (self.to_copy, self.copied) = (None, false);
    }
}

/// What a copy of the day holds at least.
#[derive(Debug, Default, PartialEq, Eq, Hash)]
pub struct ToCopy {
    /// The logs.
    pub logs: Vec<(String, Vec<u8>)>,
    /// The acknowledged plan.
    pub plan: u32,
}

impl World {
    /// The copies of earlier days below this folder, and what is known of them.
    pub fn fingerprint_of_copies(&self, backup: &Path) -> u64 {
        let mut hasher = DefaultHasher::new();
        (&self.known.to_copy, self.known.copied).hash(&mut hasher);
        if let Ok(node) = self.find(backup) {
            self.hash_node(node, |_| true, &mut hasher);
        }
        hasher.finish()
    }

    /// The bytes of a file.
    pub fn bytes(&self, path: &Path) -> Option<&[u8]> {
        match &self.nodes[self.find(path).ok()?] {
            Node::File(content) => Some(&content.now.bytes),
            Node::Folder(_) | Node::Fifo => None,
        }
    }

    /// The files that can be found and hold this text.
    pub fn holders(&self, text: &str) -> Vec<String> {
        let holds = |(_, bytes): &(PathBuf, &[u8])| String::from_utf8_lossy(bytes).contains(text);
        let holders = self.files().into_iter().filter(holds);
        holders
            .map(|(path, _)| path.display().to_string())
            .collect()
    }

    /// The files that can be found.
    pub fn files(&self) -> Vec<(PathBuf, &[u8])> {
        let mut files = Vec::new();
        let mut left = vec![(0, PathBuf::from("/"))];
        while let Some((node, path)) = left.pop() {
            match &self.nodes[node] {
                Node::Folder(folder) => {
                    let inner = folder.now.iter();
                    left.extend(inner.map(|(name, node)| (*node, path.join(&**name))));
                }
                Node::File(content) => files.push((path, &content.now.bytes[..])),
                Node::Fifo => {}
            }
        }
        files
    }

    /// The names in a folder; none where there is no folder.
    pub fn names(&self, folder: &Path) -> Vec<String> {
        let folder = self.find(folder).and_then(|node| self.folder(node));
        let names = folder.map(|folder| folder.now.keys().map(ToString::to_string).collect());
        names.unwrap_or_default()
    }
}
