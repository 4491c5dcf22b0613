//! Facts: what an entry says, and how it stands in a line of the log. A new kind is a variant here, the page that logs
//! it and the fold that reads it; how it is written and read follows from its fields.

mod parts;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{day::Day, id::Id, place::Place, plan::Basic, size::Size};

pub use self::parts::{
    Detail, Done, Feeling, HardMoment, Heaviness, Idea, IdeaChange, Mode, Mood, Review, Source,
};
use self::parts::{day, is_false};

/// What an entry says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The person was here on this day. The latest of a day and a device says what stood there.
    Here {
        /// The steps that stood there in their usual sizes, none in a pause; `None` where an older daymark wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        offered: Option<BTreeMap<Id, Size>>,
        /// The device it stood on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        device: Option<Id>,
    },
    /// A step was done.
    Done(Done),
    /// A planned step was set down for today.
    SetDown {
        /// The commitment.
        commitment: Id,
    },
    /// How a done step felt; `None` takes the answer back. The latest counts.
    Felt {
        /// The `done` entry.
        of: Id,
        /// The answer.
        feeling: Option<Feeling>,
    },
    /// How heavy a step is expected to be.
    Expected {
        /// The commitment.
        commitment: Id,
        /// The expectation.
        heaviness: Heaviness,
    },
    /// Something about a done step; of each field the latest counts.
    Detail {
        /// The `done` entry.
        of: Id,
        /// What is said.
        #[serde(flatten)]
        detail: Detail,
    },
    /// An earlier entry is taken back; or a `retracted` itself, which brings the entry back.
    Retracted {
        /// The entry.
        of: Id,
    },
    /// The mood word of the day; the latest counts.
    Mood(Mood),
    /// Whether the day is a smaller one.
    DayMode {
        /// The mode.
        mode: Mode,
    },
    /// Where the person is today; `None` is not said. The latest counts.
    Place {
        /// The place.
        place: Option<Place>,
    },
    /// Today's size of a step.
    SizeToday {
        /// The commitment.
        commitment: Id,
        /// The size.
        size: Size,
    },
    /// A body basic was marked or cleared.
    Basic {
        /// Which.
        which: Basic,
        /// Marked.
        on: bool,
    },
    /// A grounding exercise was finished.
    Grounded {
        /// Its id.
        exercise: String,
        /// Whether the person switched away from breath.
        #[serde(default, skip_serializing_if = "is_false")]
        switched: bool,
    },
    /// A hard moment came to its end.
    HardMoment(HardMoment),
    /// A screen of a look-back was left.
    Review(Box<Review>),
    /// An idea was shown or answered.
    Idea(Box<Idea>),
    /// A one-time offer was shown or answered.
    OfferShown {
        /// Which offer.
        which: String,
        /// The answer, if there was one.
        #[serde(skip_serializing_if = "Option::is_none")]
        answer: Option<String>,
    },
    /// How an if-then plan went in a week.
    IfThenResult {
        /// The plan.
        if_then: Id,
        /// The last day of the week.
        #[serde(deserialize_with = "day")]
        week: Day,
        /// `did`, `not_this_time` or `no_moment`.
        result: String,
    },
    /// A note was shown.
    NoteShown {
        /// Its id.
        note: String,
    },
    /// Words of the person's own about the day.
    Note {
        /// The words.
        #[serde(default)]
        text: String,
        /// The note these words take the place of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Id>,
    },
    /// The person went into this day later: what stands open on it was seen.
    Seen {},
    /// The texts of an entry were erased everywhere.
    Redacted {
        /// The entry.
        of: Id,
    },
    /// Something a newer daymark wrote: kept, counted, not understood.
    #[serde(skip)]
    Newer {
        /// Its kind.
        kind: String,
        /// What in it may be a person's words.
        texts: Vec<String>,
    },
}

/// What [`Fact::OfferShown`] calls the question about yesterday. Its answer is to have looked there.
pub const YESTERDAY: &str = "yesterday";

impl Fact {
    /// Being here as older daymarks wrote it, who did not say what the day offered.
    pub const HERE: Fact = Fact::Here {
        offered: None,
        device: None,
    };

    /// The name of its kind.
    pub fn kind(&self) -> String {
        self.written().0
    }

    /// How it is written: the name of its kind, and its fields in order.
    pub fn written(&self) -> (String, Map<String, Value>) {
        let written = match self {
            Fact::Newer { kind, .. } => Value::from(kind.as_str()),
            // Texts, numbers, flags and lists of them are never refused.
            known => serde_json::to_value(known).unwrap_or_default(),
        };
        let fields = |fields| match fields {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        match written {
            Value::Object(one) => one
                .into_iter()
                .next()
                .map(|(kind, all)| (kind, fields(all))),
            kind => kind.as_str().map(|kind| (kind.to_owned(), Map::new())),
        }
        .unwrap_or_default()
    }

    /// The entry it is about.
    pub fn target(&self) -> Option<&Id> {
        match self {
            Fact::Retracted { of }
            | Fact::Felt { of, .. }
            | Fact::Detail { of, .. }
            | Fact::Redacted { of }
            | Fact::Note { of: Some(of), .. } => Some(of),
            _ => None,
        }
    }

    /// True for what a person did. Having been here and having seen something are not taken back.
    pub fn is_undoable(&self) -> bool {
        match self {
            Fact::OfferShown { which, answer } => answer.is_some() && which != YESTERDAY,
            Fact::Idea(idea) => idea.answer.is_some() || idea.outcome.is_some(),
            other => !matches!(
                other,
                Fact::Here { .. }
                    | Fact::NoteShown { .. }
                    | Fact::Seen {}
                    | Fact::Redacted { .. }
                    | Fact::Newer { .. }
            ),
        }
    }

    /// True when it says that the person was here on its day.
    pub fn is_being_here(&self) -> bool {
        matches!(self, Fact::Here { .. })
            || matches!(self, Fact::Done(done) if done.source != Source::HardMoment && !done.backfilled)
    }

    /// True when writing it on its day proves that the person looked at the day then. What follows from other entries,
    /// or is noted about them, proves nothing.
    pub fn is_looking(&self) -> bool {
        // A wind-down is marked the morning after, from another day's page.
        !matches!(
            self,
            Fact::Basic {
                which: Basic::Sleep,
                ..
            } | Fact::Retracted { .. }
                | Fact::NoteShown { .. }
                | Fact::Redacted { .. }
                | Fact::Newer { .. }
        )
    }

    /// Forgets every text a person typed into it, and gives those that are not empty; what it counts for stays.
    pub fn take_texts(&mut self) -> Vec<String> {
        let mut texts = match self {
            Fact::Done(done) => vec![std::mem::take(&mut done.text)],
            Fact::Detail { detail, .. } => detail.note.take().into_iter().collect(),
            Fact::Mood(Mood::Own(text)) | Fact::Note { text, .. } => vec![std::mem::take(text)],
            Fact::Review(review) => {
                let texts = std::mem::take(&mut review.texts).into_iter();
                texts.map(|(_, text)| text).collect()
            }
            Fact::Mood(Mood::Word(_))
            | Fact::Here { .. }
            | Fact::SetDown { .. }
            | Fact::Felt { .. }
            | Fact::Expected { .. }
            | Fact::Retracted { .. }
            | Fact::DayMode { .. }
            | Fact::Place { .. }
            | Fact::SizeToday { .. }
            | Fact::Basic { .. }
            | Fact::Grounded { .. }
            | Fact::HardMoment(_)
            | Fact::Idea(_)
            | Fact::OfferShown { .. }
            | Fact::IfThenResult { .. }
            | Fact::NoteShown { .. }
            | Fact::Seen {}
            | Fact::Redacted { .. } => Vec::new(),
            Fact::Newer { texts, .. } => std::mem::take(texts),
        };
        texts.retain(|text| !text.is_empty());
        texts
    }
}
