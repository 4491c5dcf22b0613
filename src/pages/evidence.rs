//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        day::Day,
        evidence::{Evidence, Ladder, ValueCount, all},
        id::Id,
        plan::Commitment,
        size::Size,
    },
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::{Action, Scroll},
        command::{ENTER, ONE_TO_THREE},
    },
    ui::{
        blocks::{
            calendar::{Calendar, Calendars},
            counts::{Count, Counts, First, FirstTimes, Grown},
        },
        document::{Document, Voice, Words},
        screen,
    },
    words::{self, evidence as text},
};

type Command = crate::pages::page::Command<EvidencePage>;

/// Words that belong to what follows them: "Read", then "one sentence" and "one page".
const LITTLE: [&str; 8] = ["a", "an", "one", "the", "for", "to", "of", "my"];

/// What was done, as long as the page is open.
#[derive(Debug)]
pub struct EvidencePage {
    day: Day,
    evidence: Evidence,
    /// The days with a step of each value.
    days: BTreeMap<Id, BTreeSet<Day>>,
    /// The value that is looked at alone, in the order of the counts.
    chosen: Option<usize>,
    scroll: Scroll,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[
    Command::each("one value, and all again", ONE_TO_THREE, Action::Choose)
        .hint(1, "1-3", text::ONE_VALUE)
        .when(|page, _| page.evidence.values.len() > 1),
    Command::of("back", ENTER, Action::Back).unengaging(),
];

impl EvidencePage {
    /// Everything up to the day the session shows.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.day(),
            evidence: Evidence::default(),
            days: BTreeMap::new(),
            chosen: None,
            scroll: Scroll::default(),
        }
    }

    /// The days of all values and of each, or of the one that is looked at.
    fn calendars(&self, session: &Session) -> Calendars {
        let of_value = |of: &ValueCount| Calendar {
            name: name(of, session),
            days: self.days.get(&of.value).cloned().unwrap_or_default(),
        };
        let values = self.evidence.values.iter();
        let of = if let Some(chosen) = self.chosen {
            values.skip(chosen).take(1).map(of_value).collect()
        } else if values.len() > 1 {
            let every = Calendar {
                name: text::EVERY_VALUE.to_owned(),
                days: all(&self.days),
            };
            std::iter::once(every).chain(values.map(of_value)).collect()
        } else {
            values.map(of_value).collect()
        };
        Calendars {
            of,
            starts: session.plan.settings.week_starts,
            today: self.day,
        }
    }

    fn counts(&self, session: &Session) -> Counts {
        let count = |(index, of): (usize, &ValueCount)| Count {
            name: name(of, session),
            steps: of.steps,
            is_chosen: self.chosen == Some(index),
        };
        Counts(self.evidence.values.iter().enumerate().map(count).collect())
    }
}

impl Page for EvidencePage {
    const TABLES: &'static [&'static [Command]] = &[COMMANDS];

    fn traits(&self) -> Traits {
        Traits::of("evidence", Kind::Full).with(Trait::LooksBack)
    }

    fn update(&mut self, action: Action, _session: &mut Session) -> Route {
        match action {
            Action::Back | Action::Close => return Route::Close,
            Action::Choose(value) if value < self.evidence.values.len() => {
                self.chosen = Some(value).filter(|value| self.chosen != Some(*value));
            }
            action => self.scroll.follow(action),
        }
        Route::Stay
    }

    fn document(&self, session: &Session) -> Document {
        let evidence = &self.evidence;
        let mut shown = Document::titled(text::TITLE);
        shown.scroll = self.scroll.past;
        let Some(since) = evidence.since else {
            shown.say(text::NOTHING_YET);
            return shown;
        };
        shown.place = text::since(&with_year(since.short(), since, self.day));
        let steps = words::steps(usize::try_from(evidence.steps).unwrap_or(usize::MAX));
        let steps = words::sentence(&steps);
        let mut sum = Words::new(Voice::Plain, format!("{steps} {}", text::EACH_DOT));
        sum.said = Some(steps);
        shown.gist = Some(sum.text.clone());
        shown.add(sum);
        shown.add(self.counts(session)).space();
        shown.add(self.calendars(session));
        let steps: Vec<_> = evidence
            .ladders
            .iter()
            .filter_map(|ladder| {
                let item = session.plan.commitment(&ladder.commitment)?;
                Some(grown(ladder, item, self.day))
            })
            .collect();
        if !steps.is_empty() {
            let title = text::FIRST_TIMES;
            shown.space().add(FirstTimes { title, steps });
        }
        shown
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    /// Counts anew, because other windows may write while it is open.
    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        let past = session.past();
        self.evidence = past.evidence(&session.plan);
        self.days = past.days(self.day);
        self.scroll
            .fit(screen::extent(&self.document(session), size));
    }
}

fn name(of: &ValueCount, session: &Session) -> String {
    let value = session.plan.value(&of.value);
    value.map_or_else(|| of.value.to_string(), |value| value.name.clone())
}

/// A step and its sizes, each with the first day. Wordings that begin alike are told by what differs, others by
/// how long they take.
fn grown(ladder: &Ladder, item: &Commitment, today: Day) -> Grown {
    let wordings: Vec<Vec<&str>> = ladder
        .rungs
        .iter()
        .map(|(size, _)| words::listed_step(item.text(*size)).split(' ').collect())
        .collect();
    let first = wordings.first().map_or(&[][..], Vec::as_slice);
    let is_shared = |(at, word): &(usize, &&str)| {
        let mut others = wordings.iter();
        others.all(|words| words.get(*at) == Some(*word))
    };
    let mut shared = first.iter().enumerate().take_while(is_shared).count();
    let is_apart = wordings.iter().any(|words| words.len() > shared);
    while is_apart && shared > 0 && LITTLE.contains(&first[shared - 1]) {
        shared -= 1;
    }
    let differ = wordings.len() > 1 && wordings.iter().all(|words| words.len() > shared);
    let by_words = differ && shared > 0;
    let name = if by_words || !differ {
        first[..shared].join(" ")
    } else {
        words::listed_step(item.text(item.size)).to_owned()
    };
    let mut rungs: Vec<(Day, String)> = ladder
        .rungs
        .iter()
        .zip(&wordings)
        .map(|((size, day), wording)| {
            let what = if by_words {
                wording[shared..].join(" ")
            } else {
                minutes(item, *size)
            };
            (*day, what)
        })
        .collect();
    rungs.sort_by_key(|(day, _)| *day);
    let mut before = rungs.first().map_or(today, |(day, _)| *day);
    let first = |(day, what)| First {
        what,
        on: short_date(day, today),
        after: day.since(std::mem::replace(&mut before, day)),
    };
    let firsts = rungs.into_iter().map(first).collect();
    Grown { name, firsts }
}

fn minutes(item: &Commitment, size: Size) -> String {
    format!("{} min", item.sizes.minutes(size).unwrap_or(1))
}

/// "14 Dec", with the year where another fourteenth of December came since.
fn short_date(day: Day, today: Day) -> String {
    with_year(
        format!("{} {}", day.day_of_month(), text::month(day)),
        day,
        today,
    )
}

fn with_year(date: String, day: Day, today: Day) -> String {
    if today.since(day) < 365 {
        date
    } else {
        format!("{date} {}", day.month().year)
    }
}
