//! What a person plans to do: commitments, if-then plans, one-offs.

use serde::{Deserialize, Serialize};

use crate::domain::{
    block::Block,
    day::Day,
    id::Id,
    phrase::{within, without_end},
    place::Place,
    size::Size,
    weekday::Weekday,
};

pub use super::wording::{Longer, Sizes, Versions, Wording};

/// A step that comes again, in up to four sizes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Commitment {
    /// Its id.
    pub id: Id,
    /// The value it serves.
    pub value: Id,
    /// Its place among the steps of its value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pos: Option<i64>,
    /// Its wording in each size.
    #[serde(default)]
    pub sizes: Sizes,
    /// Its wording in other places, where that is another one.
    #[serde(default, skip_serializing_if = "Versions::is_empty")]
    pub versions: Versions,
    /// Where it can be done; anywhere when it is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fits: Vec<Place>,
    /// The size that is usual now.
    #[serde(default)]
    pub size: Size,
    /// Where in the day it is expected.
    #[serde(default)]
    pub block: Block,
    /// The days of the week it is planned for.
    #[serde(default = "every_day")]
    pub weekdays: Vec<Weekday>,
    /// The start signal, an id of the assets or of the person's own cues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Id>,
    /// With whom it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Company>,
    /// The place whose version it has, whatever the day says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Placed>,
    /// Rules that never ask about this step again.
    #[serde(default)]
    pub keep: Vec<String>,
    /// The day it was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// Earlier usual sizes.
    #[serde(default)]
    pub history: Vec<Change>,
    /// The day it was let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl Commitment {
    /// The wording in this size, or in the nearest smaller size that has words, or any that has; its id where none has.
    pub fn text(&self, size: Size) -> &str {
        let worded = |size: Size| Some(self.sizes.text(size)).filter(|text| !text.is_empty());
        let mut at = Some(size);
        while let Some(size) = at {
            if let Some(text) = worded(size) {
                return text;
            }
            at = size.smaller();
        }
        let any = Size::ALL.into_iter().find_map(worded);
        any.unwrap_or_else(|| self.id.as_str())
    }

    /// The wordings at a place: those of the version for it where the step has one, else the usual ones.
    pub fn sizes_at(&self, place: Option<Place>) -> &Sizes {
        let version = self.versions.at(place);
        version
            .filter(|sizes| sizes.has_words())
            .unwrap_or(&self.sizes)
    }

    /// The size nearest to this one in which the version for a place has words; this one where there is no version.
    pub fn size_at(&self, size: Size, place: Option<Place>) -> Size {
        let version = self.versions.at(place);
        let version = version.filter(|sizes| sizes.has_words());
        version.map_or(size, |sizes| sizes.nearest(size))
    }

    /// The wording in this size at a place.
    pub fn text_at(&self, size: Size, place: Option<Place>) -> &str {
        let version = self.sizes_at(place).text(self.size_at(size, place));
        Some(version)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| self.text(size))
    }

    /// The place whose version it has on a day: its own, where it has one, else the one the day says.
    pub fn place_on(&self, day: Day, said: Option<Place>) -> Option<Place> {
        let own = self
            .at
            .filter(|at| at.on.is_none_or(|on| on == day.weekday()));
        own.map(|at| at.place).or(said)
    }

    /// Takes other words: in every size, and in every place.
    pub fn reword(&mut self, words: Wording) {
        (self.sizes, self.versions, self.fits) = (words.sizes, words.versions, words.fits);
    }

    /// The size that was usual on `day`.
    pub fn size_on(&self, day: Day) -> Size {
        self.history
            .iter()
            .find(|change| change.on > day)
            .map_or(self.size, |change| change.from)
    }

    /// The day from which its usual size is what it is now, where that is known.
    pub fn size_since(&self) -> Option<Day> {
        self.history.last().map(|change| change.on).max(self.since)
    }

    /// The next smaller size that has words of its own.
    pub fn smaller(&self) -> Option<Size> {
        self.sizes.worded(self.size, Size::smaller)
    }

    /// The next larger size that has words of its own.
    pub fn larger(&self) -> Option<Size> {
        self.sizes.worded(self.size, Size::larger)
    }

    /// Takes another usual size and remembers when, and what made it so: a rule's name, or "self". Going to and fro
    /// within a day is one change, and none when it ends where it began: counting does not begin anew for it.
    pub fn resize(&mut self, to: Size, on: Day, by: &str) {
        let from = std::mem::replace(&mut self.size, to);
        match self.history.last_mut() {
            Some(last) if (last.on, last.to) == (on, from) && last.by == by => {
                last.to = to;
                if last.from == to {
                    self.history.pop();
                }
            }
            _ => self.history.push(Change {
                on,
                from,
                to,
                by: by.to_owned(),
            }),
        }
    }

    /// True when it is planned for this weekday.
    pub fn is_planned(&self, day: Day) -> bool {
        self.weekdays.contains(&day.weekday())
    }

    /// True when it can be done there. What fits everywhere that is listed fits elsewhere too.
    pub fn fits_at(&self, place: Place) -> bool {
        let listed = [Place::Home, Place::Outside, Place::Work];
        self.fits.is_empty()
            || self.fits.contains(&place)
            || self.versions.at(Some(place)).is_some()
            || (place == Place::Elsewhere && listed.iter().all(|one| self.fits.contains(one)))
    }
}

/// With whom a step is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Company {
    /// An id of the companies, or of a place with people: `remote`, `library`.
    pub company: String,
    /// The person, by the id in the list of people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Id>,
}

/// Where a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Placed {
    /// The place.
    pub place: Place,
    /// The one day of the week on which; every day when it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Weekday>,
}

fn every_day() -> Vec<Weekday> {
    Weekday::ALL.to_vec()
}

/// A change of a commitment's usual size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Change {
    /// The day it changed.
    pub on: Day,
    /// The size before.
    pub from: Size,
    /// The size after.
    pub to: Size,
    /// What changed it: a rule's name, or "self".
    #[serde(default)]
    pub by: String,
}

/// "If {situation}, I will {action}, supporting the value of {value}."
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct IfThen {
    /// Its id.
    pub id: Id,
    /// A concrete situation, as in "I wake up anxious".
    pub situation: String,
    /// The step it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<Id>,
    /// What the person will do, at most 60 characters.
    pub action: String,
    /// The value it supports.
    pub value: Id,
    /// The day it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// The day it was let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

impl IfThen {
    /// The whole sentence; `value` is the value's name.
    pub fn sentence(&self, value: &str) -> String {
        format!(
            "If {}, I will {}, supporting the value of {}.",
            without_end(&self.situation),
            within(after_i_will(&self.action)),
            within(value)
        )
    }
}

/// An action as it follows "I will": some begin with these words themselves.
fn after_i_will(action: &str) -> &str {
    let begun = ["I will ", "I'll ", "I’ll ", "I "];
    let rest = begun.iter().find_map(|begin| action.strip_prefix(begin));
    rest.map_or(action, str::trim_start)
}

/// A step that is done once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OneOff {
    /// Its id.
    pub id: Id,
    /// What to do, at most 60 characters.
    pub text: String,
    /// The value it serves.
    pub value: Id,
    /// How long it takes, in minutes.
    #[serde(default = "under_five")]
    pub minutes: u32,
    /// The day it is placed on; `None` while it waits.
    #[serde(default)]
    pub day: Option<Day>,
    /// Where in that day.
    #[serde(default)]
    pub block: Block,
    /// The look-back that offered it, once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<Day>,
    /// The day it was let go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<Day>,
    /// Counter and device of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

fn under_five() -> u32 {
    4
}
