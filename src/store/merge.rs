//! Two copies of a plan become one: item by item, the one that was changed last.
//!
//! Every machine has to come to the same plan, whichever copies it meets and in whichever order. So a document is
//! taken apart into pieces of which one is always the greater (a stamp is compared as (number, text), then the content
//! as JSON with sorted keys), the greater pieces are kept, and the pieces are put together in an order of their own.

mod piece;

use std::{collections::BTreeMap, path::Path};

use serde_json::{Map, Value};

use self::piece::{Part, Stamp, Stamped, canonical, stamp_of};
use super::{
    PlanError,
    disk::Disk,
    places::folder_of,
    plan_file::{self, LARGEST},
    stamp::{CHANGED, SETTINGS},
    writing::{read_whole, replace},
};

const SETUP: &str = "setup";
const ERASED: &str = "erased";

/// The keys of a plan in the order in which they are written; others follow in the order of their names.
const KEYS: [&str; 11] = [
    "version",
    "statement",
    "values",
    "commitments",
    "if_then",
    "one_offs",
    "people",
    "notes",
    "hard_moment_actions",
    "cues",
    SETTINGS,
];

/// The keys of the settings in the order in which they are written.
const SETTING_KEYS: [&str; 17] = [
    "day_start_hour",
    "day_start_before",
    "week_starts",
    "review_day",
    "breath",
    "exercise",
    "hard_moment_exercise",
    "tone",
    "blocks",
    "basics",
    "suggestions",
    "signpost",
    "expected_vs_actual",
    "settle_first",
    "help_url",
    "confirmed_values",
    "rest_until",
];

/// The merge of two plans: the same from both sides, and the same again when it is merged with either.
pub fn merged(ours: &Value, theirs: &Value) -> Value {
    Pieces::of(ours).joined(Pieces::of(theirs)).together()
}

/// Writes the merge of two files into the first, so that at every moment the old or the new one is there whole; its
/// permission bits stay. When one of them cannot be read nothing is written, and the answer says which and where.
pub fn merge_files<D: Disk>(
    disk: &D,
    (ours, theirs): (&Path, &Path),
    random: u64,
) -> Result<(), PlanError> {
    let read = |path: &Path| {
        let (bytes, stat) = read_whole(disk, path, LARGEST)
            .map_err(|error| *plan_file::unopened(path, &error).error)?;
        plan_file::parse(path, &bytes).map_err(|unread| *unread.error)?;
        let tree = plan_file::tree(&bytes).unwrap_or_default();
        Ok((tree, stat))
    };
    let (own, stat) = read(ours)?;
    let (other, _) = read(theirs)?;
    let bytes = plan_file::pretty(&merged(&own, &other));
    plan_file::parse(ours, &bytes).map_err(|unread| *unread.error)?;
    let name = super::writing::temporary(random);
    let beside = folder_of(ours).join(ours.file_name().unwrap_or_default());
    replace(disk, &beside, &bytes, &name)
        .and_then(|()| disk.set_mode(&beside, stat.mode & 0o777))
        .map_err(|error| *plan_file::unopened(ours, &error).error)
}

/// A plan, taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Pieces {
    /// Where the first run is; on a machine where it is finished there is nothing, and that is later.
    setup: Option<Value>,
    /// Everything else, by its key.
    parts: BTreeMap<String, Part>,
    /// The settings and their stamps, by their key; a setting that was left out has its stamp alone.
    settings: Option<BTreeMap<String, (Stamp, Option<Value>)>>,
}

impl Pieces {
    /// The pieces of a plan.
    pub(super) fn of(tree: &Value) -> Self {
        let mut pieces = Self::default();
        for (key, value) in tree.as_object().into_iter().flatten() {
            match (key.as_str(), value) {
                (SETUP, Value::Null) => {}
                (SETUP, place) => pieces.setup = Some(place.clone()),
                (SETTINGS, Value::Object(settings)) => pieces.settings = Some(pairs_of(settings)),
                (_, value) => _ = pieces.parts.insert(key.clone(), Part::of(value)),
            }
        }
        pieces
    }

    /// The greater of each two pieces.
    pub(super) fn joined(mut self, other: Self) -> Self {
        self.setup = match (self.setup, other.setup) {
            (Some(a), Some(b)) => Some(std::cmp::max_by_key(a, b, canonical)),
            (None, _) | (_, None) => None,
        };
        for (key, part) in other.parts {
            match self.parts.get_mut(&key) {
                Some(known) => known.join(part),
                None => _ = self.parts.insert(key, part),
            }
        }
        if let Some(theirs) = other.settings {
            let known = self.settings.get_or_insert_default();
            for (key, theirs) in theirs {
                match known.get(&key) {
                    Some(ours) if !is_later(&theirs, ours) => {}
                    Some(_) | None => _ = known.insert(key, theirs),
                }
            }
        }
        self.drop_erased();
        self
    }

    /// What is marked as erased comes back from no copy.
    fn drop_erased(&mut self) {
        let erased = match self.parts.get(ERASED) {
            Some(Part::List(marks, _)) => marks.clone(),
            Some(Part::Empty | Part::Plain(_) | Part::Item(_)) | None => return,
        };
        let is_lifted =
            |mark: &Stamped| mark.value.get("lifted").and_then(Value::as_bool) == Some(true);
        for (_, part) in self.parts.iter_mut().filter(|(key, _)| *key != ERASED) {
            if let Part::List(items, _) = part {
                items.retain(|id, _| erased.get(id).is_none_or(is_lifted));
            }
        }
    }

    /// What of an older copy of `ours` is later than what is `known` all the same: a stamp that is greater says so,
    /// nothing else does. What has no stamp, or was taken out by hand since, stays out.
    pub(super) fn later_than(mut self, known: &Self, ours: &Self) -> Self {
        self.setup.clone_from(&ours.setup);
        self.parts.retain(|key, part| {
            part.retain_later(known.parts.get(key));
            !part.is_empty()
        });
        if let Some(settings) = &mut self.settings {
            let none = BTreeMap::new();
            let known = known.settings.as_ref().unwrap_or(&none);
            settings.retain(|key, (stamp, _)| {
                *stamp
                    > known
                        .get(key)
                        .map(|(stamp, _)| stamp.clone())
                        .unwrap_or_default()
            });
        }
        self
    }

    /// The plan that these pieces make.
    pub(super) fn together(mut self) -> Value {
        let mut tree = Map::new();
        let settings = self.settings.take().map(settings_of);
        for key in KEYS {
            if let Some(part) = self.parts.remove(key) {
                tree.insert(key.to_owned(), part.together());
            }
            if let Some(place) = self.setup.take_if(|_| key == "version") {
                tree.insert(SETUP.to_owned(), place);
            }
            if key == SETTINGS
                && let Some(settings) = &settings
            {
                tree.insert(key.to_owned(), settings.clone());
            }
        }
        for (key, part) in self.parts {
            tree.insert(key, part.together());
        }
        Value::Object(tree)
    }
}

fn pairs_of(settings: &Map<String, Value>) -> BTreeMap<String, (Stamp, Option<Value>)> {
    let none = Map::new();
    let stamps = settings.get(CHANGED).and_then(Value::as_object);
    let stamps = stamps.unwrap_or(&none);
    let keys = settings.keys().chain(stamps.keys());
    keys.filter(|key| *key != CHANGED)
        .map(|key| {
            let pair = (stamp_of(stamps.get(key)), settings.get(key).cloned());
            (key.clone(), pair)
        })
        .collect()
}

fn is_later(theirs: &(Stamp, Option<Value>), ours: &(Stamp, Option<Value>)) -> bool {
    let order = |pair: &(Stamp, Option<Value>)| {
        let content = pair.1.as_ref();
        (
            pair.0.clone(),
            content.map(|value| (canonical(value), value.to_string())),
        )
    };
    order(theirs) > order(ours)
}

fn settings_of(mut pairs: BTreeMap<String, (Stamp, Option<Value>)>) -> Value {
    let mut settings = Map::new();
    let mut stamps = Map::new();
    for (key, (Stamp(_, text), _)) in pairs.iter().filter(|(_, (stamp, _))| !stamp.1.is_empty()) {
        stamps.insert(key.clone(), text.as_str().into());
    }
    let known = SETTING_KEYS
        .iter()
        .filter_map(|key| pairs.remove_entry(*key));
    let known: Vec<_> = known.collect();
    for (key, (_, value)) in known.into_iter().chain(pairs) {
        if let Some(value) = value {
            settings.insert(key, value);
        }
    }
    if !stamps.is_empty() {
        settings.insert(CHANGED.to_owned(), Value::Object(stamps));
    }
    Value::Object(settings)
}
