//! Words of changes: what is there before and after, as it reads on Today; the question after a week; what Next week ends
//! with.

mod afterwards;

use crate::{
    content::Content,
    domain::{
        block::Block,
        change::{
            AFTER, Brings, Change, Ending, Field, Kind, Obstacle, POSTED_NOTE, REST_OF_WEEK,
            weekdays,
        },
        day::Day,
        id::Id,
        phrase::{listed_step, within, without_end},
        place::Place,
        plan::{Commitment, IfThen, Plan, value::listed},
        size::Size,
        weekday::Weekday,
    },
};

use super::counted::in_the;

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
        let named = self.before(first).starts_with(&self.step(first));
        let all = way.iter().enumerate().map(|(at, change)| {
            if (named || at > 0) && change.subject == first.subject {
                self.also(change)
            } else {
                self.now(change)
            }
        });
        let all: Vec<String> = all.collect();
        (self.before(first), all.join(", "))
    }

    /// The days of several steps: said once where they are the same.
    fn days_of_all(&self, way: &[Change]) -> String {
        let (first, rest) = (way.first(), way.get(1..).unwrap_or_default());
        let days = first.map_or("", |change| &change.to);
        if rest.iter().all(|change| change.to == days) {
            return first.map_or_else(String::new, |change| self.also(change));
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
            let only = only.map_or_else(|| ONE_ONLY.to_owned(), |only| self.now(only));
            return format!("{only}, {OTHERS_REST}");
        }
        let rest = rest.iter().map(|change| {
            if change.subject == first.subject {
                self.also(change)
            } else {
                self.now(change)
            }
        });
        let all: Vec<String> = std::iter::once(self.now(first)).chain(rest).collect();
        all.join(", ")
    }

    /// What the row has before.
    pub fn before(&self, change: &Change) -> String {
        match change.field {
            Field::OneADay => EACH.to_owned(),
            Field::SmallerDays => match change.to.as_str() {
                "low" => "A day with a low word".to_owned(),
                _ => "The next three days".to_owned(),
            },
            Field::Rest => "The next days".to_owned(),
            Field::Tell => "Next week".to_owned(),
            Field::Greet => "A terminal that opens".to_owned(),
            Field::Basic => "Winding down".to_owned(),
            Field::SettleFirst if self.item(change).is_none() => "Each step".to_owned(),
            Field::Plan => match self.if_then(&change.from) {
                Some(plan) => if_then_sentence(plan),
                None => self.step(change),
            },
            Field::Step => self.of(&change.from, None),
            Field::Size => self.sized(change, &change.from),
            Field::Block => format!("{}, {}", self.step(change), part(&change.from)),
            Field::Signal
            | Field::Company
            | Field::Version
            | Field::Days
            | Field::WhyShown
            | Field::StartPage
            | Field::Heaviness
            | Field::SettleFirst => self.step(change),
        }
    }

    /// What it has then.
    pub fn now(&self, change: &Change) -> String {
        let step = self.step(change);
        match change.field {
            Field::Size => self.sized(change, &change.to),
            Field::Step => {
                let now = self.of(&change.to, change.brings.as_ref());
                if change.kind == Kind::While {
                    format!("{now}, this week")
                } else {
                    now
                }
            }
            Field::Signal => {
                let signal = self.signal(&Id::new(&change.to)).unwrap_or_default();
                format!("{}: {}", super::capital(&signal), within(&step))
            }
            Field::Days if change.to == REST_OF_WEEK => {
                format!("{step} {}", self.also(change))
            }
            Field::Block | Field::Company | Field::WhyShown => {
                format!("{step}, {}", self.also(change))
            }
            Field::Version => match self.versioned(change) {
                Some(words) => words,
                None => step,
            },
            Field::Plan => {
                let brought = match &change.brings {
                    Some(Brings::Plan(plan)) => Some(&**plan),
                    Some(Brings::Step(_)) | None => self.if_then(&change.to),
                };
                brought.map_or(step, if_then_sentence)
            }
            Field::Days
            | Field::OneADay
            | Field::SmallerDays
            | Field::StartPage
            | Field::Heaviness
            | Field::SettleFirst
            | Field::Rest
            | Field::Tell
            | Field::Basic
            | Field::Greet => self.also(change),
        }
    }

    /// The same after the step was named.
    fn also(&self, change: &Change) -> String {
        match change.field {
            Field::Block => part(&change.to).to_owned(),
            Field::Signal if change.to == POSTED_NOTE => {
                format!("a paper note where it happens: '{}'", self.step(change))
            }
            Field::Signal => self.signal(&Id::new(&change.to)).unwrap_or_default(),
            Field::Company => self.company(&change.to),
            Field::Days if change.to == REST_OF_WEEK => "rests, this week".to_owned(),
            Field::Days => {
                let days = weekdays(&change.to).into_iter();
                let days: Vec<String> = days.map(|day| day.name().to_owned()).collect();
                format!("on {}, this week", listed(&days))
            }
            Field::OneADay => "one step a day, in turn, this week".to_owned(),
            Field::SmallerDays => match change.to.as_str() {
                "low" => "a smaller day by itself, this week".to_owned(),
                _ => "start as smaller days".to_owned(),
            },
            Field::WhyShown => format!("with its why, this week: {}", self.why(change)),
            Field::StartPage => {
                "opens on its Start page, in its smallest size, this week".to_owned()
            }
            Field::Heaviness => "asked how heavy it is, before and after".to_owned(),
            Field::SettleFirst => "a short settling first, this week".to_owned(),
            Field::Rest => match Day::parse(&change.to) {
                Some(until) => format!("rest until {}", until.name()),
                None => "no rest".to_owned(),
            },
            Field::Tell => format!("{} may ask", self.person(&change.to)),
            Field::Basic => format!("a line for it from {}", change.to),
            Field::Greet => "shows one step".to_owned(),
            Field::Size | Field::Version | Field::Step | Field::Plan => self.now(change),
        }
    }

    fn item(&self, change: &Change) -> Option<&Commitment> {
        self.plan.commitment(&change.subject)
    }

    fn step(&self, change: &Change) -> String {
        let item = self.item(change);
        item.map_or_else(String::new, |item| words(item, item.size))
    }

    fn sized(&self, change: &Change, size: &str) -> String {
        let item = self.item(change);
        let size = Size::named(size);
        let both = item.zip(size);
        both.map_or_else(String::new, |(item, size)| words(item, size))
    }

    fn of(&self, step: &str, brings: Option<&Brings>) -> String {
        let brought = match brings {
            Some(Brings::Step(step)) => Some(&**step),
            Some(Brings::Plan(_)) | None => self.plan.commitment(&Id::new(step)),
        };
        brought.map_or_else(String::new, |item| words(item, item.size))
    }

    fn if_then(&self, id: &str) -> Option<&IfThen> {
        let mut plans = self.plan.if_then.iter();
        plans.find(|plan| plan.id.as_str() == id)
    }

    fn versioned(&self, change: &Change) -> Option<String> {
        let item = self.item(change)?;
        let (place, on) = change.to.split_once(':').unwrap_or((&change.to, ""));
        let place = Place::ALL.into_iter().find(|other| other.name() == place)?;
        let text = listed_step(item.text_at(item.size, Some(place))).to_owned();
        Some(match weekdays(on).first() {
            Some(day) => format!("{text}, on {}", day.name()),
            None if place == Place::Home => format!("{text}, at home"),
            None => text,
        })
    }

    fn why(&self, change: &Change) -> String {
        let value = self.item(change).map(|item| &item.value);
        let own = value.and_then(|value| self.plan.value(value));
        let own = own.map_or("", |value| &value.why);
        shown_why(&change.to, own, value, self.content).to_owned()
    }

    fn company(&self, to: &str) -> String {
        match to.split_once(':') {
            Some((_, person)) => format!("on the phone with {}", self.person(person)),
            None => match to {
                "remote" => "online or on the phone",
                "animal" => "with an animal",
                "library" => "in a library",
                "cafe" => "in a café",
                "stream" => "beside a live stream",
                _ => "with someone",
            }
            .to_owned(),
        }
    }

    fn person(&self, id: &str) -> String {
        let mut people = self.plan.people.iter();
        let person = people.find(|person| person.id.as_str() == id);
        person.map_or_else(String::new, |person| without_end(&person.name).to_owned())
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

fn if_then_sentence(plan: &IfThen) -> String {
    let action = within(&plan.action);
    format!("If {}, I will {action}", without_end(&plan.situation))
}

fn words(item: &Commitment, size: Size) -> String {
    listed_step(item.text(size)).to_owned()
}

fn block(name: &str) -> Block {
    Block::named(name).unwrap_or_default()
}

fn part(name: &str) -> &'static str {
    in_the(block(name))
}
