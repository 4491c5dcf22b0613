//! From what was found to entries of the log, each named by what it is.

use super::{
    Kind,
    found::{Found, Mark, Own},
};
use crate::domain::{
    block::Block,
    day::{Day, Moment},
    entry::{Detail, Done, Entry, Fact, Mood, Source},
    id::Id,
    journal::Journal,
    size::Size,
};

/// What is brought along, and what is here already.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// The entries to write, in the order of their days.
    pub entries: Vec<Entry>,
    /// How many of them are marks.
    pub marks: usize,
    /// How many of them are notes.
    pub notes: usize,
    /// How many of them are words for moods.
    pub moods: usize,
    /// Marks that are in the log already.
    pub known: usize,
}

#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    pub kind: Kind,
    /// The value of each habit; habits without one are left out.
    pub values: &'a [Option<Id>],
    /// Everything that is in the log.
    pub journal: &'a Journal,
    pub now: Moment,
}

/// The entries of everything that has a value and is not in the log yet.
pub fn entries(found: &Found, way: &Way) -> Brought {
    let mut brought = Brought::default();
    for mark in &found.marks {
        if let Some(Some(value)) = way.values.get(mark.habit) {
            take(found, mark, way, value, &mut brought);
        }
    }
    for (day, word) in &found.moods {
        let id = Id::derived(*day, &[way.kind.name(), "mood"]);
        let is_said = way.journal.day(*day).mood.is_some();
        if !is_said && way.journal.entry(&id).is_none() {
            let fact = Fact::Mood(Mood::Own(word.clone()));
            brought.entries.push(entry(id, *day, way.now, fact));
            brought.moods += 1;
        }
    }
    brought.entries.sort_by_key(|entry| entry.day);
    brought
}

/// The ids a mark may have come in with: one for each spelling of its habit. The first is the one it gets.
fn ids_of(found: &Found, mark: &Mark, kind: Kind) -> Vec<Id> {
    let own = mark.own.as_ref().and_then(|own| own.id.as_deref());
    match (own, kind) {
        (Some(own), _) => vec![Id::new(own)],
        // A task keeps its own when it moves to another project. Once it stood under the day of universal time.
        (None, Kind::Taskwarrior) => [0, -1, 1]
            .map(|away| Id::derived(mark.day.plus(away), &[kind.name(), &mark.apart]))
            .into(),
        (
            None,
            Kind::Json
            | Kind::Csv
            | Kind::Loop
            | Kind::Harsh
            | Kind::Daylio
            | Kind::Habitctl
            | Kind::Dijo,
        ) => {
            let spellings = found.spellings(mark.habit).iter();
            let id = |habit: &String| Id::derived(mark.day, &[kind.name(), habit, &mark.apart]);
            spellings.map(id).collect()
        }
    }
}

fn take(found: &Found, mark: &Mark, way: &Way, value: &Id, brought: &mut Brought) {
    let ids = ids_of(found, mark, way.kind);
    let is_known = |id: &Id| way.journal.entry(id).is_some();
    let known = ids.iter().find(|id| is_known(id));
    let Some(id) = known.or(ids.first()).cloned() else {
        return;
    };
    let own = mark.own.as_deref();
    let at = own.and_then(|own| {
        let time = own.time.as_deref()?;
        // An hour that was corrected by hand is another than that of the moment beside it.
        let is_of = |moment: &Moment| moment.to_text().get(11..16) == Some(time);
        own.at.filter(is_of).or_else(|| at(mark.day, time, way.now))
    });
    let written = at.or(mark.at).unwrap_or(way.now);
    if is_known(&id) {
        brought.known += 1;
        // What the table of daymark says besides was said before, and perhaps changed since.
        if own.is_some() {
            return;
        }
    } else {
        let done = done(mark, value, at);
        brought.marks += 1;
        brought
            .entries
            .push(entry(id.clone(), mark.day, written, Fact::Done(done)));
        if let Some(feeling) = own.and_then(|own| own.felt) {
            let fact = Fact::Felt {
                of: id.clone(),
                feeling: Some(feeling),
            };
            let felt = Id::derived(mark.day, &[way.kind.name(), "felt", id.as_str()]);
            brought.entries.push(entry(felt, mark.day, written, fact));
        }
    }
    let detail = Detail {
        place: own.and_then(|own| own.place.clone()),
        company: own.and_then(|own| own.company.clone()),
        note: mark.note.clone(),
        ..Detail::default()
    };
    let detail_id = Id::derived(mark.day, &[way.kind.name(), "detail", id.as_str()]);
    if detail != Detail::default() && !is_known(&detail_id) {
        brought.notes += usize::from(detail.note.is_some());
        let fact = Fact::Detail { of: id, detail };
        brought
            .entries
            .push(entry(detail_id, mark.day, written, fact));
    }
}

fn done(mark: &Mark, value: &Id, at: Option<Moment>) -> Done {
    let own = mark.own.as_deref().cloned().unwrap_or_default();
    Done {
        value: value.clone(),
        commitment: None,
        one_off: None,
        if_then: None,
        text: mark.text.clone(),
        size: own.size.unwrap_or(Size::Two),
        minutes: own.minutes,
        block: Block::Any,
        source: source(&own),
        certain: at.is_some(),
        backfilled: at.is_none(),
    }
}

/// How a step of daymark's own table came to be done; what another program wrote was brought along.
fn source(own: &Own) -> Source {
    let named = own.source.clone().map(serde_json::Value::from);
    let source = named.and_then(|name| serde_json::from_value(name).ok());
    source.unwrap_or(Source::Imported)
}

fn entry(id: Id, day: Day, at: Moment, fact: Fact) -> Entry {
    Entry {
        id,
        n: 0,
        at,
        day,
        gesture: None,
        fact,
    }
}

/// The moment of a day at which the clock showed `time`, at the offset of `now`. Before four it is the night after.
fn at(day: Day, time: &str, now: Moment) -> Option<Moment> {
    let written = now.to_text();
    let offset = written.get(19..)?;
    let of = |day: Day| Moment::parse(&format!("{day}T{time}:00{offset}"));
    of(day)
        .filter(|at| at.hour() >= 4)
        .or_else(|| of(day.plus(1)))
}
