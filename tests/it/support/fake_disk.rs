//! A disk in memory that knows what is safe and what a power cut may take: names since the last flush of their
//! folder, bytes since the last flush of their file.

use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, ErrorKind},
    path::{Component, Path},
    sync::Arc,
};

use daymark::{
    domain::id::Ids,
    store::{
        disk::{Disk, Kind, Stat},
        file::FileStore,
        places::Places,
    },
};

// The fuzz targets take this file too, from another folder.
#[path = "fake_disk/cutting.rs"]
mod cutting;
#[path = "fake_disk/hands.rs"]
mod hands;
#[path = "fake_disk/known.rs"]
mod known;

pub use cutting::Ends;
pub use hands::{FakeDisk, FakeFile};
pub use known::{Known, ToCopy};

/// 2026-03-08 in nanoseconds: nothing on this disk is old.
const TODAY: i128 = 1_772_928_000_000_000_000;

/// Where a store lies on it.
pub fn places() -> Places {
    Places {
        store: "/data/daymark".into(),
        state: "/state/daymark".into(),
    }
}

/// A window of this machine on the store that lies there.
pub fn window<D: Disk>(disk: D, seed: u64) -> FileStore<D> {
    FileStore::new(disk, places(), "this machine", Ids::seeded(seed))
}

/// What lies on a disk.
#[derive(Clone, Debug)]
pub struct World {
    nodes: Vec<Node>,
    locks: BTreeMap<usize, u64>,
    handles: u64,
    /// Every moment just before something changes, while it is wanted.
    pub moments: Option<Vec<World>>,
    /// What the one who uses the disk knows by now.
    pub known: Known,
}

#[derive(Clone, Debug)]
enum Node {
    Folder(Folder),
    File(Content),
    Fifo,
}

#[derive(Clone, Debug, Default)]
struct Folder {
    now: BTreeMap<Arc<str>, usize>,
    safe: BTreeMap<Arc<str>, usize>,
    since: Vec<Change>,
}

#[derive(Clone, Debug)]
enum Change {
    Put(Arc<str>, usize),
    Take(Arc<str>),
    Rename(Arc<str>, Arc<str>, usize),
}

#[derive(Clone, Debug, Default)]
struct Content {
    now: Arc<Bytes>,
    safe: Arc<Bytes>,
}

/// The bytes of a file and a number for them, made once.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    number: u64,
    bytes: Vec<u8>,
}

impl Bytes {
    fn of(bytes: Vec<u8>) -> Arc<Self> {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        let number = hasher.finish();
        Arc::new(Self { number, bytes })
    }
}

impl Node {
    fn flush(&mut self) {
        match self {
            Node::Folder(folder) => folder.flush(),
            Node::File(content) => content.safe = content.now.clone(),
            Node::Fifo => {}
        }
    }
}

impl Folder {
    fn flush(&mut self) {
        if !self.since.is_empty() {
            self.safe = self.now.clone();
            self.since.clear();
        }
    }

    fn change(&mut self, change: Change) {
        apply(&mut self.now, &change);
        self.since.push(change);
    }
}

fn apply(names: &mut BTreeMap<Arc<str>, usize>, change: &Change) {
    match change {
        Change::Put(name, node) => _ = names.insert(name.clone(), *node),
        Change::Take(name) => _ = names.remove(name),
        Change::Rename(from, to, node) => {
            names.remove(from);
            names.insert(to.clone(), *node);
        }
    }
}

impl World {
    fn note_moment(&mut self) {
        if let Some(mut moments) = self.moments.take() {
            moments.push(self.clone());
            self.moments = Some(moments);
        }
    }

    fn put(&mut self, path: &Path, node: Node) {
        let mut at = 0;
        let names: Vec<&str> = names(path).collect();
        for (index, name) in names.iter().enumerate() {
            let next = self.folder(at).unwrap().now.get(*name).copied();
            at = next.unwrap_or_else(|| {
                let is_last = index + 1 == names.len();
                self.nodes.push(if is_last {
                    node.clone()
                } else {
                    Node::Folder(Folder::default())
                });
                let new = self.nodes.len() - 1;
                let folder = self.folder_mut(at).unwrap();
                folder.change(Change::Put((*name).into(), new));
                folder.flush();
                new
            });
        }
        self.nodes[at] = node;
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        let mut at = 0;
        for name in names(path) {
            at = *self.folder(at)?.now.get(name).ok_or(ErrorKind::NotFound)?;
        }
        Ok(at)
    }

    fn parent(&self, path: &Path) -> io::Result<(usize, Arc<str>)> {
        let name = names(path).last().ok_or(ErrorKind::InvalidInput)?.into();
        let parent = self.find(path.parent().unwrap_or(Path::new("/")))?;
        self.folder(parent)?;
        Ok((parent, name))
    }

    fn folder(&self, node: usize) -> io::Result<&Folder> {
        match &self.nodes[node] {
            Node::Folder(folder) => Ok(folder),
            Node::File(_) | Node::Fifo => Err(ErrorKind::NotADirectory.into()),
        }
    }

    fn folder_mut(&mut self, node: usize) -> io::Result<&mut Folder> {
        match &mut self.nodes[node] {
            Node::Folder(folder) => Ok(folder),
            Node::File(_) | Node::Fifo => Err(ErrorKind::NotADirectory.into()),
        }
    }

    fn content(&self, node: usize) -> io::Result<&Content> {
        match &self.nodes[node] {
            Node::File(content) => Ok(content),
            Node::Folder(_) => Err(ErrorKind::IsADirectory.into()),
            Node::Fifo => Err(ErrorKind::WouldBlock.into()),
        }
    }

    fn content_mut(&mut self, node: usize) -> io::Result<&mut Content> {
        match &mut self.nodes[node] {
            Node::File(content) => Ok(content),
            Node::Folder(_) => Err(ErrorKind::IsADirectory.into()),
            Node::Fifo => Err(ErrorKind::WouldBlock.into()),
        }
    }

    fn stat(&self, node: usize) -> Stat {
        let mut hasher = DefaultHasher::new();
        let (kind, size) = match &self.nodes[node] {
            Node::Folder(folder) => {
                folder.now.keys().for_each(|name| name.hash(&mut hasher));
                (Kind::Folder, 0)
            }
            Node::File(content) => {
                content.now.number.hash(&mut hasher);
                (Kind::File, content.now.bytes.len() as u64)
            }
            Node::Fifo => (Kind::Other, 0),
        };
        Stat {
            kind,
            inode: (1, node as u64),
            size,
            // The same content always bears the same time, so that the same states look the same.
            changed: TODAY + i128::from(hasher.finish() % 1_000_000_000),
            mode: if kind == Kind::Folder { 0o700 } else { 0o600 },
        }
    }

    /// A number for what can be found on this disk and what is known of it.
    pub fn fingerprint(&self) -> u64 {
        self.number(|_| true)
    }

    /// The same without what no opening reads: copies of earlier days, half-typed text, what a cut left over.
    pub fn fingerprint_of_what_is_read(&self) -> u64 {
        self.number(|name| {
            let unread = ["backup", "draft.json"];
            !unread.contains(&name) && !name.starts_with(".daymark-")
        })
    }

    fn number(&self, counts: fn(&str) -> bool) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.known.hash(&mut hasher);
        self.hash_node(0, counts, &mut hasher);
        hasher.finish()
    }

    fn hash_node(&self, node: usize, counts: fn(&str) -> bool, hasher: &mut DefaultHasher) {
        match &self.nodes[node] {
            Node::Folder(folder) => {
                for (name, node) in folder.now.iter().filter(|(name, _)| counts(name)) {
                    name.hash(hasher);
                    self.hash_node(*node, counts, hasher);
                }
                folder.now.is_empty().hash(hasher);
            }
            Node::File(content) => content.now.number.hash(hasher),
            Node::Fifo => 7_u8.hash(hasher),
        }
    }
}

fn names(path: &Path) -> impl Iterator<Item = &str> {
    path.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    })
}
