//! What a person wrote about a day: notes of the day as they stand now, notes of steps, of look-backs, mood words of
//! their own. And where words stand in it.

use super::{
    day::Day,
    entry::{Fact, Mood},
    id::Id,
    journal::Journal,
};

/// A note of a day as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note<'a> {
    /// The entry of its present words.
    pub id: &'a Id,
    /// The words.
    pub text: &'a str,
}

/// Something a person wrote, and what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Written<'a> {
    OfTheDay(Note<'a>),
    OfAStep(&'a str),
    OfALookBack(&'a str),
    /// The words of a step that was done.
    Step(&'a str),
    MoodWord(&'a str),
}

impl<'a> Written<'a> {
    /// Its words.
    pub fn text(self) -> &'a str {
        match self {
            Self::OfTheDay(Note { text, .. })
            | Self::OfAStep(text)
            | Self::OfALookBack(text)
            | Self::Step(text)
            | Self::MoodWord(text) => text,
        }
    }

    /// True for a note of whatever kind.
    pub fn is_note(self) -> bool {
        match self {
            Self::OfTheDay(_) | Self::OfAStep(_) | Self::OfALookBack(_) => true,
            Self::Step(_) | Self::MoodWord(_) => false,
        }
    }
}

/// The notes of a day in the order in which they were begun, each in its present words. Of two that take the place of
/// the same one both are shown: they come from two machines.
pub fn notes(journal: &Journal, day: Day) -> Vec<Note<'_>> {
    let mut notes: Vec<Note<'_>> = Vec::new();
    for entry in journal.live_on(day) {
        let Fact::Note { text, of } = &entry.fact else {
            continue;
        };
        let note = Note {
            id: &entry.id,
            text,
        };
        let place = notes.iter_mut().find(|known| Some(known.id) == of.as_ref());
        match place {
            Some(known) => *known = note,
            None => notes.push(note),
        }
    }
    notes.retain(|note| !note.text.trim().is_empty());
    notes
}

/// All that was written on a day: its notes first, those of steps and look-backs, then words of steps and moods.
pub fn written(journal: &Journal, day: Day) -> Vec<Written<'_>> {
    let steps = &journal.day(day).done;
    let mut all: Vec<Written<'_>> = notes(journal, day)
        .into_iter()
        .map(Written::OfTheDay)
        .collect();
    let of_steps = steps.iter().filter_map(|step| step.detail.note.as_deref());
    all.extend(of_steps.map(Written::OfAStep));
    all.extend(
        of_look_backs(journal, day)
            .into_iter()
            .map(Written::OfALookBack),
    );
    all.extend(steps.iter().map(|step| Written::Step(&step.done.text)));
    let words = journal.live_on(day).filter_map(|entry| match &entry.fact {
        Fact::Mood(Mood::Own(word)) => Some(word.as_str()),
        _ => None,
    });
    all.extend(words.map(Written::MoodWord));
    all.retain(|written| !written.text().trim().is_empty());
    all
}

/// The notes of the look-backs of a day: of each week and screen the latest.
fn of_look_backs(journal: &Journal, day: Day) -> Vec<&str> {
    let mut latest: Vec<(Option<Day>, &str, &str)> = Vec::new();
    for entry in journal.live_on(day) {
        let Fact::Review(review) = &entry.fact else {
            continue;
        };
        for (screen, text) in &review.texts {
            latest.retain(|(week, of, _)| (*week, *of) != (review.week, screen.as_str()));
            latest.push((review.week, screen, text));
        }
    }
    latest.into_iter().map(|(_, _, text)| text).collect()
}

/// The note with this id in all its wordings, earlier and later: they are forgotten together.
pub fn wordings(journal: &Journal, id: &Id) -> Vec<Id> {
    let of = |id: &Id| match journal.entry(id).map(|entry| &entry.fact) {
        Some(Fact::Note { of, .. }) => of.clone(),
        _ => None,
    };
    let mut all = vec![id.clone()];
    while let Some(earlier) = all.last().and_then(of).filter(|id| !all.contains(id)) {
        all.push(earlier);
    }
    loop {
        let known = all.len();
        let later = journal.entries().filter(|entry| match &entry.fact {
            Fact::Note { of: Some(of), .. } => all.contains(of) && !all.contains(&entry.id),
            _ => false,
        });
        let later: Vec<Id> = later.map(|entry| entry.id.clone()).collect();
        all.extend(later);
        if all.len() == known {
            return all;
        }
    }
}

/// Where `words`, which are in small letters, stand in a text, whatever its letters; bytes of the text.
pub fn find(text: &str, words: &str) -> Option<std::ops::Range<usize>> {
    if words.is_empty() {
        return None;
    }
    if text.is_ascii() {
        let first = memchr::memmem::find(text.to_ascii_lowercase().as_bytes(), words.as_bytes());
        return first.map(|at| at..at + words.len());
    }
    let lower = text.to_lowercase();
    let at = lower.find(words)?;
    // Some letters have small ones of another length: what is found is counted in letters then.
    let letters = lower[..at].chars().count();
    let mut places = text.char_indices().map(|(at, _)| at).skip(letters);
    let from = places.next().unwrap_or(text.len());
    let count = words.chars().count();
    let to = places.nth(count.saturating_sub(1)).unwrap_or(text.len());
    Some(from..to.max(from))
}
