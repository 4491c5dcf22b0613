//! The words of one change, in each place that tells of it: what a field is called stands here and nowhere else.

use super::{EACH, Names, shown_why, words};
use crate::{
    domain::{
        block::Block,
        change::{Brings, Change, Field, Kind, POSTED_NOTE, REST_OF_WEEK, weekdays},
        day::Day,
        id::Id,
        phrase::{listed_step, within, without_end},
        place::Place,
        plan::{Commitment, IfThen, value::listed},
        size::Size,
    },
    words::{capital, counted::in_the},
};

/// What is said of a change.
pub struct Said {
    /// What its row has before.
    pub before: String,
    /// What it has then.
    pub now: String,
    /// The same after the step was named.
    pub also: String,
    /// What it is called as a trial: "'Read one sentence'", "'Read one page' in the evening".
    pub tried: String,
    /// What holds, the step named.
    pub held: String,
}

impl Said {
    /// The same words everywhere.
    fn of(before: impl Into<String>, now: impl Into<String>) -> Self {
        let (before, now) = (before.into(), now.into());
        Self {
            before,
            also: now.clone(),
            tried: now.clone(),
            held: now.clone(),
            now,
        }
    }

    /// Words that are the step, or the plan.
    fn quoted(before: String, now: String) -> Self {
        Self {
            tried: format!("'{now}'"),
            ..Self::of(before, now)
        }
    }

    /// Words that come after the step.
    fn after(step: &str, also: impl Into<String>) -> Self {
        let also = also.into();
        let now = format!("{step}, {also}");
        Self {
            also,
            ..Self::of(step, now)
        }
    }

    fn held(self, held: impl Into<String>) -> Self {
        let held = held.into();
        Self { held, ..self }
    }
}

impl Names<'_> {
    /// What is said of a change.
    pub fn said(&self, change: &Change) -> Said {
        let (from, to) = (&change.from, change.to.as_str());
        let step = self.step(change);
        let step = step.as_str();
        match change.field {
            Field::Size => Said::quoted(self.sized(change, from), self.sized(change, to)),
            Field::Block => Said {
                before: format!("{step}, {}", part(from)),
                tried: format!("'{step}' {}", part(to)),
                ..Said::after(step, part(to))
            },
            Field::Signal => self.signalled(step, to),
            Field::Company => Said {
                tried: format!("'{step}' {}", self.company(to)),
                ..Said::after(step, self.company(to))
            },
            Field::Version => {
                let now = self.versioned(change);
                Said::quoted(step.to_owned(), now.unwrap_or_else(|| step.to_owned()))
            }
            Field::Step => self.swapped(step, change),
            Field::Days if to == REST_OF_WEEK => Said {
                also: "rests, this week".to_owned(),
                ..Said::of(step, format!("{step} rests, this week"))
            },
            Field::Days => {
                let days = weekdays(to).into_iter();
                let days: Vec<String> = days.map(|day| day.name().to_owned()).collect();
                Said::of(step, format!("on {}, this week", listed(&days)))
            }
            Field::OneADay => Said::of(EACH, "one step a day, in turn, this week"),
            Field::SmallerDays if to == "low" => Said::of(
                "A day with a low word",
                "a smaller day by itself, this week",
            )
            .held("a day with a low word starts as a smaller day"),
            Field::SmallerDays => Said::of("The next three days", "start as smaller days")
                .held("each day starts as a smaller day"),
            Field::WhyShown => {
                let why = self.why(change);
                Said::after(step, format!("with its why, this week: {why}"))
            }
            Field::StartPage => {
                let opens = "opens on its Start page, in its smallest size, this week";
                Said::of(step, opens).held(format!("{step} {opens}"))
            }
            Field::Heaviness => Said::of(step, "asked how heavy it is, before and after")
                .held(format!("'{step}', how heavy before and after")),
            Field::SettleFirst => self.settled(step, change),
            Field::Rest => {
                let until = Day::parse(to).map(|day| format!("rest until {}", day.name()));
                Said::of(
                    "The next days",
                    until.unwrap_or_else(|| "no rest".to_owned()),
                )
            }
            Field::Tell => Said::of("Next week", format!("{} may ask", self.person(to))),
            Field::Plan => self.planned(step, change),
            Field::Basic => Said::of("Winding down", format!("a line for it from {to}")),
            Field::Greet => Said::of("A terminal that opens", "shows one step"),
        }
    }

    fn signalled(&self, step: &str, to: &str) -> Said {
        let signal = self.signal(&Id::new(to)).unwrap_or_default();
        let now = format!("{}: {}", capital(&signal), within(step));
        let also = if to == POSTED_NOTE {
            format!("a paper note where it happens: '{step}'")
        } else if signal.starts_with("after ") || signal.starts_with("right after ") {
            signal
        } else {
            format!("after '{signal}'")
        };
        Said {
            tried: format!("'{step}' {also}"),
            also,
            ..Said::of(step, now)
        }
    }

    fn swapped(&self, step: &str, change: &Change) -> Said {
        let new = self.of(&change.to, change.brings.as_ref());
        let week = match change.kind {
            Kind::While => ", this week",
            Kind::Try | Kind::Keep => "",
        };
        Said {
            tried: format!("'{new}'"),
            held: format!("{new} in the place of '{step}'"),
            ..Said::of(self.of(&change.from, None), format!("{new}{week}"))
        }
    }

    fn settled(&self, step: &str, change: &Change) -> Said {
        let words = "a short settling first, this week";
        if self.item(change).is_none() {
            return Said::of("Each step", words);
        }
        Said::of(step, words).held(format!("a short settling before '{step}'"))
    }

    fn planned(&self, step: &str, change: &Change) -> Said {
        let brought = match &change.brings {
            Some(Brings::Plan(plan)) => Some(&**plan),
            Some(Brings::Step(_)) | None => self.if_then(&change.to),
        };
        let words = |plan: Option<&IfThen>| plan.map_or_else(|| step.to_owned(), if_then_sentence);
        Said::quoted(words(self.if_then(&change.from)), words(brought))
    }

    fn item(&self, change: &Change) -> Option<&Commitment> {
        self.plan.commitment(&change.subject)
    }

    pub(super) fn step(&self, change: &Change) -> String {
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
        let place = Place::named(place)?;
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
}

fn if_then_sentence(plan: &IfThen) -> String {
    let action = within(&plan.action);
    format!("If {}, I will {action}", without_end(&plan.situation))
}

fn part(name: &str) -> &'static str {
    in_the(Block::named(name).unwrap_or_default())
}
