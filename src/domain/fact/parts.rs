//! What the richer kinds of facts hold.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::domain::{block::Block, day::Day, id::Id, place::Place, size::Size};

/// A step that was done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The value it served.
    pub value: Id,
    /// The commitment, for a planned step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commitment: Option<Id>,
    /// The one-off, for a one-off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_off: Option<Id>,
    /// The if-then plan it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub if_then: Option<Id>,
    /// The step as it read then.
    #[serde(default)]
    pub text: String,
    /// Its size.
    pub size: Size,
    /// Its minutes, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "minutes")]
    pub minutes: Option<u32>,
    /// The planned block.
    #[serde(default)]
    pub block: Block,
    /// How it came to be done.
    pub source: Source,
    /// Whether the time of the mark is the time of the doing.
    #[serde(default)]
    pub certain: bool,
    /// Marked on a later day.
    #[serde(default, skip_serializing_if = "is_false")]
    pub backfilled: bool,
    /// Where the person was, when the day said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// How a step came to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Source {
    Planned,
    Extra,
    OneOff,
    Start,
    HardMoment,
    Imported,
}

/// How a step felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Feeling {
    Energizing,
    Restful,
    Neutral,
    Draining,
}

impl Feeling {
    /// The answers, in the order they are shown.
    pub const ALL: [Feeling; 4] = [
        Feeling::Energizing,
        Feeling::Restful,
        Feeling::Neutral,
        Feeling::Draining,
    ];

    /// Energy or rest: both are worth having again.
    pub fn is_good(self) -> bool {
        matches!(self, Feeling::Energizing | Feeling::Restful)
    }
}

/// How heavy a step is, before or after; lighter is less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Heaviness {
    Light,
    Middling,
    Heavy,
}

impl Heaviness {
    /// The three, the lightest first.
    pub const ALL: [Heaviness; 3] = [Heaviness::Light, Heaviness::Middling, Heaviness::Heavy];
}

/// Something about a done step. `None` says nothing; `Some` of an empty text clears.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    /// Where: an id of the place list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// With whom: an id of the company list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// A note, at most 280 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How heavy it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<Heaviness>,
    /// Done earlier today, so the mark's time is not the doing's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<bool>,
}

/// A mood word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", try_from = "MoodFields")]
pub enum Mood {
    /// The id of a listed word.
    Word(String),
    /// The person's own word.
    Own(String),
}

/// The fields of a mood; of both, the listed word counts.
#[derive(Deserialize)]
struct MoodFields {
    word: Option<String>,
    own: Option<String>,
}

impl TryFrom<MoodFields> for Mood {
    type Error = &'static str;

    fn try_from(fields: MoodFields) -> Result<Self, Self::Error> {
        let own = fields.own.map(Mood::Own);
        fields.word.map(Mood::Word).or(own).ok_or("no word")
    }
}

/// Whether a day is a usual or a smaller one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Mode {
    #[default]
    Usual,
    Smaller,
}

/// How a hard moment went.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HardMoment {
    /// The exercise that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grounding: Option<String>,
    /// The action that was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// `helped`, `a_bit` or `not_really`; `not_now` in older ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helped: Option<String>,
}

impl HardMoment {
    /// Of `helped`: it did not. An older `not_now` said something else.
    pub const NOT_REALLY: &str = "not_really";
}

/// What a look-back holds so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// The last of its seven days.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "some_day")]
    pub week: Option<Day>,
    /// The page it stands at: `week`, `helped`, `in_way` or `next`; `R1` to `R9` where an earlier version wrote it.
    pub screen: String,
    /// Finished.
    #[serde(skip_serializing_if = "is_false")]
    pub done: bool,
    /// The ids of the kept `done` entries.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Id>,
    /// What worked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub worked: Vec<String>,
    /// What got in the way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_way: Vec<String>,
    /// What got in the way of what: each answer with the commitment it is about, or `week`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<(String, Id)>,
    /// Conditions marked `+` or `-`.
    #[serde(with = "pairs", skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<(String, String)>,
    /// Body basics: `steady`, `patchy` or `rough`.
    #[serde(with = "pairs", skip_serializing_if = "Vec::is_empty")]
    pub basics: Vec<(String, String)>,
    /// Notes by screen.
    #[serde(with = "pairs", skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<(String, String)>,
    /// The id of the note chosen for the coming week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The commitment of the week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step_of_week: Option<Id>,
    /// Whether the share text was taken along.
    #[serde(skip_serializing_if = "is_false")]
    pub shared: bool,
}

/// An idea that was shown, and its answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Idea {
    /// The rule, as in `S1`.
    pub rule: String,
    /// What it is about.
    #[serde(default)]
    pub subject: String,
    /// What it changes, once it is taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "some_change")]
    pub change: Option<IdeaChange>,
    /// `y`, `l`, `n` or the letter of another answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The day an experiment ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "some_day")]
    pub until: Option<Day>,
    /// `kept` or `back`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

/// What a change is, in ids and names of parts of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IdeaChange {
    /// What of its subject it changes, as in `size`.
    pub field: String,
    /// What was there before.
    pub from: String,
    /// What is there now.
    pub to: String,
    /// `try`, `while` or `keep`.
    pub kind: String,
}

/// What a newer daymark says in another shape has no field that is known.
fn some_change<'de, D: Deserializer<'de>>(from: D) -> Result<Option<IdeaChange>, D::Error> {
    let all = serde_json::Value::deserialize(from)?;
    let text = |name: &str| all.get(name).and_then(serde_json::Value::as_str);
    let text = |name: &str| text(name).map(str::to_owned);
    let read = || {
        Some(IdeaChange {
            field: text("field")?,
            from: text("from")?,
            to: text("to")?,
            kind: text("kind")?,
        })
    };
    Ok(Some(read().unwrap_or_default()))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

/// A day in the one way in which days stand in logs.
pub(super) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    let text = String::deserialize(from)?;
    Day::parse(&text).ok_or_else(|| de::Error::custom("no day"))
}

fn some_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
    day(from).map(Some)
}

/// More minutes than are counted are the most that are.
fn minutes<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    let minutes = u64::deserialize(from)?;
    Ok(Some(u32::try_from(minutes).unwrap_or(u32::MAX)))
}

/// Texts by name, in their order, as an object.
mod pairs {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use serde_json::{Map, Value};

    pub(super) fn serialize<S: Serializer>(
        pairs: &[(String, String)],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_map(pairs.iter().map(|(name, text)| (name, text)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<(String, String)>, D::Error> {
        let pair = |(name, text)| match text {
            Value::String(text) => Ok((name, text)),
            _ => Err(de::Error::custom("no text")),
        };
        let all = Map::<String, Value>::deserialize(from)?;
        all.into_iter().map(pair).collect()
    }
}
