//! From the fields of a line to what it says.

use serde::{
    Deserialize,
    de::{IntoDeserializer as _, value},
};

use super::{
    Reader,
    flat::{Flat, Pairs, Text},
};
use crate::domain::{
    day::Day,
    entry::{Detail, Done, Fact, HardMoment, Idea, Mood, Review},
    id::Id,
    text::clean,
};

impl Reader {
    /// What a line of this kind says; `None` when this daymark does not understand it.
    pub(super) fn fact(&mut self, kind: &str, flat: &Flat<'_>) -> Option<Fact> {
        Some(match kind {
            "here" => Fact::Here,
            "done" => Fact::Done(self.done(flat)?),
            "set_down" => Fact::SetDown {
                commitment: self.id(flat.commitment.as_ref()?),
            },
            "felt" => Fact::Felt {
                of: owned_id(flat.of.as_deref())?,
                feeling: maybe_word(flat.feeling.as_deref())?,
            },
            "expected" => Fact::Expected {
                commitment: self.id(flat.commitment.as_ref()?),
                heaviness: word(flat.heaviness.as_ref()?)?,
            },
            "detail" => Fact::Detail {
                of: owned_id(flat.of.as_deref())?,
                detail: detail(flat)?,
            },
            "retracted" => Fact::Retracted {
                of: owned_id(flat.of.as_deref())?,
            },
            "mood" => Fact::Mood(mood(flat)?),
            "day_mode" => Fact::DayMode {
                mode: word(flat.mode.as_ref()?)?,
            },
            "size_today" => Fact::SizeToday {
                commitment: self.id(flat.commitment.as_ref()?),
                size: word(flat.size.as_ref()?)?,
            },
            "basic" => Fact::Basic {
                which: word(flat.which.as_ref()?)?,
                on: flat.on?,
            },
            "redacted" => Fact::Redacted {
                of: owned_id(flat.of.as_deref())?,
            },
            kind => return self.rarer_fact(kind, flat),
        })
    }

    fn rarer_fact(&mut self, kind: &str, flat: &Flat<'_>) -> Option<Fact> {
        Some(match kind {
            "grounded" => Fact::Grounded {
                exercise: words(flat.exercise.as_ref()?),
                switched: flat.switched.unwrap_or(false),
            },
            "hard_moment" => Fact::HardMoment(HardMoment {
                grounding: maybe(flat.grounding.as_deref()),
                action: maybe(flat.action.as_deref()),
                helped: maybe(flat.helped.as_deref()),
            }),
            "review" => Fact::Review(Box::new(self.review(flat)?)),
            "idea" => Fact::Idea(Box::new(idea(flat)?)),
            "offer_shown" => Fact::OfferShown {
                which: words(flat.which.as_ref()?),
                answer: maybe(flat.answer.as_deref()),
            },
            "if_then_result" => Fact::IfThenResult {
                if_then: self.id(flat.if_then.as_ref()?),
                week: Day::parse(flat.week.as_ref()?)?,
                result: words(flat.result.as_ref()?),
            },
            "note_shown" => Fact::NoteShown {
                note: words(flat.note.as_ref()?),
            },
            _ => return None,
        })
    }

    fn done(&mut self, flat: &Flat<'_>) -> Option<Done> {
        let mut id = |text: Option<&str>| text.map(|text| self.id(text));
        Some(Done {
            value: id(flat.value.as_deref())?,
            commitment: id(flat.commitment.as_deref()),
            one_off: id(flat.one_off.as_deref()),
            if_then: id(flat.if_then.as_deref()),
            text: maybe(flat.text.as_deref()).unwrap_or_default(),
            size: word(flat.size.as_ref()?)?,
            minutes: flat
                .minutes
                .map(|minutes| u32::try_from(minutes.0).unwrap_or(u32::MAX)),
            block: maybe_word(flat.block.as_deref())?.unwrap_or_default(),
            source: word(flat.source.as_ref()?)?,
            certain: flat.certain.unwrap_or(false),
            backfilled: flat.backfilled.unwrap_or(false),
        })
    }

    fn review(&mut self, flat: &Flat<'_>) -> Option<Review> {
        Some(Review {
            week: maybe_day(flat.week.as_deref())?,
            screen: maybe(flat.screen.as_deref()).unwrap_or_default(),
            done: flat.done.unwrap_or(false),
            kept: flat
                .kept
                .iter()
                .flatten()
                .map(|id| clean(id).as_ref().into())
                .collect(),
            worked: list(flat.worked.as_ref()),
            in_way: list(flat.in_way.as_ref()),
            conditions: pairs(flat.conditions.as_ref()),
            basics: pairs(flat.basics.as_ref()),
            texts: pairs(flat.texts.as_ref()),
            note: maybe(flat.note.as_deref()),
            step_of_week: flat.step_of_week.as_ref().map(|id| self.id(id)),
            shared: flat.shared.unwrap_or(false),
        })
    }
}

fn detail(flat: &Flat<'_>) -> Option<Detail> {
    Some(Detail {
        place: maybe(flat.place.as_deref()),
        company: maybe(flat.company.as_deref()),
        note: maybe(flat.note.as_deref()),
        actual: maybe_word(flat.actual.as_deref())?,
        earlier: flat.earlier,
    })
}

fn mood(flat: &Flat<'_>) -> Option<Mood> {
    match (&flat.word, &flat.own) {
        (Some(word), _) => Some(Mood::Word(words(word))),
        (None, Some(own)) => Some(Mood::Own(words(own))),
        (None, None) => None,
    }
}

fn idea(flat: &Flat<'_>) -> Option<Idea> {
    Some(Idea {
        rule: words(flat.rule.as_ref()?),
        subject: maybe(flat.subject.as_deref()).unwrap_or_default(),
        answer: maybe(flat.answer.as_deref()),
        until: maybe_day(flat.until.as_deref())?,
        outcome: maybe(flat.outcome.as_deref()),
    })
}

/// One of the words of a type; `None` when it is not one of them.
fn word<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let text: value::StrDeserializer<'a, value::Error> = text.into_deserializer();
    T::deserialize(text).ok()
}

/// The same where there need be none: `None` only when there is a word and it is unknown.
#[expect(clippy::option_option, reason = "absent is not the same as unknown")]
fn maybe_word<'a, T: Deserialize<'a>>(text: Option<&'a str>) -> Option<Option<T>> {
    text.map_or(Some(None), |text| word(text).map(Some))
}

#[expect(clippy::option_option, reason = "absent is not the same as unknown")]
fn maybe_day(text: Option<&str>) -> Option<Option<Day>> {
    text.map_or(Some(None), |text| Day::parse(text).map(Some))
}

fn owned_id(text: Option<&str>) -> Option<Id> {
    text.map(|text| clean(text).as_ref().into())
}

fn words(text: &str) -> String {
    clean(text).into_owned()
}

fn maybe(text: Option<&str>) -> Option<String> {
    text.map(words)
}

fn list(texts: Option<&Vec<Text<'_>>>) -> Vec<String> {
    texts
        .into_iter()
        .flatten()
        .map(|text| words(text))
        .collect()
}

fn pairs(pairs: Option<&Pairs>) -> Vec<(String, String)> {
    let pairs = pairs.into_iter().flat_map(|pairs| &pairs.0);
    pairs
        .map(|(key, value)| (words(key), words(value)))
        .collect()
}
