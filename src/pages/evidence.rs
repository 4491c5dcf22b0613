//! Evidence: what was done since the first day. Counts that only rise, never a comparison.

use std::collections::BTreeSet;

use crate::{
    domain::{
        day::Day,
        evidence::{Evidence, Ladder, ValueCount},
        plan::Commitment,
        size::Size,
    },
    pages::page::{Kind, Page, Route, Trait, Traits},
    session::{
        Session,
        action::{Action, Scroll},
        command::ENTER,
    },
    ui::{
        blocks::counts::{Calendar, Count, Counts, FirstTimes},
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
    /// The days with a step, the last twelve months.
    year: BTreeSet<Day>,
    scroll: Scroll,
}

/// Its keys.
pub const COMMANDS: &[Command] = &[Command::of("back", ENTER, Action::Back).unengaging()];

impl EvidencePage {
    /// Everything up to the day the session shows.
    pub fn new(session: &Session) -> Self {
        Self {
            day: session.day(),
            evidence: Evidence::default(),
            year: BTreeSet::new(),
            scroll: Scroll::default(),
        }
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
        let mut sum = Words::new(Voice::Plain, sum(evidence));
        sum.said = Some(words::sentence(&words::steps(
            usize::try_from(evidence.steps).unwrap_or(usize::MAX),
        )));
        shown.gist = Some(sum.text.clone());
        shown.add(sum).space();
        shown.add(counts(evidence, session));
        let steps: Vec<_> = evidence
            .ladders
            .iter()
            .filter_map(|ladder| {
                let item = session.plan.commitment(&ladder.commitment)?;
                Some(rungs(ladder, item, self.day))
            })
            .collect();
        if !steps.is_empty() {
            let title = text::FIRST_TIMES;
            shown.add(FirstTimes { title, steps }).space();
        }
        if !self.year.is_empty() {
            shown.add(Calendar {
                title: text::DAYS,
                days: self.year.clone(),
            });
        }
        shown
    }

    fn scroll(&self) -> Option<&Scroll> {
        Some(&self.scroll)
    }

    /// Counts anew, because other windows may write while it is open.
    fn sync(&mut self, session: &Session, size: (u16, u16)) {
        let past = session.past();
        self.evidence = past.evidence(&session.plan, self.day);
        self.year = past.year(self.day);
        self.scroll
            .fit(screen::extent(&self.document(session), size));
    }
}

fn sum(evidence: &Evidence) -> String {
    let drawn = evidence.values.iter().map(|of| of.dots).sum();
    text::counted(evidence.steps, drawn)
}

fn counts(evidence: &Evidence, session: &Session) -> Counts {
    let count = |of: &ValueCount| {
        let value = session.plan.value(&of.value);
        Count {
            name: value.map_or_else(|| of.value.to_string(), |value| value.name.clone()),
            steps: of.steps,
            dots: of.dots,
        }
    };
    Counts(evidence.values.iter().map(count).collect())
}

/// A step and its sizes, each with the first day. Wordings that begin alike are told by what differs, others by
/// how long they take.
fn rungs(ladder: &Ladder, item: &Commitment, today: Day) -> (String, Vec<String>) {
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
    let told = ladder
        .rungs
        .iter()
        .zip(&wordings)
        .map(|((size, day), wording)| {
            let what = if by_words {
                wording[shared..].join(" ")
            } else {
                minutes(item, *size)
            };
            text::first(&what, &short_date(*day, today))
        })
        .collect();
    (name, told)
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
