//! Words of changes: what is there before and after, as it reads on Today; the question after a week; what Next week ends
//! with.

mod afterwards;
mod said;

use crate::{
    content::Content,
    domain::{
        change::{AFTER, Change, Ending, Field, Obstacle, REST_OF_WEEK, weekdays},
        id::Id,
        phrase::listed_step,
        plan::{Commitment, Plan},
        size::Size,
        weekday::Weekday,
    },
};

/// Stands between what was and what will be.
pub const TO: &str = "  →  ";
pub const STAYS: &str = "Next week stays as it is.";
pub const KEEP: &str = "keep it";
pub const GO_BACK: &str = "go back";
const ONE_ONLY: &str = "one step only";
const OTHERS_REST: &str = "the others rest";
const EACH: &str = "Each step, each day";

/// What got in the way, as a list names it.
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::TooBig => "too big",
        Obstacle::WrongTime => "wrong time",
        Obstacle::NoCue => "forgot, or no cue",
        Obstacle::Dreaded => "dreaded it, put it off",
        Obstacle::NotStarted => "couldn't get going",
        Obstacle::People => "people or conflict",
        Obstacle::Alone => "being alone",
        Obstacle::Place => "weather or place",
        Obstacle::NotEnough => "didn't matter enough",
        Obstacle::LowEnergy => "low energy",
        Obstacle::PoorSleep => "poor sleep",
        Obstacle::Worry => "worry",
        Obstacle::TooMuch => "too much on",
        Obstacle::Pain => "pain or illness",
    }
}

/// Where the words of ids are looked up.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    pub plan: &'a Plan,
    pub content: &'a Content,
}

impl Names<'_> {
    /// One row for what is taken or left as one: "Read one page" before, and "Read one sentence" then. What is before
    /// names the step, so that only what is different stands after it.
    pub fn row(&self, way: &[Change]) -> (String, String) {
        let Some(first) = way.first() else {
            return (String::new(), String::new());
        };
        if is_days_of_all(way) {
            return (EACH.to_owned(), self.days_of_all(way));
        }
        let named = self.said(first).before.starts_with(&self.step(first));
        let all = way.iter().enumerate().map(|(at, change)| {
            if (named || at > 0) && change.subject == first.subject {
                self.said(change).also
            } else {
                self.said(change).now
            }
        });
        let all: Vec<String> = all.collect();
        (self.said(first).before, all.join(", "))
    }

    /// The days of several steps: said once where they are the same.
    fn days_of_all(&self, way: &[Change]) -> String {
        let (first, rest) = (way.first(), way.get(1..).unwrap_or_default());
        let days = first.map_or("", |change| &change.to);
        if rest.iter().all(|change| change.to == days) {
            return first.map_or_else(String::new, |change| self.said(change).also);
        }
        let each = way.iter().map(|change| {
            let days = weekdays(&change.to).into_iter();
            let days: Vec<&str> = days.map(Weekday::two_letters).collect();
            format!("{} {}", self.step(change), days.join(" "))
        });
        each.collect::<Vec<_>>().join(", ")
    }

    /// What all of them come to, the step named once.
    pub fn now_all(&self, way: &[Change]) -> String {
        let Some((first, rest)) = way.split_first() else {
            return String::new();
        };
        if is_days_of_all(way) {
            return format!("each step {}", self.days_of_all(way));
        }
        if rest.iter().any(rests) {
            let only = Some(first).filter(|first| !rests(first));
            let only = only.map_or_else(|| ONE_ONLY.to_owned(), |only| self.said(only).now);
            return format!("{only}, {OTHERS_REST}");
        }
        let rest = rest.iter().map(|change| {
            if change.subject == first.subject {
                self.said(change).also
            } else {
                self.said(change).now
            }
        });
        let all: Vec<String> = std::iter::once(self.said(first).now).chain(rest).collect();
        all.join(", ")
    }

    /// The words of a start signal: the person's own, those of the list, or a step it comes after.
    pub fn signal(&self, cue: &Id) -> Option<String> {
        if let Some(step) = cue.as_str().strip_prefix(AFTER) {
            let step = self.plan.commitment(&Id::new(step))?;
            return Some(format!("right after '{}'", words(step, step.size)));
        }
        let mut own = self.plan.cues.iter().filter(|own| own.retired.is_none());
        let own = own.find(|own| &own.id == cue && !own.text.trim().is_empty());
        let listed = || self.content.cue(cue.as_str()).map(|cue| cue.text.clone());
        own.map(|own| own.text.clone()).or_else(listed)
    }
}

fn rests(change: &Change) -> bool {
    change.field == Field::Days && change.to == REST_OF_WEEK
}

/// True for the days of several steps.
fn is_days_of_all(way: &[Change]) -> bool {
    let are_days = |change: &Change| change.field == Field::Days && !rests(change);
    way.len() > 1 && way.iter().all(are_days)
}

/// What comes first, where a step follows another one.
pub fn first(step: &str) -> String {
    format!("{}. Then this one.", listed_step(step))
}

/// What the marked answer of a trial is called.
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Kept => KEEP,
        Ending::Back => GO_BACK,
    }
}

/// The why a row shows for a week: the person's own, or one of the value's card.
pub fn shown_why<'a>(to: &str, own: &'a str, value: Option<&Id>, content: &'a Content) -> &'a str {
    let card = value.and_then(|value| content.value(value.as_str()));
    let listed = to.parse::<usize>().ok();
    let listed = listed.and_then(|at| card?.whys.get(at));
    listed.map_or(own, String::as_str)
}

fn words(item: &Commitment, size: Size) -> String {
    listed_step(item.text(size)).to_owned()
}
