//! From the fields of a line to what it says.

use super::{
    Reader,
    fields::{Fields, Strange},
};
use crate::domain::{
    entry::{Detail, Done, Fact, HardMoment, Idea, Mood, Review},
    id::Id,
};

impl Reader {
    /// What a line of this kind says, if this daymark understands it.
    pub(super) fn fact(&mut self, kind: &str, fields: &Fields<'_>) -> Result<Fact, Strange> {
        Ok(match kind {
            "here" => Fact::Here,
            "done" => Fact::Done(self.done(fields)?),
            "felt" => Fact::Felt {
                of: fields.entry("of")?,
                feeling: fields.word("feeling")?,
            },
            "retracted" => Fact::Retracted {
                of: fields.entry("of")?,
            },
            "redacted" => Fact::Redacted {
                of: fields.entry("of")?,
            },
            "set_down" => Fact::SetDown {
                commitment: self.item(fields, "commitment")?,
            },
            "size_today" => Fact::SizeToday {
                commitment: self.item(fields, "commitment")?,
                size: fields.needed_word("size")?,
            },
            "expected" => Fact::Expected {
                commitment: self.item(fields, "commitment")?,
                heaviness: fields.needed_word("heaviness")?,
            },
            "detail" => Fact::Detail {
                of: fields.entry("of")?,
                detail: detail(fields)?,
            },
            "mood" => Fact::Mood(mood(fields)?),
            kind => return self.rarer_fact(kind, fields),
        })
    }

    fn rarer_fact(&mut self, kind: &str, fields: &Fields<'_>) -> Result<Fact, Strange> {
        Ok(match kind {
            "day_mode" => Fact::DayMode {
                mode: fields.needed_word("mode")?,
            },
            "basic" => Fact::Basic {
                which: fields.needed_word("which")?,
                on: fields.flag("on")?.ok_or(Strange)?,
            },
            "grounded" => Fact::Grounded {
                exercise: fields.words("exercise")?.ok_or(Strange)?,
                switched: fields.flag("switched")?.unwrap_or(false),
            },
            "hard_moment" => Fact::HardMoment(HardMoment {
                grounding: fields.words("grounding")?,
                action: fields.words("action")?,
                helped: fields.words("helped")?,
            }),
            "review" => Fact::Review(Box::new(self.review(fields)?)),
            "idea" => Fact::Idea(Box::new(idea(fields)?)),
            "offer_shown" => Fact::OfferShown {
                which: fields.words("which")?.ok_or(Strange)?,
                answer: fields.words("answer")?,
            },
            "if_then_result" => Fact::IfThenResult {
                if_then: self.item(fields, "if_then")?,
                week: fields.day("week")?.ok_or(Strange)?,
                result: fields.words("result")?.ok_or(Strange)?,
            },
            "note_shown" => Fact::NoteShown {
                note: fields.words("note")?.ok_or(Strange)?,
            },
            _ => return Err(Strange),
        })
    }

    /// The id of an item of the plan, if it is there.
    fn maybe_item(&mut self, fields: &Fields<'_>, key: &str) -> Result<Option<Id>, Strange> {
        Ok(fields.text(key)?.map(|text| self.id(text)))
    }

    fn item(&mut self, fields: &Fields<'_>, key: &str) -> Result<Id, Strange> {
        self.maybe_item(fields, key)?.ok_or(Strange)
    }

    pub(super) fn done(&mut self, fields: &Fields<'_>) -> Result<Done, Strange> {
        let minutes = fields.number("minutes")?;
        Ok(Done {
            value: self.item(fields, "value")?,
            commitment: self.maybe_item(fields, "commitment")?,
            one_off: self.maybe_item(fields, "one_off")?,
            if_then: self.maybe_item(fields, "if_then")?,
            text: fields.words("text")?.unwrap_or_default(),
            size: fields.needed_word("size")?,
            minutes: minutes.map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX)),
            block: fields.word("block")?.unwrap_or_default(),
            source: fields.needed_word("source")?,
            certain: fields.flag("certain")?.unwrap_or(false),
            backfilled: fields.flag("backfilled")?.unwrap_or(false),
        })
    }

    fn review(&mut self, fields: &Fields<'_>) -> Result<Review, Strange> {
        Ok(Review {
            week: fields.day("week")?,
            screen: fields.words("screen")?.unwrap_or_default(),
            done: fields.flag("done")?.unwrap_or(false),
            kept: fields.list("kept")?.into_iter().map(Id::from).collect(),
            worked: fields.list("worked")?,
            in_way: fields.list("in_way")?,
            conditions: fields.pairs("conditions")?,
            basics: fields.pairs("basics")?,
            texts: fields.pairs("texts")?,
            note: fields.words("note")?,
            step_of_week: self.maybe_item(fields, "step_of_week")?,
            shared: fields.flag("shared")?.unwrap_or(false),
        })
    }
}

fn detail(fields: &Fields<'_>) -> Result<Detail, Strange> {
    Ok(Detail {
        place: fields.words("place")?,
        company: fields.words("company")?,
        note: fields.words("note")?,
        actual: fields.word("actual")?,
        earlier: fields.flag("earlier")?,
    })
}

fn mood(fields: &Fields<'_>) -> Result<Mood, Strange> {
    match (fields.words("word")?, fields.words("own")?) {
        (Some(word), _) => Ok(Mood::Word(word)),
        (None, Some(own)) => Ok(Mood::Own(own)),
        (None, None) => Err(Strange),
    }
}

fn idea(fields: &Fields<'_>) -> Result<Idea, Strange> {
    Ok(Idea {
        rule: fields.words("rule")?.ok_or(Strange)?,
        subject: fields.words("subject")?.unwrap_or_default(),
        answer: fields.words("answer")?,
        until: fields.day("until")?,
        outcome: fields.words("outcome")?,
    })
}
