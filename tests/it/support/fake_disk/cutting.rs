//! What a power cut may leave of a disk.

use std::{collections::BTreeMap, sync::Arc};

use super::{Bytes, Content, Folder, Node, World, apply};

/// How something that is not safe can end.
#[derive(Clone, Debug)]
pub enum Ends {
    /// A change of a name: it is made, or not.
    Name,
    /// A file: one of these.
    Bytes(Vec<Arc<Bytes>>),
}

impl Ends {
    /// How many ways there are.
    pub fn count(&self) -> usize {
        match self {
            Ends::Name => 2,
            Ends::Bytes(ends) => ends.len(),
        }
    }
}

impl World {
    /// What is not safe, and how each can end at a power cut.
    pub fn unsafe_things(&self) -> Vec<Ends> {
        let mut things = Vec::new();
        for node in &self.nodes {
            match node {
                Node::Folder(folder) => things.extend(folder.since.iter().map(|_| Ends::Name)),
                Node::File(content) if !content.is_safe() => {
                    things.push(Ends::Bytes(content.ends()));
                }
                Node::File(_) | Node::Fifo => {}
            }
        }
        things
    }

    /// The disk after a power cut at which each thing that is not safe ends so.
    pub fn after_cut(&self, things: &[Ends], chosen: &[usize]) -> World {
        let mut chosen = things.iter().zip(chosen);
        let mut nodes = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            nodes.push(match node {
                Node::Folder(folder) => {
                    let mut now = folder.safe.clone();
                    for change in &folder.since {
                        if chosen.next().is_some_and(|(_, end)| *end == 1) {
                            apply(&mut now, change);
                        }
                    }
                    Node::Folder(Folder {
                        now,
                        ..Folder::default()
                    })
                }
                Node::File(content) if !content.is_safe() => match chosen.next() {
                    Some((Ends::Bytes(ends), end)) => Node::File(Content {
                        now: ends[*end].clone(),
                        safe: ends[*end].clone(),
                    }),
                    _ => unreachable!("things stand in the order of the nodes"),
                },
                Node::File(content) => Node::File(content.clone()),
                Node::Fifo => Node::Fifo,
            });
        }
        let mut world = World {
            nodes,
            locks: BTreeMap::new(),
            handles: 0,
            moments: None,
            known: self.known.clone(),
        };
        world.forget_lost();
        world
    }

    /// Leaves only what has a name.
    fn forget_lost(&mut self) {
        let mut nodes = Vec::new();
        let old = std::mem::take(&mut self.nodes);
        keep(&old, 0, &mut nodes);
        self.nodes = nodes;
    }
}

fn keep(old: &[Node], node: usize, nodes: &mut Vec<Node>) -> usize {
    let at = nodes.len();
    nodes.push(Node::Fifo);
    nodes[at] = match &old[node] {
        Node::Folder(folder) => {
            let names = folder.now.iter();
            let now: BTreeMap<Arc<str>, usize> = names
                .map(|(name, node)| (name.clone(), keep(old, *node, nodes)))
                .collect();
            Node::Folder(Folder {
                safe: now.clone(),
                now,
                since: Vec::new(),
            })
        }
        other => other.clone(),
    };
    at
}

impl Content {
    fn is_safe(&self) -> bool {
        self.now.number == self.safe.number
    }

    /// What a power cut may leave of the bytes since the last flush: none, a prefix, zeros, the second half, all.
    fn ends(&self) -> Vec<Arc<Bytes>> {
        let (now, safe) = (&self.now.bytes, &self.safe.bytes);
        let from = if now.starts_with(safe) { safe.len() } else { 0 };
        let new = now.len() - from;
        let cut = |length: usize| Bytes::of(now[..from + length].to_vec());
        let zeros = |length: usize| {
            let mut bytes = now.clone();
            bytes[from..from + length].fill(0);
            Bytes::of(bytes)
        };
        let mut ends = vec![
            self.safe.clone(),
            cut(new / 2),
            zeros(new),
            zeros(new / 2),
            self.now.clone(),
        ];
        if new > 2 {
            ends.push(cut(new - 1));
        }
        ends
    }
}
