//! From an entry to its line.

use serde::Serialize;
use serde_json::{Map, Value};

use super::VERSION;
use crate::domain::{
    entry::{Detail, Done, Entry, Fact, HardMoment, Idea, Mood, Review},
    id::Id,
};

/// The line of an entry, with its newline.
pub(in crate::store) fn line_of(entry: &Entry) -> String {
    let mut line = Fields(Map::new());
    line.put("v", VERSION);
    line.put("id", &entry.id);
    line.put("n", entry.n);
    line.put("at", entry.at.to_text());
    line.put("day", entry.day);
    line.put("k", kind(&entry.fact));
    line.maybe("g", entry.gesture.as_ref());
    line.fact(&entry.fact);
    let mut text = Value::Object(line.0).to_string();
    text.push('\n');
    text
}

/// The name of an entry's kind.
fn kind(fact: &Fact) -> &str {
    match fact {
        Fact::Here => "here",
        Fact::Done(_) => "done",
        Fact::SetDown { .. } => "set_down",
        Fact::Felt { .. } => "felt",
        Fact::Expected { .. } => "expected",
        Fact::Detail { .. } => "detail",
        Fact::Retracted { .. } => "retracted",
        Fact::Mood(_) => "mood",
        Fact::DayMode { .. } => "day_mode",
        Fact::SizeToday { .. } => "size_today",
        Fact::Basic { .. } => "basic",
        Fact::Grounded { .. } => "grounded",
        Fact::HardMoment(_) => "hard_moment",
        Fact::Review(_) => "review",
        Fact::Idea(_) => "idea",
        Fact::OfferShown { .. } => "offer_shown",
        Fact::IfThenResult { .. } => "if_then_result",
        Fact::NoteShown { .. } => "note_shown",
        Fact::Redacted { .. } => "redacted",
        Fact::Newer { kind } => kind,
    }
}

/// True for the kinds that this program writes.
pub(super) fn is_known(kind: &str) -> bool {
    const KINDS: [&str; 19] = [
        "here",
        "done",
        "set_down",
        "felt",
        "expected",
        "detail",
        "retracted",
        "mood",
        "day_mode",
        "size_today",
        "basic",
        "grounded",
        "hard_moment",
        "review",
        "idea",
        "offer_shown",
        "if_then_result",
        "note_shown",
        "redacted",
    ];
    KINDS.contains(&kind)
}

/// A line that grows field by field.
struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, key: &str, value: impl Serialize) {
        // Nothing that is put here can be refused: texts, numbers, flags and lists of texts.
        let value = serde_json::to_value(value).unwrap_or(Value::Null);
        self.0.insert(key.to_owned(), value);
    }

    fn maybe(&mut self, key: &str, value: Option<impl Serialize>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn list(&mut self, key: &str, list: &[impl Serialize]) {
        self.maybe(key, (!list.is_empty()).then_some(list));
    }

    fn pairs(&mut self, key: &str, pairs: &[(String, String)]) {
        if !pairs.is_empty() {
            let pairs: Map<String, Value> = pairs
                .iter()
                .map(|(key, value)| (key.clone(), Value::from(value.as_str())))
                .collect();
            self.put(key, pairs);
        }
    }

    fn of(&mut self, id: &Id) {
        self.put("of", id);
    }

    fn fact(&mut self, fact: &Fact) {
        match fact {
            Fact::Here | Fact::Newer { .. } => {}
            Fact::Done(done) => self.done(done),
            Fact::SetDown { commitment } => self.put("commitment", commitment),
            Fact::Felt { of, feeling } => {
                self.of(of);
                self.put("feeling", feeling);
            }
            Fact::Expected {
                commitment,
                heaviness,
            } => {
                self.put("commitment", commitment);
                self.put("heaviness", heaviness);
            }
            Fact::Detail { of, detail } => {
                self.of(of);
                self.detail(detail);
            }
            Fact::Retracted { of } | Fact::Redacted { of } => self.of(of),
            Fact::Mood(Mood::Word(word)) => self.put("word", word),
            Fact::Mood(Mood::Own(own)) => self.put("own", own),
            Fact::DayMode { mode } => self.put("mode", mode),
            Fact::SizeToday { commitment, size } => {
                self.put("commitment", commitment);
                self.put("size", size);
            }
            Fact::Basic { which, on } => {
                self.put("which", which);
                self.put("on", on);
            }
            Fact::Grounded { exercise, switched } => {
                self.put("exercise", exercise);
                self.maybe("switched", switched.then_some(true));
            }
            Fact::HardMoment(moment) => self.hard_moment(moment),
            Fact::Review(review) => self.review(review),
            Fact::Idea(idea) => self.idea(idea),
            Fact::OfferShown { which, answer } => {
                self.put("which", which);
                self.maybe("answer", answer.as_ref());
            }
            Fact::IfThenResult {
                if_then,
                week,
                result,
            } => {
                self.put("if_then", if_then);
                self.put("week", week);
                self.put("result", result);
            }
            Fact::NoteShown { note } => self.put("note", note),
        }
    }

    fn done(&mut self, done: &Done) {
        self.put("value", &done.value);
        self.maybe("commitment", done.commitment.as_ref());
        self.maybe("one_off", done.one_off.as_ref());
        self.maybe("if_then", done.if_then.as_ref());
        self.put("text", &done.text);
        self.put("size", done.size);
        self.maybe("minutes", done.minutes);
        self.put("block", done.block);
        self.put("source", done.source);
        self.put("certain", done.certain);
        self.maybe("backfilled", done.backfilled.then_some(true));
    }

    fn detail(&mut self, detail: &Detail) {
        self.maybe("place", detail.place.as_ref());
        self.maybe("company", detail.company.as_ref());
        self.maybe("note", detail.note.as_ref());
        self.maybe("actual", detail.actual);
        self.maybe("earlier", detail.earlier);
    }

    fn hard_moment(&mut self, moment: &HardMoment) {
        self.maybe("grounding", moment.grounding.as_ref());
        self.maybe("action", moment.action.as_ref());
        self.maybe("helped", moment.helped.as_ref());
    }

    fn review(&mut self, review: &Review) {
        self.maybe("week", review.week);
        self.put("screen", &review.screen);
        self.maybe("done", review.done.then_some(true));
        self.list("kept", &review.kept);
        self.list("worked", &review.worked);
        self.list("in_way", &review.in_way);
        self.pairs("conditions", &review.conditions);
        self.pairs("basics", &review.basics);
        self.pairs("texts", &review.texts);
        self.maybe("note", review.note.as_ref());
        self.maybe("step_of_week", review.step_of_week.as_ref());
        self.maybe("shared", review.shared.then_some(true));
    }

    fn idea(&mut self, idea: &Idea) {
        self.put("rule", &idea.rule);
        self.put("subject", &idea.subject);
        self.maybe("answer", idea.answer.as_ref());
        self.maybe("until", idea.until);
        self.maybe("outcome", idea.outcome.as_ref());
    }
}
