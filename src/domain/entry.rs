//! Entries: the lines of the log. Each says one thing that became true.

use serde::{Deserialize, Serialize};

use super::{block::Block, day::Day, day::Moment, id::Id, plan::Basic, size::Size};

/// One line of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// A ULID, the same on every device.
    pub id: Id,
    /// One more than the highest number seen when it was written. Order is (`n`, `id`).
    pub n: u64,
    /// When it was written, with the local offset.
    pub at: Moment,
    /// The day the person was living; never recomputed.
    pub day: Day,
    /// The first entry of the gesture that wrote several at once.
    pub gesture: Option<Id>,
    /// What became true.
    pub fact: Fact,
}

impl Entry {
    /// What entries are ordered by.
    pub fn order(&self) -> (u64, &Id) {
        (self.n, &self.id)
    }

    /// Every text a person typed into it, empty ones left out.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = match &self.fact {
            Fact::Done(done) => vec![&done.text],
            Fact::Detail { detail, .. } => detail.note.iter().map(String::as_str).collect(),
            Fact::Mood(Mood::Own(own)) => vec![own],
            Fact::Review(review) => review.texts.iter().map(|(_, text)| text.as_str()).collect(),
            Fact::Mood(Mood::Word(_))
            | Fact::Here
            | Fact::SetDown { .. }
            | Fact::Felt { .. }
            | Fact::Expected { .. }
            | Fact::Retracted { .. }
            | Fact::DayMode { .. }
            | Fact::SizeToday { .. }
            | Fact::Basic { .. }
            | Fact::Grounded { .. }
            | Fact::HardMoment(_)
            | Fact::Idea(_)
            | Fact::OfferShown { .. }
            | Fact::IfThenResult { .. }
            | Fact::NoteShown { .. }
            | Fact::Redacted { .. }
            | Fact::Newer { .. } => Vec::new(),
        };
        texts.retain(|text| !text.is_empty());
        texts
    }

    /// Forgets every text a person typed into it; what it counts for stays.
    pub fn forget_texts(&mut self) {
        match &mut self.fact {
            Fact::Done(done) => done.text.clear(),
            Fact::Detail { detail, .. } => detail.note = None,
            Fact::Mood(Mood::Own(own)) => own.clear(),
            Fact::Review(review) => review.texts.clear(),
            Fact::Mood(Mood::Word(_))
            | Fact::Here
            | Fact::SetDown { .. }
            | Fact::Felt { .. }
            | Fact::Expected { .. }
            | Fact::Retracted { .. }
            | Fact::DayMode { .. }
            | Fact::SizeToday { .. }
            | Fact::Basic { .. }
            | Fact::Grounded { .. }
            | Fact::HardMoment(_)
            | Fact::Idea(_)
            | Fact::OfferShown { .. }
            | Fact::IfThenResult { .. }
            | Fact::NoteShown { .. }
            | Fact::Redacted { .. }
            | Fact::Newer { .. } => {}
        }
    }
}

/// What an entry says.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The person was here on this day.
    Here,
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
        answer: Option<String>,
    },
    /// How an if-then plan went in a week.
    IfThenResult {
        /// The plan.
        if_then: Id,
        /// The last day of the week.
        week: Day,
        /// `did`, `not_this_time` or `no_moment`.
        result: String,
    },
    /// A note was shown.
    NoteShown {
        /// Its id.
        note: String,
    },
    /// The texts of an entry were erased everywhere.
    Redacted {
        /// The entry.
        of: Id,
    },
    /// Something a newer daymark wrote: kept, counted, not understood.
    Newer {
        /// Its kind.
        kind: String,
    },
}

/// A step that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The value it served.
    pub value: Id,
    /// The commitment, for a planned step.
    pub commitment: Option<Id>,
    /// The one-off, for a one-off.
    pub one_off: Option<Id>,
    /// The if-then plan it came from.
    pub if_then: Option<Id>,
    /// The step as it read then.
    pub text: String,
    /// Its size.
    pub size: Size,
    /// Its minutes, where they are known.
    pub minutes: Option<u32>,
    /// The planned block.
    pub block: Block,
    /// How it came to be done.
    pub source: Source,
    /// Whether the time of the mark is the time of the doing.
    pub certain: bool,
    /// Marked on a later day.
    pub backfilled: bool,
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
    Neutral,
    Draining,
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// Where: an id of the place list.
    pub place: Option<String>,
    /// With whom: an id of the company list.
    pub company: Option<String>,
    /// A note, at most 280 characters.
    pub note: Option<String>,
    /// How heavy it was.
    pub actual: Option<Heaviness>,
    /// Done earlier today, so the mark's time is not the doing's.
    pub earlier: Option<bool>,
}

/// A mood word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mood {
    /// The id of a listed word.
    Word(String),
    /// The person's own word.
    Own(String),
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HardMoment {
    /// The exercise that was used.
    pub grounding: Option<String>,
    /// The action that was done.
    pub action: Option<String>,
    /// `helped`, `a_bit` or `not_now`.
    pub helped: Option<String>,
}

/// What a look-back holds so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// The last of its seven days.
    pub week: Option<Day>,
    /// The screen it stands at, as in `R4`.
    pub screen: String,
    /// Finished.
    pub done: bool,
    /// The ids of the kept `done` entries.
    pub kept: Vec<Id>,
    /// What worked.
    pub worked: Vec<String>,
    /// What got in the way.
    pub in_way: Vec<String>,
    /// Conditions marked `+` or `-`.
    pub conditions: Vec<(String, String)>,
    /// Body basics: `steady`, `patchy` or `rough`.
    pub basics: Vec<(String, String)>,
    /// Notes by screen.
    pub texts: Vec<(String, String)>,
    /// The id of the note chosen for the coming week.
    pub note: Option<String>,
    /// The commitment of the week.
    pub step_of_week: Option<Id>,
    /// Whether the share text was taken along.
    pub shared: bool,
}

/// An idea that was shown, and its answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Idea {
    /// The rule, as in `S1`.
    pub rule: String,
    /// What it is about.
    pub subject: String,
    /// `y`, `l`, `n` or the letter of another answer.
    pub answer: Option<String>,
    /// The day an experiment ends.
    pub until: Option<Day>,
    /// `kept` or `back`.
    pub outcome: Option<String>,
}
