//! What stands twice where it can only stand once: a key in an object, an id in a list of items. A parser would take the
//! last one, and the next change would write the others away. And an id that names nothing.

use std::{borrow::Cow, collections::BTreeMap};

/// Something that stands twice, or an id that is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repeat {
    /// Its name, as it is read.
    pub(super) name: String,
    pub(super) kind: Kind,
    /// Where it stands first, in bytes.
    pub(super) first: usize,
    /// Where it stands again, in bytes.
    pub(super) again: usize,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Key,
    Id,
    NoId,
}

/// Where each name was met.
type Met<'a> = BTreeMap<Cow<'a, str>, usize>;

/// An object or a list that is not closed yet.
enum Open<'a> {
    Object { keys: Met<'a>, key: Key<'a> },
    List,
}

/// Where in an object the reading is.
enum Key<'a> {
    Awaited,
    Read(Cow<'a, str>),
}

/// The first thing that stands twice in a text that is JSON.
pub(super) fn first_repeat(text: &str) -> Option<Repeat> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    let mut ids: BTreeMap<Cow<str>, Met> = BTreeMap::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = at + length(&bytes[at..]);
                let name = read(text.get(at..end)?);
                if let Some((kind, first)) = meet(&mut open, &mut ids, (&name, at)) {
                    let name = name.into_owned();
                    let again = at;
                    return Some(Repeat {
                        name,
                        kind,
                        first,
                        again,
                    });
                }
                at = end;
                continue;
            }
            b'{' => open.push(Open::Object {
                keys: Met::new(),
                key: Key::Awaited,
            }),
            b'[' => open.push(Open::List),
            b'}' | b']' => _ = open.pop(),
            b',' => {
                if let Some(Open::Object { key, .. }) = open.last_mut() {
                    *key = Key::Awaited;
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Takes a string in; where it was met before, if it is one that can only stand once.
fn meet<'a>(
    open: &mut [Open<'a>],
    ids: &mut BTreeMap<Cow<'a, str>, Met<'a>>,
    (name, at): (&Cow<'a, str>, usize),
) -> Option<(Kind, usize)> {
    if let [
        Open::Object {
            key: Key::Read(list),
            ..
        },
        Open::List,
        Open::Object {
            key: Key::Read(key),
            ..
        },
    ] = open
    {
        let is_id = key == "id";
        if is_id && name.trim().is_empty() {
            return Some((Kind::NoId, at));
        }
        let met = ids.entry(list.clone()).or_default();
        let before = is_id.then(|| met.insert(name.clone(), at)).flatten();
        return before.map(|first| (Kind::Id, first));
    }
    let Some(Open::Object { keys, key }) = open.last_mut() else {
        return None;
    };
    if matches!(key, Key::Read(_)) {
        return None;
    }
    *key = Key::Read(name.clone());
    let before = keys.insert(name.clone(), at);
    before.map(|first| (Kind::Key, first))
}

/// How many bytes the string has that these begin with, its quotation marks included.
fn length(bytes: &[u8]) -> usize {
    let mut escaped = false;
    let end = bytes.iter().skip(1).position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.map_or(bytes.len(), |end| end + 2)
}

fn read(quoted: &str) -> Cow<'_, str> {
    let inside = quoted.trim_matches('"');
    if inside.contains('\\') {
        serde_json::from_str(quoted).map_or(Cow::Borrowed(inside), Cow::Owned)
    } else {
        Cow::Borrowed(inside)
    }
}
